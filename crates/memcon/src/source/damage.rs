//! Damage that a text brought along: ligatures that stand as one character or got lost, letters that became question
//! marks. It is told and left as it is, for what is lost cannot be known for certain.

use memchr::memchr_iter;

use super::bytes::{Starts, runs};
use crate::Span;

/// What is damaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Damage {
    /// One character for several letters: `ﬁ`.
    Ligature,
    /// Letters of a ligature that are not there: `of ce`.
    LostLigature,
    /// A character in place of those that could not be read before the dump was made.
    LostCharacter,
    /// A question mark inside a word, in place of a letter that an encoding did not have: `Je?en`.
    LostLetter,
}

/// Damage of one kind: its first place, and how many places there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Damaged {
    pub(crate) damage: Damage,
    pub(crate) first: Span,
    pub(crate) count: usize,
}

/// Words that come apart where a ligature got lost, the end first: before the gap, behind it. The second part is no word.
const BROKEN: &[(&str, &str)] = &[
    ("ce", "of"),
    ("ces", "of"),
    ("cer", "of"),
    ("cers", "of"),
    ("cial", "of"),
    ("cially", "of"),
    ("cials", "of"),
    ("cult", "dif"),
    ("cult", "di"),
    ("culties", "di"),
    ("culty", "di"),
    ("cient", "suf"),
    ("cient", "su"),
    ("ciently", "su"),
    ("dence", "con"),
    ("dent", "con"),
    ("dential", "con"),
    ("rm", "con"),
    ("rmed", "con"),
    ("ict", "con"),
    ("icts", "con"),
    ("nite", "de"),
    ("nitely", "de"),
    ("ned", "de"),
    ("nition", "de"),
    ("cant", "signi"),
    ("cance", "signi"),
    ("cation", "rati"),
    ("cation", "uni"),
    ("cation", "modi"),
    ("cation", "clari"),
    ("cally", "speci"),
    ("ed", "uni"),
    ("uence", "in"),
    ("orts", "e"),
    ("ort", "e"),
    ("ect", "e"),
    ("ects", "e"),
    ("ective", "e"),
    ("airs", "a"),
    ("air", "a"),
    ("ected", "a"),
    ("ected", "re"),
    ("ect", "re"),
];

/// Most letters of a second part of [`BROKEN`].
const LONGEST_PART: usize = 7;

/// How the second parts of [`BROKEN`] start.
static STARTS: Starts = Starts::of_keys(BROKEN);

/// The damage of `text`, one entry for each kind that it has.
pub(crate) fn damage(text: &str) -> Vec<Damaged> {
    let found = [
        (Damage::Ligature, tally(ligatures(text, false))),
        (Damage::LostLigature, tally(lost_ligatures(text))),
        (Damage::LostCharacter, tally(ligatures(text, true))),
        (Damage::LostLetter, tally(lost_letters(text))),
    ];
    let damaged = |(damage, tally): (Damage, Option<(Span, usize)>)| {
        tally.map(|(first, count)| Damaged { damage, first, count })
    };
    found.into_iter().filter_map(damaged).collect()
}

fn tally(mut places: impl Iterator<Item = Span>) -> Option<(Span, usize)> {
    let first = places.next()?;
    Some((first, 1 + places.count()))
}

/// Latin ligatures, or replacement characters; the first byte of both is the same.
fn ligatures(text: &str, lost: bool) -> impl Iterator<Item = Span> {
    memchr_iter(0xEF, text.as_bytes()).filter_map(move |at| {
        let c = text.get(at..)?.chars().next()?;
        let wanted = match c {
            '\u{FB00}'..='\u{FB06}' => !lost,
            char::REPLACEMENT_CHARACTER => lost,
            _ => false,
        };
        wanted.then(|| Span::new(at, at + c.len_utf8()))
    })
}

fn lost_ligatures(text: &str) -> impl Iterator<Item = Span> {
    let bytes = text.as_bytes();
    // Few words start like the ends of broken ones.
    let may_break = move |gap: &usize| {
        bytes
            .get(gap + 2..)
            .is_some_and(|behind| STARTS.may_begin(behind))
    };
    let gaps = runs(bytes, may_be_gap).filter(may_break);
    gaps.filter_map(|gap| lost_ligature(text, gap + 1))
}

