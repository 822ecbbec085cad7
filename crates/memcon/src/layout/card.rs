//! Pages of foundations that print a card of fields between the title and the text.
//!
//! ```ebnf
//! page = { line of the site } , title , "Document type:" , value , { label , value } , document ;
//! ```

use super::SlotKind;
use super::detect::starts_with;
use super::sheet::{Row, Sheet};
use crate::Span;
use crate::record::BlockKind;

/// Rows in which the card starts, and how many fields it has at the least.
const FIRST_ROWS: usize = 12;
const FEWEST_FIELDS: usize = 3;

/// The first label.
const FIRST: &str = "Document type:";

/// The labels, and what is read of them.
const FIELDS: &[(&str, Option<SlotKind>)] = &[
    (FIRST, None),
    ("Document kind:", None),
    ("Venue:", None),
    ("Source:", Some(SlotKind::Source)),
    ("Journalist:", None),
    ("Editorial comments:", None),
    ("Importance ranking:", None),
    ("Word count:", None),
    ("Themes:", None),
];

fn field(text: &str) -> Option<(&'static str, Option<SlotKind>)> {
    FIELDS.iter().copied().find(|(label, _)| starts_with(text, label))
}

/// Takes title and fields; false where the text is no such page.
pub(super) fn read(sheet: &mut Sheet<'_>) -> bool {
    let Some(first) = (1..FIRST_ROWS).find(|&row| starts_with(sheet.row_text(row), FIRST)) else {
        return false;
    };
    let fields = (first..sheet.rows.len()).take_while(|&row| field(sheet.row_text(row)).is_some());
    let end = first + fields.count();
    if end < first + FEWEST_FIELDS {
        return false;
    }
    (0..first - 1).for_each(|row| sheet.mark(row, BlockKind::Furniture));
    sheet.take(first - 1, BlockKind::Catalogue, SlotKind::Title);
    for at in first..end {
        let Some((label, slot)) = field(sheet.row_text(at)) else {
            continue;
        };
        let Some(slot) = slot else {
            sheet.mark(at, BlockKind::Furniture);
            continue;
        };
        sheet.mark(at, BlockKind::Catalogue);
        if let Some(span) = sheet.rows.get(at).map(Row::span) {
            sheet.add_slot(slot, Span::new(span.start() + label.len(), span.end()));
        }
    }
    true
}
