//! A sentence as tokens: words, persons, quotations and the punctuation that parts clauses.

use std::borrow::Cow;
use std::ops::Range;

use memchr::memchr;

use super::grammar::{
    AUXILIARIES, BE, CONJUNCTIONS, PREPOSITIONS, SUBORDINATORS, ends_like_adverb, is_adverb,
};
use super::lexicon::{Known, Sort, Sorts, WordClass, known};
use super::names::NamesAhead;
use super::nominative;
use crate::grammar::person::{Mention, bare_office, initial_at, initials_at, may_name, mention_from};
use crate::grammar::quotation::Quotation;
use crate::grammar::word::{CALENDAR, Word, behind_space, word_at};
use crate::lex::sentence::PARTS;
use crate::speech::cues::{self, Class, Form, Verb, look_up};

/// What a token is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    /// A word or number.
    Word,
    /// A person, by position in [`Tokens::mentions`].
    Mention(usize),
    /// A quotation, by position in the list that was given.
    Quote(usize),
    /// `'s` or a bare apostrophe behind a word or person.
    Possessive,
    Comma,
    Colon,
    /// A semicolon, a dash, a bracket.
    Break,
    /// A full stop, an exclamation or question mark.
    Stop,
}

/// A token of a sentence.
#[derive(Debug, Clone)]
pub(super) struct Token<'p> {
    pub(super) kind: Kind,
    /// Where it stands in the paragraph.
    pub(super) range: Range<usize>,
    /// The word in lower case; empty for other kinds.
    pub(super) word: Cow<'p, str>,
    /// What is known of the word.
    pub(super) sorts: Sorts,
    pub(super) cue: Option<cues::Word>,
    /// A subject of a main clause, as far as the tokens beside it tell.
    pub(super) is_nominative: bool,
}

/// The tokens of a sentence.
#[derive(Debug, Default)]
pub(super) struct Tokens<'p> {
    pub(super) list: Vec<Token<'p>>,
    pub(super) mentions: Vec<Mention<'p>>,
    /// What any of the words can be.
    pub(super) sorts: Sorts,
}

/// What somebody does in a telegram that leaves articles out: `Foreign Minister summoned me`.
const ACTS: &[&str] = &[
    "called",
    "came",
    "gave",
    "handed",
    "interrupted",
    "invited",
    "laughed",
    "launched",
    "listened",
    "made",
    "nodded",
    "opened",
    "received",
    "read",
    "sent",
    "shrugged",
    "smiled",
    "summoned",
    "took",
];

/// The end of a ship with what it is called, which is nobody's name: `U.S.S. Merriam`.
///
/// ```ebnf
/// ship = prefix , word with a capital , [ word with a capital ] ;                          (* SHIPS *)
/// ```
fn ship_end(text: &str, first: &Word<'_>) -> Option<usize> {
    if !matches!(
        first.text.as_bytes(),
        [b'H' | b'U'] | [b'H' | b'U', _, b'S'] | [b'H' | b'U', _, _, b'S']
    ) {
        return None;
    }
    let rest = text.get(first.range.start..)?;
    let prefix = SHIPS.iter().find(|prefix| rest.starts_with(**prefix))?;
    let called = |at: usize| word_at(text, at).filter(Word::is_capitalised);
    let name = called(first.range.start + prefix.len())?.range.end;
    let second = behind_space(text, name).and_then(called);
    Some(second.map_or(name, |second| second.range.end))
}

/// What stands before the names of ships.
const SHIPS: &[&str] = &[
    "H.M.A.S. ",
    "H.M.C.S. ",
    "H.M.S. ",
    "HMAS ",
    "HMCS ",
    "HMS ",
    "U.S.N.S. ",
    "U.S.S. ",
    "USNS ",
    "USS ",
];

/// How far the closing bracket is looked for, in bytes.
const LONGEST_BRACKET: usize = 1500;

/// Longest bracket whose words are read with the sentence, in words; longer ones are notes.
const LONGEST_SUPPLIED: usize = 8;

/// Bytes that a token and the space behind it usually take: fewer allocations, and little room that stays empty.
const USUAL_TOKEN: usize = 5;

