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
    // Most names fail at the first word, none at a given name joined by a hyphen.
    let is_pair = is_given_pair(rest[0]);
    let family = syllables(first).filter(|count| *count <= 2);
    if !family.is_some_and(|count| count == 1 || is_pair) {
        return Order::FamilyLast;
    }
    let all_short = || rest.len() > 1 && rest.iter().all(|word| syllables(word) == Some(1));
    let fits = is_pair || all_short() || rest.len() == 1 && matches!(syllables(rest[0]), Some(1 | 2));
    match fits {
        true => Order::FamilyFirst,
        false => Order::FamilyLast,
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
    /// Letters of the longest such word.
    const MOST: usize = 14;
    let small = word
        .chars()
        .flat_map(char::to_lowercase)
        .filter(|c| !matches!(c, '-' | '\'' | '’' | '‘'));
    let (mut letters, mut count) = ([0; MOST], 0);
    for c in small {
        *letters.get_mut(count)? = u8::try_from(c).unwrap_or(b'?');
        count += 1;
    }
    fewest(letters.get(..count).filter(|letters| !letters.is_empty())?, 3)
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
    for onset in 0..=letters.len().min(LONGEST_MARGIN) {
        let (before, behind) = letters.split_at(onset);
        let vowels = behind.iter().take_while(|c| is_vowel(**c)).count();
        if !is_onset(before) || vowels == 0 || vowels > 3 {
            continue;
        }
        let behind = &behind[vowels..];
        for coda in 0..=behind.len().min(LONGEST_MARGIN) {
            let (coda, rest) = behind.split_at(coda);
            let count = is_coda(coda).then(|| fewest(rest, limit - 1)).flatten();
            let count = count.map(|count| count + 1);
            best = match (best, count) {
                (Some(best), Some(count)) => Some(usize::min(best, count)),
                (best, count) => best.or(count),
            };
        }
    }
    best
}

/// Most letters before and behind the vowels of a syllable.
const LONGEST_MARGIN: usize = 2;

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y' | b'w')
}

/// What a syllable begins with: pinyin, Wade-Giles, the Korean romanisations, Vietnamese without its marks.
fn is_onset(letters: &[u8]) -> bool {
    match letters {
        [] => true,
        [letter] => letter.is_ascii_lowercase() && !matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u'),
        _ => matches!(
            letters,
            b"ch"
                | b"gi"
                | b"hs"
                | b"kh"
                | b"ng"
                | b"nh"
                | b"ph"
                | b"sh"
                | b"ss"
                | b"th"
                | b"tr"
                | b"ts"
                | b"tz"
                | b"zh"
        ),
    }
}

/// What it ends with.
fn is_coda(letters: &[u8]) -> bool {
    match letters {
        [] => true,
        [letter] => matches!(
            letter,
            b'c' | b'h' | b'k' | b'l' | b'm' | b'n' | b'p' | b'r' | b't'
        ),
        _ => matches!(letters, b"ch" | b"ng" | b"nh"),
    }
}

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
