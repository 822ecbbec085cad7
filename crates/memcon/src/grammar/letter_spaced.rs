//! Words printed with a space behind each letter: `M e m o r a n d u m`, `T O P  S E C R E T`.

/// Fewest letters of such a line.
const FEWEST: usize = 4;

/// Longest line that is looked at, in bytes.
const LONGEST: usize = 200;

/// The words of a letter-spaced line closed up; `None` where it is none.
///
/// ```ebnf
/// line = word , { space , space , { space } , word } ;
/// word = letter , { space , letter } ;
/// ```
pub(crate) fn closed_up(line: &str) -> Option<String> {
    let line = line.trim();
    if line.len() > LONGEST {
        return None;
    }
    let mut out = String::new();
    let mut letters = 0;
    let mut gap = 0;
    let mut before_letter = false;
    for c in line.chars() {
        if c == ' ' || c == '\u{a0}' {
            gap += 1;
            before_letter = false;
        } else if c.is_alphabetic() && !before_letter {
            if gap > 1 {
                out.push(' ');
            }
            out.push(c);
            letters += 1;
            gap = 0;
            before_letter = true;
        } else {
            return None;
        }
    }
    (letters >= FEWEST).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letter_spaced_lines() {
        for (line, expected) in [
            ("M e m o r a n d u m", "Memorandum"),
            ("T O P  S E C R E T", "TOP SECRET"),
            ("  N o t e ", "Note"),
            ("O\u{a0}R\u{a0}L\u{a0}O\u{a0}V", "ORLOV"),
        ] {
            assert_eq!(closed_up(line).as_deref(), Some(expected), "{line}");
        }
        for line in [
            "",
            "A B C",
            "Memorandum",
            "A. B. Orlov",
            "M e m o randum",
            "1 2 3 4 5",
            "N o t e 7",
        ] {
            assert_eq!(closed_up(line), None, "{line}");
        }
    }
}
