//! What a bracket does, told by its content and the words around it.

use std::borrow::Cow;
use std::ops::Range;

use super::vocabulary::{
    ACTIONS, CLASSIFICATION_WORDS, CLASSIFYING_WORDS, EXCISIONS, FORMS, FUNCTION_WORDS, INTERJECTION_VERBS,
    NAMING_WORDS, NOTE_ENDINGS, NOTE_OPENINGS, NOTE_WORDS, OFFICE_WORDS, OMISSION_WORDS, PASTIMES,
    PLACE_PREPOSITIONS, PRONOUNS, REDACTION_WORDS, SITTING_VERBS, SITTINGS, SPEECH_VERBS, STAGE_OPENINGS,
    STAGE_WORDS, SUMMARY_OPENINGS,
};
use crate::grammar::calendar;
use crate::grammar::scan::WordList;
use crate::record::MarkKind;
use crate::source::bytes::{char_ceil, is_blank, trim};

/// Words that open a description of one person or thing.
const DETERMINERS: &WordList = &WordList::of(&["the", "this", "that", "our", "their", "his", "her", "its"]);

/// Pronouns of owners.
const POSSESSIVES: &WordList = &WordList::of(&["my", "our", "your", "his", "her", "its", "their"]);

/// What makes a bracket before it the name of a party.
const PARTY: &str = "party";

/// What authors call remarks of their own.
const REMARKS: &WordList = &WordList::of(&["comment", "explanation", "n.b.", "note", "remark"]);

/// Words around a bracket that are looked at.
const WINDOW: usize = 6;
/// Bytes around a bracket in which those words are looked for.
const WINDOW_BYTES: usize = 160;

/// The kind of the square bracket at `range` of `text`; `None` for what is no mark (footnote calls, page marks, masked
/// addresses).
pub(super) fn square(text: &str, range: Range<usize>) -> Option<MarkKind> {
    let end = if text[..range.end].ends_with([']', '}']) {
        range.end - 1
    } else {
        range.end
    };
    let inside = trim(&text[range.start + 1..end]);
    let lower = inside.to_lowercase();
    if is_no_mark(inside, &lower) {
        return None;
    }
    let inside = without_calls(inside);
    let lower = match &inside {
        Cow::Borrowed(_) => lower,
        Cow::Owned(inside) => inside.to_lowercase(),
    };
    let context = Context {
        before: &text[..range.start],
        inside: &inside,
        after: &text[range.end..],
    };
    Some(context.kind(&lower))
}

/// The words without the numbers of notes that are glued to them: `the44 ministry`.
fn without_calls(words: &str) -> Cow<'_, str> {
    let bytes = words.as_bytes();
    let calls = bytes
        .windows(2)
        .any(|pair| pair[0].is_ascii_lowercase() && pair[1].is_ascii_digit());
    if !calls {
        return Cow::Borrowed(words);
    }
    let bare = words.split(' ').map(without_call);
    Cow::Owned(bare.collect::<Vec<_>>().join(" "))
}

/// A word in small letters without the number of the note that is called behind it.
fn without_call(word: &str) -> &str {
    let bare = word.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_word = bare.ends_with(|c: char| c.is_ascii_lowercase()) && bare.chars().all(char::is_alphabetic);
    if is_word { bare } else { word }
}

/// A round bracket is a mark where it holds a stage direction, a notice of excision or an interjection. A paragraph of
/// its own that is in brackets is a direction `in_dialogue`, beside labelled turns; elsewhere it may tell anything.
pub(super) fn round(text: &str, range: Range<usize>, in_dialogue: impl Fn() -> bool) -> Option<MarkKind> {
    let inside = text[range.start + 1..range.end - 1].trim();
    let lower = inside.to_lowercase();
    if is_direction(&lower) || is_stage_word(&lower) {
        return Some(MarkKind::Stage);
    }
    let is_notice = lower.split_whitespace().count() <= 4 && EXCISIONS.stand_in(&lower);
    if is_notice {
        return Some(MarkKind::Redaction);
    }
    if is_address(inside) {
        return Some(MarkKind::Stage);
    }
    let before = text[..range.start].trim_end();
    let opens_turn = before.ends_with(':')
        && inside.contains(' ')
        && inside.starts_with(char::is_alphabetic)
        && !is_classification(&lower);
    let alone = || before.is_empty() && is_blank(&text[range.end..]) && inside.ends_with(['.', '!']);
    let told = is_capitalised(inside)
        && inside.ends_with(['.', '!', '?'])
        && (INTERJECTION_VERBS.stand_in(&lower) || is_action(inside));
    (opens_turn || told || is_interjection(inside) || alone() && in_dialogue()).then_some(MarkKind::Stage)
}

