//! `cargo xtask evaluate`: the score table of every gold set.

use std::io::Write;
use std::path::PathBuf;

use tests::gold::{GoldSet, sets};

use crate::{Result, workspace};

/// What to score.
#[derive(Debug, Default)]
pub(crate) struct Wanted {
    /// A folder of gold, instead of all that are found.
    pub(crate) gold: Option<PathBuf>,
    /// The folder of its dumps, where it is another one.
    pub(crate) dumps: Option<PathBuf>,
    /// How many errors to show of each set.
    pub(crate) errors: usize,
}

pub(crate) fn run(wanted: &Wanted) -> Result<()> {
    let sets = match &wanted.gold {
        Some(gold) => vec![GoldSet {
            name: gold.display().to_string(),
            dumps: wanted.dumps.as_ref().unwrap_or(gold).clone(),
            gold: gold.clone(),
        }],
        None => sets(&workspace())?,
    };
    let mut out = std::io::stdout().lock();
    for set in sets {
        let scores = set.score()?;
        writeln!(out, "== {}\n{scores}", set.name)?;
        for error in scores.errors.iter().take(wanted.errors) {
            writeln!(out, "   {error}")?;
        }
    }
    Ok(())
}
