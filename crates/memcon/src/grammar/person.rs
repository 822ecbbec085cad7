//! Persons as texts name them: titles, names, editors' completions and other spellings.

use std::borrow::Cow;
use std::ops::Range;

/// How a person is named at one place of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mention<'t> {
    /// Titles and offices, as printed (`Comrade`, `Vice Minister of Foreign Affairs`); may be empty.
    pub(crate) titles: Vec<Cow<'t, str>>,
    /// The name proper, editors' brackets resolved (`Liu Shaoqi` for `Liu [Shaoqi]`); empty where only a title or
    /// office names the person (`the Premier`).
    pub(crate) name: Cow<'t, str>,
    /// Other spellings, given in brackets behind the name.
    pub(crate) variants: Vec<Cow<'t, str>>,
    /// The mention without brackets, white space folded: the form that becomes an alias (`Premier Kim Il Sung`).
    pub(crate) printed: Cow<'t, str>,
    /// Where it stands in the text that was read.
    pub(crate) range: Range<usize>,
}
