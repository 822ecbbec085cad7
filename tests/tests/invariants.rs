//! Every invariant of a record on text and bytes of any kind, and what cutting a dump must not invent.

use memcon::{Layout, Mode, Record};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use tests::corpus::{own, seeds};
use tests::generate::{Export, PIECES, SourceRecord};
use tests::invariants::check;

fn hostile() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 1..60).prop_map(|pieces| pieces.concat())
}

/// One seed, so that a run of the tests tells of the code alone; `PROPTEST_RNG_SEED` and `PROPTEST_CASES` hunt further.
fn config() -> ProptestConfig {
    let told = ProptestConfig::default();
    let hunts = std::env::var_os("PROPTEST_CASES").is_some();
    ProptestConfig {
        failure_persistence: None,
        cases: if hunts { told.cases } else { 150 },
        rng_seed: match told.rng_seed {
            RngSeed::Random if !hunts => RngSeed::Fixed(1950),
            seed => seed,
        },
        ..told
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn text_of_any_kind(text in "\\PC{0,200}") {
        check(text.as_bytes());
    }

    #[test]
    fn bytes_of_any_kind(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        check(&bytes);
    }

    #[test]
    fn text_made_of_what_the_grammars_look_for(text in hostile()) {
        check(text.as_bytes());
    }

    #[test]
    fn hostile_text_inside_a_page(text in hostile(), web in any::<bool>()) {
        let page = if web {
            format!("Skip to content\n\nMay 9, 1964\n\nA Title\n\n{text}\n\nA summary.\n\nDocument Information\n\nPRC FMA 109-01234-02, 12-15.\n")
        } else {
            format!("**Citation:**\n\n\"T\", May 9, 1964.\n\n**Summary:**\n\n{text}\n\n**Contents:**\n\nTranslation - English\n\n{text}")
        };
        check(page.as_bytes());
    }

    #[test]
    fn invented_records_with_pieces_of_them_replaced(seed in any::<u64>(), at in any::<prop::sample::Index>(), text in hostile()) {
        let record = SourceRecord::invented(seed);
        let export = Export::ALL[seed as usize % Export::ALL.len()];
        let mut dump = export.write(&record);
        let at = at.index(dump.lines.len());
        dump.lines[at].text = text;
        check(&dump.bytes());
    }
}

/// A labelled turn.
#[derive(Debug)]
struct Said<'r> {
    label: &'r str,
    words: &'r str,
    start: usize,
}

/// The labelled turns of a record.
fn direct<'r>(record: &'r Record<'_>) -> Vec<Said<'r>> {
    let turns = record.turns.iter().filter(|turn| turn.mode == Mode::Direct);
    let said = turns.map(|turn| Said {
        label: turn.label.as_deref().unwrap_or_default(),
        words: &turn.text,
        start: turn.span.start(),
    });
    said.collect()
}

/// What the labelled turns of a dump that was cut tell beyond those of the whole. Their words may end sooner: with the
/// dump, or where nothing tells any more that a number between them is a page's. On a page of the current site the
/// summary stands behind the document, and without the foot of the page nothing tells it from the last words.
fn news(whole: &Record<'_>, part: &Record<'_>) -> Option<String> {
    let (all, left) = (direct(whole), direct(part));
    if left.len() > all.len() {
        return Some(format!("{} turns out of {}", left.len(), all.len()));
    }
    let may_run_on = |at: usize| whole.layout == Layout::WcdaWeb && at + 1 == left.len();
    let differs = |(at, (of_part, of_whole)): &(usize, (&Said<'_>, &Said<'_>))| {
        let same_place = (of_part.label, of_part.start) == (of_whole.label, of_whole.start);
        let cut = of_whole.words.starts_with(of_part.words);
        let runs_on = may_run_on(*at) && of_part.words.starts_with(of_whole.words);
        !(same_place && (cut || runs_on))
    };
    let (at, (of_part, of_whole)) = left.iter().zip(&all).enumerate().find(differs)?;
    Some(format!("turn {at} was {of_whole:?} and is {of_part:?}"))
}

#[test]
fn a_dump_that_is_cut_tells_nothing_new() {
    let mut wrong = Vec::new();
    for case in own().into_iter().chain(seeds().into_iter().flatten()) {
        let whole = memcon::parse(&case.dump).expect("the dumps of the corpus are records");
        if direct(&whole).is_empty() {
            continue;
        }
        for at in line_ends(&case.dump) {
            let part = memcon::parse(&case.dump[..at]).ok();
            let news = part.and_then(|part| news(&whole, &part));
            wrong.extend(news.map(|news| format!("{} cut at {at}: {news}", case.name)));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} cuts invent:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// Offsets of the line ends of a dump.
fn line_ends(dump: &[u8]) -> Vec<usize> {
    dump.iter()
        .enumerate()
        .filter(|(_, byte)| **byte == b'\n')
        .map(|(at, _)| at)
        .collect()
}
