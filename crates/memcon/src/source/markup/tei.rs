//! A document of a TEI volume as the text that the publisher's page of it shows.

use std::ops::Range;

use super::flow::Flow;
use super::token::{Tag, Token, TokenKind, Tokens};
use super::{EncodedDate, Form, Hints, Inside, Reading, Remark, Trouble, local, page_number, remark_on};
use crate::Span;

/// Elements that stand on lines of their own, and the breaks around them: 2 where a paragraph ends.
const BLOCKS: &[(&str, usize)] = &[
    ("ab", 2),
    ("address", 2),
    ("addrLine", 1),
    ("argument", 2),
    ("attachment", 2),
    ("body", 2),
    ("byline", 2),
    ("closer", 2),
    ("dateline", 2),
    ("div", 2),
    ("docImprint", 2),
    ("docTitle", 2),
    ("epigraph", 2),
    ("figure", 2),
    ("floatingText", 2),
    ("front", 2),
    ("head", 2),
    ("item", 1),
    ("l", 1),
    ("lb", 1),
    ("lg", 2),
    ("opener", 2),
    ("p", 2),
    ("postscript", 2),
    ("row", 1),
    ("salute", 1),
    ("signed", 1),
    ("sp", 2),
    ("speaker", 1),
    ("table", 2),
    ("text", 2),
    ("titlePart", 2),
    ("trailer", 2),
];

/// Roots of TEI.
const ROOTS: &[&str] = &["TEI", "TEI.2", "teiCorpus"];

/// True where a text that starts with `tag` is TEI: a volume or a document out of one.
pub(super) fn is_root(tag: Tag<'_>) -> bool {
    ROOTS.contains(&local(tag.name)) || is_document(tag)
}

fn is_document(tag: Tag<'_>) -> bool {
    local(tag.name) == "div"
        && tag
            .attribute("type")
            .is_some_and(|value| value.text == "document")
}

/// Where a document of a volume starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct DocumentStart<'t> {
    /// Offset of its tag.
    pub(crate) at: usize,
    /// Its `xml:id`.
    pub(crate) id: Option<&'t str>,
}

/// The documents of a volume from an offset on, one after the other.
pub(crate) fn documents(text: &str, from: usize) -> impl Iterator<Item = DocumentStart<'_>> {
    starts(text, Span::new(from, text.len())).map(|(token, tag)| DocumentStart {
        at: token.span.start(),
        id: tag
            .attribute("xml:id")
            .map(|value| value.text)
            .filter(|id| !id.is_empty()),
    })
}

fn starts(text: &str, span: Span) -> impl Iterator<Item = (Token<'_>, Tag<'_>)> {
    Tokens::new(text, span).filter_map(|token| match token.kind {
        TokenKind::Start(tag) if is_document(tag) => Some((token, tag)),
        _ => None,
    })
}

/// Reads the first document at `span` of `text`; without one, the whole text behind the header.
pub(super) fn read(text: &str, span: Span) -> Reading {
    let mut remarks = Vec::new();
    let (within, number, is_frus) = match starts(text, span).next() {
        Some((token, tag)) => (
            element(text, token, tag, span, &mut remarks),
            tag.attribute("n"),
            true,
        ),
        None => (text_element(text, span, &mut remarks), None, false),
    };
    for token in Tokens::new(text, Span::new(span.start(), within.start())) {
        remark_on(token, text, &mut remarks);
    }
    let mut document = Document {
        flow: Flow::new(text, false),
        notes: Flow::new(text, false),
        lead: Flow::new(text, false),
        number: number
            .filter(|value| is_number(value.text))
            .map(|value| (value.text, value.span)),
        note: None,
        lead_note: None,
        first_head: text[within.range()].find("<head").map(|at| within.start() + at),
        head: None,
        heads: 0,
        datelines: 0,
        place: None,
        place_at: None,
        lead_at: None,
        date: None,
        dates: Vec::new(),
        items: 0,
        cells: 0,
        source: text,
        within,
        remarks,
    };
    for token in Tokens::new(text, within) {
        remark_on(token, text, &mut document.remarks);
        document.read(token);
    }
    document.finish(is_frus)
}

/// From a start tag to the end of its element. Documents do not nest: where one has no end, the next one is its end.
fn element(text: &str, token: Token<'_>, tag: Tag<'_>, span: Span, remarks: &mut Vec<Remark>) -> Span {
    let start = token.span.start();
    if tag.is_empty {
        return token.span;
    }
    let mut inside = Inside::new(tag, token.span);
    for token in Tokens::new(text, Span::new(token.span.end(), span.end())) {
        match token.kind {
            TokenKind::Start(tag) if is_document(tag) => {
                remarks.push(Remark::new(Trouble::Unclosed, inside.start));
                return Span::new(start, token.span.start());
            }
            kind if inside.ends_with(kind) => return Span::new(start, token.span.end()),
            _ => {}
        }
    }
    remarks.push(Remark::new(Trouble::Unclosed, inside.start));
    Span::new(start, span.end())
}

