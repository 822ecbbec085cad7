//! Who writes to whom by the title of a document of a series, which is made by rule.

use std::ops::Range;

use super::parties::{
    ABOUT, DIARIES, GENRES, LONGEST_GENRE, SENT_GENRES, TO, bracketed_holder_end, is_purpose, stop,
    stop_among,
};
use super::talkers::TALKS;
use crate::grammar::person::{Mention, listed_mention_at};
use crate::grammar::recipient::{bare_recipient, holds_body};
use crate::grammar::scan::is_of;
use crate::metadata::tail::office::holds_office;

/// Sender and recipients that the title of a document of a series names, as places in it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct SeriesParties {
    /// Who writes; several, where they write together.
    pub(super) senders: Vec<Range<usize>>,
    /// To whom, with the holder of an office behind it.
    pub(super) recipients: Vec<Range<usize>>,
}

/// Words that bodies and groups are called by, beside those that are addressed everywhere (lower case).
const GROUPS: &[&str] = &[
    "administration",
    "agency",
    "authority",
    "board",
    "chiefs",
    "command",
    "commissioner",
    "consul",
    "consuls",
    "delegation",
    "leadership",
    "missions",
    "officers",
    "posts",
    "representative",
    "representatives",
    "staff",
    "station",
    "stations",
];

/// Who writes to whom by a title of a series.
///
/// ```ebnf
/// title   = genre , [ number ] , ( " From " | " by " ) , parties , [ " to " , parties ] , [ rest ]
///         | party , " to " , parties , [ rest ] , [ "." ] ;
/// parties = party , { ( ", " | " and " | ", and " ) , party } ;
/// party   = [ "the" ] , ( office | body | name ) , [ " (" , name , ")" ] ;
/// rest    = "," , { any } ;                                     (* place and day *)
/// ```
pub(super) fn series_parties(title: &str) -> Option<SeriesParties> {
    let start = behind_genre(title);
    let from = start.unwrap_or(0);
    let to = addressee_at(title, from);
    let end = to.map_or_else(|| stop(title, from), |to| to - TO.len());
    let sender = title
        .get(from..end)?
        .trim_end_matches(|c: char| c.is_ascii_digit());
    let sender = sender.trim_end_matches(',');
    let end = from + sender.len();
    let mut first = without_article(sender)
        .split(|c: char| !c.is_alphabetic())
        .take(2);
    let told =
        || sender.contains(|c: char| c.is_ascii_digit()) || stop_among(sender, 0, ABOUT) < sender.len();
    let alone = start.is_some() || !first.any(is_genre) && !told();
    if !alone || to.is_none() && start.is_none() || sender.contains(':') || !is_party(sender) {
        return None;
    }
    Some(SeriesParties {
        senders: parties_among(title, from..end),
        recipients: to.map_or_else(Vec::new, |to| addressees(title, to)),
    })
}

/// Where the words begin that say to whom it goes, behind a sender that starts at `from`: an office or body may have a `to` of its
/// own, before a bracket with its holder or before a place (`the Survey Mission to Ruritania to the Secretary of State`).
pub(super) fn addressee_at(title: &str, from: usize) -> Option<usize> {
    // `Mr. Paul Hart, Deputy to the Minister (Orlov), to the Secretary of State`
    let beside = || Some(from + title.get(from..)?.find(", to ")? + 1);
    let behind = beside()
        .or_else(|| bracketed_holder_end(title, from))
        .unwrap_or(from);
    let places = title.get(behind..)?.match_indices(TO);
    let mut starts = places
        .map(|(at, to)| behind + at + to.len())
        .filter(|at| !is_purpose(title, *at));
    let first = starts.next()?;
    let second = starts.next().filter(|second| {
        let between = title.get(first..second - TO.len()).unwrap_or_default();
        let short = between.split(' ').count() <= LONGEST_PLACE;
        let office = is_office(&title[from..first]) && is_office(title.get(*second..).unwrap_or_default());
        // No recipient stands before another `to`, though what a body is for may begin with a word for a title.
        short && office && between.starts_with(char::is_uppercase) && !is_body(between)
    });
    Some(second.unwrap_or(first))
}

/// Words of the longest place behind the `to` of an office.
const LONGEST_PLACE: usize = 3;

/// Where the sender begins behind what is sent: `Telegram 12 From`, `Report by`.
fn behind_genre(title: &str) -> Option<usize> {
    let leads = [" From ", " from ", " by "].iter();
    let (at, lead) = leads.filter_map(|lead| Some((title.find(lead)?, lead))).min()?;
    // `Paper by the Ministry of Trade` goes to nobody: the office may only have drawn it up.
    if *lead == " by " && !title[at..].contains(TO) {
        return None;
    }
    let words = title[..at].split(' ');
    let sends = words.clone().any(|word| is_of(word, SENT_GENRES)) && words.clone().count() <= LONGEST_GENRE;
    (sends && !words.clone().any(|word| is_of(word.trim_end_matches(','), TALKS))).then_some(at + lead.len())
}

