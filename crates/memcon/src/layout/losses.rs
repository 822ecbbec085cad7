//! Lines that a filter took away, told by the blank lines that they left behind.

use std::ops::Range;

use super::sheet::Sheet;
use crate::Span;
use crate::diagnostic::{Code, Diagnostic};
use crate::record::Loss;

/// Most places that the diagnostic lists; the losses list them all.
const MOST_RELATED: usize = 12;

/// Finds gaps that are wider than usual: in the document, and in the catalogue entry around it, which ends at
/// `document.start` and goes on at `tail`.
///
/// A removed line leaves the blank lines on both sides of it behind, so a gap of `m` blank lines more than usual is `m` lost
/// lines, about. To be called for dumps that show other signs of such a filter.
pub(super) fn note(sheet: &mut Sheet<'_>, document: Range<usize>, tail: usize) {
    let gap = |row: usize| sheet.rows.get(row).map(|row| row.blank_before);
    let entry = || (1..=document.start).chain(tail..sheet.rows.len());
    let Some(usual) = entry().filter_map(gap).filter(|gap| *gap > 0).min() else {
        return;
    };
    let inside = document.start + 1..document.end;
    let usual_inside = commonest(inside.filter_map(gap)).unwrap_or(usual).max(usual);
    let wide = entry()
        .map(|row| (row, usual))
        .chain((document.start + 1..tail).map(|row| (row, usual_inside)));
    let mut found: Vec<Loss<'_>> = wide
        .filter_map(|(row, usual)| {
            let row = sheet.rows.get(row)?;
            let lines = row.blank_before.checked_sub(usual).filter(|lines| *lines > 0)?;
            Some(Loss {
                at: row.line.start,
                lines: u32::try_from(lines).unwrap_or(u32::MAX),
                reason: "blank-run".into(),
            })
        })
        .collect();
    found.sort_by_key(|loss| loss.at);
    report(sheet, &found);
    sheet.losses = found;
}

/// The gap that most rows have; of equally common ones the smaller.
fn commonest(gaps: impl Iterator<Item = usize>) -> Option<usize> {
    let mut gaps: Vec<usize> = gaps.collect();
    gaps.sort_unstable();
    let runs = gaps.chunk_by(PartialEq::eq);
    runs.rev()
        .max_by_key(|run| run.len())
        .and_then(<[usize]>::first)
        .copied()
}

/// One diagnostic for all of them.
fn report(sheet: &mut Sheet<'_>, losses: &[Loss<'_>]) {
    let [first, rest @ ..] = losses else {
        return;
    };
    let lines: u32 = losses.iter().map(|loss| loss.lines).fold(0, u32::saturating_add);
    let message = format!("about {lines} lines were lost before the dump came here");
    let mut diagnostic = Diagnostic::note(Code::LostLines, message, Span::new(first.at, first.at));
    for loss in rest.iter().take(MOST_RELATED) {
        let message = format!("about {} here", loss.lines);
        diagnostic = diagnostic.with_related(message, Span::new(loss.at, loss.at));
    }
    sheet.diagnostics.push(diagnostic);
}
