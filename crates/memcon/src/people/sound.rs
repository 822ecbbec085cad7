//! One East Asian name in several romanisations: `Deng Xiaofeng` and `Teng Hsiao-feng`, `Ri Chae-rok` and `Lee Jae-rok`.

use super::order::{Order, order_of};

/// Letters of romanisations that stand for one sound, and the sign that is taken for all of them; the longer ones come
/// first.
const SOUNDS: &[(&str, &str)] = &[
    ("yeo", "yo"),
    ("zh", "c"),
    ("ch", "c"),
    ("hs", "s"),
    ("sh", "s"),
    ("ts", "c"),
    ("tz", "c"),
    ("eo", "o"),
    ("oe", "oi"),
    ("eu", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("ou", "u"),
    ("ow", "u"),
    ("q", "c"),
    ("z", "c"),
    ("j", "c"),
    ("x", "s"),
    ("g", "k"),
    ("d", "t"),
    ("b", "p"),
    ("r", "l"),
];

/// Family names whose romanisations have little in common.
const FAMILIES: &[(&str, &str)] = &[
    ("lee", "li"),
    ("yi", "li"),
    ("rhee", "li"),
    ("park", "pak"),
    ("choi", "coi"),
    ("rim", "im"),
    ("lim", "im"),
    ("roh", "no"),
    ("noh", "no"),
    ("ro", "no"),
    ("ryu", "yu"),
    ("yoo", "yu"),
];

/// Most words of such a name.
const MOST_WORDS: usize = 3;

/// What the romanisations of a full name have in common; none for a name of another shape.
pub(super) fn sound_of_name(name: &str) -> Option<String> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let asian = words.len() <= MOST_WORDS && order_of(&words) == Order::FamilyFirst;
    asian.then(|| sound_of_words(&words)).flatten()
}

/// The same of the words of a name that is known for one with the family first.
pub(super) fn sound_of_words(words: &[&str]) -> Option<String> {
    let (family, given) = words.split_first().filter(|_| words.len() <= MOST_WORDS)?;
    (!given.is_empty()).then(|| format!("{} {}", sound_of_family(family), sound(&given.concat())))
}

/// The same of a family name.
pub(super) fn sound_of_family(word: &str) -> String {
    let lower = word.to_lowercase();
    let known = FAMILIES.iter().find(|(printed, _)| *printed == lower);
    known.map_or_else(|| sound(word), |(_, sound)| (*sound).to_owned())
}

fn sound(word: &str) -> String {
    let letters: String = word
        .chars()
        .filter(|c| c.is_alphabetic())
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'ŏ' => 'o',
            'ŭ' | 'ü' => 'u',
            other => other,
        })
        .collect();
    let mut out = String::with_capacity(letters.len());
    let mut rest = letters.as_str();
    while let Some(c) = rest.chars().next() {
        let first = rest.as_bytes().first();
        let mut alike = SOUNDS
            .iter()
            .filter(|(printed, _)| printed.as_bytes().first() == first);
        match alike.find(|(printed, _)| rest.starts_with(printed)) {
            Some((printed, sound)) => {
                out.push_str(sound);
                rest = rest.get(printed.len()..).unwrap_or_default();
            }
            None => {
                out.push(c);
                rest = rest.get(c.len_utf8()..).unwrap_or_default();
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn romanisations_of_one_name() {
        for (one, other) in [
            ("Yun Chae-rok", "Yun Jae-rok"),
            ("O Ki-chang", "O Gi-chang"),
            ("Deng Xiaofeng", "Teng Hsiao-feng"),
            ("Ri Mun-gyu", "Lee Mun-kyu"),
            ("Chow Deng-lin", "Chou Teng-lin"),
        ] {
            assert!(sound_of_name(one).is_some(), "{one}");
            assert_eq!(sound_of_name(one), sound_of_name(other), "{one}");
        }
    }

    #[test]
    fn other_names_are_told_apart() {
        assert_ne!(sound_of_name("Pak Chun-il"), sound_of_name("Pak Chan-il"));
        for name in ["Viktor Orlov", "Orlov", "N. S. Orlov", ""] {
            assert_eq!(sound_of_name(name), None, "{name}");
        }
        assert_eq!(sound_of_family("Chin"), sound_of_family("Jin"));
        assert_ne!(sound_of_family("Kim"), sound_of_family("Jin"));
    }
}
