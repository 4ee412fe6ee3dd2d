//! The composer: which sentences are told, which way, and what they came from.

mod asked;
mod blocks;
mod choose;
mod compose;
mod context;
mod fact;
mod facts;
mod fit;
mod hash;
mod reading;
mod render;
mod speaker;
mod state;
mod subject_id;
mod suited;
pub mod survey;
mod telling;
mod test;
mod told;
mod weigh;

pub use compose::{NotTellable, Options, compose};
pub use speaker::NAMES as DERIVED;
pub use suited::suited;
pub use told::{Block, BlockKind, Sentence, Story, Untold, UntoldReason, Warning};
