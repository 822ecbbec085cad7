//! Repository tasks, run as `cargo xtask TASK`.

mod evaluate;
mod fuzz;
mod outside;
mod python;
mod steps;
mod supply;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use lexopt::prelude::*;

const USAGE: &str = "\
usage: cargo xtask TASK

  test [--only NAME]... [--list]
      runs every check of the repository, or those named; needs Rust and Python 3.11 or later, installs the rest
      below target/

  evaluate [--gold DIR [--dumps DIR]] [--errors N]
      scores the parser against gold annotation: that of DIR, or all that is found in tests/fixtures and in
      ../shared, and prints a table in Markdown (F1 in percent); --errors adds every figure and the first N errors
      of each set

  fuzz [--minutes N] [--only NAME]...
      fuzzes each target of fuzz/ for N minutes (1), on seeds made of own dumps; corpora and findings stay in
      target/fuzz

  supply
      checks what the library is built from: licences, sources, advisories, each feature, minimal versions and the
      Rust that they need; skips what cargo-deny and cargo-hack check where these are not installed
";

/// What went wrong, in words for the person at the terminal.
type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

fn main() -> ExitCode {
    let outcome = match command() {
        Ok(Command::Test { only }) => steps::run(&only),
        Ok(Command::ListSteps) => steps::list(),
        Ok(Command::Evaluate(wanted)) => evaluate::run(&wanted),
        Ok(Command::Fuzz(wanted)) => fuzz::run(&wanted),
        Ok(Command::Supply) => supply::run(),
        Ok(Command::Help) => std::io::stdout().write_all(USAGE.as_bytes()).map_err(Into::into),
        Err(error) => {
            say(&format!("error: {error}\n\n{USAGE}"));
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say(&format!("error: {error}\n"));
            ExitCode::FAILURE
        }
    }
}

enum Command {
    Test { only: Vec<String> },
    ListSteps,
    Evaluate(evaluate::Wanted),
    Fuzz(fuzz::Wanted),
    Supply,
    Help,
}

fn command() -> Result<Command> {
    let mut arguments = lexopt::Parser::from_env();
    match arguments.next()? {
        Some(Short('h') | Long("help")) => Ok(Command::Help),
        Some(Value(task)) if task == "test" => test_command(arguments),
        Some(Value(task)) if task == "evaluate" => evaluate_command(arguments),
        Some(Value(task)) if task == "fuzz" => fuzz_command(arguments),
        Some(Value(task)) if task == "supply" => match arguments.next()? {
            Some(other) => Err(other.unexpected().into()),
            None => Ok(Command::Supply),
        },
        Some(other) => Err(other.unexpected().into()),
        None => Err("expected a task, found none".into()),
    }
}

fn test_command(mut arguments: lexopt::Parser) -> Result<Command> {
    let mut only = Vec::new();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("only") => only.push(arguments.value()?.string()?),
            Long("list") => return Ok(Command::ListSteps),
            _ => return Err(argument.unexpected().into()),
        }
    }
    Ok(Command::Test { only })
}

fn evaluate_command(mut arguments: lexopt::Parser) -> Result<Command> {
    let mut wanted = evaluate::Wanted::default();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("gold") => wanted.gold = Some(arguments.value()?.into()),
            Long("dumps") => wanted.dumps = Some(arguments.value()?.into()),
            Long("errors") => wanted.errors = arguments.value()?.parse()?,
            _ => return Err(argument.unexpected().into()),
        }
    }
    if wanted.dumps.is_some() && wanted.gold.is_none() {
        return Err("expected --gold with --dumps, found none".into());
    }
    Ok(Command::Evaluate(wanted))
}

fn fuzz_command(mut arguments: lexopt::Parser) -> Result<Command> {
    let mut wanted = fuzz::Wanted::default();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("minutes") => wanted.minutes = arguments.value()?.parse()?,
            Long("only") => wanted.only.push(arguments.value()?.string()?),
            _ => return Err(argument.unexpected().into()),
        }
    }
    Ok(Command::Fuzz(wanted))
}

/// The root of the workspace.
fn workspace() -> PathBuf {
    // Cargo sets the variable when it runs this; the folder of the build is the second best guess.
    let package = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    let package = Path::new(&package);
    package.ancestors().nth(2).unwrap_or(package).to_owned()
}

/// Where everything that is built goes.
fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| workspace().join("target"), |given| workspace().join(given))
}

/// Writes to standard error. Nobody can be told where that fails.
fn say(message: &str) {
    let _ = std::io::stderr().lock().write_all(message.as_bytes());
}
