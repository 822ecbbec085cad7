//! What the workspace-level tests share.

pub mod corpus;
pub mod gold;
pub mod score;
