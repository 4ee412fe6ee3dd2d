//! How far a batch has come: a bar on a terminal, now and then a line in a log.

use std::io::IsTerminal;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::words::count;
use crate::cli::output;
use crate::language::Language;

/// How often a log is told.
const EVERY: Duration = Duration::from_secs(10);

pub(super) struct Progress {
    total: usize,
    language: Language,
    begun: Instant,
    said: Instant,
    bar: Option<ProgressBar>,
}

impl Progress {
    pub(super) fn new(total: usize, language: Language) -> Progress {
        let now = Instant::now();
        let bar = std::io::stderr().is_terminal().then(|| bar(total, language));
        Progress { total, language, begun: now, said: now, bar }
    }

    /// So many inputs are done.
    pub(super) fn at(&mut self, done: usize) {
        if let Some(bar) = &self.bar {
            bar.set_position(done as u64);
        } else if self.said.elapsed() >= EVERY && done < self.total {
            self.said = Instant::now();
            output::say(&self.line(done));
        }
    }

    pub(super) fn end(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }

    fn line(&self, done: usize) -> String {
        let seconds = self.begun.elapsed().as_secs_f64();
        let rate = done as f64 / seconds.max(0.001);
        let left = (self.total - done) as f64 / rate.max(0.001);
        let (language, whole) = (self.language, |n: f64| count(n.round() as usize, self.language));
        let (done, total) = (count(done, language), count(self.total, language));
        match language {
            Language::En => format!("{done} of {total}, {} a second, {} s left", whole(rate), whole(left)),
            Language::Id => {
                format!("{done} dari {total}, {} per detik, sisa {} detik", whole(rate), whole(left))
            }
        }
    }
}

fn bar(total: usize, language: Language) -> ProgressBar {
    let template = match language {
        Language::En => "[{bar:30}] {human_pos} of {human_len}, {per_sec}, {eta} left",
        Language::Id => "[{bar:30}] {pos} dari {len}, {per_sec}, sisa {eta}",
    };
    let bar = ProgressBar::with_draw_target(Some(total as u64), ProgressDrawTarget::stderr_with_hz(10));
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style.progress_chars("=> "));
    }
    bar
}
