//! Names of months and weekdays in English, in full and abbreviated.

use crate::source::bytes::Starts;

/// Months from January, in small letters.
pub(crate) const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// How months start.
static MONTH_STARTS: Starts = Starts::of(&MONTHS);

/// Weekdays from Monday, in small letters.
const WEEKDAYS: [&str; 7] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

/// Abbreviations of weekdays with their places from Monday. `sun` is a word of its own.
const SHORT_WEEKDAYS: &[(&str, u8)] = &[
    ("mon", 0),
    ("tue", 1),
    ("tues", 1),
    ("wed", 2),
    ("thu", 3),
    ("thur", 3),
    ("thurs", 3),
    ("fri", 4),
    ("sat", 5),
];

/// The number of the month that a word names in any case, and whether the word is an abbreviation.
///
/// ```ebnf
/// month = ? name of a month ? | ? its first three letters ? | "sept" ;
/// ```
pub(crate) fn month(name: &str) -> Option<(u8, bool)> {
    if !MONTH_STARTS.may_begin(name.as_bytes()) {
        return None;
    }
    (1..).zip(MONTHS).find_map(|(number, month)| {
        let short = name.len() == 3 && month.len() > 3 || name.eq_ignore_ascii_case("sept");
        let known = month
            .get(..name.len())
            .is_some_and(|cut| cut.eq_ignore_ascii_case(name));
        (known && (short || name.len() == month.len())).then_some((number, short))
    })
}

/// True for a month in full, in any case.
pub(crate) fn is_full_month(word: &str) -> bool {
    matches!(month(word), Some((_, false)))
}

/// The place from Monday of the weekday that a word names in any case.
pub(crate) fn weekday(name: &str) -> Option<u8> {
    let full = (0..).zip(WEEKDAYS).map(|(place, day)| (day, place));
    let mut known = full.chain(SHORT_WEEKDAYS.iter().copied());
    known.find_map(|(day, place)| day.eq_ignore_ascii_case(name).then_some(place))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_and_their_abbreviations() {
        for (name, expected) in [
            ("January", Some((1, false))),
            ("MAY", Some((5, false))),
            ("may", Some((5, false))),
            ("Jun", Some((6, true))),
            ("Sept", Some((9, true))),
            ("Sep", Some((9, true))),
            ("Decem", None),
            ("Ma", None),
            ("", None),
            ("é", None),
            ("Mayo", None),
        ] {
            assert_eq!(month(name), expected, "{name}");
        }
        assert!(is_full_month("april") && !is_full_month("apr"));
    }

    #[test]
    fn weekdays_and_their_abbreviations() {
        for (name, expected) in [
            ("Monday", Some(0)),
            ("SUNDAY", Some(6)),
            ("Thurs", Some(3)),
            ("sun", None),
            ("Mond", None),
            ("", None),
        ] {
            assert_eq!(weekday(name), expected, "{name}");
        }
    }
}
