//! The lines around the text of a telegram as the message centres of the State Department print them: who sends it, to
//! whom, when, under which number.

use std::borrow::Cow;
use std::ops::Range;

use memchr::memchr_iter;

use super::classification::LEVELS;
use super::offset_in;

/// What a line of the envelope holds; ranges are those of the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum EnvelopeLine {
    /// The page and the message that it belongs to: `PAGE 02  STRELSAU 00018  01 OF 06 041155Z`.
    Page,
    /// Offices of the ministry that get it, and marks of transmission: `ACTION EUR-12`, `INFO OCT-01 ISO-00 /018 W`.
    Offices,
    /// The time group: `R 031303Z JAN 78`.
    TimeGroup(Range<usize>),
    /// `FM AMEMBASSY STRELSAU`
    From(Range<usize>),
    /// `TO SECSTATE WASHDC 1234`
    To(Range<usize>),
    /// `INFO AMEMBASSY ZENDA`
    Info(Range<usize>),
    /// Classification and number: `C O N F I D E N T I A L SECTION 01 OF 06 STRELSAU 00018`.
    Security(Security),
    /// The order under which it is classified: `E.O. 12958: DECL: 05/04/2017`.
    Order(Range<usize>),
    /// `TAGS: PFOR, RU`
    Tags,
    /// `SUBJECT: CALL ON THE MINISTER`
    Subject(Range<usize>),
    /// `REF: STATE 12345`
    Reference,
    /// `Classified By: Ambassador Orlov for reasons 1.4 (b) and (d).`
    Classifier,
    /// `SIPDIS`, `EXDIS`, `FOR THE AMBASSADOR`
    Caption,
}

/// Classification and number of a telegram.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Security {
    /// Where the classification stands.
    pub(crate) printed: Range<usize>,
    /// It in words, closed up where its letters are spaced out.
    pub(crate) level: String,
    /// The number in the series of the post, with no post before it.
    pub(crate) number: Option<Range<usize>>,
}

/// Words that say how far a telegram may go; lines of their own.
const CAPTIONS: &[&str] = &[
    "SIPDIS",
    "NODIS",
    "EXDIS",
    "LIMDIS",
    "STADIS",
    "NOFORN",
    "NOCONTRACT",
    "CHEROKEE",
];

/// Classifications that only telegrams have (lower case).
const SHORT_LEVELS: &[&str] = &["unclas", "limited official use"];

/// Longest line that is looked at, in bytes.
const LONGEST: usize = 400;

/// ```text
/// line      = page | offices | time group | party | security | order | label | caption ;
/// page      = "PAGE" , digits , [ place , number , [ digits , "OF" , digits ] , group ] ;
/// offices   = ( "ACTION" | "INFO" | "ORIGIN" ) , { office , "-" , digits | "/" , digits , letter } | dashes , { any }
///           | ( "DRAFTED BY" | "APPROVED BY" ) , { any } | office , ":" , name ;
/// group     = six digits , "Z" , [ month , year ] ;
/// time group = [ letter , [ letter ] ] , group , { relay mark } ;
/// party     = ( "FM" | "TO" | "INFO" ) , words in capitals ;
/// security  = classification , [ "SECTION" , digits , "OF" , digits ] , { words in capitals } , [ digits ] ;
/// order     = "E.O." , digits , ":" , { any } ;
/// label     = ( "TAGS" | "SUBJECT" | "REF" | "Classified By" ) , ":" , { any } ;
/// ```
pub(crate) fn envelope_line(line: &str) -> Option<EnvelopeLine> {
    if line.len() > LONGEST {
        return None;
    }
    let text = line.trim();
    let at = line.len() - line.trim_start().len();
    if is_page(text) {
        return Some(EnvelopeLine::Page);
    }
    if let Some(found) = labelled(text, at) {
        return Some(found);
    }
    if is_caption(text) {
        return Some(EnvelopeLine::Caption);
    }
    if let Some(security) = security(text, at) {
        return Some(EnvelopeLine::Security(security));
    }
    if is_time_group(text) {
        return Some(EnvelopeLine::TimeGroup(at..at + text.len()));
    }
    if is_offices(text) {
        return Some(EnvelopeLine::Offices);
    }
    party(text, at)
}

