//! The stages of a parse, one at a time. For the benches of this repository only: nothing here is promised.

use std::borrow::Cow;

use crate::layout::{self, Outline};
use crate::lex::whole_paragraphs;
use crate::metadata::{self, CastMember};
use crate::people::{PersonIndex, Registry, Tellers};
use crate::record::Mark;
use crate::source::Source;
use crate::source::markup::Hints;
use crate::{Error, ParseOptions, lex, marks, parse, speech};

/// Decodes a dump: bytes of its text.
///
/// # Errors
/// Where it is no text.
pub fn decode(dump: &[u8]) -> Result<usize, Error> {
    Ok(Source::decode(dump)?.text().len())
}

/// A text with what the first stages make of it.
#[derive(Debug)]
pub struct Stages<'t> {
    text: &'t str,
    options: ParseOptions,
    outline: Outline<'t>,
    marks: Vec<Mark<'t>>,
    cast: Vec<CastMember<'t>>,
    running: std::ops::Range<usize>,
}

impl<'t> Stages<'t> {
    /// Runs the stages before the speech.
    ///
    /// # Errors
    /// Where the text is no record.
    pub fn new(text: &'t str) -> Result<Self, Error> {
        let options = ParseOptions::default();
        let outline = layout::read(text, options.layout, &Hints::default())?;
        let (marks, _) = marks::read(&outline.body, options.max_nesting, options.max_brackets);
        let findings = metadata::read(&outline, &marks);
        Ok(Self {
            text,
            options,
            outline,
            marks,
            cast: findings.cast,
            running: findings.running,
        })
    }

    /// Cuts the text into lines: their number.
    #[must_use]
    pub fn lex(&self) -> usize {
        lex::lines(self.text).count()
    }

    /// Detects the layout and cuts the text into blocks: their number.
    #[must_use]
    pub fn layout(&self) -> usize {
        layout::read(self.text, self.options.layout, &Hints::default())
            .map_or(0, |outline| outline.blocks.len())
    }

    /// Finds the marks: their number.
    #[must_use]
    pub fn marks(&self) -> usize {
        let Self { options, outline, .. } = self;
        marks::read(&outline.body, options.max_nesting, options.max_brackets)
            .0
            .len()
    }

    /// Reads the metadata: number of people named there.
    #[must_use]
    pub fn metadata(&self) -> usize {
        metadata::read(&self.outline, &self.marks).cast.len()
    }

    /// Enters the people that head, tail and title name: their number.
    #[must_use]
    pub fn people(&self) -> usize {
        self.registry().0.indices().count()
    }

    /// Reads the running text as a transcript: number of turns.
    #[must_use]
    pub fn transcript(&self) -> usize {
        let (mut people, _) = self.registry();
        let running = self.outline.body.get(self.running.clone()).unwrap_or_default();
        speech::transcript::read(running, &mut people, self.options.max_turns)
            .turns
            .len()
    }

    /// Reads the running text as a narrative: number of turns.
    #[must_use]
    pub fn narrative(&self) -> usize {
        let (mut people, author) = self.registry();
        let running = self.outline.body.get(self.running.clone()).unwrap_or_default();
        let units: Vec<_> = whole_paragraphs(running).map(Cow::into_owned).collect();
        let names = parse::note_full_names(&units, &mut people);
        speech::narrative::read(
            &units,
            names,
            &Tellers::one(author),
            &mut people,
            self.options.max_turns,
        )
        .turns
        .len()
    }

    fn registry(&self) -> (Registry<'t>, Option<PersonIndex>) {
        let mut people = Registry::default();
        let author = parse::enter_cast(&mut people, self.cast.clone());
        (people, author)
    }
}
