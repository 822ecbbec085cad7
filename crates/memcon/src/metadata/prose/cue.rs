//! Words that say that somebody met somebody.

use std::ops::Range;

use super::clause::{Clause, Part};
use crate::grammar::genre::RECORDS;
use crate::grammar::person::{bare_office, mention_at};
use crate::grammar::scan::WordList;
use crate::grammar::word::word_at;
use crate::source::bytes::Starts;

/// Where the words of a meeting stand in a clause, and how it goes on.
pub(super) struct Cue {
    /// As numbers of the clause's parts.
    pub(super) range: Range<usize>,
    /// "For" and a guest may follow: `gave a dinner for`.
    pub(super) takes_for: bool,
    /// Only a day at the start of the sentence is that of the meeting.
    pub(super) needs_leading_day: bool,
    /// Only a day right behind the cue is that of the meeting, or one at the start: `handed me today a note of`.
    pub(super) day_is_next: bool,
    /// The noun of a title: `conversation of 5 May` is then the meeting itself.
    pub(super) is_title: bool,
}

impl Cue {
    fn new(range: Range<usize>) -> Self {
        Self {
            range,
            takes_for: false,
            needs_leading_day: false,
            day_is_next: false,
            is_title: false,
        }
    }
}

/// Verbs with the person met behind them.
const PERSON_VERBS: &[&str] = &["accompanied", "met", "received", "saw", "visited"];

/// Verbs of talking; "with" or "to" and a person follow.
const TALK_VERBS: &[&str] = &[
    "met",
    "spoke",
    "talked",
    "conversed",
    "conferred",
    "dined",
    "lunched",
];

/// Verbs with a noun of meeting as their object.
const HOLD_VERBS: &[&str] = &["had", "held", "conducted", "continued"];

/// Verbs with a meal as their object.
const GIVE_VERBS: &[&str] = &["gave", "hosted", "held", "arranged", "offered"];

/// Meetings.
const MEETINGS: &[&str] = &[
    "conversation",
    "conversations",
    "discussion",
    "discussions",
    "meeting",
    "meetings",
    "talk",
    "talks",
    "interview",
    "audience",
    "consultation",
    "consultations",
    "reception",
];

/// Other meetings, of which a report may also tell as past.
const CONFERENCES: &[&str] = &[
    "conference",
    "session",
    "negotiations",
    "dinner",
    "luncheon",
    "exchange",
];

/// Meals to which one is asked.
const MEALS: &[&str] = &[
    "dinner",
    "luncheon",
    "lunch",
    "banquet",
    "reception",
    "breakfast",
    "supper",
    "tea",
    "meal",
];

/// Words that may stand between a verb of talking and "with": `lunched yesterday with`.
const BETWEEN_TALK: &[&str] = &[
    "afternoon",
    "again",
    "alone",
    "at",
    "briefly",
    "evening",
    "here",
    "last",
    "length",
    "morning",
    "night",
    "privately",
    "this",
    "today",
    "yesterday",
];

/// Visits.
const VISITS: &[&str] = &["visit", "call"];

/// Pronouns of persons met.
const PERSONS: &[&str] = &["me", "us", "him", "her", "them"];

/// Groups of persons met.
const GROUPS: &[&str] = &[
    "delegation",
    "delegates",
    "representatives",
    "ambassadors",
    "comrades",
    "guests",
    "leaders",
    "mission",
];

/// Verbs before "to see".
const COMING: &[&str] = &[
    "asked",
    "brought",
    "called",
    "came",
    "drove",
    "invited",
    "requested",
    "summoned",
    "travelled",
    "went",
];

/// What one comes for.
const SEEING: &[&str] = &["call", "come", "meet", "see", "visit"];

/// Verbs of handing over.
const HANDING: &[&str] = &["convey", "deliver", "give", "hand", "present"];

