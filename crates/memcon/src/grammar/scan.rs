//! What the field grammars share: parts of a text and their places, words, lists split outside of brackets.

use std::ops::Range;

use nom::error::{Error, ErrorKind, ParseError};
use nom::{Err, IResult};

use super::{Parsed, offset_in};
use crate::source::bytes::Starts;

/// The part of `text` at `range`; empty where there is none.
pub(crate) fn cut(text: &str, range: Range<usize>) -> &str {
    text.get(range).unwrap_or_default()
}

/// What follows offset `from` in `text`.
pub(crate) fn rest(text: &str, from: usize) -> &str {
    text.get(from..).unwrap_or_default()
}

/// Where `part`, a part of `text`, stands in it.
pub(crate) fn place(text: &str, part: &str) -> Range<usize> {
    let start = offset_in(text, part);
    start..start + part.len()
}

/// The range without white space and `marks` at its ends.
pub(crate) fn trim(text: &str, range: Range<usize>, marks: &[char]) -> Range<usize> {
    let idle = |c: char| c.is_whitespace() || marks.contains(&c);
    let part = cut(text, range.clone());
    let kept = part.trim_matches(idle);
    if kept.is_empty() {
        return range.start..range.start;
    }
    place(text, kept)
}

/// The words of `text` (letters and digits, with what joins them inside: `Mun-gyu`, `opis'`), with their places.
pub(crate) fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let bytes = text.as_bytes();
    let inner = |c: char| c.is_alphanumeric() || matches!(c, '-' | '\'' | '’');
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'\'');
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = match bytes.get(at..)? {
            // Nearly always one space stands between two words.
            [b' ', next, ..] if next.is_ascii_alphanumeric() => at + 1,
            _ => at + rest(text, at).find(char::is_alphanumeric)?,
        };
        at = start + bytes[start..].iter().take_while(|byte| plain(byte)).count();
        if bytes.get(at).is_some_and(|byte| !byte.is_ascii()) {
            let tail = rest(text, at);
            at += tail.find(|c| !inner(c)).unwrap_or(tail.len());
        }
        Some(start..at)
    })
}

/// The word at the start of `input`, if it is one of `table` (lower case there, any case in the text).
///
/// `table-word = ? a word of the table ? , ? no letter or digit follows ? ;`
pub(crate) fn word_of<'i>(input: &'i str, table: &[&str]) -> Parsed<'i, &'i str> {
    let end = input.find(|c: char| !c.is_alphanumeric()).unwrap_or(input.len());
    let (word, after) = input.split_at(end);
    if word.is_empty() || !is_of(word, table) {
        return Err(Err::Error(Error::new(input, ErrorKind::Tag)));
    }
    Ok((after, word))
}

/// `words` at the start of the input, whatever the case of their ASCII letters. As nom's parser of the same name, without
/// its folding of each character: words are tried at many places, and nearly always in vain.
pub(crate) fn tag_no_case<'i, E: ParseError<&'i str>>(
    words: &str,
) -> impl Fn(&'i str) -> IResult<&'i str, &'i str, E> {
    move |input| match input.split_at_checked(words.len()) {
        Some((start, rest)) if start.eq_ignore_ascii_case(words) => Ok((rest, start)),
        _ => Err(Err::Error(E::from_error_kind(input, ErrorKind::Tag))),
    }
}

/// A list of words (lower case, or as they stand in texts), asked by their first letters: for lists that are asked of every word,
/// line or bracket of a text. [`is_of`] does for short ones that are asked seldom.
#[derive(Debug)]
pub(crate) struct WordList {
    words: &'static [&'static str],
    starts: Starts,
    /// The first word with each letter.
    first: [u16; 32],
    /// Behind each word the next with its letter.
    next: [u16; WordList::MOST],
}

impl WordList {
    /// Most words of a list.
    const MOST: usize = 256;
    /// Behind the last word with its letter.
    const END: u16 = u16::MAX;

