//! Who wrote a telegram that another signs, as its first words say.

use super::person::{Mention, listed_mention_at};
use super::vocabulary::contains;
use super::word::{INSTITUTIONS, PLACES};
use crate::source::bytes::char_floor;

/// How far into its paragraph the writer is named, in bytes.
const REACH: usize = 100;

/// `413. For the Secretary from Pavel Orlov.`, `19. L-302 [from Orlov].`
///
/// ```ebnf
/// writer = [ number , "." ] , ( [ "For" , words ] , "from" , name , ( "." | ":" ) | [ word ] , bracketed ) ;
/// bracketed = ( "[" | "(" ) , "from" , name , ( "]" | ")" ) ;
/// ```
pub(crate) fn writer_in(text: &str) -> Option<Mention<'_>> {
    let behind_number = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = behind_number.len() < text.len();
    let start = match behind_number.strip_prefix(". ").filter(|_| numbered) {
        Some(rest) => text.len() - rest.len(),
        None => 0,
    };
    let head = text.get(start..char_floor(text, REACH))?;
    let at = ["from ", "From "]
        .iter()
        .filter_map(|from| head.find(from))
        .min()?;
    let before = &head[..at];
    let bracketed = before.ends_with(['[', '(']);
    let opens = match bracketed {
        true => !before.trim_end_matches(['[', '(']).trim_end().contains(' '),
        false => {
            before.is_empty() || before.starts_with("For ") && before.ends_with(' ') && !before.contains(". ")
        }
    };
    let mention = listed_mention_at(text, start + at + "from ".len()).filter(|_| opens)?;
    let name = &*mention.name;
    let mut words = name.split(' ');
    let is_person = !name.is_empty()
        && !contains(PLACES, name)
        && !words.any(|word| contains(INSTITUTIONS, word))
        && name.contains(char::is_lowercase);
    let closes: &[char] = match bracketed {
        true => &[']', ')', '.'],
        false => &['.', ':'],
    };
    let behind = text
        .get(mention.range.end..)?
        .trim_start_matches(|c: char| c.is_ascii_digit());
    (is_person && behind.starts_with(closes)).then_some(mention)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_wrote_a_telegram_that_another_signs() {
        for (text, expected) in [
            (
                "413. For the Secretary from Pavel Orlov. I saw Noll.",
                Some("Pavel Orlov"),
            ),
            ("19. L–302 [from Orlov].", Some("Orlov")),
            ("188. From Orlov. The road is closed.", Some("Orlov")),
            ("[From Orlov.] The road is closed.", Some("Orlov")),
            ("545. For Noll1 from General Orlov:", Some("Orlov")),
            // A body or place, a letter of somebody, a word of a sentence.
            ("1316. For Noll from Treasury. The road is closed.", None),
            ("12. From Moscow. The road is closed.", None),
            ("12. I heard from Orlov. He is ill.", None),
            ("12. From Orlov I heard that the road is closed.", None),
            ("12. The letter [from Orlov] came.", None),
        ] {
            let found = writer_in(text).map(|mention| mention.name.into_owned());
            assert_eq!(found.as_deref(), expected, "{text}");
        }
    }
}
