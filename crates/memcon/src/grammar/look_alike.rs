//! Letters and digits that a scanner takes for each other: `l`, `1`, `I` and `i`; `0` and `O`; `rn` and `m`.

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

#[cfg(test)]
mod tests {
    use super::*;

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
