//! Sentences of a paragraph: where one ends and the next begins.
//!
//! One pass finds the places where a sentence may start ([`breaks`]); [`sentences`] takes back those that stand inside
//! a quotation, so that a quotation of many sentences is one piece of the sentence that holds it.

use std::ops::Range;
use std::sync::LazyLock;

use crate::grammar::calendar;
use crate::grammar::quotation::Quotation;
use crate::grammar::word_map::WordMap;
use crate::source::bytes::{char_ceil, places};

/// Titles and forms of address that are shortened with a full stop; a name follows.
const TITLES: &[&str] = &[
    "adm", "amb", "asst", "brig", "capt", "cde", "cdes", "cds", "cmdr", "col", "com", "comr", "comrs", "cpl",
    "cs", "dr", "drs", "frau", "fr", "gen", "gens", "gov", "herr", "hon", "ing", "lic", "lieut", "lt", "maj",
    "messrs", "mlle", "mm", "mme", "mmes", "mr", "mrs", "ms", "msgr", "mt", "pres", "prof", "profs", "rep",
    "rev", "sen", "sgt", "sr", "sra", "ss", "st", "supt", "tov",
];

/// Initials of two letters, as transliteration makes them, and given names in short.
const LONG_INITIALS: &[&str] = &[
    "Ch", "Chas", "Dz", "Geo", "Kh", "Sh", "Ts", "Wm", "Ya", "Ye", "Yu", "Zh",
];

/// Abbreviations that a sentence does not end with.
const JOINING: &[&str] = &[
    "approx", "c.f", "ca", "cf", "e.g", "ed", "eds", "esp", "fig", "i.e", "i. e", "incl", "resp", "trans",
    "viz", "vs",
];

/// Abbreviations that a number follows.
const NUMBERED: &[&str] = &[
    "art", "arts", "bldg", "ch", "chap", "d", "doc", "docs", "f", "l", "ll", "no", "nos", "nr", "op", "p",
    "par", "para", "paras", "pp", "pt", "rm", "sec", "sect", "tel", "vol", "vols",
];

/// Months and weekdays, shortened; a number follows.
const CALENDAR: &[&str] = &[
    "apr", "aug", "dec", "feb", "fri", "jan", "jul", "jun", "mar", "mon", "nov", "oct", "sat", "sep", "sept",
    "sun", "thu", "thur", "thurs", "tue", "tues", "wed",
];

/// Parts of documents, behind which a number stands.
pub(crate) const PARTS: &[&str] = &[
    "annex", "article", "chapter", "part", "phase", "section", "stage", "volume",
];

/// Words that start a sentence rather than go on with a name (`U.S. Government`, but `in the U.S. He said`).
const STARTERS: &[&str] = &[
    "a",
    "according",
    "after",
    "all",
    "also",
    "although",
    "an",
    "and",
    "as",
    "at",
    "because",
    "before",
    "both",
    "but",
    "by",
    "during",
    "finally",
    "for",
    "from",
    "he",
    "her",
    "here",
    "his",
    "how",
    "however",
    "i",
    "if",
    "in",
    "it",
    "its",
    "later",
    "many",
    "moreover",
    "most",
    "my",
    "no",
    "nobody",
    "not",
    "nothing",
    "now",
    "of",
    "on",
    "once",
    "one",
    "only",
    "or",
    "our",
    "she",
    "since",
    "so",
    "some",
    "such",
    "that",
    "the",
    "their",
    "then",
    "there",
    "therefore",
    "these",
    "they",
    "this",
    "those",
    "thus",
    "to",
    "today",
    "under",
    "until",
    "we",
    "what",
    "when",
    "where",
    "whether",
    "which",
    "while",
    "who",
    "why",
    "with",
    "without",
    "yesterday",
    "you",
];

/// Lower-case words that may start a sentence where an editor supplied them (`[he] said`).
const SUPPLIED_STARTERS: &[&str] = &[
    "but", "he", "i", "if", "it", "she", "so", "there", "they", "this", "we",
];

