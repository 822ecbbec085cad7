//! The labels of a document's head: `Time:`, `Participants:`, `Interpreter [from the Ruritanian side]:`.

use std::ops::Range;

use memchr::memchr2;

use super::copies::copies;
use super::look_alike::look_alike;
use super::offset_in;
use super::people_list::{people_list, role_of};
use super::scan::{WordList, keys};
use super::vocabulary::contains;
use super::word::{DEMONYMS, PLACES};
use crate::record::PersonRole;

/// What the value behind a label is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum HeadLabel {
    /// When the conversation was held.
    Time,
    /// A date of the document.
    Date,
    /// Date, time and place in one.
    DateTimePlace,
    /// Where it was held.
    Place,
    /// Who took part.
    Participants,
    /// Who interpreted.
    Interpreters,
    /// Who took notes.
    NoteTakers,
    /// When the document was sent or received.
    Event,
    /// Who wrote the document.
    Author,
    /// Who sent it.
    From,
    /// To whom it goes.
    To,
    /// Who gets a copy.
    Copy,
    /// The distribution list.
    Distribution,
    /// The classification.
    Classification,
    /// The precedence.
    Precedence,
    /// A title.
    Title,
    /// An abstract.
    Description,
    /// Where the text comes from.
    Source,
    /// The number under which an archive keeps it; the label names the archive.
    RecordNumber,
    /// The language that it was written in.
    Language,
    /// What the short forms of a transcript stand for.
    Key,
    /// A label that names nothing that is read: subject, reference, attachment.
    Other,
}

