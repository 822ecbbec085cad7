//! What the workspace-level tests share.

pub mod corpus;
pub mod generate;
pub mod gold;
pub mod invariants;
pub mod round_trip;
pub mod score;

/// The code of the README, run as documentation tests.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
mod readme {}
