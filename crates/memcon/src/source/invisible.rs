//! Characters that nobody sees: soft hyphens inside of lines, spaces of no width, marks of direction, targets of links. They are no part
//! of the words, and names and labels would not be found with them; so the text is read without them. Unicode's own ends
//! of lines are read as such, spaces of typesetters as spaces, and so are characters that stand as references or escapes in
//! plain text.

use std::borrow::Cow;

use memchr::memchr3_iter;

use super::escape::escapes;
use super::link::targets;
use super::{OffsetMap, Run, Source, Span};

/// Hyphen that is seen only at the end of a line.
const SOFT_HYPHEN: char = '\u{AD}';

/// What becomes of a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Place {
    at: usize,
    /// Bytes of the character.
    len: usize,
    /// What it is read as: a hyphen for a soft one at the end of a line, where it is seen; a line end; a space; what a
    /// reference or an escape stands for.
    read_as: Option<char>,
    /// It is a reference or an escape.
    is_escape: bool,
}

/// The text of a piece of a dump without what nobody sees; `escaped` where references and escapes are resolved.
pub(super) fn visible(text: Cow<'_, str>, escaped: bool) -> Cow<'_, str> {
    let mut places = places(&text, escaped).peekable();
    if places.peek().is_none() {
        drop(places);
        return text;
    }
    let (mut out, mut from) = (String::with_capacity(text.len()), 0);
    for place in places {
        out.push_str(text.get(from..place.at).unwrap_or_default());
        out.extend(place.read_as);
        from = place.at + place.len;
    }
    out.push_str(text.get(from..).unwrap_or_default());
    Cow::Owned(out)
}

/// The source with its text without what nobody sees, and the way back to the dump; `escaped` where references and escapes
/// are resolved.
pub(super) fn without_invisible(source: Source<'_>, escaped: bool) -> Source<'_> {
    let mut places = places(&source.text, escaped).peekable();
    if places.peek().is_none() {
        drop(places);
        return source;
    }
    let mut text = String::with_capacity(source.text.len());
    let mut map = OffsetMap::default();
    let mut left_out = Vec::new();
    let mut resolved = Vec::new();
    let mut replaced = source.replaced.iter().copied().peekable();
    let mut moved = Vec::with_capacity(source.replaced.len());
    let mut from = 0;
    let end = Place {
        at: source.text.len(),
        len: 0,
        read_as: None,
        is_escape: false,
    };
    for place in places.chain([end]) {
        let kept = Span::new(from, place.at);
        while let Some(span) = replaced.next_if(|span| span.end() <= kept.end()) {
            let start = text.len() + span.start() - from;
            moved.push(Span::new(start, start + span.len()));
        }
        source.map.copy(kept, text.len(), &mut map);
        text.push_str(source.text.get(kept.range()).unwrap_or_default());
        if place.is_escape {
            resolved.push(text.len());
        }
        let is_space = place.read_as == Some(' ');
        if place.len > 0 && !is_space && (!place.is_escape || place.read_as.is_none()) {
            left_out.push(text.len());
        }
        if let Some(read_as) = place.read_as {
            let (dump, behind) = (
                source.offset_to_dump(place.at),
                source.offset_to_dump(place.at + place.len),
            );
            map.push(Run {
                text: small(text.len()),
                dump: small(dump),
                text_step: small(read_as.len_utf8()),
                dump_step: small(behind - dump),
            });
            text.push(read_as);
        }
        from = place.at + place.len;
    }
    Source {
        text: Cow::Owned(text),
        map,
        replaced: moved,
        left_out,
        resolved,
        ..source
    }
}

/// Where characters stand that are left out or read as others, in order.
fn places(text: &str, escaped: bool) -> impl Iterator<Item = Place> {
    let written = if escaped { text } else { "" };
    let links = targets(written).map(|target| Place {
        at: target.start(),
        len: target.len(),
        read_as: None,
        is_escape: false,
    });
    let escapes = escapes(written).map(|(at, len, c)| Place {
        at,
        len,
        read_as: if is_space(c) {
            Some(' ')
        } else {
            (!is_invisible(c)).then_some(c)
        },
        is_escape: true,
    });
    let mut behind = 0;
    // The target of a link may hold what would be a place of its own.
    merged(links, merged(escapes, invisible_places(text))).filter(move |place| {
        let clear = place.at >= behind;
        behind = behind.max(place.at + place.len);
        clear
    })
}

/// Places of two kinds in one order.
fn merged(
    one: impl Iterator<Item = Place>,
    other: impl Iterator<Item = Place>,
) -> impl Iterator<Item = Place> {
    let (mut one, mut other) = (one.peekable(), other.peekable());
    std::iter::from_fn(move || match (one.peek(), other.peek()) {
        (Some(first), Some(second)) if second.at < first.at => other.next(),
        (Some(_), _) => one.next(),
        (None, _) => other.next(),
    })
}

/// Where characters stand that nobody sees, spaces of typesetters, and ends of lines of Unicode's own.
fn invisible_places(text: &str) -> impl Iterator<Item = Place> {
    // The first bytes of all of them in UTF-8.
    memchr3_iter(0xC2, 0xE2, 0xEF, text.as_bytes()).filter_map(|at| {
        let rest = text.get(at..)?;
        let c = rest.chars().next().filter(|c| is_invisible(*c) || is_space(*c))?;
        let behind = rest.get(c.len_utf8()..)?;
        let ends_line = behind.is_empty() || behind.starts_with(['\n', '\r']);
        let read_as = match c {
            SOFT_HYPHEN if ends_line => Some('-'),
            '\u{2028}' | '\u{2029}' => Some('\n'),
            _ if is_space(c) => Some(' '),
            _ => None,
        };
        Some(Place {
            at,
            len: c.len_utf8(),
            read_as,
            is_escape: false,
        })
    })
}

/// Joiners (U+200C, U+200D) are not among them: they are part of the spelling of some languages.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{AD}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'
            | '\u{2066}'..='\u{2069}' | '\u{FEFF}'
    )
}

