//! To whom a document goes: address lines and distribution lists.

use std::ops::Range;

use super::identifier::number;
use super::offset_in;
use super::person::listed_mention_at;
use super::vocabulary::contains;
use super::word::PLACES;
use crate::record::Relation;

/// An address line: how the document gets there, and the names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AddressLine {
    /// To them, or a copy.
    pub(crate) relation: Relation,
    /// Where each name stands, without articles and forms of address.
    pub(crate) names: Vec<Range<usize>>,
    /// What stands behind the colon, in brackets.
    pub(crate) behind: Option<Range<usize>>,
}

/// Words that a body or office is named by, so that what stands before and behind `and` are two (lower case).
const BODIES: &[&str] = &[
    "ministry",
    "committee",
    "department",
    "embassy",
    "bureau",
    "cc",
    "office",
    "party",
    "secretariat",
    "commission",
    "legation",
    "council",
    "directorate",
    "mfa",
    "section",
    "division",
    "government",
    "inspectorate",
    "institute",
    "mission",
    "headquarters",
    "consulate",
    "presidium",
    "politburo",
    "minister",
    "ambassador",
    "secretary",
    "chairman",
    "president",
    "premier",
    "director",
    "comrade",
];

/// Forms of address before a name (lower case); they are no part of it.
const FORMS_OF_ADDRESS: &[&str] = &[
    "comrades", "comrade", "cdes.", "cde.", "coms.", "com.", "comrs.", "comr.", "tov.", "mr.", "mr", "mrs.",
    "messrs.", "herr", "monsieur",
];

/// ```text
/// address   = ( "[To]" | "To" , [ ":" ] | "Copy to" | "Copies to" | "cc" ) , names , [ ":" ] , [ "[" , { any } , "]" ]
///           | names , ":" ;                                       (* a name alone, with its colon *)
/// names     = name , { ( ";" | "," | "and" ) , name } ;           (* "and" only between two bodies or before "the" *)
/// ```
pub(crate) fn address(line: &str) -> Option<AddressLine> {
    let (relation, start) = relation_at(line).unwrap_or((Relation::To, 0));
    let rest = &line[start..];
    let (end, closed) = match rest.rfind(':') {
        Some(colon) if rest[colon + 1..].trim().is_empty() || is_bracket(&rest[colon + 1..]) => {
            (start + colon, true)
        }
        _ => (line.trim_end().len(), false),
    };
    // Nothing says that somebody is addressed.
    if start == 0 && !closed || end - start > LONGEST_ADDRESS {
        return None;
    }
    let names = addressees(line, start..end);
    let addressed = if start > 0 {
        closed || names_a_body(line, &names) || is_person(rest)
    } else {
        // A remark in parentheses stands behind the label of a speaker.
        !rest.contains('(') && !is_sentence(rest) && names_a_body(line, &names)
    };
    (addressed && !names.is_empty()).then_some(AddressLine {
        relation,
        names,
        behind: (line.len() > end + 1).then(|| end + 1..line.len()),
    })
}

/// Bytes of the longest names of an address line.
const LONGEST_ADDRESS: usize = 240;

/// The relation that a line begins with, and where the names start.
fn relation_at(line: &str) -> Option<(Relation, usize)> {
    const LEADS: &[(&str, Relation)] = &[
        ("copy to:", Relation::Cc),
        ("copies to:", Relation::Cc),
        ("copy to", Relation::Cc),
        ("copies to", Relation::Cc),
        ("copy:", Relation::Cc),
        ("cc:", Relation::Cc),
        ("info:", Relation::Cc),
        ("[to]", Relation::To),
        ("to:", Relation::To),
        ("to", Relation::To),
    ];
    LEADS.iter().find_map(|(lead, relation)| {
        let start = line.get(..lead.len())?;
        let border = line[lead.len()..].starts_with(char::is_whitespace);
        (start.eq_ignore_ascii_case(lead) && border).then_some((*relation, lead.len()))
    })
}

/// True for a person and no more, by a form of address or an office and a name.
fn is_person(text: &str) -> bool {
    let text = text.trim();
    listed_mention_at(text, 0).is_some_and(|person| {
        person.range.end == text.len() && !person.name.is_empty() && !person.titles.is_empty()
    })
}

/// True for words with a verb of what happened: a sentence that ends in a colon addresses nobody.
fn is_sentence(text: &str) -> bool {
    text.split(|c: char| !c.is_alphabetic()).any(|word| {
        matches!(
            word,
            "was"
                | "were"
                | "held"
                | "took"
                | "met"
                | "attended"
                | "had"
                | "came"
                | "said"
                | "says"
                | "stated"
                | "declared"
                | "asked"
                | "replied"
                | "answered"
                | "added"
                | "spoke"
                | "continued"
                | "has"
                | "have"
                | "is"
                | "am"
                | "are"
                | "being"
                | "dealt"
                | "following"
        )
    })
}

