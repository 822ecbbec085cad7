//! Quoted and reported turns: a rapporteur tells what was said.
//!
//! One pass over the sentences. Each is read as tokens ([`token`]), its attributions are found ([`attribution`]), the
//! people meant are looked up ([`speaker`], [`scene`]), its quotations are judged ([`quotes`]) and given to somebody
//! ([`voice`]; over several paragraphs [`long_quotes`]), its reported words make a run or go on with it ([`runs`]), and
//! what has no attribution is told apart from what happened ([`drift`]). The narration says who is there without
//! speaking ([`presence`]) and whom pronouns mean ([`focus`]).

mod attribution;
mod capitals;
mod drift;
mod focus;
mod grammar;
mod last_named;
mod lexicon;
mod long_quotes;
mod names;
mod nominative;
mod paragraph;
mod presence;
mod quotes;
mod runs;
mod scene;
mod speaker;
mod token;
mod turns;
mod voice;

use std::borrow::Cow;

use super::Speech;
use crate::Span;
use crate::diagnostic::{Code, Diagnostic};
use crate::grammar::quotation::{self, Hand, Quotation, quotations};
use crate::grammar::word::{behind_space, word_at};
use crate::lex::Passage;
use crate::lex::sentence::{Sentence, breaks, numbering, sentences};
use crate::people::{PersonIndex, Registry, Tellers};
use crate::record::{Mode, PersonRole};
use crate::source::bytes::char_floor;
use attribution::{Attribution, Content, Place, Subject, attributions};
pub(crate) use capitals::is_in_capitals;
use long_quotes::{mend, runs_on_until};
pub(crate) use names::Names;
use names::NamesAhead;
use paragraph::ParagraphState;
use scene::{Scene, Who};
use token::{Kind, Tokens};
use turns::{Ground, Piece, Run, draft};

/// Paragraphs at the beginning that tell who met whom.
const OPENING: usize = 3;

/// Most paragraphs without a mark between two of a list.
const MOST_BETWEEN: usize = 3;

/// How far numbering and marks reach at the start of a paragraph, in bytes.
const PARAGRAPH_START: usize = 12;

/// Tokens behind a cue for whom is told: `told me that`.
const ADDRESSEE: usize = 2;

/// Reads the speech that the paragraphs `units` report, of whose names some were read before. `tellers` are whom `I` means.
/// Once there are more than `most_turns`, no more are read.
pub(crate) fn read<'p, 't>(
    units: &'p [Passage<'t>],
    names: Names<'p>,
    tellers: &Tellers,
    people: &mut Registry<'t>,
    most_turns: usize,
) -> Speech<'t> {
    let views = capitals::views(units, people);
    let mut narrative = Narrative {
        scene: Scene::new(people, tellers.first),
        units: views.as_deref().unwrap_or(units),
        printed: units,
        speech: Speech::default(),
        run: None,
        paragraph: ParagraphState::default(),
        before: None,
        lead: None,
        quoting: None,
        held: Vec::new(),
        partner: None,
        asked_alone: false,
    };
    let mut names = names;
    narrative.read(&mut names, tellers, most_turns);
    narrative.speech
}

/// A sentence, read.
struct Parsed<'p> {
    sentence: Sentence,
    tokens: Tokens<'p>,
    attributions: Vec<Attribution>,
}

impl<'p> Parsed<'p> {
    fn new(
        sentence: Sentence,
        text: &'p str,
        quotations: &[Quotation],
        names: &mut NamesAhead<'_, 'p>,
    ) -> Self {
        let tokens = Tokens::read(text, sentence.range.clone(), quotations, names);
        let attributions = attributions(&tokens);
        Self {
            sentence,
            tokens,
            attributions,
        }
    }
}

/// How many tokens of a sentence the author tells, before what somebody else said; whom he told it is among them.
fn narrated(current: &Parsed<'_>) -> usize {
    let tells = |attribution: &&Attribution| {
        let by_other = !matches!(attribution.subject, Subject::Author | Subject::We);
        by_other && attribution.place == Place::Main && attribution.content == Content::Full
    };
    let first = current.attributions.iter().find(tells);
    first.map_or(current.tokens.list.len(), |first| first.behind + ADDRESSEE)
}

