//! What page breaks leave in a text: page marks of editors, page numbers, running heads.

use std::collections::HashMap;

use super::sheet::{Row, Sheet};
use crate::Span;
use crate::lex::starts_label;
use crate::record::{Block, BlockKind};

/// Marks all of it as furniture.
pub(super) fn mark(sheet: &mut Sheet<'_>) {
    mark_page_marks(sheet);
    mark_page_numbers(sheet);
    mark_running_heads(sheet);
}

/// What stands before the number in a page mark.
const PAGE_WORDS: &[&str] = &["Page", "page", "PAGE", "Pg.", "pg.", "p.", "P."];

/// Longest page number.
const LONGEST_NUMBER: usize = 7;

/// Length of the page mark at the start of `text`.
///
/// ```ebnf
/// page mark = "[", ( "Page" | "Pg." | "p." ), " ", ( number | roman number ), "]" | "[page break]" ;
/// ```
fn page_mark(text: &str) -> Option<usize> {
    let inner = text.strip_prefix('[')?;
    if inner
        .get(..11)
        .is_some_and(|mark| mark.eq_ignore_ascii_case("page break]"))
    {
        return Some(12);
    }
    let rest = PAGE_WORDS.iter().find_map(|word| inner.strip_prefix(word))?;
    let number = rest.trim_start_matches([' ', '\u{a0}']);
    let length = number.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let is_number = |number: &str| number.bytes().all(|byte| byte.is_ascii_digit()) || is_roman(number);
    let fits = (1..=LONGEST_NUMBER).contains(&length)
        && number.len() < rest.len()
        && number.get(..length).is_some_and(is_number);
    let closed = number.get(length..).is_some_and(|rest| rest.starts_with(']'));
    (fits && closed).then(|| text.len() - number.len() + length + 1)
}

fn is_roman(number: &str) -> bool {
    number
        .bytes()
        .all(|byte| b"ivxlc".contains(&byte.to_ascii_lowercase()))
}

/// Cuts page marks out of the document's rows.
fn mark_page_marks(sheet: &mut Sheet<'_>) {
    for row in sheet.rows.iter_mut().filter(|row| row.kind == BlockKind::Body) {
        let text = row.text();
        if page_mark(text) == Some(text.len()) {
            row.kind = BlockKind::Furniture;
            continue;
        }
        let start = row.span().start();
        for (at, _) in text.match_indices('[') {
            if let Some(length) = text.get(at..).and_then(page_mark) {
                let span = Span::new(start + at, start + at + length);
                sheet.cuts.push(Block {
                    kind: BlockKind::Furniture,
                    span,
                });
            }
        }
    }
}

/// The number in a line that is a page number: `12`, `- 12 -`, `Page 12 of 30`. The flag tells whether it says so by itself.
fn page_number(text: &str) -> Option<(u32, bool)> {
    let bare = text.trim_matches(['-', '–', '—', '|', ' ', '\u{a0}']);
    let dashed = text.starts_with(['-', '–', '—']) && text.ends_with(['-', '–', '—']);
    let (worded, rest) = match bare.strip_prefix("Page ").or_else(|| bare.strip_prefix("page ")) {
        Some(rest) => (true, rest),
        None => (false, bare),
    };
    let number = match rest.split_once(" of ").or_else(|| rest.split_once('/')) {
        Some((number, total)) if worded => total.trim().parse::<u32>().ok().map(|_| number.trim())?,
        Some(_) => return None,
        None => rest,
    };
    let short = number.len() <= 4 && number.bytes().all(|byte| byte.is_ascii_digit());
    let number = number.parse().ok().filter(|_| short)?;
    Some((number, dashed || worded))
}

/// Marks lines that hold a page number: those that stand at a page's end, and those that count up through the document.
fn mark_page_numbers(sheet: &mut Sheet<'_>) {
    let found: Vec<(usize, u32, bool)> = sheet
        .rows
        .iter()
        .enumerate()
        .filter(|(_, row)| row.kind == BlockKind::Body)
        .filter_map(|(at, row)| page_number(row.text()).map(|(number, sure)| (at, number, sure)))
        .collect();
    for (nth, (row, number, sure)) in found.iter().enumerate() {
        let at_break = sheet.rows.get(*row).is_some_and(|row| row.page_before)
            || sheet.rows.get(row + 1).is_some_and(|row| row.page_before);
        let before = nth.checked_sub(1).and_then(|nth| found.get(nth));
        let counts_on = before.is_some_and(|(_, before, _)| before.checked_add(1) == Some(*number))
            || found
                .get(nth + 1)
                .is_some_and(|(_, next, _)| number.checked_add(1) == Some(*next));
        if at_break || *sure && (counts_on || found.len() == 1) || counts_on && found.len() >= 3 {
            sheet.mark(*row, BlockKind::Furniture);
        }
    }
}

/// Fewest pages on which a running head stands.
const FEWEST_HEADS: usize = 2;

/// Longest running head.
const LONGEST_HEAD: usize = 120;

/// Marks lines that stand at the edge of several pages, apart from the numbers in them.
fn mark_running_heads(sheet: &mut Sheet<'_>) {
    let edges = page_edges(sheet);
    let mut seen: HashMap<String, Vec<usize>> = HashMap::new();
    for row in edges {
        let text = sheet.row_text(row);
        if text.len() <= LONGEST_HEAD && !starts_label(text) {
            let folded = text.chars().map(|c| if c.is_ascii_digit() { '#' } else { c });
            seen.entry(folded.collect()).or_default().push(row);
        }
    }
    for rows in seen.values().filter(|rows| rows.len() >= FEWEST_HEADS) {
        rows.iter().for_each(|row| sheet.mark(*row, BlockKind::Furniture));
    }
}

/// The document's rows next to a page break, or next to a line that marks one.
fn page_edges(sheet: &Sheet<'_>) -> Vec<usize> {
    let is_break = |row: &Row<'_>| row.kind == BlockKind::Furniture;
    let mut edges = Vec::new();
    for (at, row) in sheet
        .rows
        .iter()
        .enumerate()
        .filter(|(_, row)| row.kind == BlockKind::Body)
    {
        let before = at.checked_sub(1).and_then(|at| sheet.rows.get(at));
        let next = sheet.rows.get(at + 1);
        let first = row.page_before || before.is_some_and(is_break);
        let last = next.is_some_and(|next| next.page_before || is_break(next));
        if first || last {
            edges.push(at);
        }
    }
    edges
}
