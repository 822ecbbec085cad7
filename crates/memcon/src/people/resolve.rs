//! How a mention finds its person. Every rule has a name; where several persons fit, none is taken.

use foldhash::HashMap;

use super::entry::{Entry, fold, words_agree, words_of};
use super::order::Order;
use super::sound::{sound_of_family, sound_of_name};
use super::{MAX_NAMESAKES, PersonIndex, Registry, Resolution};
use crate::grammar::label::CHINESE_TITLES;
use crate::grammar::person::Mention;
use crate::grammar::title::{TitleClass, class_of, title_key};
use crate::grammar::vocabulary::contains;
use crate::grammar::word::{DEMONYMS, PLACES, is_ideograph};

/// Fewest letters of a family name that another romanisation of it is looked for.
const SHORTEST_FAMILY: usize = 3;

impl Registry<'_> {
    /// Whom `mention` names among the persons entered so far.
    ///
    /// The rules, in this order: `declared-abbreviation`, `full-name`, then by a single word `surname` (or
    /// `title-and-surname`, where the title picks one of several or agrees) before `given-name`, and `initials`; a
    /// name in another romanisation (`romanisation`), without a name `title`.
    pub(crate) fn resolve(&self, mention: &Mention<'_>) -> Resolution {
        self.recall.resolution(mention, || self.look_up(mention))
    }

    /// True where a name of one word means somebody, or several.
    pub(super) fn is_called(&self, name: &str) -> bool {
        self.recall.is_called(name, || {
            let mention = Mention {
                titles: Vec::new(),
                name: name.into(),
                variants: Vec::new(),
                printed: name.into(),
                range: 0..name.len(),
            };
            self.look_up(&mention) != Resolution::Unknown
        })
    }

    fn look_up(&self, mention: &Mention<'_>) -> Resolution {
        if mention.name.is_empty() {
            return self.by_title(mention);
        }
        let form = fold(&mention.name);
        if let Some(person) = self.declared.get(&form) {
            return Resolution::Person(*person, "declared-abbreviation");
        }
        let words = match mention.name.contains(|c: char| c == '.' || c.is_whitespace()) {
            true => words_of(&mention.name),
            false => Vec::new(),
        };
        // `F.S.` may be an office.
        let several_words = words.len() > 1 && !words.iter().all(|word| word.ends_with('.'));
        let in_ideographs = mention.name.starts_with(is_ideograph);
        if several_words || in_ideographs {
            let full = self.candidates(&self.by_form, &form);
            if !full.is_empty() {
                return self.pick(mention, full, "full-name");
            }
        }
        for variant in &mention.variants {
            if let [person] = self.candidates(&self.by_form, &fold(variant))[..] {
                return Resolution::Person(person, "full-name");
            }
        }
        if let Some(found) = in_ideographs.then(|| self.by_chinese_office(mention)).flatten() {
            return found;
        }
        let found = if several_words {
            let fitting = self.partly_named(&words);
            self.pick(mention, fitting, "full-name")
        } else {
            self.by_single_word(mention, &form)
        };
        match found {
            Resolution::Unknown => self
                .by_sound(&mention.name)
                .map_or(found, |person| Resolution::Person(person, "romanisation")),
            found => found,
        }
    }

    /// `邓总理`, `邓`: who alone has that family name, behind which an office may stand; a name in full before an office.
    fn by_chinese_office(&self, mention: &Mention<'_>) -> Option<Resolution> {
        let office = CHINESE_TITLES
            .iter()
            .find_map(|title| mention.name.strip_suffix(title));
        let name = office.unwrap_or(&mention.name);
        let mut letters = name.chars();
        let family = letters.next().filter(|_| letters.next().is_none());
        let found = match family {
            Some(family) => self.candidates(&self.by_initials, &fold(&family.to_string())),
            None if office.is_some() => self.candidates(&self.by_form, name),
            None => return None,
        };
        let rule = if office.is_some() {
            "title-and-surname"
        } else {
            "surname"
        };
        match found[..] {
            [person] => Some(Resolution::Person(person, rule)),
            [] => None,
            _ => Some(Resolution::Ambiguous(found)),
        }
    }

    /// The only one whose name is that of the mention in another romanisation.
    fn by_sound(&self, name: &str) -> Option<PersonIndex> {
        if self.by_sound.is_empty() {
            return None;
        }
        let key = match name.contains(' ') {
            true => sound_of_name(name)?,
            false if name.chars().count() >= SHORTEST_FAMILY => sound_of_family(name),
            false => return None,
        };
        match self.by_sound.get(&key)?[..] {
            [person] => Some(person),
            _ => None,
        }
    }

    /// The person that a mention which enters somebody already names: as [`Registry::resolve`], but a title that the
    /// namesake does not have makes another person.
    pub(super) fn namesake(&self, mention: &Mention<'_>) -> Option<PersonIndex> {
        match self.resolve(mention) {
            Resolution::Person(_, "given-name" | "initials") => None,
            Resolution::Person(_, "romanisation") if !mention.name.contains(' ') => None,
            Resolution::Person(person, rule) => {
                let entry = self.entries.get(person.0)?;
                let office = own_titles(mention)
                    .find(|(_, class)| *class == TitleClass::Office)
                    .filter(|(key, _)| !entry.titles.iter().any(|(known, _)| known == key));
                let another_office = entry.titles.iter().any(|(_, class)| *class == TitleClass::Office);
                let somebody_else = rule == "surname" && office.is_some() && another_office;
                (!somebody_else).then_some(person)
            }
            Resolution::Ambiguous(_) | Resolution::Unknown => None,
        }
    }

    /// Persons that a short form of capitals can mean (`K`, `NC`).
    pub(crate) fn by_initials(&self, initials: &str) -> Vec<PersonIndex> {
        self.candidates(&self.by_initials, &fold(initials))
    }

    /// `F.S.`: who has an office of these initials.
    fn by_office(&self, initials: &str) -> Vec<PersonIndex> {
        let letters: Vec<char> = initials.chars().filter(|c| c.is_alphabetic()).collect();
        let fits = |title: &str| {
            letters.len() > 1
                && title
                    .split([' ', '-'])
                    .filter_map(|word| word.chars().next())
                    .eq(letters.iter().copied())
        };
        let entries = self.entries.iter().take(MAX_NAMESAKES).enumerate();
        entries
            .filter(|(_, entry)| entry.titles.iter().any(|(title, _)| fits(title)))
            .map(|(at, _)| PersonIndex(at))
            .collect()
    }

    fn candidates(&self, map: &HashMap<String, Vec<PersonIndex>>, key: &str) -> Vec<PersonIndex> {
        map.get(key)
            .filter(|persons| persons.len() <= MAX_NAMESAKES)
            .cloned()
            .unwrap_or_default()
    }

    fn by_title(&self, mention: &Mention<'_>) -> Resolution {
        let Some(title) = mention.titles.last() else {
            return Resolution::Unknown;
        };
        let key = title_key(title);
        if let Some(person) = self.declared.get(&fold(title)) {
            return Resolution::Person(*person, "declared-abbreviation");
        }
        let exact = self.candidates(&self.by_title, &key);
        let mut found = exact;
        if found.is_empty() && has_nationality(&key) {
            found = self.by_side(&key);
        } else if found.is_empty() {
            found = self.candidates(&self.by_short_title, &key);
            // `the President of Ruritania`, who is `President Orlov` elsewhere.
            if let (true, Some((office, _))) = (found.is_empty(), key.split_once(" of ")) {
                found = self.candidates(&self.by_title, office);
            }
            // `the Central Committee Secretary`, who is the Secretary of the Central Committee.
            if let (true, Some((subject, office))) = (found.is_empty(), key.rsplit_once(' ')) {
                found = self.candidates(&self.by_title, &format!("{office} of {subject}"));
            }
            // `His Majesty`
            for (_, others) in DIGNIFIED.iter().filter(|(form, _)| key.ends_with(form)) {
                found.extend(
                    others
                        .iter()
                        .flat_map(|other| self.candidates(&self.by_short_title, other)),
                );
            }
            found.sort_unstable();
            found.dedup();
            // `the Head of State`
            for (_, other) in OTHER_NAMES.iter().filter(|(office, _)| *office == key) {
                if found.is_empty() {
                    found = self.candidates(&self.by_short_title, other);
                }
            }
            // `the Zembrian Minister`, where no table knows the country.
            if let (true, Some((country, office))) = (found.is_empty(), key.split_once(' ')) {
                found = self.candidates(&self.by_short_title, office);
                found.retain(|person| self.is_of(*person, country));
            }
        }
        match found[..] {
            [] => Resolution::Unknown,
            [person] => Resolution::Person(person, "title"),
            _ => Resolution::Ambiguous(found),
        }
    }

    /// All who bear an office, as far as its short name tells.
    pub(crate) fn bearers(&self, title: &str) -> impl Iterator<Item = PersonIndex> + use<> {
        self.candidates(&self.by_short_title, &title_key(title))
            .into_iter()
    }

    /// True where a person's side or office names the country of `word`.
    fn is_of(&self, person: PersonIndex, word: &str) -> bool {
        self.entries.get(person.0).is_some_and(|entry| {
            let side = entry.person.side.as_deref();
            side.is_some_and(|side| names_side(side, word))
                || entry
                    .titles
                    .iter()
                    .any(|(title, _)| title.split(' ').any(|country| names_side(country, word)))
        })
    }

    /// `the Ruritanian Ambassador`: who bears the office on the side of that name.
    fn by_side(&self, key: &str) -> Vec<PersonIndex> {
        let is_side = |word: &str| contains(DEMONYMS, word) || contains(PLACES, word);
        let office = without_nations(key);
        // The side, or the country that another of the titles tells of.
        let of_side = |person: &PersonIndex| {
            key.split(' ')
                .filter(|word| is_side(word))
                .any(|word| self.is_of(*person, word))
        };
        let mut found = match office.as_str() {
            // `the Ruritanian comrade`: anybody of that side.
            "comrade" => (0..self.entries.len().min(MAX_NAMESAKES))
                .map(PersonIndex)
                .collect(),
            _ => self.candidates(&self.by_short_title, &office),
        };
        found.retain(of_side);
        found
    }

    /// `word` is the mention's name, folded.
    fn by_single_word(&self, mention: &Mention<'_>, word: &str) -> Resolution {
        if mention.name.ends_with('.') || word.chars().count() == 1 {
            let named = self.by_initials(word);
            let named = if named.is_empty() {
                self.by_office(word)
            } else {
                named
            };
            return self.pick(mention, named, "initials");
        }
        let named: Vec<_> = self
            .candidates(&self.by_word, word)
            .into_iter()
            .chain(self.candidates(&self.by_form, word))
            .fold(Vec::new(), |mut unique, person| {
                if !unique.contains(&person) {
                    unique.push(person);
                }
                unique
            });
        let is_family = |person: &PersonIndex| {
            self.entries.get(person.0).is_some_and(|entry| {
                entry.is_family_word(word)
                    || fold(&entry.person.name) == word
                    || has_family_variant(entry, word)
            })
        };
        let (families, others): (Vec<_>, Vec<_>) = named.into_iter().partition(is_family);
        let short = mention.name.chars().all(char::is_uppercase) && word.chars().count() <= 3;
        match self.pick(mention, families, "surname") {
            Resolution::Unknown if others.is_empty() && short => {
                self.pick(mention, self.by_initials(word), "initials")
            }
            Resolution::Unknown => self.pick(mention, others, "given-name"),
            resolution => resolution,
        }
    }

    /// Persons whose name holds that of the mention in part, or the other way round: initials for given names, a
    /// patronymic more or less. East Asian names of different length are different names.
    fn partly_named(&self, words: &[String]) -> Vec<PersonIndex> {
        let mut found = Vec::new();
        for word in words.iter().filter(|word| !word.ends_with('.')) {
            for person in self.candidates(&self.by_word, word) {
                let fits = self
                    .entries
                    .get(person.0)
                    .is_some_and(|entry| is_part(entry, words));
                if fits && !found.contains(&person) {
                    found.push(person);
                }
            }
        }
        found
    }

    /// The one of `persons` whom the titles of the mention do not rule out, or prefer.
    fn pick(&self, mention: &Mention<'_>, persons: Vec<PersonIndex>, rule: &'static str) -> Resolution {
        if persons.is_empty() {
            return Resolution::Unknown;
        }
        let titles: Vec<_> = own_titles(mention).collect();
        let entry = |person: &PersonIndex| self.entries.get(person.0);
        let possible: Vec<_> = persons
            .into_iter()
            .filter(|person| entry(person).is_some_and(|entry| !contradicts(&titles, entry)))
            .collect();
        let agreeing: Vec<_> = possible
            .iter()
            .copied()
            .filter(|person| entry(person).is_some_and(|entry| agrees(&titles, entry)))
            .collect();
        let with_title = if rule == "surname" {
            "title-and-surname"
        } else {
            rule
        };
        match (&agreeing[..], &possible[..]) {
            ([person], _) => Resolution::Person(*person, with_title),
            ([], [person]) => Resolution::Person(*person, rule),
            ([], []) => Resolution::Unknown,
            ([], _) => {
                // Of a couple, the surname alone is his.
                let of_woman =
                    |person: &PersonIndex| entry(person).is_some_and(|entry| is_of_women(&entry.titles));
                let mut others = possible.iter().filter(|person| !of_woman(person));
                match (others.next(), others.next()) {
                    (Some(only), None) if titles.is_empty() => Resolution::Person(*only, rule),
                    _ => Resolution::Ambiguous(possible),
                }
            }
            _ => Resolution::Ambiguous(agreeing),
        }
    }
}

