//! Who wrote and to whom, by a title.

use std::borrow::Cow;
use std::ops::Range;

use super::talkers::TALKS;
use crate::grammar::person::{Mention, listed_mention_at};
use crate::grammar::recipient::holds_body;
use crate::grammar::scan::is_of;
use crate::grammar::title::{TitleClass, class_of};
use crate::grammar::vocabulary::contains;
use crate::grammar::word::PLACES;
use crate::metadata::tail::office::holds_office;
use crate::source::bytes::find;

/// Words for what is sent from one to another (lower case).
pub(super) const SENT_GENRES: &[&str] = &[
    "airgram",
    "cable",
    "cablegram",
    "cables",
    "ciphergram",
    "cryptogram",
    "despatch",
    "dispatch",
    "information",
    "instructions",
    "letter",
    "letters",
    "memorandum",
    "message",
    "note",
    "opinions",
    "report",
    "reports",
    "telegram",
    "telegrams",
];

/// Words that a record is called by (lower case): `by` behind one of them names its author.
pub(super) const GENRES: &[&str] = &[
    "account",
    "address",
    "airgram",
    "analysis",
    "assessment",
    "cable",
    "conversation",
    "despatch",
    "digest",
    "dispatch",
    "draft",
    "evaluation",
    "file",
    "letter",
    "memo",
    "memoir",
    "memoirs",
    "memorandum",
    "message",
    "minute",
    "minutes",
    "note",
    "notes",
    "paper",
    "prepared",
    "proposal",
    "record",
    "remarks",
    "report",
    "speech",
    "statement",
    "study",
    "summary",
    "telegram",
    "transcript",
    "written",
];

/// What is done with a record by its author (lower case): `Speech Given by Orlov`.
const MADE: &[&str] = &["delivered", "given", "kept", "made", "sent"];

/// Gatherings that a record is about, and that write nothing themselves (lower case).
const SITTINGS: &[&str] = &["plenum", "session", "sitting"];

/// What belongs to its author as a diary does: `Orlov's Speech at the Opening` (lower case).
const OWNED: &[&str] = &[
    "address",
    "memoirs",
    "notes",
    "recollections",
    "remarks",
    "speech",
    "statement",
];

/// What a diary is called, which names its author without a recipient.
pub(super) const DIARIES: &[&str] = &["diary", "journal"];

/// Words of the longest author before an inner title.
const LONGEST_AUTHOR: usize = 16;

/// Words of the longest genre before a sender.
pub(super) const LONGEST_GENRE: usize = 5;

/// The title without the one of its own that it quotes: `Cable from Orlov, ` of `Cable from Orlov, 'On the Harvest'`.
/// An apostrophe in a word quotes nothing.
pub(in crate::metadata) fn outer(title: &str) -> &str {
    let quotes = title
        .char_indices()
        .filter(|(_, c)| matches!(c, '\'' | '‘' | '"' | '“'));
    let opens = |at: usize| {
        let before = title[..at].chars().next_back();
        before.is_none_or(|c| c.is_whitespace() || c == '(')
    };
    let inner = quotes.map(|(at, _)| at).find(|at| opens(*at));
    inner.map_or(title, |at| &title[..at])
}

/// Sender and recipients that a title names, as places in it.
pub(super) type Parties = (Range<usize>, Option<Range<usize>>);

/// Sender and recipients that a title names.
///
/// ```text
/// parties    = genre , ( "from" | "of" | "," ) , sender , [ "to" , recipients ] , [ stop , { any } ]
///            | genre , "to" , recipients , { any } , "from" , sender
///            | sender , [ "et al" ] , [ "to" , recipients ] , "," , inner title ;
/// genre      = [ adjective ] , ( "Cable" | "Telegram" | "Report" | "Letter" | ... ) , [ "No." , number ] ;
/// recipients = name , { ( "," | "and" ) , name } ;
/// stop       = "," | "(" | "[" | "on" | "regarding" | "for the period" | ... ;
/// ```
pub(super) fn parties_in_title(title: &str) -> Option<Parties> {
    if let Some(rest) = behind_inner(title) {
        let parties = parties_before_genre(rest).or_else(|| parties_behind_genre(rest))?;
        return Some(moved(parties, title.len() - rest.len()));
    }
    let outer = outer(title);
    let inner = outer.len() < title.len();
    if let Some(letter) = behind_extract(outer) {
        return Some(moved(parties_behind_genre(letter)?, outer.len() - letter.len()));
    }
    parties_before_genre(outer)
        .or_else(|| parties_behind_genre(outer))
        .or_else(|| person_to_party(outer))
        .or_else(|| inner.then(|| parties_before_inner(outer)).flatten())
}

/// The parties of a part of a title that starts at `at`.
fn moved((sender, recipients): Parties, at: usize) -> Parties {
    let moved = |range: Range<usize>| range.start + at..range.end + at;
    (moved(sender), recipients.map(moved))
}

/// `P. Orlov to Cde. E. Noll`, `P. Orlov, E. Noll, and Paul Hart to the Central Committee` and nothing else.
fn person_to_party(title: &str) -> Option<Parties> {
    /// Words of the longest name of a body.
    const LONGEST_BODY: usize = 8;
    let (from, to) = title.split_once(TO)?;
    let body = || {
        let bare = to.strip_prefix("the ").unwrap_or(to);
        let named = bare
            .split(' ')
            .all(|word| is_of_name(word) || matches!(word, "of" | "the" | "and" | "for"));
        named && holds_body(bare) && bare.split(' ').count() <= LONGEST_BODY
    };
    // `Bordurian Legation, Selm, to the Ministry of Trade`
    let office = || {
        let named = without_town(from.trim_end_matches(','));
        holds_office(named)
            && named
                .split(' ')
                .all(|word| is_of_name(word) || is_of(word, &["of", "the", "in"]))
    };
    let start = title.len() - to.len();
    let people = !authors_among(from).is_empty() && (whole_person(to).is_some() || body());
    let written = people || body() && office();
    let sender = from.trim_end_matches(',');
    written.then_some((0..sender.len(), Some(start..title.len())))
}

/// An office without the town that it is in: `Bordurian Legation` of `Bordurian Legation, London`.
fn without_town(office: &str) -> &str {
    match office.rsplit_once(", ") {
        Some((office, town)) if is_place(town) => office,
        _ => office,
    }
}

/// Somebody with a name of several words, or with a title, and nothing else.
fn whole_person(words: &str) -> Option<Mention<'_>> {
    let person = listed_mention_at(words, 0)?;
    let full = person.name.contains(' ') || !person.titles.is_empty() && !person.name.is_empty();
    (full && person.range.end == words.len() && !is_place(&person.name)).then_some(person)
}

/// Those who write together, where nobody else is named: `Pavel Orlov, Ernst Noll, and Paul Hart`.
pub(super) fn authors_among(words: &str) -> Vec<Mention<'_>> {
    /// Most of them.
    const MOST: usize = 6;
    let parts = words.split(", ").flat_map(|part| part.split(" and "));
    let parts = parts.map(|part| part.strip_prefix("and ").unwrap_or(part));
    let found: Option<Vec<_>> = parts.map(whole_person).collect();
    found.filter(|found| found.len() <= MOST).unwrap_or_default()
}

