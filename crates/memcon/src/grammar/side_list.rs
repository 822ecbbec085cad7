//! Sentences that list who was there, a side each: `The Ruritanian participants were comrades Pavel Orlov, Jan Szabo.`

use std::ops::Range;

use super::head_label::side_in;
use super::offset_in;
use crate::source::bytes::{char_floor, find, holds};

/// Bytes of the longest words before a list.
const LONGEST_LEAD: usize = 120;

/// The people of a side; places in the text that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SideList {
    /// The side, where the words before the list name it.
    pub(crate) side: Option<Range<usize>>,
    /// The list.
    pub(crate) people: Range<usize>,
}

/// The lists of a paragraph that holds nothing else.
///
/// ```text
/// lists      = [ opening ] , list , { ( "." | ";" ) , list } , [ "." ] ;
/// opening    = words , ( "participated" | "took part" | "present" | "attended" ) , words , ( ":" | dash ) ;
/// list       = lead , people ;
/// lead       = ( "From" | "On" ) , "the" , name , ( "side" | "delegation" ) , [ presence ] , [ comrades ] , ( ":" | dash )
///            | "The" , name , "participants" , { word } , "were" , [ comrades ] , [ ":" ]
///            | "The" , ( "delegation" , [ "of" , [ "the" ] , name ] | name , "delegation" ) , formed , [ comrades ] , [ ":" ] ;
/// formed     = ( "was" | "is" ) , ( "composed" | "formed" | "made up" ) , "of" | "consisted of" | "included" | "comprised"
///            | ( "was" | "is" ) , ( "headed" | "led" ) , "by" ;
/// presence   = "participated" | "took part" | "attended" | ( "was" | "were" ) , "present" ;
/// comrades   = [ "the" ] , [ "following" ] , "comrades" ;
/// ```
pub(crate) fn side_lists(text: &str) -> Vec<SideList> {
    let mut leads: Vec<(usize, Lead)> = Vec::new();
    let first = opening(text).unwrap_or(0);
    let Some(lead) = lead_at(text, first) else {
        return Vec::new();
    };
    let mut at = lead.people;
    leads.push((first, lead));
    while let Some(stop) = text.get(at..).and_then(|rest| rest.find(['.', ';'])) {
        let behind = at + stop + 1;
        let words = text.get(behind..).unwrap_or_default();
        let start = text.len() - words.trim_start().len();
        at = behind;
        if start > behind
            && let Some(lead) = lead_at(text, start)
        {
            at = lead.people;
            leads.push((start, lead));
        }
    }
    let ends = leads.iter().skip(1).map(|(start, _)| *start).chain([text.len()]);
    let list = |((_, lead), end): (&(usize, Lead), usize)| {
        let people = text.get(lead.people..end).unwrap_or_default();
        let people = people.trim_end().trim_end_matches(['.', ';']);
        SideList {
            side: lead.side.clone(),
            people: lead.people..lead.people + people.len(),
        }
    };
    leads.iter().zip(ends).map(list).collect()
}

/// The words before a list.
struct Lead {
    side: Option<Range<usize>>,
    people: usize,
}

/// Where the first list begins behind words that only say that one follows: `The following comrades participated - `.
fn opening(text: &str) -> Option<usize> {
    const PRESENCE: &[&str] = &["participated", "took part", "present", "attended"];
    let head = window(text, 0);
    let (end, mark) = first_of(head, &[" - ", " – ", " — ", ": "])?;
    let words = head.get(..end).filter(|words| words.len() <= LONGEST_LEAD)?;
    let said = PRESENCE.iter().any(|word| holds(words, word)) && !words.contains(['.', ',']);
    (said && lead_at(text, 0).is_none()).then_some(end + mark.len())
}

fn lead_at(text: &str, at: usize) -> Option<Lead> {
    let rest = window(text, at);
    let article = ["The ", "the "].iter().any(|article| rest.starts_with(article));
    let (side, people) = match article {
        true => delegation(rest).or_else(|| participants(rest)),
        false => side_label(rest),
    }?;
    let people = behind_comrades(people);
    let start = |part: &str| offset_in(text, part);
    let named = people.strip_prefix("comrade ").unwrap_or(people);
    named.starts_with(char::is_uppercase).then(|| Lead {
        side: side.map(|side| start(side)..start(side) + side.len()),
        people: start(people),
    })
}

/// What can be the words before a list at `at`: no more of the text than those are long.
fn window(text: &str, at: usize) -> &str {
    text.get(at..char_floor(text, at + 2 * LONGEST_LEAD))
        .unwrap_or_default()
}

/// `From the Ruritanian side: `, `On the Ruritanian side participated comrades: `
fn side_label(rest: &str) -> Option<(Option<&str>, &str)> {
    const PRESENCE: &[&str] = &[
        " participated",
        " took part",
        " attended",
        " were present",
        " was present",
    ];
    const MARKS: &[&str] = &[": ", " – ", " — ", " - ", " "];
    ["From the ", "On the ", "from the ", "on the "]
        .iter()
        .find(|lead| rest.starts_with(**lead))?;
    let (noun, word) = first_of(rest, &[" side", " delegation"])?;
    let end = Some(noun + word.len()).filter(|end| *end <= LONGEST_LEAD)?;
    let (label, behind) = rest.split_at_checked(end)?;
    let side = label.get(side_in(label)?)?;
    let said = behind.strip_prefix(',').unwrap_or(behind);
    let presence = PRESENCE.iter().find_map(|words| said.strip_prefix(words));
    let listed = presence.unwrap_or(behind);
    let people = MARKS.iter().find_map(|mark| listed.strip_prefix(mark))?;
    // Without a word for it, a mark must say that people are listed.
    let marked = people.len() + 1 < listed.len();
    (presence.is_some() || marked || starts_comrades(people)).then_some((Some(side), people))
}

