//! Quotations of a paragraph: which quotation marks belong together, marks of the wrong hand and lost ones included.

use std::ops::Range;

use crate::source::bytes::places;

/// A stretch between quotation marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Quotation {
    /// What stands between the marks, white space at its ends left out.
    pub(crate) inside: Range<usize>,
    /// The same with its marks.
    pub(crate) outside: Range<usize>,
    /// False where the opening mark is missing.
    pub(crate) opened: bool,
    /// False where the closing mark is missing.
    pub(crate) closed: bool,
}

/// The quotations of a paragraph.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Quotations {
    /// In the order of the text; none stands inside another.
    pub(crate) list: Vec<Quotation>,
    /// Marks that have no partner in the paragraph.
    pub(crate) odd: Vec<Range<usize>>,
    /// True where the last quotation is still open when the paragraph ends.
    pub(crate) open_at_end: bool,
}

/// How a mark turns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hand {
    /// It opens a quotation.
    Opens,
    /// It closes one.
    Closes,
    /// Its shape and place leave that open.
    Either,
}

/// A double quotation mark at its place.
#[derive(Debug, Clone, Copy)]
struct Mark {
    at: usize,
    end: usize,
    hand: Hand,
}

/// Pairs the quotation marks of a paragraph. `breaks` are the places where a sentence may start; `carried` tells that
/// a quotation of the paragraph before is still open.
///
/// ```ebnf
/// quotation = opening, { character | quotation }, closing ;
/// opening   = "“" | "„" | "«" | '"' | "``" | "‘" ;
/// closing   = "”" | "“" | "»" | '"' | "''" | "’" ;
/// ```
/// A mark is read by where it stands rather than by its shape: one that touches the word behind it and none before it
/// opens. An opening mark that is followed by another one ends before the sentence of that one; a closing mark without
/// an opening one ends a quotation that starts behind the closing mark before it, or with its sentence.
pub(crate) fn quotations(text: &str, breaks: &[usize], carried: bool) -> Quotations {
    let marks = double_marks(text);
    let mut pairing = Pairing {
        text,
        breaks,
        out: Quotations::default(),
        open: None,
        depth: 0,
    };
    if carried && first_hand_of(&marks) == Some(Hand::Closes) {
        pairing.open = Some(Mark {
            at: 0,
            end: 0,
            hand: Hand::Opens,
        });
    }
    for (i, mark) in marks.iter().enumerate() {
        pairing.take(*mark, marks.get(i + 1..).unwrap_or(&[]));
    }
    pairing.finish()
}

/// How the first quotation mark of `text` turns, if there is one: whether a quotation of the paragraph before is closed
/// here or opened again.
pub(crate) fn first_hand(text: &str) -> Option<Hand> {
    first_hand_of(&double_marks_until(text, 1))
}

fn first_hand_of(marks: &[Mark]) -> Option<Hand> {
    marks.first().map(|mark| match mark.hand {
        Hand::Either if mark.at == 0 => Hand::Opens,
        hand => hand,
    })
}

/// True where `text` starts with an opening mark.
pub(crate) fn opens(text: &str) -> bool {
    let text = text.trim_start();
    double_marks_until(text, 1)
        .first()
        .is_some_and(|mark| mark.at == 0 && mark.hand != Hand::Closes)
}

struct Pairing<'t, 'b> {
    text: &'t str,
    breaks: &'b [usize],
    out: Quotations,
    open: Option<Mark>,
    /// Quotations open inside the open one.
    depth: usize,
}

impl Pairing<'_, '_> {
    fn take(&mut self, mark: Mark, rest: &[Mark]) {
        let opens = match mark.hand {
            Hand::Opens => true,
            Hand::Closes => false,
            Hand::Either => self.open.is_none(),
        };
        match (opens, self.open) {
            (true, None) => self.open = Some(mark),
            (true, Some(_)) if self.is_nested(mark, rest) => self.depth += 1,
            (true, Some(first)) => {
                self.out.odd.push(first.at..first.end);
                let end = self.end_before(first, mark);
                self.push(Some(first), end..end, false);
                self.open = Some(mark);
                self.depth = 0;
            }
            (false, Some(_)) if self.depth > 0 => self.depth -= 1,
            (false, Some(first)) => {
                self.push(Some(first), mark.at..mark.end, true);
                self.open = None;
            }
            (false, None) => {
                self.out.odd.push(mark.at..mark.end);
                if self.ends_something(mark) {
                    self.push(None, mark.at..mark.end, true);
                }
            }
        }
    }