/// True for a sentence in which the author asks for something: `Please cable`, `We request`, `Suggest Department cable`.
fn asks(text: &str, sentence: &Sentence) -> bool {
    let Some(first) = word_at(text, sentence.range.start) else {
        return false;
    };
    let next = || word_at(text, behind_space(text, first.range.end)?);
    const ASKING: &[&str] = &["please", "pls", "recommend", "request", "suggest"];
    ASKING.iter().any(|word| first.text.eq_ignore_ascii_case(word))
        || first.text.eq_ignore_ascii_case("we")
            && next().is_some_and(|next| next.text.eq_ignore_ascii_case("request"))
}

/// How the paragraph before ended.
#[derive(Debug, Clone)]
enum Before {
    /// With somebody's reported words.
    Report(Who),
    /// With somebody's quoted words.
    Quote(Who),
}

/// A quotation that runs on over paragraphs until `until`.
struct Quoting {
    until: usize,
    /// Its turn and what it rests on; none where nobody is known to speak.
    ground: Option<Ground>,
    pieces: Vec<Piece>,
}

/// A paragraph without attribution behind the report of `who`.
struct Held {
    who: Who,
    piece: Piece,
    told: bool,
}

struct Narrative<'r, 't> {
    scene: Scene<'r, 't>,
    /// The paragraphs as they are read: those in capitals have the letters of an ordinary text.
    units: &'r [Passage<'t>],
    printed: &'r [Passage<'t>],
    speech: Speech<'t>,
    run: Option<Run>,
    paragraph: ParagraphState,
    before: Option<Before>,
    /// Who leads to the next paragraph by a colon.
    lead: Option<Ground>,
    quoting: Option<Quoting>,
    /// Paragraphs without attribution behind somebody's report, to be his if he goes on behind them.
    held: Vec<Held>,
    /// Who spoke in the paragraph before the last, where that was somebody else.
    partner: Option<Who>,
    /// The paragraph before is nothing but a question.
    asked_alone: bool,
}

impl<'r, 't> Narrative<'r, 't> {
    fn read(&mut self, names: &mut Names<'r>, tellers: &Tellers, most_turns: usize) {
        let units = self.units;
        self.note_places();
        let hands: Vec<Option<Hand>> = units
            .iter()
            .map(|unit| quotation::first_hand(unit.text()))
            .collect();
        let mut enclosed = tellers.enclosed.iter().peekable();
        for (at, unit) in units.iter().enumerate() {
            while let Some((_, teller)) = enclosed.next_if(|(from, _)| *from <= unit.span().start()) {
                self.begin_enclosed(*teller);
            }
            if self.speech.turns.len() > most_turns {
                break;
            }
            self.scene.people.print_in_capitals(self.is_in_capitals(at));
            self.unit(at, unit, names.of_paragraph(at), &hands);
        }
        self.scene.people.print_in_capitals(false);
        self.close_run();
        self.end_quoting();
        self.speech.turns.sort_unstable_by_key(|draft| draft.turn.span);
    }

    /// Another paper begins: nobody goes on to speak, and `I` is somebody else.
    fn begin_enclosed(&mut self, teller: Option<PersonIndex>) {
        self.close_run();
        self.end_quoting();
        self.lead = None;
        self.before = None;
        self.partner = None;
        self.asked_alone = false;
        self.held.clear();
        self.scene.begin_enclosed(teller);
    }

    /// True for a paragraph that is printed in other letters than it is read in.
    fn is_in_capitals(&self, unit: usize) -> bool {
        let printed = self.printed.get(unit).map(Passage::text);
        let read = self.units.get(unit).map(Passage::text);
        !std::ptr::eq(self.units, self.printed) && printed != read
    }

    fn note_places(&mut self) {
        for unit in self.units {
            let text = unit.text();
            self.scene.note_places_and_talkers(text);
            self.scene.note_narrator(text);
        }
    }

