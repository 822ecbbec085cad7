//! Offices, what stands before their heads and behind them.

use super::complement::complement;
use super::vocabulary::{HEADS, MODIFIERS, SECOND_HEADS, SUBJECTS};
use super::{Title, TitleClass, piece_end, printed};
use crate::grammar::vocabulary::{Classes, contains};
use crate::grammar::word::{DEMONYMS, INSTITUTIONS, PLACES, Word, behind_space, word_at};

/// Most offices that `and` joins to one title.
const MAX_JOINED: usize = 4;

/// ```ebnf
/// office     = single , { ( "and" | "&" | "/" ) , single } ;
/// single     = { modifier , space } , head , [ space , head ] , [ complement ] ;
/// complement = space , ( "of" | "for" | "to" | "in" | "at" ) , space , [ "the" , space ] , subject word ,
///              { space , ( subject word | "and" | "of" | "the" | "for" ) } ;
/// ```
pub(super) fn office<'t>(text: &'t str, first: &Word<'_>) -> Option<(Title<'t>, usize)> {
    let mut end = single(text, first.clone())?;
    for _ in 1..MAX_JOINED {
        let Some(behind) = conjunction(text, end).and_then(|next| single_at(text, next)) else {
            break;
        };
        end = behind;
    }
    Some((printed(text, first.range.start..end, TitleClass::Office), end))
}

fn conjunction(text: &str, end: usize) -> Option<usize> {
    if text[end..].starts_with('/') {
        return Some(end + 1);
    }
    let and = behind_space(text, end)?;
    let behind = ["and", "&"]
        .iter()
        .find_map(|word| text[and..].starts_with(word).then_some(and + word.len()))?;
    behind_space(text, behind)
}

pub(super) fn single_at(text: &str, at: usize) -> Option<usize> {
    single(text, word_at(text, at)?)
}

/// End of the office that begins with the word.
fn single<'t>(text: &'t str, first: Word<'t>) -> Option<usize> {
    let at = first.range.start;
    let mut word = first;
    let mut found = None;
    for _ in 0..6 {
        let behind = piece_end(text, &word);
        // `Dean Orlov`: a given name, unless he is dean of something.
        let given = &*word.text == "Dean" && !text[behind..].starts_with(" of ") && word.range.start == at;
        if is_head(&word) && !given && !is_another_word(text, &word) {
            let end = second_head(text, behind);
            found = Some(complement(text, end).unwrap_or(end));
        }
        // `the Ruritanian comrade`
        if let Some(next) = behind_space(text, behind)
            && word.is_in(DEMONYMS)
            && word_at(text, next).is_some_and(|next| &*next.text == "comrade")
        {
            found = Some(next + "comrade".len());
            break;
        }
        // `Deputy` is an office, and the first word of others.
        let next = behind_space(text, behind).filter(|_| is_modifier(&word));
        let Some(next) = next.and_then(|next| word_at(text, next)) else {
            break;
        };
        word = next;
    }
    found
}

pub(super) fn is_head(word: &Word<'_>) -> bool {
    word.is_in(HEADS) || word.is_joined() && is_joined_head(&word.text)
}

/// Offices of German ministries in short, with capitals so and no other way, and whether each names its bearer by itself:
/// `BK said`, but `MD Keller`.
const IN_SHORT: &[(&str, bool)] = &[
    ("BK", true),
    ("BM", true),
    ("ChefBK", true),
    ("SG", true),
    ("StS", true),
    ("MD", false),
    ("MDg", false),
    ("VLR", false),
];

/// True for a word with the letters of such an office that is none: `Bethesda, MD`.
fn is_another_word(text: &str, word: &Word<'_>) -> bool {
    /// Letters of the longest.
    const LONGEST: usize = 6;
    if word.text.len() > LONGEST {
        return false;
    }
    let known = IN_SHORT
        .iter()
        .find(|(short, _)| word.text.eq_ignore_ascii_case(short));
    known.is_some_and(|(short, alone)| {
        let behind = &text[word.range.end..];
        let named = behind
            .strip_prefix(" I ")
            .unwrap_or(behind)
            .trim_start_matches(' ');
        let name_follows = named.len() < behind.len() && named.starts_with(char::is_uppercase);
        word.text != *short || !alone && !name_follows
    })
}

/// `Vice-Chairman`, `Under-Secretary-General`: a head behind what may stand before one.
fn is_joined_head(word: &str) -> bool {
    word.rsplit_once('-').is_some_and(|(lead, last)| {
        let (lead, last) = match last {
            "general" | "General" | "GENERAL" => lead.rsplit_once('-').unwrap_or((lead, last)),
            _ => (lead, last),
        };
        let goes_before = |part: &str| part.is_empty() || contains(MODIFIERS, part) || contains(HEADS, part);
        // `Secretary-designate`
        contains(HEADS, last) && lead.split('-').all(goes_before)
            || matches!(last, "designate" | "elect") && contains(HEADS, lead)
    })
}

pub(super) fn is_modifier(word: &Word<'_>) -> bool {
    const CAPITALISED: Classes = Classes::of(&[DEMONYMS, INSTITUTIONS, SUBJECTS, PLACES]);
    word.is_in(MODIFIERS) || word.is_capitalised() && word.classes.meet(CAPITALISED)
}

/// `Secretary General`, `Consul General`, `Charge d'Affaires ad interim`, `Minister Counselor`.
fn second_head(text: &str, end: usize) -> usize {
    let mut end = end;
    for _ in 0..3 {
        let Some(next) = behind_space(text, end) else {
            return end;
        };
        // `VLR I Keller`, of the first class
        let class = text[next..]
            .strip_prefix("I ")
            .filter(|_| text[..end].ends_with("VLR"));
        if class.is_some_and(|name| name.starts_with(char::is_uppercase)) {
            return next + 1;
        }
        // `Chargé d'Affaires a.i.`
        if text[next..].starts_with("a.i.") {
            return next + "a.i.".len();
        }
        match word_at(text, next) {
            Some(word) if word.is_in(SECOND_HEADS) => end = word.range.end,
            _ => return end,
        }
    }
    end
}
