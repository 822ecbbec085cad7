//! Who talks, by a title.

use std::borrow::Cow;
use std::ops::Range;

use crate::grammar::person::{Mention, heads_three, listed_mention_at, mentions};
use crate::grammar::title::{TitleClass, class_of, is_plural};
use crate::grammar::vocabulary::contains;
use crate::grammar::word::{DEMONYMS, PLACES};
use crate::source::bytes::find;

/// Words for talks (lower case).
pub(super) const TALKS: &[&str] = &[
    "audience",
    "breakfast",
    "call",
    "contact",
    "consultation",
    "consultations",
    "conversation",
    "conversations",
    "dialogue",
    "dinner",
    "discussion",
    "discussions",
    "encounter",
    "entretien",
    "gespräch",
    "interview",
    "lunch",
    "luncheon",
    "meeting",
    "meetings",
    "negotiations",
    "reception",
    "talk",
    "talks",
    "visit",
];

/// Talks that somebody gives somebody else: `the Premier's Reception of the Ambassador` (lower case).
const RECEPTIONS: &[&str] = &["audience", "reception"];

/// Verbs between the one who talks and the other (lower case).
const MEETS: &[&str] = &[
    " meets with ",
    " meets ",
    " met with ",
    " met ",
    " receives ",
    " received ",
    " speaks with ",
    " talking to ",
    " talking with ",
    " talks to ",
];

/// Words behind which a title says no more who talks (lower case).
const STOPS: &[&str] = &[
    " on ",
    " at ",
    " regarding ",
    " about ",
    " concerning ",
    " during ",
    " following ",
    " referring ",
    ", referring ",
    " re ",
    " re: ",
    ", re: ",
    " which ",
    " to discuss ",
    " for a ",
    ": ",
    "; ",
];

/// What remarks in brackets begin with that name nobody (lower case).
const REMARKS: &[&str] = &["excerpt", "extract", "fragment", "including"];

/// Bytes of the longest office in a title.
const LONGEST_OFFICE: usize = 80;

/// Bytes of the longest title that is read.
const LONGEST_TITLE: usize = 600;

/// The parts of a title that name who talks.
///
/// ```text
/// title    = { any } , record , [ stop , { any } ] ;
/// record   = talk , [ "," ] , ( "between" | "with" ) , talkers
///          | talk , ( "," | "of" ) , talkers , "with" , talkers
///          | owner , talk , [ "with" , talkers ]                     (* `Premier Deng's Talk with ...` *)
///          | owner , reception , ( "of" | "with" ) , talkers
///          | talkers , meets , talkers ;
/// owner    = talkers , "'s" | "[" , talkers , "'s" , "]" ;
/// stop     = "on" | "at" | "regarding" | ... | bracket that names nobody ;
/// ```
pub(super) fn talkers_in_title(title: &str) -> Vec<Range<usize>> {
    if title.len() > LONGEST_TITLE {
        return Vec::new();
    }
    let lower = title.to_ascii_lowercase();
    let talks = lower
        .match_indices(|c: char| !c.is_alphabetic())
        .map(|(at, border)| at + border.len())
        .chain([0])
        .filter_map(|at| {
            let length = lower[at..]
                .find(|c: char| !c.is_alphabetic())
                .unwrap_or(lower.len() - at);
            TALKS
                .contains(&&lower[at..at + length])
                .then_some(at..at + length)
        });
    let mut talks: Vec<Range<usize>> = talks.collect();
    // `Memorandum of Conversation: The Premier's Meeting with Orlov`: behind the colon it says who talked.
    let is_heading = |talk: &Range<usize>| lower[talk.end..].starts_with(": ");
    talks.sort_by_key(|talk| (is_heading(talk), talk.start));
    let by_noun = talks
        .into_iter()
        .find_map(|talk| around_talk(title, &lower, talk));
    by_noun.or_else(|| around_verb(title, &lower)).unwrap_or_default()
}

