//! Who is there: whom names, titles and pronouns of a narrative mean as it goes on.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use memchr::{memchr2_iter, memmem};

use super::attribution::{Attribution, Place, Subject};
use super::grammar::{CONJUNCTIONS, PREPOSITIONS, SUBORDINATORS};
use super::last_named::{LastNamed, Named};
use super::token::{Kind, Tokens};
use crate::grammar::person::{Mention, mention_at};
use crate::grammar::scan::is_of;
use crate::grammar::title::{Title, TitleClass, is_dignity, title_key, titles_at};
use crate::lex::Passage;
use crate::people::{PersonIndex, Registry, Resolution};
use crate::record::PersonRole;
use crate::speech::cues::Class;

/// Who a subject is, and by which rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Who {
    /// The person, where one could be named.
    pub(super) person: Option<PersonIndex>,
    /// The words for somebody without a name, as printed.
    pub(super) label: Option<String>,
    pub(super) rule: &'static str,
    /// Who else could be meant.
    pub(super) candidates: Vec<PersonIndex>,
}

impl Who {
    /// True where both are the same speaker.
    pub(super) fn is(&self, other: &Self) -> bool {
        self.person == other.person && self.label == other.label
    }
}

/// Whether somebody is a man or a woman, as far as titles and pronouns tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Gender {
    He,
    She,
}

const MASCULINE: &[&str] = &["king", "lord", "mr", "mr.", "prince", "sir"];
const FEMININE: &[&str] = &[
    "lady", "madam", "madame", "miss", "mme", "mme.", "mrs", "mrs.", "ms", "ms.", "princess", "queen",
];

/// Prepositions behind which a bare capitalised word names a place.
const LOCATIVES: &[&str] = &["across", "at", "in", "inside", "into", "near", "throughout"];

/// The words before and behind each place where `word` stands, as printed; empty where a mark stands between.
fn neighbours<'t>(text: &'t str, word: &'t str) -> impl Iterator<Item = (&'t str, &'t str)> {
    let apart =
        |(before, behind): &(&str, &str)| last_word(before).is_empty() && first_word(behind).is_empty();
    memmem::find_iter(text.as_bytes(), word)
        .filter_map(move |at| Some((text.get(..at)?, text.get(at + word.len()..)?)))
        .filter(apart)
        .map(|(before, behind)| (last_word(before.trim_end()), first_word(behind.trim_start())))
}

/// The letters that `text` ends with.
fn last_word(text: &str) -> &str {
    let letters = text.bytes().rev().take_while(u8::is_ascii_alphabetic).count();
    text.get(text.len() - letters..).unwrap_or_default()
}

/// The letters that `text` begins with.
fn first_word(text: &str) -> &str {
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    text.get(..letters).unwrap_or_default()
}

/// Verbs of speech behind a surname that begins a sentence.
const SPOKEN: &[&str] = &[
    " added ",
    " answered ",
    " asked ",
    " declared ",
    " inquired ",
    " noted ",
    " remarked ",
    " replied ",
    " said ",
    " said:",
    " said, ",
    " stated ",
];

/// Searchers for them: they take longer to build than most paragraphs to search.
static SPOKEN_FINDERS: LazyLock<Vec<memmem::Finder<'static>>> =
    LazyLock::new(|| SPOKEN.iter().map(memmem::Finder::new).collect());

/// Somebody asked, or asked for, something.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked {
    pub(super) asker: PersonIndex,
    /// Whom, where that is known.
    pub(super) whom: Option<PersonIndex>,
    /// Somebody is named as the one who was asked, if only as `him`.
    pub(super) names_whom: bool,
    /// It was a question.
    pub(super) is_question: bool,
}

/// The people of a narrative at one point of it.
pub(super) struct Scene<'r, 't> {
    pub(super) people: &'r mut Registry<'t>,
    pub(super) author: Option<PersonIndex>,
    /// Whom `he` or `she` means: the third person who spoke or acted last.
    focus: Option<PersonIndex>,
    /// Who was in focus before.
    before: Option<PersonIndex>,
    /// Who was named last beside the focus.
    beside: Option<PersonIndex>,
    /// Who was named last, whether in focus or not.
    pub(super) last_named: Option<LastNamed>,
    /// The two who were named last in one sentence, in that order.
    pair: Option<(PersonIndex, PersonIndex)>,
    /// Who asked in the sentence before, and whom.
    asked: Option<Asked>,
    /// Who takes part or has spoken.
    present: HashSet<PersonIndex>,
    genders: HashMap<PersonIndex, Gender>,
    /// Capitalised words that name places, in lower case.
    places: HashSet<String>,
    /// Surnames without a title, in lower case, and how often a sentence begins by saying that they spoke.
    talkers: HashMap<String, usize>,
    /// The report tells of its author as `we`: `told us`, `we were received`.
    pub(super) tells_as_we: bool,
    /// How often `I` say or hear something.
    first_person: usize,
}

