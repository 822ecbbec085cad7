//! Names of persons: words, initials, particles, and what editors completed or spelled otherwise in brackets.

mod initials;
mod piece;
mod reading;
mod sound;
mod suffix;

use std::borrow::Cow;
use std::ops::Range;

pub(super) use self::initials::initials_end;
pub(super) use self::piece::is_particle;
use self::piece::piece_from;
use self::reading::Reading;
pub(crate) use self::suffix::suffix_of;
use super::word::{FUNCTION_WORDS, Word, plain_word_end, word_at};
use crate::source::bytes::trim;

/// A name, titles apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Name<'t> {
    /// The name, completions included (`Deng Haoran` for `Deng [Haoran]`).
    pub(crate) full: Cow<'t, str>,
    /// The name without what stands in brackets of its own (`Liu`).
    pub(crate) printed: Cow<'t, str>,
    /// Other spellings, from brackets behind it.
    pub(crate) variants: Vec<Cow<'t, str>>,
    /// Where it stands, brackets included.
    pub(crate) range: Range<usize>,
}

/// What surrounds a name: how much of a doubt it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Setting {
    /// In running text, behind nothing that says that a person comes.
    Running,
    /// In running text, behind a title.
    Titled,
    /// In a list of people or in a label.
    Listed,
    /// The same, behind a title.
    ListedTitled,
}

/// Reads the name at `at`.
///
/// ```ebnf
/// name    = piece , { [ space ] , ( piece | bracket ) } , [ "," , space , suffix ] , [ space , "(" , name , ")" ] ;
/// piece   = capitalised word | initials | particle ;
/// initials = capital , [ small letter ] , "." , { capital , [ small letter ] , "." } ;
/// bracket = "[" , name , [ "?" ] , "]" | "[" , ( "?" | "sic" ) , "]" ;
/// ```
///
/// A bracket behind one word completes it, unless it spells it otherwise; behind several words it gives another
/// spelling of them, unless it is one more word.
pub(crate) fn name_at(text: &str, at: usize, setting: Setting) -> Option<Name<'_>> {
    name_from(text, at, word_at(text, at), setting)
}

/// The same, where the word at `at` has been read, if there is one.
pub(super) fn name_from<'t>(
    text: &'t str,
    at: usize,
    first: Option<Word<'t>>,
    setting: Setting,
) -> Option<Name<'t>> {
    if setting == Setting::Running && first.as_ref().is_some_and(|first| opens_sentence(text, first)) {
        return None;
    }
    let mut reading = Reading::new(text, at, setting);
    let begins = match first {
        Some(word) => reading.take(piece_from(text, word)),
        None => reading.step(),
    };
    if !begins || reading.begins_with_nobody() {
        return None;
    }
    while reading.step() {}
    reading.finish()
}

/// True for a function word with another plain word behind it, or a mark behind which no name goes on. Running texts have many
/// with a capital, and [`Reading::begins_a_sentence`] tells at the end of them what can be told here.
pub(super) fn opens_sentence(text: &str, word: &Word<'_>) -> bool {
    let behind = word.range.end;
    word.is_plain()
        && word.is_in(FUNCTION_WORDS)
        && match text.as_bytes().get(behind) {
            Some(b',' | b';' | b':' | b'!') | None => true,
            // Two letters may be an initial.
            Some(b'.') => word.text.len() > 2,
            Some(b' ') => plain_word_end(text, behind + 1).is_some(),
            _ => false,
        }
}

/// A name that is nothing but the whole of `text`, as the content of a bracket.
pub(crate) fn whole_name(text: &str, setting: Setting) -> Option<Name<'_>> {
    name_at(text, 0, setting).filter(|name| name.range.end == text.len())
}

/// A given name of two syllables joined by a hyphen (`Mun-gyu`).
pub(crate) fn is_given_pair(word: &str) -> bool {
    word.split_once(['-', '\u{2010}', '\u{2011}'])
        .is_some_and(|(_, second)| second.chars().next().is_some_and(char::is_lowercase))
}

/// Longest content of an editor's bracket that belongs to a name, in bytes.
const LONGEST_BRACKET: usize = 120;

/// The content of the editor's bracket that opens at `at`, and the offset behind it. Scanners and typists write curly
/// brackets for square ones.
pub(crate) fn bracketed(text: &str, at: usize) -> Option<(&str, usize)> {
    let rest = text.get(at..)?.strip_prefix(['[', '{'])?;
    let near = rest.as_bytes().get(..=LONGEST_BRACKET).unwrap_or(rest.as_bytes());
    let length = near
        .iter()
        .position(|byte| matches!(byte, b'[' | b']' | b'{' | b'}'))
        .filter(|at| matches!(near[*at], b']' | b'}'))?;
    Some((trim(&rest[..length]), at + length + 2))
}

#[cfg(test)]
mod tests;
