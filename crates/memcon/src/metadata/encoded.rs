//! What the mark-up says of a dateline, as evidence beside its words: dates in numbers, and the place.

use std::borrow::Cow;

use super::Finder;
use crate::Span;
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::layout::Dateline;
use crate::record::{Edtf, Field};

impl<'t> Finder<'_, 't> {
    /// Takes the first date of the mark-up for the document's, and reports where the printed one is another.
    pub(super) fn take_encoded_date(&mut self, dateline: &Dateline<'t>) {
        let Some((date, span)) = self.first_encoded(dateline) else {
            return;
        };
        if let Some(printed) = &self.metadata.date
            && let Some(at) = self.metadata.spans.get(&Field::Date)
        {
            if *printed == date {
                return;
            }
            let severity = if excludes(printed, &date) {
                Severity::Warning
            } else {
                Severity::Note
            };
            let message = format!("the mark-up gives {date}, the text does not");
            let diagnostic = Diagnostic::new(Code::DateConflict, severity, message, span);
            self.diagnostics
                .push(diagnostic.with_related(format!("the text gives {printed}"), *at));
        }
        if !span.is_empty() {
            self.metadata.spans.insert(Field::Date, span);
        }
        self.metadata.date = Some(date);
        self.metadata.rules.insert(Field::Date, Cow::Borrowed("mark-up"));
    }

    /// Takes the place that the mark-up names, where none was read.
    pub(super) fn take_encoded_place(&mut self, dateline: &Dateline<'t>) {
        let Some(passage) = dateline.place.as_ref().filter(|_| self.metadata.place.is_none()) else {
            return;
        };
        let printed = passage.text();
        let place = printed.trim_matches(|c: char| c.is_whitespace() || "[],".contains(c));
        let start = printed.find(place).unwrap_or(0);
        self.set(Field::Place, passage, start..start + place.len());
    }

    /// The first date of the mark-up that the calendar has; those before it are reported.
    fn first_encoded(&mut self, dateline: &Dateline<'t>) -> Option<(Edtf, Span)> {
        for encoded in &dateline.dates {
            let span = Span::new(encoded.range.start, encoded.range.end);
            match encoded.edtf.parse() {
                Ok(date) => return Some((date, span)),
                Err(_) => {
                    let message = format!("expected a date in the mark-up, found `{}`", encoded.edtf);
                    self.diagnostics
                        .push(Diagnostic::warning(Code::ImpossibleDate, message, span));
                }
            }
        }
        None
    }
}

/// True where no day is in both.
fn excludes(one: &Edtf, two: &Edtf) -> bool {
    match (one.earliest(), one.latest(), two.earliest(), two.latest()) {
        (Some(a), Some(b), Some(c), Some(d)) => b < c || d < a,
        _ => false,
    }
}
