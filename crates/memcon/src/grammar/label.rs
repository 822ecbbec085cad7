//! Labels of turns: who speaks, and where the words begin.

use std::borrow::Cow;
use std::ops::Range;

use super::name::{bracketed, initials_end};
use super::person::{Mention, listed_mention_at};
use super::scan::is_of;
use super::title::behind_mistranslated_address;
use super::vocabulary::{Class, Table};
use super::word::{behind_space, is_ideograph, word_at};

/// What ends a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum LabelStyle {
    /// `Orlov: words`
    Colon,
    /// `ORLOV. words`
    Period,
    /// `Orlov—words`, `Orlov -- words`, `Orlov - words`
    Dash,
    /// The label stands alone on its line, without a colon.
    Line,
    /// `ORLOV words`
    Capitals,
}

/// Who a label says that speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Labelled<'t> {
    /// Persons, by title, name or both; several where they speak together.
    Persons(Vec<Mention<'t>>),
    /// A speaker who has no name in the record (`Question`, `Voices`).
    Nameless,
}

/// A label as it stands in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Label<'t> {
    /// The label as printed, without numbers, marks of the layout and enclosing brackets.
    pub(crate) range: Range<usize>,
    /// Where the words begin.
    pub(crate) words_at: usize,
    /// What ends it.
    pub(crate) style: LabelStyle,
    /// Who speaks.
    pub(crate) who: Labelled<'t>,
    /// A short form that the label declares: `(to be abbreviated as Orlov)`, `O[rlov]`.
    pub(crate) declares: Option<Cow<'t, str>>,
    /// The side that the label names (`South (ORLOV)`).
    pub(crate) side: Option<Cow<'t, str>>,
    /// True where more than names and titles stands before the end: a remark, an affiliation.
    pub(crate) has_remark: bool,
    /// True for capitals that make a label only where they name somebody known: two or three letters, or a number or
    /// more capitals behind.
    pub(crate) is_doubtful: bool,
}

impl Label<'_> {
    /// The first person that the label names.
    pub(crate) fn person(&self) -> Option<&Mention<'_>> {
        match &self.who {
            Labelled::Persons(persons) => persons.first(),
            Labelled::Nameless => None,
        }
    }

    /// True for a name alone on its line with the language spoken: `Comrade A. Orlov [in Polish]`.
    pub(crate) fn tells_language(&self, text: &str) -> bool {
        let label = text.get(self.range.clone()).unwrap_or_default();
        let remark = label.rfind(['[', '(']).and_then(|open| label.get(open + 1..));
        let language = |remark: &str| {
            ["in ", "speaking ", "speaks "].iter().any(|lead| {
                remark
                    .strip_prefix(lead)
                    .is_some_and(|rest| rest.starts_with(char::is_uppercase))
            })
        };
        self.style == LabelStyle::Line && remark.is_some_and(language)
    }

    /// `President: Mr. Pavel Orlov (Ruritania).` above the first turn: who holds the office, and no words of his.
    pub(crate) fn presents(&self, text: &str) -> bool {
        let titled =
            self.style == LabelStyle::Colon && self.person().is_some_and(|person| person.name.is_empty());
        let words = text.get(self.words_at..).unwrap_or_default();
        let words = words.trim_end_matches(['.', ' ']);
        let bare = words
            .rfind(" (")
            .filter(|_| words.ends_with(')'))
            .map_or(words, |open| &words[..open]);
        let named = || {
            listed_mention_at(bare, 0).is_some_and(|mention| {
                mention.range.end == bare.len() && (mention.name.contains(' ') || bare.len() < words.len())
            })
        };
        titled && named()
    }

    /// True where the label can only be that of a turn, even among the lines of a document's head: it declares a short
    /// form or a language, or sentences follow a bare name in capitals.
    pub(crate) fn begins_turn(&self, text: &str) -> bool {
        let words = text.get(self.words_at..).unwrap_or_default().trim_end();
        let is_sentence = words.ends_with(['.', '?', '!', '”', '"']) && words.split(' ').nth(2).is_some();
        let bare = self.person().is_some_and(|person| person.titles.is_empty());
        let in_ideographs = self.style == LabelStyle::Colon
            && self.person().is_some_and(|person| {
                person.name.starts_with(is_ideograph) && !is_chinese_head(&person.name)
            });
        in_ideographs && !words.is_empty()
            || self.declares.is_some()
            || self.tells_language(text)
            || self.style == LabelStyle::Capitals && !self.is_doubtful && bare && is_sentence
    }
}

/// Blanks that a typesetter may put before a colon.
const BLANKS: &[char] = &[' ', '\u{a0}', '\u{2009}', '\u{202f}'];

