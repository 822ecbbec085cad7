//! Everything in a document that looks like a label.

use foldhash::{HashMap, HashSet};
use std::rc::Rc;

use memchr::{memchr, memchr_iter};

use super::super::ends::is_note;
use super::super::stage::is_act;
use super::{Behind, Found, Key, Place, is_known};
use crate::grammar::first_person::{ends_sentence, is_voice};
use crate::grammar::head_label::labelled;
use crate::grammar::label::{
    Label, LabelStyle, Labelled, NO_SPEAKERS, bare_name_at, is_chinese_head, label_at, lone_surname_at,
    short_surname_at,
};
use crate::grammar::person::{Mention, is_behind_title};
use crate::grammar::vocabulary::contains;
use crate::grammar::word::{DEMONYMS, PLACES};
use crate::lex::{Paragraph, whole_paragraphs};
use crate::people::{Registry, Resolution, fold};
use crate::source::bytes::{char_ceil, runs, trim};

/// The keys of a document.
#[derive(Default)]
pub(super) struct Keys(HashMap<String, Key>);

impl Keys {
    pub(super) fn of(&mut self, label: &Label<'_>, text: &str) -> Key {
        let next = Key(self.0.len());
        *self.0.entry(speaker_of(label, text)).or_insert(next)
    }

    /// True for the key of a label that is printed so, in small letters.
    pub(super) fn is_of(&self, key: Key, label: &str) -> bool {
        self.0.get(label) == Some(&key)
    }
}

/// Most paragraphs of a text that has lost its line ends, note and remark of the dump included.
pub(super) const FLAT: usize = 3;

/// Everything that looks like a label.
pub(super) fn candidates<'p>(
    running: &'p [Paragraph<'_>],
    keys: &mut Keys,
    people: &Registry<'_>,
) -> Vec<Found<'p>> {
    let mut out = Vec::new();
    let mut known = KnownLabels::default();
    let short = ShortSurnames::new(running, people);
    for (at, paragraph) in running.iter().enumerate() {
        let text = paragraph.passage.text();
        let before = out.len();
        let followed = running
            .get(at + 1)
            .is_some_and(|next| !is_note(trim(next.passage.text())));
        let mut at_start = short
            .found(at, text, 0, Place::Paragraph, keys)
            .or_else(|| known.found(at, text, keys));
        if !at_start.as_ref().is_some_and(|found| is_ended(found, people)) {
            at_start = bare(at, text, 0, Place::Paragraph, keys, people).or(at_start);
        }
        if let Some(found) = at_start
            .as_mut()
            .filter(|found| found.label.style == LabelStyle::Line)
        {
            let next = whole_paragraphs(running.get(at + 1..).unwrap_or_default()).next();
            let next = next.as_ref().map(|next| next.text());
            found.voiced = found.label.tells_language(text) || next.is_some_and(is_voice);
            if next.is_some_and(is_sentence) {
                found.behind = Behind::Sentence;
            }
        }
        let own = at_start.as_ref().map_or(0, |found| found.label.words_at);
        // A name without colon and without words is a signature.
        let speaks = |found: &Found<'_>| {
            followed || found.label.words_at < text.len() || found.label.style == LabelStyle::Colon
        };
        let heads = |found: &Found<'_>| {
            (out.is_empty() || found.label.is_part_without_article(text)) && found.label.presents(text)
        };
        let at_start = at_start.filter(|found| speaks(found) && !heads(found));
        out.extend(at_start);
        for line_end in memchr_iter(b'\n', text.as_bytes()) {
            // `We met\nOrlov. He left.`: no label, for the sentence goes on into the line.
            let begins = || behind_sentence(text[..line_end].trim_end()).ends_with(SENTENCE_ENDS);
            let found = found(at, text, line_end + 1, Place::Line, keys);
            out.extend(found.filter(|found| found.label.style != LabelStyle::Period || begins()));
        }
        inline(at, (text, own), keys, &mut out);
        if running.len() <= FLAT {
            inline_names(at, text, keys, &short, people, &mut out);
        }
        out[before..].sort_by_key(|found| found.start);
        let mut last = None;
        let mut kept = before;
        for index in before..out.len() {
            if last != Some(out[index].start) {
                last = Some(out[index].start);
                out.swap(kept, index);
                kept += 1;
            }
        }
        out.truncate(kept);
    }
    out
}

