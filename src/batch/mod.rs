//! Many answers, many stories: from files to files, from lines to lines, from a spreadsheet to answers and back.
//!
//! A run goes through its inputs in their order, a chunk at a time. In a chunk, reading, composing and writing are
//! shared by all threads; naming, counting and the record are not, so that neither names nor bytes depend on how many
//! threads there are. Nothing is kept per input but a few dozen bytes: a million inputs fit.

mod alike;
mod entry;
mod folder;
mod inputs;
mod keys;
mod ledger;
mod line;
mod names;
mod outcome;
mod plan;
mod prepare;
mod print;
pub mod report;
mod run;
mod same;
pub mod sheet;
mod stream;

pub use entry::{Entry, Made, Row};
pub use folder::{Folder, Stop};
pub use inputs::{Input, Inputs, NoInput};
pub use ledger::Record;
pub use outcome::{Failed, Outcome, Reason};
pub use plan::{Choice, Plan, kit_print};
pub use print::print;
pub use run::{How, run};
pub use same::{Kind as SameKind, Same};
pub use stream::{Broken, Streamed, stream};