/// The keys of the mention's titles that tell people apart.
fn own_titles(mention: &Mention<'_>) -> impl Iterator<Item = (String, TitleClass)> {
    mention
        .titles
        .iter()
        .filter_map(|title| Some((title_key(title), class_of(title)?)))
        .filter(|(_, class)| *class != TitleClass::Address)
}

fn agrees(titles: &[(String, TitleClass)], entry: &Entry<'_>) -> bool {
    titles
        .iter()
        .any(|(title, _)| entry.titles.iter().any(|(known, _)| known == title))
}

/// True where the titles are of different sorts: a rank and a civilian's form of address, or two such forms.
fn contradicts(titles: &[(String, TitleClass)], entry: &Entry<'_>) -> bool {
    if titles.is_empty() || entry.titles.is_empty() || agrees(titles, entry) {
        return false;
    }
    let only = |list: &[(String, TitleClass)], class| list.iter().all(|(_, own)| *own == class);
    let (rank, civil) = (TitleClass::Rank, TitleClass::Civil);
    only(titles, rank) && only(&entry.titles, civil)
        || only(titles, civil) && only(&entry.titles, rank)
        || only(titles, rank) && only(&entry.titles, rank)
        || only(titles, civil)
            && only(&entry.titles, civil)
            && (is_of_women(titles) != is_of_women(&entry.titles))
}

