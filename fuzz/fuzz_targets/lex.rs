//! Any text is tiled by its lines, and every word of it belongs to one paragraph.
#![no_main]

use libfuzzer_sys::{Corpus, fuzz_target};
use memcon::fuzzing::{line_spans, paragraph_parts};
use memcon::{LineIndex, Span};

fuzz_target!(|bytes: &[u8]| -> Corpus {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return Corpus::Reject;
    };
    let mut at = 0;
    for line in line_spans(text) {
        assert_eq!(line.start(), at, "a gap or an overlap before {line:?}");
        assert!(!line.is_empty(), "{line:?} is empty");
        assert!(text.is_char_boundary(line.end()), "{line:?} cuts a character");
        at = line.end();
    }
    assert_eq!(at, text.len(), "the lines do not reach the end");

    let parts: Vec<Span> = paragraph_parts(text).into_iter().flatten().collect();
    let mut at = 0;
    for part in &parts {
        let between = text.get(at..part.start());
        let lost = between.is_none_or(|between| !between.trim().is_empty());
        assert!(!lost, "{between:?} before {part:?} belongs to no paragraph");
        at = part.end();
    }
    assert!(
        text[at..].trim().is_empty(),
        "{:?} belongs to no paragraph",
        &text[at..]
    );

    let index = LineIndex::new(text);
    for part in parts {
        let place = index.position(part.start());
        let start = index
            .line_start(place.line)
            .expect("the line of a position starts somewhere");
        assert!(
            start <= part.start(),
            "line {} starts behind {part:?}",
            place.line
        );
    }
    Corpus::Keep
});
