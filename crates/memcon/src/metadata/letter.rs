//! What letters say of whom they go to: the address above the salutation, the name below the signature, the sentence on
//! copies.

use std::ops::Range;

use super::Finder;
use crate::grammar::offset_in;
use crate::grammar::people_list::people_list;
use crate::grammar::person::{Mention, listed_mention_at};
use crate::grammar::recipient::bare_recipient;
use crate::lex::{Paragraph, Passage};
use crate::record::{Kind, Relation};

/// Paragraphs of the longest address above a salutation, and bytes of its longest line.
const LONGEST_ADDRESS: usize = 6;
const LONGEST_LINE: usize = 90;

/// Paragraphs before the signature in which the copies are told.
const LAST_PARAGRAPHS: usize = 8;

/// How sentences begin that say who gets a copy (lower case).
const COPYING: &[&str] = &[
    "i am copying this",
    "i am copying to",
    "i am sending a copy",
    "i am sending copies",
    "copies of this letter",
    "copies of this minute",
    "copies go to",
];

impl<'t> Finder<'_, 't> {
    /// The addressees of a letter whose text begins at `head` and whose tail at `tail`, where no line names them.
    pub(super) fn addressees_of_letter(&mut self, head: usize, tail: usize) {
        if self.takes_dateline || self.metadata.kind == Some(Kind::Transcript) {
            return;
        }
        let body = self.body;
        let last = tail.saturating_sub(LAST_PARAGRAPHS)..body.len().min(tail + LAST_PARAGRAPHS);
        for paragraph in body.get(last).unwrap_or_default() {
            self.copied_to(&paragraph.passage.in_one_line());
        }
        let addressed = |relation| relation == Relation::To;
        if self.metadata.recipients.iter().any(|to| addressed(to.relation)) {
            return;
        }
        let Some(salutation) = body.iter().take(head + LONGEST_ADDRESS).position(is_salutation) else {
            return;
        };
        let above = salutation.saturating_sub(LONGEST_ADDRESS)..salutation;
        let greeted = body
            .get(salutation)
            .map(|paragraph| paragraph.passage.in_one_line());
        let Some(greeted) = greeted else { return };
        let address = body.get(above).unwrap_or_default().iter().rev();
        for line in address.map(|paragraph| &paragraph.passage) {
            if is_addressee_line(line.text(), greeted.text()) && !self.is_sender(line.text()) {
                self.add_bare_recipient(line, 0..line.text().len(), Relation::To);
                return;
            }
        }
        let below = body.get(tail..).unwrap_or_default();
        let mut honoured = false;
        for line in below.iter().map(|paragraph| &paragraph.passage) {
            let name = below_signature(line.text())
                .or_else(|| honoured.then(|| first_person(line.text())).flatten());
            if let Some(name) = name.filter(|_| !self.is_sender(line.text())) {
                self.add_bare_recipient(line, name, Relation::To);
                return;
            }
            honoured = is_honour_alone(line.text());
        }
        if let Some(name) = greeted_person(greeted.text()) {
            self.add_bare_recipient(&greeted, name, Relation::To);
        }
    }

    /// True for a line with the family name of the one who signs.
    fn is_sender(&self, line: &str) -> bool {
        let sender = self.metadata.sender.as_deref().unwrap_or_default();
        let last = sender.rsplit(' ').next().filter(|last| !last.is_empty());
        last.is_some_and(|last| {
            let mut words = line.split(|c: char| !c.is_alphanumeric());
            words.any(|word| word.eq_ignore_ascii_case(last))
        })
    }

    /// `I am copying this letter to Peter Noll (Treasury) and Sir Paul Hart (Cabinet Office).`
    fn copied_to(&mut self, passage: &Passage<'t>) {
        let text = passage.text();
        let lower = text.to_ascii_lowercase();
        if !COPYING.iter().any(|lead| lower.starts_with(lead)) {
            return;
        }
        let Some(to) = lower.find(" to ").map(|at| at + " to ".len()) else {
            return;
        };
        for listed in people_list(&text[to..]) {
            if is_full(&listed.mention) {
                let range = listed.mention.range;
                self.add_bare_recipient(passage, range.start + to..range.end + to, Relation::Cc);
            }
        }
    }

    fn add_bare_recipient(&mut self, passage: &Passage<'t>, name: Range<usize>, relation: Relation) {
        let name = bare_recipient(passage.text(), name.clone()).unwrap_or(name);
        self.add_recipient(passage, name, relation);
    }
}

fn is_full(person: &Mention<'_>) -> bool {
    person.name.contains(' ') || !person.name.is_empty() && !person.titles.is_empty()
}

/// The words of a salutation behind `Dear`, without what ends it.
fn greeting(text: &str) -> Option<&str> {
    const LEADS: &[&str] = &["Dear ", "My dear ", "Esteemed ", "Respected "];
    let words = LEADS.iter().find_map(|lead| text.strip_prefix(lead))?;
    (text.len() <= LONGEST_LINE).then(|| words.trim_end_matches([',', '!', ':', '.', ' ']))
}