/// What authors do who tell of themselves.
const AUTHORS_DO: &[&str] = &[
    "added",
    "answered",
    "asked",
    "called",
    "drew",
    "emphasized",
    "explained",
    "expressed",
    "informed",
    "inquired",
    "mentioned",
    "met",
    "noted",
    "observed",
    "pointed",
    "promised",
    "received",
    "remarked",
    "replied",
    "responded",
    "said",
    "stated",
    "stressed",
    "suggested",
    "thanked",
    "told",
    "visited",
    "was",
];

impl<'r, 't> Scene<'r, 't> {
    pub(super) fn new(people: &'r mut Registry<'t>, author: Option<PersonIndex>) -> Self {
        let present = people
            .indices()
            .filter(|person| people.has_role(*person, PersonRole::Participant))
            .collect();
        Self {
            people,
            author,
            focus: None,
            before: None,
            beside: None,
            last_named: None,
            pair: None,
            asked: None,
            present,
            genders: HashMap::new(),
            places: HashSet::new(),
            talkers: HashMap::new(),
            tells_as_we: false,
            first_person: 0,
        }
    }

    /// Notes whether a sentence tells of the author as `we`: what somebody told us, that we were received.
    pub(super) fn note_narrator(&mut self, text: &str) {
        const ADDRESSED: &[&str] = &["told", "informed", "received"];
        const ANSWERED: &[&str] = &["asked", "answered"];
        const OURS: &[&str] = &["question", "questions", "interlocutor", "inquiry"];
        if !self.tells_as_i() {
            self.first_person += neighbours(text, "I")
                .filter(|(_, behind)| is_of(behind, AUTHORS_DO))
                .count();
        }
        self.tells_as_we |= neighbours(text, "us")
            .any(|(before, _)| is_of(before, ADDRESSED) || is_of(before, ANSWERED))
            || ["our", "Our"]
                .iter()
                .any(|our| neighbours(text, our).any(|(_, behind)| is_of(behind, OURS)))
            || neighbours(text, "were")
                .any(|(before, behind)| is_of(before, &["we"]) && is_of(behind, ADDRESSED));
    }

    /// True where the report is told by an `I`, not only a speaker in it.
    pub(super) fn tells_as_i(&self) -> bool {
        self.first_person > 1
    }

    /// Notes the words that name places in a sentence.
    pub(super) fn note_places(&mut self, text: &str) {
        for at in memchr2_iter(b' ', b'\n', text.as_bytes()) {
            let next = at + 1;
            let capital = text
                .as_bytes()
                .get(next)
                .is_some_and(|byte| byte.is_ascii_uppercase() || !byte.is_ascii());
            if !capital || !is_of(last_word(&text[..at]), LOCATIVES) {
                continue;
            }
            let place = mention_at(text, next).filter(|mention| {
                let rest = text.get(mention.range.end..).unwrap_or_default();
                mention.titles.is_empty() && !rest.starts_with(['\'', '’'])
            });
            self.places.extend(place.map(|place| place.name.to_lowercase()));
        }
    }

    /// Notes the bare surnames that begin sentences as subjects of verbs of speech.
    pub(super) fn note_talkers(&mut self, text: &str) {
        for verb in SPOKEN_FINDERS.iter() {
            for at in verb.find_iter(text.as_bytes()) {
                let before = text.get(..at).unwrap_or_default();
                let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
                let start = before.len() - word.len();
                let lead = before.get(..start).unwrap_or_default().trim_end();
                let opens = lead.is_empty() || lead.ends_with(['.', '!', '?', '”', '"', ')', ']']);
                let name = (opens && word.starts_with(char::is_uppercase))
                    .then(|| mention_at(text, start))
                    .flatten()
                    .filter(|mention| mention.titles.is_empty() && mention.range.end == at);
                if let Some(name) = name {
                    *self.talkers.entry(name.name.to_lowercase()).or_default() += 1;
                }
            }
        }
    }

