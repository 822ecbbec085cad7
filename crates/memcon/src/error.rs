use thiserror::Error;

/// Why a dump gives no record at all. Everything else parses to a record with [diagnostics](crate::Diagnostic).
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum Error {
    /// The dump holds no text: nothing but white space, or mark-up around none.
    #[error("expected text, found {bytes} bytes of nothing but white space or tags")]
    Empty {
        /// Length of the dump in bytes.
        bytes: usize,
    },
    /// The dump is no text.
    #[error("expected text, found {what} at byte {at}")]
    Binary {
        /// Byte offset of the evidence.
        at: usize,
        /// What the bytes are, as far as they tell.
        what: &'static str,
    },
    /// The dump is a page that lists records, not a record.
    #[error("expected one record, found {what} at byte {at}")]
    ListPage {
        /// Byte offset of the evidence.
        at: usize,
        /// What kind of list it is.
        what: &'static str,
    },
    /// The dump is a volume of records: [`Parser::parse_all`](crate::Parser::parse_all) reads them.
    #[error("expected one record, found a volume with the second one at byte {at}")]
    SeveralRecords {
        /// Byte offset of the second record.
        at: usize,
    },
    /// The dump is longer than the limit of the options.
    #[error("expected at most {limit} bytes, found {bytes}")]
    TooLarge {
        /// Length of the dump in bytes.
        bytes: usize,
        /// The limit in bytes.
        limit: usize,
    },
}