fn is_of_women(titles: &[(String, TitleClass)]) -> bool {
    titles.iter().any(|(title, _)| {
        matches!(
            title.as_str(),
            "mrs" | "miss" | "ms" | "madame" | "mme" | "madam" | "lady"
        )
    })
}

/// True where another spelling of the person's name has `word` for family name.
fn has_family_variant(entry: &Entry<'_>, word: &str) -> bool {
    entry.order == Order::FamilyFirst
        && entry.person.aliases.iter().take(MAX_NAMESAKES).any(|alias| {
            let words = words_of(alias);
            words.len() == entry.words.len() && words.first().is_some_and(|first| first == word)
        })
}

/// True where the shorter of two names is part of the longer: each of its words agrees with one of the longer's, in
/// order, the family names with each other, and no East Asian name is cut.
fn is_part(entry: &Entry<'_>, words: &[String]) -> bool {
    if entry.words.len() == 1 {
        let family = entry.family_name();
        return words.last().is_some_and(|word| word == family)
            || words.first().is_some_and(|word| word == family);
    }
    if entry.order == Order::FamilyFirst {
        return false;
    }
    let (shorter, longer) = if entry.words.len() < words.len() {
        (&entry.words[..], words)
    } else {
        (words, &entry.words[..])
    };
    let mut rest = longer.iter();
    let in_order = shorter
        .iter()
        .all(|word| rest.any(|other| words_agree(word, other)));
    // `Raul Orlo Rus` and `Raul Orlo` or `R. Orlo`: the mother's family name stands last.
    let without_last = || {
        let family = shorter.last().is_some_and(|word| !word.ends_with('.'));
        let agree = || {
            let mut pairs = shorter.iter().zip(longer);
            pairs.all(|(one, other)| words_agree(one, other))
        };
        let in_full = longer.iter().all(|word| !word.ends_with('.'));
        let second_family = shorter.len() >= 2 && longer.len() == shorter.len() + 1;
        family && in_full && second_family && agree()
    };
    // `da Orlo` of `João da Orlo Rus`: a family name with its particle, though another follows.
    let with_particle = || {
        let particle = shorter
            .first()
            .is_some_and(|word| PARTICLES.contains(&word.as_str()));
        particle && shorter.len() >= 2 && longer.windows(shorter.len()).any(|part| part == shorter)
    };
    in_order && shorter.last() == longer.last() || without_last() || with_particle()
}

