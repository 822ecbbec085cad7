//! The pipeline: the one file that knows every layer.

use std::borrow::Cow;

use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::grammar::person::mentions;
use crate::layout::{self, Outline};
use crate::lex::Paragraph;
use crate::metadata::{self, CastMember, Findings};
use crate::people::{PersonIndex, Registry};
use crate::record::{Block, BlockKind, FORMAT_VERSION, Mark, PersonRole, SourceInfo, Turn};
use crate::source::Source;
use crate::speech::{self, Draft, Speech};
use crate::{Error, ParseOptions, Record, Span, marks};

/// Parses one dump: bytes, text, blocks, metadata, people, turns, record.
pub(crate) fn parse<'a>(dump: &'a [u8], options: &ParseOptions) -> Result<Record<'a>, Error> {
    let limit = options.max_bytes.min(u32::MAX as usize);
    if dump.len() > limit {
        return Err(Error::TooLarge {
            bytes: dump.len(),
            limit,
        });
    }
    let source = Source::decode(dump)?;
    let mut record = match source.borrowed_text() {
        Some(text) => read(text, &source, options)?,
        None => read(source.text(), &source, options)?.into_owned(),
    };
    if !source.is_identity() {
        record.update_spans(&mut |span| *span = source.to_dump(*span));
        // A byte order mark has no place in the text; it belongs to the first block.
        if let Some(first) = record.blocks.first_mut() {
            first.span = Span::new(0, first.span.end());
        }
    }
    record.dump = Some(Cow::Borrowed(dump));
    Ok(record)
}

/// Reads decoded text; all spans are offsets into it.
fn read<'t>(text: &'t str, source: &Source<'_>, options: &ParseOptions) -> Result<Record<'t>, Error> {
    let mut outline = layout::read(text, options.layout)?;
    let (mut marks, of_marks) = marks::read(&outline.body, options.max_nesting);
    let Findings {
        mut metadata,
        cast,
        running,
        diagnostics: of_metadata,
    } = metadata::read(&outline, &marks);

    let mut people = Registry::with_room(options.max_people);
    let author = enter_cast(&mut people, cast);
    let paragraphs = &outline.body[running.clone()];
    let mut speech = speech::transcript::read(paragraphs, &mut people);
    if speech.turns.is_empty() {
        note_full_names(paragraphs, &mut people);
    }
    let told = speech::narrative::read(unlabelled(paragraphs, &speech), author, &mut people);
    speech.prepend(told);
    let Speech {
        mut turns,
        diagnostics: of_speech,
    } = speech;
    speech::address::read(text, &mut turns, author, &people);

    let blocks = document_blocks(&outline, &running);
    let mut diagnostics = decoding_diagnostics(source);
    diagnostics.append(&mut outline.diagnostics);
    diagnostics.extend(of_metadata.into_iter().chain(of_marks).chain(of_speech));
    if turns.len() > options.max_turns {
        let at = turns[options.max_turns].turn.span;
        turns.truncate(options.max_turns);
        let message = format!(
            "more than {} turns, the rest is left in its blocks",
            options.max_turns
        );
        diagnostics.push(Diagnostic::warning(Code::Limit, message, at));
    }
    if let Some(at) = people.left_out() {
        let message = format!(
            "more than {} persons, turns of others have none",
            options.max_people
        );
        diagnostics.push(Diagnostic::warning(Code::Limit, message, at));
    }
    diagnostics.sort_by_key(|diagnostic| diagnostic.span);

    let (people, ids) = people.finish();
    let author = author.and_then(|author| ids.get(author.0)?.as_deref());
    if let Some(author) = people.iter().find(|person| Some(person.id.as_ref()) == author)
        && metadata.sender.is_some()
    {
        metadata.sender = Some(author.name.clone());
    }
    let turns = number_turns(turns, &ids);
    link_marks(&mut marks, &turns);
    Ok(Record {
        memcon: FORMAT_VERSION,
        source: SourceInfo {
            name: None,
            bytes: source.dump_len(),
            encoding: source.encoding(),
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

/// The paragraphs before the first label: all of a narrative, what a transcript tells before the talks begin.
fn unlabelled<'p, 't>(paragraphs: &'p [Paragraph<'t>], speech: &Speech<'_>) -> &'p [Paragraph<'t>] {
    let label = speech.turns.first().and_then(|draft| draft.turn.label_span);
    let before =
        |paragraph: &Paragraph<'_>| label.is_none_or(|label| paragraph.passage.span().end() <= label.start());
    &paragraphs[..paragraphs.partition_point(before)]
}

/// Enters the people that head, tail and title name; gives back the author.
pub(crate) fn enter_cast<'t>(people: &mut Registry<'t>, cast: Vec<CastMember<'t>>) -> Option<PersonIndex> {
    let mut author = None;
    for member in cast {
        let person = people.enter(&member.mention, member.span);
        people.add_titles(person, &member.offices);
        for role in member.roles {
            people.add_role(person, role);
            if role == PersonRole::Author {
                author.get_or_insert(person);
            }
        }
        if let Some(side) = member.side {
            people.set_side(person, side);
        }
    }
    author
}

/// Notes people whom the text names in full, without a role: a narrative may name them so after it first meant them by
/// surname or title.
fn note_full_names<'t>(paragraphs: &[Paragraph<'t>], people: &mut Registry<'t>) {
    for paragraph in paragraphs {
        let passage = &paragraph.passage;
        for mention in mentions(passage.text()) {
            if !mention.name.contains(' ') && people.nameless(&mention).is_none() {
                continue;
            }
            people.enter(&mention, passage.locate(mention.range.clone()));
        }
    }
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

fn decoding_diagnostics<'t>(source: &Source<'_>) -> Vec<Diagnostic<'t>> {
    let mut diagnostics = Vec::new();
    let end = source.text().len();
    for &span in source.replaced() {
        let (code, message) = if span.end() == end {
            (
                Code::Truncated,
                "the dump breaks off in the middle of a character",
            )
        } else {
            (Code::Encoding, "bytes that are not of the dump's encoding")
        };
        diagnostics.push(Diagnostic::warning(code, message, span));
    }
    if source.encoding() == crate::Encoding::Windows1252 && !source.text().is_ascii() {
        let at = source.text().find(|c: char| !c.is_ascii()).unwrap_or(0);
        let message = "the bytes are no UTF-8 and were read as windows-1252";
        diagnostics.push(Diagnostic::new(
            Code::Encoding,
            Severity::Note,
            message,
            Span::new(at, at),
        ));
    }
    diagnostics
}

/// Gives turns their ids and the ids of their speakers.
fn number_turns<'t>(drafts: Vec<Draft<'t>>, ids: &[Option<Cow<'t, str>>]) -> Vec<Turn<'t>> {
    let id = |person: PersonIndex| ids.get(person.0).cloned().flatten();
    let number = |(at, draft): (usize, Draft<'t>)| {
        let mut turn = draft.turn;
        turn.id = Cow::Owned(format!("t{}", at + 1));
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
