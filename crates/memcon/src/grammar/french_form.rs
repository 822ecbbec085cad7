//! The line of a French series that gives form, numbers and markings of a document: `T. nos 1234-1240. Très secret. Réservé.`

use std::ops::Range;

use super::classification::{is_caption, stamps};
use super::date::foreign_date;
use super::offset_in;
use crate::record::Kind;

/// What such a line says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FrenchForm {
    pub(crate) kind: Kind,
    /// The number, or the first and the last.
    pub(crate) number: Option<Range<usize>>,
    pub(crate) classification: Option<Range<usize>>,
    pub(crate) precedence: Option<Range<usize>>,
    /// Place and date, where they stand in the same line.
    pub(crate) dateline: Option<Range<usize>>,
    /// When it came, behind that.
    pub(crate) received: Option<Range<usize>>,
}

/// The forms, and what they are short for: télégramme, dépêche, lettre, note.
const FORMS: &[(&str, Kind)] = &[
    ("T.", Kind::Cable),
    ("D.", Kind::Letter),
    ("L.", Kind::Letter),
    ("N.", Kind::Memorandum),
];

/// Signs before the numbers, the longer before the shorter that they begin with.
const SIGNS: &[&str] = &["nos", "nᵒˢ", "n°s", "n os", "Nos", "n°", "nº", "no", "N°", "Nº"];

/// Bytes of the longest of these lines.
const LONGEST: usize = 160;

/// Reads such a line.
///
/// ```ebnf
/// line    = form , [ sign , number , [ ( "à" | "-" | "–" | "et" ) , number ] , [ "." ] ] , { marking , "." } , [ dateline ] , [ received ] ;
/// form    = "T." | "D." | "L." | "N." ;
/// sign    = "n°" | "nos" | ... ;                                                (* SIGNS *)
/// marking = ? a classification, a precedence or a caption ? ;
/// ```
/// A form alone says nothing, nor do an initial and a surname: there are numbers, markings or a dateline behind it.
pub(crate) fn french_form(text: &str) -> Option<FrenchForm> {
    let text = text.trim_end();
    let (form, kind) = FORMS.iter().find(|(form, _)| text.starts_with(form))?;
    let behind = text.get(form.len()..).filter(|_| text.len() <= LONGEST)?;
    if !behind.starts_with(char::is_whitespace) {
        return None;
    }
    let mut rest = behind.trim_start();
    let number = numbers(rest).map(|(at, behind)| {
        let start = offset_in(text, rest) + at.start;
        rest = behind;
        start..start + at.len()
    });
    let mut found = FrenchForm {
        kind: *kind,
        number,
        classification: None,
        precedence: None,
        dateline: None,
        received: None,
    };
    while let Some((marking, behind)) = marking(rest) {
        let stamps = stamps(marking).unwrap_or_default();
        let at = offset_in(text, marking);
        let moved = |range: Range<usize>| range.start + at..range.end + at;
        found.classification = found.classification.or(stamps.classification.map(moved));
        found.precedence = found.precedence.or(stamps.precedence.map(moved));
        rest = behind;
    }
    // `..., 20 h. 15. (Reçu : le 4 à 2 h. 10.)`: when it came stands behind the dateline.
    let came = ["(Reçu", "Reçu "].iter().filter_map(|word| rest.find(word)).min();
    let (rest, came) = rest.split_at_checked(came.unwrap_or(rest.len()))?;
    let rest = rest.trim_end();
    if !came.is_empty() {
        let at = offset_in(text, came);
        found.received = Some(at..text.len());
    }
    if !rest.is_empty() {
        let parted =
            found.number.is_some() || is_marked(&found) || behind.starts_with(['\t', ' ']) && wide(behind);
        let starts = rest.starts_with(char::is_uppercase) && rest.contains(", ");
        foreign_date(rest).filter(|_| parted && starts)?;
        let at = offset_in(text, rest);
        found.dateline = Some(at..at + rest.len());
    }
    (found.number.is_some() || is_marked(&found) || found.dateline.is_some()).then_some(found)
}

fn is_marked(found: &FrenchForm) -> bool {
    found.classification.is_some() || found.precedence.is_some()
}

/// True where a column begins behind white space.
fn wide(text: &str) -> bool {
    text.len() - text.trim_start().len() > 2 || text.starts_with('\t')
}

