//! A dump that is cut anywhere, in the middle of a word too, tells nothing that the whole does not.

use std::ops::Range;

use memcon::Record;
use tests::corpus::fixtures;
use tests::generate::{Export, Random, SourceRecord};
use tests::invariants::fold;

/// Every how many characters a dump is cut; no divisor of anything, so that cuts fall at all kinds of places.
const STEP: usize = 7;

/// Small dumps with turns, each of another layout or style of label.
fn small_dumps() -> Vec<(String, Vec<u8>)> {
    let wanted = [
        "side-and-person-plain",
        "title-and-name-frus",
        "label-on-own-line-pdf-text",
        "declared-abbreviations-markdown",
    ];
    fixtures()
        .into_iter()
        .filter(|case| wanted.iter().any(|name| case.name.contains(name)))
        .map(|case| (case.name, case.dump))
        .collect()
}

/// The labelled turns: label, place, words.
fn said<'r>(record: &'r Record<'_>) -> Vec<(&'r str, usize, &'r str)> {
    let labelled = record.turns.iter().filter(|turn| turn.label_span.is_some());
    labelled
        .map(|turn| {
            (
                turn.label.as_deref().unwrap_or_default(),
                turn.span.start(),
                &*turn.text,
            )
        })
        .collect()
}

/// What a cut dump tells beyond the whole. Of its last line nobody can know how it went on: a name there may be half
/// of one, and its words, with a stage direction before them, may still be taken for the speaker's.
fn news(whole: &Record<'_>, part: &Record<'_>, cut: &str) -> Option<String> {
    let mut lines = cut.lines().rev().map(fold).filter(|line| !line.is_empty());
    let last_line = lines.next().unwrap_or_default();
    let line_before = lines.next().unwrap_or_default();
    let end = format!("{line_before} {last_line}");
    let all = said(whole);
    let is_known = |turn: &(&str, usize, &str)| {
        all.iter().any(|(label, at, words)| {
            let beyond = turn.2[common_start(words, turn.2).len()..].trim_start();
            (*label, *at) == (turn.0, turn.1) && (end.ends_with(beyond) || line_before.ends_with(beyond))
        })
    };
    if let Some(turn) = said(part).iter().find(|turn| !is_known(turn)) {
        return Some(format!("turn {turn:?}"));
    }
    // A title in capitals is all that some cuts leave of a name.
    let is_known = |name: &str| {
        let is_name = |other: &str| other.to_lowercase() == name.to_lowercase();
        let mut people = whole.people.iter();
        people.any(|other| is_name(&other.name) || other.aliases.iter().any(|alias| is_name(alias)))
    };
    // `Premier [Pavel] O`
    let cut_name = last_line.replace(['[', ']'], "");
    let person = part
        .people
        .iter()
        .find(|person| !is_known(&person.name) && !cut_name.contains(&*person.name))?;
    Some(format!("person {:?}", person.name))
}

/// What both texts start with.
fn common_start<'t>(one: &str, other: &'t str) -> &'t str {
    let same = one
        .char_indices()
        .zip(other.chars())
        .take_while(|((_, a), b)| a == b);
    let end = same.last().map_or(0, |((at, c), _)| at + c.len_utf8());
    &other[..end]
}

/// The start of the character that holds the byte at `at`.
fn boundary(text: &str, at: usize) -> usize {
    (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// What a dump tells where it is cut at one of `places` beyond the whole.
fn inventions(name: &str, text: &str, places: impl Iterator<Item = usize>) -> Vec<String> {
    let whole = memcon::parse(text).expect("the dump is a record");
    let invention = |at: usize| {
        let cut = &text[..at];
        let part = memcon::parse(cut).ok()?;
        let news = news(&whole, &part, cut)?;
        let end = &cut[boundary(cut, at.saturating_sub(30))..];
        Some(format!("{name} cut at {at} ({end:?}): {news}"))
    };
    places.filter_map(invention).collect()
}

/// Fails where anything was invented.
fn finish(wrong: &[String]) {
    assert!(
        wrong.is_empty(),
        "{} cuts invent:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn at_any_character() {
    let mut wrong = Vec::new();
    for (name, dump) in small_dumps() {
        let text = String::from_utf8(dump).expect("fixtures are UTF-8");
        let places = text.char_indices().map(|(at, _)| at).step_by(STEP);
        wrong.extend(inventions(&name, &text, places));
    }
    finish(&wrong);
}

/// Seeds of the records that are cut, or those that `CUT_SEEDS` asks for: `1000..2000`.
fn seeds() -> Range<u64> {
    let told = std::env::var("CUT_SEEDS").ok();
    let told = told.as_deref().and_then(|told| told.split_once(".."));
    told.and_then(|(from, to)| Some(from.parse().ok()?..to.parse().ok()?))
        .unwrap_or(0..8)
}

/// Exports of which a line is a paragraph or less: of a longer one, cut, nobody can know how it went on.
const CUT_EXPORTS: [Export; 6] = [
    Export::Web,
    Export::LegacyWeb,
    Export::Markdown,
    Export::PdfText,
    Export::Plain,
    Export::FrusText,
];

/// Places at which an export is cut.
const CUTS: usize = 24;

#[test]
fn of_invented_records() {
    let mut wrong = Vec::new();
    for seed in seeds() {
        let record = SourceRecord::invented(seed);
        let random = &mut Random::new(seed);
        for export in CUT_EXPORTS {
            let text = export.write(&record).text();
            let places = (0..CUTS).map(|_| boundary(&text, random.below(text.len())));
            let name = format!("record {seed} {export:?}");
            wrong.extend(inventions(&name, &text, places.collect::<Vec<_>>().into_iter()));
        }
    }
    finish(&wrong);
}
