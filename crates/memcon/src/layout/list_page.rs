//! Pages that list records instead of holding one.

use super::detect::{is_line, may_be};
use super::furniture::is_date;
use super::sheet::{Row, Sheet};
use crate::Error;
use crate::source::bytes::Starts;

/// Fewest entries of a list.
const FEWEST_ENTRIES: usize = 2;

/// Fewest entries of a list that has lost its heading.
const FEWEST_BARE_ENTRIES: usize = 4;

/// Most rows of an entry: date, title and summary.
const LONGEST_ENTRY: usize = 4;

/// Tells what the page lists.
///
/// # Errors
/// [`Error::ListPage`] where it does.
pub(super) fn refuse(sheet: &Sheet<'_>) -> Result<(), Error> {
    let headings = Headings::new(sheet);
    let found = search_results(sheet, &headings)
        .or_else(|| legacy_list(sheet, &headings))
        .or_else(|| index_page(sheet, &headings));
    match found {
        Some((row, what)) => Err(Error::ListPage {
            at: row.span().start(),
            what,
        }),
        None => Ok(()),
    }
}

/// The rows that start like the headings of lists.
struct Headings<'s, 't>(Vec<&'s Row<'t>>);

impl<'s, 't> Headings<'s, 't> {
    fn new(sheet: &'s Sheet<'t>) -> Self {
        static STARTS: Starts = Starts::of(&[
            "Digital Archive International History Declassified",
            "Document Information",
            "Documents",
            "No image found.",
            "Popular Documents",
            "Results",
            "SEARCH RESULTS",
            "Search in",
            "Skip to content",
        ]);
        Self(
            sheet
                .rows
                .iter()
                .filter(|row| may_be(row.text(), &STARTS))
                .collect(),
        )
    }

    /// The first row that is one of these `words`, which are among those that [`Headings::new`] knows.
    fn line(&self, words: &str) -> Option<&'s Row<'t>> {
        self.0.iter().copied().find(|row| is_line(row.text(), words))
    }
}

/// `1 - 10 of 29`
fn is_range(text: &str) -> bool {
    let number =
        |text: &str| !text.trim().is_empty() && text.trim().bytes().all(|byte| byte.is_ascii_digit());
    text.split_once(" of ").is_some_and(|(range, total)| {
        number(total)
            && range
                .split_once(['-', '–'])
                .is_some_and(|(from, to)| number(from) && number(to))
    })
}

/// A list of the current site: a range of results, and dates with few lines between them.
fn search_results<'s, 't>(
    sheet: &'s Sheet<'t>,
    headings: &Headings<'_, '_>,
) -> Option<(&'s Row<'t>, &'static str)> {
    if headings.line("Document Information").is_some() {
        return None;
    }
    let what = "a list of search results";
    let range = sheet.rows.iter().take(8).find(|row| is_range(row.text()));
    let heading = ["Results", "Documents", "Skip to content"]
        .iter()
        .any(|words| headings.line(words).is_some());
    let entries = entries(sheet);
    if let Some(range) = range
        && (heading || entries >= FEWEST_ENTRIES)
    {
        return Some((range, what));
    }
    let first = sheet.rows.first()?;
    (is_line(first.text(), "Skip to content") && entries >= FEWEST_BARE_ENTRIES).then_some((first, what))
}

/// Number of dates on lines of their own, if every one is followed by the few lines of an entry. Lists put the month
/// first, days of a diary mostly do not.
fn entries(sheet: &Sheet<'_>) -> usize {
    let is_entry = |text: &str| text.starts_with(char::is_alphabetic) && is_date(text);
    let dates: Vec<usize> = (0..sheet.rows.len())
        .filter(|&row| is_entry(sheet.row_text(row)))
        .collect();
    let near = dates
        .windows(2)
        .all(|pair| matches!(pair, [one, next] if (2..=LONGEST_ENTRY).contains(&(next - one))));
    let ends = dates
        .last()
        .is_some_and(|last| sheet.rows.len() - last <= LONGEST_ENTRY * 2);
    if near && ends { dates.len() } else { 0 }
}

/// A list of the older site: bullets with dates.
fn legacy_list<'s, 't>(
    sheet: &'s Sheet<'t>,
    headings: &Headings<'s, 't>,
) -> Option<(&'s Row<'t>, &'static str)> {
    let head = headings
        .line("Search in")
        .or_else(|| headings.line("Digital Archive International History Declassified"))?;
    let bullets = sheet.rows.iter().filter(|row| {
        row.text()
            .strip_prefix('•')
            .is_some_and(|text| is_date(text.trim()))
    });
    let entries = bullets.count();
    let heading = headings
        .line("SEARCH RESULTS")
        .or_else(|| headings.line("No image found."));
    match heading {
        Some(row) if entries >= 1 => Some((row, "a list of search results or a collection")),
        _ => (entries >= FEWEST_ENTRIES).then_some((head, "a list of search results or a collection")),
    }
}

/// A page about a person or a place: a name, its portrait, what it was, and the documents about it. The page of a
/// document may show both headings, too, for its authors and below what belongs to it.
fn index_page<'s, 't>(
    sheet: &'s Sheet<'t>,
    headings: &Headings<'s, 't>,
) -> Option<(&'s Row<'t>, &'static str)> {
    let is_portrait = |row: &&Row<'_>| is_line(row.text().trim_matches(IMAGE_MARKS), PORTRAIT);
    let portrait = sheet.rows.iter().take(HEADING_ROWS).find(is_portrait);
    let popular = headings.line("Popular Documents");
    let fewest = if headings.line("Skip to content").is_some() {
        1
    } else {
        FEWEST_ENTRIES
    };
    let listing = popular.filter(|row| entries_below(sheet, row) >= fewest);
    let found = portrait.or(listing).filter(|_| !is_document(sheet))?;
    Some((found, "a page about a person or place"))
}

/// What stands where the portrait of a person is missing.
const PORTRAIT: &str = "Placeholder image for when a portrait image is not available";

/// What the mark-up of an image leaves around its words.
const IMAGE_MARKS: [char; 5] = ['!', '[', ']', '(', ')'];

/// Rows among which the portrait of the person stands that a page is about: behind the line that skips to the content,
/// the name and the years.
const HEADING_ROWS: usize = 5;

/// Labels that only the page of a document has.
const OF_DOCUMENTS: &[&str] = &[
    "Document Information",
    "Original Uploaded Date",
    "Record ID",
    "Associated People & Organizations",
    "Citation",
    "Contents",
];

/// True for a page with the labels of a document, or with a date where a page about somebody has the name.
fn is_document(sheet: &Sheet<'_>) -> bool {
    let is_label = |row: &Row<'_>| OF_DOCUMENTS.iter().any(|label| is_line(row.text(), label));
    let mut content = sheet
        .rows
        .iter()
        .filter(|row| !is_line(row.text(), "Skip to content"));
    content.next().is_some_and(|first| is_date(first.text())) || sheet.rows.iter().any(is_label)
}

fn entries_below(sheet: &Sheet<'_>, heading: &Row<'_>) -> usize {
    let below = sheet
        .rows
        .iter()
        .filter(|row| row.line.start > heading.line.start);
    below.filter(|row| is_date(row.text())).count()
}
