//! Labels of turns: who speaks, and where the words begin.

mod end;
mod no_speaker;
mod remark;
#[cfg(test)]
mod tests;
mod who;

use std::borrow::Cow;
use std::ops::Range;

use super::name::{bracketed, initials_end, is_particle};
use super::person::{Mention, begins_no_mention, listed_mention_at};
use super::scan::is_of;
use super::title::behind_mistranslated_address;
use super::vocabulary::contains;
use super::word::{FUNCTION_WORDS, Word, behind_space, is_ideograph, letters_end, word_at};
use end::{BLANKS, end_at};
pub(super) use no_speaker::TABLES;
pub(crate) use no_speaker::{NO_SPEAKERS, is_chinese_head};
use remark::remark;
pub(crate) use who::{CHINESE_TITLES, is_compass_point, mention_of_initials};
use who::{
    completed_initials, ideographs, initials, is_part, lone_side, nameless, part, persons, side_and_person,
};

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
    /// `Orlov Words`: nothing but who is known tells that it is one.
    Bare,
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
    /// True for a full stop and a dash behind the name: `ORLOV.—words`, `Orlov, Commissioner. – Words`.
    pub(crate) has_stop_and_dash: bool,
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
        /// Who has one of these, and no name behind a title, is told above the talk.
        const PARTS: &[&str] = &["interviewee", "interviewer", "moderator", "speaker"];
        let own = text.get(self.range.clone()).unwrap_or_default();
        let has_part = self.who == Labelled::Nameless && is_of(own, PARTS);
        let has_title = self.person().is_some_and(|person| person.name.is_empty());
        let titled = self.style == LabelStyle::Colon && (has_title || has_part);
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

    /// True for `WITNESS`, before the name of the one who comes to be heard.
    pub(crate) fn is_part_without_article(&self, text: &str) -> bool {
        let own = text.get(self.range.clone()).unwrap_or_default();
        self.person().is_some_and(is_part) && !own.contains(' ')
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
        let by_part = self.style == LabelStyle::Colon && self.person().is_some_and(is_part) && is_sentence;
        in_ideographs && !words.is_empty()
            || by_part
            || self.declares.is_some()
            || self.tells_language(text)
            || self.style == LabelStyle::Capitals && !self.is_doubtful && bare && is_sentence
    }
}

/// Longest label, in bytes.
const LONGEST: usize = 180;

/// Reads the label at `at`.
///
/// ```ebnf
/// label    = [ number ] , [ "**" ] , ( "[" , body , ( ":]" | "]:" ) | body , [ "**" ] , end ) ;
/// body     = ( nameless | part | side | side , " (" , mention , ")" | mention , { ( " and " | ", " ) , mention } ) , { remark } ,
///            [ "?" ] ;                                                        (* before a colon: a doubtful voice *)
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
    let ended = || {
        let label = ended(text, start)?;
        // Behind `ORLOV May` a page may end: the name ends where the capitals do.
        let broken = label.style == LabelStyle::Line && label.words_at < text.len();
        broken.then(|| capitals(text, start)).flatten().or(Some(label))
    };
    enclosed(text, start)
        .or_else(|| cut_question(text, start))
        .or_else(ended)
        .or_else(|| asked(text, start))
        .or_else(|| capitals(text, start))
}

/// `Q -- and why?`: a question that goes on behind an interruption, and no dash behind a label.
fn cut_question(text: &str, start: usize) -> Option<Label<'_>> {
    let words = text.get(start..)?.strip_prefix("Q ")?;
    let dashed = words.strip_prefix("--").or_else(|| words.strip_prefix('—'))?;
    let goes_on = dashed.trim_start().starts_with(char::is_lowercase);
    goes_on.then(|| asked(text, start)).flatten()
}

/// `Q  Mr. President, when?`: a question at a press conference, where answers have labels with colons; `A  In May.`: an
/// answer in court. Only the document tells.
fn asked(text: &str, start: usize) -> Option<Label<'_>> {
    let behind = text.get(start..)?.strip_prefix(['Q', 'A'])?;
    let words = behind.trim_start_matches(BLANKS);
    let begins =
        words.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || "\"“(['’….-".contains(c));
    let words_at = text.len() - words.len();
    (begins && words.len() < behind.len()).then(|| Label {
        is_doubtful: true,
        ..plain(start..start + 1, Labelled::Nameless).into_label(LabelStyle::Capitals, words_at)
    })
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