/// Particles with which a family name may begin, folded.
const PARTICLES: &[&str] = &["da", "das", "de", "del", "do", "dos"];

/// What is left of a title's key without nationality, without subject, and as the bare office; that of a deputy keeps
/// the word that says so.
pub(super) fn short_titles(key: &str) -> Vec<String> {
    let mut out = Vec::new();
    let without_nationality = without_nations(key);
    let without_subject = OPENERS
        .iter()
        .find_map(|opener| without_nationality.split_once(&format!("{opener} ")))
        .map_or(&*without_nationality, |(office, _)| office);
    // `the Consul` is short for the Consul General, `the Foreign Minister` for the one who acts as such.
    let without_subject = ["counselor", "general", "plenipotentiary"]
        .iter()
        .find_map(|ending| without_subject.strip_suffix(ending))
        .map_or(without_subject, str::trim_end)
        .to_owned();
    let whole = without_subject.strip_prefix("acting ").map(str::to_owned);
    let deputy = key.split(' ').find(|word| {
        matches!(
            *word,
            "vice" | "deputy" | "acting" | "assistant" | "former" | "under" | "ex"
        )
    });
    let bare = without_subject.rsplit(' ').next().unwrap_or_default().to_owned();
    let bare_whole = whole
        .as_ref()
        .and_then(|office| office.rsplit(' ').next())
        .map(str::to_owned);
    for short in [without_nationality, without_subject]
        .into_iter()
        .chain(whole)
        .chain(bare_whole)
    {
        if !short.is_empty() && !out.contains(&short) {
            out.push(short);
        }
    }
    // `the deputy minister` is short for the Deputy Foreign Minister.
    let bare = deputy.map_or(bare.clone(), |deputy| format!("{deputy} {bare}"));
    let sound = deputy.is_none_or(|deputy| !bare.ends_with(&format!("{deputy} {deputy}")));
    if sound && !bare.is_empty() && !out.contains(&bare) {
        out.push(bare);
    }
    out
}