/// Most tokens of a sentence: each takes a hundred bytes, and whatever has more of them between two full stops is no sentence.
const MOST_TOKENS: usize = 4096;

impl<'p> Tokens<'p> {
    /// Reads the sentence at `range` of `text`. Words that an editor supplied in brackets are read like the others;
    /// notes, and what stands in round brackets, are left out.
    pub(super) fn read(
        text: &'p str,
        range: Range<usize>,
        quotations: &[Quotation],
        names: &mut NamesAhead<'_, 'p>,
    ) -> Self {
        let first = quotations.partition_point(|quotation| quotation.outside.end <= range.start);
        let mut reader = Reader {
            text,
            end: range.end,
            at: range.start,
            quotations,
            quotation: first,
            names,
            out: Self {
                list: Vec::with_capacity((range.len() / USUAL_TOKEN + 1).min(MOST_TOKENS)),
                mentions: Vec::new(),
                sorts: Sorts::default(),
            },
        };
        while reader.at < reader.end && reader.out.list.len() < MOST_TOKENS {
            reader.step();
        }
        let mut tokens = reader.out;
        tokens.note_nominatives();
        tokens
    }

    fn note_nominatives(&mut self) {
        for at in 0..self.list.len() {
            let is_nominative = nominative::stands_at(self, at);
            if let Some(token) = self.list.get_mut(at) {
                token.is_nominative = is_nominative;
            }
        }
    }

    /// The token at `at`.
    pub(super) fn get(&self, at: usize) -> Option<&Token<'p>> {
        self.list.get(at)
    }

    /// What the token at `at` is.
    pub(super) fn kind(&self, at: usize) -> Option<&Kind> {
        self.list.get(at).map(|token| &token.kind)
    }

    /// The word at `at` in lower case; empty for another kind of token, or none.
    pub(super) fn word(&self, at: usize) -> &str {
        self.list.get(at).map_or("", |token| &token.word)
    }

    /// The word before `at` in lower case.
    pub(super) fn word_before(&self, at: usize) -> &str {
        at.checked_sub(1).map_or("", |before| self.word(before))
    }

    /// True for a word that ends a name of things: it and the word before have capitals (`United States`) in a sentence that
    /// has small letters.
    pub(super) fn ends_name(&self, at: usize) -> bool {
        // Of words with capitals the tokens own what they hold.
        let has_capital = |at: usize| {
            let token = self.list.get(at);
            token.is_some_and(|token| matches!(token.word, Cow::Owned(_)))
        };
        let is_small = |token: &Token<'_>| matches!(&token.word, Cow::Borrowed(word) if word.len() > 1 && word.is_ascii());
        at > 0 && has_capital(at) && has_capital(at - 1) && self.list.iter().any(is_small)
    }

    /// The person named at `at`.
    pub(super) fn mention(&self, at: usize) -> Option<&Mention<'p>> {
        match self.kind(at)? {
            Kind::Mention(index) => self.mentions.get(*index),
            _ => None,
        }
    }

    /// True where the token at `at` is one of `words`.
    pub(super) fn is(&self, at: usize, words: impl Words) -> bool {
        self.list.get(at).is_some_and(|token| words.hold(token))
    }

    /// True where the word at `at` stands like an adverb between subject and verb.
    pub(super) fn is_adverb(&self, at: usize) -> bool {
        self.list
            .get(at)
            .is_some_and(|token| token.sorts.has(Sort::Adverb))
    }

    /// The verb of speech at `at`.
    pub(super) fn cue(&self, at: usize) -> Option<cues::Word> {
        self.list.get(at)?.cue
    }

    /// True where `phrase` stands at `at`.
    pub(super) fn starts_with(&self, at: usize, phrase: &[&str]) -> bool {
        phrase
            .iter()
            .enumerate()
            .all(|(i, word)| self.word(at + i) == *word)
    }

    /// The places of the sentence's quotations: token and position in the list of quotations.
    pub(super) fn quotes(&self) -> impl Iterator<Item = (usize, usize)> {
        self.list
            .iter()
            .enumerate()
            .filter_map(|(at, token)| match token.kind {
                Kind::Quote(index) => Some((at, index)),
                _ => None,
            })
    }
}

