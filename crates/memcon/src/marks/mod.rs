//! Editorial marks: brackets and notices, typed; and readings of a turn without them.

use crate::diagnostic::Diagnostic;
use crate::lex::Paragraph;
use crate::record::Mark;

/// Finds the marks of the document's paragraphs, in the order of the text.
pub(crate) fn read<'t>(body: &[Paragraph<'t>]) -> (Vec<Mark<'t>>, Vec<Diagnostic<'t>>) {
    let _ = body;
    (Vec::new(), Vec::new())
}