/// Longest label, in bytes.
const LONGEST: usize = 180;

/// Longest remark between a name and the end of the label, in bytes.
const LONGEST_REMARK: usize = 100;

/// Reads the label at `at`.
///
/// ```ebnf
/// label    = [ number ] , [ "**" ] , ( "[" , body , ( ":]" | "]:" ) | body , [ "**" ] , end ) ;
/// body     = ( nameless | side , " (" , mention , ")" | mention , { ( " and " | ", " ) , mention } ) , { remark } ;
/// remark   = "(" , [ declaration ] , words , ")" | "[" , words , "]" | "," , words ;
/// declaration = "to be abbreviated as" | "hereafter" , [ "referred to as" ] | "henceforth" | "below" | ... ;
/// end      = ":" | "." , space | "—" | "--" | " - " | line end | space ;
/// ```
///
/// What ends the label tells its style; the caller says which styles the document uses.
pub(crate) fn label_at(text: &str, at: usize) -> Option<Label<'_>> {
    let start = behind_marks(text, at);
    let start = behind_number(text, start).unwrap_or(start);
    let start = behind_mistranslated_address(text, start).unwrap_or(start);
    enclosed(text, start)
        .or_else(|| ended(text, start))
        .or_else(|| capitals(text, start))
}

/// Reads a surname of two letters before a full stop, which looks like an initial: `Ju. Then we agree.` Only the document
/// tells the two apart, by who is known or by what follows.
///
/// ```ebnf
/// short surname = ? two letters that an initial may have ? , ". " , words ;
/// ```
pub(crate) fn short_surname_at(text: &str, at: usize) -> Option<Label<'_>> {
    let end = initials_end(text, at).filter(|end| *end == at + 3)?;
    let range = at..end - 1;
    let name = text.get(range.clone())?;
    let words_at = end + text.get(end..)?.strip_prefix(' ').map(|_| 1)?;
    let mention = Mention {
        titles: Vec::new(),
        name: Cow::Borrowed(name),
        variants: Vec::new(),
        printed: Cow::Borrowed(name),
        range: range.clone(),
    };
    let has_words = text.get(words_at..)?.starts_with(|c: char| !c.is_whitespace());
    has_words.then(|| plain(range, Labelled::Persons(vec![mention])).into_label(LabelStyle::Period, words_at))
}

/// A label with what ends it.
fn ended(text: &str, start: usize) -> Option<Label<'_>> {
    let mut body = body_at(text, start)?;
    let (style, words_at) = end_at(text, &body)?;
    if style == LabelStyle::Period && text[body.range.clone()].ends_with('.') {
        body.range.end -= 1;
    }
    Some(body.into_label(style, words_at))
}

/// A name in capitals, with words in small letters behind it and nothing between (`ORLOV Good morning`). An abbreviation
/// may open the words (`ORLOV UN troops are there`).
fn capitals(text: &str, start: usize) -> Option<Label<'_>> {
    let mut words = Vec::new();
    let mut next = Some(start);
    while let Some(from) = next
        && from - start < LONGEST
        && let Some(word) = word_at(text, from)
        && word.is_all_capitals()
    {
        next = behind_space(text, word.range.end);
        words.push((word.range.end, next));
    }
    let mut ends = words.into_iter().rev().enumerate();
    ends.find_map(|(shouted, (end, next))| capitals_until(text, start..end, next?, shouted > 0))
}

/// The label in capitals at `range`; `shouted` tells that more of them follow.
fn capitals_until(text: &str, range: Range<usize>, words_at: usize, shouted: bool) -> Option<Label<'_>> {
    /// Longest name that is as short as an abbreviation, in bytes.
    const SHORT: usize = 3;
    let rest = text.get(words_at..)?;
    let counted = rest.starts_with(|c: char| c.is_ascii_digit());
    let quoted = rest.starts_with(['“', '"', '[', '(', '…']);
    let begins = counted || quoted || word_at(text, words_at).is_some_and(|word| word.is_capitalised());
    let mention = listed_mention_at(text.get(..range.end)?, range.start)
        .filter(|mention| begins && mention.range.end == range.end)?;
    let is_doubtful = counted || quoted || shouted || range.len() <= SHORT;
    let label = plain(range, Labelled::Persons(vec![mention])).into_label(LabelStyle::Capitals, words_at);
    Some(Label { is_doubtful, ..label })
}

/// A label without its end.
struct Body<'t> {
    range: Range<usize>,
    who: Labelled<'t>,
    declares: Option<Cow<'t, str>>,
    side: Option<Cow<'t, str>>,
    has_remark: bool,
}

