//! Telegrams in capitals, in the letters that an ordinary text would have.
//!
//! Capitals tell names and offices from other words, and the beginnings of sentences from their middles. Where all letters
//! are capitals, nothing is told: such paragraphs are read as a view of the same length in which the words that must be
//! names have capitals again, and the others have small letters. Places are the same in both; what is printed stays so.

use std::ops::Range;

use foldhash::HashSet;
use memchr::memchr;

use super::grammar::{
    COLLECTIVES, CONJUNCTIONS, DESCRIPTIONS, INDEFINITES, PEOPLE, SUBORDINATORS, is_adverb, is_finite,
};
use super::lexicon::{Sorts, known};
use crate::grammar::title::titles_at;
use crate::grammar::vocabulary::{Classes, classes_of};
use crate::grammar::word::{
    CALENDAR, DEMONYMS, FUNCTION_WORDS, HEADLINE_WORDS, INSTITUTIONS, PLACES, Word, behind_space, word_at,
};
use crate::lex::Passage;
use crate::people::Registry;
use crate::speech::cues::{Form, look_up};

/// Fewest capitals of a paragraph in capitals, and most small letters that garbles may leave among its first ones.
const FEWEST_CAPITALS: usize = 20;
const MOST_SMALL: usize = 4;

/// How far a paragraph is looked at, in bytes.
const LOOKED_AT: usize = 300;

/// Most words of a name.
const MOST_NAMES: usize = 4;

/// Most bytes of a bracket between an office and a name: `JOINT SECRETARY (EUROPE) RAO`.
const LONGEST_DESK: usize = 40;

/// The paragraphs with views for those that are in capitals; none where most of the text is not.
pub(super) fn views<'t>(units: &[Passage<'t>], people: &Registry<'t>) -> Option<Vec<Passage<'t>>> {
    let shouted: Vec<bool> = units.iter().map(|unit| is_in_capitals(unit.text())).collect();
    let length = |all: bool| -> usize {
        let units = units.iter().zip(&shouted).filter(|(_, shouted)| all || **shouted);
        units.map(|(unit, _)| unit.text().len()).sum()
    };
    if !shouted.contains(&true) || 2 * length(false) < length(true) {
        return None;
    }
    let mut names = Names::default();
    for person in people.indices().filter_map(|person| people.person(person)) {
        names.add(person.name.split_whitespace());
    }
    let texts = || units.iter().zip(&shouted).filter(|(_, shouted)| **shouted);
    for (unit, _) in texts() {
        names.collect(unit.text());
    }
    let view = |(unit, shouted): (&Passage<'t>, &bool)| match shouted {
        true => unit.with_text(in_small_letters(unit.text(), &names)),
        false => unit.clone(),
    };
    Some(units.iter().zip(&shouted).map(view).collect())
}

/// True for a paragraph all of whose letters are capitals.
pub(crate) fn is_in_capitals(text: &str) -> bool {
    let (mut capitals, mut small) = (0, 0);
    for byte in text.bytes().take(LOOKED_AT) {
        capitals += usize::from(byte.is_ascii_uppercase());
        small += usize::from(byte.is_ascii_lowercase());
        if small > MOST_SMALL {
            return false;
        }
    }
    capitals >= FEWEST_CAPITALS && small * 10 < capitals
}

/// Words that name people, in lower case.
#[derive(Debug, Default)]
struct Names(HashSet<String>);

