use std::borrow::Cow;

use memchr::memchr2_iter;

use super::Passage;
use super::broken_word::{Evidence, breaks_word};
use crate::Span;
use crate::grammar::title::{behind_mistranslated_address, is_office_word};

/// A paragraph of the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Paragraph<'t> {
    /// Its words.
    pub(crate) passage: Passage<'t>,
    /// Blank lines before it.
    pub(crate) blank_before: usize,
    /// Columns of white space before its first line.
    pub(crate) indent: usize,
    /// True where it goes on from the paragraph before: a page break or lost layout cut it in mid-sentence.
    pub(crate) continues: bool,
}

/// A line of running text, on its way into a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct FlowLine {
    /// Its words, without the white space around them.
    pub(crate) span: Span,
    /// Blank lines before it.
    pub(crate) blank_before: usize,
    /// Columns of white space before it.
    pub(crate) indent: usize,
    /// True where a page ends or furniture stands before it.
    pub(crate) after_break: bool,
}

/// Shortest paragraph that counts as broken off when it has no full stop; shorter ones are headings and signatures.
const SHORTEST_BROKEN: usize = 40;

/// Widest column that hard-wrapped text reaches; longer lines are whole paragraphs.
const WIDEST_WRAP: usize = 120;

/// Narrowest column that running text is wrapped at.
const NARROWEST_WRAP: usize = 30;

/// Joins `lines` to paragraphs. `holes` are spans inside the lines that are no words of the document, in order.
///
/// Whether a line is a paragraph or lines are hard-wrapped is decided by how many of them are filled and break off in
/// mid-sentence.
pub(crate) fn paragraphs<'t>(text: &'t str, lines: &[FlowLine], holes: &[Span]) -> Vec<Paragraph<'t>> {
    let flow = Flow {
        text,
        width: wrap_width(text, lines),
    };
    let evidence = Evidence::new(text, lines, holes);
    let broken: Vec<Span> = holes
        .iter()
        .filter_map(|hole| evidence.seam_at(text, *hole))
        .collect();
    let mut out: Vec<Paragraph<'t>> = Vec::new();
    let mut rest = lines;
    while let [first, ..] = rest {
        let more = rest.windows(2).take_while(|pair| flow.joins(&pair[0], &pair[1]));
        let (own, behind) = rest.split_at(more.count() + 1);
        let whole = own.last().map_or(first.span, |last| first.span.join(last.span));
        let seams = own
            .windows(2)
            .filter_map(|pair| flow.seam(&evidence, &pair[0], &pair[1]));
        let seams = merged(seams.collect(), within(&broken, whole));
        let outside = outside(holes, whole, &seams);
        let mut passage = match outside.is_empty() {
            true => Passage::new(text, whole),
            false => Passage::from_pieces(text, pieces(whole, &outside)),
        };
        if !seams.is_empty() {
            passage = passage.closed_at(&seams);
        }
        if !passage.text().is_empty() {
            let continues = out
                .last()
                .is_some_and(|before| continues(before.passage.text(), passage.text(), first.after_break));
            out.push(Paragraph {
                passage,
                blank_before: first.blank_before,
                indent: first.indent,
                continues,
            });
        }
        rest = behind;
    }
    out
}

/// The paragraphs as they were before a page break or lost layout cut them: what goes on stands behind its beginning.
pub(crate) fn whole_paragraphs<'p, 't>(
    paragraphs: &'p [Paragraph<'t>],
) -> impl Iterator<Item = Cow<'p, Passage<'t>>> {
    paragraphs
        .chunk_by(|_, next| next.continues)
        .filter_map(|pieces| {
            let (first, rest) = pieces.split_first()?;
            let mut whole = Cow::Borrowed(&first.passage);
            for piece in rest {
                whole.to_mut().append(piece.passage.clone());
            }
            Some(whole)
        })
}

/// Those of `spans`, which are in order, that reach into `whole`.
fn within(spans: &[Span], whole: Span) -> &[Span] {
    let from = spans.partition_point(|span| span.end() <= whole.start());
    let to = spans.partition_point(|span| span.start() < whole.end());
    spans.get(from..to).unwrap_or_default()
}

