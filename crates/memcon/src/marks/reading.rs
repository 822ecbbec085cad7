//! A turn's words without its marks, or with them resolved.

use std::borrow::Cow;

use crate::Span;
use crate::record::{Mark, MarkKind, Reading, Record, TurnRef, fold_white_space};

impl<'r, 'a> TurnRef<'r, 'a> {
    /// The turn's words with its editorial marks left out or resolved; the printed words where the record has no
    /// dump at hand.
    ///
    /// ```
    /// use memcon::Reading;
    ///
    /// let dump = "Minister Orlov: [We] agree.\n\nMinister Szabo: Good. [note: he rose] Sit down.\n";
    /// let record = memcon::parse(dump)?;
    /// let readings = |reading| record.turns().map(|turn| turn.reading(reading)).collect::<Vec<_>>();
    /// assert_eq!(readings(Reading::Resolved), ["We agree.", "Good. Sit down."]);
    /// assert_eq!(readings(Reading::WithoutMarks), ["agree.", "Good. Sit down."]);
    /// # Ok::<(), memcon::Error>(())
    /// ```
    #[must_use]
    pub fn reading(self, reading: Reading) -> Cow<'r, str> {
        let turn = self.get();
        let marks: Vec<&Mark<'a>> = self.marks().collect();
        if marks.is_empty() {
            return Cow::Borrowed(&turn.text);
        }
        let pieces = turn
            .parts
            .iter()
            .map(|part| read_part(self.record(), *part, &marks, reading));
        match pieces.collect::<Option<Vec<_>>>() {
            Some(pieces) => Cow::Owned(tidy(&fold_white_space(&pieces.join(" ")))),
            None => Cow::Borrowed(&turn.text),
        }
    }
}

/// One part of a turn, its marks treated as `reading` says; `None` without a dump.
fn read_part(record: &Record<'_>, part: Span, marks: &[&Mark<'_>], reading: Reading) -> Option<String> {
    let mut out = String::with_capacity(part.len());
    let mut at = part.start();
    for mark in marks.iter().filter(|mark| part.contains(mark.span)) {
        // A mark inside the one before it went with it.
        if mark.span.start() < at {
            continue;
        }
        out.push_str(&record.slice(Span::new(at, mark.span.start()))?);
        if reading == Reading::Resolved && is_read_with_the_text(mark.kind) {
            out.push_str(&record.slice(mark.span)?.replace(['[', ']'], ""));
        }
        at = mark.span.end();
    }
    out.push_str(&record.slice(Span::new(at, part.end()))?);
    Some(out)
}

/// Marks whose words belong to the resolved text.
fn is_read_with_the_text(kind: MarkKind) -> bool {
    matches!(
        kind,
        MarkKind::Supplied | MarkKind::Identification | MarkKind::Date | MarkKind::Attribution
    )
}

/// Takes out the space that a mark left before a stop.
fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '.' | ',' | ';' | ':' | '?' | '!') && out.ends_with(' ') {
            out.pop();
        }
        out.push(c);
    }
    out
}
