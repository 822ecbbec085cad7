//! Runs of reported speech: sentences with an attribution, and those that go on with it.

use std::ops::Range;

use super::attribution::{Attribution, Content, Place, Subject};
use super::grammar::{MODALS, TALKS};
use super::nominative::is_nominative;
use super::paragraph::{Opening, Plain, Question};
use super::scene::{Asked, Who};
use super::speaker::{is_earlier, leads_to};
use super::token::{Kind, Tokens};
use super::turns::{Ground, Piece, Run};
use super::{Before, Held, Narrative, OPENING, PARAGRAPH_START, Parsed, drift, presence};
use crate::lex::Passage;
use crate::lex::sentence::numbering;
use crate::people::PersonIndex;
use crate::record::Mode;
use crate::speech::cues::Class;

/// Most paragraphs without attribution that somebody's report may run over.
const MOST_HELD: usize = 6;

impl<'t> Narrative<'_, 't> {
    /// The run's last sentence leads to a quotation: it is no reported speech.
    pub(super) fn take_back_lead(&mut self) {
        if let Some(run) = &mut self.run
            && let Some((pieces, has_content)) = run.lead.take()
        {
            run.pieces = pieces;
            run.has_content = has_content;
        }
    }

    /// Keeps a paragraph without attribution behind somebody's report until it is plain who goes on.
    pub(super) fn hold(&mut self, unit: usize) -> bool {
        let plain = self
            .paragraph
            .plain
            .take()
            .filter(|_| self.run.is_none() && self.paragraph.last.is_none());
        let (Some(Plain { range, told }), Some(Before::Report(who))) = (plain, &self.before) else {
            self.held.clear();
            return false;
        };
        let held = self.held.len() < MOST_HELD && who.person.is_some() && who.person != self.scene.author;
        if held {
            self.held.push(Held {
                who: who.clone(),
                piece: Piece { unit, range },
                told,
            });
        } else {
            self.held.clear();
        }
        held
    }

    /// The paragraphs that were held belong to whoever was reported before them, if he goes on right behind them, in the
    /// sentence at `at`. If somebody else speaks there, those do whose verbs say that they are told.
    pub(super) fn release(&mut self, who: &Who, at: usize) {
        let held = std::mem::take(&mut self.held);
        let all_told = held.iter().all(|held| held.told);
        for held in held {
            if (held.who.is(who) || all_told) && at < PARAGRAPH_START {
                let ground = Ground::carried(held.who, "paragraph-between");
                self.push(Mode::Reported, &[held.piece], &ground);
            }
        }
    }

    pub(super) fn reported(
        &mut self,
        unit: usize,
        current: &Parsed<'_>,
        whos: &[Option<Who>],
        last: bool,
        passage: &Passage<'t>,
    ) {
        let tokens = &current.tokens;
        let Some((attribution, who)) = main_attribution(&current.attributions, whos, tokens) else {
            self.unattributed(unit, current, last, passage);
            return;
        };
        let question = self.paragraph.question.take();
        self.paragraph.looked_at = None;
        self.paragraph.courteous = None;
        let who = who.clone();
        self.paragraph.plain = None;
        self.release(&who, current.sentence.range.start);
        let content = matches!(
            attribution.content,
            Content::Full | Content::Quote | Content::Ahead
        );
        // `He made two remarks.`, and a list behind it.
        let lists = last && attribution.content == Content::Topic && self.list_begins_behind(unit);
        // `I asked who would come. He named three men.`
        let answers = question.is_some_and(|question| !question.who.is(&who));
        let content = content
            || lists
            || answers && attribution.content == Content::Topic && tokens.is(attribution.cue_at, NAMING);
        // `He said that there were two grounds:`, and a list behind it.
        let colon = || tokens.list.last().is_some_and(|token| token.kind == Kind::Colon);
        let lists =
            lists || last && attribution.content == Content::Full && colon() && self.list_begins_behind(unit);
        self.notice_addressee(attribution, tokens, passage);
        if attribution.subject == Subject::Author {
            self.notice_partner(tokens, passage);
        }
        self.look_at_speaker(&who, current);
        self.note_question(attribution, &who, tokens);
        let range = current.sentence.range.clone();
        let ground = || Ground::new(who.clone(), attribution, tokens, unit);
        if current.sentence.parenthetical {
            self.aside(Piece { unit, range }, ground(), content);
            return;
        }
        let claimed = self
            .paragraph
            .pending
            .take()
            .filter(|_| self.claims(attribution, &who));
        let own_item = |run: &Run| is_own_item(run, unit, current, attribution);
        let same = self
            .run
            .as_ref()
            .is_some_and(|run| run.ground.who.is(&who) && !own_item(run));
        if !same {
            self.begin_run(ground(), content);
        }
        if same && !who.candidates.is_empty() {
            let ground = ground();
            let named = ground
                .named
                .as_ref()
                .map_or(range.clone(), |piece| piece.range.clone());
            self.diagnose(&ground, passage.locate(named));
        }
        let is_item = self
            .units
            .get(unit)
            .is_some_and(|unit| numbering(unit.text()) > 0);
        if let Some(run) = &mut self.run {
            if content && !run.has_content {
                run.ground = ground();
            }
            let before = run.has_content;
            run.has_content |= content;
            run.says_i |= says_i(attribution, tokens);
            let leads = lists || last && attribution.content == Content::Ahead;
            // Within an item, the list goes on.
            let inside = is_item && run.pieces.first().is_some_and(|first| first.unit != unit);
            if leads || !inside {
                run.lead = leads.then(|| (run.pieces.clone(), before));
            }
            self.lead = match run.lead {
                Some(_) => Some(run.ground.clone()),
                None if last => lead_behind(&current.attributions, whos, tokens, unit),
                None => None,
            };
            if let Some(start) = claimed.filter(|_| run.pieces.is_empty()) {
                run.add(unit, start..range.start);
            }
            run.add(unit, range);
        }
        self.paragraph.last = Some((who, false));
        self.paragraph.announced = !last && attribution.content == Content::Ahead;
    }

    /// Takes a sentence in brackets that has an attribution of its own.
    fn aside(&mut self, piece: Piece, ground: Ground, content: bool) {
        match &mut self.run {
            // His words may go on behind it.
            Some(run) if run.lead.is_none() && run.ground.who.is(&ground.who) => {
                run.asides.extend(content.then_some((piece, ground)));
            }
            _ => {
                self.close_run();
                if content {
                    self.push(Mode::Reported, &[piece], &ground);
                }
            }
        }
    }

    /// Ends what was said so far; from here on somebody says something else.
    fn begin_run(&mut self, ground: Ground, content: bool) {
        self.close_run();
        if let Some(person) = ground.who.person.filter(|_| content) {
            self.scene.hear(person);
        }
        self.run = Some(Run {
            ground,
            pieces: Vec::new(),
            has_content: false,
            lead: None,
            asides: Vec::new(),
            says_i: false,
        });
    }

    /// True where the next paragraph is the first item of a list, and this one is none.
    fn list_begins_behind(&self, unit: usize) -> bool {
        const FIRST: &[&str] = &["1.", "1)", "(1)", "a)", "(a)", "(A)", "A)", "A.", "-", "–", "•"];
        let text = |unit: usize| self.units.get(unit).map_or("", Passage::text);
        let opens = |unit: usize| {
            let behind = FIRST.iter().find_map(|mark| text(unit).strip_prefix(mark));
            behind.is_some_and(|behind| behind.starts_with(char::is_whitespace))
        };
        let marks_differ = || {
            let digit = |unit: usize| text(unit).starts_with(|c: char| c.is_ascii_digit());
            digit(unit) && !digit(unit + 1)
        };
        opens(unit + 1) && (numbering(text(unit)) == 0 || marks_differ())
    }

    /// Notes who asked, and whom, for the sentence behind.
    fn note_question(&mut self, attribution: &Attribution, who: &Who, tokens: &Tokens<'_>) {
        let is_question = attribution.class == Class::Ask;
        let asks = (is_question || attribution.class == Class::Urge) && attribution.content != Content::Topic;
        if !asks {
            self.scene.note_question(None);
            return;
        }
        let object = attribution.cue_at + 1;
        let asked = tokens
            .mention(object)
            .and_then(|mention| self.scene.known(mention))
            .filter(|person| self.scene.is_present(*person) && who.person != Some(*person));
        self.scene.note_question(who.person.map(|asker| Asked {
            asker,
            whom: asked,
            names_whom: asked.is_some() || (object..object + 3).any(|at| tokens.is(at, &["her", "him"])),
            is_question,
        }));
        if !is_question {
            return;
        }
        self.paragraph.question = Some(Question {
            who: who.clone(),
            asked,
            whether_there: tokens.list.iter().any(|token| token.word == "there"),
        });
    }

    /// A sentence without attribution that can only be the answer to the question before it: `Thirteen, of course.`
    fn answers(
        &mut self,
        question: &Question,
        unit: usize,
        tokens: &Tokens<'_>,
        range: Range<usize>,
    ) -> bool {
        let of_author = question.who.person.is_some() && question.who.person == self.scene.author;
        if !drift::is_answer(tokens, question.whether_there, of_author) {
            return false;
        }
        let carried = |person| Who {
            person: Some(person),
            label: None,
            rule: "the-other",
            candidates: Vec::new(),
        };
        let other = question
            .asked
            .map(carried)
            .or_else(|| self.scene.replier(question.who.person));
        let Some(who) = other.filter(|_| question.who.person.is_some()) else {
            return false;
        };
        self.close_run();
        if let Some(person) = who.person.filter(|person| Some(*person) != self.scene.author) {
            self.scene.look_at(person);
        }
        self.paragraph.last = Some((who.clone(), false));
        self.run = Some(Run {
            ground: Ground::carried(who, "answer-behind-question"),
            pieces: vec![Piece { unit, range }],
            has_content: true,
            lead: None,
            asides: Vec::new(),
            says_i: false,
        });
        true
    }

    /// True where sentences before an attribution belong to it: it takes up whom the paragraph before reported, or is inserted
    /// in what he goes on to say.
    fn claims(&self, attribution: &Attribution, who: &Who) -> bool {
        let goes_on =
            matches!(&self.before, Some(Before::Report(before) | Before::Quote(before)) if before.is(who));
        let inserted = attribution.place == Place::Inserted;
        goes_on && (inserted || matches!(attribution.subject, Subject::He | Subject::She))
    }

    fn unattributed(&mut self, unit: usize, current: &Parsed<'_>, last: bool, passage: &Passage<'t>) {
        let tokens = &current.tokens;
        self.scene.note_question(None);
        let courteous = self.paragraph.courteous.take();
        if self.answers_question(unit, current) || self.goes_to_and_fro(unit, current, last, passage.text()) {
            return;
        }
        let author_speaks = self.run.as_ref().is_some_and(|run| self.is_author(run));
        if last && self.leads_to_list(unit, tokens, &current.sentence.range, passage) {
            return;
        }
        let in_list = self.run.as_ref().is_some_and(|run| run.lead.is_some());
        let colon = tokens.list.last().is_some_and(|token| token.kind == Kind::Colon);
        // `Orlov said no. He had three reasons:`, and a list behind it.
        let lead = self
            .run
            .as_ref()
            .filter(|_| last && colon && self.list_begins_behind(unit))
            .map(|run| (run.pieces.clone(), run.has_content));
        let setting = drift::Setting {
            tells_as_we: self.scene.tells_as_we,
            author_speaks,
            last: last && !in_list && lead.is_none(),
        };
        let narration = self.is_narration(unit, current, &setting);
        self.paragraph.announced = false;
        let range = current.sentence.range.clone();
        if !narration
            && (self.goes_on(unit, tokens, range.clone())
                || self.begins_with_thanks(courteous, unit, tokens, range.clone()))
        {
            if let Some(run) = self.run.as_mut().filter(|_| lead.is_some()) {
                run.lead = lead;
            }
            return;
        }
        self.close_run();
        self.paragraph.plain = self.plain_with(current).filter(|_| !narration);
        if !narration && self.paragraph.last.is_none() && drift::goes_on(tokens) {
            self.paragraph.pending.get_or_insert(range.start);
        } else {
            self.paragraph.pending = None;
        }
        self.look_at_narration(unit, tokens, passage);
        let reads_on = courteous.filter(|opening| opening.reads && !narration);
        self.paragraph.courteous = self
            .opening(tokens, range.start)
            .or(reads_on.map(|opening| Opening {
                start: opening.start.or(Some(range.start)),
                ..opening
            }));
        if last && tokens.list.last().is_some_and(|token| token.kind == Kind::Colon) {
            self.lead = self.subject_ground(tokens, unit, "quote-behind-colon");
        }
    }

    /// Takes the sentence as the answer to the question before it, where it is one.
    fn answers_question(&mut self, unit: usize, current: &Parsed<'_>) -> bool {
        let Some(question) = self.paragraph.question.take() else {
            return false;
        };
        let tokens = &current.tokens;
        // `He shook his head. Not this year.`
        let waits = drift::is_gesture(tokens);
        let answers = !waits
            && !current.sentence.parenthetical
            && self.answers(&question, unit, tokens, current.sentence.range.clone());
        self.paragraph.question = waits.then_some(question);
        answers
    }

    /// True for a sentence that tells what happened: nobody's words.
    fn is_narration(&mut self, unit: usize, current: &Parsed<'_>, setting: &drift::Setting) -> bool {
        let tokens = &current.tokens;
        let left_out = drift::leaves_out_speaker(tokens) && self.takes_up();
        if current.sentence.parenthetical {
            return true;
        }
        // An item of a list that somebody leads to is his, whatever it tells of.
        let listed = |run: &Run| run.lead.is_some() && current.sentence.numbered;
        if left_out || self.is_announced(unit, tokens) || self.run.as_ref().is_some_and(listed) {
            return false;
        }
        let there = |at: usize| {
            let person = tokens.mention(at).and_then(|mention| self.scene.known(mention));
            person.is_some_and(|person| self.scene.is_present(person))
        };
        // `I went over the matter. I covered the dues.`: nothing of it is told.
        let only_topic = |run: &Run| !run.has_content && self.is_author(run);
        drift::is_narration(tokens, setting, there)
            || drift::goes_on_as_author(tokens) && self.run.as_ref().is_some_and(only_topic)
            || setting.author_speaks && drift::is_about_another(tokens, there)
            || drift::acts_with(tokens, |at| self.speaks(tokens, at))
            || self.run.is_some()
                && (self.another_speaks(current)
                    || self.speaks(tokens, 0) && drift::judges(tokens, 0)
                    || drift::another_acts(tokens, |at| there(at) && !self.speaks(tokens, at)))
    }

    /// The sentences at the start of the paragraph that somebody may be said to have told, and this one.
    fn plain_with(&self, current: &Parsed<'_>) -> Option<Plain> {
        let tokens = &current.tokens;
        if names_speaker(current) || self.paragraph.instructs || !drift::can_be_told(tokens) {
            return None;
        }
        let range = current.sentence.range.clone();
        let told = drift::is_told(tokens);
        match &self.paragraph.plain {
            Some(plain) => Some(Plain {
                range: plain.range.start..range.end,
                told: plain.told || told,
            }),
            None => (range.start < PARAGRAPH_START).then_some(Plain { range, told }),
        }
    }

    /// Notes who is there, is greeted, listens, acts, as a sentence tells that is nobody's words.
    fn look_at_narration(&mut self, unit: usize, tokens: &Tokens<'_>, passage: &Passage<'t>) {
        let whole = tokens.list.len();
        presence::read(tokens, passage, &mut self.scene, (unit < OPENING, false), whole);
        self.greet(tokens, passage);
        self.hear(tokens, passage);
        self.notice_office(tokens, passage);
        self.notice_talker(tokens, passage);
        self.notice_described(tokens, passage);
        self.look_around(tokens, passage);
        let there = |person: &PersonIndex| self.scene.is_present(*person);
        let about = tokens.mention(0).and_then(|mention| self.scene.known(mention));
        self.paragraph.looked_at = about.filter(there);
        let gestures = drift::gestures(tokens).and_then(|mention| self.scene.known(mention));
        self.paragraph.gestures = gestures.filter(there);
    }

    /// Who gives thanks or reads out a text, of those who are there: `Orlov expressed his thanks.`, `He read from a note.`
    fn opening(&self, tokens: &Tokens<'_>, start: usize) -> Option<Opening> {
        let subject = (0..LATEST_SUBJECT).find(|at| is_nominative(tokens, *at))?;
        let person = match tokens.mention(subject) {
            Some(mention) => self.scene.known(mention)?,
            None if tokens.is(subject, &["he", "she"]) => self.scene.looked_at()?,
            None => return None,
        };
        let reads = drift::reads_out(tokens, subject + 1);
        let named = tokens.mention(subject).is_some();
        let opens = reads || named && drift::is_courtesy(tokens, subject + 1);
        let there = self.scene.is_present(person) && Some(person) != self.scene.author;
        (there && opens).then_some(Opening {
            person,
            start: (!reads).then_some(start),
            reads,
        })
    }

    /// `Orlov expressed his thanks. He would forward the note at once.` Thanks alone are no words of his; with what he goes
    /// on to say they are.
    fn begins_with_thanks(
        &mut self,
        opening: Option<Opening>,
        unit: usize,
        tokens: &Tokens<'_>,
        range: Range<usize>,
    ) -> bool {
        let Some(Opening { person, start, reads }) = opening.filter(|_| drift::is_told_of_him(tokens)) else {
            return false;
        };
        self.scene.look_at(person);
        let rule = if reads {
            "text-read-out"
        } else {
            "goes-on-behind-thanks"
        };
        let who = Who {
            person: Some(person),
            label: None,
            rule: "last-told-of",
            candidates: Vec::new(),
        };
        self.paragraph.last = Some((who.clone(), false));
        self.run = Some(Run {
            ground: Ground::carried(who, rule),
            pieces: vec![Piece {
                unit,
                range: start.unwrap_or(range.start)..range.end,
            }],
            has_content: true,
            lead: None,
            asides: Vec::new(),
            says_i: false,
        });
        true
    }

    /// A paragraph that is one question without attribution, between two who have spoken in turn, and the sentence that
    /// answers it: `Was this to be published?`, then `It was not.`
    fn goes_to_and_fro(&mut self, unit: usize, current: &Parsed<'_>, last: bool, text: &str) -> bool {
        let (tokens, range) = (&current.tokens, current.sentence.range.clone());
        let alone = range.start < PARAGRAPH_START && last && !current.sentence.numbered && self.run.is_none();
        let (Some(Before::Report(before)), Some(partner), true) = (&self.before, &self.partner, alone) else {
            return false;
        };
        let asks = drift::is_question(tokens, text.get(range.clone()).unwrap_or_default());
        if !(asks || self.asked_alone && drift::is_of_another(tokens)) || before.is(partner) {
            return false;
        }
        let who = partner.clone();
        self.asked_alone = asks;
        if let Some(person) = who.person.filter(|person| Some(*person) != self.scene.author) {
            self.scene.look_at(person);
        }
        self.paragraph.last = Some((who.clone(), false));
        self.run = Some(Run {
            ground: Ground::carried(who, "paragraphs-in-turn"),
            pieces: vec![Piece { unit, range }],
            has_content: true,
            lead: None,
            asides: Vec::new(),
            says_i: false,
        });
        true
    }

    /// Begins a run for the one who spoke last, if none goes on, for a sentence that leaves out who speaks.
    fn takes_up(&mut self) -> bool {
        if self.run.is_some() {
            return true;
        }
        let before = match &self.before {
            Some(Before::Report(who) | Before::Quote(who)) => Some(who),
            None => None,
        };
        let looked_at = self.paragraph.looked_at.map(|person| Who {
            person: Some(person),
            label: None,
            rule: "last-told-of",
            candidates: Vec::new(),
        });
        let last = self.paragraph.last.as_ref().map(|(who, _)| who);
        let who = looked_at.as_ref().or(last).or(before);
        let is_other = |who: &&Who| who.person.is_some() && who.person != self.scene.author;
        let Some(who) = who.filter(is_other).cloned() else {
            return false;
        };
        self.paragraph.last = Some((who.clone(), false));
        self.run = Some(Run {
            ground: Ground::carried(who, "speaker-left-out"),
            pieces: Vec::new(),
            has_content: true,
            lead: None,
            asides: Vec::new(),
            says_i: false,
        });
        true
    }

    /// `Orlov marked the purpose of his visit in the following points:`, `The briefing showed the following:` What leads
    /// to a list is said by whom the sentence is about, though its verb is none of speech.
    fn leads_to_list(
        &mut self,
        unit: usize,
        tokens: &Tokens<'_>,
        range: &Range<usize>,
        passage: &Passage<'t>,
    ) -> bool {
        let Some(colon) = tokens.list.len().checked_sub(1) else {
            return false;
        };
        let near = colon.saturating_sub(LONGEST_LIST_LEAD)..colon;
        let leads = tokens.kind(colon) == Some(&Kind::Colon)
            && self.run.is_none()
            && near.into_iter().any(|at| {
                tokens.starts_with(at, &["the", "following"])
                    || tokens.starts_with(at, &["as", "follows"])
                    || tokens.word(at) == "following" && source(tokens).is_some()
            });
        if !leads {
            return false;
        }
        let office = |narrative: &mut Self| narrative.scene.office(tokens.mention(0)?, passage);
        let Some(person) = self.leader(tokens).or_else(|| office(self)) else {
            return false;
        };
        self.scene.look_at(person);
        let who = Who {
            person: Some(person),
            label: None,
            rule: "last-told-of",
            candidates: Vec::new(),
        };
        self.paragraph.plain = None;
        self.release(&who, range.start);
        self.paragraph.last = Some((who.clone(), false));
        // Where a quotation follows, it is the sentence's as before a colon without a list.
        self.lead = self
            .subject_ground(tokens, unit, "quote-behind-colon")
            .or_else(|| Some(Ground::carried(who.clone(), "quote-behind-colon")));
        self.run = Some(Run {
            ground: Ground::carried(who, "leads-to-list"),
            pieces: vec![Piece {
                unit,
                range: range.clone(),
            }],
            has_content: true,
            lead: Some((Vec::new(), false)),
            asides: Vec::new(),
            says_i: false,
        });
        true
    }

    /// Who leads to a list: the person in front of `who`, the subject of the sentence, or who was told of last if the
    /// sentence is about what he gave.
    fn leader(&self, tokens: &Tokens<'_>) -> Option<PersonIndex> {
        let there = |at: usize| {
            let person = tokens.mention(at).and_then(|mention| self.scene.known(mention))?;
            (self.scene.is_present(person) && Some(person) != self.scene.author).then_some(person)
        };
        if let Some(source) = source(tokens) {
            return there(source);
        }
        // `The main points of the talk with Orlov are as follows:`
        let talk = (2..tokens.list.len()).find(|at| tokens.is(*at, TALKS) && tokens.word(at + 1) == "with");
        if let Some(talk) = talk {
            let points = tokens.is(talk - 1, &["from", "of"]) || tokens.is(talk - 2, &["from", "of"]);
            return (talk + 2..talk + 4).filter(|_| points).find_map(there);
        }
        let relative = (1..tokens.list.len())
            .find(|at| tokens.word(*at) == "who" && tokens.kind(at - 1) == Some(&Kind::Comma));
        if let Some(person) = relative.and_then(|who| (0..who).rev().find_map(there)) {
            return Some(person);
        }
        // `Focused on trade, the briefing`: the capital of a first word makes no name.
        let known = |at: usize| {
            let mention = tokens.mention(at);
            mention.is_none_or(|mention| self.scene.known(mention).is_some())
        };
        let subject = (0..tokens.list.len()).find(|at| is_nominative(tokens, *at) && known(*at));
        match subject {
            Some(at) if tokens.mention(at).is_some() => there(at),
            Some(at) if tokens.is(at, &["he", "she"]) => self.scene.looked_at(),
            Some(_) => None,
            None => (0..tokens.list.len())
                .any(|at| tokens.is(at, BRIEFINGS) && tokens.word_before(at) == "the")
                .then(|| self.scene.looked_at())
                .flatten(),
        }
    }

    /// True for the first words of a message in the first person, behind a paragraph that leads to it: `He said
    /// approximately the following.`, then `I have come on my own account.`
    fn is_announced(&self, unit: usize, tokens: &Tokens<'_>) -> bool {
        let own = |run: &Run| {
            run.says_i && (tokens.is(0, &["please"]) || tokens.list.iter().any(|token| token.word == "i"))
        };
        if self.paragraph.announced || self.run.as_ref().is_some_and(own) {
            return true;
        }
        let leads =
            |run: &Run| run.lead.is_some() && run.pieces.last().is_some_and(|piece| piece.unit != unit);
        let opens = self.run.as_ref().is_some_and(leads) && tokens.is(0, &["i", "we", "my", "our"]);
        // Further words of such a message: `At the instruction of my government I am asking`
        let led =
            |run: &Run| run.lead.is_some() && run.pieces.first().is_some_and(|piece| piece.unit != unit);
        let says_now = || {
            (0..tokens.list.len()).any(|at| {
                tokens.word(at) == "i"
                    && tokens.is(at + 1, &["am", "cannot", "have", "must", "shall", "will"])
            })
        };
        opens || self.run.as_ref().is_some_and(led) && says_now()
    }

    /// True where the person named at `at` is the one whose words the run reports.
    pub(super) fn speaks(&self, tokens: &Tokens<'_>, at: usize) -> bool {
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
            // `Orlov might wish to know` says nothing of what he does.
            let may = (at + 1..attribution.cue_at).any(|i| current.tokens.is(i, MODALS));
            attribution.place == Place::Main
                && !may
                && !self.tells_of(attribution, &current.tokens)
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
        // What follows is theirs.
        if drift::several_say(tokens) {
            self.before = None;
        }
        let there = |at: usize| {
            let person = tokens.mention(at).and_then(|mention| self.scene.known(mention));
            person.is_some_and(|person| self.scene.is_present(person))
        };
        // Behind a sentence that tells of the author, `we` are his.
        let unbroken = range.start < PARAGRAPH_START || self.paragraph.plain.is_some();
        let ground = match (&self.paragraph.last, &self.before) {
            (Some((who, true)), _) if drift::speaks_of_future(tokens) => {
                Ground::carried(who.clone(), "goes-on-behind-quote")
            }
            (None, Some(Before::Report(who)))
                if !self.paragraph.instructs
                    && drift::is_whole(tokens)
                    && !drift::is_own_mind(tokens)
                    && (drift::speaks_as_we(tokens) && !self.scene.tells_as_we && unbroken
                        || range.start < PARAGRAPH_START && drift::adds(tokens)
                        || drift::is_report(tokens, there))
                    && who.person != self.scene.author
                    && who.person.is_some()
                    && who.rule != "first-mention" =>
            {
                Ground::carried(who.clone(), "paragraph-goes-on")
            }
            _ => return false,
        };
        self.paragraph.last = Some((ground.who.clone(), false));
        self.run = Some(Run {
            ground,
            pieces: vec![Piece { unit, range }],
            has_content: true,
            lead: None,
            asides: Vec::new(),
            says_i: false,
        });
        true
    }

    pub(super) fn close_run(&mut self) {
        // What leads to words that do not come tells nothing.
        let alone = |run: &Run| run.lead.is_some() && run.pieces.len() == 1;
        if self.run.as_ref().is_some_and(alone) {
            self.take_back_lead();
        }
        let Some(run) = self.run.take() else { return };
        if run.has_content {
            self.push(Mode::Reported, &run.pieces, &run.ground);
        }
        for (piece, ground) in run.asides {
            self.push(Mode::Reported, &[piece], &ground);
        }
    }

    /// True where the run reports the author of the record; one without a name only once it reports something.
    fn is_author(&self, run: &Run) -> bool {
        let who = &run.ground.who;
        match who.person {
            Some(person) => Some(person) == self.scene.author,
            None => run.has_content && who.rule == "first-person",
        }
    }
}

