//! Where the record lies, who brought it there and who paid.

use std::ops::Range;

use super::{Cited, Entry, named, quoted, whole};
use crate::diagnostic::{Code, Diagnostic};
use crate::grammar::archive_reference::archive_reference;
use crate::grammar::credits::credits;
use crate::grammar::donor::donor_sentence;
use crate::grammar::source_note::source_note;
use crate::lex::Passage;
use crate::record::{ArchiveReference, Contributor, Field};

impl<'t> Entry<'t> {
    /// Archive reference and credits, from the source line and from the citation.
    pub(super) fn read_sources(&mut self, sources: &[&Passage<'t>], cited: Option<&Cited<'_, 't>>) {
        let mut lines: Vec<_> = sources.iter().map(|passage| (*passage, whole(passage))).collect();
        lines.extend(cited.and_then(|cited| Some((cited.passage, cited.parts.source.clone()?))));
        for (passage, range) in lines {
            self.read_source(passage, range);
        }
    }

    pub(super) fn read_source(&mut self, passage: &Passage<'t>, range: Range<usize>) {
        if self.metadata.archive.is_none() {
            self.read_archive(passage, range.clone());
        }
        self.add_contributors(passage, range);
    }

    /// Reads the note of a volume, which may hold the document's markings.
    pub(super) fn read_source_note(&mut self, passage: &Passage<'t>) {
        let Some(note) = source_note(passage.text()) else {
            return;
        };
        self.read_source(passage, note.reference);
        let mut value = |field, range: Option<Range<usize>>| self.scalar(field, passage, range?);
        let classification = value(Field::Classification, note.classification);
        let precedence = value(Field::Precedence, note.precedence);
        self.metadata.classification = self.metadata.classification.take().or(classification);
        self.metadata.precedence = self.metadata.precedence.take().or(precedence);
    }

    fn read_archive(&mut self, passage: &Passage<'t>, range: Range<usize>) {
        let text = passage.text().get(range.clone()).unwrap_or_default();
        let Some(found) = archive_reference(text) else {
            return;
        };
        let there = |part: Range<usize>| part.start + range.start..part.end + range.start;
        let words = |part: Option<Range<usize>>| part.map(|part| passage.words(there(part)));
        let archive = ArchiveReference {
            repository: words(found.repository),
            reference: words(found.reference),
            pages: words(found.pages),
            text: passage.words(there(found.whole.clone())),
            span: passage.locate(there(found.whole)),
        };
        if archive.repository.is_none() && archive.reference.is_none() && archive.pages.is_none() {
            let message = format!("expected an archive reference, found `{}`", quoted(&archive.text));
            self.diagnostics
                .push(Diagnostic::note(Code::UntypedField, message, archive.span));
        }
        self.metadata.archive = Some(archive);
    }

    /// Enters the credits of a text; true where it has any.
    fn add_contributors(&mut self, passage: &Passage<'t>, range: Range<usize>) -> bool {
        let found = credits(passage.text().get(range.clone()).unwrap_or_default());
        let any = !found.list.is_empty();
        for credit in found.list {
            let at = credit.name.start + range.start..credit.name.end + range.start;
            let contributor = Contributor {
                name: passage.words(at.clone()),
                role: credit.role,
                span: passage.locate(at),
            };
            self.metadata.contributors.push(contributor);
        }
        any
    }

    pub(super) fn read_credits(&mut self, passage: &Passage<'t>) {
        let donors = donor_sentence(passage.text());
        let credited = self.add_contributors(passage, whole(passage));
        match donors {
            Some(donors) => self.add_donors(passage, donors),
            None if !credited => self.untyped("a credit or the name of a donor", passage),
            None => {}
        }
    }

    pub(super) fn add_donors(&mut self, passage: &Passage<'t>, names: Vec<Range<usize>>) {
        let names = names.into_iter().map(|range| named(passage, range));
        self.metadata.donors.extend(names);
    }
}
