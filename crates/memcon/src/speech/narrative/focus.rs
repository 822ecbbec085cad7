//! Whom the narration looks at: who spoke, who was greeted, whom a sentence is about.

use super::attribution::{Attribution, Content, Place, Subject, behind_date};
use super::grammar::{PEOPLE, PREPOSITIONS, SUBORDINATORS};
use super::nominative::is_nominative;
use super::scene::{Who, talked_with};
use super::token::{Kind, Tokens};
use super::{Narrative, Parsed, presence};
use crate::grammar::person::Mention;
use crate::lex::Passage;
use crate::people::PersonIndex;
use crate::record::PersonRole;
use crate::speech::cues::Class;

impl<'t> Narrative<'_, 't> {
    /// Moves the focus to who spoke, and notes who was named beside.
    pub(super) fn look_at_speaker(&mut self, who: &Who, current: &Parsed<'_>) {
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
                let asked = current.attributions.iter().find_map(|attribution| {
                    let asks = attribution.subject == Subject::Author && attribution.place == Place::Main;
                    // `I asked Orlov`, `I asked whether Orlov could`
                    let clause = tokens.is(attribution.cue_at + 1, &["if", "whether"]);
                    let object = attribution.cue_at + 1 + usize::from(clause);
                    let object = tokens.mention(object).filter(|_| asks)?;
                    self.scene.known(object).filter(|person| named.contains(person))
                });
                if let Some(other) = asked
                    .as_ref()
                    .or(named.last())
                    .filter(|other| Some(**other) != self.scene.author)
                {
                    self.scene.look_at(*other);
                }
            }
        }
    }

    /// `The President welcomed Orlov.` Who receives a guest is there, though an office is all that names him.
    pub(super) fn greet(&mut self, tokens: &Tokens<'_>, passage: &Passage<'t>) {
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

    /// `Orlov delivered the report.` Whoever speaks to all is heard, though a surname is all that names him.
    pub(super) fn hear(&mut self, tokens: &Tokens<'_>, passage: &Passage<'t>) {
        let speaks = |at: usize| {
            tokens.is(at + 1, &["delivered", "gave", "made", "took"])
                && (at + 2..at + 6)
                    .any(|i| tokens.is(i, &["address", "floor", "report", "speech", "statement"]))
        };
        let at = (0..tokens.list.len().min(12)).find(|at| is_nominative(tokens, *at) && speaks(*at));
        let Some(mention) = at.and_then(|at| tokens.mention(at)) else {
            return;
        };
        if self.scene.known(mention).is_none()
            && let Some(person) = self.scene.enter(mention, passage)
        {
            self.scene.look_at(person);
        }
    }

    /// `The Ruritanian Ambassador came in at noon.` Who comes or acts at the beginning of a sentence is looked at, though
    /// nobody is known to have that office.
    pub(super) fn notice_office(&mut self, tokens: &Tokens<'_>, passage: &Passage<'t>) {
        let Some(mention) = tokens.mention(0).filter(|mention| mention.name.is_empty()) else {
            return;
        };
        let acts = matches!(tokens.kind(1), Some(Kind::Word)) && !tokens.is(1, PREPOSITIONS);
        let named = mention.titles.last().is_some_and(|title| title.contains(' '));
        if acts
            && named
            && self.scene.known(mention).is_none()
            && let Some(person) = self.scene.enter(mention, passage)
        {
            self.scene.look_at(person);
        }
    }

    /// `Orlov, first secretary of the embassy, came up to me.` A name beside an office in small letters is somebody's.
    pub(super) fn notice_described(&mut self, tokens: &Tokens<'_>, passage: &Passage<'t>) {
        let Some(mention) = tokens.mention(0).filter(|mention| mention.titles.is_empty()) else {
            return;
        };
        let is_office = |at: usize| {
            let titled = tokens.mention(at).is_some_and(|mention| mention.name.is_empty());
            titled || tokens.is(at, PEOPLE)
        };
        let office = tokens.kind(1) == Some(&Kind::Comma)
            && (2..LATEST_TALKER)
                .take_while(|at| tokens.kind(*at) != Some(&Kind::Comma) && !tokens.is(*at, PREPOSITIONS))
                .any(is_office);
        if !office || !self.scene.looks_like_a_person(mention) {
            return;
        }
        let person = self
            .scene
            .known(mention)
            .or_else(|| self.scene.enter(mention, passage));
        let Some(person) = person else { return };
        self.scene.look_at(person);
        if tokens
            .list
            .iter()
            .any(|token| matches!(&*token.word, "i" | "me" | "us"))
        {
            self.scene.admit(person, PersonRole::Participant);
        }
    }

    /// `Orlov again asked Szabo to call and read her some telegrams.` Of whom the record tells elsewhere that he speaks,
    /// is somebody, though a surname is all that names him.
    pub(super) fn notice_talker(&mut self, tokens: &Tokens<'_>, passage: &Passage<'t>) {
        let at = (0..tokens.list.len().min(LATEST_TALKER)).find(|at| is_nominative(tokens, *at));
        let Some(mention) = at.and_then(|at| tokens.mention(at)) else {
            return;
        };
        let talks = mention.titles.is_empty() && self.scene.talks(&mention.name);
        if talks
            && self.scene.known(mention).is_none()
            && let Some(person) = self.scene.enter(mention, passage)
        {
            self.scene.look_at(person);
        }
    }

    /// `I asked Orlov whether`, `Orlov told Charge that`: whom somebody asks or tells something is there.
    pub(super) fn notice_addressee(
        &mut self,
        attribution: &Attribution,
        tokens: &Tokens<'_>,
        passage: &Passage<'t>,
    ) {
        let by_author = attribution.subject == Subject::Author;
        let tells = attribution.class == Class::Tell
            && matches!(attribution.subject, Subject::Mention(_))
            && attribution.subject_at < attribution.cue_at
            && (attribution.subject_at + 1..attribution.cue_at).all(|at| tokens.is_adverb(at))
            && attribution.content == Content::Full;
        let addresses = by_author && matches!(attribution.class, Class::Ask | Class::Tell) || tells;
        let addresses = addresses && attribution.place == Place::Main;
        // `I asked of the Minister an interview`
        let of = attribution.class == Class::Ask && tokens.word(attribution.cue_at + 1) == "of";
        let object = attribution.cue_at + 1 + usize::from(of);
        let Some(mention) = tokens.mention(object).filter(|_| addresses) else {
            return;
        };
        // `told our interpreter`: one of those who are there with the author.
        let is_own = ["my ", "our ", "their ", "your "]
            .iter()
            .any(|own| mention.printed.starts_with(own));
        let known = self.scene.known(mention);
        if by_author && known.is_some() || is_own && !by_author {
            return;
        }
        // `I reminded Prime Minister`: one of those who are there may have that office.
        if by_author && mention.name.is_empty() && self.scene.has_others() {
            return;
        }
        if let Some(person) = known.or_else(|| self.scene.enter(mention, passage)) {
            self.scene.admit(person, PersonRole::Participant);
        }
    }

    /// `In a conversation with Ambassador Orlov, I asked`: whom the author talks with is there.
    pub(super) fn notice_partner(&mut self, tokens: &Tokens<'_>, passage: &Passage<'t>) {
        let partner = talked_with(tokens, tokens.list.len());
        let Some(mention) = partner.filter(|partner| !partner.titles.is_empty()) else {
            return;
        };
        let known = self.scene.known(mention);
        if let Some(person) = known.or_else(|| self.scene.enter(mention, passage)) {
            self.scene.admit(person, PersonRole::Participant);
        }
    }

    /// Moves the focus to whom a sentence of narration is about.
    pub(super) fn look_around(&mut self, tokens: &Tokens<'_>, passage: &Passage<'t>) {
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
        // `was with Orlov, who visited me`
        let caller = || {
            (1..tokens.list.len()).find(|at| {
                tokens.mention(*at).is_some()
                    && tokens.kind(at + 1) == Some(&Kind::Comma)
                    && tokens.word(at + 2) == "who"
                    && (at + 3..at + 7).any(|i| tokens.is(i, &["me", "us"]))
            })
        };
        let subject = subject
            .filter(|_| visitor().is_none())
            .or_else(visitor)
            .or_else(caller);
        let named = subject
            .and_then(|at| tokens.mention(at))
            .and_then(|mention| self.scene.known(mention));
        // `Szabo accompanied me`, `Szabo was present as well`
        let beside = subject
            .filter(|at| tokens.mention(*at).is_some())
            .is_some_and(|at| {
                // `accompanied us to the door`
                let sees_off = |i: usize| tokens.is(i + 1, &["me", "us"]) && tokens.word(i + 2) == "to";
                // `Szabo, who was present as well, was silent`
                let aside = tokens.kind(at + 1) == Some(&Kind::Comma) && tokens.word(at + 2) == "who";
                !aside && (at + 1..at + 7).any(|i| tokens.is(i, BESIDE) && !sees_off(i))
                    || tokens.is(at + 1, &["took", "takes"]) && tokens.is(at + 2, &["notes", "part"])
            });
        if beside && self.scene.has_focus() {
            return;
        }
        // `Received the Minister`: a diary leaves out its author.
        let left_out = self.scene.author.is_some() && presence::leaves_out_author(tokens);
        let first_person = left_out || subject.is_some_and(|at| tokens.is(at, &["i", "we"]));
        if let Some(person) = named.filter(|person| Some(*person) != self.scene.author) {
            self.scene.look_at(person);
        } else if first_person {
            // `At the request of the President I called on him.`
            let him =
                (2..tokens.list.len()).find(|at| tokens.is(*at, &["her", "him"]) && tokens.is(at - 1, MET));
            let before = him.and_then(|him| (0..him).rev().find_map(|at| tokens.mention(at)));
            let meant = before.filter(|before| !before.titles.is_empty());
            if let Some(mention) = meant
                && self.scene.known(mention).is_none()
                && let Some(person) = self.scene.enter(mention, passage)
            {
                self.scene.admit(person, PersonRole::Participant);
            }
            // `I gave him the list of Noll's party` is not about Noll.
            let last = (0..tokens.list.len())
                .rev()
                .filter(|at| tokens.kind(at + 1) != Some(&Kind::Possessive) || tokens.is(at + 2, OF_HIS))
                .find_map(|at| self.scene.known(tokens.mention(at)?));
            let host = host(tokens).and_then(|mention| self.scene.known(mention));
            let met = (1..tokens.list.len())
                .take_while(|at| {
                    !tokens.is(*at, SUBORDINATORS) || tokens.is(*at, PREPOSITIONS) && !tokens.is(*at, &["as"])
                })
                .filter(|at| tokens.is(at - 1, MET))
                .find_map(|at| self.scene.known(tokens.mention(at)?));
            if let Some(person) = host
                .or(met)
                .or(last)
                .filter(|person| Some(*person) != self.scene.author)
            {
                self.scene.look_at(person);
            }
        }
    }
}

