//! What a dump of its layout should have and this one has not.

use super::SlotKind;
use super::sheet::Sheet;
use crate::Span;
use crate::diagnostic::{Code, Diagnostic};
use crate::lex::ends_sentence;
use crate::record::{BlockKind, Layout};

/// Shortest last paragraph that tells whether the dump breaks off.
const SHORTEST_BROKEN: usize = 60;

/// Notes values that are missing (a citation holds the title as well), and a text that breaks off.
pub(super) fn note(sheet: &mut Sheet<'_>, layout: Layout) {
    for (slot, name) in expected(layout) {
        let cited = *slot == SlotKind::Title && sheet.has(SlotKind::Citation);
        if !sheet.has(*slot) && !cited {
            let message = format!("expected {name} in a dump of layout {layout}, found none");
            sheet
                .diagnostics
                .push(Diagnostic::note(Code::MissingField, message, Span::new(0, 0)));
        }
    }
    if let Some(at) = broken_end(sheet) {
        sheet.diagnostics.push(Diagnostic::warning(
            Code::Truncated,
            "the dump breaks off in the middle of a sentence",
            at,
        ));
    }
}

/// Values that every entry of a layout has.
fn expected(layout: Layout) -> &'static [(SlotKind, &'static str)] {
    match layout {
        Layout::WcdaWeb => &[
            (SlotKind::Date, "a date"),
            (SlotKind::Title, "a title"),
            (SlotKind::Source, "a source"),
        ],
        Layout::WcdaLegacyWeb | Layout::WcdaMarkdown | Layout::WcdaPdfText | Layout::WcdaPdfFlat => &[
            (SlotKind::Date, "a date"),
            (SlotKind::Title, "a title"),
            (SlotKind::Citation, "a citation"),
        ],
        Layout::FrusText => &[(SlotKind::Title, "a title")],
        _ => &[],
    }
}

/// The end of the text, where it is in the middle of a sentence: a long last line with neither full stop nor line end.
fn broken_end(sheet: &Sheet<'_>) -> Option<Span> {
    let last = sheet.rows.last()?;
    let text = last.text();
    let open = text.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ',' | '-' | '–'));
    let broken =
        text.len() >= SHORTEST_BROKEN && open && !ends_sentence(text) && last.kind == BlockKind::Body;
    (broken && last.span().end() == sheet.text.len()).then(|| Span::new(sheet.text.len(), sheet.text.len()))
}
