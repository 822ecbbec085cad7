//! Every invariant of a record on every dump of the corpus, whole, cut, doubled and shuffled.

use tests::corpus::{Case, everything, own, seeds};
use tests::generate::Random;
use tests::invariants::check;

/// Own dumps and the real ones, as text.
fn texts() -> Vec<(String, String)> {
    let text = |case: Case| (case.name, String::from_utf8_lossy(&case.dump).into_owned());
    own()
        .into_iter()
        .chain(seeds().into_iter().flatten())
        .map(text)
        .collect()
}

#[test]
fn every_dump_of_the_corpus_whole() {
    for case in everything() {
        let record = check(&case.dump);
        assert!(record.is_some(), "{} gives no record", case.name);
    }
}

#[test]
fn cut_at_every_line() {
    for (_, text) in texts() {
        let lines = text.char_indices().filter(|(_, c)| *c == '\n').map(|(at, _)| at);
        for at in lines {
            check(&text.as_bytes()[..at]);
        }
    }
}

#[test]
fn begun_at_lines() {
    for (_, text) in texts() {
        let lines = text.char_indices().filter(|(_, c)| *c == '\n').map(|(at, _)| at);
        for at in lines.step_by(5) {
            check(&text.as_bytes()[at..]);
        }
    }
}

#[test]
fn cut_at_characters_and_inside_of_them() {
    let random = &mut Random::new(7);
    for (_, text) in texts() {
        for _ in 0..20 {
            let at = random.below(text.len());
            check(&text.as_bytes()[..at]);
            check(&text.as_bytes()[at..]);
        }
    }
}

#[test]
fn doubled_and_joined() {
    let texts = texts();
    for (at, (_, text)) in texts.iter().enumerate() {
        check(format!("{text}{text}").as_bytes());
        check(format!("{text}\n\n{}", texts[(at + 1) % texts.len()].1).as_bytes());
    }
}

#[test]
fn shuffled_by_paragraphs() {
    let random = &mut Random::new(11);
    for (_, text) in texts() {
        let mut paragraphs: Vec<&str> = text.split("\n\n").collect();
        for _ in 0..3 {
            random.shuffle(&mut paragraphs);
            check(paragraphs.join("\n\n").as_bytes());
        }
    }
}

#[test]
fn with_other_line_ends_and_bytes() {
    for (_, text) in texts() {
        check(text.replace('\n', "\r\n").as_bytes());
        check(text.replace('\n', "\r").as_bytes());
        check(text.replace("\n\n", "\n\u{c}").as_bytes());
        check(format!("\u{FEFF}{text}").as_bytes());
        let utf16: Vec<u8> = std::iter::once(0xFEFF)
            .chain(text.encode_utf16())
            .flat_map(u16::to_le_bytes)
            .collect();
        check(&utf16);
        // Broken off in the middle of a unit.
        check(&utf16[..utf16.len() - 1]);
        check(&encoding_rs::WINDOWS_1252.encode(&text).0);
    }
}

#[test]
fn as_one_line() {
    for (_, text) in texts() {
        check(text.replace('\n', " ").as_bytes());
    }
}
