//! Direct turns: `Label: words`.
//!
//! Whether a text is a transcript is decided by its labels together: a style of label that recurs, with speakers who
//! recur or are known ([`scan`]). The words of a turn run from its label to the next, without what is evidently none
//! of the speaker's: headings, signatures, narration between the turns ([`ends`]).

mod drift;
mod ends;
mod lead_in;
mod scan;
mod stage;
mod wording;

use foldhash::{HashMap, HashSet};
use std::borrow::Cow;
use std::ops::Range;

use super::narrative::{self, Names};
use super::{Draft, Speech};
use crate::Span;
use crate::diagnostic::{Code, Diagnostic};
use crate::grammar::label::{LabelStyle, Labelled, mention_of_initials};
use crate::grammar::people_list::role_of;
use crate::grammar::person::Mention;
use crate::grammar::title::{TitleClass, class_of};
use crate::lex::{Paragraph, Passage, whole_paragraphs};
use crate::people::{PersonIndex, Registry, Resolution, Tellers, fold, notice};
use crate::record::{Mode, PersonRole, Turn, Why};
use scan::{Found, Key, Place};

/// Reads the labelled turns of `running`, the paragraphs of the document's running text. No turn where the text is no
/// transcript. Once there are more than `most_turns`, no more are read.
pub(crate) fn read<'t>(
    running: &[Paragraph<'t>],
    people: &mut Registry<'t>,
    most_turns: usize,
) -> Speech<'t> {
    let labels = scan::labels(running, people);
    if labels.is_empty() {
        return Speech::default();
    }
    let mut casting = Casting::new(running, people, drift::slips(&labels));
    let speakers = casting.cast(&labels);
    let mut diagnostics = casting.diagnostics;
    let mut turns = Vec::with_capacity(labels.len().min(most_turns.saturating_add(1)));
    let led = lead_in::stretches(running, &labels);
    for (at, (found, speaker)) in labels.iter().zip(&speakers).enumerate() {
        if turns.len() > most_turns {
            break;
        }
        let pieces = words_of(running, &labels, &led, at, people);
        let interjections = match found.place {
            Place::Interjection { .. } => Vec::new(),
            _ => stage::interjections(running, &labels, at),
        };
        if interjections.is_empty() {
            turns.extend(turn(running, found, speaker, &pieces));
            continue;
        }
        for piece in cut(pieces, &interjections) {
            turns.extend(turn(running, found, speaker, &piece));
        }
    }
    wording::mark(&mut turns);
    for stretch in led {
        let units: Vec<Passage<'_>> = whole_paragraphs(&running[stretch]).map(Cow::into_owned).collect();
        let mut speech = narrative::read(&units, Names::default(), &Tellers::default(), people, most_turns);
        speech.turns.retain(|draft| draft.turn.mode == Mode::Quoted);
        turns.append(&mut speech.turns);
        diagnostics.append(&mut speech.diagnostics);
    }
    turns.sort_unstable_by_key(|draft: &Draft<'t>| draft.turn.span);
    notice(running, behind_labels(&labels), people);
    Speech { turns, diagnostics }
}

