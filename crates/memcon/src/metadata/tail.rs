//! The tail of a document: signature, date, distribution, copies, marks of the typist.

use super::Finder;
use super::cast::Cast;
use super::is_ellipsis;
use crate::grammar::classification::stamps;
use crate::grammar::copies::copies;
use crate::grammar::head_label::{HeadLabel, labelled};
use crate::grammar::person::{Mention, listed_mention_at};
use crate::grammar::recipient::distribution;
use crate::grammar::title::class_of;
use crate::lex::Passage;
use crate::metadata::CastMember;
use crate::record::{DateRole, Field, PersonRole, Relation};

/// Paragraphs that a tail may have.
const LONGEST_TAIL: usize = 60;
/// Bytes of the longest signature.
const LONGEST_SIGNATURE: usize = 90;

/// Reads the tail; gives back where it starts. `from` is where the head ended.
pub(super) fn read<'t>(finder: &mut Finder<'_, 't>, cast: &mut Cast<'t>, from: usize) -> usize {
    let body = finder.body;
    let mut start = body.len();
    let mut signed = false;
    let mut office_below = false;
    let lowest = from.max(body.len().saturating_sub(LONGEST_TAIL));
    for at in (lowest..body.len()).rev() {
        let passage = &body[at].passage;
        let text = passage.text();
        let dated_below = start < body.len();
        if is_ellipsis(text) {
            continue;
        }
        if is_office(text) {
            // The office of the signatory stands over the signature or under it.
            start = if signed { at } else { start };
            office_below |= !signed;
            continue;
        }
        let read = distributed(finder, passage)
            || is_typists_mark(text)
            || stamped(finder, passage)
            || (text.len() <= LONGEST_SIGNATURE && finder.read_dated_line(passage, DateRole::Signed))
            || finder.is_date(text)
            || entry_of_list(finder, passage)
            || (!signed
                && signature(
                    finder,
                    cast,
                    passage,
                    dated_below || at + 1 == body.len(),
                    &mut signed,
                ));
        if !read {
            break;
        }
        start = at;
    }
    start
}

/// `Distributed to: ...`, `Distributed by ... on <date>`, `25 copies printed`, `Typed by ...`.
fn distributed<'t>(finder: &mut Finder<'_, 't>, passage: &Passage<'t>) -> bool {
    let text = passage.text();
    if let Some((count, range)) = copies(text) {
        finder.set_copies(passage, range, count);
    }
    if let Some(line) = labelled(text) {
        return match line.label {
            HeadLabel::Distribution | HeadLabel::Copy => {
                for name in distribution(text, line.value) {
                    finder.add_recipient(passage, name, Relation::Distribution);
                }
                true
            }
            HeadLabel::Other => text.len() <= 200,
            _ => false,
        };
    }
    let lower = text.to_ascii_lowercase();
    let lead = [
        "distributed by",
        "distributed on",
        "distributed according",
        "distributed with",
        "typed by",
        "typed in",
        "deciphered by",
        "printed in",
        "sent by",
        "sent on",
        "received by",
        "received in",
        "dispatched",
    ];
    let leads = lead.iter().any(|lead| lower.starts_with(lead));
    if leads && text.len() <= 300 {
        finder.read_event_line(passage, text);
        return true;
    }
    copies(text).is_some() && text.len() <= 120
}

/// A classification, a number, or `Nº 395 - 9 August 1960`.
fn stamped<'t>(finder: &mut Finder<'_, 't>, passage: &Passage<'t>) -> bool {
    let Some(stamps) = stamps(passage.text()) else {
        return false;
    };
    if let Some(range) = stamps.classification {
        finder.set(Field::Classification, passage, range);
    }
    for number in stamps.numbers {
        finder.add_identifier(passage, number);
    }
    true
}

/// `me/MB`
fn is_typists_mark(text: &str) -> bool {
    let initials =
        |part: &str| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphabetic());
    text.split_once('/')
        .is_some_and(|(one, other)| initials(one) && initials(other))
}

