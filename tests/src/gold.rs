//! Folders of gold annotation, and the dumps that they stand for.

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use memcon::{Error, Record};
use serde_json::{Value, json};

use crate::score::Scores;

/// A folder of `<stem>.gold.json` files (for a TEI volume `<stem>.gold.jsonl`, a document a line) and the folder of their dumps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoldSet {
    /// What the set is called.
    pub name: String,
    /// The folder of the gold files.
    pub gold: PathBuf,
    /// The folder of the dumps; often the same.
    pub dumps: PathBuf,
    /// What the names of the dumps end with: `txt`, `html` or `xml`.
    pub extension: &'static str,
}

/// Endings of the names of dumps. Of one record there may be a dump with each, and one gold for both.
const EXTENSIONS: [&str; 3] = ["txt", "html", "xml"];

/// Endings of the names of gold files.
const GOLD_ENDINGS: [&str; 2] = [".gold.json", ".gold.jsonl"];

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
    let mut sets = Vec::new();
    for gold in folders {
        for extension in EXTENSIONS {
            let set = GoldSet {
                name: if extension == "txt" {
                    name(&gold)
                } else {
                    format!("{} ({extension})", name(&gold))
                },
                dumps: dumps(&gold),
                gold: gold.clone(),
                extension,
            };
            if !set.dump_files()?.is_empty() {
                sets.push(set);
            }
        }
    }
    Ok(sets)
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
    /// The dumps of the set by the stem of their names.
    fn dump_files(&self) -> io::Result<BTreeMap<OsString, PathBuf>> {
        let is_dump = |path: &PathBuf| {
            path.extension()
                .is_some_and(|extension| extension == self.extension)
        };
        let dumps = paths(&self.dumps)?.into_iter().filter(is_dump);
        let stem = |path: &PathBuf| path.file_stem().unwrap_or_default().to_owned();
        Ok(dumps.map(|path| (stem(&path), path)).collect())
    }

    /// Parses the dump of every gold file and scores it. A dump that gives no record counts as an empty record.
    ///
    /// # Errors
    /// Where a file can't be read, a gold file is no JSON or has no dump.
    pub fn score(&self) -> io::Result<Scores> {
        let dumps = self.dump_files()?;
        let mut scores = Scores::default();
        let mut gold_files = paths(&self.gold)?;
        gold_files.sort();
        for path in gold_files {
            let Some(stem) = gold_stem(&path) else {
                continue;
            };
            let Some(dump) = dumps.get(OsStr::new(&stem)) else {
                let other = EXTENSIONS.map(|extension| self.dumps.join(format!("{stem}.{extension}")));
                if other.iter().any(|dump| dump.is_file()) {
                    continue;
                }
                return Err(invalid(&path, "expected a dump for this gold, found none"));
            };
            let dump = fs::read(dump)?;
            let gold = fs::read_to_string(&path).map_err(|error| invalid(&path, error))?;
            let scored = if path.extension().is_some_and(|extension| extension == "jsonl") {
                score_volume(&mut scores, &dump, &gold)
            } else {
                serde_json::from_str(&gold)
                    .and_then(|gold| score_record(&mut scores, &stem, &dump, &gold, memcon::parse(&dump)))
            };
            scored.map_err(|error| invalid(&path, error))?;
        }
        Ok(scores)
    }
}

fn score_record(
    scores: &mut Scores,
    name: &str,
    dump: &[u8],
    gold: &Value,
    outcome: Result<Record<'_>, Error>,
) -> serde_json::Result<()> {
    let record = match outcome {
        Ok(record) => serde_json::to_value(&record)?,
        Err(error) => {
            scores.errors.push(format!("{name}: no record: {error}"));
            Value::Object(serde_json::Map::new())
        }
    };
    scores.add(name, dump, gold, &record);
    Ok(())
}

/// Scores the documents of a volume, each against the line of `gold` in its place.
fn score_volume(scores: &mut Scores, dump: &[u8], gold: &str) -> serde_json::Result<()> {
    let mut records = memcon::parse_all(dump);
    for line in gold.lines() {
        let entry: Value = serde_json::from_str(line)?;
        let name = entry["id"].as_str().unwrap_or_default();
        let missing = || Err(Error::Empty { bytes: dump.len() });
        let outcome = records.next().unwrap_or_else(missing);
        score_record(scores, name, dump, &document_gold(&entry), outcome)?;
    }
    Ok(())
}

/// What the gold of a volume says of one document, in the form of other gold. Dates are days; what is null is unknown.
fn document_gold(entry: &Value) -> Value {
    let mut metadata = json!({ "identifiers": [{ "kind": "document", "value": entry["n"] }] });
    let day = entry["date"].as_str().and_then(|date| date.get(..10));
    let known = [
        ("title", entry["title"].as_str()),
        ("date", day),
        ("place", entry["place"].as_str()),
    ];
    let mut scored = vec!["identifiers".to_owned()];
    for (field, value) in known {
        if let Some(value) = value {
            metadata[field] = value.into();
            scored.push(field.to_owned());
        }
    }
    if let Some(source) = entry["source"][0].as_str() {
        metadata["archive"] = json!({ "text": source });
        scored.push("archive.text".to_owned());
    }
    json!({ "metadata": metadata, "scored_fields": scored })
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
    GOLD_ENDINGS
        .iter()
        .find_map(|ending| name.strip_suffix(ending))
        .map(str::to_owned)
}