/// The talkers around a word for talk.
fn around_talk(title: &str, lower: &str, talk: Range<usize>) -> Option<Vec<Range<usize>>> {
    let behind = &lower[talk.end..];
    let owner = owner(title, lower, talk.start);
    let starts = |leads: &[&str]| {
        leads
            .iter()
            .find(|lead| behind.starts_with(**lead))
            .map(|lead| talk.end + lead.len())
    };
    if let Some(parties) = host_and_guest(title, lower, &talk) {
        return Some(parties);
    }
    // `Reception of the Ambassador`: whose reception it was stands before it.
    if RECEPTIONS.contains(&&lower[talk.clone()])
        && let Some(owner) = owner.clone()
        && let Some(start) = starts(&[" of ", " for "])
    {
        return Some(vec![owner, start..stop(lower, title, start)]);
    }
    const BEFORE_ONE: &[&str] = &[
        " between ",
        ", between ",
        " [between] ",
        " with ",
        ", with ",
        " mit ",
        " avec ",
        " zwischen ",
    ];
    /// Those of them that stand behind a record, a day or a place, too.
    const BEHIND_GAP: &[&str] = &[" between ", ", between ", " with "];
    const BEFORE_BOTH: &[&str] = &[", ", ": ", " of ", " des ", " der ", " de ", " du "];
    let one = starts(BEFORE_ONE).or_else(|| {
        let gap = RECORDS_BEHIND
            .iter()
            .find(|record| behind.starts_with(**record))
            .map_or_else(
                || day_or_place(title, talk.end),
                |record| Some(talk.end + record.len()),
            )?;
        let lead = BEHIND_GAP.iter().find(|lead| lower[gap..].starts_with(**lead))?;
        Some(gap + lead.len())
    });
    if let Some(start) = one {
        let talkers = start..stop(lower, title, start);
        return Some(owner.into_iter().chain([talkers]).collect());
    }
    if let Some(start) = starts(BEFORE_BOTH) {
        let with = with(&lower[start..]).map(|at| start + at);
        let both = || {
            let first = mentions(&title[start..]).next().filter(is_full)?;
            let end = start + first.range.end;
            let behind = &title[end..];
            let joined = [" and ", " – ", " — "]
                .iter()
                .any(|link| behind.starts_with(link));
            // `Pavel Orlov, Secretary of the Party, and Ernst Noll, Head of the Office`
            let apart = || {
                let and = behind.strip_prefix(", ")?.find(", and ")? + ", ".len() + ", and ".len();
                mentions(&behind[and..])
                    .next()
                    .filter(|other| other.range.start == 0 && is_full(other))
            };
            (joined || apart().is_some()).then_some(end)
        };
        let from = with.or_else(both)?;
        let talkers = start..stop(lower, title, from);
        return Some(Vec::from([talkers]));
    }
    None
}

/// What a talk is recorded in, behind its word: `Meeting Minutes between Orlov and Szabo` (lower case).
const RECORDS_BEHIND: &[&str] = &[
    " memorandum",
    " minutes",
    " notes",
    " records",
    " record",
    " transcript",
];

/// Where a day or a place ends that stands between a talk and those who talk: `Meeting on 29 November 1957 between`.
fn day_or_place(title: &str, talk: usize) -> Option<usize> {
    /// Bytes of the longest.
    const LONGEST: usize = 40;
    let behind = title.get(talk..)?;
    [" on ", " in ", " at ", " of "]
        .iter()
        .find(|lead| behind.starts_with(**lead))?;
    let end = [" between ", " with "]
        .iter()
        .filter_map(|lead| behind.find(lead))
        .min()?;
    let words = &behind[..end];
    let dated = words.contains(|c: char| c.is_ascii_digit());
    let place =
        || words.split(' ').filter(|word| !word.is_empty()).count() == 2 && !behind.starts_with(" of ");
    let named = mentions(words).any(|mention| is_full(&mention));
    (end <= LONGEST && (dated || place()) && !named).then_some(talk + end)
}

/// Who gives a reception and for whom, where both stand behind the word: `Reception by Premier Orlov of the Ambassador, P. Noll`,
/// `Dinner Hosted by Premier Orlov in Honor of P. Noll`.
fn host_and_guest(title: &str, lower: &str, talk: &Range<usize>) -> Option<Vec<Range<usize>>> {
    let behind = &lower[talk.end..];
    let receives = RECEPTIONS.contains(&&lower[talk.clone()]);
    let (by, of): (&[&str], &[&str]) = if receives {
        (&[" by "], &[" of ", " for "])
    } else {
        (
            &[" hosted by ", " given by "],
            &[" in honor of ", " in honour of ", " for "],
        )
    };
    let host = talk.end + by.iter().find(|lead| behind.starts_with(**lead))?.len();
    let named = listed_mention_at(title, host).filter(|host| !host.name.is_empty())?;
    let end = named.range.end;
    let link = of.iter().find(|link| lower[end..].starts_with(**link))?;
    let guest = end + link.len();
    Some(vec![host..end, guest..stop(lower, title, guest)])
}

