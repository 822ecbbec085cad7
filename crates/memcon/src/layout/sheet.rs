//! The text as rows: what a layout reads, and what it marks as furniture, catalogue or document.

use std::ops::Range;

use super::{Slot, SlotKind};
use crate::Span;
use crate::diagnostic::Diagnostic;
use crate::lex::{FlowLine, Line, Paragraph, Passage, ends_sentence, lines, paragraphs};
use crate::record::{Block, BlockKind, Loss};

/// A line that is not blank.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row<'t> {
    /// The line.
    pub(super) line: Line<'t>,
    /// Blank lines before it.
    pub(super) blank_before: usize,
    /// True where a page ends before it.
    pub(super) page_before: bool,
    /// What it is. Rows that no layout claims belong to the document.
    pub(super) kind: BlockKind,
}

impl<'t> Row<'t> {
    /// The words of the line.
    pub(super) fn text(&self) -> &'t str {
        self.line.trimmed()
    }

    /// The words without the marks of emphasis and headings around them.
    pub(super) fn bare(&self) -> &'t str {
        bare(self.text())
    }

    /// Where [`Row::text`] stands.
    pub(super) fn span(&self) -> Span {
        self.line.trimmed_span()
    }

    /// Where [`Row::bare`] stands.
    pub(super) fn bare_span(&self) -> Span {
        let text = self.text();
        let lead = text.len() - text.trim_start_matches(is_emphasis).trim_start().len();
        let start = self.span().start() + lead.min(text.len());
        Span::new(start, start + self.bare().len())
    }
}

fn is_emphasis(c: char) -> bool {
    matches!(c, '*' | '_' | '#')
}

/// `text` without the marks of emphasis and headings around it.
fn bare(text: &str) -> &str {
    text.trim_start_matches(is_emphasis)
        .trim_start()
        .trim_end_matches(is_emphasis)
        .trim_end()
}

/// The rows of a text, with what the layout has found in them so far.
#[derive(Debug)]
pub(super) struct Sheet<'t> {
    /// The text.
    pub(super) text: &'t str,
    /// Its lines that are not blank.
    pub(super) rows: Vec<Row<'t>>,
    /// Stretches inside rows of the document that are something else, in order.
    pub(super) cuts: Vec<Block>,
    /// Where paragraphs start inside rows of the document, in order.
    pub(super) breaks: Vec<usize>,
    /// Values of the catalogue entry.
    pub(super) slots: Vec<Slot<'t>>,
    /// Lines that are evidently missing.
    pub(super) losses: Vec<Loss<'t>>,
    /// The mark-up says what is a note.
    pub(super) notes_are_known: bool,
    /// What was noticed.
    pub(super) diagnostics: Vec<Diagnostic<'t>>,
}

impl<'t> Sheet<'t> {
    /// Cuts `text` into rows that all belong to the document.
    pub(super) fn new(text: &'t str) -> Self {
        let mut rows = Vec::new();
        let (mut blank_before, mut page_before) = (0, false);
        for line in lines(text) {
            let ends_page = line.ends_page;
            if line.is_blank() {
                blank_before += 1;
            } else {
                rows.push(Row {
                    line,
                    blank_before,
                    page_before,
                    kind: BlockKind::Body,
                });
                (blank_before, page_before) = (0, false);
            }
            page_before |= ends_page;
        }
        close_double_spacing(&mut rows);
        Self {
            text,
            rows,
            cuts: Vec::new(),
            breaks: Vec::new(),
            slots: Vec::new(),
            losses: Vec::new(),
            notes_are_known: false,
            diagnostics: Vec::new(),
        }
    }

