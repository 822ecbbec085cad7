//! Titles, ranks, offices and forms of address, as they stand before a name or for one.

use std::borrow::Cow;
use std::ops::Range;

use super::name::initials_end;
use super::vocabulary::{Class, Classes, Table, contains};
use super::word::{CALENDAR, DEMONYMS, INSTITUTIONS, PLACES, Word, behind_space, word_at};
use crate::record::fold_white_space;

/// Titles that stand together (`Comrade Vice Premier`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Titles<'t> {
    /// Each title as printed, brackets resolved.
    pub(crate) items: Vec<Title<'t>>,
    /// Where they stand.
    pub(crate) range: Range<usize>,
}

/// One title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Title<'t> {
    /// As printed, brackets resolved, white space folded.
    pub(crate) text: Cow<'t, str>,
    /// What sort of title it is.
    pub(crate) class: TitleClass,
}

/// What a title says of its bearer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum TitleClass {
    /// A form of address that anybody may have (`Comrade`).
    Address,
    /// A form of address of civilians (`Mr.`).
    Civil,
    /// A military rank.
    Rank,
    /// An office.
    Office,
}

/// Longest title that is read, in words.
const MAX_WORDS: usize = 14;
/// Most words of a rank.
const MAX_RANK_WORDS: usize = 6;
/// Most offices that `and` joins to one title.
const MAX_JOINED: usize = 4;

/// Reads the titles at `at`. A form of address may be plural (`Comrades`); the caller knows it by [`is_plural`].
///
/// ```ebnf
/// titles = title , { space , title } ;
/// title  = address | rank , { space , rank } | office ;
/// ```
pub(crate) fn titles_at(text: &str, at: usize) -> Option<Titles<'_>> {
    titles_from(text, &word_at(text, at)?)
}

/// The same, where the first word has been read.
pub(super) fn titles_from<'t>(text: &'t str, first: &Word<'_>) -> Option<Titles<'t>> {
    let mut items = Vec::new();
    let mut end = first.range.start;
    let mut read = title_from(text, first);
    while let Some((title, to)) = read {
        items.push(title);
        end = to;
        let next = behind_space(text, to).filter(|_| items.len() < 4);
        read = next.and_then(|next| title_at(text, next).or_else(|| don_at(text, next, items.last())));
    }
    (!items.is_empty()).then_some(Titles {
        items,
        range: first.range.start..end,
    })
}

/// What machines make of the abbreviated form of address before a name, in records that they translated.
const MISTRANSLATED: &[&str] = &["etc. ", "others. "];

/// Offset behind such a form at `at`, before the name: `etc. A. Orlov`.
pub(crate) fn behind_mistranslated_address(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    let form = MISTRANSLATED.iter().find(|form| rest.starts_with(**form))?;
    let name = rest.get(form.len()..)?;
    name.starts_with(char::is_uppercase).then(|| at + form.len())
}

/// `Señor Don Ernesto Uribe`: by itself, `Don` is a given name, too.
fn don_at<'t>(text: &'t str, at: usize, before: Option<&Title<'_>>) -> Option<(Title<'t>, usize)> {
    before.filter(|title| title.class == TitleClass::Civil || title.class == TitleClass::Office)?;
    let word = word_at(text, at)?;
    let is_don = matches!(&*word.text, "Don" | "Doña" | "Dom");
    is_don.then(|| {
        (
            printed(text, word.range.clone(), TitleClass::Civil),
            word.range.end,
        )
    })
}

/// True for a form of address of several persons (`Comrades`, `Messrs.`).
pub(crate) fn is_plural(title: &str) -> bool {
    contains(PLURAL_ADDRESSES, title)
}

/// What sort of title `text` is, read as a whole.
pub(crate) fn class_of(text: &str) -> Option<TitleClass> {
    title_at(text, 0)
        .filter(|(_, end)| *end == text.trim_end().len())
        .map(|(title, _)| title.class)
}

/// The key by which two forms of one title are known: lower case, no `the`, short forms written out, one name for
/// offices that have several.
pub(crate) fn title_key(title: &str) -> String {
    let mut key = String::with_capacity(title.len());
    for word in title.split(|c: char| c.is_whitespace() || c == '-') {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        if word.is_empty() || word == "the" || is_of_charge(&key, &word) {
            continue;
        }
        if !key.is_empty() {
            key.push(' ');
        }
        key.push_str(written_out(&word));
    }
    if let Some(subject) = key
        .strip_prefix("minister of ")
        .or(key.strip_prefix("minister for "))
    {
        let (subject, land) = match subject.split_once(" of ") {
            Some((subject, land)) => (subject, format!(" of {land}")),
            None => (subject, String::new()),
        };
        let subject = ["affairs", "relations"]
            .iter()
            .find_map(|ending| subject.strip_suffix(ending))
            .map_or(subject, str::trim_end);
        let subject = if subject == "external" { "foreign" } else { subject };
        key = format!("{subject} minister{land}");
    }
    for (form, one) in SYNONYMS {
        if let Some(at) = place_of(form, &key)
            .filter(|at| at + form.len() == key.len() || key[at + form.len()..].starts_with(' '))
        {
            key.replace_range(at..at + form.len(), one);
        }
    }
    key
}

