//! Folders of gold annotation, and the dumps that they stand for.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::score::Scores;

/// A folder of `<stem>.gold.json` files and the folder of their dumps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoldSet {
    /// What the set is called.
    pub name: String,
    /// The folder of the gold files.
    pub gold: PathBuf,
    /// The folder of the dumps; often the same.
    pub dumps: PathBuf,
}

/// The gold folders of the workspace at `root` and of the reference material beside it, where that is at hand.
///
/// # Errors
/// Where a folder can't be read.
pub fn sets(root: &Path) -> io::Result<Vec<GoldSet>> {
    let mut folders = Vec::new();
    for top in ["tests/fixtures", "../shared/gold", "../shared/frus"] {
        let top = root.join(top);
        if top.is_dir() {
            gold_folders(&top, &mut folders)?;
        }
    }
    let dumps = |gold: &Path| {
        if gold.ends_with("shared/gold") {
            root.join("../shared/seeds")
        } else if gold.ends_with("fixtures/samples") {
            root.join("examples/dumps")
        } else {
            gold.to_owned()
        }
    };
    let name = |gold: &Path| {
        let name = gold.strip_prefix(root).unwrap_or(gold).to_string_lossy();
        name.trim_start_matches("../")
            .trim_start_matches("tests/")
            .to_owned()
    };
    let set = |gold: PathBuf| GoldSet {
        name: name(&gold),
        dumps: dumps(&gold),
        gold,
    };
    Ok(folders.into_iter().map(set).collect())
}

fn gold_folders(folder: &Path, found: &mut Vec<PathBuf>) -> io::Result<()> {
    let mut entries: Vec<PathBuf> = paths(folder)?;
    entries.sort();
    if entries.iter().any(|path| gold_stem(path).is_some()) {
        found.push(folder.to_owned());
    }
    for path in entries.iter().filter(|path| path.is_dir()) {
        gold_folders(path, found)?;
    }
    Ok(())
}

impl GoldSet {
    /// Parses the dump of every gold file and scores it. A dump that gives no record counts as an empty record.
    ///
    /// # Errors
    /// Where a file can't be read, a gold file is no JSON or has no dump.
    pub fn score(&self) -> io::Result<Scores> {
        let mut dumps = BTreeMap::new();
        for path in paths(&self.dumps)? {
            if gold_stem(&path).is_none() && path.extension().is_some_and(|extension| extension == "txt") {
                dumps.insert(path.file_stem().unwrap_or_default().to_owned(), path);
            }
        }
        let mut scores = Scores::default();
        let mut gold_files = paths(&self.gold)?;
        gold_files.sort();
        for path in gold_files {
            let Some(stem) = gold_stem(&path) else {
                continue;
            };
            let dump = dumps.get(OsStr::new(&stem));
            let dump = dump.ok_or_else(|| invalid(&path, "expected a dump for this gold, found none"))?;
            let dump = fs::read(dump)?;
            let gold: Value =
                serde_json::from_slice(&fs::read(&path)?).map_err(|error| invalid(&path, error))?;
            let record = match memcon::parse(&dump) {
                Ok(record) => serde_json::to_value(&record).map_err(|error| invalid(&path, error))?,
                Err(error) => {
                    scores.errors.push(format!("{stem}: no record: {error}"));
                    Value::Object(serde_json::Map::new())
                }
            };
            scores.add(&stem, &dump, &gold, &record);
        }
        Ok(scores)
    }
}

fn invalid(path: &Path, error: impl std::fmt::Display) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, format!("{}: {error}", path.display()))
}

fn paths(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(|error| invalid(folder, error))?;
    entries.map(|entry| Ok(entry?.path())).collect()
}

fn gold_stem(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_string_lossy();
    name.strip_suffix(".gold.json").map(str::to_owned)
}
