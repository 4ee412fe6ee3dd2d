//! The coaches that a run needs: the built-in packs, with those of a kit's folder `coach` laid over them.

use std::fs;
use std::path::{Path, PathBuf};

use super::failure::CheckFailure;
use crate::cli::failure::Failure;
use crate::cli::input;
use crate::coach::{Coach, Pack, builtin};
use crate::language::Language;

/// A coach for each language.
pub(in crate::cli) struct Coaches {
    coaches: Vec<Coach>,
}

impl Coaches {
    /// The coaches for a market, with the packs of a kit's folder.
    pub(in crate::cli) fn new(kit: Option<&Path>, market: Option<&str>) -> Result<Coaches, Failure> {
        let mut packs = builtin::packs().map_err(|faults| Failure::Faults(vec![faults.clone()]))?.to_vec();
        if let Some(folder) = kit {
            packs.extend(own(&folder.join("coach"))?);
        }
        let known: Vec<String> = packs.iter().filter_map(|p| p.market.clone()).collect();
        if let Some(name) = market.filter(|name| !known.iter().any(|k| k == name)) {
            return Err(CheckFailure::NoMarket { name: name.to_owned(), known }.into());
        }
        let coach = |language| Coach::new(&packs, language, market.or_else(|| builtin::usual_market(language)));
        Ok(Coaches { coaches: Language::ALL.into_iter().map(coach).collect() })
    }

    /// The coach for texts in this language.
    pub(in crate::cli) fn of(&self, language: Language) -> &Coach {
        let at = Language::ALL.iter().position(|l| *l == language).unwrap_or(0);
        &self.coaches[at]
    }

    pub(super) fn all(&self) -> Vec<&Coach> {
        self.coaches.iter().collect()
    }
}

/// The packs of a folder, in the order of their names; none if there is no such folder.
fn own(folder: &Path) -> Result<Vec<Pack>, Failure> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let unread = |error| Failure::Read { path: folder.to_owned(), error, nearest: None };
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).map_err(unread)?.filter_map(|e| Some(e.ok()?.path())).collect();
    paths.retain(|p| matches!(p.extension().and_then(|e| e.to_str()), Some("yaml" | "yml")));
    paths.sort();
    let read = |path: &PathBuf| Pack::read(&input::file(path)?).map_err(|faults| Failure::Faults(vec![faults]));
    paths.iter().map(read).collect()
}