/// Begins as stage directions do: `At this point ...`, `The meeting adjourned ...`, `After an exchange of greetings`.
fn is_direction(lower: &str) -> bool {
    let behind = || lower.starts_with("after ") && PASTIMES.stand_in(lower);
    STAGE_OPENINGS.begin(lower) || is_of_sitting(lower) || behind()
}

/// `The meeting adjourned at 5 p.m.`, `The sitting was suspended`.
///
/// ```ebnf
/// direction = "the " , sitting , [ " was" | " is" ] , " " , verb , { any } ;      (* SITTINGS, SITTING_VERBS *)
/// ```
fn is_of_sitting(lower: &str) -> bool {
    let sitting = lower.strip_prefix("the ").and_then(|rest| rest.split_once(' '));
    sitting.is_some_and(|(sitting, rest)| {
        let verb = rest.strip_prefix("was ").or_else(|| rest.strip_prefix("is "));
        SITTINGS.are(sitting) && SITTING_VERBS.begin(verb.unwrap_or(rest))
    })
}

fn is_stage_word(lower: &str) -> bool {
    STAGE_WORDS.are(lower.trim_end_matches(['.', '!', '-', '—']))
}

/// `(To Comrade Orlov)`, `(in Chinese)`: to whom, or in which language, somebody goes on.
fn is_address(inside: &str) -> bool {
    let words: Vec<&str> = inside.split_whitespace().collect();
    match words.as_slice() {
        [
            "To",
            "the" | "Comrade" | "Cde." | "Mr." | "Mrs." | "Miss" | "Ms." | "Dr.",
            rest @ ..,
        ] => (1..=4).contains(&rest.len()),
        ["in" | "In", language] => {
            is_capitalised(language)
                && ["ese", "ish", "ian", "an", "ch"]
                    .iter()
                    .any(|end| language.ends_with(end))
        }
        _ => false,
    }
}

/// `To Orlov:`, `To Anna Noll`: to whom somebody turns.
fn is_turn_to(inside: &str) -> bool {
    let name = inside.strip_prefix("To ").unwrap_or_default();
    let words = || name.trim_end_matches(':').split(' ');
    words().all(is_capitalised) && words().count() <= 2
}

/// `He hands over a map.`, `The interpreters conferred.`, `Interpreter gesturing to show it`: what somebody in the room
/// does.
///
/// ```ebnf
/// action = ? word with a capital ? , { word } , verb , { word } ;              (* ACTIONS; at most four words before it, no digits *)
/// ```
fn is_action(inside: &str) -> bool {
    /// Words of the longest subject.
    const LONGEST_SUBJECT: usize = 4;
    let verb = |word: &str| {
        let word = word.trim_end_matches(['.', ',', '!', ';']);
        ACTIONS.binary_search(&word).is_ok()
    };
    is_capitalised(inside)
        && inside.split_whitespace().skip(1).take(LONGEST_SUBJECT).any(verb)
        && !inside.contains(|c: char| c.is_ascii_digit())
}

/// `(Orlov: That is right.)`; `(Comment: ...)` is the author's own.
fn is_interjection(inside: &str) -> bool {
    let Some((label, words)) = inside.split_once(": ").filter(|(label, _)| !REMARKS.hold(label)) else {
        return false;
    };
    let label: Vec<&str> = label.split_whitespace().collect();
    let is_name = |word: &&str| {
        word.chars().next().is_some_and(char::is_uppercase)
            && word.chars().all(|c| c.is_alphabetic() || "-.'’".contains(c))
    };
    (1..=4).contains(&label.len()) && label.iter().all(is_name) && words.ends_with(['.', '!', '?'])
}

/// What stands before the number of a page in a bracket.
const PAGE_LEADS: &WordList =
    &WordList::of(&["page ", "pg. ", "pg ", "p. ", "end p. ", "end p", "end of page "]);

