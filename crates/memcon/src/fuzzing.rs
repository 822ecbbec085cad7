//! Layers without a public interface, as the targets of `fuzz/` see them. In no other build.

use crate::Span;
use crate::lex::{flow, lines, paragraphs};

/// Spans of the lines of `text`, line ends included.
#[must_use]
pub fn line_spans(text: &str) -> Vec<Span> {
    lines(text).map(|line| line.span()).collect()
}

/// The pieces of each paragraph that the lines of `text` make up where none of them is furniture.
#[must_use]
pub fn paragraph_parts(text: &str) -> Vec<Vec<Span>> {
    let all = paragraphs(text, &flow(text), &[]);
    all.iter()
        .map(|paragraph| paragraph.passage.parts(0..paragraph.passage.text().len()))
        .collect()
}
