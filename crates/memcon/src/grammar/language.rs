//! Original languages, as a catalogue entry names them.

use std::ops::Range;

use super::scan::{conjunction, cut, is_of, rest, split, trim, words};

/// Words of a list of contents: a value that holds one stands in the wrong place and names no language.
const CONTENTS: &[&str] = &[
    "translation",
    "transcription",
    "transcript",
    "scan",
    "contents",
    "document",
];

/// The languages of a value; `None` where it is no list of languages.
///
/// ```ebnf
/// languages = language , { separator , language } , [ "." ] ;
/// separator = "," | ";" | "/" | [ "," ] , ( "and" | "&" ) ;
/// language  = word , { word } ;     (* letters only, at most four words *)
/// ```
pub(crate) fn languages(text: &str) -> Option<Vec<Range<usize>>> {
    let parts = split(text, separator)
        .into_iter()
        .map(|part| trim(text, part, &['.', ',']))
        .filter(|part| !part.is_empty());
    let parts: Vec<_> = parts.collect();
    let sound = !parts.is_empty() && parts.iter().all(|part| is_language(cut(text, part.clone())));
    sound.then_some(parts)
}

fn separator(text: &str, at: usize) -> Option<usize> {
    let here = rest(text, at);
    if here.starts_with([',', ';', '/']) {
        return Some(1);
    }
    conjunction(text, at)
}

fn is_language(name: &str) -> bool {
    let letters = |c: char| c.is_alphabetic() || c.is_whitespace() || matches!(c, '-' | '(' | ')');
    name.chars().all(letters)
        && words(name).count() <= 4
        && !words(name).any(|word| is_of(cut(name, word), CONTENTS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values() {
        let cases: &[(&str, Option<&[&str]>)] = &[
            ("Chinese", Some(&["Chinese"])),
            ("Russian, Polish", Some(&["Russian", "Polish"])),
            ("English and German", Some(&["English", "German"])),
            (
                "Czech, Slovak, and English.",
                Some(&["Czech", "Slovak", "English"]),
            ),
            ("Chinese / Korean", Some(&["Chinese", "Korean"])),
            ("Portuguese (Brazil)", Some(&["Portuguese (Brazil)"])),
            ("English Translation", None),
            ("Scan of Original Document", None),
            ("119031", None),
            ("", None),
        ];
        for (text, names) in cases {
            let found = languages(text);
            let found = found.map(|all| all.into_iter().map(|name| cut(text, name)).collect::<Vec<_>>());
            assert_eq!(found.as_deref(), *names, "{text}");
        }
    }
}
