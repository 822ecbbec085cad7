//! Numbers in words.

use crate::source::bytes::Starts;

/// Numbers in words, and the tens that counts of copies and lines reach.
const NUMBERS: &[(&str, u8)] = &[
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
];

/// How they start.
pub(super) const NUMBER_STARTS: &Starts = &Starts::of_keys(NUMBERS);

/// The number that one word names, in any case.
pub(crate) fn number_word(word: &str) -> Option<u8> {
    if !NUMBER_STARTS.may_begin(word.as_bytes()) {
        return None;
    }
    let known = NUMBERS.iter().find(|(name, _)| name.eq_ignore_ascii_case(word));
    known.map(|(_, number)| *number)
}

/// Ordinals of one word from the first.
const ORDINALS: [&str; 20] = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
];

/// Those of the tens behind it, and of the hundred.
const ORDINALS_OF_TENS: [&str; 8] = [
    "thirtieth",
    "fortieth",
    "fiftieth",
    "sixtieth",
    "seventieth",
    "eightieth",
    "ninetieth",
    "hundredth",
];

/// The number of the ordinal that one word names, in any case.
pub(crate) fn ordinal_word(word: &str) -> Option<u8> {
    let tens = (30..).step_by(10).zip(ORDINALS_OF_TENS);
    let mut known = (1..).zip(ORDINALS).chain(tens);
    known.find_map(|(number, name)| name.eq_ignore_ascii_case(word).then_some(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_numbers() {
        for (word, expected) in [
            ("one", Some(1)),
            ("Twelve", Some(12)),
            ("TWENTY", Some(20)),
            ("thirty", Some(30)),
            ("a", None),
            ("first", None),
            ("", None),
        ] {
            assert_eq!(number_word(word), expected, "{word}");
        }
    }

    #[test]
    fn words_for_ordinals() {
        for (word, expected) in [
            ("first", Some(1)),
            ("Twentieth", Some(20)),
            ("THIRTIETH", Some(30)),
            ("hundredth", Some(100)),
            ("twenty-first", None),
            ("one", None),
            ("", None),
        ] {
            assert_eq!(ordinal_word(word), expected, "{word}");
        }
    }
}