    /// True where the text tells that somebody of that name spoke.
    pub(super) fn talks(&self, name: &str) -> bool {
        self.talkers.contains_key(&name.to_lowercase())
    }

    /// True where the text tells more than once that somebody of that name spoke.
    pub(super) fn talks_again(&self, name: &str) -> bool {
        self.talkers
            .get(&name.to_lowercase())
            .is_some_and(|times| *times > 1)
    }

    /// True where the person takes part or has spoken.
    pub(super) fn is_present(&self, person: PersonIndex) -> bool {
        self.present.contains(&person)
    }

    /// Enters a person as one who is there.
    pub(super) fn admit(&mut self, person: PersonIndex, role: PersonRole) {
        self.present.insert(person);
        self.people.add_role(person, role);
    }

    /// Whom a mention names, if it is somebody known.
    pub(super) fn known(&self, mention: &Mention<'_>) -> Option<PersonIndex> {
        match self.people.resolve(mention) {
            Resolution::Person(person, _) => Some(self.colleague(person, mention).unwrap_or(person)),
            Resolution::Ambiguous(persons) => self.nearest(&self.titled_so(persons, mention)),
            Resolution::Unknown => None,
        }
    }

    /// `The ambassador` whom an ambassador tells of as `I`: not himself, but the other one.
    fn colleague(&self, person: PersonIndex, mention: &Mention<'_>) -> Option<PersonIndex> {
        if Some(person) != self.author || !mention.name.is_empty() || !self.tells_as_i() {
            return None;
        }
        let others = self.people.bearers(mention.titles.last()?);
        only(&mut others.filter(|other| *other != person && self.is_present(*other)))
    }

    /// Those of `persons` who bear the mention's title as it is printed (`the Prime Minister` is not `the Premier`).
    fn titled_so(&self, persons: Vec<PersonIndex>, mention: &Mention<'_>) -> Vec<PersonIndex> {
        let bears = |person: &PersonIndex| {
            self.people.person(*person).is_some_and(|person| {
                mention
                    .titles
                    .last()
                    .is_some_and(|title| person.titles.iter().any(|own| own.eq_ignore_ascii_case(title)))
            })
        };
        let so: Vec<_> = persons.iter().copied().filter(bears).collect();
        if so.is_empty() { persons } else { so }
    }

    /// The one of `persons` who is there, or was last in focus.
    fn nearest(&self, persons: &[PersonIndex]) -> Option<PersonIndex> {
        if let [one] = persons {
            return Some(*one);
        }
        let mut there = persons.iter().filter(|person| self.is_present(**person));
        if let (Some(one), None) = (there.next(), there.next()) {
            return Some(*one);
        }
        [self.focus, self.before]
            .into_iter()
            .flatten()
            .find(|person| persons.contains(person))
    }

    /// True where a mention looks like a person although nobody of that name is known.
    pub(super) fn looks_like_a_person(&self, mention: &Mention<'_>) -> bool {
        if !mention.titles.is_empty() {
            return true;
        }
        let name = &*mention.name;
        let letters = name.chars().filter(|c| c.is_alphabetic());
        let shouted = letters.clone().count() > 1 && letters.clone().all(char::is_uppercase);
        letters.count() > 2 && !shouted && !self.places.contains(&name.to_lowercase())
    }

    /// Finds or enters the person of a mention.
    pub(super) fn enter(&mut self, mention: &Mention<'_>, passage: &Passage<'t>) -> Option<PersonIndex> {
        let span = passage.locate(mention.range.clone());
        let person = match self.people.resolve(mention) {
            Resolution::Person(person, _) => {
                self.people.note_form(person, mention, span);
                person
            }
            Resolution::Ambiguous(persons) => self.nearest(&self.titled_so(persons, mention))?,
            Resolution::Unknown if self.looks_like_a_person(mention) => self.people.enter(mention, span),
            Resolution::Unknown => return None,
        };
        self.note_gender(person, mention);
        Some(person)
    }