/// A line that names an office or rank and no more: `USSR AMBASSADOR IN ZEMBRIA`, `Captain`.
fn is_office(text: &str) -> bool {
    let short = text.len() <= LONGEST_SIGNATURE
        && !text.ends_with(['.', ':', '?', '!', ';'])
        && !text.contains([',', '[', '(', '/']);
    let Some(mention) = listed_mention_at(text, 0) else {
        return short && is_capitals(text) && text.split_whitespace().any(|word| class_of(word).is_some());
    };
    short
        && ((mention.name.is_empty() && mention.range.end == text.len())
            || (is_capitals(text) && mention.name.is_empty()))
}

fn is_capitals(text: &str) -> bool {
    text.contains(char::is_alphabetic) && !text.contains(char::is_lowercase)
}

/// `1 - Cde. Orlov`, `2nd - to file`: an entry of the distribution list on a line of its own.
fn entry_of_list<'t>(finder: &mut Finder<'_, 't>, passage: &Passage<'t>) -> bool {
    let text = passage.text();
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    // `3-4 - Fourth Department`
    let rest = rest
        .strip_prefix('-')
        .filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        .map_or(rest, |rest| rest.trim_start_matches(|c: char| c.is_ascii_digit()));
    if rest.len() == text.len() || text.len() > 100 {
        return false;
    }
    let rest = ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|end| rest.strip_prefix(end))
        .unwrap_or(rest)
        .trim_start();
    let Some(entry) = rest
        .strip_prefix(['-', '–', '—'])
        .filter(|entry| entry.starts_with(' '))
    else {
        return false;
    };
    if entry.trim_end().ends_with(['!', '?']) {
        return false;
    }
    for name in distribution(text, 0..text.len()) {
        finder.add_recipient(passage, name, Relation::Distribution);
    }
    true
}

/// A line that is a name: `Wu Lin`, `(S. Orlov)`, `[signature] /P. Szabo/`, `Ambassador Orlov`.
///
/// ```text
/// signature = [ "[signature]" | "/-/" | "(-)" ] , [ "(" | "/" ] , [ title ] , name , [ ")" | "/" ] ;
/// ```
fn signature<'t>(
    finder: &mut Finder<'_, 't>,
    cast: &mut Cast<'t>,
    passage: &Passage<'t>,
    trusted: bool,
    signed: &mut bool,
) -> bool {
    let text = passage.text();
    if text.len() > LONGEST_SIGNATURE || !trusted || text.ends_with(':') {
        return false;
    }
    let Some(mention) = signatory(text) else {
        return false;
    };
    if mention.name.is_empty() || mention.name.chars().filter(|c| c.is_alphabetic()).count() < 2 {
        return false;
    }
    let span = passage.locate(mention.range.clone());
    finder.metadata.sender = Some(mention.name.clone().into_owned().into());
    finder.metadata.spans.insert(Field::Sender, span);
    cast.members.push(CastMember {
        mention,
        roles: vec![PersonRole::Author],
        side: None,
        span,
    });
    *signed = true;
    true
}

/// The person that the whole of a line names.
fn signatory(text: &str) -> Option<Mention<'static>> {
    let mut start = 0;
    loop {
        let rest = &text[start..];
        let lead = rest.len()
            - rest
                .trim_start_matches(|c: char| c.is_whitespace() || "/(-–—_*".contains(c))
                .len();
        start += lead;
        let lower = text[start..].to_ascii_lowercase();
        let mark = [
            "[signature]",
            "[signed]",
            "[sign]",
            "signed:",
            "signed,",
            "signature:",
            "/-/",
            "(-)",
            "-/",
        ]
        .iter()
        .find(|mark| lower.starts_with(**mark));
        match mark {
            Some(mark) => start += mark.len(),
            None => break,
        }
    }
    let mention = listed_mention_at(text, start)?;
    let behind = text[mention.range.end..].trim_matches(|c: char| c.is_whitespace() || "/).,*_]".contains(c));
    behind.is_empty().then(|| mention.into_owned())
}
