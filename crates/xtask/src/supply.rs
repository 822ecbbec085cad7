//! `cargo xtask supply`: what the library is built from, and with what else it builds.
//!
//! A tool that is not installed is named and its check skipped; so are advisories where their database can't be had.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::steps::{cargo_path, run_command};
use crate::{Result, say, target, workspace};

/// The published package.
const PACKAGE: &str = "memcon";

pub(crate) fn run() -> Result<()> {
    licences_and_sources()?;
    advisories()?;
    each_feature()?;
    rust_versions()?;
    minimal_versions()
}

fn licences_and_sources() -> Result<()> {
    if is_missing("deny") {
        return Ok(());
    }
    let mut command = Command::new(cargo_path());
    run_command(command.args([
        "deny",
        "--log-level",
        "error",
        "check",
        "licenses",
        "bans",
        "sources",
    ]))
}

/// Advisories against the locked versions. The database comes from the network.
fn advisories() -> Result<()> {
    if is_missing("deny") {
        return Ok(());
    }
    let output = Command::new(cargo_path())
        .args(["deny", "check", "advisories"])
        .current_dir(workspace())
        .output()?;
    let told = String::from_utf8_lossy(&output.stderr);
    if output.status.success() {
        say("advisories: none\n");
        return Ok(());
    }
    if told.contains("failed to fetch advisory database") {
        say("skipped: advisories, as their database can't be fetched from here\n");
        return Ok(());
    }
    Err(format!("`cargo deny check advisories` found:\n{told}").into())
}

fn each_feature() -> Result<()> {
    if is_missing("hack") {
        return Ok(());
    }
    let mut command = Command::new(cargo_path());
    run_command(command.args(["hack", "check", "--package", PACKAGE, "--each-feature"]))
}

/// No dependency of the library asks for a newer Rust than the library says it needs. That the library's own code does
/// not either is a lint (`clippy::incompatible_msrv`), as far as one toolchain can tell.
fn rust_versions() -> Result<()> {
    let output = Command::new(cargo_path())
        .args(["metadata", "--format-version", "1", "--locked"])
        .current_dir(workspace())
        .output()?;
    let metadata: Value = serde_json::from_slice(&output.stdout)?;
    let packages = packages_of_the_library(&metadata)?;
    let own = packages
        .iter()
        .find(|package| package["name"] == PACKAGE)
        .and_then(|package| version(package))
        .ok_or("expected a rust-version of the library, found none")?;
    let newer: Vec<String> = packages
        .iter()
        .filter(|package| version(package).is_some_and(|needed| needed > own))
        .map(|package| format!("{} needs Rust {}", package["name"], package["rust_version"]))
        .collect();
    if !newer.is_empty() {
        return Err(format!("the library says {own:?}, but {}", newer.join(", ")).into());
    }
    say(&format!(
        "rust-version: {own:?} is enough for {} packages\n",
        packages.len()
    ));
    Ok(())
}

/// The library and all that it is built from, without what only tests and other packages take.
fn packages_of_the_library(metadata: &Value) -> Result<Vec<&Value>> {
    let list = |value: &'_ Value| value.as_array().cloned().unwrap_or_default();
    let nodes = list(&metadata["resolve"]["nodes"]);
    let all = metadata["packages"]
        .as_array()
        .ok_or("expected packages, found none")?;
    let root = all
        .iter()
        .find(|package| package["name"] == PACKAGE)
        .ok_or("expected the library among the packages, found it nowhere")?;
    let mut ids = vec![root["id"].clone()];
    let mut at = 0;
    while let Some(id) = ids.get(at).cloned() {
        at += 1;
        let Some(node) = nodes.iter().find(|node| node["id"] == id) else {
            continue;
        };
        for dependency in list(&node["deps"]) {
            let is_built = list(&dependency["dep_kinds"])
                .iter()
                .any(|kind| kind["kind"] != "dev");
            if is_built && !ids.contains(&dependency["pkg"]) {
                ids.push(dependency["pkg"].clone());
            }
        }
    }
    Ok(all
        .iter()
        .filter(|package| ids.contains(&package["id"]))
        .collect())
}

/// The Rust version that a package says it needs: `1.88` as `(1, 88)`.
fn version(package: &Value) -> Option<(u32, u32)> {
    let mut parts = package["rust_version"].as_str()?.split('.');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

/// The library builds with the oldest versions that its manifest allows.
fn minimal_versions() -> Result<()> {
    let folder = target().join("minimal-versions");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    copy(
        &workspace().join("crates").join(PACKAGE),
        &folder.join("crates").join(PACKAGE),
    )?;
    let manifest = fs::read_to_string(workspace().join("Cargo.toml"))?;
    let alone: Vec<String> = manifest
        .lines()
        .filter(|line| !line.starts_with("default-members"))
        .map(|line| match line.split_once(" = ") {
            Some(("members", _)) => format!("members = [\"crates/{PACKAGE}\"]"),
            _ => line.to_owned(),
        })
        .collect();
    fs::write(folder.join("Cargo.toml"), alone.join("\n"))?;
    for arguments in [
        &["update", "--quiet", "-Z", "direct-minimal-versions"] as &[&str],
        &["check", "--quiet", "--target-dir", "target"],
    ] {
        let mut command = Command::new(cargo_path());
        // The option is unstable, and only Cargo's choice of versions hangs on it.
        command
            .args(arguments)
            .env("RUSTC_BOOTSTRAP", "1")
            .env_remove("CARGO_TARGET_DIR");
        run_command(command.current_dir(&folder))?;
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let place = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &place)?;
        } else {
            fs::copy(entry.path(), place)?;
        }
    }
    Ok(())
}

/// True, with a word on how to get it, where Cargo has no such subcommand.
fn is_missing(tool: &str) -> bool {
    let found = Command::new(cargo_path())
        .args([tool, "--help"])
        .output()
        .is_ok_and(|output| output.status.success());
    if !found {
        say(&format!(
            "skipped: `cargo {tool}` is not installed (cargo install --locked cargo-{tool})\n"
        ));
    }
    !found
}
