//! Persons as texts name them: titles, names, editors' completions and other spellings.

use std::borrow::Cow;
use std::ops::Range;

use super::name::{Name, Setting, bracketed, is_particle, name_at, name_from, opens_sentence, whole_name};
use super::title::{
    TitleClass, Titles, class_of, is_dignity, is_excellency, is_family_name, is_known_to_all, is_plural,
    is_small_and_opens_nothing, may_open, title_key, titles_at, titles_from,
};
use super::vocabulary::{Class, Table, contains};
use super::word::{Word, behind_space, plain_word_end, word_at};
use crate::record::fold_white_space;
use crate::source::bytes::runs;

/// How a person is named at one place of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mention<'t> {
    /// Titles and offices, as printed (`Comrade`, `Vice Minister of Foreign Affairs`); may be empty.
    pub(crate) titles: Vec<Cow<'t, str>>,
    /// The name proper, editors' brackets resolved (`Deng Haoran` for `Deng [Haoran]`); empty where only a title or
    /// office names the person (`the Premier`).
    pub(crate) name: Cow<'t, str>,
    /// Other spellings, given in brackets behind the name.
    pub(crate) variants: Vec<Cow<'t, str>>,
    /// The mention as printed, without brackets and what stands in them, white space folded: the form that becomes an
    /// alias (`Premier Deng` for `Premier Deng [Haoran]`).
    pub(crate) printed: Cow<'t, str>,
    /// Where it stands in the text that was read.
    pub(crate) range: Range<usize>,
}

impl Mention<'_> {
    /// The same, cut loose from the text.
    pub(crate) fn into_owned(self) -> Mention<'static> {
        let owned = |list: Vec<Cow<'_, str>>| {
            list.into_iter()
                .map(|item| Cow::Owned(item.into_owned()))
                .collect()
        };
        Mention {
            titles: owned(self.titles),
            name: Cow::Owned(self.name.into_owned()),
            variants: owned(self.variants),
            printed: Cow::Owned(self.printed.into_owned()),
            range: self.range,
        }
    }
}

/// Reads how running text names a person at `at`: titles and a name, a name alone, or a definite title alone
/// (`the Premier`, `Comrade Premier`). The name may stand in a bracket (`the Premier [Deng Haoran]`).
///
/// ```ebnf
/// mention = [ article , space ] , [ people , space ] , titles , [ space , name ] | name ;
/// article = "the" | "our" | "your" | "their" ;
/// ```
///
/// Of `Comrades A and B`, the first is read. A single capitalised word is read as a name unless it is known to be
/// something else: whether it names a person is for the registry to say.
pub(crate) fn mention_at(text: &str, at: usize) -> Option<Mention<'_>> {
    read(text, at, word_at(text, at), Setting::Running)
}

/// The same, where the word at `at` has been read, if there is one.
pub(crate) fn mention_from<'t>(text: &'t str, at: usize, first: Option<Word<'t>>) -> Option<Mention<'t>> {
    read(text, at, first, Setting::Running)
}

/// True where a mention in running text can begin with the word: of most words this tells cheaply that none does.
pub(crate) fn may_name(word: &Word<'_>) -> bool {
    word.is_capitalised() || word.is_joined() || is_article(word) || may_open(word)
}

/// Reads how a list of people or a label names a person at `at`: as [`mention_at`], with less doubt about names and
/// with bare offices.
pub(crate) fn listed_mention_at(text: &str, at: usize) -> Option<Mention<'_>> {
    read(text, at, word_at(text, at), Setting::Listed)
}

/// The same, where the word at `at` has been read, if there is one.
pub(super) fn listed_mention_from<'t>(
    text: &'t str,
    at: usize,
    first: Option<Word<'t>>,
) -> Option<Mention<'t>> {
    read(text, at, first, Setting::Listed)
}