/// The numbers behind their sign, and what follows them.
fn numbers(text: &str) -> Option<(Range<usize>, &str)> {
    let behind = SIGNS
        .iter()
        .find_map(|sign| text.strip_prefix(sign))?
        .trim_start();
    let digits = |text: &str| {
        text.bytes()
            .take_while(|byte| byte.is_ascii_digit() || *byte == b'/')
            .count()
    };
    let first = digits(behind);
    let mut end = first;
    let rest = behind.get(first..)?.trim_start();
    let joined = ["à ", "-", "–", "et "]
        .iter()
        .find_map(|joint| rest.strip_prefix(joint));
    if let Some(last) = joined.map(str::trim_start)
        && digits(last) > 0
    {
        end = behind.len() - last.len() + digits(last);
    }
    let start = offset_in(text, behind);
    let behind = behind.get(end..)?;
    let rest = behind.trim_start_matches(|c: char| c.is_ascii_digit() || c.is_whitespace() || c == '.');
    let call = behind.starts_with(|c: char| "¹²³".contains(c));
    let rest = if call {
        rest.trim_start_matches(|c: char| "¹²³. ".contains(c))
    } else {
        rest
    };
    (first > 0).then_some((start..start + end, rest))
}

/// The words before the next full stop or gap, where they are stamps, and what follows them.
fn marking(text: &str) -> Option<(&str, &str)> {
    let stop = [". ", ".\t", "  ", "\t"]
        .iter()
        .filter_map(|stop| text.find(stop))
        .min();
    let end = stop.unwrap_or(text.trim_end_matches('.').len());
    let (words, behind) = text.split_at_checked(end)?;
    let known = !words.is_empty() && (is_caption(words) || stamps(words).is_some());
    known.then(|| {
        (
            words,
            behind.trim_start_matches(|c: char| c == '.' || c.is_whitespace()),
        )
    })
}

/// Who writes to whom in such a series, each with the office behind a comma.
///
/// ```ebnf
/// parties = person , [ "," , office ] , "," , ( "à" | "À" ) , person , [ "," , office ] , [ "." ] ;
/// person  = ( "M." | "MM." | "Mme" | "Le" ) , { any } ;
/// ```
pub(crate) fn french_parties(text: &str) -> Option<(Range<usize>, Range<usize>)> {
    let is_person = |text: &str| PERSONS.iter().any(|lead| text.starts_with(lead));
    let (at, joint) = [", à ", ", À "]
        .iter()
        .filter_map(|joint| {
            Some((
                text.find(joint)
                    .filter(|at| is_person(&text[at + joint.len()..]))?,
                *joint,
            ))
        })
        .min()?;
    let behind = text.get(at + joint.len()..)?;
    let name = |part: &str| {
        part.split(',')
            .next()
            .unwrap_or_default()
            .trim_end_matches('.')
            .trim_end()
            .len()
    };
    let sender = text.get(..at).filter(|text| is_person(text))?;
    let address = |part: &str| {
        ADDRESSES
            .iter()
            .find(|lead| part.starts_with(**lead))
            .map_or(0, |lead| lead.len())
    };
    let start = at + joint.len();
    Some((
        address(sender)..name(sender),
        start + address(behind)..start + name(behind),
    ))
}

/// Forms of address that are no part of a name.
const ADDRESSES: &[&str] = &["M. ", "MM. ", "Mme "];

/// Who writes to whom in the Swiss series, whose offices stand before the names.
///
/// ```ebnf
/// parties = article , office , [ "," , name ] , [ "," ] , to , office , [ "," , name ] , [ "." ] ;
/// article = "Der" | "Die" | "Das" | "Le" | "La" | "L'" | "Il" ;
/// to      = "an den" | "an die" | "à l'" | "al" | ... ;                         (* JOINTS *)
/// name    = initial , { initial } , surname ;
/// ```
/// One of them at least is named.
pub(crate) fn swiss_parties(text: &str) -> Option<(Range<usize>, Range<usize>)> {
    let article = ARTICLES.iter().find(|article| text.starts_with(**article))?;
    let bare = text.trim_end_matches(['.', ' ']);
    let short = text.len() <= LONGEST_PARTIES && !bare.contains(['?', '!', ':', ';', '«', '"']);
    let (at, joint) = JOINTS
        .iter()
        .filter_map(|joint| Some((bare.find(joint).filter(|_| short)?, *joint)))
        .min()?;
    let start = at + joint.len();
    let (sender, recipient) = (bare.get(..at)?, bare.get(start..)?);
    let range = |part: &str| offset_in(text, part)..offset_in(text, part) + part.len();
    let (from, to) = (name_behind_office(sender), name_behind_office(recipient));
    if from.is_none() && to.is_none() {
        return None;
    }
    let office = sender.get(article.len()..)?.trim_end_matches(',');
    Some((range(from.unwrap_or(office)), range(to.unwrap_or(recipient))))
}

