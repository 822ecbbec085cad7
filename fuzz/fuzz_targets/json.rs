//! A record out of any JSON comes back from its own, and nothing that it offers breaks, whatever dump it is given.
#![no_main]

use libfuzzer_sys::{Corpus, fuzz_target};
use memcon::{LineIndex, Record};

const DUMP: &str = "Minister Orlov: Good morning.\r\n\r\nMinister Szabo: Zoë, sit down, please.\n";

fuzz_target!(|bytes: &[u8]| -> Corpus {
    let Ok(record) = serde_json::from_slice::<Record<'_>>(bytes) else {
        return Corpus::Reject;
    };
    let json = serde_json::to_string(&record).expect("a record serialises");
    let back: Record<'_> = serde_json::from_str(&json).expect("its JSON is a record");
    assert_eq!(back, record, "out of its JSON it is another record");
    assert_eq!(
        record.clone().into_owned(),
        record,
        "cut loose it is another record"
    );

    let record = record.with_dump(DUMP.as_bytes());
    let index = LineIndex::new(DUMP);
    record.for_each_span(|span| {
        let inside = span.end() <= DUMP.len();
        assert_eq!(record.slice(span).is_some(), inside, "{span:?}");
    });
    for turn in record.turns().take(100) {
        let _ = (turn.speaker_name(), turn.marks().count());
    }
    for diagnostic in &record.diagnostics {
        assert!(!diagnostic.render(&index, "dump.txt").is_empty());
    }
    Corpus::Keep
});
