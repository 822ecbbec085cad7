//! Who is there without speaking: whom a narrative names as present, met, accompanied, interpreting.

use std::sync::LazyLock;

use memchr::memchr;

use super::grammar::{ARTICLES, BE, CONJUNCTIONS, POSSESSIVES, PREPOSITIONS, is_adverb};
use super::lexicon::Sort;
use super::nominative::{ends_adverb, is_nominative, is_salutation};
use super::scene::Scene;
use super::token::{Kind, Tokens};
use crate::grammar::person::{Mention, heads_three};
use crate::grammar::scan::is_of;
use crate::grammar::vocabulary::contains;
use crate::grammar::word::INSTITUTIONS;
use crate::grammar::word_map::WordMap;
use crate::lex::Passage;
use crate::record::PersonRole;

/// Words that say that those named were there.
const PRESENCE: &[&[&str]] = &[
    &["present"],
    &["attended"],
    &["attends"],
    &["accompanied"],
    &["accompanying"],
    &["participated"],
    &["took", "part"],
    &["takes", "part"],
    &["taking", "part"],
    &["also", "there"],
    &["with", "me"],
    &["with", "him"],
    &["with", "her"],
    &["joined"],
    &["call", "on", "me"],
    &["call", "on", "us"],
    &["came", "in"],
    &["in", "attendance"],
    &["in", "the", "presence", "of"],
    &["on", "our", "side"],
    &["was", "there"],
    &["were", "there"],
    &["looked", "in"],
    &["sent", "for", "me"],
    &["sent", "for", "us"],
];

/// Verbs and nouns of meeting: they bring together whom they join, where the author is one of them or the record begins.
const MEETING: &[&str] = &[
    "brought",
    "called",
    "calls",
    "chatted",
    "conversed",
    "conversation",
    "conversations",
    "dinner",
    "dropped",
    "gave",
    "interview",
    "handed",
    "invited",
    "lunch",
    "meeting",
    "meets",
    "met",
    "phoned",
    "receive",
    "received",
    "receives",
    "saw",
    "see",
    "stood",
    "talk",
    "talked",
    "talks",
    "telephoned",
    "visit",
    "visited",
    "visits",
    "went",
    "asked",
    "spoke",
    "discussion",
    "introduced",
    "give",
    "presented",
];

const INTERPRETING: &[&str] = &["interpreted", "interprets", "interpreting", "translated"];
const NOTES: &[&[&str]] = &[
    &["took", "notes"],
    &["takes", "notes"],
    &["taking", "notes"],
    &["kept", "the", "record"],
    &["kept", "the", "minutes"],
];

/// Words before a name that say that its bearer is talked about.
const ABOUT: &[&str] = &["about", "at", "concerning", "from", "in", "of", "on", "regarding"];

/// Words before whom somebody meets.
const JOINING: &[&str] = &["on", "to", "upon", "with"];

const FIRST_PERSON: &[&str] = &["i", "me", "us", "we"];

/// Where whoever acts as interpreter is named at the latest, in tokens.
const LATEST_INTERPRETER: usize = 12;

/// What the author of a diary or telegram did whom the sentence leaves out: `Visited the Minister`.
const AUTHORS_DO: &[&str] = &["met", "received", "saw", "visited"];

/// What the words of a sentence say.
#[derive(Debug, Default)]
struct Signs {
    first_person: bool,
    meeting: bool,
    there: bool,
    interprets: bool,
    notes: bool,
    /// Where a paper on other talks is named.
    paper: Option<usize>,
}

impl Signs {
    fn of(tokens: &Tokens<'_>, until: usize) -> Self {
        let mut signs = Self::default();
        for (at, token) in tokens.list.iter().enumerate().take(until) {
            let is_sign = token.sorts.has(Sort::Sign);
            for sign in is_sign
                .then(|| SIGNS.get(&token.word))
                .flatten()
                .into_iter()
                .flatten()
            {
                signs.note(*sign, tokens, at);
            }
        }
        signs
    }

