//! Interviews: as a machine, through a pipe, and at a pseudo-terminal.
#![allow(clippy::expect_used, clippy::panic)]

mod machine;
mod moves;

#[cfg(unix)]
mod kept;
#[cfg(unix)]
mod lists;
#[cfg(unix)]
mod script;
#[cfg(unix)]
mod terminal;
#[cfg(unix)]
mod tutorial;
#[cfg(unix)]
mod typed;