/// Words behind `called` and `met` with which nobody need be named.
const CIRCUMSTANCES: &[&str] = &[
    "again",
    "at",
    "by",
    "here",
    "in",
    "last",
    "on",
    "this",
    "today",
    "yesterday",
    "briefly",
];

/// Words before a verb that make it no past event of this record.
const NOT_YET: &[&str] = &[
    "can", "cannot", "could", "had", "has", "have", "if", "may", "might", "never", "not", "shall", "should",
    "to", "will", "would",
];

/// Verbs of speech: what follows them is told by somebody.
pub(super) static SPEECH: WordList = WordList::of(&[
    "added",
    "announced",
    "answered",
    "asserted",
    "believed",
    "claimed",
    "declared",
    "explained",
    "hoped",
    "informed",
    "mentioned",
    "noted",
    "recalled",
    "remarked",
    "replied",
    "reported",
    "said",
    "stated",
    "stressed",
    "suggested",
    "thought",
    "told",
    "wrote",
]);

/// Words between the parts of one cue, at most.
const REACH: usize = 6;

/// The words of a clause that say that a meeting was held.
pub(super) fn meeting(clause: &Clause<'_>) -> Option<Cue> {
    for at in 0..clause.len() {
        let Some(part) = clause.part(at).filter(Part::is_main) else {
            continue;
        };
        if let Some(cue) = cue_at(clause, at) {
            return Some(cue);
        }
        if part.is_of(&SPEECH) {
            return None;
        }
    }
    None
}

/// How the words start with which [`cue_at`] finds a cue.
static OPENERS: Starts = Starts::of(PERSON_VERBS)
    .and(&Starts::of(TALK_VERBS))
    .and(&Starts::of(HOLD_VERBS))
    .and(&Starts::of(GIVE_VERBS))
    .and(&Starts::of(COMING))
    .and(&Starts::of(OTHER_OPENERS));

/// Letters of the shortest of them.
const SHORTEST_OPENER: usize = 3;

/// The words of single rules: `paid a visit`, `during the talks`, `was held`.
const OTHER_OPENERS: &[&str] = &[
    "approached",
    "attended",
    "called",
    "during",
    "handed",
    "invited",
    "paid",
    "received",
    "summoned",
    "took",
    "was",
    "were",
];

fn cue_at(clause: &Clause<'_>, at: usize) -> Option<Cue> {
    let word = clause.part(at)?.text;
    if word.len() < SHORTEST_OPENER || !OPENERS.may_begin(word.as_bytes()) {
        return None;
    }
    if let Some(end) = coming(clause, at) {
        return Some(Cue::new(at..end));
    }
    past_cue_at(clause, at).filter(|_| !is_not_yet(clause, at))
}

/// The same, unless what stands before it makes it no past event.
fn past_cue_at(clause: &Clause<'_>, at: usize) -> Option<Cue> {
    let part = clause.part(at)?;
    let end = person_verb(clause, at, part)
        .or_else(|| called(clause, at, part))
        .or_else(|| talked(clause, at, part))
        .or_else(|| paid_visit(clause, at, part))
        .or_else(|| invited(clause, at, part))
        .or_else(|| during_meeting(clause, at, part))
        .or_else(|| was_received(clause, at, part));
    if let Some(end) = end {
        return Some(Cue::new(at..end));
    }
    if let Some(end) = handed(clause, at, part) {
        return Some(Cue {
            day_is_next: true,
            ..Cue::new(at..end)
        });
    }
    if let Some(end) = hold(clause, at, HOLD_VERBS, MEETINGS).or_else(|| exchange_of_views(clause, at)) {
        return Some(Cue::new(at..end));
    }
    if let Some(end) = hold(clause, at, &["attended"], MEALS) {
        return Some(Cue::new(at..end));
    }
    if let Some(end) = hold(clause, at, GIVE_VERBS, MEALS) {
        return Some(Cue {
            takes_for: true,
            ..Cue::new(at..end)
        });
    }
    let start = meeting_as_subject(clause, at, MEETINGS)?;
    Some(Cue::new(start..at + 2))
}