/// An office without an article or a name, as telegrams print it, that begins with the word: `Prime Minister replied`.
/// Whether it stands for somebody is for the words around it to say.
pub(crate) fn bare_office<'t>(text: &'t str, first: &Word<'_>) -> Option<Mention<'t>> {
    let titles = Some(first)
        .filter(|first| first.is_capitalised())
        .and_then(|first| titles_from(text, first))?;
    let last = titles.items.last()?;
    let key = title_key(&last.text);
    let named = key
        .rsplit(' ')
        .next()
        .is_some_and(|head| contains(LONE_OFFICES, head));
    let calm = first.text.chars().nth(1).is_some_and(char::is_lowercase)
        || first.text.len() <= LONGEST_ACRONYM && first.text.len() + 1 >= LONGEST_ACRONYM;
    (last.class == TitleClass::Office && named && calm)
        .then(|| assemble(text, first.range.start, titles, None, false))
}

/// Letters of the longest acronym of an office: `PM`, `DCM`.
const LONGEST_ACRONYM: usize = 3;

/// The tables of this file, for the vocabulary.
pub(super) const TABLES: &[&Table] = &[LONE_OFFICES];

/// Offices that stand for their bearers without an article, too.
const LONE_OFFICES: &Table = &Class::LoneOffice.table(&[
    "ambassador",
    "attache",
    "chairman",
    "chancellor",
    "charge",
    "consul",
    "counselor",
    "dcm",
    "econcouns",
    "econoff",
    "emboff",
    "generalissimo",
    "governor",
    "minister",
    "permrep",
    "polcouns",
    "poloff",
    "premier",
    "president",
    "secretary",
]);

/// An initial with its full stop that stands for a name: `V. replied`.
///
/// ```ebnf
/// initial = capital , "." ;
/// ```
pub(crate) fn initial_at(text: &str, at: usize) -> Option<Mention<'_>> {
    let rest = text.get(at..)?;
    let letter = rest.chars().next().filter(|c| c.is_uppercase())?;
    let end = at + letter.len_utf8() + 1;
    let alone = !text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '.');
    (alone && rest[letter.len_utf8()..].starts_with('.')).then(|| Mention {
        titles: Vec::new(),
        name: Cow::Borrowed(&text[at..end]),
        variants: Vec::new(),
        printed: Cow::Borrowed(&text[at..end]),
        range: at..end,
    })
}

/// The initials of an office: `F.S. replied`.
///
/// ```ebnf
/// initials = letter , "." , letter , "." , { letter , "." } ;
/// ```
pub(crate) fn initials_at(text: &str, at: usize) -> Option<Mention<'_>> {
    let rest = text.get(at..)?.as_bytes();
    let pairs = rest
        .chunks_exact(2)
        .take_while(|pair| matches!(pair, [letter, b'.'] if letter.is_ascii_uppercase()))
        .count();
    let end = at + 2 * pairs;
    let alone = !text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '.');
    let apart = text.get(end..).is_some_and(|rest| rest.starts_with(' '));
    (alone && apart && (2..=MOST_INITIALS).contains(&pairs)).then(|| Mention {
        titles: Vec::new(),
        name: Cow::Borrowed(&text[at..end]),
        variants: Vec::new(),
        printed: Cow::Borrowed(&text[at..end]),
        range: at..end,
    })
}

/// Most initials of an office.
const MOST_INITIALS: usize = 4;

/// Longest abbreviated title, in bytes.
const LONGEST_SHORT_TITLE: usize = 8;

/// True where the word before `start` is an abbreviated title that belongs to the name there: `Dr. Orlov`.
pub(crate) fn is_behind_title(text: &str, start: usize) -> bool {
    let before = text.get(..start).unwrap_or_default().trim_end();
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let at = before.len() - word.len();
    word.len() <= LONGEST_SHORT_TITLE
        && word.ends_with('.')
        && listed_mention_at(text, at).is_some_and(|mention| mention.range.end > start)
}

/// All persons that running text names, from left to right.
pub(crate) fn mentions(text: &str) -> impl Iterator<Item = Mention<'_>> {
    places_where(text, 0, |_, _| true).filter_map(|place| place.mention)
}

