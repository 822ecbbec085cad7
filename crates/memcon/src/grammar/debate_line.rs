//! The line by which a printed debate or a broadcast gives its day: `HC Deb 11 March 1954 vol 312 cc88-9`, `Aired July 9, 2004 - 21:00 ET`.

use std::ops::Range;

use super::date::{DateContext, dates_in};
use super::time::times_in_field;

/// What such a line says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DebateLine {
    /// The day.
    pub(crate) day: Range<usize>,
    /// It is that of the debate; else of the broadcast.
    pub(crate) held: bool,
}

/// Bytes of the longest of these lines.
const LONGEST: usize = 80;

/// Houses by the letters that their debates are cited with.
const HOUSES: &[&str] = &["HC", "HL"];

/// Words before the day on which a house sat.
const SITTINGS: &[&str] = &["Sitting of ", "Session of "];

/// Words before the day of a broadcast.
const AIRED: &[&str] = &["Aired", "Broadcast"];

/// Reads such a line.
///
/// ```ebnf
/// line      = debate | sitting | broadcast ;
/// sitting   = ( "Sitting of" | "Session of" ) , [ weekday , [ "," ] ] , date ;
/// debate    = ( "HC" | "HL" ) , "Deb" , [ "(" ] , date , [ ")" ] , { volume }
///           | "Volume" , digits , ":" , "debated on" , date ;
/// volume    = "vol" | "c" | "cc" | "col" | "cols" | digits ;
/// broadcast = ( "Aired" | "Broadcast" ) , date , [ "-" , time , [ zone ] ] ;
/// ```
pub(crate) fn debate_line(text: &str) -> Option<DebateLine> {
    let text = text.trim_end();
    let lead = text.split(' ').next().unwrap_or_default();
    let sits = SITTINGS.iter().any(|words| text.starts_with(words));
    let leads = HOUSES.contains(&lead) || AIRED.contains(&lead) || lead == "Volume" || sits;
    if text.len() > LONGEST || !leads {
        return None;
    }
    let date = dates_in(text, &DateContext::default()).next()?;
    let (before, behind) = (
        text.get(..date.range.start)?.trim_end(),
        text.get(date.range.end..)?,
    );
    let words = || before.split([' ', '(']).filter(|word| !word.is_empty());
    let of_house = words().next().is_some_and(|house| HOUSES.contains(&house))
        && words().skip(1).eq(["Deb"])
        && behind.split([' ', ',', ')', '.']).all(is_of_volume);
    let of_volume = before.starts_with("Volume ") && before.ends_with(": debated on") && behind.is_empty();
    let aired = AIRED.contains(&before) && (behind.is_empty() || times_in_field(behind).next().is_some());
    let of_day = before.split_whitespace().skip(2).count() <= 1;
    let held = of_house || of_volume || sits && of_day && behind.is_empty();
    (held || aired).then_some(DebateLine {
        day: date.range,
        held,
    })
}

/// `vol`, `312`, `cc88-9`: where in the printed debates.
fn is_of_volume(word: &str) -> bool {
    let letters = word.trim_end_matches(|c: char| c.is_ascii_digit() || "-–".contains(c));
    matches!(
        letters,
        "" | "vol" | "c" | "cc" | "col" | "cols" | "W" | "WA" | "WH" | "WS"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines() {
        for (text, day, held) in [
            ("HC Deb 11 March 1954 vol 312 cc88-9", "11 March 1954", true),
            ("HL Deb (3 May 1961), vol. 40, c 12", "3 May 1961", true),
            (
                "Volume 524: debated on Thursday 11 March 1954",
                "Thursday 11 March 1954",
                true,
            ),
            ("Aired July 9, 2004 - 21:00   ET", "July 9, 2004", false),
            ("Aired July 9, 2004", "July 9, 2004", false),
            (
                "Sitting of Wednesday, 4 June 2003",
                "Wednesday, 4 June 2003",
                true,
            ),
        ] {
            let line = debate_line(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((&text[line.day], line.held), (day, held), "{text}");
        }
        for text in [
            "HC Deb vol 312",
            "HC Deb 11 March 1954 was read aloud",
            "Deb 11 March 1954",
            "Aired July 9, 2004 by the second station",
            "The debate of 11 March 1954",
            "11 March 1954",
            "Sitting of 4 June 2003 was closed",
            "Sitting of the two houses on 4 June 2003",
            "",
        ] {
            assert_eq!(debate_line(text), None, "{text}");
        }
    }
}