fn is_bracket(text: &str) -> bool {
    let text = text.trim();
    (text.starts_with('[') && text.ends_with(']')) || (text.starts_with('(') && text.ends_with(')'))
}

/// Cuts the names of an address line apart, without articles and forms of address.
pub(crate) fn addressees(line: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    for part in split_commas(line, range) {
        let (first, second) = split_and(line, part, false);
        out.extend([first].into_iter().chain(second));
    }
    out.into_iter()
        .filter_map(|name| bare_name(line, name, FORMS_OF_ADDRESS))
        .collect()
}

fn names_a_body(line: &str, names: &[Range<usize>]) -> bool {
    !names.is_empty()
        && names
            .iter()
            .all(|name| holds_body(&line[name.clone()]) && !line[name.clone()].contains('.'))
}

/// True where a name holds a word by which bodies and offices are called.
pub(crate) fn holds_body(name: &str) -> bool {
    name.split(|c: char| !c.is_alphabetic())
        .any(|word| BODIES.iter().any(|body| word.eq_ignore_ascii_case(body)))
}

/// The names of a distribution list, one line of running text.
///
/// ```text
/// list     = entry , { ( "," | ";" ) , entry } , [ "and" , entry ] , [ "," , "with" , { any } ] ;
/// entry    = [ number , [ "st" | "nd" | "rd" | "th" ] , dash , [ "to" ] ] , name , [ dash , count | "(" , count , ")" ] ;
/// ```
pub(crate) fn distribution(line: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let text = &line[range.clone()];
    let end = [", with ", "; with "]
        .iter()
        .filter_map(|stop| text.find(stop))
        .min()
        .unwrap_or(text.len());
    let mut parts = split_commas(line, range.start..range.start + end);
    if let [department, ministry] = parts.as_mut_slice()
        && is_department_of(line, department, ministry)
    {
        department.end = ministry.end;
        parts.truncate(1);
    }
    let last = parts.len().saturating_sub(1);
    let mut out = Vec::new();
    for (at, part) in parts.into_iter().enumerate() {
        let part = without_counts(line, part);
        if at == last {
            let (first, second) = split_and(line, part, true);
            out.extend([first].into_iter().chain(second));
        } else {
            out.push(part);
        }
    }
    out.into_iter()
        .filter_map(|name| bare_name(line, name, &FORMS_OF_ADDRESS[1..]))
        .collect()
}

/// The names of a line that says who gets which copy: `Copy Nº 3 to Cde. Orlov`.
///
/// ```text
/// line = "Copy" , [ sign ] , digits , ( "to" | "-" | "–" | ":" ) , list ;
/// ```
pub(crate) fn numbered_copy(line: &str) -> Vec<Range<usize>> {
    let names = || {
        let lead = line
            .get(.."Copy ".len())
            .filter(|lead| lead.eq_ignore_ascii_case("copy "))?;
        let numbered = line.get(lead.len()..)?;
        let (_, found) = number(numbered).ok().filter(|(_, found)| found.kind.is_none())?;
        let behind = numbered.get(found.range.end..)?.trim_start();
        ["to ", "- ", "– ", ": "]
            .iter()
            .find_map(|link| behind.strip_prefix(link))
    };
    names().map_or_else(Vec::new, |names| {
        distribution(line, offset_in(line, names)..line.len())
    })
}

/// True for the two parts of `3 - Cde. DVO, USSR MFA`: a department in short, and the ministry that it belongs to.
fn is_department_of(line: &str, department: &Range<usize>, ministry: &Range<usize>) -> bool {
    let numbered = line[department.clone()]
        .trim_start()
        .starts_with(|c: char| c.is_ascii_digit());
    let name = bare_name(line, without_counts(line, department.clone()), FORMS_OF_ADDRESS);
    let short = name.is_some_and(|name| {
        let name = &line[name];
        (2..=5).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_uppercase())
    });
    let (state, body) = line[ministry.clone()].trim().rsplit_once(' ').unwrap_or_default();
    numbered && short && body == "MFA" && state.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// What bodies and rooms are called that have numbers: those are no counts of copies.
const NUMBERED: &[&str] = &[
    "Department",
    "Desk",
    "Directorate",
    "Division",
    "Group",
    "Referat",
    "Room",
    "Section",
];