/// `the President, Mr. Orlov, and Admiral Noll`, `the Secretary, Ambassador Orlov, and Mr. Noll`: true for the first of three of
/// whom none is another in apposition, as everybody knows the first or the second has an office of his own.
pub(crate) fn heads_three(text: &str, office: &Mention<'_>) -> bool {
    let behind = text.get(office.range.end..).unwrap_or_default();
    let second = behind
        .strip_prefix(", ")
        .filter(|_| office.name.is_empty() && !office.titles.is_empty())
        .and_then(|behind| mention_at(behind, 0).map(|second| (behind, second)));
    second.is_some_and(|(behind, second)| {
        let known = office.titles.iter().any(|office| is_known_to_all(office));
        let has_office = |title: &Cow<'_, str>| class_of(title) == Some(TitleClass::Office);
        let apart = known || second.titles.iter().any(has_office);
        let third = behind[second.range.end..].strip_prefix(", and ");
        apart
            && !second.titles.is_empty()
            && !second.name.is_empty()
            && third.is_some_and(|third| mention_at(third, 0).is_some())
    })
}

/// Those of [`mentions`] that begin at `at` or behind it, without names of one word that nobody `is_called`.
pub(crate) fn mentions_of<'t>(
    text: &'t str,
    at: usize,
    is_called: impl Fn(&str) -> bool,
) -> impl Iterator<Item = Mention<'t>> {
    let wanted = move |text: &str, first: &Word<'t>| match is_article(first) {
        true => !is_before_small_word(text, first),
        false => !is_lone_word(text, first) || is_called(&first.text),
    };
    places_where(text, at, wanted).filter_map(|place| place.mention)
}

/// Who is named at a place of a text where somebody may be, if it is anybody.
#[derive(Debug)]
pub(crate) struct Place<'t> {
    pub(crate) at: usize,
    pub(crate) mention: Option<Mention<'t>>,
}

/// The places where a title may stand, or a name of several words: all of [`mentions`] that have one are among them.
pub(crate) fn full_places(text: &str) -> impl Iterator<Item = Place<'_>> {
    places_where(text, 0, |text, first| !is_lone_word(text, first))
}

/// Letters of the longest given name that is printed in short, with a full stop behind it.
const LONGEST_SHORT_NAME: usize = 4;

/// True for an article behind which stands a small word with which no title begins: nobody is named there.
fn is_before_small_word(text: &str, article: &Word<'_>) -> bool {
    let next = behind_space(text, article.range.end);
    next.is_some_and(|next| is_small_and_opens_nothing(text, next))
}

/// True for a word behind which no name goes on, and that is no title.
fn is_lone_word(text: &str, word: &Word<'_>) -> bool {
    if word.is_joined() || may_open(word) || is_article(word) {
        return false;
    }
    let behind = text.get(word.range.end..).unwrap_or_default();
    match behind.as_bytes() {
        [b' ', next, ..] => {
            let particle = || word_at(text, word.range.end + 1).is_some_and(|next| is_particle(&next.text));
            next.is_ascii_lowercase() && !particle()
        }
        [b',', b' ', next, ..] => next.is_ascii_lowercase(),
        [b';' | b':' | b'!' | b'?' | b')', ..] => true,
        // No initial and no given name in short is as long.
        [b'.', ..] => word.is_plain() && word.text.len() > LONGEST_SHORT_NAME,
        _ => false,
    }
}

/// The places where somebody may be named and of which `wanted` says by the first word that they are looked at; one in a
/// bracket is, in any case.
fn places_where<'t>(
    text: &'t str,
    mut at: usize,
    wanted: impl Fn(&str, &Word<'t>) -> bool,
) -> impl Iterator<Item = Place<'t>> {
    let (bytes, from) = (text.as_bytes(), at);
    let mut openings = openings(bytes.get(from..).unwrap_or_default()).map(move |opening| from + opening);
    std::iter::from_fn(move || {
        loop {
            let opening = openings.by_ref().find(|opening| *opening >= at)?;
            let begins = match bytes.get(opening) {
                // Most capitals begin a word.
                Some(b'A'..=b'[') if opening == at || bytes.get(opening - 1) == Some(&b' ') => {
                    at = opening;
                    true
                }
                Some(b'o' | b't')
                    if behind_article(bytes, opening)
                        .is_none_or(|next| is_small_and_opens_nothing(text, next)) =>
                {
                    continue;
                }
                _ => {
                    at = behind_small_words(text, word_run(bytes, at, opening), opening);
                    if at > opening {
                        continue;
                    }
                    at = next_start(text, at)?;
                    may_begin(text, at)
                }
            };
            let first = word_at(text, at);
            let next = at + text[at..].chars().next().map_or(1, char::len_utf8);
            let behind = first.as_ref().map_or(next, |word| word.range.end.max(next));
            let is_wanted = begins
                && match &first {
                    Some(first) => !begins_no_mention(text, first) && wanted(text, first),
                    None => is_before_name(text, at),
                };
            let place = at;
            at = behind;
            if is_wanted {
                let mention = read(text, place, first, Setting::Running);
                if let Some(mention) = &mention {
                    at = mention.range.end.max(next);
                }
                return Some(Place { at: place, mention });
            }
        }
    })
}