/// Where `form` first stands in a key. Keys are short: a searcher takes longer to build than they are to walk.
fn place_of(form: &str, key: &str) -> Option<usize> {
    let mut starts = 0..=key.len().checked_sub(form.len())?;
    starts.find(|at| key.as_bytes()[*at..].starts_with(form.as_bytes()))
}

/// Offices that have several names, as keys, and the name that is taken for all.
const SYNONYMS: &[(&str, &str)] = &[
    ("chairman of council of ministers", "premier"),
    ("foreign and commonwealth", "foreign"),
    ("head of government", "premier"),
    ("prime minister", "premier"),
    ("secretary of state", "state secretary"),
    ("secretary general", "general secretary"),
];

/// `Chargé d'Affaires ad interim`: what is left out where he is called the Chargé.
fn is_of_charge(key: &str, word: &str) -> bool {
    let behind = key.rsplit(' ').next().is_some_and(|last| last == "charge");
    behind && matches!(word, "d'affaires" | "d’affaires" | "ad" | "interim" | "a.i" | "i")
}

fn written_out(word: &str) -> &str {
    let short = SHORT_FORMS.iter().find(|(short, _)| *short == word);
    short.map_or(word, |(_, long)| long)
}

fn title_at(text: &str, at: usize) -> Option<(Title<'_>, usize)> {
    title_from(text, &word_at(text, at)?)
}

/// The title that begins with the word.
fn title_from<'t>(text: &'t str, first: &Word<'_>) -> Option<(Title<'t>, usize)> {
    if !may_open(first) {
        return None;
    }
    let opens_office = || is_modifier(first) || is_head(first);
    address(text, first)
        .or_else(|| is_rank(first).then(|| rank(text, first)).flatten())
        .or_else(|| opens_office().then(|| office(text, first)).flatten())
}

/// True where a title can begin with the word. Few words can, and this is asked of every one of a text.
pub(super) fn may_open(word: &Word<'_>) -> bool {
    const ANY_CASE: Classes = Classes::of(&[HEADS, MODIFIERS, COMRADES, EXCELLENCY_OPENERS]);
    const CAPITALISED: Classes =
        Classes::of(&[CIVIL_ADDRESSES, RANKS, DEMONYMS, INSTITUTIONS, SUBJECTS, PLACES]);
    /// `H`, `HRH`, `rt`.
    const LONGEST_SHORT: usize = 3;
    let is_short_form = || {
        &*word.text == "H"
            || word.text.eq_ignore_ascii_case("rt")
            || EXCELLENCIES_IN_SHORT.contains(&&*word.text)
    };
    word.classes.meet(ANY_CASE)
        || word.classes.meet(CAPITALISED) && word.is_capitalised()
        || word.text.len() <= LONGEST_SHORT && is_short_form()
        || word.is_joined() && word.text.contains('-')
}

/// A word of a title, with the full stop of a short form behind it.
fn piece_at(text: &str, at: usize) -> Option<(Word<'_>, usize)> {
    let word = word_at(text, at)?;
    let end = piece_end(text, &word);
    Some((word, end))
}

/// The end of a word of a title, with the full stop of a short form.
fn piece_end(text: &str, word: &Word<'_>) -> usize {
    let end = word.range.end;
    let behind = &text[end..];
    let ending = if word.is_capitalised() {
        possessive_ending(behind)
    } else {
        0
    };
    let is_subject = ending > 0 && (word.is_in(INSTITUTIONS) || word.is_in(SUBJECTS));
    let stop = || behind.starts_with('.') && word.is_in(SHORTENED);
    end + if is_subject { ending } else { usize::from(stop()) }
}

/// ```ebnf
/// address = "Comrade" | "Comrades" | "Cde." | "Mr." | "His Excellency" | ... ;
/// ```
fn address<'t>(text: &'t str, word: &Word<'_>) -> Option<(Title<'t>, usize)> {
    let (at, end) = (word.range.start, piece_end(text, word));
    if word.text.eq_ignore_ascii_case("rt")
        && let Some(next) = behind_space(text, end)
        && let Some((_, behind)) =
            piece_at(text, next).filter(|(next, _)| next.text.eq_ignore_ascii_case("hon"))
    {
        return Some((printed(text, at..behind, TitleClass::Civil), behind));
    }
    if word.is_in(EXCELLENCY_OPENERS) {
        let mut next = behind_space(text, end)?;
        if let Some((word, behind)) = piece_at(text, next)
            && DEGREES
                .iter()
                .any(|degree| word.text.eq_ignore_ascii_case(degree))
        {
            next = behind_space(text, behind)?;
        }
        let (_, behind) = piece_at(text, next).filter(|(word, _)| word.is_in(EXCELLENCIES))?;
        return Some((printed(text, at..behind, TitleClass::Civil), behind));
    }
    if EXCELLENCIES_IN_SHORT.contains(&&*word.text)
        && behind_space(text, end).is_some_and(|next| title_at(text, next).is_some())
    {
        return Some((printed(text, at..end, TitleClass::Civil), end));
    }
    if let Some(stop) = ["H.E.", "H. E."]
        .iter()
        .find(|short| text[at..].starts_with(**short))
    {
        let behind = at + stop.len();
        behind_space(text, behind)?;
        return Some((printed(text, at..behind, TitleClass::Civil), behind));
    }
    // `Amir Aslan`: a given name, unless it has an article.
    if word.text.eq_ignore_ascii_case("amir")
        && !text[..at].trim_end().ends_with("the")
        && !text[..at].trim_end().ends_with("The")
    {
        return None;
    }
    let class = if word.is_in(COMRADES) {
        TitleClass::Address
    } else if word.is_in(CIVIL_ADDRESSES) {
        TitleClass::Civil
    } else {
        return None;
    };
    if !word.is_capitalised() && class == TitleClass::Civil {
        return None;
    }
    Some((printed(text, at..end, class), end))
}