/// True where `word` (lower case) is the side, or the adjective of it: `Ruritania`, `ruritanian`.
fn names_side(side: &str, word: &str) -> bool {
    let side = side.to_lowercase();
    if side == word {
        return true;
    }
    let pair = NATIONS
        .iter()
        .find(|(land, people)| *land == side && *people == word || *land == word && *people == side);
    if pair.is_some() {
        return true;
    }
    let shared = side.chars().zip(word.chars()).take_while(|(a, b)| a == b).count();
    shared >= 4 && shared + 3 >= side.chars().count().max(word.chars().count())
}

/// A key without the words for countries: `ambassador` is left of the ambassador of one.
pub(super) fn without_nations(key: &str) -> String {
    let left = key
        .split(' ')
        .filter(|word| !contains(DEMONYMS, word) && !contains(PLACES, word))
        .collect::<Vec<_>>()
        .join(" ");
    let mut left = &*left;
    while let Some(rest) = OPENERS.iter().find_map(|opener| left.strip_suffix(opener)) {
        left = rest;
    }
    left.to_owned()
}

/// Names for an office that others have in other countries, as keys.
const OTHER_NAMES: &[(&str, &str)] = &[
    ("foreign secretary", "state secretary"),
    ("head of state", "president"),
    ("state secretary", "foreign secretary"),
];

