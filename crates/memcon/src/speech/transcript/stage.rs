//! Stage remarks at the end of turns, and interjections inside of them.

use super::Piece;
use super::scan::{Found, Place};
use crate::grammar::scan::is_of;
use crate::lex::Paragraph;
use crate::source::bytes::trim;

/// The interjections inside the turn of label `at`, brackets included.
pub(super) fn interjections(running: &[Paragraph<'_>], labels: &[Found<'_>], at: usize) -> Vec<Piece> {
    labels
        .get(at + 1..)
        .unwrap_or_default()
        .iter()
        .map_while(|found| match found.place {
            Place::Interjection { end } => {
                let text = running.get(found.paragraph).map_or("", |p| p.passage.text());
                Some((found.paragraph, found.start..(end + 1).min(text.len())))
            }
            _ => None,
        })
        .collect()
}

/// Takes stage remarks off the end: no words of the speaker follow them.
pub(super) fn drop_trailing(running: &[Paragraph<'_>], pieces: &mut Vec<Piece>) {
    loop {
        let several = pieces.len() > 1;
        let Some((paragraph, range)) = pieces.last_mut() else {
            return;
        };
        let text = running.get(*paragraph).map_or("", |p| p.passage.text());
        let words = text.get(range.clone()).unwrap_or_default().trim_end();
        match words_before_remark(words) {
            Some(length) if several || length > 0 => {
                range.end = range.start + length;
                if length == 0 {
                    pieces.pop();
                }
            }
            _ => return,
        }
    }
}

/// Length of `words` before a stage remark at their end.
fn words_before_remark(words: &str) -> Option<usize> {
    let open = match words.chars().next_back()? {
        ')' => '(',
        ']' => '[',
        _ => return None,
    };
    let start = words.rfind(open)?;
    let remark = &words[start + 1..words.len() - 1];
    let before = words[..start].trim_end();
    let behind_sentence =
        before.is_empty() || before.ends_with(['.', '!', '?', '…', '"', '”', '’', ')', ']']);
    (behind_sentence && is_stage(remark)).then_some(before.len())
}

/// Words that begin or fill remarks on what went on in the room.
const STAGE_WORDS: &[&str] = &[
    "applaud",
    "applause",
    "break",
    "chuckl",
    "commotion",
    "everyone laugh",
    "general laugh",
    "interrupt",
    "intermission",
    "laugh",
    "long pause",
    "loud applause",
    "merriment",
    "movement in",
    "noise",
    "pause",
    "prolonged applause",
    "recess",
    "short pause",
    "shouts",
    "silence",
    "smil",
    "stormy applause",
    "turns to",
    "hands over",
    "leaves the room",
    "stands up",
    "shows",
];

/// What a member of a house does under his name instead of speaking, as debates print it.
const ACTS: &[&str] = &[
    "indicated assent",
    "indicated dissent",
    "nodded",
    "nodded assent",
    "rose",
    "rose in his place",
    "shook his head",
];

/// True for words behind a label that are no speech: `rose—`, `indicated assent.`
pub(super) fn is_act(words: &str) -> bool {
    // Turns begin with capitals.
    let words = trim(words);
    words.starts_with(char::is_lowercase) && is_of(words.trim_end_matches(['.', '—', '–', '-', ' ']), ACTS)
}

/// True for a remark on laughter, applause, a pause.
pub(super) fn is_stage(remark: &str) -> bool {
    let remark = remark.trim().to_lowercase();
    STAGE_WORDS.iter().any(|word| remark.starts_with(word))
        || remark.ends_with("laughs")
        || remark.ends_with("laugh")
        || remark.ends_with("laughter")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn acts_instead_of_words() {
        assert!(ACTS.windows(2).all(|pair| pair[0] < pair[1]));
        for words in ["rose—", "indicated assent.", "rose -"] {
            assert!(is_act(words), "{words}");
        }
        for words in ["Rose.", "rose to the occasion.", "", "Yes."] {
            assert!(!is_act(words), "{words}");
        }
    }

    #[test]
    fn remarks_at_the_end() {
        for (words, kept) in [
            ("Very good. (Laughter)", Some("Very good.")),
            ("Very good! [Laughter.]", Some("Very good!")),
            ("Very good. (They laugh)", Some("Very good.")),
            ("We met at noon (see the annex)", None),
            ("We have three (laughter)", None),
            ("Good. (I mean the other one.)", None),
            ("Good.", None),
        ] {
            assert_eq!(
                words_before_remark(words).map(|length| &words[..length]),
                kept,
                "{words}"
            );
        }
    }
}