    fn note(&mut self, sign: Sign, tokens: &Tokens<'_>, at: usize) {
        match sign {
            Sign::FirstPerson => self.first_person = true,
            // `had an interview with`; one that was granted is a newspaper's.
            Sign::Meeting => {
                let had = |i: usize| tokens.is(i, &["had", "have", "having", "requested", "sought"]);
                if is_of_record(tokens, at) {
                    self.paper.get_or_insert(at);
                } else {
                    self.meeting |= tokens.word(at) != "interview" || (at.saturating_sub(5)..at).any(had);
                }
            }
            Sign::Interpreting => self.interprets = true,
            Sign::Presence(phrase) => {
                self.there |= tokens.starts_with(at, phrase) && !describes_noun(tokens, at);
            }
            Sign::Notes(phrase) => self.notes |= tokens.starts_with(at, phrase),
        }
    }
}

/// Tokens at the beginning of a sentence in which such a paper is the one that is read: `The record of the talk`.
const FARTHEST_TITLE: usize = 2;

/// `sent the record of the conversation between Orlov and Noll`: true for a noun of meeting that tells of a paper.
fn is_of_record(tokens: &Tokens<'_>, at: usize) -> bool {
    const PAPERS: &[&str] = &[
        "account",
        "memorandum",
        "minutes",
        "notes",
        "record",
        "text",
        "transcript",
    ];
    let article = usize::from(tokens.is(at.wrapping_sub(1), ARTICLES));
    let Some(of) = at.checked_sub(article + 1).filter(|of| *of > FARTHEST_TITLE) else {
        return false;
    };
    tokens.word(of) == "of" && tokens.is(of - 1, PAPERS)
}

/// `the present treaty`, `the accompanying note`, `at present`: true where the word says of no person that he is there.
fn describes_noun(tokens: &Tokens<'_>, at: usize) -> bool {
    if !tokens.is(at, &["accompanying", "present"]) {
        return false;
    }
    let before = tokens.word_before(at);
    let behind = tokens.word(at + 1);
    let is_predicate = matches!(tokens.kind(at + 1), Some(Kind::Word))
        && (PREPOSITIONS.contains(&behind)
            || CONJUNCTIONS.contains(&behind)
            || is_adverb(behind)
            || BE.contains(&behind));
    // `Present Status of the Talks`: a heading.
    let heads = tokens.word(at) == "present"
        && tokens.word(at + 2) == "of"
        && tokens
            .mention(at + 1)
            .is_some_and(|mention| mention.titles.is_empty() && !mention.name.contains(' '));
    heads
        || ARTICLES.contains(&before)
        || POSSESSIVES.contains(&before)
        || matches!(before, "at" | "these" | "this")
        || tokens.word(at) == "present" && matches!(tokens.kind(at + 1), Some(Kind::Word)) && !is_predicate
}

/// What a word is a sign of, or the phrase that it may begin.
#[derive(Debug, Clone, Copy)]
enum Sign {
    FirstPerson,
    Meeting,
    Interpreting,
    Presence(&'static [&'static str]),
    Notes(&'static [&'static str]),
}

/// The signs with the words with which they begin.
fn signs() -> impl Iterator<Item = (&'static str, Sign)> {
    let words = |words: &'static [&'static str], sign| words.iter().map(move |word| (*word, sign));
    let first = |phrase: &'static [&'static str]| phrase.first().copied().unwrap_or_default();
    words(FIRST_PERSON, Sign::FirstPerson)
        .chain(words(MEETING, Sign::Meeting))
        .chain(words(INTERPRETING, Sign::Interpreting))
        .chain(
            PRESENCE
                .iter()
                .map(move |phrase| (first(phrase), Sign::Presence(phrase))),
        )
        .chain(
            NOTES
                .iter()
                .map(move |phrase| (first(phrase), Sign::Notes(phrase))),
        )
}

/// The words with which signs begin.
pub(super) fn openers() -> impl Iterator<Item = &'static str> {
    signs().map(|(word, _)| word)
}

/// The signs by the word with which they begin.
static SIGNS: LazyLock<WordMap<Vec<Sign>>> =
    LazyLock::new(|| WordMap::of(signs(), |signs: &mut Vec<Sign>, sign| signs.push(sign)));

