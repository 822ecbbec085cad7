//! What the registry found out about a mention before: a text names the same people by the same words again and again.

use foldhash::HashMap;
use std::borrow::Cow;
use std::cell::RefCell;

use super::{PersonIndex, Resolution};
use crate::grammar::person::Mention;

/// Most mentions that are remembered; the memory is bounded whatever a dump holds.
const MOST: usize = 4096;

/// Mentions by their printed forms, with what they were found to mean.
#[derive(Debug, Default)]
pub(super) struct Recall {
    known: RefCell<HashMap<String, Known>>,
    /// Whether names of one word mean somebody, and since when that is known.
    called: RefCell<HashMap<String, (u64, bool)>>,
    /// Grows with each change of the registry: what was found before it no longer holds.
    version: u64,
}

#[derive(Debug)]
struct Known {
    titles: Vec<String>,
    name: String,
    variants: Vec<String>,
    resolution: Option<(u64, Resolution)>,
    /// Whose forms the mention's are already.
    noted: Option<PersonIndex>,
}

impl Known {
    fn new(mention: &Mention<'_>) -> Self {
        let owned = |list: &[Cow<'_, str>]| list.iter().map(ToString::to_string).collect();
        Self {
            titles: owned(&mention.titles),
            name: mention.name.to_string(),
            variants: owned(&mention.variants),
            resolution: None,
            noted: None,
        }
    }

    fn is(&self, mention: &Mention<'_>) -> bool {
        self.name == mention.name && self.titles == mention.titles && self.variants == mention.variants
    }
}

impl Recall {
    /// The registry has changed.
    pub(super) fn outdate(&mut self) {
        self.version += 1;
    }

    /// Whom the mention means, found by `look_up` where it is not remembered.
    pub(super) fn resolution(
        &self,
        mention: &Mention<'_>,
        look_up: impl FnOnce() -> Resolution,
    ) -> Resolution {
        let remembered = self.known.borrow().get(&*mention.printed).and_then(|known| {
            let (version, resolution) = known.resolution.as_ref()?;
            (*version == self.version && known.is(mention)).then(|| resolution.clone())
        });
        remembered.unwrap_or_else(|| {
            let resolution = look_up();
            let mut known = self.known.borrow_mut();
            entry(&mut known, mention).resolution = Some((self.version, resolution.clone()));
            resolution
        })
    }

    /// True where the name of one word means somebody, found by `look_up` where it is not remembered.
    pub(super) fn is_called(&self, name: &str, look_up: impl FnOnce() -> bool) -> bool {
        let mut called = self.called.borrow_mut();
        match called.get_mut(name) {
            Some((version, is_called)) if *version == self.version => *is_called,
            Some(known) => {
                *known = (self.version, look_up());
                known.1
            }
            None => {
                if called.len() >= MOST {
                    called.clear();
                }
                let is_called = look_up();
                called.insert(name.to_owned(), (self.version, is_called));
                is_called
            }
        }
    }

    /// True where the mention's forms are the person's already; from now on they are.
    pub(super) fn is_noted(&mut self, person: PersonIndex, mention: &Mention<'_>) -> bool {
        let noted = entry(self.known.get_mut(), mention).noted.replace(person);
        noted == Some(person)
    }
}

/// What is known of the mention.
fn entry<'k>(known: &'k mut HashMap<String, Known>, mention: &Mention<'_>) -> &'k mut Known {
    if known.len() >= MOST {
        known.clear();
    }
    // Nearly all of them are known, and need no key of their own.
    if !known
        .get(&*mention.printed)
        .is_some_and(|known| known.is(mention))
    {
        known.insert(mention.printed.clone().into_owned(), Known::new(mention));
    }
    known
        .get_mut(&*mention.printed)
        .expect("it is there or was entered")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::person::listed_mention_at;

    fn mention(text: &str) -> Mention<'_> {
        listed_mention_at(text, 0).expect("a mention")
    }

    #[test]
    fn what_was_found_holds_until_the_registry_changes() {
        let mut recall = Recall::default();
        let orlov = mention("Minister Orlov");
        let found = |person| Resolution::Person(PersonIndex(person), "surname");
        assert_eq!(recall.resolution(&orlov, || found(1)), found(1));
        assert_eq!(recall.resolution(&orlov, || found(2)), found(1));
        assert_eq!(recall.resolution(&mention("Orlov"), || found(3)), found(3));
        recall.outdate();
        assert_eq!(recall.resolution(&orlov, || found(2)), found(2));
    }

    #[test]
    fn who_is_called_so_holds_until_the_registry_changes() {
        let mut recall = Recall::default();
        assert!(!recall.is_called("Orlov", || false) && !recall.is_called("Orlov", || true));
        recall.outdate();
        assert!(recall.is_called("Orlov", || true) && recall.is_called("Orlov", || false));
    }

    #[test]
    fn the_same_printed_form_may_be_another_mention() {
        let recall = Recall::default();
        let (short, full) = (mention("Premier Pak"), mention("Premier Pak [Il Mun]"));
        assert_eq!(short.printed, full.printed);
        let unknown = || Resolution::Unknown;
        assert_eq!(recall.resolution(&short, unknown), unknown());
        let one = Resolution::Person(PersonIndex(0), "full-name");
        assert_eq!(recall.resolution(&full, || one.clone()), one);
    }

    #[test]
    fn forms_are_noted_once_for_a_person() {
        let mut recall = Recall::default();
        let orlov = mention("Minister Orlov");
        assert!(!recall.is_noted(PersonIndex(0), &orlov));
        assert!(recall.is_noted(PersonIndex(0), &orlov));
        assert!(!recall.is_noted(PersonIndex(1), &orlov));
    }

    #[test]
    fn memory_is_bounded() {
        let mut recall = Recall::default();
        for number in 0..2 * MOST {
            let mut orlov = mention("Orlov");
            orlov.printed = Cow::Owned(number.to_string());
            recall.is_noted(PersonIndex(0), &orlov);
        }
        assert!(recall.known.borrow().len() <= MOST);
    }
}
