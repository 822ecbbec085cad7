//! Lines of volumes that give form, number and dateline of a document in one: `TELEGRAM 412   Strelsau, May 5, 1950`.

use std::ops::Range;

use super::offset_in;
use crate::record::Kind;

/// What such a line says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FormLine {
    pub(crate) kind: Kind,
    /// The number, if the form has one.
    pub(crate) number: Option<Range<usize>>,
    /// Place and date.
    pub(crate) dateline: Range<usize>,
}

/// The forms (lower case).
const FORMS: &[(&str, Kind)] = &[
    ("cablegram", Kind::Cable),
    ("telegram", Kind::Cable),
    ("cable", Kind::Cable),
    ("letter", Kind::Letter),
    ("memorandum", Kind::Memorandum),
];

/// Bytes of the longest of these lines.
const LONGEST: usize = 120;

/// Reads such a line.
///
/// ```ebnf
/// line   = form , [ "No." ] , [ number | post , digits | "unnumbered" ] , { remark } , dateline ;
/// post   = ? short for the place that numbers its telegrams ? ;
/// remark = "[" , digits , "]" | "(extract)" | "(extracts)" | "," ;
/// ```
///
/// A dateline holds a year, or says that there is none: `STRELSAU, n.d.`
pub(crate) fn form_line(text: &str) -> Option<FormLine> {
    if text.len() > LONGEST {
        return None;
    }
    let (form, mut rest) = text.split_once(' ')?;
    let (_, kind) = FORMS.iter().find(|(name, _)| form.eq_ignore_ascii_case(name))?;
    rest = rest.trim_start();
    let word = |text: &str| text.split_whitespace().next().unwrap_or_default().to_owned();
    if ["No.", "NO."].contains(&word(rest).as_str()) {
        rest = behind_word(rest);
    }
    let first = word(rest);
    let bare = first.trim_end_matches(',');
    let number = (bare.contains(|c: char| c.is_ascii_digit())
        && bare
            .chars()
            .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || "/-.".contains(c)))
    .then(|| offset_in(text, rest)..offset_in(text, rest) + bare.len());
    let number = number.or_else(|| {
        let length = number_of_post(rest)?;
        let start = offset_in(text, rest);
        Some(start..start + length)
    });
    let unnumbered = bare.eq_ignore_ascii_case("unnumbered");
    if let Some(number) = &number {
        rest = text.get(number.end..)?.trim_start_matches([',', ' ']);
    } else if unnumbered {
        rest = behind_word(rest);
    }
    while is_remark(&word(rest)) {
        rest = behind_word(rest);
    }
    let opener = word(rest);
    let leads = ["FROM", "OF", "TO", "BY", "FOR", "IN", "ON"].contains(&opener.as_str());
    let day = |c: char| c.is_ascii_digit() && (number.is_some() || unnumbered);
    let opens = rest.starts_with(|c: char| c.is_uppercase() || c == '[' || day(c));
    let undated = rest.trim_end().ends_with(", n.d.");
    let dated = opens && !leads && (undated || holds_year(rest));
    let at = offset_in(text, rest);
    dated.then(|| FormLine {
        kind: *kind,
        number,
        dateline: at..at + rest.trim_end().len(),
    })
}

/// The length of `Hag 99` before a place in capitals.
fn number_of_post(text: &str) -> Option<usize> {
    const LONGEST_POST: usize = 5;
    let mut words = text.splitn(3, ' ');
    let (post, digits, behind) = (words.next()?, words.next()?, words.next()?);
    let digits = digits.trim_end_matches(',');
    let place = behind.split([' ', ',']).next()?;
    let sound = (2..=LONGEST_POST).contains(&post.len())
        && post.starts_with(char::is_uppercase)
        && post.chars().skip(1).all(char::is_lowercase)
        && !digits.is_empty()
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && place.len() > 1
        && place.chars().all(char::is_uppercase);
    sound.then_some(post.len() + 1 + digits.len())
}

fn behind_word(text: &str) -> &str {
    text.split_once(char::is_whitespace)
        .map_or("", |(_, rest)| rest.trim_start())
}

fn is_remark(word: &str) -> bool {
    let note = word
        .strip_prefix('[')
        .and_then(|word| word.trim_end_matches(',').strip_suffix(']'))
        .is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()));
    note && word.len() <= 5 || matches!(word.trim_end_matches(','), "(extract)" | "(extracts)")
}

fn holds_year(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit())
        .any(|number| number.len() == 4 && (number.starts_with("19") || number.starts_with("18")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines() {
        for (text, kind, number, dateline) in [
            (
                "TELEGRAM 412   Strelsau, May 5, 1950",
                Kind::Cable,
                "412",
                "Strelsau, May 5, 1950",
            ),
            (
                "Cablegram 507 [1] STRELSAU, 9 July 1941, 1.10 p.m.",
                Kind::Cable,
                "507",
                "STRELSAU, 9 July 1941, 1.10 p.m.",
            ),
            (
                "Cablegram UN556, SELM, 19 June 1948",
                Kind::Cable,
                "UN556",
                "SELM, 19 June 1948",
            ),
            (
                "Telegram No. 46/2 (extract) Selm, 3 July 1941",
                Kind::Cable,
                "46/2",
                "Selm, 3 July 1941",
            ),
            (
                "Cablegram Str 99 THE CROSSING, 5 August 1948, 6.10 p.m.",
                Kind::Cable,
                "Str 99",
                "THE CROSSING, 5 August 1948, 6.10 p.m.",
            ),
            (
                "Cablegram unnumbered 8 January 1940,",
                Kind::Cable,
                "",
                "8 January 1940,",
            ),
            (
                "Cablegram 12 (extract) SELM, n.d.",
                Kind::Cable,
                "12",
                "SELM, n.d.",
            ),
            (
                "Letter SELM, 3 January 1944",
                Kind::Letter,
                "",
                "SELM, 3 January 1944",
            ),
            (
                "Memorandum [SELM], 7 January 1944",
                Kind::Memorandum,
                "",
                "[SELM], 7 January 1944",
            ),
        ] {
            let found = form_line(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(found.kind, kind, "{text}");
            assert_eq!(found.number.map_or("", |at| &text[at]), number, "{text}");
            assert_eq!(&text[found.dateline], dateline, "{text}");
        }
        for text in [
            "Telegram from Selm, 5 May 1956",
            "TELEGRAM FROM SELM 1956",
            "TELEGRAM No. 41.207",
            "Telegram 412",
            "Letter of 3 May 1944",
            "Memorandum of Conversation, 3 May 1944",
            "Telegrams 412 Selm, 3 May 1944",
            "",
        ] {
            assert_eq!(form_line(text), None, "{text}");
        }
    }
}