/// True for one or two words that end with what is sent: `Letter`, `Action Memorandum`.
fn is_sent_genre(words: &str) -> bool {
    let mut words = words.rsplitn(3, ' ');
    words.next().is_some_and(|last| is_of(last, SENT_GENRES)) && words.nth(1).is_none()
}

/// `Embassy of Borduria in Selm, Note on a Conversation`, `Bordurian Embassy in Selm (Noll), Report`,
/// `Embassy Selm Telegram 1234 to the Ministry of Trade`: the office stands before what it sends.
///
/// ```ebnf
/// title = office , [ "(" , name , ")" ] , [ "," ] , genre , [ number ] , [ "to" , recipients ] , { any } ;
/// ```
fn parties_before_genre(outer: &str) -> Option<Parties> {
    let word_at = |at: usize| {
        outer[at..]
            .split(|c: char| !c.is_alphabetic())
            .next()
            .unwrap_or_default()
    };
    let starts = outer.match_indices(' ').map(|(at, space)| at + space.len());
    let genre = starts.into_iter().find(|at| is_of(word_at(*at), SENT_GENRES))?;
    let before = outer[..genre].trim_end();
    let office = before.strip_suffix(',').unwrap_or(before);
    let apart = office.len() < before.len();
    let named = office.strip_suffix(')').and_then(|office| office.rfind(" ("));
    let draft = office.strip_prefix("Draft ").map_or(0, |_| "Draft ".len());
    let body = &office[draft..named.unwrap_or(office.len())];
    // `Department of Trade Intelligence Note`: what sort of note it is, is no part of the office.
    let named_body = without_town(body);
    let person = || whole_person(body).or_else(|| bearer_at_end(body)).is_some();
    let sends = (holds_office(named_body) || apart && (holds_body(named_body) || person()))
        && !named_body.contains([',', ':', ';', '\'', '’'])
        && (apart || named.is_none());
    if !sends
        || [GENRES, MADE, TALKS, DIARIES]
            .iter()
            .any(|words| body.split(' ').any(|word| is_of(word, words)))
    {
        return None;
    }
    let behind = genre + word_at(genre).len();
    let number = outer[behind..].trim_start_matches(|c: char| c.is_ascii_digit() || " -/.".contains(c));
    let number = outer.len() - number.len();
    // `Department of Trade, Memorandum from Pavel Orlov to E. Noll`: the letterhead stands before it.
    if apart && outer[number..].starts_with("from ") {
        return Some(moved(parties_behind_genre(&outer[genre..])?, genre));
    }
    let to = outer[number..]
        .strip_prefix("to ")
        .map(|recipients| outer.len() - recipients.len());
    // `Bordurian Embassy Report on Fish` may be about the embassy.
    if !apart && to.is_none() {
        return None;
    }
    let sender = named.map_or(draft..office.len(), |open| {
        open + " (".len()..office.len() - ")".len()
    });
    Some((sender, to.and_then(|to| recipients(outer, to))))
}

/// `Premier Orlov's Letter to E. Noll`, `Premier Orlov's [Pavel Orlov's] Letter to E. Noll`
fn parties_behind_owner(outer: &str) -> Option<Parties> {
    let (before, _) = outer.split_once(TO)?;
    let to = before.len() + TO.len();
    let (owner, genre) = before.rsplit_once(' ')?;
    if !is_of(genre, SENT_GENRES) {
        return None;
    }
    let owner = owner.trim_end();
    let opened = owner.strip_suffix(']').and_then(|owner| owner.rfind('['));
    let start = opened.map_or(0, |open| open + 1);
    let owner = &outer[start..owner.len() - usize::from(opened.is_some())];
    let owner = ["'s", "’s"].iter().find_map(|mark| owner.strip_suffix(mark))?;
    let person = listed_mention_at(outer, start)?;
    let whole = !person.name.is_empty() && person.range.end == start + owner.len();
    whole.then(|| (start..person.range.end, recipients(outer, to)))
}

/// True behind a word by which a message hands on that of another: `Telegram, Orlov to Noll, transmitting a letter from ...`.
fn passes_on(before: &str) -> bool {
    stop_among(before, 0, PASSING_ON) < before.len()
}

/// Such words.
const PASSING_ON: &[&str] = &[
    " conveying",
    " enclosing",
    " forwarding",
    " relaying",
    " transmitting",
];

/// `From Pavel Orlov to E. Noll on the Harvest`
fn parties_behind_from(outer: &str) -> Option<Parties> {
    let start = outer.strip_prefix("From ").map(|rest| outer.len() - rest.len())?;
    let sender = listed_mention_at(outer, start).filter(|sender| !sender.name.is_empty())?;
    let behind = outer[sender.range.end..].strip_prefix(TO)?;
    let to = outer.len() - behind.len();
    names(outer, to).then_some(())?;
    Some((sender.range, recipients(outer, to)))
}

/// The words behind a title of its own that a title begins with: `'On the Harvest,' Embassy Selm cable 12 to the Ministry`.
fn behind_inner(title: &str) -> Option<&str> {
    let inside = title.strip_prefix(['\'', '‘', '"', '“'])?;
    let ends = [",' ", ",’ ", ",\" ", ",” ", "', ", "’, ", "\", ", "”, "];
    let (at, end) = ends
        .iter()
        .filter_map(|end| Some((inside.find(end)?, end)))
        .min()?;
    Some(&inside[at + end.len()..])
}

/// The words behind `Extract from a`.
fn behind_extract(title: &str) -> Option<&str> {
    const LEADS: &[&str] = &[
        "Extract from ",
        "Extracts from ",
        "Excerpt from ",
        "Excerpts from ",
        "Extract of ",
    ];
    let behind = LEADS.iter().find_map(|lead| title.strip_prefix(lead))?;
    ["a ", "an ", "the "]
        .iter()
        .find_map(|article| behind.strip_prefix(article))
}

