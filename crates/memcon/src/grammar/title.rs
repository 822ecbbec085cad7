//! Titles, ranks, offices and forms of address, as they stand before a name or for one.

mod address;
mod complement;
mod key;
mod office;
mod rank;
mod vocabulary;

use std::borrow::Cow;
use std::ops::Range;

use self::address::{EXCELLENCIES_IN_SHORT, address, don_at};
pub(crate) use self::address::{behind_mistranslated_address, is_dignity, is_excellency, is_plural};
pub(crate) use self::key::title_key;
use self::office::{is_head, is_modifier, office, single_at};
use self::rank::{is_rank, rank};
use self::vocabulary::{
    ALSO_NAMES, BEFORE_RANKS, CIVIL_ADDRESSES, COMRADES, EXCELLENCY_OPENERS, MODIFIERS, SHORT_TITLES,
    SHORTENED, SUBJECTS,
};
pub(super) use self::vocabulary::{HEADS, RANKS, TABLES};
use super::vocabulary::{Classes, contains};
use super::word::{DEMONYMS, INSTITUTIONS, PLACES, Word, behind_space, letters_end, may_join, word_at};
use crate::record::fold_white_space;
use crate::source::bytes::Starts;

/// Titles that stand together (`Comrade Vice Premier`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Titles<'t> {
    /// Each title as printed, brackets resolved.
    pub(crate) items: Vec<Title<'t>>,
    /// Where they stand.
    pub(crate) range: Range<usize>,
}

/// One title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Title<'t> {
    /// As printed, brackets resolved, white space folded.
    pub(crate) text: Cow<'t, str>,
    /// What sort of title it is.
    pub(crate) class: TitleClass,
}

/// What a title says of its bearer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum TitleClass {
    /// A form of address that anybody may have (`Comrade`).
    Address,
    /// A form of address of civilians (`Mr.`).
    Civil,
    /// A military rank.
    Rank,
    /// An office.
    Office,
}

/// Reads the titles at `at`. A form of address may be plural (`Comrades`); the caller knows it by [`is_plural`].
///
/// ```ebnf
/// titles = title , { space , title } ;
/// title  = address | rank , { space , rank } | office ;
/// ```
pub(crate) fn titles_at(text: &str, at: usize) -> Option<Titles<'_>> {
    titles_from(text, &word_at(text, at)?)
}

/// The same, where the first word has been read.
pub(super) fn titles_from<'t>(text: &'t str, first: &Word<'_>) -> Option<Titles<'t>> {
    let mut items = Vec::new();
    let mut end = first.range.start;
    let mut read = title_from(text, first);
    while let Some((title, to)) = read {
        items.push(title);
        end = to;
        let next = behind_space(text, to).filter(|_| items.len() < 4);
        read = next.and_then(|next| title_at(text, next).or_else(|| don_at(text, next, items.last())));
    }
    (!items.is_empty()).then_some(Titles {
        items,
        range: first.range.start..end,
    })
}

/// What sort of title `text` is, read as a whole.
pub(crate) fn class_of(text: &str) -> Option<TitleClass> {
    // By itself it does not stand in a line.
    if address::is_shortest(text) {
        return Some(TitleClass::Address);
    }
    title_at(text, 0)
        .filter(|(_, end)| *end == text.trim_end().len())
        .map(|(title, _)| title.class)
}

fn title_at(text: &str, at: usize) -> Option<(Title<'_>, usize)> {
    title_from(text, &word_at(text, at)?)
}

/// The title that begins with the word.
fn title_from<'t>(text: &'t str, first: &Word<'_>) -> Option<(Title<'t>, usize)> {
    if !may_open(first) {
        return None;
    }
    let opens_office = || is_modifier(first) || is_head(first);
    address(text, first)
        .or_else(|| is_rank(first).then(|| rank(text, first)).flatten())
        .or_else(|| opens_office().then(|| office(text, first)).flatten())
}

/// True where a title can begin with the word. Few words can, and this is asked of every one of a text.
pub(super) fn may_open(word: &Word<'_>) -> bool {
    const ANY_CASE: Classes = Classes::of(&[HEADS, MODIFIERS, COMRADES, EXCELLENCY_OPENERS]);
    const CAPITALISED: Classes = Classes::of(&[
        CIVIL_ADDRESSES,
        RANKS,
        BEFORE_RANKS,
        DEMONYMS,
        INSTITUTIONS,
        SUBJECTS,
        PLACES,
    ]);
    /// `H`, `HRH`, `rt`, `Right`. Small ones are known to [`is_small_and_opens_nothing`], too.
    const LONGEST_SHORT: usize = 5;
    let is_short_form = || {
        matches!(&*word.text, "H" | "Right" | "RIGHT" | address::SHORTEST)
            || word.text.eq_ignore_ascii_case("rt")
            || EXCELLENCIES_IN_SHORT.contains(&&*word.text)
    };
    word.classes.meet(ANY_CASE)
        || word.classes.meet(CAPITALISED) && word.is_capitalised()
        || word.text.len() <= LONGEST_SHORT && is_short_form()
        || word.is_joined() && word.text.contains('-')
}

