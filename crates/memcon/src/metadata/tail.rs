//! The tail of a document: signature, date, distribution, copies, marks of the typist.

mod courtesy;
mod distribution;
mod enclosure;
mod note;
pub(super) mod office;
mod signature;

use std::ops::Range;

use courtesy::{is_addressee, is_courtesy, is_formula, is_honour};
use distribution::{distributed, entry_of_list, stamped};
use note::{is_end_of_message, is_endnote, is_note, is_rights, is_typists_mark};
use office::{is_name_of_office, is_office, is_rest_of_office};
use signature::signatory;

use super::Finder;
use super::cast::Cast;
use super::is_ellipsis;
use super::letter::greets_by_rank;
use crate::grammar::date::{dates_in, whole_date};
use crate::grammar::enclosure::heads_enclosure;
use crate::grammar::head_label::HeadLabel;
use crate::grammar::head_sentence::role_sentence;
use crate::grammar::identifier::number;
use crate::grammar::name::suffix_of;
use crate::grammar::offset_in;
use crate::grammar::scan::is_of;
use crate::lex::{Paragraph, Passage, ends_sentence};
use crate::metadata::CastMember;
use crate::record::{DateRole, Field, IdentifierKind, Kind, PersonRole, fold_white_space};

/// Paragraphs that a tail may have.
const LONGEST_TAIL: usize = 60;
/// Bytes of the longest line that names the person addressed.
const LONGEST_ADDRESSEE: usize = 140;
/// Bytes of the longest signature.
const LONGEST_SIGNATURE: usize = 90;

/// Most people who sign a document one below the other.
const MOST_SIGNATURES: usize = 3;

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
    let mut tail = Tail {
        finder,
        cast,
        signed: false,
        signature_at: None,
    };
    let enclosing = tail.signature_above_enclosure(from);
    let start = tail.lines(from);
    if let Some((sender, span)) = enclosing {
        finder.metadata.sender = Some(sender);
        finder.metadata.spans.insert(Field::Sender, span);
    }
    start
}

/// The file that an edition gives below a document, with the archive in short: `[NAA: A1838, 12/3/1, ii]`.
///
/// ```ebnf
/// line = "[" , sign , [ " " ] , ":" , [ " " ] , reference , "]" ;          (* the sign in capitals, a digit in the reference *)
/// ```
fn file_in_brackets(text: &str) -> Option<&str> {
    const LONGEST: usize = 80;
    let inside = text.strip_prefix('[')?.strip_suffix(']')?;
    let (sign, reference) = inside.split_once(':')?;
    let sign = sign.trim_end();
    let sound = (2..=4).contains(&sign.len())
        && sign.bytes().all(|byte| byte.is_ascii_uppercase())
        && reference
            .trim_start()
            .starts_with(|c: char| c.is_ascii_uppercase())
        && reference.contains(|c: char| c.is_ascii_digit())
        && !reference.contains(['[', ']', '.']);
    (sound && text.len() <= LONGEST).then_some(inside)
}

/// Where the remark of an editor stands below which short lines are what somebody wrote by hand: `[Handwritten on the side:]`.
fn list_by_hand(body: &[Paragraph<'_>], lowest: usize) -> Option<usize> {
    /// Bytes of the longest such line.
    const LONGEST_LINE: usize = 60;
    let text = |at: usize| body[at].passage.text();
    let remark = |at: &usize| {
        let inside = text(*at).strip_prefix('[');
        let lead = inside.and_then(|inside| inside.get(.."handwritten".len()));
        lead.is_some_and(|lead| lead.eq_ignore_ascii_case("handwritten")) && text(*at).ends_with(":]")
    };
    let short = |at: usize| text(at).len() <= LONGEST_LINE;
    let notes = (lowest..body.len()).rev().find(remark)?;
    (notes + 1..body.len()).all(short).then_some(notes)
}

struct Tail<'f, 'b, 't> {
    finder: &'f mut Finder<'b, 't>,
    cast: &'f mut Cast<'t>,
    signed: bool,
    /// The paragraph that is the uppermost signature.
    signature_at: Option<usize>,
}

