//! `tutur import` and `tutur export`: spreadsheets.

pub(super) mod args;
mod export;
mod failure;
mod import;
mod words;

pub(super) use export::run as export;
pub(super) use import::run as import;
