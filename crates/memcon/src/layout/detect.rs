//! Which layout a text has: the sum of weighted signs.

use memchr::{memchr_iter, memmem};

use super::sheet::{Row, Sheet};
use super::{FAMILIES, Family};
use crate::Span;
use crate::diagnostic::{Code, Diagnostic};
use crate::record::{Evidence, Layout, LayoutScore};
use crate::source::bytes::Starts;
use crate::source::markup::{Form, Hints};

/// One sign of a layout.
pub(super) struct Sign {
    /// What it is, for the reader of the evidence.
    pub(super) name: &'static str,
    /// What it weighs.
    pub(super) weight: i32,
    /// How it is found.
    pub(super) pattern: Pattern,
}

/// How a sign is found.
pub(super) enum Pattern {
    /// A line of exactly these words; a bullet before and a colon behind do not count.
    Line(&'static str),
    /// A line that starts with these words.
    Start(&'static str),
    /// These words anywhere.
    Anywhere(&'static str),
    /// A test of the rows.
    Test(fn(&Sheet<'_>) -> Option<Span>),
}

/// A sign with these weights and patterns; keeps the tables of the layouts short.
pub(super) const fn sign(name: &'static str, weight: i32, pattern: Pattern) -> Sign {
    Sign {
        name,
        weight,
        pattern,
    }
}

/// The score below which a layout is not believed.
const THRESHOLD: i32 = 4;

/// The longest line that is compared with the lines of a table.
const LONGEST_LINE: usize = 160;

/// How lines start that are signs.
static STARTS: Starts = {
    let mut starts = Starts::NONE;
    let mut family = 0;
    while family < FAMILIES.len() {
        let signs = FAMILIES[family].signs;
        let mut at = 0;
        while at < signs.len() {
            if let Pattern::Line(words) | Pattern::Start(words) = signs[at].pattern {
                starts = starts.with(words);
            }
            at += 1;
        }
        family += 1;
    }
    starts
};

/// True where a line may be one of which [`is_line`] or [`starts_with`] is true, for words that start so; of most lines two
/// letters tell that they are none. A bullet may stand before the words.
pub(super) fn may_be(text: &str, starts: &Starts) -> bool {
    starts.may_begin(text.as_bytes()) || text.starts_with(['•', '·'])
}

/// Adds up the signs of every layout. Best first; layouts without any sign are left out, [`Layout::Plain`] is there always.
pub(super) fn scores<'t>(sheet: &Sheet<'_>, markup: &Hints) -> Vec<LayoutScore<'t>> {
    let near: Vec<&Row<'_>> = sheet
        .rows
        .iter()
        .filter(|row| may_be(row.text(), &STARTS))
        .collect();
    let mut found: Vec<LayoutScore<'t>> = FAMILIES
        .iter()
        .map(|family| score(family, sheet, &near))
        .collect();
    if let Some(score) = found.iter_mut().find(|score| score.layout == Layout::FrusText) {
        add_markup(score, markup);
    }
    found.retain(|score| !score.evidence.is_empty());
    found.push(LayoutScore {
        layout: Layout::Plain,
        score: THRESHOLD - 1,
        evidence: vec![Evidence {
            sign: "text without archive furniture is the default".into(),
            weight: THRESHOLD - 1,
            span: None,
        }],
    });
    found.sort_by_key(|score| std::cmp::Reverse(score.score));
    found
}

/// Names the layout by its mark-up, which is a sign of it where it is the publisher's.
fn add_markup(score: &mut LayoutScore<'_>, markup: &Hints) {
    let (layout, sign, weight) = match markup.form {
        Form::Text => return,
        Form::Html => (Layout::FrusHtml, "mark-up of the publisher's pages", 4),
        Form::Tei => (Layout::FrusTei, "a document of a TEI volume", 8),
    };
    score.layout = layout;
    if markup.is_frus {
        score.score += weight;
        score.evidence.push(Evidence {
            sign: sign.into(),
            weight,
            span: None,
        });
    }
}

/// Adds up the signs of one layout; `near` are the rows that start like a sign of one.
fn score<'t>(family: &Family, sheet: &Sheet<'_>, near: &[&Row<'_>]) -> LayoutScore<'t> {
    let evidence: Vec<Evidence<'t>> = family
        .signs
        .iter()
        .filter_map(|sign| {
            Some(Evidence {
                sign: sign.name.into(),
                weight: sign.weight,
                span: Some(find(&sign.pattern, sheet, near)?),
            })
        })
        .collect();
    LayoutScore {
        layout: family.layout,
        score: evidence.iter().map(|sign| sign.weight).sum(),
        evidence,
    }
}

fn find(pattern: &Pattern, sheet: &Sheet<'_>, near: &[&Row<'_>]) -> Option<Span> {
    let first = |is: &dyn Fn(&str) -> bool| near.iter().find(|row| is(row.text())).map(|row| row.span());
    match pattern {
        Pattern::Line(words) => first(&|text| text.len() <= LONGEST_LINE && is_line(text, words)),
        Pattern::Start(words) => first(&|text| starts_with(text, words)),
        Pattern::Anywhere(words) => {
            let (text, words) = (sheet.text.as_bytes(), words.as_bytes());
            let at = match words {
                // Brackets are rarer than letters.
                [b'[', ..] => memchr_iter(b'[', text).find(|at| text[*at..].starts_with(words)),
                _ => memmem::find(text, words),
            }?;
            Some(Span::new(at, at + words.len()))
        }
        Pattern::Test(test) => test(sheet),
    }
}

/// True where `text` is `words`, apart from case, a bullet before and a colon behind.
#[inline]
pub(super) fn is_line(text: &str, words: &str) -> bool {
    // Most lines have another length, and no bullet.
    let is_near = text.len() == words.len() || text.len() == words.len() + 1;
    if !is_near && text.as_bytes().first().is_none_or(u8::is_ascii) {
        return false;
    }
    let is = |text: &str| text.len() == words.len() && text.eq_ignore_ascii_case(words);
    let ends = |text: &str| is(text) || text.strip_suffix(':').is_some_and(is);
    ends(text) || text.starts_with(['•', '·']) && ends(text.trim_start_matches(['•', '·']).trim_start())
}

/// True where `text` starts with `words`, apart from case.
#[inline]
pub(super) fn starts_with(text: &str, words: &str) -> bool {
    // Most lines have another first letter.
    let first = |text: &str| text.as_bytes().first().map(u8::to_ascii_lowercase);
    first(text) == first(words)
        && text
            .get(..words.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(words))
}

/// Tells where the second best layout is nearly as good as the best.
pub(super) fn doubt<'t>(scores: &[LayoutScore<'_>]) -> Option<Diagnostic<'t>> {
    let [best, second, ..] = scores else {
        return None;
    };
    if second.layout == Layout::Plain || second.score < THRESHOLD || second.score * 4 < best.score * 3 {
        return None;
    }
    let place = |score: &LayoutScore<'_>| score.evidence.iter().find_map(|sign| sign.span);
    let message = format!("the text may be {} as well as {}", second.layout, best.layout);
    let diagnostic = Diagnostic::warning(Code::UncertainLayout, message, place(best)?);
    Some(diagnostic.with_related("the strongest sign of the other", place(second)?))
}
