//! What may stand between a speaker and the end of the label: brackets, declarations of short forms, appositions.

use std::borrow::Cow;

use super::{Body, behind_marks};
use crate::grammar::name::bracketed;
use crate::grammar::scan::is_of;
use crate::grammar::word::{behind_space, word_at};

/// Longest remark between a name and the end of the label, in bytes.
pub(super) const LONGEST_REMARK: usize = 100;

/// Reads one remark behind the name, if there is one. A sentence in parentheses with which the line ends is what is said
/// of the speaker's words (`ORLOV (Took the floor.)`).
pub(super) fn remark<'t>(text: &'t str, body: &mut Body<'t>) -> bool {
    // `**Vice Minister Orlov** (Orlov for short):`
    let end = behind_marks(text, body.range.end);
    let open = behind_space(text, end).unwrap_or(end);
    let rest = &text[open..];
    let (content, behind) = if rest.starts_with(['[', '{']) {
        let Some((content, behind)) = bracketed(text, open) else {
            return false;
        };
        (content, behind)
    } else if let Some(inside) = rest.strip_prefix(['(', '（']) {
        let close = inside
            .char_indices()
            .take(LONGEST_REMARK)
            .find(|(_, c)| matches!(c, ')' | '）'));
        let Some((close, mark)) = close else {
            return false;
        };
        let content = inside[..close].trim();
        let behind = close + mark.len_utf8();
        if content.ends_with('.') && inside[behind..].trim_start_matches(' ').is_empty() {
            return false;
        }
        (content, open + rest.len() - inside.len() + behind)
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
    let stop = rest.char_indices().take(LONGEST_REMARK).find(|(at, c)| match c {
        '.' => !(ends_initial(&rest[..*at]) && goes_on(rest, *at + 1)),
        c => matches!(c, ':' | '?' | '!' | ';' | '\n' | '"' | '“'),
    });
    let length = match stop {
        Some((length, ':')) => length,
        // `Orlov, on behalf of the Group. – Words`
        Some((length, '.')) if [". – ", ". — "].iter().any(|end| rest[length..].starts_with(end)) => {
            length
        }
        _ => return false,
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

/// True where a single capital ends the text: `U`, `U.S`.
fn ends_initial(text: &str) -> bool {
    let mut back = text.chars().rev();
    back.next().is_some_and(char::is_uppercase) && back.next().is_none_or(|c| !c.is_alphanumeric())
}

/// True where no sentence can begin at `at`: small letters follow, or capitals where all before are capitals, too.
fn goes_on(text: &str, at: usize) -> bool {
    let (before, behind) = text.split_at(at);
    let next = behind.trim_start();
    !behind.starts_with(' ')
        || next.starts_with(char::is_lowercase)
        || !before.contains(char::is_lowercase) && word_at(next, 0).is_some_and(|word| word.is_all_capitals())
}

/// Verbs before a colon that make a sentence of what looks like a label.
pub(super) const REPORTING: &[&str] = &[
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
pub(super) const LEADS: &[&str] = &[
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

pub(super) const DECLARING: &[&str] = &[
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
