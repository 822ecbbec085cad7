//! What a dump of its layout should have and this one has not.

use super::sheet::Sheet;
use super::{Slot, SlotKind};
use crate::Span;
use crate::diagnostic::{Code, Diagnostic};
use crate::grammar::citation::citation;
use crate::lex::ends_sentence;
use crate::record::{BlockKind, Layout};

/// Shortest last paragraph that tells whether the dump breaks off.
const SHORTEST_BROKEN: usize = 60;

/// Notes values that are missing (a citation holds title and date as well), and a text that breaks off.
pub(super) fn note(sheet: &mut Sheet<'_>, layout: Layout) {
    for (slot, name) in expected(layout) {
        let cited = match slot {
            SlotKind::Title => sheet.has(SlotKind::Citation),
            SlotKind::Date => cites_date(sheet),
            _ => false,
        };
        if !sheet.has(*slot) && !cited {
            let message = format!("expected {name} in a dump of layout {layout}, found none");
            sheet
                .diagnostics
                .push(Diagnostic::note(Code::MissingField, message, Span::new(0, 0)));
        }
    }
    let is_entry = sheet.has(SlotKind::Title) || sheet.has(SlotKind::Citation);
    if is_entry && !has_document(sheet) {
        let end = sheet.text.trim_end().len();
        let message = "expected a document beside its catalogue entry, found none";
        let diagnostic = Diagnostic::note(Code::MissingField, message, Span::new(end, end));
        sheet.diagnostics.push(diagnostic);
    }
    let lost = sheet.slots.iter().find_map(lost_value);
    if let Some((mark, at)) = lost {
        let message = format!("expected a value before `{mark}`, found none");
        let diagnostic = Diagnostic::note(Code::MissingField, message, at);
        sheet.diagnostics.push(diagnostic);
    }
    if let Some(at) = broken_end(sheet) {
        sheet.diagnostics.push(Diagnostic::warning(
            Code::Truncated,
            "the dump breaks off in the middle of a sentence",
            at,
        ));
    }
}

/// True where more of a document is there than its title and marks of omission.
fn has_document(sheet: &Sheet<'_>) -> bool {
    let is_title = |text: &str| {
        sheet.slots.iter().any(|slot| match slot.kind {
            SlotKind::Title => slot.passage.text().split_whitespace().eq(text.split_whitespace()),
            SlotKind::Citation => slot.passage.text().contains(text),
            _ => false,
        })
    };
    let is_omission = |text: &str| !text.contains(|c: char| !matches!(c, '[' | ']' | '.' | '…' | ' '));
    let mut body = sheet.rows.iter().filter(|row| row.kind == BlockKind::Body);
    body.any(|row| !is_omission(row.text()) && !is_title(row.bare()))
}

/// A comma or full stop in a citation or source with white space before it, and its place: the number is lost that
/// stood there (`PRC FMA , 44-58.`).
fn lost_value(slot: &Slot<'_>) -> Option<(char, Span)> {
    let text =
        Some(slot.passage.text()).filter(|_| matches!(slot.kind, SlotKind::Citation | SlotKind::Source))?;
    text.match_indices([',', '.']).find_map(|(at, mark)| {
        let (before, behind) = (text.get(..at)?.strip_suffix(' ')?, text.get(at + 1..)?);
        let follows_word = before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | ','));
        let is_alone = !behind.starts_with(|c: char| !c.is_whitespace());
        let is_ellipsis = mark == "." && (before.ends_with('.') || behind.trim_start().starts_with('.'));
        let place = slot.passage.part(at..at + 1).span();
        (follows_word && is_alone && !is_ellipsis).then_some((if mark == "," { ',' } else { '.' }, place))
    })
}

/// True where the citation gives the date of the entry.
fn cites_date(sheet: &Sheet<'_>) -> bool {
    let mut citations = sheet.slots.iter().filter(|slot| slot.kind == SlotKind::Citation);
    citations.any(|slot| citation(slot.passage.text()).date.is_some())
}

/// Shortest document that is judged by its punctuation, in characters.
const SHORTEST_JUDGED: usize = 400;

/// Most marks of punctuation in a thousand characters of a text that has lost them.
const MOST_MARKS: usize = 2;

/// Notes a document without punctuation: no sentence, label or quotation can be told from the next.
pub(super) fn note_unsegmentable(sheet: &mut Sheet<'_>) {
    let rows = || sheet.rows.iter().filter(|row| row.kind == BlockKind::Body);
    let count = |is: fn(char) -> bool, most: usize| -> usize {
        let characters = rows().flat_map(|row| row.text().chars());
        characters.filter(|c| is(*c)).take(most).count()
    };
    // Most texts have marks enough on their first page for all of their bytes.
    let enough = sheet.text.len() * MOST_MARKS / 1000 + 1;
    let bytes = rows().flat_map(|row| row.text().bytes());
    let is_plain_mark = |byte: &u8| byte.is_ascii() && is_mark(char::from(*byte));
    if bytes.filter(is_plain_mark).take(enough).count() == enough {
        return;
    }
    let marks = count(is_mark, enough);
    if marks == enough {
        return;
    }
    let letters = count(char::is_alphabetic, usize::MAX);
    let words: usize = rows().map(|row| row.text().split_whitespace().count()).sum();
    // Tables and scripts without spaces have other ways to part words.
    let is_prose = words * 3 <= letters && letters <= words * 10;
    let (Some(first), Some(last)) = (rows().next(), rows().next_back()) else {
        return;
    };
    if letters >= SHORTEST_JUDGED && is_prose && marks * 1000 <= letters * MOST_MARKS {
        let message = format!("expected punctuation in {words} words, found {marks} marks");
        let at = first.span().join(last.span());
        sheet
            .diagnostics
            .push(Diagnostic::warning(Code::Unsegmentable, message, at));
    }
}

fn is_mark(c: char) -> bool {
    matches!(
        c,
        '.' | ',' | ':' | ';' | '?' | '!' | '。' | '，' | '：' | '；' | '？' | '！'
    )
}

/// Values that every entry of a layout has.
fn expected(layout: Layout) -> &'static [(SlotKind, &'static str)] {
    match layout {
        Layout::WcdaWeb => &[
            (SlotKind::Date, "a date"),
            (SlotKind::Title, "a title"),
            (SlotKind::Source, "a source"),
        ],
        Layout::WcdaLegacyWeb | Layout::WcdaMarkdown | Layout::WcdaPdfText | Layout::WcdaPdfFlat => &[
            (SlotKind::Date, "a date"),
            (SlotKind::Title, "a title"),
            (SlotKind::Citation, "a citation"),
        ],
        Layout::FrusText => &[(SlotKind::Title, "a title")],
        _ => &[],
    }
}

/// The end of the text, where it is in the middle of a sentence: a long last line with neither full stop nor line end.
fn broken_end(sheet: &Sheet<'_>) -> Option<Span> {
    let last = sheet.rows.last()?;
    let text = last.text();
    let open = text.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ',' | '-' | '–'));
    let broken =
        text.len() >= SHORTEST_BROKEN && open && !ends_sentence(text) && last.kind == BlockKind::Body;
    (broken && last.span().end() == sheet.text.len()).then(|| Span::new(sheet.text.len(), sheet.text.len()))
}
