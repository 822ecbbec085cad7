//! Who is who: the registry of a record's persons, and how a label, a name, a title or a pronoun finds its person.

mod entry;
mod narrator;
mod notice;
mod order;
mod recall;
mod resolve;
mod sound;

use foldhash::{HashMap, HashSet};
use std::borrow::Cow;

use crate::Span;
use crate::grammar::person::Mention;
use crate::grammar::title::{TitleClass, class_of, title_key};
use crate::record::{Person, PersonRole, fold_white_space, person_id};
pub(crate) use entry::fold;
use entry::{Entry, words_of};
pub(crate) use narrator::{Tellers, narrator, writer};
pub(crate) use notice::notice;
use order::Order;
use recall::Recall;

/// A person of the registry, by position.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct PersonIndex(pub(crate) usize);

/// Whom a label, name, title or pronoun means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Resolution {
    /// One person, by this rule: `declared-abbreviation`, `full-name`, `surname`, `title-and-surname`, `given-name`,
    /// `initials`, `title`.
    Person(PersonIndex, &'static str),
    /// Several persons fit.
    Ambiguous(Vec<PersonIndex>),
    /// Nobody does.
    Unknown,
}

/// The persons of a record, as they are found.
///
/// Look-ups go through hash maps, and no look-up walks more than [`MAX_NAMESAKES`] persons, so that a record with any
/// number of people takes linear time.
#[derive(Debug, Default)]
pub(crate) struct Registry<'t> {
    /// Most persons that are entered, where that is limited.
    room: Option<usize>,
    /// Where the first one was named who found no room.
    left_out: Option<Span>,
    entries: Vec<Entry<'t>>,
    /// Somebody was entered of whom only an office was known.
    any_nameless: bool,
    /// Folded full names and other spellings.
    by_form: HashMap<String, Vec<PersonIndex>>,
    /// Folded words of names.
    by_word: HashMap<String, Vec<PersonIndex>>,
    /// First letters of family names, and all first letters of names.
    by_initials: HashMap<String, Vec<PersonIndex>>,
    /// Keys of titles, and what is left of them without nationality and subject.
    by_title: HashMap<String, Vec<PersonIndex>>,
    by_short_title: HashMap<String, Vec<PersonIndex>>,
    /// What the romanisations of a name have in common, of full names and of family names.
    by_sound: HashMap<String, Vec<PersonIndex>>,
    declared: HashMap<String, PersonIndex>,
    /// Forms that a person's aliases hold already.
    known_forms: HashSet<(PersonIndex, String)>,
    recall: Recall,
    /// Names and other forms are printed in capitals, whatever the letters in which they are read.
    in_capitals: bool,
}

/// How many namesakes are looked at before a name counts as too common to mean one of them.
const MAX_NAMESAKES: usize = 32;

/// How many offices of one person are told apart.
const MAX_OFFICES: usize = 8;

/// Whom there is no room for: nobody has that place, so that nothing is noted of him.
const NOBODY: PersonIndex = PersonIndex(usize::MAX);

impl<'t> Registry<'t> {
    /// A registry of at most `most` persons.
    pub(crate) fn with_room(most: usize) -> Self {
        Self {
            room: Some(most),
            ..Self::default()
        }
    }

    /// Where the first person was named for whom there was no room.
    pub(crate) fn left_out(&self) -> Option<Span> {
        self.left_out
    }

    /// Says whether what is read from here on is printed in capitals: names and forms are kept so.
    pub(crate) fn print_in_capitals(&mut self, in_capitals: bool) {
        self.in_capitals = in_capitals;
    }

