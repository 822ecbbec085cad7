//! Where a turn ends: which of the paragraphs behind its first still are its speaker's words.

use crate::grammar::first_person::has_speaking_person;
use crate::grammar::head_label::labelled;
use crate::grammar::label::{LabelStyle, label_at};
use crate::grammar::person::mention_at;
use crate::grammar::scan::WordList;

use crate::lex::{Paragraph, in_capitals};
use crate::people::{Registry, Resolution};

/// What an unlabelled paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Words of the open turn.
    Speech,
    /// A remark that belongs to the turn only where its words go on.
    Remark,
    /// The end of the turn.
    End,
    /// The end of the turn, unless its words go on.
    Narration,
}

/// How many of `following`, the unlabelled paragraphs behind a label's own, belong to its turn. `needs_words` tells that
/// the label's own paragraph has none.
pub(super) fn speech_length(following: &[Paragraph<'_>], needs_words: bool, people: &Registry<'_>) -> usize {
    let mut kept = 0;
    let mut at = 0;
    while let Some(paragraph) = following.get(at) {
        let kind = if at == 0 && needs_words {
            Kind::Speech
        } else {
            kind_of(paragraph, following.get(at + 1), people)
        };
        match kind {
            Kind::Speech => kept = at + 1,
            Kind::Remark => {}
            Kind::End => break,
            Kind::Narration => {
                let next = following
                    .get(at + 1)
                    .map(|next| kind_of(next, following.get(at + 2), people));
                if next != Some(Kind::Speech) {
                    break;
                }
                kept = at + 1;
            }
        }
        at += 1;
    }
    kept
}

fn kind_of(paragraph: &Paragraph<'_>, next: Option<&Paragraph<'_>>, people: &Registry<'_>) -> Kind {
    let text = paragraph.passage.text().trim();
    // A page that ends in mid-sentence leaves words without a mark, as a heading has none.
    let goes_on = next.is_some_and(|next| next.continues);
    if paragraph.continues {
        Kind::Speech
    } else if is_omission(text)
        || is_note(text)
        || labelled(text).is_some()
        || next.is_none() && is_lone_label(text)
    {
        Kind::End
    } else if is_bracketed(text) {
        Kind::Remark
    } else if is_heading(text) && !goes_on {
        if starts_numbered(text) {
            Kind::Remark
        } else {
            Kind::End
        }
    } else if is_narration(text, people) {
        Kind::Narration
    } else {
        Kind::Speech
    }
}

/// A name with a title that is all of the last paragraph: the dump breaks off before what he said.
fn is_lone_label(text: &str) -> bool {
    /// Longest of them, in bytes.
    const LONGEST: usize = 100;
    let label = Some(text)
        .filter(|text| text.len() <= LONGEST)
        .and_then(|text| label_at(text, 0));
    label.is_some_and(|label| {
        let titled = label.person().is_some_and(|person| !person.titles.is_empty());
        label.style == LabelStyle::Line && titled && label.words_at >= text.len()
    })
}

/// `[...]`, `[…]`, `. . .` alone in a paragraph.
pub(super) fn is_omission(text: &str) -> bool {
    !text.is_empty()
        && text.chars().all(|c| {
            matches!(
                c,
                '[' | ']' | '.' | '…' | ' ' | '(' | ')' | '*' | '_' | '-' | '–' | '—'
            )
        })
}

/// A foot note or endnote: its number first, or a way back last.
pub(super) fn is_note(text: &str) -> bool {
    let bracket = text.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    text.ends_with('↩')
        || bracket.is_some_and(|(number, _)| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()))
}

/// One pair of brackets holds all of it.
fn is_bracketed(text: &str) -> bool {
    // `[He looks over the draft.]2`: the number calls a foot note.
    let bare = text
        .trim_end_matches(|c: char| c.is_ascii_digit())
        .trim_end_matches('.');
    let (open, close) = match bare.chars().next() {
        Some('(') => ('(', ')'),
        Some('[') => ('[', ']'),
        Some('{') => ('{', '}'),
        Some('（') => ('（', '）'),
        _ => return false,
    };
    if !bare.ends_with(close) {
        return false;
    }
    let mut depth = 0_usize;
    for (at, c) in bare.char_indices() {
        if c == open {
            depth += 1;
        } else if c == close {
            depth = depth.saturating_sub(1);
            if depth == 0 {
                return at + close.len_utf8() == bare.len();
            }
        }
    }
    false
}

fn starts_numbered(text: &str) -> bool {
    let digits = text
        .trim_start_matches('(')
        .bytes()
        .take_while(u8::is_ascii_digit)
        .count();
    digits > 0 && text.trim_start_matches('(')[digits..].starts_with(['.', ')'])
}