/// Enters the people whom a sentence of narration names as being there, in its first `until` tokens. `opening` tells that the
/// sentence stands at the beginning of the record, `first` that it is the very first.
pub(super) fn read<'t>(
    tokens: &Tokens<'_>,
    passage: &Passage<'t>,
    scene: &mut Scene<'_, 't>,
    (opening, first): (bool, bool),
    until: usize,
) {
    let Signs {
        first_person,
        meeting,
        there,
        interprets,
        notes,
        paper,
    } = Signs::of(tokens, until);
    let until = paper.unwrap_or(until);
    let acts = |at: usize| tokens.mention(at).is_some() && acts_as_interpreter(tokens, at);
    let interprets = interprets || (0..LATEST_INTERPRETER).any(acts);
    let first_person = first_person || scene.author.is_some() && leaves_out_author(tokens);
    let meets = (first_person || opening) && meeting;
    if first_person
        && (meets || there)
        && let Some(author) = scene.author
    {
        scene.admit(author, PersonRole::Participant);
    }
    if !(meets || there || interprets || notes) {
        return;
    }
    let mut last = None;
    for (at, token) in tokens.list.iter().enumerate().take(until) {
        if !matches!(token.kind, Kind::Mention(_)) || tokens.kind(at + 1) == Some(&Kind::Possessive) {
            continue;
        }
        let Some(mention) = tokens.mention(at) else {
            continue;
        };
        let before = at.checked_sub(1).map_or("", |before| tokens.word(before));
        // `called today upon`
        let verb = at.saturating_sub(2 + usize::from(tokens.is_adverb(at.saturating_sub(2))));
        let visited = matches!(before, "on" | "upon")
            && matches!(
                tokens.word(verb),
                "called" | "calls" | "in" | "call" | "appointment" | "waited"
            );
        let with_name = !mention.name.is_empty();
        let titled = !mention.titles.is_empty() || mention.name.split_whitespace().nth(1).is_some();
        let belongs = ARTICLES.contains(&before) || POSSESSIVES.contains(&before);
        // `Nuclear team, led by Orlov`
        let group = mention.titles.is_empty() && at == 0 && tokens.is(at + 1, GROUPS);
        if belongs && mention.titles.is_empty()
            || group
            || is_institution(mention)
            || is_salutation(tokens, at)
        {
            continue;
        }
        // `I was received by Orlov`
        let host = before == "by" && meets && is_hosted(tokens, at - 1);
        let interprets_it = interprets && acts_as_interpreter(tokens, at);
        let about = ABOUT.contains(&before) && !visited && !ends_adverb(tokens, at.wrapping_sub(1));
        if about || before == "by" && !there && !host && !interprets_it {
            continue;
        }
        let known = scene.known(mention);
        // `The Minister called on me`: whoever comes to the author is there, though only an office names him.
        let nominative = is_nominative(tokens, at);
        let listed = heads_three(passage.text(), mention);
        let comes = !with_name
            && meets
            && (listed || !has_apposition(tokens, at))
            && !stands_behind_name(tokens, at)
            && (first_person && (nominative || verb_follows(tokens, at, MEETING))
                || (first || first_person && listed) && (nominative || JOINING.contains(&before)));
        // `Orlov and I visited`, `Orlov sent for me`
        let with_author = with_name
            && meets
            && (tokens.starts_with(at + 1, &["and", "i"])
                || before == "and" && tokens.is(at.wrapping_sub(2), &["i", "me", "myself"])
                || nominative && acts_on_author(tokens, at));
        if known.is_none()
            && !(comes
                || with_author
                || with_name && (titled || host || is_met(tokens, at))
                || (there || interprets_it || visited && first_person) && with_name
                || meets && with_name && !mention.titles.is_empty())
        {
            continue;
        }
        let beside = last.is_some_and(|last| stand_together(tokens, last, at));
        let is_new = known.is_none_or(|known| !scene.is_present(known));
        if is_new
            && !(there
                || interprets
                || notes
                || comes
                || with_author
                || host
                || beside
                || meets_somebody(tokens, at))
        {
            continue;
        }
        last = Some(at);
        let Some(person) = known.or_else(|| scene.enter(mention, passage)) else {
            continue;
        };
        let interpreter =
            interprets && (verb_follows(tokens, at, INTERPRETING) || acts_as_interpreter(tokens, at));
        let role = if interpreter || is_interpreter(tokens, passage.text(), at) {
            PersonRole::Interpreter
        } else if notes && NOTES.iter().any(|phrase| tokens.starts_with(at + 1, phrase)) {
            PersonRole::NoteTaker
        } else if there || meets {
            PersonRole::Participant
        } else {
            continue;
        };
        scene.admit(person, role);
    }
}

