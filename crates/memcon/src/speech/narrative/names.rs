//! What was read of the names of a text before its narrative: each is read once.

use crate::grammar::person::{Mention, Place};

/// Most places that are remembered; those of a longer text are read again.
const MOST: usize = 4096;

/// What was read at a place. Mostly nobody is named there, which needs no more room than this.
#[derive(Debug)]
struct Read<'p> {
    at: usize,
    mention: Option<Box<Mention<'p>>>,
}

/// Places where somebody may be named, paragraph by paragraph, in order.
#[derive(Debug, Default)]
pub(crate) struct Names<'p> {
    places: Vec<Read<'p>>,
    /// Where in `places` each paragraph begins.
    begins: Vec<usize>,
}

impl<'p> Names<'p> {
    /// What is remembered from here on is the next paragraph's.
    pub(crate) fn begin_paragraph(&mut self) {
        self.begins.push(self.places.len());
    }

    pub(crate) fn remember(&mut self, place: Place<'p>) {
        if self.places.len() < MOST {
            let Place { at, mention } = place;
            let mention = mention.map(Box::new);
            self.places.push(Read { at, mention });
        }
    }

    /// The places of a paragraph.
    pub(super) fn of_paragraph(&mut self, unit: usize) -> NamesAhead<'_, 'p> {
        let from = self.begins.get(unit).copied().unwrap_or(self.places.len());
        let to = self.begins.get(unit + 1).copied().unwrap_or(self.places.len());
        NamesAhead {
            places: self.places.get_mut(from..to).unwrap_or_default(),
        }
    }
}

/// The places of a paragraph that were not passed yet.
#[derive(Debug, Default)]
pub(super) struct NamesAhead<'n, 'p> {
    places: &'n mut [Read<'p>],
}

impl<'p> NamesAhead<'_, 'p> {
    /// What was read at `at`: somebody, or nobody. Nothing, where nobody looked; places before it are passed.
    pub(super) fn take(&mut self, at: usize) -> Option<Option<Mention<'p>>> {
        let places = std::mem::take(&mut self.places);
        let passed = places.iter().take_while(|place| place.at < at).count();
        let (_, ahead) = places.split_at_mut(passed);
        if ahead.first().is_none_or(|place| place.at > at) {
            self.places = ahead;
            return None;
        }
        let (here, behind) = ahead.split_first_mut()?;
        self.places = behind;
        Some(here.mention.take().map(|mention| *mention))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::person::full_places;

    #[test]
    fn places_are_taken_in_order_and_once() {
        let texts = ["Minister Orlov met Anna Noll.", "The Ruritanian press did not."];
        let mut names = Names::default();
        for text in texts {
            names.begin_paragraph();
            full_places(text).for_each(|place| names.remember(place));
        }
        let name = |found: Option<Option<Mention<'_>>>| {
            found.map(|mention| mention.map(|mention| mention.name.into_owned()))
        };
        let mut first = names.of_paragraph(0);
        assert_eq!(name(first.take(0)), Some(Some("Orlov".to_owned())));
        assert_eq!(name(first.take(0)), None);
        assert_eq!(name(first.take(15)), None);
        assert_eq!(name(first.take(19)), Some(Some("Anna Noll".to_owned())));
        let mut second = names.of_paragraph(1);
        assert_eq!(name(second.take(0)), Some(None));
        assert_eq!(name(names.of_paragraph(2).take(0)), None);
    }

    #[test]
    fn memory_is_bounded() {
        let mut names = Names::default();
        names.begin_paragraph();
        for at in 0..2 * MOST {
            names.remember(Place { at, mention: None });
        }
        assert!(names.places.len() <= MOST && names.of_paragraph(0).take(2 * MOST - 1).is_none());
    }
}