/// Reads a name with nothing behind it but a word that begins sentences: `Orlov Let us begin.` Only the document tells
/// whether it is a label: those that are known are.
///
/// ```ebnf
/// bare name = mention , " " , ? capitalised function word ? ;
/// ```
pub(crate) fn bare_name_at(text: &str, at: usize) -> Option<Label<'_>> {
    /// Most words of the name, titles included.
    const MOST_WORDS: usize = 5;
    let mut end = at;
    let mut next = at;
    for _ in 0..MOST_WORDS {
        let word = word_at(text, next).filter(Word::is_capitalised)?;
        if contains(FUNCTION_WORDS, &word.text) {
            break;
        }
        end = word.range.end;
        next = behind_space(text, end)?;
    }
    let opens = |word: &Word<'_>| end > at && word.is_capitalised() && contains(FUNCTION_WORDS, &word.text);
    word_at(text, next).filter(opens)?;
    let range = at..end;
    let mention = listed_mention_at(text.get(..end)?, at)
        .filter(|mention| mention.range == range && !mention.name.is_empty())?;
    Some(plain(range, Labelled::Persons(vec![mention])).into_label(LabelStyle::Bare, next))
}

/// The same before any other capitalised word: `Orlov Good. Let us begin.` Only a document with labels of that kind tells.
///
/// ```ebnf
/// lone surname = surname , " " , ? capitalised word before no other one ? ;
/// ```
pub(crate) fn lone_surname_at(text: &str, at: usize) -> Option<Label<'_>> {
    let is_name = |word: &Word<'_>| word.is_capitalised() && !contains(FUNCTION_WORDS, &word.text);
    let word = word_at(text, at).filter(is_name)?;
    let next = behind_space(text, word.range.end)?;
    let opening = word_at(text, next).filter(Word::is_capitalised)?;
    let behind = behind_space(text, opening.range.end).and_then(|behind| word_at(text, behind));
    if behind.is_some_and(|word| word.is_capitalised()) {
        return None;
    }
    let range = at..word.range.end;
    // `Ambassador Orlov received me`: a title is no surname.
    let mention = listed_mention_at(text.get(..range.end)?, at)
        .filter(|mention| mention.range == range && !mention.name.is_empty())?;
    let label = plain(range, Labelled::Persons(vec![mention])).into_label(LabelStyle::Bare, next);
    Some(Label {
        is_doubtful: true,
        ..label
    })
}

/// A label with what ends it.
fn ended(text: &str, start: usize) -> Option<Label<'_>> {
    let body = body_at(text, start)?;
    let end = end_at(text, &body);
    let (mut body, (style, words_at)) = match end {
        Some(end) => (body, end),
        None => of_first(text, body)?,
    };
    if style == LabelStyle::Period && text[body.range.clone()].ends_with('.') {
        body.range.end -= 1;
    }
    let has_stop_and_dash = style == LabelStyle::Dash && text[body.range.end..].starts_with('.');
    let words_at = match has_stop_and_dash {
        true => behind_language(text, words_at),
        false => words_at,
    };
    Some(Label {
        has_stop_and_dash,
        ..body.into_label(style, words_at)
    })
}

/// Offset behind the language that a debate was held in: `Orlov (PPE). – (FR) Words`.
///
/// ```ebnf
/// language = "(" , capital , capital , ")" , " " ;
/// ```
fn behind_language(text: &str, at: usize) -> usize {
    match text.as_bytes().get(at..) {
        Some([b'(', b'A'..=b'Z', b'A'..=b'Z', b')', b' ', ..]) => at + "(FR) ".len(),
        _ => at,
    }
}

/// What looked like several persons is one, and what he is: `ANNA NOLL, FORMER U.S. AMBASSADOR:`.
fn of_first<'t>(text: &'t str, body: Body<'t>) -> Option<(Body<'t>, (LabelStyle, usize))> {
    let Labelled::Persons(mut persons) = body.who else {
        return None;
    };
    persons.truncate(usize::from(persons.len() > 1));
    let first = persons.first()?.range.clone();
    let mut body = plain(first, Labelled::Persons(persons));
    while remark(text, &mut body) && body.range.len() < LONGEST {}
    let end = end_at(text, &body)?;
    Some((body, end))
}

