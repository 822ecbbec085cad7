//! Which labels a document has.

mod candidates;
mod evidence;
mod further;
mod ordinary_words;

use std::borrow::Cow;
use std::rc::Rc;

use foldhash::{HashMap, HashSet};

use super::ends::{is_note, is_omission};
use crate::grammar::first_person::is_voice;
use crate::grammar::label::{Label, LabelStyle, Labelled, mention_of_initials};
use crate::grammar::person::Mention;
use crate::grammar::title::{TitleClass, class_of};
use crate::lex::Paragraph;
use crate::people::{Registry, Resolution};
use crate::source::bytes::trim;
use candidates::{Keys, candidates};
use evidence::{Evidence, is_salutation};
use further::{interjections, misread};
use ordinary_words::{OrdinaryWords, is_ordinary};

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
    /// What stands behind it.
    behind: Behind,
    /// True for a label of the head, and for what stands before colons in any text.
    is_excluded: bool,
    /// True for the label of somebody whom the record names, once that was looked up.
    is_known: bool,
}

/// A number for what makes two labels those of one speaker; that of the first is zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Key(usize);

/// What stands behind a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Behind {
    /// Words in its own paragraph.
    Words,
    /// A sentence, in the next paragraph.
    Sentence,
    /// Nothing that shows.
    Other,
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
    drop_lone_sides(&mut candidates);
    let asks = has_questions(running, &candidates, &keys);
    let answered = are_answered(&candidates, &keys, asks);
    candidates.retain(|found| {
        let question =
            || found.label.who == Labelled::Nameless && (answered || asks && keys.is_of(found.key, "q"));
        !found.label.is_doubtful || question() || is_known(found, people)
    });
    questions_and_answers(&mut candidates);
    initials_of_speakers(running, &mut candidates, &keys, people);
    note_known(&mut candidates, people);
    let lone = lone_speaker(&candidates);
    if candidates.len() < 2 {
        return lone.into_iter().collect();
    }
    let unknown = candidates.iter().filter(|found| !found.is_known);
    let ordinary = OrdinaryWords::new(running, unknown);
    candidates.retain(|found| found.is_known || !is_ordinary(found, &ordinary));
    let evidence = Evidence::new(&candidates, running);
    let styles = evidence.styles(running.len());
    if styles.is_empty() && !answered {
        let excerpt = excerpt(&candidates, running);
        return excerpt.unwrap_or_else(|| lone.into_iter().collect());
    }
    let mut out: Vec<Found<'p>> = Vec::new();
    for candidate in candidates {
        let begun = !out.is_empty();
        if evidence.accepts(&candidate, &styles, &ordinary, begun) {
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

/// `South: words` and `North: words` are labels where each of two sides comes again; else they stand in lists.
fn drop_lone_sides(candidates: &mut Vec<Found<'_>>) {
    let is_side = |found: &Found<'_>| found.label.side.is_some() && found.label.who == Labelled::Nameless;
    let mut times: HashMap<Key, usize> = HashMap::default();
    for found in candidates.iter().filter(|found| is_side(found)) {
        *times.entry(found.key).or_default() += 1;
    }
    let talk = times.values().filter(|times| **times > 1).nth(1).is_some();
    candidates.retain(|found| talk || !is_side(found));
}

/// True where questions without a mark (`Q  When?`) come among labels with colons: more than one letter, or one before words
/// that ask.
fn has_questions(running: &[Paragraph<'_>], candidates: &[Found<'_>], keys: &Keys) -> bool {
    /// How many labels with colons there are at least.
    const FEWEST: usize = 2;
    let answers = |found: &&Found<'_>| {
        let named = found
            .label
            .person()
            .is_some_and(|person| !person.titles.is_empty() || !is_initials(person));
        found.label.style == LabelStyle::Colon && !found.is_excluded && named
    };
    let asks = |found: &&Found<'_>| {
        let paragraph = running.get(found.paragraph);
        paragraph.is_some_and(|paragraph| paragraph.passage.text().contains('?'))
    };
    let letters = || candidates.iter().filter(|found| is_letter(found, keys, "q"));
    (letters().nth(1).is_some() || letters().any(|found| asks(&found)))
        && candidates.iter().filter(answers).take(FEWEST).count() == FEWEST
}

/// A doubtful label of one letter: `Q  When?`.
fn is_letter(found: &Found<'_>, keys: &Keys, letter: &str) -> bool {
    found.label.is_doubtful && found.label.who == Labelled::Nameless && keys.is_of(found.key, letter)
}