fn is_genre(word: &str) -> bool {
    [GENRES, TALKS, SENT_GENRES, DIARIES]
        .iter()
        .any(|words| is_of(word, words))
}

fn without_article(words: &str) -> &str {
    let behind = words.strip_prefix("The ").or_else(|| words.strip_prefix("the "));
    behind.unwrap_or(words)
}

/// True for somebody with a title or a name in full, and for an office or body.
fn is_party(words: &str) -> bool {
    let words = without_article(words);
    words.starts_with(char::is_uppercase) && (is_office(words) || names_in_full(words))
}

/// True for an office, a body or somebody with a title.
fn is_office(words: &str) -> bool {
    let words = without_article(words);
    is_body(words) || listed_mention_at(words, 0).is_some_and(|person| !person.titles.is_empty())
}

/// True for words with one by which bodies, groups and offices are called.
fn is_body(words: &str) -> bool {
    let mut single = words.split(|c: char| !c.is_alphabetic());
    holds_office(words) || holds_body(words) || single.any(|word| is_of(word, GROUPS))
}

fn names_in_full(words: &str) -> bool {
    listed_mention_at(words, 0).is_some_and(|person| person.name.contains(' '))
}

/// Those whom the words behind `to` name; place and day behind them are none.
fn addressees(title: &str, start: usize) -> Vec<Range<usize>> {
    let rest = &title[start..];
    let at_place = rest.find(", at ").unwrap_or(rest.len());
    let words = rest[..at_place].trim_end_matches(['.', ' ']);
    // Behind the holder of the last office stands where and when.
    let words = words.rfind(") ").map_or(words, |end| &words[..=end]);
    let range = start..start + words.len();
    let several = parties_among(title, range.clone());
    if several.len() > 1 || !words.contains(',') || words.ends_with(')') {
        return several;
    }
    let first = words.find(',').map_or(range.end, |comma| start + comma);
    parties_among(title, start..first)
}

/// The parties of a list, each without its article; the whole where not each part is one: `the Assistant Secretary for Trade and
/// Fisheries`.
fn parties_among(title: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = range.start;
    let text = &title[range.clone()];
    let mut depth = 0_usize;
    // `Mr. Paul Hart, Deputy to the Minister`: without the word nobody else is named.
    let mut joined = false;
    for (at, c) in text.char_indices() {
        let at_cut = range.start + at;
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let link = [", and ", ", ", " and "]
            .iter()
            .find(|link| text[at..].starts_with(**link));
        joined |= link.is_some_and(|link| link.ends_with("and "));
        if let Some(link) = link.filter(|_| depth == 0 && at_cut >= start) {
            parts.push(start..at_cut);
            start = at_cut + link.len();
        }
    }
    parts.push(start..range.end);
    // `the Mission at the Harbour Organization and Regional Bodies`, `Certain Diplomatic and Consular Officers`
    let people = parts
        .iter()
        .all(|part| names_in_full(without_article(&title[part.clone()])));
    let all = people || parts.iter().all(|part| is_office(&title[part.clone()]));
    let parts = if joined && all && !is_group(text) {
        parts
    } else {
        vec![range]
    };
    parts.into_iter().map(|part| bare_party(title, part)).collect()
}

/// True for a group of offices that one word at the end counts: `Diplomatic and Consular Officers`.
fn is_group(words: &str) -> bool {
    let last = words.rsplit(' ').next().unwrap_or_default();
    is_of(last, GROUPS) && last.ends_with('s') && !words.contains(',')
}

/// A party without its article or form of address, and somebody with a full name without the body that he belongs to: `Paul Hart of the Council Staff`.
fn bare_party(title: &str, range: Range<usize>) -> Range<usize> {
    let bare = bare_recipient(title, range.clone()).unwrap_or(range.clone());
    let words = without_article(&title[bare.start..range.end]);
    let start = range.end - words.len();
    let member = member_of(words).map_or(range.end, |person| start + person.range.end);
    start..member
}

/// The person of `Paul Hart of the Council Staff`.
fn member_of(words: &str) -> Option<Mention<'_>> {
    let person = listed_mention_at(words, 0)?;
    let member = person.name.contains(' ')
        && [" of the ", ", "]
            .iter()
            .any(|behind| words[person.range.end..].starts_with(*behind));
    member.then_some(person)
}