/// Words that a token may be one of.
pub(super) trait Words {
    fn hold(self, token: &Token<'_>) -> bool;
}

impl Words for &WordClass {
    fn hold(self, token: &Token<'_>) -> bool {
        token.sorts.has(self.sort)
    }
}

impl Words for &[&str] {
    fn hold(self, token: &Token<'_>) -> bool {
        !token.word.is_empty() && self.contains(&&*token.word)
    }
}

impl<const N: usize> Words for &[&str; N] {
    fn hold(self, token: &Token<'_>) -> bool {
        self.as_slice().hold(token)
    }
}

struct Reader<'p, 'q, 'n> {
    text: &'p str,
    end: usize,
    at: usize,
    quotations: &'q [Quotation],
    quotation: usize,
    names: &'q mut NamesAhead<'n, 'p>,
    out: Tokens<'p>,
}

impl<'p> Reader<'p, '_, '_> {
    fn step(&mut self) {
        if let Some(quotation) = self.quotations.get(self.quotation)
            && quotation.outside.start <= self.at
        {
            let end = quotation.outside.end.max(self.at);
            self.push(Kind::Quote(self.quotation), end, Cow::Borrowed(""));
            self.quotation += 1;
            return;
        }
        match self.text.as_bytes().get(self.at) {
            Some(b' ') => {
                self.at += 1;
                return;
            }
            Some(byte) if byte.is_ascii_alphabetic() => {
                self.word();
                return;
            }
            _ => {}
        }
        let rest = &self.text[self.at..self.end];
        let Some(c) = rest.chars().next() else {
            self.at = self.end;
            return;
        };
        let next = self.at + c.len_utf8();
        match c {
            ',' => self.push(Kind::Comma, next, Cow::Borrowed("")),
            ':' => self.push(Kind::Colon, next, Cow::Borrowed("")),
            ';' | '—' | '–' => self.push(Kind::Break, next, Cow::Borrowed("")),
            '-' if rest.starts_with("--") || rest.starts_with("- ") => {
                self.push(Kind::Break, next, Cow::Borrowed(""));
            }
            '.' | '!' | '?' | '…' => self.push(Kind::Stop, next, Cow::Borrowed("")),
            '(' => self.at = self.behind_bracket(b')').unwrap_or(next),
            '[' => self.bracket(next),
            '\'' | '’' => self.apostrophe(rest, next),
            _ if c.is_alphabetic() => self.word(),
            _ if c.is_ascii_digit() => self.number(),
            _ => self.at = next,
        }
    }

    fn push(&mut self, kind: Kind, end: usize, word: Cow<'p, str>) {
        self.push_known(kind, end, word, Known::default());
    }

    fn push_known(&mut self, kind: Kind, end: usize, word: Cow<'p, str>, known: Known) {
        let Known { sorts, cue } = known;
        self.out.list.push(Token {
            kind,
            range: self.at..end,
            word,
            sorts,
            cue,
            is_nominative: false,
        });
        self.out.sorts = self.out.sorts.and(sorts);
        self.at = end;
    }

    /// Where the bracket that opens here ends, if it does so in the sentence.
    fn behind_bracket(&self, close: u8) -> Option<usize> {
        let rest = &self.text.as_bytes()[self.at..self.end.min(self.at + LONGEST_BRACKET)];
        memchr(close, rest).map(|length| self.at + length + 1)
    }

    /// A square bracket: its words are read on unless it is a note.
    fn bracket(&mut self, next: usize) {
        if self.person(None) {
            return;
        }
        let Some(behind) = self.behind_bracket(b']') else {
            self.at = next;
            return;
        };
        let content = &self.text[next..behind - 1];
        self.at = if is_note(content) { behind } else { next };
    }

    fn apostrophe(&mut self, rest: &'p str, next: usize) {
        let touches =
            self.at > 0 && self.text[..self.at].ends_with(|c: char| c.is_alphanumeric() || c == ']');
        let end = if rest[next - self.at..].starts_with(['s', 'S']) {
            next + 1
        } else {
            next
        };
        let ends_word = self.text[end..]
            .chars()
            .next()
            .is_none_or(|c| !c.is_alphanumeric());
        if touches && ends_word {
            self.push(Kind::Possessive, end, Cow::Borrowed(""));
        } else {
            self.at = next;
        }
    }

