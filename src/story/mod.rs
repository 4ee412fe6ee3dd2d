//! The composer: which sentences are told, which way, and what they came from.

mod told;

pub use told::{Block, BlockKind, Sentence, Story, Untold, UntoldReason, Warning};