    fn unit(
        &mut self,
        at: usize,
        passage: &'r Passage<'t>,
        mut names: NamesAhead<'_, 'r>,
        hands: &[Option<Hand>],
    ) {
        let text = passage.text();
        let closes_here = self.quoting.as_ref().is_some_and(|quoting| quoting.until == at);
        if self.quoting.is_some() && !closes_here {
            if let Some(quoting) = &mut self.quoting {
                quoting.pieces.push(Piece {
                    unit: at,
                    range: 0..text.len(),
                });
            }
            return;
        }
        let starts = breaks(text);
        let mut found = quotations(text, &starts, closes_here);
        let runs_on = found.open_at_end.then(|| runs_on_until(at, hands)).flatten();
        let opened_again = found.open_at_end
            && self
                .units
                .get(at + 1)
                .is_some_and(|next| quotation::opens(next.text()));
        self.note_odd_marks(passage, &found.odd, runs_on.is_some() || opened_again);
        let carried = closes_here
            .then(|| found.list.first().filter(|first| first.outside.start == 0))
            .flatten()
            .cloned();
        if closes_here {
            if let (Some(quoting), Some(carried)) = (&mut self.quoting, &carried) {
                let range = carried.inside.clone();
                quoting.pieces.push(Piece { unit: at, range });
            }
            self.end_quoting();
        }
        mend(&mut found.list, text, &starts, &self.scene);
        let sentences = sentences(text, &starts, &found.list);
        let mut parse = |sentence: &Sentence| Parsed::new(sentence.clone(), text, &found.list, &mut names);
        let first = sentences.first().map(&mut parse);
        self.open_paragraph(at, text, &sentences, first.as_ref());
        // The sentence of the words carried over; numbering or a bracket before them is not in its range.
        let is_carried = |first: &Sentence| {
            carried
                .as_ref()
                .is_some_and(|carried| first.range.start < carried.outside.end)
        };
        let is_carried = sentences.first().is_some_and(is_carried);
        let mut current = first;
        // Of a paragraph's sentences, which may be many, no more than two are held as tokens.
        for i in 0..sentences.len() {
            let next = sentences.get(i + 1).map(&mut parse);
            let Some(read) = std::mem::replace(&mut current, next) else {
                break;
            };
            if i > 0 || !is_carried {
                self.sentence((at, i), &read, current.as_ref(), &found.list, passage);
            }
        }
        self.close_paragraph(at, &found.list, runs_on);
    }

    fn open_paragraph(&mut self, at: usize, text: &str, sentences: &[Sentence], first: Option<&Parsed<'_>>) {
        self.paragraph = ParagraphState {
            instructs: sentences.iter().any(|sentence| asks(text, sentence)),
            comments: first.is_some_and(|first| drift::heads_comment(&first.tokens)),
            led: self.lead.take(),
            ..ParagraphState::default()
        };
        let leads = self.run.as_ref().is_some_and(|run| run.lead.is_some());
        let listed = first.is_some_and(|first| first.sentence.numbered);
        let first_of_list = self.run.as_ref().is_some_and(|run| run.pieces.len() == 1);
        let quoted = first.is_some_and(|first| matches!(first.tokens.kind(0), Some(Kind::Quote(_))));
        if leads && quoted && first_of_list {
            self.take_back_lead();
        }
        let inside = || first.is_some_and(|first| first.attributions.is_empty()) && self.is_inside_list(at);
        if !(leads && (listed || first_of_list && !quoted || inside() || self.is_entry_of_list(at))) {
            self.close_run();
        }
    }

    /// `Pavel Orlov (consul) - an able man`: true for a paragraph that begins so, as the first behind the one that led here.
    fn is_entry_of_list(&self, at: usize) -> bool {
        let is_entry = |unit: usize| self.units.get(unit).is_some_and(|unit| is_entry(unit.text()));
        let first = self.run.as_ref().and_then(|run| run.pieces.get(1));
        is_entry(at) && first.is_some_and(|first| is_entry(first.unit))
    }

    /// True for a paragraph without a mark between two of the list that somebody led to: it goes on with the item before.
    fn is_inside_list(&self, at: usize) -> bool {
        let mark = |unit: usize| {
            let text = self.units.get(unit)?.text();
            let first = text.chars().next().filter(|_| numbering(text) > 0)?;
            Some(if first.is_ascii_digit() { '0' } else { first })
        };
        let last = self.run.as_ref().and_then(|run| run.pieces.last());
        let before = last.map_or(at, |piece| piece.unit).min(at.saturating_sub(1));
        let item = (before.saturating_sub(MOST_BETWEEN)..=before)
            .rev()
            .find_map(mark);
        item.is_some() && (at + 1..=at + MOST_BETWEEN).find_map(mark) == item
    }