    /// Notes the mentions of a sentence: forms of people who are known, and people named in full.
    pub(super) fn note_mentions(&mut self, tokens: &Tokens<'_>, passage: &Passage<'t>) {
        for mention in &tokens.mentions {
            let span = passage.locate(mention.range.clone());
            match self.people.resolve(mention) {
                Resolution::Person(person, _) => {
                    let person = self.colleague(person, mention).unwrap_or(person);
                    self.people.note_form(person, mention, span);
                    self.note_gender(person, mention);
                }
                // A title, or a name that an editor completed, is a person's.
                Resolution::Unknown
                    if !mention.name.is_empty() && (!mention.titles.is_empty() || is_completed(mention)) =>
                {
                    let person = self.people.enter(mention, span);
                    self.note_gender(person, mention);
                }
                _ => {}
            }
        }
        self.note_appositions(tokens, passage);
        self.note_bare_offices(tokens, passage);
        self.note_possessive(tokens);
    }

    /// `Orlov, Secretary of the Party, ...`: an office without an article behind a name.
    fn note_bare_offices(&mut self, tokens: &Tokens<'_>, passage: &Passage<'t>) {
        for at in 0..tokens.list.len() {
            let Some(named) = tokens.mention(at).filter(|mention| !mention.name.is_empty()) else {
                continue;
            };
            let Some(next) = tokens.get(at + 2).filter(|next| next.kind == Kind::Word) else {
                continue;
            };
            if tokens.kind(at + 1) != Some(&Kind::Comma) {
                continue;
            }
            let Some(titles) = titles_at(passage.text(), next.range.start) else {
                continue;
            };
            let is_office = |title: &Title<'_>| match title.class {
                TitleClass::Office | TitleClass::Rank => true,
                TitleClass::Civil => is_dignity(&title.text),
                TitleClass::Address => false,
            };
            let offices: Vec<_> = titles
                .items
                .into_iter()
                .filter(is_office)
                .map(|title| title.text)
                .collect();
            if let Some(person) = self.known(named).filter(|_| !offices.is_empty()) {
                self.people.add_titles(person, &offices);
            }
        }
    }

    /// `Szabo spoke of her trip`: the possessive of a sentence that names one person tells of that person.
    fn note_possessive(&mut self, tokens: &Tokens<'_>) {
        let Some(mention) = tokens.mention(0) else { return };
        let near = (1..tokens.list.len().min(12)).take_while(|at| tokens.mention(*at).is_none());
        let told = near.into_iter().find_map(|at| match tokens.word(at) {
            "his" | "himself" => Some(Gender::He),
            "her" | "herself" => Some(Gender::She),
            _ => None,
        });
        if let (Some(gender), Some(person)) = (told, self.known(mention)) {
            self.genders.entry(person).or_insert(gender);
        }
    }

    /// `Orlov, the Minister of Trade, ...`: the office belongs to the name.
    fn note_appositions(&mut self, tokens: &Tokens<'_>, passage: &Passage<'t>) {
        for at in 0..tokens.list.len() {
            if tokens.kind(at + 1) != Some(&Kind::Comma) {
                continue;
            }
            let (Some(first), Some(second)) = (tokens.mention(at), tokens.mention(at + 2)) else {
                continue;
            };
            let closed = matches!(
                tokens.kind(at + 3),
                None | Some(Kind::Comma | Kind::Stop | Kind::Break)
            );
            let (named, office) = match (first.name.is_empty(), second.name.is_empty()) {
                (false, true) => (first, second),
                (true, false) => (second, first),
                _ => continue,
            };
            if !closed {
                continue;
            }
            // A name beside an office is a person's.
            let person = self.known(named).or_else(|| {
                let unknown = named.name.contains(' ') && self.people.resolve(named) == Resolution::Unknown;
                unknown.then(|| self.people.enter(named, passage.locate(named.range.clone())))
            });
            if let Some(person) = person {
                self.people.add_titles(person, &office.titles);
                self.people.add_alias(person, &office.printed);
            }
        }
    }

    fn note_gender(&mut self, person: PersonIndex, mention: &Mention<'_>) {
        if is_womans_name(&mention.name) {
            self.genders.entry(person).or_insert(Gender::She);
        }
        if let Some(told) = told_by_title(mention) {
            self.genders.insert(person, told);
        }
    }

    /// Puts a third person in focus.
    pub(super) fn look_at(&mut self, person: PersonIndex) {
        if self.focus != Some(person) {
            self.before = self.focus;
            self.focus = Some(person);
        }
        self.beside = None;
    }

    /// Notes that the one in focus is called `her` or `him` by the author: `I asked her`.
    pub(super) fn note_object(&mut self, tokens: &Tokens<'_>) {
        let told = (1..tokens.list.len().min(12)).find_map(|at| match tokens.word(at) {
            "her" => Some(Gender::She),
            "him" => Some(Gender::He),
            _ => None,
        });
        let alone = tokens
            .mentions
            .iter()
            .all(|mention| self.known(mention) == self.focus);
        if let (Some(gender), Some(person), true) = (told, self.focus, alone && tokens.is(0, &["i"])) {
            self.genders.entry(person).or_insert(gender);
        }
    }

    /// True where somebody is looked at.
    pub(super) fn has_focus(&self) -> bool {
        self.focus.is_some()
    }

    /// Notes that somebody else was named beside the one in focus.
    pub(super) fn notice(&mut self, person: PersonIndex) {
        if self.focus != Some(person) && Some(person) != self.author {
            self.beside = Some(person);
        }
    }

    /// Who was named in the sentences before, if a pronoun of that gender can mean that person.
    fn last_named(&mut self, gender: Gender) -> Option<PersonIndex> {
        let person = match self.last_named.clone()?.who {
            Named::Known(person) => person,
            Named::Unknown(mention, span) => {
                let told = gender_of(&mention).unwrap_or(Gender::He);
                return (told == gender).then(|| self.people.enter(&mention, span));
            }
        };
        let known = self.genders.get(&person);
        // Women are the marked case: of whom nothing is known, `she` does not tell anything.
        known
            .map_or(gender == Gender::He, |known| *known == gender)
            .then_some(person)
    }

    /// True for a name that nobody of the record has.
    pub(super) fn is_unknown(&self, mention: &Mention<'_>) -> bool {
        self.people.resolve(mention) == Resolution::Unknown
    }

    /// Notes the last two persons whom a sentence names: the former and the latter of the next.
    pub(super) fn note_pair(&mut self, tokens: &Tokens<'_>) {
        let mut named: Vec<PersonIndex> = Vec::new();
        for person in tokens.mentions.iter().filter_map(|mention| self.known(mention)) {
            if named.last() != Some(&person) {
                named.push(person);
            }
        }
        if let [.., former, latter] = named[..]
            && former != latter
        {
            self.pair = Some((former, latter));
        }
    }

    /// Notes whether somebody other than the author asked last, and whom.
    pub(super) fn note_question(&mut self, asked: Option<Asked>) {
        self.asked = asked.filter(|asked| Some(asked.asker) != self.author);
    }

    /// `He replied`, behind somebody's question: not who asked.
    fn answerer(&self, attribution: &Attribution) -> Option<PersonIndex> {
        let asked = self.asked.filter(|_| attribution.place == Place::Main)?;
        let answers = match attribution.class {
            Class::Answer => asked.is_question,
            Class::Agree | Class::Deny | Class::Promise => asked.names_whom,
            _ => false,
        };
        if !answers {
            return None;
        }
        let others = || {
            self.present
                .iter()
                .copied()
                .filter(|person| *person != asked.asker && Some(*person) != self.author)
        };
        let other = asked
            .whom
            .or_else(|| only(&mut others()))
            .or_else(|| self.replier(Some(asked.asker))?.person);
        other.filter(|other| Some(*other) != self.author)
    }

    /// Whom the subject of an attribution means. `enters` tells whether somebody new may come in by it.
    pub(super) fn who(
        &mut self,
        attribution: &Attribution,
        tokens: &Tokens<'_>,
        passage: &Passage<'t>,
        enters: bool,
    ) -> Option<Who> {
        let named = |person, rule| Who {
            person: Some(person),
            label: None,
            rule,
            candidates: Vec::new(),
        };
        match &attribution.subject {
            // `the undersigned said`: the next `he` is the author, too.
            Subject::Author | Subject::We => Some(match self.author {
                Some(author) if tokens.word(attribution.subject_at) == "undersigned" => {
                    named(author, "undersigned")
                }
                Some(author) => named(author, "first-person"),
                None => Who {
                    person: None,
                    label: Some(
                        passage
                            .words(tokens.get(attribution.subject_at)?.range.clone())
                            .into_owned(),
                    ),
                    rule: "first-person",
                    candidates: Vec::new(),
                },
            }),
            Subject::He => self.pronoun(Gender::He, attribution, tokens, passage),
            Subject::She => self.pronoun(Gender::She, attribution, tokens, passage),
            // `When he had found the chief of protocol, the latter told him that`: who is named right before.
            Subject::Latter if named_before(tokens, attribution.subject_at).is_some() => {
                let last = named_before(tokens, attribution.subject_at)?;
                let enters = self.known(last).is_none() && !last.name.is_empty();
                let person = if enters {
                    self.enter(last, passage)
                } else {
                    self.known(last)
                };
                person.map(|person| named(person, "the-latter"))
            }
            Subject::Latter => self
                .beside
                .or(self.pair.map(|(_, latter)| latter))
                .or(self.before)
                .map(|person| named(person, "the-latter")),
            Subject::Former => self.pair.map(|(former, _)| named(former, "the-former")),
            Subject::They | Subject::Other => None,
            Subject::Teller(at) => {
                let told = self.known(tokens.mention(*at)?)?;
                let author = self.author.filter(|_| self.tells_as_i());
                let teller = author.or_else(|| self.other_of_two(told));
                teller
                    .filter(|teller| *teller != told && self.is_present(told))
                    .map(|teller| named(teller, "who-tells"))
            }
            Subject::Interlocutor => {
                let words = tokens.get(attribution.subject_at)?.range.start
                    ..tokens.get(attribution.subject_at + 1)?.range.end;
                let person = self.interlocutor();
                Some(Who {
                    person,
                    label: person.is_none().then(|| passage.words(words).into_owned()),
                    rule: "interlocutor",
                    candidates: Vec::new(),
                })
            }
            Subject::Mention(at) => self.named(tokens.mention(*at)?, passage, enters),
            Subject::Phrase(range) => Some(Who {
                person: None,
                label: Some(without_article(&passage.words(range.clone())).to_owned()),
                rule: "no-name",
                candidates: Vec::new(),
            }),
        }
    }

    /// The other of two who are there.
    fn other_of_two(&self, one: PersonIndex) -> Option<PersonIndex> {
        let mut others = self.present.iter().filter(|person| **person != one);
        let other = others.next().copied();
        other.filter(|_| others.next().is_none() && self.present.contains(&one))
    }

    /// Whom the author talks to: the only other one who is there, else who is in focus.
    fn interlocutor(&self) -> Option<PersonIndex> {
        let mut others = self.present.iter().filter(|person| Some(**person) != self.author);
        match (others.next(), others.next()) {
            (Some(only), None) => Some(*only),
            _ => self.focus,
        }
    }

    /// Who an office means that nobody is known to have: the only one who is there and of whom no office is known. Of
    /// several, an Excellency is the ambassador or minister.
    fn without_office(&self, mention: &Mention<'_>) -> Option<PersonIndex> {
        let office = mention.titles.last().filter(|_| mention.name.is_empty())?;
        // `the Ruritanian comrade` is there: whom the author talks to, else not who spoke last.
        if office.ends_with(" comrade") {
            let other = self.beside.or(self.before);
            let met = if self.tells_as_i() { self.focus } else { other };
            return met.filter(|person| self.is_present(*person) && Some(*person) != self.author);
        }
        let head = title_key(office);
        let head = head.rsplit(' ').next()?;
        let others = || {
            self.present
                .iter()
                .copied()
                .filter(|person| Some(*person) != self.author)
        };
        let free = || others().filter(|person| !self.people.has_office(*person));
        let is_excellency = |person: &PersonIndex| {
            self.people.person(*person).is_some_and(|person| {
                person
                    .titles
                    .iter()
                    .any(|title| matches!(&**title, "H.E." | "H. E." | "HE") || title.ends_with("Excellency"))
            })
        };
        let excellent = matches!(head, "ambassador" | "minister" | "premier" | "president")
            .then(|| only(&mut free().filter(is_excellency)))
            .flatten();
        let alone = || only(&mut others()).filter(|person| !self.people.has_office(*person));
        excellent.or_else(alone)
    }

    /// Who answers `asker`: the person in focus, or whom that person speaks to.
    pub(super) fn replier(&self, asker: Option<PersonIndex>) -> Option<Who> {
        let others = [self.focus, self.beside, self.before, self.author];
        let recent = others.into_iter().flatten().find(|other| Some(*other) != asker);
        let person = recent
            .or_else(|| self.other_of_two(asker?))
            .or_else(|| self.interlocutor().filter(|other| Some(*other) != asker))?;
        Some(Who {
            person: Some(person),
            label: None,
            rule: "the-other",
            candidates: Vec::new(),
        })
    }

    fn named(&mut self, mention: &Mention<'_>, passage: &Passage<'t>, enters: bool) -> Option<Who> {
        let span = passage.locate(mention.range.clone());
        let (person, rule, candidates) = match self.people.resolve(mention) {
            Resolution::Person(person, rule) => {
                let person = self.colleague(person, mention).unwrap_or(person);
                self.people.note_form(person, mention, span);
                (Some(person), rule, Vec::new())
            }
            Resolution::Ambiguous(persons) => {
                let persons = self.titled_so(persons, mention);
                let there: Vec<_> = persons.iter().copied().filter(|p| self.is_present(*p)).collect();
                match (&there[..], self.nearest(&persons)) {
                    _ if persons.len() == 1 => (persons.first().copied(), "title-as-printed", Vec::new()),
                    ([one], _) => (Some(*one), "the-one-present", Vec::new()),
                    (_, Some(last)) => (Some(last), "last-of-that-title", persons),
                    // Nobody of them has spoken: the host or the own side is listed first.
                    ([first, ..], None) if mention.name.is_empty() => {
                        (Some(*first), "first-of-that-title", persons)
                    }
                    _ => (None, "title", persons),
                }
            }
            Resolution::Unknown if enters && self.looks_like_a_person(mention) => {
                match self.without_office(mention) {
                    Some(person) => {
                        self.people.note_form(person, mention, span);
                        (Some(person), "only-one-without-office", Vec::new())
                    }
                    None => (
                        Some(self.people.enter(mention, span)),
                        "first-mention",
                        Vec::new(),
                    ),
                }
            }
            Resolution::Unknown => return None,
        };
        if let Some(person) = person {
            self.note_gender(person, mention);
        }
        Some(Who {
            person,
            label: person.is_none().then(|| mention.printed.to_string()),
            rule,
            candidates,
        })
    }

    /// `Orlov's letter came late, and he said`: who is named first, where nobody is looked at.
    fn owner(&self, tokens: &Tokens<'_>) -> Option<PersonIndex> {
        let owns = self.focus.is_none() && tokens.kind(1) == Some(&Kind::Possessive);
        owns.then(|| self.known(tokens.mention(0)?)).flatten()
    }

    /// `he` and `she`: a person named before in the sentence as its subject, else the one in focus.
    fn pronoun(
        &mut self,
        gender: Gender,
        attribution: &Attribution,
        tokens: &Tokens<'_>,
        passage: &Passage<'t>,
    ) -> Option<Who> {
        let fits = |scene: &Self, person: PersonIndex| {
            scene.genders.get(&person).is_none_or(|known| *known == gender)
        };
        let end = attribution.subject_at.min(attribution.cue_at);
        let before = subject_before(tokens, end).and_then(|at| tokens.mention(at));
        // `The Prime Minister was pleased: he asked`
        let office = before.filter(|mention| mention.name.is_empty() && self.known(mention).is_none());
        let entered = office
            .filter(|_| tokens.mention(0).is_some())
            .and_then(|mention| self.enter(mention, passage));
        // `I told this to Orlov, and he said`
        let object = || {
            let mut mentions = (1..end).rev().filter_map(|at| tokens.mention(at));
            let named = mentions.find_map(|mention| self.known(mention));
            named.filter(|person| {
                tokens.is(0, &["i"]) && self.is_present(*person) && Some(*person) != self.author
            })
        };
        let inside = before
            .and_then(|mention| self.known(mention))
            .or(entered)
            .or_else(object)
            .or_else(|| self.owner(tokens))
            .filter(|person| fits(self, *person));
        let recent = [self.focus, self.before, self.beside];
        // Women are the marked case: one who is known to be a woman is meant before one of whom nothing is known.
        let is_woman = |person: &PersonIndex| self.genders.get(person) == Some(&Gender::She);
        let woman = recent
            .into_iter()
            .flatten()
            .find(is_woman)
            .or_else(|| only(&mut self.present.iter().copied().filter(is_woman)))
            .filter(|_| gender == Gender::She);
        let last = woman.or_else(|| recent.into_iter().flatten().find(|person| fits(self, *person)));
        let answerer = self.answerer(attribution).filter(|person| fits(self, *person));
        let (person, rule) = match (inside, last) {
            (None, _) if answerer.is_some() => (answerer, "pronoun-answers"),
            (Some(person), _) => (Some(person), "pronoun-in-sentence"),
            (None, Some(person)) => (Some(person), "pronoun-last-speaker"),
            (None, None) => match self.last_named(gender) {
                Some(person) => (Some(person), "pronoun-last-named"),
                None => (None, "pronoun"),
            },
        };
        let others = [self.focus, self.beside]
            .into_iter()
            .flatten()
            .filter(|other| inside.is_none() && fits(self, *other) && Some(*other) != person);
        let mut candidates: Vec<PersonIndex> = others.collect();
        if let Some(person) = person {
            if !candidates.is_empty() {
                candidates.insert(0, person);
            }
            self.genders.entry(person).or_insert(gender);
        }
        let printed = tokens
            .get(attribution.subject_at)
            .map(|token| passage.words(token.range.clone()));
        Some(Who {
            person,
            label: if person.is_none() {
                printed.map(Cow::into_owned)
            } else {
                None
            },
            rule,
            candidates,
        })
    }
}

