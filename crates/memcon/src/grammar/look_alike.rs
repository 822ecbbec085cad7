//! Letters and digits that a scanner takes for each other: `l`, `1`, `I` and `i`; `0` and `O`; `rn` and `m`; Cyrillic letters
//! and the Latin ones that look the same.

/// The letters of a word, small, with one for each group of those that look alike.
pub(crate) fn letters(word: &str) -> impl Iterator<Item = char> {
    let mut rest = word.chars().peekable();
    std::iter::from_fn(move || {
        let one = match rest.next()? {
            '1' | 'l' | '|' | 'I' | 'i' => 'i',
            '0' => 'o',
            'r' if rest.next_if_eq(&'n').is_some() => 'm',
            other => other.to_ascii_lowercase(),
        };
        Some(one)
    })
}

/// True where two words differ in such letters alone, or not at all.
pub(crate) fn look_alike(one: &str, other: &str) -> bool {
    letters(one).eq(letters(other))
}

/// Small consonants that follow on no `l` at the beginning of a word.
const BEHIND_NO_L: &str = "bcdfgkmnpqrstvwxz";

/// True for a word in which a scanner evidently took one letter for another: a digit or a bar in it, a small `l` among
/// capitals, where a capital begins it or before a consonant at its beginning, a capital `I` behind a small letter.
pub(crate) fn is_spoilt(text: &str) -> bool {
    let mut before = [None, None];
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied();
        let shouted = |c: Option<char>| c.is_some_and(char::is_uppercase);
        let begins = before[1].is_none_or(|c: char| !c.is_alphabetic());
        let spoilt = match letter {
            '|' => true,
            'l' if begins => next.is_some_and(|c| c.is_uppercase() || BEHIND_NO_L.contains(c)),
            'l' => shouted(before[1]) && (shouted(next) || shouted(before[0])),
            'I' => before[1].is_some_and(char::is_lowercase),
            other => other.is_ascii_digit(),
        };
        if spoilt {
            return true;
        }
        before = [before[1], Some(letter)];
    }
    false
}

/// Small Cyrillic letters, and the Latin ones that they look like: scanners and typists put one for the other.
const LOOKALIKES: &[(char, char)] = &[
    ('а', 'a'),
    ('в', 'b'),
    ('с', 'c'),
    ('е', 'e'),
    ('н', 'h'),
    ('і', 'i'),
    ('ј', 'j'),
    ('к', 'k'),
    ('м', 'm'),
    ('о', 'o'),
    ('р', 'p'),
    ('ѕ', 's'),
    ('т', 't'),
    ('х', 'x'),
    ('у', 'y'),
];

/// The Latin letter that a small letter looks like; others are themselves.
pub(crate) fn latin(c: char) -> char {
    let lookalike = LOOKALIKES.iter().find(|(known, _)| *known == c);
    lookalike.map_or(c, |(_, latin)| *latin)
}

/// True where Cyrillic letters stand among Latin ones.
pub(crate) fn mixes_scripts(text: &str) -> bool {
    let is_cyrillic = |c: char| ('\u{400}'..='\u{45f}').contains(&c);
    text.contains(is_cyrillic) && text.contains(|c: char| c.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spoilt_words() {
        for text in [
            "0rlov",
            "Or1ov",
            "ZlMIN",
            "ORLOV-lLYIN",
            "Cde. lLYIN",
            "HALl",
            "OrIov",
            "P|ace",
            "Comrade ln-beom",
        ] {
            assert!(is_spoilt(text), "{text}");
        }
        for text in ["Orlov", "Al", "ILYIN", "Mr. Lloyd", "I", "le Marechal", ""] {
            assert!(!is_spoilt(text), "{text}");
        }
    }

    #[test]
    fn words_that_look_alike() {
        for (one, other) in [
            ("Ju1y", "July"),
            ("0ctober", "October"),
            ("Septernber", "september"),
            ("Partlcipants", "participants"),
            ("P|ace", "place"),
        ] {
            assert!(look_alike(one, other), "{one} {other}");
        }
        for (one, other) in [
            ("July", "June"),
            ("Tune", "Time"),
            ("", "I"),
            ("Jan", "Ian"),
            ("Orlov", "Orlova"),
        ] {
            assert!(!look_alike(one, other), "{one} {other}");
        }
    }
}
