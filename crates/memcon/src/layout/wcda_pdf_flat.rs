//! Text of the archive's PDF export, flattened to one line by the site that it was taken from.
//!
//! ```ebnf
//! text = { furniture line }, flat line, { furniture line } ;
//! flat line = furniture, [ date ], title, { label, value }, "Contents:", { contents }, document ;
//! label = "Citation:" | "Summary:" | "Credits:" | "Original Language:" ;
//! ```

use memchr::memchr_iter;

use super::detect::{Pattern, Sign, sign};
use super::entry::add_citation;
use super::furniture::{is_contents, is_date};
use super::line_ends::line_ends;
use super::sheet::Sheet;
use super::{Family, SlotKind};
use crate::Span;
use crate::record::{Block, BlockKind, Layout};

pub(super) const FAMILY: Family = Family {
    layout: Layout::WcdaPdfFlat,
    signs: SIGNS,
    read,
};

const SIGNS: &[Sign] = &[
    sign(
        "labels of the entry in one line",
        8,
        Pattern::Test(labels_in_a_line),
    ),
    sign("`Total Page:`", 2, Pattern::Start("Total Page:")),
    sign("`[Show full text]`", 2, Pattern::Anywhere("[Show full text]")),
];

/// Labels of the entry, in their order, and what their values are.
const LABELS: &[(&str, Option<SlotKind>)] = &[
    ("Citation:", Some(SlotKind::Citation)),
    ("Summary:", Some(SlotKind::Summary)),
    ("Credits:", Some(SlotKind::Credits)),
    ("Original Language:", Some(SlotKind::Language)),
    ("Contents:", None),
];

/// Fewest labels that make an entry of a line, without and with the name of the archive's site before them.
const FEWEST_LABELS: usize = 3;
const FEWEST_BEHIND_SITE: usize = 1;

/// Shortest line that holds an entry and a document, in bytes.
const SHORTEST: usize = 400;

/// The name of the archive's older site, right before date and title.
const SITE: &str = "International History Declassified";

/// The archive's address, before or behind its name.
const ADDRESS: &str = "digitalarchive.wilsoncenter.org";

/// A label's place in the line, and which it is.
type Place = (usize, &'static (&'static str, Option<SlotKind>));

/// The labels of the entry in `text`, in order; none behind `Contents:`, where the document begins.
fn places(text: &str) -> Vec<Place> {
    let mut found: [Option<usize>; LABELS.len()] = [None; LABELS.len()];
    for colon in memchr_iter(b':', text.as_bytes()) {
        for ((label, _), at) in LABELS.iter().zip(&mut found) {
            let start = colon + 1 - label.len().min(colon + 1);
            if at.is_none() && text.get(start..=colon) == Some(label) {
                *at = Some(start);
            }
        }
    }
    let found = LABELS
        .iter()
        .zip(found)
        .filter_map(|(label, at)| Some((at?, label)));
    let mut places: Vec<Place> = found.collect();
    let end = places
        .last()
        .filter(|(_, label)| label.1.is_none())
        .map_or(text.len(), |(at, _)| *at);
    let mut last = 0;
    places.retain(|(at, _)| {
        let keep = *at <= end && *at >= last;
        if keep {
            last = *at;
        }
        keep
    });
    places
}

/// The row that holds entry and document.
fn flat_row(sheet: &Sheet<'_>) -> Option<usize> {
    entries(sheet).next()
}

/// The rows that hold an entry, in order.
pub(super) fn entries(sheet: &Sheet<'_>) -> impl Iterator<Item = usize> {
    let mut behind = 0;
    memchr_iter(b':', sheet.text.as_bytes()).filter_map(move |colon| {
        if colon < behind || !ends_label(sheet.text.as_bytes().get(..=colon)?) {
            return None;
        }
        // A row is looked at once, at its first label.
        let row = sheet.rows.partition_point(|row| row.line.next <= colon);
        let line = &sheet.rows.get(row)?.line;
        behind = line.next;
        is_entry(line.trimmed()).then_some(row)
    })
}

/// True where a label ends, as far as its last letters tell.
fn ends_label(before: &[u8]) -> bool {
    matches!(
        before,
        [.., b'o', b'n', b':'] | [.., b'r', b'y', b':'] | [.., b't', b's', b':'] | [.., b'g', b'e', b':']
    )
}

/// True for a line that holds an entry.
fn is_entry(text: &str) -> bool {
    let fewest = match text.len() {
        ..SHORTEST => FEWEST_LABELS,
        _ => FEWEST_BEHIND_SITE,
    };
    let colons = memchr_iter(b':', text.as_bytes());
    if colons.take(fewest).count() < fewest {
        return false;
    }
    let places = places(text);
    let behind_site = || {
        let (site, first) = (text.find(SITE), places.first().map(|(at, _)| *at));
        text.len() >= SHORTEST && site.is_some() && site < first
    };
    places.len() >= FEWEST_LABELS || places.len() >= FEWEST_BEHIND_SITE && behind_site()
}

fn labels_in_a_line(sheet: &Sheet<'_>) -> Option<Span> {
    let row = sheet.rows.get(flat_row(sheet)?)?;
    let (first, _) = *places(row.text()).first()?;
    let start = row.span().start() + first;
    Some(Span::new(start, start))
}

