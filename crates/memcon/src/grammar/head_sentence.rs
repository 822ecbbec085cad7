//! Sentences that stand for labels in a document's head: `The interpreter was Wu Lin.`

use std::ops::Range;

use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::{take_till1, take_while1};
use nom::character::complete::multispace1;
use nom::combinator::{all_consuming, opt, value};
use nom::sequence::{preceded, terminated};

use super::head_label::HeadLabel;
use super::people_list::names_side_at;
use super::scan::tag_no_case;
use super::{Parsed, offset_in};

/// Bytes of the longest sentence that opens a list.
const LONGEST_LEAD: usize = 160;
/// Bytes of the longest sentence that says when the meeting was over.
const LONGEST_END: usize = 100;

/// Bytes of the longest name before it.
const LONGEST_NAME: usize = 60;
/// What stands behind the name of who presided.
const PRESIDING: &[&str] = &[" presiding", " presided", " in the chair", " in chair"];

/// A sentence that names the people of one role; the range is that of the names.
///
/// ```text
/// role sentence = [ "The" ] , role , ( "was" | "were" | "is" ) , names , [ "." ]
///               | made , "by" , names , [ "." ]
///               | names , ( "presiding" | "in the chair" ) , [ "." ] ;
/// role          = "interpreter" | "translator" | "stenographer" | "note taker" | "minutes" , ... ;
/// made          = "Interpreted" | "Translated" | "Recorded" | "Written down" | "Minutes taken" | "Presided over" | "Chaired" ;
/// ```
pub(crate) fn role_sentence(text: &str) -> Option<(HeadLabel, Range<usize>)> {
    if text.len() > 240 {
        return None;
    }
    let bare = text.trim_end().trim_end_matches('.');
    if let Some(names) = PRESIDING.iter().find_map(|end| bare.strip_suffix(end)) {
        // `The meeting began at 6 p.m. Cde. P. Orlov presided.` tells something more.
        let sound =
            (1..=LONGEST_NAME).contains(&names.len()) && !names.contains(|c: char| c.is_ascii_digit());
        return sound.then_some((HeadLabel::Participants, 0..names.len()));
    }
    let (rest, label) = alt((with_verb, made_by)).parse(text).ok()?;
    let names = rest.trim_end().trim_end_matches('.');
    let at = offset_in(text, names);
    (!names.trim().is_empty()).then_some((label, at..at + names.len()))
}

/// A sentence that lists those who were there; the range is that of the list.
///
/// ```text
/// people sentence = opening , people , [ "." ] ;
/// opening         = { lead } , presence , { lead } , ( "are" | "were" | "is" | "was" ) , { lead | presence }
///                 | { lead } , ( "are" | "were" | "is" | "was" ) , { lead } , presence , { lead }
///                 | { lead } , [ "comrades" | "officials" | ... ] ,
///                   ( "participated" | "took part" | "attended" , [ "by" ] ) , { lead } ;
/// presence        = "present" | "participating" | "taking part" | "attending" | "invited" | "in attendance" ;
/// lead            = "also" | "at" | "following" | "in" | "the" | "there" | "our" | ... | talks ;
/// ```
pub(crate) fn lists_people(text: &str) -> Option<Range<usize>> {
    let mut said = Presence::default();
    let mut at = 0;
    for word in text.get(..LONGEST_LEAD).unwrap_or(text).split(' ') {
        // Who stands on which side is for the list.
        if said.here && said.verb && names_side_at(text, at) || !said.goes_on_with(word) {
            break;
        }
        at += word.len() + 1;
    }
    let people = text.get(at..)?.trim_end().trim_end_matches('.');
    said.of(people).then(|| at..at + people.len())
}

/// A sentence that says of people that they were there, too; the range is that of the people.
///
/// ```text
/// sentence = people , [ "," ] , { lead } , ( "attended" | "participated" | ( "was" | "were" ) , presence ) ,
///            { lead | presence } , [ "." ] ;
/// ```
pub(crate) fn tells_presence(text: &str) -> Option<Range<usize>> {
    let mut said = Presence::default();
    let mut end = text.len();
    for word in text.rsplit(' ') {
        if !said.goes_on_with(word.trim_end_matches('.')) {
            break;
        }
        end = end.checked_sub(word.len() + 1)?;
    }
    let people = text.get(..end)?.trim_end().trim_end_matches(',');
    let named = people.starts_with(char::is_uppercase) && text.len() - end <= LONGEST_LEAD;
    (named && said.of(people)).then_some(0..people.len())
}

