//! Text of a page of the archive's older site: filtered, unfiltered, or bare.
//!
//! ```ebnf
//! page = { navigation }, [ date ], [ title ], [ donor sentence ], { tool }, { summary }, [ citation ], { tool | address },
//!        [ date ], document, [ text in the original language ] ;
//! ```

use std::ops::Range;

use super::detect::{Pattern, Sign, is_line, sign};
use super::entry::{add_citation, add_url};
use super::furniture::{
    as_url, cites_archive, is_capitals, is_citation, is_date, is_donor_sentence, is_east_asian,
};
use super::pages::{is_navigation, mark_foreign_rows};
use super::sheet::Sheet;
use super::{Family, SlotKind, losses};
use crate::Span;
use crate::record::{BlockKind, Layout};

pub(super) const FAMILY: Family = Family {
    layout: Layout::WcdaLegacyWeb,
    signs: SIGNS,
    read,
};

const SIGNS: &[Sign] = &[
    sign("`Search in`", 2, Pattern::Line("Search in")),
    sign("the site's name", 3, Pattern::Line(SITE)),
    sign(
        "a search filter",
        3,
        Pattern::Line("ADD SEARCH FILTER CANCEL SEARCH FILTER"),
    ),
    sign("`get citation`", 3, Pattern::Line("get citation")),
    sign("`share document`", 3, Pattern::Line("share document")),
    sign(
        "`CITATION SHARE DOWNLOAD`",
        3,
        Pattern::Line("CITATION SHARE DOWNLOAD"),
    ),
    sign("`VIEW DOCUMENT IN`", 2, Pattern::Line("VIEW DOCUMENT IN")),
    sign("`English HTML`", 1, Pattern::Line("English HTML")),
    sign(
        "date, indented summary, citation or second date",
        4,
        Pattern::Test(bare_page),
    ),
];

/// A page with nothing but date, summary, citation and a second date above the document.
fn bare_page(sheet: &Sheet<'_>) -> Option<Span> {
    let [date, summary, rest @ ..] = sheet.rows.as_slice() else {
        return None;
    };
    let indented = summary.line.indent() >= 4 && summary.text().len() > SHORTEST_INDENTED;
    let near = rest.iter().take(3);
    let second = near
        .clone()
        .any(|row| is_date(row.text()) || is_citation(row.text()));
    (is_date(date.text()) && date.line.indent() < 4 && indented && second).then(|| summary.span())
}

/// Shortest indented line that is taken for a summary.
const SHORTEST_INDENTED: usize = 40;

/// The name of the site, as a line.
const SITE: &str = "Digital Archive International History Declassified";

/// True where a page starts: `Search in` above the site's name, or the name alone, above a date.
pub(super) fn starts_page(sheet: &Sheet<'_>, row: usize) -> bool {
    let is = |row: usize, words: &str| is_line(sheet.row_text(row), words);
    let searches = |rows: Range<usize>| rows.into_iter().any(|row| is(row, "Search in"));
    let site = if is(row, "Search in") {
        (row + 1..row + 3).find(|&site| is(site, SITE))
    } else {
        Some(row).filter(|&site| is(site, SITE) && !searches(site.saturating_sub(2)..site))
    };
    site.is_some_and(|site| (site + 1..site + 6).any(|row| is_date(sheet.row_text(row))))
}

/// Lines of the site around the entry, without their bullets.
const TOOLS: &[&str] = &[
    "Search in",
    "ADD SEARCH FILTER CANCEL SEARCH FILTER",
    "SEARCH",
    "Digital Archive International History Declassified",
    "Digital Archive",
    "International History Declassified",
    "Citation",
    "get citation",
    "CITATION SHARE DOWNLOAD",
    "share document",
    "download",
    "download document",
    "VIEW DOCUMENT IN",
    "English HTML",
    "English PDF",
    "Original Scan",
    "Skip to content",
];

/// Tools that stand right above the document.
fn is_last_tool(text: &str) -> bool {
    is_line(text, "VIEW DOCUMENT IN") || is_line(text, "share document") || is_version(text)
}

/// True for the name of a version of the text: `English HTML`, `Russian PDF`.
fn is_version(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let language = words
        .next()
        .is_some_and(|word| word.starts_with(char::is_uppercase));
    language && matches!((words.next(), words.next()), (Some("HTML" | "PDF"), None))
}

