//! Every invariant of a record on text and bytes of any kind, and what cutting a dump must not invent.

use memcon::{Mode, Record};
use proptest::prelude::*;
use tests::corpus::{own, seeds};
use tests::generate::{Export, PIECES, SourceRecord};
use tests::invariants::check;

fn hostile() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 1..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

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

/// Speaker, text and place of the labelled turns.
fn direct<'r>(record: &'r Record<'_>) -> Vec<(&'r str, &'r str, usize)> {
    let turns = record.turns.iter().filter(|turn| turn.mode == Mode::Direct);
    turns
        .map(|turn| {
            (
                turn.label.as_deref().unwrap_or_default(),
                turn.text.as_ref(),
                turn.span.start(),
            )
        })
        .collect()
}

/// The labelled turns of a dump that was cut are those of the whole, the last one perhaps cut with it.
fn assert_prefix(name: &str, whole: &Record<'_>, part: &Record<'_>) {
    let (whole, part) = (direct(whole), direct(part));
    assert!(
        part.len() <= whole.len(),
        "{name}: {} turns out of {}",
        part.len(),
        whole.len()
    );
    for (at, (of_part, of_whole)) in part.iter().zip(&whole).enumerate() {
        assert_eq!(
            (of_part.0, of_part.2),
            (of_whole.0, of_whole.2),
            "{name}: turn {at}"
        );
        let is_last = at + 1 == part.len();
        let sound = of_part.1 == of_whole.1 || (is_last && of_whole.1.starts_with(of_part.1));
        assert!(
            sound,
            "{name}: turn {at} was {:?} and is {:?}",
            of_whole.1, of_part.1
        );
    }
}

#[test]
fn a_dump_that_is_cut_tells_nothing_new() {
    for case in own().into_iter().chain(seeds().into_iter().flatten()) {
        let whole = memcon::parse(&case.dump).expect("the dumps of the corpus are records");
        let lines = memchr_lines(&case.dump);
        for at in lines {
            if let Ok(part) = memcon::parse(&case.dump[..at]) {
                assert_prefix(&format!("{} cut at {at}", case.name), &whole, &part);
            }
        }
    }
}

/// Offsets of the line ends of a dump.
fn memchr_lines(dump: &[u8]) -> Vec<usize> {
    dump.iter()
        .enumerate()
        .filter(|(_, byte)| **byte == b'\n')
        .map(|(at, _)| at)
        .collect()
}