/// Where `with` stands between those who talk.
fn with(lower: &str) -> Option<usize> {
    let words = [" with ", " mit ", " avec "];
    words.iter().filter_map(|word| find(lower, word)).min()
}

/// The talkers around a verb: `Premier Deng Receives Ambassador Orlov`.
fn around_verb(title: &str, lower: &str) -> Option<Vec<Range<usize>>> {
    let (at, verb) = MEETS
        .iter()
        .filter_map(|verb| Some((lower.find(verb)?, *verb)))
        .min_by_key(|(at, verb)| (*at, usize::MAX - verb.len()))?;
    let start = boundary(lower, at);
    let behind = at + verb.len();
    let parts = vec![start..at, behind..stop(lower, title, behind)];
    let named = |part: &Range<usize>| mentions(&title[part.clone()]).any(|mention| is_full(&mention));
    parts.iter().all(named).then_some(parts)
}

/// Who has the talk that starts at `talk`: `Premier Deng’s`, `The Premier's [Deng Haoran's]`.
fn owner(title: &str, lower: &str, talk: usize) -> Option<Range<usize>> {
    let owned = |before: &str| {
        let bare = before.trim_end_matches(']');
        ["'s", "’s"].iter().any(|mark| bare.ends_with(mark))
    };
    // `Premier Deng's First Official Visit`
    let mut before = lower[..talk].trim_end();
    for _ in 0..2 {
        if !owned(before) {
            before = before.rsplit_once(' ')?.0;
        }
    }
    let closed = before.strip_suffix(']');
    let end = ["'s", "’s"]
        .iter()
        .find_map(|mark| closed.unwrap_or(before).strip_suffix(mark))?
        .len();
    let start = match closed {
        Some(_) => title[..end].rfind('[')? + 1,
        None => boundary(lower, end),
    };
    Some(start..end)
}

/// Where the words that name somebody before `end` begin at the earliest.
fn boundary(lower: &str, end: usize) -> usize {
    const LEADS: &[&str] = &[
        " on ",
        " about ",
        " regarding ",
        " concerning ",
        " from ",
        " during ",
        ", ",
        ": ",
        " '",
        " ‘",
        " \"",
        " “",
        "(",
    ];
    // `Record of Pavel Orlov's Conversation`, but not `the Premier of Ruritania's Conversation`
    const RECORDS: &[&str] = &[
        "account of ",
        "memorandum of ",
        "minutes of ",
        "notes of ",
        "record of ",
        "summary of ",
        "transcript of ",
    ];
    let before = &lower[..end];
    let leads = LEADS.iter().chain(RECORDS);
    let starts = leads.filter_map(|lead| Some(before.rfind(lead)? + lead.len()));
    starts.max().unwrap_or(0)
}

/// Where the talkers end that stand behind `start`, the last of them behind `with`.
fn stop(lower: &str, title: &str, start: usize) -> usize {
    let from = with(&lower[start..]).map_or(start, |with| start + with);
    let words = STOPS
        .iter()
        .filter_map(|stop| Some(from + find(&lower[from..], stop)?))
        .filter(|at| !is_of_office(lower, *at));
    let brackets = title[from..].match_indices(['(', '[']).filter_map(|(at, open)| {
        let inside = title[from + at + open.len()..].split([')', ']']).next()?;
        let names_somebody = mentions(inside)
            .next()
            .is_some_and(|mention| mention.range.start == 0);
        let remark = REMARKS
            .iter()
            .any(|word| inside.to_ascii_lowercase().starts_with(word));
        (remark || open == "(" && !names_somebody).then_some(from + at)
    });
    let end = words.chain(brackets).min().unwrap_or(title.len());
    from.max(end)
}

