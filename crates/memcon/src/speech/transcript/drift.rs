//! Labels that are misspelt forms of others: `Generl Orlov` among many `General Orlov`.

use foldhash::HashMap;
use std::rc::Rc;

use super::scan::{Found, Key};
use crate::grammar::label::{Label, LabelStyle, Labelled};
use crate::grammar::look_alike::{is_spoilt, look_alike};

/// How often the right form stands for each time that the slip does.
const TIMES: usize = 2;

/// Shortest word that can be misspelt, in characters: shorter names differ by a letter and mean two people.
const SHORTEST: usize = 5;

/// Most different labels of a document that are compared with each other.
const MAX_FORMS: usize = 200;

/// For the position of each label that is evidently a slip, the position of one that it stands for.
///
/// A slip has one word that differs by one letter (one more, one less, another, or two that changed places) from the word of
/// a label that stands at least twice as often, or by letters that a scanner takes for each other; all the other words are
/// the same.
pub(super) fn slips(labels: &[Found<'_>]) -> HashMap<usize, usize> {
    let mut forms: Vec<(String, bool, Vec<usize>)> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::default();
    // Labels that are printed alike share what they say.
    let mut of_labels: HashMap<*const Label<'_>, Option<usize>> = HashMap::default();
    for (at, found) in labels.iter().enumerate() {
        let place = *of_labels.entry(Rc::as_ptr(&found.label)).or_insert_with(|| {
            let printed = printed_form(found)?;
            let form = printed.to_lowercase();
            let place = *places.entry(form.clone()).or_insert(forms.len());
            if place == forms.len() {
                forms.push((form, is_spoilt(printed), Vec::new()));
            }
            Some(place)
        });
        if let Some((_, _, uses)) = place.and_then(|place| forms.get_mut(place)) {
            uses.push(at);
        }
    }
    let mut out: HashMap<usize, usize> = misread(labels).collect();
    if forms.len() > MAX_FORMS {
        return out;
    }
    for (form, spoilt, uses) in &forms {
        let mut meant = forms.iter().filter(|(other, _, others)| {
            others.len() >= uses.len() * TIMES
                && (is_slip(form, other) || *spoilt && form != other && look_alike(form, other))
        });
        if let (Some((_, _, others)), None) = (meant.next(), meant.next())
            && let Some(first) = others.first()
        {
            out.extend(uses.iter().map(|at| (*at, *first)));
        }
    }
    out
}

/// Labels that a scanner spoilt, and the first that is printed as it should be.
fn misread(labels: &[Found<'_>]) -> impl Iterator<Item = (usize, usize)> {
    let mut sound: HashMap<Key, usize> = HashMap::default();
    for (at, found) in labels.iter().enumerate().filter(|(_, found)| !found.misread) {
        sound.entry(found.key).or_insert(at);
    }
    let spoilt = labels.iter().enumerate().filter(|(_, found)| found.misread);
    spoilt.filter_map(move |(at, found)| Some((at, *sound.get(&found.key)?)))
}

/// The label's titles and name.
fn printed_form<'f>(found: &'f Found<'_>) -> Option<&'f str> {
    let Labelled::Persons(persons) = &found.label.who else {
        return None;
    };
    let [person] = &persons[..] else {
        return None;
    };
    let plain = found.label.style != LabelStyle::Line && found.label.side.is_none();
    plain.then_some(&*person.printed)
}

fn is_slip(form: &str, meant: &str) -> bool {
    let (own, others) = (form.split(' '), meant.split(' '));
    if own.clone().count() != others.clone().count() {
        return false;
    }
    let mut differing = own.zip(others).filter(|(own, other)| own != other);
    match (differing.next(), differing.next()) {
        (Some((own, other)), None) => is_misspelt(own, other) || is_misread(own, other),
        _ => false,
    }
}

/// True for two words that look alike where the first has digits or is longer by an `rn`; a scanner spoilt it.
fn is_misread(own: &str, other: &str) -> bool {
    let digits = own.contains(|c: char| c.is_ascii_digit() || c == '|');
    let longer = own.len() > other.len() && other.len() >= SHORTEST;
    (digits || longer) && look_alike(own, other)
}

/// True for two long words that differ by one letter.
fn is_misspelt(own: &str, other: &str) -> bool {
    let (own, other): (Vec<char>, Vec<char>) = (own.chars().collect(), other.chars().collect());
    if own.len().max(other.len()) < SHORTEST || own.len().abs_diff(other.len()) > 1 {
        return false;
    }
    let shared = own.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let (own, other) = (&own[shared..], &other[shared..]);
    match (own, other) {
        ([_, own_rest @ ..], [_, other_rest @ ..]) if own.len() == other.len() => {
            let swapped =
                own.len() >= 2 && own[0] == other[1] && own[1] == other[0] && own[2..] == other[2..];
            own_rest == other_rest || swapped
        }
        (longer, [_, ..] | []) if longer.len() > other.len() => longer[1..] == *other,
        (_, longer) => longer[1..] == *own,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn misspelt_words() {
        for (form, meant) in [
            ("generl orlov", "general orlov"),
            ("general marlowe", "general marlow"),
            ("governor chnag", "governor chang"),
            ("ambassadar szabo", "ambassador szabo"),
            ("general marlo", "general marlow"),
            ("mr. p0ol", "mr. pool"),
            ("mr. rnorton", "mr. morton"),
        ] {
            assert!(is_slip(form, meant), "{form}");
        }
        for (form, meant) in [
            ("general orlov", "general orlov"),
            ("mr. han", "mr. pan"),
            ("mr. kari", "mr. karl"),
            ("mr. am", "mr. arn"),
            ("general chang", "governor chang"),
            ("orlov", "general orlov"),
            ("generl marlowe", "general marlow"),
            ("general marlowski", "general marlow"),
        ] {
            assert!(!is_slip(form, meant), "{form}");
        }
    }
}
