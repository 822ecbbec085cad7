//! Lines above the documents of printed series: form and markings of a French one, numbers and titles of despatches.

use super::Head;
use crate::grammar::date::{DateContext, dates_in};
use crate::grammar::despatch::{behind_greeting, despatch_title, paper_number};
use crate::grammar::french_form::french_form;
use crate::grammar::identifier::NumberFound;
use crate::grammar::offset_in;
use crate::lex::Passage;
use crate::metadata::FORM_LINE;
use crate::record::{ArchiveReference, DateRole, Field, IdentifierKind, Kind};

/// Paragraphs below it in which the dateline stands.
const LINES_TO_DATELINE: usize = 5;

/// Paragraphs below the title of a despatch among which one says that it is a telegram.
const LINES_TO_FORM: usize = 3;

/// Symbol of a paper of an international organisation.
///
/// ```ebnf
/// symbol  = letters , { "/" , part } , "/" , ( "PV" | "SR" ) , "." , number | letters , "-" , letters , "(" , year , ")" , number ;
/// part    = ? capitals, digits and full stops ? ;
/// number  = digits , { "/" | "-" | capital | digit | "." } ;
/// ```
fn is_paper_symbol(text: &str) -> bool {
    /// Bytes of the longest one.
    const LONGEST: usize = 30;
    let sound = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || "/.-()".contains(c);
    if text.len() > LONGEST || !text.starts_with(|c: char| c.is_ascii_uppercase()) || !text.chars().all(sound)
    {
        return false;
    }
    let digit = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
    let of_record = ["/PV.", "/SR."]
        .iter()
        .any(|mark| text.split_once(mark).is_some_and(|(_, number)| digit(number)));
    let of_year = || {
        let (letters, behind) = text.split_once('(')?;
        let (year, number) = behind.split_once(')')?;
        let series = letters
            .split('-')
            .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_uppercase()));
        let years = matches!(year.len(), 2 | 4) && year.bytes().all(|byte| byte.is_ascii_digit());
        Some(series && letters.contains('-') && years && digit(number))
    };
    of_record || of_year().unwrap_or(false)
}

impl<'t> Head<'_, '_, 't> {
    /// `T. nos 1234-1240. Très secret. Réservé.`
    pub(super) fn french_form(&mut self, passage: &Passage<'t>) -> bool {
        let Some(line) = french_form(passage.text()) else {
            return false;
        };
        self.finder.set_kind(line.kind, FORM_LINE);
        if let Some(range) = line.number {
            let kind = (line.kind == Kind::Cable).then_some(IdentifierKind::Cable);
            self.finder.add_identifier(passage, NumberFound { kind, range });
        }
        for (field, range) in [
            (Field::Classification, line.classification),
            (Field::Precedence, line.precedence),
        ] {
            if let Some(range) = range {
                self.finder.set(field, passage, range);
            }
        }
        if let Some(range) = line.dateline {
            let role = self.finder.own_date_role();
            self.finder.read_dated_line(&passage.part(range), role);
        }
        if let Some(range) = line.received {
            let received = passage.part(range);
            let text = received.text().to_owned();
            self.finder.read_event_line(&received, &text);
        }
        true
    }

    /// `Sir A. Benton to Mr. Carrow.—(Received May 3.)`: a letter, or the telegram that a line below says it is.
    pub(super) fn despatch_title(&mut self, passage: &Passage<'t>) -> bool {
        let Some(title) = despatch_title(passage.text()) else {
            return false;
        };
        let below = self.finder.body.iter().skip(self.place_of(passage) + 1);
        let telegraphic = below
            .take(LINES_TO_FORM)
            .any(|paragraph| paragraph.passage.text().contains("Telegraphic"));
        let kind = if telegraphic { Kind::Cable } else { Kind::Letter };
        self.finder.set_kind(kind, FORM_LINE);
        let received = passage.part(title.received);
        let context = DateContext {
            year: self.finder.context.year.or(self.year_below(passage)),
            ..self.finder.context
        };
        let date = dates_in(received.text(), &context).next();
        let role = DateRole::Received;
        if let Some(event) = date.and_then(|date| self.finder.event(&received, role, &date, 0, "despatch")) {
            self.finder.add_date(event);
        }
        true
    }

    /// The year of the dateline below a title.
    fn year_below(&self, passage: &Passage<'t>) -> Option<i32> {
        let below = self.finder.body.iter().skip(self.place_of(passage) + 1);
        let mut dates = below
            .take(LINES_TO_DATELINE)
            .flat_map(|paragraph| dates_in(paragraph.passage.text(), &self.finder.context));
        dates.find_map(|date| date.edtf?.as_str().get(..4)?.parse().ok())
    }

    /// `[12345]   No. 1.`
    pub(super) fn paper_number(&mut self, passage: &Passage<'t>) -> bool {
        let Some((paper, range)) = paper_number(passage.text()) else {
            return false;
        };
        let kind = Some(IdentifierKind::Document);
        self.finder.add_identifier(passage, NumberFound { kind, range });
        let words = passage.words(paper.clone());
        self.finder
            .metadata
            .archive
            .get_or_insert_with(|| ArchiveReference {
                repository: None,
                reference: Some(words.clone()),
                pages: None,
                text: words,
                span: passage.locate(paper),
            });
        true
    }

    /// `S/PV.914`, `C-R(58)19`: the symbol of a paper of an international organisation, alone on its line.
    pub(super) fn paper_symbol(&mut self, passage: &Passage<'t>) -> bool {
        let range = 0..passage.text().len();
        let is_symbol = is_paper_symbol(passage.text());
        if is_symbol {
            let kind = Some(IdentifierKind::Document);
            self.finder.add_identifier(passage, NumberFound { kind, range });
        }
        is_symbol
    }

    /// `Sir,          Strelsau, April 28, 1921.`
    pub(super) fn greeting_and_dateline(&mut self, passage: &Passage<'t>) -> bool {
        let text = passage.text();
        let Some(dateline) = behind_greeting(text) else {
            return false;
        };
        let role = self.finder.own_date_role();
        let start = offset_in(text, dateline);
        self.finder
            .read_dated_line(&passage.part(start..text.len()), role)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn symbols_of_papers() {
        for symbol in [
            "S/PV.914",
            "A/C.1/PV.1201",
            "E/AC.7/SR.500",
            "C-R(58)19",
            "C-VR(1962)7",
        ] {
            assert!(is_paper_symbol(symbol), "{symbol}");
        }
        for other in [
            "S/12602 of May",
            "A.D. 1914",
            "C-R",
            "S/PV.",
            "(58)19",
            "EUR/SOV",
            "",
        ] {
            assert!(!is_paper_symbol(other), "{other}");
        }
    }
}
