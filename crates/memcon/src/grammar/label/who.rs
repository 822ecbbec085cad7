//! The names, titles, initials and nameless speakers that labels begin with.

use std::borrow::Cow;
use std::ops::Range;

use super::{Body, Labelled, plain};
use crate::grammar::name::bracketed;
use crate::grammar::person::{Mention, listed_mention_at, listed_mention_from};
use crate::grammar::scan::{WordList, is_of};
use crate::grammar::word::{Word, behind_space, is_ideograph, word_at};

/// Speakers whom a record does not name: the longer before the shorter that they begin with.
const NAMELESS: &WordList = &WordList::of(&[
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
    "Zusatzfrage",
    "Nachfrage",
    "Fragen",
    "Frage",
    "Antwort",
    "Zuruf",
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
    "Unidentified male",
    "Unidentified female",
    "Unidentified reporter",
    "Unidentified participant",
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
    "An hon. member",
    "An honourable member",
    "Some hon. members",
    "Several hon. members",
    "Many hon. members",
    "Hon. members",
    "Honourable members",
    "Government members",
    "Opposition members",
    "Several members",
    "Some members",
    "A member",
]);

/// ```ebnf
/// nameless = ( "Question" | "Voices" | "Members of the Politburo" | ... ) , [ space , number ] ;
/// ```
pub(super) fn nameless(text: &str, at: usize) -> Option<Body<'_>> {
    let rest = text.get(at..)?;
    let length = NAMELESS.alike(rest).find_map(|words| {
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

/// `South: words`: one of two sides that no name is given for.
pub(super) fn lone_side<'t>(text: &'t str, first: &Word<'t>) -> Option<Body<'t>> {
    let is_label = text[first.range.end..].starts_with(':');
    let is_side = || first.is_capitalised() && is_of(&first.text, SIDES);
    (is_label && is_side()).then(|| Body {
        side: Some(first.text.clone()),
        ..plain(first.range.clone(), Labelled::Nameless)
    })
}

/// Parts that people have in courts, at hearings and on the telephone, by which labels call them.
pub(super) const PARTS: &[&str] = &[
    "accused",
    "bailiff",
    "clerk",
    "defendant",
    "foreperson",
    "operator",
    "registrar",
    "reporter",
    "usher",
    "witness",
];

/// True for somebody who is called by such a part.
pub(super) fn is_part(mention: &Mention<'_>) -> bool {
    mention.name.is_empty() && matches!(&mention.titles[..], [only] if is_of(only, PARTS))
}

/// ```ebnf
/// part = [ "The " ] , ( "Witness" | "Registrar" | "Operator" | ... ) ;
/// ```
pub(super) fn part<'t>(text: &'t str, first: &Word<'t>) -> Option<Body<'t>> {
    let has_article = first.text.eq_ignore_ascii_case("the");
    let word = match has_article {
        true => Cow::Owned(word_at(text, behind_space(text, first.range.end)?)?),
        false => Cow::Borrowed(first),
    };
    let (at, end) = (first.range.start, word.range.end);
    let is_ended = text[end..]
        .trim_start_matches(' ')
        .starts_with([':', '(', '[', '{']);
    // Without an article it is a word of a head, unless it is shouted.
    let is_part = is_ended
        && is_of(&word.text, PARTS)
        && (has_article && word.is_capitalised() || word.is_all_capitals());
    let printed = text.get(at..end).filter(|_| is_part)?;
    let mention = Mention {
        titles: vec![word.text.clone()],
        name: Cow::Borrowed(""),
        variants: Vec::new(),
        printed: Cow::Borrowed(printed),
        range: at..end,
    };
    Some(plain(at..end, Labelled::Persons(vec![mention])))
}

/// `South (ORLOV)`: the side, and in parentheses the person.
pub(super) fn side_and_person<'t>(text: &'t str, side: &Word<'t>) -> Option<Body<'t>> {
    let open = behind_space(text, side.range.end)?;
    text[open..].strip_prefix('(')?;
    if !side.is_capitalised() || side.closed {
        return None;
    }
    let mention = listed_mention_at(text, open + 1)?;
    let end = mention.range.end;
    let is_side = mention.name.chars().any(char::is_alphabetic) && text[end..].starts_with(')');
    // `Orlov (PPE). – Words`: the group that a member belongs to.
    let behind = text.get(end + 1..).unwrap_or_default();
    let of_group = [". –", ". —"].iter().any(|mark| behind.starts_with(mark));
    let shouted = mention.name.chars().all(|c| !c.is_lowercase()) && !of_group;
    (is_side && (shouted || is_of(side.text.trim_end_matches('.'), SIDES))).then(|| Body {
        range: side.range.start..end + 1,
        who: Labelled::Persons(vec![mention]),
        declares: None,
        side: Some(side.text.clone()),
        has_remark: false,
    })
}

/// True for a point of the compass, by which a side is called.
pub(crate) fn is_compass_point(word: &str) -> bool {
    is_of(word, SIDES)
}

/// Sides that are called by a point of the compass or by whose they are.
pub(super) const SIDES: &[&str] = &["east", "north", "south", "west"];

/// `C[hang]`, `G[overnor Chang]`, `Ch[ou]`: initials that are completed once declare themselves.
pub(super) fn completed_initials(text: &str, at: usize) -> Option<Body<'_>> {
    /// Most letters before the bracket.
    const MOST: usize = 2;
    let rest = text.get(at..)?;
    let behind = rest
        .char_indices()
        .take(MOST + 1)
        .find(|(_, c)| !c.is_alphabetic());
    let head = rest.get(..behind?.0)?;
    if !head.starts_with(char::is_uppercase) {
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
        declares: Some(Cow::Borrowed(head)),
        ..plain(at..behind, Labelled::Persons(vec![mention]))
    })
}

