//! Quoted and reported turns: a rapporteur tells what was said.
//!
//! One pass over the sentences. Each is read as tokens ([`token`]), its attributions are found ([`attribution`]), the
//! people meant are looked up ([`scene`]), its quotations are judged ([`quotes`]), and what has no attribution goes on
//! with the run before it or ends it ([`drift`]). Who is there without speaking is read from the narration ([`presence`]).

mod attribution;
mod drift;
mod grammar;
mod presence;
mod quotes;
mod scene;
mod token;
mod turns;

use std::ops::Range;

use super::Speech;
use super::cues::Class;
use super::sentence::{Sentence, breaks, sentences};
use crate::Span;
use crate::diagnostic::{Code, Diagnostic};
use crate::grammar::person::Mention;
use crate::grammar::quotation::{self, Hand, Quotation, quotations};
use crate::lex::{Paragraph, Passage};
use crate::people::{PersonIndex, Registry};
use crate::record::{Mode, PersonRole};
use attribution::{Attribution, Content, Place, Subject, attributions, behind_date, is_nominative};
use grammar::{AUXILIARIES, is_adverb};
use quotes::Source;
use scene::{Scene, Who};
use token::{Kind, Tokens};
use turns::{Ground, Piece, Run, draft};

/// Paragraphs at the beginning that tell who met whom.
const OPENING: usize = 3;

/// Most paragraphs without attribution that somebody's report may run over.
const MOST_HELD: usize = 6;

/// How far numbering and marks reach at the start of a paragraph, in bytes.
const PARAGRAPH_START: usize = 12;

/// Longest quotation that runs on without a mark, in paragraphs.
const LONGEST_QUOTATION: usize = 60;

/// Most tokens of a sentence that does nothing but attribute the quotation before it.
const LONGEST_AFTERTHOUGHT: usize = 12;

/// Reads the speech that `running` reports. `author` is who `I` means.
pub(crate) fn read<'t>(
    running: &[Paragraph<'t>],
    author: Option<PersonIndex>,
    people: &mut Registry<'t>,
) -> Speech<'t> {
    let units = units(running);
    let mut narrative = Narrative {
        scene: Scene::new(people, author),
        units: &units,
        speech: Speech::default(),
        run: None,
        last: None,
        before: None,
        pending: None,
        lead: None,
        led: None,
        quoting: None,
        instructs: false,
        plain: None,
        held: Vec::new(),
    };
    narrative.read();
    narrative.speech
}

/// The paragraphs, those joined that a page break cut.
fn units<'t>(running: &[Paragraph<'t>]) -> Vec<Passage<'t>> {
    let mut out: Vec<Passage<'t>> = Vec::with_capacity(running.len());
    for paragraph in running {
        match out.last_mut() {
            Some(before) if paragraph.continues => before.append(paragraph.passage.clone()),
            _ => out.push(paragraph.passage.clone()),
        }
    }
    out
}

/// A sentence, read.
struct Parsed<'p> {
    sentence: Sentence,
    tokens: Tokens<'p>,
    attributions: Vec<Attribution>,
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

struct Narrative<'r, 't> {
    scene: Scene<'r, 't>,
    units: &'r [Passage<'t>],
    speech: Speech<'t>,
    run: Option<Run>,
    /// Who spoke last in this paragraph; true for quoted words.
    last: Option<(Who, bool)>,
    before: Option<Before>,
    /// Where sentences without attribution begin that a later one may claim.
    pending: Option<usize>,
    /// Who leads to the next paragraph by a colon.
    lead: Option<Ground>,
    /// Who led to this one.
    led: Option<Ground>,
    quoting: Option<Quoting>,
    /// The paragraph asks for instructions: it is the author's own.
    instructs: bool,
    /// The sentences of this paragraph, as long as none of them is attributed or tells what happened.
    plain: Option<Range<usize>>,
    /// Paragraphs without attribution behind somebody's report, to be his if he goes on behind them.
    held: Vec<(Who, Piece)>,
}

