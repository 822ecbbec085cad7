//! What stands behind a name to tell its bearer from a namesake.

/// What stands behind a name to tell its bearer from a namesake.
const SUFFIXES: &[&str] = &["Jr.", "Sr.", "Jr", "Sr", "III", "II"];

/// The `, Jr.` that a printed name ends with, or nothing.
pub(crate) fn suffix_of(printed: &str) -> &str {
    let suffix = SUFFIXES.iter().find_map(|suffix| printed.strip_suffix(suffix));
    let name = suffix.map(|name| name.trim_end_matches([',', ' ']));
    name.filter(|name| name.len() < printed.len() && !name.is_empty())
        .and_then(|name| printed.get(name.len()..))
        .filter(|suffix| suffix.starts_with([',', ' ']))
        .unwrap_or_default()
}

/// Where a suffix ends that stands behind a name.
pub(super) fn suffix_end(text: &str, end: usize) -> usize {
    let rest = &text[end..];
    let rest = rest.strip_prefix(',').unwrap_or(rest);
    let Some(behind) = rest
        .strip_prefix(' ')
        .filter(|behind| behind.starts_with(['J', 'S', 'I']))
    else {
        return end;
    };
    let suffix = SUFFIXES.iter().find_map(|suffix| {
        let tail = behind.strip_prefix(suffix)?;
        (!tail.starts_with(|c: char| c.is_alphanumeric())).then_some(text.len() - tail.len())
    });
    suffix.unwrap_or(end)
}
