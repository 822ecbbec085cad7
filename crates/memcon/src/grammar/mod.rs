//! The grammars of the single fields: nom, and nom only here. One file for a field, its production as EBNF in the doc
//! comment of the function that reads it.
//!
//! Conventions: a production `fn foo(input: &str) -> Parsed<'_, Foo>` always yields, an `opt_foo` may not. Only
//! parsers of `nom::*::complete` are used. Positions are byte offsets into the text that the caller gave.

pub(crate) mod archive_reference;
pub(crate) mod cable;
pub(crate) mod calendar;
pub(crate) mod citation;
pub(crate) mod classification;
pub(crate) mod copies;
pub(crate) mod credits;
pub(crate) mod date;
pub(crate) mod debate_line;
pub(crate) mod despatch;
pub(crate) mod donor;
pub(crate) mod enclosure;
pub(crate) mod first_person;
pub(crate) mod form_line;
pub(crate) mod french_form;
pub(crate) mod genre;
pub(crate) mod head_label;
pub(crate) mod head_sentence;
pub(crate) mod identifier;
pub(crate) mod label;
pub(crate) mod language;
pub(crate) mod letter_spaced;
pub(crate) mod look_alike;
pub(crate) mod name;
pub(crate) mod number;
pub(crate) mod people_list;
pub(crate) mod person;
pub(crate) mod quotation;
pub(crate) mod recipient;
pub(crate) mod scan;
pub(crate) mod side_list;
pub(crate) mod source_note;
pub(crate) mod time;
pub(crate) mod title;
pub(crate) mod url;
pub(crate) mod vocabulary;
pub(crate) mod word;
pub(crate) mod word_map;
pub(crate) mod writer;

use nom::IResult;

pub(crate) use crate::source::bytes::offset_in;

/// Result of a production.
pub(crate) type Parsed<'i, T> = IResult<&'i str, T>;
