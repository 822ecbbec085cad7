//! Heads of printed despatches: `[12345]   No. 1.`, `Sir A. Benton to Mr. Carrow.—(Received May 3.)`, `Sir,      Strelsau, April 28, 1921.`

use std::ops::Range;

use super::offset_in;

/// Bytes of the longest title.
const LONGEST: usize = 160;

/// Who writes to whom, and when it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DespatchTitle {
    /// Sender and recipient.
    pub(crate) parties: Range<usize>,
    /// What stands in the bracket.
    pub(crate) received: Range<usize>,
}

/// Reads such a title.
///
/// ```ebnf
/// title = sender , "to" , recipient , [ "." ] , [ "—" | "-" ] , "(" , "Received" , { any } , ")" , [ "." ] ;
/// ```
pub(crate) fn despatch_title(text: &str) -> Option<DespatchTitle> {
    let (before, behind) = text.split_once('(').filter(|_| text.len() <= LONGEST)?;
    let received = behind.trim_end_matches('.').strip_suffix(')')?;
    let parties = before.trim_end_matches(|c: char| c.is_whitespace() || ".—–-".contains(c));
    let marked = parties.len() < before.trim_end().len();
    let (sender, recipient) = parties.split_once(" to ")?;
    let is_party = |party: &str| {
        let party = party.strip_prefix("the ").unwrap_or(party);
        let last = party.rsplit(' ').next().unwrap_or_default();
        party.starts_with(char::is_uppercase)
            && last.starts_with(char::is_uppercase)
            && party.split(' ').count() <= 9
    };
    let came = received.strip_prefix("Received")?;
    let start = offset_in(text, came);
    (marked && is_party(sender) && is_party(recipient)).then(|| DespatchTitle {
        parties: 0..parties.len(),
        received: start..start + came.len(),
    })
}

/// Number of the paper in its registry, and of the document in its print: `[12345]   No. 1.`
///
/// ```ebnf
/// line = "[" , [ letter ] , digits , "]" , "No." , digits , "." ;
/// ```
pub(crate) fn paper_number(text: &str) -> Option<(Range<usize>, Range<usize>)> {
    let (paper, behind) = text.trim_end().strip_prefix('[')?.split_once(']')?;
    let number = behind
        .trim_start()
        .strip_prefix("No.")?
        .trim_start()
        .strip_suffix('.')?;
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let bare = paper
        .strip_prefix(|c: char| c.is_ascii_uppercase())
        .unwrap_or(paper)
        .trim_start();
    let at = offset_in(text, number);
    let sound = digits(bare) && digits(number) && paper.len() <= 12 && number.len() <= 5;
    sound.then(|| (1..1 + paper.len(), at..at + number.len()))
}

/// The dateline behind the greeting of a letter, in the next column of the same line.
///
/// ```ebnf
/// line = ( "Sir" | "My Lord" | "Gentlemen" | ... ) , "," , gap , dateline ;
/// ```
pub(crate) fn behind_greeting(text: &str) -> Option<&str> {
    const GREETINGS: &[&str] = &[
        "Sir",
        "My Lord",
        "Your Lordship",
        "Gentlemen",
        "Excellency",
        "Madam",
    ];
    let behind = GREETINGS
        .iter()
        .find_map(|greeting| text.strip_prefix(greeting)?.strip_prefix(','))?;
    let dateline = behind.trim_start();
    let parted = behind.len() - dateline.len() > 1 || behind.starts_with('\t');
    (parted && !dateline.is_empty()).then_some(dateline)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles() {
        for (text, parties, received) in [
            (
                "Sir A. Benton to Mr. Carrow.—(Received May 3.)",
                "Sir A. Benton to Mr. Carrow",
                " May 3.",
            ),
            (
                "Consul-General Hart to the Marquess of Selm. — (Received by telegraph, May 3, 10 A.M.)",
                "Consul-General Hart to the Marquess of Selm",
                " by telegraph, May 3, 10 A.M.",
            ),
        ] {
            let found = despatch_title(text);
            let parts = found.map(|title| (&text[title.parties], &text[title.received]));
            assert_eq!(parts, Some((parties, received)), "{text}");
        }
        for text in [
            "Sir A. Benton to Mr. Carrow.",
            "Mr. Carrow to Sir A. Benton (Strelsau).",
            "He wrote to him at once.—(Received May 3.)",
            "",
        ] {
            assert_eq!(despatch_title(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_of_papers() {
        for (text, found) in [
            ("[12345]   No. 1.", Some(("12345", "1"))),
            ("[E 1234] No. 14.", Some(("E 1234", "14"))),
            ("[12345]", None),
            ("[see No. 1.]", None),
            ("No. 1.", None),
        ] {
            let parts = paper_number(text).map(|(paper, number)| (&text[paper], &text[number]));
            assert_eq!(parts, found, "{text}");
        }
    }

    #[test]
    fn greetings() {
        for (text, found) in [
            (
                "Sir,          Strelsau, April 28, 1921.",
                Some("Strelsau, April 28, 1921."),
            ),
            (
                "My Lord,\tStrelsau, April 28, 1921.",
                Some("Strelsau, April 28, 1921."),
            ),
            ("Sir, I have the honour", None),
            ("Sir,", None),
            ("Sirens,    Strelsau", None),
        ] {
            assert_eq!(behind_greeting(text), found, "{text}");
        }
    }
}