/// The person of a party: the holder of an office whom a bracket names, or a person and nothing else.
pub(super) fn person_of(words: &str) -> Option<Mention<'_>> {
    let named = |at: usize, end: usize| {
        listed_mention_at(words, at).filter(|person| !person.name.is_empty() && person.range.end == end)
    };
    let holder = words
        .strip_suffix(')')
        .and_then(|office| Some((office.rfind(" (")? + " (".len(), office.len())));
    match holder {
        Some((at, end)) => named(at, end),
        None => named(0, words.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parties_of_titles_of_series() {
        let read = |title: &str| {
            let found = series_parties(title)?;
            let names = |ranges: Vec<Range<usize>>| {
                ranges
                    .into_iter()
                    .map(|range| title[range].to_owned())
                    .collect::<Vec<_>>()
                    .join(" | ")
            };
            Some((names(found.senders), names(found.recipients)))
        };
        for (title, senders, recipients) in [
            (
                "Telegram From the Embassy in Ruritania to the Department of State",
                "Embassy in Ruritania",
                "Department of State",
            ),
            (
                "Telegram Zepto 31 From the Mission at the Harbour Organization and Regional Bodies to the Department of State",
                "Mission at the Harbour Organization and Regional Bodies",
                "Department of State",
            ),
            (
                "Report by the Fisheries Board to the Harbour Council",
                "Fisheries Board",
                "Harbour Council",
            ),
            (
                "Letter From the Deputy Minister of Trade (Orlov) to the Minister in Ruritania (Noll)",
                "Deputy Minister of Trade (Orlov)",
                "Minister in Ruritania (Noll)",
            ),
            (
                "Memorandum From the Special Assistant to the Secretary (Orlov) to the Assistant Secretary for Trade and Fisheries (Noll)",
                "Special Assistant to the Secretary (Orlov)",
                "Assistant Secretary for Trade and Fisheries (Noll)",
            ),
            (
                "Memorandum From Secretary of State Hart and the Chairman of the Grain Board (Noll) to President Szabo",
                "Secretary of State Hart | Chairman of the Grain Board (Noll)",
                "President Szabo",
            ),
            (
                "Electronic Message From Paul Hart of the Council Staff to Ernst Noll, Pavel Orlov, and David Lane of the Council Staff",
                "Paul Hart",
                "Ernst Noll | Pavel Orlov | David Lane",
            ),
            (
                "The Secretary of State to the Minister in Ruritania (Orlov), at Selm",
                "Secretary of State",
                "Minister in Ruritania (Orlov)",
            ),
            (
                "The Secretary of State to Certain Diplomatic and Consular Officers",
                "Secretary of State",
                "Certain Diplomatic and Consular Officers",
            ),
            (
                "The Acting Secretary of State to Colonel P. Q. Hart",
                "Acting Secretary of State",
                "Colonel P. Q. Hart",
            ),
            (
                "The Bordurian Embassy to the Department of State",
                "Bordurian Embassy",
                "Department of State",
            ),
            (
                "The Minister in Ruritania to the Secretary of State.",
                "Minister in Ruritania",
                "Secretary of State",
            ),
            ("Mr. Orlov to Mr. Noll", "Orlov", "Noll"),
            (
                "Memorandum by Mr. Paul Hart, Deputy to the Minister (Orlov), to the Secretary of State",
                "Paul Hart",
                "Secretary of State",
            ),
            (
                "The Bordurian Ministry of Information to the Bordurian Embassy",
                "Bordurian Ministry of Information",
                "Bordurian Embassy",
            ),
            (
                "The Grain Survey Mission to Ruritania to the Committee on Grain",
                "Grain Survey Mission to Ruritania",
                "Committee on Grain",
            ),
            (
                "The Secretary of State to the Bordurian Minister (Noll)",
                "Secretary of State",
                "Bordurian Minister (Noll)",
            ),
            (
                "Lieutenant General Paul Q. Hart, Jr.,6 to General Noll",
                "Lieutenant General Paul Q. Hart, Jr.",
                "General Noll",
            ),
            (
                "The Commission to Negotiate Peace to the Secretary of State",
                "Commission to Negotiate Peace",
                "Secretary of State",
            ),
            (
                "Telegram From the Embassy in Ruritania",
                "Embassy in Ruritania",
                "",
            ),
        ] {
            let expected = Some((senders.to_owned(), recipients.to_owned()));
            assert_eq!(read(title), expected, "{title}");
        }
        for title in [
            "Memorandum of Conversation, by the Assistant to the Secretary (Orlov)",
            "Minutes of a Meeting to Discuss the Harvest",
            "The Harvest to Come",
            "Resolution of the Grain Board, May 4, 1917, Concerning Licenses to Ships",
            "Editorial Note",
            "Paper Prepared in the Department of Trade",
            "Memorandum by the Ministry of Trade",
            "",
        ] {
            assert_eq!(read(title), None, "{title}");
        }
    }
}