fn is_no_mark(inside: &str, lower: &str) -> bool {
    let is_number =
        |text: &str| !text.is_empty() && text.len() <= 3 && text.bytes().all(|b| b.is_ascii_digit());
    let is_page = || {
        let numbered = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit());
        PAGE_LEADS
            .alike(lower)
            .any(|lead| lower.strip_prefix(lead).is_some_and(numbered))
    };
    let is_roman_note =
        !inside.is_empty() && inside.bytes().all(|b| b"ivx".contains(&b)) && inside.len() <= 5;
    is_number(inside)
        || is_page()
        || is_roman_note
        || inside.starts_with("email") && inside.ends_with("protected")
        || lower == "page break"
}

struct Context<'t> {
    before: &'t str,
    inside: &'t str,
    after: &'t str,
}

impl Context<'_> {
    /// The kind; `lower` is what stands inside in small letters.
    fn kind(&self, lower: &str) -> MarkKind {
        let is_gap = |c: char| matches!(c, '.' | '…' | '·' | ' ' | '\u{a0}' | '\n');
        if self.inside.chars().all(is_gap) {
            return MarkKind::Omission;
        }
        if REDACTION_WORDS.stand_in(lower) {
            return MarkKind::Redaction;
        }
        if is_doubt(lower) {
            return MarkKind::Doubt;
        }
        // `[omission in the original]`
        if is_note(lower) && !lower.starts_with("omission") {
            return MarkKind::Note;
        }
        if OMISSION_WORDS.stand_in(lower) && !self.is_glued() {
            return MarkKind::Omission;
        }
        let is_stage = STAGE_OPENINGS.are(lower.trim_end_matches('.')) || is_stage_word(lower);
        if is_stage && !self.is_glued() {
            return MarkKind::Stage;
        }
        if self.is_attribution() || self.is_supplied_label() {
            return MarkKind::Attribution;
        }
        if self.is_summary(lower) {
            return MarkKind::Omission;
        }
        if self.is_date(lower) {
            return MarkKind::Date;
        }
        if is_direction(lower) && !self.is_glued() && !self.stands_in_a_sentence() {
            return MarkKind::Stage;
        }
        let stands_apart = !self.is_glued() && self.begins_sentence();
        let addressed = || is_address(self.inside) || is_turn_to(self.inside);
        if stands_apart && (is_action(self.inside) || addressed()) {
            return MarkKind::Stage;
        }
        if stands_apart && self.is_heading(lower) {
            return MarkKind::Note;
        }
        self.words_kind()
    }

    /// True behind a sentence or a label, and at the start of a paragraph.
    fn begins_sentence(&self) -> bool {
        let before = self.before.trim_end();
        before.is_empty() || before.ends_with(['.', '!', '?', ':', '…', '"', '”', ')', ']', '—'])
    }

    /// `[Orlov:]` at the start of a paragraph: the editor's label of a turn.
    fn is_supplied_label(&self) -> bool {
        /// Most words of such a label.
        const MOST_WORDS: usize = 5;
        let Some(name) = self.inside.strip_suffix(':') else {
            return false;
        };
        let named = |word: &str| is_capitalised(word) || matches!(word, "of" | "the" | "de" | "von" | "van");
        is_blank(self.before)
            && is_capitalised(name)
            && !name.starts_with("To ")
            && name.split_whitespace().all(named)
            && name.split_whitespace().count() <= MOST_WORDS
    }

    /// `[Discussion of freight rates.]`: a summary in place of what was said.
    fn is_summary(&self, lower: &str) -> bool {
        is_capitalised(self.inside)
            && self.begins_sentence()
            && SUMMARY_OPENINGS.begin(lower)
            && !lower.contains("off the record")
    }

    /// `[Telegram.]`, `[Free trade in Borduria.]`: what heads a part of the text or says where it is from; a name with
    /// its full stop signs.
    fn is_heading(&self, lower: &str) -> bool {
        let is_phrase = |words: &str| {
            let small = |word: &str| is_lower(word) && word != "and" && word.starts_with(char::is_alphabetic);
            words.contains(' ') && words.split(' ').any(small)
        };
        let title = || self.inside.strip_suffix('.').is_some_and(is_phrase);
        FORMS.are(lower.trim_end_matches('.')) || is_capitalised(self.inside) && title()
    }

    /// Names completed or explained, other spellings, glosses; all else is supplied.
    fn words_kind(&self) -> MarkKind {
        if let Some(kind) = self.glued_kind() {
            return kind;
        }
        let alone = is_blank(self.before) && is_blank(self.after);
        if self.is_gloss() || (alone && !self.inside.ends_with(':')) {
            return MarkKind::Note;
        }
        let previous = last_word(self.before);
        let bare_previous = without_call(bare(previous));
        let possessive = previous.ends_with("'s")
            || previous.ends_with("’s")
            || previous.ends_with("s'")
            || previous.ends_with("s’");
        let follows_pronoun = PRONOUNS.hold(bare_previous)
            && !previous.ends_with(['.', ',', ';', ':'])
            && !self.describes_noun(bare_previous);
        if follows_pronoun && self.explains() {
            return MarkKind::Identification;
        }
        let behind_name = is_capitalised(bare_previous)
            && !previous.ends_with(['.', ',', '?', '!', ':', ';'])
            && !possessive
            && !FUNCTION_WORDS.hold(bare_previous);
        if behind_name && self.completes_with_of() {
            return MarkKind::Identification;
        }
        let names = self.inside.split(' ').any(is_capitalised);
        if behind_name && names && self.inside.starts_with("the ") && self.ends_phrase() {
            return MarkKind::Identification;
        }
        if behind_name && !names && self.describes_name() {
            return MarkKind::Note;
        }
        if self.is_office_before_name() || behind_name && self.explains_letters(bare_previous) {
            return MarkKind::Identification;
        }
        if !self.is_name() {
            return MarkKind::Supplied;
        }
        if behind_name && self.is_variant() {
            return MarkKind::Variant;
        }
        let behind_office = OFFICE_WORDS.hold(bare_previous);
        let before_name = self.after.starts_with([' ', '\n']) && starts_with_name(self.after.trim_start());
        if behind_name || behind_office || before_name || self.names_the_described() {
            MarkKind::Identification
        } else {
            MarkKind::Supplied
        }
    }

    /// `Ilva valley [the district that was ceded]`: says in a phrase of its own what the name before it is.
    fn describes_name(&self) -> bool {
        let mut words = self.inside.split(' ');
        words
            .next()
            .is_some_and(|word| matches!(word, "a" | "an" | "the"))
            && words.count() >= 3
            && self.ends_phrase()
    }

    /// `[the Dutch minister] De Graaf`, `[Chairman of the Council and Member of the Bureau] Orlov`
    fn is_office_before_name(&self) -> bool {
        let words = || self.inside.split_whitespace().map(bare);
        let titles =
            || words().all(is_capitalised_or_particle) && words().any(|word| OFFICE_WORDS.hold(word));
        let after = self.after.strip_prefix([' ', '\n']);
        after.is_some_and(starts_with_name) && (OFFICE_WORDS.hold(last_word(self.inside)) || titles())
    }

    /// `TASS [Soviet news agency]`: what letters stand for, in other words.
    fn explains_letters(&self, previous: &str) -> bool {
        /// Letters of the longest abbreviation.
        const LONGEST: usize = 8;
        (2..=LONGEST).contains(&previous.len())
            && previous.bytes().all(|b| b.is_ascii_uppercase())
            && starts_with_name(self.inside)
            && self.inside.contains(' ')
    }

    /// `their [Ruritanian trade] delegation`: behind a possessive the bracket describes the noun that follows.
    fn describes_noun(&self, pronoun: &str) -> bool {
        let owner =
            self.inside.ends_with("'s") || self.inside.ends_with("’s") || self.inside.ends_with(['\'', '’']);
        let noun = self
            .after
            .strip_prefix(' ')
            .is_some_and(|rest| rest.starts_with(char::is_lowercase));
        let last = self.inside.rsplit(' ').next().unwrap_or_default();
        POSSESSIVES.hold(pronoun) && !owner && noun && is_lower(last)
    }

    /// True where no noun follows that the bracket could describe: punctuation, a function word or nothing.
    fn ends_phrase(&self) -> bool {
        let Some(rest) = self.after.strip_prefix([' ', '\n']) else {
            return true;
        };
        let word = leading_word(rest);
        word.is_empty() || FUNCTION_WORDS.hold(word)
    }

    /// `the undersigned [Orlov]`, `the current [Wu Lin] and the former minister`: the name of whom or what the words
    /// before the bracket describe.
    fn names_the_described(&self) -> bool {
        /// Words of the longest description with an `of`, and without one.
        const LONGEST: [usize; 2] = [WINDOW, 3];
        let words = last_words(self.before, LONGEST[0]);
        let Some((last, lead)) = words.split_last() else {
            return false;
        };
        let longest = LONGEST[usize::from(!lead.contains(&"of"))];
        let last = last.to_lowercase();
        if !last.bytes().all(|b| b.is_ascii_alphabetic() || b == b'-') || FUNCTION_WORDS.are(&last) {
            return false;
        }
        let participle = (last.ends_with("ed") && last != "undersigned") || last.ends_with("ing");
        let described = matches!(last.as_str(), "current" | "previous" | "former" | "then")
            || lead
                .iter()
                .rev()
                .take(longest - 1)
                .take_while(|word| word.starts_with(char::is_alphabetic))
                .any(|word| DETERMINERS.hold(word));
        described && !participle && self.ends_phrase()
    }

    /// A bracket that stands inside a word: `comr[ade]`, `A[pollon]`, `[b]efore`.
    fn glued_kind(&self) -> Option<MarkKind> {
        if !self.is_glued() {
            return None;
        }
        let stem = self
            .before
            .strip_suffix('.')
            .unwrap_or(self.before)
            .rsplit(|c: char| !c.is_alphabetic())
            .next()
            .unwrap_or("");
        let next = self.after.trim_start().get(..PARTY.len());
        let completes_name =
            is_capitalised(stem) || next.is_some_and(|next| next.eq_ignore_ascii_case(PARTY));
        Some(if !stem.is_empty() && completes_name {
            MarkKind::Identification
        } else {
            MarkKind::Supplied
        })
    }

    fn is_glued(&self) -> bool {
        let ends_in_letter = self.before.ends_with(char::is_alphabetic)
            || self
                .before
                .strip_suffix('.')
                .is_some_and(|rest| rest.ends_with(char::is_uppercase) && is_lower(self.inside));
        ends_in_letter || (is_fragment(self.inside) && self.after.starts_with(char::is_lowercase))
    }

    /// `[Ri said]`: a name or pronoun and a verb of speech, nothing more.
    fn is_attribution(&self) -> bool {
        let last = self.inside.split_whitespace().next_back().unwrap_or_default();
        let verb = last.trim_end_matches([':', ',', ' ']);
        if verb != "that" && !SPEECH_VERBS.are(verb) {
            return false;
        }
        let words: Vec<&str> = self.inside.split_whitespace().collect();
        let subject = words.split_last().map_or(&[][..], |(_, subject)| subject);
        let verb = if verb == "that" {
            subject.last().copied().unwrap_or("")
        } else {
            verb
        };
        let names_somebody = |word: &&str| is_capitalised(word) || matches!(*word, "he" | "she" | "they");
        (1..=5).contains(&subject.len())
            && SPEECH_VERBS.are(verb)
            && subject.first().is_some_and(names_somebody)
    }

    /// A year, a month or a whole date that completes one.
    fn is_date(&self, lower: &str) -> bool {
        let mut parts = lower
            .split(|c: char| c.is_whitespace() || ",.?".contains(c))
            .filter(|part| !part.is_empty())
            .peekable();
        if parts.peek().is_none() {
            return false;
        }
        let is_part = |part: &str| {
            if matches!(part, "of" | "in" | "on" | "early" | "late" | "mid") {
                return true;
            }
            let digits = part.trim_end_matches(|c: char| c.is_ascii_alphabetic());
            // A day, a year of two figures, a year of four.
            let number = digits
                .parse::<u16>()
                .is_ok_and(|number| matches!(number, 0..100 | 1500..2100));
            let ordinal = matches!(&part[digits.len()..], "" | "st" | "nd" | "rd" | "th");
            (number && ordinal) || calendar::is_full_month(part)
        };
        let holds_month_or_year = || {
            calendar::MONTHS.iter().any(|month| lower.contains(month))
                || lower.bytes().filter(u8::is_ascii_digit).count() >= 4
        };
        parts.all(is_part) && (holds_month_or_year() || self.follows_date())
    }

    fn follows_date(&self) -> bool {
        let words = last_words(self.before, 2);
        words.iter().any(|word| {
            let word = bare(word);
            calendar::is_full_month(word) || word.bytes().any(|b| b.is_ascii_digit())
        })
    }

    /// The bracket explains the word before it in other words: `the idea of Harunje [leaning on the strong]`.
    fn is_gloss(&self) -> bool {
        if !is_lower(self.inside) || self.inside.split_whitespace().count() > 8 {
            return false;
        }
        let term = last_word(self.before);
        let quoted = term.ends_with(['”', '"', '’', '»'])
            && term
                .trim_end_matches(['”', '"', '’', '»'])
                .ends_with(char::is_alphanumeric);
        let named = || {
            let words = last_words(self.before, 4);
            let lead = words.split_last().map_or(&[][..], |(_, lead)| lead);
            lead.iter().any(|word| NAMING_WORDS.hold(bare(word)))
        };
        let first = self.inside.split_whitespace().next().unwrap_or("");
        (is_capitalised(bare(term)) && named() && !FUNCTION_WORDS.are(first))
            || (quoted && first.ends_with("ing"))
    }

    /// The bracket names somebody or something: `[the Bordurians]`, `[North Korea]`, `[Wu Lin]`.
    fn explains(&self) -> bool {
        let words: Vec<&str> = self.inside.split_whitespace().collect();
        match words.as_slice() {
            [article, rest @ ..] if article.eq_ignore_ascii_case("the") => (1..=6).contains(&rest.len()),
            [first, ..] => is_capitalised(first) && !FUNCTION_WORDS.hold(first),
            [] => false,
        }
    }

    /// `the Ministry [of Railways]`
    fn completes_with_of(&self) -> bool {
        let name = self
            .inside
            .strip_prefix("of ")
            .or_else(|| self.inside.strip_prefix("for "));
        name.is_some_and(starts_with_name)
    }

    /// Every word that is no particle is capitalised, and the first is no function word.
    fn is_name(&self) -> bool {
        let words = || self.inside.split_whitespace();
        let Some(first) = words().next() else { return false };
        if !words().all(|word| is_capitalised_or_particle(bare(word))) {
            return false;
        }
        let first = bare(first);
        let acronym = first.len() > 1 && first.chars().all(char::is_uppercase);
        // `[So Mun Gyu]`: a family name that is a function word, too.
        let family = matches!(first, "An" | "Do" | "He" | "No" | "So" | "You") && words().nth(1).is_some();
        let acronym = acronym || family;
        let initials = words()
            .next_back()
            .is_some_and(|word| word.split('.').all(|letter| letter.len() <= 1) && is_capitalised(word));
        (acronym || !FUNCTION_WORDS.hold(first))
            && (initials || !self.inside.ends_with([',', '.', ';']))
            && !words().any(|word| word == "and")
    }

    /// The bracket spells the name before it in another way, or gives a place's other name.
    fn is_variant(&self) -> bool {
        let count = self.inside.split_whitespace().count();
        let before = last_words(self.before, WINDOW);
        let name: Vec<&str> = before
            .iter()
            .rev()
            .map_while(|word| is_capitalised(bare(word)).then_some(bare(word)))
            .collect();
        let spelled: String = name.iter().take(count).rev().copied().collect();
        if similar(&spelled, self.inside) {
            return true;
        }
        // Hyphenated given names come apart in other romanisations: `Ri Mun-gyu [Li Mun Kyu]`.
        (1..=name.len().min(3)).any(|taken| {
            similar(
                &name.iter().take(taken).rev().copied().collect::<String>(),
                self.inside,
            )
        }) || (count == 1 && name.len() == 1 && self.follows_place_preposition(&before))
    }

    fn follows_place_preposition(&self, before: &[&str]) -> bool {
        let preposition = before.len().checked_sub(2).and_then(|at| before.get(at));
        let is_place = preposition.is_some_and(|word| PLACE_PREPOSITIONS.hold(word));
        let generic = matches!(
            self.inside.to_lowercase().as_str(),
            "province"
                | "county"
                | "district"
                | "city"
                | "river"
                | "island"
                | "region"
                | "party"
                | "peninsula"
        );
        is_place && !generic && !starts_with_name(self.after.trim_start())
    }

    fn stands_in_a_sentence(&self) -> bool {
        self.before
            .trim_end()
            .ends_with(|c: char| c.is_alphanumeric() || c == ',')
            && self.after.trim_start().starts_with(char::is_lowercase)
    }
}

