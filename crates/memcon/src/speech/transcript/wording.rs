//! Whether the words behind labels are speech, or a report of it.

use crate::grammar::scan::WordList;
use crate::record::Wording;
use crate::source::bytes::Starts;
use crate::speech::Draft;

/// Marks turns whose words are a report. Where most turns of a document are reports, all are: notes have short
/// replies that look like speech.
pub(super) fn mark(turns: &mut [Draft<'_>]) {
    let reported: Vec<bool> = turns.iter().map(|draft| is_report(&draft.turn.text)).collect();
    let count = reported.iter().filter(|reported| **reported).count();
    let all = count >= 2 && count * 5 >= turns.len() * 2;
    for (draft, reported) in turns.iter_mut().zip(reported) {
        if all || reported {
            draft.turn.wording = Some(Wording::Reported);
        }
    }
}

/// True where a turn begins with what its speaker does: a verb in the third person, without a subject.
fn is_report(text: &str) -> bool {
    const MARKS: [char; 5] = ['(', '[', '*', '_', ' '];
    static STARTS: Starts = Starts::of(AUXILIARIES.words())
        .and(&Starts::of(REPORTING.words()))
        .and(&Starts::of(&["took", "thanks"]));
    // Most turns begin with another word.
    if !text.starts_with(MARKS) && !STARTS.may_begin(text.as_bytes()) {
        return false;
    }
    let text = text.trim_start_matches(MARKS);
    // The number of a note may be glued to a word: `Proposed14 to postpone it`.
    let words = text.split(|c: char| c.is_whitespace() || matches!(c, ',' | '.' | ';' | ':'));
    let mut words = words.map(|word| word.trim_end_matches(|c: char| c.is_ascii_digit()));
    let Some(verb) = words.next().filter(|verb| verb.starts_with(char::is_uppercase)) else {
        return false;
    };
    let next = words.find(|word| !word.is_empty()).unwrap_or_default();
    if AUXILIARIES.hold(verb) {
        return OPINION.are(next);
    }
    if verb.eq_ignore_ascii_case("took") {
        return next == "the";
    }
    // `Thanks for coming` can be said, `Thanks the delegation` can't.
    if verb.eq_ignore_ascii_case("thanks") {
        return !matches!(next, "for" | "to" | "a" | "very" | "");
    }
    !matches!(next, "you" | "I") && REPORTING.hold(verb)
}

/// Verbs that can open a question as well.
const AUXILIARIES: &WordList = &WordList::of(&["is", "was", "has", "had", "will", "would", "does"]);

/// What follows one of them in a report.
const OPINION: &WordList = &WordList::of(&[
    "of",
    "pass",
    "glad",
    "interested",
    "convinced",
    "ready",
    "sorry",
    "grateful",
    "no",
    "nothing",
    "doubts",
    "satisfied",
    "surprised",
    "against",
    "in",
]);

/// Verbs of speech in the third person, present and past, as notes begin with them.
const REPORTING: &WordList = &WordList::of(&[
    "acknowledged",
    "acknowledges",
    "added",
    "adds",
    "admits",
    "admitted",
    "advises",
    "agreed",
    "agrees",
    "announced",
    "announces",
    "answered",
    "answers",
    "appealed",
    "appeals",
    "asked",
    "asks",
    "assured",
    "assures",
    "believed",
    "believes",
    "calls",
    "cites",
    "claims",
    "clarifies",
    "closes",
    "comments",
    "complained",
    "complains",
    "concluded",
    "concludes",
    "confirmed",
    "confirms",
    "congratulates",
    "considered",
    "considers",
    "continues",
    "criticized",
    "criticizes",
    "declared",
    "declares",
    "demands",
    "denied",
    "denies",
    "described",
    "describes",
    "discusses",
    "doubts",
    "draws",
    "drew",
    "elaborates",
    "emphasized",
    "emphasizes",
    "explained",
    "explains",
    "expressed",
    "expresses",
    "gave",
    "gives",
    "greeted",
    "greets",
    "hopes",
    "illustrates",
    "informed",
    "informs",
    "inquired",
    "inquires",
    "interjects",
    "introduces",
    "invites",
    "maintains",
    "mentioned",
    "mentions",
    "moves",
    "names",
    "noted",
    "notes",
    "objected",
    "objects",
    "observes",
    "offers",
    "opened",
    "opens",
    "outlined",
    "outlines",
    "pointed",
    "points",
    "praises",
    "presented",
    "presents",
    "proceeds",
    "promised",
    "promises",
    "proposed",
    "proposes",
    "questions",
    "quotes",
    "raised",
    "raises",
    "read",
    "reads",
    "recalled",
    "recalls",
    "recommends",
    "referred",
    "refers",
    "refused",
    "refuses",
    "regrets",
    "reiterates",
    "rejects",
    "remarked",
    "remarks",
    "reminds",
    "repeats",
    "replied",
    "replies",
    "reported",
    "reports",
    "requested",
    "requests",
    "responded",
    "responds",
    "returns",
    "said",
    "says",
    "sees",
    "shares",
    "speaks",
    "spoke",
    "stated",
    "states",
    "stressed",
    "stresses",
    "suggested",
    "suggests",
    "summarizes",
    "supports",
    "talks",
    "tells",
    "thanked",
    "thinks",
    "told",
    "touches",
    "turns",
    "underlined",
    "underlines",
    "underscores",
    "urges",
    "wants",
    "warned",
    "warns",
    "welcomed",
    "welcomes",
    "wishes",
    "wonders",
]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reports_and_speech() {
        for text in [
            "Greets the delegation and asks them in.",
            "(Took the floor and thanked the hosts.)",
            "Wants to know whether.",
            "Is of the opinion that",
            "Agrees. No arrests.",
            "Will pass this on.",
            "Thanks the hosts.",
            "Proposed14 to postpone the question.",
            "Thanks the3 hosts.",
        ] {
            assert!(is_report(text), "{text}");
        }
        for text in [
            "Thank you.",
            "Thanks for the invitation.",
            "Is that so?",
            "Will you come?",
            "Yes.",
            "Has he come?",
            "I asked him.",
            "They agreed.",
            "Asked14 you that.",
            "",
        ] {
            assert!(!is_report(text), "{text}");
        }
    }
}