/// True for a paragraph that begins and ends as sentences do. A number goes on in small letters there, not with a point or
/// a month: `40, if I remember it well.`
fn is_sentence(text: &str) -> bool {
    let text = text.trim();
    let behind_number = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let begins = match behind_number.len() == text.len() {
        true => !text.starts_with(char::is_lowercase),
        false => {
            let words = behind_number.strip_prefix(',').unwrap_or(behind_number);
            words
                .strip_prefix(' ')
                .is_some_and(|words| words.starts_with(char::is_lowercase))
        }
    };
    is_act(text) || begins && (ends_sentence(text) || text.ends_with(['—', '-']))
}

/// Labels that paragraphs begin with, by how they are printed: a transcript has a few of them again and again.
#[derive(Default)]
struct KnownLabels<'p>(HashMap<&'p str, Found<'p>>);

impl<'p> KnownLabels<'p> {
    /// The label at the start of a paragraph.
    fn found(&mut self, paragraph: usize, text: &'p str, keys: &mut Keys) -> Option<Found<'p>> {
        let printed = printed_label(text);
        if let Some(known) = printed.and_then(|printed| self.0.get(printed)) {
            return Some(Found {
                paragraph,
                ..known.clone()
            });
        }
        let found = found(paragraph, text, 0, Place::Paragraph, keys)?;
        if let Some(printed) = printed
            && found.label.words_at == printed.len()
        {
            self.0.insert(printed, found.clone());
        }
        Some(found)
    }
}

/// Surnames of two letters before full stops, which look like initials, at the starts of paragraphs; and the words behind
/// each of them.
struct ShortSurnames<'p, 'r> {
    behind: HashMap<&'p str, HashSet<&'p str>>,
    people: &'r Registry<'r>,
}

impl<'p, 'r> ShortSurnames<'p, 'r> {
    fn new(running: &'p [Paragraph<'_>], people: &'r Registry<'r>) -> Self {
        let mut behind: HashMap<&str, HashSet<&str>> = HashMap::default();
        for paragraph in running {
            let text = paragraph.passage.text();
            if let Some(label) = short_surname_at(text, 0) {
                let next = text[label.words_at..].split(' ').next().unwrap_or_default();
                behind.entry(&text[label.range]).or_default().insert(next);
            }
        }
        Self { behind, people }
    }

    /// The label at `start`, where its person is known, or where too many words follow the name for those to be surnames.
    fn found(
        &self,
        paragraph: usize,
        text: &'p str,
        start: usize,
        place: Place,
        keys: &mut Keys,
    ) -> Option<Found<'p>> {
        /// Fewest different words behind a name.
        const FEWEST: usize = 3;
        let label = short_surname_at(text, start)?;
        let name = text.get(label.range.clone())?;
        let varied = self.behind.get(name).is_some_and(|words| words.len() >= FEWEST);
        let known = label
            .person()
            .is_some_and(|person| self.people.resolve(person) != Resolution::Unknown);
        (known || varied).then(|| Found {
            is_excluded: false,
            ..Found::new((paragraph, start), label, place, keys, text)
        })
    }
}

/// The start of `text` up to the words behind a colon and a space. Where those begin with a letter, a digit or a quotation mark,
/// nothing of them tells what the label is.
fn printed_label(text: &str) -> Option<&str> {
    /// Longest that is remembered, in bytes.
    const LONGEST: usize = 64;
    let bytes = text.as_bytes();
    let colon = memchr(b':', bytes.get(..LONGEST).unwrap_or(bytes))?;
    match bytes.get(colon + 1..)? {
        [b' ', b'"', ..] | [b' ', 0xE2, 0x80, 0x9C, ..] => text.get(..colon + 2),
        [b' ', next, ..] if next.is_ascii_alphanumeric() => text.get(..colon + 2),
        _ => None,
    }
}