/// Where the words of a paragraph begin, for paragraphs that are asked for in order: who speaks is known from a
/// label without brackets.
fn behind_labels(labels: &[Found<'_>]) -> impl FnMut(usize) -> usize {
    let mut labels = labels.iter().peekable();
    move |paragraph| {
        while labels.next_if(|found| found.paragraph < paragraph).is_some() {}
        let found = labels.peek().filter(|found| found.paragraph == paragraph);
        let found = found.filter(|found| found.place == Place::Paragraph && found.start == 0);
        let named = found.and_then(|found| found.label.person());
        let bare = named.filter(|named| named.printed.len() == named.range.len());
        bare.map_or(0, |named| named.range.end)
    }
}

/// A stretch of one paragraph.
type Piece = (usize, Range<usize>);

/// The words that belong to the label: its own paragraph behind it, and those that go on with it.
fn words_of(
    running: &[Paragraph<'_>],
    labels: &[Found<'_>],
    led: &[Range<usize>],
    at: usize,
    people: &Registry<'_>,
) -> Vec<Piece> {
    let Some(found) = labels.get(at) else {
        return Vec::new();
    };
    let text_of = |paragraph: usize| running.get(paragraph).map_or("", |p| p.passage.text());
    if let Place::Interjection { end } = found.place {
        return vec![(found.paragraph, found.label.words_at..end)];
    }
    let next = labels[at + 1..]
        .iter()
        .find(|next| !matches!(next.place, Place::Interjection { .. }));
    let own_end = next
        .filter(|next| next.paragraph == found.paragraph)
        .map_or(text_of(found.paragraph).len(), |next| next.start);
    let mut pieces = Vec::new();
    if found.label.words_at < own_end {
        pieces.push((found.paragraph, found.label.words_at..own_end));
    }
    let until = next.map_or(running.len(), |next| next.paragraph);
    let stretch = led.get(led.partition_point(|stretch| stretch.start <= found.paragraph));
    let until = stretch.map_or(until, |stretch| stretch.start.min(until));
    if until > found.paragraph {
        let following = &running[found.paragraph + 1..until];
        let kept = ends::speech_length(following, pieces.is_empty(), people);
        pieces.extend(
            (found.paragraph + 1..)
                .take(kept)
                .map(|p| (p, 0..text_of(p).len())),
        );
        // The next label stands inside its paragraph: what is before it belongs to this turn.
        if let Some(next) = next
            && kept == following.len()
            && next.paragraph == until
            && next.start > 0
            && next.paragraph > found.paragraph
        {
            pieces.push((next.paragraph, 0..next.start));
        }
    }
    stage::drop_trailing(running, &mut pieces);
    pieces
}

/// The pieces without the interjections that stand inside them: one turn before, one behind each.
fn cut(pieces: Vec<Piece>, interjections: &[Piece]) -> Vec<Vec<Piece>> {
    let mut out = vec![Vec::new()];
    let mut interjections = interjections.iter().peekable();
    for (paragraph, range) in pieces {
        let mut start = range.start;
        // Both lists are in the order of the text.
        while let Some((at, hole)) =
            interjections.next_if(|(at, hole)| (*at, hole.start) < (paragraph, range.end))
        {
            if *at != paragraph || hole.start < range.start || hole.end > range.end {
                continue;
            }
            push(&mut out, (paragraph, start..hole.start));
            out.push(Vec::new());
            start = hole.end;
        }
        push(&mut out, (paragraph, start..range.end));
    }
    out
}

fn push(out: &mut [Vec<Piece>], piece: Piece) {
    if let Some(last) = out.last_mut().filter(|_| !piece.1.is_empty()) {
        last.push(piece);
    }
}

/// Who a label turned out to mean.
struct Speaker {
    person: Option<PersonIndex>,
    rule: Option<&'static str>,
    candidates: Vec<PersonIndex>,
}

/// Makes the turn of a label.
fn turn<'t>(
    running: &[Paragraph<'t>],
    found: &Found<'_>,
    speaker: &Speaker,
    pieces: &[Piece],
) -> Option<Draft<'t>> {
    let mut parts = Vec::new();
    let mut text = Cow::Borrowed("");
    let mut of_several = false;
    for (paragraph, range) in pieces {
        let passage = &running.get(*paragraph)?.passage;
        let own = passage.parts(range.clone());
        match parts.is_empty() {
            true => parts = own,
            false => parts.extend(own),
        }
        let words = passage.words(range.clone());
        if text.is_empty() {
            text = words;
        } else if !words.is_empty() {
            of_several = true;
            let text = text.to_mut();
            text.push(' ');
            text.push_str(&words);
        }
    }
    let span = parts.first()?.join(*parts.last()?);
    if text.is_empty() || !of_several && stage::is_act(&text) {
        return None;
    }
    let own = &running.get(found.paragraph)?.passage;
    let label_span = own.locate(found.label.range.clone());
    let why = speaker.rule.map(|rule| Why {
        rule: Cow::Borrowed(rule),
        attribution: Some(label_span),
        candidates: Vec::new(),
    });
    Some(Draft {
        turn: Turn {
            id: Cow::Borrowed(""),
            mode: Mode::Direct,
            wording: None,
            speaker: None,
            to: Vec::new(),
            label: Some(match found.label.who {
                Labelled::Nameless => own.words(found.label.range.clone()),
                Labelled::Persons(_) => printed_label(own.words(found.label.range.clone())),
            }),
            text,
            span,
            label_span: Some(label_span),
            cue: None,
            rule: Cow::Borrowed(rule_of(found)),
            why,
            parts,
        },
        speaker: speaker.person,
        candidates: speaker.candidates.clone(),
        to: Vec::new(),
    })
}

/// The label without foot note digits glued to its end.
fn printed_label(label: Cow<'_, str>) -> Cow<'_, str> {
    let bare = label.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = label.len() - bare.len();
    if digits == 0 || digits > 3 || !bare.ends_with(|c: char| c.is_alphabetic() || c == ']' || c == '.') {
        return label;
    }
    match label {
        Cow::Borrowed(label) => Cow::Borrowed(&label[..label.len() - digits]),
        Cow::Owned(mut label) => {
            label.truncate(label.len() - digits);
            Cow::Owned(label)
        }
    }
}

fn rule_of(found: &Found<'_>) -> &'static str {
    match (found.place, found.label.style) {
        (Place::Interjection { .. }, _) => "label-interjection",
        (Place::Inline, _) => "label-inline",
        (_, LabelStyle::Colon) => "label-colon",
        (_, LabelStyle::Period) => "label-period",
        (_, LabelStyle::Dash) => "label-dash",
        (_, LabelStyle::Line) => "label-line",
        (_, LabelStyle::Capitals) => "label-capitals",
        (_, LabelStyle::Bare) => "label-bare",
    }
}

/// Finds the speakers of labels, in the order of the text, and enters those who are new.
struct Casting<'c, 't> {
    running: &'c [Paragraph<'t>],
    people: &'c mut Registry<'t>,
    /// Labels that are slips of others.
    slips: HashMap<usize, usize>,
    /// Labels that found nobody or several, once each.
    reported: HashSet<String>,
    diagnostics: Vec<Diagnostic<'t>>,
}

impl<'c, 't> Casting<'c, 't> {
    fn new(running: &'c [Paragraph<'t>], people: &'c mut Registry<'t>, slips: HashMap<usize, usize>) -> Self {
        Self {
            running,
            people,
            slips,
            reported: HashSet::default(),
            diagnostics: Vec::new(),
        }
    }

    fn cast(&mut self, labels: &[Found<'_>]) -> Vec<Speaker> {
        let slips = std::mem::take(&mut self.slips);
        let other_party = self.other_party(labels);
        let mut speakers: Vec<Speaker> = Vec::with_capacity(labels.len());
        for (at, found) in labels.iter().enumerate() {
            let meant = slips.get(&at).and_then(|meant| labels.get(*meant));
            let speaker = match meant {
                _ if let Some((key, person)) = other_party
                    && found.key == key =>
                {
                    self.named(person, "other-party", found)
                }
                Some(meant) if found.misread || !self.is_spelt(found) => self.slip(found, meant),
                _ => self.speaker(found),
            };
            speakers.push(speaker);
        }
        // What is ambiguous by itself is not where only one of the candidates speaks under a full label.
        for (speaker, found) in speakers.iter_mut().zip(labels) {
            if speaker.candidates.is_empty() {
                continue;
            }
            let speaking: Vec<_> = speaker
                .candidates
                .iter()
                .copied()
                .filter(|person| self.people.has_role(*person, PersonRole::Speaker))
                .collect();
            if let [person] = speaking[..] {
                *speaker = self.named(person, "surname-of-speaker", found);
            } else {
                self.report(found, Code::AmbiguousSpeaker, &speaker.candidates);
            }
        }
        speakers
    }

    /// `The President:` in a talk of two people who are named above it, where the other label means one of them: the label, and
    /// the one who is left, of whom no office is known.
    fn other_party(&self, labels: &[Found<'_>]) -> Option<(Key, PersonIndex)> {
        let mut persons = self.people.indices();
        let both = [persons.next()?, persons.next()?];
        let one = labels.first()?;
        let other = labels.iter().find(|found| found.key != one.key)?;
        let of_two = labels
            .iter()
            .all(|found| [one.key, other.key].contains(&found.key));
        if persons.next().is_some() || !of_two {
            return None;
        }
        let means = |found: &Found<'_>| match self.people.resolve(found.label.person()?) {
            Resolution::Person(person, _) => Some(person),
            _ => None,
        };
        let is_office = |found: &Found<'_>| {
            found.label.person().is_some_and(|mention| {
                let office = mention.titles.last().filter(|_| mention.name.is_empty());
                let office = office.filter(|office| role_of(office).is_none());
                office.is_some_and(|office| class_of(office) == Some(TitleClass::Office))
            })
        };
        let office = [one, other]
            .into_iter()
            .find(|found| is_office(found) && means(found).is_none())?;
        let named = means(if office.key == one.key { other } else { one })?;
        let left = both.into_iter().find(|person| *person != named)?;
        (both.contains(&named) && !self.people.has_office(left)).then_some((office.key, left))
    }

    /// True where the record spells the name of the label so elsewhere than in it.
    fn is_spelt(&self, found: &Found<'_>) -> bool {
        found
            .label
            .person()
            .is_some_and(|mention| self.people.has_form(&mention.name))
    }

    /// The speaker of a label that is a misspelt form of another: a printed form that no scanner spoilt
    /// becomes an alias.
    fn slip(&mut self, found: &Found<'_>, meant: &Found<'_>) -> Speaker {
        let speaker = self.speaker(meant);
        if let (Some(person), Some(mention)) = (speaker.person, found.label.person()) {
            if !found.misread {
                self.people.add_alias(person, &mention.printed);
            }
            self.tell_slip(found, meant);
        }
        Speaker {
            rule: speaker.rule.map(|_| "misspelt-label"),
            ..speaker
        }
    }

    fn tell_slip(&mut self, found: &Found<'_>, meant: &Found<'_>) {
        let (Some(own), Some(other)) = (
            self.running.get(found.paragraph),
            self.running.get(meant.paragraph),
        ) else {
            return;
        };
        let label = own.passage.words(found.label.range.clone());
        if self.reported.insert(fold(&label)) {
            let right = other.passage.words(meant.label.range.clone());
            let message = format!("the label `{label}` is read as `{right}`");
            let span = own.passage.locate(found.label.range.clone());
            self.diagnostics
                .push(Diagnostic::note(Code::Misprint, message, span));
        }
    }

    fn speaker(&mut self, found: &Found<'_>) -> Speaker {
        let nobody = Speaker {
            person: None,
            rule: None,
            candidates: Vec::new(),
        };
        if let Some(person) = self.by_function(found) {
            return self.named(person, "role", found);
        }
        let Labelled::Persons(persons) = &found.label.who else {
            self.report_initial(found);
            return nobody;
        };
        let Some(mention) = persons.first() else {
            return nobody;
        };
        match self.people.resolve(mention) {
            Resolution::Person(person, rule) => self.named(person, rule, found),
            Resolution::Ambiguous(candidates) => match self.who_takes_part(mention, &candidates) {
                Some(person) => self.named(person, "initials", found),
                None => Speaker { candidates, ..nobody },
            },
            Resolution::Unknown if scan::is_initials(mention) && found.label.side.is_none() => {
                self.report(found, Code::UnresolvedSpeaker, &[]);
                nobody
            }
            Resolution::Unknown => {
                let span = self.span_of(found, mention);
                let person = self.people.enter(mention, span);
                self.named(person, "label", found)
            }
        }
    }

    /// The one of several with the same initials who does more than interpret or take notes.
    fn who_takes_part(&self, mention: &Mention<'_>, candidates: &[PersonIndex]) -> Option<PersonIndex> {
        let takes_part = |person: &&PersonIndex| self.people.has_role(**person, PersonRole::Participant);
        let mut others = candidates.iter().filter(|person| !self.serves(**person));
        let only = others.next().filter(|_| others.next().is_none())?;
        Some(only)
            .filter(|_| scan::is_initials(mention))
            .filter(takes_part)
            .copied()
    }

    /// True for an interpreter or a note-taker.
    fn serves(&self, person: PersonIndex) -> bool {
        [PersonRole::Interpreter, PersonRole::NoteTaker]
            .into_iter()
            .any(|role| self.people.has_role(person, role))
    }

    /// Tells of a `Q` or `A` that is read as a question or an answer and may be somebody's initial.
    fn report_initial(&mut self, found: &Found<'_>) {
        let range = &found.label.range;
        let paragraph = self.running.get(found.paragraph).filter(|_| range.len() == 1);
        let mention = paragraph.and_then(|own| mention_of_initials(own.passage.text(), range.clone()));
        let candidates = match mention.map(|mention| self.people.resolve(&mention)) {
            Some(Resolution::Person(person, _)) => vec![person],
            Some(Resolution::Ambiguous(candidates)) => candidates,
            _ => return,
        };
        self.report(found, Code::AmbiguousSpeaker, &candidates);
    }

    /// The interpreter, where the label says `Interpreter` and there is one.
    fn by_function(&self, found: &Found<'_>) -> Option<PersonIndex> {
        let mention = found.label.person().filter(|mention| mention.name.is_empty())?;
        let role = role_of(mention.titles.last()?)?;
        let mut holders = self
            .people
            .indices()
            .filter(|person| self.people.has_role(*person, role));
        holders.next().filter(|_| holders.next().is_none())
    }

    fn span_of(&self, found: &Found<'_>, mention: &Mention<'_>) -> Span {
        self.running
            .get(found.paragraph)
            .map_or(Span::new(0, 0), |paragraph| {
                paragraph.passage.locate(mention.range.clone())
            })
    }

    /// Notes that the person speaks under this label.
    fn named(&mut self, person: PersonIndex, rule: &'static str, found: &Found<'_>) -> Speaker {
        if let Some(mention) = found.label.person() {
            let span = self.span_of(found, mention);
            self.people.note_form(person, mention, span);
        }
        if let Some(short) = &found.label.declares {
            self.people.declare(person, short);
        }
        if let Some(side) = &found.label.side {
            self.people
                .set_side(person, Cow::Owned(side.clone().into_owned()));
        }
        self.people.add_role(person, PersonRole::Speaker);
        if !self.serves(person) {
            self.people.add_role(person, PersonRole::Participant);
        }
        Speaker {
            person: Some(person),
            rule: Some(rule),
            candidates: Vec::new(),
        }
    }

    fn report(&mut self, found: &Found<'_>, code: Code, candidates: &[PersonIndex]) {
        let Some(paragraph) = self.running.get(found.paragraph) else {
            return;
        };
        let label = paragraph.passage.words(found.label.range.clone());
        if !self.reported.insert(fold(&label)) {
            return;
        }
        let message = if candidates.is_empty() {
            format!("no person of the record is called `{label}`")
        } else {
            format!("`{label}` can be {}", self.people.alternatives(candidates))
        };
        let span = paragraph.passage.locate(found.label.range.clone());
        self.diagnostics.push(Diagnostic::warning(code, message, span));
    }
}

#[cfg(test)]
mod tests;
