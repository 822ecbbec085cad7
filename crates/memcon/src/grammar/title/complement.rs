//! What an office is the office of.

use super::possessive_ending;
use super::vocabulary::{CIVIL_ADDRESSES, COMRADES, HEADS, LINKS, OPENERS, ORDINALS, RANKS, SUBJECTS};
use crate::grammar::name::initials_end;
use crate::grammar::vocabulary::{Classes, contains};
use crate::grammar::word::{CALENDAR, DEMONYMS, INSTITUTIONS, PLACES, Word, behind_space, word_at};

/// Longest title that is read, in words.
const MAX_WORDS: usize = 14;

/// End of what an office is the office of, before a name.
pub(super) fn complement(text: &str, end: usize) -> Option<usize> {
    let mut from = behind_space(text, end)?;
    let opener = word_at(text, from)?;
    if let Some(end) = in_small_letters(text, from) {
        return Some(end);
    }
    // `MINISTER OF STATE`
    let shouted = text[..end].ends_with(char::is_uppercase) && opener.is_all_capitals();
    if !opener.is_in(OPENERS) || opener.is_capitalised() && !shouted {
        return None;
    }
    let mut reached = None;
    // Where the last word of it ends without its possessive.
    let mut owner = None;
    let mut after_link = true;
    let mut of_land = false;
    let mut behind = opener.range.end;
    for _ in 0..MAX_WORDS {
        from = behind_space(text, behind).or_else(|| comma_and(text, behind, reached.is_some()))?;
        let Some(word) = word_at(text, from) else {
            break;
        };
        let two = second_of_place(text, &word).filter(|_| after_link);
        behind = two.unwrap_or(word.range.end);
        if reached.is_some() && is_another(text, &word) {
            break;
        }
        // `Inter-American Affairs`
        let of_people = || {
            word.text.contains('-')
                && word
                    .text
                    .rsplit('-')
                    .next()
                    .is_some_and(|last| contains(DEMONYMS, last))
        };
        let subject = word.is_capitalised()
            && (word.is_in(SUBJECTS)
                || word.is_in(INSTITUTIONS)
                || word.is_in(PLACES)
                || word.is_in(DEMONYMS)
                || of_people());
        // `Director of the Second Department`
        if word.is_in(ORDINALS) && after_link {
            continue;
        }
        // `head of the Ruritanian delegation`
        if reached.is_some() && BODIES_IN_SMALL.contains(&&*word.text) {
            return Some(word.range.end);
        }
        let subject = subject
            || two.is_some()
            || !shouted && is_acronym(text, &word, after_link)
            || of_land && is_unknown_subject(text, &opener, &word)
            || after_link && is_post(text, &opener, &word)
            || reached.is_none() && after_link && is_unknown_subject(text, &opener, &word);
        after_link = !subject;
        of_land = word.text.eq_ignore_ascii_case("of");
        if subject {
            let ending = possessive_ending(&text[behind..]);
            owner = (ending > 0).then_some(behind);
            behind += ending;
            reached = Some(behind);
        } else if word.is_capitalised() && !shouted || !word.is_in(LINKS) {
            break;
        }
        if behind_space(text, behind).is_none() && comma_and(text, behind, true).is_none() {
            break;
        }
    }
    match owner {
        Some(owner) => numbered_part(text, reached?).or(Some(owner)),
        None => reached,
    }
}

/// `the minister of foreign affairs`: the end of what an office in small letters is the office of.
///
/// ```ebnf
/// in small letters = ( "of" | "for" ) , space , subject in small letters ;                 (* IN_SMALL_LETTERS *)
/// ```
fn in_small_letters(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    if !rest.starts_with(['f', 'o']) {
        return None;
    }
    let phrase = IN_SMALL_LETTERS.iter().find(|phrase| {
        let behind = rest.strip_prefix(**phrase);
        behind.is_some_and(|behind| !behind.starts_with(|c: char| c.is_alphanumeric() || c == '-'))
    })?;
    Some(at + phrase.len())
}

/// What offices in small letters are the offices of, those that begin like others before them.
const IN_SMALL_LETTERS: &[&str] = &[
    "for foreign affairs",
    "for the colonies",
    "of commerce",
    "of finance",
    "of foreign affairs",
    "of foreign relations",
    "of justice",
    "of marine",
    "of public instruction",
    "of public works",
    "of state for foreign affairs",
    "of state for the home department",
    "of state",
    "of the colonies",
    "of the interior",
    "of the marine",
    "of the navy",
    "of the treasury",
    "of war",
];

