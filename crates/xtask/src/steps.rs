//! `cargo xtask test`: every check of the repository, one after the other.

use std::ffi::OsStr;
use std::io::Write;
use std::process::Command;
use std::time::Instant;

use crate::{Result, fuzz, outside, python, say, workspace};

/// One check.
struct Step {
    name: &'static str,
    what: &'static str,
    run: fn() -> Result<()>,
}

/// The checks in the order in which they run: those that fail fast come first.
const STEPS: &[Step] = &[
    Step {
        name: "fmt",
        what: "the code is formatted",
        run: || cargo(&["fmt", "--all", "--check"]),
    },
    Step {
        name: "clippy",
        what: "no lint of any package, the Python binding among them",
        run: || cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]),
    },
    Step {
        name: "test",
        what: "unit, integration and documentation tests",
        // The binding links to an interpreter only when maturin builds it; its tests are those of the step `python`.
        run: || cargo(&["test", "--workspace", "--exclude", python::CRATE]),
    },
    Step {
        name: "doc",
        what: "the documentation builds without a warning",
        run: doc,
    },
    Step {
        name: "package",
        what: "the published crate builds from its package",
        run: || cargo(&["package", "--package", "memcon", "--allow-dirty"]),
    },
    Step {
        name: "fuzz",
        what: "the fuzz targets compile",
        run: fuzz::check,
    },
    Step {
        name: "outside",
        what: "a crate outside of the workspace can depend on memcon",
        run: outside::run,
    },
    Step {
        name: "python",
        what: "the wheel builds, installs and passes its tests, types and lints",
        run: python::run,
    },
];

/// Runs the steps called `only`, or all.
pub(crate) fn run(only: &[String]) -> Result<()> {
    if let Some(unknown) = only
        .iter()
        .find(|name| STEPS.iter().all(|step| step.name != *name))
    {
        let names: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
        return Err(format!("expected one of {}, found `{unknown}`", names.join(", ")).into());
    }
    let begin = Instant::now();
    let mut table = String::new();
    for step in STEPS {
        if !only.is_empty() && only.iter().all(|name| name != step.name) {
            continue;
        }
        say(&format!("\n== {}: {}\n", step.name, step.what));
        let begin = Instant::now();
        (step.run)().map_err(|error| {
            format!(
                "step `{0}` failed: {error} (again: cargo xtask test --only {0})",
                step.name
            )
        })?;
        table += &format!("  {:<8} {:>6.1} s\n", step.name, begin.elapsed().as_secs_f64());
    }
    say(&format!(
        "\nall passed\n{table}  {:<8} {:>6.1} s\n",
        "total",
        begin.elapsed().as_secs_f64()
    ));
    Ok(())
}

/// Prints the steps.
pub(crate) fn list() -> Result<()> {
    let mut out = std::io::stdout().lock();
    for step in STEPS {
        writeln!(out, "{:<8} {}", step.name, step.what)?;
    }
    Ok(())
}

fn doc() -> Result<()> {
    let mut command = Command::new(cargo_path());
    command.args(["doc", "--workspace", "--no-deps", "--exclude", python::CRATE]);
    run_command(command.env("RUSTDOCFLAGS", "-D warnings"))
}

/// Runs Cargo in the root of the workspace.
pub(crate) fn cargo(arguments: &[&str]) -> Result<()> {
    run_command(Command::new(cargo_path()).args(arguments))
}

pub(crate) fn cargo_path() -> impl AsRef<OsStr> {
    std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

/// Runs a command in the root of the workspace, shown before it starts.
pub(crate) fn run_command(command: &mut Command) -> Result<()> {
    if command.get_current_dir().is_none() {
        command.current_dir(workspace());
    }
    let arguments = command.get_args().map(OsStr::to_string_lossy);
    let words: Vec<_> = std::iter::once(command.get_program().to_string_lossy())
        .chain(arguments)
        .collect();
    let shown = words.join(" ");
    say(&format!("$ {shown}\n"));
    let status = command
        .status()
        .map_err(|error| format!("`{shown}` did not start: {error}"))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("`{shown}` ended with {status}").into())
    }
}