/// `representative at the lake council (orlov)`: true where a name stands in brackets behind the body to which the office before
/// the ` at ` belongs.
fn is_of_office(lower: &str, at: usize) -> bool {
    let office = lower[..at].rsplit(' ').next().unwrap_or_default();
    let Some(body) = lower[at..].strip_prefix(" at the ") else {
        return false;
    };
    let named = body.find(" (").filter(|open| body[open + 2..].contains(')'));
    let is_body = |open: usize| !body[..open].contains([',', ';', ':']) && !body[..open].contains(" and ");
    class_of(office) == Some(TitleClass::Office) && named.is_some_and(is_body)
}

/// A name of several words, or with a title.
fn is_full(mention: &Mention<'_>) -> bool {
    mention.name.contains(' ') || !mention.name.is_empty() && !mention.titles.is_empty()
}

/// Somebody who talks: how the title names him, and the office that stands before the name.
pub(super) struct Talker<'t> {
    pub(super) mention: Mention<'t>,
    pub(super) office: Option<Cow<'t, str>>,
}

/// The people whom a part of a title names; surnames alone only behind a title that several share
/// (`Comrades Orlov, Noll and Szabo`).
pub(super) fn people_in(words: &str) -> Vec<Talker<'_>> {
    let mut out: Vec<Talker<'_>> = Vec::new();
    let mut office: Option<Mention<'_>> = None;
    let (mut shared, mut taken) = (false, false);
    for mention in mentions(words) {
        let mut mention = without_party(words, mention);
        let before = words.get(..mention.range.start).unwrap_or_default();
        let behind = words.get(mention.range.end..).unwrap_or_default();
        let between = office
            .as_ref()
            .and_then(|office| words.get(office.range.end..mention.range.start))
            .unwrap_or_default();
        let in_row = matches!(between, ", " | " and " | ", and ");
        let of_office = office.as_ref().filter(|office| office.name.is_empty());
        let mut beside = None;
        if let Some(of_office) = of_office {
            // `the Ambassador (Orlov)`, `the Ambassador, Orlov`: the office of the one behind it.
            if between == " (" && behind.starts_with(')') {
                mention.titles.clone_from(&of_office.titles);
            } else if between == ", " && !heads_three(words, of_office) {
                beside = of_office.titles.last().cloned();
            }
        }
        if let Some(printed) = office_around(before, behind).filter(|_| mention.titles.is_empty()) {
            mention.titles = vec![Cow::Borrowed(printed)];
        }
        let first = words
            .get(mention.range.clone())
            .and_then(|words| words.split(' ').next())
            .unwrap_or_default();
        let is_plural_title = is_plural(first.trim_end_matches('.'));
        // `Comrades Orlov, Noll and Szabo`, `Pavel Orlov and Szabo`
        let ends = behind.is_empty()
            || [",", " and ", " (", " ["]
                .iter()
                .any(|next| behind.starts_with(next));
        let behind_full = || taken && in_row && ends && is_surname(&mention);
        shared = is_plural_title || (shared || behind_full()) && in_row && mention.titles.is_empty();
        office = Some(mention.clone());
        // `the journal 'Harvest and Fish'`
        let quoted = before.ends_with(['\'', '‘', '"', '“']);
        taken = !quoted
            && !is_of_thing(&mention.name)
            && !is_owner_or_place(&mention, before, behind)
            && !is_of_bodies(words, &mention)
            && (is_full(&mention) || shared && !mention.name.is_empty())
            || heads_three(words, &mention);
        if taken {
            out.push(Talker {
                mention,
                office: beside,
            });
        }
    }
    out
}

/// What many are called together, whom nobody names: `Key Members`.
const GROUPS: &[&str] = &[
    "Advisers",
    "Advisors",
    "Leaders",
    "Members",
    "Officials",
    "Representatives",
];

/// `National Leadership`, `Delegation Participating`, `Key Members`: words that name what somebody leads or does.
fn is_of_thing(name: &str) -> bool {
    const ENDINGS: &[&str] = &["ship", "tion", "tions", "sion", "ment", "ting"];
    const SHORTEST: usize = 9;
    let last = name.rsplit(' ').next().unwrap_or_default();
    GROUPS.contains(&last) || last.len() > SHORTEST && ENDINGS.iter().any(|ending| last.ends_with(ending))
}

/// A word that can be somebody's name alone: no place, and nothing that belongs to one.
fn is_surname(mention: &Mention<'_>) -> bool {
    let name = &*mention.name;
    mention.titles.is_empty()
        && !name.contains(' ')
        && name.contains(char::is_lowercase)
        && !contains(PLACES, name)
        && !contains(DEMONYMS, name)
}

