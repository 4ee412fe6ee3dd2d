//! A kit: one interview and the templates that use its answers.

mod channel;
mod question;

pub use channel::{Channel, Rule, Unit};
pub use question::{Chapter, Choice, Condition, Example, Lack, Probe, Question, Texts};
