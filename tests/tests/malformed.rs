//! What is no record at all gives an error that says what it is; everything else gives a record.

use memcon::{Code, Error, Layout, Parser};

fn error(dump: &[u8]) -> Error {
    memcon::parse(dump).expect_err("this is no record")
}

#[test]
fn nothing_but_white_space() {
    let cases: [(&[u8], usize); 6] = [
        (b"", 0),
        (b" \t\r\n\x0c\n", 6),
        ("\u{a0}\u{2003}\n".as_bytes(), 6),
        (b"\xEF\xBB\xBF", 3),
        (b"\xEF\xBB\xBF \n", 5),
        (b"\xFF\xFE \x00\n\x00", 6),
    ];
    for (dump, bytes) in cases {
        assert_eq!(error(dump), Error::Empty { bytes }, "{dump:?}");
    }
    let message = error(b"  \n").to_string();
    assert_eq!(
        message,
        "expected text, found 3 bytes of nothing but white space or tags"
    );
}

#[test]
fn bytes_that_are_no_text() {
    let cases: [(&[u8], usize, &str); 6] = [
        (b"%PDF-1.7\n%\xE2\xE3", 0, "a PDF file"),
        (b"\x89PNG\r\n\x1a\n\0\0", 0, "a PNG picture"),
        (b"PK\x03\x04\x14\0", 0, "a zip archive or office document"),
        (b"\x1f\x8b\x08\0", 0, "a gzip file"),
        (b"Minister Orlov: Yes.\0", 20, "bytes with a NUL among them"),
        (
            b"ab\x01\x02\x03\x04",
            2,
            "bytes of which many are control characters",
        ),
    ];
    for (dump, at, what) in cases {
        assert_eq!(error(dump), Error::Binary { at, what }, "{dump:?}");
    }
    assert_eq!(
        error(b"%PDF-1.7").to_string(),
        "expected text, found a PDF file at byte 0"
    );
}

#[test]
fn longer_than_the_limit() {
    let dump = "Minister Orlov: Yes.\n\nMinister Szabo: No.\n";
    assert_eq!(dump.len(), 42);
    let parser = Parser::new().max_bytes(41);
    let error = parser.parse(dump).expect_err("one byte too many");
    assert_eq!(error, Error::TooLarge { bytes: 42, limit: 41 });
    assert_eq!(error.to_string(), "expected at most 41 bytes, found 42");
    assert!(Parser::new().max_bytes(42).parse(dump).is_ok());
}

/// A result list of the archive's current site.
fn results(count: usize) -> String {
    let mut page = "Skip to content\n\nResults:\n\n1 - 10 of 29\n\nDocuments\n\n".to_owned();
    for at in 1..=count {
        page += &format!(
            "March {at}, 1959\n\nConversation between Minister Orlov and Minister Szabo ({at})\n\nThe ministers speak about \
             the river dues and about the grain of year {at}.\n\n"
        );
    }
    page
}

/// A result list of the older site.
fn legacy_results(count: usize) -> String {
    let mut page = "Search in\n\nADD SEARCH FILTER CANCEL SEARCH FILTER\n\nSEARCH RESULTS\n\n".to_owned();
    for at in 1..=count {
        page += &format!(
            "  • March {at:02}, 1959\n\n    Conversation between Minister Orlov and Minister Szabo ({at})\n\n    The ministers \
             speak about the river dues.\n\n"
        );
    }
    page
}

/// A page about a person.
fn person_page() -> String {
    "Skip to content\n\nOrlov, Nikolai\n\nPlaceholder image for when a portrait image is not available\n\nMinister of \
     Fisheries of Ruritania from 1951 to 1962.\n\nPopular Documents\n\nMarch 3, 1959\n\nConversation between Minister Orlov \
     and Minister Szabo\n\nThe ministers speak about the river dues.\n"
        .to_owned()
}

#[test]
fn a_page_that_lists_records() {
    for page in [results(10), results(3), legacy_results(10), person_page()] {
        let error = error(page.as_bytes());
        let Error::ListPage { at, what } = error else {
            panic!("{error} for\n{page}");
        };
        assert!(at < page.len() && page.is_char_boundary(at), "at {at}");
        assert!(
            error.to_string().starts_with("expected one record, found "),
            "{error}"
        );
        assert!(!what.is_empty());
    }
}

/// Words of a list page in a document make no list page of it.
#[test]
fn a_record_that_speaks_of_results_is_one() {
    let dump = "Results:\n\nMinister Orlov: The results of the talks are 1 - 10 of 29 points.\n\nMinister Szabo: Documents?\n\n\
                Minister Orlov: Popular documents.\n";
    assert!(memcon::parse(dump).is_ok());
}

#[test]
fn a_dump_that_breaks_off_anywhere_is_a_record() {
    let dump = "Skip to content\n\nMay 9, 1964\n\nMinutes of Conversation between Emil Vostrak and Gu Wenlan\n\nVostrak: Good \
                morning.\n\nGu: Good morning. Sit down.\n\nVostrak: Thank you.\n";
    for at in (1..dump.len()).filter(|at| dump.is_char_boundary(*at)) {
        let part = &dump[..at];
        if part.trim().is_empty() {
            continue;
        }
        assert!(memcon::parse(part).is_ok(), "{part:?}");
    }
}

#[test]
fn a_dump_cut_inside_a_character_says_so() {
    let dump = "Zoë: Nothing is settled yet.\n\nRenée: No, not at all. Zoë".as_bytes();
    let record = memcon::parse(&dump[..dump.len() - 1]).expect("a record");
    let diagnostic = record
        .diagnostics
        .iter()
        .find(|diagnostic| diagnostic.code == Code::Truncated);
    let diagnostic = diagnostic.expect("the cut is noticed");
    assert_eq!(diagnostic.span.range(), dump.len() - 2..dump.len() - 1);
}

#[test]
fn a_layout_can_be_forced_on_any_text() {
    let dump = "Minister Orlov: Yes.\n\nMinister Szabo: No.\n";
    for layout in Layout::ALL {
        let record = Parser::new().layout(*layout).parse(dump).expect("a record");
        assert_eq!(record.layout, *layout);
        tests::invariants::check_record(&record, dump.as_bytes());
    }
}