/// Where words may stand of which a mention begins with one: capitals, brackets, letters that are not ASCII, and what looks like
/// `the `, `their`, `our ` (for `your `, in its middle) and `comrade` by three of its letters. Most of a text lies between them.
fn openings(bytes: &[u8]) -> impl Iterator<Item = usize> {
    runs(bytes, |[a, _, c, d]| {
        let letter = matches!(a, b'A'..=b'[') | !a.is_ascii();
        let the = (a == b't') & (c == b'e') & ((d == b' ') | (d == b'i'));
        let our = (a == b'o') & (c == b'r') & (d == b' ');
        let comrade = (a == b'c') & (c == b'm') & (d == b'r');
        letter | the | our | comrade
    })
}

/// What stands behind the article that ends what [`openings`] found at `at`; nothing where it is none.
fn behind_article(bytes: &[u8], at: usize) -> Option<usize> {
    let article: &[u8] = match bytes.get(at..)? {
        [b'o', ..] => b"our ",
        [_, _, _, b' ', ..] => b"the ",
        _ => b"their ",
    };
    let behind = bytes.get(at..)?.starts_with(article);
    behind.then_some(at + article.len())
}

/// The start of the words that `at` stands in, not before `from`: no word goes on behind a space.
fn word_run(bytes: &[u8], from: usize, at: usize) -> usize {
    let before = bytes.get(from..at).unwrap_or_default();
    let run = before.iter().rev().take_while(|byte| **byte != b' ');
    at - run.count()
}

/// True for the function words with which most sentences begin: [`read`] would find nobody there.
pub(super) fn begins_no_mention(text: &str, first: &Word<'_>) -> bool {
    opens_sentence(text, first) && !may_open(first) && !is_article(first)
}

/// True where a name may go on behind the bracket at `at`: only then does a mention begin with it.
fn is_before_name(text: &str, at: usize) -> bool {
    let Some((_, behind)) = bracketed(text, at) else {
        return false;
    };
    let next = behind_space(text, behind).unwrap_or(behind);
    match text.as_bytes().get(next) {
        None => false,
        Some(b'a'..=b'z') => {
            word_at(text, next).is_some_and(|word| word.is_joined() || is_particle(&word.text))
        }
        Some(byte) => byte.is_ascii_uppercase() || !byte.is_ascii() || matches!(byte, b'[' | b'{'),
    }
}

/// The first place from `at` on where something else stands than words of small letters that begin no mention, and what
/// separates them; the first one behind `last`, where there is none up to there.
fn behind_small_words(text: &str, mut at: usize, last: usize) -> usize {
    let bytes = text.as_bytes();
    while at <= last {
        match bytes.get(at..) {
            Some([b'c' | b'o' | b't' | b'y', ..]) if opens_small(text, at) => return at,
            Some([b'a'..=b'z', ..]) => match plain_word_end(text, at) {
                Some(end) => at = end,
                None => return at,
            },
            Some([byte, ..]) if byte.is_ascii() && !byte.is_ascii_alphabetic() && *byte != b'[' => at += 1,
            // Quotation marks and dashes.
            Some([0xE2, 0x80, _, ..]) => at += 3,
            _ => return at,
        }
    }
    at
}

/// True where a mention can begin: at a capital, a bracket, an article or `comrade`. Other offices in small letters have
/// an article before them.
fn may_begin(text: &str, at: usize) -> bool {
    match text.as_bytes().get(at) {
        Some(b'A'..=b'[') => true,
        Some(byte) if byte.is_ascii() => opens_small(text, at),
        _ => text
            .get(at..)
            .is_some_and(|rest| rest.starts_with(char::is_uppercase)),
    }
}