/// Short forms behind a name or of an office, which may stand in mid-sentence.
const SUFFIXES: &[&str] = &["co", "corp", "dept", "govt", "inc", "jr", "ltd"];

/// What a word before a full stop or behind it says of the end of the sentence.
#[derive(Debug, Clone, Copy, Default)]
struct Signs(u8);

impl Signs {
    const TITLE: Self = Self(1);
    const JOINING: Self = Self(1 << 1);
    /// A number follows.
    const NUMBERED: Self = Self(1 << 2);
    const SUFFIX: Self = Self(1 << 3);
    const STARTER: Self = Self(1 << 4);

    /// Those of a word, whatever its case.
    fn of(word: &str) -> Self {
        static WORDS: LazyLock<WordMap<Signs>> = LazyLock::new(|| {
            let tables = [
                (TITLES, Signs::TITLE),
                (JOINING, Signs::JOINING),
                (NUMBERED, Signs::NUMBERED),
                (CALENDAR, Signs::NUMBERED),
                (SUFFIXES, Signs::SUFFIX),
                (STARTERS, Signs::STARTER),
            ];
            let words = tables
                .into_iter()
                .flat_map(|(words, sign)| words.iter().map(move |word| (*word, sign)));
            WordMap::of(words, |signs: &mut Signs, sign| signs.0 |= sign.0)
        });
        WORDS.get(word).copied().unwrap_or_default()
    }

    fn has(self, sign: Self) -> bool {
        self.0 & sign.0 != 0
    }
}

/// Longest abbreviation that is looked for before a full stop, in bytes.
const LONGEST_ABBREVIATION: usize = 12;

/// A sentence of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sentence {
    /// Its words: without numbering before it, and without round brackets around it.
    pub(crate) range: Range<usize>,
    /// True where it stands in round brackets of its own.
    pub(crate) parenthetical: bool,
    /// True where numbering or a list mark stands before it.
    pub(crate) numbered: bool,
}

/// The places where a sentence after the first may start, whether inside a quotation or not.
///
/// ```ebnf
/// end      = ( "." | "!" | "?" | "…" ), { closing mark | closing bracket }, { footnote digit } ;
/// break    = end, ( white space | dash ), start ;
/// start    = capital | digit | opening mark | opening bracket, capital ;
/// ```
/// A full stop is no end behind a title, an initial, a number's or month's abbreviation, or numbering.
pub(crate) fn breaks(text: &str) -> Vec<usize> {
    breaks_in_turn(text).collect()
}

/// The same, found one after the other.
pub(crate) fn breaks_in_turn(text: &str) -> impl Iterator<Item = usize> {
    let mut next_bracket = matched_brackets(text).into_iter().peekable();
    // Where the last bracket closes that was opened in mid-sentence.
    let mut inner_until = 0;
    let mut start = 0;
    let mut skip_to = 0;
    terminals(text).filter_map(move |(at, c)| {
        while let Some((open, close)) = next_bracket.next_if(|(open, _)| *open <= at) {
            let leads = text
                .get(start..open)
                .is_some_and(|before| before.trim().is_empty());
            if !leads || text[open..].starts_with('[') {
                inner_until = inner_until.max(close);
            }
        }
        if at < skip_to || !is_terminal(c) {
            return None;
        }
        let end = end_of_sentence(text, at);
        skip_to = end.at;
        if inner_until >= end.at || !end.followed_by_space {
            return None;
        }
        let rest = text[end.at..].trim_start_matches(DASH);
        let next = text.len() - rest.trim_start().len();
        let breaks = next < text.len() && ends_here(text, start, at, &end, next);
        breaks.then(|| {
            start = next;
            next
        })
    })
}

/// The sentences of `text`, given the places from [`breaks`] and the quotations that no sentence is cut in.
pub(crate) fn sentences(text: &str, breaks: &[usize], quotations: &[Quotation]) -> Vec<Sentence> {
    let mut quoted = quotations.iter().peekable();
    let mut out = Vec::new();
    let mut start = 0;
    let mut depth = false;
    for end in breaks.iter().copied().chain([text.len()]) {
        while quoted.next_if(|quotation| quotation.outside.end <= end).is_some() {}
        let inside = quoted
            .peek()
            .is_some_and(|quotation| quotation.outside.start < end);
        if inside && end < text.len() {
            continue;
        }
        if let Some(sentence) = trimmed(text, start..end, &mut depth) {
            out.push(sentence);
        }
        start = end;
    }
    out
}

