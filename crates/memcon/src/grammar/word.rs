//! Words, with what editors and printers glued to them; the tables of words that the grammars of names share are in
//! `vocabulary`.

mod vocabulary;

use std::borrow::Cow;
use std::ops::Range;

pub(super) use vocabulary::TABLES;
pub(crate) use vocabulary::{CALENDAR, DEMONYMS, FUNCTION_WORDS, HEADLINE_WORDS, INSTITUTIONS, PLACES};

use super::vocabulary::{Classes, Table, classes_of, classes_of_ascii, classes_of_letters};

/// A word as printed, with what editors completed inside of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word<'t> {
    /// The word, brackets inside dropped and their letters kept (`Vice` for `V[ice]`); no foot note digits.
    pub(crate) text: Cow<'t, str>,
    /// Where it stands; brackets inside and glued foot note digits included, a full stop behind it not.
    pub(crate) range: Range<usize>,
    /// True where letters were completed in brackets.
    pub(crate) completed: bool,
    /// True where a foot note mark or a possessive ending follows: nothing of the same name comes behind it.
    pub(crate) closed: bool,
    /// The tables in which the word stands, whatever its case.
    pub(crate) classes: Classes,
    /// True where all of it is letters of ASCII: most words.
    plain: bool,
}

impl Word<'_> {
    /// True where the first letter is a capital.
    pub(crate) fn is_capitalised(&self) -> bool {
        match self.plain {
            true => self.text.as_bytes().first().is_some_and(u8::is_ascii_uppercase),
            false => self.text.chars().next().is_some_and(char::is_uppercase),
        }
    }

    /// True where all of it is letters of ASCII.
    pub(super) fn is_plain(&self) -> bool {
        self.plain
    }

    /// True where a hyphen or an apostrophe joins its parts.
    pub(crate) fn is_joined(&self) -> bool {
        !self.plain && self.text.contains(['-', '\'', '’'])
    }

    /// True where the word has more than one letter, all of them capitals.
    pub(crate) fn is_all_capitals(&self) -> bool {
        let mut letters = self.text.chars().filter(|c| c.is_alphabetic());
        letters.next().is_some_and(char::is_uppercase)
            && self.text.chars().filter(|c| c.is_alphabetic()).count() > 1
            && letters.all(char::is_uppercase)
    }

    /// True where the word stands in `table`, whatever its case.
    pub(crate) fn is_in(&self, table: &Table) -> bool {
        self.classes.hold(table)
    }
}

/// Reads the word at `at`.
///
/// ```ebnf
/// word      = letter , { letter | joiner , letter | lost | "[" , letter , { letter } , "]" } , [ "'s" ] , [ footnote ] ;
/// joiner    = "-" | "'" | "’" | "‘" | "`" ;
/// lost      = "?" , letter ;                          (* a letter that an encoding did not have *)
/// footnote  = digit , [ digit ] , [ digit ] ;
/// ```
pub(crate) fn word_at(text: &str, at: usize) -> Option<Word<'_>> {
    let rest = text.as_bytes().get(at..)?;
    let Some(eight) = rest.first_chunk() else {
        return plain_word_at(text, at).or_else(|| joined_word_at(text, at));
    };
    let eight = u64::from_le_bytes(*eight);
    let length = leading_letters(eight);
    let bits = 8 * length as u32;
    match eight.checked_shr(bits) {
        // Of eight letters what stands behind them is not seen.
        None => plain_word_at(text, at).or_else(|| joined_word_at(text, at)),
        Some(_) if length == 0 && (eight as u8).is_ascii() => None,
        // Most words: up to seven letters of ASCII, with nothing behind them that could belong to the word.
        Some(behind) if length > 0 && !may_join(behind as u8) => {
            let letters = eight & ((1 << bits) - 1);
            plain_word(text, at..at + length, classes_of_letters(letters, length))
        }
        Some(_) => joined_word_at(text, at),
    }
}

/// A word of letters of ASCII.
fn plain_word(text: &str, range: Range<usize>, classes: Classes) -> Option<Word<'_>> {
    Some(Word {
        text: Cow::Borrowed(text.get(range.clone())?),
        range,
        completed: false,
        closed: false,
        classes,
        plain: true,
    })
}

/// Reads letters of ASCII with nothing behind them that could belong to the word.
fn plain_word_at(text: &str, at: usize) -> Option<Word<'_>> {
    let bytes = text.as_bytes();
    let end = letters_end(bytes, at);
    let letters = bytes.get(at..end)?;
    if letters.is_empty() || bytes.get(end).is_some_and(|byte| may_join(*byte)) {
        return None;
    }
    plain_word(text, at..end, classes_of_ascii(letters))
}