/// `told me`: a meeting, where the sentence starts with its day.
pub(super) fn telling(clause: &Clause<'_>) -> Option<Cue> {
    let at = (0..clause.len()).find(|at| {
        clause
            .part(*at)
            .is_some_and(|part| part.is_main() && part.is_of(&SPEECH))
    })?;
    let tells = clause.part(at)?.is_in(&["told", "informed"]) && clause.part(at + 1)?.is_in(&["me", "us"]);
    tells.then(|| Cue {
        needs_leading_day: true,
        ..Cue::new(at..at + 2)
    })
}

/// A sentence that goes on about the meeting told of before: `The conversation took place on ...`, `It lasted until ...`.
pub(super) fn same_meeting(clause: &Clause<'_>) -> Option<Cue> {
    const VERBS: &[&str] = &[
        "began", "started", "opened", "lasted", "ended", "was", "were", "took", "went",
    ];
    let definite = clause.part(0)?.is_in(&["the", "this", "these", "our"]);
    let subject = match definite {
        true => {
            clause.part(1)?.is_in(MEETINGS)
                || clause.part(1)?.is_in(CONFERENCES)
                || clause.part(1)?.is_in(MEALS)
        }
        false => clause.part(0)?.is("it"),
    };
    let verb = if definite { 2 } else { 1 };
    let goes_on = subject && clause.part(verb)?.is_in(VERBS);
    goes_on.then(|| Cue::new(0..verb + 1))
}

/// The meeting that a title names: `Minutes of Conversation between`, `Talks of`.
pub(super) fn title(clause: &Clause<'_>) -> Option<Cue> {
    const SMALL: &[&str] = &["a", "about", "concerning", "of", "on", "regarding", "the"];
    /// Other meetings that a title names.
    const TITLED: &[&str] = &["conference", "negotiations", "session"];
    let of_meeting = |at: &usize| {
        let part = clause.part(*at);
        part.is_some_and(|part| part.is_in(MEETINGS) || part.is_in(TITLED))
    };
    let label = if clause.part(1)?.is(":") { 2 } else { 0 };
    let first = (label..).find(|at| !clause.part(*at).is_some_and(|part| part.is_in(SMALL)))?;
    let of_record = |at: usize| clause.part(at).is_some_and(|part| part.is_in(RECORDS));
    let reach = if of_record(first) || of_record(first + 1) {
        REACH
    } else {
        1
    };
    let at = (first..=first + reach).find(of_meeting)?;
    Some(Cue {
        is_title: true,
        takes_for: true,
        ..Cue::new(at..at + 1)
    })
}

/// True where the verb at `at` tells of nothing that happened then and there.
fn is_not_yet(clause: &Clause<'_>, at: usize) -> bool {
    let before = (at.saturating_sub(2)..at).filter_map(|at| clause.part(at));
    before
        .into_iter()
        .any(|part| part.is_in(NOT_YET) && part.text != "May")
}

/// `met me`, `received the Ambassador`, `met on 5 May`.
fn person_verb(clause: &Clause<'_>, at: usize, verb: Part<'_>) -> Option<usize> {
    if !verb.is_in(PERSON_VERBS) {
        return None;
    }
    let with = usize::from(verb.is("met") && clause.part(at + 1)?.is("with"));
    let person = person(clause, at + 1 + with, !verb.is("visited"));
    let alone = || (verb.is("met") && clause.part(at + 1)?.is_in(CIRCUMSTANCES)).then_some(at + 1);
    person.or_else(alone)
}

/// `called on me`, `called today by appointment`.
fn called(clause: &Clause<'_>, at: usize, verb: Part<'_>) -> Option<usize> {
    if !verb.is("called") {
        return None;
    }
    let on = (at + 1..at + 5).find(|at| clause.part(*at).is_some_and(|part| part.is_in(&["on", "upon"])));
    if let Some(end) = on.and_then(|on| person(clause, on + 1, true)) {
        return Some(end);
    }
    let next = clause.part(at + 1)?;
    let circumstance = next.is_in(&["at", "today", "yesterday", "this", "last"])
        || clause.reads(at + 1, &["by", "appointment"]);
    circumstance.then_some(at + 1)
}

