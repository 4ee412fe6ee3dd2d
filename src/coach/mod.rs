//! The coach: checks that tell a maker how an answer or a story gets stronger.

mod lack;

pub use lack::lacks;
