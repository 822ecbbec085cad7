//! Which word of a name is the family's.

use crate::grammar::name::is_given_pair;

/// Where the family name stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Order {
    /// First, as in China, Korea and Vietnam.
    FamilyFirst,
    /// Last.
    FamilyLast,
}

/// The order of a name's words, by their shape: a hyphenated given name (`Mun-gyu`) stands behind the family name, and
/// so does a given name of one or two syllables behind a family name of one (`Deng Haoran`), or one of the few families
/// that have two.
pub(super) fn order_of(words: &[&str]) -> Order {
    let Some((first, rest)) = words.split_first() else {
        return Order::FamilyLast;
    };
    let has_two = !rest.is_empty()
        && FAMILIES_OF_TWO
            .iter()
            .any(|family| first.eq_ignore_ascii_case(family));
    let has_initials = words.iter().any(|word| word.ends_with('.'));
    if rest.is_empty() || rest.len() > 3 || has_initials {
        return Order::FamilyLast;
    }
    if has_two {
        return Order::FamilyFirst;
    }
    let all_short = rest.len() > 1 && rest.iter().all(|word| syllables(word) == Some(1));
    let fits =
        is_given_pair(rest[0]) || all_short || (rest.len() == 1 && matches!(syllables(rest[0]), Some(1 | 2)));
    if fits
        && syllables(first).is_some_and(|count| count <= 2)
        && (syllables(first) == Some(1) || is_given_pair(rest[0]))
    {
        Order::FamilyFirst
    } else {
        Order::FamilyLast
    }
}

/// Family names of two syllables in China and Korea.
const FAMILIES_OF_TWO: &[&str] = &[
    "Dongfang",
    "Gongsun",
    "Huangfu",
    "Hwangbo",
    "Linghu",
    "Murong",
    "Namgung",
    "Ouyang",
    "Seonu",
    "Shangguan",
    "Sima",
    "Situ",
    "Szuma",
    "Szutu",
    "Xiahou",
    "Zhuge",
];

/// Number of syllables of a word that is built of syllables as romanisations of Chinese, Korean and Vietnamese have
/// them; none where it is not, or has more than three.
///
/// ```ebnf
/// syllable = [ onset ] , nucleus , [ coda ] ;
/// ```
fn syllables(word: &str) -> Option<usize> {
    let letters: Vec<u8> = word
        .chars()
        .flat_map(char::to_lowercase)
        .filter(|c| !matches!(c, '-' | '\'' | '’' | '‘'))
        .map(|c| u8::try_from(c).unwrap_or(b'?'))
        .collect();
    if letters.is_empty() || letters.len() > 14 {
        return None;
    }
    fewest(&letters, 3)
}

/// The fewest syllables that `letters` can be cut into, at most `limit`.
fn fewest(letters: &[u8], limit: usize) -> Option<usize> {
    if letters.is_empty() {
        return Some(0);
    }
    if limit == 0 {
        return None;
    }
    let mut best = None;
    let onsets = ONSETS.iter().filter(|onset| begins_with(letters, onset));
    for onset in onsets {
        let behind = &letters[onset.len()..];
        let vowels = behind.iter().take_while(|c| is_vowel(**c)).count();
        if vowels == 0 || vowels > 3 {
            continue;
        }
        for coda in CODAS.iter().filter(|coda| begins_with(&behind[vowels..], coda)) {
            let count = fewest(&behind[vowels + coda.len()..], limit - 1).map(|count| count + 1);
            best = match (best, count) {
                (Some(best), Some(count)) => Some(usize::min(best, count)),
                (best, count) => best.or(count),
            };
        }
    }
    best
}

/// True where `part` stands at the start; the first letter tells of most that they don't.
fn begins_with(letters: &[u8], part: &[u8]) -> bool {
    part.first().is_none_or(|first| letters.first() == Some(first)) && letters.starts_with(part)
}

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y' | b'w')
}

/// What a syllable begins with: pinyin, Wade-Giles, the Korean romanisations, Vietnamese without its marks.
const ONSETS: &[&[u8]] = &[
    b"", b"b", b"c", b"ch", b"d", b"f", b"g", b"gi", b"h", b"hs", b"j", b"k", b"kh", b"l", b"m", b"n", b"ng",
    b"nh", b"p", b"ph", b"q", b"r", b"s", b"sh", b"ss", b"t", b"th", b"tr", b"ts", b"tz", b"v", b"w", b"x",
    b"y", b"z", b"zh",
];

/// What it ends with.
const CODAS: &[&[u8]] = &[
    b"", b"c", b"ch", b"h", b"k", b"l", b"m", b"n", b"ng", b"nh", b"p", b"r", b"t",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn families_by_the_shape_of_the_name() {
        for (name, order) in [
            ("Ri Mun-gyu", Order::FamilyFirst),
            ("Deng Haoran", Order::FamilyFirst),
            ("Pak Il Mun", Order::FamilyFirst),
            ("Lin Feng", Order::FamilyFirst),
            ("Nguyen Van Tam", Order::FamilyFirst),
            ("Teng Hao-jan", Order::FamilyFirst),
            ("Ouyang Haoran", Order::FamilyFirst),
            ("Viktor Orlov", Order::FamilyLast),
            ("Anna Noll", Order::FamilyLast),
            ("Peter Hollis", Order::FamilyLast),
            ("Karl van der Molen", Order::FamilyLast),
            ("N. S. Orlov", Order::FamilyLast),
            ("John Smith", Order::FamilyLast),
            ("Orlov", Order::FamilyLast),
        ] {
            let words: Vec<_> = name.split(' ').collect();
            assert_eq!(order_of(&words), order, "{name}");
        }
    }
}
