//! Lines with cells side by side: forms and tables.

use std::ops::Range;

use memchr::memchr2_iter;

/// The cells of a line: what runs of three spaces, tabs, or the bars of a table keep apart.
pub(super) fn cells_of(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let start = at + rest.len()
            - rest
                .trim_start_matches(|c: char| c.is_whitespace() || c == '|')
                .len();
        let rest = text.get(start..).filter(|rest| !rest.is_empty())?;
        let is_gap = |at: &usize| {
            let behind = rest.get(*at..).unwrap_or_default();
            ["   ", "\t", " |"].iter().any(|gap| behind.starts_with(gap))
        };
        let end = memchr2_iter(b' ', b'\t', rest.as_bytes())
            .find(is_gap)
            .map_or(text.len(), |gap| start + gap);
        at = end;
        Some(start..end)
    })
}

/// `| --- | --- |`: the rule below the first row of a table.
pub(super) fn is_table_rule(text: &str) -> bool {
    text.starts_with('|') && text.contains("--") && text.chars().all(|c| "|-: ".contains(c))
}