impl Names {
    fn add<'w>(&mut self, words: impl Iterator<Item = &'w str>) {
        let words = words.map(|word| word.trim_matches(|c: char| !c.is_alphabetic()));
        self.0
            .extend(words.filter(|word| word.len() > 1).map(str::to_lowercase));
    }

    fn hold(&self, word: &str) -> bool {
        self.0.contains(word)
    }

    /// Takes up the names of a paragraph in capitals: what stands behind an office, and what begins a clause before a verb
    /// of speech.
    fn collect(&mut self, text: &str) {
        let mut at = 0;
        let mut begins = true;
        while let Some(word) = next_word(text, at) {
            begins |= parts_clauses(text.get(at..word.range.start).unwrap_or_default());
            at = word.range.end;
            if let Some(titles) = titles_at(text, word.range.start) {
                at = titles.range.end.max(at);
                let behind = behind_desk(text, at);
                // `IN GENERAL TERMS`, `GENERAL ORLOV HAD SAID`
                let is_rank = AMBIGUOUS.contains(&&*word.text.to_lowercase());
                let name = name_run(text, behind).filter(|name| !is_rank || acts(text, *name));
                self.add_run(text, behind..name.unwrap_or(behind));
                at = name.unwrap_or(at);
                begins = false;
                continue;
            }
            let lower = word.text.to_lowercase();
            let leads = lower == "to" && text[..word.range.start].trim_end().ends_with("ACCORDING");
            if leads && let Some(name) = behind_space(text, at).and_then(|from| name_run(text, from)) {
                self.add_run(text, at..name);
                at = name;
            } else if begins
                && let Some(name) = name_run(text, word.range.start)
                && (is_subject(text, word.range.start..name) || is_told_of(text, word.range.start..name))
            {
                self.add_run(text, word.range.start..name);
                at = name;
            } else if meets(text, &word)
                && let Some(name) = behind_space(text, at).and_then(|from| name_run(text, from))
            {
                self.add_met(text, at, name);
                at = name;
            }
            begins = CONJUNCTIONS.contains(&&*lower) || SUBORDINATORS.contains(&&*lower);
        }
    }

    /// Takes up one whom the author met, whose name stands between `from` and `to`, and who was with him: `ORLOV AND SZABO`.
    fn add_met(&mut self, text: &str, from: usize, to: usize) {
        if text.get(from..to).is_none_or(is_body) {
            return;
        }
        self.add_run(text, from..to);
        let and = behind_space(text, to).filter(|and| text[*and..].starts_with("AND "));
        let other = and.and_then(|and| name_run(text, and + "AND ".len()));
        if let (Some(and), Some(end)) = (and, other) {
            self.add_run(text, and + "AND ".len()..end);
        }
    }

    fn add_run(&mut self, text: &str, run: Range<usize>) {
        self.add(text.get(run).unwrap_or_default().split_whitespace());
    }
}

/// The next word from `at` on.
fn next_word(text: &str, at: usize) -> Option<Word<'_>> {
    let rest = text.get(at..)?;
    let mut starts = rest.char_indices().filter(|(_, c)| c.is_alphabetic());
    starts.find_map(|(start, _)| word_at(text, at + start))
}

/// True where a clause begins behind what separates two words.
fn parts_clauses(between: &str) -> bool {
    between.contains(['.', ',', ':', ';', '(', '"', '\n', '!', '?']) && !between.trim().is_empty()
        || between.contains("--")
}

/// Offset behind the desk of an officer in brackets, and the space behind it.
fn behind_desk(text: &str, at: usize) -> usize {
    let next = behind_space(text, at).unwrap_or(at);
    let rest = text.get(next..).unwrap_or_default();
    let desk = rest.strip_prefix('(').and_then(|inside| {
        let near = inside.as_bytes().get(..LONGEST_DESK).unwrap_or(inside.as_bytes());
        memchr(b')', near)
    });
    desk.map_or(next, |length| {
        let behind = next + length + 2;
        behind_space(text, behind).unwrap_or(behind)
    })
}

/// The end of the words at `from` that can only be a name.
fn name_run(text: &str, from: usize) -> Option<usize> {
    let mut end = None;
    let mut at = from;
    for _ in 0..MOST_NAMES {
        let Some(word) = word_at(text, at) else { break };
        let behind = word.range.end;
        // `D. RAO`, `D.K. MEHRA`
        let is_initial = word.text.len() == 1 && text[behind..].starts_with('.');
        if is_initial {
            let next = behind + 1;
            at = behind_space(text, next).unwrap_or(next);
            continue;
        }
        if !may_be_name(&word) {
            break;
        }
        end = Some(behind);
        match behind_space(text, behind) {
            Some(next) if !word.closed => at = next,
            _ => break,
        }
    }
    end
}

/// True where a finite verb stands behind `at`.
fn acts(text: &str, at: usize) -> bool {
    let next = behind_space(text, at).and_then(|next| word_at(text, next));
    next.is_some_and(|next| {
        let lower = next.text.to_lowercase();
        is_finite(&lower) || look_up(&lower).and_then(|cue| cue.verb(None)).is_some()
    })
}