/// True at the small words with which a mention can begin: `comrade`, and articles before something else than a word of
/// small letters that opens no title.
fn opens_small(text: &str, at: usize) -> bool {
    let rest = text.as_bytes().get(at..).unwrap_or_default();
    let Some(article) = small_article(rest) else {
        return rest.starts_with(COMRADE);
    };
    // Behind most articles stands a small word with which no title begins.
    let next = at + article;
    if is_small_and_opens_nothing(text, next) {
        return false;
    }
    let next = word_at(text, next);
    next.is_none_or(|next| !next.is_plain() || next.is_capitalised() || may_open(&next))
}

/// The form of address that may stand in small letters without an article.
const COMRADE: &[u8] = b"comrade";

/// The length of the article in small letters at the start of `rest`, with the space behind it.
fn small_article(rest: &[u8]) -> Option<usize> {
    match rest {
        [b't', b'h', b'e', b' ', ..] | [b'o', b'u', b'r', b' ', ..] => Some(4),
        [b'y', b'o', b'u', b'r', b' ', ..] => Some(5),
        [b't', b'h', b'e', b'i', b'r', b' ', ..] => Some(6),
        _ => None,
    }
}

/// The next place from `from` on where a word or a bracket begins.
fn next_start(text: &str, from: usize) -> Option<usize> {
    let rest = text.get(from..)?;
    if rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '[') {
        return Some(from);
    }
    let found = rest.find(|c: char| c.is_alphabetic() || c == '[')?;
    Some(from + found)
}

/// Reads the mention at `at`, where `first` is the word there, if there is one.
fn read<'t>(text: &'t str, at: usize, first: Option<Word<'t>>, setting: Setting) -> Option<Mention<'t>> {
    if first
        .as_ref()
        .is_some_and(|first| first.is_plain() && !may_name(first) && !is_particle(&first.text))
    {
        return None;
    }
    let behind_article = first.as_ref().filter(|word| is_article(word));
    let behind_article = behind_article.and_then(|word| behind_space(text, word.range.end));
    let titles = match (behind_article, &first) {
        (Some(from), _) => titles_behind_article(text, from),
        (None, Some(first)) => titles_from(text, first),
        (None, None) => None,
    };
    let Some(titles) = titles else {
        let named = titles_in_bracket(text, at);
        if let Some((titles, name)) = named {
            return Some(assemble(text, at, titles, Some(name), false));
        }
        if behind_article.is_some() {
            return None;
        }
        return name_from(text, at, first, setting)
            .map(|name| assemble(text, at, no_titles(at), Some(name), false));
    };
    let named = named_behind(text, &titles, setting);
    let (titles, name) = match named {
        None => last_title_as_name(text, titles),
        named => (titles, named),
    };
    if name.is_none() && !stands_alone(&titles, behind_article.is_some(), setting) {
        let is_name = behind_article.is_none()
            && matches!(titles.items.as_slice(), [only] if is_family_name(&only.text));
        let name = is_name.then(|| name_from(text, at, first, setting)).flatten()?;
        return Some(assemble(text, at, no_titles(at), Some(name), false));
    }
    Some(assemble(text, at, titles, name, behind_article.is_some()))
}

/// `Dr. Lord`, `Mr. King`: the last title is the name.
fn last_title_as_name<'t>(text: &'t str, mut titles: Titles<'t>) -> (Titles<'t>, Option<Name<'t>>) {
    let is_name = matches!(titles.items.as_slice(), [first, last]
        if first.class == TitleClass::Civil && is_family_name(&last.text));
    let Some(last) = titles.items.pop_if(|_| is_name) else {
        return (titles, None);
    };
    let end = titles.range.end;
    let start = text[..end].rfind(&*last.text).unwrap_or(end);
    titles.range.end = text[..start].trim_end().len();
    let name = Name {
        full: last.text.clone(),
        printed: last.text,
        variants: Vec::new(),
        range: start..end,
    };
    (titles, Some(name))
}

fn no_titles<'t>(at: usize) -> Titles<'t> {
    Titles {
        items: Vec::new(),
        range: at..at,
    }
}

