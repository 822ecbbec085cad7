//! An HTML page as the text that a reader would copy from it.

use std::ops::Range;

use super::flow::Flow;
use super::token::{Tag, TokenKind, Tokens};
use super::{Form, Hints, Inside, Reading, Remark, Trouble, page_number, remark_on};
use crate::Span;

/// Elements that stand on lines of their own, and the breaks around them: 2 where a paragraph ends.
const BLOCKS: &[(&str, usize)] = &[
    ("address", 2),
    ("article", 2),
    ("aside", 2),
    ("blockquote", 2),
    ("body", 2),
    ("br", 1),
    ("caption", 1),
    ("center", 2),
    ("dd", 1),
    ("details", 1),
    ("div", 1),
    ("dl", 2),
    ("dt", 1),
    ("fieldset", 1),
    ("figcaption", 1),
    ("figure", 2),
    ("footer", 2),
    ("form", 1),
    ("h1", 2),
    ("h2", 2),
    ("h3", 2),
    ("h4", 2),
    ("h5", 2),
    ("h6", 2),
    ("header", 2),
    ("hr", 2),
    ("html", 2),
    ("li", 1),
    ("main", 2),
    ("nav", 2),
    ("ol", 2),
    ("option", 1),
    ("p", 2),
    ("pre", 2),
    ("section", 2),
    ("summary", 1),
    ("table", 2),
    ("tbody", 1),
    ("tfoot", 1),
    ("thead", 1),
    ("tr", 1),
    ("ul", 2),
];

/// Elements that a reader does not see.
const HIDDEN: &[&str] = &[
    "head", "iframe", "math", "noscript", "object", "script", "select", "style", "svg", "template",
    "textarea", "title",
];

/// Hidden elements whose content is no mark-up.
const RAW: &[&str] = &["script", "style", "textarea", "title"];

/// Other elements that a page can start with.
const OTHERS: &[&str] = &[
    "a", "b", "base", "em", "font", "i", "img", "link", "meta", "small", "span", "strong", "td",
];

/// Elements without content.
const VOID: &[&str] = &["base", "br", "hr", "img", "input", "link", "meta", "wbr"];

/// In styles of inline elements that stand on lines of their own.
const BLOCK_STYLES: &[&str] = &["display:block", "float:left", "float:right"];

/// In names of the places where notes are called.
const NOTE_CALLS: &[&str] = &["fnref", "ftnref", "noteref"];

/// Classes of the element that holds the notes.
const NOTES: &[&str] = &["footnotes"];

/// How classes start that come from TEI; the publisher of the series makes its pages so.
const SERIES_CLASS: &str = "tei-";

/// How names of page breaks start.
const PAGE_PREFIX: &str = "pg_";

/// True for the name of an element of HTML.
pub(super) fn knows(name: &str) -> bool {
    let is = |known: &&str| name.eq_ignore_ascii_case(known);
    breaks(name) > 0 || [HIDDEN, OTHERS, VOID].into_iter().flatten().any(is)
}

fn breaks(name: &str) -> usize {
    let found = BLOCKS.iter().find(|(known, _)| name.eq_ignore_ascii_case(known));
    found.map_or(0, |(_, breaks)| *breaks)
}

fn is_among(name: &str, names: &[&str]) -> bool {
    names.iter().any(|known| name.eq_ignore_ascii_case(known))
}

/// Reads the page at `span` of `text`.
pub(super) fn read(text: &str, span: Span) -> Reading {
    let within = document(text, span).unwrap_or(span);
    let mut page = Page {
        source: text,
        flow: Flow::new(text, true),
        remarks: Vec::new(),
        hidden: None,
        notes: None,
        notes_at: None,
        spans: Vec::new(),
        cells: 0,
        lines: 0,
        is_frus: false,
    };
    let mut tokens = Tokens::new(text, within);
    while let Some(token) = tokens.next() {
        remark_on(token, text, &mut page.remarks);
        page.read(token.kind, token.span, &mut tokens);
    }
    page.finish(within)
}

