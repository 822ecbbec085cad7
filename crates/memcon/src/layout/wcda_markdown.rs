//! Markdown export of a record: labels in bold, hard line breaks, addresses in angle brackets.

use super::detect::{Pattern, Sign, sign};
use super::sheet::Sheet;
use super::{Family, entry};
use crate::record::Layout;

pub(super) const FAMILY: Family = Family {
    layout: Layout::WcdaMarkdown,
    signs: SIGNS,
    read,
};

const SIGNS: &[Sign] = &[
    sign("`**Citation:**`", 4, Pattern::Start("**Citation:")),
    sign("`**Summary:**`", 3, Pattern::Start("**Summary:")),
    sign("`**Credits:**`", 3, Pattern::Start("**Credits:")),
    sign(
        "`**Original Language:**`",
        3,
        Pattern::Start("**Original Language:"),
    ),
    sign("`**Contents:**`", 3, Pattern::Start("**Contents:")),
];

fn read(sheet: &mut Sheet<'_>) {
    entry::read(sheet);
}