/// False for a line that is no time group, no sender and no order of classification, as a few of its bytes tell.
pub(crate) fn may_be_certain(line: &str) -> bool {
    let text = line.trim_start();
    let before = |z: usize| z.checked_sub(1).and_then(|at| text.as_bytes().get(at));
    let ends_group = |z| before(z).is_some_and(|byte| byte.is_ascii_digit() || *byte == b' ');
    text.starts_with("FM ") || text.starts_with('E') || memchr_iter(b'Z', text.as_bytes()).any(ends_group)
}

/// `SIPDIS`, `NODIS CHEROKEE`, `FOR THE SECRETARY FROM NOLL`
fn is_caption(text: &str) -> bool {
    let first = text.split(['/', ' ']).next().unwrap_or_default();
    let named =
        CAPTIONS.contains(&first) || text.starts_with("FOR THE ") || text.starts_with("ROGER CHANNEL");
    named && in_capitals(text) && text.len() <= LONGEST_PARTY && !text.ends_with('.')
}

/// True for the number of a paragraph of the text: `1. SUMMARY.`
pub(crate) fn starts_paragraph(line: &str) -> bool {
    let text = line.trim_start();
    let behind = text.trim_start_matches(|c: char| c.is_ascii_digit());
    behind.len() < text.len()
        && behind
            .strip_prefix('.')
            .is_some_and(|rest| rest.starts_with([' ', '\t']) || rest.is_empty())
}

/// True for a reference on a line of its own, below others: `B. ZENDA 77`, `(C) STATE 12345`, `1.4 (b) and (d).`
pub(crate) fn is_more_references(line: &str) -> bool {
    let text = line.trim();
    let lettered = text.starts_with('(') || matches!(text.as_bytes(), [_, b'.' | b')', ..]);
    let numbered = text.contains(|c: char| c.is_ascii_digit());
    text.len() <= LONGEST_PARTY && (lettered || numbered) && !starts_paragraph(text)
}

/// True for a line that is one party and no more, as they stand below each other behind `TO` and `INFO`.
pub(crate) fn is_more_parties(line: &str) -> bool {
    let text = line.trim();
    let number = text.starts_with(|c: char| c.is_ascii_digit());
    in_capitals(text) && text.len() <= LONGEST_PARTY && !number && !is_prose(text)
}

/// The name of a party, without its routing code and the number and precedence behind it; and the precedence.
///
/// ```text
/// party = [ code , "/" ] , name , [ precedence ] , [ digits ] ;
/// ```
pub(crate) fn party_name(line: &str, party: Range<usize>) -> (Range<usize>, Option<Range<usize>>) {
    let text = line.get(party.clone()).unwrap_or_default();
    let named = match text.split_once('/') {
        Some((code, name)) if is_routing_code(code) => party.end - name.len(),
        _ => party.start,
    };
    let mut end = party.end;
    let mut precedence = None;
    loop {
        let kept = line.get(named..end).unwrap_or_default().trim_end();
        end = named + kept.len();
        let last = kept.rsplit(' ').next().unwrap_or_default();
        let word = end - last.len()..end;
        let drops = if PRECEDENCES.contains(&last) {
            precedence = Some(word.clone());
            true
        } else {
            !last.is_empty() && last.bytes().all(|byte| byte.is_ascii_digit())
        };
        if !drops || word.start == named {
            return (named..end, precedence);
        }
        end = word.start;
    }
}

/// Precedences, as they stand behind an addressee.
const PRECEDENCES: &[&str] = &["FLASH", "IMMEDIATE", "PRIORITY", "ROUTINE", "NIACT"];

/// Longest party, in bytes.
const LONGEST_PARTY: usize = 70;