/// The end of the numbering or list mark that `text` starts with; 0 where there is none.
///
/// ```ebnf
/// numbering = "(", ( digits | letter | roman ), ")" | digits, { ".", digits }, ( "." | ")" ) | roman, "."
///           | letter, ")" | "-" | "–" | "—" | "•" | "*" ;
/// ```
pub(crate) fn numbering(text: &str) -> usize {
    let mut at = 0;
    // `1. (C) ...`: at most two marks follow each other.
    for _ in 0..2 {
        let len = one_numbering(&text[at..]);
        if len == 0 {
            break;
        }
        let rest = &text[at + len..];
        at += len + (rest.len() - rest.trim_start().len());
    }
    at
}

/// Most letters, digits and full stops of a numbering.
const LONGEST_NUMBERING: usize = 9;

fn one_numbering(text: &str) -> usize {
    let space_behind = |len: usize| text[len..].is_empty() || text[len..].starts_with(char::is_whitespace);
    if let Some(mark) = text.chars().next()
        && matches!(mark, '-' | '–' | '—' | '•' | '·' | '*')
    {
        let len = mark.len_utf8();
        return if space_behind(len) { len } else { 0 };
    }
    let (body, bracketed) = match text.strip_prefix('(') {
        Some(rest) => (rest, true),
        None => (text, false),
    };
    let len = body
        .bytes()
        .take(LONGEST_NUMBERING)
        .take_while(|b| b.is_ascii_alphanumeric() || *b == b'.')
        .count();
    let label = body[..len].trim_end_matches('.');
    let digits = !label.is_empty()
        && label
            .split('.')
            .all(|part| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()));
    let letter = label.len() == 1 && label.bytes().all(|b| b.is_ascii_alphabetic());
    let roman = !label.is_empty()
        && label
            .bytes()
            .all(|b| matches!(b, b'I' | b'V' | b'X' | b'i' | b'v' | b'x'));
    let behind = &body[label.len()..];
    let end = label.len() + 1 + usize::from(bracketed);
    let fits = if bracketed {
        (digits || letter || roman) && behind.starts_with(')')
    } else {
        (digits && behind.starts_with(['.', ')']))
            || (roman && label.len() > 1 && behind.starts_with('.'))
            || ((letter || roman) && behind.starts_with(')'))
    };
    if fits && space_behind(end) { end } else { 0 }
}

/// Where a sentence ends, marks behind the full stop included.
struct End {
    at: usize,
    dots: usize,
    exclaims: bool,
    followed_by_space: bool,
}

fn end_of_sentence(text: &str, at: usize) -> End {
    let mut end = at;
    let mut dots = 0;
    let mut exclaims = false;
    let mut chars = text[at..].chars().peekable();
    while let Some(&c) = chars.peek() {
        if c == '.' || c == '…' {
            dots += if c == '…' { 3 } else { 1 };
        } else if matches!(c, '!' | '?') {
            exclaims = true;
        } else if c == ' ' && dots > 0 && chars.clone().nth(1) == Some('.') {
            // A spaced ellipsis: `. . .`
        } else {
            break;
        }
        end += c.len_utf8();
        chars.next();
    }
    while let Some(&c) = chars.peek()
        && is_closing(c, chars.clone().nth(1))
    {
        end += c.len_utf8();
        chars.next();
    }
    let note = text[end..].bytes().take(4).take_while(u8::is_ascii_digit).count();
    let before = text[..at].chars().next_back();
    if (1..=3).contains(&note)
        && (end > at + 1 || before.is_some_and(|c| c.is_alphabetic() || is_closing(c, None)))
    {
        let behind = text[end + note..].chars().next();
        if behind.is_none_or(char::is_whitespace) {
            end += note;
        }
    } else if text[end..].starts_with(['*', '†']) {
        end += text[end..].chars().next().map_or(0, char::len_utf8);
    }
    let behind = text[end..].chars().next();
    End {
        at: end,
        dots,
        exclaims,
        followed_by_space: behind.is_none_or(|c| c.is_whitespace() || matches!(c, '“' | '„' | '«'))
            || parted_by_dash(text, at, end, exclaims),
    }
}

