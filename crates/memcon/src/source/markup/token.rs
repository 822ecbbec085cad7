//! Tags and the text between them, as HTML and XML share them, each with its place. Total: any text is a list of
//! tokens that tile it. No entity is expanded and nothing outside of the text is read.

use memchr::{memchr, memchr3, memmem};

use crate::Span;

/// A stretch of mark-up or of text between.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token<'t> {
    /// What it is.
    pub(super) kind: TokenKind<'t>,
    /// Where it is.
    pub(super) span: Span,
    /// False where the text ends before it does.
    pub(super) closed: bool,
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TokenKind<'t> {
    /// Text, character references as printed.
    Text,
    /// `<![CDATA[...]]>`: text that holds no references; its place inside the token.
    Data(Span),
    /// `<name attributes>` or `<name attributes/>`.
    Start(Tag<'t>),
    /// `</name>`.
    End(&'t str),
    /// `<!DOCTYPE ...>`, with all that stands in its brackets.
    Doctype,
    /// A comment or processing instruction.
    Other,
}

/// A start tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tag<'t> {
    /// The element's name as printed.
    pub(super) name: &'t str,
    /// Everything between name and `>`.
    attributes: &'t str,
    /// Where the attributes start.
    attributes_at: usize,
    /// True for `<name/>`.
    pub(super) is_empty: bool,
}

/// The value of an attribute, as printed, and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Value<'t> {
    /// The value without its quotes.
    pub(super) text: &'t str,
    /// Its place.
    pub(super) span: Span,
}

/// The tokens of a text.
#[derive(Debug, Clone)]
pub(super) struct Tokens<'t> {
    text: &'t str,
    at: usize,
    end: usize,
}

impl<'t> Tokens<'t> {
    /// The tokens of `text` between two offsets.
    pub(super) fn new(text: &'t str, span: Span) -> Self {
        Self {
            text,
            at: span.start(),
            end: span.end().min(text.len()),
        }
    }

    /// Passes over the content of an element whose text is no mark-up (`script`), up to its end tag.
    pub(super) fn skip_raw(&mut self, name: &str) {
        let bytes = self.rest().as_bytes();
        let is_end = |at: &usize| {
            let behind = bytes.get(at + 2..).unwrap_or_default();
            behind
                .get(..name.len())
                .is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes()))
        };
        let end = memmem::find_iter(bytes, b"</").find(is_end);
        self.at += end.unwrap_or(bytes.len());
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..self.end).unwrap_or_default()
    }

    /// The token at the start of `rest`, which starts with `<`: what it is, its length, and whether it is closed.
    fn markup(&self, rest: &'t str) -> Option<(TokenKind<'t>, usize, bool)> {
        let until = |close: &str| match memmem::find(rest.as_bytes(), close.as_bytes()) {
            Some(at) => (at + close.len(), true),
            None => (rest.len(), false),
        };
        let with = |kind, (length, closed)| Some((kind, length, closed));
        if rest.starts_with("<!--") {
            return with(TokenKind::Other, until("-->"));
        }
        if rest.starts_with("<![CDATA[") {
            let (length, closed) = until("]]>");
            let inner = Span::new(self.at + 9, self.at + length - if closed { 3 } else { 0 });
            return with(TokenKind::Data(inner), (length, closed));
        }
        match rest.as_bytes().get(1)? {
            b'?' => with(TokenKind::Other, until(">")),
            b'!' => with(TokenKind::Doctype, doctype(rest)),
            b'/' if rest[2..].starts_with(|c: char| c.is_ascii_alphabetic()) => {
                let (length, closed) = until(">");
                with(TokenKind::End(name(&rest[2..length])), (length, closed))
            }
            first if first.is_ascii_alphabetic() => {
                let (length, closed) = start_tag(rest);
                let inner = &rest[1..length - usize::from(closed)];
                let is_empty = inner.ends_with('/');
                let name = name(inner);
                let attributes = &inner[name.len()..inner.len() - usize::from(is_empty)];
                let tag = Tag {
                    name,
                    attributes,
                    attributes_at: self.at + 1 + name.len(),
                    is_empty,
                };
                with(TokenKind::Start(tag), (length, closed))
            }
            _ => None,
        }
    }
}

