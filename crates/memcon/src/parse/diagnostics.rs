//! What a parse tells about the dump itself: its bytes, its mark-up, its limits, and the one who tells.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::people::{PersonIndex, Registry};
use crate::source::markup::{Remark, Trouble};
use crate::source::{Damage, Damaged, Source, damage, misread};
use crate::speech::Draft;
use crate::{Encoding, Span};

/// Says where the first person stands that a registry of `most` had no room for.
pub(super) fn people_left_out<'t>(people: &Registry<'_>, most: usize) -> Option<Diagnostic<'t>> {
    let at = people.left_out()?;
    let message = format!("more than {most} persons, turns of others have none");
    Some(Diagnostic::warning(Code::Limit, message, at))
}

/// One diagnostic for each kind of trouble, at its first place.
pub(super) fn markup_diagnostics(remarks: &[Remark]) -> Vec<Diagnostic<'static>> {
    let mut first: BTreeMap<Trouble, (Span, usize)> = BTreeMap::new();
    for remark in remarks {
        first.entry(remark.trouble).or_insert((remark.span, 0)).1 += 1;
    }
    let diagnostic = |(trouble, (span, count)): (Trouble, (Span, usize))| {
        let (code, message) = match trouble {
            Trouble::UnknownReference => (
                Code::Markup,
                "expected a character reference, found a name that nobody knows",
            ),
            Trouble::Declarations => (
                Code::Markup,
                "expected a document, found declarations before it, which are not followed",
            ),
            Trouble::Unclosed => (
                Code::Markup,
                "expected the end of the element that starts here, found none",
            ),
            Trouble::CutOff => (Code::Truncated, "the dump breaks off inside a tag or comment"),
        };
        let message = match count {
            1 => message.to_owned(),
            _ => format!("{message}, {count} times"),
        };
        Diagnostic::warning(code, message, span)
    };
    first.into_iter().map(diagnostic).collect()
}

/// What decoding met in the part at `part` of the text.
pub(super) fn decoding_diagnostics<'t>(source: &Source<'_>, part: Span) -> Vec<Diagnostic<'t>> {
    let mut diagnostics = Vec::new();
    let end = source.text().len();
    let replaced = source.replaced();
    let from = replaced.partition_point(|span| span.start() < part.start());
    for &span in replaced[from..]
        .iter()
        .take_while(|span| span.end() <= part.end())
    {
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
    let text = source.text().get(part.range()).unwrap_or_default();
    if source.encoding() == Encoding::Windows1252
        && let Some(at) = text
            .find(|c: char| !c.is_ascii())
            .or((part.start() == 0).then_some(0))
    {
        let at = part.start() + at;
        let message = "the bytes are no UTF-8 and were read as windows-1252";
        diagnostics.push(Diagnostic::new(
            Code::Encoding,
            Severity::Note,
            message,
            Span::new(at, at),
        ));
    }
    diagnostics.extend(left_out_diagnostic(source.left_out(), part));
    diagnostics.extend(resolved_diagnostic(source.resolved(), part));
    diagnostics.extend(misread_diagnostics(text, part.start()));
    diagnostics.extend(damage_diagnostics(text, part.start(), replaced.len()));
    diagnostics
}

/// Tells that characters were left out that nobody sees, at the first of them.
fn left_out_diagnostic<'t>(left_out: &[usize], part: Span) -> Option<Diagnostic<'t>> {
    let (at, count) = first_of(left_out, part)?;
    let message = format!(
        "what nobody sees is left out at {count} places: soft hyphens, targets of links and the like"
    );
    Some(Diagnostic::note(Code::Encoding, message, Span::new(at, at)))
}

/// Tells that references and escapes were resolved, at the first of them.
fn resolved_diagnostic<'t>(resolved: &[usize], part: Span) -> Option<Diagnostic<'t>> {
    let (at, count) = first_of(resolved, part)?;
    let message =
        format!("{count} characters stand as references or escapes and are read as what they stand for");
    Some(Diagnostic::note(Code::Encoding, message, Span::new(at, at)))
}

/// The first of `places` in `part`, and how many there are.
fn first_of(places: &[usize], part: Span) -> Option<(usize, usize)> {
    let from = places.partition_point(|at| *at < part.start());
    let own = places.get(from..)?;
    let count = own.partition_point(|at| *at < part.end());
    Some((*own.first().filter(|_| count > 0)?, count))
}

/// What a scanner or another program damaged before the text came here, each kind at its first place; `told` are the
/// characters that could not be read here.
fn damage_diagnostics<'t>(text: &str, start: usize, told: usize) -> impl Iterator<Item = Diagnostic<'t>> {
    let known = move |damaged: &Damaged| damaged.damage != Damage::LostCharacter || told == 0;
    damage(text).into_iter().filter(known).map(move |damaged| {
        let Damaged { damage, first, count } = damaged;
        let printed = text.get(first.range()).unwrap_or_default();
        let (code, what) = match damage {
            Damage::Ligature => (Code::Misprint, "one character stands for several letters"),
            Damage::LostLigature => (Code::Misprint, "letters are lost that were one character"),
            Damage::LostCharacter => (Code::Encoding, "characters were lost before the dump was made"),
            Damage::LostLetter => (Code::Encoding, "a question mark stands for a letter"),
        };
        let places = match count {
            1 => String::new(),
            _ => format!(", in {count} places"),
        };
        let message = format!("`{printed}` is as printed: {what}{places}");
        let span = Span::new(first.start() + start, first.end() + start);
        Diagnostic::note(code, message, span)
    })
}

/// What was decoded wrongly before it came here, with what it was; the words of the record stay as they are.
fn misread_diagnostics<'t>(text: &str, start: usize) -> Vec<Diagnostic<'t>> {
    /// Most places that are told one by one.
    const MOST: usize = 20;
    let mut found = misread(text);
    let mut diagnostics: Vec<Diagnostic<'t>> = Vec::new();
    for misread in found.by_ref().take(MOST) {
        let printed = text.get(misread.span.range()).unwrap_or_default();
        let message = format!(
            "`{printed}` was decoded wrongly, its bytes are `{}`",
            misread.readable
        );
        let span = Span::new(misread.span.start() + start, misread.span.end() + start);
        diagnostics.push(Diagnostic::warning(Code::Encoding, message, span));
    }
    let more = found.count();
    if let Some(last) = diagnostics.last().filter(|_| more > 0) {
        let message = format!("{more} more places were decoded wrongly");
        diagnostics.push(Diagnostic::warning(Code::Encoding, message, last.span));
    }
    diagnostics
}

/// Tells whom `I` was taken for in a narrative that nobody signs.
pub(super) fn note_teller<'t>(
    turns: &[Draft<'t>],
    teller: Option<PersonIndex>,
    people: &Registry<'_>,
) -> Option<Diagnostic<'t>> {
    let name = &people.person(teller?)?.name;
    let told = |draft: &&Draft<'_>| {
        let why = draft.turn.why.as_ref();
        draft.speaker == teller && why.is_some_and(|why| why.rule == "first-person")
    };
    let at = turns.iter().find(told)?.turn.span;
    let message = format!("`I` is read as {name}, the one of two whom the text does not name");
    Some(Diagnostic::note(Code::AmbiguousSpeaker, message, at))
}