/// The dash by which a record goes on with somebody else's words.
const DASH: char = '—';

/// `Who is to blame?—Orlov added`, `so he said.—Orlov added`: true where a dash and no space parts two sentences. A number
/// or abbreviation before it is none (`No. 5.—`).
fn parted_by_dash(text: &str, at: usize, end: usize, exclaims: bool) -> bool {
    let Some(behind) = text[end..].strip_prefix(DASH) else {
        return false;
    };
    let word = || word_before(text, at).bytes();
    let whole_word = || word().len() > 3 && word().all(|byte| byte.is_ascii_lowercase());
    behind.starts_with(char::is_uppercase) && (exclaims || whole_word())
}

/// The characters that can end a sentence, and others that are not of ASCII, with their places.
fn terminals(text: &str) -> impl Iterator<Item = (usize, char)> {
    let may_end = |byte: u8| (byte == b'.') | (byte == b'!') | (byte == b'?') | (byte >= FIRST_OF_SEVERAL);
    places(text.as_bytes(), may_end).filter_map(|at| Some((at, text.get(at..)?.chars().next()?)))
}

/// The least byte that begins a character of several.
const FIRST_OF_SEVERAL: u8 = 0xc0;

fn is_terminal(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？')
}

fn is_closing(c: char, next: Option<char>) -> bool {
    match c {
        '”' | '’' | '»' | ')' | ']' => true,
        // Straight and wrong-handed marks close where nothing follows them closely.
        '"' | '\'' | '“' => next.is_none_or(|n| {
            n.is_whitespace() || n.is_ascii_digit() || matches!(n, '.' | ',' | ')' | '"' | '”')
        }),
        _ => false,
    }
}

/// True where the full stop at `at` really ends the sentence from `start`, and `next` starts another.
fn ends_here(text: &str, start: usize, at: usize, end: &End, next: usize) -> bool {
    if !starts_sentence(&text[next..]) {
        return false;
    }
    if end.dots != 1 || end.exclaims {
        return !stands_in_mid_sentence(text, at, end);
    }
    let word = word_before(text, at);
    if word.is_empty() {
        return !is_completed_initial(text, at) || Signs::of(first_word(&text[next..])).has(Signs::STARTER);
    }
    let next_word = first_word(&text[next..]);
    let follows_digit = || {
        let behind = text[next..].trim_start_matches(['[', '(']);
        behind.starts_with(|c: char| c.is_ascii_digit())
    };
    let starter = || Signs::of(next_word).has(Signs::STARTER) && !starts_with_initial(&text[next..]);
    let lead = text.get(start..at).unwrap_or("").trim();
    // Numbering is short, its brackets included.
    if lead.len() <= LONGEST_NUMBERING + 2 && one_numbering(text.get(start..).unwrap_or("")) == lead.len() + 1
    {
        return false;
    }
    if word.bytes().all(|b| b.is_ascii_digit()) {
        // In some languages the day before a month has a full stop: `16. November`.
        return !(word.len() <= 2 && calendar::is_full_month(next_word));
    }
    let signs = Signs::of(word);
    // Other titles in small letters are words: `col`, `gen`.
    let title = signs.has(Signs::TITLE)
        && (word.starts_with(char::is_uppercase) || matches!(word, "cde" | "cdes" | "comr" | "tov"))
        || word == "c" && lead.len() > 1 && !starter();
    if title || signs.has(Signs::JOINING) || signs.has(Signs::NUMBERED) && follows_digit() {
        return false;
    }
    let initial =
        word.chars().count() == 1 && word.starts_with(char::is_uppercase) || LONG_INITIALS.contains(&word);
    // `U.N.`, but not the end of `at 11.45.`
    let of_day = || ["a.m", "p.m"].iter().any(|half| word.eq_ignore_ascii_case(half));
    let acronym = word.contains('.') && word.contains(char::is_alphabetic) && !of_day();
    let may_go_on = initial && !numbers_part(text, at, word) || acronym || signs.has(Signs::SUFFIX);
    !may_go_on || starter()
}

