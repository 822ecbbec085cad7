//! Invented records, written out as the dumps that archives and scrapers make of them, with everything that must come
//! out again.
//!
//! A [`SourceRecord`] is made up from a seed number or written by hand ([`SourceRecord::sample_talks`]); an [`Export`] writes it
//! as a [`Dump`]; a [`Mutator`] damages the dump as extractors, filters and converters do. The dump knows at any time
//! what its lines still say ([`Dump::facts`], [`Dump::turns`]).

mod apparatus;
mod dump;
mod facts;
mod form;
mod hostile;
mod invent;
mod model;
mod mutate;
mod random;
mod render;
mod sample;
mod vocabulary;

pub use dump::{Charset, Dump, ExpectedTurn, Line, Part, Speaker};
pub use facts::{Fact, facts, fold, keys};
pub use form::{Form, volume};
pub use hostile::PIECES;
pub use model::{
    Archive, Cable, Clock, Credits, Day, Document, HeadStyle, Person, Piece, Side, SourceRecord, Style,
    Talks, Utterance,
};
pub use mutate::{
    BrokenWords, Bytes, DamagedQuotes, DisplacedCells, EditorsApparatus, Keeps, LateSpeaker, LetterSpaced,
    LineEnds, LineFilter, LostLetters, LostNumbers, MachineTitles, Misread, MixedQuotes, Mutator, Navigation,
    NoBreakLines, NotesOfSpeech, OriginalBehind, PaddedColumns, PageCut, PlainLetters, PlainPunctuation,
    ReopenedQuotes, RepeatedBlock, SingleNewlines, SplitOrdinals, StampColumns, Unpunctuated, Viewer,
    all_mutators,
};
pub use random::Random;
pub use render::Export;