/// Seams at line ends and at holes, in order; of two that overlap the first stays.
fn merged(mut seams: Vec<Span>, at_holes: &[Span]) -> Vec<Span> {
    if !at_holes.is_empty() {
        seams.extend_from_slice(at_holes);
        seams.sort_unstable();
        let mut end = 0;
        seams.retain(|seam| {
            let clear = seam.start() >= end;
            if clear {
                end = seam.end();
            }
            clear
        });
    }
    seams
}

/// The holes that no seam closes.
fn outside(holes: &[Span], whole: Span, seams: &[Span]) -> Vec<Span> {
    let open = |hole: &&Span| {
        let at = seams.partition_point(|seam| seam.end() < hole.end());
        seams.get(at).is_none_or(|seam| hole.start() < seam.start())
    };
    within(holes, whole).iter().filter(open).copied().collect()
}

/// What is left of `whole` outside of `holes`.
fn pieces(whole: Span, holes: &[Span]) -> Vec<Span> {
    let mut start = whole.start();
    let mut out = Vec::new();
    for hole in holes {
        if hole.start() > start {
            out.push(Span::new(start, hole.start()));
        }
        start = hole.end();
    }
    if start < whole.end() {
        out.push(Span::new(start, whole.end()));
    }
    out
}

struct Flow<'t> {
    text: &'t str,
    /// The column that the text is wrapped at, where it is.
    width: Option<usize>,
}

impl Flow<'_> {
    fn words(&self, line: &FlowLine) -> &str {
        self.text.get(line.span.range()).unwrap_or_default()
    }

    /// True where `next` belongs to the paragraph of `line`.
    fn joins(&self, line: &FlowLine, next: &FlowLine) -> bool {
        let (words, following) = (self.words(line), self.words(next));
        if breaks_word(words, following)
            && !starts_label(following)
            && (next.after_break || goes_on(following))
        {
            return true;
        }
        if next.blank_before > 1 || next.after_break {
            return false;
        }
        if splits_ordinal(words, following) || is_item_mark(words) && !starts_item(following) {
            return true;
        }
        if next.blank_before > 0 {
            return false;
        }
        if is_ordinal_ending(words) || splits_date(words, following) {
            return true;
        }
        let Some(width) = self.width else {
            return false;
        };
        let ended = ends_sentence(words);
        let filled = is_filled(line, words, following, width);
        if starts_label(following) && (ended || !filled) {
            return false;
        }
        if ended && (next.indent >= line.indent + 2 || starts_item(following)) {
            return false;
        }
        // `WE DOUBT IT.`, `HARGREAVE`: a word alone below a sentence signs it.
        if ended && is_lone_name(following) {
            return false;
        }
        filled || !ended && (starts_lower(following) || ends_open(words))
    }

    /// What stands between two lines of a paragraph and is no part of the word that they break.
    fn seam(&self, evidence: &Evidence, line: &FlowLine, next: &FlowLine) -> Option<Span> {
        if splits_ordinal(self.words(line), self.words(next)) {
            return Some(Span::new(line.span.end(), next.span.start()));
        }
        evidence.seam(self.text, line, next)
    }
}

/// The column that `lines` are wrapped at, if they are.
fn wrap_width(text: &str, lines: &[FlowLine]) -> Option<usize> {
    let words = |line: &FlowLine| text.get(line.span.range()).unwrap_or_default();
    let mut ends: Vec<usize> = lines.iter().map(|line| end_column(line, words(line))).collect();
    let wide = ends.len().checked_sub(1)? * 19 / 20;
    let width = *ends.select_nth_unstable(wide).1;
    if !(NARROWEST_WRAP..=WIDEST_WRAP).contains(&width) {
        return None;
    }
    let mut pairs = 0_usize;
    let mut wrapped = 0_usize;
    for pair in lines.windows(2) {
        let [line, next] = pair else { continue };
        if next.blank_before > 0 {
            continue;
        }
        pairs += 1;
        let (own, following) = (words(line), words(next));
        let goes_on = starts_lower(following)
            || following.starts_with('[')
            || ends_open(own) && !own.ends_with(',')
            || own.chars().count() >= SHORTEST_BROKEN && in_capitals(own) && in_capitals(following);
        let open = !ends_sentence(own) && goes_on || own.ends_with('-');
        if open && is_filled(line, own, following, width) {
            wrapped += 1;
        }
    }
    (wrapped >= 2 && wrapped * 6 >= pairs).then_some(width)
}

