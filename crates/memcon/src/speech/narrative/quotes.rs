//! Which quotations of a sentence are somebody's words, and whose: what stands before and behind them decides.

use super::attribution::{Attribution, Content, Place};
use super::grammar::{
    ARTICLES, AUXILIARIES, CONJUNCTIONS, INDEFINITES, NOMINATIVES, OBJECTS, POSSESSIVES, PREPOSITIONS,
    SUBORDINATORS,
};
use super::token::{Kind, Tokens};
use crate::grammar::quotation::Quotation;
use crate::speech::cues::{Class, Form};

/// Where a quotation gets its speaker from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Source {
    /// From this attribution of its sentence.
    Attribution(usize, &'static str),
    /// From whoever spoke last.
    Last(&'static str),
    /// From the subject of its sentence, who leads to it by a colon.
    Subject,
}

/// A quotation that is speech.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    /// Position in the list of quotations.
    pub(super) quotation: usize,
    pub(super) source: Source,
    /// Token of the quotation.
    pub(super) at: usize,
    /// True where a clause that reports something stands before it, parted by a comma.
    pub(super) beside: bool,
}

/// Fewest words of a quotation behind a comma that can be a sentence.
const SENTENCE_WORDS: usize = 4;

/// Most words of a quotation that a verb with an object takes as a mere term: `rejected “interference”`.
const TERM_WORDS: usize = 3;

/// How many attributions beside a quotation are looked at.
const NEIGHBOURS: usize = 16;

/// The quotations of a sentence that are speech. `usable` tells which attributions name a speaker.
pub(super) fn spoken(
    tokens: &Tokens<'_>,
    text: &str,
    quotations: &[Quotation],
    attributions: &[Attribution],
    usable: &[bool],
) -> Vec<Found> {
    let mut out: Vec<Found> = Vec::new();
    let alone = stands_alone(tokens);
    let mut last: Option<(usize, bool)> = None;
    for (at, quotation) in tokens.quotes() {
        let Some(words) = quotations.get(quotation).and_then(|q| text.get(q.inside.clone())) else {
            continue;
        };
        if is_handed_on(tokens, at, attributions, usable) {
            last = Some((at, false));
            continue;
        }
        let chained = last.filter(|(before, _)| is_chained(tokens, *before, at));
        let found = if alone {
            Some((Source::Last("quote-alone"), false))
        } else {
            attributed(tokens, at, words, attributions, usable)
        };
        let found = found.or_else(|| {
            let (_, spoken) = chained?;
            let source = out.last().filter(|_| spoken)?.source;
            Some((source, false))
        });
        let found = found.or_else(|| {
            let joined = usize::from(tokens.word_before(at) == "but");
            let behind_comma = tokens.kind(at.wrapping_sub(1 + joined)) == Some(&Kind::Comma);
            let clause = behind_comma
                && chained.is_none()
                && is_sentence(words)
                && last.is_none_or(|(_, spoken)| spoken);
            clause.then_some((Source::Last("quote-behind-clause"), false))
        });
        last = Some((at, found.is_some()));
        if let Some((source, beside)) = found {
            out.push(Found {
                quotation,
                source,
                at,
                beside,
            });
        }
    }
    out
}

/// Words that lead on from one quotation to the next: `Then: “...”`
const CONNECTING: &[&str] = &["again", "also", "finally", "further", "later", "then"];

/// True where the sentence is nothing but quotations.
pub(super) fn stands_alone(tokens: &Tokens<'_>) -> bool {
    tokens
        .list
        .iter()
        .any(|token| matches!(token.kind, Kind::Quote(_)))
        && tokens.list.iter().all(|token| match token.kind {
            Kind::Quote(_) | Kind::Comma | Kind::Stop | Kind::Break => true,
            Kind::Colon => true,
            Kind::Word => CONJUNCTIONS.contains(&&*token.word) || CONNECTING.contains(&&*token.word),
            _ => false,
        })
}