/// False where the letters around a space are none of those around the gaps of [`BROKEN`].
fn may_be_gap([before, space, behind]: [u8; 3]) -> bool {
    let is = |letter: u8| behind == letter;
    let ends = |letter: u8| before | 0x20 == letter;
    let around = ends(b'a') & (is(b'a') | is(b'e'))
        | ends(b'e') & (is(b'e') | is(b'n') | is(b'o'))
        | ends(b'i') & (is(b'c') | is(b'e'))
        | ends(b'n') & (is(b'd') | is(b'i') | is(b'r') | is(b'u'))
        | (ends(b'f') | ends(b'u')) & is(b'c');
    (space == b' ') & around
}

/// The word that came apart at `space`.
fn lost_ligature(text: &str, space: usize) -> Option<Span> {
    let bytes = text.as_bytes();
    let behind = bytes.get(space + 1..)?;
    let end = behind.iter().take_while(|b| b.is_ascii_lowercase()).count();
    if !(2..=LONGEST_PART).contains(&end) {
        return None;
    }
    let start = bytes
        .get(..space)?
        .iter()
        .rev()
        .take_while(|b| b.is_ascii_alphabetic())
        .take(8)
        .count();
    let whole = space - start..space + 1 + end;
    let (before, rest) = (text.get(whole.start..space)?, text.get(space + 1..whole.end)?);
    let is_broken = BROKEN
        .iter()
        .any(|(last, first)| *last == rest && first.eq_ignore_ascii_case(before));
    is_broken.then(|| Span::new(whole.start, whole.end))
}

/// Question marks between two letters of a word, the second of them small; none in addresses.
fn lost_letters(text: &str) -> impl Iterator<Item = Span> {
    memchr_iter(b'?', text.as_bytes()).filter_map(move |at| {
        let (before, behind) = (text.get(..at)?, text.get(at + 1..)?);
        let inner = before.ends_with(char::is_alphabetic) && behind.starts_with(char::is_lowercase);
        if !inner {
            return None;
        }
        let of_word = |c: &char| c.is_alphabetic() || *c == '?';
        let start = at
            - before
                .chars()
                .rev()
                .take(20)
                .take_while(of_word)
                .map(char::len_utf8)
                .sum::<usize>();
        let end = at
            + 1
            + behind
                .chars()
                .take(20)
                .take_while(of_word)
                .map(char::len_utf8)
                .sum::<usize>();
        let bare = |c: Option<char>| {
            c.is_none_or(|c| c.is_whitespace() || "([\u{201C}\"'.,;:)]\u{201D}-!<>".contains(c))
        };
        let alone = bare(text.get(..start)?.chars().next_back()) && bare(text.get(end..)?.chars().next());
        let named = text.get(start..)?.starts_with(char::is_uppercase);
        (alone && named).then(|| Span::new(start, end))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(Damage, &str, usize)> {
        let shown = |damaged: Damaged| (damaged.damage, &text[damaged.first.range()], damaged.count);
        damage(text).into_iter().map(shown).collect()
    }

    #[test]
    fn damage_is_told_by_kind() {
        let text = "The of cer of the \u{FB01}rst of\u{FB01}ce had a di cult time; Of ce hours. Minister S?ucza?ski spoke with Je?en. Zo\u{FFFD}";
        assert_eq!(
            read(text),
            [
                (Damage::Ligature, "\u{FB01}", 2),
                (Damage::LostLigature, "of cer", 3),
                (Damage::LostCharacter, "\u{FFFD}", 1),
                (Damage::LostLetter, "S?ucza?ski", 3),
            ]
        );
    }

    #[test]
    fn all_gaps_are_found() {
        for (behind, before) in BROKEN {
            let (last, first) = (before.as_bytes()[before.len() - 1], behind.as_bytes()[0]);
            assert!(may_be_gap([last, b' ', first]), "{before} {behind}");
            assert!(
                may_be_gap([last.to_ascii_uppercase(), b' ', first]),
                "{before} {behind}"
            );
        }
        assert!(!may_be_gap(*b"e a"));
    }

    #[test]
    fn letters_are_lost_between_tags() {
        for text in ["<item>Zden?k Vostrak</item>", "<persName>Zden?k</persName>"] {
            assert_eq!(read(text), [(Damage::LostLetter, "Zden?k", 1)], "{text}");
        }
    }

    #[test]
    fn what_is_whole_is_not_told() {
        for text in [
            "the office of Certain officers, of central importance, of cereal and of cents",
            "a dent, the ice, of ceremonies, an air of ease, in uences",
            "What? Who? \u{201C}Why?\u{201D} what?and http://x.org/Search?from=1 (?) Je?",
            "fire, office, stra\u{DF}e, \u{5916}\u{4EA4}\u{90E8}",
            "",
        ] {
            assert_eq!(read(text), [], "{text:?}");
        }
    }
}