/// The name behind titles, in a bracket or not.
fn named_behind<'t>(text: &'t str, titles: &Titles<'_>, setting: Setting) -> Option<Name<'t>> {
    let next = behind_space(text, titles.range.end)?;
    // `MINISTER OF TRADE OF RURITANIA`, `head of Department X`
    if word_at(text, next).is_some_and(|word| is_preposition(&word) || is_number_of_body(text, titles, &word))
    {
        return None;
    }
    let behind_title = match setting {
        Setting::Running | Setting::Titled => Setting::Titled,
        Setting::Listed | Setting::ListedTitled => Setting::ListedTitled,
    };
    let named = name_at(text, next, behind_title);
    named.or_else(|| {
        let (content, behind) = bracketed(text, next)?;
        let mut name = whole_name(content, Setting::Listed)?;
        name.range = next..behind;
        name.printed = Cow::Borrowed("");
        Some(name)
    })
}

fn is_preposition(word: &Word<'_>) -> bool {
    const WORDS: &[&str] = &["AT", "FOR", "IN", "OF", "ON", "TO"];
    WORDS.contains(&&*word.text)
}

/// A letter or Roman number by which a department is called: `head of Department X`.
fn is_number_of_body(text: &str, titles: &Titles<'_>, word: &Word<'_>) -> bool {
    const BODIES: &[&str] = &["Bureau", "Department", "Directorate", "Division", "Section"];
    let before = text.get(..titles.range.end).unwrap_or_default();
    let short = word.text.len() == 1 || word.text.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'));
    short && BODIES.iter().any(|body| before.ends_with(body)) && !text[word.range.end..].starts_with('.')
}

/// `[Deputy Minister] Orlov`: titles that an editor supplied.
fn titles_in_bracket(text: &str, at: usize) -> Option<(Titles<'_>, Name<'_>)> {
    let (content, behind) = bracketed(text, at)?;
    let titles = titles_at(content, 0)?;
    let mut name = name_at(text, behind_space(text, behind)?, Setting::Titled)?;
    if titles.range.end < content.len() {
        // `[Ambassador Peter] Orlov`: part of the name stands with the title.
        let part = whole_name(
            content.get(behind_space(content, titles.range.end)?..)?,
            Setting::Listed,
        )?;
        name.full = Cow::Owned(format!("{} {}", part.full, name.full));
    }
    Some((
        Titles {
            items: titles.items,
            range: at..behind,
        },
        name,
    ))
}

fn is_article(word: &Word<'_>) -> bool {
    matches!(
        &*word.text,
        "the" | "The" | "THE" | "our" | "Our" | "your" | "Your" | "their" | "Their"
    )
}

/// The titles behind an article, if anything but a small word that opens none stands there.
fn titles_behind_article(text: &str, from: usize) -> Option<Titles<'_>> {
    let next = word_at(text, from).filter(may_name)?;
    titles_from(text, &next).or_else(|| titles_behind_modifiers(text, from))
}

/// `the Ruritanian Minister`: behind an article, up to two capitalised words that no table knows, before a title.
fn titles_behind_modifiers(text: &str, from: usize) -> Option<Titles<'_>> {
    let mut next = from;
    for _ in 0..2 {
        let word = word_at(text, next).filter(|word| word.is_capitalised() && !word.closed)?;
        next = behind_space(text, word.range.end)?;
        if let Some(mut titles) = titles_at(text, next) {
            let first = titles
                .items
                .first_mut()
                .filter(|title| title.class == TitleClass::Office)?;
            let modifier = fold_white_space(&text[from..next]);
            first.text = Cow::Owned(format!("{modifier} {}", first.text));
            titles.range.start = from;
            return Some(titles);
        }
    }
    None
}

/// True where titles name somebody without a name: an office or rank with an article, an office behind a form of
/// address, in a list any office.
fn stands_alone(titles: &Titles<'_>, has_article: bool, setting: Setting) -> bool {
    let Some(last) = titles.items.last() else {
        return false;
    };
    match last.class {
        TitleClass::Address => false,
        TitleClass::Civil => has_article && is_dignity(&last.text) || is_excellency(&last.text),
        TitleClass::Rank => has_article || setting == Setting::Listed,
        TitleClass::Office => has_article || titles.items.len() > 1 || setting == Setting::Listed,
    }
}

