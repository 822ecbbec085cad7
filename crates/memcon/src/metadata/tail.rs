//! The tail of a document: signature, date, distribution, copies, marks of the typist.

use std::ops::Range;

use super::Finder;
use super::cast::Cast;
use super::is_ellipsis;
use super::letter::greets_by_rank;
use crate::grammar::classification::stamps;
use crate::grammar::copies::copies;
use crate::grammar::date::{dates_in, whole_date};
use crate::grammar::head_label::{HeadLabel, labelled};
use crate::grammar::identifier::number;
use crate::grammar::letter_spaced::closed_up;
use crate::grammar::name::suffix_of;
use crate::grammar::person::{Mention, listed_mention_at};
use crate::grammar::recipient::distribution;
use crate::grammar::title::{TitleClass, class_of};
use crate::lex::{Paragraph, Passage, whole_paragraphs};
use crate::metadata::CastMember;
use crate::record::{DateRole, Field, IdentifierKind, Kind, PersonRole, Relation, fold_white_space};

/// Paragraphs that a tail may have.
const LONGEST_TAIL: usize = 60;
/// Bytes of the longest line that names the person addressed.
const LONGEST_ADDRESSEE: usize = 140;
/// Bytes of the longest signature.
const LONGEST_SIGNATURE: usize = 90;

/// Paragraphs above a numbered list of recipients among which one counts the copies.
const LINES_ABOVE_LIST: usize = 3;

/// What a paragraph of the tail is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Item {
    /// Recognised, and read.
    Read,
    /// What may stand between the lines of a tail: an office, a formula of courtesy, a note of the editor.
    Between,
    /// The running text ends here.
    Text,
}

/// Reads the tail from its end; gives back where it starts. `from` is where the head ended.
pub(super) fn read<'t>(finder: &mut Finder<'_, 't>, cast: &mut Cast<'t>, from: usize) -> usize {
    let body = finder.body;
    let mut tail = Tail {
        finder,
        cast,
        signed: false,
    };
    let mut start = body.len();
    let mut dated_below = false;
    let lowest = from.max(body.len().saturating_sub(LONGEST_TAIL));
    if let Some(start) = tail.foot_of_letter(lowest) {
        return start;
    }
    for at in (lowest..body.len()).rev() {
        if at >= start {
            continue;
        }
        if let Some(first) = tail.cut_list(&body[lowest..=at]) {
            start = lowest + first;
            continue;
        }
        let passage = &body[at].passage.in_one_line();
        if dated_below && start == at + 1 && tail.office_signs(passage) {
            start = at;
            continue;
        }
        if tail.numbered_entry(at) {
            start = at;
            continue;
        }
        if at > lowest && tail.list_goes_on(&body[at - 1].passage, passage) {
            start = at;
            continue;
        }
        let before = tail.finder.metadata.dates.len();
        match tail.item(passage) {
            Item::Read => {
                start = at;
                dated_below = tail.finder.metadata.dates.len() > before;
            }
            // Above a signature, office and formula belong to it.
            Item::Between if tail.signed && start == at + 1 && !is_ellipsis(body[at].passage.text()) => {
                start = at;
            }
            Item::Between => {}
            Item::Text => break,
        }
    }
    start
}

struct Tail<'f, 'b, 't> {
    finder: &'f mut Finder<'b, 't>,
    cast: &'f mut Cast<'t>,
    signed: bool,
}

