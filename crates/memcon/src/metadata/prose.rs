//! Placeholder until its owner lands the real file: keep yours in a merge, and fit the callers in `metadata/` to it.
use crate::grammar::date::{DateContext, DateFound};
use crate::{ClockTime, Edtf};
use std::ops::Range;
pub(super) struct MeetingFacts {
    pub(super) date: Option<DateFound>,
    pub(super) place: Option<Range<usize>>,
    pub(super) start: Option<ClockTime>,
    pub(super) end: Option<ClockTime>,
}
pub(super) fn meeting_in_prose(
    text: &str,
    context: &DateContext,
    signed: Option<&Edtf>,
) -> Option<MeetingFacts> {
    let _ = (text, context, signed);
    None
}