/// Drops the number before and the count behind an entry: `2 - Cde. Orlov`, `Orlov - 2`, `Orlov (2)`.
fn without_counts(line: &str, part: Range<usize>) -> Range<usize> {
    let is_count = |c: char| c.is_ascii_digit() || c.is_whitespace() || "-–—()".contains(c);
    let text = &line[part.clone()];
    let numbered = text.trim_start().starts_with(|c: char| c.is_ascii_digit());
    let mut start = part.start;
    if numbered {
        let behind = text.trim_start().trim_start_matches(|c: char| c.is_ascii_digit());
        let behind = ["st", "nd", "rd", "th"]
            .iter()
            .find_map(|end| behind.strip_prefix(end))
            .unwrap_or(behind);
        let name = behind.trim_start_matches(is_count);
        let name = name.strip_prefix("to ").unwrap_or(name);
        start = part.end - name.len();
    }
    let text = &line[start..part.end];
    let kept = text.trim_end_matches(is_count);
    let dropped = &text[kept.len()..];
    let last = kept.rsplit(' ').next().unwrap_or_default();
    let number = dropped.strip_prefix(' ').unwrap_or_default();
    let of_name = NUMBERED.contains(&last) && number.bytes().all(|byte| byte.is_ascii_digit());
    let end = if dropped.contains(|c: char| c.is_ascii_digit()) && !of_name {
        start + kept.len()
    } else {
        part.end
    };
    start..end
}

/// Cuts at commas and semicolons outside of brackets.
fn split_commas(line: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let (mut start, mut depth) = (range.start, 0_usize);
    for (at, c) in line[range.clone()].char_indices() {
        let at = range.start + at;
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            ',' | ';' if depth == 0 => {
                out.push(start..at);
                start = at + 1;
            }
            _ => {}
        }
    }
    out.push(start..range.end);
    out
}

/// True for a body or office, not for somebody whose office an editor's bracket gives:
/// `[Foreign Ministry Director Ernst] Noll`.
fn is_body(name: &str) -> bool {
    let supplied = name.trim_start().starts_with('[');
    let outside = name
        .split_once(']')
        .filter(|_| supplied)
        .map_or(name, |(_, name)| name);
    holds_body(outside) || outside.trim().is_empty() && holds_body(name)
}

/// Cuts at `and the`, and, between two bodies of an address line, at `and`.
fn split_and(line: &str, part: Range<usize>, in_list: bool) -> (Range<usize>, Option<Range<usize>>) {
    const AND: &str = " and ";
    let text = &line[part.clone()];
    if let Some(rest) = text.trim_start().strip_prefix("and ") {
        return (part.end - rest.len()..part.end, None);
    }
    let definite = text.rfind(" and the ");
    let Some(at) = definite.or_else(|| text.rfind(AND)) else {
        return (part, None);
    };
    let (left, right) = (&text[..at], &text[at + AND.len()..]);
    let (left_body, right_body) = (is_body(left), is_body(right));
    let two_bodies = left_body && right_body && (definite.is_some() || !in_list);
    let two_people = !left_body && !right_body && !left.contains(" of ");
    if !two_bodies && !two_people {
        return (part, None);
    }
    let start = part.start + at;
    (part.start..start, Some(start + AND.len()..part.end))
}

/// The name of an entry that stands alone, without article and form of address.
pub(crate) fn bare_recipient(line: &str, range: Range<usize>) -> Option<Range<usize>> {
    bare_name(line, range, FORMS_OF_ADDRESS)
}

/// A person's name without the number of a note behind it: `[Ernst] NOLL 2`, `NOLL2`.
fn without_note_number(name: &str) -> &str {
    let bare = name.trim_end_matches(|c: char| c.is_ascii_digit());
    let before = bare.trim_end();
    let last = before.rsplit(' ').next().unwrap_or_default();
    let surname = last.chars().count() > 2 && last.chars().all(|c| c.is_alphabetic() || "-'’".contains(c));
    let numbered = (1..=2).contains(&(name.len() - bare.len()));
    let of_name = NUMBERED.contains(&last) && before.len() < bare.len();
    if numbered && surname && last.starts_with(char::is_uppercase) && !of_name && !is_body(before) {
        before
    } else {
        name
    }
}

/// A name without the place behind it, which tells where its bearer is: `Orlov (Selm)`, `ORLOV - SELM [D.C.]`.
fn without_place(name: &str) -> &str {
    let in_brackets = || name.strip_suffix(')')?.rsplit_once(" (");
    let behind_dash = || {
        let (name, place) = name.rsplit_once(" - ")?;
        Some((name, place.split(" [").next()?))
    };
    match in_brackets().or_else(behind_dash) {
        Some((name, place)) if contains(PLACES, place) && !is_body(name) => name.trim_end(),
        _ => name,
    }
}