impl<'t> Tail<'_, '_, 't> {
    /// The foot of a letter that ends with the address of the one it goes to; where it starts.
    ///
    /// ```ebnf
    /// foot = formula , { formula | "Sir," } , signature , { line of the address } ;
    /// ```
    fn foot_of_letter(&mut self, lowest: usize) -> Option<usize> {
        let body = self.finder.body;
        let text = |at: usize| body.get(at).map_or("", |paragraph| paragraph.passage.text());
        let of_formula =
            |at: usize| is_courtesy(text(at)) || greets_by_rank(text(at)) || is_formula(text(at));
        let near = lowest.max(body.len().saturating_sub(LONGEST_FOOT));
        let last = (near..body.len())
            .rev()
            .find(|&at| is_courtesy(text(at)) || is_formula(text(at)))?;
        let below = last + 1..body.len();
        let address = last + 2..body.len();
        let is_line = |at: usize| text(at).len() <= LONGEST_SIGNATURE;
        let names_somebody = |at: usize| is_addressee(text(at)) || is_honour(text(at));
        if !below.clone().all(is_line) || !address.clone().any(names_somebody) {
            return None;
        }
        let signature = body.get(below.start)?.passage.in_one_line();
        if !self.signature(&signature) {
            return None;
        }
        self.finder.set_kind(Kind::Letter, "foot-of-letter");
        for at in address {
            if let Some(line) = body.get(at)
                && !names_somebody(at)
            {
                self.item(&line.passage.in_one_line());
            }
        }
        let above = (lowest..last).rev().take_while(|&at| of_formula(at)).count();
        Some(last - above)
    }

    fn item(&mut self, passage: &Passage<'t>) -> Item {
        let text = passage.text();
        let of_address = is_name_of_office(text.trim_end_matches('.')) && text.ends_with('.');
        if of_address
            || is_ellipsis(text)
            || is_office(text)
            || is_courtesy(text)
            || is_note(text)
            || is_endnote(text)
            || is_rights(text)
            || is_rest_of_office(text)
            || is_addressee(text)
        {
            return Item::Between;
        }
        let short = text.len() <= LONGEST_SIGNATURE;
        let read = distributed(self.finder, passage)
            || self.finder.numbered_copy(passage)
            || is_typists_mark(text)
            || is_end_of_message(text)
            || stamped(self.finder, passage)
            || (short && self.finder.read_dated_line(passage, DateRole::Signed))
            || entry_of_list(self.finder, passage)
            || self.dated_number(passage)
            || (!self.signed && (self.dated_signature(passage) || self.signature(passage)));
        if read { Item::Read } else { Item::Text }
    }