    /// The words of a row; empty behind the last.
    pub(super) fn row_text(&self, at: usize) -> &'t str {
        self.rows.get(at).map_or("", Row::text)
    }

    /// The words of a row without marks of emphasis and headings; empty behind the last.
    pub(super) fn row_bare(&self, at: usize) -> &'t str {
        self.rows.get(at).map_or("", Row::bare)
    }

    /// Marks a row.
    pub(super) fn mark(&mut self, at: usize, kind: BlockKind) {
        if let Some(row) = self.rows.get_mut(at) {
            row.kind = kind;
        }
    }

    /// Marks a row and takes its words as a value.
    pub(super) fn take(&mut self, at: usize, block: BlockKind, slot: SlotKind) {
        if let Some(row) = self.rows.get_mut(at) {
            row.kind = block;
            let span = row.bare_span();
            self.add_slot(slot, span);
        }
    }

    /// Takes the document's rows in a range of the text as one value, unless there is one already.
    pub(super) fn take_within(&mut self, range: &Range<usize>, block: BlockKind, slot: SlotKind) {
        let first = self.rows.partition_point(|row| row.span().start() < range.start);
        let end = self.rows.partition_point(|row| row.span().start() < range.end);
        let is_free = |row: &Row<'_>| row.kind == BlockKind::Body;
        if !self.has(slot)
            && self
                .rows
                .get(first..end)
                .is_some_and(|rows| rows.iter().all(is_free))
        {
            self.take_rows(first..end, block, slot);
        }
    }

    /// Marks rows and takes their words as one value.
    pub(super) fn take_rows(&mut self, rows: Range<usize>, block: BlockKind, slot: SlotKind) {
        let Some(own) = self.rows.get_mut(rows) else {
            return;
        };
        own.iter_mut().for_each(|row| row.kind = block);
        let spans: Vec<Span> = own.iter().map(Row::bare_span).collect();
        let whole = match spans.as_slice() {
            [] => return,
            [first, .., last] => first.join(*last),
            [only] => *only,
        };
        let marked = self
            .text
            .get(whole.range())
            .is_some_and(|text| text.contains("**"));
        let passage = if marked {
            Passage::from_pieces(self.text, spans)
        } else {
            Passage::new(self.text, whole)
        };
        self.add(slot, passage);
    }

    /// Takes the words at `span` as a value.
    pub(super) fn add_slot(&mut self, kind: SlotKind, span: Span) {
        self.add(kind, Passage::new(self.text, span));
    }

    /// Takes the words at `spans` as one value.
    pub(super) fn add_slot_of(&mut self, kind: SlotKind, spans: impl IntoIterator<Item = Span>) {
        self.add(kind, Passage::from_pieces(self.text, spans));
    }

    fn add(&mut self, kind: SlotKind, passage: Passage<'t>) {
        if !passage.text().is_empty() {
            self.slots.push(Slot { kind, passage });
        }
    }

    /// True where a value of this kind was taken.
    pub(super) fn has(&self, kind: SlotKind) -> bool {
        self.slots.iter().any(|slot| slot.kind == kind)
    }

    /// The blocks that tile the text. Blank lines between two blocks of a kind belong to them.
    pub(super) fn blocks(&self) -> Vec<Block> {
        let mut tiles = Tiles::default();
        for row in &self.rows {
            let line = row.line.span();
            tiles.fill(row.kind, line.start());
            if row.kind == BlockKind::Body {
                let from = self.cuts.partition_point(|cut| cut.span.end() <= line.start());
                let own = self.cuts.iter().skip(from);
                for cut in own.take_while(|cut| cut.span.start() < line.end()) {
                    tiles.push(row.kind, cut.span.start().max(line.start()));
                    tiles.push(cut.kind, cut.span.end().min(line.end()));
                }
            }
            tiles.push(row.kind, line.end());
        }
        tiles.push(BlockKind::Blank, self.text.len());
        tiles.blocks
    }

    /// The paragraphs of the document.
    pub(super) fn body(&self) -> Vec<Paragraph<'t>> {
        let mut flow = Vec::with_capacity(self.rows.len());
        let mut after_break = false;
        for row in &self.rows {
            after_break |= row.page_before || row.kind == BlockKind::Furniture;
            if row.kind != BlockKind::Body {
                continue;
            }
            let (span, page_ends) = self.without_furniture(row.span());
            after_break |= span.start() > row.span().start() && !self.is_of_paragraph(row.span(), span);
            flow.push(FlowLine {
                span,
                blank_before: row.blank_before,
                indent: row.line.indent(),
                after_break,
            });
            after_break = page_ends;
            self.break_up(&mut flow);
        }
        let holes: Vec<Span> = self.cuts.iter().map(|cut| cut.span).collect();
        paragraphs(self.text, &flow, &holes)
    }

    /// The row at `span` without page marks and numbers at its ends, and whether one stands at its end.
    fn without_furniture(&self, span: Span) -> (Span, bool) {
        let (mut start, mut end) = (span.start(), span.end());
        let first = self.cuts.partition_point(|cut| cut.span.start() < start);
        let own = self.cuts.get(first..).unwrap_or_default();
        let own = own.get(..own.partition_point(|cut| cut.span.start() < end));
        let furniture = |cut: &&Block| cut.kind == BlockKind::Furniture;
        let words = |from: usize, to: usize| self.text.get(from..to).unwrap_or_default();
        for cut in own.unwrap_or_default().iter().filter(furniture) {
            if cut.span.start() > start {
                break;
            }
            let behind = words(cut.span.end(), end);
            start = end - behind.trim_start().len();
        }
        for cut in own.unwrap_or_default().iter().rev().filter(furniture) {
            if cut.span.end() < end || cut.span.start() <= start {
                break;
            }
            end = start + words(start, cut.span.start()).trim_end().len();
        }
        (Span::new(start, end), end < span.end())
    }

    /// True where what stands in a row before its words belongs to its paragraph and ends no page: a number glued to the
    /// first word, a section sign.
    fn is_of_paragraph(&self, row: Span, words: Span) -> bool {
        let before = self.text.get(row.start()..words.start()).unwrap_or_default();
        before.bytes().all(|byte| byte.is_ascii_digit()) || before.trim_end() == "§"
    }

    /// Cuts the last line of `flow` up at the breaks inside it.
    fn break_up(&self, flow: &mut Vec<FlowLine>) {
        let Some(line) = flow.last().map(|line| line.span) else {
            return;
        };
        let from = self.breaks.partition_point(|at| *at <= line.start());
        for &at in self.breaks.iter().skip(from).take_while(|at| **at < line.end()) {
            if let Some(last) = flow.last_mut() {
                last.span = Span::new(last.span.start(), at);
            }
            flow.push(FlowLine {
                span: Span::new(at, line.end()),
                blank_before: 0,
                indent: 0,
                after_break: false,
            });
        }
    }
}

