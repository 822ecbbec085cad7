//! Labels that are found by those of the document: spoilt ones, and interjections in parentheses.

use std::borrow::Cow;

use foldhash::{HashMap, HashSet};
use std::ops::Range;
use std::rc::Rc;

use memchr::{memchr, memchr_iter};

use super::candidates::Keys;
use super::{Found, Key, Place, is_known};
use crate::grammar::label::{Label, LabelStyle, label_at};
use crate::grammar::look_alike::{is_spoilt, letters};
use crate::grammar::title::{behind_mistranslated_address, titles_at};
use crate::lex::Paragraph;
use crate::people::Registry;

/// Labels of the document that a scanner spoilt: `0rlov:` where `Orlov:` speaks too, `ZlMIN:` where `ZIMIN:` does,
/// `Minister rlov:` where `Minister Orlov:` does.
pub(super) fn misread<'p>(running: &'p [Paragraph<'_>], labels: &[Found<'p>]) -> Vec<Found<'p>> {
    let mut labelled = vec![false; running.len()];
    for found in labels {
        if let Some(labelled) = labelled.get_mut(found.paragraph) {
            *labelled = true;
        }
    }
    let others = running.iter().enumerate().zip(&labelled);
    let spoilt: Vec<(usize, &'p str, Range<usize>)> = others
        .filter(|(_, labelled)| !**labelled)
        .filter_map(|((at, paragraph), _)| {
            let text = paragraph.passage.text();
            Some((at, text, spoilt_start(text)?))
        })
        .collect();
    if spoilt.is_empty() {
        return Vec::new();
    }
    let mut forms: HashMap<String, Option<&Found<'p>>> = HashMap::default();
    for found in labels {
        let printed = running.get(found.paragraph).map(|p| p.passage.text());
        let printed = printed.and_then(|text| text.get(found.label.range.clone()));
        let Some(printed) = printed.filter(|_| found.label.style == LabelStyle::Colon) else {
            continue;
        };
        for form in [Some(letters(printed).collect()), without_capital(printed)] {
            let Some(form) = form else { continue };
            let form = forms.entry(form).or_insert(Some(found));
            if form.is_some_and(|known| known.key != found.key) {
                *form = None;
            }
        }
    }
    let mut out = Vec::new();
    for (at, text, range) in spoilt {
        let printed = text.get(range.clone()).unwrap_or_default();
        let words_at = range.end + 1;
        let gap = text.get(words_at..).unwrap_or_default();
        let words_at = words_at + gap.len() - gap.trim_start().len();
        let printed = without_mark(printed);
        if let Some(Some(meant)) = forms.get(&letters(&printed).collect::<String>()) {
            out.push(Found {
                paragraph: at,
                start: 0,
                label: Rc::new(Label {
                    range,
                    words_at,
                    ..Label::clone(&meant.label)
                }),
                place: Place::Paragraph,
                misread: true,
                ..(*meant).clone()
            });
        }
    }
    out
}

/// Where the label before a colon at the start of `text` stands, where a scanner evidently spoilt it.
fn spoilt_start(text: &str) -> Option<Range<usize>> {
    /// Longest of them, in bytes.
    const LONGEST: usize = 60;
    let bytes = text.as_bytes();
    let colon = memchr(b':', bytes.get(..LONGEST).unwrap_or(bytes))?;
    let start = behind_mistranslated_address(text, 0).unwrap_or(0);
    text.get(start..colon)
        .filter(|printed| is_spoilt(printed) || lost_letter(printed).is_some() || lacks_capital(printed))
        .map(|_| start..colon)
}

/// The letters of a label whose last word lost its first one.
fn without_capital(printed: &str) -> Option<String> {
    let name = printed.rfind(' ').map_or(0, |space| space + 1);
    let (before, name) = printed.split_at_checked(name)?;
    let mut rest = name.chars();
    rest.next()?;
    Some(letters(before).chain(letters(rest.as_str())).collect())
}

/// True where a word in small letters stands behind a title or words in capitals: names have a capital.
fn lacks_capital(printed: &str) -> bool {
    printed.rsplit_once(' ').is_some_and(|(before, name)| {
        let is_name = |word: &str| word.starts_with(char::is_uppercase);
        name.starts_with(char::is_lowercase)
            && (before.split(' ').all(is_name)
                || titles_at(before, 0).is_some_and(|found| found.range.end == before.len()))
    })
}

/// Where a question mark stands for the first letter of the last word: `Minister ?rlov`.
fn lost_letter(printed: &str) -> Option<usize> {
    let at = printed.rfind(' ').map_or(0, |space| space + 1);
    let name = printed.get(at..)?.strip_prefix('?')?;
    name.starts_with(char::is_alphabetic).then_some(at)
}

/// The label without that mark.
fn without_mark(printed: &str) -> Cow<'_, str> {
    match lost_letter(printed) {
        Some(at) => Cow::Owned([&printed[..at], &printed[at + 1..]].concat()),
        None => Cow::Borrowed(printed),
    }
}

/// `(Orlov: That is so.)` inside somebody's turn: the speaker is one of the document's.
pub(super) fn interjections<'p>(
    running: &'p [Paragraph<'_>],
    known: &HashSet<Key>,
    keys: &mut Keys,
    people: &Registry<'_>,
) -> Vec<Found<'p>> {
    let mut out = Vec::new();
    for (at, paragraph) in running.iter().enumerate() {
        let text = paragraph.passage.text();
        let mut behind = 0;
        for open in memchr_iter(b'(', text.as_bytes()).filter(|open| *open > 0) {
            if open < behind || !has_colon(text, open + 1) {
                continue;
            }
            let Some(label) = label_at(text, open + 1).filter(|label| label.style == LabelStyle::Colon)
            else {
                continue;
            };
            let Some(end) = closing(text, label.words_at) else {
                continue;
            };
            let found = Found::new((at, open), label, Place::Interjection { end }, keys, text);
            if !found.is_excluded && (known.contains(&found.key) || is_known(&found, people)) {
                behind = end;
                out.push(found);
            }
        }
    }
    out
}

/// True where a colon stands near enough behind `at` to end a label there.
fn has_colon(text: &str, at: usize) -> bool {
    /// Longer than any label, in bytes.
    const REACH: usize = 600;
    let bytes = text.as_bytes().get(at..).unwrap_or_default();
    memchr(b':', bytes.get(..REACH).unwrap_or(bytes)).is_some()
}

/// Where the parenthesis that is open at `from` closes.
fn closing(text: &str, from: usize) -> Option<usize> {
    /// Longest interjection, in bytes.
    const LONGEST: usize = 1000;
    let mut depth = 0_usize;
    for (offset, c) in text.get(from..)?.char_indices() {
        match c {
            '(' => depth += 1,
            ')' if depth == 0 => return Some(from + offset),
            ')' => depth -= 1,
            _ if offset > LONGEST => return None,
            _ => {}
        }
    }
    None
}