/// True where words that can be a name say something: a verb of speech follows, in the past or the present.
fn is_subject(text: &str, name: Range<usize>) -> bool {
    let words = text.get(name.clone()).unwrap_or_default().split_whitespace();
    let next = behind_space(text, name.end).and_then(|next| word_at(text, next));
    let speaks = next.is_some_and(|next| {
        let form = look_up(&next.text.to_lowercase()).and_then(|cue| cue.verb(None));
        form.is_some_and(|(_, form)| matches!(form, Form::Past | Form::Third))
    });
    speaks && words.count() < MOST_NAMES && !is_body(&text[name])
}

/// `ORLOV, WHO HAD COME LATE, SAID`: true where a clause follows that tells of a person.
fn is_told_of(text: &str, name: Range<usize>) -> bool {
    let behind = text.get(name.end..).unwrap_or_default();
    behind.starts_with(", WHO ") && !is_body(&text[name])
}

/// True for the verb of `I SAW ORLOV`, `WE TOLD ORLOV`.
fn meets(text: &str, verb: &Word<'_>) -> bool {
    const MEETING: &[&str] = &["ASKED", "INFORMED", "MET", "REMINDED", "SAW", "TOLD"];
    let before = || text[..verb.range.start].trim_end();
    MEETING.contains(&&*verb.text)
        && ["I", "WE"].iter().any(|author| {
            let rest = before().strip_suffix(author);
            rest.is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
        })
}

/// True for one word that names a government or several people: `GOZ`, `NEWSMEN`.
fn is_body(words: &str) -> bool {
    let word = words.trim();
    let is_several = || {
        let one = word.strip_suffix('S').unwrap_or_default();
        classes_of(one).meet(KNOWN) || PEOPLE.contains(&&*one.to_lowercase()) || word.ends_with("MEN")
    };
    let lone = !word.contains(char::is_whitespace);
    lone && (word.starts_with("GO") && word.len() <= LONGEST_GOVERNMENT || is_several())
}

/// Letters of the longest short form of a government: `GOZ`, `GOCR`.
const LONGEST_GOVERNMENT: usize = 4;

/// Tables whose words name no person, or hardly any.
const KNOWN: Classes = Classes::of(&[
    CALENDAR,
    DEMONYMS,
    FUNCTION_WORDS,
    HEADLINE_WORDS,
    INSTITUTIONS,
    PLACES,
]);

/// True for a word that can be a name: none of those that texts are made of.
fn may_be_name(word: &Word<'_>) -> bool {
    let text = &*word.text;
    let speakable = text.contains(|c: char| !c.is_ascii() || "AEIOUY".contains(c)) || text == "NG";
    if text.len() < 2 || !speakable || word.classes.meet(KNOWN) {
        return false;
    }
    let lower = text.to_lowercase();
    let lower = &*lower;
    let is_listed = || {
        const LISTS: &[&[&str]] = &[COLLECTIVES, DESCRIPTIONS, INDEFINITES, ORDINARY, PEOPLE];
        let known = known(lower);
        known.sorts != Sorts::default()
            || known.cue.is_some()
            || LISTS.iter().any(|list| list.contains(&lower))
    };
    let is_verb = || is_finite(lower) && !NAMES_IN_ED.contains(&lower);
    let is_formed = || {
        lower.len() > LONGEST_STEM && ENDINGS.iter().any(|ending| lower.ends_with(ending)) || is_adverb(lower)
    };
    !(is_listed() || is_verb() || is_formed())
}

/// Longest word that is no name made from another by an ending, in bytes.
const LONGEST_STEM: usize = 6;

/// Endings of nouns, adjectives and participles.
const ENDINGS: &[&str] = &[
    "able", "ance", "ations", "ence", "ful", "ible", "ing", "ings", "ism", "ity", "ments", "ment", "ness",
    "ous", "ship", "sion", "sions", "tion", "tions", "tive",
];

/// Names that end like a verb in the past.
const NAMES_IN_ED: &[&str] = &[
    "ahmed", "hamed", "javed", "mohamed", "mohammed", "muhammed", "rasheed", "rashed", "saeed", "sayed",
    "waleed",
];

