//! The pipeline: the one file that knows every layer.

mod cast;
mod diagnostics;

use std::borrow::Cow;

use cast::{complete_speakers, drafter, talkers, tellers};
pub(crate) use cast::{enter_cast, note_full_names};
use diagnostics::{decoding_diagnostics, markup_diagnostics, note_teller, people_left_out};

use crate::diagnostic::{Code, Diagnostic};
use crate::grammar::name::suffix_of;
use crate::layout::{self, Outline};
use crate::lex::{Paragraph, Passage, whole_paragraphs};
use crate::metadata::{self, Findings};
use crate::people::{PersonIndex, Registry, narrator, writer};
use crate::record::{Block, BlockKind, FORMAT_VERSION, Mark, SourceInfo, Turn, turn_id};
use crate::source::Source;
use crate::source::markup::{self, Form, Hints, Reading};
use crate::speech::narrative::Names;
use crate::speech::{self, Draft, Speech};
use crate::split::Splitter;
use crate::{Encoding, Error, ParseOptions, Part, Person, Record, Span, marks};

/// Parses one dump: bytes, text, blocks, metadata, people, turns, record.
pub(crate) fn parse<'a>(dump: &'a [u8], options: &ParseOptions) -> Result<Record<'a>, Error> {
    let source = decode(dump, options)?;
    let form = markup::form(source.text());
    if form == Form::Tei
        && let Some(second) = markup::documents(source.text(), 0).nth(1)
    {
        return Err(Error::SeveralRecords {
            at: source.offset_to_dump(second.at),
        });
    }
    let whole = Span::new(0, source.text().len());
    let mut record = read_part(&source, form, whole, options)?;
    record.dump = Some(Cow::Borrowed(dump));
    Ok(record)
}

/// The records of a dump, one after the other; see [`Parser::parse_all`](crate::Parser::parse_all).
#[derive(Debug)]
pub struct Records<'a> {
    dump: &'a [u8],
    options: ParseOptions,
    name: Option<String>,
    state: State<'a>,
}

#[derive(Debug)]
enum State<'a> {
    Broken(Error),
    Reading(Source<'a>, Splitter),
    Done,
}

impl<'a> Records<'a> {
    pub(crate) fn new(dump: &'a [u8], options: &ParseOptions, name: Option<String>) -> Self {
        let state = match decode(dump, options) {
            Ok(source) => {
                let splitter = Splitter::new(&source);
                State::Reading(source, splitter)
            }
            Err(error) => State::Broken(error),
        };
        Self {
            dump,
            options: options.clone(),
            name,
            state,
        }
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = Result<Record<'a>, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let (source, splitter) = match &mut self.state {
            State::Reading(source, splitter) => (source, splitter),
            State::Broken(error) => {
                let error = error.clone();
                self.state = State::Done;
                return Some(Err(error));
            }
            State::Done => return None,
        };
        let part = splitter.next(source.text())?;
        let record = read_part(source, splitter.form, part.span, &self.options).map(|mut record| {
            record.dump = Some(Cow::Borrowed(self.dump));
            record.source.name = self.name.clone().map(Cow::Owned);
            if !part.is_whole {
                let span = source.part_to_dump(part.span);
                record.dump = self.dump.get(span.range()).map(Cow::Borrowed);
                record.source.name = self
                    .name
                    .as_ref()
                    .map(|name| Cow::Owned(format!("{name}#{}", part.id)));
                record.source.part = Some(Part {
                    id: Cow::Owned(part.id),
                    span,
                });
            }
            record
        });
        Some(record)
    }
}

impl std::iter::FusedIterator for Records<'_> {}

/// The parts of a dump that hold one record each.
pub(crate) fn split<'a>(dump: &'a [u8], options: &ParseOptions) -> Result<Vec<Part<'a>>, Error> {
    let source = decode(dump, options)?;
    let mut splitter = Splitter::new(&source);
    let part = |part: crate::split::TextPart| Part {
        id: Cow::Owned(part.id),
        span: source.part_to_dump(part.span),
    };
    Ok(std::iter::from_fn(|| splitter.next(source.text()))
        .map(part)
        .collect())
}

/// Decodes a dump that is not over the limit.
fn decode<'a>(dump: &'a [u8], options: &ParseOptions) -> Result<Source<'a>, Error> {
    let limit = options.max_bytes.min(u32::MAX as usize);
    if dump.len() > limit {
        return Err(Error::TooLarge {
            bytes: dump.len(),
            limit,
        });
    }
    Source::decode(dump)
}