impl<'t> Body<'t> {
    fn into_label(self, style: LabelStyle, words_at: usize) -> Label<'t> {
        Label {
            range: self.range,
            words_at,
            style,
            who: self.who,
            declares: self.declares,
            side: self.side,
            has_remark: self.has_remark,
            is_doubtful: false,
        }
    }
}

/// Offset behind marks of emphasis.
fn behind_marks(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + rest.len() - rest.trim_start_matches(['*', '_', '\u{feff}']).len()
}

/// Offset behind a paragraph number (`12. `), where a label can follow it.
fn behind_number(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let behind = rest.get(digits..)?.strip_prefix(['.', ')'])?;
    (1..=4).contains(&digits).then_some(())?;
    behind_space(text, text.len() - behind.len())
}

/// `[General Orlov:] words`, `[General Orlov]: words`.
fn enclosed(text: &str, at: usize) -> Option<Label<'_>> {
    let (_, behind) = bracketed(text, at)?;
    let body = body_at(text, at + 1)?;
    let end = body.range.end;
    let rest = &text[end..];
    let closed = rest.starts_with(":]") || rest.starts_with("]:") && behind == end + 1;
    let words_at = closed.then_some(end + 2)?;
    Some(body.into_label(LabelStyle::Colon, skip_space(text, words_at)))
}

fn skip_space(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    let behind = rest.trim_start().trim_start_matches("**").trim_start();
    at + rest.len() - behind.len()
}

fn body_at(text: &str, at: usize) -> Option<Body<'_>> {
    let mut body = nameless(text, at)
        .or_else(|| side_and_person(text, at))
        .or_else(|| completed_initials(text, at))
        .or_else(|| persons(text, at))
        .or_else(|| initials(text, at))
        .or_else(|| ideographs(text, at))?;
    while body.range.end - at < LONGEST && remark(text, &mut body) {}
    Some(body)
}

fn plain(range: Range<usize>, who: Labelled<'_>) -> Body<'_> {
    Body {
        range,
        who,
        declares: None,
        side: None,
        has_remark: false,
    }
}

/// Speakers whom a record does not name: the longer before the shorter that they begin with.
const NAMELESS: &[&str] = &[
    "Members of the Politburo",
    "Members of the Presidium",
    "Members of the Delegation",
    "Voice from the hall",
    "Voices from the hall",
    "Voice from the floor",
    "Voices from the floor",
    "Voice from the audience",
    "A voice from the hall",
    "A voice",
    "Voices",
    "Voice",
    "Questions",
    "Question",
    "Q",
    "Answer",
    "A",
    "Interviewer",
    "Interviewee",
    "Correspondents",
    "Correspondent",
    "Journalists",
    "Journalist",
    "Reporters",
    "Reporter",
    "Unidentified male speaker",
    "Unidentified female speaker",
    "Unidentified speaker",
    "Unidentified",
    "Unknown speaker",
    "Unknown",
    "Everyone",
    "Everybody",
    "All",
    "Several voices",
    "Many voices",
    "Shouts from the hall",
    "Shouts",
    "UM",
    "UF",
    "Male speaker",
    "Female speaker",
    "Male",
    "Female",
    "Speaker",
    "Moderator",
    "Audience",
];

/// ```ebnf
/// nameless = ( "Question" | "Voices" | "Members of the Politburo" | ... ) , [ space , number ] ;
/// ```
fn nameless(text: &str, at: usize) -> Option<Body<'_>> {
    let rest = text.get(at..)?;
    let first = rest.as_bytes().first();
    let alike = NAMELESS.iter().filter(|words| words.as_bytes().first() == first);
    let length = alike.into_iter().find_map(|words| {
        let start = rest.get(..words.len())?;
        let fits = start.eq_ignore_ascii_case(words);
        let behind = &rest[words.len()..];
        // `UM1` is one of several.
        let behind = match words.len() {
            1 => behind,
            _ => behind.trim_start_matches(|c: char| c.is_ascii_digit()),
        };
        let ends = !behind.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '\'' | '’'));
        (fits && ends).then_some(words.len())
    })?;
    let end = at + length;
    let gap = usize::from(text[end..].starts_with([' ', '#']));
    let number = text[end + gap..].bytes().take_while(u8::is_ascii_digit).count();
    let end = if number > 0 { end + gap + number } else { end };
    let one_letter = length == 1;
    (!one_letter || text[end..].starts_with(':')).then(|| plain(at..end, Labelled::Nameless))
}