fn is_doubt(lower: &str) -> bool {
    let bare = lower.trim_matches(['(', ')', ' ', '!', '.']);
    matches!(
        bare,
        "sic" | "thus" | "as printed" | "as in original" | "as in the original"
    ) || bare.chars().all(|c| c == '?')
        || lower
            .strip_prefix("sic")
            .is_some_and(|rest| rest.starts_with(['!', ',', ';', ':', '-', '—', '–']))
        || (lower.ends_with('?') && lower.split_whitespace().count() <= 4)
}

fn is_note(lower: &str) -> bool {
    // `conferred.` is no editor's abbreviation.
    let is_word = |before: &str| !before.ends_with(char::is_alphabetic);
    let ends = || {
        NOTE_ENDINGS
            .iter()
            .any(|word| lower.strip_suffix(word).is_some_and(is_word))
            || NOTE_WORDS.stand_in(lower)
    };
    NOTE_OPENINGS.begin(lower) || ends() || is_classification(lower)
}

/// `top secret`, `strictly confidential`
fn is_classification(lower: &str) -> bool {
    let mut words = lower
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
        .peekable();
    words.peek().is_some()
        && words.all(|word| CLASSIFICATION_WORDS.are(word))
        && CLASSIFYING_WORDS.stand_in(lower)
}