    /// An opening mark inside an open quotation starts one of its own where two closing marks follow and no
    /// attribution (a colon or comma) leads to it.
    fn is_nested(&self, mark: Mark, rest: &[Mark]) -> bool {
        let two_close = rest.len() >= 2 + self.depth
            && rest
                .iter()
                .take(2 + self.depth)
                .all(|mark| mark.hand == Hand::Closes);
        let before = self.text[..mark.at].trim_end();
        two_close && !before.ends_with([':', ',']) && !self.is_lost_opening(rest)
    }

    /// True where a sentence ends at the first of the closing marks that follow: the second has lost its opening mark.
    fn is_lost_opening(&self, rest: &[Mark]) -> bool {
        rest.first().is_some_and(|close| {
            let behind = self.text[close.end..]
                .trim_start_matches(['.', ',', ';'])
                .trim_start();
            let next = self.text.len() - behind.len();
            self.breaks.binary_search(&next).is_ok()
        })
    }

    /// Where the unclosed quotation from `first` ends, when `next` opens another: before the sentence of `next`.
    fn end_before(&self, first: Mark, next: Mark) -> usize {
        let after = self.breaks.partition_point(|at| *at <= next.at);
        let sentence = after.checked_sub(1).and_then(|i| self.breaks.get(i)).copied();
        match sentence {
            Some(at) if at > first.end => at,
            _ => {
                let between = &self.text[first.end..next.at];
                first.end + between.rfind([',', ';', ':']).unwrap_or(between.len())
            }
        }
    }

    fn push(&mut self, opening: Option<Mark>, closing: Range<usize>, closed: bool) {
        let last_end = self.out.list.last().map(|quotation| quotation.outside.end);
        let start = match opening {
            Some(mark) => mark.end,
            None => self.lost_start(last_end, closing.start),
        };
        let start = start.max(last_end.unwrap_or(0)).min(closing.start);
        let raw = &self.text[start..closing.start];
        let inside_start = start + (raw.len() - raw.trim_start().len());
        let inside = inside_start..inside_start + raw.trim().len();
        if inside.is_empty() {
            return;
        }
        let outside_start = opening.map_or(inside.start, |mark| mark.at);
        let outside_end = if closed { closing.end } else { inside.end };
        self.out.list.push(Quotation {
            inside,
            outside: outside_start..outside_end,
            opened: opening.is_some(),
            closed,
        });
    }

    /// True where a closing mark without an opening one stands at punctuation. One in mid-clause is a slip.
    fn ends_something(&self, mark: Mark) -> bool {
        let punctuation = |c: char| matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '…');
        let before = self.text[..mark.at].chars().next_back();
        let after = self.text[mark.end..].chars().next();
        before.is_some_and(punctuation) || after.is_none_or(punctuation)
    }

    /// Where a quotation starts whose opening mark is missing.
    fn lost_start(&self, last_end: Option<usize>, close: usize) -> usize {
        if let Some(end) = last_end {
            let behind = &self.text[end..close];
            return end + (behind.len() - behind.trim_start_matches(['.', ',', ';', ':', ' ']).len());
        }
        let after = self.breaks.partition_point(|at| *at < close);
        after
            .checked_sub(1)
            .and_then(|i| self.breaks.get(i))
            .copied()
            .unwrap_or(0)
    }

    fn finish(mut self) -> Quotations {
        if let Some(first) = self.open {
            self.out.open_at_end = true;
            self.out.odd.push(first.at..first.end);
            let end = self.text.trim_end().len();
            self.push(Some(first), end..end, false);
        }
        if self.out.list.is_empty() {
            self.out.list = single_quotations(self.text);
        }
        self.out
    }
}

fn double_marks(text: &str) -> Vec<Mark> {
    double_marks_until(text, usize::MAX)
}

fn double_marks_until(text: &str, limit: usize) -> Vec<Mark> {
    let mut out = Vec::new();
    let mut from = 0;
    while let Some(at) = next_mark(text, from).filter(|_| out.len() < limit) {
        let rest = text.get(at..).unwrap_or_default();
        let c = rest.chars().next().unwrap_or_default();
        let Some(len) = double_mark(rest) else {
            from = at + c.len_utf8();
            continue;
        };
        from = at + len;
        let previous = text[..at].chars().next_back();
        let hand = hand(c, previous, text[from..].chars().next());
        // An inch mark: `a 5" gun`.
        let inch = c == '"' && previous.is_some_and(|p: char| p.is_ascii_digit()) && out.is_empty();
        if !inch {
            out.push(Mark { at, end: from, hand });
        }
    }
    out
}