/// `South (ORLOV)`: the side, and in parentheses the person.
fn side_and_person(text: &str, at: usize) -> Option<Body<'_>> {
    let side = word_at(text, at).filter(|word| word.is_capitalised() && !word.closed)?;
    let open = behind_space(text, side.range.end)?;
    text[open..].strip_prefix('(')?;
    let mention = listed_mention_at(text, open + 1)?;
    let end = mention.range.end;
    let is_side = mention.name.chars().any(char::is_alphabetic) && text[end..].starts_with(')');
    let shouted = mention.name.chars().all(|c| !c.is_lowercase());
    (is_side && (shouted || is_of(side.text.trim_end_matches('.'), SIDES))).then(|| Body {
        range: at..end + 1,
        who: Labelled::Persons(vec![mention]),
        declares: None,
        side: Some(side.text),
        has_remark: false,
    })
}

/// Sides that are called by a point of the compass or by whose they are.
const SIDES: &[&str] = &["east", "north", "south", "west"];

/// `C[hang]`, `G[overnor Chang]`, `Ch[ou]`: initials that are completed once declare themselves.
fn completed_initials(text: &str, at: usize) -> Option<Body<'_>> {
    let rest = text.get(at..)?;
    let letters = rest.chars().take_while(|c| c.is_alphabetic()).count();
    let head: String = rest.chars().take(letters).collect();
    if !(1..=2).contains(&letters) || !head.starts_with(char::is_uppercase) {
        return None;
    }
    let stop = usize::from(rest[head.len()..].starts_with('.'));
    let bracket = at + head.len() + stop;
    let (content, behind) = bracketed(text, bracket)?;
    let starts_small = content.chars().next().is_some_and(char::is_lowercase);
    if !starts_small || text[behind..].starts_with(char::is_alphabetic) {
        return None;
    }
    let completed = format!("{head}{content}");
    let mention = listed_mention_at(&completed, 0).filter(|mention| mention.range.end == completed.len())?;
    // `I[van] V. Orlov` is a name whose first word is completed.
    let follows = behind_space(text, behind).is_some_and(|next| listed_mention_at(text, next).is_some());
    if follows {
        return None;
    }
    let mut mention = mention.into_owned();
    mention.range = at..behind;
    Some(Body {
        declares: Some(Cow::Owned(head)),
        ..plain(at..behind, Labelled::Persons(vec![mention]))
    })
}

/// ```ebnf
/// persons = mention , { ( " and " | ", " [ "and " ] ) , mention } ;
/// ```
fn persons(text: &str, at: usize) -> Option<Body<'_>> {
    let first = listed_mention_at(text, at)?;
    let mut end = first.range.end;
    let mut persons = vec![first];
    while persons.len() < 4
        && let Some(next) = behind_and(text, end)
        && let Some(mention) = listed_mention_at(text, next)
        && !mention.name.is_empty()
    {
        end = mention.range.end;
        persons.push(mention);
    }
    Some(plain(at..end, Labelled::Persons(persons)))
}

/// Offset behind `and` between two persons.
fn behind_and(text: &str, end: usize) -> Option<usize> {
    let rest = text.get(end..)?;
    [", and ", " and ", " & ", ", "]
        .iter()
        .find_map(|link| rest.starts_with(link).then_some(end + link.len()))
}

/// `K`, `NC`, `N. C.`, `I`: one to three capitals.
fn initials(text: &str, at: usize) -> Option<Body<'_>> {
    let rest = text.get(at..)?;
    let mut end = 0;
    let mut count = 0;
    for (offset, c) in rest.char_indices() {
        match c {
            _ if c.is_uppercase() && count < 3 => {
                count += 1;
                end = offset + c.len_utf8();
            }
            '.' if offset == end && rest[offset + 1..].starts_with([':', ' ']) => end = offset + 1,
            ' ' if offset == end && rest[offset + 1..].starts_with(char::is_uppercase) => {}
            _ => break,
        }
    }
    let printed = rest.get(..end).filter(|printed| !printed.is_empty())?;
    let behind = rest.get(end..)?;
    if behind.starts_with(char::is_alphanumeric) {
        return None;
    }
    let mention = mention_of_initials(text, at..at + printed.len())?;
    Some(plain(mention.range.clone(), Labelled::Persons(vec![mention])))
}

/// Somebody who is called by the initials at `range`.
pub(crate) fn mention_of_initials(text: &str, range: Range<usize>) -> Option<Mention<'_>> {
    let printed = text.get(range.clone())?;
    Some(Mention {
        titles: Vec::new(),
        name: Cow::Borrowed(printed),
        variants: Vec::new(),
        printed: Cow::Borrowed(printed),
        range,
    })
}

