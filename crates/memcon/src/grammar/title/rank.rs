//! Military ranks.

use super::vocabulary::{BEFORE_RANKS, HEADS, RANKS};
use super::{Title, TitleClass, piece_at, piece_end, printed};
use crate::grammar::vocabulary::{Classes, contains};
use crate::grammar::word::{Word, behind_space, word_at};

/// Most words of a rank.
const MAX_RANK_WORDS: usize = 6;

/// Of what highest ranks are: `General of the Army`, `Marshal of the Soviet Union`.
const SERVICES: &[&str] = &[
    " of the Air Force",
    " of the Army",
    " of the Fleet",
    " of the Navy",
    " of the Soviet Union",
    " of Aviation",
];

/// ```ebnf
/// rank = rank word , { [ space | "-" ] , rank word } , [ service ] ;
/// ```
pub(super) fn rank<'t>(text: &'t str, first: &Word<'_>) -> Option<(Title<'t>, usize)> {
    let at = first.range.start;
    let mut end = None;
    let mut next = Some((first.clone(), piece_end(text, first)));
    let mut words = 0;
    while let Some((word, behind)) = next
        && word.is_capitalised()
        && is_rank(&word)
    {
        words += 1;
        next = behind_space(text, behind)
            .filter(|_| words < MAX_RANK_WORDS)
            .and_then(|next| piece_at(text, next));
        end = Some((behind, word));
    }
    let (end, last) = end?;
    // `General Secretary` and `Deputy General Director` are offices, the `General Staff` is a body.
    let office_follows = last.text.eq_ignore_ascii_case("general")
        && behind_space(text, end)
            .and_then(|next| word_at(text, next))
            .is_some_and(|word| word.is_in(HEADS) || word.text.eq_ignore_ascii_case("staff"));
    let final_part = last.text.rsplit('-').next().unwrap_or_default();
    let behind = &text[end..];
    let service = SERVICES.iter().find(|service| {
        let rest = behind.strip_prefix(**service);
        rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '\'' || c == '’'))
    });
    let end = end + service.map_or(0, |service| service.len());
    (!office_follows && contains(RANKS, final_part)).then(|| (printed(text, at..end, TitleClass::Rank), end))
}

pub(super) fn is_rank(word: &Word<'_>) -> bool {
    const WORDS: Classes = Classes::of(&[RANKS, BEFORE_RANKS]);
    word.classes.meet(WORDS)
        || (word.is_joined()
            && word.text.contains('-')
            && word
                .text
                .split('-')
                .all(|part| contains(RANKS, part) || contains(BEFORE_RANKS, part)))
}