fn is_routing_code(code: &str) -> bool {
    (4..=8).contains(&code.len())
        && code.starts_with('R')
        && code.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// True for the mark of a page, alone or with the message that it belongs to.
pub(crate) fn is_page(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("PAGE ") else {
        return false;
    };
    let rest = rest.trim_start();
    let message = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    message.len() < rest.len() && (message.is_empty() || message.starts_with(' ') && is_message_mark(message))
}

/// True for what can be the message of a page in the line below `PAGE 02`: `STATE 003036 TOSEC 130174`.
pub(crate) fn is_message_line(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let named = words.next().is_some_and(is_capitals);
    let known = |word: &str| is_capitals(word) || is_number(word) || is_group(word);
    let mut numbers = 0;
    let all = words.all(|word| {
        numbers += usize::from(word.len() >= 4 && is_number(word));
        known(word)
    });
    named && all && numbers > 0 && text.len() <= LONGEST_PARTY
}

/// True for the message that a page belongs to: `STRELSAU 00018  01 OF 06  041155Z`, `STRELSAU 00000123  002 OF 003`.
pub(crate) fn is_message_mark(text: &str) -> bool {
    let joined = joined_group(text);
    let words: Vec<&str> = joined.split_whitespace().take(MOST_MARK_WORDS + 1).collect();
    let Some(number) = words.iter().position(|word| word.len() >= 4 && is_number(word)) else {
        return false;
    };
    let place = words.get(..number).unwrap_or_default();
    let behind = words.get(number + 1..).unwrap_or_default();
    let counted = |words: &[&str]| matches!(words, [page, "OF", pages] if is_number(pages) && page.split('.').all(is_number));
    let of_pages = counted(behind.get(..3).unwrap_or_default());
    let behind_pages = if of_pages {
        behind.get(3..).unwrap_or_default()
    } else {
        behind
    };
    let ends = match behind_pages {
        [] => of_pages,
        [group] => is_group(group),
        // `STATE 003036 TOSEC 130174`: a number in a second series.
        [series, number] => is_capitals(series) && number.len() >= 4 && is_number(number),
        _ => false,
    };
    !place.is_empty() && words.len() <= MOST_MARK_WORDS && place.iter().all(|word| is_capitals(word)) && ends
}

/// True for words of capitals alone.
fn is_capitals(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// `041155 Z` with its letter beside the digits, as the groups of other lines have it.
fn joined_group(text: &str) -> Cow<'_, str> {
    let apart = |at: &usize| {
        let (group, behind) = text.split_at(*at);
        group.ends_with(|c: char| c.is_ascii_digit()) && (behind == " Z" || behind.starts_with(" Z "))
    };
    let spaces = memchr_iter(b'Z', text.as_bytes()).filter_map(|letter| letter.checked_sub(1));
    let mut spaces = spaces.filter(|space| text.as_bytes().get(*space) == Some(&b' '));
    match spaces.find(apart) {
        Some(at) => Cow::Owned(format!("{}{}", &text[..at], &text[at + 1..])),
        None => Cow::Borrowed(text),
    }
}

/// Words of the longest mark of a message.
const MOST_MARK_WORDS: usize = 9;

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// `041155Z`
fn is_group(word: &str) -> bool {
    word.strip_suffix('Z')
        .is_some_and(|digits| digits.len() == 6 && is_number(digits))
}

fn is_time_group(text: &str) -> bool {
    let joined = joined_group(text);
    let mut words = joined.split_whitespace().peekable();
    while words
        .next_if(|word| word.len() <= 2 && word.bytes().all(|byte| b"ROPZY".contains(&byte)))
        .is_some()
    {}
    let group = words.next().is_some_and(is_group);
    let month = words
        .next()
        .is_some_and(|word| word.len() == 3 && in_capitals(word));
    // Marks of the relay may stand behind: `ZFF4`.
    let year = words.next().is_some_and(is_number);
    group && month && year && words.all(|word| word.starts_with('Z') && word.len() <= 5)
}

/// Offices with the number of their copies, or a line of dashes with the numbers of the message centre.
fn is_offices(text: &str) -> bool {
    if text.starts_with("-----") {
        return !text.contains(char::is_lowercase);
    }
    const HANDS: &[&str] = &["DRAFTED BY ", "APPROVED BY ", "CLEARED BY ", "CLEARANCES "];
    let code = !text.contains(' ') && text.contains(':') && text.contains('/') && in_capitals(text);
    if code || HANDS.iter().any(|lead| text.starts_with(lead)) && in_capitals(text) {
        return true;
    }
    let words = ["ACTION ", "INFO ", "ORIGIN "]
        .iter()
        .find_map(|lead| text.strip_prefix(lead))
        .unwrap_or(text);
    let is_office = |word: &str| {
        word.rsplit_once('-')
            .is_some_and(|(office, copies)| in_capitals(office) && copies.len() == 2 && is_number(copies))
    };
    let is_sum = |word: &str| {
        matches!(word, "W" | "R" | "A")
            || word.strip_prefix('/').is_some_and(is_number)
            || matches!(word, "ADDS" | "ADP" | "ADS")
    };
    let mut offices = 0;
    let all = words.split_whitespace().all(|word| {
        offices += usize::from(is_office(word));
        is_office(word) || is_sum(word)
    });
    all && offices > 0
}

fn party(text: &str, at: usize) -> Option<EnvelopeLine> {
    let (lead, name) = text.split_once(' ')?;
    let name = name.trim_start();
    let range = at + text.len() - name.len()..at + text.len();
    let kind: fn(Range<usize>) -> EnvelopeLine = match lead {
        "FM" => EnvelopeLine::From,
        "TO" => EnvelopeLine::To,
        "INFO" => EnvelopeLine::Info,
        _ => return None,
    };
    (in_capitals(name) && name.len() <= LONGEST_PARTY && !is_prose(name)).then(|| kind(range))
}

/// True for a line of a text: a sentence ends in it, or it quotes or lists.
fn is_prose(line: &str) -> bool {
    line.contains(['"', ';']) || line.contains(". ") || line.ends_with('.')
}

fn labelled(text: &str, at: usize) -> Option<EnvelopeLine> {
    const ORDERS: &[&str] = &["E.O. ", "E. O. ", "E.O.", "EO "];
    let order = ORDERS.iter().find_map(|lead| text.strip_prefix(lead));
    if let Some(order) = order.filter(|order| order.starts_with(|c: char| c.is_ascii_digit())) {
        return Some(EnvelopeLine::Order(
            at + text.len() - order.len()..at + text.len(),
        ));
    }
    let (label, value) = text.split_once(':')?;
    let value = value.trim_start();
    let value = at + text.len() - value.len()..at + text.len();
    match label.to_ascii_lowercase().as_str() {
        "tags" => Some(EnvelopeLine::Tags),
        "subject" | "subj" => Some(EnvelopeLine::Subject(value)),
        "ref" | "refs" | "reftel" | "reftels" => Some(EnvelopeLine::Reference),
        "classified by" | "derived from" => Some(EnvelopeLine::Classifier),
        _ => None,
    }
}

/// The classification that a line begins with, its letters spaced out or not, and the number that the line ends with.
fn security(text: &str, at: usize) -> Option<Security> {
    if text.contains(char::is_lowercase) {
        return None;
    }
    let (length, level) = spaced_level(text).or_else(|| plain_level(text))?;
    let behind = text.get(length..)?;
    let sound = behind.is_empty() || behind.starts_with([' ', '/']);
    let mut words = behind.split_whitespace();
    let number = words.find(|word| word.len() >= 3 && is_number(word));
    let plain_words = behind
        .split([' ', '/'])
        .all(|word| word.chars().all(|c| c.is_uppercase() || c.is_ascii_digit()));
    (sound && plain_words && behind.len() <= LONGEST_PARTY).then(|| Security {
        printed: at..at + length,
        level,
        number: number.map(|number| {
            let start = at + offset_in(text, number);
            start..start + number.len()
        }),
    })
}

fn plain_level(text: &str) -> Option<(usize, String)> {
    let lower = text.to_ascii_lowercase();
    let level = LEVELS
        .iter()
        .chain(SHORT_LEVELS)
        .filter(|level| lower.starts_with(**level))
        .max_by_key(|level| level.len())?;
    Some((level.len(), text.get(..level.len())?.to_owned()))
}

/// A classification with a space behind each letter.
fn spaced_level(text: &str) -> Option<(usize, String)> {
    let mut letters = String::new();
    let mut found = None;
    let mut rest = text;
    loop {
        let letter = rest.chars().next().filter(char::is_ascii_uppercase)?;
        let behind = rest.get(1..)?;
        if !(behind.is_empty() || behind.starts_with(' ')) {
            return found;
        }
        letters.push(letter.to_ascii_lowercase());
        let squeezed = |level: &&&str| level.bytes().filter(|byte| *byte != b' ').eq(letters.bytes());
        if let Some(level) = LEVELS.iter().chain(SHORT_LEVELS).find(squeezed) {
            found = Some((text.len() - behind.len(), level.to_ascii_uppercase()));
        }
        rest = behind.trim_start_matches(' ');
        if rest.is_empty() || letters.len() > LONGEST_LEVEL {
            return found;
        }
    }
}

/// Letters of the longest classification.
const LONGEST_LEVEL: usize = 32;

fn in_capitals(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_uppercase()) && !text.contains(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_an_envelope() {
        use EnvelopeLine::{Caption, Classifier, Offices, Page, Reference, Tags};
        for (line, expected) in [
            ("PAGE 01", Page),
            ("PAGE 02        STRELSAU  00018  01 OF 06  041155Z", Page),
            ("PAGE 01 STRELS 00018 041155 Z", Page),
            ("ACTION EUR-12", Offices),
            ("INFO  OCT-01  ISO-00  NSC-05  /018 W", Offices),
            ("------------------058744 041204Z /43", Offices),
            ("TAGS: PFOR, RU", Tags),
            ("REFS: A. STATE 1234", Reference),
            (
                "Classified By: Ambassador Noll for reasons 1.4 (b) and (d).",
                Classifier,
            ),
            ("SIPDIS", Caption),
            ("CHEROKEE FOR THE SECRETARY FROM NOLL", Caption),
            ("ORIGIN NODS-00", Offices),
            ("DRAFTED BY D-ANOLL:CLK", Offices),
            ("S/S-O:ANOLL", Offices),
            ("PAGE 02 STATE 003036 TOSEC 130174", Page),
        ] {
            assert_eq!(envelope_line(line), Some(expected), "{line}");
        }
        for line in [
            "PAGE 01 OF THE LETTER SAYS",
            "ACTION IS NEEDED",
            "INFO was given to us.",
            "Reference is made to the letter.",
            "The subject: trade",
            "CONFIDENCE AND TRUST",
            "SECRETARY NOLL 123",
            "",
        ] {
            assert_eq!(envelope_line(line), None, "{line}");
        }
    }

    #[test]
    fn values_of_the_lines() {
        use EnvelopeLine::{From, Info, Order, Subject, TimeGroup, To};
        let value = |line: &'static str| match envelope_line(line) {
            Some(
                TimeGroup(range) | From(range) | To(range) | Info(range) | Order(range) | Subject(range),
            ) => Some(&line[range]),
            _ => None,
        };
        for (line, expected) in [
            ("R 031303Z JAN 78", "R 031303Z JAN 78"),
            ("O 060126Z JAN 78 ZFF4", "O 060126Z JAN 78 ZFF4"),
            ("P 060126 Z JAN 78", "P 060126 Z JAN 78"),
            ("FM AMEMBASSY STRELSAU", "AMEMBASSY STRELSAU"),
            ("TO SECSTATE WASHDC 1234", "SECSTATE WASHDC 1234"),
            ("INFO AMEMBASSY ZENDA", "AMEMBASSY ZENDA"),
            ("E.O. 12958: DECL: 05/04/2017", "12958: DECL: 05/04/2017"),
            ("SUBJECT: CALL ON THE MINISTER", "CALL ON THE MINISTER"),
            ("Subj: Call on the Minister", "Call on the Minister"),
        ] {
            assert_eq!(value(line), Some(expected), "{line}");
        }
        for line in [
            "FM radio was heard",
            "TO WHOM IT MAY CONCERN: WE DO NOT AGREE WITH WHAT WAS SAID BY HIM ON THE DAY BEFORE",
            "To the Ministry",
            "R 031303Z",
            "Object: none",
        ] {
            assert_eq!(value(line), None, "{line}");
        }
    }

    #[test]
    fn classification_and_number() {
        let read = |line: &'static str| match envelope_line(line) {
            Some(EnvelopeLine::Security(found)) => {
                Some((found.level, found.number.map(|range| &line[range])))
            }
            _ => None,
        };
        for (line, level, number) in [
            (
                "C O N F I D E N T I A L SECTION 01 OF 06 STRELSAU 00018",
                "CONFIDENTIAL",
                Some("00018"),
            ),
            ("S E C R E T STRELSAU 000123", "SECRET", Some("000123")),
            ("S E C R E T", "SECRET", None),
            ("S E C R E T STATE 003036 TOSEC 130174", "SECRET", Some("003036")),
            (
                "L I M I T E D  O F F I C I A L  U S E STRELSAU 0123",
                "LIMITED OFFICIAL USE",
                Some("0123"),
            ),
            (
                "UNCLAS SECTION 01 OF 02 STRELSAU 000123",
                "UNCLAS",
                Some("000123"),
            ),
            ("CONFIDENTIAL", "CONFIDENTIAL", None),
        ] {
            assert_eq!(read(line), Some((level.to_owned(), number)), "{line}");
        }
        for line in [
            "S Z A B O",
            "SECRETS OF THE STATE",
            "SECRETARIAT",
            "Secret talks",
            "SECRET, HE SAID.",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }

    #[test]
    fn messages_of_pages() {
        for text in ["STATE 003036 TOSEC 130174", "STRELS 00018 01 OF 06 041155Z"] {
            assert!(is_message_line(text) && is_message_mark(text), "{text}");
        }
        assert!(is_message_line("STATE 003036") && !is_message_mark("STATE 003036"));
        for text in [
            "Strelsau 1978",
            "REF: STATE 003036",
            "THE TALKS",
            "1978 STRELSAU 0003",
            "",
        ] {
            assert!(!is_message_line(text) && !is_message_mark(text), "{text}");
        }
    }

    #[test]
    fn what_goes_on_below() {
        for line in ["B. ZENDA 77", "(C) STATE 12345", "1.4 (b) and (d)."] {
            assert!(is_more_references(line), "{line}");
        }
        for line in [
            "1. SUMMARY: 12 TALKS",
            "FOLLOWING IS THE TEXT:",
            "THE HARVEST WAS POOR",
        ] {
            assert!(!is_more_references(line), "{line}");
        }
        assert!(starts_paragraph("12. (C) Szabo agreed."));
        assert!(!starts_paragraph("1.4 (b)") && !starts_paragraph("1978"));
    }

    #[test]
    fn names_of_parties() {
        for (line, name, precedence) in [
            ("SECSTATE WASHDC 1234", "SECSTATE WASHDC", None),
            (
                "RUEHC/SECSTATE WASHDC PRIORITY 1234",
                "SECSTATE WASHDC",
                Some("PRIORITY"),
            ),
            (
                "AMEMBASSY ZENDA NIACT IMMEDIATE",
                "AMEMBASSY ZENDA",
                Some("NIACT"),
            ),
            ("USMISSION USNATO", "USMISSION USNATO", None),
            ("S/S", "S/S", None),
            ("1234", "1234", None),
        ] {
            let (range, level) = party_name(line, 0..line.len());
            assert_eq!(
                (&line[range], level.map(|range| &line[range])),
                (name, precedence),
                "{line}"
            );
        }
    }
}
