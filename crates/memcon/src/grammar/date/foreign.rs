//! Dates with months of other languages, as datelines of records print them that keep their own heads.

use super::DateFound;
use crate::grammar::offset_in;

/// Names of months in German, French, Italian, Spanish and Portuguese that are not those of English (lower case).
const MONTHS: &[(&str, u8)] = &[
    ("januar", 1),
    ("jänner", 1),
    ("janvier", 1),
    ("gennaio", 1),
    ("enero", 1),
    ("janeiro", 1),
    ("februar", 2),
    ("février", 2),
    ("febbraio", 2),
    ("febrero", 2),
    ("fevereiro", 2),
    ("märz", 3),
    ("mars", 3),
    ("marzo", 3),
    ("março", 3),
    ("avril", 4),
    ("aprile", 4),
    ("abril", 4),
    ("mai", 5),
    ("maggio", 5),
    ("mayo", 5),
    ("maio", 5),
    ("juni", 6),
    ("juin", 6),
    ("giugno", 6),
    ("junio", 6),
    ("junho", 6),
    ("juli", 7),
    ("juillet", 7),
    ("luglio", 7),
    ("julio", 7),
    ("julho", 7),
    ("août", 8),
    ("agosto", 8),
    ("septembre", 9),
    ("settembre", 9),
    ("septiembre", 9),
    ("setembro", 9),
    ("oktober", 10),
    ("octobre", 10),
    ("ottobre", 10),
    ("octubre", 10),
    ("outubro", 10),
    ("novembre", 11),
    ("noviembre", 11),
    ("novembro", 11),
    ("dezember", 12),
    ("décembre", 12),
    ("dicembre", 12),
    ("diciembre", 12),
    ("dezembro", 12),
];

/// The first such date of a short text.
///
/// ```ebnf
/// date  = [ "den" | "le" | "il" | "el" ] , day , [ "." | "er" | "º" ] , [ "de" ] , month , [ "de" | "del" ] , year ;
/// month = ? a name of the table ? ;
/// ```
/// A month that German writes as English does needs the full stop behind the day: `10. November 1973`.
pub(crate) fn foreign_date(text: &str) -> Option<DateFound> {
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mut words = text
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty());
    words.find_map(|word| {
        let lower = word.to_lowercase();
        let foreign = MONTHS
            .iter()
            .find(|(name, _)| *name == lower)
            .map(|(_, month)| *month);
        let (month, stop) = match foreign {
            Some(month) => (month, false),
            None => (shared_month(&lower)?, true),
        };
        around_month(text, offset_in(text, word), word.len(), month, stop)
    })
}

/// Months whose name German and English share.
fn shared_month(lower: &str) -> Option<u8> {
    match lower {
        "april" => Some(4),
        "august" => Some(8),
        "september" => Some(9),
        "november" => Some(11),
        _ => None,
    }
}

fn around_month(text: &str, at: usize, length: usize, month: u8, stop: bool) -> Option<DateFound> {
    let before = text.get(..at)?.trim_end();
    let before = before.strip_suffix(" de").unwrap_or(before);
    let marked = before.trim_end_matches(['.', 'º']);
    let marked = marked.strip_suffix("er").unwrap_or(marked);
    let digits = marked.bytes().rev().take_while(u8::is_ascii_digit).count();
    let day: u8 = marked.get(marked.len() - digits..)?.parse().ok()?;
    let in_word = marked
        .get(..marked.len() - digits)?
        .ends_with(|c: char| c.is_alphanumeric() || "./-".contains(c));
    if in_word || stop && !before.ends_with('.') {
        return None;
    }
    let behind = text.get(at + length..)?.trim_start();
    let behind = ["de ", "del "]
        .iter()
        .find_map(|link| behind.strip_prefix(link))
        .unwrap_or(behind);
    let year: u16 = behind.get(..4)?.parse().ok()?;
    let end = offset_in(text, behind) + 4;
    let goes_on = behind.get(4..)?.starts_with(|c: char| c.is_alphanumeric());
    let known = (1500..2100).contains(&year) && behind.starts_with(|c: char| c.is_ascii_digit()) && !goes_on;
    known.then(|| {
        DateFound::new(
            format!("{year}-{month:02}-{day:02}").parse().ok(),
            marked.len() - digits..end,
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_other_languages() {
        for (text, date, printed) in [
            ("Bonn, den 31. Oktober 1987", "1987-10-31", "31. Oktober 1987"),
            ("10. November 1973", "1973-11-10", "10. November 1973"),
            ("Strelsau, le 1er août 1956", "1956-08-01", "1er août 1956"),
            ("Selm, 5 de maio de 1961", "1961-05-05", "5 de maio de 1961"),
            ("Roma, 12 MARZO 1949", "1949-03-12", "12 MARZO 1949"),
        ] {
            let found = foreign_date(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(
                found.edtf.map(|edtf| edtf.to_string()).as_deref(),
                Some(date),
                "{text}"
            );
            assert_eq!(&text[found.range], printed, "{text}");
        }
        for text in [
            "10 November 1973",
            "Mars 1973",
            "5 mai",
            "B12 mars 1973",
            "31. Oktober 19873",
            "Juli",
            "",
        ] {
            assert_eq!(foreign_date(text), None, "{text}");
        }
        let impossible = foreign_date("31. Juni 1973").expect("it is printed as a date");
        assert_eq!(impossible.edtf, None);
    }
}