/// Words that stand behind offices, or begin sentences of telegrams, and are in no other list.
const ORDINARY: &[&str] = &[
    "arrived",
    "article",
    "aside",
    "ate",
    "became",
    "book",
    "brief",
    "briefing",
    "broke",
    "brought",
    "call",
    "caller",
    "came",
    "circles",
    "cited",
    "communique",
    "contact",
    "date",
    "deal",
    "designate",
    "desk",
    "dinner",
    "document",
    "drew",
    "drove",
    "editorial",
    "elect",
    "failed",
    "flew",
    "follow",
    "found",
    "gave",
    "got",
    "grew",
    "heard",
    "held",
    "home",
    "house",
    "it",
    "knew",
    "law",
    "left",
    "let",
    "letter",
    "level",
    "line",
    "list",
    "lost",
    "lunch",
    "made",
    "met",
    "more",
    "most",
    "note",
    "office",
    "paid",
    "paper",
    "para",
    "party",
    "plan",
    "plane",
    "post",
    "press",
    "program",
    "put",
    "radio",
    "ran",
    "read",
    "report",
    "residence",
    "sat",
    "saw",
    "sent",
    "set",
    "shook",
    "side",
    "source",
    "sources",
    "speech",
    "spent",
    "spoke",
    "step",
    "stood",
    "stopped",
    "talks",
    "team",
    "text",
    "took",
    "trip",
    "visit",
    "vote",
    "way",
    "week",
    "went",
    "won",
    "wore",
    "world",
    "year",
];

/// The text in small letters, with capitals at the beginnings of sentences, of names, and of the words of offices. Of the
/// same length, so that places are the same; `QUOTE` and `UNQUOTE` are the marks that they stand for.
fn in_small_letters(text: &str, names: &Names) -> String {
    let mut view = Vec::with_capacity(text.len());
    for c in text.chars() {
        let mut small = c.to_lowercase();
        let c = match (small.next(), small.next()) {
            (Some(one), None) if one.len_utf8() == c.len_utf8() => one,
            _ => c,
        };
        view.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
    }
    let mut capital = |at: usize| {
        if let Some(byte) = view.get_mut(at) {
            byte.make_ascii_uppercase();
        }
    };
    let mut at = 0;
    let mut office_until = 0;
    let mut begins = true;
    let mut before = String::new();
    while let Some(word) = next_word(text, at) {
        let between = text.get(at..word.range.start).unwrap_or_default();
        begins |= between.contains(['.', '!', '?', ':', '"']);
        let lower = word.text.to_lowercase();
        if word.range.start >= office_until
            && let Some(titles) = titles_at(text, word.range.start)
        {
            let named = word_at(text, behind_desk(text, titles.range.end));
            let named = named.is_some_and(|next| names.hold(&next.text.to_lowercase()));
            let is_rank = AMBIGUOUS.contains(&&*lower);
            if named || !is_rank || before == "the" {
                office_until = titles.range.end;
            }
        }
        let in_office = word.range.start < office_until && !LINKS.contains(&&*lower);
        let is_us = lower == "us" && is_object(&before);
        let is_name = names.hold(&lower)
            || names.hold(lower.split('-').next().unwrap_or_default())
            || word.classes.meet(PROPER) && !is_us
            || word.text.len() == 1 && (lower == "i" || text[word.range.end..].starts_with('.'));
        // `B. ORLOV SAID`: the letter of a list.
        let is_mark = word.text.len() == 1 && (word.range.start == 0 || between.ends_with('\n'));
        if (begins || in_office || is_name) && !(is_mark && text[word.range.end..].starts_with('.')) {
            capital(word.range.start);
        }
        if word.classes.meet(PROPER) || names.hold(&lower) {
            let hyphens = word
                .text
                .match_indices('-')
                .map(|(hyphen, _)| word.range.start + hyphen + 1);
            hyphens.for_each(&mut capital);
        }
        if lower == "us" && !is_us || is_acronym(&word) {
            word.range.clone().for_each(&mut capital);
        }
        begins = false;
        at = word.range.end;
        before = lower;
    }
    put_marks(text, &mut view);
    String::from_utf8(view).unwrap_or_else(|_| text.to_owned())
}

/// Tables of words that have capitals wherever they stand.
const PROPER: Classes = Classes::of(&[CALENDAR, DEMONYMS, PLACES]);

/// Words of titles that are more often something else: offices only before a name, or behind `the`.
const AMBIGUOUS: &[&str] = &[
    "chief", "count", "general", "head", "judge", "justice", "leader", "major", "member", "observer",
    "officer", "private", "sec", "speaker",
];