/// `Received Ambassador Orlov`: a diary or telegram leaves out its author, who met somebody.
pub(super) fn leaves_out_author(tokens: &Tokens<'_>) -> bool {
    let titled = |at: usize| {
        tokens
            .mention(at)
            .is_some_and(|mention| !mention.titles.is_empty())
    };
    tokens.is(0, AUTHORS_DO) && (1..AUTHOR_REACH).any(titled)
}

/// How far behind what the author did stands whom he met, in tokens.
const AUTHOR_REACH: usize = 8;

/// `Orlov called on me`, `I saw Orlov`, `a dinner for Premier Orlov`: true where the person at `at` is one of those who meet.
fn meets_somebody(tokens: &Tokens<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else {
        return true;
    };
    let titled = tokens
        .mention(at)
        .is_some_and(|mention| !mention.titles.is_empty());
    let joined = tokens.is(before, &["between", "by", "of", "on", "to", "with"])
        || tokens.is(before, MEETING)
        || titled && tokens.word(before) == "for";
    joined || is_nominative(tokens, at) || verb_follows(tokens, at, MEETING)
}

/// `Orlov, Szabo and the interpreter Noll`: true where commas or `and` join two persons, and few words stand between them.
fn stand_together(tokens: &Tokens<'_>, one: usize, other: usize) -> bool {
    let between = || one + 1..other;
    let is_joint = |at: usize| tokens.kind(at) == Some(&Kind::Comma) || tokens.word(at) == "and";
    let plain = |at: usize| matches!(tokens.kind(at), Some(Kind::Comma | Kind::Mention(_) | Kind::Word));
    let words = between().filter(|at| tokens.kind(*at) == Some(&Kind::Word) && !is_joint(*at));
    between().any(is_joint) && between().all(plain) && words.count() <= MOST_BETWEEN
}

/// Most words between two who stand together: an office, say.
const MOST_BETWEEN: usize = 4;

/// `I had called Orlov`: true where the author meets or telephones the person at `at`.
fn is_met(tokens: &Tokens<'_>, at: usize) -> bool {
    let Some(verb) = at.checked_sub(1).filter(|verb| tokens.is(*verb, MET)) else {
        return false;
    };
    (verb.saturating_sub(2)..verb).any(|i| tokens.is(i, &["i", "we"]))
}

/// What authors do to those whom they meet, or hear on the telephone.
const MET: &[&str] = &["called", "met", "phoned", "saw", "telephoned"];

/// True where the author is met by whoever stands behind the `by` at `by`: `we were received at noon by`.
fn is_hosted(tokens: &Tokens<'_>, by: usize) -> bool {
    let be = (0..by)
        .rev()
        .take(HOST_REACH)
        .find(|at| tokens.is(*at, &["was", "were"]));
    be.is_some_and(|be| {
        tokens.is(be.wrapping_sub(1), &["i", "we"])
            && (be + 1..by)
                .any(|at| tokens.is(at, &["called", "invited", "met", "received", "seen", "visited"]))
    })
}

/// `sent for me`, `called on me`: true where the verb behind the person at `at` has the author for its object.
fn acts_on_author(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.is(at + 1, MEETING) && (at + 2..at + 5).any(|i| tokens.is(i, &["me", "us"]))
}

/// How far before `by` the verb of a passive is looked for, in tokens.
const HOST_REACH: usize = 12;

