//! Dates in which letters stand for digits, or digits for letters, as a scanner reads them: `l5 Ju1y 1957`, `1O.3.50`.

use super::part;
use crate::grammar::calendar;
use crate::grammar::look_alike::look_alike;

/// Bytes of a text that are looked at behind the start of a date.
const LONGEST: usize = 48;

/// Letters that are read for digits, and the digits.
const DIGITS: &[(char, char)] = &[('l', '1'), ('I', '1'), ('|', '1'), ('O', '0'), ('o', '0')];

/// The start of a text with digits where a date has them, and the way back to the print.
#[derive(Debug)]
pub(super) struct Mended {
    /// The text as it would read.
    pub(super) text: String,
    /// Where it differs in length: offset in [`Mended::text`] behind the change, bytes that the print has more.
    longer: Vec<(usize, usize)>,
    /// Where the first change stands in the print.
    pub(super) first: usize,
    /// True where a number was nothing but strokes, which could be a Roman numeral too: `ll`.
    pub(super) strokes: bool,
}

impl Mended {
    /// The offset in the print of an offset in the mended text.
    pub(super) fn printed(&self, at: usize) -> usize {
        let behind = self.longer.iter().take_while(|(end, _)| *end <= at);
        at + behind.map(|(_, more)| more).sum::<usize>()
    }
}

/// The text from the start of a date on, mended; `None` where nothing in it is to be mended.
///
/// Only words are mended that hold digits beside such letters, or are nothing else than such letters and no Roman
/// numeral; and words that differ from the name of a month in such letters alone.
pub(super) fn mended(text: &str) -> Option<Mended> {
    let longest = LONGEST.min(text.len());
    let window = (0..=longest).rev().find_map(|end| text.get(..end))?;
    let mut out = Mended {
        text: String::new(),
        longer: Vec::new(),
        first: usize::MAX,
        strokes: false,
    };
    let mut at = 0;
    while let Some(rest) = window.get(at..).filter(|rest| !rest.is_empty()) {
        let end = rest.find(|c: char| !is_letter(c)).unwrap_or(rest.len());
        let (word, behind) = rest.split_at(end.max(rest.chars().next().map_or(1, char::len_utf8)));
        let whole = !behind.is_empty() || window.len() == text.len();
        match as_number(word).or_else(|| as_month(word)).filter(|_| whole) {
            Some(read) => {
                out.first = out.first.min(at);
                out.strokes |= word.bytes().all(|b| matches!(b, b'l' | b'I' | b'|'));
                out.text.push_str(&read);
                if read.len() < word.len() {
                    out.longer.push((out.text.len(), word.len() - read.len()));
                }
            }
            None => out.text.push_str(word),
        }
        at += word.len();
    }
    (out.first < usize::MAX).then_some(out)
}

/// True where a word starts that a scanner may have spoilt, or a day before such a month. Looks at few bytes.
pub(super) fn may_start(text: &str) -> bool {
    let word = first_word(text);
    if as_month(word).is_some() {
        return true;
    }
    let digits = word.bytes().all(|b| b.is_ascii_digit());
    let spoilt = spoils(word);
    if !(digits || spoilt || part::month(word).is_ok()) {
        return false;
    }
    let behind = text.get(word.len()..).unwrap_or_default();
    let Some(next) = behind.strip_prefix([' ', '.', '/', '-']).map(first_word) else {
        return false;
    };
    // `July l0`, `3 Ju1y`, `13.lO.50`; `l5 July`, `1O.3.50`, `1O.X.50`
    let numeral = |c: char| c.is_ascii_digit() || "oOXVI".contains(c);
    spoils(next)
        || as_month(next).is_some()
        || spoilt && (part::month(next).is_ok() || next.starts_with(numeral))
}

/// True where the year behind a date is spoilt, so that the date was read without it: `, l957`.
pub(super) fn year_is_spoilt(rest: &str) -> bool {
    let rest = rest.strip_prefix(',').unwrap_or(rest);
    rest.strip_prefix(' ').is_some_and(|rest| {
        let word = first_word(rest);
        word.len() == 4 && spoils(word)
    })
}

fn first_word(text: &str) -> &str {
    let mut ends = text.char_indices().take(LONGEST);
    let end = ends
        .find(|(_, c)| !is_letter(*c))
        .map_or(text.len(), |(at, _)| at);
    text.get(..end)
        .filter(|word| word.len() < LONGEST)
        .unwrap_or_default()
}

fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || c == '|'
}

fn spoils(word: &str) -> bool {
    as_number(word).is_some()
}

/// The number that a word of digits and letters like them means, its ordinal ending behind it.
fn as_number(word: &str) -> Option<String> {
    let bytes = word.as_bytes();
    let like = |b: &&u8| b.is_ascii_digit() || DIGITS.iter().any(|(letter, _)| *letter == char::from(**b));
    let len = bytes.iter().take_while(like).count();
    let (number, ending) = (word.get(..len)?, word.get(len..)?);
    if len == 0 {
        return None;
    }
    let ordinal = matches!(ending, "st" | "nd" | "rd" | "th");
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    let spoilt = digits < len && len <= 4;
    let told = digits > 0 || number == "l" || len == 2 && number.contains(['l', 'O']);
    if !(spoilt && told && (ending.is_empty() || ordinal)) {
        return None;
    }
    let read = |c: char| {
        let digit = DIGITS.iter().find(|(letter, _)| *letter == c);
        digit.map_or(c, |(_, digit)| *digit)
    };
    Some(number.chars().map(read).chain(ending.chars()).collect())
}

/// The month that a word means which is not its name.
fn as_month(word: &str) -> Option<String> {
    let noise = |word: &str| word.contains(['0', '1', '|']) || word.contains("rn");
    let spoilt = (4..=12).contains(&word.len()) && word.is_ascii() && noise(word);
    if !spoilt || part::month(word).is_ok() {
        return None;
    }
    let known = calendar::MONTHS.iter().find(|known| look_alike(known, word))?;
    Some(known.to_ascii_uppercase())
}