/// The surname that a part of a title is, alone: `Premier Deng's Meeting with Orlov`.
pub(super) fn surname_alone(words: &str) -> Option<Mention<'_>> {
    let mention = listed_mention_at(words, 0)?;
    (mention.range.end == words.len() && !mention.name.is_empty() && is_surname(&mention)).then_some(mention)
}

/// The name without the letters of the party behind `CC`: `the Chairman of the CC RWP Deng Haoran`.
fn without_party<'t>(words: &'t str, mut mention: Mention<'t>) -> Mention<'t> {
    let range = mention.range.clone();
    let name = words[range.clone()]
        .rfind(&*mention.name)
        .map_or(range.end, |at| range.start + at);
    let party = mention.name.split_once(' ').filter(|(party, _)| {
        words[..name].ends_with("CC ") && party.bytes().all(|byte| byte.is_ascii_uppercase())
    });
    if let Some((_, person)) = party {
        mention.name = Cow::Owned(person.to_owned());
    }
    mention
}

/// The office before a name in parentheses: `the President’s Assistant for Security Affairs (Orlov)`.
fn office_around<'t>(before: &'t str, behind: &str) -> Option<&'t str> {
    let phrase = before.strip_suffix(" (").filter(|_| behind.starts_with(')'))?;
    let phrase = [" and ", " with "].iter().fold(phrase, |phrase, link| {
        let the = phrase
            .rmatch_indices(link)
            .find(|(at, link)| phrase[at + link.len()..].starts_with("the "));
        the.map_or(phrase, |(at, link)| &phrase[at + link.len()..])
    });
    let office = phrase.trim_start().strip_prefix("the ")?;
    let holds = office
        .split([' ', '-'])
        .any(|word| class_of(word) == Some(TitleClass::Office));
    (holds && office.len() <= LONGEST_OFFICE).then_some(office)
}

/// `CC RWP`: short forms of bodies among words that are no capitals.
fn is_of_bodies(words: &str, mention: &Mention<'_>) -> bool {
    const LONGEST_SHORT_FORM: usize = 4;
    let short =
        |word: &str| word.len() <= LONGEST_SHORT_FORM && word.bytes().all(|byte| byte.is_ascii_uppercase());
    words.contains(char::is_lowercase) && mention.name.split(' ').all(short)
}

/// `Orlov's Visit`, `the Delegation to Pavel Orlov`: who is only named to say what another does.
fn is_owner_or_place(mention: &Mention<'_>, before: &str, behind: &str) -> bool {
    const LEADS: &[&str] = &["at", "for", "in", "near", "of", "to"];
    let last = before
        .strip_suffix(' ')
        .and_then(|before| before.rsplit(' ').next())
        .unwrap_or_default();
    let owns = (behind.starts_with("'s ") || behind.starts_with("’s ")) && behind.len() > "’s ".len();
    owns || mention.titles.is_empty() && LEADS.contains(&last)
}

/// The two whose names a hyphen joins before a word for talk: `Endo [Saburo]-Deng [Haoran] Dialogue (Third Round)`.
///
/// ```ebnf
/// title = { word } , name , ( "-" | "–" ) , name , [ ordinal ] , talk , { any } ;
/// ```
pub(super) fn joined_talkers(title: &str) -> Option<[Range<usize>; 2]> {
    if title.len() > LONGEST_TITLE {
        return None;
    }
    let mut at = 0;
    for word in title.split_inclusive(' ') {
        let start = at;
        at += word.len();
        let is_talk = || {
            TALKS
                .iter()
                .any(|talk| word.trim_end_matches([' ', ',', ':']).eq_ignore_ascii_case(talk))
        };
        if start > 0 && is_talk() {
            return pair_before(title, start);
        }
    }
    None
}

