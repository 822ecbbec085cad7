//! Who gets a copy: lines and numbered lists of distribution, stamps and counts below the text.

use std::ops::Range;

use super::Tail;
use crate::grammar::classification::stamps;
use crate::grammar::copies::copies;
use crate::grammar::head_label::{HeadLabel, labelled};
use crate::grammar::identifier::NumberFound;
use crate::grammar::recipient::distribution;
use crate::lex::{Paragraph, Passage, ends_sentence, whole_paragraphs};
use crate::metadata::Finder;
use crate::record::{Field, IdentifierKind, Relation};

impl<'t> Tail<'_, '_, 't> {
    /// A distribution list that a page break cut: which of `body` it begins with, where the last goes on with it.
    pub(super) fn cut_list(&mut self, body: &[Paragraph<'t>]) -> Option<usize> {
        let last = body.last()?;
        if !last.continues {
            return self.wrapped_list(body);
        }
        let first = body.iter().rposition(|paragraph| !paragraph.continues)?;
        let whole = whole_paragraphs(body.get(first..)?).next()?;
        distributed(self.finder, &whole.in_one_line()).then_some(first)
    }

    /// A distribution list in a text too short to tell that its lines are wrapped, where the second line ends the sentence
    /// with the number of copies: `Distributed to: the Office and the Second` and `Department, with 7 copies printed.`
    fn wrapped_list(&mut self, body: &[Paragraph<'t>]) -> Option<usize> {
        let [.., above, last] = body else { return None };
        let text = last.passage.text();
        let goes_on = copies(text).is_some_and(|(_, range)| range.start > 0);
        let ends = last.blank_before == 0 && goes_on && ends_sentence(text) && labelled(text).is_none();
        let opens = || {
            let line = labelled(above.passage.text());
            line.is_some_and(|line| line.label == HeadLabel::Distribution && !line.value.is_empty())
        };
        if !ends || ends_sentence(above.passage.text()) || !opens() {
            return None;
        }
        let mut whole = above.passage.clone();
        whole.append(last.passage.clone());
        distributed(self.finder, &whole.in_one_line()).then_some(body.len() - 2)
    }

    /// Lines below a label that stands alone, `Distribution:`, each of them somebody who gets a copy; where the label is.
    pub(super) fn list_below_label(&mut self, lowest: usize) -> Option<usize> {
        let body = self.finder.body;
        let text = |at: usize| body.get(at).map_or("", |paragraph| paragraph.passage.text());
        let is_entry = |text: &str| {
            text.len() <= LONGEST_ENTRY
                && text.starts_with(|c: char| c.is_uppercase() || "-–—•*".contains(c))
                && !text.contains(':')
                && !ends_sentence(text)
        };
        let near = lowest.max(body.len().saturating_sub(LONGEST_LIST));
        let label = (near..body.len()).rev().find(|&at| !is_entry(text(at)))?;
        let named = labelled(text(label))
            .filter(|line| line.value.is_empty())
            .map(|line| line.label);
        let relation = match named {
            Some(HeadLabel::Distribution) => Relation::Distribution,
            Some(HeadLabel::Copy) => Relation::Cc,
            // In a head the same words stand before an hour.
            None if text(label).eq_ignore_ascii_case("received by:") => Relation::Distribution,
            _ => return None,
        };
        for paragraph in body.get(label + 1..)? {
            let passage = paragraph.passage.in_one_line();
            for name in distribution(passage.text(), 0..passage.text().len()) {
                self.finder.add_recipient(&passage, name, relation);
            }
        }
        (label + 1 < body.len()).then_some(label)
    }

    /// The second line of a distribution list, behind a comma: `Copies: Orlov, Szabo,` and `Deng Haoran`.
    pub(super) fn list_goes_on(&mut self, above: &Passage<'t>, passage: &Passage<'t>) -> bool {
        let (above, text) = (above.text(), passage.text());
        let of_list = above.ends_with(',')
            && labelled(above)
                .is_some_and(|line| matches!(line.label, HeadLabel::Distribution | HeadLabel::Copy));
        if !of_list || text.len() > 200 || text.contains(':') {
            return false;
        }
        for name in distribution(text, 0..text.len()) {
            self.finder.add_recipient(passage, name, Relation::Distribution);
        }
        true
    }

    /// `2. Comr. Orlov`: an entry of the numbered list of those who get the copies that a line above counts.
    ///
    /// ```text
    /// 3 copies
    /// 14 May 1950
    /// 1. Comr. Orlov
    /// 2. Comr. Noll
    /// 3. Comr. Copy
    /// ```
    pub(super) fn numbered_entry(&mut self, at: usize) -> bool {
        let body = self.finder.body;
        let text = |at: usize| body.get(at).map_or("", |paragraph| paragraph.passage.text());
        let Some((number, entry)) = numbered_name(text(at)) else {
            return false;
        };
        let first = (at + 1)
            .checked_sub(number)
            .filter(|first| numbered_name(text(*first)).is_some_and(|(one, _)| one == 1));
        let counted = first.is_some_and(|first| {
            (first.saturating_sub(LINES_ABOVE_LIST)..first).any(|above| copies(text(above)).is_some())
        });
        if counted && let Some(paragraph) = body.get(at) {
            let passage = paragraph.passage.in_one_line();
            for name in distribution(passage.text(), entry) {
                self.finder.add_recipient(&passage, name, Relation::Distribution);
            }
        }
        counted
    }
}

/// Paragraphs of the longest list below a label, and bytes of the longest of them.
const LONGEST_LIST: usize = 16;
const LONGEST_ENTRY: usize = 80;

/// Paragraphs above a numbered list of recipients among which one counts the copies.
const LINES_ABOVE_LIST: usize = 3;

/// `Distributed to: ...`, `Distributed by ... on <date>`, `25 copies printed`, `Typed by ...`.
pub(super) fn distributed<'t>(finder: &mut Finder<'_, 't>, passage: &Passage<'t>) -> bool {
    let text = passage.text();
    if let Some((count, range)) = copies(text) {
        finder.set_copies(passage, range, count);
    }
    if let Some(line) = labelled(text) {
        return match line.label {
            HeadLabel::Distribution | HeadLabel::Copy => {
                for name in distribution(text, line.value) {
                    finder.add_recipient(passage, name, Relation::Distribution);
                }
                true
            }
            HeadLabel::Source if finder.metadata.archive.is_none() => {
                finder.set_source(passage, line.value);
                true
            }
            HeadLabel::Other => text.len() <= 200,
            _ => false,
        };
    }
    let lower = text.to_ascii_lowercase();
    let lead = [
        "distributed by",
        "distributed on",
        "distributed according",
        "distributed with",
        "typed by",
        "drafted by",
        "prepared by",
        "checked by",
        "copied by",
        "typed in",
        "deciphered by",
        "printed in",
        "sent by",
        "sent on",
        "received by",
        "received in",
        "dispatched",
        "taken down",
        "written down",
        "drawn up",
    ];
    let leads = lead.iter().any(|lead| lower.starts_with(lead));
    if leads && text.len() <= 300 {
        finder.read_event_line(passage, text);
        return true;
    }
    copies(text).is_some() && text.len() <= 120
}

/// A classification, a number, or `Nº 395 - 9 August 1960`.
pub(super) fn stamped<'t>(finder: &mut Finder<'_, 't>, passage: &Passage<'t>) -> bool {
    if let Some(range) = number_in_brackets(passage.text()) {
        let kind = Some(IdentifierKind::Document);
        finder.add_identifier(passage, NumberFound { kind, range });
        return true;
    }
    let Some(stamps) = stamps(passage.text()) else {
        return false;
    };
    if let Some(range) = stamps.classification {
        finder.set(Field::Classification, passage, range);
    }
    for number in stamps.numbers {
        finder.add_identifier(passage, number);
    }
    true
}

