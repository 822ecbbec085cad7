//! A crate outside of the workspace that depends on memcon by path: nothing of the workspace may be needed to use it.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::steps::{cargo_path, run_command};
use crate::{Result, target, workspace};

const MAIN: &str = r#"fn main() -> Result<(), Box<dyn std::error::Error>> {
    let record = memcon::parse("Minister Orlov: Good morning.\n\nMinister Szabo: Sit down, please.\n")?;
    let speakers: Vec<&str> = record.turns().map(|turn| turn.speaker_name()).collect();
    assert_eq!(speakers.len(), 2, "{speakers:?}");
    println!("{}", serde_json::to_string(&record)?);
    Ok(())
}
"#;

pub(crate) fn run() -> Result<()> {
    // A folder inside the workspace would be taken for a member of it.
    let folder = std::env::temp_dir().join(format!("memcon-outside-{}", std::process::id()));
    let outcome = build_and_run(&folder);
    fs::remove_dir_all(&folder)?;
    outcome
}

fn build_and_run(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder.join("src"))?;
    let memcon = workspace().join("crates/memcon");
    let manifest = format!(
        "[package]\nname = \"outside\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\nserde_json = \"1\"\nmemcon = {{ path = {:?} }}\n",
        memcon.display().to_string()
    );
    fs::write(folder.join("Cargo.toml"), manifest)?;
    fs::write(folder.join("src/main.rs"), MAIN)?;
    // The same versions as here, so that nothing is built twice.
    fs::copy(workspace().join("Cargo.lock"), folder.join("Cargo.lock"))?;
    let mut command = Command::new(cargo_path());
    command
        .args(["run", "--quiet", "--target-dir"])
        .arg(target())
        .current_dir(folder);
    run_command(&mut command)
}
