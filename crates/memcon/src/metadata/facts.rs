//! What head and tail both find: numbers, recipients, copies, and the role of the document's own date.

use std::borrow::Cow;
use std::ops::Range;

use super::Finder;
use crate::Span;
use crate::grammar::identifier::NumberFound;
use crate::grammar::person::listed_mention_at;
use crate::grammar::recipient::numbered_copy;
use crate::lex::Passage;
use crate::record::{
    ArchiveReference, DateRole, Field, Identifier, IdentifierKind, Kind, Mark, MarkKind, Recipient, Relation,
    fold_white_space,
};

/// Bytes of a note from which on it is more than a classification in brackets.
const LONGEST_STAMP_LINE: usize = 24;

impl<'t> Finder<'_, 't> {
    /// The note of the archive that a paragraph lies in: a stamp, a remark in brackets over several lines.
    pub(super) fn note_around(&self, span: Span) -> Option<Span> {
        let mut before = self
            .marks
            .iter()
            .map(|mark| (mark.kind, mark.span))
            .take_while(|(_, mark)| mark.start() <= span.start());
        let is_note = |kind, mark: &Span| {
            kind == MarkKind::Note && mark.contains(span) && mark.len() > LONGEST_STAMP_LINE
        };
        let note = before.find(|(kind, mark)| is_note(*kind, mark));
        note.map(|(_, mark)| mark)
    }

    /// True for a line that is all a stage direction: `(COMMERCIAL BREAK)`.
    pub(super) fn is_stage(&self, line: Span) -> bool {
        let near = self
            .marks
            .iter()
            .take_while(|mark| mark.span.start() <= line.start());
        near.filter(|mark| mark.kind == MarkKind::Stage)
            .any(|mark| mark.span.contains(line))
    }

    /// True for a row in which such a note opens, goes on or ends: a row of stamps, other words beside them perhaps.
    pub(super) fn stands_beside_note(&self, row: Span) -> bool {
        let near = self.marks.iter().take_while(|mark| mark.span.start() < row.end());
        let is_note = |mark: &Mark<'_>| mark.kind == MarkKind::Note && mark.span.len() > LONGEST_STAMP_LINE;
        near.filter(|mark| is_note(mark))
            .any(|mark| mark.span.overlaps(row) && !row.contains(mark.span))
    }

    /// Adds a number of the document; a bare one is the cable's number in a cable, else the document's.
    pub(super) fn add_identifier(&mut self, passage: &Passage<'t>, number: NumberFound) {
        let bare = if self.is_cable {
            IdentifierKind::Cable
        } else {
            IdentifierKind::Document
        };
        let kind = number.kind.unwrap_or(bare);
        let value = passage.words(number.range.clone());
        let key = |known: &Identifier<'t>| (known.kind, known.value.clone());
        let is_new = self
            .known_identifiers
            .add(&self.metadata.identifiers, key, (kind, value.clone()));
        if is_new {
            self.metadata.identifiers.push(Identifier {
                kind,
                value,
                span: passage.locate(number.range),
            });
        }
    }

    /// Adds a recipient, editors' brackets in the name resolved.
    pub(super) fn add_recipient(&mut self, passage: &Passage<'t>, name: Range<usize>, relation: Relation) {
        let noted = passage.text().get(name.clone()).map_or(0, note_at_end);
        let name = name.start..name.end - noted;
        let printed = passage.words(name.clone());
        let other = || passage.text().get(name.clone()).and_then(before_other_name);
        let name_text: Cow<'t, str> = if !printed.contains(['[', ']']) {
            printed
        } else if let Some(length) = other() {
            passage.words(name.start..name.start + length)
        } else {
            Cow::Owned(fold_white_space(&printed.replace(['[', ']'], "")).into_owned())
        };
        let recipient = Recipient {
            name: name_text,
            relation,
            span: passage.locate(name),
        };
        let key = |known: &Recipient<'t>| (known.relation, known.name.clone());
        let is_new = self
            .known_recipients
            .add(&self.metadata.recipients, key, key(&recipient));
        let lower = recipient.name.to_lowercase();
        let to_file = matches!(
            lower.as_str(),
            "to file" | "file" | "to the file" | "files" | "in file" | "copy" | "copies"
        );
        // `(blank)`, `(none)`
        let none = recipient.name.starts_with('(') && recipient.name.ends_with(')');
        if is_new && !to_file && !none && recipient.name.contains(char::is_alphabetic) {
            self.metadata.recipients.push(recipient);
        }
    }

    /// `Copy Nº 3 to Cde. Orlov`: an entry of the distribution list.
    pub(super) fn numbered_copy(&mut self, passage: &Passage<'t>) -> bool {
        let names = numbered_copy(passage.text());
        let read = !names.is_empty();
        for name in names {
            self.add_recipient(passage, name, Relation::Distribution);
        }
        read
    }

    /// Sets the archive reference from a label that names the archive: `CRRC Record Number: SH-0-1`.
    pub(super) fn set_record_number(&mut self, passage: &Passage<'t>, value: Range<usize>) {
        let text = passage.text();
        let label = text.len() - text.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
        let end = text[label..].find(' ').map_or(label, |end| label + end);
        if self.metadata.archive.is_none() && !value.is_empty() {
            self.metadata.archive = Some(ArchiveReference {
                repository: Some(passage.words(label..end)),
                reference: Some(passage.words(value.clone())),
                pages: None,
                text: passage.words(label..value.end),
                span: passage.locate(label..value.end),
            });
        }
    }

    /// Takes back the recipient that was added last: the office of somebody whose name follows.
    pub(super) fn drop_last_recipient(&mut self, relation: Relation) {
        self.metadata
            .recipients
            .pop_if(|recipient| recipient.relation == relation);
    }

    /// Sets the number of copies.
    pub(super) fn set_copies(&mut self, passage: &Passage<'t>, range: Range<usize>, count: u32) {
        if self.metadata.copies.is_none() {
            self.metadata.copies = Some(count);
            self.metadata.spans.insert(Field::Copies, passage.locate(range));
        }
    }

    /// The date that the whole of `text` is, with its role where the document is dated so.
    pub(super) fn own_date_role(&self) -> DateRole {
        if self.is_cable {
            DateRole::Sent
        } else if self.is_minutes || self.metadata.kind == Some(Kind::Diary) {
            DateRole::Meeting
        } else {
            DateRole::Signed
        }
    }
}

