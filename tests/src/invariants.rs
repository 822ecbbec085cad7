//! The invariants of a record, as checks that tests and fuzzers share.

use std::collections::HashSet;

use memcon::{BlockKind, Encoding, Error, LineIndex, Mode, Record, Span, Turn};

/// Parses every record of `dump` and checks every invariant of what comes out; gives back the records.
///
/// # Panics
/// Where an invariant does not hold.
pub fn check_all(dump: &[u8]) -> Vec<Record<'_>> {
    let mut records = Vec::new();
    let mut at = 0;
    let mut boundaries = None;
    for outcome in memcon::parse_all(dump) {
        match outcome {
            Ok(record) => {
                let of_dump = || Boundaries::of(dump, record.source.encoding);
                check_spans(&record, dump, boundaries.get_or_insert_with(of_dump));
                let part = part(&record, dump);
                assert!(part.start() >= at, "{part:?} starts before the last one ended");
                at = part.end();
                records.push(record);
            }
            Err(Error::Empty { bytes }) => assert!(bytes <= dump.len()),
            Err(error) => check_error(dump, &error),
        }
    }
    let mut at = 0;
    for part in memcon::split(dump).unwrap_or_default() {
        assert_eq!(part.span.start(), at, "the parts do not tile the dump");
        assert!(!part.span.is_empty(), "{part:?} is empty");
        at = part.span.end();
    }
    assert!(
        at == dump.len() || at == 0,
        "the parts do not reach the end of the dump"
    );
    records
}

/// Parses `dump` and checks every invariant of what comes out; the record, where there is one.
///
/// # Panics
/// Where an invariant does not hold.
pub fn check(dump: &[u8]) -> Option<Record<'_>> {
    let record = match memcon::parse(dump) {
        Ok(record) => record,
        Err(error) => {
            check_error(dump, &error);
            return None;
        }
    };
    check_record(&record, dump);
    let again = memcon::parse(dump).expect("the same bytes parse again");
    assert_eq!(record, again, "the same bytes give the same record");
    check_copies(&record, dump);
    Some(record)
}

/// Parses `dump` once and checks what comes out: for the many dumps that differ little from one that [`check`] has seen.
///
/// # Panics
/// Where an invariant does not hold.
pub fn check_once(dump: &[u8]) {
    match memcon::parse(dump) {
        Ok(record) => check_record(&record, dump),
        Err(error) => check_error(dump, &error),
    }
}

