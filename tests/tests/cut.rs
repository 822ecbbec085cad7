//! A dump that is cut anywhere, in the middle of a word too, tells nothing that the whole does not.

use memcon::Record;
use tests::corpus::fixtures;
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
    let end = format!("{} {last_line}", lines.next().unwrap_or_default());
    let all = said(whole);
    let is_known = |turn: &(&str, usize, &str)| {
        all.iter().any(|(label, at, words)| {
            let beyond = turn.2[common_start(words, turn.2).len()..].trim_start();
            (*label, *at) == (turn.0, turn.1) && end.ends_with(beyond)
        })
    };
    if let Some(turn) = said(part).iter().find(|turn| !is_known(turn)) {
        return Some(format!("turn {turn:?}"));
    }
    let is_known = |name: &str| {
        whole
            .people
            .iter()
            .any(|other| other.name == name || other.aliases.iter().any(|alias| alias == name))
    };
    let person = part
        .people
        .iter()
        .find(|person| !is_known(&person.name) && !last_line.contains(&*person.name))?;
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

#[test]
fn at_any_character() {
    let mut wrong = Vec::new();
    for (name, dump) in small_dumps() {
        let text = String::from_utf8(dump).expect("fixtures are UTF-8");
        let whole = memcon::parse(&text).expect("fixtures are records");
        for (at, _) in text.char_indices().step_by(STEP) {
            let cut = &text[..at];
            let Ok(part) = memcon::parse(cut) else { continue };
            if let Some(news) = news(&whole, &part, cut) {
                wrong.push(format!(
                    "{name} cut at {at} ({:?}): {news}",
                    &cut[cut.floor_char_boundary(at.saturating_sub(30))..]
                ));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} cuts invent:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}