/// True for a word of small letters of ASCII at `at`, with nothing behind it that could belong to it, of which its first two
/// letters tell that no title begins with it.
pub(super) fn is_small_and_opens_nothing(text: &str, at: usize) -> bool {
    static OPENERS: Starts = Starts::of(HEADS.words())
        .and(&Starts::of(MODIFIERS.words()))
        .and(&Starts::of(COMRADES.words()))
        .and(&Starts::of(EXCELLENCY_OPENERS.words()))
        .and(&Starts::of(&["rt", address::SHORTEST]));
    let bytes = text.as_bytes();
    let rest = bytes.get(at..).unwrap_or_default();
    rest.first().is_some_and(u8::is_ascii_lowercase)
        && !OPENERS.may_begin(rest)
        && bytes
            .get(letters_end(bytes, at))
            .is_none_or(|behind| !may_join(*behind))
}

/// True for the word of an office: `Minister`, `Ambassador`.
pub(crate) fn is_office_word(word: &str) -> bool {
    contains(HEADS, word)
}

/// A word of a title, with the full stop of a short form behind it.
fn piece_at(text: &str, at: usize) -> Option<(Word<'_>, usize)> {
    let word = word_at(text, at)?;
    let end = piece_end(text, &word);
    Some((word, end))
}

/// The end of a word of a title, with the full stop of a short form.
fn piece_end(text: &str, word: &Word<'_>) -> usize {
    let end = word.range.end;
    let behind = &text[end..];
    let ending = if word.is_capitalised() {
        possessive_ending(behind)
    } else {
        0
    };
    let is_subject = ending > 0 && (word.is_in(INSTITUTIONS) || word.is_in(SUBJECTS));
    let stop = || behind.starts_with('.') && word.is_in(SHORTENED);
    end + if is_subject { ending } else { usize::from(stop()) }
}

/// Length of a possessive ending (`People's`, `Workers'`) that `rest` begins with.
fn possessive_ending(rest: &str) -> usize {
    let ending = ["'s ", "’s ", "' ", "’ "]
        .iter()
        .find(|ending| rest.starts_with(**ending));
    ending.map_or(0, |ending| ending.len() - 1)
}

fn printed(text: &str, range: Range<usize>, class: TitleClass) -> Title<'_> {
    let raw = &text[range];
    // `the Ambassador95`: the digits call a foot note.
    let raw = raw.trim_end_matches(|c: char| c.is_ascii_digit());
    let text = match fold_white_space(raw) {
        folded if folded.contains(['[', ']']) => Cow::Owned(folded.replace(['[', ']'], "")),
        folded => folded,
    };
    Title { text, class }
}

/// True for the office of the head of a state or a government, without its country: who bears it needs not to be told, so that
/// of `the President, Mr. Orlov, and Admiral Noll` each is somebody else.
pub(crate) fn is_known_to_all(office: &str) -> bool {
    const OFFICES: &[&str] = &[
        "chancellor",
        "emperor",
        "generalissimo",
        "king",
        "premier",
        "president",
        "prime minister",
        "queen",
    ];
    OFFICES.iter().any(|known| office.eq_ignore_ascii_case(known))
}

/// True where a title stands at `at` whose first word is hardly ever a name.
pub(super) fn begins_title(text: &str, at: usize) -> bool {
    let Some(word) = word_at(text, at) else {
        return false;
    };
    const CERTAIN: Classes = Classes::of(&[COMRADES, CIVIL_ADDRESSES, HEADS, RANKS]);
    word.classes.meet(CERTAIN) && !word.is_in(ALSO_NAMES)
        || word.is_in(MODIFIERS) && single_at(text, at).is_some()
}

/// True for a title of one word that is a family name, too: behind a form of address it is one (`Dr. Lord`).
pub(super) fn is_family_name(title: &str) -> bool {
    contains(ALSO_NAMES, title)
        && !SHORT_TITLES.iter().any(|short| title.eq_ignore_ascii_case(short))
        && title.starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests;