/// ```ebnf
/// rank = rank word , { [ space | "-" ] , rank word } ;
/// ```
fn rank<'t>(text: &'t str, first: &Word<'_>) -> Option<(Title<'t>, usize)> {
    let at = first.range.start;
    let mut end = None;
    let mut next = Some((first.clone(), piece_end(text, first)));
    let mut words = 0;
    while let Some((word, behind)) = next
        && word.is_capitalised()
        && is_rank(&word)
    {
        words += 1;
        next = behind_space(text, behind)
            .filter(|_| words < MAX_RANK_WORDS)
            .and_then(|next| piece_at(text, next));
        end = Some((behind, word));
    }
    let (end, last) = end?;
    // `General Secretary` and `Deputy General Director` are offices.
    let office_follows = last.text.eq_ignore_ascii_case("general")
        && behind_space(text, end)
            .and_then(|next| word_at(text, next))
            .is_some_and(|word| word.is_in(HEADS));
    let final_part = last.text.rsplit('-').next().unwrap_or_default();
    (!office_follows && contains(FINAL_RANKS, final_part))
        .then(|| (printed(text, at..end, TitleClass::Rank), end))
}

fn is_rank(word: &Word<'_>) -> bool {
    word.is_in(RANKS)
        || (word.is_joined()
            && word.text.contains('-')
            && word.text.split('-').all(|part| contains(RANKS, part)))
}

/// ```ebnf
/// office     = single , { ( "and" | "&" | "/" ) , single } ;
/// single     = { modifier , space } , head , [ space , head ] , [ complement ] ;
/// complement = space , ( "of" | "for" | "to" | "in" | "at" ) , space , [ "the" , space ] , subject word ,
///              { space , ( subject word | "and" | "of" | "the" | "for" ) } ;
/// ```
fn office<'t>(text: &'t str, first: &Word<'_>) -> Option<(Title<'t>, usize)> {
    let mut end = single(text, first.clone())?;
    for _ in 1..MAX_JOINED {
        let Some(behind) = conjunction(text, end).and_then(|next| single_at(text, next)) else {
            break;
        };
        end = behind;
    }
    Some((printed(text, first.range.start..end, TitleClass::Office), end))
}

fn conjunction(text: &str, end: usize) -> Option<usize> {
    if text[end..].starts_with('/') {
        return Some(end + 1);
    }
    let and = behind_space(text, end)?;
    let behind = ["and", "&"]
        .iter()
        .find_map(|word| text[and..].starts_with(word).then_some(and + word.len()))?;
    behind_space(text, behind)
}

fn single_at(text: &str, at: usize) -> Option<usize> {
    single(text, word_at(text, at)?)
}

/// End of the office that begins with the word.
fn single<'t>(text: &'t str, first: Word<'t>) -> Option<usize> {
    let at = first.range.start;
    let mut word = first;
    let mut found = None;
    for _ in 0..6 {
        let behind = piece_end(text, &word);
        // `Dean Acheson`: a given name, unless he is dean of something.
        let given = &*word.text == "Dean" && !text[behind..].starts_with(" of ") && word.range.start == at;
        if is_head(&word) && !given {
            let end = second_head(text, behind);
            found = Some(complement(text, end).unwrap_or(end));
        }
        // `the Ruritanian comrade`
        if let Some(next) = behind_space(text, behind)
            && word.is_in(DEMONYMS)
            && word_at(text, next).is_some_and(|next| &*next.text == "comrade")
        {
            found = Some(next + "comrade".len());
            break;
        }
        // `Deputy` is an office, and the first word of others.
        let next = behind_space(text, behind).filter(|_| is_modifier(&word));
        let Some(next) = next.and_then(|next| word_at(text, next)) else {
            break;
        };
        word = next;
    }
    found
}

fn is_head(word: &Word<'_>) -> bool {
    word.is_in(HEADS) || word.is_joined() && is_joined_head(&word.text)
}

/// `Vice-Chairman`: a head behind what may stand before one.
fn is_joined_head(word: &str) -> bool {
    word.rsplit_once('-').is_some_and(|(lead, last)| {
        let goes_before = |part: &str| part.is_empty() || contains(MODIFIERS, part) || contains(HEADS, part);
        contains(HEADS, last) && lead.split('-').all(goes_before)
    })
}