/// Labels by their words (lower case), the longer before the shorter that they begin with.
const LABELS: &[(&str, HeadLabel)] = &[
    ("date, time and place", HeadLabel::DateTimePlace),
    ("date, time, and place", HeadLabel::DateTimePlace),
    ("time, date and place", HeadLabel::DateTimePlace),
    ("time and place", HeadLabel::DateTimePlace),
    ("date and place", HeadLabel::DateTimePlace),
    ("place and date", HeadLabel::DateTimePlace),
    ("place and time", HeadLabel::DateTimePlace),
    ("date, time", HeadLabel::Time),
    ("and place", HeadLabel::Place),
    ("and time", HeadLabel::Time),
    ("date & time", HeadLabel::Time),
    ("date and time", HeadLabel::Time),
    ("time and date", HeadLabel::Time),
    ("time & date", HeadLabel::Time),
    ("time of meeting", HeadLabel::Time),
    ("time of the meeting", HeadLabel::Time),
    ("time of talks", HeadLabel::Time),
    ("time", HeadLabel::Time),
    ("date of conversation", HeadLabel::Time),
    ("date of the conversation", HeadLabel::Time),
    ("date of meeting", HeadLabel::Time),
    ("date of the meeting", HeadLabel::Time),
    ("meeting date", HeadLabel::Time),
    ("document date", HeadLabel::Date),
    ("date", HeadLabel::Date),
    ("place of meeting", HeadLabel::Place),
    ("place of the meeting", HeadLabel::Place),
    ("place", HeadLabel::Place),
    ("location", HeadLabel::Place),
    ("city", HeadLabel::Place),
    ("venue", HeadLabel::Place),
    ("invited to the meeting", HeadLabel::Participants),
    ("participants", HeadLabel::Participants),
    ("participant", HeadLabel::Participants),
    ("those taking part", HeadLabel::Participants),
    ("also taking part", HeadLabel::Participants),
    ("taking part", HeadLabel::Participants),
    ("took part", HeadLabel::Participants),
    ("those attending the meeting", HeadLabel::Participants),
    ("those attending", HeadLabel::Participants),
    ("those present", HeadLabel::Participants),
    ("others present", HeadLabel::Participants),
    ("also present", HeadLabel::Participants),
    ("present at the meeting", HeadLabel::Participants),
    ("the following were also present", HeadLabel::Participants),
    ("the following were present", HeadLabel::Participants),
    ("present were", HeadLabel::Participants),
    ("present", HeadLabel::Participants),
    ("attending", HeadLabel::Participants),
    ("attendees", HeadLabel::Participants),
    ("attendance", HeadLabel::Participants),
    ("in attendance", HeadLabel::Participants),
    ("comrades in attendance", HeadLabel::Participants),
    ("accompanying persons", HeadLabel::Participants),
    ("accompanying", HeadLabel::Participants),
    ("accompanied by", HeadLabel::Participants),
    ("foreign guests", HeadLabel::Participants),
    ("foreign guest", HeadLabel::Participants),
    ("guests", HeadLabel::Participants),
    ("interlocutors", HeadLabel::Participants),
    ("members of the delegation", HeadLabel::Participants),
    ("members", HeadLabel::Participants),
    ("presiding", HeadLabel::Participants),
    ("presided over by", HeadLabel::Participants),
    ("chaired by", HeadLabel::Participants),
    ("chair", HeadLabel::Participants),
    ("interpreters", HeadLabel::Interpreters),
    ("interpreter", HeadLabel::Interpreters),
    ("interpretation", HeadLabel::Interpreters),
    ("interpreted by", HeadLabel::Interpreters),
    ("translators", HeadLabel::Interpreters),
    ("translator", HeadLabel::Interpreters),
    ("documentation", HeadLabel::NoteTakers),
    ("recording officials", HeadLabel::NoteTakers),
    ("recording official", HeadLabel::NoteTakers),
    ("recorded by", HeadLabel::NoteTakers),
    ("recorders", HeadLabel::NoteTakers),
    ("recorder", HeadLabel::NoteTakers),
    ("record keeper", HeadLabel::NoteTakers),
    ("notetakers", HeadLabel::NoteTakers),
    ("notetaker", HeadLabel::NoteTakers),
    ("note takers", HeadLabel::NoteTakers),
    ("note taker", HeadLabel::NoteTakers),
    ("note-takers", HeadLabel::NoteTakers),
    ("note-taker", HeadLabel::NoteTakers),
    ("notes taken by", HeadLabel::NoteTakers),
    ("minutes taken by", HeadLabel::NoteTakers),
    ("minutes by", HeadLabel::NoteTakers),
    ("stenographers", HeadLabel::NoteTakers),
    ("stenographer", HeadLabel::NoteTakers),
    ("sent to", HeadLabel::To),
    ("sent", HeadLabel::Event),
    ("dispatched", HeadLabel::Event),
    ("received", HeadLabel::Event),
    ("author", HeadLabel::Author),
    ("drafted by", HeadLabel::Author),
    ("written by", HeadLabel::Author),
    ("prepared by", HeadLabel::Author),
    ("sender", HeadLabel::From),
    ("from", HeadLabel::From),
    ("to whom", HeadLabel::To),
    ("to", HeadLabel::To),
    ("recipient", HeadLabel::To),
    ("addressee", HeadLabel::To),
    ("copy to", HeadLabel::Copy),
    ("copies to", HeadLabel::Copy),
    ("copied to", HeadLabel::Copy),
    ("info", HeadLabel::Copy),
    ("cc", HeadLabel::Copy),
    ("distributed to", HeadLabel::Distribution),
    ("distribution list", HeadLabel::Distribution),
    ("distribution", HeadLabel::Distribution),
    ("copies", HeadLabel::Distribution),
    ("original classification", HeadLabel::Classification),
    ("classification", HeadLabel::Classification),
    ("precedence", HeadLabel::Precedence),
    ("priority", HeadLabel::Precedence),
    ("urgency", HeadLabel::Precedence),
    ("status", HeadLabel::Precedence),
    ("level", HeadLabel::Precedence),
    ("document title", HeadLabel::Title),
    ("title", HeadLabel::Title),
    ("description", HeadLabel::Description),
    ("summary", HeadLabel::Description),
    ("source", HeadLabel::Source),
    ("subject", HeadLabel::Other),
    ("subj", HeadLabel::Other),
    ("re", HeadLabel::Other),
    ("ref", HeadLabel::Other),
    ("reference", HeadLabel::Other),
    ("topic", HeadLabel::Other),
    ("topics", HeadLabel::Other),
    ("agenda", HeadLabel::Other),
    ("here", HeadLabel::Other),
    ("destination", HeadLabel::Other),
    ("attachment", HeadLabel::Other),
    ("attachments", HeadLabel::Other),
    ("enclosure", HeadLabel::Other),
    ("enclosures", HeadLabel::Other),
    ("annex", HeadLabel::Other),
    ("note", HeadLabel::Other),
    ("catalogue reference", HeadLabel::Source),
    ("image reference", HeadLabel::Other),
    ("key", HeadLabel::Key),
    ("spravka", HeadLabel::Other),
    ("tags", HeadLabel::Other),
    ("category", HeadLabel::Classification),
    ("file no.", HeadLabel::Other),
    ("file no", HeadLabel::Other),
    ("crrc record number", HeadLabel::RecordNumber),
    ("archival signature", HeadLabel::Other),
    ("edited by", HeadLabel::Other),
    ("typed by", HeadLabel::Other),
    ("deciphered by", HeadLabel::Other),
    ("checked by", HeadLabel::Other),
    ("approved by", HeadLabel::Other),
    ("themen", HeadLabel::Other),
    ("thema", HeadLabel::Other),
    ("sprecher", HeadLabel::Participants),
    ("notes by", HeadLabel::NoteTakers),
    ("committee members", HeadLabel::Participants),
    ("members of the committee", HeadLabel::Participants),
    ("teilnehmer", HeadLabel::Participants),
    ("gesprächsteilnehmer", HeadLabel::Participants),
    ("dolmetscher", HeadLabel::Interpreters),
    ("betr.", HeadLabel::Other),
    ("betreff", HeadLabel::Other),
    ("hier", HeadLabel::Other),
    ("bezug", HeadLabel::Other),
    ("duration", HeadLabel::Other),
    ("original languages", HeadLabel::Language),
    ("original language", HeadLabel::Language),
    ("original", HeadLabel::Language),
    ("language", HeadLabel::Language),
];