/// The element `text`, or all where there is none.
fn text_element(text: &str, span: Span, remarks: &mut Vec<Remark>) -> Span {
    let found = Tokens::new(text, span).find_map(|token| match token.kind {
        TokenKind::Start(tag) if local(tag.name) == "text" => Some((token, tag)),
        _ => None,
    });
    found.map_or(span, |(token, tag)| element(text, token, tag, span, remarks))
}

/// A document while it is read.
struct Document<'t> {
    source: &'t str,
    /// Where the document stands.
    within: Span,
    /// Its text.
    flow: Flow<'t>,
    /// The notes, which come behind the text.
    notes: Flow<'t>,
    /// The note on the source that stands before the title, which comes behind it.
    lead: Flow<'t>,
    /// The document's number, until it is printed.
    number: Option<(&'t str, Span)>,
    /// The note that is being read.
    note: Option<Inside<'t>>,
    /// The note before the title that is being read.
    lead_note: Option<Inside<'t>>,
    /// Where the first head stands.
    first_head: Option<usize>,
    /// The first head, while it is read.
    head: Option<Inside<'t>>,
    /// Heads so far.
    heads: usize,
    /// Open datelines.
    datelines: usize,
    /// Where the name of a dateline's place starts that is being read, and where the first one stands.
    place: Option<usize>,
    place_at: Option<Range<usize>>,
    /// Where the note on the source stands in the text.
    lead_at: Option<Range<usize>>,
    /// Where the date starts that is being read, and what its attributes say.
    date: Option<(usize, String)>,
    dates: Vec<EncodedDate>,
    /// Open items of lists.
    items: usize,
    /// Cells of the row so far.
    cells: usize,
    remarks: Vec<Remark>,
}