/// Where the second and all later pages start in a text that holds several.
pub(crate) fn later_pages(text: &str) -> Vec<usize> {
    let mut starts = Vec::new();
    // Declarations and comments right before `<html>` belong to its page.
    let mut prologue: Option<usize> = None;
    let mut tokens = Tokens::new(text, Span::new(0, text.len()));
    while let Some(token) = tokens.next() {
        let at = token.span.start();
        match token.kind {
            TokenKind::Doctype | TokenKind::Other => {
                prologue.get_or_insert(at);
            }
            TokenKind::Text if text[token.span.range()].trim().is_empty() => {}
            TokenKind::Start(tag) => {
                if tag.name.eq_ignore_ascii_case("html") {
                    starts.push(prologue.unwrap_or(at));
                } else if is_among(tag.name, RAW) && !tag.is_empty {
                    tokens.skip_raw(tag.name);
                }
                prologue = None;
            }
            _ => prologue = None,
        }
    }
    if !starts.is_empty() {
        starts.remove(0);
    }
    starts
}

/// The element that holds a document of the series, where the page has more than that.
fn document(text: &str, span: Span) -> Option<Span> {
    let is_document = |class: &str| class == "tei-document" || class.starts_with("tei-div");
    let mut tokens = Tokens::new(text, span);
    let (start, mut inside) = tokens.by_ref().find_map(|token| match token.kind {
        TokenKind::Start(tag) if !tag.is_empty && tag.classes().any(is_document) => {
            Some((token.span.start(), Inside::new(tag, token.span)))
        }
        _ => None,
    })?;
    let end = tokens.find(|token| inside.ends_with(token.kind));
    Some(Span::new(start, end.map_or(span.end(), |end| end.span.end())))
}

/// A page while it is read.
struct Page<'t> {
    source: &'t str,
    flow: Flow<'t>,
    remarks: Vec<Remark>,
    /// The hidden element that is being passed over.
    hidden: Option<Inside<'t>>,
    /// The element that holds the notes.
    notes: Option<Inside<'t>>,
    /// Where the notes stand in the text.
    notes_at: Option<Range<usize>>,
    /// Open `span` elements: whether each stands on lines of its own.
    spans: Vec<bool>,
    /// Cells of the row so far.
    cells: usize,
    /// Open elements in which lines of the source are lines.
    lines: usize,
    is_frus: bool,
}

impl<'t> Page<'t> {
    fn read(&mut self, kind: TokenKind<'t>, span: Span, tokens: &mut Tokens<'t>) {
        if let Some(hidden) = &mut self.hidden {
            // A head need not have an end.
            let body = hidden.name.eq_ignore_ascii_case("head")
                && matches!(kind, TokenKind::Start(tag) if tag.name.eq_ignore_ascii_case("body"));
            if body || hidden.ends_with(kind) {
                self.hidden = None;
            } else if let TokenKind::Start(tag) = kind
                && is_among(tag.name, RAW)
                && !tag.is_empty
            {
                tokens.skip_raw(tag.name);
            }
            return;
        }
        match kind {
            TokenKind::Text if self.lines > 0 => self.flow.lines(span, &mut self.remarks),
            TokenKind::Text => self.flow.text(span, &mut self.remarks),
            TokenKind::Data(inner) => self.flow.data(inner),
            TokenKind::Start(tag) => self.start(tag, span, tokens),
            TokenKind::End(name) => self.end(name),
            TokenKind::Doctype | TokenKind::Other => {}
        }
        if kind != TokenKind::Text {
            self.flow.tag();
        }
        if let Some(notes) = &mut self.notes
            && notes.start != span
            && notes.ends_with(kind)
        {
            self.end_notes();
        }
    }