fn is_modifier(word: &Word<'_>) -> bool {
    const CAPITALISED: Classes = Classes::of(&[DEMONYMS, INSTITUTIONS, SUBJECTS, PLACES]);
    word.is_in(MODIFIERS) || word.is_capitalised() && word.classes.meet(CAPITALISED)
}

/// `Secretary General`, `Consul General`, `Charge d'Affaires ad interim`, `Minister Counselor`.
fn second_head(text: &str, end: usize) -> usize {
    let mut end = end;
    for _ in 0..3 {
        let Some(next) = behind_space(text, end) else {
            return end;
        };
        // `Chargé d'Affaires a.i.`
        if text[next..].starts_with("a.i.") {
            return next + "a.i.".len();
        }
        match word_at(text, next) {
            Some(word) if word.is_in(SECOND_HEADS) => end = word.range.end,
            _ => return end,
        }
    }
    end
}

/// End of what an office is the office of, before a name.
fn complement(text: &str, end: usize) -> Option<usize> {
    let mut from = behind_space(text, end)?;
    let opener = word_at(text, from)?;
    // `MINISTER OF STATE`
    let shouted = text[..end].ends_with(char::is_uppercase) && opener.is_all_capitals();
    if !opener.is_in(OPENERS) || opener.is_capitalised() && !shouted {
        return None;
    }
    let mut reached = None;
    let mut after_link = true;
    let mut of_land = false;
    let mut behind = opener.range.end;
    for _ in 0..MAX_WORDS {
        from = behind_space(text, behind).or_else(|| comma_and(text, behind, reached.is_some()))?;
        let Some(word) = word_at(text, from) else {
            break;
        };
        behind = word.range.end;
        // `Inter-American Affairs`
        let of_people = || {
            word.text.contains('-')
                && word
                    .text
                    .rsplit('-')
                    .next()
                    .is_some_and(|last| contains(DEMONYMS, last))
        };
        let subject = word.is_capitalised()
            && (word.is_in(SUBJECTS)
                || word.is_in(INSTITUTIONS)
                || word.is_in(PLACES)
                || word.is_in(DEMONYMS)
                || of_people());
        // `Director of the Second Department`
        if word.is_in(ORDINALS) && after_link {
            continue;
        }
        // `head of the Ruritanian delegation`
        if reached.is_some() && BODIES_IN_SMALL.contains(&&*word.text) {
            return Some(word.range.end);
        }
        let subject = subject
            || of_land && is_unknown_subject(text, &opener, &word)
            || after_link && is_post(text, &opener, &word)
            || reached.is_none() && after_link && is_unknown_subject(text, &opener, &word);
        after_link = !subject;
        of_land = word.text.eq_ignore_ascii_case("of");
        if subject {
            behind += possessive_ending(&text[behind..]);
            reached = Some(behind);
        } else if word.is_capitalised() && !shouted || !word.is_in(LINKS) {
            break;
        }
        if behind_space(text, behind).is_none() && comma_and(text, behind, true).is_none() {
            break;
        }
    }
    reached
}

/// True for what no table knows behind `of` or `for`, where no person's name can stand: `Minister of Livestock`. Behind
/// an article it may have several words.
fn is_unknown_subject(text: &str, opener: &Word<'_>, word: &Word<'_>) -> bool {
    let next = behind_space(text, word.range.end).and_then(|next| word_at(text, next));
    matches!(&*opener.text, "of" | "for")
        && word.is_capitalised()
        && !word.is_in(CALENDAR)
        && !next.is_some_and(|next| next.is_capitalised() && !next.is_in(OPENERS))
}

/// True for a place that no table knows: `Ambassador to Ruritania Orlov`, `Ambassador of Ruritania N. S. Orlov`.
fn is_post(text: &str, opener: &Word<'_>, word: &Word<'_>) -> bool {
    let Some(next) = behind_space(text, word.range.end).filter(|_| word.is_capitalised()) else {
        return false;
    };
    let initials_follow = initials_end(text, next).is_some();
    // `Secretary of State in New York`
    let name_follows = word_at(text, next).is_some_and(|next| next.is_capitalised())
        && !FIRST_OF_PLACES.contains(&&*word.text);
    initials_follow || name_follows && matches!(&*opener.text, "to" | "in")
}

/// First words of places that have two.
const FIRST_OF_PLACES: &[&str] = &[
    "Addis", "Buenos", "Hong", "Kuala", "Las", "Los", "New", "Phnom", "Port", "Rio", "Saint", "San", "Santa",
    "Tel",
];

/// Length of a possessive ending (`People's`, `Workers'`) that `rest` begins with.
fn possessive_ending(rest: &str) -> usize {
    let ending = ["'s ", "’s ", "' ", "’ "]
        .iter()
        .find(|ending| rest.starts_with(**ending));
    ending.map_or(0, |ending| ending.len() - 1)
}

/// `Minister of Trade, Industry and Transport`: a comma inside the complement, where another subject follows it.
fn comma_and(text: &str, at: usize, inside: bool) -> Option<usize> {
    let next = behind_space(text, at + 1).filter(|_| inside && text[at..].starts_with(','))?;
    let word = word_at(text, next)?;
    (word.is_capitalised() && word.is_in(SUBJECTS)).then_some(next)
}

