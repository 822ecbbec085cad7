//! Letters that stand for names: `M. said`, in notes of a talk on the telephone between Orlov and Moss.

use super::Scene;
use super::beforehand::is_initial;
use crate::Span;
use crate::grammar::person::Mention;
use crate::people::PersonIndex;

/// Most surnames that are kept for letters to stand for.
const MOST_SURNAMES: usize = 32;

impl Scene<'_, '_> {
    /// Notes a surname of which nothing else is known, for a letter that may stand for it.
    pub(super) fn note_surname(&mut self, mention: &Mention<'_>, span: Span) {
        let bare = mention.titles.is_empty() && !mention.name.contains(' ');
        if self.uses_initials
            && bare
            && self.surnames.len() < MOST_SURNAMES
            && self.looks_like_a_person(mention)
            && !self.surnames.iter().any(|(known, _)| known.name == mention.name)
        {
            self.surnames.push((mention.clone().into_owned(), span));
        }
    }

    /// True for a letter in a text where such stand for people.
    pub(in super::super) fn is_letter(&self, mention: &Mention<'_>) -> bool {
        self.uses_initials && mention.titles.is_empty() && is_initial(&mention.name)
    }

    /// Whom a letter stands for of whom nobody knows: the only surname that was named before it and begins with it. It keeps
    /// the meaning that it had first, though it had none.
    pub(super) fn of_letter(&mut self, mention: &Mention<'_>) -> Option<PersonIndex> {
        let letter = mention.name.chars().next()?;
        if let Some((_, person)) = self.letters.iter().find(|(known, _)| *known == letter) {
            return *person;
        }
        let person = self.only_surname(letter);
        self.letters.push((letter, person));
        person
    }

    fn only_surname(&mut self, letter: char) -> Option<PersonIndex> {
        let mut named = self
            .surnames
            .iter()
            .filter(|(known, _)| known.name.starts_with(letter));
        let (surname, span) = named.next().filter(|_| named.next().is_none())?;
        Some(self.people.enter(surname, *span))
    }
}