impl<'t> Iterator for Tokens<'t> {
    type Item = Token<'t>;

    fn next(&mut self) -> Option<Token<'t>> {
        let rest = self.rest();
        let first = rest.bytes().next()?;
        let found = if first == b'<' { self.markup(rest) } else { None };
        let (kind, length, closed) = found.unwrap_or_else(|| {
            // A `<` that starts no tag is text.
            let length = memchr(b'<', &rest.as_bytes()[1..]).map_or(rest.len(), |at| at + 1);
            (TokenKind::Text, length, true)
        });
        let span = Span::new(self.at, self.at + length);
        self.at += length;
        Some(Token { kind, span, closed })
    }
}

impl<'t> Tag<'t> {
    /// The attributes: name and value.
    fn attributes(self) -> impl Iterator<Item = (&'t str, Value<'t>)> {
        let (text, start) = (self.attributes, self.attributes_at);
        let mut at = 0;
        std::iter::from_fn(move || {
            let rest = text.get(at..)?;
            at += rest.len()
                - rest
                    .trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/')
                    .len();
            let rest = text.get(at..).filter(|rest| !rest.is_empty())?;
            // An attribute that starts with `=` is a name of one character, as in HTML.
            let first = rest.chars().next().map_or(0, char::len_utf8);
            let is_end = |c: char| c.is_ascii_whitespace() || c == '=' || c == '/';
            let length = rest[first..].find(is_end).map_or(rest.len(), |end| end + first);
            let name = &rest[..length];
            at += length;
            let behind = &rest[length..];
            let value = behind.trim_ascii_start();
            let Some(value) = value.strip_prefix('=').map(str::trim_ascii_start) else {
                let span = Span::new(start + at, start + at);
                return Some((name, Value { text: "", span }));
            };
            at += behind.len() - value.len();
            let (skip, inner, close) = match value.as_bytes().first() {
                Some(quote @ (b'"' | b'\'')) => {
                    let inner = &value[1..];
                    let end = memchr(*quote, inner.as_bytes());
                    (
                        1,
                        &inner[..end.unwrap_or(inner.len())],
                        usize::from(end.is_some()),
                    )
                }
                _ => {
                    let end = value.find(|c: char| c.is_ascii_whitespace());
                    (0, &value[..end.unwrap_or(value.len())], 0)
                }
            };
            let span = Span::new(start + at + skip, start + at + skip + inner.len());
            at += skip + inner.len() + close;
            Some((name, Value { text: inner, span }))
        })
    }

    /// The value of the attribute `name`, whatever its case.
    pub(super) fn attribute(self, name: &str) -> Option<Value<'t>> {
        self.attributes()
            .find(|(found, _)| found.eq_ignore_ascii_case(name))
            .map(|(_, value)| value)
    }

    /// The words of its attribute `class`.
    pub(super) fn classes(self) -> impl Iterator<Item = &'t str> {
        let classes = self.attribute("class").map_or("", |value| value.text);
        classes.split_ascii_whitespace()
    }
}

/// The name at the start of a tag's inside.
fn name(inner: &str) -> &str {
    let is_end = |c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>');
    inner.split(is_end).next().unwrap_or_default()
}

/// Length of a start tag: up to the first `>` outside of quoted values.
fn start_tag(rest: &str) -> (usize, bool) {
    let bytes = rest.as_bytes();
    let mut at = 1;
    while let Some(found) = bytes
        .get(at..)
        .and_then(|rest| memchr3(b'>', b'"', b'\'', rest))
        .map(|found| at + found)
    {
        let byte = bytes[found];
        if byte == b'>' {
            return (found + 1, true);
        }
        at = found + 1;
        // Only behind `=` a quote opens a value.
        if rest[..found].trim_ascii_end().ends_with('=') {
            match memchr(byte, &bytes[at..]) {
                Some(close) => at += close + 1,
                None => break,
            }
        }
    }
    (rest.len(), false)
}