fn printed(text: &str, range: Range<usize>, class: TitleClass) -> Title<'_> {
    let raw = &text[range];
    // `the Ambassador95`: the digits call a foot note.
    let raw = raw.trim_end_matches(|c: char| c.is_ascii_digit());
    let text = match fold_white_space(raw) {
        folded if folded.contains(['[', ']']) => Cow::Owned(folded.replace(['[', ']'], "")),
        folded => folded,
    };
    Title { text, class }
}

/// True where a title stands at `at` whose first word is hardly ever a name.
pub(super) fn begins_title(text: &str, at: usize) -> bool {
    let Some(word) = word_at(text, at) else {
        return false;
    };
    const CERTAIN: Classes = Classes::of(&[COMRADES, CIVIL_ADDRESSES, HEADS, FINAL_RANKS]);
    word.classes.meet(CERTAIN) && !word.is_in(ALSO_NAMES)
        || word.is_in(MODIFIERS) && single_at(text, at).is_some()
}

/// True for a title of one word that is a family name, too: behind a form of address it is one (`Dr. Lord`).
pub(super) fn is_family_name(title: &str) -> bool {
    contains(ALSO_NAMES, title)
        && !SHORT_TITLES.iter().any(|short| title.eq_ignore_ascii_case(short))
        && title.starts_with(char::is_uppercase)
}

/// The tables of this file, for the vocabulary.
pub(super) const TABLES: &[&Table] = &[
    ALSO_NAMES,
    CIVIL_ADDRESSES,
    COMRADES,
    DIGNITIES,
    EXCELLENCIES,
    EXCELLENCY_OPENERS,
    FINAL_RANKS,
    HEADS,
    LINKS,
    MODIFIERS,
    OPENERS,
    ORDINALS,
    PLURAL_ADDRESSES,
    RANKS,
    SECOND_HEADS,
    SHORTENED,
    SUBJECTS,
];

/// Of [`ALSO_NAMES`], those that stand for offices behind a form of address (`Mr. Chair`).
const SHORT_TITLES: &[&str] = &["chair", "chief", "com", "general", "head", "hon", "min", "sec"];

/// Words of titles that are names of people, too.
const ALSO_NAMES: &Table = &Class::AlsoName.table(&[
    "baron", "bishop", "cardinal", "chair", "chief", "com", "count", "dean", "emir", "general", "head",
    "hon", "judge", "king", "lord", "major", "marshal", "min", "pope", "prince", "sec", "sen", "shah",
    "sultan",
]);

/// Forms of address that anybody may have.
const COMRADES: &Table = &Class::Comrade.table(&[
    "camarada",
    "cde",
    "cdes",
    "citizen",
    "com",
    "companera",
    "companero",
    "companeros",
    "comr",
    "comrade",
    "comrades",
    "comrs",
    "genosse",
    "genossin",
    "tov",
]);

/// Forms of address of civilians.
const CIVIL_ADDRESSES: &Table = &Class::CivilAddress.table(&[
    "alhaji",
    "amir",
    "archbishop",
    "ato",
    "attorney",
    "ayatollah",
    "baron",
    "baroness",
    "begum",
    "bishop",
    "brother",
    "cardinal",
    "count",
    "countess",
    "dame",
    "dato",
    "datuk",
    "doctor",
    "dona",
    "dr",
    "duchess",
    "duke",
    "earl",
    "effendi",
    "emir",
    "engineer",
    "excellency",
    "father",
    "frau",
    "fraulein",
    "haji",
    "hajji",
    "herr",
    "hon",
    "honorable",
    "honourable",
    "imam",
    "lady",
    "licenciado",
    "lord",
    "madam",
    "madame",
    "maharaja",
    "maharajah",
    "marquess",
    "marquis",
    "maulana",
    "messrs",
    "miss",
    "mister",
    "mlle",
    "mme",
    "monsieur",
    "monsignor",
    "mr",
    "mrs",
    "ms",
    "msgr",
    "mullah",
    "nawab",
    "pandit",
    "prince",
    "princess",
    "prof",
    "professor",
    "rabbi",
    "rev",
    "reverend",
    "rt",
    "sardar",
    "sayyid",
    "senhor",
    "senhora",
    "senor",
    "senora",
    "senorita",
    "shaikh",
    "shaykh",
    "sheik",
    "sheikh",
    "shri",
    "shrimati",
    "signor",
    "signora",
    "sir",
    "smt",
    "sr",
    "sra",
    "tunku",
    "viscount",
]);

/// Those of them that name somebody behind an article: `the Sheikh`.
const DIGNITIES: &Table = &Class::Dignity.table(&[
    "amir",
    "archbishop",
    "baron",
    "bishop",
    "cardinal",
    "count",
    "doctor",
    "emir",
    "lady",
    "maharaja",
    "maharajah",
    "nawab",
    "prince",
    "princess",
    "professor",
    "shaikh",
    "shaykh",
    "sheik",
    "sheikh",
]);

