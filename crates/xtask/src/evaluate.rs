//! `cargo xtask evaluate`: the score table of every gold set, as it stands in the README.

use std::fmt::Write as _;
use std::io::Write;
use std::path::PathBuf;

use tests::gold::{GoldSet, sets};
use tests::score::{Scores, Tally};

use crate::{Result, workspace};

/// What to score.
#[derive(Debug, Default)]
pub(crate) struct Wanted {
    /// A folder of gold, instead of all that are found.
    pub(crate) gold: Option<PathBuf>,
    /// The folder of its dumps, where it is another one.
    pub(crate) dumps: Option<PathBuf>,
    /// How many errors to show of each set; with any, all its figures are shown.
    pub(crate) errors: usize,
}

pub(crate) fn run(wanted: &Wanted) -> Result<()> {
    let sets = match &wanted.gold {
        Some(gold) => vec![GoldSet {
            name: gold.display().to_string(),
            dumps: wanted.dumps.as_ref().unwrap_or(gold).clone(),
            gold: gold.clone(),
            extension: "txt",
        }],
        None => sets(&workspace())?,
    };
    let mut out = std::io::stdout().lock();
    writeln!(
        out,
        "| set | records | {} |",
        COLUMNS.map(|(title, _)| title).join(" | ")
    )?;
    writeln!(out, "| --- | ---: |{}", " ---: |".repeat(COLUMNS.len()))?;
    let mut details = String::new();
    for set in sets {
        let scores = set.score()?;
        writeln!(out, "{}", row(&set.name, &scores))?;
        if wanted.errors > 0 {
            add_details(&mut details, &set.name, &scores, wanted.errors);
        }
    }
    out.write_all(details.as_bytes())?;
    Ok(())
}

/// Columns of the table: title and figure.
const COLUMNS: [(&str, &str); 4] = [
    ("metadata", "metadata"),
    ("people", "people"),
    ("turns", "turns.attributed"),
    ("marks", "marks"),
];

/// A set's line of the table: F1 in percent, a dash where the gold knows nothing.
fn row(name: &str, scores: &Scores) -> String {
    let cells = COLUMNS.map(|(_, figure)| match scores.get(figure) {
        Tally {
            gold: 0,
            predicted: 0,
            ..
        } => "–".to_owned(),
        tally => format!("{:.1}", tally.f1()),
    });
    format!("| `{name}` | {} | {} |", scores.records, cells.join(" | "))
}

/// Every figure of a set, and its first errors.
fn add_details(details: &mut String, name: &str, scores: &Scores, errors: usize) {
    let _ = writeln!(details, "\n{name}\n{scores}");
    for error in scores.errors.iter().take(errors) {
        let _ = writeln!(details, "   {error}");
    }
}
