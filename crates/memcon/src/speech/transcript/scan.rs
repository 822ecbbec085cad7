//! Which labels a document has.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use memchr::{memchr, memchr_iter};

use super::ends::is_note;
use crate::grammar::first_person::is_voice;
use crate::grammar::head_label::{HeadLabel, labelled};
use crate::grammar::label::{
    Label, LabelStyle, Labelled, NO_SPEAKERS, is_chinese_head, label_at, mention_of_initials,
    short_surname_at,
};
use crate::grammar::look_alike::letters;
use crate::grammar::person::{Mention, is_behind_title};
use crate::grammar::title::{TitleClass, class_of};
use crate::grammar::vocabulary::contains;
use crate::grammar::word::{DEMONYMS, PLACES, letters_end};
use crate::lex::{Paragraph, in_capitals};
use crate::people::{Registry, Resolution, fold};

/// A label of the document.
#[derive(Debug, Clone)]
pub(super) struct Found<'p> {
    /// The paragraph that it stands in.
    pub(super) paragraph: usize,
    /// Where what belongs to it begins, numbers and brackets included.
    pub(super) start: usize,
    /// What it says; labels that are printed alike share it.
    pub(super) label: Rc<Label<'p>>,
    pub(super) place: Place,
    /// A scanner spoilt it: `0rlov`. [`Found::label`] then is that which it stands for.
    pub(super) misread: bool,
    pub(super) key: Key,
    /// True for a name alone on its line before words in the first or second person.
    voiced: bool,
    /// True for a label of the head, and for what stands before colons in any text.
    is_excluded: bool,
}

/// A number for what makes two labels those of one speaker; that of the first is zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Key(usize);

/// The keys of a document.
#[derive(Default)]
struct Keys(HashMap<String, Key>);

impl Keys {
    fn of(&mut self, label: &Label<'_>, text: &str) -> Key {
        let next = Key(self.0.len());
        *self.0.entry(speaker_of(label, text)).or_insert(next)
    }

    /// True for the key of a label that is printed so, in small letters.
    fn is_of(&self, key: Key, label: &str) -> bool {
        self.0.get(label) == Some(&key)
    }
}

/// Where a label stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// At the start of a paragraph.
    Paragraph,
    /// At the start of a line inside of one.
    Line,
    /// Inside a line, behind a sentence: the dump has lost its line ends.
    Inline,
    /// Inside parentheses, within somebody else's turn; the words end at `end`.
    Interjection { end: usize },
}

/// The labels of the document, in the order of the text; none where it is no transcript.
pub(super) fn labels<'p>(running: &'p [Paragraph<'_>], people: &Registry<'_>) -> Vec<Found<'p>> {
    let mut keys = Keys::default();
    let mut candidates = candidates(running, &mut keys, people);
    candidates.retain(|found| !found.label.is_doubtful || is_known(found, people));
    initials_of_speakers(running, &mut candidates, &keys, people);
    let lone = lone_speaker(&candidates, people);
    if candidates.len() < 2 {
        return lone.into_iter().collect();
    }
    let ordinary = OrdinaryWords::new(running, &candidates);
    candidates.retain(|found| !is_ordinary(found, &ordinary) || is_known(found, people));
    let evidence = Evidence::new(&candidates, running, people);
    let styles = evidence.styles(running.len());
    if styles.is_empty() {
        let excerpt = excerpt(&candidates, running, people);
        return excerpt.unwrap_or_else(|| lone.into_iter().collect());
    }
    let mut out: Vec<Found<'p>> = Vec::new();
    for candidate in candidates {
        let begun = !out.is_empty();
        if evidence.accepts(&candidate, &styles, &ordinary, begun, people) {
            out.push(candidate);
        }
    }
    if out.iter().filter(|found| has_words(found, running)).count() < 2 {
        return lone.into_iter().collect();
    }
    let known: HashSet<Key> = out.iter().map(|found| found.key).collect();
    out.extend(interjections(running, &known, &mut keys, people));
    let misread = misread(running, &out);
    out.extend(misread);
    out.sort_by_key(|found| (found.paragraph, found.start));
    out
}