/// What the words of a sentence have said of those who were there.
#[derive(Debug, Default)]
struct Presence {
    here: bool,
    verb: bool,
}

impl Presence {
    /// Notes a word; false for one that says nothing of it.
    fn goes_on_with(&mut self, word: &str) -> bool {
        const LEADS: &[&str] = &[
            "also",
            "at",
            "following",
            "from",
            "in",
            "on",
            "our",
            "part",
            "side",
            "that",
            "the",
            "there",
            "these",
            "this",
            "to",
        ];
        const WORDS: &[&str] = &[
            "attendance",
            "attending",
            "invited",
            "participating",
            "present",
            "taking",
        ];
        let lower = word.trim_end_matches([',', ':']).to_lowercase();
        match &*lower {
            "are" | "is" | "was" | "were" => self.verb = true,
            "attended" | "participated" | "took" => (self.here, self.verb) = (true, true),
            "by" => return self.here,
            "comrades" | "delegates" | "officials" | "people" | "persons" => return !self.verb,
            word if WORDS.contains(&word) => self.here = true,
            word => return LEADS.contains(&word) || all_consuming(talks).parse(word).is_ok(),
        }
        true
    }

    /// True where `people` were said to be there.
    fn of(&self, people: &str) -> bool {
        self.here && self.verb && !people.is_empty()
    }
}

fn with_verb(input: &str) -> Parsed<'_, HeadLabel> {
    let (rest, label) = preceded(opt((tag_no_case("the"), multispace1)), role).parse(input)?;
    let verb = alt((
        tag_no_case("was"),
        tag_no_case("were"),
        tag_no_case("is"),
        tag_no_case("are"),
    ));
    value(label, (multispace1, verb, multispace1)).parse(rest)
}

fn role(input: &str) -> Parsed<'_, HeadLabel> {
    let interpreters = alt((
        tag_no_case("interpreters"),
        tag_no_case("interpreter"),
        tag_no_case("translators"),
        tag_no_case("translator"),
    ));
    let takers = alt((
        tag_no_case("stenographers"),
        tag_no_case("stenographer"),
        tag_no_case("note takers"),
        tag_no_case("note taker"),
        tag_no_case("note-taker"),
        tag_no_case("notetaker"),
        tag_no_case("recorder"),
        tag_no_case("record keeper"),
    ));
    alt((
        value(HeadLabel::Interpreters, interpreters),
        value(HeadLabel::NoteTakers, takers),
    ))
    .parse(input)
}

/// Who did what, as verbs say it before a name: `Minutes taken by`, `Interpreted by`.
///
/// ```ebnf
/// made-by = ( [ "the conversation was" ] , "interpreted"
///           | [ "the conversation was" | "conversation" | "minutes" | "notes" ] , [ "were" ] , ( "recorded" | "taken" | ... )
///           | [ "the meeting was" | ... ] , ( "presided over" | "attended" | ... ) ) , "by" ;
/// ```
pub(super) fn made_by(input: &str) -> Parsed<'_, HeadLabel> {
    let interpreted = (
        opt(terminated(tag_no_case("the conversation was"), multispace1)),
        tag_no_case("interpreted"),
    );
    let recorded = (
        opt(terminated(
            alt((
                tag_no_case("the conversation was"),
                tag_no_case("conversation"),
                tag_no_case("minutes"),
                tag_no_case("notes"),
            )),
            multispace1,
        )),
        opt(terminated(tag_no_case("were"), multispace1)),
        alt((
            tag_no_case("recorded"),
            tag_no_case("written down"),
            tag_no_case("taken"),
            tag_no_case("taken down"),
        )),
    );
    let presided = (
        opt(terminated(
            alt((
                tag_no_case("the meeting was"),
                tag_no_case("the session was"),
                tag_no_case("the sitting was"),
            )),
            multispace1,
        )),
        alt((
            tag_no_case("presided over"),
            tag_no_case("presided"),
            tag_no_case("chaired"),
            tag_no_case("attended"),
        )),
    );
    let made = alt((
        value(HeadLabel::Participants, presided),
        value(HeadLabel::Interpreters, interpreted),
        value(HeadLabel::NoteTakers, recorded),
    ));
    terminated(made, (multispace1, tag_no_case("by"), multispace1)).parse(input)
}