/// Length of a declaration with its internal subset, `<!DOCTYPE x [ ... ]>`.
fn doctype(rest: &str) -> (usize, bool) {
    let bytes = rest.as_bytes();
    let close = memchr(b'>', bytes);
    let subset = memchr(b'[', &bytes[..close.unwrap_or(bytes.len())]);
    let end = match subset {
        Some(open) => memmem::find(&bytes[open..], b"]>")
            .map(|at| open + at + 2)
            .or(close.map(|at| at + 1)),
        None => close.map(|at| at + 1),
    };
    (end.unwrap_or(rest.len()), end.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(text: &str) -> Vec<Token<'_>> {
        Tokens::new(text, Span::new(0, text.len())).collect()
    }

    /// One letter a token: text, start, empty, end, data, doctype, other.
    fn shape(text: &str) -> String {
        let letter = |token: Token<'_>| match token.kind {
            TokenKind::Text => 't',
            TokenKind::Start(tag) if tag.is_empty => 'o',
            TokenKind::Start(_) => '<',
            TokenKind::End(_) => '>',
            TokenKind::Data(_) => 'd',
            TokenKind::Doctype => '!',
            TokenKind::Other => '-',
        };
        tokens(text).into_iter().map(letter).collect()
    }

    #[test]
    fn kinds() {
        let cases = [
            ("", ""),
            ("a", "t"),
            ("<p>a</p>", "<t>"),
            ("a<br/>b", "tot"),
            ("<!-- <p> -->a", "-t"),
            ("<?xml version='1.0'?><a/>", "-o"),
            ("<!DOCTYPE html><p>", "!<"),
            ("<!DOCTYPE a [<!ENTITY b 'c'>]><a>", "!<"),
            ("<![CDATA[<p>]]>", "d"),
            ("3 < 4 and 5<6", "ttt"),
            ("<p title='a > b'>c", "<t"),
            ("<p don't>c", "<t"),
            ("</ p>", "t"),
        ];
        for (text, expected) in cases {
            assert_eq!(shape(text), expected, "{text}");
        }
    }

    #[test]
    fn tokens_tile_the_text_whatever_it_is() {
        let texts = [
            "<",
            "<<",
            "</",
            "<!",
            "<?",
            "<!-",
            "<a",
            "<a b",
            "<a b=",
            "<a b='",
            "<a b='>é",
            "<![CDATA[",
            "é<é>é",
            "<a/",
            "</a",
            "<a =\"x>",
            "<!DOCTYPE [",
            "&<&>",
        ];
        for text in texts {
            let mut at = 0;
            for token in tokens(text) {
                assert_eq!(token.span.start(), at, "{text}");
                assert!(
                    !token.span.is_empty() && text.is_char_boundary(token.span.end()),
                    "{text}"
                );
                at = token.span.end();
                if let TokenKind::Start(tag) = token.kind {
                    assert!(tag.attributes().count() < 3, "{text}");
                }
            }
            assert_eq!(at, text.len(), "{text}");
        }
    }

    #[test]
    fn what_the_end_cuts_off_is_not_closed() {
        for (text, closed) in [
            ("<p>", true),
            ("<p", false),
            ("<!-- -- >", false),
            ("<p a='", false),
        ] {
            assert_eq!(tokens(text)[0].closed, closed, "{text}");
        }
    }

    #[test]
    fn attributes_with_their_places() {
        let text = r#"<div class="one two" id=d1 n='5' hidden checked = "x y">"#;
        let [token] = tokens(text)[..] else { panic!() };
        let TokenKind::Start(tag) = token.kind else {
            panic!()
        };
        let value = |name| tag.attribute(name).map(|value| value.text);
        assert_eq!(value("id"), Some("d1"));
        assert_eq!(value("N"), Some("5"));
        assert_eq!((value("hidden"), value("checked")), (Some(""), Some("x y")));
        assert_eq!((value("none"), tag.classes().nth(1)), (None, Some("two")));
        let place = tag.attribute("n").expect("it has one").span;
        assert_eq!(&text[place.range()], "5");
    }

    #[test]
    fn raw_text_ends_with_its_own_end_tag() {
        let text = "<script>if (a</b>) {}</SCRIPT>after";
        let mut tokens = Tokens::new(text, Span::new(0, text.len()));
        tokens.next();
        tokens.skip_raw("script");
        assert_eq!(
            tokens.next().expect("there is an end tag").kind,
            TokenKind::End("SCRIPT")
        );
        tokens.skip_raw("script");
        assert_eq!(tokens.next(), None);
    }
}
