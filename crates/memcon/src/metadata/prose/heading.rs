//! When and where the meeting was, as a title or another heading says it.

use std::ops::Range;

use super::clause::Clause;
use super::{MeetingFacts, cue, dates, misprint, read_sentence};
use crate::grammar::date::{DateContext, dates_in};
use crate::grammar::offset_in;
use crate::grammar::scan::is_of;
use crate::grammar::time::times_in;
use crate::grammar::vocabulary::contains;
use crate::grammar::word::PLACES;
use crate::metadata::title::outer;

/// Reads a title: `Minutes of Conversation between A and B at the Summer Palace, 5 May 1956`, or the title that it quotes:
/// `Report from A, 'Conversation with B, 5 May 1956'`.
pub(super) fn meeting_in_title(title: &str, context: &DateContext) -> Option<MeetingFacts> {
    let read = |range: Range<usize>| {
        let clause = Clause::new(title, range.clone());
        let cue = cue::title(&clause)?;
        let facts = read_sentence(&clause, &cue, &dates(title, range, context, None));
        (facts != MeetingFacts::default()).then_some(facts)
    };
    let quoted = || {
        let quote = title[outer(title).len()..].chars().next()?;
        read(outer(title).len() + quote.len_utf8()..title.len())
    };
    // `Embassy of Borduria in the Highlands, 'Note on a Conversation'`: where the author sits, nobody met.
    let own = outer(title).len();
    if own < title.len() && cue::title(&Clause::new(title, 0..own)).is_none() {
        return quoted();
    }
    read(0..title.len()).or_else(quoted)
}

/// Reads the end of a heading of a conversation's record: `... with the Ambassador on Monday, 7 May 1956, in Strelsau`.
///
/// ```ebnf
/// end   = "on" , [ weekday , "," ] , date , [ "," ] , [ time | ( "in" | "at" ) , place ] ;
/// place = [ "the" ] , capitalised word , { capitalised word | "of" | "for" | "the" } ;
/// ```
pub(super) fn meeting_at_end(text: &str, context: &DateContext) -> Option<MeetingFacts> {
    let date = dates_in(text, context).last()?;
    let before = text[..date.range.start].trim_end_matches([' ', ',']);
    let last = before.rsplit(' ').next().unwrap_or_default();
    let before = if last.to_ascii_lowercase().ends_with("day") {
        before[..before.len() - last.len()].trim_end()
    } else {
        before
    };
    let on = before
        .rsplit(' ')
        .next()
        .is_some_and(|word| word.eq_ignore_ascii_case("on"));
    let after = &text[date.range.end..];
    let times = times_in(after).next();
    let rest = after.trim_matches([' ', ',', '.', ']', '[', '\'', '’', '"', '”']);
    let place = rest.strip_prefix("in ").or_else(|| rest.strip_prefix("at "));
    let place = place
        .map(|place| place.strip_prefix("the ").unwrap_or(place))
        .filter(|place| is_place_at_end(place));
    if !on || !(rest.is_empty() || times.is_some() || place.is_some()) {
        return None;
    }
    let place = place.and_then(|place| {
        let at = date.range.end + after.rfind(place)?;
        Some(at..at + place.len())
    });
    Some(MeetingFacts {
        place,
        start: times.as_ref().map(|times| times.start),
        misprint: times.as_ref().and_then(|times| misprint(times, date.range.end)),
        end: times.and_then(|times| times.end),
        date: Some(date),
    })
}

/// True for a few capitalised words: `Strelsau`, `Ministry of Trade`.
fn is_place_at_end(text: &str) -> bool {
    /// Most words of a place.
    const MOST_WORDS: usize = 6;
    let is_part =
        |word: &str| word.starts_with(char::is_uppercase) || matches!(word, "of" | "for" | "the" | "in");
    text.starts_with(char::is_uppercase)
        && text.split(' ').count() <= MOST_WORDS
        && text.split(' ').all(is_part)
        && text.chars().all(|c| c.is_alphabetic() || " -".contains(c))
}

/// Reads the day at the end of a title, behind a comma or in a bracket: `Talk of A with B, Strelsau, 7 May 1956 (excerpt)`.
///
/// ```ebnf
/// title = ( { any } , ( "," , date | "(" , date , ")" ) | sitting , " of " , date ) , [ "," , time ] , [ bracket ] ;
/// ```
pub(super) fn day_of_title(title: &str, context: &DateContext) -> Option<MeetingFacts> {
    let date = dates_in(title, context).last()?;
    let before = title[..date.range.start].trim_end();
    let (date_ends, after) = (date.range.end, &title[date.range.end..]);
    let behind = after.trim_start_matches([')', ']', '.', ' ']);
    let opens = before.ends_with([',', '(', '[']) || is_sitting_of(before);
    let remark = behind.is_empty() || behind.starts_with(['(', '[']) && behind.ends_with([')', ']']);
    let times = times_in(after).next();
    let full = title[date.range.start..date_ends].contains(char::is_alphabetic);
    // `..., Strelsau, 7 May 1956`: a place that is known, as a name may stand there, too.
    let place = before.strip_suffix(',').and_then(|before| {
        let (_, place) = before.rsplit_once(", ")?;
        let at = offset_in(title, place);
        contains(PLACES, place).then_some(at..at + place.len())
    });
    (opens && full && (remark || times.is_some())).then(|| MeetingFacts {
        place,
        start: times.as_ref().map(|times| times.start),
        misprint: times.as_ref().and_then(|times| misprint(times, date.range.end)),
        end: times.and_then(|times| times.end),
        date: Some(date),
    })
}