/// A sentence that says where and when a meeting was held: the place, and what follows it.
///
/// ```text
/// held  = ( "Held" | "held" ) , ( "in" | "at" ) , place , ( "on" , date , [ "," ] , [ "at" , time ] , [ "." ] | "," , line end ) ;
/// place = words in capitals , { "of" | "the" | "," } ;
/// ```
pub(crate) fn held(text: &str) -> Option<(Range<usize>, Range<usize>)> {
    const LEADS: &[&str] = &[
        "Held in ", "Held at ", "HELD IN ", "HELD AT ", "held in ", "held at ",
    ];
    let place = LEADS.iter().find_map(|lead| text.strip_prefix(lead))?;
    let start = text.len() - place.len();
    let at = place.find(" on ").or_else(|| place.find(" ON "));
    // The day may be a line of its own.
    let (length, when) = match at {
        Some(length) => (length, start + length + " on ".len()),
        None => (place.strip_suffix(',')?.len(), text.len()),
    };
    let place = text.get(start..start + length)?.trim_end_matches(',');
    let named = place
        .split(' ')
        .all(|word| word.starts_with(char::is_uppercase) || matches!(word, "of" | "the"));
    (named && text.len() <= LONGEST_LEAD).then(|| (start..start + place.len(), when..text.len()))
}

/// When a talk was, as a line below its title says it: the range of the day.
///
/// ```text
/// held-on = [ "that" | "which" | "it" ] , ( "took place" | "was held" | "held" ) , "on" , day ;     (* a day begins with a digit or a capital *)
/// ```
pub(crate) fn held_on(text: &str) -> Option<Range<usize>> {
    let subject = alt((tag_no_case("that"), tag_no_case("which"), tag_no_case("it")));
    let verb = alt((
        tag_no_case("took place"),
        tag_no_case("was held"),
        tag_no_case("held"),
    ));
    let lead: Parsed<'_, _> = (
        opt(terminated(subject, multispace1)),
        verb,
        multispace1,
        tag_no_case("on"),
        multispace1,
    )
        .parse(text);
    let (day, _) = lead.ok()?;
    let named = day.starts_with(|c: char| c.is_ascii_digit() || c.is_uppercase())
        && day.contains(|c: char| c.is_ascii_digit());
    (named && text.len() <= LONGEST_LEAD).then(|| text.len() - day.len()..text.len())
}

/// What the first sentence of a hearing says.
pub(crate) struct Met {
    /// When the committee met.
    pub(crate) when: Range<usize>,
    /// Where.
    pub(crate) place: Option<Range<usize>>,
    /// Who presided.
    pub(crate) presiding: Option<Range<usize>>,
}

/// A sentence that says when and where a committee met, and who presided.
///
/// ```text
/// met = "The" , { word } , "met" , { any } , "at" , time , [ "," ] , [ "in" , place ] ,
///       [ "," , person , [ "(" , office , ")" ] , "presiding" ] , "." ;
/// ```
pub(crate) fn committee_met(text: &str) -> Option<Met> {
    /// Bytes of the longest such sentence, and of what stands before the verb.
    const LONGEST: usize = 400;
    const LONGEST_SUBJECT: usize = 80;
    let subject = text.strip_prefix("The ").and_then(|rest| rest.find(" met"))?;
    let at = text.find(" at ").filter(|at| *at > subject)?;
    let timed = text[at + " at ".len()..].starts_with(|c: char| c.is_ascii_digit());
    if subject > LONGEST_SUBJECT || text.len() > LONGEST || !timed || !text.ends_with('.') {
        return None;
    }
    let bare = text.trim_end_matches('.');
    let (rest, presiding) = match bare.strip_suffix(" presiding") {
        Some(led) => {
            let led = led.trim_end_matches(',');
            let named = led.strip_suffix(')').and_then(|led| led.rsplit_once(" ("));
            let led = named.map_or(led, |(led, _)| led);
            let start = led.rfind(", ").map(|comma| comma + ", ".len())?;
            (&text[..start - ", ".len()], Some(start..led.len()))
        }
        None => (bare, None),
    };
    let behind = rest.get(at..).and_then(|behind| behind.find(" in "));
    let place = behind.map(|behind| at + behind + " in ".len()..rest.len());
    let when = at..place.as_ref().map_or(rest.len(), |place| place.start);
    Some(Met {
        when,
        place,
        presiding,
    })
}

