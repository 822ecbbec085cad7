//! Who writes and to whom: the lines `From:`, `To:`, `Copy to`, address lines and distribution lists of a head.

use std::ops::Range;

use super::heading::LONGEST_HEADING;
use super::people::is_named_in_full;
use super::{Addressed, Head, LONGEST_ENTRY, OpenList};
use crate::grammar::classification::{level, precedence, stamps};
use crate::grammar::copies::copies;
use crate::grammar::head_label::{LabelledLine, labelled};
use crate::grammar::person::listed_mention_at;
use crate::grammar::recipient::{address, bare_recipient, distribution, holds_body};
use crate::grammar::title::{Title, TitleClass, titles_at};
use crate::grammar::vocabulary::contains;
use crate::grammar::word::PLACES;
use crate::lex::{Paragraph, Passage};
use crate::metadata::cast::{is_list, people_of};
use crate::metadata::tail::office::holds_office;
use crate::record::{DateRole, Field, PersonRole, Relation};

/// True where the second paragraph is an address line (`[To] the Ministry of Trade:`): the first is a remark of the
/// office that received the document.
pub(super) fn is_addressed_next(body: &[Paragraph<'_>]) -> bool {
    body.get(1).is_some_and(|next| {
        let text = next.passage.text();
        let leads = ["[To]", "To the ", "TO:", "To:"]
            .iter()
            .any(|lead| text.starts_with(lead));
        leads && text.ends_with(':') && text.len() <= LONGEST_HEADING && address(text).is_some()
    })
}

impl<'t> Head<'_, '_, 't> {
    /// `- Comrade Orlov`: a short line, often behind a dash.
    pub(super) fn one_more_recipient(&mut self, passage: &Passage<'t>) -> bool {
        let text = passage.text();
        let entry = text.trim_start_matches(|c: char| c.is_whitespace() || "-–—•*".contains(c));
        // `Comrade Orlov P.`: the initial behind the name.
        let initial = entry
            .rsplit(' ')
            .next()
            .is_some_and(|last| last.chars().count() == 2 && last.starts_with(char::is_uppercase));
        if entry.len() > LONGEST_ENTRY
            || entry.is_empty()
            || (entry.len() == text.len() && !is_list(text))
            || entry.ends_with(':')
            || entry.ends_with('.') && !initial
        {
            return false;
        }
        let start = text.len() - entry.len();
        let name = bare_recipient(text, start..text.len()).unwrap_or(start..text.len());
        self.finder.add_recipient(passage, name, Relation::Distribution);
        true
    }

    pub(super) fn sender(&mut self, passage: &Passage<'t>, line: &LabelledLine) {
        // `FROM: STRELSAU` names a place; a desk or a person is the sender.
        let value = &passage.text()[line.value.clone()];
        if let [person] = people_of(value).as_slice()
            && is_named_in_full(person)
        {
            self.author(passage, line.value.clone(), person.name.clone().into_owned());
        } else if who_is(value) == Some(Addressed::Office) || holds_office(value) {
            self.sending_office(passage, line.value.clone());
        }
    }

    /// The office that sends the document, unless somebody signs it.
    fn sending_office(&mut self, passage: &Passage<'t>, office: Range<usize>) {
        let name = bare_recipient(passage.text(), office.clone()).unwrap_or(office);
        if name.len() <= LONGEST_ENTRY {
            self.finder.set(Field::Sender, passage, name);
        }
    }

    /// The author at `range`, as a line of the head names him or her: the sender, unless somebody else signs.
    fn author(&mut self, passage: &Passage<'t>, range: Range<usize>, name: String) {
        let metadata = &mut self.finder.metadata;
        if metadata.sender.is_none() {
            metadata.sender = Some(name.into());
            metadata
                .spans
                .insert(Field::Sender, passage.locate(range.clone()));
        }
        self.cast.enter(passage, range, PersonRole::Author, None);
    }

    pub(super) fn recipients(&mut self, passage: &Passage<'t>, line: &LabelledLine, relation: Relation) {
        let text = passage.text();
        let mut names = line.value.clone();
        // `To: A From: B` may stand on one line.
        if let Some(at) = find_no_case(&text[names.clone()], " from: ") {
            let from = names.start + at + 1;
            names.end = names.start + at;
            if let Some(sender) = labelled(&text[from..]) {
                let value = sender.value.start + from..sender.value.end + from;
                self.sender(passage, &LabelledLine { value, ..sender });
            }
        }
        let mut last = Addressed::Nobody;
        for name in distribution(text, names) {
            let words = &text[name.clone()];
            match precedence(words) {
                Some(level) if level.len() == name.len() => {
                    self.finder.set(Field::Precedence, passage, name);
                }
                // The city that the body is in: `Ministry of Trade, Strelsau`.
                _ if last == Addressed::Body && contains(PLACES, words) => {}
                // The office of the person before it.
                _ if last == Addressed::Person && is_office_of_person(words) => {}
                _ => {
                    last = who_is(words).unwrap_or(Addressed::Body);
                    self.finder.add_recipient(passage, name, relation);
                }
            }
        }
        if relation != Relation::Distribution {
            self.open = Some(OpenList::Addressee { relation, last });
        }
        if let Some((count, range)) = copies(text) {
            self.finder.set_copies(passage, range, count);
        }
    }

    pub(super) fn addressed(&mut self, passage: &Passage<'t>) -> bool {
        if self.finder.numbered_copy(passage) {
            return true;
        }
        let Some(line) = address(passage.text()) else {
            return self.addressed_to_person(passage)
                || self.sent_by_person(passage)
                || self.sent_by_office(passage);
        };
        if let Some(behind) = line.behind
            && let Some(level) =
                stamps(&passage.text()[behind.clone()]).and_then(|stamps| stamps.classification)
        {
            self.finder.set(
                Field::Classification,
                passage,
                behind.start + level.start..behind.start + level.end,
            );
        }
        for name in line.names {
            self.finder.add_recipient(passage, name, line.relation);
        }
        true
    }

    /// A line below an address line: the name of the office's holder, the office of the person, or, where the label
    /// stands alone, the addressee.
    ///
    /// ```text
    /// To:                             To: The Minister of Trade
    /// Comrade Pavel Orlov             Comrade Pavel Orlov
    /// Minister of Trade
    /// ```
    pub(super) fn addressee_below(
        &mut self,
        passage: &Passage<'t>,
        relation: Relation,
        last: Addressed,
    ) -> bool {
        let text = passage.text();
        if text.len() > LONGEST_ENTRY || text.ends_with(['.', ':', '!', '?']) {
            return false;
        }
        let whole = 0..text.len();
        let name = bare_recipient(text, whole.clone()).unwrap_or(whole);
        let found = who_is(text);
        match (last, found) {
            (Addressed::Office, Some(Addressed::Person)) => {
                self.finder.drop_last_recipient(relation);
                self.finder.add_recipient(passage, name, relation);
            }
            (Addressed::Nobody, Some(_)) => self.finder.add_recipient(passage, name, relation),
            (Addressed::Person, Some(Addressed::Office)) => {}
            _ => return false,
        }
        let last = match (last, found) {
            (Addressed::Nobody, Some(found)) => found,
            _ => Addressed::Person,
        };
        self.open = Some(OpenList::Addressee { relation, last });
        true
    }

    /// `To Orlov.`, `For Orlov.`: a telegram's address line that names a person and no more.
    fn addressed_to_person(&mut self, passage: &Passage<'t>) -> bool {
        let text = passage.text();
        let end = text.trim_end_matches('.').len();
        let name = ["To ", "For "]
            .iter()
            .find_map(|lead| text[..end].strip_prefix(lead))
            .filter(|_| self.finder.is_cable);
        let named = name.and_then(|name| {
            let person = listed_mention_at(name, 0)?;
            let whole = person.range.end == name.len() && !contains(PLACES, name);
            (whole && !person.name.is_empty()).then_some(name.len())
        });
        let Some(length) = named.filter(|length| *length <= LONGEST_ENTRY) else {
            return false;
        };
        let name = bare_recipient(text, end - length..end).unwrap_or(end - length..end);
        self.finder.add_recipient(passage, name, Relation::To);
        true
    }

    /// `FROM THE EMBASSY IN STRELSAU`: a line that names the office that sends a telegram, without a colon.
    fn sent_by_office(&mut self, passage: &Passage<'t>) -> bool {
        // Minutes are nobody's letter.
        if self.finder.is_minutes {
            return false;
        }
        let text = passage.text();
        let capitals = !text.contains(char::is_lowercase);
        let office = ["FROM THE ", "From the "]
            .iter()
            .find_map(|lead| text.strip_prefix(lead));
        let is_name = |word: &str| {
            capitals
                || word.starts_with(char::is_uppercase)
                || matches!(word, "of" | "in" | "the" | "for" | "to")
        };
        let Some(office) = office.filter(|office| {
            text.len() <= LONGEST_ENTRY && holds_office(office) && office.split(' ').all(is_name)
        }) else {
            return false;
        };
        let start = text.len() - office.len();
        self.sending_office(passage, start..text.len());
        true
    }

    /// `From the diary of`, and the next line, which names whose it is; his office may stand between.
    pub(super) fn names_diarist(&mut self, passage: &Passage<'t>) -> bool {
        let text = passage.text();
        if let Some(behind) = behind_opener(text) {
            let opens = behind.trim_matches([':', ' ']).is_empty() || self.beside_diary(passage, behind);
            self.diary_opens |= opens;
            return opens;
        }
        if !std::mem::take(&mut self.diary_opens) {
            return false;
        }
        if is_office_of_person(text) {
            self.diary_opens = true;
            return true;
        }
        if stamps(text).is_some() {
            return false;
        }
        self.diarist(passage)
    }

    /// The right column of a letterhead that stands in one line with its left one: `From the diary of TOP SECRET`,
    /// `From the diary of "11" August 1977`, `From the diary of SECRET P. ORLOV Copy No. 2`.
    fn beside_diary(&mut self, passage: &Passage<'t>, behind: &str) -> bool {
        let start = passage.text().len() - behind.len();
        let Some(level) = level(behind).filter(|level| level.start == 0) else {
            let short = behind.len() <= LONGEST_ENTRY;
            let dated = passage.part(start..passage.text().len());
            return short && self.finder.read_dated_line(&dated, DateRole::Signed);
        };
        let name = behind[level.end..].trim_start();
        let rest = passage.part(passage.text().len() - name.len()..passage.text().len());
        let read = name.is_empty() || self.diarist(&rest);
        if read {
            self.finder.set(
                Field::Classification,
                passage,
                start + level.start..start + level.end,
            );
        }
        read
    }

    /// Whose the diary is: a name, with the number of the copy in the other column perhaps.
    fn diarist(&mut self, passage: &Passage<'t>) -> bool {
        const COLUMN: &[&str] = &[" Copy", " COPY", " copy", " Issue", " No", " Nº", " N°"];
        let text = passage.text();
        let column = COLUMN.iter().filter_map(|word| text.find(word)).min();
        let name = text
            .get(..column.unwrap_or(text.len()))
            .unwrap_or_default()
            .trim_end();
        // `Orlov, P.Q.`: the title has the name as it is said.
        let initials = name.split_once(", ").is_some_and(|(_, initials)| {
            !initials.is_empty()
                && initials
                    .split_terminator('.')
                    .all(|letter| letter.trim().len() == 1)
        });
        if initials {
            return true;
        }
        let person = listed_mention_at(name, 0).filter(|person| person.range.end == name.len());
        let Some(person) = person.filter(|person| is_named_in_full(person) && text.len() <= LONGEST_ENTRY)
        else {
            return false;
        };
        self.author(passage, person.range, person.name.into_owned());
        true
    }

    /// `From Pavel Orlov`, `From the diary of Pavel Orlov`: a line that names the author without a colon.
    fn sent_by_person(&mut self, passage: &Passage<'t>) -> bool {
        const LEADS: &[&str] = &["From the diary of ", "From the journal of ", "From "];
        let text = passage.text();
        let lead = |lead: &&&str| {
            text.get(..lead.len())
                .is_some_and(|words| words.eq_ignore_ascii_case(lead))
        };
        let Some(words) = LEADS.iter().find(lead).and_then(|lead| text.get(lead.len()..)) else {
            return false;
        };
        let whole = listed_mention_at(words, 0).filter(|person| person.range.end == words.len());
        let Some(person) = whole.filter(is_named_in_full) else {
            return false;
        };
        let name = person.name.into_owned();
        self.author(passage, text.len() - words.len()..text.len(), name);
        true
    }
}

/// What stands behind `From the diary of` in the first line of a letterhead.
fn behind_opener(text: &str) -> Option<&str> {
    const OPENERS: &[&str] = &[
        "From the diary of",
        "From the journal of",
        "From diary of",
        "From journal of",
    ];
    let behind = |opener: &&str| {
        let (start, behind) = text.split_at_checked(opener.len())?;
        let border = behind.is_empty() || behind.starts_with([' ', ':']);
        (start.eq_ignore_ascii_case(opener) && border).then(|| behind.trim_start())
    };
    OPENERS.iter().find_map(behind)
}

/// Whom the whole of `text` names: a person by full name or with a title, an office that one person holds, or a body.
fn who_is(text: &str) -> Option<Addressed> {
    let text = text.trim();
    let bare = text
        .strip_prefix("The ")
        .or_else(|| text.strip_prefix("the "))
        .unwrap_or(text);
    let Some(mention) = listed_mention_at(bare, 0) else {
        return holds_body(bare).then_some(Addressed::Body);
    };
    let whole = mention.range.end == bare.len();
    if whole && is_named_in_full(&mention) && !holds_office(bare) {
        Some(Addressed::Person)
    } else if mention.name.is_empty() && is_office_of_person(bare) {
        Some(Addressed::Office)
    } else {
        holds_body(bare).then_some(Addressed::Body)
    }
}

/// True for an office that one person holds, without an article: `Minister of Trade`, `First Secretary of the Party`.
fn is_office_of_person(text: &str) -> bool {
    titles_at(text, 0).is_some_and(|titles| {
        let class = |title: &Title<'_>| title.class == TitleClass::Office;
        titles.items.iter().any(class)
            && listed_mention_at(text, 0).is_some_and(|mention| mention.name.is_empty())
    })
}

/// Where `words` (lower case) stand in `text`, in any case.
fn find_no_case(text: &str, words: &str) -> Option<usize> {
    text.to_ascii_lowercase().find(words)
}
