//! Quotations that run over paragraphs, and marks without a partner.

use std::ops::Range;

use super::attribution::{Content, Place, Subject, attributions};
use super::names::NamesAhead;
use super::scene::Scene;
use super::token::Tokens;
use super::turns::{Ground, Piece};
use super::{Narrative, Quoting};
use crate::Span;
use crate::diagnostic::{Code, Diagnostic, MOST_TOLD};
use crate::grammar::quotation::{Hand, Quotation};
use crate::lex::Passage;
use crate::record::Mode;
use crate::speech::Draft;

/// Longest quotation that runs on without a mark, in paragraphs.
const LONGEST_QUOTATION: usize = 60;

impl<'t> Narrative<'_, 't> {
    pub(super) fn note_odd_marks(&mut self, passage: &Passage<'t>, odd: &[Range<usize>], goes_on: bool) {
        let kept = odd.len() - usize::from(goes_on).min(odd.len());
        let (told, rest) = odd[..kept].split_at(kept.min(MOST_TOLD));
        let messages = told
            .iter()
            .map(|mark| {
                let message = format!("quotation mark `{}` has no partner", passage.words(mark.clone()));
                (message, mark)
            })
            .chain(rest.first().map(|mark| {
                let message = format!("{} more quotation marks have no partner", rest.len());
                (message, mark)
            }));
        for (message, mark) in messages {
            let span = passage.locate(mark.clone());
            self.speech
                .diagnostics
                .push(Diagnostic::warning(Code::UnbalancedQuote, message, span));
        }
    }

    /// The last quotation of the paragraph has no closing mark here; it is closed in the paragraph `until`.
    pub(super) fn start_quoting(&mut self, at: usize, until: usize, quotation: &Quotation) {
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
        let ground = is_turn
            .then(|| self.paragraph.last.clone())
            .flatten()
            .map(|(who, _)| {
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
    fn quoted_cue(&self, draft: &Draft<'t>, ground: &mut Ground, unit: usize) {
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

    pub(super) fn end_quoting(&mut self) {
        let Some(quoting) = self.quoting.take() else {
            return;
        };
        let Some(ground) = quoting.ground else { return };
        self.push(Mode::Quoted, &quoting.pieces, &ground);
    }
}

/// The paragraph in which a quotation that is open at the end of `at` is closed, if the next mark closes it.
pub(super) fn runs_on_until(at: usize, hands: &[Option<Hand>]) -> Option<usize> {
    let rest = hands.get(at + 1..)?;
    let next = rest.iter().take(LONGEST_QUOTATION).position(Option::is_some)?;
    (rest.get(next) == Some(&Some(Hand::Closes))).then_some(at + 1 + next)
}

/// Sets right where quotations without an opening or a closing mark begin and end: narration before the one and
/// attributions inside the other are not theirs.
pub(super) fn mend(list: &mut Vec<Quotation>, text: &str, starts: &[usize], scene: &Scene<'_, '_>) {
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
    let tokens = Tokens::read(text, range, &[], &mut NamesAhead::default());
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