/// True where somebody who is not known to be there says something: `Lind felt that it was cold`.
fn names_speaker(current: &Parsed<'_>) -> bool {
    current.attributions.iter().any(|attribution| {
        attribution.place == Place::Main
            && (attribution.content != Content::Bare || attribution.subject_at <= 1)
            && matches!(attribution.subject, Subject::Mention(_) | Subject::Teller(_))
    })
}

/// True for an item of a list that names its speaker again: it is a turn of its own.
fn is_own_item(run: &Run, unit: usize, current: &Parsed<'_>, attribution: &Attribution) -> bool {
    run.lead.is_some()
        && run.pieces.last().is_some_and(|piece| piece.unit != unit)
        && current.sentence.numbered
        && attribution.place == Place::Main
        && matches!(attribution.subject, Subject::Mention(_))
}

/// True where the speaker says `I` of himself.
fn says_i(attribution: &Attribution, tokens: &Tokens<'_>) -> bool {
    let is_i = |at: usize| tokens.word(at) == "i";
    match attribution.place {
        Place::Inserted => (0..attribution.subject_at.min(attribution.cue_at)).any(is_i),
        // `Orlov said, today I heard`
        Place::Main => {
            attribution.class == Class::Say
                && attribution.subject != Subject::Author
                && tokens.kind(attribution.behind) == Some(&Kind::Comma)
                && (attribution.behind..attribution.behind + LATEST_I).any(is_i)
        }
        _ => false,
    }
}