    fn close_paragraph(&mut self, at: usize, list: &[Quotation], runs_on: Option<usize>) {
        if let Some(until) = runs_on
            && let Some(quotation) = list.last()
        {
            self.start_quoting(at, until, quotation);
            return;
        }
        let leads = self.run.as_ref().is_some_and(|run| run.lead.is_some());
        if self.hold(at) {
            return;
        }
        let in_turn = |run: &Run| run.ground.rule == "paragraphs-in-turn";
        self.asked_alone &= self.run.as_ref().is_some_and(in_turn);
        let spoke = match &self.before {
            Some(Before::Report(who) | Before::Quote(who)) => Some(who.clone()),
            None => None,
        };
        if let Some(run) = &self.run {
            let turns = spoke.filter(|who| !who.is(&run.ground.who));
            self.partner = turns.or(self.partner.take());
            self.before = run.has_content.then(|| Before::Report(run.ground.who.clone()));
        } else {
            self.before = self
                .paragraph
                .last
                .take()
                .filter(|(_, quoted)| *quoted)
                .map(|(who, _)| Before::Quote(who));
        }
        if !leads {
            self.close_run();
        }
    }

    fn sentence(
        &mut self,
        (unit, i): (usize, usize),
        current: &Parsed<'_>,
        next: Option<&Parsed<'_>>,
        list: &[Quotation],
        passage: &Passage<'t>,
    ) {
        let tokens = &current.tokens;
        if tokens.list.is_empty() {
            return;
        }
        self.paragraph.gestured = self.paragraph.gestures.take();
        self.scene.note_mentions(tokens, passage);
        if self.paragraph.comments {
            self.close_run();
            return;
        }
        if unit == 0 && i == 0 {
            let narrated = narrated(current);
            presence::read(tokens, passage, &mut self.scene, (true, true), narrated);
        }
        let whos = self.speakers(current, passage);
        let quoted = self.quoted((unit, current, passage), next, list, &whos);
        self.scene.note_object(tokens);
        let asker = (!quoted && current.attributions.is_empty())
            .then(|| next.and_then(|next| self.asker(current, next, unit, passage)))
            .flatten();
        if let Some(ground) = asker {
            self.asked(unit, current, ground);
        } else if !quoted {
            self.reported(unit, current, &whos, next.is_none(), passage);
        }
        self.scene.note_pair(tokens);
        self.scene.note_joint(tokens);
        self.scene.note_hosts(tokens);
        self.scene.note_last_named(tokens, passage);
    }

    /// Whom each attribution of a sentence names.
    fn speakers(&mut self, current: &Parsed<'_>, passage: &Passage<'t>) -> Vec<Option<Who>> {
        let tokens = &current.tokens;
        let mut whos: Vec<Option<Who>> = Vec::with_capacity(current.attributions.len());
        for attribution in &current.attributions {
            let earlier = speaker::is_earlier(attribution, tokens)
                && current
                    .attributions
                    .iter()
                    .zip(&whos)
                    .any(|(main, who)| who.is_some() && speaker::leads_to(main, attribution));
            let who = (!earlier).then(|| self.speaker(attribution, tokens, passage));
            whos.push(who.flatten());
        }
        whos
    }