impl<'t> Narrative<'_, 't> {
    fn read(&mut self) {
        let units = self.units;
        self.note_places();
        let hands: Vec<Option<Hand>> = units
            .iter()
            .map(|unit| quotation::first_hand(unit.text()))
            .collect();
        for (at, unit) in units.iter().enumerate() {
            self.unit(at, unit, &hands);
        }
        self.close_run();
        self.end_quoting();
        self.speech.turns.sort_by_key(|draft| draft.turn.span);
    }

    fn note_places(&mut self) {
        for unit in self.units {
            let text = unit.text();
            let tokens = Tokens::read(text, 0..text.len(), &[]);
            self.scene.note_places(&tokens);
            self.scene.note_narrator(&tokens);
        }
    }

    fn unit(&mut self, at: usize, passage: &Passage<'t>, hands: &[Option<Hand>]) {
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
        let mut parsed: Vec<Parsed<'_>> = Vec::new();
        for sentence in sentences(text, &starts, &found.list) {
            let tokens = Tokens::read(text, sentence.range.clone(), &found.list);
            let attributions = attributions(&tokens);
            parsed.push(Parsed {
                sentence,
                tokens,
                attributions,
            });
        }
        // The sentence of the words carried over; numbering or a bracket before them is not in its range.
        let skip = usize::from(carried.is_some_and(|carried| {
            parsed
                .first()
                .is_some_and(|first| first.sentence.range.start < carried.outside.end)
        }));
        self.open_paragraph(&parsed);
        for i in skip..parsed.len() {
            self.sentence(at, &parsed, i, &found.list, passage);
        }
        self.close_paragraph(at, &found.list, runs_on);
    }

    fn note_odd_marks(&mut self, passage: &Passage<'t>, odd: &[Range<usize>], goes_on: bool) {
        let kept = odd.len() - usize::from(goes_on).min(odd.len());
        for mark in odd.iter().take(kept) {
            let message = format!("quotation mark `{}` has no partner", passage.words(mark.clone()));
            let span = passage.locate(mark.clone());
            self.speech
                .diagnostics
                .push(Diagnostic::warning(Code::UnbalancedQuote, message, span));
        }
    }

    fn open_paragraph(&mut self, parsed: &[Parsed<'_>]) {
        self.instructs = parsed.iter().any(|sentence| {
            sentence.tokens.word(0) == "please" || sentence.tokens.starts_with(0, &["we", "request"])
        });
        self.plain = None;
        self.last = None;
        self.pending = None;
        self.led = self.lead.take();
        let leads = self.run.as_ref().is_some_and(|run| run.lead.is_some());
        let listed = parsed.first().is_some_and(|first| first.sentence.numbered);
        let first_of_list = self.run.as_ref().is_some_and(|run| run.pieces.len() == 1);
        let quoted = parsed
            .first()
            .is_some_and(|first| matches!(first.tokens.kind(0), Some(Kind::Quote(_))));
        if leads && quoted && first_of_list {
            self.take_back_lead();
        }
        if !(leads && (listed || first_of_list && !quoted)) {
            self.close_run();
        }
    }

    /// The run's last sentence leads to a quotation: it is no reported speech.
    fn take_back_lead(&mut self) {
        if let Some(run) = &mut self.run
            && let Some((pieces, has_content)) = run.lead.take()
        {
            run.pieces = pieces;
            run.has_content = has_content;
        }
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
        if let Some(run) = &self.run {
            self.before = run.has_content.then(|| Before::Report(run.ground.who.clone()));
        } else {
            self.before = self
                .last
                .take()
                .filter(|(_, quoted)| *quoted)
                .map(|(who, _)| Before::Quote(who));
        }
        if !leads {
            self.close_run();
        }
    }

    /// Keeps a paragraph without attribution behind somebody's report until it is plain who goes on.
    fn hold(&mut self, unit: usize) -> bool {
        let plain = self
            .plain
            .take()
            .filter(|_| self.run.is_none() && self.last.is_none());
        let (Some(range), Some(Before::Report(who))) = (plain, &self.before) else {
            self.held.clear();
            return false;
        };
        let held = self.held.len() < MOST_HELD && who.person.is_some() && who.person != self.scene.author;
        if held {
            self.held.push((who.clone(), Piece { unit, range }));
        } else {
            self.held.clear();
        }
        held
    }

    /// The paragraphs that were held belong to `who`, if he goes on right behind them, in the sentence at `at`.
    fn release(&mut self, who: &Who, at: usize) {
        for (speaker, piece) in std::mem::take(&mut self.held) {
            if speaker.is(who) && at < PARAGRAPH_START {
                self.push(
                    Mode::Reported,
                    &[piece],
                    &Ground::carried(speaker, "paragraph-between"),
                );
            }
        }
    }

    /// The last quotation of the paragraph has no closing mark here; it is closed in the paragraph `until`.
    fn start_quoting(&mut self, at: usize, until: usize, quotation: &Quotation) {
        self.close_run();
        let span = self
            .units
            .get(at)
            .map(|unit| unit.locate(quotation.inside.clone()));
        let is_turn = self
            .speech
            .turns
            .last()
            .is_some_and(|draft| Some(draft.turn.span) == span);
        let ground = is_turn.then(|| self.last.clone()).flatten().map(|(who, _)| {
            let mut ground = Ground::carried(who, "quote-over-paragraphs");
            if let Some(draft) = self.speech.turns.pop() {
                ground.rule = match draft.turn.rule.as_ref() {
                    "quote-alone" => "quote-alone",
                    _ => "quote-after-cue",
                };
                self.quoted_cue(&draft, &mut ground, at);
            }
            ground
        });
        self.quoting = Some(Quoting {
            until,
            ground,
            pieces: vec![Piece {
                unit: at,
                range: quotation.inside.clone(),
            }],
        });
    }

    /// Keeps the cue of a turn that is made anew.
    fn quoted_cue(&self, draft: &super::Draft<'t>, ground: &mut Ground, unit: usize) {
        let Some(passage) = self.units.get(unit) else {
            return;
        };
        let back = |span: Span| passage.range_of(span).map(|range| Piece { unit, range });
        ground.cue = draft.turn.cue.as_ref().and_then(|cue| back(cue.span));
        ground.named = draft
            .turn
            .why
            .as_ref()
            .and_then(|why| why.attribution)
            .and_then(back);
    }

    fn end_quoting(&mut self) {
        let Some(quoting) = self.quoting.take() else {
            return;
        };
        let Some(ground) = quoting.ground else { return };
        self.last = Some((ground.who.clone(), true));
        self.push(Mode::Quoted, &quoting.pieces, &ground);
    }

    fn sentence(
        &mut self,
        unit: usize,
        parsed: &[Parsed<'_>],
        i: usize,
        list: &[Quotation],
        passage: &Passage<'t>,
    ) {
        let Some(current) = parsed.get(i) else { return };
        let tokens = &current.tokens;
        if tokens.list.is_empty() {
            return;
        }
        self.scene.note_mentions(tokens, passage);
        if unit == 0 && i == 0 {
            presence::read(tokens, passage, &mut self.scene, true, true);
        }
        let whos: Vec<Option<Who>> = current
            .attributions
            .iter()
            .map(|attribution| self.speaker(attribution, tokens, passage))
            .collect();
        let usable: Vec<bool> = whos.iter().map(Option::is_some).collect();
        let spoken = quotes::spoken(tokens, passage.text(), list, &current.attributions, &usable);
        let after = quotes::stands_alone(tokens)
            .then(|| {
                parsed
                    .get(i + 1)
                    .and_then(|next| self.afterthought(next, unit, passage))
            })
            .flatten();
        let mut quoted = false;
        for found in &spoken {
            let Some(quotation) = list.get(found.quotation) else {
                continue;
            };
            let inserted = quotes::stands_alone(tokens)
                .then(|| self.inserted(quotation, unit, passage))
                .flatten();
            let ground = after
                .clone()
                .or(inserted)
                .or_else(|| self.ground(found.source, current, &whos, unit));
            let Some(ground) = ground else { continue };
            if !quoted {
                self.close_run();
                // What stands before quoted words is not told by who speaks behind them.
                self.pending = None;
                self.beside(found, current, &ground, unit, passage);
            }
            quoted = true;
            self.plain = None;
            self.release(&ground.who, current.sentence.range.start);
            self.look_at_speaker(&ground.who, current);
            self.last = Some((ground.who.clone(), true));
            self.push(
                Mode::Quoted,
                &[Piece {
                    unit,
                    range: quotation.inside.clone(),
                }],
                &ground,
            );
        }
        if !quoted {
            self.reported(unit, current, &whos, i + 1 == parsed.len(), passage);
        }
    }

    /// Who speaks, told inside of the quotation marks: `“These papers, he added, speak for themselves.”`
    fn inserted(&mut self, quotation: &Quotation, unit: usize, passage: &Passage<'t>) -> Option<Ground> {
        let tokens = Tokens::read(passage.text(), quotation.inside.clone(), &[]);
        let attributions = attributions(&tokens);
        let says = |attribution: &&Attribution| {
            attribution.place == Place::Inserted
                && !attribution.negated
                && matches!(
                    attribution.class,
                    Class::Say | Class::Ask | Class::Answer | Class::Stress | Class::Proceed
                )
                && matches!(
                    attribution.subject,
                    Subject::He | Subject::She | Subject::Mention(_)
                )
        };
        let attribution = attributions.iter().find(says)?;
        let who = self.scene.who(attribution, &tokens, passage, true)?;
        who.person?;
        let mut ground = Ground::new(who, attribution, &tokens, unit);
        ground.rule = "quote-around-cue";
        Some(ground)
    }

    /// The next sentence does nothing but say who spoke: `“No!” The Minister exclaimed.`
    fn afterthought(&mut self, next: &Parsed<'_>, unit: usize, passage: &Passage<'t>) -> Option<Ground> {
        let [attribution] = &next.attributions[..] else {
            return None;
        };
        let fits = attribution.content == Content::Bare
            && !attribution.negated
            && attribution.subject_at == 0
            && matches!(
                attribution.class,
                Class::Say | Class::Ask | Class::Answer | Class::Stress | Class::Proceed
            )
            && next.tokens.list.len() <= LONGEST_AFTERTHOUGHT;
        if !fits {
            return None;
        }
        let who = self.scene.who(attribution, &next.tokens, passage, true)?;
        let mut ground = Ground::new(who, attribution, &next.tokens, unit);
        ground.rule = "quote-before-sentence";
        Some(ground)
    }

    /// What a quotation's turn rests on.
    fn ground(
        &self,
        source: Source,
        current: &Parsed<'_>,
        whos: &[Option<Who>],
        unit: usize,
    ) -> Option<Ground> {
        match source {
            Source::Attribution(i, rule) => {
                let who = whos.get(i)?.clone()?;
                let mut ground = Ground::new(who, current.attributions.get(i)?, &current.tokens, unit);
                ground.rule = rule;
                Some(ground)
            }
            Source::Last(rule) => {
                let starts = current.sentence.range.start < PARAGRAPH_START && self.last.is_none();
                if let Some(led) = self.led.as_ref().filter(|_| starts) {
                    return Some(Ground {
                        rule: "quote-behind-colon",
                        ..led.clone()
                    });
                }
                let last = self.last.as_ref().map(|(who, _)| who.clone());
                let running = self.run.as_ref().map(|run| run.ground.who.clone());
                let before = match &self.before {
                    Some(Before::Quote(who)) if starts => Some(who.clone()),
                    _ => None,
                };
                Some(Ground::carried(running.or(last).or(before)?, rule))
            }
            Source::Subject => self.subject_ground(&current.tokens, unit, "quote-after-colon"),
        }
    }

    /// The subject of a sentence that leads to words by a colon without a verb of speech.
    fn subject_ground(&self, tokens: &Tokens<'_>, unit: usize, rule: &'static str) -> Option<Ground> {
        let nominative = |at: &usize| is_nominative(tokens, *at) && tokens.mention(*at).is_some();
        let at = (0..tokens.list.len()).find(nominative)?;
        let person = self.scene.known(tokens.mention(at)?)?;
        if !self.scene.is_present(person) {
            return None;
        }
        let who = Who {
            person: Some(person),
            label: None,
            rule: "subject-and-colon",
            candidates: Vec::new(),
        };
        let mut ground = Ground::carried(who, rule);
        ground.named = tokens.get(at).map(|token| Piece {
            unit,
            range: token.range.clone(),
        });
        Some(ground)
    }

    /// The clause before a quotation that reports something more: a turn up to the comma.
    fn beside(
        &mut self,
        found: &quotes::Found,
        current: &Parsed<'_>,
        ground: &Ground,
        unit: usize,
        passage: &Passage<'t>,
    ) {
        if !found.beside {
            return;
        }
        let Some(comma) = found
            .at
            .checked_sub(1)
            .and_then(|comma| current.tokens.get(comma))
        else {
            return;
        };
        let range = current.sentence.range.start..comma.range.start;
        let trimmed = passage
            .text()
            .get(range.clone())
            .map_or(0, |words| words.trim_end().len());
        let mut ground = ground.clone();
        ground.rule = "clause-beside-quote";
        self.push(
            Mode::Reported,
            &[Piece {
                unit,
                range: range.start..range.start + trimmed,
            }],
            &ground,
        );
    }

    /// Who the attribution names, where it attributes words in this record.
    fn speaker(
        &mut self,
        attribution: &Attribution,
        tokens: &Tokens<'_>,
        passage: &Passage<'t>,
    ) -> Option<Who> {
        if attribution.content == Content::Bare || attribution.place == Place::Subordinate {
            return None;
        }
        let author_speaks = self
            .run
            .as_ref()
            .is_some_and(|run| run.ground.who.person == self.scene.author);
        let in_run = self.run.as_ref().filter(|_| !author_speaks);
        let strong = !matches!(attribution.class, Class::Think | Class::Topic)
            && attribution.content != Content::Topic;
        let says = matches!(
            attribution.class,
            Class::Say | Class::Tell | Class::Ask | Class::Answer | Class::Stress
        );
        match &attribution.subject {
            Subject::They => return None,
            // `We spoke for an hour` tells of both sides.
            Subject::We if attribution.content == Content::Topic => return None,
            Subject::Author if attribution.class == Class::Think || !is_past(attribution, tokens) => {
                return None;
            }
            // Within what somebody says, `we` are his; `we replied` to him.
            Subject::We
                if in_run.is_some() && attribution.class != Class::Answer && !self.scene.tells_as_we
                    || attribution.class == Class::Think
                    || !is_past(attribution, tokens) =>
            {
                return None;
            }
            Subject::Phrase(_) if in_run.is_some() || !strong => return None,
            Subject::Mention(at) => {
                let mention = tokens.mention(*at)?;
                let known = self.scene.known(mention);
                let there = known
                    .is_some_and(|person| self.scene.is_present(person) || Some(person) == self.scene.author);
                if !there {
                    let opens = attribution.subject_at <= 1
                        || attribution.place == Place::Inserted
                            && matches!(
                                tokens.kind(attribution.cue_at.wrapping_sub(1)),
                                Some(Kind::Quote(_))
                            )
                        || tokens.kind(attribution.subject_at - 1) == Some(&Kind::Comma);
                    let aside = to_third_person(attribution, tokens);
                    if !strong
                        || attribution.place == Place::Noun
                        || in_run.is_some() && (!says || !opens || aside)
                    {
                        return None;
                    }
                    if known.is_none() && attribution.rule == "name-and-colon" {
                        return None;
                    }
                    let bare_name = mention.titles.is_empty() && !mention.name.contains(' ');
                    let present_tense = tokens.word(attribution.cue_at).ends_with('s');
                    let beside = adjacent(attribution, tokens) || attribution.place == Place::Inserted;
                    // `..., repeated Selm.` names no speaker unless words stand beside it.
                    let turned =
                        attribution.cue_at < attribution.subject_at && tokens.quotes().next().is_none();
                    if known.is_none() && bare_name && turned {
                        return None;
                    }
                    if known.is_none() && bare_name && (in_run.is_some() || present_tense || !says || !beside)
                    {
                        return None;
                    }
                }
            }
            _ => {}
        }
        if attribution.subject == Subject::Other {
            let running = self.run.as_ref().map(|run| &run.ground.who);
            let asker = running.or(self.last.as_ref().map(|(who, _)| who));
            return self.scene.replier(asker?.person);
        }
        let pronoun = matches!(attribution.subject, Subject::He | Subject::She);
        let runs = in_run.is_some();
        let who = self.scene.who(attribution, tokens, passage, true)?;
        // Somebody of whom the speaker tells, named in the same sentence.
        let told_of = runs
            && who.rule == "pronoun-in-sentence"
            && who.person.is_some_and(|person| !self.scene.is_present(person));
        if told_of {
            return None;
        }
        (who.person.is_some() || !pronoun || says).then_some(who)
    }

    fn reported(
        &mut self,
        unit: usize,
        current: &Parsed<'_>,
        whos: &[Option<Who>],
        last: bool,
        passage: &Passage<'t>,
    ) {
        let tokens = &current.tokens;
        let Some((attribution, who)) = main_attribution(&current.attributions, whos) else {
            self.unattributed(unit, current, last, passage);
            return;
        };
        let who = who.clone();
        self.plain = None;
        self.release(&who, current.sentence.range.start);
        let content = matches!(
            attribution.content,
            Content::Full | Content::Quote | Content::Ahead
        );
        self.look_at_speaker(&who, current);
        let range = current.sentence.range.clone();
        if current.sentence.parenthetical {
            self.close_run();
            if content {
                let ground = Ground::new(who, attribution, tokens, unit);
                self.push(Mode::Reported, &[Piece { unit, range }], &ground);
            }
            return;
        }
        let claimed = self.pending.take().filter(|_| self.claims(attribution, &who));
        let same = self.run.as_ref().is_some_and(|run| run.ground.who.is(&who));
        if !same {
            self.close_run();
            self.run = Some(Run {
                ground: Ground::new(who.clone(), attribution, tokens, unit),
                pieces: Vec::new(),
                has_content: false,
                lead: None,
            });
        }
        if same && !who.candidates.is_empty() {
            let ground = Ground::new(who.clone(), attribution, tokens, unit);
            let named = ground
                .named
                .as_ref()
                .map_or(range.clone(), |piece| piece.range.clone());
            self.diagnose(&ground, passage.locate(named));
        }
        if let Some(run) = &mut self.run {
            if content && !run.has_content {
                run.ground = Ground::new(who.clone(), attribution, tokens, unit);
            }
            let before = run.has_content;
            run.has_content |= content;
            run.lead = (last && attribution.content == Content::Ahead).then(|| (run.pieces.clone(), before));
            self.lead = run.lead.is_some().then(|| run.ground.clone());
            if let Some(start) = claimed.filter(|_| run.pieces.is_empty()) {
                run.add(unit, start..range.start);
            }
            run.add(unit, range);
        }
        self.last = Some((who, false));
    }

    /// True where sentences before an attribution belong to it: it takes up whom the paragraph before reported.
    fn claims(&self, attribution: &Attribution, who: &Who) -> bool {
        let goes_on =
            matches!(&self.before, Some(Before::Report(before) | Before::Quote(before)) if before.is(who));
        goes_on && matches!(attribution.subject, Subject::He | Subject::She)
    }

    fn unattributed(&mut self, unit: usize, current: &Parsed<'_>, last: bool, passage: &Passage<'t>) {
        let tokens = &current.tokens;
        let author_speaks = self
            .run
            .as_ref()
            .is_some_and(|run| run.ground.who.person.is_some() && run.ground.who.person == self.scene.author);
        let setting = drift::Setting { author_speaks, last };
        let there = |at: usize| {
            let person = tokens.mention(at).and_then(|mention| self.scene.known(mention));
            person.is_some_and(|person| self.scene.is_present(person))
        };
        let narration = !self.is_announced(unit, tokens)
            && (drift::is_narration(tokens, &setting, there)
                || author_speaks && drift::is_about_another(tokens, there)
                || self.run.is_some()
                    && (self.another_speaks(current)
                        || drift::another_acts(tokens, |at| there(at) && !self.speaks(tokens, at))))
            || current.sentence.parenthetical;
        let range = current.sentence.range.clone();
        if !narration && self.goes_on(unit, tokens, range.clone()) {
            return;
        }
        self.close_run();
        self.plain = match (&self.plain, range.start < PARAGRAPH_START) {
            _ if narration || self.instructs || !drift::can_be_told(tokens) => None,
            (Some(plain), _) => Some(plain.start..range.end),
            (None, true) => Some(range.clone()),
            (None, false) => None,
        };
        if !narration && self.last.is_none() && drift::goes_on(tokens) {
            self.pending.get_or_insert(range.start);
        } else {
            self.pending = None;
        }
        presence::read(tokens, passage, &mut self.scene, unit < OPENING, false);
        self.greet(tokens, passage);
        self.look_around(tokens);
        if last && tokens.list.last().is_some_and(|token| token.kind == Kind::Colon) {
            self.lead = self.subject_ground(tokens, unit, "quote-behind-colon");
        }
    }

    /// True for the first words of a message in the first person, behind a paragraph that leads to it: `He said
    /// approximately the following.`, then `I have come on my own account.`
    fn is_announced(&self, unit: usize, tokens: &Tokens<'_>) -> bool {
        let leads =
            |run: &Run| run.lead.is_some() && run.pieces.last().is_some_and(|piece| piece.unit != unit);
        self.run.as_ref().is_some_and(leads) && tokens.is(0, &["i", "we", "my", "our"])
    }

    /// True where the person named at `at` is the one whose words the run reports.
    fn speaks(&self, tokens: &Tokens<'_>, at: usize) -> bool {
        let person = tokens.mention(at).and_then(|mention| self.scene.known(mention));
        person.is_some()
            && self
                .run
                .as_ref()
                .is_some_and(|run| run.ground.who.person == person)
    }

    /// True where a sentence has a cue with somebody else who is there for its subject, though nothing is reported by
    /// it: `Orlov expressed his thanks.`
    fn another_speaks(&self, current: &Parsed<'_>) -> bool {
        current.attributions.iter().any(|attribution| {
            let Subject::Mention(at) = attribution.subject else {
                return false;
            };
            let person = current
                .tokens
                .mention(at)
                .and_then(|mention| self.scene.known(mention));
            attribution.place == Place::Main
                && person.is_some_and(|person| self.scene.is_present(person))
                && !self.speaks(&current.tokens, at)
        })
    }

    /// Adds a sentence without attribution to the run that it goes on with, if it does.
    fn goes_on(&mut self, unit: usize, tokens: &Tokens<'_>, range: Range<usize>) -> bool {
        if let Some(run) = &mut self.run {
            run.has_content = true;
            if run.pieces.last().is_some_and(|piece| piece.unit == unit) && run.pieces.len() == 1 {
                run.lead = None;
            }
            run.add(unit, range);
            return true;
        }
        let there = |at: usize| {
            let person = tokens.mention(at).and_then(|mention| self.scene.known(mention));
            person.is_some_and(|person| self.scene.is_present(person))
        };
        let ground = match (&self.last, &self.before) {
            (Some((who, true)), _) if drift::speaks_of_future(tokens) => {
                Ground::carried(who.clone(), "goes-on-behind-quote")
            }
            (None, Some(Before::Report(who)))
                if !self.instructs
                    && (drift::speaks_as_we(tokens) || drift::is_report(tokens, there))
                    && who.person != self.scene.author =>
            {
                Ground::carried(who.clone(), "paragraph-goes-on")
            }
            _ => return false,
        };
        self.last = Some((ground.who.clone(), false));
        self.run = Some(Run {
            ground,
            pieces: vec![Piece { unit, range }],
            has_content: true,
            lead: None,
        });
        true
    }

    /// Moves the focus to who spoke, and notes who was named beside.
    fn look_at_speaker(&mut self, who: &Who, current: &Parsed<'_>) {
        let tokens = &current.tokens;
        let named: Vec<PersonIndex> = tokens
            .mentions
            .iter()
            .filter_map(|mention| self.scene.known(mention))
            .filter(|person| self.scene.is_present(*person))
            .collect();
        if current.sentence.parenthetical {
            return;
        }
        match who.person {
            Some(person) if who.rule != "first-person" => {
                self.scene.look_at(person);
                if let Some(other) = named.iter().rev().find(|other| **other != person) {
                    self.scene.notice(*other);
                }
            }
            _ => {
                if let Some(other) = named.last().filter(|other| Some(**other) != self.scene.author) {
                    self.scene.look_at(*other);
                }
            }
        }
    }

    /// `The President welcomed Orlov.` Who receives a guest is there, though an office is all that names him.
    fn greet(&mut self, tokens: &Tokens<'_>, passage: &Passage<'t>) {
        let Some(mention) = tokens.mention(0).filter(|mention| mention.name.is_empty()) else {
            return;
        };
        let greets = tokens.is(
            1,
            &[
                "greeted", "greets", "received", "receives", "welcomed", "welcomes", "thanked", "opened",
            ],
        );
        let guest = (2..tokens.list.len().min(8)).find_map(|at| tokens.mention(at));
        let guest = guest.and_then(|guest| self.scene.known(guest));
        let there = guest.is_some_and(|guest| self.scene.is_present(guest));
        if greets && there && self.scene.known(mention).is_none() {
            self.scene.enter(mention, passage);
        }
    }

    /// Moves the focus to whom a sentence of narration is about.
    fn look_around(&mut self, tokens: &Tokens<'_>) {
        let subject = (0..tokens.list.len())
            .take(30)
            .find(|at| is_nominative(tokens, *at));
        // `On 12 April Orlov paid me a visit.`
        let visitor = || {
            let to_author = tokens
                .list
                .iter()
                .any(|token| matches!(&*token.word, "me" | "us"));
            (1..tokens.list.len().min(8))
                .find(|at| tokens.mention(*at).is_some())
                .filter(|at| to_author && behind_date(tokens, at - 1))
        };
        let subject = subject.filter(|_| visitor().is_none()).or_else(visitor);
        let named = subject
            .and_then(|at| tokens.mention(at))
            .and_then(|mention| self.scene.known(mention));
        let first_person = subject.is_some_and(|at| tokens.is(at, &["i", "we"]));
        if let Some(person) = named.filter(|person| Some(*person) != self.scene.author) {
            self.scene.look_at(person);
        } else if first_person {
            let last = tokens
                .mentions
                .iter()
                .rev()
                .find_map(|mention| self.scene.known(mention));
            let host = host(tokens).and_then(|mention| self.scene.known(mention));
            if let Some(person) = host.or(last).filter(|person| Some(*person) != self.scene.author) {
                self.scene.look_at(person);
            }
        }
    }

    fn close_run(&mut self) {
        // What leads to words that do not come tells nothing.
        let alone = |run: &Run| run.lead.is_some() && run.pieces.len() == 1;
        if self.run.as_ref().is_some_and(alone) {
            self.take_back_lead();
        }
        let Some(run) = self.run.take() else { return };
        if run.has_content {
            self.push(Mode::Reported, &run.pieces, &run.ground);
        }
    }

    fn push(&mut self, mode: Mode, pieces: &[Piece], ground: &Ground) {
        let Some(draft) = draft(self.units, mode, pieces, ground) else {
            return;
        };
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
                let message = format!("several persons can be meant, read by the rule {}", who.rule);
                Diagnostic::note(Code::AmbiguousSpeaker, message, span)
            }
            (None, false) => {
                let message = format!("several persons can be meant by `{label}`");
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

/// The attribution that a sentence without quoted words goes by: one that is inserted, else the first that reports
/// something, else one that names a subject.
fn main_attribution<'a>(
    list: &'a [Attribution],
    whos: &'a [Option<Who>],
) -> Option<(&'a Attribution, &'a Who)> {
    let named = || {
        list.iter()
            .zip(whos)
            .filter_map(|(attribution, who)| Some((attribution, who.as_ref()?)))
    };
    let full = |attribution: &Attribution| attribution.content != Content::Topic;
    named()
        .find(|(attribution, _)| attribution.place == Place::Inserted)
        .or_else(|| named().find(|(attribution, _)| attribution.place == Place::Main && full(attribution)))
        .or_else(|| named().find(|(attribution, _)| full(attribution)))
        .or_else(|| named().next())
}

/// True where an attribution to the author tells of the conversation, not of the writing.
fn is_past(attribution: &Attribution, tokens: &Tokens<'_>) -> bool {
    let helper = |at: usize| {
        let word = tokens.word(at);
        matches!(
            word,
            "did" | "had" | "was" | "were" | "took" | "went" | "made" | "began" | "came" | "felt"
        ) || word.len() > 4 && word.ends_with("ed")
            || matches!(word, "said" | "told")
    };
    if attribution.place == Place::Noun {
        return (attribution.cue_at..attribution.behind).any(helper);
    }
    let cue = tokens.word(attribution.cue_at);
    // `I am reporting the matter` is written, not said.
    let progressive =
        (attribution.subject_at..attribution.cue_at).any(|at| matches!(tokens.word(at), "am" | "are"));
    let regular = cue.ends_with("ed") || cue.ends_with("ing") && !progressive;
    let irregular = !matches!(
        super::cues::look_up(cue).and_then(|word| word.verb(Some(tokens.word(attribution.cue_at + 1)))),
        Some((_, super::cues::Form::Base | super::cues::Form::Third))
    );
    regular || irregular && !progressive || (attribution.subject_at..attribution.cue_at).any(helper)
}

/// Who acts on the author in the passive: `I was called to a meeting by Orlov`.
fn host<'n, 't>(tokens: &'n Tokens<'t>) -> Option<&'n Mention<'t>> {
    let passive = (0..tokens.list.len())
        .find(|at| tokens.is(*at, &["was", "were"]) && tokens.is(at.wrapping_sub(1), &["i", "we"]))?;
    let by = (passive..tokens.list.len()).find(|at| tokens.word(*at) == "by")?;
    tokens.mention(by + 1)
}

/// True where nothing but adverbs and auxiliaries stands between subject and cue.
fn adjacent(attribution: &Attribution, tokens: &Tokens<'_>) -> bool {
    (attribution.subject_at + 1..attribution.cue_at)
        .all(|at| is_adverb(tokens.word(at)) || AUXILIARIES.contains(&tokens.word(at)))
}

/// True where the words go to somebody other than the author: `told him`, `put it to the Premier`.
fn to_third_person(attribution: &Attribution, tokens: &Tokens<'_>) -> bool {
    let at = attribution.cue_at + 1;
    let to = (at..attribution.behind + 2)
        .find(|i| tokens.word(*i) == "to")
        .map(|i| i + 1);
    [Some(at), to]
        .into_iter()
        .flatten()
        .any(|i| tokens.is(i, &["him", "her", "them"]) || tokens.mention(i).is_some())
}

/// The paragraph in which a quotation that is open at the end of `at` is closed, if the next mark closes it.
fn runs_on_until(at: usize, hands: &[Option<Hand>]) -> Option<usize> {
    let rest = hands.get(at + 1..)?;
    let next = rest.iter().take(LONGEST_QUOTATION).position(Option::is_some)?;
    (rest.get(next) == Some(&Some(Hand::Closes))).then_some(at + 1 + next)
}

/// Sets right where quotations without an opening or a closing mark begin and end: narration before the one and
/// attributions inside the other are not theirs.
fn mend(list: &mut Vec<Quotation>, text: &str, starts: &[usize], scene: &Scene<'_, '_>) {
    for quotation in list
        .iter_mut()
        .filter(|quotation| !(quotation.opened && quotation.closed))
    {
        let inside = quotation.inside.clone();
        let from = starts.partition_point(|at| *at <= inside.start);
        let to = starts.partition_point(|at| *at < inside.end);
        let cuts: Vec<usize> = starts.get(from..to).unwrap_or(&[]).to_vec();
        let mut begin = inside.start;
        for end in cuts.iter().copied().chain([inside.end]) {
            let attributes = is_attributed(text, begin..end, scene);
            if attributes && !quotation.opened && end < inside.end {
                quotation.inside.start = end;
                quotation.outside.start = end;
            }
            if attributes && !quotation.closed && begin > inside.start {
                let words = text
                    .get(inside.start..begin)
                    .map_or(0, |words| words.trim_end().len());
                quotation.inside.end = inside.start + words;
                quotation.outside.end = quotation.inside.end;
                break;
            }
            begin = end;
        }
    }
    list.retain(|quotation| !quotation.inside.is_empty());
}

/// True where a sentence begins with somebody who is there and a cue.
fn is_attributed(text: &str, range: Range<usize>, scene: &Scene<'_, '_>) -> bool {
    let tokens = Tokens::read(text, range, &[]);
    attributions(&tokens).iter().any(|attribution| {
        let known = match attribution.subject {
            Subject::Mention(at) => tokens
                .mention(at)
                .and_then(|mention| scene.known(mention))
                .is_some_and(|person| scene.is_present(person)),
            _ => false,
        };
        known && attribution.place == Place::Main && attribution.content != Content::Bare
    })
}

#[cfg(test)]
mod tests;
