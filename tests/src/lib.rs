//! What the workspace-level tests share.

pub mod corpus;
pub mod generate;
pub mod gold;
pub mod invariants;
pub mod score;