fn pair_before(title: &str, talk: usize) -> Option<[Range<usize>; 2]> {
    let before = title.get(..talk)?.trim_end();
    if let Some(pair) = spaced_pair(before) {
        return Some(pair);
    }
    let (hyphen, mark) = before.char_indices().rev().find(|(at, c)| {
        let next = before.get(at + c.len_utf8()..).unwrap_or_default();
        matches!(c, '-' | '–' | '—') && next.starts_with(char::is_uppercase)
    })?;
    let second = hyphen + mark.len_utf8();
    // The first name ends at the hyphen: it begins with the word, or with the one before its bracket.
    let left = before.get(..hyphen)?;
    let opened = left
        .strip_suffix(']')
        .and_then(|left| left.rfind('['))
        .map_or(left.len(), |open| left[..open].trim_end().len());
    let first = left[..opened].rfind(' ').map_or(0, |space| space + 1);
    let is_name = |range: &Range<usize>| {
        let words = title.get(range.clone()).unwrap_or_default();
        let name = listed_mention_at(words, 0).filter(|name| name.range.end == words.len());
        name.is_some_and(|name| {
            !name.name.is_empty()
                && name.titles.is_empty()
                && !contains(PLACES, words)
                && !contains(DEMONYMS, words)
        }) && !DIRECTIONS.iter().any(|word| words.eq_ignore_ascii_case(word))
    };
    let pair = [first..hyphen, second..before.len()];
    pair.iter().all(is_name).then_some(pair)
}

/// `Record of Pavel Orlov – Janos Szabo`: two full names around a dash with spaces.
fn spaced_pair(before: &str) -> Option<[Range<usize>; 2]> {
    let (at, dash) = [" – ", " — ", " - "]
        .iter()
        .filter_map(|dash| Some((before.rfind(dash)?, dash)))
        .max()?;
    let one = mentions(&before[..at]).last().filter(|one| one.range.end == at)?;
    let start = at + dash.len();
    let other = listed_mention_at(before, start).filter(|other| other.range.end == before.len())?;
    (is_full(&one) && is_full(&other)).then_some([one.range, other.range])
}

/// What is joined so and names nobody: `the North-South Dialogue`.
const DIRECTIONS: &[&str] = &["east", "north", "south", "west", "inter", "joint"];

