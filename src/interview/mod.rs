//! The interview as a state machine: no terminal, no file, no clock.
//!
//! [`Interview`] holds the answers so far and the question that stands; every move (an answer, skip, later, back, …) leads
//! to the next question, which [`next`] works out anew from the answers each time. That is why going back, changing an
//! answer or resuming next week needs no special case.

mod coaching;
mod grown;
mod hearing;
mod join;
mod machine;
mod merge;
mod message;
mod needs;
mod review;
mod scope;
mod word;

pub use grown::newly_told;
pub use hearing::{choices, given, yes_no};
pub use join::join;
pub use machine::{Interview, Place, Step};
pub use merge::{fill, merge};
pub use message::Message;
pub use needs::needs;
pub use review::{Entry, Standing, review, shown};
pub use scope::{Scope, applies, next};
pub use word::{Heard, Word, hear, hear_edited};
