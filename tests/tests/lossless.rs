//! Every invariant of a record on every dump of the corpus, whole, cut, doubled and shuffled.

use tests::corpus::{Case, everything, fixtures, own, samples, seeds};
use tests::generate::Random;
use tests::invariants::{check, check_once};

/// Own dumps and the real ones, as text.
fn texts() -> Vec<String> {
    let cases = own().into_iter().chain(seeds().into_iter().flatten());
    cases.map(text).collect()
}

fn text(case: Case) -> String {
    String::from_utf8_lossy(&case.dump).into_owned()
}

/// Offsets of the line ends of a text.
fn line_ends(text: &str) -> impl Iterator<Item = usize> {
    text.match_indices('\n').map(|(at, _)| at)
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
    for text in samples()
        .into_iter()
        .chain(seeds().into_iter().flatten())
        .map(text)
    {
        for at in line_ends(&text) {
            check_once(&text.as_bytes()[..at]);
        }
    }
}

/// There are many fixtures, and their lines are short.
#[test]
fn fixtures_cut_at_every_fourth_line() {
    for (first, text) in fixtures().into_iter().map(text).enumerate() {
        for at in line_ends(&text).skip(first % 4).step_by(4) {
            check_once(&text.as_bytes()[..at]);
        }
    }
}

#[test]
fn begun_at_lines() {
    for text in texts() {
        for at in line_ends(&text).step_by(8) {
            check_once(&text.as_bytes()[at..]);
        }
    }
}

#[test]
fn cut_at_characters_and_inside_of_them() {
    let random = &mut Random::new(7);
    for text in texts() {
        for _ in 0..4 {
            let at = random.below(text.len());
            check(&text.as_bytes()[..at]);
            check(&text.as_bytes()[at..]);
        }
    }
}

#[test]
fn doubled_and_joined() {
    let texts = texts();
    for (at, text) in texts.iter().enumerate() {
        check_once(format!("{text}{text}").as_bytes());
        check_once(format!("{text}\n\n{}", texts[(at + 1) % texts.len()]).as_bytes());
    }
}

#[test]
fn shuffled_by_paragraphs() {
    let random = &mut Random::new(11);
    for text in texts() {
        let mut paragraphs: Vec<&str> = text.split("\n\n").collect();
        for _ in 0..2 {
            random.shuffle(&mut paragraphs);
            check_once(paragraphs.join("\n\n").as_bytes());
        }
    }
}

#[test]
fn with_other_line_ends_and_bytes() {
    for text in texts() {
        check_once(text.replace('\n', "\r\n").as_bytes());
        check_once(text.replace('\n', "\r").as_bytes());
        check_once(text.replace("\n\n", "\n\u{c}").as_bytes());
        check_once(format!("\u{FEFF}{text}").as_bytes());
        let utf16: Vec<u8> = std::iter::once(0xFEFF)
            .chain(text.encode_utf16())
            .flat_map(u16::to_le_bytes)
            .collect();
        check_once(&utf16);
        // Broken off in the middle of a unit.
        check_once(&utf16[..utf16.len() - 1]);
        check_once(&encoding_rs::WINDOWS_1252.encode(&text).0);
    }
}

#[test]
fn as_one_line() {
    for text in texts() {
        check_once(text.replace('\n', " ").as_bytes());
    }
}
