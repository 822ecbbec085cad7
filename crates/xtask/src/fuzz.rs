//! `cargo xtask fuzz`: runs the targets of `fuzz/` on seeds and a dictionary made of the project's own dumps.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::num::NonZeroU32;
use std::path::{Path, PathBuf};
use std::process::Command;

use tests::corpus::own;
use tests::generate::{Export, PIECES, SourceRecord, all_mutators};

use crate::steps::{cargo_path, run_command};
use crate::{Result, say, target, workspace};

/// A target of `fuzz/`.
struct Target {
    name: &'static str,
    /// Longest input that is made up, in bytes.
    longest: usize,
    /// Its first inputs.
    seeds: fn() -> Vec<Vec<u8>>,
}

const TARGETS: &[Target] = &[
    Target {
        name: "lex",
        longest: 4096,
        seeds: dumps,
    },
    Target {
        name: "parse",
        longest: 4096,
        seeds: dumps,
    },
    Target {
        name: "structure",
        longest: 13,
        seeds: plans,
    },
    Target {
        name: "json",
        longest: 16384,
        seeds: records,
    },
];

/// What to run.
#[derive(Debug)]
pub(crate) struct Wanted {
    /// For how long each target runs.
    pub(crate) minutes: NonZeroU32,
    /// The targets; all where none is named.
    pub(crate) only: Vec<String>,
}

impl Default for Wanted {
    fn default() -> Self {
        Self {
            minutes: NonZeroU32::MIN,
            only: Vec::new(),
        }
    }
}

/// Builds and runs the targets, one after the other, and tells what they found.
pub(crate) fn run(wanted: &Wanted) -> Result<()> {
    if let Some(unknown) = wanted
        .only
        .iter()
        .find(|name| TARGETS.iter().all(|target| target.name != *name))
    {
        let names: Vec<&str> = TARGETS.iter().map(|target| target.name).collect();
        return Err(format!("expected one of {}, found `{unknown}`", names.join(", ")).into());
    }
    let folder = target().join("fuzz");
    fs::create_dir_all(&folder)?;
    let programs = build(&folder)?;
    let dictionary = folder.join("memcon.dict");
    fs::write(&dictionary, dictionary_text())?;
    let mut failed = Vec::new();
    for target in TARGETS {
        if !wanted.only.is_empty() && wanted.only.iter().all(|name| name != target.name) {
            continue;
        }
        say(&format!("\n== {}: {} min\n", target.name, wanted.minutes));
        if let Err(error) = fuzz(target, &programs, &folder, &dictionary, wanted.minutes) {
            failed.push(format!("{}: {error}", target.name));
        }
    }
    if failed.is_empty() {
        say("\nno finding\n");
        return Ok(());
    }
    let found = findings(&folder.join("artifacts"))?;
    let shown: Vec<String> = found.iter().map(|path| format!("  {}", path.display())).collect();
    Err(format!("{}\ninputs that fail:\n{}", failed.join("\n"), shown.join("\n")).into())
}

/// What makes the compiler instrument code for libFuzzer; `cargo fuzz` gives it the same, but for a sanitizer. There is
/// no unsafe code here for one to find.
const INSTRUMENTED: &[&str] = &[
    "--cfg=fuzzing",
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
];

/// Builds the targets: the folder of their programs.
fn build(folder: &Path) -> Result<PathBuf> {
    let compiler = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(compiler).args(["--print", "host-tuple"]).output()?;
    let host = String::from_utf8(output.stdout)?;
    let folder = folder.join("build");
    // A target that is named keeps the flags from build scripts and macros.
    let mut command = Command::new(cargo_path());
    command
        .args([
            "build",
            "--release",
            "--bins",
            "--target",
            host.trim(),
            "--manifest-path",
        ])
        .arg(workspace().join("fuzz/Cargo.toml"))
        .arg("--target-dir")
        .arg(&folder)
        .env("CARGO_ENCODED_RUSTFLAGS", INSTRUMENTED.join("\u{1f}"));
    run_command(&mut command)?;
    Ok(folder.join(host.trim()).join("release"))
}

/// Checks that the targets compile, without libFuzzer itself, with the versions that their lock file names.
pub(crate) fn check() -> Result<()> {
    let mut command = Command::new(cargo_path());
    command
        .args(["check", "--quiet", "--locked", "--bins", "--manifest-path"])
        .arg(workspace().join("fuzz/Cargo.toml"))
        .arg("--target-dir")
        .arg(target().join("fuzz/check"))
        .env("CARGO_ENCODED_RUSTFLAGS", "--cfg=fuzzing")
        // Nothing is linked; the variable keeps the C++ of libFuzzer from being built.
        .env("CUSTOM_LIBFUZZER_PATH", target().join("fuzz/none.a"));
    run_command(&mut command)
}