/// True where nothing but a comma or `and` stands between two quotations.
fn is_chained(tokens: &Tokens<'_>, before: usize, at: usize) -> bool {
    at - before <= 3
        && (before + 1..at).all(|i| {
            matches!(tokens.kind(i), Some(Kind::Comma | Kind::Stop))
                || tokens.is(i, CONJUNCTIONS)
                || tokens.word(i) == "the"
        })
}

/// True where the words can be a sentence rather than a term.
fn is_sentence(words: &str) -> bool {
    words.split_whitespace().nth(SENTENCE_WORDS - 1).is_some() || words.ends_with(['.', '!', '?'])
}

/// `told me that somebody had said, “...”`: words that a speaker only hands on, led to by a cue that names no speaker of
/// this record.
fn is_handed_on(tokens: &Tokens<'_>, at: usize, attributions: &[Attribution], usable: &[bool]) -> bool {
    let before = attributions.partition_point(|attribution| attribution.cue_at < at);
    let Some(i) = before.checked_sub(1) else {
        return false;
    };
    if told_by_another(tokens, at).is_some_and(|verb| attributions.get(i).is_none_or(|it| it.cue_at != verb))
    {
        return true;
    }
    attributions.get(i).is_some_and(|attribution| {
        attribution.content == Content::Quote
            && first_quote_behind(tokens, attribution.behind) == Some(at)
            && usable.get(i) == Some(&false)
    })
}

/// Most tokens of a noun with its article before a verb of speech: `the old driver had`.
const NOUN_REACH: usize = 5;

/// `the driver said to him: “...”`: the verb that leads to the quotation at `at`, where a mere noun is its subject.
fn told_by_another(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let mark = at.checked_sub(1)?;
    if !matches!(tokens.kind(mark), Some(Kind::Comma | Kind::Colon)) {
        return None;
    }
    let mut verb = mark.checked_sub(1)?;
    if tokens.is(verb, OBJECTS) {
        verb = verb.checked_sub(1)?;
    }
    if tokens.word(verb) == "to" {
        verb = verb.checked_sub(1)?;
    }
    let (cue, form) = tokens.cue(verb)?.verb(None)?;
    let says = matches!(cue.class, Class::Say | Class::Tell | Class::Ask | Class::Answer);
    let mut noun = verb.checked_sub(1)?;
    while tokens.is_adverb(noun) || tokens.is(noun, AUXILIARIES) {
        noun = noun.checked_sub(1)?;
    }
    let is_noun = tokens.kind(noun) == Some(&Kind::Word)
        && !tokens.is(noun, NOMINATIVES)
        && !tokens.is(noun, CONJUNCTIONS)
        && !tokens.is(noun, SUBORDINATORS);
    let start = (noun.saturating_sub(NOUN_REACH)..noun)
        .rev()
        .take_while(|i| tokens.kind(*i) == Some(&Kind::Word) && !tokens.is(*i, PREPOSITIONS))
        .find(|i| tokens.is(*i, ARTICLES) || tokens.is(*i, POSSESSIVES) || tokens.is(*i, INDEFINITES))?;
    (says && form == Form::Past && is_noun && start > 0).then_some(verb)
}