    /// A distribution list that a page break cut: which of `body` it begins with, where the last goes on with it.
    fn cut_list(&mut self, body: &[Paragraph<'t>]) -> Option<usize> {
        body.last().filter(|last| last.continues)?;
        let first = body.iter().rposition(|paragraph| !paragraph.continues)?;
        let whole = whole_paragraphs(body.get(first..)?).next()?;
        distributed(self.finder, &whole.in_one_line()).then_some(first)
    }

    /// `Nº 395 - 9 August 1960`: the number of the document, and when it was made.
    fn dated_number(&mut self, passage: &Passage<'t>) -> bool {
        let text = passage.text();
        let Ok((rest, found)) = number(text) else {
            return false;
        };
        let behind = rest.trim_start_matches(|c: char| c.is_whitespace() || ",-–—".contains(c));
        let behind = ["of ", "dated "]
            .iter()
            .find_map(|word| behind.strip_prefix(word))
            .unwrap_or(behind);
        let date = passage.part(text.len() - behind.len()..text.len());
        // `Incoming Nº 3425 12 October`: when it came.
        let role = match found.kind {
            Some(IdentifierKind::Received) => DateRole::Received,
            _ => DateRole::Signed,
        };
        let dated = text.len() <= LONGEST_SIGNATURE
            && behind.len() < rest.len()
            && self.finder.read_dated_line(&date, role);
        if dated {
            self.finder.add_identifier(passage, found);
        }
        dated
    }

    /// The second line of a distribution list, behind a comma: `Copies: Orlov, Szabo,` and `Deng Haoran`.
    fn list_goes_on(&mut self, above: &Passage<'t>, passage: &Passage<'t>) -> bool {
        let (above, text) = (above.text(), passage.text());
        let of_list = above.ends_with(',')
            && labelled(above)
                .is_some_and(|line| matches!(line.label, HeadLabel::Distribution | HeadLabel::Copy));
        if !of_list || text.len() > 200 || text.contains(':') {
            return false;
        }
        for name in distribution(text, 0..text.len()) {
            self.finder.add_recipient(passage, name, Relation::Distribution);
        }
        true
    }

    /// `2. Comr. Orlov`: an entry of the numbered list of those who get the copies that a line above counts.
    ///
    /// ```text
    /// 3 copies
    /// 14 May 1950
    /// 1. Comr. Orlov
    /// 2. Comr. Noll
    /// 3. Comr. Copy
    /// ```
    fn numbered_entry(&mut self, at: usize) -> bool {
        let body = self.finder.body;
        let text = |at: usize| body.get(at).map_or("", |paragraph| paragraph.passage.text());
        let Some((number, entry)) = numbered_name(text(at)) else {
            return false;
        };
        let first = (at + 1)
            .checked_sub(number)
            .filter(|first| numbered_name(text(*first)).is_some_and(|(one, _)| one == 1));
        let counted = first.is_some_and(|first| {
            (first.saturating_sub(LINES_ABOVE_LIST)..first).any(|above| copies(text(above)).is_some())
        });
        if counted && let Some(paragraph) = body.get(at) {
            let passage = paragraph.passage.in_one_line();
            for name in distribution(passage.text(), entry) {
                self.finder.add_recipient(&passage, name, Relation::Distribution);
            }
        }
        counted
    }

    /// `24.III.50 Orlov`: date and name in one line.
    fn dated_signature(&mut self, passage: &Passage<'t>) -> bool {
        let text = passage.text();
        let context = &self.finder.context;
        let first = text.split_whitespace().next().unwrap_or_default();
        let numeric = || whole_date(first, context).filter(|_| first.contains(|c: char| c.is_ascii_digit()));
        let written = dates_in(text, context)
            .next()
            .filter(|date| date.range.start == 0);
        let Some(date) = written
            .or_else(numeric)
            .filter(|date| date.range.end < text.len())
        else {
            return false;
        };
        let behind =
            text[date.range.end..].trim_start_matches(|c: char| c.is_whitespace() || ".,".contains(c));
        let name = passage.part(text.len() - behind.len()..text.len());
        if behind.is_empty() || behind.len() > 40 || !self.signature(&name) {
            return false;
        }
        if let Some(event) = self.finder.event(passage, DateRole::Signed, &date, 0, "dateline") {
            self.finder.add_date(event);
        }
        true
    }

    /// The name of an office right above the date, where no person signs: `[Bordurian] Embassy in Ruritania`.
    fn office_signs(&mut self, passage: &Passage<'t>) -> bool {
        let text = passage.text();
        let office = is_name_of_office(text);
        if self.signed || !office || self.finder.metadata.sender.is_some() {
            return false;
        }
        // Minutes are nobody's letter: the office is where they were written.
        if self.finder.is_minutes {
            self.signed = true;
            return true;
        }
        let name = fold_white_space(&text.replace(['[', ']'], "")).into_owned();
        self.finder.metadata.sender = Some(name.into());
        self.finder
            .metadata
            .spans
            .insert(Field::Sender, passage.locate(0..text.len()));
        self.signed = true;
        true
    }

    /// A line that is a name: `Wu Lin`, `(S. Orlov)`, `[signature] /P. Szabo/`, `Ambassador Orlov`.
    ///
    /// ```text
    /// signature = [ "[signature]" | "/-/" | "(-)" ] , [ "(" | "/" | "[" ] , [ title ] , name , [ ")" | "/" | "]" ] ,
    ///             [ "," , office | "m.p." ]
    ///           | office , "(" , name , ")" ;
    /// ```
    fn signature(&mut self, passage: &Passage<'t>) -> bool {
        let text = passage.text();
        if text.len() > LONGEST_SIGNATURE || text.ends_with(':') || self.finder.is_stage(passage.span()) {
            return false;
        }
        let Some(mention) = signatory(text) else {
            return false;
        };
        if mention.name.chars().filter(|c| c.is_alphabetic()).count() < 2 {
            return false;
        }
        let span = passage.locate(mention.range.clone());
        let suffix = suffix_of(&text[mention.range.clone()]);
        self.finder.metadata.sender = Some(format!("{}{suffix}", mention.name).into());
        self.finder.metadata.spans.insert(Field::Sender, span);
        self.cast.members.push(CastMember {
            mention,
            offices: Vec::new(),
            roles: vec![PersonRole::Author],
            side: None,
            span,
        });
        self.signed = true;
        true
    }
}

/// True for a line that names a body and says nothing else: `[Bordurian] Embassy in Ruritania`.
pub(super) fn is_name_of_office(text: &str) -> bool {
    let short = text.len() <= LONGEST_SIGNATURE && !text.ends_with(['.', ':', ';', '!', '?']);
    let capitalised = text.trim_start_matches('[').starts_with(char::is_uppercase);
    let is_title = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        word.starts_with(char::is_uppercase)
            || matches!(word, "of" | "the" | "in" | "for" | "and" | "to" | "at")
    };
    short && capitalised && !text.contains(':') && holds_office(text) && text.split_whitespace().all(is_title)
}