fn is_salutation(paragraph: &Paragraph<'_>) -> bool {
    let text = paragraph.passage.text();
    greets_by_rank(text) || greeting(text).is_some() && text.ends_with([',', '!', ':'])
}

/// `Sir,`: the salutation of a despatch.
pub(super) fn greets_by_rank(text: &str) -> bool {
    let bare = text.trim_end_matches([',', ':', '.', ' ']);
    let known = ["Sir", "My Lord", "Madam", "My Lord Marquess", "Your Excellency"];
    bare.len() < text.len() && known.iter().any(|word| bare.eq_ignore_ascii_case(word))
}

/// True for the form of an honour that stands alone above the name: `The Right Honourable`.
fn is_honour_alone(text: &str) -> bool {
    let bare = text.trim_end_matches([',', ' ']);
    HONOURS
        .iter()
        .any(|honour| bare.eq_ignore_ascii_case(honour.trim_end()))
}

/// The person in full whom a line begins with.
fn first_person(line: &str) -> Option<Range<usize>> {
    let person = listed_mention_at(line, 0).filter(|person| line.len() <= LONGEST_LINE && is_full(person))?;
    Some(person.range)
}

/// Forms of honour before the name of the person addressed.
const HONOURS: &[&str] = &[
    "The Right Honourable ",
    "The Right Honorable ",
    "The Right Hon. ",
    "The Rt. Hon. ",
    "The Rt Hon. ",
    "The Rt Hon ",
    "The Honourable ",
    "The Honorable ",
    "The Hon. ",
    "Honorable ",
    "Hon. ",
    "His Excellency ",
];

/// The person whom a salutation greets by title and name: `Dear Comrade Noll!`.
fn greeted_person(text: &str) -> Option<Range<usize>> {
    let words = greeting(text)?;
    let start = offset_in(text, words);
    let person = listed_mention_at(words, 0)?;
    let whole = person.range.end == words.len() && !person.name.is_empty() && !person.titles.is_empty();
    whole.then_some(start..start + words.len())
}

/// True for a line above the salutation that is a person in full, the one who is greeted where a name is greeted.
fn is_addressee_line(line: &str, greeted: &str) -> bool {
    let Some(person) = listed_mention_at(line, 0).filter(|person| person.range.end == line.len()) else {
        return false;
    };
    let named = greeting(greeted)
        .and_then(|words| listed_mention_at(words, 0))
        .filter(|greeted| !greeted.name.is_empty());
    let same = named.is_none_or(|greeted| {
        greeted.name.split(' ').any(|word| {
            person
                .name
                .split(' ')
                .any(|other| other.eq_ignore_ascii_case(word))
        })
    });
    line.len() <= LONGEST_LINE && is_full(&person) && same
}

/// The person addressed, below the signature: `Paul Hart, Esq.,`, `The Hon. Paul Hart`.
fn below_signature(line: &str) -> Option<Range<usize>> {
    if line.len() > LONGEST_LINE {
        return None;
    }
    if let Some(end) = line.find(", Esq").or_else(|| line.find(" Esq")) {
        let person = listed_mention_at(line, 0)?;
        return (person.range.end == end && is_full(&person)).then_some(0..end);
    }
    let lead = HONOURS.iter().find(|lead| line.starts_with(**lead))?.len();
    let person = listed_mention_at(line, lead)?;
    is_full(&person).then_some(person.range)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_greeted() {
        for (text, name) in [
            ("Dear Comrade Noll!", Some("Comrade Noll")),
            ("My dear General Hart:", Some("General Hart")),
            ("Dear Stephen,", None),
            ("Dear comrades!", None),
            ("Dear Mr. President,", None),
            ("Dearly, Comrade Noll", None),
            ("", None),
        ] {
            assert_eq!(greeted_person(text).map(|at| &text[at]), name, "{text}");
        }
    }

    #[test]
    fn lines_of_an_address() {
        for (line, greeted, expected) in [
            ("Comrade Ernst Noll", "Dear Comrade Noll!", true),
            ("Comrade Ernst Noll", "Dear Comrade Minister!", true),
            ("Comrade Paul Hart", "Dear Comrade Noll!", false),
            ("Ministry for Foreign Affairs", "Dear Comrade Minister!", false),
            ("Strelsau, 5 May 1956", "Dear Comrade Noll!", false),
        ] {
            assert_eq!(is_addressee_line(line, greeted), expected, "{line}");
        }
    }

    #[test]
    fn names_below_a_signature() {
        for (line, name) in [
            ("Paul Hart, Esq.,", Some("Paul Hart")),
            ("The Hon. Paul Hart, Washington", Some("Paul Hart")),
            ("The Right Honourable Paul Hart, M.P.,", Some("Paul Hart")),
            ("The Right Honourable", None),
            ("Esquire Magazine", None),
            ("Paul Hart", None),
            ("", None),
        ] {
            assert_eq!(below_signature(line).map(|at| &line[at]), name, "{line}");
        }
    }
}