/// `A:` is an answer where somebody asks, `Q:` a question unless other labels are initials; else they are those of
/// somebody known.
fn initials_of_speakers<'p>(
    running: &'p [Paragraph<'_>],
    candidates: &mut [Found<'p>],
    keys: &Keys,
    people: &Registry<'_>,
) {
    let is_unnamed = |found: &Found<'_>, label: &str| {
        found.label.who == Labelled::Nameless && keys.is_of(found.key, label)
    };
    let has = |label: &str| candidates.iter().any(|found| is_unnamed(found, label));
    let initials = || {
        let mut persons = candidates.iter().filter_map(|found| found.label.person());
        persons.any(is_initials)
    };
    let (answers, questions) = (has("a"), has("q"));
    let letter = match (answers, questions) {
        (true, false) if !ASKING.iter().any(|label| has(label)) => "a",
        (false, true) if initials() => "q",
        _ => return,
    };
    for found in candidates.iter_mut().filter(|found| is_unnamed(found, letter)) {
        let text = running
            .get(found.paragraph)
            .map_or("", |paragraph| paragraph.passage.text());
        let mention = mention_of_initials(text, found.label.range.clone());
        if let Some(mention) = mention.filter(|mention| people.resolve(mention) != Resolution::Unknown) {
            Rc::make_mut(&mut found.label).who = Labelled::Persons(vec![mention]);
        }
    }
}

/// Those who ask in an interview.
const ASKING: &[&str] = &[
    "correspondent",
    "interviewer",
    "journalist",
    "question",
    "reporter",
];

