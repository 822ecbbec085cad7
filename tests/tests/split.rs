//! Dumps that hold several records: put together from invented ones in every layout, and cut again.

use memcon::{Code, Parser, Span};
use tests::generate::{Export, SourceRecord};
use tests::invariants::check_all;

/// Exports whose records say where they start; those that hold the document alone do not. In volumes the documents have
/// numbers that go up: see `round_trip.rs`.
fn exports() -> Vec<Export> {
    Export::ALL
        .iter()
        .copied()
        .filter(|export| {
            !matches!(export, Export::Plain | Export::Elements) && !Export::VOLUMES.contains(export)
        })
        .collect()
}

fn dump(export: Export, seed: u64) -> String {
    String::from_utf8(export.write(&SourceRecord::invented(seed)).bytes())
        .expect("exports are written in UTF-8")
}

fn spans(dump: &str) -> Vec<Span> {
    let parts = memcon::split(dump).expect("the dump can be read");
    parts.iter().map(|part| part.span).collect()
}

#[test]
fn a_dump_of_one_record_is_one_part() {
    for export in Export::ALL {
        for seed in 0..40 {
            let dump = dump(export, seed);
            assert_eq!(spans(&dump), [Span::new(0, dump.len())], "{export:?} {seed}");
        }
    }
}

#[test]
fn dumps_in_one_file_are_cut_apart() {
    for export in exports() {
        for seed in 0..20 {
            let dumps = [seed, seed + 100, seed + 200].map(|seed| dump(export, seed) + "\n\n");
            let whole = dumps.concat();
            let records = check_all(whole.as_bytes());
            assert_eq!(records.len(), 3, "{export:?} {seed}");
            for (record, alone) in records.iter().zip(&dumps) {
                let alone = memcon::parse(alone).unwrap();
                assert_eq!(record.layout, alone.layout, "{export:?} {seed}");
                assert_eq!(record.metadata.title, alone.metadata.title, "{export:?} {seed}");
                assert_eq!(record.turns.len(), alone.turns.len(), "{export:?} {seed}");
            }
        }
    }
}

#[test]
fn dumps_of_several_layouts_in_one_file_are_cut_apart() {
    let dumps: Vec<String> = exports()
        .into_iter()
        .zip(0..)
        .map(|(export, seed)| dump(export, seed) + "\n\n")
        .collect();
    let starts: Vec<usize> = spans(&dumps.concat()).iter().map(|span| span.start()).collect();
    let mut at = 0;
    let expected = dumps.iter().map(|dump| {
        // Blank lines before a record belong to the one before it.
        let start = if at == 0 {
            0
        } else {
            at + dump.len() - dump.trim_start().len()
        };
        at += dump.len();
        start
    });
    assert_eq!(starts, expected.collect::<Vec<_>>());
}

#[test]
fn documents_of_a_series_are_cut_apart() {
    let document = |number: u32, title: &str| {
        format!(
            "{number}. {title}7\n\n611.42/5–1247: Telegram\n\nTorvik, May 12, 1947—3 p.m.\n\n1. The ferry has not run.\n\n2. Nobody says why.\n\n\
             7. The larger of two. ↩\n\n"
        )
    };
    let dump = document(12, "The Minister in Torvik (Orlov) to the Secretary of Ports")
        + &document(13, "The Secretary of Ports to the Minister in Torvik (Orlov)")
        + &document(15, "Memorandum by the Secretary of Ports");
    let records = check_all(dump.as_bytes());
    let titles: Vec<_> = records
        .iter()
        .map(|record| record.metadata.title.as_deref().unwrap_or_default())
        .collect();
    assert_eq!(
        titles,
        [
            "The Minister in Torvik (Orlov) to the Secretary of Ports",
            "The Secretary of Ports to the Minister in Torvik (Orlov)",
            "Memorandum by the Secretary of Ports"
        ]
    );
}

#[test]
fn pages_in_one_file_are_cut_apart() {
    let page = |title: &str| {
        format!(
            "<!DOCTYPE html>\n<html><head><script>var a = '<html>';</script></head><body><h1>{title}</h1><p>Minister Orlov: Yes.</p><p>Minister Szabo: No.</p></body></html>\n"
        )
    };
    let dump = page("One") + &page("Two");
    assert_eq!(
        spans(&dump),
        [
            Span::new(0, page("One").len()),
            Span::new(page("One").len(), dump.len())
        ]
    );
    assert_eq!(check_all(dump.as_bytes()).len(), 2);
}

#[test]
fn a_second_copy_of_a_record_is_no_second_record() {
    let dump = dump(Export::ALL[0], 3);
    assert_eq!(spans(&(dump.clone() + "\n\n" + &dump)).len(), 1);
}

#[test]
fn parsing_several_records_as_one_says_so() {
    let dump = dump(Export::ALL[0], 3) + "\n\n" + &dump(Export::ALL[0], 4);
    let record = memcon::parse(&dump).unwrap();
    assert!(
        record
            .diagnostics
            .iter()
            .any(|diagnostic| diagnostic.code == Code::SeveralRecords)
    );
}

#[test]
fn parts_keep_their_encoding_and_their_place() {
    let text = format!("{}\n\n{}", dump(Export::ALL[0], 3), dump(Export::ALL[0], 4));
    let utf16: Vec<u8> = [0xFF, 0xFE]
        .into_iter()
        .chain(text.encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let marked = [b"\xEF\xBB\xBF".as_slice(), text.as_bytes()].concat();
    for dump in [utf16, marked] {
        let records = check_all(&dump);
        assert_eq!(records.len(), 2);
        let names = Parser::new()
            .name("x")
            .parse_all(&dump)
            .map(|record| record.unwrap().source.name.unwrap().into_owned());
        assert_eq!(names.collect::<Vec<_>>(), ["x#1", "x#2"]);
    }
}

#[test]
fn what_can_not_be_read_gives_one_error() {
    assert!(memcon::split(b"%PDF-1.7".as_slice()).is_err());
    let outcomes: Vec<_> = memcon::parse_all(b" \n".as_slice()).collect();
    assert!(matches!(outcomes[..], [Err(memcon::Error::Empty { .. })]));
}
