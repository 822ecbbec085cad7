//! The line of a ciphered telegram that tells where it came from, its number and when it was sent.

use std::ops::Range;

use super::Head;
use super::heading::LONGEST_HEADING;
use crate::grammar::classification::{level, precedence};
use crate::grammar::date::{DateContext, DateFound, dates_in, whole_date};
use crate::grammar::identifier::{NumberFound, number};
use crate::grammar::offset_in;
use crate::grammar::person::listed_mention_at;
use crate::grammar::recipient::holds_body;
use crate::grammar::vocabulary::contains;
use crate::grammar::word::PLACES;
use crate::lex::Passage;
use crate::metadata::tail::office::holds_office;
use crate::record::{DateRole, Field, IdentifierKind, Kind, PersonRole, Relation};

/// Most words of the place.
const MOST_PLACE_WORDS: usize = 3;

/// Words between the number and the date (lower case).
const OF_HOURS: &[&str] = &[
    "a.m", "am", "at", "hour", "hours", "hrs", "minutes", "on", "p.m", "pm", "sent",
];

/// Number and date of such a line.
///
/// ```ebnf
/// line  = "From" , place , [ "," ] , [ "No." , number ] , { hour } , date ;
/// place = ? a word with a capital ? , { ? such a word ? } ;                        (* at most three *)
/// hour  = digits | "hours" | "minutes" | "at" | ... ;                            (* OF_HOURS *)
/// ```
fn wire_line(text: &str, context: &DateContext) -> Option<(Option<Range<usize>>, DateFound)> {
    const LEADS: &[&str] = &["From ", "FROM ", "from "];
    let behind = LEADS.iter().find_map(|lead| text.strip_prefix(lead))?;
    let date = dates_in(text, context)
        .next()
        .or_else(|| last_date(text, context))?;
    let end = date.range.start;
    let mut at = offset_in(text, behind);
    for _ in 0..MOST_PLACE_WORDS {
        let rest = text.get(at..end)?.trim_start();
        let word = rest.split_whitespace().next().unwrap_or_default();
        if !word.starts_with(char::is_uppercase) || number(rest).is_ok() {
            break;
        }
        at = offset_in(text, rest) + word.len();
    }
    if at == offset_in(text, behind) {
        return None;
    }
    let rest = text.get(at..end)?.trim_start_matches([' ', ',', '.']);
    let from = end - rest.len();
    let found = number(rest).ok().map(|(_, found)| found.moved(from).range);
    let hours = text.get(found.as_ref().map_or(from, |found| found.end)..end)?;
    let of_hours = |word: &str| {
        let word = word.trim_matches([',', '.', ';']).to_ascii_lowercase();
        OF_HOURS.contains(&word.as_str())
            || word
                .bytes()
                .all(|byte| byte.is_ascii_digit() || b":.".contains(&byte))
    };
    hours.split_whitespace().all(of_hours).then_some((found, date))
}

/// The last word, where it is a date by itself: `8.II.1950`.
fn last_date(text: &str, context: &DateContext) -> Option<DateFound> {
    let last = text.trim_end_matches('.').rsplit(' ').next()?;
    let at = offset_in(text, last);
    let mut date = whole_date(last, context)?;
    date.range = date.range.start + at..date.range.end + at;
    Some(date)
}

impl<'t> Head<'_, '_, 't> {
    /// `From STRELSAU No. 1309 20 hours 05 minutes, 13.1.1951`; what stands behind the hours may be a line of its own.
    pub(super) fn wire(&mut self, passage: &Passage<'t>) -> bool {
        if !self.finder.is_cable || passage.text().len() > LONGEST_HEADING {
            return false;
        }
        if self.wire_in(passage) {
            return true;
        }
        let body = self.finder.body;
        let next =
            body.partition_point(|paragraph| paragraph.passage.span().start() <= passage.span().start());
        let below = body.get(next).map(|paragraph| &paragraph.passage);
        let Some(below) = below.filter(|below| below.text().starts_with("minutes")) else {
            return false;
        };
        let mut both = passage.clone();
        both.append(below.clone());
        self.wire_in(&both.in_one_line())
    }