/// Parses the part of a dump at `part` of its text. Spans of the record are offsets into the dump.
fn read_part<'a>(
    source: &Source<'a>,
    form: Form,
    part: Span,
    options: &ParseOptions,
) -> Result<Record<'a>, Error> {
    let outcome = match (markup::read(source.text(), part, form), source.borrowed_text()) {
        (Some(reading), _) => read_markup(&reading, part, options),
        (None, Some(text)) => read(
            text.get(part.range()).unwrap_or_default(),
            &Hints::default(),
            options,
        )
        .map(|record| shifted(record, part.start())),
        (None, None) => {
            let text = source.text().get(part.range()).unwrap_or_default();
            read(text, &Hints::default(), options).map(|record| shifted(record, part.start()).into_owned())
        }
    };
    let mut record = outcome.map_err(|error| match error {
        Error::Empty { .. } => Error::Empty {
            bytes: source.part_to_dump(part).len(),
        },
        Error::ListPage { at, what } => Error::ListPage {
            at: source.offset_to_dump(at),
            what,
        },
        other => other,
    })?;
    record.source.bytes = source.dump_len();
    record.source.encoding = source.encoding();
    record.diagnostics.extend(decoding_diagnostics(source, part));
    if !source.is_identity() {
        record.update_spans(&mut |span| *span = source.to_dump(*span));
        tile(&mut record.blocks, source.part_to_dump(part));
    }
    record.diagnostics.sort_by_key(|diagnostic| diagnostic.span);
    Ok(record)
}

/// What has no place in the text, a byte order mark and what nobody sees, belongs to the block before it, or the first.
fn tile(blocks: &mut [Block], whole: Span) {
    let mut end = whole.end();
    for block in blocks.iter_mut().rev() {
        block.span = Span::new(block.span.start(), end);
        end = block.span.start();
    }
    if let Some(first) = blocks.first_mut() {
        first.span = Span::new(whole.start(), first.span.end());
    }
}

/// Moves all spans of a record.
fn shifted(mut record: Record<'_>, by: usize) -> Record<'_> {
    if by > 0 {
        record.update_spans(&mut |span| *span = Span::new(span.start() + by, span.end() + by));
    }
    record
}

/// Reads the text that mark-up was turned into; spans are those of the mark-up at `part`.
fn read_markup(reading: &Reading, part: Span, options: &ParseOptions) -> Result<Record<'static>, Error> {
    if reading.text.is_empty() {
        return Err(Error::Empty { bytes: part.len() });
    }
    let mut record = read(&reading.text, &reading.hints, options)
        .map_err(|error| match error {
            Error::ListPage { at, what } => Error::ListPage {
                at: reading.to_source(Span::new(at, at)).start(),
                what,
            },
            other => other,
        })?
        .into_owned();
    let blocks = reading.tile(&record.blocks, part);
    let parts: Vec<Vec<Span>> = record
        .turns
        .iter_mut()
        .map(|turn| std::mem::take(&mut turn.parts))
        .map(|parts| parts.into_iter().flat_map(|part| reading.pieces(part)).collect())
        .collect();
    record.update_spans(&mut |span| *span = reading.to_source(*span));
    record.blocks = blocks;
    for (turn, parts) in record.turns.iter_mut().zip(parts) {
        // Tags are no text: the parts leave them out.
        turn.parts = parts;
    }
    record.diagnostics.extend(markup_diagnostics(&reading.remarks));
    Ok(record)
}

/// Reads text; all spans are offsets into it. What the record says of its source is filled in by the caller.
fn read<'t>(text: &'t str, hints: &Hints, options: &ParseOptions) -> Result<Record<'t>, Error> {
    let mut outline = layout::read(text, options.layout, hints)?;
    let (mut marks, of_marks) = marks::read(&outline.body, options.max_nesting, options.max_brackets);
    let Findings {
        mut metadata,
        cast,
        running,
        diagnostics: of_metadata,
    } = metadata::read(&outline, &marks);

    let mut people = Registry::with_room(options.max_people);
    let talkers = talkers(&cast, &metadata);
    let author = enter_cast(&mut people, cast);
    // No speech is told apart in a text without punctuation.
    let paragraphs = match outline.is_unsegmentable() {
        true => &[],
        false => &outline.body[running.clone()],
    };
    let mut speech = speech::transcript::read(paragraphs, &mut people, options.max_turns);
    let told = unlabelled(paragraphs, &speech);
    let units: Vec<Passage<'_>> = whole_paragraphs(told).map(Cow::into_owned).collect();
    let names = match speech.turns.is_empty() {
        true => note_full_names(&units, &mut people),
        false => {
            complete_speakers(text, &mut people);
            Names::default()
        }
    };
    if let Some(label) = speech.turns.iter().find_map(|draft| draft.turn.label_span) {
        metadata::date_of_transcript(&mut metadata, label.start());
    }
    let teller = writer(told, &mut people)
        .or(author)
        .or_else(|| narrator(&talkers, told, &people))
        .or_else(|| drafter(&outline, told, &people));
    let tellers = tellers(teller, &units, &mut people);
    let mut told = speech::narrative::read(&units, names, &tellers, &mut people, options.max_turns);
    if author.is_none() {
        told.diagnostics.extend(note_teller(&told.turns, teller, &people));
    }
    speech.prepend(told);
    let Speech {
        mut turns,
        diagnostics: of_speech,
    } = speech;
    speech::address::read(text, &mut turns, &tellers, &people);
    let repeated = speech::repeats::note(&turns);

    let blocks = document_blocks(&outline, &running);
    let mut diagnostics = std::mem::take(&mut outline.diagnostics);
    diagnostics.extend(
        of_metadata
            .into_iter()
            .chain(of_marks)
            .chain(of_speech)
            .chain(repeated),
    );
    diagnostics.extend(limit_turns(&mut turns, options.max_turns));
    diagnostics.extend(people_left_out(&people, options.max_people));

    let (people, ids) = people.finish();
    let author = author.and_then(|author| ids.get(author.0)?.as_deref());
    let author = people.iter().find(|person| Some(person.id.as_ref()) == author);
    if let (Some(author), Some(sender)) = (author, &mut metadata.sender) {
        complete_sender(sender, author);
    }
    let turns = number_turns(turns, &ids);
    link_marks(&mut marks, &turns);
    Ok(Record {
        memcon: FORMAT_VERSION,
        source: SourceInfo {
            name: None,
            bytes: text.len(),
            encoding: Encoding::Utf8,
            part: None,
        },
        layout: outline.layout,
        layout_evidence: outline.scores,
        metadata,
        people,
        turns,
        marks,
        blocks,
        losses: outline.losses,
        diagnostics,
        dump: None,
    })
}