fn found<'p>(
    paragraph: usize,
    text: &'p str,
    start: usize,
    place: Place,
    keys: &mut Keys,
) -> Option<Found<'p>> {
    let label = label_at(text, start)?;
    let lone_line = place == Place::Paragraph && label.words_at >= text.len();
    if label.style == LabelStyle::Line && !lone_line {
        return None;
    }
    Some(of_label((paragraph, start), label, place, keys, text))
}

/// The label, with what stands behind it in its paragraph's `text`.
fn of_label<'p>(
    (paragraph, start): (usize, usize),
    label: Label<'p>,
    place: Place,
    keys: &mut Keys,
    text: &str,
) -> Found<'p> {
    let behind = match label.words_at < text.len() {
        true => Behind::Words,
        false => Behind::Other,
    };
    Found {
        behind,
        ..Found::new((paragraph, start), label, place, keys, text)
    }
}

/// True for a label that ends by what stands there: the full stop of `Orlov Good.` ends a sentence.
fn is_ended(found: &Found<'_>, people: &Registry<'_>) -> bool {
    found.label.style != LabelStyle::Period || is_known(found, people)
}

/// The name at `start` of somebody known, with nothing behind it but what begins a sentence.
fn bare<'p>(
    paragraph: usize,
    text: &'p str,
    start: usize,
    place: Place,
    keys: &mut Keys,
    people: &Registry<'_>,
) -> Option<Found<'p>> {
    let label = bare_name_at(text, start).or_else(|| lone_surname_at(text, start))?;
    let known = label
        .person()
        .is_some_and(|person| people.resolve(person) != Resolution::Unknown);
    known.then(|| Found::new((paragraph, start), label, place, keys, text))
}

impl<'p> Found<'p> {
    /// A label of a paragraph's `text`, with words behind it as far as is known yet.
    pub(super) fn new(
        (paragraph, start): (usize, usize),
        label: Label<'p>,
        place: Place,
        keys: &mut Keys,
        text: &str,
    ) -> Self {
        Self {
            paragraph,
            start,
            key: keys.of(&label, text),
            is_excluded: is_excluded(&label),
            label: Rc::new(label),
            place,
            misread: false,
            voiced: false,
            is_known: false,
            behind: Behind::Words,
        }
    }
}

/// Labels before colons inside a line, behind the end of a sentence and behind `own`, the end of the paragraph's own
/// label: what looks like a sentence's end in that is an initial or a title.
fn inline<'p>(paragraph: usize, (text, own): (&'p str, usize), keys: &mut Keys, out: &mut Vec<Found<'p>>) {
    /// How far before its colon a label may begin.
    const REACH: usize = 160;
    let mut searched = 0;
    for colon in memchr_iter(b':', text.as_bytes()) {
        let from = char_ceil(text, colon.saturating_sub(REACH).max(searched));
        searched = colon + 1;
        if colon < own || is_clock(text, colon) {
            continue;
        }
        let window = &text[from..colon];
        // Behind the end of a sentence or a year, no letter stands before the space.
        let spaces = runs(window.as_bytes(), |[before, space]| {
            (space == b' ') & !before.is_ascii_alphabetic()
        })
        .map(|before| before + 1);
        let starts = spaces.filter_map(|space| {
            let before = behind_sentence(&window[..space]);
            let ends = before.ends_with(SENTENCE_ENDS) || before.ends_with('—') || ends_with_year(before);
            ends.then_some(from + space + 1)
        });
        let ends_here = |label: &Label<'_>| {
            label.style == LabelStyle::Colon && label.range.end <= colon && label.words_at > colon
        };
        let label = starts
            .take(8)
            .filter(|start| *start >= own)
            .filter_map(|start| Some((start, label_at(text, start).filter(ends_here)?)))
            .find(|(start, _)| !is_behind_title(text, *start));
        out.extend(
            label.map(|(start, label)| of_label((paragraph, start), label, Place::Inline, keys, text)),
        );
    }
}

/// What ends a sentence.
const SENTENCE_ENDS: [char; 4] = ['.', '?', '!', '…'];

