//! Quoted and reported turns: a rapporteur tells what was said.

use super::Speech;
use crate::lex::Paragraph;
use crate::people::{PersonIndex, Registry};
use crate::record::Mark;

/// Reads the speech that `running` reports. `author` is who `I` means; `marks` are those of the whole document.
pub(crate) fn read<'t>(
    running: &[Paragraph<'t>],
    marks: &[Mark<'t>],
    author: Option<PersonIndex>,
    people: &mut Registry<'t>,
) -> Speech<'t> {
    let _ = (running, marks, author, people);
    Speech::default()
}