    fn wire_in(&mut self, passage: &Passage<'t>) -> bool {
        let text = passage.text();
        let Some((found, date)) = wire_line(text, &self.finder.context) else {
            return false;
        };
        if let Some(event) = self.finder.event(passage, DateRole::Sent, &date, 0, "wire-line") {
            self.finder.add_date(event);
        }
        if let Some(range) = found {
            let kind = Some(IdentifierKind::Cable);
            self.finder.add_identifier(passage, NumberFound { kind, range });
        }
        true
    }
}

/// Who sends and who gets a telegram, by the line that gives its route: `FROM STRELSAU TO FOREIGN OFFICE`.
///
/// ```ebnf
/// route = "From" , post , "to" , post ;                                        (* one of them a body or a place *)
/// ```
fn route(text: &str) -> Option<[Range<usize>; 2]> {
    let behind = ["FROM ", "From "]
        .iter()
        .find_map(|lead| text.strip_prefix(lead))?;
    let (sender, recipient) = behind.split_once(" TO ").or_else(|| behind.split_once(" to "))?;
    let recipient = recipient.trim_end_matches('.').trim_end();
    let is_post = |post: &str| {
        let named = post
            .split_whitespace()
            .all(|word| word.starts_with(|c: char| c.is_uppercase() || c == '('));
        named && post.split_whitespace().count() <= MOST_POST_WORDS && !post.contains([':', ';', ','])
    };
    let known = |post: &str| contains(PLACES, post) || holds_office(post) || holds_body(post);
    let sound = is_post(sender) && is_post(recipient) && [sender, recipient].into_iter().any(known);
    let range = |part: &str| offset_in(text, part)..offset_in(text, part) + part.len();
    sound.then(|| [range(sender), range(recipient)])
}

/// Most words of a post.
const MOST_POST_WORDS: usize = 6;

impl<'t> Head<'_, '_, 't> {
    /// The route of a telegram: a body that sends or gets it is named, a place says only where its office is.
    pub(super) fn route(&mut self, passage: &Passage<'t>) -> bool {
        let text = passage.text();
        let Some([sender, recipient]) = route(text).filter(|_| text.len() <= LONGEST_HEADING) else {
            return false;
        };
        self.finder.set_kind(Kind::Cable, "route");
        let is_body = |post: &Range<usize>| {
            text.get(post.clone())
                .is_some_and(|post| holds_office(post) || holds_body(post))
        };
        if is_body(&sender) {
            self.finder.set(Field::Sender, passage, sender);
        }
        if is_body(&recipient) {
            self.finder.add_recipient(passage, recipient, Relation::To);
        }
        true
    }

    /// `D. 7.10 p.m. 4 November, 1956`, `R. ...`: when a telegram was despatched and received.
    pub(super) fn despatched(&mut self, cell: &Passage<'t>) -> bool {
        const MARKS: &[(&str, DateRole)] = &[
            ("D. ", DateRole::Sent),
            ("D: ", DateRole::Sent),
            ("Desp. ", DateRole::Sent),
            ("R. ", DateRole::Received),
            ("R: ", DateRole::Received),
            ("Recd. ", DateRole::Received),
        ];
        let mark = MARKS.iter().find(|(mark, _)| cell.text().starts_with(mark));
        let Some((_, role)) = mark.filter(|_| self.finder.is_cable) else {
            return false;
        };
        let date = dates_in(cell.text(), &self.finder.context).next();
        let event = date.and_then(|date| self.finder.event(cell, *role, &date, 0, "wire-line"));
        event.is_some_and(|event| self.finder.add_date(event))
    }
}