/// What belongs to somebody who is asked or visited himself: `I asked for Noll's view`.
const OF_HIS: &[&str] = &[
    "advice",
    "attention",
    "comment",
    "comments",
    "home",
    "house",
    "office",
    "opinion",
    "opinions",
    "reaction",
    "residence",
    "view",
    "views",
];

/// What those do who are there beside the two who talk.
const BESIDE: &[&str] = &[
    "accompanied",
    "attended",
    "interpreted",
    "participated",
    "present",
];

/// How far behind the beginning of a sentence such a subject stands, in tokens.
const LATEST_TALKER: usize = 8;

/// Words before whom an author meets.
const MET: &[&str] = &[
    "called",
    "met",
    "on",
    "phoned",
    "saw",
    "telephoned",
    "upon",
    "visited",
    "with",
];

/// Who acts on the author in the passive: `I was called to a meeting by Orlov`.
fn host<'n, 't>(tokens: &'n Tokens<'t>) -> Option<&'n Mention<'t>> {
    let passive = (0..tokens.list.len())
        .find(|at| tokens.is(*at, &["was", "were"]) && tokens.is(at.wrapping_sub(1), &["i", "we"]))?;
    let by = (passive..tokens.list.len()).find(|at| tokens.word(*at) == "by")?;
    tokens.mention(by + 1)
}