/// Labels of the document in which a scanner took letters for digits: `0rlov:` where `Orlov:` speaks too.
fn misread<'p>(running: &'p [Paragraph<'_>], labels: &[Found<'p>]) -> Vec<Found<'p>> {
    /// Longest of them, in bytes.
    const LONGEST: usize = 60;
    let mut forms: HashMap<String, Option<&Found<'p>>> = HashMap::new();
    let mut labelled: HashSet<usize> = HashSet::new();
    for found in labels {
        labelled.insert(found.paragraph);
        let printed = running.get(found.paragraph).map(|p| p.passage.text());
        let printed = printed.and_then(|text| text.get(found.label.range.clone()));
        let Some(printed) = printed.filter(|_| found.label.style == LabelStyle::Colon) else {
            continue;
        };
        let form = forms.entry(letters(printed).collect()).or_insert(Some(found));
        if form.is_some_and(|known| known.key != found.key) {
            *form = None;
        }
    }
    let mut out = Vec::new();
    for (at, paragraph) in running.iter().enumerate() {
        let text = paragraph.passage.text();
        let start = text.get(..LONGEST.min(text.len())).unwrap_or_default();
        let Some((printed, _)) = start.split_once(':').filter(|_| !labelled.contains(&at)) else {
            continue;
        };
        let spoilt = printed.contains(|c: char| c.is_ascii_digit() || c == '|');
        let words_at = printed.len() + 1;
        let gap = text.get(words_at..).unwrap_or_default();
        let words_at = words_at + gap.len() - gap.trim_start().len();
        if let Some(Some(meant)) = spoilt
            .then(|| forms.get(&letters(printed).collect::<String>()))
            .flatten()
        {
            out.push(Found {
                paragraph: at,
                start: 0,
                label: Rc::new(Label {
                    range: 0..printed.len(),
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

/// The one label of an excerpt in which one person speaks: the full name of somebody known or titled, before a colon,
/// with which the text begins.
fn lone_speaker<'p>(candidates: &[Found<'p>], people: &Registry<'_>) -> Option<Found<'p>> {
    let first = candidates
        .first()
        .filter(|found| found.paragraph == 0 && found.start == 0)?;
    let person = first.label.person().filter(|mention| mention.name.contains(' '));
    // The full stop of `Cde.` makes the name a label of its own.
    let alone = candidates
        .iter()
        .all(|found| found.paragraph == 0 && found.start < first.label.words_at);
    let named = person.is_some_and(|mention| alone && !mention.titles.is_empty() || is_known(first, people));
    let others_known = candidates.iter().skip(1).any(|found| is_known(found, people));
    let speaks = first.label.style == LabelStyle::Colon && !is_salutation(first);
    (named && speaks && !others_known).then(|| first.clone())
}

/// The labels of an excerpt that is too short for any to come again: it begins with one, all of them name persons that the
/// record lists, two at least, and somebody says `I`, `we` or `you` behind them.
fn excerpt<'p>(
    candidates: &[Found<'p>],
    running: &[Paragraph<'_>],
    people: &Registry<'_>,
) -> Option<Vec<Found<'p>>> {
    /// Most paragraphs for each label.
    const SHARE: usize = 3;
    let first = candidates
        .first()
        .filter(|found| found.paragraph == 0 && found.start == 0)?;
    let of_style = |found: &&Found<'p>| {
        found.label.style == first.label.style && found.place == Place::Paragraph && !found.is_excluded
    };
    let labels: Vec<Found<'p>> = candidates.iter().filter(of_style).cloned().collect();
    let keys: HashSet<Key> = labels.iter().map(|found| found.key).collect();
    let listed = labels.iter().all(|found| is_known(found, people));
    let words = |found: &Found<'_>| {
        let text = running.get(found.paragraph)?.passage.text();
        let own = text.get(found.label.words_at..).filter(|words| !words.is_empty());
        own.or_else(|| Some(running.get(found.paragraph + 1)?.passage.text()))
    };
    let heard = labels.iter().filter_map(words).any(is_voice);
    let dense = running.len() <= labels.len() * SHARE;
    (keys.len() >= 2 && listed && heard && dense).then_some(labels)
}

/// True where words follow the label: in its own paragraph, or in the next.
fn has_words(found: &Found<'_>, running: &[Paragraph<'_>]) -> bool {
    let text_of = |at: usize| running.get(at).map(|paragraph| paragraph.passage.text().trim());
    text_of(found.paragraph).is_some_and(|own| found.label.words_at < own.len())
        || text_of(found.paragraph + 1).is_some_and(|next| !is_note(next))
}

/// True for a name that is nothing but initials (`M`, `N. C.`).
pub(super) fn is_initials(mention: &Mention<'_>) -> bool {
    let letters = mention.name.chars().filter(|c| c.is_alphabetic());
    (1..=3).contains(&letters.clone().count()) && letters.clone().all(char::is_uppercase)
}

/// Most paragraphs of a text that has lost its line ends, note and remark of the dump included.
const FLAT: usize = 3;

/// Everything that looks like a label.
fn candidates<'p>(running: &'p [Paragraph<'_>], keys: &mut Keys, people: &Registry<'_>) -> Vec<Found<'p>> {
    let mut out = Vec::new();
    let mut known = KnownLabels::default();
    let short = ShortSurnames::new(running);
    for (at, paragraph) in running.iter().enumerate() {
        let text = paragraph.passage.text();
        let before = out.len();
        let followed = running
            .get(at + 1)
            .is_some_and(|next| !is_note(next.passage.text().trim()));
        let mut at_start = short
            .found(at, text, 0, Place::Paragraph, keys, people)
            .or_else(|| known.found(at, text, keys));
        if let Some(found) = at_start
            .as_mut()
            .filter(|found| found.label.style == LabelStyle::Line)
        {
            let next = running.get(at + 1).map(|next| next.passage.text());
            found.voiced = found.label.tells_language(text) || next.is_some_and(is_voice);
        }
        // A name without colon and without words is a signature.
        let speaks = |found: &Found<'_>| {
            followed || found.label.words_at < text.len() || found.label.style == LabelStyle::Colon
        };
        let heads = |found: &Found<'_>| out.is_empty() && found.label.presents(text);
        let at_start = at_start.filter(|found| speaks(found) && !heads(found));
        out.extend(at_start);
        for line_end in memchr_iter(b'\n', text.as_bytes()) {
            out.extend(found(at, text, line_end + 1, Place::Line, keys));
        }
        inline(at, text, keys, &mut out);
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
struct ShortSurnames<'p>(HashMap<&'p str, HashSet<&'p str>>);

impl<'p> ShortSurnames<'p> {
    fn new(running: &'p [Paragraph<'_>]) -> Self {
        let mut found: HashMap<&str, HashSet<&str>> = HashMap::new();
        for paragraph in running {
            let text = paragraph.passage.text();
            if let Some(label) = short_surname_at(text, 0) {
                let next = text[label.words_at..].split(' ').next().unwrap_or_default();
                found.entry(&text[label.range]).or_default().insert(next);
            }
        }
        Self(found)
    }

    /// The label at `start`, where its person is known, or where too many words follow the name for those to be surnames.
    fn found(
        &self,
        paragraph: usize,
        text: &'p str,
        start: usize,
        place: Place,
        keys: &mut Keys,
        people: &Registry<'_>,
    ) -> Option<Found<'p>> {
        /// Fewest different words behind a name.
        const FEWEST: usize = 3;
        let label = short_surname_at(text, start)?;
        let name = text.get(label.range.clone())?;
        let varied = self.0.get(name).is_some_and(|words| words.len() >= FEWEST);
        let known = label
            .person()
            .is_some_and(|person| people.resolve(person) != Resolution::Unknown);
        (known || varied).then(|| Found {
            paragraph,
            start,
            key: keys.of(&label, text),
            is_excluded: false,
            label: Rc::new(label),
            place,
            misread: false,
            voiced: false,
        })
    }
}