/// Bytes of a note in brackets with which a name ends: `Fourth Department [expansion unknown]`; none where it says whose the
/// name is, or completes it.
fn note_at_end(name: &str) -> usize {
    let open = name.rfind(" [").filter(|_| name.ends_with(']'));
    let inside = |open: usize| name.get(open + 2..name.len() - 1).unwrap_or_default();
    let is_note = |open: &usize| {
        let words = inside(*open);
        ["unknown", "illegible", "sic", "?"]
            .iter()
            .any(|mark| words.contains(mark))
            && !words.contains(['[', ']'])
    };
    open.filter(is_note).map_or(0, |open| name.len() - open)
}

/// Length of a name whose bracket has another name of the same person: `HONG TAO [ORLOV]`, `Ri Mun-gyu [Ri Mun Gyu]`.
fn before_other_name(words: &str) -> Option<usize> {
    let person = listed_mention_at(words, 0).filter(|person| person.range.end == words.len())?;
    let bracket = words.find(" [")?;
    let name = words.get(..bracket)?;
    let alone = listed_mention_at(name, 0).is_some_and(|name| name.name == person.name);
    let inside = words.get(bracket..)?.trim_matches([' ', '[', ']']);
    // Two family names of one language: who writes under the one is called by the other.
    let last = name.rsplit(' ').next().unwrap_or_default();
    let alias = is_family(last) && is_family(inside) && !inside.contains(' ');
    (alone || alias).then_some(bracket)
}

/// True for a word with the ending of a Slavonic family name.
fn is_family(word: &str) -> bool {
    const ENDINGS: &[&str] = &["ov", "ev", "in", "sky", "skii", "skiy", "ko"];
    let lower = word.to_lowercase();
    lower.chars().count() > 3 && ENDINGS.iter().any(|ending| lower.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::note_at_end;

    #[test]
    fn notes_at_the_ends_of_names() {
        for (name, bare) in [
            ("Fourth Department [expansion unknown]", "Fourth Department"),
            ("Cde. Orlov [illegible]", "Cde. Orlov"),
            ("Deng [Haoran]", "Deng [Haoran]"),
            ("Embassy [in Ruritania]", "Embassy [in Ruritania]"),
            ("[unknown]", "[unknown]"),
            ("", ""),
        ] {
            assert_eq!(&name[..name.len() - note_at_end(name)], bare, "{name}");
        }
    }
}