/// `From Orlov I learned the following:`: who tells the author, by the token that names him.
fn source(tokens: &Tokens<'_>) -> Option<usize> {
    const HEARS: &[&str] = &["had", "heard", "learned", "learnt", "obtained", "received"];
    let author = (2..LATEST_SUBJECT).find(|at| tokens.is(*at, &["i", "we"]))?;
    let named = (1..author).find(|at| tokens.mention(*at).is_some())?;
    (tokens.is(0, &["from"]) && tokens.is(author + 1, HEARS)).then_some(named)
}

/// Most tokens from `the following` to the colon that leads to a list.
const LONGEST_LIST_LEAD: usize = 12;

/// Where the `I` of words without quotation marks stands at the latest, behind the comma.
const LATEST_I: usize = 5;

/// What somebody gives who tells several things.
const BRIEFINGS: &[&str] = &[
    "account",
    "briefing",
    "exposition",
    "information",
    "presentation",
    "report",
    "speech",
];

/// Where the subject of a courtesy stands at the latest, in tokens.
const LATEST_SUBJECT: usize = 6;

/// Verbs that answer a question by naming things.
const NAMING: &[&str] = &["cited", "enumerated", "listed", "mentioned", "named"];

/// Words by which a clause begins that stands before the main one.
const OPENING_CLAUSES: &[&str] = &[
    "after", "as", "because", "in", "inasmuch", "once", "since", "when",
];

