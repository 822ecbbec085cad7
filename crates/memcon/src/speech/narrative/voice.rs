//! Whose words a quotation is: what its sentence, the next one or the paragraph before says of it.

use super::attribution::{Attribution, Content, Place, Subject, attributions};
use super::names::NamesAhead;
use super::nominative::is_nominative;
use super::quotes::{self, Source};
use super::scene::Who;
use super::token::Tokens;
use super::turns::{Ground, Piece};
use super::{Before, Narrative, PARAGRAPH_START, Parsed};
use crate::grammar::quotation::Quotation;
use crate::lex::Passage;
use crate::record::Mode;
use crate::speech::cues::Class;

/// Most tokens of a sentence that does nothing but attribute the quotation before it.
const LONGEST_AFTERTHOUGHT: usize = 12;

impl<'t> Narrative<'_, 't> {
    /// Who speaks, told inside of the quotation marks: `“These papers, he added, speak for themselves.”`
    pub(super) fn inserted(
        &mut self,
        quotation: &Quotation,
        unit: usize,
        passage: &Passage<'t>,
    ) -> Option<Ground> {
        let tokens = Tokens::read(
            passage.text(),
            quotation.inside.clone(),
            &[],
            &mut NamesAhead::default(),
        );
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

    /// The next sentence says who asked this question: `Would it be long? Orlov asked.`
    pub(super) fn asker(
        &mut self,
        current: &Parsed<'_>,
        next: &Parsed<'_>,
        unit: usize,
        passage: &Passage<'t>,
    ) -> Option<Ground> {
        let words = passage.text().get(current.sentence.range.clone())?;
        let asks = words.trim_end().ends_with('?');
        let asked = || {
            next.attributions
                .iter()
                .all(|attribution| attribution.class == Class::Ask)
        };
        let mut ground = (asks && asked()).then(|| self.afterthought(next, unit, passage))??;
        ground.who.person?;
        ground.rule = "question-before-sentence";
        Some(ground)
    }

    /// The next sentence does nothing but say who spoke: `“No!” The Minister exclaimed.`
    pub(super) fn afterthought(
        &mut self,
        next: &Parsed<'_>,
        unit: usize,
        passage: &Passage<'t>,
    ) -> Option<Ground> {
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
    pub(super) fn ground(
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
                let starts = current.sentence.range.start < PARAGRAPH_START && self.paragraph.last.is_none();
                if let Some(led) = self.paragraph.led.as_ref().filter(|_| starts) {
                    return Some(Ground {
                        rule: "quote-behind-colon",
                        ..led.clone()
                    });
                }
                if let Some(person) = self.paragraph.gestured {
                    let who = Who {
                        person: Some(person),
                        label: None,
                        rule: "gesture-before",
                        candidates: Vec::new(),
                    };
                    return Some(Ground::carried(who, rule));
                }
                let last = self.paragraph.last.as_ref().map(|(who, _)| who.clone());
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
    pub(super) fn subject_ground(
        &self,
        tokens: &Tokens<'_>,
        unit: usize,
        rule: &'static str,
    ) -> Option<Ground> {
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
    pub(super) fn beside(
        &mut self,
        found: &quotes::Found,
        current: &Parsed<'_>,
        ground: &Ground,
        (unit, whos): (usize, &[Option<Who>]),
        passage: &Passage<'t>,
    ) {
        if !found.beside {
            return;
        }
        // `I told him that it was cold, and he said, “Yes.”`: the clause is somebody else's.
        let other = current
            .attributions
            .iter()
            .zip(whos)
            .find_map(|(attribution, who)| {
                let says = attribution.place == Place::Main && attribution.content == Content::Full;
                let before = says && attribution.behind < found.at;
                Some((attribution, who.as_ref()?)).filter(|_| before)
            });
        let other = other
            .filter(|(_, who)| !who.is(&ground.who))
            .map(|(attribution, who)| Ground::new(who.clone(), attribution, &current.tokens, unit));
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
        let mut ground = other.unwrap_or_else(|| ground.clone());
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
}
