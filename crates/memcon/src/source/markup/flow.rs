//! Text in the making: words out of the mark-up, the white space that a reader sees between them, and the way back.

use std::ops::Range;

use super::reference::reference;
use super::{Remark, Trouble};
use crate::Span;
use crate::source::{OffsetMap, Run};

/// What stands between the last word and the next.
#[derive(Debug, Clone, Copy, Default)]
struct Gap {
    /// Line breaks: 1 ends a line, 2 a paragraph.
    breaks: usize,
    /// Cells passed in a row of a table.
    tabs: usize,
    /// White space of the source, where nothing else stands in the gap.
    blank: Option<Span>,
    /// White space of any kind.
    space: bool,
}

/// Text under construction.
#[derive(Debug)]
pub(super) struct Flow<'t> {
    source: &'t str,
    html: bool,
    text: String,
    map: OffsetMap,
    gap: Gap,
    /// The next line breaks become a space.
    joins: bool,
}

impl<'t> Flow<'t> {
    /// Nothing yet, of `source`; HTML knows more names of characters than XML.
    pub(super) fn new(source: &'t str, html: bool) -> Self {
        Self {
            source,
            html,
            text: String::new(),
            map: OffsetMap::default(),
            gap: Gap::default(),
            joins: false,
        }
    }

    /// Adds the text at `span`, white space folded, references resolved.
    pub(super) fn text(&mut self, span: Span, remarks: &mut Vec<Remark>) {
        self.add(span, false, Some(remarks));
    }

    /// Adds the text at `span` line by line.
    pub(super) fn lines(&mut self, span: Span, remarks: &mut Vec<Remark>) {
        self.add(span, true, Some(remarks));
    }

    /// Adds the text at `span`, in which `&` is a letter like others.
    pub(super) fn data(&mut self, span: Span) {
        self.add(span, false, None);
    }

    fn add(&mut self, span: Span, lines: bool, mut remarks: Option<&mut Vec<Remark>>) {
        let text = self.source.get(span.range()).unwrap_or_default();
        let mut at = 0;
        while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
            let here = span.start() + at;
            let blank = rest.len() - rest.trim_start_matches(is_space).len();
            if blank > 0 {
                at += blank;
                let feeds = rest[..blank].bytes().filter(|byte| *byte == b'\n').count();
                if lines && feeds > 0 {
                    self.gap.breaks += feeds;
                } else {
                    self.blank(Span::new(here, here + blank));
                }
                continue;
            }
            if let Some(remarks) = remarks.as_deref_mut()
                && rest.starts_with('&')
            {
                if let Some((c, length)) = reference(rest, self.html) {
                    self.words(c.encode_utf8(&mut [0; 4]), Span::new(here, here + length));
                    at += length;
                    continue;
                }
                if let Some(length) = name_of_reference(rest) {
                    remarks.push(Remark::new(
                        Trouble::UnknownReference,
                        Span::new(here, here + length),
                    ));
                }
            }
            let mut behind = rest.char_indices().skip(1);
            let end = behind.find(|(_, c)| is_space(*c) || *c == '&');
            let length = end.map_or(rest.len(), |(end, _)| end);
            self.open(here);
            self.push(length, 1, here, 1);
            self.text.push_str(&rest[..length]);
            at += length;
        }
    }

    /// Adds words of our own, or a character that the source spells otherwise; they stand for the source at `span`.
    pub(super) fn words(&mut self, words: &str, span: Span) {
        self.open(span.start());
        self.push(words.len(), words.len(), span.start(), span.len());
        self.text.push_str(words);
    }

    /// Ends the line, or with two breaks the paragraph.
    pub(super) fn break_line(&mut self, breaks: usize) {
        if breaks == 0 {
            return;
        }
        if self.joins {
            self.gap.space = true;
            return;
        }
        self.gap.breaks = self.gap.breaks.max(breaks);
        self.gap.tabs = 0;
    }

    /// Passes a cell of a table.
    pub(super) fn tab(&mut self) {
        self.gap.tabs += 1;
    }

    /// Passes a space that the mark-up stands for.
    pub(super) fn space(&mut self) {
        self.gap.space = true;
    }

    /// Passes a tag: white space before it and behind it is not one piece of the source.
    pub(super) fn tag(&mut self) {
        self.gap.blank = None;
    }

    /// What comes next follows the last word without a space.
    pub(super) fn glue(&mut self) {
        if self.gap.breaks == 0 && self.gap.tabs == 0 {
            self.gap = Gap::default();
        }
    }

    /// What comes next stays on this line, whatever breaks come first.
    pub(super) fn join(&mut self) {
        self.joins = true;
    }

    /// Where the next word can start at the earliest.
    pub(super) fn position(&self) -> usize {
        self.text.len()
    }

    /// Where the words stand that were added since the text was `from` bytes long.
    pub(super) fn words_from(&self, from: usize) -> Range<usize> {
        let added = self.text.get(from..).unwrap_or_default();
        self.text.len() - added.trim_start().len()..self.text.len()
    }

    /// True where no words came yet but those of page breaks.
    pub(super) fn holds_only_page_marks(&self) -> bool {
        let is_mark = |word: &str| word == "[Page" || word.ends_with(']');
        self.text.split_whitespace().all(is_mark)
    }

    /// Adds what another flow of the same source holds, as paragraphs of their own.
    pub(super) fn append(&mut self, other: &Flow<'_>) {
        let Some(first) = other.map.runs().first() else {
            return;
        };
        self.joins = false;
        self.break_line(2);
        self.open(first.dump as usize);
        let from = self.text.len();
        for run in other.map.runs() {
            self.map.push(Run {
                text: run.text + small(from),
                ..*run
            });
        }
        self.text.push_str(&other.text);
    }

    /// The text and the way back.
    pub(super) fn finish(self) -> (String, OffsetMap) {
        (self.text, self.map)
    }

    fn blank(&mut self, span: Span) {
        self.gap.blank = (!self.gap.space).then_some(span);
        self.gap.space = true;
    }

    /// Writes the gap before a word at `at` of the source.
    fn open(&mut self, at: usize) {
        let gap = std::mem::take(&mut self.gap);
        self.joins = false;
        if self.text.is_empty() {
            return;
        }
        let start = self.text.len();
        self.text.extend(std::iter::repeat_n('\n', gap.breaks));
        self.text.extend(std::iter::repeat_n('\t', gap.tabs));
        if gap.breaks + gap.tabs == 0 && gap.space {
            self.text.push(' ');
            if let Some(blank) = gap.blank.filter(|blank| blank.end() == at) {
                self.run(start, 1, blank.start(), blank.len());
                return;
            }
        }
        let length = self.text.len() - start;
        if length > 0 {
            self.run(start, length, at, 0);
        }
    }

    /// Notes where the `length` bytes come from that are written next.
    fn push(&mut self, length: usize, text_step: usize, dump: usize, dump_step: usize) {
        if length > 0 {
            self.run(self.text.len(), text_step, dump, dump_step);
        }
    }

    fn run(&mut self, text: usize, text_step: usize, dump: usize, dump_step: usize) {
        self.map.push(Run {
            text: small(text),
            dump: small(dump),
            text_step: small(text_step),
            dump_step: small(dump_step),
        });
    }
}