/// True for a form of address that names somebody behind an article (`the Sheikh`).
pub(crate) fn is_dignity(title: &str) -> bool {
    contains(DIGNITIES, title)
}

/// True for `His Majesty` and its like.
pub(crate) fn is_excellency(title: &str) -> bool {
    let opener = title.split_whitespace().next();
    let last = title.split_whitespace().last();
    title == "H.E."
        || opener.is_some_and(|word| contains(EXCELLENCY_OPENERS, word))
            && last.is_some_and(|word| contains(EXCELLENCIES, word))
}

/// Forms of address of several persons.
const PLURAL_ADDRESSES: &Table =
    &Class::PluralAddress.table(&["cdes", "companeros", "comrades", "comrs", "gentlemen", "messrs"]);

/// What `Excellency` and its like begin with, and what they are.
const EXCELLENCY_OPENERS: &Table = &Class::ExcellencyOpener.table(&["her", "his", "your"]);
const EXCELLENCIES: &Table = &Class::Excellency.table(&[
    "eminence",
    "excellency",
    "grace",
    "highness",
    "holiness",
    "honor",
    "honour",
    "majesty",
]);
/// Words between the two.
const DEGREES: &[&str] = &["imperial", "royal", "serene"];
const EXCELLENCIES_IN_SHORT: [&str; 4] = ["HE", "HH", "HM", "HRH"];

/// Short forms, whose full stop ends no sentence.
const SHORTENED: &Table = &Class::Shortened.table(&[
    "adm", "amb", "asst", "brig", "capt", "cde", "cdes", "cdr", "chmn", "col", "com", "comdr", "comr",
    "comrs", "dep", "dr", "fornmin", "gen", "gov", "hon", "lt", "maj", "messrs", "min", "mme", "mr", "mrs",
    "ms", "msgr", "pres", "prof", "rep", "rev", "rt", "sec", "sen", "sgt", "sr", "sra", "tov",
]);

/// Words of military ranks.
const RANKS: &Table = &Class::Rank.table(&[
    "adm",
    "admiral",
    "air",
    "army",
    "brig",
    "brigadier",
    "capt",
    "captain",
    "cdr",
    "col",
    "colonel",
    "comdr",
    "commander",
    "commodore",
    "corporal",
    "field",
    "fleet",
    "gen",
    "general",
    "generalissimo",
    "lieutenant",
    "lt",
    "maj",
    "major",
    "marshal",
    "rear",
    "senior",
    "sergeant",
    "sgt",
    "vice",
]);

/// The words of them that can stand last.
const FINAL_RANKS: &Table = &Class::FinalRank.table(&[
    "adm",
    "admiral",
    "brig",
    "brigadier",
    "capt",
    "captain",
    "cdr",
    "col",
    "colonel",
    "comdr",
    "commander",
    "commodore",
    "corporal",
    "gen",
    "general",
    "generalissimo",
    "lieutenant",
    "lt",
    "maj",
    "major",
    "marshal",
    "sergeant",
    "sgt",
]);

/// Offices: the word that says what the bearer is.
pub(super) const HEADS: &Table = &Class::Head.table(&[
    "academician",
    "adjutant",
    "adviser",
    "advisor",
    "aide",
    "amb",
    "ambassador",
    "assistant",
    "attache",
    "chair",
    "chairman",
    "chairperson",
    "chairwoman",
    "chancellor",
    "charge",
    "chief",
    "chmn",
    "co-chairman",
    "commandant",
    "commissar",
    "commissioner",
    "congressman",
    "congresswoman",
    "consul",
    "coordinator",
    "councillor",
    "counsellor",
    "counselor",
    "dcm",
    "dean",
    "defmin",
    "delegate",
    "depfonmin",
    "deputy",
    "director",
    "director-general",
    "doyen",
    "editor",
    "editor-in-chief",
    "emissary",
    "emperor",
    "envoy",
    "fm",
    "fonmin",
    "fonsec",
    "formin",
    "fornmin",
    "general-secretary",
    "gov",
    "governor",
    "head",
    "inspector",
    "interpreter",
    "judge",
    "justice",
    "king",
    "leader",
    "mayor",
    "member",
    "minister",
    "ministers",
    "observer",
    "officer",
    "plenipotentiary",
    "pm",
    "pope",
    "premier",
    "pres",
    "president",
    "primin",
    "queen",
    "rapporteur",
    "rector",
    "rep",
    "representative",
    "sec",
    "secretary",
    "secretary-general",
    "sen",
    "senator",
    "shah",
    "speaker",
    "spokesman",
    "spokesperson",
    "sultan",
    "superintendent",
    "supervisor",
    "translator",
    "under-secretary",
    "undersecretary",
    "vice-chairman",
    "vice-minister",
    "vice-premier",
    "vice-president",
]);

/// Words that can stand behind an office and belong to it.
const SECOND_HEADS: &Table = &Class::SecondHead.table(&[
    "ad",
    "counsellor",
    "counselor",
    "d'affaires",
    "designate",
    "elect",
    "general",
    "interim",
    "plenipotentiary",
]);

