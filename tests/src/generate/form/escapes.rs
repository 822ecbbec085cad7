//! Characters written as something else.

/// How characters that are no plain letters are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Escapes {
    /// As they are.
    None,
    /// As references of HTML, by name where there is one: `&amp;`, `&ldquo;`.
    Names,
    /// As references of HTML, by number: `&#8220;`.
    Numbers,
    /// As a string of JSON has them: `\u201c`, and `\"`, `\n` for quotation marks and line ends.
    Json,
}

/// Names of HTML for characters of the exports.
const NAMES: &[(char, &str)] = &[
    ('&', "amp"),
    ('"', "quot"),
    ('“', "ldquo"),
    ('”', "rdquo"),
    ('‘', "lsquo"),
    ('’', "rsquo"),
    ('–', "ndash"),
    ('—', "mdash"),
    ('\u{a0}', "nbsp"),
    ('á', "aacute"),
    ('å', "aring"),
    ('ø', "oslash"),
    ('Ø', "Oslash"),
    ('ü', "uuml"),
];

impl Escapes {
    /// `text`, written so.
    #[must_use]
    pub fn write(self, text: &str) -> String {
        if self == Self::None {
            return text.to_owned();
        }
        let mut out = String::with_capacity(text.len());
        for c in text.chars() {
            match self {
                Self::Names => match NAMES.iter().find(|(known, _)| *known == c) {
                    Some((_, name)) => out.push_str(&format!("&{name};")),
                    None => out.push(c),
                },
                Self::Numbers if c == '&' || !c.is_ascii() => out.push_str(&format!("&#{};", u32::from(c))),
                Self::Json => escape_json(c, &mut out),
                Self::Numbers | Self::None => out.push(c),
            }
        }
        out
    }
}

fn escape_json(c: char, out: &mut String) {
    match c {
        '"' => out.push_str("\\\""),
        '\\' => out.push_str("\\\\"),
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        '\t' => out.push_str("\\t"),
        '\u{c}' => out.push_str("\\f"),
        c if c.is_ascii() => out.push(c),
        c => {
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                out.push_str(&format!("\\u{unit:04x}"));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_written_as_something_else() {
        let text = "“R&D” –\n";
        assert_eq!(Escapes::None.write(text), text);
        assert_eq!(Escapes::Names.write(text), "&ldquo;R&amp;D&rdquo; &ndash;\n");
        assert_eq!(Escapes::Numbers.write(text), "&#8220;R&#38;D&#8221; &#8211;\n");
        assert_eq!(Escapes::Json.write(text), "\\u201cR&D\\u201d \\u2013\\n");
    }
}