/// Checks that an error is one of those that say that a dump is no record.
fn check_error(dump: &[u8], error: &Error) {
    let text = String::from_utf8_lossy(dump);
    match error {
        Error::Empty { bytes } => {
            assert_eq!(*bytes, dump.len());
            // White space in UTF-16 and in Windows-1252 is not white space to the eye of UTF-8.
            let marked = dump.starts_with(b"\xFF\xFE") || dump.starts_with(b"\xFE\xFF");
            let blank = |c: char| c.is_whitespace() || c == '\u{FEFF}';
            let (last_resort, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(dump);
            let is_blank = text.chars().all(blank) || last_resort.chars().all(blank);
            assert!(marked || is_markup(dump) || is_blank, "not empty: {text:?}");
        }
        Error::Binary { at, .. } | Error::ListPage { at, .. } | Error::SeveralRecords { at } => {
            assert!(
                *at <= dump.len(),
                "{error}: outside of a dump of {} bytes",
                dump.len()
            );
        }
        Error::TooLarge { bytes, limit } => {
            assert_eq!(*bytes, dump.len());
            assert!(bytes > limit);
        }
        other => panic!("an error that nobody knows: {other}"),
    }
}

/// Checks every invariant of `record` itself, which was parsed from `dump`.
///
/// # Panics
/// Where one does not hold.
pub fn check_record(record: &Record<'_>, dump: &[u8]) {
    check_spans(record, dump, &Boundaries::of(dump, record.source.encoding));
}

fn check_spans(record: &Record<'_>, dump: &[u8], boundaries: &Boundaries) {
    assert_eq!(record.source.bytes, dump.len());
    let part = part(record, dump);
    assert_eq!(record.dump(), dump.get(part.range()));
    check_blocks(record, dump);
    record.for_each_span(|span| {
        assert!(part.contains(span), "span {span:?} outside of {part:?}");
        assert!(
            boundaries.has(span.start()) && boundaries.has(span.end()),
            "span {span:?} not on character boundaries"
        );
    });
    check_people(record);
    check_turns(record, dump);
    check_marks(record, dump);
    check_metadata(record, dump);
    for loss in &record.losses {
        assert!(
            loss.at <= dump.len() && boundaries.has(loss.at),
            "loss at {}",
            loss.at
        );
        assert!(loss.lines > 0, "a loss of no lines at {}", loss.at);
    }
    check_diagnostics(record, dump);
}

/// Blocks tile the dump, in its order, none of them empty.
fn check_blocks(record: &Record<'_>, dump: &[u8]) {
    let part = part(record, dump);
    let mut at = part.start();
    for block in &record.blocks {
        assert_eq!(
            block.span.start(),
            at,
            "{block:?} does not start where the last one ended"
        );
        assert!(!block.span.is_empty(), "{block:?} is empty");
        at = block.span.end();
    }
    assert_eq!(at, part.end(), "the blocks do not reach the end of the dump");
    let joined: Vec<u8> = record
        .blocks
        .iter()
        .flat_map(|block| &dump[block.span.range()])
        .copied()
        .collect();
    assert!(
        joined == dump[part.range()],
        "the blocks do not add up to the dump"
    );
}

/// The part of the dump that the record was parsed from.
fn part(record: &Record<'_>, dump: &[u8]) -> Span {
    record
        .source
        .part
        .as_ref()
        .map_or(Span::new(0, dump.len()), |part| part.span)
}

/// True where the dump may be read as mark-up: tags may stand inside of words there, and references for characters.
fn is_markup(dump: &[u8]) -> bool {
    const MARKS: [&[u8]; 3] = [b"\xEF\xBB\xBF", b"\xFF\xFE", b"\xFE\xFF"];
    let marked = MARKS.iter().find_map(|mark| dump.strip_prefix(*mark));
    let dump = marked.unwrap_or(dump);
    let first = dump
        .iter()
        .find(|byte| !byte.is_ascii_whitespace() && **byte != 0);
    first == Some(&b'<')
}

/// Text of mark-up without white space, references resolved as far as tests need them.
fn resolved(markup: &str) -> String {
    let text: String = markup.chars().filter(|c| !c.is_whitespace()).collect();
    let references = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&apos;", "'"),
        ("&nbsp;", ""),
        ("&rsquo;", "’"),
        ("&ndash;", "–"),
        ("&mdash;", "—"),
        ("&#8220;", "“"),
        ("&#x201D;", "”"),
        ("&amp;", "&"),
    ];
    references
        .iter()
        .fold(text, |text, (name, c)| text.replace(name, c))
}

/// Ids are `p1`, `p2`, ... and everybody has a name, a role and a place.
fn check_people(record: &Record<'_>) {
    for (at, person) in record.people.iter().enumerate() {
        assert_eq!(person.id, format!("p{}", at + 1));
        assert!(!person.name.trim().is_empty(), "{person:?} has no name");
        assert!(!person.roles.is_empty(), "{person:?} has no role");
        let roles: HashSet<_> = person.roles.iter().collect();
        assert_eq!(roles.len(), person.roles.len(), "{person:?} has a role twice");
        assert!(
            !person.aliases.contains(&person.name),
            "{person:?} is its own alias"
        );
        assert_eq!(record.person(&person.id), Some(person));
    }
}

fn check_turns(record: &Record<'_>, dump: &[u8]) {
    let mut before = 0;
    for (at, turn) in record.turns.iter().enumerate() {
        assert_eq!(turn.id, format!("t{}", at + 1));
        assert!(
            turn.span.start() >= before,
            "{turn:?} starts before the last one ended"
        );
        before = turn.span.end();
        assert!(!turn.rule.is_empty(), "{turn:?} names no rule");
        assert!(!turn.text.is_empty(), "{turn:?} says nothing");
        for id in turn.speaker.iter().chain(&turn.to) {
            assert!(record.person(id).is_some(), "{turn:?} names nobody: {id}");
        }
        for id in turn.why.iter().flat_map(|why| &why.candidates) {
            assert!(record.person(id).is_some(), "{turn:?} could mean nobody: {id}");
        }
        check_parts(turn.span, &turn.parts);
        if turn.mode == Mode::Direct {
            let label = turn.label_span.unwrap_or_else(|| panic!("{turn:?} has no label"));
            assert!(
                label.end() <= turn.span.start(),
                "{turn:?} stands before its label"
            );
            let words = words_at(record, dump, turn);
            let (words, text) = if is_markup(dump) {
                (resolved(&words), resolved(&turn.text))
            } else {
                (fold(&words), turn.text.to_string())
            };
            assert_eq!(words, text, "the words of {} are not those of its parts", turn.id);
        }
    }
    assert_eq!(record.turns().len(), record.turns.len());
}