/// Words before an office that belong to it.
const MODIFIERS: &Table = &Class::Modifier.table(&[
    "acting",
    "air",
    "alternate",
    "assistant",
    "associate",
    "cabinet",
    "chief",
    "co",
    "commanding",
    "commercial",
    "committee",
    "consular",
    "cultural",
    "defence",
    "defense",
    "dep",
    "department",
    "deputy",
    "desk",
    "district",
    "economic",
    "education",
    "embassy",
    "ex",
    "executive",
    "extraordinary",
    "federal",
    "finance",
    "first",
    "foreign",
    "former",
    "fourth",
    "general",
    "health",
    "high",
    "honorary",
    "interior",
    "joint",
    "labor",
    "labour",
    "legal",
    "liaison",
    "military",
    "minister",
    "naval",
    "parliamentary",
    "party",
    "permanent",
    "personal",
    "plenipotentiary",
    "political",
    "press",
    "prime",
    "principal",
    "private",
    "provincial",
    "regional",
    "resident",
    "scientific",
    "second",
    "section",
    "senior",
    "special",
    "standing",
    "state",
    "third",
    "trade",
    "under",
    "vice",
]);

/// What offices are offices of, beyond the institutions and places.
const SUBJECTS: &Table = &Class::Subject.table(&[
    "administration",
    "affairs",
    "agriculture",
    "air",
    "army",
    "arts",
    "asian",
    "building",
    "cabinet",
    "chemical",
    "coal",
    "commerce",
    "communications",
    "construction",
    "culture",
    "defence",
    "defense",
    "economic",
    "economy",
    "education",
    "electric",
    "energy",
    "european",
    "external",
    "far",
    "finance",
    "finances",
    "fisheries",
    "food",
    "foreign",
    "forestry",
    "general",
    "harbour",
    "health",
    "heavy",
    "home",
    "housing",
    "industries",
    "industry",
    "information",
    "interior",
    "internal",
    "justice",
    "labor",
    "labour",
    "light",
    "machine",
    "marine",
    "metal",
    "military",
    "mines",
    "mining",
    "ministers",
    "national",
    "naval",
    "ordnance",
    "people's",
    "planning",
    "posts",
    "power",
    "propaganda",
    "protocol",
    "public",
    "railway",
    "railways",
    "rear",
    "relations",
    "roads",
    "science",
    "sciences",
    "security",
    "shipping",
    "social",
    "soviet",
    "staff",
    "standing",
    "state",
    "supply",
    "technology",
    "telecommunications",
    "telegraph",
    "telegraphs",
    "tourism",
    "trade",
    "transport",
    "transportation",
    "treasury",
    "war",
    "water",
    "welfare",
    "workers",
    "works",
]);

/// What a complement begins with, and what links its words.
const OPENERS: &Table = &Class::Opener.table(&["at", "for", "in", "of", "to"]);
const LINKS: &Table = &Class::Link.table(&["and", "for", "in", "of", "the", "to"]);

/// Bodies behind the adjective of a country, in small letters.
const BODIES_IN_SMALL: &[&str] = &[
    "army",
    "delegation",
    "embassy",
    "government",
    "mission",
    "party",
    "side",
];

/// Words that count departments.
const ORDINALS: &Table = &Class::Ordinal.table(&[
    "eighth", "fifth", "first", "fourth", "ninth", "second", "seventh", "sixth", "tenth", "third",
]);

