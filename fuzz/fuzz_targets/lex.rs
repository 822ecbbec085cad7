//! Any text is tiled by its lines, and every word of it belongs to one paragraph.
#![no_main]

use libfuzzer_sys::{Corpus, fuzz_target};
use memcon::LineIndex;
use memcon::fuzzing::{line_spans, paragraph_parts};

/// What may stand at the end of a line that breaks a word.
const HYPHENS: &[char] = &['-', '\u{2010}', '\u{ac}'];

/// True for a hyphen and the white space around the end of a line or a page.
fn is_line_end(between: &str) -> bool {
    let behind = between.trim_start_matches(HYPHENS);
    behind.trim().is_empty() && behind.contains(['\n', '\r', '\u{c}'])
}

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

    let paragraphs = paragraph_parts(text);
    let mut at = 0;
    for (number, part) in paragraphs.iter().flat_map(|parts| parts.iter().enumerate()) {
        let between = text.get(at..part.start());
        // Inside of a paragraph the end of a line or a page may break a word.
        let broken = |between: &str| number > 0 && between.starts_with(HYPHENS) && is_line_end(between);
        let kept = between.is_some_and(|between| between.trim().is_empty() || broken(between));
        assert!(kept, "{between:?} before {part:?} belongs to no paragraph");
        at = part.end();
    }
    assert!(
        text[at..].trim().is_empty(),
        "{:?} belongs to no paragraph",
        &text[at..]
    );

    let index = LineIndex::new(text);
    for part in paragraphs.into_iter().flatten() {
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