/// The next place from `from` on where a mark can stand: one of ASCII, or a character that is none.
fn next_mark(text: &str, from: usize) -> Option<usize> {
    let rest = text.as_bytes().get(from..)?;
    let is_mark = |byte: u8| (byte == b'"') | (byte == b'\'') | (byte == b'`') | !byte.is_ascii();
    places(rest, is_mark).next().map(|length| from + length)
}

/// Length of the double quotation mark that `text` starts with.
fn double_mark(text: &str) -> Option<usize> {
    match text.chars().next()? {
        c @ ('“' | '”' | '„' | '‟' | '"' | '«' | '»' | '＂' | '〝' | '〞') => Some(c.len_utf8()),
        '\'' if text.starts_with("''") => Some(2),
        '`' if text.starts_with("``") => Some(2),
        '‘' if text.starts_with("‘‘") => Some("‘‘".len()),
        '’' if text.starts_with("’’") => Some("’’".len()),
        _ => None,
    }
}

/// How a mark turns between two characters.
fn hand(mark: char, before: Option<char>, after: Option<char>) -> Hand {
    let free_before =
        before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '—' | '–' | '‘' | '/'));
    let free_after = after.is_none_or(|c| {
        c.is_whitespace() || matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | ')' | ']' | '—' | '–' | '’')
    });
    // `said:“We`: punctuation before a mark that touches a word.
    let after_colon =
        before.is_some_and(|c| matches!(c, ':' | ',' | ';')) && after.is_some_and(char::is_alphanumeric);
    match mark {
        '„' | '〝' => Hand::Opens,
        '“' | '`' | '«' | '‟' | '‘' if !free_after || free_before => Hand::Opens,
        '“' | '`' | '«' | '‟' | '‘' => Hand::Closes,
        '”' | '»' | '〞' if free_before && !free_after => Hand::Either,
        '”' | '»' | '〞' => Hand::Closes,
        _ if free_before && free_after => Hand::Either,
        _ if free_before || after_colon => Hand::Opens,
        _ if free_after => Hand::Closes,
        _ => Hand::Either,
    }
}

/// The first byte of `‘`, `’` and other punctuation.
const FIRST_OF_MARKS: u8 = 0xE2;

/// Quotations in single marks, for a paragraph without double ones. An apostrophe is no mark.
fn single_quotations(text: &str) -> Vec<Quotation> {
    let mut out = Vec::new();
    let mut open: Option<usize> = None;
    // A closing mark behind an `s` may be a possessive; it counts where nothing better follows.
    let mut weak: Option<usize> = None;
    let may_be_mark = |byte: u8| (byte == b'\'') | (byte == FIRST_OF_MARKS);
    for at in places(text.as_bytes(), may_be_mark) {
        let c = text[at..].chars().next().unwrap_or_default();
        if matches!(c, '‘' | '’' | '\'') {
            let previous = text[..at].chars().next_back();
            let end = at + c.len_utf8();
            let next = text[end..].chars().next();
            let free_before =
                previous.is_none_or(|p| p.is_whitespace() || matches!(p, '(' | '[' | '—' | ':'));
            let free_after = next.is_none_or(|n| !n.is_alphanumeric());
            let starts =
                c != '’' && free_before && next.is_some_and(|n| n.is_uppercase() || n.is_lowercase());
            if starts {
                if let (Some(from), Some(to)) = (open, weak) {
                    out.extend(single(text, from, to));
                }
                (open, weak) = (Some(at), None);
            } else if let Some(from) = open
                && c != '‘'
                && !free_before
                && free_after
            {
                if previous == Some('s') {
                    weak.get_or_insert(at);
                } else {
                    out.extend(single(text, from, at));
                    (open, weak) = (None, None);
                }
            }
        }
    }
    if let (Some(from), Some(to)) = (open, weak) {
        out.extend(single(text, from, to));
    }
    out
}

