//! The grammars of the single fields: nom, and nom only here. One file for a field, its production as EBNF in the doc
//! comment of the function that reads it.
//!
//! Conventions: a production `fn foo(input: &str) -> Parsed<'_, Foo>` always yields, an `opt_foo` may not. Only
//! parsers of `nom::*::complete` are used. Positions are byte offsets into the text that the caller gave.

pub(crate) mod person;

use nom::IResult;

/// Result of a production.
pub(crate) type Parsed<'i, T> = IResult<&'i str, T>;