/// True for a sentence that opens a list of those who took part: `The following comrades took part in the talks:`.
///
/// ```text
/// lead = words , ( "took part" | "participated" | "were present" | "attended" | ... ) , words , ":" ;
/// ```
pub(crate) fn opens_people(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "took part",
        "taking part",
        "participated",
        "participating",
        "participants",
        "were present",
        "present were",
        "also present",
        "attended",
        "attending",
        "in attendance",
        "invited to",
        "accompanied by",
    ];
    if text.len() > LONGEST_LEAD || !text.ends_with(':') {
        return false;
    }
    let lower = text.to_lowercase();
    lower.ends_with(" between:") || WORDS.iter().any(|words| lower.contains(words))
}

/// True for a line that opens a list of those who get the document: `Produced in 6 copies for:`.
pub(crate) fn opens_recipients(text: &str) -> bool {
    if text.len() > LONGEST_LEAD || !text.ends_with(':') {
        return false;
    }
    let lower = text.to_lowercase();
    let made: Parsed<'_, &str> = take_while1(char::is_alphabetic).parse(lower.as_str());
    let said = made.is_ok_and(|(_, word)| {
        [
            "produced",
            "copies",
            "copy",
            "distribution",
            "printed",
            "distributed",
            "made",
        ]
        .contains(&word)
    });
    let open = [" for:", " to:", " list:", " follows:", " copies:"]
        .iter()
        .any(|end| lower.ends_with(end));
    open && said
}

/// True for a sentence that says when the talks began and ended, and no more.
///
/// ```text
/// hours = [ "The" ] , talks , ( "started" | "began" | "lasted" | "took place" ) , { any } ;
/// talks = "discussions" | "talks" | "conversation" | "meeting" | "session" | "contact" | "reception" ;
/// ```
pub(crate) fn gives_hours(text: &str) -> bool {
    let verb = alt((
        tag_no_case("started"),
        tag_no_case("began"),
        tag_no_case("opened"),
        tag_no_case("lasted"),
        tag_no_case("took place"),
        tag_no_case("was held"),
    ));
    let sentence: Parsed<'_, _> = (
        opt((tag_no_case("the"), multispace1)),
        talks,
        multispace1,
        verb,
        take_till1(|c| c == '\n'),
    )
        .parse(text);
    text.len() <= LONGEST_LEAD && sentence.is_ok() && !another_begins(text)
}

/// True where a sentence ends and another begins: `began at 4 p.m. Orlov said`, but `at 4 p.m. Moscow time`.
fn another_begins(text: &str) -> bool {
    text.match_indices(". ").any(|(at, stop)| {
        let behind = &text[at + stop.len()..];
        behind.starts_with(char::is_uppercase) && behind.split([' ', ',']).nth(1) != Some("time")
    })
}

/// ```text
/// talks = "discussions" | "talks" | "conversation" | ... ;
/// ```
fn talks(input: &str) -> Parsed<'_, &str> {
    alt((
        tag_no_case("discussions"),
        tag_no_case("discussion"),
        tag_no_case("talks"),
        tag_no_case("conversations"),
        tag_no_case("conversation"),
        tag_no_case("meetings"),
        tag_no_case("meeting"),
        tag_no_case("sessions"),
        tag_no_case("session"),
        tag_no_case("contact"),
        tag_no_case("reception"),
        tag_no_case("audience"),
        tag_no_case("interviews"),
        tag_no_case("interview"),
        tag_no_case("luncheon"),
        tag_no_case("lunch"),
        tag_no_case("dinner"),
        tag_no_case("sitting"),
        tag_no_case("negotiations"),
    ))
    .parse(input)
}

/// True for a paragraph that says when the meeting was over, and no more: `6. The meeting ended at 12.05 p.m.`
///
/// ```text
/// end = [ number , "." ] , [ "The" ] , talks , ( "ended" | "was over" | ... ) , "at" , { any } ;
/// ```
pub(crate) fn tells_end(text: &str) -> bool {
    let text = text.trim_start_matches(|c: char| c.is_ascii_digit() || c.is_whitespace() || ".)".contains(c));
    let ended = alt((
        tag_no_case("ended"),
        tag_no_case("concluded"),
        tag_no_case("closed"),
        tag_no_case("finished"),
        tag_no_case("broke up"),
        tag_no_case("adjourned"),
        tag_no_case("came to an end"),
        tag_no_case("rose"),
        tag_no_case("was over"),
        tag_no_case("were over"),
    ));
    let sentence: Parsed<'_, _> = (
        opt((tag_no_case("the"), multispace1)),
        talks,
        multispace1,
        ended,
        multispace1,
        tag_no_case("at"),
        take_till1(|c| c == '\n'),
    )
        .parse(text);
    text.len() <= LONGEST_END && sentence.is_ok() || closes_hearing(text)
}

