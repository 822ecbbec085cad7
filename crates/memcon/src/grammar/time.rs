//! Placeholder until its owner lands the real file: keep yours in a merge, and fit the callers in `metadata/` to it.
use crate::ClockTime;
use std::ops::Range;
#[derive(Clone)]
pub(crate) struct TimesFound {
    pub(crate) start: Option<ClockTime>,
    pub(crate) end: Option<ClockTime>,
    pub(crate) range: Range<usize>,
}
pub(crate) fn times_in(text: &str) -> impl Iterator<Item = TimesFound> + '_ {
    let _ = text;
    std::iter::empty()
}