/// Runs one target.
fn fuzz(
    target: &Target,
    programs: &Path,
    folder: &Path,
    dictionary: &Path,
    minutes: NonZeroU32,
) -> Result<()> {
    let corpus = folder.join("corpus").join(target.name);
    fs::create_dir_all(&corpus)?;
    for (at, seed) in (target.seeds)().into_iter().enumerate() {
        fs::write(corpus.join(format!("seed-{at:04}")), seed)?;
    }
    let artifacts = folder.join("artifacts").join(target.name);
    fs::create_dir_all(&artifacts)?;
    let mut command = Command::new(programs.join(target.name));
    command
        .arg(corpus)
        .arg(format!("-dict={}", dictionary.display()))
        .arg(format!("-artifact_prefix={}/", artifacts.display()))
        .arg(format!("-max_total_time={}", u64::from(minutes.get()) * 60))
        .arg(format!("-max_len={}", target.longest))
        .args(["-timeout=20", "-rss_limit_mb=2048", "-print_final_stats=1"]);
    run_command(&mut command)
}

/// The inputs that made a target fail.
fn findings(artifacts: &Path) -> Result<Vec<PathBuf>> {
    let mut out = Vec::new();
    for target in fs::read_dir(artifacts)? {
        for input in fs::read_dir(target?.path())? {
            out.push(input?.path());
        }
    }
    out.sort();
    Ok(out)
}

/// Own dumps, and invented records in every layout and every charset.
fn dumps() -> Vec<Vec<u8>> {
    let mut out: Vec<Vec<u8>> = own().into_iter().map(|case| case.dump).collect();
    for (seed, export) in (0..).zip(Export::ALL) {
        out.push(export.write(&SourceRecord::invented(seed)).bytes());
    }
    let random = &mut tests::generate::Random::new(3);
    for mutator in all_mutators() {
        let dump = Export::Web.write(&SourceRecord::sample_talks());
        if mutator.applies(&dump) {
            out.push(mutator.apply(dump, random).bytes());
        }
    }
    out
}

/// Inputs of the target `structure`: each layout with each mutator.
fn plans() -> Vec<Vec<u8>> {
    let mut out = Vec::new();
    for (seed, layout) in (0_u64..).zip(0..Export::ALL.len()) {
        for mutator in 0..all_mutators().len() {
            let mut plan = seed.to_le_bytes().to_vec();
            plan.extend([layout, 0, mutator].map(|number| u8::try_from(number).unwrap_or(u8::MAX)));
            out.push(plan);
        }
    }
    out
}

/// The records of own dumps, as JSON.
fn records() -> Vec<Vec<u8>> {
    own()
        .iter()
        .filter_map(|case| serde_json::to_vec(&memcon::parse(&case.dump).ok()?).ok())
        .collect()
}

/// Longest entry of the dictionary, in bytes: libFuzzer takes no longer one.
const LONGEST_ENTRY: usize = 60;

/// Most words that are taken from the dumps.
const WORDS: usize = 600;

/// The dictionary: the pieces of hostile text, short lines of own dumps, and their commonest words and labels.
fn dictionary_text() -> String {
    let mut entries: BTreeSet<String> = PIECES.iter().map(|piece| (*piece).to_owned()).collect();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for case in own() {
        let text = String::from_utf8_lossy(&case.dump).into_owned();
        let short = text
            .lines()
            .map(str::trim)
            .filter(|line| line.len() <= LONGEST_ENTRY);
        entries.extend(short.map(ToOwned::to_owned));
        for word in text.split_whitespace().filter(|word| word.len() <= LONGEST_ENTRY) {
            *counts.entry(word.to_owned()).or_default() += 1;
        }
    }
    let mut words: Vec<(usize, String)> = counts.into_iter().map(|(word, count)| (count, word)).collect();
    words.sort_by(|one, other| other.cmp(one));
    entries.extend(words.into_iter().take(WORDS).map(|(_, word)| word));
    let mut out = String::new();
    for entry in entries.iter().filter(|entry| !entry.is_empty()) {
        out.push('"');
        for byte in entry.bytes() {
            match byte {
                b'"' | b'\\' => {
                    out.push('\\');
                    out.push(char::from(byte));
                }
                b' '..=b'~' => out.push(char::from(byte)),
                _ => {
                    let _ = write!(out, "\\x{byte:02X}");
                }
            }
        }
        out.push_str("\"\n");
    }
    out
}

#[cfg(test)]
mod unit_tests {
    use super::*;

    #[test]
    fn every_target_has_seeds_and_a_file() {
        for target in TARGETS {
            assert!(!(target.seeds)().is_empty(), "{} has no seeds", target.name);
            let file = workspace()
                .join("fuzz/fuzz_targets")
                .join(format!("{}.rs", target.name));
            assert!(file.is_file(), "{} has no file", target.name);
        }
    }

    #[test]
    fn the_dictionary_is_one_that_the_fuzzer_reads() {
        let text = dictionary_text();
        assert!(text.lines().count() > PIECES.len());
        for line in text.lines() {
            let entry = line.strip_prefix('"').and_then(|line| line.strip_suffix('"'));
            let entry = entry.unwrap_or_else(|| panic!("no entry: {line}"));
            assert!(!entry.is_empty() && entry.is_ascii(), "{line}");
        }
    }
}