/// The attribution that a sentence without quoted words goes by: one that is inserted, else the first that reports
/// something, else one that names a subject.
fn main_attribution<'a>(
    list: &'a [Attribution],
    whos: &'a [Option<Who>],
    tokens: &Tokens<'_>,
) -> Option<(&'a Attribution, &'a Who)> {
    let named = || {
        list.iter()
            .zip(whos)
            .filter_map(|(attribution, who)| Some((attribution, who.as_ref()?)))
    };
    let full = |attribution: &Attribution| attribution.content != Content::Topic;
    // `As Orlov had asked where he was, I told Orlov that`
    let opens_earlier = |attribution: &Attribution| {
        is_earlier(attribution, tokens) && attribution.subject_at > 0 && tokens.is(0, OPENING_CLAUSES)
    };
    // `I told Orlov that all might come who, in his opinion, should`
    let is_told =
        |inner: &Attribution| inner.rule == "according-to" && named().any(|(main, _)| leads_to(main, inner));
    named()
        .find(|(attribution, _)| attribution.place == Place::Inserted && !is_told(attribution))
        .or_else(|| {
            named().find(|(attribution, _)| {
                attribution.place == Place::Main && full(attribution) && !opens_earlier(attribution)
            })
        })
        .or_else(|| named().find(|(attribution, _)| attribution.place == Place::Main && full(attribution)))
        .or_else(|| named().find(|(attribution, _)| full(attribution)))
        .or_else(|| named().next())
}

/// Who leads to the next paragraph by a colon, where the sentence reports somebody else before: `Orlov asked how he was,
/// Szabo said:`
fn lead_behind(
    attributions: &[Attribution],
    whos: &[Option<Who>],
    tokens: &Tokens<'_>,
    unit: usize,
) -> Option<Ground> {
    let (attribution, who) = attributions
        .iter()
        .zip(whos)
        .rfind(|(attribution, _)| attribution.content == Content::Ahead)?;
    Some(Ground::new(who.clone()?, attribution, tokens, unit))
}