/// `Letter from Orlov to Szabo`, `Letter, Orlov to Szabo`, `Letter of Governor Orlov to Comrades Szabo and Noll`
fn parties_behind_genre(outer: &str) -> Option<Parties> {
    let lead = |lead: &str| outer.find(lead).map(|at| (at, at + lead.len()));
    let first = addressee_first(outer)
        .or_else(|| parties_behind_from(outer))
        .or_else(|| parties_behind_owner(outer));
    if let Some(parties) = first {
        return Some(parties);
    }
    // `Report by the Embassy, Selm, on Fish`
    let by = || {
        lead(" by ").filter(|(_, start)| {
            let written = names(outer, *start) && outer[*start..].contains(TO);
            written || holds_office(&outer[*start..stop(outer, *start)])
        })
    };
    let of = || {
        lead(" of ").filter(|(end, start)| {
            let office = || {
                outer[*start..]
                    .find(TO)
                    .is_some_and(|to| holds_office(&outer[*start..start + to]))
            };
            // `Political Report No. 8 of the Embassy`
            let numbered = || {
                let before = outer[..*end].trim_end_matches(|c: char| c.is_ascii_digit() || c == '/');
                let sends = holds_office(&outer[*start..stop(outer, *start)]);
                sends && before.ends_with([' ', '.']) && before.len() < *end
            };
            let close = outer[..*end].split(' ').count() <= 2 && !outer[..*end].contains(',');
            close && (names(outer, *start) || office()) || numbered()
        })
    };
    let (genre_end, start) = lead(" from ")
        .filter(|(end, _)| !passes_on(&outer[..*end]))
        .or_else(of)
        .or_else(by)
        .or_else(|| lead(", "))?;
    let genre = outer[..genre_end].to_lowercase();
    let named = |words: &[&str]| genre.split(' ').any(|word| words.contains(&word));
    // `Memorandum of Conversation, Orlov with Szabo` tells who talked.
    let is_record = !outer[genre_end..].starts_with(" from ") && named(TALKS);
    if !named(SENT_GENRES) || is_record || genre.split_whitespace().count() > LONGEST_GENRE {
        return None;
    }
    if is_about(outer, start) {
        return None;
    }
    let sender_end = sender_end(outer, start);
    // `Report from Orlov on the Visit to Selm` is not addressed to the town.
    let about = stop_among(outer, sender_end, ABOUT);
    let to = to_behind(outer, sender_end).filter(|to| *to <= about + TO.len());
    let end = stop(outer, start).min(to.map_or(outer.len(), |at| at - TO.len()));
    let sender = outer[start..end].trim_end_matches(" addressed");
    Some((
        start..start + sender.len(),
        to.and_then(|to| recipients(outer, to)),
    ))
}

/// `Letter to Szabo, Secretary of the Party, from Pavel Orlov`
fn addressee_first(outer: &str) -> Option<Parties> {
    let (genre, behind) = outer.split_once(TO)?;
    if !is_sent_genre(genre) {
        return None;
    }
    let to = outer.len() - behind.len();
    let from = to + behind.find(" from ")?;
    let start = from + " from ".len();
    let recipients = to..stop(outer, to).min(from);
    Some((start..stop(outer, start), Some(recipients)))
}

/// `Ambassador Orlov, 'On the Harvest'`, `P. Orlov et al to the Central Committee, 'On the Harvest'`
fn parties_before_inner(outer: &str) -> Option<Parties> {
    let author = outer.trim_end().strip_suffix(',')?;
    let short = author.split_whitespace().count() <= LONGEST_AUTHOR;
    if !short || author.contains(|c: char| c.is_ascii_digit() || c == ':') {
        return None;
    }
    let genre = author.split(|c: char| !c.is_alphabetic()).any(|word| {
        [GENRES, TALKS, SENT_GENRES, DIARIES]
            .iter()
            .any(|words| is_of(word, words))
    });
    if genre {
        return None;
    }
    let to = to_behind(author, sender_end(author, 0));
    let end = to.map_or(author.len(), |to| to - TO.len());
    let sender = author[..end]
        .trim_end_matches(" et al")
        .trim_end_matches(" et al.")
        .trim_end_matches(',');
    let person = listed_mention_at(sender, 0)
        .is_some_and(|person| person.range.end == sender.len() && !person.name.is_empty());
    (person || holds_body(sender)).then_some((0..sender.len(), to.map(|to| to..author.len())))
}

pub(super) const TO: &str = " to ";

/// Where the sender that starts at `start` ends at the earliest: an office may have a `to` of its own
/// (`the Ambassador to Ruritania Orlov to Szabo`, `Orlov, Ambassador to Ruritania, to Szabo`, `Orlov, Ambassador to Ruritania`).
fn sender_end(outer: &str, start: usize) -> usize {
    if let Some(end) = bracketed_holder_end(outer, start) {
        return end;
    }
    let article = outer[start..].strip_prefix("the ").map_or(0, |_| "the ".len());
    let named = listed_mention_at(outer, start + article).map_or(start, |person| {
        person.range.start + own_words(outer, &person).len()
    });
    let beside = outer[named..]
        .strip_prefix(", ")
        .and_then(|_| Some(named + outer[named..].find(", to ")?));
    let of_office = || {
        let office = outer[named..].strip_prefix(", ")?;
        let to = office.find(TO)?;
        let envoy = office[..to]
            .rsplit(' ')
            .next()
            .is_some_and(|word| is_of(word, ENVOYS));
        envoy.then(|| outer.len() - office.len() + to + TO.len())
    };
    beside.map(|comma| comma + 1).or_else(of_office).unwrap_or(named)
}

/// Where the bracket with the holder of an office ends that is somebody's `to` another: `the Special Assistant to the Secretary
/// (Orlov)` before `to the Minister`.
pub(super) fn bracketed_holder_end(outer: &str, start: usize) -> Option<usize> {
    const TO_ANOTHER: &str = ") to ";
    let words = &outer[start..];
    let close = words.find(TO_ANOTHER)?;
    let (office, holder) = words[..close].split_once(" (")?;
    let is_name = |c: char| c.is_alphabetic() || " .,-'’".contains(c);
    let held = office.contains(TO) && holder.starts_with(char::is_uppercase) && holder.chars().all(is_name);
    held.then_some(start + close + 1)
}

/// The words of somebody without the one whom an office alone writes to: `Ambassador in Ruritania` of
/// `Ambassador in Ruritania to the Minister of Trade`.
fn own_words<'t>(title: &'t str, person: &Mention<'_>) -> &'t str {
    let words = title.get(person.range.clone()).unwrap_or_default();
    let to = words
        .rfind(TO)
        .filter(|at| person.name.is_empty() && holds_body(&words[at + TO.len()..]));
    to.map_or(words, |at| &words[..at])
}

/// Offices that are held `to` a state or body.
const ENVOYS: &[&str] = &[
    "adviser",
    "advisor",
    "ambassador",
    "commissioner",
    "delegate",
    "envoy",
    "minister",
    "observer",
    "representative",
];

/// Where the recipients begin behind a sender that ends at `end`, or later.
fn to_behind(outer: &str, end: usize) -> Option<usize> {
    let places = outer[end..].match_indices(TO);
    places
        .map(|(at, to)| end + at + to.len())
        .find(|at| !is_purpose(outer, *at))
}

/// What bodies are named for: `Committee to Defend World Peace`.
const PURPOSES: &[&str] = &[
    "abolish",
    "aid",
    "assist",
    "combat",
    "defend",
    "end",
    "free",
    "help",
    "investigate",
    "negotiate",
    "oppose",
    "prepare",
    "prevent",
    "promote",
    "protect",
    "resist",
    "save",
    "stop",
    "study",
    "support",
];

/// True where not a recipient stands at `at`, but what somebody is to do.
pub(super) fn is_purpose(title: &str, at: usize) -> bool {
    let word = title[at..].split(|c: char| !c.is_alphabetic()).next();
    word.is_some_and(|word| is_of(word, PURPOSES))
}

