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
        let read = |(part, joint): (&Span, &str)| {
            let words = read_part(self.record(), *part, &marks, reading)?;
            Some([joint, &*words].concat())
        };
        let pieces = turn.parts.iter().zip(self.joints()).map(read);
        match pieces.collect::<Option<String>>() {
            Some(text) => Cow::Owned(tidy(&fold_white_space(&text))),
            None => Cow::Borrowed(&turn.text),
        }
    }

    /// What stands before each part of the turn: nothing where a line or a page ended in the middle of a word.
    fn joints(self) -> Vec<&'static str> {
        let turn = self.get();
        let mut rest: Option<&str> = Some(&turn.text);
        let mut joints = Vec::with_capacity(turn.parts.len());
        for part in &turn.parts {
            let behind = rest.and_then(|rest| rest.strip_prefix(' '));
            joints.push(if behind.is_none() && rest.is_some() {
                ""
            } else {
                " "
            });
            let words = self.record().slice(*part);
            rest = behind
                .or(rest)
                .and_then(|rest| rest.strip_prefix(&*fold_white_space(&words?)));
        }
        joints
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
            out.push_str(&record.slice(mark.span)?.replace(['[', ']', '{', '}'], ""));
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

#[cfg(test)]
mod tests {
    use crate::record::Reading;

    #[test]
    fn words_that_lines_and_pages_break_are_read_whole() {
        let dump = "Orlov: There was con-\nfusion about the nego-\n\n[Page 3]\n\ntiations, [we] said. We met on the\n\n[Page 4]\n\n\
                    22nd.\n\nSzabo: Yes.\n\nOrlov: No.\n";
        let record = crate::parse(dump).expect("the dump is a record");
        let turn = record.turns().next().expect("a turn");
        assert_eq!(
            turn.reading(Reading::Resolved),
            "There was confusion about the negotiations, we said. We met on the 22nd."
        );
        assert_eq!(
            turn.reading(Reading::WithoutMarks),
            "There was confusion about the negotiations, said. We met on the 22nd."
        );
    }
}