/// For whom a telegram is, and who speaks in it: `For Renner from Noll`, `Personal for the Secretary from Noll`.
///
/// ```ebnf
/// line = [ "Personal" | "Following" | "Secret and Personal" ] , "for" , [ "the" ] , words , "from" , name , [ "." ] ;
/// ```
fn personal(text: &str) -> Option<[Range<usize>; 2]> {
    const LEADS: &[&str] = &[
        "For ",
        "Personal for ",
        "Following for ",
        "Following personal for ",
        "Secret and Personal for ",
    ];
    let behind = LEADS.iter().find_map(|lead| text.strip_prefix(lead))?;
    let (to, from) = behind.split_once(" from ")?;
    let to = to.strip_prefix("the ").unwrap_or(to);
    let from = from.trim_end_matches(['.', ':']);
    let is_named = |post: &str| {
        let mut words = post.split_whitespace();
        words.clone().count() <= MOST_POST_WORDS && words.all(|word| word.starts_with(char::is_uppercase))
    };
    let signs = listed_mention_at(from, 0)
        .is_some_and(|mention| !mention.name.is_empty() && mention.range == (0..from.len()));
    let range = |part: &str| offset_in(text, part)..offset_in(text, part) + part.len();
    (is_named(to) && is_named(from) && signs).then(|| [range(to), range(from)])
}

/// Number, classification and precedence of a cablegram.
type Markings = (Range<usize>, Range<usize>, Option<Range<usize>>);

/// The number of a cablegram before its markings: `O.SE7704 CONFIDENTIAL PRIORITY`.
///
/// ```ebnf
/// line   = number , classification , { word in capitals } ;
/// number = letter , "." , letters , digits ;
/// ```
fn numbered_markings(text: &str) -> Option<Markings> {
    let (number, rest) = text.split_once(' ')?;
    let (series, of_post) = number.split_once('.')?;
    let post = of_post.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_capitals = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_uppercase());
    let numbered =
        series.len() == 1 && is_capitals(series) && is_capitals(post) && post.len() < of_post.len();
    let from = text.len() - rest.len();
    let level = level(rest).filter(|level| numbered && level.start == 0)?;
    let behind = rest.get(level.end..)?;
    if !behind.split_whitespace().all(is_capitals) {
        return None;
    }
    let precedence = behind.split_whitespace().find_map(|word| {
        let at = offset_in(text, word);
        precedence(word).map(|_| at..at + word.len())
    });
    Some((0..number.len(), level.start + from..level.end + from, precedence))
}

impl<'t> Head<'_, '_, 't> {
    /// Number and markings of a cablegram, or who sends it to whom.
    pub(super) fn cablegram(&mut self, passage: &Passage<'t>) -> bool {
        let text = passage.text();
        if !self.finder.is_cable || text.len() > LONGEST_HEADING {
            return false;
        }
        if let Some((number, level, precedence)) = numbered_markings(text) {
            let kind = Some(IdentifierKind::Cable);
            self.finder
                .add_identifier(passage, NumberFound { kind, range: number });
            self.finder.set(Field::Classification, passage, level);
            if let Some(precedence) = precedence {
                self.finder.set(Field::Precedence, passage, precedence);
            }
            return true;
        }
        let Some([to, from]) = personal(text) else {
            return false;
        };
        self.finder.add_recipient(passage, to, Relation::To);
        self.finder.set(Field::Sender, passage, from.clone());
        self.cast.enter(passage, from, PersonRole::Author, None);
        true
    }
}

/// Number and addressee before the text of a telegram: `417. To Secretary of State. Deptel 288.`
///
/// ```ebnf
/// address = number , "." , "To" , [ "the" ] , office , "." ;
/// ```
fn numbered_address(text: &str) -> Option<(Range<usize>, Range<usize>)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let behind = text.get(digits..)?.strip_prefix(". ")?;
    let behind = behind
        .strip_prefix("To ")
        .or_else(|| behind.strip_prefix("TO "))?;
    let office = behind.split_once('.')?.0;
    let office = office.split(" from ").next().unwrap_or_default();
    let office = office.strip_prefix("the ").unwrap_or(office);
    let titled = listed_mention_at(office, 0)
        .is_some_and(|mention| mention.name.is_empty() && mention.range.end == office.len());
    let at = offset_in(text, office);
    let known = (1..=5).contains(&digits) && (titled || holds_office(office) || holds_body(office));
    (known && office.len() <= LONGEST_HEADING).then(|| (0..digits, at..at + office.len()))
}