fn is_tool(text: &str) -> bool {
    is_version(text) || TOOLS.iter().any(|tool| is_line(text, tool))
}

/// Rows that the entry has at most.
const LONGEST_ENTRY: usize = 40;

fn read(sheet: &mut Sheet<'_>) {
    let end = end_of_entry(sheet);
    let end = read_entry(sheet, end);
    let tail = find_original(sheet, end);
    let titled = sheet.has(SlotKind::Title);
    drop_capitals(sheet);
    if !titled {
        losses::note(sheet, end..tail, tail);
    }
}

/// The row behind the last tool of the site, citation or address.
fn end_of_entry(sheet: &Sheet<'_>) -> usize {
    let rows = 0..sheet.rows.len().min(LONGEST_ENTRY);
    let last = |test: &dyn Fn(&str) -> bool| rows.clone().rev().find(|&row| test(sheet.row_text(row)));
    let sign = |text: &str| is_tool(text) || is_citation(text) || is_donor_sentence(text);
    let mut end = last(&is_last_tool)
        .or_else(|| last(&sign))
        .map_or(0, |row| row + 1);
    while is_tool(sheet.row_text(end)) || as_url(sheet.row_text(end)).is_some() {
        end += 1;
    }
    end
}

/// Takes the values above the document; gives back its first row.
fn read_entry(sheet: &mut Sheet<'_>, end: usize) -> usize {
    let mut tools_seen = false;
    let mut at = mark_foreign_rows(sheet, TOOLS[0]);
    while let Some(&row) = sheet.rows.get(at) {
        let text = row.text();
        let indented = row.line.indent() >= 4 && text.len() > SHORTEST_INDENTED;
        if at < end && is_navigation(text) {
            sheet.mark(at, BlockKind::Furniture);
        } else if is_tool(text) {
            sheet.mark(at, BlockKind::Furniture);
            tools_seen |= sheet.has(SlotKind::Date);
        } else if is_citation(text) || at < end && cites_archive(text).is_some() {
            sheet.mark(at, BlockKind::Citation);
            add_citation(sheet, row.span());
        } else if as_url(text).is_some() {
            sheet.mark(at, BlockKind::Catalogue);
            if !sheet.has(SlotKind::Url) {
                add_url(sheet, row.span());
            }
        } else if is_donor_sentence(text) {
            sheet.take(at, BlockKind::Catalogue, SlotKind::Credits);
        } else if is_date(text) && at <= end.max(LONGEST_BARE) {
            take_date(sheet, at);
        } else if at >= end && !(indented && at < LONGEST_BARE && !sheet.has(SlotKind::Summary)) {
            break;
        } else if tools_seen || indented || sheet.has(SlotKind::Title) {
            sheet.take(at, BlockKind::Summary, SlotKind::Summary);
        } else {
            sheet.take(at, BlockKind::Catalogue, SlotKind::Title);
        }
        at += 1;
    }
    at
}

/// The site prints the title in capitals; where the citation gives it as it is, that one holds.
fn drop_capitals(sheet: &mut Sheet<'_>) {
    if sheet.has(SlotKind::Citation) {
        sheet
            .slots
            .retain(|slot| slot.kind != SlotKind::Title || !is_capitals(slot.passage.text()));
    }
}

/// Rows above the document of a bare page.
const LONGEST_BARE: usize = 6;

/// Takes a date; a second one is kept only where it differs.
fn take_date(sheet: &mut Sheet<'_>, at: usize) {
    let text = sheet.row_text(at);
    if sheet
        .slots
        .iter()
        .any(|slot| slot.kind == SlotKind::Date && slot.passage.text() == text)
    {
        sheet.mark(at, BlockKind::Catalogue);
    } else {
        sheet.take(at, BlockKind::Catalogue, SlotKind::Date);
    }
}

/// Marks what is left of the text in an East Asian original language under an English document; gives back its first row.
fn find_original(sheet: &mut Sheet<'_>, start: usize) -> usize {
    let original = |row: usize| is_east_asian(sheet.row_text(row));
    let rows: Range<usize> = start..sheet.rows.len();
    let from = rows
        .clone()
        .rev()
        .take_while(|&row| original(row))
        .last()
        .unwrap_or(rows.end);
    if from == start {
        return rows.end;
    }
    (from..rows.end).for_each(|row| sheet.mark(row, BlockKind::Furniture));
    from
}
