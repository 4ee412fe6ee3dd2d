//! A kit: one interview and the templates that use its answers.

mod body;
mod braces;
pub mod builtin;
mod channel;
mod check;
pub(crate) mod compile;
pub(crate) mod direct;
pub(crate) mod engine;
#[cfg(test)]
mod explained;
mod filter;
mod guard;
mod load;
mod numbers;
mod parse;
mod question;
mod scan;
mod stem;
mod template;
mod terms;

pub use crate::fault::nearest;
pub use channel::{Channel, Rule, Unit};
pub use engine::FILTERS;
pub use guard::{Guard, NAMES as GUARDS, Need};
pub use load::{Kit, KitSources};
pub(crate) use numbers::Numbers;
pub use parse::{TemplateFault, TemplateFaultKind};
pub use question::{Chapter, Choice, Condition, Example, Lack, Probe, Question, Texts};
pub(crate) use stem::Stem;
pub(crate) use template::alternatives;
pub use template::{Line, Passage, PassageWay, Role, Template, Voice, Way};