impl<'t> Head<'_, '_, 't> {
    /// The number and the addressee of a telegram, where its text begins in the same line.
    pub(super) fn numbered_address(&mut self, passage: &Passage<'t>) {
        let known = !matches!(self.finder.metadata.kind, None | Some(Kind::Cable));
        let Some((range, office)) = numbered_address(passage.text()).filter(|_| !known) else {
            return;
        };
        self.finder.set_kind(Kind::Cable, "numbered-address");
        for event in &mut self.finder.metadata.dates {
            if event.rule == "dateline" && matches!(event.role, DateRole::Signed | DateRole::Meeting) {
                event.role = DateRole::Sent;
                (event.start, event.end) = (None, None);
            }
        }
        let kind = Some(IdentifierKind::Cable);
        self.finder.add_identifier(passage, NumberFound { kind, range });
        self.finder.add_recipient(passage, office, Relation::To);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_addressees() {
        for (text, found) in [
            (
                "417. To Secretary of State. Deptel 288.",
                Some(("417", "Secretary of State")),
            ),
            ("9. To the Department. Saw Orlov.", Some(("9", "Department"))),
            (
                "166. To Secretary of the Treasury from Noll: Dr. Orlov",
                Some(("166", "Secretary of the Treasury")),
            ),
            ("9. To him it was new. He said so.", None),
            ("9. To Orlov. He came.", None),
            ("To the Department. Saw Orlov.", None),
            ("417. To Secretary of State", None),
            ("", None),
        ] {
            let parts = numbered_address(text).map(|(number, office)| (&text[number], &text[office]));
            assert_eq!(parts, found, "{text}");
        }
    }

    #[test]
    fn cablegrams() {
        for (text, parties) in [
            ("For Renner from Noll", Some(["Renner", "Noll"])),
            (
                "Personal for the Secretary from Anna Noll.",
                Some(["Secretary", "Anna Noll"]),
            ),
            ("For Orlov from the Minister", None),
            ("For us it was late", None),
            ("", None),
        ] {
            let found = personal(text).map(|parts| parts.map(|part| &text[part]));
            assert_eq!(found, parties, "{text}");
        }
        for (text, expected) in [
            (
                "O.SE7704 SECRET AUSTEO PRIORITY",
                Some(("O.SE7704", "SECRET", "PRIORITY")),
            ),
            ("I.CH41 CONFIDENTIAL", Some(("I.CH41", "CONFIDENTIAL", ""))),
            ("O.SE7704 came late", None),
            ("U.S. SECRET", None),
            ("", None),
        ] {
            let found = numbered_markings(text).map(|(number, level, precedence)| {
                (
                    &text[number],
                    &text[level],
                    precedence.map_or("", |range| &text[range]),
                )
            });
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn routes() {
        for (text, parties) in [
            (
                "FROM STRELSAU TO FOREIGN OFFICE",
                Some(["STRELSAU", "FOREIGN OFFICE"]),
            ),
            (
                "From Foreign Office to Strelsau",
                Some(["Foreign Office", "Strelsau"]),
            ),
            ("From Orlov to Szabo", None),
            ("From here to the Foreign Office they walked", None),
            ("From: Foreign Office", None),
            ("", None),
        ] {
            let found = route(text).map(|parts| parts.map(|part| &text[part]));
            assert_eq!(found, parties, "{text}");
        }
    }

    #[test]
    fn lines_of_the_wire() {
        let context = DateContext::default();
        for (text, number, date) in [
            (
                "From STRELSAU No. 1309 20 hours 05 minutes, 13.1.1951",
                "1309",
                "1951-01-13",
            ),
            (
                "From Strelsau, No. 4040. 10 hours 10 minutes. 8.II.1950",
                "4040",
                "1950-02-08",
            ),
            ("From Port Selm, 14 May 1951", "", "1951-05-14"),
        ] {
            let (found, read) = wire_line(text, &context).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(found.map_or("", |at| &text[at]), number, "{text}");
            assert_eq!(
                read.edtf.map(|edtf| edtf.to_string()).as_deref(),
                Some(date),
                "{text}"
            );
        }
        for text in [
            "From Strelsau No. 1309",
            "From 13 January 1951",
            "From Strelsau Orlov went home on 13 January 1951",
            "From Strelsau they came on 13 January 1951",
            "Strelsau, 13 January 1951",
            "",
        ] {
            assert!(wire_line(text, &context).is_none(), "{text}");
        }
    }
}
