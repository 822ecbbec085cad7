//! Text of the archive's PDF export, line by line, with or without the running layout of its pages.

use super::detect::{Pattern, Sign, sign};
use super::furniture::is_page_head;
use super::sheet::Sheet;
use super::wcda_pdf_flat::cut_page_numbers;
use super::{Family, entry};
use crate::record::Layout;

pub(super) const FAMILY: Family = Family {
    layout: Layout::WcdaPdfText,
    signs: SIGNS,
    read,
};

const SIGNS: &[Sign] = &[
    sign("`Citation:`", 3, Pattern::Start("Citation:")),
    sign("`Summary:`", 2, Pattern::Line("Summary:")),
    sign("`Credits:`", 2, Pattern::Line("Credits:")),
    sign("`Original Language:`", 3, Pattern::Start("Original Language:")),
    sign("`Contents:`", 2, Pattern::Line("Contents:")),
    sign(
        "a citation of the archive",
        1,
        Pattern::Anywhere("Digital Archive, "),
    ),
    sign(
        "the page head of the export",
        3,
        Pattern::Line("Digital Archive digitalarchive.wilsoncenter.org"),
    ),
];

fn read(sheet: &mut Sheet<'_>) {
    // A site that numbers the pages puts the number in front of each one's first line.
    let numbered = |text: &str| text.strip_prefix("1 ").is_some_and(is_page_head);
    if let Some(first) = sheet.rows.iter().position(|row| numbered(row.text())) {
        cut_page_numbers(sheet, first);
    }
    entry::read(sheet);
}