/// The recipients that start at `to`, where it is a name that starts there.
fn recipients(outer: &str, to: usize) -> Option<Range<usize>> {
    let words = outer[to..].strip_prefix("former ").unwrap_or(&outer[to..]);
    let starts = words.starts_with(|c: char| c.is_uppercase() || c == 't' || c == '[');
    // `Comrades Orlov, Noll and Szabo`
    let several = ["Cdes", "Comrades", "Comrs", "Coms", "Messrs"]
        .iter()
        .any(|lead| outer[to..].starts_with(lead))
        || lists_titled(&outer[to..]);
    let end = if several {
        stop_among(outer, to, STOPS).min(stop_among(outer, to, PASSING_ON))
    } else {
        stop(outer, to)
    };
    // `the Minister of Trade, P. Orlov`: the name of the one whose office stands before it.
    let office = outer[to..end].trim_start_matches("the ");
    let is_office = listed_mention_at(office, 0)
        .is_some_and(|person| person.name.is_empty() && person.range.end == office.len());
    let behind_office = || {
        let name = outer[end..].strip_prefix(", ")?;
        let at = outer.len() - name.len();
        let person = listed_mention_at(outer, at)?;
        // `the Deputy Head of the Grain Board, Prof. Orlov`
        let of_body = || holds_office(office) && !person.titles.is_empty();
        let whole = names(outer, at) && person.range.end == stop(outer, at);
        (whole && (is_office || of_body())).then_some(person.range)
    };
    if let Some(name) = behind_office() {
        return Some(name);
    }
    // `the President (Orlov)`: the holder of the office. `Orlov (Selm) and Noll (Strelsau)`: where each is.
    let end = match behind_bracket(outer, end) {
        Some((inside, behind)) if is_office && whole_name(inside) => behind,
        Some((inside, behind)) if is_place(inside) && outer[behind..].starts_with(" and ") => {
            let second = stop(outer, behind);
            match behind_bracket(outer, second) {
                Some((inside, behind)) if is_place(inside) => behind,
                _ => second,
            }
        }
        _ => end,
    };
    starts.then(|| to..to + outer[to..end].trim_end_matches([',', ' ']).len())
}

/// What stands in the round bracket behind `end`, and where that ends.
fn behind_bracket(outer: &str, end: usize) -> Option<(&str, usize)> {
    let (inside, _) = outer[end..].strip_prefix(" (")?.split_once(')')?;
    Some((inside, end + " ()".len() + inside.len()))
}

/// True for a person's name, no place.
fn whole_name(words: &str) -> bool {
    let person = listed_mention_at(words, 0).filter(|person| person.range.end == words.len());
    !is_place(words) && person.is_some_and(|person| !person.name.is_empty())
}

/// `Gen. Orlov, Gen. Noll, and Gen. Szabo`: all of a list have titles, and the last of them ends the title.
fn lists_titled(names: &str) -> bool {
    let mut people = names
        .split(", ")
        .map(|name| name.strip_prefix("and ").unwrap_or(name));
    let titled = |name: &str| {
        listed_mention_at(name, 0).is_some_and(|person| {
            !person.titles.is_empty() && !person.name.is_empty() && person.range.end == name.len()
        })
    };
    names.contains(", ") && people.all(titled)
}

/// Words behind which a party ends, as it does behind a comma.
const STOPS: &[&str] = &[
    ":",
    " (",
    " [",
    " on ",
    " regarding ",
    " concerning ",
    " about ",
    " for the period",
    " dated ",
    " of the meeting",
    " reports on ",
    " announcing ",
    " describing ",
    " explaining ",
    " informing ",
    " inviting ",
    " proposing ",
    " requesting ",
    " thanking ",
    " via ",
    " with ",
];

/// Words behind which a title says what it is about.
pub(super) const ABOUT: &[&str] = &[" on ", " regarding ", " concerning ", " about ", ": "];

pub(super) fn stop(outer: &str, from: usize) -> usize {
    stop_among(outer, from, STOPS).min(stop_among(outer, from, &[","]))
}

pub(super) fn stop_among(outer: &str, from: usize, stops: &[&str]) -> usize {
    let mut rest = outer[from..].to_ascii_lowercase();
    // `the Commission for Grain (CFG)`: the name goes on.
    for bracket in abbreviations(&outer[from..]) {
        let blank = " ".repeat(bracket.len());
        rest.replace_range(bracket, &blank);
    }
    let stops = stops.iter().filter_map(|stop| find(&rest, stop));
    stops.min().map_or(outer.len(), |at| from + at)
}

/// The short forms in brackets behind the names of bodies: `(CFG)`. In a title in capitals a name may stand so.
fn abbreviations(title: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mixed = title.contains(char::is_lowercase);
    let brackets = title.match_indices(" (").filter(move |_| mixed);
    brackets.filter_map(|(at, open)| {
        let start = at + open.len();
        let inside = title[start..]
            .split(')')
            .next()
            .filter(|inside| is_abbreviation(inside))?;
        let end = start + inside.len();
        title[end..].starts_with(')').then_some(at..end + 1)
    })
}

/// `CFG`, `CPRz`: capitals with at most one small letter among them.
fn is_abbreviation(word: &str) -> bool {
    let small = word.bytes().filter(u8::is_ascii_lowercase).count();
    let letters = word.bytes().all(|byte| byte.is_ascii_alphabetic());
    let opens = word.bytes().take(2).all(|byte| byte.is_ascii_uppercase());
    (2..=6).contains(&word.len()) && letters && opens && small <= 1
}

/// A title that names who writes to whom and nothing else: `COMMONWEALTH GOVERNMENT TO ORLOV`,
/// `Mr. P. Hart, Minister to Ruritania, to Mr. E. Noll, Prime Minister`.
///
/// ```ebnf
/// title = sender , [ "," , office ] , [ "," ] , "to" , recipient , [ "," , { any } ] ;
/// ```
pub(super) fn parties_alone(title: &str) -> Option<Parties> {
    let lower = title.to_ascii_lowercase();
    let to = lower.find(", to ").map(|at| at + 1).or_else(|| lower.find(TO))?;
    let start = to + TO.len();
    let sender = 0..title[..to].find(',').unwrap_or(to);
    let end = title[start..].find(',').map_or(title.len(), |at| start + at);
    (!sender.is_empty() && start < end).then_some((sender, Some(start..end)))
}

/// True where somebody with a name of several words, or with a title, stands at `at`.
fn names(title: &str, at: usize) -> bool {
    let full = |person: Mention<'_>| {
        !person.name.is_empty() && (person.name.contains(' ') || !person.titles.is_empty())
    };
    listed_mention_at(title, at).is_some_and(full)
}

/// True where at `at` not somebody is named, but what is written about: `from the Conversation`, `OF TELEPHONE CONVERSATION`,
/// `from Premier Deng's Reception`, `, Meeting between`.
fn is_about(title: &str, at: usize) -> bool {
    let words = title.get(at..).unwrap_or_default();
    let behind_article = words
        .split_once(' ')
        .filter(|(article, _)| is_of(article, &["the", "a", "an"]))
        .map_or(words, |(_, rest)| rest);
    let at = title.len() - behind_article.len();
    let person = listed_mention_at(title, at);
    let end = person.as_ref().map_or(at, |person| person.range.end);
    let behind = title.get(end..).unwrap_or_default();
    let owns = person.is_some() && (behind.starts_with("'s ") || behind.starts_with("’s "));
    // In capitals a talk looks like a name: `TELEPHONE CONVERSATION`.
    let first = behind_article.split(|c: char| !c.is_alphabetic()).next();
    let mut named = title.get(at..end).unwrap_or_default().split(' ').chain(first);
    owns || named.any(|word| is_of(word, GENRES) || is_of(word, TALKS) || is_of(word, SITTINGS))
}