/// What people are participants of, behind that label.
const TALKS: &[&str] = &[
    "in the meeting",
    "at the meeting",
    "in the talks",
    "in the conversation",
    "in the discussion",
    "in the discussions",
];

/// Longest text before the colon that is looked at, in bytes.
const LONGEST: usize = 120;

/// Most words of a label that is known by the role which it names.
const MOST_ROLE_WORDS: usize = 4;

/// A line that a label of the head begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LabelledLine {
    /// What the value is.
    pub(crate) label: HeadLabel,
    /// The side that the label names (`from the Ruritanian side`), as printed.
    pub(crate) side: Option<Range<usize>>,
    /// The value, white space left out; may be empty.
    pub(crate) value: Range<usize>,
}

/// ```text
/// labelled = side , "participants" , ":" , value
///          | label , [ side | talks | dash , copies ] , [ "(" , { any } , ")" ] , ":" , value ;   (* talks behind participants: TALKS *)
///          | label in capitals , gap , value ;                       (* a form whose colon stands in another line *)
/// label    = "Time" | "Participants" | "Interpreters" | ... ;        (* LABELS, any case *)
/// side     = [ "[" ] , ( "from" | "on" | "for" ) , [ "the" ] , name , [ "side" ] , [ "]" ] ;
/// gap      = tab | space , space , { space } ;                        (* one space behind `DATE, TIME` and a capital *)
/// ```
pub(crate) fn labelled(line: &str) -> Option<LabelledLine> {
    behind_colon(line).or_else(|| behind_gap(line))
}

/// A label in capitals without a colon, and its value in the next column: `DATE, TIME      May 2, 1989`.
fn behind_gap(line: &str) -> Option<LabelledLine> {
    const WRAPPED: &str = "DATE, TIME";
    if !line.starts_with(|c: char| c.is_ascii_uppercase()) {
        return None;
    }
    let (label, end) = label_at(line)?;
    let (words, rest) = line.split_at_checked(end)?;
    let value = rest.trim_start();
    let gap = rest.len() - value.len();
    let wide = gap > 1 || rest.starts_with('\t');
    let parted = wide || gap == 1 && words == WRAPPED && value.starts_with(char::is_uppercase);
    let capitals = !words.contains(char::is_lowercase);
    (parted && capitals && !value.is_empty()).then(|| LabelledLine {
        label,
        side: None,
        value: end + gap..end + gap + value.trim_end().len(),
    })
}

fn behind_colon(line: &str) -> Option<LabelledLine> {
    let colon =
        memchr2(b':', b'\n', line.as_bytes()).filter(|at| line.as_bytes()[*at] == b':' && *at <= LONGEST)?;
    let head = &line[..colon];
    if let Some(side) = side_before(head) {
        let value = line[colon + 1..].trim_start();
        let start = line.len() - value.len();
        return Some(LabelledLine {
            label: HeadLabel::Participants,
            side: Some(side),
            value: start..start + value.trim_end().len(),
        });
    }
    let (label, behind) = label_at(head).or_else(|| role_label(head, &line[colon + 1..]))?;
    let rest = &head[behind..];
    let of_people = matches!(
        label,
        HeadLabel::Participants | HeadLabel::Interpreters | HeadLabel::NoteTakers
    );
    let side = side_in(rest)
        .filter(|_| of_people)
        .map(|side| side.start + behind..side.end + behind);
    let bare = rest.trim_matches(|c: char| c.is_whitespace() || "*_".contains(c));
    let in_brackets =
        (bare.starts_with('(') && bare.ends_with(')')) || (bare.starts_with('[') && bare.ends_with(']'));
    let of_talks = label == HeadLabel::Participants && TALKS.contains(&bare);
    let counted = || label == HeadLabel::Distribution && counts_copies(bare);
    if side.is_none() && !bare.is_empty() && !in_brackets && !of_talks && !counted() {
        return None;
    }
    let value = line[colon + 1..].trim_start_matches(|c: char| c.is_whitespace() || c == '*');
    let start = line.len() - value.len();
    // `*Distributed to: the Ministry of Trade*`
    let emphasised = |c: char| c.is_whitespace() || c == '*' && line.starts_with('*');
    Some(LabelledLine {
        label,
        side,
        value: start..start + value.trim_end_matches(emphasised).len(),
    })
}