fn assemble<'t>(
    text: &'t str,
    at: usize,
    titles: Titles<'t>,
    name: Option<Name<'t>>,
    has_article: bool,
) -> Mention<'t> {
    let plural = titles.items.first().is_some_and(|title| is_plural(&title.text));
    let end = name.as_ref().map_or(titles.range.end, |name| name.range.end);
    let titles: Vec<Cow<'t, str>> = titles
        .items
        .into_iter()
        .map(|title| singular(title.text))
        .collect();
    let name_as_printed = name.as_ref().map_or("", |name| &name.printed);
    let raw = &text[at..end];
    let printed = if !raw.bytes().any(|byte| matches!(byte, b'[' | b'(' | b'\n'))
        && !plural
        && !raw.ends_with(|c: char| c.is_ascii_digit())
    {
        fold_white_space(raw)
    } else if plural {
        Cow::Owned(name_as_printed.to_owned())
    } else {
        let article = if has_article {
            &text[at..at + "the".len()]
        } else {
            ""
        };
        let parts = [article]
            .into_iter()
            .chain(titles.iter().map(|title| &**title))
            .chain([name_as_printed]);
        let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
        Cow::Owned(parts.join(" "))
    };
    let (name, variants) = name.map_or((Cow::Borrowed(""), Vec::new()), |name| (name.full, name.variants));
    Mention {
        titles,
        name,
        variants,
        printed,
        range: at..end,
    }
}

