//! Initials, and given names in short.

use std::borrow::Cow;

use super::bracketed;
use super::piece::{Piece, PieceKind};
use crate::grammar::vocabulary::{Classes, classes_of};

/// How far a letter is looked at for being an initial: a name in short, or two letters of four bytes.
const LONGEST_INITIAL: usize = 9;

/// True where a full stop or a space stands near enough behind `at` for an initial; of most words this tells that they
/// are none.
pub(super) fn may_be_initial(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes().get(at..).unwrap_or_default();
    let near = bytes.get(..LONGEST_INITIAL).unwrap_or(bytes);
    bytes.get(1) == Some(&b' ') || near.contains(&b'.')
}

/// An initial, or a given name in short.
pub(super) fn initial_at(text: &str, at: usize) -> Option<Piece<'_>> {
    if let Some((letter, end)) = completed_initial(text, at) {
        return Some(Piece {
            classes: classes_of(&letter),
            text: Cow::Owned(letter),
            kind: PieceKind::Word,
            range: at..end,
            supplied: false,
        });
    }
    let end = initials_end(text, at)
        .or_else(|| short_given_name_end(text, at))
        .or_else(|| bare_initial_end(text, at))?;
    Some(Piece {
        text: Cow::Borrowed(&text[at..end]),
        kind: PieceKind::Initials,
        range: at..end,
        classes: Classes::default(),
        supplied: false,
    })
}

/// `M.[ikoyev]`: an initial that is completed behind its full stop.
fn completed_initial(text: &str, at: usize) -> Option<(String, usize)> {
    let rest = text.get(at..)?;
    let capital = rest.chars().next().filter(|c| c.is_uppercase())?;
    let bracket = at + capital.len_utf8() + 1;
    if !rest[capital.len_utf8()..].starts_with(".[") {
        return None;
    }
    let (content, behind) = bracketed(text, bracket)?;
    let small = !content.is_empty() && content.chars().all(|c| c.is_lowercase() || c == '-');
    small.then(|| (format!("{capital}{content}"), behind))
}

/// End of `N.`, `N.S.`, `Yu.`: capitals, each with its full stop.
pub(in crate::grammar) fn initials_end(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    let mut end = 0;
    loop {
        let mut chars = rest[end..].chars();
        let Some(capital) = chars.next().filter(|c| c.is_uppercase()) else {
            break;
        };
        let mut length = capital.len_utf8();
        let mut next = chars.next();
        if let Some(small) = next.filter(|small| is_long_initial(capital, *small)) {
            length += small.len_utf8();
            next = chars.next();
        }
        if next != Some('.') {
            break;
        }
        end += length + 1;
        if end > 16 {
            return None;
        }
    }
    (end > 0).then_some(at + end)
}

/// True for two letters that stand for one of another alphabet, or for one sound: `Yu.`, `Zh.`, `Gy.`
fn is_long_initial(capital: char, small: char) -> bool {
    match small {
        'h' => matches!(capital, 'B' | 'C' | 'D' | 'G' | 'K' | 'P' | 'S' | 'T' | 'Z'),
        's' => matches!(capital, 'C' | 'P' | 'T' | 'Z'),
        'a' | 'e' | 'u' => matches!(capital, 'I' | 'J' | 'Y'),
        'r' => capital == 'F',
        't' => capital == 'S',
        'y' => matches!(capital, 'G' | 'L' | 'N'),
        'z' => matches!(capital, 'D' | 'S' | 'T'),
        _ => false,
    }
}

/// End of a given name in short: `Wm.`, `GEO.`
fn short_given_name_end(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    let near = rest.as_bytes().get(..LONGEST_INITIAL).unwrap_or(rest.as_bytes());
    let stop = near.iter().position(|byte| *byte == b'.')?;
    let printed = rest.get(..stop).filter(|_| rest[stop..].starts_with(". "))?;
    let shouted = || !printed.contains(char::is_lowercase);
    SHORT_GIVEN_NAMES
        .iter()
        .any(|name| printed == *name || printed.eq_ignore_ascii_case(name) && shouted())
        .then_some(at + stop + 1)
}

/// Given names as English and the languages of Eastern Europe write them in short.
const SHORT_GIVEN_NAMES: &[&str] = &[
    "Al", "Alex", "Benj", "Chas", "Chr", "Edw", "Em", "Geo", "Iv", "Jas", "Jno", "Jos", "Robt", "Saml",
    "Thos", "Vas", "Vl", "Wl", "Wm", "Wł", "Zb",
];

/// End of an initial without a full stop: `J A Orlov`, `Mr P Orlov`. `A` and `I` are words unless another initial or a
/// form of address stands before them.
fn bare_initial_end(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    let letter = rest.chars().next().filter(char::is_ascii_uppercase)?;
    let next = rest.get(1..)?.strip_prefix(' ')?;
    let name_follows = next.chars().next().is_some_and(char::is_uppercase);
    let before = text[..at].trim_end_matches(' ');
    let word_before = before
        .rsplit(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or_default();
    let address_before =
        before.len() < at && matches!(word_before, "Mr" | "Mrs" | "Miss" | "Ms" | "Dr" | "Sir");
    let initial_before =
        before.len() < at && word_before.len() == 1 && word_before.starts_with(char::is_uppercase);
    let is_initial = !matches!(letter, 'A' | 'I') || address_before || initial_before;
    (name_follows && is_initial).then_some(at + 1)
}
