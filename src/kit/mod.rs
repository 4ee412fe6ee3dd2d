//! A kit: one interview and the templates that use its answers.

mod channel;
pub(crate) mod compile;
pub(crate) mod engine;
mod guard;
mod load_tmp;
mod parse;
mod question;
mod scan;
mod template;

pub use channel::{Channel, Rule, Unit};
pub use guard::{Guard, Need};
pub use load_tmp::Kit;
pub use parse::{TemplateFault, TemplateFaultKind};
pub use question::{Chapter, Choice, Condition, Example, Lack, Probe, Question, Texts};
pub use template::{Line, Passage, PassageWay, Role, Template, Voice, Way};