/// `Comrades` as the title of one of them.
fn singular(title: Cow<'_, str>) -> Cow<'_, str> {
    match &*title {
        "Comrades" => Cow::Borrowed("Comrade"),
        "comrades" => Cow::Borrowed("comrade"),
        "Cdes." | "Cdes" => Cow::Borrowed("Cde."),
        "Messrs." | "Messrs" => Cow::Borrowed("Mr."),
        _ => match title.strip_suffix('s') {
            Some(one) if is_plural(&title) => Cow::Owned(one.to_owned()),
            _ => title,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(mention: &Mention<'_>) -> String {
        let titles = mention.titles.join("|");
        let variants = mention.variants.join("|");
        format!(
            "{titles};{};{variants};{};{}",
            mention.name, mention.printed, mention.range.end
        )
    }

    #[test]
    fn letters_of_a_body_behind_an_office_are_nobody() {
        let named = |text: &'static str| {
            mentions(text)
                .map(|mention| mention.name.into_owned())
                .filter(|name| !name.is_empty())
                .collect::<Vec<_>>()
        };
        assert_eq!(
            named("the office of the First Secretary of the RPL CC Comrade Emil Orlov"),
            ["Emil Orlov"]
        );
        assert_eq!(named("Minister NG came"), ["NG"]);
    }

    #[test]
    fn offices_and_initials_that_stand_alone() {
        let office = |text| bare_office(text, &word_at(text, 0)?).map(|mention| mention.printed.into_owned());
        assert_eq!(
            office("Prime Minister replied"),
            Some("Prime Minister".to_owned())
        );
        assert_eq!(office("FonMin replied"), Some("FonMin".to_owned()));
        assert_eq!(
            office("Polish Chargé d’Affaires replied"),
            Some("Polish Chargé d’Affaires".to_owned())
        );
        for text in [
            "minister replied",
            "Head replied",
            "PRIME MINISTER",
            "Orlov replied",
        ] {
            assert_eq!(office(text), None, "{text}");
        }
        let initial = |text| initial_at(text, 0).map(|mention| mention.printed.into_owned());
        assert_eq!(initial("V. replied"), Some("V.".to_owned()));
        for text in ["v. replied", "Vi. replied", "V replied"] {
            assert_eq!(initial(text), None, "{text}");
        }
    }

    #[test]
    fn mentions_behind_characters_that_make_no_words() {
        let names: Vec<_> = mentions("外交部 外Orlov“外”Szabo")
            .map(|mention| mention.name)
            .collect();
        assert_eq!(names, ["Orlov", "Szabo"]);
    }

    #[test]
    fn mentions_in_full() {
        let text = "Orlov met Anna Noll, Szabo; Szabo said that Minister Pak and Lind van Dael went. Ivan [Orlov] came.";
        let named: Vec<_> = full_places(text)
            .filter_map(|place| Some(place.mention?.printed))
            .collect();
        assert_eq!(named, ["Anna Noll", "Minister Pak", "Lind van Dael", "Ivan"]);
        let lone = mentions(text)
            .filter(|mention| mention.printed == "Szabo")
            .count();
        assert_eq!(lone, 2);
    }

    #[test]
    fn mentions_in_running_text() {
        for (text, expected) in [
            ("Premier Pak [Il Mun] said", "Premier;Pak Il Mun;;Premier Pak;20"),
            (
                "the Premier [Pak Il Mun] said",
                "Premier;Pak Il Mun;;the Premier;24",
            ),
            ("the Premier said", "Premier;;;the Premier;11"),
            (
                "The Chinese Ambassador said",
                "Chinese Ambassador;;;The Chinese Ambassador;22",
            ),
            (
                "the Ruritanian Minister asked",
                "Ruritanian Minister;;;the Ruritanian Minister;23",
            ),
            ("Comrade Premier, you", "Comrade|Premier;;;Comrade Premier;15"),
            (
                "Comrade N. S. Orlov spoke",
                "Comrade;N. S. Orlov;;Comrade N. S. Orlov;19",
            ),
            ("Comrades Orlov and Szabo", "Comrade;Orlov;;Orlov;14"),
            (
                "Vice Minister of Foreign Affairs Ri Mun-gyu",
                "Vice Minister of Foreign Affairs;Ri Mun-gyu;;Vice Minister of Foreign Affairs Ri Mun-gyu;43",
            ),
            ("Orlov asked", "; Orlov;;Orlov;5"),
            (
                "[Deputy Minister] Szabo",
                "Deputy Minister;Szabo;;Deputy Minister Szabo;23",
            ),
            ("Ri Mun-gyu [Ri Mun Gyu]", ";Ri Mun-gyu;Ri Mun Gyu;Ri Mun-gyu;23"),
            ("Comr[ade] Noll’s", "Comrade;Noll;;Comrade Noll;14"),
            ("comrade Noll", "comrade;Noll;;comrade Noll;12"),
            ("Dr. Lord said", "Dr.;Lord;;Dr. Lord;8"),
            (
                "the Bordurian Minister95 asked",
                "Bordurian Minister;;;the Bordurian Minister;24",
            ),
            (
                "[Ambassador Pavel] Orlov said",
                "Ambassador;Pavel Orlov;;Ambassador Orlov;24",
            ),
            ("the ambassador said", "ambassador;;;the ambassador;14"),
        ] {
            let found = mention_at(text, 0)
                .map(|mention| shown(&mention))
                .unwrap_or_default();
            assert_eq!(found, expected.replace("; Orlov", ";Orlov"), "{text}");
        }
    }

    #[test]
    fn near_misses() {
        for text in [
            "the Soviet Union",
            "the Central Committee",
            "Korean War",
            "Ambassador",
            "the party",
            "Comrade",
            "In Moscow",
            "The two sides",
            "General",
            "Foreign Ministry",
            "the Foreign Ministry of Ruritania",
        ] {
            assert_eq!(mention_at(text, 0), None, "{text}");
        }
    }

    #[test]
    fn all_mentions_of_a_sentence() {
        let text = "On 3 May Premier Deng met Ambassador Orlov and the Soviet Minister [Anna] Noll in the Central Committee.";
        let found: Vec<_> = mentions(text)
            .map(|mention| mention.printed.into_owned())
            .collect();
        assert_eq!(
            found,
            ["Premier Deng", "Ambassador Orlov", "the Soviet Minister Noll"]
        );
    }

    #[test]
    fn titles_before_names() {
        for (text, start, expected) in [
            ("He saw Dr. Orlov", 11, true),
            ("He saw it. Orlov left", 11, false),
            ("Dr.\u{3000}Orlov", 6, true),
            ("Orlov", 0, false),
        ] {
            assert_eq!(is_behind_title(text, start), expected, "{text}");
        }
    }

    #[test]
    fn offices_of_lists() {
        assert!(listed_mention_at("Premier:", 0).is_some());
        assert!(listed_mention_at("The PRESIDENT", 0).is_some());
    }
}