/// The person whom a title names as its author.
///
/// ```text
/// author = genre , ( "from" | "by" | "of" ) , person                  (* "of" behind "Journal", "Diary" *)
///        | office , [ "(" , name , ")" ] , "to" , { any } ;           (* a letter or telegram of a series *)
/// person = [ "the" ] , office , "(" , name , ")" | name | [ "the" ] , office , [ "," , person ] ;
/// ```
pub(super) fn author_in_title(title: &str, addressed: Option<usize>) -> Option<Mention<'static>> {
    let outer = outer(title);
    if let Some(owner) = owner_of_diary(outer).or_else(|| author_before_genre(outer)) {
        return Some(owner);
    }
    let lower = outer.to_ascii_lowercase();
    let behind = |word: &str| Some(lower.find(word)? + word.len());
    let diary = || ["journal of ", "diary of "].iter().find_map(|word| behind(word));
    // `Report of Ambassador Orlov`, but not `Report of Conversation`
    let sent = || {
        let excerpt = ["excerpt from a ", "excerpts from a ", "excerpt from the "]
            .iter()
            .find(|lead| lower.starts_with(**lead))
            .map_or(0, |lead| lead.len());
        let genre = lower[excerpt..]
            .split(' ')
            .next()
            .filter(|genre| SENT_GENRES.contains(genre) || OWNED.contains(genre))?;
        let start = excerpt
            + genre.len()
            + lower
                .get(excerpt + genre.len()..)?
                .strip_prefix(" of ")
                .map(|_| " of ".len())?;
        let by_office = || {
            let (_, name) = outer.get(start..)?.rsplit_once(", ")?;
            let at = outer.len() - name.len();
            let person = listed_mention_at(outer, at)?;
            (names(outer, at) && person.range.end == outer.len()).then_some(at)
        };
        if is_about(outer, start) {
            return None;
        }
        names(outer, start).then_some(start).or_else(by_office)
    };
    // `by telephone` names nobody.
    let by = behind(" by ").filter(|end| {
        is_behind_genre(&lower[..end - " by ".len()]) && !lower[*end..].starts_with("telephone")
    });
    let start = diary()
        .or_else(|| {
            // `Meeting with Representatives from Business`
            let of_talkers = |start: usize| {
                let before = lower.get(..start).unwrap_or_default();
                let talk = || before.split(' ').any(|word| is_of(word, TALKS));
                before.contains(" with ")
                    && (talk() || !before.split(' ').any(|word| is_of(word, SENT_GENRES)))
            };
            // `Reports on Fish (including excerpts from Orlov's notes)`
            let in_brackets = |start: usize| {
                let open = |marks: [char; 2]| lower[..start].rfind(marks).map_or(0, |at| at + 1);
                open(['(', '[']) > open([')', ']'])
            };
            let from = behind(" from ").filter(|start| {
                !is_about(outer, *start)
                    && !of_talkers(*start)
                    && !in_brackets(*start)
                    && !passes_on(&outer[..*start])
            });
            [from, by].into_iter().flatten().min()
        })
        .or_else(sent);
    let range = match (start, addressed) {
        // A bracket behind the one to whom it goes is his.
        (Some(start), _) => {
            let to = to_behind(outer, sender_end(outer, start));
            start..to.map_or(outer.len(), |to| to - TO.len())
        }
        (None, Some(end)) => 0..end.min(outer.len()),
        (None, None) => return None,
    };
    let words = outer.get(range.clone())?;
    let short_form = abbreviations(words).next();
    let open = words
        .find('(')
        .filter(|open| short_form.as_ref().is_none_or(|form| *open != form.start + 1));
    // `Orlov (Strelsau)`: the name of a person before the bracket, a place in it.
    let before_bracket = open.and_then(|open| {
        let name = listed_mention_at(words, 0)?;
        let alone = !name.name.is_empty() && name.range.end == words[..open].trim_end().len();
        // `Mr. Peter Noll, Assistant to the Director (Szabo)`
        let in_full = name.name.contains(' ') && words[name.range.end..].starts_with(',');
        // `Minister Noll and the Chairman of the Board (Szabo)`
        let first = !name.name.is_empty() && words[name.range.end..].starts_with(" and ");
        (alone || in_full || first).then_some(name)
    });
    let in_brackets = before_bracket.or_else(|| {
        // `( Orlov )`, as some texts of pages have it
        let inside = words.get(open? + 1..)?.trim_start();
        let name = listed_mention_at(words, words.len() - inside.len())?;
        words[name.range.end..]
            .trim_start()
            .starts_with(')')
            .then_some(name)
    });
    let skipped = words.len() - words.strip_prefix("the ").unwrap_or(words).len();
    let holder = || holder_behind_bracket(words.trim_end());
    let mut mention = in_brackets
        .or_else(holder)
        .or_else(|| bearer_at_end(words))
        .or_else(|| listed_mention_at(words, skipped));
    if start.is_none() {
        // Before `to`, the words are the author's name or office and nothing else.
        mention = mention.filter(|mention| words.ends_with(')') || mention.range.end == words.len());
    }
    let mention = mention?;
    let own = own_words(words, &mention);
    let mention = match own.len() < mention.range.len() {
        true => listed_mention_at(own, 0)?,
        false => mention,
    };
    let mention = with_office(words, mention);
    // `Telegram from Strelsau`: a place sends by its embassy, which is not named.
    let names_somebody = !mention.name.is_empty() || !mention.titles.is_empty();
    (names_somebody && !(mention.titles.is_empty() && is_place(&mention.name))).then(|| mention.into_owned())
}

/// Who holds an office whose body a short form in brackets ends: `Director of the Grain Commission (BGC) Paul Noll`.
pub(super) fn holder_behind_bracket(words: &str) -> Option<Mention<'_>> {
    let (_, name) = words.rsplit_once(") ")?;
    let at = words.len() - name.len();
    listed_mention_at(words, at).filter(|person| person.name.contains(' ') && person.range.end == words.len())
}

/// Who holds an office before which stands the body that it belongs to, or whose words no table knows: `Department III Deputy
/// Director Paul Noll`, `Head of the Central Committee’s Department M. Noll`.
///
/// ```ebnf
/// words  = { word } , ( office , name | initial , { initial } , surname ) ;
/// ```
pub(super) fn bearer_at_end(words: &str) -> Option<Mention<'_>> {
    let first = words.strip_prefix("the ").unwrap_or(words);
    let known = listed_mention_at(first, 0)
        .is_some_and(|person| !person.name.is_empty() && person.range.end == first.len());
    if known {
        return None;
    }
    let starts = words.match_indices(' ').map(|(at, space)| at + space.len());
    let mut starts = starts.filter(|start| words[*start..].starts_with(char::is_uppercase));
    starts.find_map(|start| {
        let before = words[..start].trim_end();
        let person = listed_mention_at(words, start)?;
        let office = person.titles.last().map(|title| class_of(title));
        let of_body = office == Some(Some(TitleClass::Office)) && before.split(' ').all(is_of_name);
        let initial = words.as_bytes().get(start + 1) == Some(&b'.');
        let behind_office =
            initial && person.titles.is_empty() && person.name.contains(' ') && holds_body(before);
        let whole = !person.name.is_empty() && person.range.end == words.len();
        (whole && (of_body || behind_office)).then_some(person)
    })
}

