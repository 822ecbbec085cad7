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
pub use form::{Escapes, Form, volume};
pub use hostile::PIECES;
pub use model::{
    Archive, Cable, Clock, Credits, Day, Document, HeadStyle, Person, Piece, Side, SourceRecord, Style,
    Talks, Utterance,
};
pub use mutate::{
    BrokenWords, Bytes, ConfusedLabels, CurlyBrackets, DamagedQuotes, DisplacedCells, EditorsApparatus,
    FullWidthNumbers, Keeps, LateSpeaker, LetterSpaced, LineEnds, LineFilter, Lookalikes, LostLetters,
    LostNumbers, MachineTitles, Misread, MixedQuotes, Mutator, Navigation, NoBreakLines, NotesOfSpeech,
    NumberSigns, OriginalBehind, PaddedColumns, PageCut, PlainLetters, PlainPunctuation, ReopenedQuotes,
    RepeatedBlock, RepeatedDate, ScanOnly, SignedSite, SingleNewlines, SpamPrefix, SplitOrdinals,
    StampColumns, Undecoded, Unpunctuated, Viewer, WordAcrossPages, WrongWrapper, all_mutators,
};
pub use random::Random;
pub use render::Export;