/// `The Ruritanian participants at the reception were `
fn participants(rest: &str) -> Option<(Option<&str>, &str)> {
    let (side, behind) = rest.get("The ".len()..)?.split_once(" participants ")?;
    let (verb, word) = first_of(behind, &["were ", "are "])?;
    let people = verb + word.len();
    let between = behind.get(..verb)?;
    let sound = is_name(side) && people <= LONGEST_LEAD && !between.contains(['.', ',', ':']);
    sound.then(|| (Some(side), &behind[people..]))
}

/// `The delegation of the Ruritanian Farmers was composed of `, `The Ruritanian delegation was headed by `
fn delegation(rest: &str) -> Option<(Option<&str>, &str)> {
    const FORMED: &[&str] = &[
        "was composed of ",
        "is composed of ",
        "was formed of ",
        "was made up of ",
        "consisted of ",
        "included ",
        "comprised ",
        "was headed by ",
        "is headed by ",
        "was led by ",
        "is led by ",
    ];
    const NOUN: &str = "delegation ";
    let at = rest.find(NOUN)?;
    let before = rest.get("The ".len()..at)?.trim_end();
    let behind = rest.get(at + NOUN.len()..)?;
    let (verb, words) = first_of(behind, FORMED)?;
    let of = behind.get(..verb)?.trim_end();
    let of = of.strip_prefix("of ").unwrap_or(of);
    let of = of.strip_prefix("the ").unwrap_or(of);
    let side = match (before.is_empty(), of.is_empty()) {
        (true, true) => None,
        (false, true) => Some(before),
        (true, false) => Some(of),
        (false, false) => return None,
    };
    side.is_none_or(is_name)
        .then(|| (side, &behind[verb + words.len()..]))
}

/// Which of several phrases stands first in a text, and where.
fn first_of<'p>(text: &str, phrases: &[&'p str]) -> Option<(usize, &'p str)> {
    let found = phrases
        .iter()
        .filter_map(|phrase| Some((find(text, phrase)?, *phrase)));
    found.min()
}

/// `Ruritanian`, `Workers Party of Ruritania`
fn is_name(words: &str) -> bool {
    const MOST_WORDS: usize = 8;
    words.starts_with(char::is_uppercase)
        && words.split(' ').count() <= MOST_WORDS
        && !words.contains([',', ':', ';'])
}

/// What stands behind `the following comrades: `, which shows that people are listed.
fn behind_comrades(people: &str) -> &str {
    let mut rest = people;
    for word in ["the ", "following ", "comrades"] {
        rest = rest.strip_prefix(word).unwrap_or(rest);
    }
    if !starts_comrades(people) {
        return people;
    }
    rest.trim_start_matches([':', ' '])
}

fn starts_comrades(people: &str) -> bool {
    let people = people.strip_prefix("the ").unwrap_or(people);
    let people = people.strip_prefix("following ").unwrap_or(people);
    people
        .strip_prefix("comrades")
        .is_some_and(|rest| rest.starts_with([':', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sides_told_in_sentences() {
        for (text, expected) in [
            (
                "The following comrades participated - From the Ruritanian side: Pavel Orlov and Gen. Jan Szabo. From the Bordurian side: Anna Noll, Premier; Karl Hart, Minister.",
                &[
                    (Some("Ruritanian"), "Pavel Orlov and Gen. Jan Szabo"),
                    (Some("Bordurian"), "Anna Noll, Premier; Karl Hart, Minister"),
                ][..],
            ),
            (
                "The Ruritanian participants at the dinner were comrades: Pavel Orlov, Jan Szabo. The delegation of the Farmers Party of Borduria was composed of comrades: Anna Noll and Karl Hart, Premier.",
                &[
                    (Some("Ruritanian"), "Pavel Orlov, Jan Szabo"),
                    (
                        Some("Farmers Party of Borduria"),
                        "Anna Noll and Karl Hart, Premier",
                    ),
                ],
            ),
            (
                "On the Ruritanian side participated comrades: Pavel Orlov, Premier, Jan Szabo",
                &[(Some("Ruritanian"), "Pavel Orlov, Premier, Jan Szabo")],
            ),
            (
                "The Bordurian delegation was led by comrade Anna Noll, Minister of Trade.",
                &[(Some("Bordurian"), "comrade Anna Noll, Minister of Trade")],
            ),
            (
                "The delegation was formed of comrades: Anna Noll, Karl Hart",
                &[(None, "Anna Noll, Karl Hart")],
            ),
            ("From the Ruritanian side Pavel Orlov said that it rained.", &[]),
            ("The delegation of the farmers included everybody.", &[]),
            ("The weather was fine.", &[]),
            ("", &[]),
        ] {
            let found = side_lists(text);
            let found: Vec<_> = found
                .into_iter()
                .map(|list| (list.side.map(|side| &text[side]), &text[list.people]))
                .collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