/// Short forms and other names of words of titles.
const SHORT_FORMS: &[(&str, &str)] = &[
    ("adm", "admiral"),
    ("amb", "ambassador"),
    ("brig", "brigadier"),
    ("capt", "captain"),
    ("cc", "central committee"),
    ("cde", "comrade"),
    ("cdes", "comrades"),
    ("cdr", "commander"),
    ("chair", "chairman"),
    ("chargé", "charge"),
    ("chmn", "chairman"),
    ("col", "colonel"),
    ("com", "comrade"),
    ("comr", "comrade"),
    ("counsellor", "counselor"),
    ("defmin", "defense minister"),
    ("dep", "deputy"),
    ("depfonmin", "deputy foreign minister"),
    ("dr", "doctor"),
    ("fonmin", "foreign minister"),
    ("formin", "foreign minister"),
    ("fornmin", "foreign minister"),
    ("fonsec", "foreign secretary"),
    ("fm", "foreign minister"),
    ("for", "of"),
    ("gen", "general"),
    ("gov", "governor"),
    ("lt", "lieutenant"),
    ("maj", "major"),
    ("min", "minister"),
    ("mr", "mister"),
    ("pm", "premier"),
    ("pres", "president"),
    ("primin", "premier"),
    ("prof", "professor"),
    ("rep", "representative"),
    ("sec", "secretary"),
    ("sen", "senator"),
    ("sgt", "sergeant"),
    ("tov", "comrade"),
    ("undersecretary", "under secretary"),
    ("vice", "deputy"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        let tables = [
            COMRADES,
            CIVIL_ADDRESSES,
            PLURAL_ADDRESSES,
            EXCELLENCY_OPENERS,
            EXCELLENCIES,
            SHORTENED,
            RANKS,
            FINAL_RANKS,
            HEADS,
            SECOND_HEADS,
            MODIFIERS,
            SUBJECTS,
            OPENERS,
            LINKS,
            ALSO_NAMES,
            DIGNITIES,
        ];
        for table in tables {
            for pair in table.windows(2) {
                assert!(pair[0] < pair[1], "{pair:?}");
            }
        }
    }

    #[test]
    fn titles_before_names() {
        for (text, titles) in [
            ("Comrade Orlov", &["Comrade"][..]),
            ("Cde. Orlov", &["Cde."]),
            ("Maj. Gen. Hollis", &["Maj. Gen."]),
            ("Lieutenant-General Hollis", &["Lieutenant-General"]),
            ("Colonel General Orlov", &["Colonel General"]),
            ("Comrade Vice Premier Tak", &["Comrade", "Vice Premier"]),
            ("V[ice]-Premier Tak", &["Vice-Premier"]),
            (
                "Vice Minister of Foreign Affairs Ri Mun-gyu",
                &["Vice Minister of Foreign Affairs"],
            ),
            (
                "Vice Premier and Foreign Minister Tak",
                &["Vice Premier and Foreign Minister"],
            ),
            (
                "Minister for Heavy Industry Szabo",
                &["Minister for Heavy Industry"],
            ),
            (
                "Assistant Secretary for Inter-American Affairs Szabo",
                &["Assistant Secretary for Inter-American Affairs"],
            ),
            ("Coordinator of Trade Szabo", &["Coordinator of Trade"]),
            ("Secretary General Szabo", &["Secretary General"]),
            ("General Secretary Szabo", &["General Secretary"]),
            (
                "Charg\u{e9} d\u{2019}Affaires Noll",
                &["Charg\u{e9} d\u{2019}Affaires"],
            ),
            ("Committee Chairman Ok", &["Committee Chairman"]),
            ("First Secretary Seok", &["First Secretary"]),
            ("Soviet Ambassador Orlov", &["Soviet Ambassador"]),
            ("Mr. President", &["Mr.", "President"]),
            ("His Excellency Mr. Noll", &["His Excellency", "Mr."]),
            (
                "Chairman of the Standing Committee of the Supreme People's Assembly Tak",
                &["Chairman of the Standing Committee of the Supreme People's Assembly"],
            ),
            ("Secretary of State Hollis", &["Secretary of State"]),
            (
                "Ambassador of the USSR to Zembria V. P. Orlov",
                &["Ambassador of the USSR to Zembria"],
            ),
            ("Ambassador to Zembria Peter Orlov", &["Ambassador to Zembria"]),
            ("Secretary of Pak Il Mun", &["Secretary"]),
            ("Minister of Livestock, Orlov", &["Minister of Livestock"]),
            ("Minister of Livestock B. Orlov", &["Minister of Livestock"]),
            ("Minister of May", &["Minister"]),
            ("Rt Hon Sir Peter Hollis", &["Rt Hon", "Sir"]),
            ("Se\u{f1}ora In\u{e9}s Orlova", &["Se\u{f1}ora"]),
            ("Rear Admiral Noll", &["Rear Admiral"]),
            ("H.E. Baron Noll", &["H.E.", "Baron"]),
            ("MINISTER OF STATE NOLL", &["MINISTER OF STATE"]),
            ("Compa\u{f1}era Teresa", &["Compa\u{f1}era"]),
        ] {
            let found: Vec<_> = titles_at(text, 0)
                .map(|found| {
                    found
                        .items
                        .into_iter()
                        .map(|title| title.text.into_owned())
                        .collect()
                })
                .unwrap_or_default();
            assert_eq!(found, titles, "{text}");
        }
    }

    #[test]
    fn no_titles() {
        for text in [
            "Orlov",
            "Foreign Ministry",
            "General",
            "Party Congress",
            "mr. x",
            "Vice",
            "the Premier",
            "Major problems",
            "Air Force",
            "Soviet Union",
        ] {
            let found = titles_at(text, 0)
                .filter(|titles| titles.items.iter().any(|title| title.class != TitleClass::Rank));
            assert_eq!(found, None, "{text}");
        }
    }

    #[test]
    fn keys_join_forms_of_one_title() {
        for (one, other) in [
            ("Gen.", "General"),
            ("Foreign Minister", "Minister of Foreign Affairs"),
            ("Minister for Trade", "Trade Minister"),
            ("Prime Minister", "the Premier"),
            ("FonMin", "Foreign Minister"),
            ("Vice-Premier", "Vice Premier"),
            ("FonMin", "Foreign Minister"),
            ("Mister", "Mr."),
            ("Chargé d'Affaires ad interim", "the Chargé"),
            ("Deputy Prime Minister", "the Vice Premier"),
            ("Secretary-General", "General Secretary"),
            ("CC Secretary", "Central Committee Secretary"),
            ("Head of Government", "the Prime Minister"),
            ("Minister of External Relations", "Foreign Minister"),
            ("Minister of Trade of Ruritania", "Trade Minister of Ruritania"),
        ] {
            assert_eq!(title_key(one), title_key(other));
        }
        assert_ne!(title_key("Minister for Affairs"), title_key("Minister"));
        assert_ne!(title_key("Premier"), title_key("Vice Premier"));
    }
}