/// Offices whose bearers are Excellencies, as keys.
const EXCELLENCIES: &[&str] = &[
    "ambassador",
    "foreign minister",
    "governor",
    "minister",
    "premier",
    "president",
];

/// Forms of respect, and the dignities and offices whose bearers are called so.
const DIGNIFIED: &[(&str, &[&str])] = &[
    (" eminence", &["cardinal"]),
    (" excellency", EXCELLENCIES),
    (
        " highness",
        &[
            "amir", "emir", "maharaja", "nawab", "prince", "princess", "shaikh", "sheikh", "sultan",
        ],
    ),
    ("h.e", EXCELLENCIES),
    (" holiness", &["pope"]),
    (" majesty", &["emperor", "king", "queen", "shah", "sultan"]),
];

/// Words before what an office is the office of.
const OPENERS: &[&str] = &[" of", " to", " in", " at"];

/// Countries whose adjectives are too unlike them for a comparison of letters.
const NATIONS: &[(&str, &str)] = &[
    ("afghanistan", "afghan"),
    ("britain", "english"),
    ("congo", "congolese"),
    ("cyprus", "cypriot"),
    ("czechoslovakia", "czech"),
    ("denmark", "danish"),
    ("dprk", "korean"),
    ("drv", "vietnamese"),
    ("england", "english"),
    ("finland", "finnish"),
    ("france", "french"),
    ("frg", "german"),
    ("gdr", "german"),
    ("greece", "greek"),
    ("holland", "dutch"),
    ("iraq", "iraqi"),
    ("ireland", "irish"),
    ("laos", "laotian"),
    ("mpr", "mongolian"),
    ("netherlands", "dutch"),
    ("norway", "norwegian"),
    ("panama", "panamanian"),
    ("peru", "peruvian"),
    ("philippines", "filipino"),
    ("poland", "polish"),
    ("portugal", "portuguese"),
    ("prc", "chinese"),
    ("rok", "korean"),
    ("scotland", "scottish"),
    ("spain", "spanish"),
    ("switzerland", "swiss"),
    ("thailand", "thai"),
    ("u.k.", "british"),
    ("u.s.", "american"),
    ("uk", "british"),
    ("united kingdom", "british"),
    ("united states", "american"),
    ("us", "american"),
    ("usa", "american"),
    ("ussr", "russian"),
    ("ussr", "soviet"),
    ("wales", "welsh"),
];

fn has_nationality(key: &str) -> bool {
    key.split(' ')
        .any(|word| contains(DEMONYMS, word) || contains(PLACES, word))
}
