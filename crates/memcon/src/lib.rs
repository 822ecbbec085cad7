//! `memcon` turns raw archive dumps of diplomatic records into structured dialogue turns and metadata.
#![warn(missing_docs)]
#![forbid(unsafe_code)]

mod diagnostic;
mod error;
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
#[cfg(feature = "bench")]
#[doc(hidden)]
pub mod stages;

pub use diagnostic::{Code, Diagnostic, Related, Severity};
pub use error::Error;
pub use options::{ParseOptions, Parser};
pub use record::{
    ArchiveReference, Block, BlockKind, ClockTime, Contributor, ContributorRole, Cue, DateRole, DatedEvent,
    Edtf, EdtfError, Evidence, Extent, ExtentUnit, FORMAT_VERSION, Field, Identifier, IdentifierKind, Kind,
    Layout, LayoutScore, Loss, Mark, MarkKind, Metadata, Mode, Named, Person, PersonRole, Reading, Recipient,
    Record, Redaction, Relation, SourceInfo, Turn, TurnRef, UnknownName, Why, Wording,
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