    /// A form as it is printed.
    fn printed<'f>(&self, form: Cow<'f, str>) -> Cow<'f, str> {
        match self.in_capitals {
            true => Cow::Owned(form.to_uppercase()),
            false => form,
        }
    }

    /// The names of persons between whom nothing decides: "`Pavel Orlov` or `Anna Orlova`".
    pub(crate) fn alternatives(&self, persons: &[PersonIndex]) -> String {
        let names = persons.iter().filter_map(|person| self.person(*person));
        let names: Vec<_> = names.map(|person| format!("`{}`", person.name)).collect();
        names.join(" or ")
    }

    /// Enters a person as named by `mention` at `span` of the decoded text, or finds the one that it already names.
    ///
    /// A new person is made where nobody of that name is known, or where the title says that it is somebody else.
    pub(crate) fn enter(&mut self, mention: &Mention<'_>, span: Span) -> PersonIndex {
        let known = match self.namesake(mention).or_else(|| self.nameless(mention)) {
            Some(person) => person,
            None if self.room.is_some_and(|most| self.entries.len() >= most) => {
                self.left_out.get_or_insert(span);
                return NOBODY;
            }
            None => self.add(mention),
        };
        self.note_form(known, mention, span);
        known
    }

    /// Who is known by the very office that stands before a new name: `the Secretary`, then `Secretary Orlov`.
    pub(crate) fn nameless(&self, mention: &Mention<'_>) -> Option<PersonIndex> {
        let may_be = self.any_nameless && !mention.name.is_empty();
        let title = mention.titles.last().filter(|_| may_be)?;
        let is_office = class_of(title) == Some(TitleClass::Office);
        let bearers = self.by_title.get(&title_key(title)).filter(|_| is_office)?;
        match bearers[..] {
            [person] => self.entries.get(person.0)?.nameless.then_some(person),
            _ => None,
        }
    }

    /// Notes that `mention` at `span` names a person: its forms become aliases.
    pub(crate) fn note_form(&mut self, person: PersonIndex, mention: &Mention<'_>, span: Span) {
        if !self.recall.is_noted(person, mention) {
            self.note_forms_of(person, mention);
        }
        let Some(entry) = self.entries.get_mut(person.0) else {
            return;
        };
        if !span.is_empty() && entry.person.spans.last() != Some(&span) {
            entry.person.spans.push(span);
        }
    }

    fn note_forms_of(&mut self, person: PersonIndex, mention: &Mention<'_>) {
        self.take_comrade(person, mention);
        self.take_fuller_name(person, &mention.name);
        let titled = mention.titles.join(" ");
        let with_name = if mention.name.is_empty() {
            String::new()
        } else {
            format!("{titled} {}", mention.name)
        };
        // A family name that is printed with a title only is no form of its own.
        let name = if mention.titles.is_empty() || mention.name.contains(' ') {
            &*mention.name
        } else {
            ""
        };
        let forms = [name, with_name.trim(), &*mention.printed];
        for form in forms {
            self.add_alias(person, form);
        }
        for variant in &mention.variants {
            self.add_alias(person, variant);
            self.index_form(person, variant);
        }
        if !(mention.name.is_empty() && self.is_short_form(person, &mention.titles)) {
            self.add_titles(person, &mention.titles);
        }
    }

    /// `the Ambassador`, said of the Ruritanian Ambassador, `the minister` of the Minister of Works: an office that others
    /// have, too, of another country or for other things.
    fn is_short_form(&self, person: PersonIndex, titles: &[Cow<'_, str>]) -> bool {
        let ([title], Some(entry)) = (titles, self.entries.get(person.0)) else {
            return false;
        };
        let key = title_key(title);
        let of_another = |known: &Cow<'_, str>| {
            let office = known.split_once(" of ").map(|(office, _)| office);
            office.is_some_and(|office| office.eq_ignore_ascii_case(title))
        };
        let of_nation = |known: &str| known.len() > key.len() && resolve::without_nations(known) == key;
        entry.person.titles.iter().any(of_another) || entry.titles.iter().any(|(known, _)| of_nation(known))
    }

    /// Gives a person titles or offices that stand apart from the name (`Orlov, Minister of Trade`).
    pub(crate) fn add_titles(&mut self, person: PersonIndex, titles: &[Cow<'_, str>]) {
        let in_capitals = self.in_capitals;
        let Some(entry) = self.entries.get_mut(person.0) else {
            return;
        };
        self.recall.outdate();
        let before = entry.titles.len();
        let printed = entry.person.titles.len();
        entry.add_titles(titles);
        for title in entry
            .person
            .titles
            .iter_mut()
            .skip(printed)
            .filter(|_| in_capitals)
        {
            *title = Cow::Owned(title.to_uppercase());
        }
        for (key, _) in &entry.titles[before..] {
            index_title(&mut self.by_title, &mut self.by_short_title, key, person);
        }
        for title in titles {
            for office in offices_of(title) {
                let key = title_key(office);
                index_title(&mut self.by_title, &mut self.by_short_title, &key, person);
            }
        }
    }

    /// Adds a form that the dump uses for the person.
    pub(crate) fn add_alias(&mut self, person: PersonIndex, form: &str) {
        let form = fold_white_space(form);
        let form = form
            .strip_prefix("The ")
            .map_or(form.clone(), |rest| Cow::Owned(format!("the {rest}")));
        let form = self.printed(form);
        let Some(entry) = self.entries.get_mut(person.0) else {
            return;
        };
        if form.is_empty() {
            return;
        }
        let is_name = form == entry.person.name;
        if self.known_forms.insert((person, form.clone().into_owned())) && !is_name {
            entry.person.aliases.push(Cow::Owned(form.into_owned()));
            self.recall.outdate();
        }
    }

    /// Declares that `alias` means the person from here on (`to be abbreviated as Liu`).
    pub(crate) fn declare(&mut self, person: PersonIndex, alias: &str) {
        self.recall.outdate();
        self.declared.insert(fold(alias), person);
        self.add_alias(person, alias);
    }

    /// Gives a person a role.
    pub(crate) fn add_role(&mut self, person: PersonIndex, role: PersonRole) {
        if let Some(entry) = self.entries.get_mut(person.0)
            && !entry.person.roles.contains(&role)
        {
            entry.person.roles.push(role);
        }
    }

    /// Puts a person on a side.
    pub(crate) fn set_side(&mut self, person: PersonIndex, side: Cow<'t, str>) {
        if let Some(entry) = self.entries.get_mut(person.0) {
            entry.person.side.get_or_insert(side);
            self.recall.outdate();
        }
    }

    /// The person as entered so far.
    pub(crate) fn person(&self, person: PersonIndex) -> Option<&Person<'t>> {
        self.entries.get(person.0).map(|entry| &entry.person)
    }

    /// True for somebody who is known by an office only.
    pub(crate) fn is_nameless(&self, person: PersonIndex) -> bool {
        self.entries.get(person.0).is_some_and(|entry| entry.nameless)
    }

    /// True where an office of the person is known, or nothing else.
    pub(crate) fn has_office(&self, person: PersonIndex) -> bool {
        self.entries.get(person.0).is_some_and(|entry| {
            entry.nameless || entry.titles.iter().any(|(_, class)| *class == TitleClass::Office)
        })
    }

    /// True where the person has the role.
    pub(crate) fn has_role(&self, person: PersonIndex, role: PersonRole) -> bool {
        self.person(person)
            .is_some_and(|person| person.roles.contains(&role))
    }

    /// True where a person entered so far is called just so.
    pub(crate) fn has_form(&self, form: &str) -> bool {
        self.by_form.contains_key(&fold(form))
    }

    /// All persons entered so far, in the order of entry.
    pub(crate) fn indices(&self) -> impl Iterator<Item = PersonIndex> + use<> {
        (0..self.entries.len()).map(PersonIndex)
    }

    /// The finished list: who has a role, numbered in order of appearance. Position `i` of the second value is the id
    /// of the person with index `i`, where that person is listed.
    pub(crate) fn finish(mut self) -> (Vec<Person<'t>>, Vec<Option<Cow<'t, str>>>) {
        self.drop_monsieur();
        let mut ids = vec![None; self.entries.len()];
        let mut listed: Vec<_> = self
            .entries
            .into_iter()
            .map(|entry| entry.person)
            .enumerate()
            .filter(|(_, person)| !person.roles.is_empty())
            .collect();
        // A label is looked at for itself and for its person.
        for (_, person) in &mut listed {
            person.spans.sort_unstable();
            person.spans.dedup();
        }
        listed.sort_by_key(|(_, person)| person.spans.first().map(|span| span.start()));
        let people = listed
            .into_iter()
            .enumerate()
            .map(|(at, (index, mut person))| {
                person.id = person_id(at + 1);
                ids[index] = Some(person.id.clone());
                person
            })
            .collect();
        (people, ids)
    }

    /// `M. Hubert Vaucresson`, who is `M. Vaucresson`, too, is called Hubert Vaucresson: no initial stands before a given
    /// name now and before the family name then. Where one is called so, all are.
    fn drop_monsieur(&mut self) {
        // `M. Vaucresson` and `M. Lherminier`: no two have the same initial.
        let several = self
            .entries
            .iter()
            .filter(|entry| {
                let family = entry.person.name.strip_prefix("M. ");
                family.is_some_and(|family| !family.contains(' ')) && !entry.person.roles.is_empty()
            })
            .nth(1)
            .is_some();
        let is_title = several
            || self.entries.iter().any(|entry| {
                let rest = entry.person.name.strip_prefix("M. ").unwrap_or_default();
                let short = |alias: &str| {
                    let family = alias.strip_prefix("M. ").unwrap_or_default();
                    !family.is_empty() && family.len() < rest.len() && rest.ends_with(&format!(" {family}"))
                };
                let given = rest.split(' ').next().is_some_and(|given| !given.ends_with('.'));
                given && entry.person.aliases.iter().any(|alias| short(alias))
            });
        for entry in self.entries.iter_mut().filter(|_| is_title) {
            if let Some(name) = entry.person.name.strip_prefix("M. ").map(str::to_owned) {
                entry.person.aliases.retain(|alias| *alias != name);
                let printed = std::mem::replace(&mut entry.person.name, Cow::Owned(name));
                entry.person.aliases.insert(0, printed);
            }
        }
    }

    /// Makes a new person.
    fn add(&mut self, mention: &Mention<'_>) -> PersonIndex {
        let name = if mention.name.is_empty() {
            without_article(&mention.printed)
        } else {
            &mention.name
        };
        let person = PersonIndex(self.entries.len());
        let mut entry = Entry::new(&self.printed(Cow::Borrowed(name)));
        entry.nameless = mention.name.is_empty();
        self.any_nameless |= entry.nameless;
        self.entries.push(entry);
        self.index_name(person);
        person
    }

    /// Replaces the name where `name` is a fuller form of it.
    /// `c. Orlov`, who is `C. Orlov` at the beginning of a sentence: no initial, but a comrade.
    fn take_comrade(&mut self, person: PersonIndex, mention: &Mention<'_>) {
        let Some(entry) = self.entries.get_mut(person.0) else {
            return;
        };
        let family = entry.person.name.strip_prefix("C. ");
        if family == Some(&*mention.name) && mention.titles.iter().any(|title| title == "c.") {
            self.recall.outdate();
            let before = entry.person.name.clone();
            entry.rename(&mention.name);
            entry.person.aliases.retain(|alias| *alias != mention.name);
            entry.person.aliases.push(before);
            self.index_name(person);
        }
    }

    fn take_fuller_name(&mut self, person: PersonIndex, name: &str) {
        let name = &*self.printed(Cow::Borrowed(name));
        let Some(entry) = self.entries.get_mut(person.0) else {
            return;
        };
        if name.is_empty() || *name == *entry.person.name {
            return;
        }
        let (new, old) = (words_of(name), &entry.words);
        let full_words = |words: &[String]| words.iter().filter(|word| !word.ends_with('.')).count();
        let fuller = (full_words(&new), new.len()) > (full_words(old), old.len());
        let spelled_apart = fold(name) == fold(&entry.person.name);
        // `F.S.` is no name of the Foreign Secretary.
        let initials = new.iter().all(|word| word.ends_with('.'));
        let comrade = name.strip_prefix("C. ").is_some_and(|family| {
            let form = |alias: &Cow<'_, str>| {
                alias
                    .strip_suffix(family)
                    .is_some_and(|before| before.ends_with("c. "))
            };
            *entry.person.name == *family && entry.person.aliases.iter().any(form)
        });
        if initials || comrade || !(fuller || entry.nameless) || spelled_apart {
            return;
        }
        self.recall.outdate();
        let before = entry.person.name.clone().into_owned();
        entry.rename(name);
        entry.nameless = false;
        entry.person.aliases.retain(|alias| alias != name);
        let key = (person, before);
        if self.known_forms.contains(&key) {
            entry.person.aliases.push(Cow::Owned(key.1));
        }
        self.index_name(person);
    }

    fn index_name(&mut self, person: PersonIndex) {
        let Some(entry) = self.entries.get(person.0) else {
            return;
        };
        let name = entry.person.name.clone().into_owned();
        let mut initials: String = entry
            .words
            .iter()
            .filter_map(|word| word.chars().next())
            .collect();
        let family: String = entry.family_name().chars().take(1).collect();
        push(&mut self.by_initials, &family, person);
        if initials.chars().count() > 1 {
            push(&mut self.by_initials, &initials, person);
            // `N. S. Orlov` as `NO`, too.
            initials = initials
                .chars()
                .next()
                .into_iter()
                .chain(initials.chars().last())
                .collect();
            push(&mut self.by_initials, &initials, person);
        }
        let words: Vec<&str> = name.split_whitespace().collect();
        let may_sound = entry.order == Order::FamilyFirst;
        if let Some(sound) = may_sound.then(|| sound::sound_of_words(&words)).flatten() {
            let family = sound.split(' ').next().unwrap_or_default();
            push(&mut self.by_sound, family, person);
            push(&mut self.by_sound, &sound, person);
        }
        self.index_form(person, &name);
    }

    fn index_form(&mut self, person: PersonIndex, form: &str) {
        self.recall.outdate();
        push(&mut self.by_form, &fold(form), person);
        for word in words_of(form) {
            if !word.ends_with('.') {
                push(&mut self.by_word, &word, person);
            }
        }
        // The two halves of a given name, written as one word elsewhere.
        let words: Vec<_> = form.split_whitespace().collect();
        if let [_, first, second] = words[..]
            && order::order_of(&words) == Order::FamilyFirst
        {
            push(&mut self.by_word, &fold(&format!("{first}{second}")), person);
        }
    }
}