/// The side before the word for those who took part: `U.S.` of `U.S. PARTICIPANTS`.
fn side_before(head: &str) -> Option<Range<usize>> {
    const WORD: &str = " participants";
    let text = head.trim();
    let at = text
        .len()
        .checked_sub(WORD.len())
        .filter(|at| text.is_char_boundary(*at))?;
    let (side, word) = text.split_at(at);
    let letters = side.chars().filter(|c| *c != '.');
    let short = (2..=4).contains(&letters.clone().count()) && letters.clone().all(|c| c.is_ascii_uppercase());
    let known = short || contains(DEMONYMS, side) || contains(PLACES, side);
    let start = head.len() - head.trim_start().len();
    (known && word.eq_ignore_ascii_case(WORD)).then_some(start..start + side.len())
}

/// `- 11 copies`: how many there are, between the words of a distribution list and its colon.
fn counts_copies(words: &str) -> bool {
    let words = words.trim_start_matches(|c: char| c.is_whitespace() || "-–—,(".contains(c));
    copies(words.trim_end_matches(')')).is_some_and(|(_, range)| range.start == 0)
}

/// A line that begins with a label in which letters stand that a scanner takes for each other (`Partlcipants:`), with the
/// words of the label.
pub(crate) fn misprinted(line: &str) -> Option<(LabelledLine, &'static str)> {
    let (head, value) = line.split_once(':').filter(|(head, _)| head.len() <= LONGEST)?;
    let printed = head.trim_matches(|c: char| c.is_whitespace() || "*_-•".contains(c));
    let (words, label) = LABELS.iter().find(|(words, _)| look_alike(words, printed))?;
    let value = value.trim_matches(|c: char| c.is_whitespace() || c == '*');
    let start = offset_in(line, value);
    let line = LabelledLine {
        label: *label,
        side: None,
        value: start..start + value.len(),
    };
    Some((line, words))
}

/// The labels by their first letters.
static LABEL_WORDS: WordList = WordList::of(&keys::<_, { LABELS.len() }>(LABELS));

/// The label that `head` begins with, and where it ends.
fn label_at(head: &str) -> Option<(HeadLabel, usize)> {
    let text = match head.as_bytes() {
        [b'A'..=b'Z' | b'a'..=b'z', ..] => head,
        _ => head.trim_start_matches(|c: char| c.is_whitespace() || "*_-•".contains(c)),
    };
    let lead = head.len() - text.len();
    let mut alike = LABEL_WORDS.places(text).filter_map(|at| LABELS.get(at));
    let (words, label) = alike.find(|(words, _)| {
        text.get(..words.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(words))
            && !text[words.len()..].starts_with(char::is_alphanumeric)
    })?;
    Some((*label, lead + words.len()))
}

/// A label that no table has and that says what the people behind it did: `Minutes kept by:`, `Interpreting for both`.
fn role_label(head: &str, value: &str) -> Option<(HeadLabel, usize)> {
    let words: Vec<&str> = head.split_whitespace().collect();
    if words.len() > MOST_ROLE_WORDS
        || words
            .iter()
            .any(|word| matches!(*word, "of" | "on" | "the" | "The"))
    {
        return None;
    }
    let label = match role_of(head)? {
        PersonRole::Interpreter => HeadLabel::Interpreters,
        PersonRole::NoteTaker => HeadLabel::NoteTakers,
        _ => return None,
    };
    let people = people_list(value);
    let names_them = !people.is_empty() && people.iter().all(|person| person.mention.range.start <= LONGEST);
    (names_them && !value.trim_end().ends_with(['!', '?'])).then_some((label, head.len()))
}

/// True for a label of people that stands alone, without a colon: `PARTICIPANTS`.
pub(crate) fn is_label_of_people(line: &str) -> bool {
    label_at(line)
        .is_some_and(|(label, behind)| label == HeadLabel::Participants && line[behind..].trim().is_empty())
}

