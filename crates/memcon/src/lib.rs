#![doc = include_str!("../README.md")]
#![warn(missing_docs)]
#![forbid(unsafe_code)]

mod diagnostic;
mod error;
#[cfg(fuzzing)]
#[doc(hidden)]
pub mod fuzzing;
mod grammar;
mod layout;
mod lex;
mod marks;
mod metadata;
mod options;
mod parse;
mod people;
mod record;
mod source;
mod speech;
mod split;
#[cfg(feature = "bench")]
#[doc(hidden)]
pub mod stages;

pub use diagnostic::{Code, Diagnostic, Related, Severity};
pub use error::Error;
pub use options::{ParseOptions, Parser};
pub use parse::Records;
pub use record::{
    ArchiveReference, Block, BlockKind, ClockTime, ClockTimeError, Contributor, ContributorRole, Cue,
    DateRole, DatedEvent, Edtf, EdtfError, Evidence, Extent, ExtentUnit, FORMAT_VERSION, Field, Identifier,
    IdentifierKind, Kind, Layout, LayoutScore, Loss, Mark, MarkKind, Metadata, Mode, Named, Part, Person,
    PersonRole, Reading, Recipient, Record, Redaction, Relation, SourceInfo, Turn, TurnRef, UnknownName, Why,
    Wording,
};
pub use source::{Encoding, LineIndex, Position, Span};

/// Parses one dump with the default options: text or bytes.
///
/// # Errors
/// Where the dump is no record at all: empty, binary, a list page, over the limit.
///
/// ```
/// let record = memcon::parse("Minister Orlov: Good morning.\n\nMinister Szabo: Sit down, please.\n")?;
/// assert_eq!(record.turns.len(), 2);
/// # Ok::<(), memcon::Error>(())
/// ```
pub fn parse<D>(dump: &D) -> Result<Record<'_>, Error>
where
    D: AsRef<[u8]> + ?Sized,
{
    Parser::new().parse(dump)
}

/// Parses every record of a dump with the default options; see [`Parser::parse_all`].
pub fn parse_all<D>(dump: &D) -> Records<'_>
where
    D: AsRef<[u8]> + ?Sized,
{
    Parser::new().parse_all(dump)
}

/// The parts of a dump that hold one record each: they tile it, in its order. A dump of one record has one part.
///
/// A TEI volume is cut before each document, several HTML pages before each page, and text before what a record can have
/// but once: the head of a catalogue entry, the number and title of a document.
///
/// # Errors
/// Where the dump can't be read: empty, binary, over the limit.
///
/// ```
/// let page = |title| format!("Skip to content\n\nMay 3, 1958\n\n{title}\n\nMinister Orlov: Good morning.\n\n");
/// let dump = page("Talk on the Canal") + &page("Talk on the Ferry");
/// let parts = memcon::split(&dump)?;
/// assert_eq!(parts.len(), 2);
/// assert!(dump[parts[1].span.range()].contains("Ferry"));
/// # Ok::<(), memcon::Error>(())
/// ```
pub fn split<D>(dump: &D) -> Result<Vec<Part<'_>>, Error>
where
    D: AsRef<[u8]> + ?Sized,
{
    parse::split(dump.as_ref(), &ParseOptions::default())
}