    /// Takes the quotations of a sentence that somebody speaks; says whether there are any.
    fn quoted(
        &mut self,
        (unit, current, passage): (usize, &Parsed<'_>, &Passage<'t>),
        next: Option<&Parsed<'_>>,
        list: &[Quotation],
        whos: &[Option<Who>],
    ) -> bool {
        let tokens = &current.tokens;
        let usable: Vec<bool> = whos.iter().map(Option::is_some).collect();
        let spoken = quotes::spoken(tokens, passage.text(), list, &current.attributions, &usable);
        let alone = quotes::stands_alone(tokens);
        let after = alone
            .then(|| next.and_then(|next| self.afterthought(next, unit, passage)))
            .flatten();
        let mut quoted = false;
        for found in &spoken {
            let Some(quotation) = list.get(found.quotation) else {
                continue;
            };
            let inserted = alone.then(|| self.inserted(quotation, unit, passage)).flatten();
            let ground = after
                .clone()
                .or(inserted)
                .or_else(|| self.ground(found.source, current, whos, unit));
            let Some(ground) = ground else { continue };
            if !quoted {
                self.close_run();
                // What stands before quoted words is not told by who speaks behind them.
                self.paragraph.pending = None;
                self.beside(found, current, &ground, (unit, whos), passage);
            }
            quoted = true;
            self.paragraph.plain = None;
            self.release(&ground.who, current.sentence.range.start);
            self.look_at_speaker(&ground.who, current);
            self.paragraph.last = Some((ground.who.clone(), true));
            self.push(
                Mode::Quoted,
                &[Piece {
                    unit,
                    range: quotation.inside.clone(),
                }],
                &ground,
            );
        }
        quoted
    }

    /// Takes a question that the next sentence says somebody asked.
    fn asked(&mut self, unit: usize, current: &Parsed<'_>, ground: Ground) {
        self.close_run();
        self.release(&ground.who, current.sentence.range.start);
        self.look_at_speaker(&ground.who, current);
        self.paragraph.last = Some((ground.who.clone(), false));
        self.run = Some(Run {
            ground,
            pieces: vec![Piece {
                unit,
                range: current.sentence.range.clone(),
            }],
            has_content: true,
            lead: None,
            asides: Vec::new(),
            says_i: false,
        });
    }

    fn push(&mut self, mode: Mode, pieces: &[Piece], ground: &Ground) {
        let Some(mut draft) = draft(self.printed, mode, pieces, ground) else {
            return;
        };
        if pieces
            .first()
            .is_some_and(|first| self.is_in_capitals(first.unit))
        {
            draft.turn.label = draft.turn.label.map(|label| Cow::Owned(label.to_uppercase()));
        }
        if let Some(person) = draft.speaker {
            self.scene.admit(person, PersonRole::Speaker);
            self.scene.admit(person, PersonRole::Participant);
        }
        let named = draft.turn.why.as_ref().and_then(|why| why.attribution);
        self.diagnose(ground, named.unwrap_or(draft.turn.span));
        self.speech.turns.push(draft);
    }

    /// Tells of doubt about who speaks.
    fn diagnose(&mut self, ground: &Ground, span: Span) {
        let who = &ground.who;
        let label = who.label.as_deref().unwrap_or_default();
        let diagnostic = match (who.person, who.candidates.is_empty()) {
            (Some(_), true) => return,
            (Some(_), false) => {
                let others = self.scene.people.alternatives(&who.candidates);
                let message = format!("who speaks can be {others}, read by the rule {}", who.rule);
                Diagnostic::note(Code::AmbiguousSpeaker, message, span)
            }
            (None, false) => {
                let message = format!(
                    "`{label}` can be {}",
                    self.scene.people.alternatives(&who.candidates)
                );
                Diagnostic::warning(Code::AmbiguousSpeaker, message, span)
            }
            (None, true) => {
                let message = format!("expected a person who is known, found `{label}`");
                Diagnostic::warning(Code::UnresolvedSpeaker, message, span)
            }
        };
        self.speech.diagnostics.push(diagnostic);
    }
}

/// True for words that begin with a name or noun, what is told of it in brackets perhaps, and a dash behind.
fn is_entry(text: &str) -> bool {
    let head = &text[..char_floor(text, LONGEST_ENTRY)];
    let dash = [" - ", " – ", " — "]
        .iter()
        .filter_map(|dash| head.find(dash))
        .min();
    let Some(head) = dash.and_then(|dash| head.get(..dash)) else {
        return false;
    };
    let plain = head.split_once('(').map_or(head, |(plain, _)| plain);
    head.starts_with(char::is_uppercase)
        && !head.contains(". ")
        && plain.split_whitespace().count() <= MOST_WORDS_OF_ENTRY
}

/// Longest head of such an entry in bytes, and most words of it outside of brackets.
const LONGEST_ENTRY: usize = 120;
const MOST_WORDS_OF_ENTRY: usize = 4;

#[cfg(test)]
mod tests;
