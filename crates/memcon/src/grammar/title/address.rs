//! Forms of address, of anybody and of civilians.

use super::vocabulary::{
    CIVIL_ADDRESSES, COMRADES, DIGNITIES, EXCELLENCIES, EXCELLENCY_OPENERS, PLURAL_ADDRESSES,
};
use super::{Title, TitleClass, piece_at, piece_end, printed, title_at};
use crate::grammar::scan::is_of;
use crate::grammar::vocabulary::{Classes, contains};
use crate::grammar::word::{Word, behind_space, word_at};

/// What machines make of the abbreviated form of address before a name, in records that they translated.
const MISTRANSLATED: &[&str] = &["etc. ", "others. "];

/// Offset behind such a form at `at`, before the name: `etc. A. Orlov`.
pub(crate) fn behind_mistranslated_address(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    let form = MISTRANSLATED.iter().find(|form| rest.starts_with(**form))?;
    let name = rest.get(form.len()..)?;
    name.starts_with(char::is_uppercase).then(|| at + form.len())
}

/// `Señor Don Ernesto Uribe`: by itself, `Don` is a given name, too.
pub(super) fn don_at<'t>(text: &'t str, at: usize, before: Option<&Title<'_>>) -> Option<(Title<'t>, usize)> {
    before.filter(|title| title.class == TitleClass::Civil || title.class == TitleClass::Office)?;
    let word = word_at(text, at)?;
    let is_don = matches!(&*word.text, "Don" | "Doña" | "Dom");
    is_don.then(|| {
        (
            printed(text, word.range.clone(), TitleClass::Civil),
            word.range.end,
        )
    })
}

/// True for a form of address of several persons (`Comrades`, `Messrs.`).
pub(crate) fn is_plural(title: &str) -> bool {
    contains(PLURAL_ADDRESSES, title)
}

/// Letters of the longest form that stands in no table: `Right`.
const LONGEST_SHORT: usize = 5;

/// `Right Hon.`, `Rt. Hon.`
const RIGHT: &[&str] = &["right", "rt"];
const HONOURABLE: &[&str] = &["hon", "honorable", "honourable"];

/// ```ebnf
/// address = "Comrade" | "Comrades" | "Cde." | "Mr." | "His Excellency" | ... ;
/// ```
pub(super) fn address<'t>(text: &'t str, word: &Word<'_>) -> Option<(Title<'t>, usize)> {
    const KNOWN: Classes = Classes::of(&[EXCELLENCY_OPENERS, COMRADES, CIVIL_ADDRESSES]);
    if word.text.len() > LONGEST_SHORT && !word.classes.meet(KNOWN) {
        return None;
    }
    let (at, end) = (word.range.start, piece_end(text, word));
    if is_of(&word.text, RIGHT)
        && let Some(next) = behind_space(text, end)
        && let Some((_, behind)) = piece_at(text, next).filter(|(next, _)| is_of(&next.text, HONOURABLE))
    {
        return Some((printed(text, at..behind, TitleClass::Civil), behind));
    }
    if word.is_in(EXCELLENCY_OPENERS) {
        let mut next = behind_space(text, end)?;
        if let Some((word, behind)) = piece_at(text, next)
            && DEGREES
                .iter()
                .any(|degree| word.text.eq_ignore_ascii_case(degree))
        {
            next = behind_space(text, behind)?;
        }
        let (_, behind) = piece_at(text, next).filter(|(word, _)| word.is_in(EXCELLENCIES))?;
        return Some((printed(text, at..behind, TitleClass::Civil), behind));
    }
    if EXCELLENCIES_IN_SHORT.contains(&&*word.text)
        && behind_space(text, end).is_some_and(|next| title_at(text, next).is_some())
    {
        return Some((printed(text, at..end, TitleClass::Civil), end));
    }
    if let Some(stop) = ["H.E.", "H. E."]
        .iter()
        .find(|short| text[at..].starts_with(**short))
    {
        let behind = at + stop.len();
        behind_space(text, behind)?;
        return Some((printed(text, at..behind, TitleClass::Civil), behind));
    }
    // `Amir Aslan`: a given name, unless it has an article.
    if word.text.eq_ignore_ascii_case("amir")
        && !text[..at].trim_end().ends_with("the")
        && !text[..at].trim_end().ends_with("The")
    {
        return None;
    }
    if let Some(end) = comrade_in_short(text, word) {
        return Some((printed(text, at..end, TitleClass::Address), end));
    }
    let class = if word.is_in(COMRADES) {
        TitleClass::Address
    } else if word.is_in(CIVIL_ADDRESSES) {
        TitleClass::Civil
    } else {
        return None;
    };
    if !word.is_capitalised() && class == TitleClass::Civil {
        return None;
    }
    Some((printed(text, at..end, class), end))
}

/// The shortest form of `comrade`.
pub(super) const SHORTEST: &str = "c";

/// True for the shortest form of address as a title prints it.
pub(super) fn is_shortest(title: &str) -> bool {
    title.strip_suffix('.') == Some(SHORTEST)
}

/// End of such a form in the midst of a line: `the envoy c. Orlov`. At the beginning of a line it marks an item.
fn comrade_in_short(text: &str, word: &Word<'_>) -> Option<usize> {
    let before = text[..word.range.start].strip_suffix(' ')?;
    let stands_in_line = before.ends_with(|c: char| !c.is_whitespace());
    let name = text[word.range.end..].strip_prefix(". ")?;
    (word.text == SHORTEST && stands_in_line && name.starts_with(char::is_uppercase))
        .then_some(word.range.end + 1)
}

/// True for a form of address that names somebody behind an article (`the Sheikh`).
pub(crate) fn is_dignity(title: &str) -> bool {
    contains(DIGNITIES, title)
}

/// True for `His Majesty` and its like.
pub(crate) fn is_excellency(title: &str) -> bool {
    let opener = title.split_whitespace().next();
    let last = title.split_whitespace().last();
    title == "H.E."
        || opener.is_some_and(|word| contains(EXCELLENCY_OPENERS, word))
            && last.is_some_and(|word| contains(EXCELLENCIES, word))
}

/// Words between the two.
const DEGREES: &[&str] = &["imperial", "royal", "serene"];

pub(super) const EXCELLENCIES_IN_SHORT: [&str; 4] = ["HE", "HH", "HM", "HRH"];