/// A word of the name of a body: with a capital, or a number.
fn is_of_name(word: &str) -> bool {
    word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        && !word.ends_with([',', ':', ';', ')'])
}

/// An office without a holder's name as far as it goes: `Director of Rural Issues`, not `Director` alone.
fn with_office<'t>(words: &'t str, mention: Mention<'t>) -> Mention<'t> {
    let behind = words.get(mention.range.end..).unwrap_or_default();
    if !mention.name.is_empty() || !behind.starts_with(" of ") {
        return mention;
    }
    let end = stop(words, mention.range.end);
    let printed = words.get(mention.range.start..end).unwrap_or_default().trim_end();
    Mention {
        titles: vec![Cow::Borrowed(printed)],
        printed: Cow::Borrowed(printed),
        range: mention.range.start..mention.range.start + printed.len(),
        ..mention
    }
}

/// `Orlov's diary on his talk with Szabo`, `Excerpts from Orlov's Journal`: whose it is.
fn owner_of_diary(title: &str) -> Option<Mention<'static>> {
    let is_diary = |words: &str| {
        let word = words
            .split(|c: char| !c.is_alphabetic())
            .next()
            .unwrap_or_default();
        is_of(word, DIARIES) || is_of(word, OWNED)
    };
    let mut ends = ["'s ", "’s "].iter().flat_map(|mark| title.match_indices(mark));
    let (end, _) = ends.find(|(at, mark)| title.get(at + mark.len()..).is_some_and(is_diary))?;
    let before = title.get(..end)?;
    let start = [" from ", " of ", "From "]
        .iter()
        .filter_map(|word| Some(before.rfind(word)? + word.len()))
        .max()
        .unwrap_or(0);
    let owner = listed_mention_at(title, start)?;
    (owner.range.end == end && !owner.name.is_empty()).then(|| owner.into_owned())
}

/// `Pavel Orlov, Notes from a Meeting of the Board`: who stands before what he or she wrote.
fn author_before_genre(title: &str) -> Option<Mention<'static>> {
    let (author, behind) = title.split_once(", ")?;
    let genre = behind.split(' ').next().filter(|genre| is_of(genre, GENRES))?;
    let person = whole_person(author).filter(|person| person.name.contains(' '))?;
    // `Pavel Orlov, Conversation with Ernst Noll` names two who talk.
    (!is_of(genre, TALKS)).then(|| person.into_owned())
}

/// True for a place, with the word for a number behind it or not: `Cable from Strelsau Nº 12`.
pub(super) fn is_place(name: &str) -> bool {
    let place = name
        .strip_suffix("Nº")
        .or_else(|| name.strip_suffix("No"))
        .or_else(|| name.strip_suffix("N°"))
        .unwrap_or(name);
    contains(PLACES, place.trim_end())
}