/// A name in Han or hangul, at most ten characters, spaces between them or not.
fn ideographs(text: &str, at: usize) -> Option<Body<'_>> {
    let rest = text.get(at..)?;
    let mut end = 0;
    let mut count = 0;
    for (offset, c) in rest.char_indices() {
        if is_ideograph(c) {
            count += 1;
            end = offset + c.len_utf8();
        } else if !matches!(c, ' ' | '\u{a0}' | '\u{3000}' | '·' | '•') {
            break;
        }
    }
    (1..=10).contains(&count).then_some(())?;
    let printed = &rest[..end];
    let name: String = printed.chars().filter(|c| !c.is_whitespace()).collect();
    let mention = Mention {
        titles: Vec::new(),
        name: Cow::Owned(name),
        variants: Vec::new(),
        printed: Cow::Borrowed(printed),
        range: at..at + end,
    };
    Some(plain(at..at + end, Labelled::Persons(vec![mention])))
}

/// Reads one remark behind the name, if there is one.
fn remark<'t>(text: &'t str, body: &mut Body<'t>) -> bool {
    let end = body.range.end;
    let open = behind_space(text, end).unwrap_or(end);
    let rest = &text[open..];
    let (content, behind) = if rest.starts_with('[') {
        let Some((content, behind)) = bracketed(text, open) else {
            return false;
        };
        (content, behind)
    } else if rest.starts_with('(') {
        let close = rest
            .char_indices()
            .take(LONGEST_REMARK)
            .find_map(|(at, c)| (c == ')').then_some(at));
        let Some(close) = close else {
            return false;
        };
        (rest[1..close].trim(), open + close + 1)
    } else {
        return apposition(text, body);
    };
    body.range.end = behind;
    match declaration(content) {
        Some(short) => body.declares = Some(Cow::Borrowed(short)),
        None => body.has_remark = true,
    }
    true
}

/// `Orlov, after the break:`: words behind a comma, up to the colon.
fn apposition(text: &str, body: &mut Body<'_>) -> bool {
    let end = body.range.end;
    let Some(rest) = text[end..].strip_prefix(',') else {
        return false;
    };
    let stop = rest
        .char_indices()
        .take(LONGEST_REMARK)
        .find(|(_, c)| matches!(c, ':' | '.' | '?' | '!' | ';' | '\n' | '"' | '“'));
    let Some((length, ':')) = stop else {
        return false;
    };
    let words = &rest[..length];
    let reports = words
        .split_whitespace()
        .any(|word| is_of(word.trim_matches(|c: char| !c.is_alphabetic()), REPORTING));
    let holds_date = words.contains(|c: char| c.is_ascii_digit());
    if words.trim().is_empty() || reports || holds_date {
        return false;
    }
    body.range.end = end + 1 + length;
    body.has_remark = true;
    true
}

/// Verbs before a colon that make a sentence of what looks like a label.
const REPORTING: &[&str] = &[
    "add",
    "added",
    "answered",
    "asked",
    "asks",
    "concluded",
    "continued",
    "declared",
    "emphasized",
    "explained",
    "following",
    "follows",
    "is",
    "noted",
    "remarked",
    "replied",
    "said",
    "say",
    "saying",
    "says",
    "stated",
    "states",
    "stressed",
    "that",
    "told",
    "was",
    "were",
    "wrote",
];

/// The short form that a parenthesis declares.
///
/// ```ebnf
/// declaration = lead , { filler } , [ quote ] , short , [ quote ] ;
/// lead        = "to be abbreviated" | "hereafter" | "hereinafter" | "henceforth" | "below" | "abbreviated" | "referred to" | "called" ;
/// filler      = "as" | "abbreviated" | "referred" | "to" | "called" | ":" | "simply" | "be" ;
/// ```
fn declaration(content: &str) -> Option<&str> {
    let mut rest = content;
    let mut led = false;
    loop {
        let word_end = rest
            .find(|c: char| c.is_whitespace() || matches!(c, ':' | ',' | '='))
            .unwrap_or(rest.len());
        let word = &rest[..word_end];
        if !is_of(word.trim_end_matches('.'), DECLARING) {
            break;
        }
        led |= is_of(word.trim_end_matches('.'), LEADS);
        rest =
            rest[word_end..].trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ':' | ',' | '='));
    }
    let short = rest
        .trim_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '“' | '”' | '‘' | '’' | '\'' | '.'));
    let names = short.starts_with(char::is_uppercase) && short.split_whitespace().count() <= 3;
    (led && names).then_some(short)
}

/// Words that declare, and those between them and the short form.
const LEADS: &[&str] = &[
    "abbr",
    "abbreviated",
    "abbreviation",
    "below",
    "called",
    "henceforth",
    "hereafter",
    "herein",
    "hereinafter",
    "referred",
];
const DECLARING: &[&str] = &[
    "abbr",
    "abbreviated",
    "abbreviation",
    "as",
    "be",
    "below",
    "called",
    "for",
    "henceforth",
    "hereafter",
    "herein",
    "hereinafter",
    "in",
    "is",
    "of",
    "referred",
    "short",
    "simply",
    "text",
    "the",
    "to",
    "will",
];