/// True for the name of a body: its word is one by which bodies are called, not persons.
pub(super) fn holds_office(text: &str) -> bool {
    const OFFICES: &[&str] = &[
        "bureau",
        "commission",
        "committee",
        "consulate",
        "department",
        "directorate",
        "embassy",
        "legation",
        "ministry",
        "office",
        "secretariat",
    ];
    text.split(|c: char| !c.is_alphabetic())
        .any(|word| OFFICES.iter().any(|office| word.eq_ignore_ascii_case(office)))
}

/// `Respectfully yours,`, `With comradely greetings`, `For the Ambassador:`
fn is_courtesy(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "yours",
        "greetings",
        "wishes",
        "regards",
        "respectfully",
        "sincerely",
        "faithfully",
        "cordially",
        "obedient servant",
    ];
    if text.len() > LONGEST_SIGNATURE {
        return false;
    }
    let lower = text.to_lowercase();
    let formula = text.ends_with([',', ']']) || text.split_whitespace().count() <= 4;
    let instead = lower.starts_with("for the ") && lower.ends_with(':');
    instead || formula && WORDS.iter().any(|word| lower.contains(word))
}

/// Paragraphs of the longest foot of a letter.
const LONGEST_FOOT: usize = 16;

/// `I have the honour to be, with great truth and respect,`: the end of a despatch.
fn is_formula(text: &str) -> bool {
    const LEADS: &[&str] = &[
        "I have the honour to be",
        "I have the honor to be",
        "I am, with great",
        "I have, etc",
        "I have, &c",
        "I am, etc",
        "I am, &c",
        "With great truth and respect",
        "Believe me",
    ];
    // `Your most obedient, humble Servant,`
    let servant = || {
        text.trim_end_matches([',', '.'])
            .to_ascii_lowercase()
            .ends_with(" servant")
    };
    text.len() <= LONGEST_SIGNATURE && (LEADS.iter().any(|lead| text.starts_with(lead)) || servant())
}

/// `The Right Honourable`, the name in the line below.
fn is_honour(text: &str) -> bool {
    let bare = text.trim_end_matches([',', ' ']).to_ascii_lowercase();
    [
        "the right honourable",
        "the right honorable",
        "the rt. hon.",
        "the rt hon",
        "the rt. hon",
    ]
    .iter()
    .any(|honour| bare.starts_with(honour))
}

/// `Hon. Jan Orlov,`, `His Excellency Jan Orlov`: the person addressed stands below the signature of a letter.
fn is_addressee(text: &str) -> bool {
    const LEADS: &[&str] = &[
        "Hon. ",
        "The Hon. ",
        "The Honorable ",
        "Honorable ",
        "His Excellency ",
        "Their Excellencies ",
    ];
    let esquire = text.contains(", Esq.") || text.contains(" Esq.,");
    text.len() <= LONGEST_ADDRESSEE && (esquire || LEADS.iter().any(|lead| text.starts_with(lead)))
}