fn without_article(printed: &str) -> &str {
    ["the ", "The ", "THE "]
        .iter()
        .find_map(|article| printed.strip_prefix(article))
        .unwrap_or(printed)
}

fn index_title(
    by_title: &mut HashMap<String, Vec<PersonIndex>>,
    by_short_title: &mut HashMap<String, Vec<PersonIndex>>,
    key: &str,
    person: PersonIndex,
) {
    push(by_title, key, person);
    for short in resolve::short_titles(key) {
        push(by_short_title, &short, person);
    }
}

/// The offices of one person that stand together: `member of the Presidium and secretary of the Council`.
fn offices_of(title: &str) -> impl Iterator<Item = &str> {
    let parts = title.split([',', ';', '/']).flat_map(|part| part.split(" and "));
    let offices = parts
        .map(str::trim)
        .filter(|part| part.len() < title.len() && class_of(part) == Some(TitleClass::Office));
    offices.take(MAX_OFFICES)
}

fn push(map: &mut HashMap<String, Vec<PersonIndex>>, key: &str, person: PersonIndex) {
    if key.is_empty() {
        return;
    }
    let persons = map.entry(key.to_owned()).or_default();
    if persons.last() != Some(&person) && persons.len() <= MAX_NAMESAKES && !persons.contains(&person) {
        persons.push(person);
    }
}

#[cfg(test)]
mod tests;