/// The quotation between single marks at `from` and `to`.
fn single(text: &str, from: usize, to: usize) -> Option<Quotation> {
    let mark = |at: usize| text[at..].chars().next().map_or(1, char::len_utf8);
    let inside = from + mark(from)..to;
    (!inside.is_empty()).then(|| Quotation {
        inside,
        outside: from..to + mark(to),
        opened: true,
        closed: true,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lex::sentence::breaks;

    fn read(text: &str) -> Quotations {
        quotations(text, &breaks(text), false)
    }

    fn inside(text: &str) -> Vec<&str> {
        read(text)
            .list
            .into_iter()
            .map(|quotation| &text[quotation.inside])
            .collect()
    }

    #[test]
    fn marks_of_every_shape() {
        let cases: &[(&str, &[&str])] = &[
            ("He said: “Come in.” She came.", &["Come in."]),
            ("He said: \"Come in.\" She came.", &["Come in."]),
            ("He said: “Come in.\" She came.", &["Come in."]),
            ("Er sagte: „Herein.“ Sie kam.", &["Herein."]),
            ("Il dit : « Entrez. » Elle entra.", &["Entrez."]),
            ("He said: ``Come in.'' She came.", &["Come in."]),
            ("He said:“Come in”.", &["Come in"]),
            ("“Come,” he said, “in.”", &["Come,", "in."]),
            ("“A ‘good’ day.”", &["A ‘good’ day."]),
            (
                "He said: ‘Come in, the workers’ hall is warm.’ She came.",
                &["Come in, the workers’ hall is warm."],
            ),
            ("no marks at all", &[]),
        ];
        for (text, expected) in cases {
            assert_eq!(inside(text), *expected, "{text}");
            assert!(read(text).odd.is_empty(), "{text}");
        }
    }

    #[test]
    fn apostrophes_are_no_marks() {
        for text in [
            "the workers' party and the comrades' hall",
            "It’s Orlov’s, isn’t it?",
            "in the '50s they'd come",
        ] {
            assert!(inside(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn wrong_handed_marks_and_footnote_digits() {
        assert_eq!(inside("It is “bad“. He left."), ["bad"]);
        assert_eq!(inside("These ”diplomats” left."), ["diplomats"]);
        assert_eq!(inside("He said: “A rule.”1 He left."), ["A rule."]);
        assert_eq!(inside("a 5\" gun and a 6\" gun"), Vec::<&str>::new());
    }

    #[test]
    fn nested_marks_of_one_shape() {
        assert_eq!(
            inside("He told us: “They cried “enough” and left.”"),
            ["They cried “enough” and left."]
        );
    }

    #[test]
    fn a_missing_closing_mark() {
        let text = "Orlov said: “It is cold. Szabo said: “It is warm.”";
        assert_eq!(inside(text), ["It is cold.", "It is warm."]);
        assert_eq!(read(text).odd.first(), Some(&(12..15)));
        let text = "Orlov said: “It is cold. It rains.";
        assert_eq!(inside(text), ["It is cold. It rains."]);
        assert!(read(text).open_at_end);
    }

    #[test]
    fn a_missing_opening_mark() {
        let text = "Orlov said: “It is cold”. It will rain”.";
        assert_eq!(inside(text), ["It is cold", "It will rain"]);
        assert_eq!(read(text).odd.len(), 1);
        assert_eq!(inside("He left. And not today,” he added."), ["And not today,"]);
        assert!(inside("They are doing” business there.").is_empty());
    }

    #[test]
    fn a_quotation_carried_over_is_closed_or_opened_again() {
        let text = "It will rain.” He left.";
        assert_eq!(quotations(text, &breaks(text), true).list[0].inside, 0..13);
        assert!(quotations(text, &breaks(text), true).odd.is_empty());
        assert!(opens("“It will rain.”"));
        assert!(!opens("It will “rain.”"));
        assert_eq!(first_hand("It will rain.” He left."), Some(Hand::Closes));
        assert_eq!(first_hand("It will rain."), None);
    }

    #[test]
    fn any_text_gives_ordered_ranges() {
        for text in [
            "“",
            "”",
            "““””",
            "””““",
            "\"\"\"",
            "' ' '",
            "«»",
            "“ ”",
            "a”b“c\"d''e",
            "‘‘’’",
            "é”é“",
        ] {
            let list = read(text).list;
            for quotation in &list {
                assert!(text.get(quotation.inside.clone()).is_some(), "{text}");
                assert!(quotation.outside.start <= quotation.inside.start, "{text}");
            }
            assert!(
                list.windows(2)
                    .all(|two| two[0].outside.end <= two[1].outside.start),
                "{text}"
            );
        }
    }
}