/// A heading, signature or date line: short, without a mark that ends or goes on with a sentence.
fn is_heading(text: &str) -> bool {
    /// Longest heading, and longest line that is one whatever its words, in characters.
    const LONGEST: usize = 160;
    const SHORT: usize = 60;
    let length = text.chars().take(LONGEST + 1).count();
    let open = text.ends_with(|c: char| {
        matches!(
            c,
            '.' | '?' | '!' | ':' | ';' | ',' | '…' | '"' | '”' | '’' | '\'' | ')' | ']' | '—' | '-' | '–'
        )
    });
    let starts = text
        .trim_start_matches(['“', '"', '*', '_'])
        .starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    if length > LONGEST || open || !starts {
        return false;
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    // In capitals every word looks proper.
    let shouted = in_capitals(text);
    let proper = words
        .iter()
        .filter(|word| !word.starts_with(char::is_lowercase) || SMALL_WORDS.hold(word.trim_end_matches('.')))
        .count();
    length <= SHORT && words.len() <= 6 || !shouted && proper * 4 >= words.len() * 3
}

/// Words that headings have in small letters.
const SMALL_WORDS: &WordList = &WordList::of(&[
    "a", "an", "and", "at", "between", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with",
]);

/// A sentence of the record about the meeting, between turns: short, in the third person and the past, about the
/// meeting, both sides, or somebody who takes part.
fn is_narration(text: &str, people: &Registry<'_>) -> bool {
    /// Longest narration between turns, in bytes.
    const LONGEST: usize = 320;
    if text.len() > LONGEST || has_speaking_person(text) || text.starts_with(['“', '"', '(', '[']) {
        return false;
    }
    let lower = text.to_lowercase();
    // `-- End of Conversation --`
    let bare = lower.trim_start_matches(['-', '–', '—', '*', ' ']);
    MEETING_REMARKS.begin(&lower)
        || MEETING_REMARKS.begin(bare)
        || subject_of_meeting(&lower).is_some_and(|behind| acts(behind, MEETING_ACTS))
        || subject_in_room(text, people).is_some_and(|behind| acts(behind, PERSONAL_ACTS))
}

/// Sentences and notes that open with these words speak of the meeting itself.
const MEETING_REMARKS: &WordList = &WordList::of(&[
    "--- luncheon",
    "--- recess",
    "--- upon ",
    "--- whereupon",
    "a vote was taken",
    "meeting adjourned",
    "the meeting adjourned",
    "the meeting was",
    "the meeting is then",
    "the meeting then",
    "the meeting ended",
    "the meeting lasted",
    "the meeting closed",
    "the meeting concluded",
    "short break",
    "break.",
    "a short break",
    "after the break",
    "lunch.",
    "lunch break",
    "the conversation was",
    "the conversation ended",
    "the conversation lasted",
    "the conversation took place",
    "the conversation went",
    "the conversation turned",
    "the conversation then",
    "the conversation concluded",
    "the talk then",
    "the talk turned",
    "the talks ended",
    "the talks were",
    "the talks lasted",
    "the session ended",
    "the session was",
    "the session closed",
    "at the close of the",
    "at the end of the conversation",
    "at the end of the meeting",
    "at the end of the talk",
    "at the conclusion of",
    "at this point",
    "end of the",
    "with this the",
    "with that the",
    "the interview ended",
    "the contact ended",
    "the discussion then",
    "the discussion ended",
    "the discussion turned",
    "the recording ends",
    "the tape ends",
    "recorded by",
    "typed by",
    "taken down by",
    "interpreted by",
    "translated by",
    "notes taken by",
    "end of meeting",
    "end of conversation",
    "there followed",
    "this was followed by",
    "this ended",
]);

/// Who acts at a meeting, without a name.
const MEETING_SUBJECTS: &WordList = &WordList::of(&[
    "the two sides",
    "both sides",
    "the two parties",
    "both parties",
    "the parties",
    "the sides",
    "the delegates",
    "the delegations",
    "both delegations",
    "the two delegations",
    "the participants",
    "the guests",
    "the hosts",
    "the leaders",
    "the two leaders",
    "those present",
    "all present",
    "everyone present",
    "everybody",
    "the comrades",
    "the ministers",
    "the generals",
    "they",
    "all",
    "the group",
    "the committee",
    "the conferees",
    "the correspondents",
    "the interpreter",
    "the meeting",
    "the conversation",
    "the conference",
    "the session",
]);

/// What they do.
const MEETING_ACTS: &WordList = &WordList::of(&[
    "adjourn",
    "adjourned",
    "agreed",
    "applauded",
    "arranged",
    "ate",
    "began",
    "broke",
    "concluded",
    "continued",
    "decided",
    "discussed",
    "drank",
    "ended",
    "entered",
    "exchanged",
    "laughed",
    "left",
    "moved",
    "parted",
    "paused",
    "posed",
    "proceeded",
    "recessed",
    "resumed",
    "retired",
    "returned",
    "rose",
    "sat",
    "shook",
    "signed",
    "stood",
    "studied",
    "toasted",
    "took",
    "turn",
    "turned",
    "went",
    "withdrew",
]);

/// What persons do between turns, beside speaking.
const PERSONAL_ACTS: &WordList = &WordList::of(&[
    "adjourned",
    "agreed",
    "applauded",
    "arrived",
    "bade",
    "closed",
    "conferred",
    "consulted",
    "distributed",
    "embraced",
    "entered",
    "excused",
    "expressed",
    "handed",
    "joined",
    "laughed",
    "leaves",
    "left",
    "looked",
    "nodded",
    "opened",
    "passed",
    "pointed",
    "presented",
    "produced",
    "reads",
    "read",
    "received",
    "remained",
    "retired",
    "returned",
    "rose",
    "shook",
    "showed",
    "shows",
    "signed",
    "smiled",
    "stood",
    "studied",
    "thanked",
    "toasted",
    "took",
    "turned",
    "went",
    "withdrew",
    "had",
]);

fn subject_of_meeting(lower: &str) -> Option<&str> {
    MEETING_SUBJECTS.alike(lower).find_map(|subject| {
        let behind = lower.strip_prefix(subject)?;
        behind.starts_with(' ').then_some(behind)
    })
}

/// What stands behind the persons of the record with whom the sentence begins.
fn subject_in_room<'s>(text: &'s str, people: &Registry<'_>) -> Option<&'s str> {
    let mut at = 0;
    loop {
        let mention = mention_at(text, at)?;
        if people.resolve(&mention) == Resolution::Unknown {
            return None;
        }
        let behind = text.get(mention.range.end..)?;
        let Some(next) = [" and ", ", and ", ", "]
            .iter()
            .find_map(|link| behind.strip_prefix(link))
        else {
            return Some(behind);
        };
        at = text.len() - next.len();
    }
}

/// True where one of the first words behind the subject is one of these verbs.
fn acts(behind: &str, verbs: &WordList) -> bool {
    let mut words = behind
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty());
    words
        .by_ref()
        .take(3)
        .take_while(|word| !BREAKING.hold(word.trim_end_matches('.')))
        .any(|word| verbs.hold(word))
}