/// `Talks of 5 May 1964 `: true behind the day with which a heading ends that has lost its line end.
fn ends_with_year(text: &str) -> bool {
    let digits = text.bytes().rev().take_while(u8::is_ascii_digit).count();
    let year = text.get(text.len() - digits..).unwrap_or_default();
    digits == 4 && (year.starts_with('1') || year.starts_with("20"))
}

/// `text` without quotation marks and brackets at its end, and without a call of a foot note (`agreed.[23]`).
fn behind_sentence(text: &str) -> &str {
    let number = text
        .strip_suffix(']')
        .map(|text| text.trim_end_matches(|c: char| c.is_ascii_digit()));
    let bare = number.and_then(|text| text.strip_suffix('[')).unwrap_or(text);
    bare.trim_end_matches(['"', '”', '’', '\'', ')', ']'])
}

/// True for a colon that no label ends with: that of an hour.
fn is_clock(text: &str, colon: usize) -> bool {
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    is_digit(colon + 1) && colon.checked_sub(1).is_some_and(is_digit)
}

/// Labels before full stops, dashes or nothing inside a line, behind the end of a sentence.
fn inline_names<'p>(
    paragraph: usize,
    text: &'p str,
    keys: &mut Keys,
    short: &ShortSurnames<'p, '_>,
    people: &Registry<'_>,
    out: &mut Vec<Found<'p>>,
) {
    let mut behind = 0;
    for (space, _) in text.match_indices(' ') {
        let start = space + 1;
        let before = text[..space].trim_end_matches(['"', '”', '’', '\'', ')', ']']);
        if start < behind || !before.ends_with(['.', '?', '!', '…']) || is_behind_title(text, start) {
            continue;
        }
        let label = found(paragraph, text, start, Place::Inline, keys).filter(|found| {
            matches!(
                found.label.style,
                LabelStyle::Period | LabelStyle::Dash | LabelStyle::Capitals
            )
        });
        let mut label = short.found(paragraph, text, start, Place::Inline, keys).or(label);
        if !label.as_ref().is_some_and(|found| is_ended(found, people)) {
            label = bare(paragraph, text, start, Place::Inline, keys, people).or(label);
        }
        if let Some(found) = label {
            behind = found.label.words_at;
            out.push(found);
        }
    }
}

/// What makes two labels those of one speaker.
fn speaker_of(label: &Label<'_>, text: &str) -> String {
    match &label.who {
        Labelled::Nameless => fold(text.get(label.range.clone()).unwrap_or_default()),
        Labelled::Persons(persons) => {
            let names = persons.iter().map(|person| {
                if person.name.is_empty() {
                    fold(&person.titles.concat())
                } else {
                    fold(&person.name)
                }
            });
            names.collect::<Vec<_>>().join("+")
        }
    }
}

/// Labels of the head and words that stand before colons in any text.
fn is_excluded(label: &Label<'_>) -> bool {
    let Labelled::Persons(persons) = &label.who else {
        return false;
    };
    let Some(first) = persons.first() else {
        return true;
    };
    let bare = first.titles.is_empty() && persons.len() == 1;
    let no_person = |name: &str| {
        contains(NO_SPEAKERS, name)
            || contains(PLACES, name)
            || contains(DEMONYMS, name)
            || is_abstract(name)
            || is_chinese_head(name)
    };
    is_head(first) || bare && no_person(&first.name)
}

fn is_head(mention: &Mention<'_>) -> bool {
    let line = format!("{}:", mention.printed);
    labelled(&line).is_some()
}

/// One long word with the ending of an abstract noun: `Implementation`, `Responsibilities`.
fn is_abstract(name: &str) -> bool {
    /// Shortest such word, in bytes: `Clement` is a name.
    const SHORTEST: usize = 8;
    let lower = name.to_lowercase();
    let ending = ["tion", "tions", "sion", "sions", "ment", "ments", "ities", "isms"];
    name.len() >= SHORTEST && !name.contains(' ') && ending.iter().any(|ending| lower.ends_with(ending))
}