/// True for one capital with its full stop (`M.`).
fn is_bare_initial(printed: &str) -> bool {
    let mut chars = printed.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.as_str() == "."
}

/// What ends the label, and where the words begin.
fn end_at(text: &str, body: &Body<'_>) -> Option<(LabelStyle, usize)> {
    let end = behind_marks(text, body.range.end);
    let rest = &text[end..];
    let spaced = rest.trim_start_matches(BLANKS);
    let gap = rest
        .get(..rest.len() - spaced.len())
        .map_or(0, |blanks| blanks.chars().count());
    if let Some(behind) = spaced.strip_prefix([':', '：'])
        && gap <= 1
    {
        let is_clock_or_address = gap == 0
            && spaced.starts_with(':')
            && behind.starts_with(|c: char| c.is_ascii_digit() || c == '/' || c == ':');
        let words_at = skip_space(text, text.len() - behind.len());
        return (!is_clock_or_address).then_some((LabelStyle::Colon, words_at));
    }
    let own_stop = gap > 0 && is_bare_initial(&text[body.range.clone()]);
    if own_stop {
        let words = rest.trim_start();
        let begins = words.starts_with(|c: char| c.is_uppercase() || matches!(c, '"' | '“' | '(' | '['));
        return begins.then(|| (LabelStyle::Period, skip_space(text, end)));
    }
    if gap == 0
        && let Some(behind) = rest.strip_prefix('.')
    {
        let words = behind.trim_start();
        let begins = words.starts_with(|c: char| {
            c.is_uppercase() || c.is_ascii_digit() || matches!(c, '"' | '“' | '(' | '[' | '…' | '.')
        });
        return (begins && words.len() < behind.len())
            .then(|| (LabelStyle::Period, skip_space(text, text.len() - behind.len())));
    }
    for dash in ["—", "--", "–", "- "] {
        if let Some(behind) = spaced.strip_prefix(dash)
            && (gap > 0 || dash != "- ")
            && !behind.trim().is_empty()
        {
            return Some((LabelStyle::Dash, skip_space(text, text.len() - behind.len())));
        }
    }
    if spaced.is_empty() || spaced.starts_with('\n') {
        return Some((LabelStyle::Line, skip_space(text, end)));
    }
    None
}

/// True for the label of a line of a head in Chinese.
pub(crate) fn is_chinese_head(name: &str) -> bool {
    name.starts_with(is_ideograph) && CHINESE_HEADS.contains(&name)
}

/// Words before colons in heads of Chinese documents: time, place, those present, interpreters, records, subject, notes.
const CHINESE_HEADS: &[&str] = &[
    "时间",
    "時間",
    "地点",
    "地點",
    "日期",
    "参加者",
    "參加者",
    "参加人",
    "參加人",
    "参加",
    "參加",
    "出席",
    "出席者",
    "出席人",
    "在座",
    "在场",
    "在場",
    "陪同",
    "翻译",
    "翻譯",
    "记录",
    "記錄",
    "纪录",
    "主题",
    "主題",
    "题目",
    "題目",
    "内容",
    "內容",
    "编号",
    "編號",
    "附件",
    "备注",
    "備註",
    "说明",
    "說明",
    "注",
    "注释",
    "註釋",
    "来源",
    "來源",
    "标题",
    "標題",
    "密级",
    "密級",
    "抄送",
    "主送",
    "提要",
    "摘要",
];

/// The tables of this file, for the vocabulary.
pub(super) const TABLES: &[&Table] = &[NO_SPEAKERS];