/// What titles tell, the last before the others.
fn told_by_title(mention: &Mention<'_>) -> Option<Gender> {
    mention.titles.iter().rev().find_map(|title| {
        let title = title.to_lowercase();
        if MASCULINE.contains(&title.as_str()) {
            Some(Gender::He)
        } else {
            FEMININE.contains(&title.as_str()).then_some(Gender::She)
        }
    })
}

/// What title and family name tell.
fn gender_of(mention: &Mention<'_>) -> Option<Gender> {
    told_by_title(mention).or_else(|| is_womans_name(&mention.name).then_some(Gender::She))
}

/// The last person whom a sentence names before `end`.
fn named_before<'n, 't>(tokens: &'n Tokens<'t>, end: usize) -> Option<&'n Mention<'t>> {
    (0..end).rev().take(REACH).find_map(|at| tokens.mention(at))
}

/// The only one of `found`.
fn only(found: &mut dyn Iterator<Item = PersonIndex>) -> Option<PersonIndex> {
    match (found.next(), found.next()) {
        (Some(only), None) => Some(only),
        _ => None,
    }
}

/// Endings of family names that only women have, in Slavic languages.
const WOMENS_ENDINGS: &[&str] = &["eva", "ova", "ová", "skaia", "skaya", "ska", "cka"];

