//! What ends a label.

use super::{Body, LabelStyle, behind_marks, skip_space};

/// Blanks that a typesetter may put before a colon.
pub(super) const BLANKS: &[char] = &[' ', '\u{a0}', '\u{2009}', '\u{202f}'];

/// True for one capital with its full stop (`M.`).
fn is_bare_initial(printed: &str) -> bool {
    let mut chars = printed.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.as_str() == "."
}

/// What ends the label, and where the words begin.
pub(super) fn end_at(text: &str, body: &Body<'_>) -> Option<(LabelStyle, usize)> {
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
        // `Orlov:—words`
        let behind = behind.strip_prefix(['—', '–']).unwrap_or(behind);
        let words_at = skip_space(text, text.len() - behind.len());
        return (!is_clock_or_address).then_some((LabelStyle::Colon, words_at));
    }
    let own_stop = gap > 0 && is_bare_initial(&text[body.range.clone()]);
    if own_stop {
        let words = rest.trim_start();
        let begins = words.starts_with(|c: char| c.is_uppercase() || matches!(c, '"' | '“' | '(' | '['));
        return begins.then(|| (LabelStyle::Period, skip_space(text, end)));
    }
    // `ORLOV.—words`
    let dashed = |behind: &str| {
        ["—", "–", "--", "-"]
            .iter()
            .find_map(|dash| behind.strip_prefix(dash).map(str::len))
    };
    if gap == 0
        && let Some(words) = rest.strip_prefix('.').and_then(dashed)
    {
        return (words > 0).then(|| (LabelStyle::Dash, skip_space(text, text.len() - words)));
    }
    if gap == 0
        && let Some(behind) = rest.strip_prefix('.')
    {
        let words = behind.trim_start();
        // `Orlov. – Words`
        if words.len() < behind.len()
            && let Some(length) = dashed(words)
            && words[words.len() - length..].starts_with([' ', '\u{a0}'])
        {
            return Some((LabelStyle::Dash, skip_space(text, text.len() - length)));
        }
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