/// Spaces that break no line or have a width of their own: no grammar tells them from others.
fn is_space(c: char) -> bool {
    matches!(c, '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}')
}

/// Offsets fit into 32 bits: a longer dump is refused before it is decoded.
fn small(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_left_out_and_the_places_stay() {
        let dump = "Or\u{AD}lov\u{200B}: con\u{AD}\nfusion\u{FEFF}";
        let source = Source::decode(dump.as_bytes()).expect("text is a dump");
        assert_eq!(source.text(), "Orlov: con-\nfusion");
        assert_eq!(source.left_out(), [2, 5, 10, 18]);
        let words = |start, end| &dump[source.to_dump(Span::new(start, end)).range()];
        assert_eq!(words(0, 5), "Or\u{AD}lov");
        assert_eq!(words(5, 6), ":");
        assert_eq!(words(7, 11), "con\u{AD}");
        assert_eq!(words(12, 18), "fusion");
        assert_eq!(source.part_to_dump(Span::new(0, 18)), Span::new(0, dump.len()));
        assert_eq!(visible(Cow::Borrowed("Or\u{AD}lov\u{AD}"), true), "Orlov-");
        assert_eq!(visible(Cow::Borrowed("one\u{2028}two"), true), "one\ntwo");
    }

    #[test]
    fn spaces_of_typesetters_are_spaces() {
        let dump = "Mr.\u{A0}Orlov:\u{2003}5\u{202F}p.&nbsp;m.";
        let source = Source::decode(dump.as_bytes()).expect("text is a dump");
        assert_eq!(source.text(), "Mr. Orlov: 5 p. m.");
        assert_eq!((source.left_out().len(), source.resolved().len()), (0, 1));
        let words = |start, end| &dump[source.to_dump(Span::new(start, end)).range()];
        assert_eq!(words(0, 9), "Mr.\u{A0}Orlov");
        assert_eq!(words(9, 12), ":\u{2003}5");
        assert_eq!(words(13, 18), "p.&nbsp;m.");
        assert_eq!(visible(Cow::Borrowed(dump), true), source.text());
    }

    #[test]
    fn references_and_escapes_are_read_as_what_they_stand_for() {
        let dump = "O&#8217;Hara\\u200B: &ldquo;Zo\u{200B}&euml;&rdquo;&shy; no\\u2026";
        let source = Source::decode(dump.as_bytes()).expect("text is a dump");
        assert_eq!(source.text(), "O’Hara: “Zoë” no…");
        let at = |words: &str| {
            let start = source.text().find(words).expect("the words are there");
            &dump[source.to_dump(Span::new(start, start + words.len())).range()]
        };
        assert_eq!(at("O’Hara"), "O&#8217;Hara");
        assert_eq!(at("“"), "&ldquo;");
        assert_eq!(at("Zoë"), "Zo\u{200B}&euml;");
        assert_eq!(at("”"), "&rdquo;");
        assert_eq!(at("…"), "\\u2026");
        assert_eq!((source.left_out().len(), source.resolved().len()), (3, 7));
        assert_eq!(visible(Cow::Borrowed(dump), true), source.text());
        let page = "<p>O&#8217;Hara";
        assert!(
            Source::decode(page.as_bytes())
                .expect("a page is a dump")
                .is_identity()
        );
    }

    #[test]
    fn other_encodings_and_broken_bytes_keep_their_places() {
        let source = Source::decode(b"Zo\xEB: a\xADb").expect("text is a dump");
        assert_eq!(source.text(), "Zo\u{EB}: ab");
        assert_eq!(source.to_dump(Span::new(6, 8)), Span::new(5, 8));
        let source = Source::decode(b"Zo\xC3\xAB\xC2\xAD \xC3 no\xC3\xAB").expect("text is a dump");
        assert_eq!(source.text(), "Zo\u{EB} \u{FFFD} no\u{EB}");
        assert_eq!(source.replaced(), [Span::new(5, 8)]);
        assert_eq!(source.to_dump(Span::new(5, 8)), Span::new(7, 8));
        assert_eq!(source.to_dump(Span::new(9, 13)), Span::new(9, 13));
    }

    #[test]
    fn what_is_seen_stays() {
        for text in [
            "plain",
            "\u{201C}Curly\u{201D} \u{2013} \u{C2}ngel",
            "\u{645}\u{6CC}\u{200C}\u{62E}",
            "\u{FB01}rst",
        ] {
            assert!(
                Source::decode(text.as_bytes())
                    .expect("text is a dump")
                    .is_identity(),
                "{text:?}"
            );
            assert!(
                matches!(visible(Cow::Borrowed(text), true), Cow::Borrowed(_)),
                "{text:?}"
            );
        }
    }
}