/// Offsets fit into 32 bits: a longer dump is refused before it is read.
fn small(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}

/// White space that mark-up folds; a no-break space is a character.
fn is_space(c: char) -> bool {
    c.is_ascii_whitespace()
}

/// Length of what looks like a reference: `&name;`.
fn name_of_reference(text: &str) -> Option<usize> {
    let name = text.get(1..)?;
    let length = name
        .bytes()
        .take(40)
        .take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#')
        .count();
    (length > 0 && name.get(length..)?.starts_with(';')).then_some(length + 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_is_folded_and_references_are_resolved() {
        let source = " one\n  two &amp; three&nbsp;four &nope; &";
        let mut flow = Flow::new(source, true);
        let mut remarks = Vec::new();
        flow.text(Span::new(0, source.len()), &mut remarks);
        let (text, map) = flow.finish();
        assert_eq!(text, "one two & three\u{a0}four &nope; &");
        for word in ["one", "two", "three", "four", "&nope;"] {
            let at = text.find(word).expect("the word stands");
            assert_eq!(
                map.to_dump(at),
                source.find(word).expect("the word stands"),
                "{word}"
            );
        }
        let and = map.pieces(Span::new(8, 9)).collect::<Vec<_>>();
        assert_eq!(and, [Span::new(11, 16)]);
        let [remark] = remarks[..] else {
            panic!("{remarks:?}")
        };
        assert_eq!(
            (remark.trouble, &source[remark.span.range()]),
            (Trouble::UnknownReference, "&nope;")
        );
    }

    #[test]
    fn tags_split_the_way_back_and_white_space_does_not() {
        let source = "a\n b<i>c</i> d";
        let mut flow = Flow::new(source, false);
        let mut remarks = Vec::new();
        for (start, end) in [(0, 4), (7, 8), (12, 14)] {
            flow.text(Span::new(start, end), &mut remarks);
            flow.tag();
        }
        let (text, map) = flow.finish();
        assert_eq!(text, "a bc d");
        let pieces: Vec<&str> = map
            .pieces(Span::new(0, 6))
            .map(|span| &source[span.range()])
            .collect();
        assert_eq!(pieces, ["a\n b", "c", " d"]);
    }

    #[test]
    fn breaks_tabs_and_joins() {
        let source = "abcdef";
        let mut flow = Flow::new(source, false);
        let mut remarks = Vec::new();
        let mut letter = |flow: &mut Flow<'_>, at| flow.text(Span::new(at, at + 1), &mut remarks);
        flow.break_line(2);
        letter(&mut flow, 0);
        flow.break_line(1);
        flow.tab();
        letter(&mut flow, 1);
        flow.tab();
        flow.break_line(2);
        flow.break_line(1);
        letter(&mut flow, 2);
        flow.join();
        flow.break_line(2);
        letter(&mut flow, 3);
        flow.space();
        flow.glue();
        letter(&mut flow, 4);
        assert_eq!(flow.finish().0, "a\n\tb\n\nc de");
    }
}