/// `P[avel]. Orlov`: true where an initial that an editor completed ends at `at`.
fn is_completed_initial(text: &str, at: usize) -> bool {
    let Some(inside) = text.get(..at).and_then(|before| before.strip_suffix(']')) else {
        return false;
    };
    let letters = inside.trim_end_matches(|c: char| c.is_lowercase());
    let initial = letters.strip_suffix('[').map(|before| {
        let mut chars = before.chars().rev();
        chars.next().is_some_and(char::is_uppercase) && !chars.next().is_some_and(char::is_alphanumeric)
    });
    letters.len() < inside.len() && initial == Some(true)
}

/// `Article I.`: true where `word`, which ends at `at`, is the number of a part rather than an initial.
fn numbers_part(text: &str, at: usize, word: &str) -> bool {
    let before = at
        .checked_sub(word.len())
        .and_then(|start| text.get(..start))
        .unwrap_or_default();
    let before = before.trim_end();
    matches!(word, "I" | "V" | "X")
        && PARTS.contains(&word_before(before, before.len()).to_lowercase().as_str())
}

/// True for an omission in brackets that stands in mid-sentence (`he [...] Kim`).
fn stands_in_mid_sentence(text: &str, at: usize, end: &End) -> bool {
    let bracketed = text[..at].ends_with(['[', '(']) && text[..end.at].ends_with([']', ')']);
    bracketed
        && text[..at]
            .trim_end_matches(['[', '('])
            .trim_end()
            .ends_with(|c: char| c.is_alphanumeric() || c == ',')
}

/// True where `text` can be the start of a sentence.
fn starts_sentence(text: &str) -> bool {
    let mut chars = text.chars();
    match chars.next() {
        Some('[') => {
            let inside = chars.as_str();
            let word = first_word(inside);
            inside.starts_with(char::is_uppercase) || SUPPLIED_STARTERS.contains(&word)
        }
        Some('(') => chars
            .next()
            .is_some_and(|c| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '“' | '"' | '[')),
        Some(c) if c.is_alphabetic() => !c.is_lowercase(),
        Some(c) => {
            c.is_numeric()
                || matches!(
                    c,
                    '“' | '"' | '‘' | '\'' | '„' | '«' | '-' | '–' | '—' | '•' | '*'
                )
        }
        None => false,
    }
}

/// The word, inner full stops included, that ends before `at`.
fn word_before(text: &str, at: usize) -> &str {
    let from = char_ceil(text, at.saturating_sub(LONGEST_ABBREVIATION));
    let window = &text[from..at];
    let start = window
        .char_indices()
        .rev()
        .take_while(|(_, c)| c.is_alphanumeric() || *c == '.')
        .last()
        .map_or(window.len(), |(i, _)| i);
    window[start..].trim_start_matches('.')
}

/// True for `I. Orlov` behind `L.`: initials that go on.
fn starts_with_initial(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.next() == Some('.')
}

/// The first word of `text`, brackets and marks before it left out.
fn first_word(text: &str) -> &str {
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let end = text
        .char_indices()
        .take(LONGEST_ABBREVIATION + 4)
        .take_while(|(_, c)| c.is_alphanumeric())
        .last();
    let end = end.map_or(0, |(at, c)| at + c.len_utf8());
    text.get(..end).unwrap_or_default()
}