/// The words at the parts of a turn, a space between them; nothing where a line end breaks a word, or parts an ordinal
/// from its ending.
fn words_at(record: &Record<'_>, dump: &[u8], turn: &Turn<'_>) -> String {
    let mut words = String::new();
    let mut end = None;
    for part in &turn.parts {
        let next = fold(&slice(record, dump, *part));
        if let Some(end) = end {
            let gap = without_furniture(record, dump, Span::new(end, part.start()));
            let spaced = turn
                .text
                .get(words.len()..)
                .is_some_and(|rest| rest.starts_with(' '));
            if !(loses_hyphen(&words, &gap) || !spaced && may_break(&words, &gap, &next)) {
                words.push(' ');
            }
        }
        words.push_str(&next);
        end = Some(part.end());
    }
    words
}

/// The text of a gap in the dump, without what stands in blocks of furniture.
fn without_furniture(record: &Record<'_>, dump: &[u8], gap: Span) -> String {
    let blocks = record
        .blocks
        .iter()
        .filter(|block| block.kind != BlockKind::Furniture);
    let left = blocks.filter_map(|block| {
        let (start, end) = (
            block.span.start().max(gap.start()),
            block.span.end().min(gap.end()),
        );
        (start < end).then(|| slice(record, dump, Span::new(start, end)))
    });
    left.collect()
}

const HYPHENS: [char; 3] = ['-', '\u{2010}', '\u{ac}'];

fn is_line_end(gap: &str) -> bool {
    gap.trim().is_empty() && gap.contains(['\n', '\r', '\u{c}'])
}

/// True for a gap that is the hyphen of a broken word and a line end.
fn loses_hyphen(before: &str, gap: &str) -> bool {
    before.ends_with(char::is_alphabetic) && gap.strip_prefix(HYPHENS).is_some_and(is_line_end)
}

/// True for a gap that may stand inside of a word: behind a hyphen that is part of it, or before the ending of an ordinal.
fn may_break(before: &str, gap: &str, next: &str) -> bool {
    let ending = next.split(|c: char| !c.is_alphabetic()).next();
    let ordinal =
        before.ends_with(|c: char| c.is_ascii_digit()) && matches!(ending, Some("st" | "nd" | "rd" | "th"));
    let behind_hyphen = before
        .strip_suffix(HYPHENS)
        .is_some_and(|word| word.ends_with(char::is_alphabetic))
        && next.starts_with(char::is_alphabetic);
    is_line_end(gap) && (ordinal || behind_hyphen)
}

/// Parts stand in order inside the span and reach from its start to its end.
fn check_parts(span: Span, parts: &[Span]) {
    let (Some(first), Some(last)) = (parts.first(), parts.last()) else {
        panic!("a turn at {span:?} is made of nothing");
    };
    assert_eq!(
        (first.start(), last.end()),
        (span.start(), span.end()),
        "parts of {span:?}"
    );
    for pair in parts.windows(2) {
        assert!(
            pair[0].end() <= pair[1].start(),
            "parts {pair:?} of {span:?} overlap"
        );
    }
}

fn check_marks(record: &Record<'_>, dump: &[u8]) {
    let mut before = 0;
    for mark in &record.marks {
        assert!(mark.span.start() >= before, "{mark:?} stands before the last one");
        before = mark.span.start();
        assert!(!mark.span.is_empty(), "{mark:?} is empty");
        let printed = slice(record, dump, mark.span);
        if is_markup(dump) {
            assert_words_of(&resolved(&mark.text), &resolved(&printed));
        } else {
            assert_words_of(&mark.text, &printed);
        }
        if let Some(id) = &mark.turn {
            let turn = record.turns.iter().find(|turn| turn.id == *id);
            let turn = turn.unwrap_or_else(|| panic!("{mark:?} stands in no turn"));
            assert!(
                turn.span.contains(mark.span),
                "{mark:?} does not stand in {}",
                turn.id
            );
        }
    }
}

/// `words` are those of `printed`, furniture that stands between perhaps left out.
fn assert_words_of(words: &str, printed: &str) {
    let mut rest = printed.chars();
    let in_order = words
        .chars()
        .filter(|c| !c.is_whitespace())
        .all(|c| rest.any(|other| other == c));
    assert!(
        in_order && !words.is_empty(),
        "{words:?} is not what stands in {printed:?}"
    );
    let ends = |text: &str| (text.chars().next(), text.chars().next_back());
    assert_eq!(ends(words), ends(printed), "{words:?} for {printed:?}");
}