/// A paragraph that is one note in brackets.
fn is_note(text: &str) -> bool {
    text.starts_with('[')
        && text.ends_with(']')
        && text.matches('[').count() == 1
        && text.len() > LONGEST_SIGNATURE
}

/// `[1] BArch, B 136/59748.`: a note at the end, behind its number.
fn is_endnote(text: &str) -> bool {
    let number = text.strip_prefix('[').and_then(|text| text.split_once("] "));
    number.is_some_and(|(number, _)| {
        (1..=2).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// Whose the text is, as sites print it below: `Copyright: (c) ...`, `All rights of reproduction ... are reserved.`
fn is_rights(text: &str) -> bool {
    ["Copyright", "(c) ", "© ", "All rights "]
        .iter()
        .any(|lead| text.starts_with(lead))
}

/// `to the United Nations`: the second line of an office below a signature.
fn is_rest_of_office(text: &str) -> bool {
    let body = ["to the ", "of the ", "in the "]
        .iter()
        .find_map(|lead| text.strip_prefix(lead));
    body.is_some_and(|body| {
        text.len() <= LONGEST_SIGNATURE
            && body.split(' ').all(|word| {
                word.starts_with(char::is_uppercase) || matches!(word, "of" | "and" | "the" | "for")
            })
    })
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
            HeadLabel::Source if finder.metadata.archive.is_none() => {
                finder.set_source(passage, line.value);
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
        "drafted by",
        "prepared by",
        "checked by",
        "copied by",
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

/// `NNNN`, `<< END OF DOCUMENT >>`, `NOTE OF THE DIVISION: --`: where a message ends on the wire or on its form.
fn is_end_of_message(text: &str) -> bool {
    let bare = text.trim_matches(|c: char| c.is_whitespace() || "<>.*-".contains(c));
    let empty_note = text
        .split_once(':')
        .is_some_and(|(label, value)| is_capitals(label) && value.trim().trim_matches('-').is_empty());
    let short = text.len() <= LONGEST_SIGNATURE;
    matches!(bare, "NNN" | "NNNN") || bare.eq_ignore_ascii_case("end of document") || short && empty_note
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
        && !text.ends_with([':', '?', '!', ';'])
        && !text.contains(['[', '(', '/']);
    let text = without_ordinal(text);
    let Some(mention) = listed_mention_at(text, 0) else {
        return short && is_capitals(text) && text.split_whitespace().any(|word| class_of(word).is_some());
    };
    let behind = &text[mention.range.end..];
    // `Colonel, G. S. C.`: a rank and a service.
    let service = behind.starts_with(',') && behind.len() <= 24;
    short && mention.name.is_empty() && (behind.is_empty() || service || is_capitals(text))
}

/// `1st Secretary`: an office without the number before it.
fn without_ordinal(text: &str) -> &str {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let behind = ["st ", "nd ", "rd ", "th "]
        .iter()
        .find_map(|end| rest.strip_prefix(end));
    behind.filter(|_| rest.len() < text.len()).unwrap_or(text)
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
    // `1x Comrade Orlov`
    if let Some(entry) = rest
        .strip_prefix(['x', '×'])
        .filter(|entry| entry.starts_with(' '))
    {
        let start = text.len() - entry.trim_start().len();
        for name in distribution(text, start..text.len()) {
            finder.add_recipient(passage, name, Relation::Cc);
        }
        return true;
    }
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

/// The number and the name of `2. Comr. Orlov`.
fn numbered_name(text: &str) -> Option<(usize, Range<usize>)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let number = text.get(..digits)?.parse().ok()?;
    let name = text.get(digits..)?.strip_prefix(". ")?;
    let named = name.starts_with(char::is_uppercase) && name.split_whitespace().count() <= MOST_ENTRY_WORDS;
    let ends = name.ends_with(['!', '?', ':']);
    (number > 0 && named && !ends).then(|| (number, text.len() - name.len()..text.len()))
}

/// Most words of an entry of a numbered list.
const MOST_ENTRY_WORDS: usize = 6;

/// Marks of a signature that stand between an office and the name (lower case).
const SIGNATURE_MARKS: &[&str] = &[
    "[signature]",
    "[signed]",
    "[sign]",
    "(signature)",
    "(signed)",
    "/-/",
];

/// Where the mark of a signature stands behind an office: `AMBASSADOR [signature] /P. Orlov/`; else the start.
fn behind_office(text: &str) -> usize {
    let lower = text.to_ascii_lowercase();
    let mark = SIGNATURE_MARKS.iter().filter_map(|mark| lower.find(mark)).min();
    // `Ambassador to Ruritania   (Pavel Orlov)`
    let bracket = || text.find('(').filter(|_| text.trim_end().ends_with(')'));
    let mark = mark.or_else(bracket);
    let names_office = |text: &str| text.split_whitespace().any(|word| class_of(word).is_some());
    mark.filter(|at| names_office(&text[..*at])).unwrap_or(0)
}

/// The person that the whole of a line names.
fn signatory(text: &str) -> Option<Mention<'static>> {
    let mut start = behind_office(text);
    loop {
        let rest = &text[start..];
        let lead = rest.len()
            - rest
                .trim_start_matches(|c: char| c.is_whitespace() || "/()-–—_*".contains(c))
                .len();
        start += lead;
        // The number of a cipher: `– 108 – Szabo –`.
        let digits = text[start..].bytes().take_while(u8::is_ascii_digit).count();
        let numbered =
            digits > 0 && lead > 0 && text[start + digits..].trim_start().starts_with(['–', '—', '-']);
        if numbered {
            start += digits;
            continue;
        }
        let lower = text[start..].to_ascii_lowercase();
        let mark = [
            "[signature]",
            "[signed]",
            "[sign]",
            "signed)",
            "sgd.)",
            "sgd)",
            "sgd.",
            "ss.)",
            "ss)",
            "s)",
            "s/",
            "ss.",
            "signed:",
            "signed,",
            "signed ",
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
    if let Some(name) = closed_up(&text[start..]) {
        let mention = listed_mention_at(&name, 0).filter(|mention| mention.range.end == name.len())?;
        let mut mention = mention.into_owned();
        mention.printed = text[start..].trim().to_owned().into();
        mention.range = start..start + text[start..].trim_end().len();
        return Some(mention);
    }
    let mention = listed_mention_at(text, start)?;
    let behind =
        text[mention.range.end..].trim_matches(|c: char| c.is_whitespace() || "/).,*_]–—".contains(c));
    let office = text[mention.range.end..]
        .strip_prefix(", ")
        .is_some_and(|office| class_of(office) == Some(TitleClass::Office));
    let closed = behind.is_empty() || office || is_signature_note(behind);
    closed.then(|| mention.into_owned())
}

/// `m.p.`, `[handwritten signature]`: says that the name before it is signed.
fn is_signature_note(text: &str) -> bool {
    let lower = text.trim_start_matches(['[', '(']).to_ascii_lowercase();
    lower == "m.p" || lower == "m. p" || lower.ends_with("signature") || lower.ends_with("signed")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signatures() {
        for (text, name) in [
            ("Pavel Orlov, Ambassador", Some("Pavel Orlov")),
            ("Ambassador to Ruritania   (Pavel Orlov)", Some("Pavel Orlov")),
            ("Signed Pavel Orlov", Some("Pavel Orlov")),
            ("Pavel Orlov m.p.", Some("Pavel Orlov")),
            ("Pavel Orlov [handwritten signature]", Some("Pavel Orlov")),
            ("Pavel Orlov, who had come late", None),
            ("Ambassador: Thank you.", None),
            ("They left (Pavel Orlov)", None),
        ] {
            let found = signatory(text).map(|mention| mention.name.to_string());
            assert_eq!(found.as_deref(), name, "{text}");
        }
    }
}
