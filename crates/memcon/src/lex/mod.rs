//! The text cut into lines, lines into paragraphs, and paragraphs into sentences. Total: every byte belongs to one line.

mod broken_word;
mod line;
mod paragraph;
mod passage;
pub(crate) mod sentence;

pub(crate) use broken_word::breaks_word;
pub(crate) use line::{Line, lines};
#[cfg(fuzzing)]
pub(crate) use paragraph::flow;
pub(crate) use paragraph::{
    FlowLine, Paragraph, continues, ends_open, ends_sentence, ends_with_hour, in_capitals, paragraphs,
    starts_label, whole_paragraphs,
};
pub(crate) use passage::Passage;
