//! Direct turns: `Label: words`.

use super::Speech;
use crate::lex::Paragraph;
use crate::people::Registry;

/// Reads the labelled turns of `running`, the paragraphs of the document's running text. No turn where the text is no
/// transcript.
pub(crate) fn read<'t>(running: &[Paragraph<'t>], people: &mut Registry<'t>) -> Speech<'t> {
    let _ = (running, people);
    Speech::default()
}
