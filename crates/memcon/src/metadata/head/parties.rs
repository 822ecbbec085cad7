//! Who writes and to whom: the lines `From:`, `To:`, `Copy to`, address lines and distribution lists of a head.

use std::ops::Range;

use super::heading::LONGEST_HEADING;
use super::people::is_named_in_full;
use super::{Head, LONGEST_ENTRY};
use crate::grammar::classification::{precedence, stamps};
use crate::grammar::copies::copies;
use crate::grammar::head_label::{LabelledLine, labelled};
use crate::grammar::person::listed_mention_at;
use crate::grammar::recipient::{address, bare_recipient, distribution};
use crate::lex::{Paragraph, Passage};
use crate::metadata::cast::{is_list, people_of};
use crate::record::{Field, PersonRole, Relation};

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
        if entry.len() > LONGEST_ENTRY
            || entry.is_empty()
            || (entry.len() == text.len() && !is_list(text))
            || entry.ends_with(['.', ':'])
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
        for name in distribution(text, names) {
            match precedence(&text[name.clone()]) {
                Some(level) if level.len() == name.len() => {
                    self.finder.set(Field::Precedence, passage, name);
                }
                _ => self.finder.add_recipient(passage, name, relation),
            }
        }
        if let Some((count, range)) = copies(text) {
            self.finder.set_copies(passage, range, count);
        }
    }

    pub(super) fn addressed(&mut self, passage: &Passage<'t>) -> bool {
        let Some(line) = address(passage.text()) else {
            return self.addressed_to_person(passage) || self.sent_by_person(passage);
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

    /// `To Orlov.`: a telegram's address line that names a person and no more.
    fn addressed_to_person(&mut self, passage: &Passage<'t>) -> bool {
        let text = passage.text();
        let end = text.trim_end_matches('.').len();
        let name = text[..end].strip_prefix("To ").filter(|_| self.finder.is_cable);
        let named = name.and_then(|name| {
            let person = listed_mention_at(name, 0)?;
            (person.range.end == name.len() && !person.name.is_empty()).then_some(name.len())
        });
        let Some(length) = named.filter(|length| *length <= LONGEST_ENTRY) else {
            return false;
        };
        let name = bare_recipient(text, end - length..end).unwrap_or(end - length..end);
        self.finder.add_recipient(passage, name, Relation::To);
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

/// Where `words` (lower case) stand in `text`, in any case.
fn find_no_case(text: &str, words: &str) -> Option<usize> {
    text.to_ascii_lowercase().find(words)
}
