use super::Passage;

/// A paragraph of the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Paragraph<'t> {
    /// Its words.
    pub(crate) passage: Passage<'t>,
    /// Blank lines before it.
    pub(crate) blank_before: usize,
    /// Columns of white space before its first line.
    pub(crate) indent: usize,
    /// True where it goes on from the paragraph before: a page break or lost layout cut it in mid-sentence.
    pub(crate) continues: bool,
}