/// True where two spellings of one name are near: the same letters but for a few, vowels counting little.
fn similar(one: &str, other: &str) -> bool {
    let (one, other) = (skeleton(one), skeleton(other));
    if one.is_empty() || other.is_empty() || one.len() > 24 || other.len() > 24 {
        return false;
    }
    let longer = one.len().max(other.len());
    distance(&one, &other) * 5 <= longer * 2
}

/// Letters of a name as romanisations share them: case, hyphens and apostrophes dropped, voiced and voiceless letters
/// one, `r` and `l` one, doubled letters one.
fn skeleton(name: &str) -> Vec<char> {
    let mut out: Vec<char> = Vec::new();
    for c in name
        .chars()
        .filter(|c| c.is_alphabetic())
        .flat_map(char::to_lowercase)
    {
        let c = match c {
            'g' | 'q' | 'c' => 'k',
            'b' => 'p',
            'd' => 't',
            'j' | 'z' | 'x' => 's',
            'l' => 'r',
            'y' => 'i',
            'w' => 'u',
            'h' => continue,
            other => other,
        };
        if out.last() != Some(&c) {
            out.push(c);
        }
    }
    out
}

/// Levenshtein's distance; the names are short.
fn distance(one: &[char], other: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in other.iter().enumerate() {
            let substituted = diagonal + usize::from(a != b);
            diagonal = row[j + 1];
            row[j + 1] = substituted.min(row[j] + 1).min(row[j + 1] + 1);
        }
    }
    row[other.len()]
}