/// `[Whereupon, at 11:50 a.m., the committee adjourned.]`, `END 1:02 P.M. EST`
fn closes_hearing(text: &str) -> bool {
    /// Bytes of the longest such line.
    const LONGEST: usize = 240;
    let inside = text.trim_start_matches(['[', '(']);
    let told = ["Whereupon, at ", "Whereupon at "]
        .iter()
        .any(|lead| inside.starts_with(lead));
    let adjourned = || ["adjourned", "recessed"].iter().any(|verb| inside.contains(verb));
    let ended = ["END ", "End "].iter().find_map(|lead| text.strip_prefix(lead));
    let hour = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit()) && rest.len() <= 24;
    text.len() <= LONGEST && told && adjourned() || ended.is_some_and(hour)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_of_meetings() {
        for (text, expected) in [
            ("6. The meeting ended at 12.05 p.m.", true),
            ("The talks were over at 11:45.", true),
            ("The meeting ended in a friendly atmosphere.", false),
            ("He said that the meeting ended at noon.", false),
            ("[Whereupon, at 11:50 a.m., the committee adjourned.]", true),
            ("[Whereupon the committee adjourned.]", false),
            ("END 1:02 P.M. EST", true),
            ("End of the first part", false),
        ] {
            assert_eq!(tells_end(text), expected, "{text}");
        }
    }

    #[test]
    fn days_on_which_talks_were_held() {
        for (text, day) in [
            ("That took place on 5 May 1956", "5 May 1956"),
            ("HELD ON MAY 5, 1956 AT 4 P.M.", "MAY 5, 1956 AT 4 P.M."),
            ("which was held on Friday, 5 May 1956", "Friday, 5 May 1956"),
            ("It was held on all sides that the 5 boats were lost", ""),
            ("Held in Strelsau on 5 May 1956", ""),
            ("That took place on Friday", ""),
        ] {
            assert_eq!(held_on(text).map_or("", |range| &text[range]), day, "{text}");
        }
    }

    #[test]
    fn committees_that_met() {
        let read = |text: &'static str| {
            committee_met(text).map(|met| {
                let words = |range: Option<Range<usize>>| range.map_or("", |range| &text[range]);
                (words(met.place), words(met.presiding))
            })
        };
        for (text, expected) in [
            (
                "The committee met, pursuant to notice, at 10:05 a.m., in room 4, the Capitol, Senator P. Noll (chairman) presiding.",
                Some(("room 4, the Capitol", "Senator P. Noll")),
            ),
            (
                "The subcommittee met at 4 p.m. in room 12.",
                Some(("room 12", "")),
            ),
            ("The committee met at noon.", None),
            ("The Minister met at 4 p.m. those who had come", None),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn who_was_there() {
        let read = |text: &'static str| lists_people(text).map(|range| &text[range]);
        for (text, people) in [
            (
                "Participating at the meeting are comrades Pavel Orlov, Jan Szabo.",
                "comrades Pavel Orlov, Jan Szabo",
            ),
            (
                "Also invited are comrades Jan Szabo and Ilie Noll.",
                "comrades Jan Szabo and Ilie Noll",
            ),
            ("Also present were: P. Orlov, J. Szabo", "P. Orlov, J. Szabo"),
            (
                "The following officials attended the discussion: Pavel Orlov and Jan Szabo.",
                "Pavel Orlov and Jan Szabo",
            ),
            (
                "At the meeting were also present comrades Orlov and Noll.",
                "comrades Orlov and Noll",
            ),
            (
                "The luncheon was attended by Mr. Orlov and Mr. Noll.",
                "Mr. Orlov and Mr. Noll",
            ),
            (
                "In the talks participated Pavel Orlov, Jan Szabo",
                "Pavel Orlov, Jan Szabo",
            ),
        ] {
            assert_eq!(read(text), Some(people), "{text}");
        }
        let people = |text: &'static str| tells_presence(text).map(|range| &text[range]);
        for (text, expected) in [
            (
                "Pavel Orlov, the Ruritanian ambassador to Selm, also attended.",
                "Pavel Orlov, the Ruritanian ambassador to Selm",
            ),
            (
                "Comrade Noll, deputy of the chief of the Press Section, was invited to the meeting.",
                "Comrade Noll, deputy of the chief of the Press Section",
            ),
            (
                "P. Orlov and J. Szabo were present at the talks.",
                "P. Orlov and J. Szabo",
            ),
            (
                "Jan Szabo, chief of section, also participated in the interviews.",
                "Jan Szabo, chief of section",
            ),
        ] {
            assert_eq!(people(text), Some(expected), "{text}");
        }
        for text in [
            "Comrade Orlov was ill.",
            "the weather was present",
            "Were present.",
            "",
        ] {
            assert_eq!(people(text), None, "{text}");
        }
        assert_eq!(
            read(
                "At the meeting there were also present: From our side, P. Orlov, from the Ruritanian side J. Szabo"
            ),
            Some("From our side, P. Orlov, from the Ruritanian side J. Szabo")
        );
        for text in [
            "The meeting was held in Strelsau.",
            "The present treaty binds us.",
            "Comrade Orlov was present.",
            "The meeting was attended by",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn where_and_when_a_meeting_was_held() {
        let read = |text: &'static str| held(text).map(|(place, when)| (&text[place], &text[when]));
        assert_eq!(
            read("Held at Headquarters, Strelsau, on Monday, 20 May 1967, at 3.30 p.m."),
            Some(("Headquarters, Strelsau", "Monday, 20 May 1967, at 3.30 p.m."))
        );
        assert_eq!(
            read("Held at Headquarters, Selm,"),
            Some(("Headquarters, Selm", ""))
        );
        for text in [
            "Held in reserve, as it were,",
            "Held in reserve on that day",
            "He was held in Strelsau on Monday",
            "Held in Strelsau",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn sentences_that_name_people_of_a_role() {
        let read = |text: &'static str| role_sentence(text).map(|(label, range)| (label, &text[range]));
        assert_eq!(
            read("The translator was Wu Lin."),
            Some((HeadLabel::Interpreters, "Wu Lin"))
        );
        assert_eq!(
            read("The stenographers were A. Orlov and B. Szabo."),
            Some((HeadLabel::NoteTakers, "A. Orlov and B. Szabo"))
        );
        assert_eq!(
            read("Recorded by P. Orlov"),
            Some((HeadLabel::NoteTakers, "P. Orlov"))
        );
        for (text, name) in [
            ("Presided over by Cde. P. Orlov.", "Cde. P. Orlov"),
            ("Chaired by Comrade Szabo", "Comrade Szabo"),
            (
                "Attended by Coms. Orlov, P.V., Szabo, Iu.A.",
                "Coms. Orlov, P.V., Szabo, Iu.A",
            ),
            ("Cde. P. Orlov presiding.", "Cde. P. Orlov"),
            ("Mr. Szabo in the chair", "Mr. Szabo"),
        ] {
            assert_eq!(read(text), Some((HeadLabel::Participants, name)), "{text}");
        }
        assert_eq!(read("The meeting began at 1800 hrs. Pavel Orlov presided."), None);
        assert_eq!(read("The interpreter stumbled."), None);
        assert_eq!(read("The minister was ill."), None);
    }

    #[test]
    fn leads_of_lists_and_hours() {
        assert!(opens_people(
            "The following comrades took part in the discussions:"
        ));
        assert!(!opens_people("They took part in the discussions."));
        assert!(opens_people("On 2 May talks were held in the Ministry between:"));
        assert!(opens_recipients("Produced in 6 copies for:"));
        assert!(!opens_recipients("He said the following about copies:"));
        assert!(gives_hours(
            "The discussions started at 11.10 and ended at 14.20."
        ));
        for text in [
            "The discussions were frank.",
            "The lunch began at 3:30 p.m. Orlov said that rain fell.",
            "The meeting began at 11.00 and ended at 11.45. Cde. Pavel Orlov:",
        ] {
            assert!(!gives_hours(text), "{text}");
        }
        assert!(gives_hours(
            "The dinner began at 4 p.m. Strelsau time and lasted till six."
        ));
    }
}