/// Round and square brackets that have a partner, by their opening place.
fn matched_brackets(text: &str) -> Vec<(usize, usize)> {
    let mut open: Vec<(usize, u8)> = Vec::new();
    let mut out = Vec::new();
    let bytes = text.as_bytes();
    let is_bracket = |byte: u8| (byte == b'(') | (byte == b')') | (byte == b'[') | (byte == b']');
    for at in places(bytes, is_bracket) {
        match bytes[at] {
            b'(' => open.push((at, b')')),
            b'[' => open.push((at, b']')),
            byte => {
                // A bracket of the other kind that is still open inside has no partner.
                if let Some(found) = open.iter().rev().take(8).position(|(_, close)| *close == byte) {
                    open.truncate(open.len() - found);
                    if let Some((start, _)) = open.pop() {
                        out.push((start, at));
                    }
                }
            }
        }
    }
    out.sort_unstable();
    out
}

/// The sentence at `range`, without white space, numbering and brackets around it. `depth` tells that a bracket around
/// sentences is still open.
fn trimmed(text: &str, range: Range<usize>, depth: &mut bool) -> Option<Sentence> {
    let raw = text.get(range.clone())?;
    let mut start = range.start + (raw.len() - raw.trim_start().len());
    let mut end = range.start + raw.trim_end().len();
    if start >= end {
        return None;
    }
    let lead = numbering(&text[start..end]);
    let numbered = lead > 0;
    if start + lead < end {
        start += lead;
    }
    let body = &text[start..end];
    let mut parenthetical = *depth;
    if body.starts_with('(') {
        match closing_of(body) {
            Some(close) if body[close + 1..].chars().all(is_trailing) => {
                parenthetical = true;
                end = start + close;
                start += 1;
            }
            Some(_) => {}
            None => {
                *depth = true;
                parenthetical = true;
                start += 1;
            }
        }
    } else if *depth && closes_more(body) {
        *depth = false;
        let close = body.rfind(')')?;
        end = start + close;
    }
    let inner = text.get(start..end)?;
    let start = start + (inner.len() - inner.trim_start().len());
    let inner = inner.trim();
    // The dash that parts it from the next.
    let own = inner.trim_end_matches(DASH);
    let end = start
        + if own.ends_with(is_terminal) {
            own.len()
        } else {
            inner.len()
        };
    (start < end).then_some(Sentence {
        range: start..end,
        parenthetical,
        numbered,
    })
}

/// What may stand behind a bracket that closes a sentence: a full stop, a footnote call.
fn is_trailing(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '.' | '*' | ' ')
}

/// The partner of the round bracket that `body` starts with.
fn closing_of(body: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, b) in body.bytes().enumerate() {
        match b {
            b'(' => depth += 1,
            b')' => {
                depth -= 1;
                if depth == 0 {
                    return Some(at);
                }
            }
            _ => {}
        }
    }
    None
}