/// Every scalar value has a place or a rule, and a place in the dump gives words.
fn check_metadata(record: &Record<'_>, dump: &[u8]) {
    let metadata = &record.metadata;
    for (field, span) in &metadata.spans {
        assert!(
            !slice(record, dump, *span).trim().is_empty(),
            "{field} stands on white space"
        );
    }
    let fields = serde_json::to_value(metadata).expect("metadata serialises");
    for field in memcon::Field::ALL {
        let present = fields.get(field.as_str()).is_some();
        let explained = metadata.spans.contains_key(field) || metadata.rules.contains_key(field);
        assert_eq!(
            present, explained,
            "{field}: present {present}, explained {explained}"
        );
    }
}

fn check_diagnostics(record: &Record<'_>, dump: &[u8]) {
    let text = String::from_utf8_lossy(dump);
    let index = LineIndex::new(&text);
    for diagnostic in &record.diagnostics {
        let message = &diagnostic.message;
        assert!(!message.is_empty(), "{diagnostic:?} says nothing");
        assert!(!message.ends_with('.'), "{diagnostic:?} ends with a full stop");
        assert!(diagnostic.render(&index, "dump").contains(&**message));
    }
}

/// The record cut loose from its dump, and the record out of its own JSON, are the record.
fn check_copies(record: &Record<'_>, dump: &[u8]) {
    assert_eq!(
        &record.clone().into_owned(),
        record,
        "cut loose it is another record"
    );
    let json = serde_json::to_string(record).expect("a record serialises");
    let back: Record<'_> = serde_json::from_str(&json).expect("its JSON is a record");
    assert_eq!(
        &back.with_dump(dump),
        record,
        "out of its JSON it is another record"
    );
}

/// The text of the dump at `span`, decoded.
fn slice(record: &Record<'_>, dump: &[u8], span: Span) -> String {
    assert!(span.end() <= dump.len());
    record
        .slice(span)
        .expect("the span lies in the dump")
        .into_owned()
}

/// White space folded.
#[must_use]
pub fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Where characters of a dump start and end.
struct Boundaries(Vec<bool>);

impl Boundaries {
    fn of(dump: &[u8], encoding: Encoding) -> Self {
        let mut is_boundary = vec![false; dump.len() + 1];
        is_boundary[0] = true;
        is_boundary[dump.len()] = true;
        match encoding {
            Encoding::Utf8 => {
                let mut at = 0;
                for chunk in dump.utf8_chunks() {
                    for (offset, _) in chunk.valid().char_indices() {
                        is_boundary[at + offset] = true;
                    }
                    at += chunk.valid().len();
                    is_boundary[at] = true;
                    at += chunk.invalid().len();
                    is_boundary[at] = true;
                }
            }
            Encoding::Utf16Le | Encoding::Utf16Be => {
                let high = usize::from(encoding == Encoding::Utf16Le);
                let mut first_half = false;
                for (unit, pair) in dump.chunks(2).enumerate() {
                    let half = pair.get(high).copied().unwrap_or_default();
                    // The second half of a surrogate pair starts no character; a half that stands alone does.
                    is_boundary[2 * unit] |= !(first_half && (0xDC..=0xDF).contains(&half));
                    first_half = (0xD8..=0xDB).contains(&half);
                }
            }
            _ => is_boundary.fill(true),
        }
        Self(is_boundary)
    }

    fn has(&self, offset: usize) -> bool {
        self.0.get(offset).copied().unwrap_or(false)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boundaries_are_those_of_characters() {
        let places = |dump: &[u8], encoding| {
            let boundaries = Boundaries::of(dump, encoding);
            (0..=dump.len())
                .filter(|at| boundaries.has(*at))
                .collect::<Vec<_>>()
        };
        assert_eq!(places("aë".as_bytes(), Encoding::Utf8), [0, 1, 3]);
        assert_eq!(places(b"a\xFFb", Encoding::Utf8), [0, 1, 2, 3]);
        assert_eq!(
            places(b"\xFF\xFEa\x00\x3D\xD8\x00\xDE", Encoding::Utf16Le),
            [0, 2, 4, 8]
        );
        assert_eq!(
            places(b"\xFF\xFE\x3D\xD8a\x00\x00\xDE", Encoding::Utf16Le),
            [0, 2, 4, 6, 8]
        );
        assert_eq!(places(b"\xE9\xE8", Encoding::Windows1252), [0, 1, 2]);
    }

    #[test]
    fn parts_out_of_order_are_found() {
        let span = Span::new(0, 10);
        check_parts(span, &[Span::new(0, 4), Span::new(6, 10)]);
        for wrong in [
            vec![],
            vec![Span::new(0, 9)],
            vec![Span::new(0, 7), Span::new(6, 10)],
        ] {
            assert!(
                std::panic::catch_unwind(|| check_parts(span, &wrong)).is_err(),
                "{wrong:?}"
            );
        }
    }
}