/// True for running text without small letters, as teleprinters write it.
pub(crate) fn in_capitals(text: &str) -> bool {
    text.contains(char::is_uppercase) && !text.contains(char::is_lowercase)
}

/// The column behind the last character of a line.
fn end_column(line: &FlowLine, words: &str) -> usize {
    line.indent + characters(words)
}

/// The number of characters of a text, which mostly is all ASCII.
fn characters(text: &str) -> usize {
    match text.is_ascii() {
        true => text.len(),
        false => text.chars().count(),
    }
}

/// True where the first word of the next line had no room any more. Proportional type and justified columns leave some.
fn is_filled(line: &FlowLine, words: &str, following: &str, width: usize) -> bool {
    let first = following.split_whitespace().next().unwrap_or_default();
    end_column(line, words) + 1 + first.chars().count() + width / 8 > width
}

/// Columns in which a colon shows that a line in lower case starts a field of its own.
const SHORT_FIELD: usize = 40;

/// True where `next` goes on with the sentence that `before` breaks off in. `after_break` tells that a page ended between.
pub(crate) fn continues(before: &str, next: &str, after_break: bool) -> bool {
    let is_long = before.len() >= 4 * SHORTEST_BROKEN || characters(before) >= SHORTEST_BROKEN;
    if is_long && starts_with_name(next) && ends_before_name(before) && !starts_label(next) {
        return true;
    }
    if !is_long || ends_sentence(before) {
        return false;
    }
    if starts_lower(next) {
        return after_break || goes_on(next);
    }
    let bracketed = next.starts_with(['[', '(']) && !supplies_words(next);
    after_break && !starts_label(next) && !starts_item(next) && !bracketed
}

/// True for prose that breaks off behind a word that only a name follows: `... was shown to Mr.`, `... and President`.
fn ends_before_name(text: &str) -> bool {
    const ADDRESSES: &[&str] = &["Mr.", "Mrs.", "Dr.", "Messrs.", "Comrade", "Comrades", "Cde."];
    let Some((before, last)) = text.trim_end().rsplit_once(' ') else {
        return false;
    };
    let word = before.rsplit(' ').next().unwrap_or_default();
    // Behind an article, or as the last words of a heading, the office stands for itself.
    let in_prose =
        word.starts_with(char::is_lowercase) && !matches!(word, "a" | "an" | "of" | "the" | "to" | "for");
    ADDRESSES.contains(&last) && !word.is_empty()
        || last.starts_with(char::is_uppercase) && (in_prose || word.ends_with(',')) && is_office_word(last)
}

/// True where `text` starts with a word with a capital and goes on in small letters.
fn starts_with_name(text: &str) -> bool {
    let space = text.bytes().position(|byte| byte == b' ');
    let (first, rest) = text.split_at(space.unwrap_or(text.len()));
    let goes_on = rest
        .strip_prefix(' ')
        .is_some_and(|rest| rest.starts_with(char::is_lowercase));
    goes_on && first.starts_with(char::is_uppercase) && first.len() > 1
}

/// True for a line that is one word with a capital, without a full stop.
fn is_lone_name(line: &str) -> bool {
    line.starts_with(char::is_uppercase)
        && line.len() > 2
        && line.chars().all(|c| c.is_alphabetic() || c == '-')
}

/// True for a line in small letters that is no field: `the talks went well`, not `copies: three`.
fn goes_on(next: &str) -> bool {
    starts_lower(next) && !next.chars().take(SHORT_FIELD).any(|c| c == ':')
}

/// True for a bracket with words of the sentence around it: `[the ministry] told us`.
fn supplies_words(text: &str) -> bool {
    let bracket = text.strip_prefix('[').and_then(|rest| rest.split_once("] "));
    bracket.is_some_and(|(inside, behind)| starts_lower(inside) && starts_lower(behind))
}

/// True where `text` ends as sentences and headings with a colon end; closing marks and note numbers do not count.
pub(crate) fn ends_sentence(text: &str) -> bool {
    let closing = |c: char| matches!(c, '"' | '\'' | '”' | '’' | '»' | ')' | ']' | '*' | '_');
    let bare = text.trim_end().trim_end_matches(closing);
    let bare = match bare.trim_end_matches(|c: char| c.is_ascii_digit()) {
        without_note if without_note.ends_with(['.', '!', '?', '”', '"']) => {
            without_note.trim_end_matches(closing)
        }
        _ => bare,
    };
    bare.ends_with(['.', '!', '?', ':', ';', '…', '。', '！', '？', '：'])
}