/// True where `body` closes a round bracket that it did not open.
fn closes_more(body: &str) -> bool {
    let mut depth = 0_i64;
    body.bytes().any(|b| {
        depth += i64::from(b == b'(') - i64::from(b == b')');
        depth < 0
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::quotation::quotations;

    fn split(text: &str) -> Vec<&str> {
        let breaks = breaks(text);
        let quotations = quotations(text, &breaks, false).list;
        sentences(text, &breaks, &quotations)
            .into_iter()
            .map(|sentence| &text[sentence.range])
            .collect()
    }

    #[test]
    fn full_stops_end_sentences_and_abbreviations_do_not() {
        let two = [
            "He came in. He sat down.",
            "Why so late? Nobody knew.",
            "It was 1960. The ice held.",
            "They met at 5 p.m. The door was shut.",
            "They parted at 11.45. Orlov was tired.",
            "Coal, sugar, etc. The list was long.",
            "They live in the U.S. He knows them.",
            "See annex A. The table is there.",
            "See annex A. I have it here.",
            "He said no. Two others agreed.",
            "The harbor was closed.2 The ships waited.",
            "He waited... Nobody came.",
            "Who would pay?!—Orlov shrugged.",
            "It was late.—Orlov left.",
        ];
        for text in two {
            assert_eq!(split(text).len(), 2, "{text}");
        }
        let one = [
            "Mr. Orlov met Gen. Szabo and Cde. N. S. Vadas.",
            "He met the envoy c. Szabo.",
            "Messrs. Orlov and Szabo met Lieut. Vadas on May 1.",
            "The U.S. Government and the U.S.S.R. Embassy were silent.",
            "Note No. 14 of Jan. 3 was read, i.e. Article 2, e.g. Warsaw.",
            "It cost 3.5 million, as on 16. November.",
            "He waited... and nobody came.",
            "The price (see No. 4. It is old) rose.",
            "John K. Ames spoke to Lt. Col. Reyes.",
            "Premier L. I. Zimin received A. A. Vadas.",
            "He met [First Secretary] P[avel]. Orlov.",
            "Note No. 5.—Orlov left.",
            "Who would pay?—nobody knew.",
            "This was approved:—",
        ];
        for text in one {
            assert_eq!(split(text), [text], "{text}");
        }
    }

    #[test]
    fn a_dash_between_sentences_belongs_to_neither() {
        assert_eq!(
            split("Who would pay?!—Orlov shrugged. So it went."),
            ["Who would pay?!", "Orlov shrugged.", "So it went."]
        );
    }

    #[test]
    fn a_sentence_ends_behind_the_closing_mark() {
        assert_eq!(
            split("Orlov said: “We are late. We know it.” Szabo laughed."),
            ["Orlov said: “We are late. We know it.”", "Szabo laughed."]
        );
        assert_eq!(
            split("“We are late.” “We know it.” They left"),
            ["“We are late.”", "“We know it.”", "They left"]
        );
        assert_eq!(split("“We are late!” said Orlov.").len(), 1);
        assert_eq!(split("He called it \"late.\" Szabo laughed.").len(), 2);
        assert_eq!(split("The rule.”1 The rest followed.").len(), 2);
    }

    #[test]
    fn numbering_and_brackets_stand_outside() {
        assert_eq!(
            split("(1) Orlov spoke. (2) Szabo answered."),
            ["Orlov spoke.", "Szabo answered."]
        );
        assert_eq!(split("1. Orlov spoke. He left."), ["Orlov spoke.", "He left."]);
        assert_eq!(split("2. (C) Orlov spoke."), ["Orlov spoke."]);
        assert_eq!(split("- Orlov spoke."), ["Orlov spoke."]);
        assert_eq!(split("A. Orlov spoke."), ["A. Orlov spoke."]);
        assert_eq!(
            split("He sat. (Orlov put in that it rained.)"),
            ["He sat.", "Orlov put in that it rained."]
        );
        assert_eq!(
            split("(He sat. Orlov spoke.) Then rain."),
            ["He sat.", "Orlov spoke.", "Then rain."]
        );
        let marked = |text: &str| {
            sentences(text, &breaks(text), &[])
                .iter()
                .map(|s| s.parenthetical)
                .collect::<Vec<_>>()
        };
        assert_eq!(
            marked("He sat. (He stood. He left.) He slept."),
            [false, true, true, false]
        );
    }

    #[test]
    fn editors_brackets_start_a_sentence_or_end_one() {
        assert_eq!(split("He sat. [He] rose.").len(), 2);
        assert_eq!(split("He sat. [he] rose.").len(), 2);
        assert_eq!(split("He sat. [sic] rose.").len(), 1);
        assert_eq!(
            split("He sat [trans. note: a chair. It was old] and rose.").len(),
            1
        );
        assert_eq!(split("He met [...] Orlov there.").len(), 1);
        assert_eq!(split("He left. [...] Orlov came.").len(), 2);
    }

    #[test]
    fn any_text_is_cut_without_loss_of_order() {
        for text in [
            "",
            ".",
            "...",
            "((((",
            "))))",
            "“",
            "。。",
            "é. É",
            "[",
            "1.",
            "(1)",
            ". . . .",
            "A.”\u{a0}B",
        ] {
            let at = breaks(text);
            assert!(at.windows(2).all(|pair| pair[0] < pair[1]), "{text}");
            assert!(at.iter().all(|i| text.is_char_boundary(*i)), "{text}");
            for sentence in sentences(text, &at, &[]) {
                assert!(text.get(sentence.range).is_some(), "{text}");
            }
        }
    }
}