/// The two offices that talk, where no names stand beside them: `the Minister of State and the Ambassador of Ruritania`.
pub(super) fn talking_offices<'t>(words: &str) -> Option<[Cow<'t, str>; 2]> {
    let talking: Vec<_> = mentions(words).collect();
    if let [one, other] = &talking[..]
        && one.name.is_empty()
        && other.name.is_empty()
    {
        let office = |mention: &Mention<'_>| mention.titles.last().cloned().map(Cow::into_owned);
        return Some([Cow::Owned(office(one)?), Cow::Owned(office(other)?)]);
    }
    const AND: &str = " and the ";
    let at = words.to_ascii_lowercase().find(AND)?;
    let one = words
        .get(..at)?
        .trim_start_matches("the ")
        .trim_start_matches("THE ");
    let other = words.get(at + AND.len()..)?.trim_end_matches([',', '.']);
    let is_office = |words: &str| {
        let holds = words
            .split([' ', '-'])
            .any(|word| class_of(word) == Some(TitleClass::Office));
        holds && !mentions(words).any(|mention| is_full(&mention)) && words.len() <= LONGEST_OFFICE
    };
    (is_office(one) && is_office(other)).then(|| [Cow::Owned(one.to_owned()), Cow::Owned(other.to_owned())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offices_that_talk() {
        for (words, offices) in [
            (
                "the Foreign Secretary and the Bordurian Ambassador",
                Some(["Foreign Secretary", "Bordurian Ambassador"]),
            ),
            (
                "THE FOREIGN AND COMMONWEALTH SECRETARY AND THE MINISTER OF TRADE OF BORDURIA",
                Some([
                    "FOREIGN AND COMMONWEALTH SECRETARY",
                    "MINISTER OF TRADE OF BORDURIA",
                ]),
            ),
            ("Minister Orlov and the Bordurian Ambassador", None),
            ("the two sides and the experts", None),
            ("", None),
        ] {
            let found = talking_offices(words);
            let found = found.as_ref().map(|[one, other]| [&**one, &**other]);
            assert_eq!(found, offices, "{words}");
        }
    }

    #[test]
    fn surnames_in_parentheses_behind_offices() {
        let found = |words| {
            let talkers = people_in(words).into_iter();
            talkers
                .map(|talker| format!("{}/{}", talker.mention.titles.join("|"), talker.mention.name))
                .collect::<Vec<_>>()
        };
        assert_eq!(
            found(
                "the President’s Assistant for Security Affairs (Hale) and the Bordurian Ambassador (Noll)"
            ),
            [
                "President’s Assistant for Security Affairs/Hale",
                "Bordurian Ambassador/Noll"
            ]
        );
        assert_eq!(
            found("President Hart and the President's Special Assistant (Hale)"),
            ["President/Hart", "President's Special Assistant/Hale"]
        );
        for words in [
            "the bridge at Strelsau (Orlov)",
            "the Assistant (see Hale)",
            "the Assistant (Hale",
        ] {
            assert_eq!(found(words), [""; 0], "{words}");
        }
    }

    #[test]
    fn who_talks_by_a_title() {
        for (title, talkers) in [
            (
                "Conversation between Ambassador Pavel Orlov and Minister Szabo on 5 May",
                &["Ambassador Pavel Orlov and Minister Szabo"][..],
            ),
            (
                "Telephone Conversation Between the Secretary of State and the Representative at the Lake Council (Moss)",
                &["the Secretary of State and the Representative at the Lake Council (Moss)"],
            ),
            (
                "Memorandum of Conversation with Comrade Szabo",
                &["Comrade Szabo"],
            ),
            (
                "Memorandum of Conversation, Comrade Orlov with Comrade Szabo",
                &["Comrade Orlov with Comrade Szabo"],
            ),
            (
                "Report from Wu Lin on Pavel Orlov’s Conversation with Janos Szabo",
                &["Pavel Orlov", "Janos Szabo"],
            ),
            (
                "Record of Conversation from Premier Deng's Reception of Ambassador R. K. Mehra",
                &["Premier Deng", "Ambassador R. K. Mehra"],
            ),
            (
                "The Chancellor's [Ernst Noll's] Meeting with President Szabo on 3 May",
                &["Ernst Noll", "President Szabo"],
            ),
            (
                "Memorandum of Conversation: President Orlov's Meeting with Chairman Szabo, 3 May",
                &["President Orlov", "Chairman Szabo, 3 May"],
            ),
            (
                "Record of the Fifth Contact between Premier Deng and Pavel Orlov",
                &["Premier Deng and Pavel Orlov"],
            ),
            (
                "Cipher No 12 from the Legation in Selm, Ambassador Noll's Meeting with the Minister",
                &["Ambassador Noll", "the Minister"],
            ),
            (
                "Memorandum of Conversation: Premier Deng Receives Ruritanian Ambassador Orlov",
                &["Premier Deng", "Ruritanian Ambassador Orlov"],
            ),
            (
                "Record of P.V. Orlov’s Conversation with E. Noll about Fish",
                &["P.V. Orlov", "E. Noll"],
            ),
            (
                "Note about a Talk with the Ambassador to the GDB [Great Duchy], Comrade Noll, on 5 May",
                &["the Ambassador to the GDB [Great Duchy], Comrade Noll,"],
            ),
            (
                "Deng Haoran Talking to Ri Mun-gyu",
                &["Deng Haoran", "Ri Mun-gyu"],
            ),
            (
                "Working Record of a Conversation of Premier Noll with Trade Secretary Paul Hart",
                &["Premier Noll with Trade Secretary Paul Hart"],
            ),
            (
                "Meeting of Premier Noll and President Szabo at the Guest House (Lakeside)",
                &["Premier Noll and President Szabo"],
            ),
            (
                "Talks between Pavel Orlov and Janos Szabo, Referring to the Dispute over Fish",
                &["Pavel Orlov and Janos Szabo"],
            ),
            (
                "Minutes of Conversation: Pavel Orlov – Ernst Noll, Selm",
                &["Pavel Orlov – Ernst Noll, Selm"],
            ),
            (
                "Memorandum of Conversation, Pavel Orlov – Ernst Noll",
                &["Pavel Orlov – Ernst Noll"],
            ),
            (
                "Memorandum of Conversation, Pavel Orlov, Secretary of the Party, and Ernst Noll, Head of Trade",
                &["Pavel Orlov, Secretary of the Party, and Ernst Noll, Head of Trade"],
            ),
            (
                "Note about a Meeting on 29 November 1957 between Minister Orlov and Comrade Noll",
                &["Minister Orlov and Comrade Noll"],
            ),
            (
                "Minutes of a Conversation in Selm with Pavel Orlov",
                &["Pavel Orlov"],
            ),
            (
                "Meeting Minutes between Pavel Orlov and Prince Noll",
                &["Pavel Orlov and Prince Noll"],
            ),
            (
                "Minutes of Premier Deng Haoran’s First Meeting with Orlov",
                &["Premier Deng Haoran", "Orlov"],
            ),
            (
                "Transcript of Reception by Comrade Pavel Orlov of the Foreign Minister, Ernst Noll",
                &["Comrade Pavel Orlov", "the Foreign Minister, Ernst Noll"],
            ),
            (
                "Discussions at a Dinner Hosted by Pavel Orlov in Honor of Marshal E. Noll",
                &["Pavel Orlov", "Marshal E. Noll"],
            ),
            (
                "Gespräch des Bundeskanzlers Noll mit Präsident Orlov",
                &["Bundeskanzlers Noll mit Präsident Orlov"],
            ),
            ("Memorandum of Conversation, by the Minister", &[]),
            ("Report on the Conversation's Results", &[]),
            ("Agreement between Ruritania and Borduria", &[]),
            ("Meeting of the Political Committee and Other Bodies", &[]),
            ("The Embassy Received Grain", &[]),
        ] {
            let found = talkers_in_title(title);
            let found: Vec<_> = found.into_iter().map(|range| &title[range]).collect();
            assert_eq!(found, talkers, "{title}");
        }
    }

    #[test]
    fn pairs_before_a_word_for_talk() {
        for (title, names) in [
            (
                "Endo [Saburo]-Deng [Haoran] Dialogue (Third Round)",
                Some(["Endo [Saburo]", "Deng [Haoran]"]),
            ),
            ("The Orlov–Szabo Talks", Some(["Orlov", "Szabo"])),
            ("ENDO-DENG DIALOGUE", Some(["ENDO", "DENG"])),
            (
                "Minutes of Pavel Orlov – Janos Szabo Meeting in Selm",
                Some(["Pavel Orlov", "Janos Szabo"]),
            ),
            ("Fish – The Selm Talks", None),
            ("North-South Dialogue", None),
            ("Soviet-American Talks", None),
            ("France-China Talks", None),
            ("Ri Mun-gyu Talks", None),
            ("Dialogue", None),
            ("", None),
        ] {
            let found = joined_talkers(title).map(|pair| pair.map(|name| &title[name]));
            assert_eq!(found, names, "{title}");
        }
    }

    #[test]
    fn people_of_a_part() {
        for (words, names) in [
            (
                "Cdes. Orlov, Noll, and Szabo and Governor Deng Haoran",
                &["Orlov", "Noll", "Szabo", "Deng Haoran"][..],
            ),
            (
                "the Ambassador of Ruritania in Selm, Comrade Noll, with the Deputy Minister, Deng Haoran",
                &["Noll", "Deng Haoran"],
            ),
            (
                "the Delegation to Ri Mun-gyu’s Funeral, Led by Ion Noll, and the Mission, Led by Deng Haoran",
                &["Ion Noll", "Deng Haoran"],
            ),
            (
                "P. V. Orlov with CC RWP Chairman Deng Haoran",
                &["P. V. Orlov", "Deng Haoran"],
            ),
            ("Pavel Orlov, Noll and Szabo", &["Pavel Orlov", "Noll", "Szabo"]),
            ("Pavel Orlov and France", &["Pavel Orlov"]),
            ("Pavel Orlov and Speaks of the Harvest", &["Pavel Orlov"]),
            (
                "Pavel Orlov, Director of the Union of Poets, Writers, and Artists, and Ernst Noll",
                &["Pavel Orlov", "Ernst Noll"],
            ),
            (
                "Pavel Orlov, Head of the Delegation Participating in the National Leadership, Ernst Noll",
                &["Pavel Orlov", "Ernst Noll"],
            ),
            (
                "Pavel Orlov, Editor of the journal 'Harvest Mira', and Ernst Noll",
                &["Pavel Orlov", "Ernst Noll"],
            ),
            (
                "the Chairman of the CC RWP Deng Haoran and the Secretary of the CC SRD P. Noll",
                &["Deng Haoran", "P. Noll"],
            ),
            ("Orlov and Szabo", &[]),
            ("", &[]),
        ] {
            let found = people_in(words);
            let found: Vec<_> = found.iter().map(|talker| &*talker.mention.name).collect();
            assert_eq!(found, names, "{words}");
        }
    }
}