fn name_behind_office(party: &str) -> Option<&str> {
    let (_, name) = party.trim_end_matches(',').rsplit_once(", ")?;
    is_initialled(name).then_some(name)
}

/// `F. T. Noll`: initials, or one, and a surname.
fn is_initialled(name: &str) -> bool {
    let mut words = name.split(' ').rev();
    let surname = words
        .next()
        .is_some_and(|word| word.starts_with(char::is_uppercase) && !word.ends_with('.'));
    let mut initials = words.peekable();
    surname && initials.peek().is_some() && initials.all(|word| word.ends_with('.') && word.len() <= 5)
}

const ARTICLES: &[&str] = &["Der ", "Die ", "Das ", "Le ", "La ", "L'", "L’", "Il "];

/// What stands between the two.
const JOINTS: &[&str] = &[
    " an den ", " an die ", " an das ", " an ", " à l'", " à l’", " à la ", " au ", " al ", " all'", " all’",
    " alla ",
];

/// Bytes of the longest such line.
const LONGEST_PARTIES: usize = 220;

/// How such a party begins.
const PERSONS: &[&str] = &["M. ", "MM. ", "Mme ", "Le ", "le ", "LE ", "Au "];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines() {
        for (text, kind, number, level, dateline) in [
            (
                "T. nos 1234-1240. Très secret. Réservé.",
                Kind::Cable,
                "1234-1240",
                "Très secret",
                "",
            ),
            (
                "T. nos 2126 à 2132. Secret. Diffusion restreinte.",
                Kind::Cable,
                "2126 à 2132",
                "Secret",
                "",
            ),
            (
                "T. n° 918. Très urgent.     Strelsau, le 3 mai 1958, 20 h. 15.",
                Kind::Cable,
                "918",
                "",
                "Strelsau, le 3 mai 1958, 20 h. 15.",
            ),
            ("D. n° 451¹", Kind::Letter, "451", "", ""),
            (
                "N.        Strelsau, 19 septembre 1960",
                Kind::Memorandum,
                "",
                "",
                "Strelsau, 19 septembre 1960",
            ),
        ] {
            let line = french_form(text).unwrap_or_else(|| panic!("{text}"));
            let part = |range: Option<Range<usize>>| range.map_or("", |range| &text[range]);
            assert_eq!(line.kind, kind, "{text}");
            assert_eq!(part(line.number), number, "{text}");
            assert_eq!(part(line.classification), level, "{text}");
            assert_eq!(part(line.dateline), dateline, "{text}");
        }
        for text in [
            "T. Orlov",
            "N. Szabo, 3 mai 1958",
            "D.",
            "L. nos amis. Secret.",
            "Très secret.",
            "",
        ] {
            assert_eq!(french_form(text), None, "{text}");
        }
    }

    #[test]
    fn parties_with_the_office_before_the_name() {
        for (text, found) in [
            (
                "Der Vorsteher des Handelsdepartements, M. Noll, an den Botschafter in Strelsau, A. Lind",
                Some(("M. Noll", "A. Lind")),
            ),
            (
                "Le Chef du Département, F. T. Noll, à l'Ambassadeur à Strelsau, A. Lind.",
                Some(("F. T. Noll", "A. Lind")),
            ),
            (
                "Il Capo del Dipartimento, F. Noll, al Ministro a Strelsau",
                Some(("F. Noll", "Ministro a Strelsau")),
            ),
            ("Der Botschafter schrieb an den Minister", None),
            ("Le ministre a dit, F. Noll, que le pont est ouvert", None),
            ("", None),
        ] {
            let parts = swiss_parties(text).map(|(from, to)| (&text[from], &text[to]));
            assert_eq!(parts, found, "{text}");
        }
    }

    #[test]
    fn parties() {
        for (text, found) in [
            (
                "M. Lavergne, ambassadeur de France à Strelsau, à M. Pinaud, ministre des Affaires étrangères",
                Some(("Lavergne", "Pinaud")),
            ),
            (
                "M. DE LAVERGNE, AMBASSADEUR À STRELSAU, À M. PINAUD.",
                Some(("DE LAVERGNE", "PINAUD")),
            ),
            ("M. Lavergne, ambassadeur à Strelsau", None),
            ("Il a dit, à M. Pinaud, que le pont", None),
            ("", None),
        ] {
            let parts = french_parties(text).map(|(from, to)| (&text[from], &text[to]));
            assert_eq!(parts, found, "{text}");
        }
    }
}