/// True where the full stop at the end of `text` is that of `a.m.` or `p.m.`.
pub(crate) fn ends_with_hour(text: &str) -> bool {
    let text = text.trim_end().as_bytes();
    let end = text.get(text.len().saturating_sub(5)..).unwrap_or_default();
    end.eq_ignore_ascii_case(b" a.m.") || end.eq_ignore_ascii_case(b" p.m.")
}

/// True where `text` goes on in small letters, which no label does but one whose form of address a machine mistranslated.
fn starts_lower(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_lowercase) && !starts_mistranslated_label(text)
}

/// True for `etc. Pavel Orlov [in Ruritanian]`, `others. Orlov: Yes`, `etc. Orlov—Yes`; not for the rest of a sentence,
/// `etc. He went on`.
fn starts_mistranslated_label(text: &str) -> bool {
    let Some(rest) = behind_mistranslated_address(text, 0).and_then(|at| text.get(at..)) else {
        return false;
    };
    let line = rest.lines().next().unwrap_or_default();
    let label = line.split(['—', '–']).next().unwrap_or_default();
    label.len() < LONGEST_LABEL && is_label(label) || starts_label(line)
}

/// True where a superscript was broken off its number: `22`, `nd Congress`.
fn splits_ordinal(words: &str, following: &str) -> bool {
    let suffix = || following.split(|c: char| !c.is_ascii_alphabetic()).next();
    words.ends_with(|c: char| c.is_ascii_digit()) && suffix().is_some_and(is_ordinal_ending)
}

/// True where a date was broken before its year: `March 4,`, `1945`.
fn splits_date(words: &str, following: &str) -> bool {
    let year = following.bytes().take_while(u8::is_ascii_digit).count() == 4
        && following.starts_with(['1', '2'])
        && !following
            .get(4..)
            .is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
    let Some((before, day)) = words
        .strip_suffix(',')
        .filter(|_| year)
        .and_then(|words| words.rsplit_once(' '))
    else {
        return false;
    };
    let month = before.rsplit(' ').next().unwrap_or_default();
    (1..=2).contains(&day.len())
        && day.bytes().all(|b| b.is_ascii_digit())
        && month.len() >= 3
        && month.starts_with(char::is_uppercase)
        && month.chars().all(char::is_alphabetic)
}

fn is_ordinal_ending(word: &str) -> bool {
    matches!(word, "st" | "nd" | "rd" | "th")
}

/// True for a line that starts an item of a list: `1.`, `(2)`, `a)`, a dash or a bullet.
fn starts_item(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let Some(first) = words.next() else {
        return false;
    };
    if matches!(first, "-" | "–" | "—" | "•" | "·" | "*") {
        return words.next().is_some();
    }
    let number = first.trim_start_matches('(').trim_end_matches(['.', ')']);
    let closed = first.ends_with(['.', ')']);
    closed
        && !number.is_empty()
        && (number.len() <= 3 && number.chars().all(|c| c.is_ascii_digit())
            || number.len() == 1 && first.ends_with(')'))
}

/// True for a line that is no more than the number of an item: `1)`, `(a)`.
fn is_item_mark(text: &str) -> bool {
    !text.contains(char::is_whitespace) && starts_item(text)
}

/// Words that a line does not end with unless the next one goes on with it.
const OPEN_ENDS: &[&str] = &[
    "a", "an", "and", "are", "at", "be", "been", "between", "but", "by", "for", "from", "had", "has", "have",
    "his", "if", "in", "is", "its", "of", "on", "or", "than", "that", "the", "their", "to", "was", "were",
    "when", "whether", "which", "who", "will", "with", "would",
];

/// True where `text` ends with a word or mark that wants a continuation.
pub(crate) fn ends_open(text: &str) -> bool {
    let last = text.split_whitespace().next_back().unwrap_or_default();
    OPEN_ENDS.contains(&last.to_ascii_lowercase().as_str()) || last.ends_with(',')
}

/// Words in lower case that stand inside names and titles.
const NAME_PARTICLES: &[&str] = &[
    "al", "and", "at", "bin", "da", "de", "del", "den", "der", "di", "do", "dos", "du", "el", "en", "for",
    "ibn", "la", "le", "of", "on", "the", "to", "und", "van", "von", "zu",
];