/// Fewest rows of a text whose lines are known to be double-spaced.
const FEWEST_ROWS: usize = 8;

/// Longest row of such a text, in bytes.
const LONGEST_ROW: usize = 160;

/// A text with a blank line behind every line is read as if those were not there: rows begin in the middle of sentences, which
/// paragraphs do not.
fn close_double_spacing(rows: &mut [Row<'_>]) {
    let close = rows.windows(2).filter(|pair| pair[1].blank_before == 0).count();
    if rows.len() < FEWEST_ROWS || close * 20 > rows.len() {
        return;
    }
    let single = rows.iter().filter(|row| row.blank_before == 1).count();
    let long = rows.iter().filter(|row| row.text().len() > LONGEST_ROW).count();
    let is_open =
        |pair: &&[Row<'_>]| pair[1].text().starts_with(char::is_lowercase) && !ends_sentence(pair[0].text());
    let open = rows.windows(2).filter(is_open).count();
    if single * 3 > rows.len() && long * 20 <= rows.len() && open * 8 > rows.len() {
        rows.iter_mut()
            .for_each(|row| row.blank_before = row.blank_before.saturating_sub(1));
    }
}

/// Blocks under construction.
#[derive(Default)]
struct Tiles {
    blocks: Vec<Block>,
}

impl Tiles {
    fn end(&self) -> usize {
        self.blocks.last().map_or(0, |block| block.span.end())
    }

    /// Adds a block up to `end`, or makes the last one longer.
    fn push(&mut self, kind: BlockKind, end: usize) {
        let start = self.end();
        if end <= start {
            return;
        }
        match self.blocks.last_mut() {
            Some(last) if last.kind == kind => last.span = last.span.join(Span::new(start, end)),
            _ => self.blocks.push(Block {
                kind,
                span: Span::new(start, end),
            }),
        }
    }

    /// Covers the blank lines before a row of `kind` that starts at `start`.
    fn fill(&mut self, kind: BlockKind, start: usize) {
        let same = self.blocks.last().is_some_and(|last| last.kind == kind);
        self.push(if same { kind } else { BlockKind::Blank }, start);
    }
}