/// Small words inside of offices.
const LINKS: &[&str] = &["and", "at", "d'affaires", "for", "in", "of", "on", "the", "to"];

/// True where `us` behind the word are people: `told us`, `with us`. Elsewhere it is a state.
fn is_object(before: &str) -> bool {
    let verb = look_up(before).and_then(|cue| cue.verb(None)).is_some();
    verb || matches!(
        before,
        "between" | "for" | "from" | "gave" | "give" | "let" | "to" | "with"
    )
}

/// True for letters that nobody can speak: `DCM`, `USSR`.
fn is_acronym(word: &Word<'_>) -> bool {
    let text = &*word.text;
    word.is_all_capitals()
        && text.is_ascii()
        && !text.contains(['A', 'E', 'I', 'O', 'U', 'Y'])
        && text != "NG"
}

/// Puts quotation marks in the place of the words that telegraph offices send for them.
fn put_marks(text: &str, view: &mut [u8]) {
    const OPENS: &str = "QUOTE ";
    const CLOSES: &str = " UNQUOTE";
    let mut from = 0;
    while let Some(open) = text.get(from..).and_then(|rest| rest.find(OPENS)) {
        let open = from + open;
        let inside = open + OPENS.len();
        from = inside;
        if text[..open].ends_with(char::is_alphanumeric) {
            continue;
        }
        let Some(close) = text.get(inside..).and_then(|rest| rest.find(CLOSES)) else {
            return;
        };
        let close = inside + close;
        view[open..inside].fill(b' ');
        view[inside - 1] = b'"';
        view[close..close + CLOSES.len()].fill(b' ');
        view[close] = b'"';
        from = close + CLOSES.len();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Span;

    fn view(text: &str) -> String {
        let passage = Passage::new(text, Span::new(0, text.len()));
        let views = views(&[passage], &Registry::default());
        let view = views.and_then(|views| views.into_iter().next());
        let view = view.map_or_else(|| text.to_owned(), |view| view.text().to_owned());
        assert_eq!(view.len(), text.len(), "{text}");
        view
    }

    #[test]
    fn names_and_offices_have_capitals_again() {
        for (text, expected) in [
            (
                "1. FONMIN QUESADA CALLED IN CHARGE. HE SAID THAT PRESIDENT HOLM HAD PROMISED IT.",
                "1. Fonmin Quesada called in Charge. He said that President Holm had promised it.",
            ),
            (
                "ORLOVIC SAID HIS GOVERNMENT WOULD WAIT. WE TOLD ORLOVIC THAT US POSITION HAD NOT CHANGED.",
                "Orlovic said his government would wait. We told Orlovic that US position had not changed.",
            ),
            (
                "ACCORDING TO RAO, IT WENT WELL. JOINT SECRETARY (EUROPE) RAO TOLD US THAT IN GENERAL TERMS.",
                "According to Rao, it went well. Joint Secretary (Europe) Rao told us that in general terms.",
            ),
            (
                "EMBASSY COMMENTED THAT RURITANIANS SAID NOTHING. GOZ SAID THE SAME, SOURCES SAID.",
                "Embassy commented that Ruritanians said nothing. Goz said the same, sources said.",
            ),
            (
                "NOLL SAID QUOTE WE SHALL SEE UNQUOTE AND LEFT WITH D. K. MEHRA.",
                "Noll said      \"we shall see\"        and left with D. K. Mehra.",
            ),
            (
                "WE SAW ORLOVIC AND SZABO. I MET OFFICIALS THERE. KAVAN, WHO CAME LATE, TOLD NEWSMEN.",
                "We saw Orlovic and Szabo. I met officials there. Kavan, who came late, told newsmen.",
            ),
            ("AN ORDINARY TEXT is not", "AN ORDINARY TEXT is not"),
            ("SHORT", "SHORT"),
            ("", ""),
        ] {
            assert_eq!(view(text), expected);
        }
    }

    #[test]
    fn letters_of_other_lengths_stay() {
        let text = "ÉMILE İNÖNÜ SAID ẞ AND SZABÓ TOLD ÉVA KOVÁCS THAT QUOTE UNQUOTE";
        assert_eq!(view(text).len(), text.len());
    }
}