/// True for words that end in the name of a genre, in what is done with it, or in a comma.
fn is_behind_genre(before: &str) -> bool {
    let last = before
        .rsplit(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or_default();
    before.ends_with([',', ')', ']']) || GENRES.contains(&last) || MADE.contains(&last)
}

/// To whom a letter goes whose title names nobody else: `Letter to Pavel Orlov`, `Cable to the Embassy in Selm, '...'`.
pub(super) fn addressed_to(title: &str) -> Option<Range<usize>> {
    let outer = outer(title);
    let (genre, _) = outer.split_once(TO)?;
    let to = genre.len() + TO.len();
    let names = recipients(outer, to)?;
    let known = || self::names(outer, to) || holds_body(&outer[names.clone()]);
    (is_sent_genre(genre) && known()).then_some(names)
}

/// Whom a title names behind `for`: `Note for Comrade Orlov, ...`. An office alone (`Proposal for the Minister`) is
/// none: it may be what the text is about.
pub(super) fn addressed_for(title: &str) -> Option<Range<usize>> {
    const FOR: &str = " for ";
    let outer = outer(title);
    let at = outer.find(FOR)?;
    let genre = outer[..at].rsplit(' ').next().unwrap_or_default();
    let short = outer[..at].split(' ').count() <= 2;
    let written = is_of(genre, SENT_GENRES) || is_of(genre, &["comment", "information", "proposal"]);
    let start = at + FOR.len();
    let person = listed_mention_at(outer, start)
        .filter(|person| !person.titles.is_empty() && !person.name.is_empty())?;
    (short && written && !outer[person.range.end..].starts_with(['\'', '’'])).then_some(person.range)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parties_of_a_title() {
        for (title, sender, recipients) in [
            (
                "Cable from the Bordurian Embassy in Ruritania to the Ministry of Trade and the Ministry of Health",
                "the Bordurian Embassy in Ruritania",
                "the Ministry of Trade and the Ministry of Health",
            ),
            (
                "Report, Embassy of Borduria in Ruritania to the Bordurian Foreign Ministry",
                "Embassy of Borduria in Ruritania",
                "the Bordurian Foreign Ministry",
            ),
            (
                "Secret Telegram from Orlov (Strelsau) to Szabo (Zubrow) [Ciphergram No. 3]",
                "Orlov",
                "Szabo",
            ),
            (
                "Telegram from Soviet Ambassador to the USA Orlov to the Bordurian MFA",
                "Soviet Ambassador to the USA Orlov",
                "the Bordurian MFA",
            ),
            (
                "Telegram from Pavel Orlov, Soviet Ambassador to the US, to the Soviet Leadership",
                "Pavel Orlov",
                "the Soviet Leadership",
            ),
            (
                "Letter of Governor Deng Haoran to Cdes. Orlov, Noll, and Szabo",
                "Governor Deng Haoran",
                "Cdes. Orlov, Noll, and Szabo",
            ),
            (
                "Letter to Szabo, Secretary of the Party, from Pavel Orlov, Member of the Bureau",
                "Pavel Orlov",
                "Szabo",
            ),
            (
                "Information Note of the Embassy of Borduria in Selm to the Bordurian Foreign Ministry",
                "the Embassy of Borduria in Selm",
                "the Bordurian Foreign Ministry",
            ),
            (
                "Cable from the Foreign Ministry, 'Reply to the Embassy'",
                "the Foreign Ministry",
                "",
            ),
            (
                "Ambassador Pavel Orlov, ‘Information on the Harvest’",
                "Ambassador Pavel Orlov",
                "",
            ),
            (
                "Embassy of Borduria in Ruritania, 'Note about a Conversation'",
                "Embassy of Borduria in Ruritania",
                "",
            ),
            (
                "P. Orlov et al to the Central Committee, 'On the Harvest'",
                "P. Orlov",
                "the Central Committee",
            ),
            (
                "Telegrams from the Bordurian Embassy, Selm, to the Ministry of Trade",
                "the Bordurian Embassy",
                "the Ministry of Trade",
            ),
            (
                "Secret Report No. 12 from the Bordurian Ambassador in Selm to the Foreign Minister",
                "the Bordurian Ambassador in Selm",
                "the Foreign Minister",
            ),
            (
                "Letter, Office of the Agent, Selm, to the Minister of Trade, P. Q. Orlov",
                "Office of the Agent",
                "P. Q. Orlov",
            ),
            (
                "Telegram from the Bordurian MFA addressed to Foreign Minister Noll",
                "the Bordurian MFA",
                "Foreign Minister Noll",
            ),
            (
                "Information Sent by Pavel Orlov to Deputy Minister Noll, \"On Fish\"",
                "Pavel Orlov",
                "Deputy Minister Noll",
            ),
            ("Report from Wu Lin on the Visit to Strelsau", "Wu Lin", ""),
            ("From P. Orlov to E. Noll on the Fisheries", "P. Orlov", "E. Noll"),
            (
                "Bordurian Embassy in Selm (Noll), Report on Talks with the Minister",
                "Noll",
                "",
            ),
            (
                "Embassy of Borduria in Selm, Note on a Conversation with Orlov",
                "Embassy of Borduria in Selm",
                "",
            ),
            (
                "Bordurian Foreign Ministry, telegram to the Embassy, Selm",
                "Bordurian Foreign Ministry",
                "the Embassy",
            ),
            (
                "Bordurian Embassy Selm Cable 1234 to the Ministry, \"Harvest\"",
                "Bordurian Embassy Selm",
                "the Ministry",
            ),
            (
                "Political Report No. 8 of the Embassy of Borduria in Selm",
                "the Embassy of Borduria in Selm",
                "",
            ),
            (
                "Message, Orlov to the Ambassador in Selm with Message for Noll",
                "Orlov",
                "the Ambassador in Selm",
            ),
            (
                "'On the Harvest,' Embassy Selm cable 12 to the Ministry of Trade",
                "Embassy Selm",
                "the Ministry of Trade",
            ),
            (
                "Draft Trade Department Telegram to the Embassy, 'Harvest'",
                "Trade Department",
                "the Embassy",
            ),
            (
                "Action Memorandum to the Deputy Secretary from Paul Hart, David Lane, and Ernst Noll, 'Fish'",
                "Paul Hart",
                "the Deputy Secretary",
            ),
            (
                "Premier Orlov's [Pavel Orlov's] Letter to Prime Minister Noll",
                "Pavel Orlov",
                "Prime Minister Noll",
            ),
            (
                "Ambassador P.V. Orlov's Letter to Chairman Noll",
                "Ambassador P.V. Orlov",
                "Chairman Noll",
            ),
            (
                "Ciphered Telegram No. 12, Orlov to Cdes. Noll and Hart, transmitting message from Deng Haoran to P. Lane",
                "Orlov",
                "Cdes. Noll and Hart",
            ),
            (
                "Letter from the Director of the Bordurian Grain Commission (BGC) Paul da Costa to the Head of the Grain Board (GB) Ernst Noll",
                "the Director of the Bordurian Grain Commission (BGC) Paul da Costa",
                "the Head of the Grain Board (GB) Ernst Noll",
            ),
            (
                "Letter, Director of the Grain Commission (BGC) to the Foreign Minister on Trade with Borduria",
                "Director of the Grain Commission (BGC)",
                "the Foreign Minister",
            ),
            (
                "Airgram from the Embassy of Borduria in Selm to the Ministry of Trade, 'Sale of Fish'",
                "the Embassy of Borduria in Selm",
                "the Ministry of Trade",
            ),
            (
                "Letter from Minister Paul Hart to former Bordurian Premier Ernst Noll",
                "Minister Paul Hart",
                "former Bordurian Premier Ernst Noll",
            ),
            (
                "Department of Trade, Memorandum from Paul Hart to Mr. Noll on the Visit of a Trader",
                "Paul Hart",
                "Mr. Noll",
            ),
            (
                "Cable, Bordurian Ambassador in Selm Reports on the Harvest",
                "Bordurian Ambassador in Selm",
                "",
            ),
            (
                "Telegram, Orlov to Gen. Hart, Gen. Lane, and Gen. Noll",
                "Orlov",
                "Gen. Hart, Gen. Lane, and Gen. Noll",
            ),
            ("P. Orlov to Cde. E. V. Noll", "P. Orlov", "Cde. E. V. Noll"),
            (
                "Report by Bordurian Embassy, Selm, on the Visit of the Minister",
                "Bordurian Embassy",
                "",
            ),
            (
                "Bordurian Ambassador to Ruritania (Dr. Pavel Orlov), Report on Talks",
                "Dr. Pavel Orlov",
                "",
            ),
            ("P. Orlov to the RWP CC", "P. Orlov", "the RWP CC"),
            (
                "Bordurian Legation, London, to the Ministry of Trade",
                "Bordurian Legation, London",
                "the Ministry of Trade",
            ),
            (
                "Pavel Orlov, Ernst Noll, and Paul Hart to the Central Committee",
                "Pavel Orlov, Ernst Noll, and Paul Hart",
                "the Central Committee",
            ),
            (
                "Letter from Paul Hart to the President (Ernst Noll)",
                "Paul Hart",
                "the President (Ernst Noll)",
            ),
            (
                "Code Message from Minister Orlov to Noll (London) and Hart (Paris)",
                "Minister Orlov",
                "Noll (London) and Hart (Paris)",
            ),
            (
                "Bordurian Legation, London (Orlov), Cable to the Ministry of Trade",
                "Orlov",
                "the Ministry of Trade",
            ),
            (
                "Bordurian Representative Pavel Orlov, Report to the Council on Fish",
                "Bordurian Representative Pavel Orlov",
                "the Council",
            ),
            (
                "Report from Wu Lin to the Deputy Head of the Grain Committee, Prof. Ernst Noll",
                "Wu Lin",
                "Prof. Ernst Noll",
            ),
            (
                "Letter from Premier Orlov Explaining the Harvest",
                "Premier Orlov",
                "",
            ),
            (
                "Bordurian Embassy, Selm, to the Ministry of Trade, 'Visit of the Guests'",
                "Bordurian Embassy, Selm",
                "the Ministry of Trade",
            ),
        ] {
            let found = parties_in_title(title);
            let (from, to) = found.unwrap_or_else(|| panic!("{title}"));
            assert_eq!(&title[from], sender, "{title}");
            assert_eq!(to.map_or("", |to| &title[to]), recipients, "{title}");
        }
        for title in [
            "Minutes of Conversation between Orlov and Szabo",
            "Excerpts from the Recollections of Orlov",
            "Memorandum of Conversation with the Minister, 5 May",
            "Memorandum of Conversation, Comrade Orlov with Comrade Szabo",
            "Information Memorandum, Meeting between Ambassador to Borduria Pavel Orlov and Comrade Szabo",
            "Memorandum of Conversation from Premier Deng's Reception of Ambassador Noll",
            "Central Document (1979) No. 19, 'On the Harvest'",
            "Record of Talks, 'On the Harvest'",
            "Bordurian Embassy Report on Fish",
        ] {
            assert!(
                parties_in_title(title).is_none_or(|(from, _)| !holds_body(&title[from])),
                "{title}"
            );
        }
    }

    #[test]
    fn parties_of_a_title_without_a_genre() {
        for (title, sender, recipient) in [
            (
                "COMMONWEALTH GOVERNMENT TO ORLOV",
                "COMMONWEALTH GOVERNMENT",
                "ORLOV",
            ),
            (
                "MR P. Q. HART, MINISTER TO THE UNITED STATES, TO MR E. NOLL, PRIME MINISTER, AND TO SIR PAUL LANE",
                "MR P. Q. HART",
                "MR E. NOLL",
            ),
            (
                "Ambassador in Borduria to Secretary of State",
                "Ambassador in Borduria",
                "Secretary of State",
            ),
        ] {
            let (from, to) = parties_alone(title).unwrap_or_else(|| panic!("{title}"));
            assert_eq!(&title[from], sender, "{title}");
            assert_eq!(to.map_or("", |to| &title[to]), recipient, "{title}");
        }
        assert_eq!(parties_alone("The Harvest"), None);
        assert_eq!(parties_alone(""), None);
    }

    #[test]
    fn authors_of_a_title() {
        let author = |title| author_in_title(title, None).map(|author| author.name.into_owned());
        for (title, name) in [
            ("Telegram from Orlov (Strelsau) to Szabo", Some("Orlov")),
            ("Telegram from the Embassy in Strelsau (Orlov)", Some("Orlov")),
            ("Telegram from the Embassy in Strelsau ( Orlov )", Some("Orlov")),
            ("Telegram from Vienna to Bern", None),
            ("Cable from Vienna Nº 313/353", None),
            (
                "Memorandum of Conversation, by Mr. Pavel Orlov",
                Some("Pavel Orlov"),
            ),
            (
                "Excerpt from a Letter of the Acting Ambassador in Selm, Comrade Noll",
                Some("Noll"),
            ),
            (
                "Memorandum of a Conversation with the Ambassador of Borduria, Comrade Noll",
                None,
            ),
            ("Notes from the Conversation of Comrade Orlov with Szabo", None),
            ("MEMORANDUM OF TELEPHONE CONVERSATION", None),
            (
                "MEMORANDUM OF A TELEPHONE CONVERSATION BETWEEN MR. ORLOV AND MR. SZABO",
                None,
            ),
            ("REPORT OF AMBASSADOR ORLOV", Some("ORLOV")),
            (
                "Excerpts from Orlov's diary on his talk with Szabo",
                Some("Orlov"),
            ),
            ("Pavel Orlov’s Journal", Some("Pavel Orlov")),
            ("Orlov's Notes from the Bordurian Talks", Some("Orlov")),
            ("Orlov's Speech at the Opening of the Harbour", Some("Orlov")),
            ("Analysis by Wu Lin, 'The Harvest'", Some("Wu Lin")),
            (
                "Letter from the Director of the Bordurian National Grain Commission (BNG) Paul da Costa to Ernst Noll",
                Some("Paul da Costa"),
            ),
            (
                "Pavel Orlov, Notes from a Meeting of the Board",
                Some("Pavel Orlov"),
            ),
            (
                "Memorandum for the Minister’s File by the Minister’s Deputy (Noll)",
                Some("Noll"),
            ),
            (
                "Remarks of Senator Paul Q. Hart in the Senate",
                Some("Paul Q. Hart"),
            ),
            ("Pavel Orlov, Conversation with Ernst Noll", None),
            (
                "Despatch from the Head of the Party of Borduria (PBo) Rural Department E. Noll to the Embassy",
                Some("E. Noll"),
            ),
            ("Note from Department III Director Noll", Some("Noll")),
            ("Note from the Session of the Bureau", None),
            ("Talk about Orlov's diary", None),
            ("Orlov's talk with Szabo", None),
            (
                "Record of Conversation from the Premier's Reception of the Guests",
                None,
            ),
            (
                "Record of Conversation from Premier Deng’s Reception of Szabo",
                None,
            ),
            (
                "Transcript of the Reception by Comrade Pavel Orlov of the Ambassador",
                None,
            ),
            (
                "Memorandum on a Meeting with a Delegation from the Union, by J. Noll",
                Some("J. Noll"),
            ),
            ("Reports on Fish (with excerpts from the Orlov-Noll notes)", None),
            ("Memoir by Wu Lin, 'The Harvest'", Some("Wu Lin")),
            (
                "Speech Given by First Secretary Wu Lin to the Plenum",
                Some("Wu Lin"),
            ),
            (
                "Telegram from the Foreign Ministry to the Embassy in Selm (Noll)",
                None,
            ),
            (
                "Telegram, Orlov to Noll, relaying a letter from Deng Haoran",
                None,
            ),
        ] {
            assert_eq!(author(title).as_deref(), name, "{title}");
        }
    }

    #[test]
    fn those_who_write_together() {
        for (words, authors) in [
            ("Pavel Orlov and Ernst Noll", &["Pavel Orlov", "Ernst Noll"][..]),
            (
                "Pavel Orlov, E. Noll, and Paul Hart",
                &["Pavel Orlov", "E. Noll", "Paul Hart"],
            ),
            ("Pavel Orlov, Ambassador", &[]),
            ("the Embassy and Pavel Orlov", &[]),
            ("", &[]),
        ] {
            let found: Vec<_> = authors_among(words)
                .into_iter()
                .map(|author| author.name)
                .collect();
            assert_eq!(found, authors, "{words}");
        }
    }

    #[test]
    fn to_whom_alone() {
        for (title, name) in [
            ("Letter to Pavel Orlov", Some("Pavel Orlov")),
            (
                "Cable to the Bordurian Embassy in Selm, 'Reply'",
                Some("the Bordurian Embassy in Selm"),
            ),
            (
                "Report to the Political Committee on Fish",
                Some("the Political Committee"),
            ),
            ("Letter to the Editor of 'Harvest'", None),
            ("Journey to Pavel Orlov", None),
            ("Note on a Visit to Pavel Orlov", None),
        ] {
            assert_eq!(addressed_to(title).map(|at| &title[at]), name, "{title}");
        }
    }

    #[test]
    fn for_whom_it_is() {
        for (title, name) in [
            (
                "Comment for Comrade Minister Paul Noll",
                Some("Comrade Minister Paul Noll"),
            ),
            ("Note for Comrade Orlov, with an Article", Some("Comrade Orlov")),
            ("Proposal for the Minister", None),
            ("Memorandum for the Record from Paul Noll", None),
            ("Plan for Comrade Orlov's Visit", None),
            ("Report on Grain for Comrade Orlov", None),
        ] {
            assert_eq!(addressed_for(title).map(|at| &title[at]), name, "{title}");
        }
    }
}