    fn word(&mut self) {
        let Some(word) = word_at(self.text, self.at) else {
            self.at += self.text[self.at..].chars().next().map_or(1, char::len_utf8);
            return;
        };
        if let Some(end) = self.behind_number_of_part() {
            self.push(Kind::Word, end, Cow::Borrowed(&self.text[self.at..end]));
            return;
        }
        if let Some(end) = ship_end(self.text, &word).filter(|end| *end <= self.end) {
            self.push(Kind::Word, end, Cow::Borrowed(&self.text[self.at..end]));
            return;
        }
        // `On 14 May Orlov came`
        let is_month = word.is_in(CALENDAR) && self.is_behind_number();
        if !is_month && may_name(&word) && self.person(Some(&word)) {
            return;
        }
        let end = word.range.end.min(self.end);
        let has_capital = match word.text.is_ascii() {
            true => word.text.bytes().any(|byte| byte.is_ascii_uppercase()),
            false => word.text.chars().any(char::is_uppercase),
        };
        let lower = if has_capital {
            Cow::Owned(small_letters(&word.text))
        } else {
            word.text
        };
        let mut known = known(&lower);
        if ends_like_adverb(&lower) {
            known.sorts = known.sorts.with(Sort::Adverb);
        }
        self.push_known(Kind::Word, end, lower, known);
    }

    fn is_behind_number(&self) -> bool {
        self.out
            .list
            .last()
            .is_some_and(|last| !last.word.is_empty() && last.word.bytes().all(|byte| byte.is_ascii_digit()))
    }

    /// Reads a person here, if one is named; `first` is the word here, if there is one.
    fn person(&mut self, first: Option<&Word<'p>>) -> bool {
        let known = self.names.take(self.at);
        let named = known.unwrap_or_else(|| mention_from(self.text, self.at, first.cloned()));
        let named = named.or_else(|| self.small_rank(first?));
        let Some(mention) = named.or_else(|| self.short_subject(first?)) else {
            return false;
        };
        let end = mention.range.end;
        if end <= self.at || end > self.end {
            return false;
        }
        if !mention.titles.is_empty() {
            self.join_acronym();
        }
        self.out.mentions.push(mention);
        self.push(Kind::Mention(self.out.mentions.len() - 1), end, Cow::Borrowed(""));
        true
    }

    /// `ChSR Ambassador Orlov`, `MFA Director Orlov`: what looks like a name before a title is the short form of a state or
    /// an office.
    fn join_acronym(&mut self) {
        let touches = self
            .out
            .list
            .last()
            .is_some_and(|last| last.range.end + 1 == self.at);
        let Some(before) = self.out.mentions.last().filter(|_| touches) else {
            return;
        };
        let capitals = before.name.bytes().filter(u8::is_ascii_uppercase).count();
        let acronym = before.titles.is_empty()
            && before.range.end + 1 == self.at
            && before.name.len() <= LONGEST_ACRONYM
            && before.name.bytes().all(|byte| byte.is_ascii_alphabetic())
            && capitals > 1;
        if acronym {
            self.out.mentions.pop();
            self.out.list.pop();
        }
    }

    /// `Article I. General Orlov said`: offset behind the number of a part, which ends its sentence and is nobody's initial.
    fn behind_number_of_part(&self) -> Option<usize> {
        let number = self.text[self.at..]
            .bytes()
            .take_while(|byte| matches!(byte, b'I' | b'V' | b'X'))
            .count();
        let end = self.at + number;
        let numbers = number > 0
            && self.text[end..].starts_with('.')
            && self
                .out
                .list
                .last()
                .is_some_and(|last| PARTS.contains(&&*last.word));
        numbers.then_some(end)
    }