/// The number of `Nº [208]`, which the editor supplies.
fn number_in_brackets(text: &str) -> Option<Range<usize>> {
    let behind = ["Nº ", "N° ", "№ ", "No. ", "No "]
        .iter()
        .find_map(|sign| text.strip_prefix(sign))?;
    let number = behind.strip_prefix('[')?.strip_suffix(']')?;
    let start = text.len() - number.len() - 1;
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| start..start + number.len())
}

/// `1 - Cde. Orlov`, `2nd - to file`: an entry of the distribution list on a line of its own.
pub(super) fn entry_of_list<'t>(finder: &mut Finder<'_, 't>, passage: &Passage<'t>) -> bool {
    let text = passage.text();
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    // `3-4 - Fourth Department`
    let rest = rest
        .strip_prefix('-')
        .filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        .map_or(rest, |rest| rest.trim_start_matches(|c: char| c.is_ascii_digit()));
    if rest.len() == text.len() || text.len() > 100 {
        return false;
    }
    let rest = ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|end| rest.strip_prefix(end))
        .unwrap_or(rest)
        .trim_start();
    // `1x Comrade Orlov`
    if let Some(entry) = rest
        .strip_prefix(['x', '×'])
        .filter(|entry| entry.starts_with(' '))
    {
        let start = text.len() - entry.trim_start().len();
        let relation = relation_of_list(finder, passage);
        for name in distribution(text, start..text.len()) {
            finder.add_recipient(passage, name, relation);
        }
        return true;
    }
    let Some(entry) = rest
        .strip_prefix(['-', '–', '—'])
        .filter(|entry| entry.starts_with(' '))
    else {
        return false;
    };
    if entry.trim_end().ends_with(['!', '?']) {
        return false;
    }
    for name in distribution(text, 0..text.len()) {
        finder.add_recipient(passage, name, Relation::Distribution);
    }
    true
}

/// What the label above the entries of a list calls them; without one, copies.
fn relation_of_list(finder: &Finder<'_, '_>, entry: &Passage<'_>) -> Relation {
    let start = entry.span().start();
    let above = finder
        .body
        .partition_point(|paragraph| paragraph.passage.span().start() < start);
    let near = finder
        .body
        .get(above.saturating_sub(LONGEST_LIST)..above)
        .unwrap_or_default();
    let label = near
        .iter()
        .rev()
        .find_map(|paragraph| labelled(paragraph.passage.text()));
    match label.map(|line| line.label) {
        Some(HeadLabel::Distribution) => Relation::Distribution,
        _ => Relation::Cc,
    }
}

/// The number and the name of `2. Comr. Orlov`.
fn numbered_name(text: &str) -> Option<(usize, Range<usize>)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let number = text.get(..digits)?.parse().ok()?;
    let name = text.get(digits..)?.strip_prefix(". ")?;
    let named = name.starts_with(char::is_uppercase) && name.split_whitespace().count() <= MOST_ENTRY_WORDS;
    let ends = name.ends_with(['!', '?', ':']);
    (number > 0 && named && !ends).then(|| (number, text.len() - name.len()..text.len()))
}

/// Most words of an entry of a numbered list.
const MOST_ENTRY_WORDS: usize = 6;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_the_editor_supplies() {
        for (text, number) in [
            ("Nº [208]", Some("208")),
            ("No. [7]", Some("7")),
            ("Nº [illegible]", None),
            ("Nº 208", None),
            ("[208]", None),
            ("", None),
        ] {
            assert_eq!(
                number_in_brackets(text).map(|range| &text[range]),
                number,
                "{text}"
            );
        }
    }
}