    pub(crate) const fn of(words: &'static [&'static str]) -> Self {
        assert!(words.len() <= Self::MOST, "a list is too long");
        let (mut first, mut next) = ([Self::END; 32], [Self::END; Self::MOST]);
        let mut at = words.len();
        while at > 0 {
            at -= 1;
            let row = (words[at].as_bytes()[0] & 31) as usize;
            next[at] = first[row];
            #[expect(clippy::cast_possible_truncation, reason = "not more than `MOST`")]
            {
                first[row] = at as u16;
            }
        }
        Self {
            words,
            starts: Starts::of(words),
            first,
            next,
        }
    }

    /// All of them.
    pub(crate) const fn words(&self) -> &'static [&'static str] {
        self.words
    }

    /// Those with the first letter of `text`, in any case and in their order, where one of them may stand at its start.
    pub(crate) fn alike(&self, text: &str) -> impl Iterator<Item = &'static str> {
        self.places(text).filter_map(|at| self.words.get(at).copied())
    }

    /// The places of these in the list.
    pub(crate) fn places(&self, text: &str) -> impl Iterator<Item = usize> {
        let first = text.as_bytes().first();
        let row = first.filter(|_| self.starts.may_begin(text.as_bytes()));
        let mut at = row.map_or(Self::END, |byte| self.first[usize::from(byte & 31)]);
        std::iter::from_fn(move || {
            let place = usize::from(at);
            at = *self.next.get(place).filter(|_| at != Self::END)?;
            Some(place)
        })
    }

    /// True where `text` begins with one of them.
    pub(crate) fn begin(&self, text: &str) -> bool {
        self.alike(text).any(|word| text.starts_with(word))
    }

    /// True where `text` is one of them.
    pub(crate) fn are(&self, text: &str) -> bool {
        self.alike(text).any(|word| text == word)
    }

    /// True where `word` is one of them in any case; all are of ASCII.
    pub(crate) fn hold(&self, word: &str) -> bool {
        self.alike(word).any(|own| own.eq_ignore_ascii_case(word))
    }
}