/// The last words of a text, at most `count`, in order; brackets among them count as words' punctuation.
fn last_words(text: &str, count: usize) -> Vec<&str> {
    let mut words: Vec<&str> = window(text).split_whitespace().rev().take(count).collect();
    words.reverse();
    words
}

/// The last of them; empty where there is none.
fn last_word(text: &str) -> &str {
    window(text).split_whitespace().next_back().unwrap_or_default()
}

/// The end of a text in which its last words stand.
fn window(text: &str) -> &str {
    &text[char_ceil(text, text.len().saturating_sub(WINDOW_BYTES))..]
}

fn bare(word: &str) -> &str {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    word.strip_suffix("'s")
        .or_else(|| word.strip_suffix("’s"))
        .unwrap_or(word)
}

fn is_capitalised(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// As the words of a name are.
fn is_capitalised_or_particle(word: &str) -> bool {
    is_capitalised(word)
        || matches!(
            word,
            "of" | "the" | "for" | "and" | "de" | "van" | "von" | "in" | "to"
        )
}

fn starts_with_name(text: &str) -> bool {
    is_capitalised(text) && !FUNCTION_WORDS.hold(leading_word(text))
}

/// The letters at the start of a text.
fn leading_word(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

/// Lower case throughout.
fn is_lower(text: &str) -> bool {
    !text.chars().any(char::is_uppercase)
}

/// A piece of a word: letters only.
fn is_fragment(text: &str) -> bool {
    !text.is_empty() && text.chars().all(char::is_alphabetic)
}
