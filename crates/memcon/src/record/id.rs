//! Ids of turns and people.

use std::borrow::Cow;

/// Letter and digits of the longest id of a table.
const WIDTH: usize = 5;

/// The ids that begin with a letter, from one on, with zeros behind them. A record may have as many ids as turns: those of
/// most are borrowed.
type Ids<const MOST: usize> = [[u8; WIDTH]; MOST];

static OF_TURNS: Ids<9_999> = ids(b't');
static OF_PEOPLE: Ids<999> = ids(b'p');

/// The id of a turn: `t1` is that of the first.
pub(crate) fn turn_id(number: usize) -> Cow<'static, str> {
    id(&OF_TURNS, number).map_or_else(|| Cow::Owned(format!("t{number}")), Cow::Borrowed)
}

/// The id of a person: `p1` is that of the first.
pub(crate) fn person_id(number: usize) -> Cow<'static, str> {
    id(&OF_PEOPLE, number).map_or_else(|| Cow::Owned(format!("p{number}")), Cow::Borrowed)
}

fn id(ids: &'static [[u8; WIDTH]], number: usize) -> Option<&'static str> {
    let id = ids.get(number.checked_sub(1)?)?;
    let length = id.iter().take_while(|byte| **byte != 0).count();
    std::str::from_utf8(id.get(..length)?).ok()
}

const fn ids<const MOST: usize>(letter: u8) -> Ids<MOST> {
    let mut ids = [[0; WIDTH]; MOST];
    let mut number = 1;
    while number <= MOST {
        let mut unit = 1;
        while number / unit >= 10 {
            unit *= 10;
        }
        let id = &mut ids[number - 1];
        id[0] = letter;
        let mut at = 1;
        while unit > 0 {
            id[at] = b'0' + (number / unit % 10) as u8;
            unit /= 10;
            at += 1;
        }
        number += 1;
    }
    ids
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_letters_and_numbers() {
        for number in (1..=120).chain([998, 999, 1000, 1001, 9998, 9999, 10_000, 123_456]) {
            assert_eq!(turn_id(number), format!("t{number}"));
            assert_eq!(person_id(number), format!("p{number}"));
        }
        assert!(matches!(turn_id(9999), Cow::Borrowed(_)));
        assert!(matches!(person_id(1000), Cow::Owned(_)));
    }
}
