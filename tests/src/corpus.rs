//! The dumps that tests run on: sample dumps and fixtures of this project, and reference material beside it.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

/// A dump of the corpus.
#[derive(Debug, Clone)]
pub struct Case {
    /// Where it came from: the path below the workspace, or below the reference material.
    pub name: String,
    /// The bytes of the dump.
    pub dump: Vec<u8>,
    /// The gold annotation, where there is one.
    pub gold: Option<PathBuf>,
}

/// The root of the workspace.
#[must_use]
pub fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .map_or_else(PathBuf::new, Path::to_owned)
}

/// The sample dumps that the project ships, with their gold.
#[must_use]
pub fn samples() -> Vec<Case> {
    let root = workspace();
    let gold = root.join("tests/fixtures/samples");
    load(&root, "examples/dumps", |dump| {
        gold.join(dump.file_name().unwrap_or_default())
    })
}

/// The fixtures, with their gold.
#[must_use]
pub fn fixtures() -> Vec<Case> {
    load(&workspace(), "tests/fixtures", Path::to_owned)
}

/// Sample dumps and fixtures.
#[must_use]
pub fn own() -> Vec<Case> {
    let mut cases = samples();
    cases.extend(fixtures());
    cases
}

/// The five real dumps of the reference material; `None` where it is not at hand.
#[must_use]
pub fn seeds() -> Option<Vec<Case>> {
    let shared = shared()?;
    let gold = shared.join("gold");
    Some(load(&shared, "seeds", |dump| {
        gold.join(dump.file_name().unwrap_or_default())
    }))
}

/// The documents of *Foreign Relations of the United States* in the reference material; `None` where it is not at hand.
#[must_use]
pub fn frus() -> Option<Vec<Case>> {
    let shared = shared()?;
    Some(load(&shared, "frus", Path::to_owned))
}

/// Everything there is: own dumps, and the reference material where it is at hand.
#[must_use]
pub fn everything() -> Vec<Case> {
    let mut cases = own();
    cases.extend(seeds().into_iter().flatten());
    cases.extend(frus().into_iter().flatten());
    cases
}

/// The folder of reference material beside the workspace. Tests that need it are skipped without it, but never on the
/// build server (`CI=true`).
///
/// # Panics
/// Where it is missing and `CI` is `true`.
#[must_use]
#[expect(clippy::print_stderr, reason = "a skipped test says so")]
pub fn shared() -> Option<PathBuf> {
    let folder = workspace().join("../shared");
    if folder.is_dir() {
        return Some(folder);
    }
    let on_the_build_server = std::env::var_os("CI").is_some_and(|value| value == "true");
    assert!(
        !on_the_build_server,
        "expected reference material at {}, found none",
        folder.display()
    );
    eprintln!("skipped: no reference material at {}", folder.display());
    None
}

/// Loads the dumps below a folder; a folder without any is an error of the test's set-up.
fn load(root: &Path, folder: &str, gold: impl Fn(&Path) -> PathBuf) -> Vec<Case> {
    let cases = read(root, &root.join(folder), &gold);
    assert!(!cases.is_empty(), "expected dumps in {folder}, found none");
    cases
}

/// The `.txt` files below `folder`, by name; `gold` gives the dump's path the folder of its gold.
fn read(root: &Path, folder: &Path, gold: &dyn Fn(&Path) -> PathBuf) -> Vec<Case> {
    let mut paths = Vec::new();
    list(folder, &mut paths);
    paths.sort();
    let case = |path: &PathBuf| {
        let gold = gold(path).with_extension("gold.json");
        let name = path.strip_prefix(root).unwrap_or(path);
        Case {
            name: name.to_string_lossy().into_owned(),
            dump: fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display())),
            gold: gold.is_file().then_some(gold),
        }
    };
    paths.iter().map(case).collect()
}

fn list(folder: &Path, paths: &mut Vec<PathBuf>) {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for entry in entries {
        let path = entry
            .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
            .path();
        if path.is_dir() {
            list(&path, paths);
        } else if path.extension() == Some(OsStr::new("txt")) {
            paths.push(path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sample_dump_has_its_gold() {
        let without: Vec<_> = samples()
            .into_iter()
            .filter(|case| case.gold.is_none())
            .map(|case| case.name)
            .collect();
        assert!(without.is_empty(), "no gold for {without:?}");
    }

    #[test]
    #[should_panic(expected = "found none")]
    fn a_folder_without_dumps_is_an_error() {
        let _ = load(&workspace(), "tests/src", Path::to_owned);
    }

    #[test]
    fn the_reference_material_has_its_gold() {
        for case in seeds().into_iter().chain(frus()).flatten() {
            assert!(case.gold.is_some(), "no gold for {}", case.name);
        }
    }
}
