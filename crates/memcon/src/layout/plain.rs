//! A document's text with no archive furniture around it.

use super::sheet::Sheet;

pub(super) fn read(_: &mut Sheet<'_>) {}