/// `Orlov, the interpreter, was there`, `Orlov (as interpreter)`, `Embassy interpreter Orlov`: true where the word stands
/// beside the person at `at`.
fn is_interpreter(tokens: &Tokens<'_>, text: &str, at: usize) -> bool {
    const WORDS: &[&str] = &["interpreter", "translator"];
    /// Bytes of the longest bracket that says so.
    const LONGEST: usize = 40;
    let ends_so = |words: &str| is_of(words.rsplit(' ').next().unwrap_or_default(), WORDS);
    let Some(mention) = tokens.mention(at) else {
        return false;
    };
    let behind = text.get(mention.range.end..).unwrap_or_default().trim_start();
    let bracket = behind.strip_prefix('(').and_then(|inside| {
        let near = inside.as_bytes().get(..LONGEST).unwrap_or(inside.as_bytes());
        inside.get(..memchr(b')', near)?)
    });
    mention.titles.iter().any(|title| ends_so(title))
        || bracket.is_some_and(ends_so)
        || tokens.kind(at + 1) == Some(&Kind::Comma)
            && (at + 2..at + 5)
                .take_while(|i| tokens.kind(*i) == Some(&Kind::Word))
                .any(|i| tokens.is(i, WORDS))
}

/// `Orlov was the interpreter`, `Orlov acted as interpreter`, `the talk was interpreted by Orlov`
fn acts_as_interpreter(tokens: &Tokens<'_>, at: usize) -> bool {
    let is_one = |at: usize| {
        let noun = at + usize::from(tokens.is(at, &["an", "our"]));
        (tokens.word(noun) == "interpreter" || names_interpreter(tokens, noun))
            && matches!(tokens.kind(noun + 1), None | Some(Kind::Stop | Kind::Comma))
    };
    let acts =
        tokens.is(at + 1, &["acted", "acts", "served", "serves", "worked"]) && tokens.word(at + 2) == "as";
    tokens.is(at + 1, &["is", "was"]) && is_one(at + 2)
        || acts && is_one(at + 3)
        || tokens.word_before(at) == "by" && tokens.is(at.wrapping_sub(2), &["interpreted", "translated"])
}

/// `the interpreter`
fn names_interpreter(tokens: &Tokens<'_>, at: usize) -> bool {
    let office = tokens.mention(at).filter(|mention| mention.name.is_empty());
    office.is_some_and(|office| {
        office
            .titles
            .last()
            .is_some_and(|title| title.ends_with("nterpreter"))
    })
}

/// Nouns for several people, which a word before them describes.
const GROUPS: &[&str] = &[
    "delegation",
    "delegations",
    "group",
    "mission",
    "officers",
    "officials",
    "party",
    "representatives",
    "side",
    "team",
];

/// True where a capitalised word of the name is an institution's: `General Staff Department`.
fn is_institution(mention: &Mention<'_>) -> bool {
    mention
        .name
        .split_whitespace()
        .any(|word| contains(INSTITUTIONS, word))
}

/// True where a name follows an office behind a comma, or the other way round: `the Chairman of the Society for Trade, Orlov`.
fn has_apposition(tokens: &Tokens<'_>, at: usize) -> bool {
    let plain = |at: &usize| matches!(tokens.kind(*at), Some(Kind::Word | Kind::Mention(_)));
    let of_body = tokens.is(at + 1, &["for", "in", "of", "with"]);
    let words = (at + 1..at + LONGEST_OFFICE)
        .take_while(plain)
        .filter(|_| of_body);
    let comma = at + 1 + words.count();
    tokens.kind(comma) == Some(&Kind::Comma) && tokens.mention(comma + 1).is_some()
}

/// `Orlov, the consul`: true where a name stands before the office at `at`.
fn stands_behind_name(tokens: &Tokens<'_>, at: usize) -> bool {
    let named = at.checked_sub(2).and_then(|named| tokens.mention(named));
    named.is_some_and(|named| !named.name.is_empty()) && tokens.kind(at - 1) == Some(&Kind::Comma)
}

/// Most tokens of an office with the name of what it belongs to.
const LONGEST_OFFICE: usize = 12;

fn verb_follows(tokens: &Tokens<'_>, at: usize, verbs: &[&str]) -> bool {
    (at + 1..at + 4).any(|i| tokens.is(i, verbs))
}