/// The end of the word at `at`, where it is nothing but letters of ASCII.
pub(super) fn plain_word_end(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let end = letters_end(bytes, at);
    let joins = match bytes.get(end..) {
        // Of quotation marks and dashes these join the parts of a word: hyphens and apostrophes.
        Some([0xE2, 0x80, mark, ..]) => matches!(mark, 0x90 | 0x91 | 0x98 | 0x99),
        Some([byte, ..]) => may_join(*byte),
        _ => false,
    };
    (end > at && !joins).then_some(end)
}

/// The end of the letters of ASCII that stand at `at`.
pub(crate) fn letters_end(bytes: &[u8], mut at: usize) -> usize {
    while let Some(eight) = bytes.get(at..).and_then(|rest| rest.first_chunk()) {
        let length = leading_letters(u64::from_le_bytes(*eight));
        at += length;
        if length < eight.len() {
            return at;
        }
    }
    let rest = bytes.get(at..).unwrap_or_default();
    at + rest.iter().take_while(|byte| byte.is_ascii_alphabetic()).count()
}

/// True where a word may go on with the byte behind its letters.
pub(super) fn may_join(byte: u8) -> bool {
    !byte.is_ascii() || matches!(byte, b'-' | b'\'' | b'`' | b'[' | b'?' | b'0'..=b'9')
}

/// How many of eight bytes are letters of ASCII before the first that is none.
pub(super) fn leading_letters(eight: u64) -> usize {
    const EACH: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x80 * EACH;
    let small = (eight | (0x20 * EACH)) & !HIGH;
    let from_a = small + (0x80 - b'a' as u64) * EACH;
    let behind_z = small + (0x7f - b'z' as u64) * EACH;
    let letters = from_a & !behind_z & !eight & HIGH;
    (letters ^ HIGH).trailing_zeros() as usize / 8
}

fn joined_word_at(text: &str, at: usize) -> Option<Word<'_>> {
    let rest = text.get(at..)?;
    if !rest.chars().next()?.is_alphabetic() {
        return None;
    }
    let mut end = letters(rest, 0);
    if end == 0 {
        return None;
    }
    let mut completed = None;
    while let Some((inner, behind)) = completion(rest, end) {
        let tail = letters(rest, behind);
        let so_far: &mut String = completed.get_or_insert_with(|| rest[..end].to_owned());
        so_far.push_str(&rest[inner]);
        so_far.push_str(&rest[behind..tail]);
        end = tail;
    }
    let is_completed = completed.is_some();
    let mut word = completed.map_or(Cow::Borrowed(&rest[..end]), Cow::Owned);
    let mut closed = false;
    if let Some(stem) = possessive_stem(&word) {
        let cut = word.len() - stem;
        word = match word {
            Cow::Borrowed(word) => Cow::Borrowed(&word[..stem]),
            Cow::Owned(word) => Cow::Owned(word[..stem].to_owned()),
        };
        end -= cut;
        closed = true;
    } else if let Some(behind) = footnote(rest, end) {
        end = behind;
        closed = true;
    }
    Some(Word {
        classes: classes_of(&word),
        text: word,
        range: at..at + end,
        completed: is_completed,
        closed,
        plain: false,
    })
}

/// End of the letters, with joiners between them, from `from` on.
fn letters(rest: &str, from: usize) -> usize {
    let bytes = rest.as_bytes();
    let mut end = from;
    loop {
        while bytes.get(end).is_some_and(u8::is_ascii_alphabetic) {
            end += 1;
        }
        let mut chars = rest[end..].chars();
        let Some(c) = chars.next() else { return end };
        let joins = matches!(c, '-' | '\'' | '’' | '‘' | '`' | '\u{2010}' | '\u{2011}')
            && chars.clone().next().is_some_and(char::is_alphabetic);
        let joins = joins || c == '?' && is_lost_letter(&rest[from..end], chars.next());
        if !joins && (c.is_ascii() || !c.is_alphabetic() || is_ideograph(c)) {
            return end;
        }
        end += c.len_utf8();
    }
}

/// True where a question mark between `before` and `behind` stands for a letter: nobody asks in mid-word.
fn is_lost_letter(before: &str, behind: Option<char>) -> bool {
    let shouted = || !before.contains(char::is_lowercase);
    !before.is_empty() && behind.is_some_and(|c| c.is_lowercase() || c.is_uppercase() && shouted())
}

/// The letters of a completion at `at` (`[van]` in `I[van]`), and the offset behind its bracket.
fn completion(rest: &str, at: usize) -> Option<(Range<usize>, usize)> {
    let from = if rest[at..].starts_with('[') {
        at + 1
    } else {
        return None;
    };
    let starts_small = rest[from..].chars().next().is_some_and(char::is_lowercase);
    let end = letters(rest, from);
    // `R[OBERTSHAW]`: the name of which an initial is printed
    let shouted = || at == 1 && end > from + 1 && rest[from..end].chars().all(char::is_uppercase);
    ((starts_small || shouted()) && rest[end..].starts_with(']')).then(|| (from..end, end + 1))
}

