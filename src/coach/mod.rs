//! The coach: checks that tell a maker how an answer or a story gets stronger.
//!
//! What it knows stands in packs, `story-templates/coach/*.yaml`: rules for a language and for a market, each with its
//! words, its question and its source. A [`Coach`] is the packs that count, laid over one another; it looks at answers
//! ([`Coach::answers`]) and at stories ([`Coach::story`]), and the interview asks it what an answer lacks ([`lacks`]).

mod answers;
pub mod builtin;
mod channel;
mod conflict;
mod differ;
mod finding;
mod fix;
mod lack;
mod marks;
mod measure;
mod pack;
mod phrase;
mod reading;
mod rules;
mod story;
mod token;

pub use answers::{File, is_free_text};
pub use differ::{Differing, differing};
pub use finding::{Finding, arrange};
pub use fix::fixed;
pub use lack::lacks;
pub use marks::{Criterion, Marks, marks};
pub use pack::{Check, Entry, On, Pack, Present, Severity, Words, Yes};
pub use rules::{Coach, Rule};
pub use story::Telling;
