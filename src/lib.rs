//! tutur tells the story of a product from its maker's own answers.

pub mod answers;
pub mod cli;
pub mod fault;
pub mod format;
pub mod kit;
pub mod language;
pub mod source;
pub mod story;