fn read(sheet: &mut Sheet<'_>) {
    let Some(at) = flat_row(sheet) else {
        return;
    };
    (0..at).for_each(|row| sheet.mark(row, BlockKind::Furniture));
    cut_page_numbers(sheet, at);
    let (text, start) = (
        sheet.row_text(at),
        sheet.rows.get(at).map_or(0, |row| row.span().start()),
    );
    let places = places(text);
    let mut flat = FlatLine { sheet, text, start };
    flat.read_title(places.first().map_or(0, |(at, _)| *at));
    let ends = places.iter().skip(1).map(|(at, _)| *at).chain([text.len()]);
    let mut document = 0;
    for ((at, (label, slot)), end) in places.iter().zip(ends) {
        flat.cut(BlockKind::Furniture, *at, at + label.len());
        document = match slot {
            Some(slot) if end < text.len() => flat.read_value(*slot, at + label.len(), end),
            Some(_) => at + label.len(),
            None => flat.read_contents(at + label.len()),
        };
    }
    flat.cut_host_tail();
    flat.break_up(document);
}

/// Cuts the numbers off the lines that each hold a page: `2 The delegates met`. The entry's line is page 1.
pub(super) fn cut_page_numbers(sheet: &mut Sheet<'_>, entry: usize) {
    let mut page = 1_u32;
    for row in sheet.rows.iter().skip(entry + 1) {
        let text = row.text();
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let number = text.get(..digits).and_then(|digits| digits.parse::<u32>().ok());
        if number.is_some_and(|number| Some(number) == page.checked_add(1))
            && text.get(digits..).is_some_and(|rest| rest.starts_with(' '))
        {
            page += 1;
            let start = row.span().start();
            sheet.cuts.push(Block {
                kind: BlockKind::Furniture,
                span: Span::new(start, start + digits),
            });
        }
    }
}

struct FlatLine<'s, 't> {
    sheet: &'s mut Sheet<'t>,
    text: &'t str,
    /// Where the line starts in the text.
    start: usize,
}

impl<'t> FlatLine<'_, 't> {
    fn slice(&self, from: usize, to: usize) -> &'t str {
        self.text.get(from..to).unwrap_or_default()
    }

    fn span(&self, from: usize, to: usize) -> Span {
        Span::new(self.start + from, self.start + to)
    }

    fn cut(&mut self, kind: BlockKind, from: usize, to: usize) {
        if from < to {
            let span = self.span(from, to);
            self.sheet.cuts.push(Block { kind, span });
        }
    }

    /// Takes date and title before the first label.
    fn read_title(&mut self, end: usize) {
        let head = self.slice(0, end);
        let site = head.rfind(SITE).map_or(0, |at| at + SITE.len());
        let address = head
            .get(site..)
            .and_then(|rest| rest.trim_start().strip_prefix(ADDRESS));
        let site = address.map_or(site, |rest| end - rest.len());
        let dated = longest_prefix(self.slice(site, end), MOST_DATE_WORDS, is_date);
        self.cut(BlockKind::Furniture, 0, site);
        self.cut(BlockKind::Catalogue, site, end);
        let date = self.span(site, site + dated);
        let title = self.span(site + dated, end);
        self.sheet.add_slot(SlotKind::Date, date);
        self.sheet.add_slot(SlotKind::Title, title);
    }

    fn read_value(&mut self, slot: SlotKind, from: usize, to: usize) -> usize {
        let span = self.span(from, to);
        let kind = match slot {
            SlotKind::Citation => BlockKind::Citation,
            SlotKind::Summary => BlockKind::Summary,
            _ => BlockKind::Catalogue,
        };
        self.cut(kind, from, to);
        match slot {
            SlotKind::Citation => {
                let text = self.slice(from, to);
                let lead = text.len() - text.trim_start().len();
                add_citation(self.sheet, Span::new(span.start() + lead, span.end()));
            }
            _ => self.sheet.add_slot(slot, span),
        }
        to
    }

    /// Cuts off the kinds of text that the entry holds; gives back where the document starts.
    fn read_contents(&mut self, from: usize) -> usize {
        let mut at = from;
        loop {
            let length = longest_prefix(self.slice(at, self.text.len()), MOST_CONTENTS_WORDS, is_contents);
            if length == 0 {
                break;
            }
            at += length;
        }
        self.cut(BlockKind::Catalogue, from, at);
        at
    }

    /// Cuts off what the hosting site adds to the line.
    fn cut_host_tail(&mut self) {
        if let Some(at) = self.text.rfind("[Show full text]") {
            self.cut(BlockKind::Furniture, at, self.text.len());
        }
    }

    /// Breaks the document up where its lines ended, on this and all later pages.
    fn break_up(&mut self, from: usize) {
        let start = self.start + from;
        let ends = line_ends(self.sheet.text.get(start..).unwrap_or_default());
        self.sheet.breaks.extend(ends.into_iter().map(|end| start + end));
    }
}

/// Most words of a date and of a kind of contents.
pub(super) const MOST_DATE_WORDS: usize = 4;
pub(super) const MOST_CONTENTS_WORDS: usize = 4;

/// Length of the longest start of `text`, of whole words, that passes the test.
pub(super) fn longest_prefix(text: &str, most_words: usize, test: fn(&str) -> bool) -> usize {
    let ends = word_ends(text).take(most_words);
    ends.filter(|end| test(text.get(..*end).unwrap_or_default().trim()))
        .last()
        .unwrap_or(0)
}

/// Where words end.
fn word_ends(text: &str) -> impl Iterator<Item = usize> + '_ {
    let mut inside = false;
    text.char_indices()
        .chain([(text.len(), ' ')])
        .filter_map(move |(at, c)| {
            let ended = inside && c.is_whitespace();
            inside = !c.is_whitespace();
            ended.then_some(at)
        })
}
