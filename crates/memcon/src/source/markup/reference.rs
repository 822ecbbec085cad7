//! Character references: `&amp;`, `&#8217;`, `&#x2019;`.

use crate::Encoding;

/// The five names that XML knows without a declaration.
const XML_NAMES: &[(&str, char)] = &[
    ("amp", '&'),
    ("apos", '\''),
    ("gt", '>'),
    ("lt", '<'),
    ("quot", '"'),
];

/// Names of HTML 4 besides those of the Latin-1 characters and of XML: letters, punctuation and signs that prose uses.
const HTML_NAMES: &[(&str, char)] = &[
    ("OElig", 'Œ'),
    ("Scaron", 'Š'),
    ("Yuml", 'Ÿ'),
    ("bdquo", '„'),
    ("bull", '•'),
    ("dagger", '†'),
    ("Dagger", '‡'),
    ("emsp", '\u{2003}'),
    ("ensp", '\u{2002}'),
    ("euro", '€'),
    ("fnof", 'ƒ'),
    ("frasl", '⁄'),
    ("harr", '↔'),
    ("hellip", '…'),
    ("larr", '←'),
    ("ldquo", '“'),
    ("lsaquo", '‹'),
    ("lsquo", '‘'),
    ("mdash", '—'),
    ("minus", '−'),
    ("ndash", '–'),
    ("oelig", 'œ'),
    ("permil", '‰'),
    ("prime", '′'),
    ("Prime", '″'),
    ("rarr", '→'),
    ("rdquo", '”'),
    ("rsaquo", '›'),
    ("rsquo", '’'),
    ("sbquo", '‚'),
    ("scaron", 'š'),
    ("thinsp", '\u{2009}'),
    ("tilde", '˜'),
    ("trade", '™'),
    ("zwj", '\u{200D}'),
    ("zwnj", '\u{200C}'),
];

/// Names of the characters from U+00A0 on, in their order.
const LATIN_1: &[&str] = &[
    "nbsp", "iexcl", "cent", "pound", "curren", "yen", "brvbar", "sect", "uml", "copy", "ordf", "laquo",
    "not", "shy", "reg", "macr", "deg", "plusmn", "sup2", "sup3", "acute", "micro", "para", "middot",
    "cedil", "sup1", "ordm", "raquo", "frac14", "frac12", "frac34", "iquest", "Agrave", "Aacute", "Acirc",
    "Atilde", "Auml", "Aring", "AElig", "Ccedil", "Egrave", "Eacute", "Ecirc", "Euml", "Igrave", "Iacute",
    "Icirc", "Iuml", "ETH", "Ntilde", "Ograve", "Oacute", "Ocirc", "Otilde", "Ouml", "times", "Oslash",
    "Ugrave", "Uacute", "Ucirc", "Uuml", "Yacute", "THORN", "szlig", "agrave", "aacute", "acirc", "atilde",
    "auml", "aring", "aelig", "ccedil", "egrave", "eacute", "ecirc", "euml", "igrave", "iacute", "icirc",
    "iuml", "eth", "ntilde", "ograve", "oacute", "ocirc", "otilde", "ouml", "divide", "oslash", "ugrave",
    "uacute", "ucirc", "uuml", "yacute", "thorn", "yuml",
];

/// Longest reference between `&` and `;`.
const LONGEST: usize = 10;

/// The character that the reference at the start of `text` stands for, and the reference's length. Names that only a
/// declaration could explain stand for nothing.
///
/// ```ebnf
/// reference = "&", ( name | "#", digit, { digit } | "#x", hex digit, { hex digit } ), ";" ;
/// ```
pub(in crate::source) fn reference(text: &str, html: bool) -> Option<(char, usize)> {
    let inner = text.strip_prefix('&')?;
    let end = inner.bytes().take(LONGEST + 1).position(|byte| byte == b';')?;
    let name = inner.get(..end)?;
    let found = match name.strip_prefix('#') {
        Some(number) => numbered(number, html),
        None => named(name, html),
    };
    Some((found?, end + 2))
}

fn numbered(number: &str, html: bool) -> Option<char> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(digits) if digits.bytes().all(|byte| byte.is_ascii_hexdigit()) => {
            u32::from_str_radix(digits, 16)
        }
        None if number.bytes().all(|byte| byte.is_ascii_digit()) => number.parse(),
        _ => return None,
    };
    let code = code.ok()?;
    if html && (0x80..0xA0).contains(&code) {
        // Browsers take these for Windows-1252.
        let byte = [u8::try_from(code).ok()?];
        return Encoding::Windows1252.characters(&byte).chars().next();
    }
    // Control characters are no text.
    char::from_u32(code).filter(|c| *c >= ' ' || matches!(c, '\t' | '\n' | '\r'))
}

fn named(name: &str, html: bool) -> Option<char> {
    let among = |table: &[(&str, char)]| table.iter().find(|(known, _)| *known == name).map(|(_, c)| *c);
    let xml = among(XML_NAMES);
    if xml.is_some() || !html {
        return xml;
    }
    let latin = || {
        let at = LATIN_1.iter().position(|known| *known == name)?;
        char::from_u32(0xA0 + u32::try_from(at).ok()?)
    };
    latin().or_else(|| among(HTML_NAMES))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_stand_for_characters() {
        let cases = [
            ("&amp; x", Some(('&', 5))),
            ("&lt;", Some(('<', 4))),
            ("&#8217;s", Some(('’', 7))),
            ("&#x2014;", Some(('—', 8))),
            ("&nbsp;", Some(('\u{a0}', 6))),
            ("&yuml;", Some(('ÿ', 6))),
            ("&eacute;", Some(('é', 8))),
            ("&frac12;", Some(('½', 8))),
            ("&rdquo;", Some(('”', 7))),
            ("&#146;", Some(('’', 6))),
            ("& ", None),
            ("&;", None),
            ("&#;", None),
            ("&#x;", None),
            ("&#0;", None),
            ("&#xD800;", None),
            ("&#99999999;", None),
            ("&#+65;", None),
            ("&notaname;", None),
            ("&amp", None),
            ("AT&T; x", None),
        ];
        for (text, expected) in cases {
            assert_eq!(reference(text, true), expected, "{text}");
        }
    }

    #[test]
    fn xml_knows_five_names_and_numbers() {
        assert_eq!(reference("&apos;", false), Some(('\'', 6)));
        assert_eq!(reference("&#233;", false), Some(('é', 6)));
        for text in ["&nbsp;", "&eacute;", "&lol9;"] {
            assert_eq!(reference(text, false), None, "{text}");
        }
    }
}