/// True where questions without a mark have answers without one right behind them, more than once unless labels with
/// colons stand beside them.
fn are_answered(candidates: &[Found<'_>], keys: &Keys, asks: bool) -> bool {
    let fewest = if asks { 1 } else { 2 };
    let pairs = candidates.iter().zip(candidates.iter().skip(1));
    let answered = pairs.filter(|(one, next)| is_letter(one, keys, "q") && is_letter(next, keys, "a"));
    answered.take(fewest).count() == fewest
}

/// `Q.` asks where `A.` answers, or others with titles before full stops; by itself each is an initial.
fn questions_and_answers(candidates: &mut [Found<'_>]) {
    /// How many others there are at least.
    const FEWEST: usize = 2;
    let is = |found: &Found<'_>, letter: &str| {
        let name = |mention: &Mention<'_>| {
            mention.titles.is_empty() && mention.name.trim_end_matches('.').eq_ignore_ascii_case(letter)
        };
        found.label.style == LabelStyle::Period && found.label.person().is_some_and(name)
    };
    let has = |letter| candidates.iter().any(|found| is(found, letter));
    let titled = |found: &&Found<'_>| {
        let title = found
            .label
            .person()
            .is_some_and(|person| !person.titles.is_empty());
        title && found.label.style == LabelStyle::Period
    };
    let others = || candidates.iter().filter(titled).take(FEWEST).count() == FEWEST;
    if !has("q") || !has("a") && !others() {
        return;
    }
    for found in candidates
        .iter_mut()
        .filter(|found| is(found, "q") || is(found, "a"))
    {
        Rc::make_mut(&mut found.label).who = Labelled::Nameless;
    }
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

/// The one label of an excerpt in which one person speaks: the full name of somebody known or titled, before a colon,
/// with which the text begins.
fn lone_speaker<'p>(candidates: &[Found<'p>]) -> Option<Found<'p>> {
    let first = candidates
        .first()
        .filter(|found| found.paragraph == 0 && found.start == 0)?;
    let person = first.label.person().filter(|mention| mention.name.contains(' '));
    // The full stop of `Cde.` makes the name a label of its own.
    let alone = candidates
        .iter()
        .all(|found| found.paragraph == 0 && found.start < first.label.words_at);
    let named = person.is_some_and(|mention| alone && !mention.titles.is_empty() || first.is_known);
    let others_known = candidates.iter().skip(1).any(|found| found.is_known);
    let speaks = first.label.style == LabelStyle::Colon && !is_salutation(first);
    (named && speaks && !others_known).then(|| first.clone())
}

/// The labels of an excerpt that is too short for any to come again: it begins with one, all of them name persons that the
/// record lists, two at least, and somebody says `I`, `we` or `you` behind them.
fn excerpt<'p>(candidates: &[Found<'p>], running: &[Paragraph<'_>]) -> Option<Vec<Found<'p>>> {
    /// Most paragraphs for each label, those aside that only say that something is left out, or that are labels.
    const SHARE: usize = 3;
    let first = candidates
        .first()
        .filter(|found| found.paragraph == 0 && found.start == 0)?;
    let of_style = |found: &&Found<'p>| {
        found.label.style == first.label.style && found.place == Place::Paragraph && !found.is_excluded
    };
    let labels: Vec<Found<'p>> = candidates.iter().filter(of_style).cloned().collect();
    let keys: HashSet<Key> = labels.iter().map(|found| found.key).collect();
    let listed = labels.iter().all(|found| found.is_known);
    let words = |found: &Found<'_>| {
        let text = running.get(found.paragraph)?.passage.text();
        let own = text.get(found.label.words_at..).filter(|words| !words.is_empty());
        own.or_else(|| Some(running.get(found.paragraph + 1)?.passage.text()))
    };
    let heard = labels.iter().filter_map(words).any(is_voice);
    let left_out = |paragraph: &&Paragraph<'_>| is_omission(paragraph.passage.text().trim());
    let alone = labels.iter().filter(|found| found.behind != Behind::Words);
    let other = running.iter().filter(left_out).count() + alone.count();
    let dense = running.len() - other <= labels.len() * SHARE;
    (keys.len() >= 2 && listed && heard && dense).then_some(labels)
}

/// True where words follow the label: in its own paragraph, or in the next.
fn has_words(found: &Found<'_>, running: &[Paragraph<'_>]) -> bool {
    let text_of = |at: usize| running.get(at).map(|paragraph| trim(paragraph.passage.text()));
    text_of(found.paragraph).is_some_and(|own| found.label.words_at < own.len())
        || text_of(found.paragraph + 1).is_some_and(|next| !is_note(next))
}

/// True for a name that is nothing but initials (`M`, `N. C.`).
pub(super) fn is_initials(mention: &Mention<'_>) -> bool {
    let letters = mention.name.chars().filter(|c| c.is_alphabetic());
    // `JUDGE MAY`, but `Cde. NO`.
    let addressed = |title: &Cow<'_, str>| class_of(title) == Some(TitleClass::Address);
    mention.titles.iter().all(addressed)
        && (1..=3).contains(&letters.clone().count())
        && letters.clone().all(char::is_uppercase)
}

/// Notes which labels name somebody known; those that are printed alike share what they say.
fn note_known(candidates: &mut [Found<'_>], people: &Registry<'_>) {
    let mut known: HashMap<*const Label<'_>, bool> = HashMap::default();
    for found in candidates {
        let label = Rc::as_ptr(&found.label);
        found.is_known = *known.entry(label).or_insert_with(|| is_known(found, people));
    }
}

fn is_known(found: &Found<'_>, people: &Registry<'_>) -> bool {
    found.label.person().is_some_and(|person| {
        person.range.end > person.range.start && people.resolve(person) != Resolution::Unknown
    })
}