/// Words before colons that name no speaker.
pub(crate) const NO_SPEAKERS: &Table = &Class::NoSpeaker.table(&[
    "abstract",
    "action",
    "addendum",
    "additionally",
    "agenda",
    "agriculture",
    "alternative",
    "alternatives",
    "analysis",
    "annex",
    "appendix",
    "argument",
    "arguments",
    "article",
    "assessment",
    "attachment",
    "background",
    "basis",
    "chapter",
    "comment",
    "comments",
    "conclusion",
    "conclusions",
    "consideration",
    "considerations",
    "contents",
    "credits",
    "culture",
    "dear",
    "decision",
    "discussion",
    "economic",
    "economy",
    "education",
    "enclosure",
    "evaluation",
    "example",
    "excellency",
    "excerpt",
    "excerpts",
    "fact",
    "facts",
    "finance",
    "footnote",
    "footnotes",
    "further",
    "general",
    "gentlemen",
    "handwritten",
    "health",
    "industry",
    "introduction",
    "issue",
    "issues",
    "item",
    "letter",
    "madam",
    "memorandum",
    "message",
    "military",
    "note",
    "notes",
    "objective",
    "objectives",
    "observation",
    "observations",
    "option",
    "options",
    "paragraph",
    "part",
    "point",
    "points",
    "political",
    "politics",
    "problem",
    "proposal",
    "ps",
    "purpose",
    "reason",
    "reasons",
    "recommendation",
    "recommendations",
    "remark",
    "remarks",
    "result",
    "results",
    "section",
    "sir",
    "sirs",
    "sources",
    "sports",
    "stamp",
    "statement",
    "summary",
    "task",
    "telegram",
    "text",
    "title",
    "tourism",
    "trade",
    "translation",
    "transport",
    "warning",
]);

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Option<String> {
        let label = label_at(text, 0)?;
        let who = match &label.who {
            Labelled::Persons(persons) => persons
                .iter()
                .map(|person| format!("{}/{}", person.titles.join("|"), person.name))
                .collect::<Vec<_>>()
                .join("+"),
            Labelled::Nameless => "-".to_owned(),
        };
        let declares = label.declares.as_deref().unwrap_or_default();
        Some(format!(
            "{}>{who}>{declares}>{:?}>{}",
            &text[label.range.clone()],
            label.style,
            &text[label.words_at..]
        ))
    }

    #[test]
    fn surnames_that_look_like_initials() {
        let words = |text: &'static str| short_surname_at(text, 0).map(|label| &text[label.words_at..]);
        for text in ["Ju. Then we agree.", "Ye. “Yes.”", "Zh. 40 of them."] {
            assert_eq!(words(text), text.get(4..), "{text}");
        }
        for text in [
            "Orlov. Yes.",
            "Ok. Yes.",
            "J. Yes.",
            "Yu.A. Orlov. Yes.",
            "Ju.",
            "Ju. ",
            "Ju.Then",
            "",
            "Ju.  Then",
        ] {
            assert_eq!(words(text), None, "{text}");
        }
    }

    #[test]
    fn tables_are_sorted() {
        for table in [SIDES, REPORTING, LEADS, DECLARING] {
            for pair in table.windows(2) {
                assert!(pair[0] < pair[1], "{pair:?}");
            }
        }
    }

    #[test]
    fn labels_of_all_styles() {
        for (text, expected) in [
            ("Orlov: Yes.", "Orlov>/Orlov>>Colon>Yes."),
            (
                "Chairman Deng [Haoran] (to be abbreviated as Deng): Yes.",
                "Chairman Deng [Haoran] (to be abbreviated as Deng)>Chairman/Deng Haoran>Deng>Colon>Yes.",
            ),
            (
                "Zhan Meng (below: Zhan): Yes",
                "Zhan Meng (below: Zhan)>/Zhan Meng>Zhan>Colon>Yes",
            ),
            (
                "Ivan Orlov (hereinafter referred to as “Orlov”): x",
                "Ivan Orlov (hereinafter referred to as “Orlov”)>/Ivan Orlov>Orlov>Colon>x",
            ),
            ("Cde. N. Orlov: Yes", "Cde. N. Orlov>Cde./N. Orlov>>Colon>Yes"),
            ("Cde. NO: Yes", "Cde. NO>Cde./NO>>Colon>Yes"),
            (
                "[General Hollis:] Yes",
                "General Hollis>General/Hollis>>Colon>Yes",
            ),
            ("C[hen]: Yes", "C[hen]>/Chen>C>Colon>Yes"),
            (
                "G[overnor Chen]: Yes",
                "G[overnor Chen]>Governor/Chen>G>Colon>Yes",
            ),
            ("M: Yes", "M>/M>>Colon>Yes"),
            (
                "I[van] V. Orlov: Yes",
                "I[van] V. Orlov>/Ivan V. Orlov>>Colon>Yes",
            ),
            ("South (MIN): Yes", "South (MIN)>/MIN>>Colon>Yes"),
            (
                "North (KWON), after the break: We",
                "North (KWON), after the break>/KWON>>Colon>We",
            ),
            ("The President: Yes", "The President>President/>>Colon>Yes"),
            (
                "12. The PRESIDENT (translated from French): Yes",
                "The PRESIDENT (translated from French)>PRESIDENT/>>Colon>Yes",
            ),
            (
                "Mr. ORLOV (Ruritania) (translated from Russian): x",
                "Mr. ORLOV (Ruritania) (translated from Russian)>Mr./ORLOV>>Colon>x",
            ),
            ("Question: Why?", "Question>->>Colon>Why?"),
            ("UM2: Why?", "UM2>->>Colon>Why?"),
            ("Voice 2: Why?", "Voice 2>->>Colon>Why?"),
            ("Bodo (laughing): You", "Bodo (laughing)>/Bodo>>Colon>You"),
            (
                "Marco [who had been given a note]: I",
                "Marco [who had been given a note]>/Marco>>Colon>I",
            ),
            ("ORLOV. Good morning.", "ORLOV>/ORLOV>>Period>Good morning."),
            ("N.S. ORLOV. Good", "N.S. ORLOV>/N.S. ORLOV>>Period>Good"),
            ("M. Then we", "M>/M.>>Period>Then we"),
            ("A. V. Yezhova: 487", "A. V. Yezhova>/A. V. Yezhova>>Colon>487"),
            ("A: Yes", "A>->>Colon>Yes"),
            ("W. Noll.  Good", "W. Noll>/W. Noll>>Period>Good"),
            ("Cde. Orlov—We", "Cde. Orlov>Cde./Orlov>>Dash>We"),
            ("Orlov--We", "Orlov>/Orlov>>Dash>We"),
            ("Mr ORLOV - We", "Mr ORLOV>Mr/ORLOV>>Dash>We"),
            ("Comrade Uhl:\nWelcome", "Comrade Uhl>Comrade/Uhl>>Colon>Welcome"),
            ("Comrade Uhl", "Comrade Uhl>Comrade/Uhl>>Line>"),
            ("ORLOV All of us", "ORLOV>/ORLOV>>Capitals>All of us"),
            ("LEI Thank you", "LEI>/LEI>>Capitals>Thank you"),
            ("ORLOV 75, if I", "ORLOV>/ORLOV>>Capitals>75, if I"),
            (
                "ORLOV UN troops are there",
                "ORLOV>/ORLOV>>Capitals>UN troops are there",
            ),
            ("周总理：430 人", "周总理>/周总理>>Colon>430 人"),
            ("**Orlov:** Yes", "Orlov>/Orlov>>Colon>Yes"),
            ("etc. A. Orlov: Yes", "A. Orlov>/A. Orlov>>Colon>Yes"),
            ("others. Orlov—We", "Orlov>/Orlov>>Dash>We"),
            (
                "General Hsu and General Lee: Yes",
                "General Hsu and General Lee>General/Hsu+General/Lee>>Colon>Yes",
            ),
            ("周 总 理: 好", "周 总 理>/周总理>>Colon>好"),
            (
                "MEMBERS OF THE POLITBURO: Agreed",
                "MEMBERS OF THE POLITBURO>->>Colon>Agreed",
            ),
        ] {
            assert_eq!(shown(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn labels_that_begin_turns() {
        for (text, expected) in [
            ("Comrade W. Orlov [in Polish]", true),
            ("Comrade W. Orlov (speaking French)", true),
            ("ORLOV Good morning to you.", true),
            ("Zhan Meng (below: Zhan): Yes", true),
            ("周 总 理：好", true),
            ("时 间：1971", false),
            ("LEI Good morning to you.", false),
            ("ORLOV 75 tons came.", false),
            ("Comrade W. Orlov [in the chair]", false),
            ("W. Orlov [in Polish]: Yes", false),
            ("ORLOV Deputy Minister", false),
            ("Orlov: Good morning to you.", false),
        ] {
            let label = label_at(text, 0);
            assert_eq!(
                label.is_some_and(|label| label.begins_turn(text)),
                expected,
                "{text}"
            );
        }
    }

    #[test]
    fn labels_that_present_whom_they_name() {
        for (text, expected) in [
            ("President: Mr. Pavel Orlov (Ruritania).", true),
            ("Chairman: Anna Szabo", true),
            ("The President: Mr. Orlov.", false),
            ("The President: Mr. Orlov has the floor.", false),
            ("Orlov: Anna Szabo", false),
        ] {
            let label = label_at(text, 0);
            assert_eq!(
                label.is_some_and(|label| label.presents(text)),
                expected,
                "{text}"
            );
        }
    }

    #[test]
    fn no_labels() {
        for text in [
            "The Premier said: yes",
            "Orlov said the following: a",
            "As follows: a",
            "at 17:00 we",
            "The two sides: a",
            "http://a",
            "Orlov, who said: yes",
            "Strelsau, February 14, 1946: a",
            "Orlov agrees with us.",
            "",
            "1. The letters. We",
            "Yes: a",
            "However: a",
            "In the afternoon: a",
            "etc. orlov: a",
            "others: a",
            "LEI thank you",
            "UN troops are there",
        ] {
            assert_eq!(shown(text), None, "{text}");
        }
    }
}