impl<'t> Document<'t> {
    /// The flow that text goes to.
    fn flow(&mut self) -> &mut Flow<'t> {
        if self.note.is_some() {
            &mut self.notes
        } else if self.lead_note.is_some() {
            &mut self.lead
        } else {
            &mut self.flow
        }
    }

    fn read(&mut self, token: Token<'t>) {
        let (kind, span) = (token.kind, token.span);
        match kind {
            TokenKind::Text => {
                let mut remarks = std::mem::take(&mut self.remarks);
                self.flow().text(span, &mut remarks);
                self.remarks = remarks;
                return;
            }
            TokenKind::Data(inner) => self.flow().data(inner),
            TokenKind::Start(tag) => self.start(tag, span),
            TokenKind::End(name) => self.end(local(name)),
            TokenKind::Doctype | TokenKind::Other => {}
        }
        self.flow().tag();
        self.close(kind, span);
    }

    fn start(&mut self, tag: Tag<'t>, span: Span) {
        let name = local(tag.name);
        self.break_line(name);
        match name {
            "note" if !tag.is_empty => self.start_note(tag, span),
            "pb" => self.page_break(tag, span),
            "head" if self.heads == 0 && self.note.is_none() && !tag.is_empty => {
                self.heads = 1;
                self.head = Some(Inside::new(tag, span));
                self.print_number(span);
            }
            "dateline" if !tag.is_empty => self.datelines += 1,
            "date" if self.datelines > 0 && self.note.is_none() => {
                self.date = encoded(tag).map(|edtf| (self.flow.position(), edtf));
            }
            "placeName" if self.datelines > 0 && self.note.is_none() && self.place_at.is_none() => {
                self.place = Some(self.flow.position());
            }
            "item" if !tag.is_empty => self.items += 1,
            "row" => self.cells = 0,
            "cell" => {
                if self.cells > 0 {
                    self.flow().tab();
                }
                self.cells += 1;
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        self.break_line(name);
        match name {
            "dateline" => self.datelines = self.datelines.saturating_sub(1),
            "item" => self.items = self.items.saturating_sub(1),
            // What the label of an item marks follows it on its line.
            "label" => {
                let flow = self.flow();
                flow.space();
                flow.join();
            }
            "placeName" => {
                if let Some(from) = self.place.take() {
                    self.place_at = Some(self.flow.words_from(from));
                }
            }
            "date" => {
                if let Some((from, edtf)) = self.date.take() {
                    let range = self.flow.words_from(from);
                    self.dates.push(EncodedDate { range, edtf });
                }
            }
            _ => {}
        }
    }

    fn break_line(&mut self, name: &str) {
        let breaks = match name {
            "list" => {
                if self.items > 0 {
                    1
                } else {
                    2
                }
            }
            "label" => 0,
            _ => BLOCKS
                .iter()
                .find(|(known, _)| *known == name)
                .map_or(0, |(_, breaks)| *breaks),
        };
        if breaks > 0 {
            self.flow().break_line(breaks);
        }
    }

    /// A note on the source before the title goes behind it; one with a number is called here and printed at the end;
    /// others stay where they are.
    fn start_note(&mut self, tag: Tag<'t>, span: Span) {
        if self.note.is_some() || self.lead_note.is_some() {
            return;
        }
        let is_inline = tag.attribute("rend").is_some_and(|value| value.text == "inline");
        if is_inline {
            if self.first_head.is_some_and(|head| span.end() <= head) {
                self.lead_note = Some(Inside::new(tag, span));
            } else {
                self.flow.break_line(2);
            }
            return;
        }
        if let Some(number) = tag.attribute("n").filter(|value| is_number(value.text)) {
            // A title is quoted without the numbers of its notes.
            if self.head.is_none() {
                self.flow.glue();
                self.flow.words(number.text, number.span);
            }
            self.notes.break_line(2);
            self.notes.words(
                &format!("{}.", number.text),
                Span::new(number.span.end(), number.span.end()),
            );
            self.notes.space();
            self.notes.join();
        }
        self.note = Some(Inside::new(tag, span));
    }

    /// Prints the document's number before its title, unless the title has it already, or text stands before it.
    fn print_number(&mut self, head: Span) {
        let Some((number, span)) = self.number.take().filter(|_| self.flow.holds_only_page_marks()) else {
            return;
        };
        let title = self.source[head.end()..self.within.end()].trim_start();
        let is_printed = title
            .strip_prefix(number)
            .is_some_and(|title| title.starts_with('.'));
        if !is_printed {
            self.flow.words(number, span);
            self.flow.words(".", Span::new(span.end(), span.end()));
            self.flow.space();
        }
    }

    fn page_break(&mut self, tag: Tag<'t>, span: Span) {
        let number = tag.attribute("n").and_then(|value| page_number(value.text));
        if let Some(number) = number {
            let flow = self.flow();
            flow.space();
            flow.words(&format!("[Page {number}]"), span);
            flow.space();
        }
    }

    /// Ends what ends with this tag.
    fn close(&mut self, kind: TokenKind<'_>, span: Span) {
        let ends = |inside: &mut Option<Inside<'_>>| {
            let ended = inside
                .as_mut()
                .is_some_and(|inside| inside.start != span && inside.ends_with(kind));
            if ended {
                *inside = None;
            }
            ended
        };
        ends(&mut self.note);
        ends(&mut self.lead_note);
        if ends(&mut self.head) {
            self.append_lead();
        }
    }

    /// Prints the note on the source behind the title.
    fn append_lead(&mut self) {
        let from = self.flow.position();
        self.flow.append(&self.lead);
        self.flow.break_line(2);
        self.lead_at = Some(self.flow.words_from(from)).filter(|range| !range.is_empty());
    }

    fn finish(mut self, is_frus: bool) -> Reading {
        if self.head.is_some() || self.heads == 0 {
            self.append_lead();
        }
        if let Some(note) = self.note {
            self.remarks.push(Remark::new(Trouble::Unclosed, note.start));
        }
        let notes_at = self.flow.position();
        self.flow.append(&self.notes);
        let notes: Range<usize> = notes_at..self.flow.position();
        let (text, map) = self.flow.finish();
        Reading {
            text,
            map,
            within: self.within,
            hints: Hints {
                form: Form::Tei,
                is_frus,
                notes: (!notes.is_empty()).then_some(notes),
                dates: self.dates,
                place: self.place_at,
                source: self.lead_at,
            },
            remarks: self.remarks,
        }
    }
}

/// The date that the attributes of a `date` give, as EDTF.
///
/// ```ebnf
/// attributes = "when" | "from", "to" | "notBefore", "notAfter" ;
/// ```
fn encoded(tag: Tag<'_>) -> Option<String> {
    let day = |name: &str| {
        let value = tag.attribute(name)?.text.trim();
        let day = value.split('T').next().unwrap_or(value);
        (!day.is_empty()).then_some(day)
    };
    if let Some(when) = day("when") {
        return Some(when.to_owned());
    }
    match (day("from"), day("to"), day("notBefore"), day("notAfter")) {
        (Some(from), Some(to), _, _) if from == to => Some(from.to_owned()),
        (Some(from), to, _, _) => Some(format!("{from}/{}", to.unwrap_or(".."))),
        (None, Some(to), _, _) => Some(format!("../{to}")),
        (_, _, Some(after), Some(before)) if after == before => Some(after.to_owned()),
        (_, _, after, before) => {
            let (after, before) = (after.unwrap_or_default(), before.unwrap_or_default());
            (!(after.is_empty() && before.is_empty())).then(|| format!("[{after}..{before}]"))
        }
    }
}

/// True for the number of a document or a note, or the mark of one. All of the attribute stands for it in the text, so that
/// a bracket or quotation mark inside would have no place of its own.
fn is_number(text: &str) -> bool {
    let inside = text.strip_prefix('[').and_then(|text| text.strip_suffix(']'));
    let bare = inside.unwrap_or(text);
    !bare.is_empty() && !bare.contains(['[', ']', '(', ')', '{', '}', '<', '"', '“', '”'])
}
