//! What the workspace-level tests share.

pub mod corpus;
pub mod generate;
pub mod gold;
pub mod invariants;
pub mod round_trip;
pub mod score;

/// The code of the READMEs, run as documentation tests.
#[cfg(doctest)]
mod readme {
    #[doc = include_str!("../../README.md")]
    mod workspace {}
    #[doc = include_str!("../../crates/memcon/README.md")]
    mod memcon {}
}