/// Cuts off the turns beyond the first `most`.
fn limit_turns<'t>(turns: &mut Vec<Draft<'_>>, most: usize) -> Option<Diagnostic<'t>> {
    let at = turns.get(most)?.turn.span;
    turns.truncate(most);
    let message = format!("more than {most} turns, the rest is left in its blocks");
    Some(Diagnostic::warning(Code::Limit, message, at))
}

/// Gives the sender the name that the list of people has for the author; `Jr.` behind it makes no other name.
fn complete_sender<'t>(sender: &mut Cow<'t, str>, author: &Person<'t>) {
    if sender.strip_suffix(suffix_of(sender)) != Some(author.name.as_ref()) {
        *sender = author.name.clone();
    }
}

/// The paragraphs before the first label: all of a narrative, what a transcript tells before the talks begin.
fn unlabelled<'p, 't>(paragraphs: &'p [Paragraph<'t>], speech: &Speech<'_>) -> &'p [Paragraph<'t>] {
    let label = speech.turns.first().and_then(|draft| draft.turn.label_span);
    let before =
        |paragraph: &Paragraph<'_>| label.is_none_or(|label| paragraph.passage.span().end() <= label.start());
    &paragraphs[..paragraphs.partition_point(before)]
}

/// The outline's blocks, with the document cut into head, running text and tail.
fn document_blocks(outline: &Outline<'_>, running: &std::ops::Range<usize>) -> Vec<Block> {
    let start_of = |paragraph: usize| outline.body.get(paragraph).map(|p| p.passage.span().start());
    let body_at = start_of(running.start).unwrap_or(usize::MAX);
    let tail_at = start_of(running.end).unwrap_or(usize::MAX);
    let mut blocks: Vec<Block> = Vec::with_capacity(outline.blocks.len() + 2);
    for block in &outline.blocks {
        if block.kind != BlockKind::Body {
            blocks.push(*block);
            continue;
        }
        let (start, end) = (block.span.start(), block.span.end());
        let cuts = [
            (BlockKind::Head, start, body_at),
            (BlockKind::Body, body_at, tail_at),
            (BlockKind::Tail, tail_at, end),
        ];
        for (kind, from, to) in cuts {
            let span = Span::new(from.clamp(start, end), to.clamp(start, end));
            if !span.is_empty() {
                blocks.push(Block { kind, span });
            }
        }
    }
    blocks
}

/// Gives turns their ids and the ids of their speakers.
fn number_turns<'t>(drafts: Vec<Draft<'t>>, ids: &[Option<Cow<'t, str>>]) -> Vec<Turn<'t>> {
    let id = |person: PersonIndex| ids.get(person.0).cloned().flatten();
    let number = |(at, draft): (usize, Draft<'t>)| {
        let mut turn = draft.turn;
        turn.id = turn_id(at + 1);
        turn.speaker = draft.speaker.and_then(id);
        turn.to = draft.to.iter().copied().filter_map(id).collect();
        if let Some(why) = &mut turn.why {
            why.candidates = draft.candidates.iter().copied().filter_map(id).collect();
        }
        turn
    };
    drafts.into_iter().enumerate().map(number).collect()
}

/// Tells each mark which turn it stands in. Both lists are in the order of the text.
fn link_marks<'t>(marks: &mut [Mark<'t>], turns: &[Turn<'t>]) {
    let mut rest = turns;
    for mark in marks {
        while let [first, ..] = rest
            && first.span.end() <= mark.span.start()
        {
            rest = &rest[1..];
        }
        mark.turn = rest
            .first()
            .filter(|turn| turn.span.contains(mark.span))
            .map(|turn| turn.id.clone());
    }
}