fn attributed(
    tokens: &Tokens<'_>,
    at: usize,
    words: &str,
    attributions: &[Attribution],
    usable: &[bool],
) -> Option<(Source, bool)> {
    let named = |i: usize| usable.get(i).copied().unwrap_or(false);
    // Behind it: `“...,” he said`.
    let split = attributions.partition_point(|attribution| attribution.cue_at < at);
    let right = (split..attributions.len()).take(NEIGHBOURS).find_map(|i| {
        let attribution = attributions.get(i)?;
        let first = attribution.subject_at.min(attribution.cue_at);
        (named(i) && first > at && is_right_behind(tokens, at, first)).then_some((i, attribution))
    });
    let left = (0..split).rev().take(NEIGHBOURS).find_map(|i| {
        let attribution = attributions.get(i)?;
        // `When Orlov asked, “Who pays?” ...`
        let leads = attribution.behind == at
            || attribution.behind + 1 == at && matches!(tokens.kind(at - 1), Some(Kind::Comma | Kind::Colon));
        (named(i) && (attribution.place != Place::Subordinate || leads)).then_some((i, attribution))
    });
    if let Some((i, attribution)) = right
        && attribution.place != Place::Subordinate
        && (attribution.place == Place::Inserted || left.is_none())
    {
        return Some((Source::Attribution(i, "quote-before-cue"), false));
    }
    let before = at.checked_sub(1)?;
    let Some((i, attribution)) = left else {
        let colon = tokens.kind(before) == Some(&Kind::Colon) && is_sentence(words);
        return colon.then_some((Source::Subject, false));
    };
    let source = |rule| Source::Attribution(i, rule);
    let interrupted = (0..attribution.subject_at.min(attribution.cue_at))
        .rev()
        .take(3)
        .any(|i| matches!(tokens.kind(i), Some(Kind::Quote(_))));
    // `Orlov said that it was cold, and asked, “Why?”`
    let told_before = || {
        let mut others = (0..i).filter_map(|other| Some((other, attributions.get(other)?)));
        others.any(|(other, told)| {
            named(other)
                && told.place == Place::Main
                && told.content == Content::Full
                && !told.negated
                && told.behind + 1 < attribution.cue_at
        })
    };
    match tokens.kind(before)? {
        // `It was, he added, an advantage: “...”`
        Kind::Colon => {
            let beside = attribution.place == Place::Inserted && attribution.behind + 1 < before;
            Some((source("quote-after-cue"), beside || told_before()))
        }
        // `There is none, replies the Minister; “...”`
        Kind::Break if attribution.place == Place::Inserted && is_sentence(words) => {
            Some((source("quote-after-cue"), true))
        }
        Kind::Comma if interrupted => Some((source("quote-interrupted"), false)),
        Kind::Comma => {
            if matches!(tokens.kind(before.wrapping_sub(1)), Some(Kind::Quote(_))) {
                return None;
            }
            let beside = attribution.content == Content::Full && attribution.behind + 1 < before;
            let says = matches!(attribution.class, Class::Say | Class::Ask | Class::Answer);
            let direct = says && attribution.behind == before;
            (direct || is_sentence(words)).then(|| (source("quote-after-cue"), beside || told_before()))
        }
        _ if attribution.behind == at
            || tokens.word(before) == "that" && attribution.behind + 1 >= before =>
        {
            let object = matches!(
                attribution.class,
                Class::Stress | Class::Deny | Class::Agree | Class::Urge | Class::Promise | Class::Think
            );
            let that = tokens.word(before) == "that";
            let term = object && !that && words.split_whitespace().nth(TERM_WORDS).is_none();
            // `said that “we fishermen” are poor`: a part of the clause.
            let part = that && !is_sentence(words) && tokens.kind(at + 1) == Some(&Kind::Word);
            (!term && !part).then_some((source("quote-after-cue"), false))
        }
        _ if attribution.content == Content::Quote
            && first_quote_behind(tokens, attribution.behind) == Some(at)
            && is_sentence(words) =>
        {
            Some((source("quote-after-cue"), false))
        }
        Kind::Word if tokens.word(before) == "words" && gives_words(tokens, before) => {
            Some((source("quote-after-cue"), false))
        }
        _ => None,
    }
}

/// `with the words “...”`, `in these words “...”`; not `proposed that the words “...” be left out`.
fn gives_words(tokens: &Tokens<'_>, words: usize) -> bool {
    let before = tokens.word_before(words);
    let lead = words.checked_sub(2).map_or("", |lead| tokens.word(lead));
    before != "the" || matches!(lead, "adding" | "by" | "in" | "using" | "used" | "with")
}

/// True where the words of an attribution from `first` on follow the quotation at `at` directly.
fn is_right_behind(tokens: &Tokens<'_>, at: usize, first: usize) -> bool {
    first <= at + 4
        && (at + 1..first).all(|i| {
            matches!(tokens.kind(i), Some(Kind::Comma | Kind::Break))
                || tokens.is_adverb(i)
                || tokens.word(i) == "so"
        })
}

fn first_quote_behind(tokens: &Tokens<'_>, from: usize) -> Option<usize> {
    (from..tokens.list.len())
        .take(20)
        .find(|i| matches!(tokens.kind(*i), Some(Kind::Quote(_))))
}