/// Longest label before a colon, and the most words it has.
const LONGEST_LABEL: usize = 90;
const MOST_LABEL_WORDS: usize = 9;

/// True where `text` starts with what looks like a speaker's label: a name or title in capitalised words, with brackets
/// or parentheses, and a colon.
///
/// ```ebnf
/// start = label, ( ":", ( white space | end ) | "：" ) | "[", label, ":]" ;
/// label = { capitalised | particle | bracket | parenthesis } ;
/// ```
pub(crate) fn starts_label(text: &str) -> bool {
    let text = behind_mistranslated_address(text, 0).map_or(text, |at| &text[at..]);
    if let Some((label, _)) = text.strip_prefix('[').and_then(|text| text.split_once(":]")) {
        return is_label(label);
    }
    let near = text
        .as_bytes()
        .get(..LONGEST_LABEL * 4)
        .unwrap_or(text.as_bytes());
    let colon = memchr2_iter(b':', FIRST_OF_WIDE_COLON, near)
        .find(|at| text.get(*at..).is_some_and(|rest| rest.starts_with([':', '：'])));
    let Some((label, behind)) = colon.and_then(|colon| text.split_at_checked(colon)) else {
        return false;
    };
    if label.len() >= LONGEST_LABEL && label.chars().count() >= LONGEST_LABEL {
        return false;
    }
    // Behind the colon of a bold label stand the marks.
    let mut words = behind.chars().skip(1).skip_while(|c| matches!(c, '*' | '_'));
    let spaced = behind.starts_with('：') || words.next().is_none_or(char::is_whitespace);
    spaced && is_label(label)
}

/// The first byte of `：`.
const FIRST_OF_WIDE_COLON: u8 = 0xEF;

fn is_label(label: &str) -> bool {
    let mut depth = 0_usize;
    let mut words = 0_usize;
    for word in label.split_whitespace() {
        let opened = word.matches(['[', '(', '{']).count();
        let inside = depth > 0 || word.starts_with(['[', '(', '{']);
        depth = (depth + opened).saturating_sub(word.matches([']', ')', '}']).count());
        if inside {
            continue;
        }
        words += 1;
        let bare = word.trim_start_matches(['*', '_', '"', '“', '‘', '\'']);
        let proper = bare
            .chars()
            .next()
            .is_some_and(|c| c.is_uppercase() || c.is_alphabetic() && !c.is_lowercase());
        if !proper && (words == 1 || !NAME_PARTICLES.contains(&bare)) {
            return false;
        }
    }
    (1..=MOST_LABEL_WORDS).contains(&words)
}