/// The words that a table looks up.
pub(crate) const fn keys<T, const N: usize>(table: &[(&'static str, T)]) -> [&'static str; N] {
    let mut keys = [""; N];
    let mut at = 0;
    while at < N {
        keys[at] = table[at].0;
        at += 1;
    }
    keys
}

/// Words (lower case) that are searched for inside of short texts, with the letters that each of them has.
#[derive(Debug)]
pub(crate) struct Inner<const N: usize>([(u32, &'static str); N]);

impl<const N: usize> Inner<N> {
    pub(crate) const fn of(words: [&'static str; N]) -> Self {
        let mut with_letters = [(0, ""); N];
        let mut at = 0;
        while at < N {
            with_letters[at] = (letters(words[at].as_bytes()), words[at]);
            at += 1;
        }
        Self(with_letters)
    }

    /// True where one of them stands in `text` (lower case). Most texts lack a letter of each.
    pub(crate) fn stand_in(&self, text: &str) -> bool {
        let has = letters(text.as_bytes());
        let mut words = self.0.iter().filter(|(needed, _)| needed & !has == 0);
        words.any(|(_, word)| text.contains(word))
    }
}

/// A bit for each letter that `text` has, the same for some other bytes.
const fn letters(text: &[u8]) -> u32 {
    let (mut found, mut at) = (0, 0);
    while at < text.len() {
        found |= 1 << (text[at] & 31);
        at += 1;
    }
    found
}

/// True for a word of `table` (lower case there, any case in the text).
pub(crate) fn is_of(word: &str, table: &[&str]) -> bool {
    if word.is_ascii() {
        return table.iter().any(|entry| entry.eq_ignore_ascii_case(word));
    }
    let small = |entry: &&str| entry.chars().eq(word.chars().flat_map(char::to_lowercase));
    table.iter().any(small)
}

/// The parts of `text` between separators that stand outside of brackets and double quotation marks, as printed.
///
/// `is_separator` sees the text from a position on, and the byte before it; it gives the length of the separator there.
/// A bracket or quotation mark that is never closed guards nothing behind the end of the text: the text is then split
/// as if it had none.
pub(crate) fn split(text: &str, is_separator: impl Fn(&str, usize) -> Option<usize>) -> Vec<Range<usize>> {
    let guards = balanced(text);
    let (mut parts, mut start, mut depth, mut quoted, mut skip_to) = (Vec::new(), 0, 0_usize, false, 0);
    for (at, c) in text.char_indices() {
        if at < skip_to {
            continue;
        }
        match c {
            '(' | '[' if guards => depth += 1,
            ')' | ']' if guards => depth = depth.saturating_sub(1),
            '“' if guards => quoted = true,
            '”' if guards => quoted = false,
            '"' if guards => quoted = !quoted,
            _ if depth == 0 && !quoted => {
                if let Some(length) = is_separator(text, at).filter(|length| *length > 0) {
                    parts.push(start..at);
                    start = at + length;
                    skip_to = start;
                }
            }
            _ => {}
        }
    }
    parts.push(start..text.len());
    parts
}

/// The length of ` and ` or ` & ` at `at`, where the white space before it begins there.
pub(crate) fn conjunction(text: &str, at: usize) -> Option<usize> {
    let here = rest(text, at);
    if !here.starts_with(char::is_whitespace) || cut(text, 0..at).ends_with(char::is_whitespace) {
        return None;
    }
    let word = here.trim_start();
    let behind = word.strip_prefix("and").or_else(|| word.strip_prefix('&'))?;
    let next = behind.trim_start();
    (next.len() < behind.len()).then(|| here.len() - next.len())
}

/// Where the words of `phrase` (lower case) stand one behind the other in `text`; any white space between.
pub(crate) fn find_phrase(text: &str, phrase: &[&str]) -> Option<Range<usize>> {
    let (mut start, mut matched) = (0, 0);
    let mut last_end = 0;
    for word in words(text) {
        let adjacent = cut(text, last_end..word.start).chars().all(char::is_whitespace);
        let is = |nth: usize| {
            phrase
                .get(nth)
                .is_some_and(|expected| is_of(cut(text, word.clone()), &[expected]))
        };
        matched = match () {
            () if matched > 0 && adjacent && is(matched) => matched + 1,
            () if is(0) => {
                start = word.start;
                1
            }
            () => 0,
        };
        if matched == phrase.len() {
            return Some(start..word.end);
        }
        last_end = word.end;
    }
    None
}

fn balanced(text: &str) -> bool {
    let (mut depth, mut curly, mut straight) = (0_i64, 0_i64, 0_u64);
    for c in text.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            '“' => curly += 1,
            '”' => curly -= 1,
            '"' => straight += 1,
            _ => {}
        }
    }
    depth == 0 && curly == 0 && straight.is_multiple_of(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_keep_what_joins_them() {
        let of = |text: &'static str| words(text).map(|w| cut(text, w)).collect::<Vec<_>>();
        assert_eq!(of("Ri Mun-gyu, (d'Arc) 5."), ["Ri", "Mun-gyu", "d'Arc", "5"]);
        assert!(of(" .,").is_empty());
    }

    #[test]
    fn a_table_word_is_a_whole_word() {
        assert_eq!(word_of("Fond 5", &["fond"]).ok(), Some((" 5", "Fond")));
        assert_eq!(word_of("ФОНД 5", &["фонд"]).ok(), Some((" 5", "ФОНД")));
        assert!(word_of("Fonds 5", &["fond"]).is_err());
        assert!(word_of("", &["fond"]).is_err());
    }

    #[test]
    fn words_of_lists_are_found_by_their_first_letters() {
        static WORDS: WordList = WordList::of(&["Voice", "Voices", "Q", "« oui"]);
        let alike = |text: &str| WORDS.alike(text).collect::<Vec<_>>();
        assert_eq!(alike("Voices:"), ["Voice", "Voices"]);
        assert_eq!(alike("VOICES"), ["Voice", "Voices"]);
        assert_eq!((alike("Q"), alike("Question")), (vec!["Q"], vec!["Q"]));
        assert!(WORDS.hold("VOICES") && WORDS.hold("q") && !WORDS.hold("voic"));
        assert!(WORDS.begin("« oui »") && WORDS.are("Voices"));
        for text in ["", "V", "voices", "Value", "«"] {
            assert!(!WORDS.begin(text) && !WORDS.are(text), "{text}");
        }
    }

    #[test]
    fn words_stand_inside_of_texts() {
        const WORDS: Inner<2> = Inner::of(["cut out", "(left"]);
        for (text, stand) in [
            ("a line is cut out here", true),
            ("two lines (left out)", true),
            ("out, cut", false),
            ("left out", false),
            ("", false),
        ] {
            assert_eq!(WORDS.stand_in(text), stand, "{text}");
        }
    }

    #[test]
    fn lists_are_split_outside_of_brackets_and_quotes() {
        let of = |text: &'static str| {
            let comma = |text: &str, at: usize| rest(text, at).starts_with(',').then_some(1);
            split(text, comma)
                .into_iter()
                .map(|part| cut(text, part))
                .collect::<Vec<_>>()
        };
        assert_eq!(of("a,b (c, d),“e, f”,g"), ["a", "b (c, d)", "“e, f”", "g"]);
        assert_eq!(of("a (b, c"), ["a (b", " c"]);
        assert_eq!(of(""), [""]);
    }

    #[test]
    fn ranges_are_trimmed() {
        assert_eq!(trim(" a, ", 0..4, &[',']), 1..2);
        assert_eq!(trim(" , ", 0..3, &[',']), 0..0);
    }
}