/// The side that is named in `text`, without `the` and `side`: `[from the Ruritanian side]`, `On the Ruritanian side`.
pub(crate) fn side_in(text: &str) -> Option<Range<usize>> {
    let inside = text.trim_matches(|c: char| c.is_whitespace() || "[]()*·•-–—".contains(c));
    let start = offset_in(text, inside);
    let word_of = |words: &str, lead: &str| {
        words
            .get(..lead.len())
            .is_some_and(|w| w.eq_ignore_ascii_case(lead))
            .then_some(lead.len())
    };
    let mut at = ["from ", "on ", "for "]
        .iter()
        .find_map(|lead| word_of(inside, lead))
        .unwrap_or(0);
    at += word_of(&inside[at..], "the ").unwrap_or(0);
    let name = inside[at..].split(" [").next().unwrap_or_default();
    let name = name.trim_end().trim_end_matches(',');
    let lower = name.to_ascii_lowercase();
    let name = [
        "'s side",
        "’s side",
        " side",
        " delegation",
        "-side",
        " participants",
    ]
    .iter()
    .find_map(|end| lower.strip_suffix(end))
    .map_or(name, |kept| &name[..kept.len()]);
    let others =
        ["all", "also", "further", "main", "other"].contains(&lower.split(' ').next().unwrap_or_default());
    let said = at > 0
        || lower.ends_with("side")
        || lower.ends_with("delegation")
        || lower.ends_with(" participants") && !others;
    let is_name = !name.is_empty() && name.split_whitespace().count() <= 5;
    (said && is_name).then(|| start + at..start + at + name.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Option<(HeadLabel, Option<&str>, &str)> {
        let found = labelled(line)?;
        Some((
            found.label,
            found.side.map(|side| &line[side]),
            &line[found.value],
        ))
    }

    #[test]
    fn labels_that_a_scanner_misread() {
        for (line, words, value) in [
            ("Partlcipants: Orlov, Szabo", "participants", "Orlov, Szabo"),
            ("**Tirne**: 17:00", "time", "17:00"),
            ("P1ACE:", "place", ""),
        ] {
            let found = misprinted(line).map(|(found, words)| (words, &line[found.value]));
            assert_eq!(found, Some((words, value)), "{line:?}");
        }
        for line in ["Orlov: Time", "Tunes: 5", "Times", "Particle: x", ": x"] {
            assert_eq!(misprinted(line), None, "{line:?}");
        }
    }

    #[test]
    fn labels_with_their_values() {
        assert_eq!(
            read("Time: 5 May 1958, 3:00 p.m."),
            Some((HeadLabel::Time, None, "5 May 1958, 3:00 p.m."))
        );
        assert_eq!(read("PARTICIPANTS:"), Some((HeadLabel::Participants, None, "")));
        assert_eq!(
            read("Translators [from the Ruritanian side]: Wu Lin"),
            Some((HeadLabel::Interpreters, Some("Ruritanian"), "Wu Lin"))
        );
        assert_eq!(
            read("Interpreters from the Bordurian side: A"),
            Some((HeadLabel::Interpreters, Some("Bordurian"), "A"))
        );
        assert_eq!(
            read("DATE & TIME:  May 4, 1971"),
            Some((HeadLabel::Time, None, "May 4, 1971"))
        );
        assert_eq!(
            read("**Place:** Strelsau"),
            Some((HeadLabel::Place, None, "Strelsau"))
        );
        assert_eq!(
            read("Minutes kept by: Anna Noll"),
            Some((HeadLabel::NoteTakers, None, "Anna Noll"))
        );
        assert_eq!(
            read("Participants in the meeting : Anna Noll"),
            Some((HeadLabel::Participants, None, "Anna Noll"))
        );
        assert_eq!(read("Participants in the trade: Anna Noll"), None);
        assert_eq!(read("Minutes of the talks: Anna Noll"), None);
        assert_eq!(read("Interpreter Noll: He does not agree."), None);
        assert_eq!(read("Copy to the Ministry of Trade:"), None);
        assert_eq!(read("Time and again he said: no"), None);
        assert_eq!(read("Orlov: Time is short."), None);
        assert_eq!(read("Note on the matter: none"), None);
        assert!(is_label_of_people("PARTICIPANTS"));
        assert!(!is_label_of_people("Participants in the talks"));
    }

    #[test]
    fn sides() {
        for (text, side) in [
            ("From Ruritania", Some("Ruritania")),
            ("On the Bordurian side", Some("Bordurian")),
            ("Our side", Some("Our")),
            ("from the MRB [Ministry of Roads and Bridges]", Some("MRB")),
            ("Ruritanian delegation", Some("Ruritanian")),
            ("Orlov", None),
        ] {
            assert_eq!(side_in(text).map(|range| &text[range]), side, "{text}");
        }
    }
}