    /// `the general said`: a rank in small letters, before a verb.
    fn small_rank(&self, first: &Word<'_>) -> Option<Mention<'p>> {
        if !first.text.eq_ignore_ascii_case("the") {
            return None;
        }
        let rank = word_at(self.text, behind_space(self.text, first.range.end)?)?;
        let is_rank = SMALL_RANKS.contains(&&*rank.text);
        let next = is_rank.then(|| word_at(self.text, behind_space(self.text, rank.range.end)?))??;
        let form = look_up(&next.text).and_then(|word| word.verb(None));
        let acts = form.is_some_and(|(_, form)| matches!(form, Form::Past | Form::Third))
            || matches!(&*next.text, "could" | "did" | "had" | "was" | "would");
        acts.then(|| Mention {
            titles: vec![rank.text],
            name: Cow::Borrowed(""),
            variants: Vec::new(),
            printed: Cow::Borrowed(&self.text[first.range.start..rank.range.end]),
            range: first.range.start..rank.range.end,
        })
    }

    /// What names a person only where it is the subject of a verb: an office without an article, as telegrams have it
    /// (`Prime Minister replied`), and an initial (`V. replied`).
    fn short_subject(&self, first: &Word<'p>) -> Option<Mention<'p>> {
        let list = &self.out.list;
        let called = |back: usize| {
            list.len()
                .checked_sub(back)
                .and_then(|at| list.get(at))
                .map_or("", |token| &*token.word)
        };
        if called(1) == "on" && matches!(called(2), "call" | "called" | "calls") {
            return bare_office(self.text, first);
        }
        let begins = self.stands_behind_phrase() && self.is_subject_of_cue(first);
        let begins = begins
            || match self.out.list.last() {
                None => true,
                Some(last) => match last.kind {
                    Kind::Comma | Kind::Break | Kind::Stop | Kind::Colon | Kind::Quote(_) => true,
                    Kind::Word => {
                        let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
                        CONJUNCTIONS.hold(last)
                            || SUBORDINATORS.hold(last)
                            || last.sorts.has(Sort::Adverb)
                            || last.cue.is_some()
                            || last.word == "according"
                            || is_number(&last.word)
                    }
                    Kind::Mention(_) | Kind::Possessive => false,
                },
            };
        if !begins {
            return None;
        }
        let initials = || {
            initials_at(self.text, self.at)
                .or_else(|| initial_at(self.text, self.at))
                .or_else(|| self.lone_letter(first))
        };
        let mention = bare_office(self.text, first).or_else(initials)?;
        // `According Prime Minister, ...`
        if self.out.list.last().is_some_and(|last| last.word == "according") {
            return Some(mention);
        }
        let next = word_at(self.text, behind_space(self.text, mention.range.end)?)?;
        let word = next.text.to_lowercase();
        let acts = look_up(&word).is_some()
            || BE.contains(&&*word)
            || AUXILIARIES.contains(&&*word)
            || ACTS.contains(&&*word)
            || is_adverb(&word)
            || matches!(&*word, "after" | "at" | "in" | "on") && self.speaks_near(next.range.end);
        (acts && !next.is_capitalised()).then_some(mention)
    }

    /// `M said`: a letter that stands for a name, before what somebody says.
    fn lone_letter(&self, first: &Word<'p>) -> Option<Mention<'p>> {
        let letter = matches!(first.text.as_bytes(), [b'B'..=b'H' | b'J'..=b'Z']);
        let next = letter.then(|| word_at(self.text, behind_space(self.text, first.range.end)?))??;
        let (_, form) = look_up(&next.text)?.verb(None)?;
        matches!(form, Form::Past | Form::Third).then(|| Mention {
            titles: Vec::new(),
            name: first.text.clone(),
            variants: Vec::new(),
            printed: first.text.clone(),
            range: first.range.clone(),
        })
    }

    /// True behind a short phrase that opens the sentence: `Over coffee`.
    fn stands_behind_phrase(&self) -> bool {
        let list = &self.out.list;
        let plain = |token: &Token<'_>| token.kind == Kind::Word;
        (2..=LONGEST_PHRASE).contains(&list.len())
            && list
                .first()
                .is_some_and(|first| PREPOSITIONS.contains(&&*first.word))
            && list.iter().all(plain)
    }

    /// `Secretary inquired`: true where a verb of speech in the past follows the office at hand.
    fn is_subject_of_cue(&self, first: &Word<'p>) -> bool {
        let next = bare_office(self.text, first)
            .and_then(|office| word_at(self.text, behind_space(self.text, office.range.end)?));
        let cue = next.and_then(|next| look_up(&next.text)?.verb(None));
        cue.is_some_and(|(verb, form)| form == Form::Past && verb.class != Class::Topic)
    }

    /// `Vice Minister in afternoon told me that`: true where a verb of speech in the past stands near behind `from`.
    fn speaks_near(&self, from: usize) -> bool {
        let mut at = from;
        for _ in 0..SPEECH_REACH {
            let Some(word) = behind_space(self.text, at).and_then(|at| word_at(self.text, at)) else {
                return false;
            };
            let cue = look_up(&word.text).and_then(|found| found.verb(None));
            let says = |verb: &Verb| {
                matches!(
                    verb.class,
                    Class::Say | Class::Tell | Class::Ask | Class::Answer | Class::Stress
                )
            };
            if cue.is_some_and(|(verb, form)| form == Form::Past && says(verb)) {
                return true;
            }
            at = word.range.end;
        }
        false
    }

    fn number(&mut self) {
        let rest = &self.text[self.at..self.end];
        let len = rest
            .find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',' | '-')))
            .unwrap_or(rest.len());
        let number = rest[..len].trim_end_matches(['.', ',', '-']);
        self.push(Kind::Word, self.at + number.len().max(1), Cow::Borrowed(number));
    }
}