/// Words behind which a verb is no longer the subject's own.
const BREAKING: &WordList = &WordList::of(&[
    "and", "but", "has", "have", "of", "should", "that", "to", "who", "will", "would",
]);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Span;
    use crate::grammar::person::listed_mention_at;

    fn people() -> Registry<'static> {
        let mut people = Registry::default();
        for name in ["General Deng Haoran", "Mr. Hollis", "Premier Pak"] {
            let mention = listed_mention_at(name, 0).expect("a name");
            people.enter(&mention, Span::new(0, 1));
        }
        people
    }

    #[test]
    fn narration_between_turns() {
        for text in [
            "The delegates turned to the question of nets.",
            "The parties agreed to meet again on 14 March at the same place.",
            "General Deng and Mr. Hollis agreed.",
            "Mr. Hollis then read a draft of the announcement, and two changes were made in it.",
            "The Premier then had his photograph taken with the guests.",
            "They turn to the question of the conference.",
            "Meeting adjourned.",
            "The meeting is then adjourned.",
            "Short break.",
            "The two sides withdrew for consultations from 10:50 to 11:20.",
            "The conversation went over to the oil works.",
            "At the close of the meeting gifts were exchanged.",
            "Both sides agreed to meet again in December.",
        ] {
            assert!(is_narration(text, &people()), "{text}");
        }
        for text in [
            "They paid the deposit and forgot about the rest.",
            "The two sides of the coin are known to us.",
            "General Deng has agreed to the plan.",
            "Mr. Orlov left for the north.",
            "I agreed with General Deng.",
            "The railway took ten years to build.",
            "The harvest ended early this year.",
            "",
        ] {
            assert!(!is_narration(text, &people()), "{text}");
        }
    }

    #[test]
    fn headings_and_remarks() {
        for text in [
            "Appendix A",
            "Gerstel",
            "Memorandum by the Minister of a Conversation Between Orlov and Szabo",
            "12 copies printed",
        ] {
            assert!(is_heading(text), "{text}");
        }
        for text in [
            "sixty-two boats from Norrland",
            "We agree.",
            "He said:",
            "the plan",
            "There is one more matter that we would like to bring up in this connection today",
        ] {
            assert!(!is_heading(text), "{text}");
        }
        for (text, bracketed) in [
            ("(Both sides laugh.)", true),
            ("[Photograph session]", true),
            ("[He looks over the draft.]2", true),
            ("(One) and (two)", false),
            ("(a) we", false),
        ] {
            assert_eq!(is_bracketed(text), bracketed, "{text}");
        }
    }
}