/// `the Ministry's IV Department`: the end of the part that a number counts, behind its owner.
fn numbered_part(text: &str, at: usize) -> Option<usize> {
    let number = word_at(text, behind_space(text, at)?)?;
    let is_roman = number.text.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'));
    let part = word_at(text, behind_space(text, number.range.end)?)?;
    (is_roman && part.is_capitalised() && part.is_in(INSTITUTIONS)).then_some(part.range.end)
}

/// True for the letters of a body that no table knows, before a part of it or a name: `of the MFA Orlov`, `of the KPB CC Press
/// Department`.
fn is_acronym(text: &str, word: &Word<'_>, after_link: bool) -> bool {
    /// Letters of the shortest and the longest.
    const LETTERS: std::ops::RangeInclusive<usize> = 2..=6;
    if !word.is_all_capitals() || !LETTERS.contains(&word.text.len()) {
        return false;
    }
    let next = behind_space(text, word.range.end).and_then(|next| word_at(text, next));
    next.is_some_and(|next| {
        next.is_capitalised() && (after_link || next.is_in(INSTITUTIONS) || next.is_in(SUBJECTS))
    })
}

/// True for what no table knows behind `of` or `for`, where no person's name can stand: `Minister of Livestock`. Behind
/// an article it may have several words.
fn is_unknown_subject(text: &str, opener: &Word<'_>, word: &Word<'_>) -> bool {
    let next = behind_space(text, word.range.end).and_then(|next| word_at(text, next));
    matches!(&*opener.text, "of" | "for")
        && word.is_capitalised()
        && !word.is_in(CALENDAR)
        && !next.is_some_and(|next| next.is_capitalised() && !next.is_in(OPENERS))
}

/// True for a place that no table knows: `Ambassador to Ruritania Orlov`, `Ambassador of Ruritania N. S. Orlov`.
fn is_post(text: &str, opener: &Word<'_>, word: &Word<'_>) -> bool {
    let Some(next) = behind_space(text, word.range.end).filter(|_| word.is_capitalised()) else {
        return false;
    };
    let initials_follow = initials_end(text, next).is_some();
    // `Secretary of State in New York`
    let name_follows = word_at(text, next).is_some_and(|next| next.is_capitalised())
        && !FIRST_OF_PLACES.contains(&&*word.text);
    initials_follow || name_follows && matches!(&*opener.text, "to" | "in")
}

/// True for the title of somebody else behind `to`, with his name: `the Secretary of State to Colonel P. Q. Orlov`.
fn is_another(text: &str, word: &Word<'_>) -> bool {
    const TITLES: Classes = Classes::of(&[CIVIL_ADDRESSES, COMRADES, HEADS, RANKS]);
    const BODIES: Classes = Classes::of(&[INSTITUTIONS, SUBJECTS]);
    let next = || behind_space(text, word.range.end).and_then(|next| word_at(text, next));
    word.is_capitalised()
        && word.classes.meet(TITLES)
        && text[..word.range.start].ends_with(" to ")
        && next().is_some_and(|next| next.is_capitalised() && !next.classes.meet(BODIES))
}

/// First words of places that have two.
const FIRST_OF_PLACES: &[&str] = &[
    "Addis", "Buenos", "Hong", "Kuala", "Las", "Los", "New", "Phnom", "Port", "Rio", "Saint", "San", "Santa",
    "Tel",
];

/// End of the second word of a place: `Port Selm`, `New Borduria`.
fn second_of_place(text: &str, first: &Word<'_>) -> Option<usize> {
    let begins = FIRST_OF_PLACES.contains(&&*first.text);
    let second = word_at(text, behind_space(text, first.range.end).filter(|_| begins)?)?;
    second.is_capitalised().then_some(second.range.end)
}

/// `Minister of Trade, Industry and Transport`: a comma inside the complement, where another subject follows it.
fn comma_and(text: &str, at: usize, inside: bool) -> Option<usize> {
    let next = behind_space(text, at + 1).filter(|_| inside && text[at..].starts_with(','))?;
    let word = word_at(text, next)?;
    (word.is_capitalised() && word.is_in(SUBJECTS)).then_some(next)
}

/// Bodies behind the adjective of a country, in small letters.
const BODIES_IN_SMALL: &[&str] = &[
    "army",
    "delegation",
    "embassy",
    "government",
    "mission",
    "party",
    "side",
];