/// The word in small letters.
fn small_letters(word: &str) -> String {
    match word.is_ascii() {
        true => word.to_ascii_lowercase(),
        false => word.to_lowercase(),
    }
}

/// Letters of the longest acronym before an office: `ChSR`, `GDR`.
const LONGEST_ACRONYM: usize = 6;

/// Most words of a phrase that opens a sentence before an office without an article.
const LONGEST_PHRASE: usize = 8;

/// Ranks and dignities that stand for their bearers.
pub(super) const SMALL_RANKS: &[&str] = &[
    "admiral", "baron", "captain", "colonel", "count", "duke", "earl", "general", "major", "marquis",
    "marshal", "prince", "viscount",
];

/// Words behind an office without an article within which it must be said that its holder spoke.
const SPEECH_REACH: usize = 5;

/// True for a bracket that is a note on the text rather than part of the sentence.
fn is_note(content: &str) -> bool {
    let content = content.trim();
    content.contains([':', '—']) && !content.ends_with(':')
        || content.contains("--")
        || content.starts_with(['?', '.', '…'])
        || content == "sic"
        || content.split_whitespace().nth(LONGEST_SUPPLIED).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::quotation::quotations;

    fn shown(text: &str) -> String {
        let quotations = quotations(text, &[], false).list;
        let tokens = Tokens::read(text, 0..text.len(), &quotations, &mut NamesAhead::default());
        let show = |token: &Token<'_>| match token.kind {
            Kind::Word => token.word.to_string(),
            Kind::Mention(i) => format!("<{}>", tokens.mentions[i].printed),
            Kind::Quote(i) => format!("Q{i}"),
            Kind::Possessive => "'s".to_owned(),
            Kind::Comma => ",".to_owned(),
            Kind::Colon => ":".to_owned(),
            Kind::Break => ";".to_owned(),
            Kind::Stop => ".".to_owned(),
        };
        tokens.list.iter().map(show).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn words_persons_and_quotations() {
        assert_eq!(
            shown("Then Minister Orlov said: “No.”"),
            "then <Minister Orlov> said : Q0"
        );
        assert_eq!(
            shown("The U.S.S. Merriam and HMS New Halcyon met U. S. Orlov."),
            "the U.S.S. Merriam and HMS New Halcyon met <U. S. Orlov> ."
        );
        assert_eq!(
            shown("the Premier’s view; at 3.5 tons."),
            "<the Premier> 's view ; at 3.5 tons ."
        );
    }

    #[test]
    fn supplied_words_are_read_and_notes_are_not() {
        assert_eq!(shown("[He] said [that] it [rained]."), "he said that it rained .");
        assert_eq!(
            shown("He [sic] said [note: in Russian] so (as was usual) once."),
            "he said so once ."
        );
        assert_eq!(shown("a [bracket without end"), "a bracket without end");
    }

    #[test]
    fn any_text_is_read_to_its_end() {
        for text in [
            "", "[", "(", "’s", "é’é", "““", "1.", "--", "[]", "()", "a[b", "\u{a0}",
        ] {
            let _ = shown(text);
        }
    }
}
