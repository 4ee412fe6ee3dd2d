//! The `tutur` program.
fn main() {}
