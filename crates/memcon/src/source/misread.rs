//! Text that somebody decoded wrongly before it came here: UTF-8 read as Windows-1252 (`donâ€™t`) or as GBK (`鈥淵es`).

use encoding_rs::{Encoding, GBK, WINDOWS_1252};

use super::bytes::places;
use crate::Span;

/// Most characters of a run that is looked at: words in another script are no misreading.
const LONGEST_RUN: usize = 64;

/// The first two bytes of curly quotation marks and dashes in UTF-8, read as GBK.
const BROKEN_MARK: &str = "\u{9225}";

/// A run of characters that are the bytes of others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Misread {
    /// Where it stands.
    pub(crate) span: Span,
    /// What it was before it was misread.
    pub(crate) readable: String,
}

/// The misread runs of `text`, in order.
pub(crate) fn misread(text: &str) -> impl Iterator<Item = Misread> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let rest = text.get(at..)?;
            let start = at + places(rest.as_bytes(), |byte| !byte.is_ascii()).next()?;
            let run = &text[start..];
            let end = run.bytes().position(|byte| byte.is_ascii()).unwrap_or(run.len());
            at = start + end;
            let run = &run[..end];
            // One character alone is no byte of several, but for what GBK makes of the first bytes of a quotation mark
            // whose last one got lost (a closing one, or a dash); no other word of two scripts has it beside letters and marks of ASCII.
            if run.chars().nth(1).is_none() {
                if run == BROKEN_MARK
                    && text
                        .get(..start)
                        .is_some_and(|before| before.ends_with(|c: char| !c.is_whitespace()))
                {
                    return Some(Misread {
                        span: Span::new(start, at),
                        readable: "”?".to_owned(),
                    });
                }
                continue;
            }
            if let Some(readable) = as_windows_1252(run).or_else(|| as_gbk(run)) {
                return Some(Misread {
                    span: Span::new(start, at),
                    readable,
                });
            }
        }
    })
}

/// The run as UTF-8 that was read as Windows-1252: its bytes there are UTF-8, which real letters in a row never are.
fn as_windows_1252(run: &str) -> Option<String> {
    decoded(run, WINDOWS_1252)
}

/// The run as UTF-8 that was read as GBK. Two Chinese characters may be UTF-8 by chance, but not that of punctuation.
fn as_gbk(run: &str) -> Option<String> {
    let is_punctuation = |c: char| matches!(c, '\u{2010}'..='\u{203a}');
    decoded(run, GBK).filter(|readable| {
        readable.chars().any(is_punctuation) && readable.chars().all(|c| c.is_ascii() || is_punctuation(c))
    })
}

fn decoded(run: &str, encoding: &'static Encoding) -> Option<String> {
    if run.chars().nth(LONGEST_RUN).is_some() {
        return None;
    }
    let (bytes, _, unmappable) = encoding.encode(run);
    if unmappable {
        return None;
    }
    String::from_utf8(bytes.into_owned())
        .ok()
        .filter(|readable| readable != run)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, String)> {
        misread(text)
            .map(|misread| (&text[misread.span.range()], misread.readable))
            .collect()
    }

    #[test]
    fn runs_that_were_misread() {
        let expected = [
            ("â€œ", "“"),
            ("â€™", "’"),
            ("â€\u{9d}", "”"),
            ("Å¡", "š"),
            ("Å„", "ń"),
        ];
        assert_eq!(
            found("He said: â€œWe donâ€™t.â€\u{9d} BeneÅ¡ and JeleÅ„"),
            expected.map(|(printed, readable)| (printed, readable.to_owned()))
        );
        assert_eq!(found("鈥淵es"), [("鈥淵", "“Y".to_owned())]);
        assert_eq!(
            found("鈥淵es.鈥 he said"),
            [("鈥淵", "“Y".to_owned()), ("鈥", "”?".to_owned())]
        );
    }

    #[test]
    fn text_that_is_as_it_was() {
        for text in [
            "plain",
            "“Curly” marks – and dashes…",
            "Beneš, Nagy Ferenc, Süß, Łódź, naïve, Übergröße",
            "外交部 联通",
            "the character 鈥 alone",
            "«Да», сказал он",
            "50 £ Nº 3 §5",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