/// `spoke with the Minister`, `lunched yesterday with him`.
fn talked(clause: &Clause<'_>, at: usize, verb: Part<'_>) -> Option<usize> {
    const WITH: &[&str] = &["with", "to"];
    if !verb.is_in(TALK_VERBS) {
        return None;
    }
    let is_between = |at: &usize| clause.part(*at).is_some_and(|part| part.is_in(BETWEEN_TALK));
    let with = (at + 1..at + REACH).find(|at| !is_between(at))?;
    clause.part(with).filter(|part| part.is_in(WITH))?;
    let end = person(clause, with + 1, true)?;
    // A day may stand between.
    Some(if with == at + 1 { end } else { at + 1 })
}

/// `invited me to a meal`, `invited the Ambassador for lunch`.
fn invited(clause: &Clause<'_>, at: usize, verb: Part<'_>) -> Option<usize> {
    let guest = verb
        .is("invited")
        .then(|| person(clause, at + 1, true))
        .flatten()?;
    clause.part(guest).filter(|part| part.is_in(&["to", "for"]))?;
    noun_within(clause, guest + 1, MEALS).map(|meal| meal + 1)
}

/// `During the audience on 2 March`, at the start of a report.
fn during_meeting(clause: &Clause<'_>, at: usize, first: Part<'_>) -> Option<usize> {
    let own =
        at == clause.statement() && first.is("during") && clause.part(at + 1)?.is_in(&["my", "our", "the"]);
    own.then(|| noun_within(clause, at + 2, MEETINGS))
        .flatten()
        .map(|noun| noun + 1)
}

/// `paid a visit to the Minister`, `paid me a visit`.
fn paid_visit(clause: &Clause<'_>, at: usize, verb: Part<'_>) -> Option<usize> {
    let visit = verb
        .is("paid")
        .then(|| noun_within(clause, at + 1, VISITS))
        .flatten()?;
    // `paid me a visit`
    if clause.part(at + 1)?.is_in(PERSONS) {
        return Some(visit + 1);
    }
    let on = clause.part(visit + 1)?.is_in(&["to", "on", "upon"]);
    on.then(|| person(clause, visit + 2, true)).flatten()
}

/// `I was received by the Premier`, `I was summoned today by the Minister`: a person, no paper.
fn was_received(clause: &Clause<'_>, at: usize, verb: Part<'_>) -> Option<usize> {
    let passive = clause.before(at)?.is_in(&["was", "were"]);
    if !passive || !verb.is_in(&["received", "approached", "summoned"]) {
        return None;
    }
    let by = (at + 1..=at + REACH).find(|at| clause.part(*at).is_some_and(|part| part.is("by")))?;
    let end = person(clause, by + 1, true)?;
    // A day may stand between.
    Some(if by == at + 1 { end } else { at + 1 })
}

/// `I had him give the letter`, `handed me a note`.
fn handed(clause: &Clause<'_>, at: usize, verb: Part<'_>) -> Option<usize> {
    if verb.is("handed") {
        return person(clause, at + 1, true);
    }
    let first_person = at > 0 && clause.part(at - 1)?.is_in(&["i", "we"]);
    let behind = (verb.is("had") && first_person)
        .then(|| person(clause, at + 1, true))
        .flatten()?;
    clause.part(behind)?.is_in(HANDING).then_some(behind + 1)
}

/// `had a long talk`, `gave a small dinner`.
fn hold(clause: &Clause<'_>, at: usize, verbs: &[&str], nouns: &[&str]) -> Option<usize> {
    clause
        .part(at)?
        .is_in(verbs)
        .then(|| noun_within(clause, at + 1, nouns))
        .flatten()
        .map(|at| at + 1)
}