/// Length of the word without a possessive ending.
fn possessive_stem(word: &str) -> Option<usize> {
    if !word.ends_with(['s', 'S']) {
        return None;
    }
    ["'s", "’s", "'S", "’S"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending))
        .map(str::len)
}

/// Offset behind foot note digits glued to a word that ends at `at`.
fn footnote(rest: &str, at: usize) -> Option<usize> {
    let digits = rest[at..].bytes().take_while(u8::is_ascii_digit).count();
    let behind = rest[at + digits..].chars().next();
    (1..=3)
        .contains(&digits)
        .then_some(at + digits)
        .filter(|_| !behind.is_some_and(char::is_alphanumeric))
}

/// True for Han, kana and hangul: scripts without capitals.
pub(crate) fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}')
}

/// Offset behind white space at `at`: at least one character, at most one line end.
pub(crate) fn behind_space(text: &str, at: usize) -> Option<usize> {
    // Nearly all spaces are single ones.
    match text.as_bytes().get(at..)? {
        [b' ', next, ..] if next.is_ascii_graphic() => return Some(at + 1),
        [next, ..] if next.is_ascii_graphic() => return None,
        _ => {}
    }
    let rest = text.get(at..)?;
    let space = rest.len() - rest.trim_start().len();
    let line_ends = rest[..space].bytes().filter(|b| *b == b'\n').count();
    (space > 0 && space <= 80 && line_ends <= 1).then_some(at + space)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_among_eight_bytes() {
        for (text, expected) in [
            ("minister", 8),
            ("Zz ,;:!?", 2),
            ("a@[`{az-", 1),
            ("aZ\u{e9}abcd", 2),
            ("1aaaaaaa", 0),
        ] {
            let eight = text.as_bytes().first_chunk().expect("eight bytes");
            assert_eq!(leading_letters(u64::from_le_bytes(*eight)), expected, "{text}");
        }
    }

    #[test]
    fn short_words_are_read_as_others() {
        for text in [
            "the Minister of it",
            "Minister, who",
            "of-age [x]",
            "it's so it is",
            "word7 9",
            "Ob[lomov] x",
        ] {
            for at in (0..text.len()).filter(|at| text.is_char_boundary(*at)) {
                let joined = joined_word_at(text, at);
                let is_plain = |word: &Word<'_>| word.text.bytes().all(|byte| byte.is_ascii_alphabetic());
                let as_read = |word: Option<Word<'static>>| word.map(|word| Word { plain: false, ..word });
                assert_eq!(as_read(word_at(text, at)), joined, "{text} at {at}");
                if let Some(plain) = plain_word_at(text, at) {
                    assert!(
                        is_plain(&plain) && word_at(text, at) == Some(plain),
                        "{text} at {at}"
                    );
                }
            }
        }
    }

    #[test]
    fn words_with_what_is_glued_to_them() {
        let read = |text| word_at(text, 0).map(|word| (word.text.into_owned(), word.range.end, word.closed));
        for (text, word, end, closed) in [
            ("Mun-gyu said", "Mun-gyu", 7, false),
            ("Ch'oe.", "Ch'oe", 5, false),
            ("I[van] V.", "Ivan", 6, false),
            ("V[ice]-Premier", "Vice-Premier", 14, false),
            ("R[OBERTSHAW]", "ROBERTSHAW", 12, false),
            ("CC[CPSU]", "CC", 2, false),
            ("Orlov’s house", "Orlov", 5, true),
            ("Szabo29:", "Szabo", 7, true),
            ("Orlov1958", "Orlov", 5, false),
            ("O'Hara'", "O'Hara", 6, false),
            ("Je?en,", "Je?en", 5, false),
            ("S?ucza?ski said", "S?ucza?ski", 10, false),
            ("Who? He", "Who", 3, false),
            ("Orlov?”", "Orlov", 5, false),
            ("Orlov?No", "Orlov", 5, false),
            ("SZ?CS:", "SZ?CS", 5, false),
        ] {
            assert_eq!(read(text), Some((word.to_owned(), end, closed)), "{text}");
        }
        assert_eq!(read("1st"), None);
        assert_eq!(read(""), None);
    }

    #[test]
    fn the_space_between_two_words() {
        assert_eq!(behind_space("a \n b", 1), Some(4));
        assert_eq!(behind_space("a\n\nb", 1), None);
        assert_eq!(behind_space("ab", 1), None);
    }
}
