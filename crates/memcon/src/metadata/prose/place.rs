//! Places as sentences name them: `the Cabinet Building`, `the guest house on Lake Sorn`.

use std::ops::Range;

use super::clause::{Clause, Part};
use crate::grammar::word::{CALENDAR, DEMONYMS};

/// Common nouns of places where people meet.
const PLACES: &[&str] = &[
    "airport",
    "building",
    "castle",
    "chancellery",
    "chancery",
    "club",
    "consulate",
    "dacha",
    "embassy",
    "garden",
    "hall",
    "headquarters",
    "hotel",
    "house",
    "legation",
    "lodge",
    "ministry",
    "palace",
    "parliament",
    "residence",
    "station",
    "villa",
];

/// Bodies whose houses are places: `headquarters of the Ruritanian delegation`.
const BODIES: &[&str] = &["delegation", "mission", "government", "party"];

/// Words that stand before such a noun.
const MODIFIERS: &[&str] = &[
    "central",
    "conference",
    "foreign",
    "government",
    "guest",
    "main",
    "old",
    "presidential",
    "reception",
    "railway",
    "state",
    "summer",
    "official",
    "party",
];

/// What people meet at that is no place: `at the Second Session`.
const EVENTS: &[&str] = &[
    "audience",
    "conference",
    "congress",
    "consultation",
    "consultations",
    "conversation",
    "meeting",
    "meetings",
    "negotiations",
    "plenum",
    "session",
    "summit",
    "talks",
];

/// Words that join the parts of a place's name.
const JOINTS: &[&str] = &["of", "on", "the", "for", "near", "in", "by", "de", "du", "des"];

/// Words of a heading in capitals that are no names.
const PREPOSITIONS: &[&str] = &["at", "by", "from", "in", "on", "to", "with"];

/// Languages that are no peoples' names: `in French`.
const LANGUAGES: &[&str] = &["english", "french", "german", "spanish", "dutch", "latin"];

/// Words behind `at` and `in` that are no places, in texts whose every word is in capitals: `AT HIS REQUEST`.
const NO_PLACES: &[&str] = &[
    "accordance",
    "addition",
    "answer",
    "beginning",
    "case",
    "conclusion",
    "connection",
    "dinner",
    "end",
    "fact",
    "her",
    "his",
    "home",
    "initiative",
    "instance",
    "invitation",
    "its",
    "length",
    "lunch",
    "luncheon",
    "my",
    "noon",
    "once",
    "order",
    "our",
    "outset",
    "presence",
    "private",
    "reply",
    "request",
    "response",
    "suggestion",
    "that",
    "their",
    "this",
    "time",
    "view",
    "which",
    "your",
];

/// The place whose name starts at part `at`, without article, and the part behind it. Somebody's own house (`his
/// residence`) and what is no place (`his request`, `the morning`) are none.
///
/// ```ebnf
/// place = [ "the" ], name, { joint, [ "the" ], name } ;                 (* "and" only before an office *)
/// name  = capitalised word | { modifier }, common noun | number, capitalised word, "Street" ;
/// ```
pub(super) fn place_at(clause: &Clause<'_>, at: usize) -> Option<(Range<usize>, usize)> {
    let first = at + usize::from(clause.part(at)?.is("the"));
    let mut end = None;
    let mut next = first;
    while let Some(after) = name_at(clause, next) {
        end = Some(after);
        let joint = clause
            .part(after)
            .filter(|part| part.is_main() && (part.is_in(JOINTS) || joins_office(clause, after)));
        let joints = usize::from(joint.is_some())
            + usize::from(clause.part(after + 1).is_some_and(|part| part.is("the")));
        next = if joint.is_some() { after + joints } else { after };
    }
    let end = end?;
    let (start, last) = (clause.part(first)?, clause.part(end - 1)?);
    if last.is_in(EVENTS) {
        return None;
    }
    Some((start.range.0..last.range.1, end))
}

/// True for the number of a house at part `at`: `10 Harbour Street`.
fn is_house_number(clause: &Clause<'_>, at: usize) -> bool {
    const STREETS: &[&str] = &[
        "avenue", "gardens", "gate", "lane", "road", "square", "street", "terrace",
    ];
    let number = clause
        .part(at)
        .is_some_and(|part| part.text.len() <= 4 && part.text.bytes().all(|byte| byte.is_ascii_digit()));
    number
        && clause.part(at + 1).is_some_and(|part| part.is_capitalised())
        && clause.part(at + 2).is_some_and(|part| part.is_in(STREETS))
}

/// True for the `and` at part `at` in the name of an office: `the Foreign and Trade Office`.
fn joins_office(clause: &Clause<'_>, at: usize) -> bool {
    const OFFICES: &[&str] = &["department", "ministry", "office"];
    let proper = |part: &Part<'_>| part.is_capitalised() && part.is_main();
    clause.part(at).is_some_and(|part| part.is("and"))
        && clause.part(at + 1).as_ref().is_some_and(proper)
        && clause
            .part(at + 2)
            .is_some_and(|part| proper(&part) && part.is_in(OFFICES))
}

/// True where part `at` names the owner of what is no place: `Orlov's suite`, but `St. James's Palace`.
fn is_house_of(clause: &Clause<'_>, at: usize) -> bool {
    let named = |part: &Part<'_>| part.is_in(PLACES);
    clause
        .part(at)
        .is_some_and(|part| part.text.ends_with("\u{2019}s") || part.text.ends_with("'s"))
        && !clause.part(at + 1).as_ref().is_some_and(named)
}

/// The part behind the name that starts at part `at`.
fn name_at(clause: &Clause<'_>, at: usize) -> Option<usize> {
    let mut end = at;
    while clause
        .part(end)
        .is_some_and(|part| part.is_main() && part.is_in(MODIFIERS) && !part.is_capitalised())
    {
        end += 1;
    }
    let part = clause.part(end).filter(Part::is_main)?;
    if is_house_number(clause, end) {
        return Some(end + 3);
    }
    let common = part.is_in(PLACES);
    let proper = end == at
        && part.is_capitalised()
        && !part.is_in(PREPOSITIONS)
        && !part.is_in(CALENDAR)
        && !part.is_in(LANGUAGES)
        && !part.is_in(NO_PLACES)
        && !is_house_of(clause, end)
        && !part.is("I");
    if !common && !proper {
        return None;
    }
    let of_body = |at: usize| {
        clause
            .part(at)
            .is_some_and(|part| part.is_main() && part.is_in(BODIES))
    };
    if !common && part.is_in(DEMONYMS) && of_body(end + 1) {
        return Some(end + 2);
    }
    // A people's name needs the noun that it belongs to: `the Polish Embassy`, but `in Polish`.
    if !common && part.is_in(DEMONYMS) && name_at(clause, end + 1).is_none() {
        return None;
    }
    Some(end + 1)
}
