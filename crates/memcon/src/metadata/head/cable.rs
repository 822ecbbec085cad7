//! The envelope of a telegram of the State Department: who sends it, to whom, when, under which number, and its subject.

use std::borrow::Cow;
use std::ops::Range;

use super::Head;
use crate::grammar::cable::{
    EnvelopeLine, Security, envelope_line, is_more_parties, is_more_references, may_be_certain, party_name,
    starts_paragraph,
};
use crate::grammar::date::{DateContext, MonthDayOrder, dates_in};
use crate::grammar::identifier::NumberFound;
use crate::lex::{Paragraph, Passage};
use crate::record::{DateRole, Field, IdentifierKind, Kind, Relation};

/// Paragraphs of the longest envelope.
const LONGEST_ENVELOPE: usize = 80;

/// What the lines below a line of the envelope may go on with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Open {
    Nothing,
    /// More addressees.
    Parties(Relation),
    /// More words of the subject, where its last line is filled.
    Subject {
        filled: bool,
    },
    /// More of what is not read: references, the reason of the classification.
    Other,
}

/// True for a text that begins with such an envelope: a time group, a sender or an order of classification, and one line
/// more that only envelopes have.
pub(super) fn is_envelope(body: &[Paragraph<'_>]) -> bool {
    let (mut certain, mut other) = (0, 0);
    let lines = || {
        let paragraphs = body.iter().take(LONGEST_ENVELOPE);
        let lines = paragraphs.flat_map(|paragraph| paragraph.passage.text().lines());
        lines.take(2 * LONGEST_ENVELOPE)
    };
    if !lines().any(may_be_certain) {
        return false;
    }
    for line in lines() {
        match envelope_line(line) {
            Some(EnvelopeLine::TimeGroup(_) | EnvelopeLine::From(_) | EnvelopeLine::Order(_)) => certain += 1,
            Some(EnvelopeLine::Tags | EnvelopeLine::Offices | EnvelopeLine::Subject(_)) => other += 1,
            _ => {}
        }
        if certain > 0 && certain + other > 1 {
            return true;
        }
    }
    false
}

impl<'t> Head<'_, '_, 't> {
    /// Reads the envelope; gives back how many paragraphs it has.
    pub(super) fn envelope(&mut self) -> usize {
        self.finder.set_kind(Kind::Cable, "envelope");
        self.finder.is_cable = true;
        let body = self.finder.body;
        let mut open = Open::Nothing;
        let mut subject: Option<Passage<'t>> = None;
        let mut end = 0;
        for (at, paragraph) in body.iter().enumerate().take(LONGEST_ENVELOPE) {
            if paragraph.blank_before > 0 && open != Open::Parties(Relation::Cc) {
                open = Open::Nothing;
            }
            let passage = &paragraph.passage;
            for range in lines(passage.text()) {
                let line = passage.part(range);
                match envelope_line(line.text()) {
                    Some(found) => {
                        if let EnvelopeLine::Subject(value) = &found
                            && !value.is_empty()
                        {
                            subject.get_or_insert_with(|| line.part(value.clone()));
                        }
                        open = self.envelope_line(&line, found);
                        end = at + 1;
                    }
                    None if self.envelope_goes_on(&line, open, subject.as_mut()) => {
                        end = at + 1;
                        if let Open::Subject { filled } = &mut open {
                            *filled = is_filled(line.text());
                        }
                    }
                    None => open = Open::Nothing,
                }
            }
            // Behind the subject, what is no line of an envelope is the text.
            if end <= at && !self.stamps(passage) && (subject.is_some() || is_prose(passage.text())) {
                break;
            }
        }
        if let Some(subject) = subject {
            let subject = subject.in_one_line();
            self.finder.set(Field::Title, &subject, 0..subject.text().len());
        }
        end
    }

    fn envelope_line(&mut self, line: &Passage<'t>, found: EnvelopeLine) -> Open {
        match found {
            EnvelopeLine::Page | EnvelopeLine::Offices | EnvelopeLine::Tags | EnvelopeLine::Caption => {
                Open::Nothing
            }
            EnvelopeLine::TimeGroup(range) => {
                // The letters of the precedence stand before it; `P` alone is that of a page.
                let group = line.text().get(range.clone()).unwrap_or_default();
                let precedence = group.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
                let group = line.part(range.start + precedence..range.end);
                self.envelope_date(&group, DateRole::Sent, None);
                Open::Nothing
            }
            EnvelopeLine::From(range) => {
                let (name, _) = party_name(line.text(), range);
                self.finder.set(Field::Sender, line, name);
                Open::Nothing
            }
            EnvelopeLine::To(range) => self.party(line, range, Relation::To),
            EnvelopeLine::Info(range) => self.party(line, range, Relation::Cc),
            EnvelopeLine::Security(security) => {
                self.security(line, security);
                Open::Nothing
            }
            EnvelopeLine::Order(range) => {
                let order = Some(MonthDayOrder::MonthFirst);
                self.envelope_date(&line.part(range), DateRole::Declassification, order);
                Open::Nothing
            }
            EnvelopeLine::Subject(_) => Open::Subject {
                filled: is_filled(line.text()),
            },
            EnvelopeLine::Reference => Open::Other,
            EnvelopeLine::Classifier => {
                self.cast.note_mentions(line);
                Open::Other
            }
        }
    }

    /// A line without a mark of its own below one of the envelope.
    fn envelope_goes_on(
        &mut self,
        line: &Passage<'t>,
        open: Open,
        subject: Option<&mut Passage<'t>>,
    ) -> bool {
        match open {
            Open::Nothing => false,
            Open::Other => is_more_references(line.text()),
            Open::Parties(relation) if is_more_parties(line.text()) => {
                self.party(line, 0..line.text().len(), relation);
                true
            }
            Open::Parties(_) => false,
            Open::Subject { filled } => {
                let goes_on = filled && !starts_paragraph(line.text());
                if let Some(subject) = subject.filter(|_| goes_on) {
                    subject.append(line.clone());
                }
                goes_on
            }
        }
    }

    fn party(&mut self, line: &Passage<'t>, range: Range<usize>, relation: Relation) -> Open {
        let (name, precedence) = party_name(line.text(), range);
        if let Some(precedence) = precedence.filter(|_| relation == Relation::To) {
            self.finder.set(Field::Precedence, line, precedence);
        }
        self.finder.add_recipient(line, name, relation);
        Open::Parties(relation)
    }

    fn security(&mut self, line: &Passage<'t>, security: Security) {
        let metadata = &mut self.finder.metadata;
        if metadata.classification.is_none() {
            metadata.classification = Some(Cow::Owned(security.level));
            metadata
                .spans
                .insert(Field::Classification, line.locate(security.printed));
        }
        if let Some(range) = security.number {
            let kind = Some(IdentifierKind::Cable);
            self.finder.add_identifier(line, NumberFound { kind, range });
        }
    }

    /// The first date of a line; a numeric one has the month first, as the department writes it.
    fn envelope_date(&mut self, line: &Passage<'t>, role: DateRole, order: Option<MonthDayOrder>) {
        let context = DateContext {
            order: order.or(self.finder.context.order),
            ..self.finder.context
        };
        if let Some(date) = dates_in(line.text(), &context).next()
            && let Some(event) = self.finder.event(line, role, &date, 0, "envelope")
        {
            self.finder.add_date(event);
        }
    }
}

/// Columns from which on a line of a teleprinter has no room for another word.
const FILLED: usize = 50;

fn is_filled(line: &str) -> bool {
    let line = line.trim_end();
    line.ends_with('-') || line.chars().count() >= FILLED
}

/// True for words that no envelope has: small letters, or the number of a paragraph.
fn is_prose(text: &str) -> bool {
    // `43` alone is the number of the office to which a telegram goes.
    let numbered = text.starts_with(|c: char| c.is_ascii_digit());
    numbered && text.contains(|c: char| !c.is_ascii_digit())
        || text
            .split(' ')
            .filter(|word| word.starts_with(char::is_lowercase))
            .count()
            > 2
}

/// The lines of a text.
fn lines(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..).filter(|rest| !rest.is_empty())?;
        let length = rest.find(['\n', '\r']).unwrap_or(rest.len());
        let range = at..at + length;
        at += length + 1;
        Some(range)
    })
}