/// The name without white space, stop, article and form of address; `None` where nothing is left.
fn bare_name(line: &str, range: Range<usize>, forms: &[&str]) -> Option<Range<usize>> {
    let mut start = range.start;
    let end = range.start
        + line[range]
            .trim_end()
            .trim_end_matches(['.', ':', ';', ','])
            .trim_end()
            .len();
    let end = start + without_note_number(without_place(line.get(start..end)?)).len();
    loop {
        let text = line.get(start..end)?;
        let word = text.split_whitespace().next()?;
        let at = start + text.find(word)?;
        let lower = word.to_lowercase();
        let of_follows = line[at + word.len()..end].trim_start().starts_with("of ");
        let dropped = lower == "the" || (forms.contains(&lower.as_str()) && !of_follows);
        if !dropped {
            return Some(at..end);
        }
        start = at + word.len();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Option<(Relation, Vec<&str>)> {
        let found = address(line)?;
        Some((
            found.relation,
            found.names.into_iter().map(|name| &line[name]).collect(),
        ))
    }

    #[test]
    fn notes_on_those_addressed() {
        for (line, names) in [
            (
                "[Trade Ministry Director Ernst] NOLL 1 and [Paul] HART-LANE 2",
                &["[Trade Ministry Director Ernst] NOLL", "[Paul] HART-LANE"][..],
            ),
            ("Ernst NOLL1", &["Ernst NOLL"]),
            ("Ernst Noll", &["Ernst Noll"]),
            ("Ernst Noll (London) and Hart (Paris)", &["Ernst Noll", "Hart"]),
            (
                "[Ambassador Ernst] NOLL2 - WASHINGTON [D.C.]",
                &["[Ambassador Ernst] NOLL"],
            ),
            ("Minister of Trade (Noll)", &["Minister of Trade (Noll)"]),
        ] {
            let found = distribution(line, 0..line.len());
            let found: Vec<_> = found.into_iter().map(|name| &line[name]).collect();
            assert_eq!(found, names, "{line}");
        }
    }

    #[test]
    fn address_lines() {
        use Relation::{Cc, To};
        assert_eq!(
            read("To the Party Central Committee:"),
            Some((To, vec!["Party Central Committee"]))
        );
        assert_eq!(
            read("Copy to the Foreign Ministry: [Top Secret]"),
            Some((Cc, vec!["Foreign Ministry"]))
        );
        assert_eq!(
            read("[To] the Ministry of Foreign Affairs and the Central Committee:"),
            Some((To, vec!["Ministry of Foreign Affairs", "Central Committee"]))
        );
        assert_eq!(
            read("Ministry of Trade and Industry:"),
            Some((To, vec!["Ministry of Trade and Industry"]))
        );
        assert_eq!(
            read("Liaison Department:"),
            Some((To, vec!["Liaison Department"]))
        );
        assert_eq!(
            read("TO: Comrades Orlov and Szabo:"),
            Some((To, vec!["Orlov", "Szabo"]))
        );
        assert_eq!(read("To: Comrade P. Orlov, Minister of Trade"), None);
        assert_eq!(
            read("To sum up, he said this:"),
            Some((To, vec!["sum up", "he said this"]))
        );
        assert_eq!(
            read("To Ambassador Orlov: (Secret)"),
            Some((To, vec!["Ambassador Orlov"]))
        );
        assert_eq!(read("To Comrade Peter Orlov"), Some((To, vec!["Peter Orlov"])));
        assert_eq!(read("To Strelsau"), None);
        assert_eq!(read("On 2 May talks were held in the Ministry between:"), None);
        assert_eq!(read("Orlov:"), None);
        assert_eq!(
            read("Our embassy’s report has dealt with the following issues:"),
            None
        );
        assert_eq!(read("Minister [Ivan] Orlov (henceforth Orlov):"), None);
        assert_eq!(read("The Minister said the following about it. To wit:"), None);
    }

    #[test]
    fn distribution_lists() {
        let read = |line: &'static str| -> Vec<&str> {
            distribution(line, 0..line.len())
                .into_iter()
                .map(|name| &line[name])
                .collect()
        };
        assert_eq!(
            read(
                "Comrades of the Politburo and Secretariat, Deng Haoran, the Bureau of the Committee, the Office of Trade of the Committee and the Ministry of Trade, with 14 copies printed in total."
            ),
            [
                "Comrades of the Politburo and Secretariat",
                "Deng Haoran",
                "Bureau of the Committee",
                "Office of Trade of the Committee",
                "Ministry of Trade"
            ]
        );
        assert_eq!(
            read("Orlov - 2, Szabo (1), to file"),
            ["Orlov", "Szabo", "to file"]
        );
        assert_eq!(read("1st - to Cde. Orlov; 2 - Cde. Szabo"), ["Orlov", "Szabo"]);
        assert_eq!(read("3 - Cde. DVO, USSR MFA"), ["DVO, USSR MFA"]);
        assert_eq!(read("1 - MFA, KGB"), ["MFA", "KGB"]);
    }
}