/// The lines of a text that is all document: what tests and the targets of `fuzz/` make paragraphs of.
#[cfg(any(test, fuzzing))]
pub(crate) fn flow(text: &str) -> Vec<FlowLine> {
    let mut out = Vec::new();
    let (mut blank_before, mut after_break) = (0, false);
    for line in super::lines(text) {
        if line.is_blank() {
            blank_before += 1;
        } else {
            out.push(FlowLine {
                span: line.trimmed_span(),
                blank_before,
                indent: line.indent(),
                after_break,
            });
            (blank_before, after_break) = (0, false);
        }
        after_break |= line.ends_page;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<String> {
        let found = paragraphs(text, &flow(text), &[]);
        let shown = found.iter().map(|p| {
            let words = p.passage.words(0..p.passage.text().len()).into_owned();
            if p.continues { format!("> {words}") } else { words }
        });
        shown.collect()
    }

    #[test]
    fn a_line_is_a_paragraph_where_lines_are_not_filled() {
        assert_eq!(
            read("Urgent\nFrom the Desk\n\nOrlov: Yes.\nSzabo: No."),
            ["Urgent", "From the Desk", "Orlov: Yes.", "Szabo: No."]
        );
    }

    #[test]
    fn hard_wrapped_lines_are_joined() {
        let text = "The delegates of both sides met in the morning and spoke at length\n\
                    about the harvest in the northern provinces, where the rains had\n\
                    come late. Nothing was decided on this point before the afternoon\n\
                    of the second day.\n\
                    Orlov: We shall need more time than our friends in the ministry of\n\
                    trade have given us.\n\
                    Szabo: Agreed.\n\
                    Top Secret\n";
        assert_eq!(read(text).len(), 4, "{:#?}", read(text));
        assert_eq!(read(text)[2], "Szabo: Agreed.");
    }

    #[test]
    fn a_name_alone_below_a_sentence_is_no_part_of_it() {
        let text = "THE DELEGATES OF BOTH SIDES MET IN THE MORNING AND SPOKE AT LENGTH\n\
                    ABOUT THE HARVEST IN THE NORTHERN PROVINCES, WHERE THE RAINS HAD\n\
                    COME LATE. NOTHING WAS DECIDED ON THIS POINT BEFORE THE AFTERNOON.\n\
                    HARGREAVE\n\
                    CONFIDENTIAL\n";
        assert_eq!(read(text)[1..], ["HARGREAVE", "CONFIDENTIAL"]);
    }

    #[test]
    fn words_that_line_ends_break_are_whole() {
        let text = "The delegates of both sides met in the morning and spoke at length\n\
                    about the harvest in the northern provinces, where there was con-\n\
                    fusion on the 22\n\
                    nd of the month. Nothing was decided on this before the Soviet-\n\
                    Chinese talks of the second day.\n";
        assert_eq!(
            read(text),
            [
                "The delegates of both sides met in the morning and spoke at length about the harvest in the northern \
                 provinces, where there was confusion on the 22nd of the month. Nothing was decided on this before the \
                 Soviet-Chinese talks of the second day."
            ]
        );
        let found = paragraphs(text, &flow(text), &[]);
        let passage = &found[0].passage;
        let at = passage.text().find("confusion").expect("the word");
        let parts: Vec<&str> = passage
            .parts(at..at + 9)
            .iter()
            .map(|part| &text[part.range()])
            .collect();
        assert_eq!(parts, ["con", "fusion"]);
        assert_eq!(&text[passage.locate(at..at + 9).range()], "con-\nfusion");
        assert_eq!(passage.part(at..at + 9).parts(3..9).len(), 1);
        let flowed = passage.in_one_line();
        let at = flowed.text().find("confusion").expect("the word");
        assert_eq!(&text[flowed.locate(at..at + 9).range()], "con-\nfusion");
    }

    #[test]
    fn hard_wrapped_lines_of_a_teleprinter_are_joined() {
        let text = "1. THE MINISTER RECEIVED ME THIS MORNING AND SPOKE AT LENGTH ABOUT\n\
                    THE HARVEST IN THE NORTHERN PROVINCES, WHERE THE RAINS HAD COME\n\
                    LATE. NOTHING WAS DECIDED.\n\
                    2. HE HOPES FOR AN ANSWER BEFORE THE END OF THE MONTH OF MAY, AND\n\
                    WILL WAIT.\n";
        assert_eq!(read(text).len(), 2, "{:#?}", read(text));
        let list = "EMBASSY IN STRELSAU\nTOP SECRET\nTO THE MINISTRY OF FOREIGN AFFAIRS\nCOPY NO. 1\nNOLL\n";
        assert_eq!(read(list).len(), 5, "{:#?}", read(list));
    }

    #[test]
    fn words_that_a_page_end_breaks_are_whole() {
        for (text, expected) in [
            (
                "We spoke of the nego-\n\x0C\ntiations.",
                "We spoke of the negotiations.",
            ),
            (
                "We guard the Sino-\n\x0C\n\nSoviet border.",
                "We guard the Sino-Soviet border.",
            ),
            ("There was con-\nfusion.", "There was confusion."),
        ] {
            assert_eq!(read(text), [expected]);
        }
        for text in [
            "We will nev-\n\x0C\nSzabo: No.",
            "In the pre-\n\x0C\nand post-war years.",
            "Copies-\nof this: three.",
            "It is a long-\n\nRange plan.",
        ] {
            assert_eq!(read(text).len(), 2, "{text:?}");
        }
    }

    #[test]
    fn a_sentence_cut_before_a_name_continues() {
        let before = "Behind the photographers, whom nobody had called,";
        for (last, next, expected) in [
            ("President", "Orlov welcomed the guests.", true),
            ("he greeted Mr.", "Orlov warmly.", true),
            ("asked Comrade", "Szabo whether the dam would hold.", true),
            ("he greeted Mr.", "Orlov: Good morning.", false),
            ("spoke to the President", "Orlov welcomed the guests.", false),
            ("President", "Orlov Welcomed His Guests", false),
        ] {
            let before = format!("{before} {last}");
            assert_eq!(continues(&before, next, false), expected, "{last} / {next}");
        }
        assert!(!continues("Minister", "Orlov welcomed the guests.", false));
    }

    #[test]
    fn a_page_cut_in_mid_sentence_continues() {
        let cut =
            "Orlov: We have spoken for many years about the price of\n\nlumber and of grain.\n\nSzabo: Yes.";
        assert_eq!(read(cut)[1], "> lumber and of grain.");
        let whole = "Orlov: We have spoken for many years about the price.\n\nlumber and grain.";
        assert_eq!(read(whole)[1], "lumber and grain.");
        let page =
            "Orlov: We have spoken for many years about the people of\n\x0C\nRuritania and their grain.";
        assert_eq!(read(page)[1], "> Ruritania and their grain.");
        for (rest, goes_on) in [
            ("[the ministry] told us so.", true),
            ("[The ministry is not named.]", false),
            ("[illegible]", false),
            ("[signature] Orlov", false),
        ] {
            let page = format!("Orlov: We have spoken for many years, and they\n\x0C\n{rest}");
            assert_eq!(read(&page)[1].starts_with("> "), goes_on, "{rest}");
        }
    }

    #[test]
    fn a_mistranslated_form_of_address_goes_on_with_nothing() {
        for (rest, goes_on) in [
            ("etc. Pavel Orlov [in Ruritanian]", false),
            ("others. Pavel Orlov (through an interpreter)", false),
            ("etc. Orlov: We agree.", false),
            ("etc. Orlov — We agree.", false),
            ("etc. He spoke of the price.", true),
            ("etc. and of the price", true),
            ("others. They spoke of the price.", true),
            ("others came as well", true),
        ] {
            let listed = format!("Jan Zorin-Lastochkin, Counsellor (Notetaker)\n\n{rest}");
            assert_eq!(read(&listed)[1].starts_with("> "), goes_on, "{rest}");
        }
    }

    #[test]
    fn holes_are_left_out() {
        let text = "some of the [Page 12] Representatives spoke";
        let found = paragraphs(text, &flow(text), &[Span::new(12, 21)]);
        assert_eq!(found[0].passage.text(), "some of the\nRepresentatives spoke");
    }

    #[test]
    fn labels() {
        let yes = [
            "Orlov: Good.",
            "Mrs. Orlik: May I?",
            "First Secretary Ri [Mun-gyu] (to be abbreviated as Ri): You",
            "The President:",
            "Head of the Delegation: no",
            "[General Orlov:] Yes",
            "K: x",
            "周 总 理：好",
            "etc. Orlov: Yes",
            "others. Orlov (Ruritania): Yes",
        ];
        let no = [
            "etc. He said: a",
            "etc. orlov: a",
            "we agree on one thing: the price",
            "The Premier said: we",
            "at 17:00 we met",
            "Orlov said the following: a",
            "See http://x",
            ": x",
        ];
        for text in yes {
            assert!(starts_label(text), "{text}");
        }
        for text in no {
            assert!(!starts_label(text), "{text}");
        }
    }

    #[test]
    fn sentence_ends() {
        for text in ["so.", "so.”", "so.30", "so?)", "the following:", "so.\"1"] {
            assert!(ends_sentence(text), "{text}");
        }
        for text in ["so", "so,", "September [1963]", "1963", "the", ""] {
            assert!(!ends_sentence(text), "{text}");
        }
    }

    #[test]
    fn broken_dates_are_joined() {
        assert_eq!(
            read("Strelsau, March 4,\n1945\u{2014}5 p.m.\nSir,\n1945 was a year"),
            ["Strelsau, March 4, 1945\u{2014}5 p.m.", "Sir,", "1945 was a year"]
        );
        assert_eq!(read("Strelsau, March 4,\n19453 people").len(), 2);
        assert_eq!(read("in boxes 3, 4,\n1945").len(), 2);
    }

    #[test]
    fn broken_ordinals_are_joined() {
        assert_eq!(
            read("They spoke of the 22\nnd Congress.\nand then"),
            ["They spoke of the 22nd Congress.", "and then"]
        );
        assert_eq!(
            read("They spoke of the 22\n\nnd\nCongress.\nand then"),
            ["They spoke of the 22nd Congress.", "and then"]
        );
        assert_eq!(read("Room 22\n\nand the third").len(), 2);
    }
}