/// `had an exchange of views`.
fn exchange_of_views(clause: &Clause<'_>, at: usize) -> Option<usize> {
    let noun = clause
        .part(at)?
        .is_in(HOLD_VERBS)
        .then(|| noun_within(clause, at + 1, &["exchange"]))
        .flatten()?;
    clause.reads(noun + 1, &["of", "views"]).then_some(noun + 3)
}

/// `asked to see me`, `brought the envoy to call on me`, `I went with him to see the Secretary`.
fn coming(clause: &Clause<'_>, at: usize) -> Option<usize> {
    const LONGEST: usize = 10;
    if !clause.part(at)?.is_in(COMING) || is_not_yet(clause, at) {
        return None;
    }
    let to = (at + 1..at + LONGEST).find(|at| {
        let see = clause.part(at + 1).is_some_and(|part| part.is_in(SEEING));
        see && clause
            .part(*at)
            .is_some_and(|part| part.is_main() && part.is("to"))
    })?;
    let on = usize::from(clause.part(to + 2)?.is_in(&["on", "upon"]));
    let asks_me = || {
        clause
            .part(at + 1)
            .is_some_and(|part| part.is_in(&["me", "us"]))
            .then_some(to + 2)
    };
    person(clause, to + 2 + on, true).or_else(asks_me)
}

/// Where the noun of a meeting starts that is the subject of `was held` or `took place` at `at`.
fn meeting_as_subject(clause: &Clause<'_>, at: usize, nouns: &[&str]) -> Option<usize> {
    let verb = clause.part(at)?;
    let next = clause.part(at + 1)?;
    let held = next.is("held") && verb.is_in(&["was", "were"]) || next.is("place") && verb.is("took");
    let from = at.saturating_sub(2 * REACH);
    let is_meeting = |at: &usize| {
        let part = clause.part(*at);
        part.is_some_and(|part| part.is_main() && part.is_in(nouns))
    };
    held.then(|| (from..at).find(is_meeting)).flatten()
}

/// The first of `nouns` among the words behind a verb; a preposition or mark ends the search.
fn noun_within(clause: &Clause<'_>, from: usize, nouns: &[&str]) -> Option<usize> {
    const ENDS: &[&str] = &[
        ",", ";", ":", "of", "in", "on", "at", "to", "for", "from", "by", "and",
    ];
    let mut parts = (from..from + REACH).map_while(|at| Some((at, clause.part(at)?)));
    let (at, part) = parts.find(|(_, part)| part.is_in(nouns) || part.is_in(ENDS))?;
    part.is_in(nouns).then_some(at)
}

/// The part behind the person named at part `at`. A single word may name a place as well: `lone` says whether it will do.
fn person(clause: &Clause<'_>, at: usize, lone: bool) -> Option<usize> {
    let part = clause.part(at).filter(Part::is_main)?;
    if part.is_in(PERSONS) {
        return Some(at + 1);
    }
    if let Some(end) = group(clause, at) {
        return Some(end);
    }
    let start = part.range.0;
    let bracketed = clause
        .text()
        .get(..start)
        .is_some_and(|before| before.ends_with('['));
    let mention = [start, start - usize::from(bracketed)]
        .into_iter()
        .find_map(|start| mention_at(clause.text(), start))
        .or_else(|| bare_office(clause.text(), &word_at(clause.text(), start)?))?;
    let known = !mention.titles.is_empty() || lone || mention.name.split_whitespace().nth(1).is_some();
    known.then(|| clause.index_at(mention.range.end))
}

/// `a delegation`, `the Polish representatives`.
fn group(clause: &Clause<'_>, at: usize) -> Option<usize> {
    let opens = clause
        .part(at)?
        .is_in(&["a", "an", "the", "our", "their", "both", "two"]);
    let noun = opens.then(|| noun_within(clause, at + 1, GROUPS)).flatten()?;
    Some(noun + 1)
}