/// The start of `text` up to the words behind a colon and a space. Where those begin with a plain letter, nothing of them
/// tells what the label is.
fn printed_label(text: &str) -> Option<&str> {
    /// Longest that is remembered, in bytes.
    const LONGEST: usize = 64;
    let bytes = text.as_bytes();
    let colon = memchr(b':', bytes.get(..LONGEST).unwrap_or(bytes))?;
    match bytes.get(colon + 1..)? {
        [b' ', next, ..] if next.is_ascii_alphabetic() => text.get(..colon + 2),
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
    let key = keys.of(&label, text);
    Some(Found {
        paragraph,
        start,
        is_excluded: is_excluded(&label),
        label: Rc::new(label),
        place,
        misread: false,
        key,
        voiced: false,
    })
}

/// Labels before colons inside a line, behind the end of a sentence.
fn inline<'p>(paragraph: usize, text: &'p str, keys: &mut Keys, out: &mut Vec<Found<'p>>) {
    /// How far before its colon a label may begin.
    const REACH: usize = 160;
    let mut searched = 0;
    for colon in memchr_iter(b':', text.as_bytes()) {
        let mut from = colon.saturating_sub(REACH).max(searched);
        while !text.is_char_boundary(from) {
            from += 1;
        }
        searched = colon + 1;
        if is_clock(text, colon) {
            continue;
        }
        let window = &text[from..colon];
        let starts = window.match_indices(' ').filter_map(|(space, _)| {
            let before = window[..space].trim_end_matches(['"', '”', '’', '\'', ')', ']']);
            before.ends_with(['.', '?', '!', '…']).then_some(from + space + 1)
        });
        let label = starts
            .take(8)
            .filter(|start| !is_behind_title(text, *start))
            .filter_map(|start| found(paragraph, text, start, Place::Inline, keys))
            .find(|found| {
                found.label.style == LabelStyle::Colon
                    && found.label.range.end <= colon
                    && found.label.words_at > colon
            });
        out.extend(label);
    }
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
    short: &ShortSurnames<'p>,
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
        let label = short
            .found(paragraph, text, start, Place::Inline, keys, people)
            .or(label);
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

/// What speaks for the labels of a document.
struct Evidence {
    /// How often a speaker has a label of a style, at starts of paragraphs and lines.
    counts: HashMap<(LabelStyle, Key), usize>,
    /// How often inside lines.
    inline: HashMap<(LabelStyle, Key), usize>,
    /// Styles with the labels that are certain enough to vouch for them.
    strong: HashMap<LabelStyle, Vouching>,
    flat: bool,
    /// Where all of the text is in capitals, which tell no name from another word: the words of names behind titles.
    shouted: Option<HashSet<String>>,
}

#[derive(Default)]
struct Vouching {
    labels: usize,
    keys: HashSet<Key>,
    recurring: HashSet<Key>,
    known: HashSet<Key>,
    voiced: HashSet<Key>,
    voiced_labels: usize,
}

impl Evidence {
    fn new(candidates: &[Found<'_>], running: &[Paragraph<'_>], people: &Registry<'_>) -> Self {
        let paragraphs = running.len();
        let mut counts: HashMap<(LabelStyle, Key), usize> = HashMap::new();
        let mut inline: HashMap<(LabelStyle, Key), usize> = HashMap::new();
        for found in candidates.iter().filter(|found| !found.is_excluded) {
            let places = match found.place {
                Place::Inline => &mut inline,
                _ => &mut counts,
            };
            *places.entry((found.label.style, found.key)).or_default() += 1;
        }
        let recurring_inline: usize = inline.values().filter(|count| **count > 1).sum();
        let at_starts: usize = counts
            .iter()
            .filter(|((style, _), count)| *style == LabelStyle::Colon && **count > 1)
            .map(|(_, count)| count)
            .sum();
        let mut evidence = Self {
            flat: paragraphs <= FLAT || recurring_inline >= 4 && recurring_inline > at_starts,
            counts,
            inline,
            strong: HashMap::new(),
            shouted: is_shouted(running).then(|| titled_names(candidates)),
        };
        for found in candidates.iter().filter(|found| !found.is_excluded) {
            evidence.count(found, people);
        }
        evidence
    }

    fn count(&mut self, found: &Found<'_>, people: &Registry<'_>) {
        if found.place == Place::Inline && !self.flat || !self.is_strong(found, people) {
            return;
        }
        let recurs = self.recurs(found);
        let vouching = self.strong.entry(found.label.style).or_default();
        vouching.labels += 1;
        vouching.keys.insert(found.key);
        if recurs {
            vouching.recurring.insert(found.key);
        }
        if is_known(found, people) {
            vouching.known.insert(found.key);
        }
        if found.voiced {
            vouching.voiced.insert(found.key);
            vouching.voiced_labels += 1;
        }
    }

    fn times(&self, style: LabelStyle, key: Key) -> usize {
        self.counts.get(&(style, key)).copied().unwrap_or(0)
    }

    fn recurs(&self, found: &Found<'_>) -> bool {
        let inline = if self.flat {
            let key = (found.label.style, found.key);
            self.inline.get(&key).copied().unwrap_or(0)
        } else {
            0
        };
        self.times(found.label.style, found.key) + inline > 1
    }

    /// True for a label that vouches for its style: its speaker recurs or is known, or it is a label by its form.
    fn is_strong(&self, found: &Found<'_>, people: &Registry<'_>) -> bool {
        let by_form = match &found.label.who {
            Labelled::Nameless => true,
            Labelled::Persons(persons) => persons
                .iter()
                .any(|person| !person.titles.is_empty() && person.name.starts_with(char::is_uppercase)),
        };
        self.recurs(found) && !is_salutation(found)
            || is_known(found, people)
            || is_voiced(found)
            || found.label.style == LabelStyle::Colon
                && (by_form || found.label.declares.is_some() || found.label.side.is_some())
    }

    /// The styles that the document uses for labels.
    fn styles(&self, paragraphs: usize) -> HashSet<LabelStyle> {
        let uses = |(style, vouching): (&LabelStyle, &Vouching)| {
            let certain = vouching.recurring.union(&vouching.known).count();
            let enough = match style {
                LabelStyle::Colon => {
                    let share = self.flat || vouching.labels >= 6 || vouching.labels * 10 >= paragraphs;
                    vouching.labels >= 2 && vouching.keys.len() + vouching.recurring.len() >= 2 && share
                }
                LabelStyle::Dash | LabelStyle::Period => {
                    vouching.labels >= 3
                        && certain >= 2
                        && !vouching.recurring.is_empty()
                        && (self.flat || vouching.labels * 6 >= paragraphs)
                }
                LabelStyle::Line | LabelStyle::Capitals => {
                    let recurs = vouching.labels >= 4 && vouching.recurring.len() >= 2;
                    let is_cast = *style == LabelStyle::Capitals && vouching.known.len() >= 2;
                    let voiced = vouching.voiced_labels >= 3
                        && vouching.voiced.len() >= 2
                        && vouching.voiced.len() * 3 >= vouching.keys.len() * 2;
                    // Names alone on their lines, of those listed, most of them before somebody's words.
                    let is_heard = *style == LabelStyle::Line
                        && vouching.known.len() >= 2
                        && vouching.labels >= 4
                        && vouching.voiced_labels * 2 >= vouching.labels;
                    let enough = recurs || is_cast && vouching.labels >= 3 || voiced || is_heard;
                    enough && vouching.labels * 6 >= paragraphs
                }
            };
            enough.then_some(*style)
        };
        self.strong.iter().filter_map(uses).collect()
    }

    fn accepts(
        &self,
        found: &Found<'_>,
        styles: &HashSet<LabelStyle>,
        ordinary: &OrdinaryWords,
        begun: bool,
        people: &Registry<'_>,
    ) -> bool {
        if found.is_excluded && !(begun && is_serving(found)) {
            return false;
        }
        let style = found.label.style;
        if found.place == Place::Inline {
            let by_form = style == LabelStyle::Colon && self.is_strong(found, people);
            return self.flat
                && styles.contains(&style)
                && (by_form || self.recurs(found) || is_known(found, people));
        }
        let recurs_as_label = self.times(LabelStyle::Colon, found.key) > 1;
        if found.place == Place::Line {
            return styles.contains(&style)
                && style == LabelStyle::Colon
                && (recurs_as_label || is_known(found, people) && self.recurs(found));
        }
        if !styles.contains(&style) {
            return self.is_slip(found, styles);
        }
        match style {
            LabelStyle::Colon => {
                self.is_strong(found, people)
                    || is_serving(found)
                    || match &self.shouted {
                        Some(names) => found
                            .label
                            .person()
                            .is_some_and(|person| names.contains(&fold(&person.name))),
                        None => is_personal(found, ordinary),
                    }
            }
            LabelStyle::Dash | LabelStyle::Period => self.recurs(found) || is_known(found, people),
            LabelStyle::Line if is_voiced(found) && is_personal(found, ordinary) => true,
            LabelStyle::Line | LabelStyle::Capitals => self.recurs(found) || is_known(found, people),
        }
    }

    /// A full stop or dash where the document's labels have colons: the speaker has colons elsewhere.
    fn is_slip(&self, found: &Found<'_>, styles: &HashSet<LabelStyle>) -> bool {
        let as_label = self.times(LabelStyle::Colon, found.key);
        let slips = self.times(found.label.style, found.key);
        let other_mark = matches!(found.label.style, LabelStyle::Dash | LabelStyle::Period);
        let short = found.label.person().is_some_and(is_initials);
        let enough = if short { 4 } else { 2 };
        styles.contains(&LabelStyle::Colon) && other_mark && as_label >= enough && slips * 4 <= as_label
    }
}

/// The words of the names of those to whom labels give a title: a family name may stand first or last.
fn titled_names(candidates: &[Found<'_>]) -> HashSet<String> {
    let persons = candidates.iter().filter_map(|found| found.label.person());
    let titled = persons.filter(|person| !person.titles.is_empty());
    titled
        .flat_map(|person| person.name.split_whitespace())
        .map(fold)
        .collect()
}

/// True where most of the long paragraphs have no small letters.
fn is_shouted(running: &[Paragraph<'_>]) -> bool {
    /// Shortest paragraph that counts, in bytes.
    const SHORTEST: usize = 40;
    let texts = || running.iter().map(|paragraph| paragraph.passage.text());
    let long = texts().filter(|text| text.len() >= SHORTEST);
    let (mut all, mut shouted) = (0_usize, 0_usize);
    for text in long {
        all += 1;
        shouted += usize::from(in_capitals(text));
    }
    shouted * 2 > all
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

/// A title or a name of several words alone on its line, before somebody's own words.
fn is_voiced(found: &Found<'_>) -> bool {
    let full = |mention: &Mention<'_>| !mention.titles.is_empty() || mention.name.contains(' ');
    found.voiced && found.label.person().is_some_and(full)
}

/// `Mr. Minister:`, `Monsieur le Marechal:`, `Dear General Orlov:` at the head of a letter, `For Orlov:` at that of a
/// telegram.
fn is_salutation(found: &Found<'_>) -> bool {
    let Some(mention) = found.label.person() else {
        return false;
    };
    if ["Dear ", "My dear ", "To ", "For ", "From "]
        .iter()
        .any(|start| mention.printed.starts_with(start))
    {
        return true;
    }
    let civil = mention
        .titles
        .first()
        .is_some_and(|title| class_of(title) == Some(TitleClass::Civil));
    civil && (mention.name.is_empty() || mention.name.starts_with(char::is_lowercase))
}

/// One word without a title that the document has in small letters: `Background:`, `Results:`.
fn is_ordinary(found: &Found<'_>, ordinary: &OrdinaryWords) -> bool {
    let Labelled::Persons(persons) = &found.label.who else {
        return false;
    };
    let [person] = &persons[..] else {
        return false;
    };
    person.titles.is_empty()
        && !is_initials(person)
        && found.label.side.is_none()
        && ordinary.has(&person.name)
}

fn is_head(mention: &Mention<'_>) -> bool {
    let line = format!("{}:", mention.printed);
    labelled(&line).is_some()
}

/// `Interpreter:` is a label of the head, and of a turn once the conversation has begun.
fn is_serving(found: &Found<'_>) -> bool {
    let Some(mention) = found.label.person() else {
        return false;
    };
    let line = format!("{}:", mention.printed);
    labelled(&line).is_some_and(|line| matches!(line.label, HeadLabel::Interpreters | HeadLabel::NoteTakers))
        && mention.name.is_empty()
        && found.label.style == LabelStyle::Colon
}

/// One long word with the ending of an abstract noun: `Implementation`, `Responsibilities`.
fn is_abstract(name: &str) -> bool {
    /// Shortest such word, in bytes: `Clement` is a name.
    const SHORTEST: usize = 8;
    let lower = name.to_lowercase();
    let ending = ["tion", "tions", "sion", "sions", "ment", "ments", "ities", "isms"];
    name.len() >= SHORTEST && !name.contains(' ') && ending.iter().any(|ending| lower.ends_with(ending))
}

fn is_known(found: &Found<'_>, people: &Registry<'_>) -> bool {
    found.label.person().is_some_and(|person| {
        person.range.end > person.range.start && people.resolve(person) != Resolution::Unknown
    })
}

/// True for a label whose words are not words of the language: those stand elsewhere in small letters.
fn is_personal(found: &Found<'_>, ordinary: &OrdinaryWords) -> bool {
    match &found.label.who {
        Labelled::Nameless => true,
        Labelled::Persons(persons) => persons.iter().all(|person| {
            let is_named = !person.name.is_empty() || !person.titles.is_empty();
            is_named && !person.name.split_whitespace().any(|word| ordinary.has(word))
        }),
    }
}

/// Of the words of possible labels, those that the document has in small letters.
struct OrdinaryWords(HashSet<String>);

impl OrdinaryWords {
    fn new(running: &[Paragraph<'_>], candidates: &[Found<'_>]) -> Self {
        let persons = candidates.iter().flat_map(|found| match &found.label.who {
            Labelled::Persons(persons) => persons.as_slice(),
            Labelled::Nameless => &[],
        });
        let names = persons.flat_map(|person| person.name.split_whitespace());
        let mut wanted: HashSet<String> = names.map(str::to_lowercase).collect();
        let mut looks = [false; LOOKS];
        for word in &wanted {
            looks[look(word)] = true;
        }
        let mut found = HashSet::new();
        for paragraph in running {
            each_small_word(paragraph.passage.text(), |word| {
                if looks[look(word)] {
                    found.extend(wanted.take(word));
                }
            });
        }
        Self(found)
    }

    fn has(&self, word: &str) -> bool {
        self.0.contains(word.to_lowercase().as_str())
    }
}

/// How many [`look`]s there are.
const LOOKS: usize = 1 << 10;

/// A number by which most words are told apart: their first letter and length.
fn look(word: &str) -> usize {
    let first = word.bytes().next().unwrap_or_default() & 31;
    usize::from(first) << 5 | word.len() & 31
}

/// Hands on the words of `text` that begin with a small letter: a loop, for it sees every word of a transcript.
fn each_small_word<'t>(text: &'t str, mut then: impl FnMut(&'t str)) {
    let is_separator = |byte: u8| byte.is_ascii() && !byte.is_ascii_alphabetic();
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(first) = bytes.get(at) {
        let start = at;
        at = letters_end(bytes, at);
        if bytes.get(at).is_none_or(u8::is_ascii) {
            if first.is_ascii_lowercase() {
                then(&text[start..at]);
            }
            at += 1;
            continue;
        }
        at += bytes[at..]
            .iter()
            .take_while(|byte| !is_separator(**byte))
            .count();
        if !first.is_ascii_uppercase() {
            let words = text[start..at].split(|c: char| !c.is_alphabetic());
            words
                .filter(|word| word.starts_with(char::is_lowercase))
                .for_each(&mut then);
        }
    }
}

/// `(Orlov: That is so.)` inside somebody's turn: the speaker is one of the document's.
fn interjections<'p>(
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
            let found = Found {
                paragraph: at,
                start: open,
                key: keys.of(&label, text),
                is_excluded: is_excluded(&label),
                label: Rc::new(label),
                place: Place::Interjection { end },
                misread: false,
                voiced: false,
            };
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