/// True for `Minutes of the Meeting of the Council of`, behind which a day can only be that of the meeting: no word tells
/// what was talked about.
///
/// ```ebnf
/// sitting = form , "of" , [ "the" | "a" ] , [ ordinal ] , ( "meeting" | "session" | ... ) , { word } ;
/// ```
fn is_sitting_of(before: &str) -> bool {
    const FORMS: &[&str] = &[
        "minutes",
        "notes",
        "proceedings",
        "protocol",
        "record",
        "transcript",
    ];
    const SITTINGS: &[&str] = &["conference", "meeting", "plenum", "session", "sitting"];
    /// Words behind which a title says what was talked about, and what bears a day of its own.
    const TOPICS: &[&str] = &[
        "about",
        "agreement",
        "concerning",
        "discussing",
        "on",
        "regarding",
        "treaty",
    ];
    /// Words in which form and sitting are named.
    const FIRST_WORDS: usize = 8;
    let Some(before) = before.strip_suffix(" of").or_else(|| before.strip_suffix(" OF")) else {
        return false;
    };
    let names = |list: &[&str]| {
        before
            .split_whitespace()
            .take(FIRST_WORDS)
            .any(|word| is_of(word, list))
    };
    names(FORMS) && names(SITTINGS) && !before.split_whitespace().any(|word| is_of(word, TOPICS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn meetings_of_quoted_titles() {
        let title = "Embassy of Borduria in the Highlands, 'Note about a Conversation with Comrade Orlov on 2 June 1969'";
        let facts = meeting_in_title(title, &DateContext::default()).expect("the title tells of a meeting");
        assert_eq!(facts.place, None);
        assert!(facts.date.is_some());
        let title = "Talk with Orlov in Strelsau, 'The Harvest'";
        let facts = meeting_in_title(title, &DateContext::default()).unwrap_or_default();
        assert_eq!(facts.place.map(|place| &title[place]), Some("Strelsau"));
    }

    #[test]
    fn days_and_places_at_the_end_of_a_heading() {
        for (heading, date, place) in [
            (
                "Talk with the Ambassador on Monday, 7 May 1956, in Strelsau",
                "1956-05-07",
                "Strelsau",
            ),
            (
                "on 18 October 1972 in the Ruritanian Embassy",
                "1972-10-18",
                "Ruritanian Embassy",
            ),
            (
                "Talk on 18 October 1972 at the Ministry of Trade",
                "1972-10-18",
                "Ministry of Trade",
            ),
            ("Talk on 18 October 1972", "1972-10-18", ""),
            (
                "Talk on the harvest of 18 October 1972 in the hills around",
                "",
                "",
            ),
            ("Talk of 18 October 1972 in Strelsau", "", ""),
        ] {
            let facts = meeting_at_end(heading, &DateContext::default()).unwrap_or_default();
            let found = facts.date.and_then(|date| Some(date.edtf?.to_string()));
            assert_eq!(found.unwrap_or_default(), date, "{heading}");
            let found = facts.place.map(|place| &heading[place]);
            assert_eq!(found.unwrap_or_default(), place, "{heading}");
        }
    }

    #[test]
    fn days_at_the_end_of_a_title() {
        for (title, date, start) in [
            (
                "Talk of Orlov with Szabo, Strelsau, 7 May 1956 (excerpt)",
                "1956-05-07",
                "",
            ),
            (
                "Conversation of Orlov with a Delegation (2 October 1963)",
                "1963-10-02",
                "",
            ),
            ("Talks of Orlov on the Harvest, 18th June 1954", "1954-06-18", ""),
            (
                "Visit of Orlov on 16 April 1968, 5:00p.m. until 6:50 p.m.",
                "",
                "",
            ),
            (
                "Talk of Orlov with Szabo, 16 April 1968, 5:00 p.m.",
                "1968-04-16",
                "17:00",
            ),
            (
                "MINUTES OF THE MEETING OF THE HARBOUR COUNCIL OF 7 MAY 1956",
                "1956-05-07",
                "",
            ),
            ("Minutes of the Meeting on the Treaty of 7 May 1956", "", ""),
            ("Talk of Orlov with Szabo, 1956", "", ""),
            ("Talk of Orlov, 7 May 1956, and What Came of It", "", ""),
            ("Talk about the Treaty of 7 May 1956", "", ""),
            ("", "", ""),
        ] {
            let facts = day_of_title(title, &DateContext::default()).unwrap_or_default();
            let found = facts
                .date
                .and_then(|date| Some(date.edtf?.to_string()))
                .unwrap_or_default();
            assert_eq!(found, date, "{title}");
            let found = facts.start.map(|start| start.to_string()).unwrap_or_default();
            assert_eq!(found, start, "{title}");
        }
    }
}