    fn start(&mut self, tag: Tag<'t>, span: Span, tokens: &mut Tokens<'t>) {
        self.is_frus |= tag.classes().any(|class| class.starts_with(SERIES_CLASS));
        if is_among(tag.name, HIDDEN) || is_invisible(tag) {
            if !tag.is_empty && !is_among(tag.name, VOID) {
                self.hidden = Some(Inside::new(tag, span));
                if is_among(tag.name, RAW) {
                    tokens.skip_raw(tag.name);
                }
            }
            return;
        }
        self.flow.break_line(breaks(tag.name));
        let name = tag.name.to_ascii_lowercase();
        match name.as_str() {
            "span" if !tag.is_empty => {
                let own_line = is_block_style(tag);
                self.spans.push(own_line);
                self.flow.break_line(usize::from(own_line));
            }
            "tr" => self.cells = 0,
            "td" | "th" => {
                if self.cells > 0 {
                    self.flow.tab();
                }
                self.cells += 1;
            }
            "pre" if !tag.is_empty => self.lines += 1,
            "a" => self.anchor(tag, span, tokens),
            _ => {}
        }
        if self.notes_at.is_none() && !tag.is_empty && tag.classes().any(|class| NOTES.contains(&class)) {
            self.flow.break_line(2);
            self.notes = Some(Inside::new(tag, span));
            self.notes_at = Some(self.flow.position()..self.flow.position());
        }
    }

    fn end(&mut self, name: &str) {
        self.flow.break_line(breaks(name));
        if name.eq_ignore_ascii_case("span") && self.spans.pop() == Some(true) {
            self.flow.break_line(1);
        } else if name.eq_ignore_ascii_case("pre") {
            self.lines = self.lines.saturating_sub(1);
        }
    }

    /// A page break without words gets the words that the site prints; the number of a note is glued to its word.
    fn anchor(&mut self, tag: Tag<'t>, span: Span, tokens: &Tokens<'t>) {
        let Some(id) = tag.attribute("id") else { return };
        let empty = tag.is_empty
            || matches!(tokens.clone().next(), Some(next) if matches!(next.kind, TokenKind::End(_)));
        if let Some(number) = id.text.strip_prefix(PAGE_PREFIX).and_then(page_number)
            && empty
        {
            self.flow.words(&format!("[Page {number}]"), span);
            self.flow.space();
        } else if NOTE_CALLS.iter().any(|call| id.text.contains(call)) {
            self.flow.glue();
        }
    }

    fn end_notes(&mut self) {
        self.notes = None;
        self.flow.break_line(2);
        if let Some(range) = &mut self.notes_at {
            range.end = self.flow.position();
        }
    }

    fn finish(mut self, within: Span) -> Reading {
        if self.notes.is_some() {
            self.end_notes();
        }
        if let Some(hidden) = self.hidden {
            self.remarks.push(Remark::new(Trouble::Unclosed, hidden.start));
        }
        let is_frus = self.is_frus || self.source[within.range()].contains(ON_THE_PAGE);
        let (text, map) = self.flow.finish();
        Reading {
            text,
            map,
            within,
            hints: Hints {
                form: Form::Html,
                is_frus,
                notes: self.notes_at,
                ..Hints::default()
            },
            remarks: self.remarks,
        }
    }
}

/// What pages of the series say of their documents.
const ON_THE_PAGE: &str = ">[Document ";

fn is_invisible(tag: Tag<'_>) -> bool {
    tag.attribute("hidden").is_some() || has_style(tag, &["display:none", "visibility:hidden"])
}

fn is_block_style(tag: Tag<'_>) -> bool {
    has_style(tag, BLOCK_STYLES)
}

fn has_style(tag: Tag<'_>, styles: &[&str]) -> bool {
    let Some(style) = tag.attribute("style") else {
        return false;
    };
    let folded: String = style.text.chars().filter(|c| !c.is_whitespace()).collect();
    folded
        .split(';')
        .any(|declaration| styles.iter().any(|style| declaration.eq_ignore_ascii_case(style)))
}