impl<'t> Tail<'_, '_, 't> {
    /// Reads line by line from the end; gives back where the tail starts.
    fn lines(&mut self, from: usize) -> usize {
        let body = self.finder.body;
        let mut start = body.len();
        let mut dated_below = false;
        let lowest = from.max(body.len().saturating_sub(LONGEST_TAIL));
        if let Some(start) = self.foot_of_letter(lowest) {
            return start;
        }
        if let Some(label) = self.list_below_label(lowest) {
            start = label;
        }
        let notes = list_by_hand(body, lowest);
        for at in (lowest..body.len()).rev() {
            if at >= start || notes.is_some_and(|notes| at >= notes) {
                continue;
            }
            if let Some(first) = self.cut_list(&body[lowest..=at]) {
                start = lowest + first;
                continue;
            }
            let passage = &body[at].passage.in_one_line();
            if dated_below && start == at + 1 && self.office_signs(passage) {
                start = at;
                continue;
            }
            if self.numbered_entry(at) {
                start = at;
                continue;
            }
            if at > lowest && self.list_goes_on(&body[at - 1].passage, passage) {
                start = at;
                continue;
            }
            if self.signature_at == Some(at + 1) && start == at + 1 && self.signs_too(lowest, at) {
                self.signature_at = Some(at);
                start = at;
                continue;
            }
            let before = self.finder.metadata.dates.len();
            let signed = self.signed;
            // What a page break cut off a sentence in capitals looks like a name.
            let may_sign = !(body[at].continues && ends_sentence(passage.text()));
            match self.item(passage, may_sign) {
                Item::Read => {
                    if self.signed && !signed {
                        self.signature_at = Some(at);
                    }
                    start = at;
                    dated_below = self.finder.metadata.dates.len() > before;
                }
                // Above a signature, office and formula belong to it.
                Item::Between if self.signed && start == at + 1 && !is_ellipsis(body[at].passage.text()) => {
                    start = at;
                }
                Item::Between => {}
                Item::Text => break,
            }
        }
        start
    }

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
                self.item(&line.passage.in_one_line(), true);
            }
        }
        let above = (lowest..last).rev().take_while(|&at| of_formula(at)).count();
        Some(last - above)
    }

    fn item(&mut self, passage: &Passage<'t>, may_sign: bool) -> Item {
        let text = passage.text();
        if let Some(source) = text
            .strip_prefix("[Source: ")
            .and_then(|text| text.strip_suffix(']'))
            .or_else(|| file_in_brackets(text))
            .filter(|_| self.finder.metadata.archive.is_none())
        {
            let start = offset_in(text, source);
            self.finder.set_source(passage, start..start + source.len());
            return Item::Read;
        }
        if let Some((HeadLabel::NoteTakers, names)) = role_sentence(text) {
            self.cast.enter(passage, names, PersonRole::NoteTaker, None);
            return Item::Read;
        }
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
            || (may_sign && !self.signed && (self.dated_signature(passage) || self.signature(passage)));
        if read { Item::Read } else { Item::Text }
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

    /// A second name right above a signature: of the same person (`P. Orlov` above `Pavel Orlov`), or of another who signs
    /// first. Longer lists and those below a label are none of signatures.
    fn signs_too(&mut self, lowest: usize, at: usize) -> bool {
        let body = self.finder.body;
        let text = |at: usize| body.get(at).map_or("", |paragraph| paragraph.passage.text());
        let signs = |at: usize| {
            let person = Some(text(at)).filter(|text| text.len() <= LONGEST_SIGNATURE);
            person
                .and_then(signatory)
                .filter(|person| person.name.contains(' '))
        };
        let above = (lowest..at).rev().take_while(|&at| signs(at).is_some()).count();
        let (Some(first), Some(paragraph)) = (signs(at), body.get(at)) else {
            return false;
        };
        let headed = (lowest..at - above)
            .next_back()
            .map_or("", text)
            .ends_with([':', ',']);
        if headed || above + 2 > MOST_SIGNATURES || self.finder.is_stage(paragraph.passage.span()) {
            return false;
        }
        let surname = |name: &str| name.rsplit(' ').next().map(str::to_lowercase);
        let sender = self.finder.metadata.sender.as_deref().unwrap_or_default();
        if surname(sender) == surname(&first.name) && sender.len() >= first.name.len() {
            return true;
        }
        let read = self.signature(&paragraph.passage.in_one_line());
        // Who signs first is the sender.
        if let Some(at) = self.cast.members.len().checked_sub(2).filter(|_| read) {
            self.cast.members.swap(at, at + 1);
        }
        read
    }

    /// True for a line that stands again and again above sentences: the label of turns, whose words are lost here.
    fn is_label(&self, text: &str) -> bool {
        /// Fewest turns that have it.
        const FEWEST: usize = 2;
        let pairs = self.finder.body.windows(2);
        let labels = pairs.filter(|pair| {
            let [line, words] = pair else { return false };
            line.passage.text() == text && ends_sentence(words.passage.text())
        });
        labels.take(FEWEST).count() == FEWEST
    }

    /// A line that is a name: `Wu Lin`, `(S. Orlov)`, `[signature] /P. Szabo/`, `Ambassador Orlov`.
    ///
    /// ```text
    /// signature = [ "[signature]" | "/-/" | "(-)" ] , [ "(" | "/" | "[" ] , [ title ] , name , [ ")" | "/" | "]" ] ,
    ///             [ "," , office | "m.p." ]
    ///           | office , "(" , name , ")" | "[" , name , "]" ;
    /// ```
    fn signature(&mut self, passage: &Passage<'t>) -> bool {
        let text = passage.text();
        if text.len() > LONGEST_SIGNATURE || text.ends_with(':') || self.finder.is_stage(passage.span()) {
            return false;
        }
        // `[Orlov]`: volumes supply the name of the one who sent a telegram.
        if let Some(name) = supplied_name(text).filter(|_| self.finder.takes_dateline) {
            return self.signature(&passage.part(name));
        }
        let Some(mention) = signatory(text) else {
            return false;
        };
        if mention.name.chars().filter(|c| c.is_alphabetic()).count() < 2 || self.is_label(text) {
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

/// What editors say in brackets below a text, beside headings of enclosed papers (lower case).
const REMARKS: &[&str] = &["extract", "signed", "translation", "unsigned"];

/// The name of `[Orlov]`, a line that is a name in brackets and nothing else.
fn supplied_name(text: &str) -> Option<Range<usize>> {
    let inside = text.strip_prefix('[')?.strip_suffix(']')?;
    let name = inside.trim();
    let is_name = name.starts_with(char::is_uppercase)
        && name.split(' ').count() <= 3
        && name.chars().all(|c| c.is_alphabetic() || " .-'’".contains(c))
        && !is_of(name, REMARKS)
        && !heads_enclosure(text);
    let start = text.len() - text[1..].trim_start().len();
    is_name.then(|| start..start + name.len())
}

/// Paragraphs of the longest foot of a letter.
const LONGEST_FOOT: usize = 16;
