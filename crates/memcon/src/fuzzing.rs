//! Layers without a public interface, as the targets of `fuzz/` see them. In no other build.

use crate::Span;
use crate::lex::{FlowLine, lines, paragraphs};

/// Spans of the lines of `text`, line ends included.
#[must_use]
pub fn line_spans(text: &str) -> Vec<Span> {
    lines(text).iter().map(crate::lex::Line::span).collect()
}

/// The pieces of each paragraph that the lines of `text` make up where none of them is furniture.
#[must_use]
pub fn paragraph_parts(text: &str) -> Vec<Vec<Span>> {
    let mut flow = Vec::new();
    let (mut blank_before, mut after_break) = (0, false);
    for line in lines(text) {
        if line.is_blank() {
            blank_before += 1;
        } else {
            flow.push(FlowLine {
                span: line.trimmed_span(),
                blank_before,
                indent: line.indent(),
                after_break,
            });
            (blank_before, after_break) = (0, false);
        }
        after_break |= line.ends_page;
    }
    let all = paragraphs(text, &flow, &[]);
    all.iter()
        .map(|paragraph| paragraph.passage.parts(0..paragraph.passage.text().len()))
        .collect()
}
