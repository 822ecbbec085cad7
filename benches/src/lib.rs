//! What the benches share: corpora, inputs made to be slow, peers, and a clock that other programs do not disturb.

pub mod clock;
pub mod corpora;
pub mod hostile;
pub mod peers;