/// ```ebnf
/// persons = mention , { ( " and " | ", " [ "and " ] ) , mention } ;
/// ```
pub(super) fn persons<'t>(text: &'t str, at: usize, first: Option<Word<'t>>) -> Option<Body<'t>> {
    let first = prime_minister(listed_mention_from(text, at, first)?);
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

/// `P.M. Chen`: no initials, but the office.
fn prime_minister(mut mention: Mention<'_>) -> Mention<'_> {
    const SHORT: &str = "P.M.";
    let family = mention
        .name
        .strip_prefix(SHORT)
        .map(|name| name.trim_start().to_owned());
    if let Some(family) = family.filter(|family| mention.titles.is_empty() && !family.is_empty()) {
        mention.titles = vec![Cow::Borrowed(SHORT)];
        mention.name = Cow::Owned(family);
    }
    mention
}

/// Offset behind `and` between two persons.
fn behind_and(text: &str, end: usize) -> Option<usize> {
    let rest = text.get(end..)?;
    [", and ", " and ", " & ", ", "]
        .iter()
        .find_map(|link| rest.starts_with(link).then_some(end + link.len()))
}

/// `K`, `NC`, `N. C.`, `I`: one to three capitals.
pub(super) fn initials(text: &str, at: usize) -> Option<Body<'_>> {
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

/// Those who ask and answer in Chinese interviews: question, answer, reporter.
const ASKING: &[&str] = &["问", "問", "答", "记者", "記者"];

/// What offices and forms of address behind Chinese names are: premier, chairman, ambassador, minister, doctor, comrade,
/// general ...; the longer before the shorter that they end with.
pub(crate) const CHINESE_TITLES: &[&str] = &[
    "副总理",
    "副總理",
    "总理",
    "總理",
    "副主席",
    "主席",
    "大使",
    "副部长",
    "副部長",
    "部长",
    "部長",
    "外长",
    "外長",
    "博士",
    "同志",
    "先生",
    "女士",
    "将军",
    "將軍",
    "元帅",
    "元帥",
    "书记",
    "書記",
    "总统",
    "總統",
    "国务卿",
    "國務卿",
    "参赞",
    "參贊",
    "司长",
    "司長",
    "首相",
    "教授",
];

/// A name in Han or hangul, at most ten characters, spaces between them or not.
pub(super) fn ideographs(text: &str, at: usize) -> Option<Body<'_>> {
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
    if ASKING.contains(&name.as_str()) {
        return Some(plain(at..at + end, Labelled::Nameless));
    }
    let mention = Mention {
        titles: Vec::new(),
        name: Cow::Owned(name),
        variants: Vec::new(),
        printed: Cow::Borrowed(printed),
        range: at..at + end,
    };
    Some(plain(at..at + end, Labelled::Persons(vec![mention])))
}
