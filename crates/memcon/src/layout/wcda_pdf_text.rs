//! Text of the archive's PDF export, line by line, with or without the running layout of its pages.

use super::detect::{Pattern, Sign, sign};
use super::sheet::Sheet;
use super::{Family, entry};
use crate::record::Layout;

pub(super) const FAMILY: Family = Family {
    layout: Layout::WcdaPdfText,
    signs: SIGNS,
    read,
};

const SIGNS: &[Sign] = &[
    sign("`Citation:`", 3, Pattern::Line("Citation:")),
    sign("`Summary:`", 2, Pattern::Line("Summary:")),
    sign("`Credits:`", 2, Pattern::Line("Credits:")),
    sign("`Original Language:`", 3, Pattern::Line("Original Language:")),
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
    entry::read(sheet);
}