/// Endings of other names that end like those.
const NO_WOMENS_ENDINGS: &[&str] = &["nova", "nueva", "illanueva"];

/// True for a family name of women: `Elena Orlova`.
fn is_womans_name(name: &str) -> bool {
    let last = name.rsplit(' ').next().unwrap_or_default().to_lowercase();
    last.chars().count() > 5
        && WOMENS_ENDINGS.iter().any(|ending| last.ends_with(ending))
        && !NO_WOMENS_ENDINGS.contains(&last.as_str())
}

/// How far back a sentence is searched for what its pronoun means, in tokens.
const REACH: usize = 40;

/// Tokens in which the subject of a sentence stands that begins with it.
const HEAD: usize = 3;

/// A person before `end` who is the subject of a clause.
fn subject_before(tokens: &Tokens<'_>, end: usize) -> Option<usize> {
    let near = end.saturating_sub(REACH);
    (near..end).chain(0..near.min(HEAD)).find(|at| {
        tokens.mention(*at).is_some()
            && tokens.kind(at + 1) == Some(&Kind::Word)
            && !tokens.is(at + 1, PREPOSITIONS)
            && !tokens.is(at + 1, CONJUNCTIONS)
            && (*at == 0
                || (1..=3).any(|back| at.checked_sub(back).is_some_and(|i| tokens.is(i, SUBORDINATORS)))
                || matches!(tokens.kind(at - 1), Some(Kind::Comma)))
    })
}

/// True where an editor completed the name: `[Anna] Noll`.
fn is_completed(mention: &Mention<'_>) -> bool {
    mention.name.contains(' ') && !mention.printed.contains(&*mention.name)
}

fn without_article(words: &str) -> &str {
    ["the ", "The "]
        .iter()
        .find_map(|article| words.strip_prefix(article))
        .unwrap_or(words)
}