/// A name in capitals, with words in small letters behind it and nothing between (`ORLOV Good morning`). An abbreviation
/// may open the words (`ORLOV UN troops are there`).
fn capitals(text: &str, start: usize) -> Option<Label<'_>> {
    if text.as_bytes().get(start + 1).is_some_and(u8::is_ascii_lowercase) {
        return None;
    }
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
            has_stop_and_dash: false,
            is_doubtful: false,
        }
    }
}

/// Offset behind marks of emphasis.
fn behind_marks(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + rest.len() - rest.trim_start_matches(['*', '_', '\u{feff}']).len()
}

/// Offset behind a paragraph number (`12. `, `[12.] `, `１２．`), where a label can follow it.
fn behind_number(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    if let Some(behind) = behind_wide_number(rest) {
        return Some(text.len() - behind.trim_start_matches([' ', '\u{3000}']).len());
    }
    let (inside, ends): (_, &[&str]) = match rest.strip_prefix('[') {
        Some(inside) => (inside, &[".]"]),
        None => (rest, &[".", ")"]),
    };
    let digits = inside.bytes().take_while(u8::is_ascii_digit).count();
    let behind = ends
        .iter()
        .find_map(|end| inside.get(digits..)?.strip_prefix(end))?;
    (1..=4).contains(&digits).then_some(())?;
    behind_space(text, text.len() - behind.len())
}

/// What stands behind a number in the wide digits and with the wide stop of East Asian type.
///
/// ```ebnf
/// wide number = wide digit , { wide digit } , "．" ;
/// ```
fn behind_wide_number(text: &str) -> Option<&str> {
    let is_digit = |c: char| ('０'..='９').contains(&c);
    let digits = text.chars().take(4).take_while(|c| is_digit(*c)).count();
    let behind = text.get(digits * '０'.len_utf8()..)?.strip_prefix('．')?;
    (digits > 0).then_some(behind)
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
    let behind = match rest.trim_start() {
        behind if behind.starts_with("**") => behind.trim_start_matches("**").trim_start(),
        behind => behind,
    };
    // Half of a mark of emphasis at the end is no word.
    let behind = behind
        .strip_prefix('*')
        .filter(|rest| rest.is_empty())
        .unwrap_or(behind);
    at + rest.len() - behind.len()
}

fn body_at(text: &str, at: usize) -> Option<Body<'_>> {
    let at = behind_asking(text, at);
    let mut body = nameless(text, at).or_else(|| match word_at(text, at) {
        Some(first) => led_by(text, first),
        None => persons(text, at, None).or_else(|| ideographs(text, at)),
    })?;
    while body.range.end - at < LONGEST && remark(text, &mut body) {}
    // `Orlov?:`: whose voice it is the transcriber doubts.
    if text.get(body.range.end..)?.starts_with("?:") {
        body.range.end += 1;
    }
    Some(body)
}

/// `Frage Keller:`: offset of the name of who asks.
fn behind_asking(text: &str, at: usize) -> usize {
    const ASKING: &[&str] = &["Frage ", "FRAGE ", "Zusatzfrage ", "ZUSATZFRAGE "];
    let rest = text.get(at..).unwrap_or_default();
    let name = ASKING.iter().find_map(|lead| rest.strip_prefix(lead));
    name.filter(|name| name.starts_with(char::is_uppercase))
        .map_or(at, |name| at + rest.len() - name.len())
}

/// The body that begins with the word.
fn led_by<'t>(text: &'t str, first: Word<'t>) -> Option<Body<'t>> {
    let at = first.range.start;
    if begins_no_label(text, &first) {
        return None;
    }
    part(text, &first)
        .or_else(|| lone_side(text, &first))
        .or_else(|| side_and_person(text, &first))
        .or_else(|| completed_initials(text, at))
        .or_else(|| persons(text, at, Some(first)))
        .or_else(|| initials(text, at))
}

/// True for a function word before a small word (`There is`), of which neither names anybody: most sentences.
fn begins_no_label(text: &str, first: &Word<'_>) -> bool {
    let next = text.get(first.range.end + 1..).unwrap_or_default();
    let is_small = || {
        let word = &next[..letters_end(next.as_bytes(), 0)];
        next.starts_with(|c: char| c.is_ascii_lowercase()) && !is_particle(word)
    };
    begins_no_mention(text, first) && text[first.range.end..].starts_with(' ') && is_small()
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
