//! The Python package: built, installed and tested in a virtual environment of its own.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::steps::{cargo_path, run_command};
use crate::{Result, say, target, workspace};

/// The crate of the binding.
pub(crate) const CRATE: &str = "memcon-python";

/// What the checks need, besides the package itself; its own `dev` group names the rest.
const TOOLS: &[&str] = &["maturin>=1.15,<2"];

pub(crate) fn run() -> Result<()> {
    let environment = Environment::create()?;
    environment.pip(&["install", "--quiet", "--upgrade"], TOOLS)?;
    let wheel = environment.build()?;
    environment.pip(
        &["install", "--quiet", "--force-reinstall", "--no-deps"],
        &[&wheel],
    )?;
    environment.pip(&["install", "--quiet"], &[&format!("{wheel}[test]")])?;

    let package = workspace().join("python");
    for arguments in [
        &["ruff", "check", "."] as &[&str],
        &["ruff", "format", "--check", "."],
        &["mypy", "--strict", "python/memcon", "tests"],
        &["mypy.stubtest", "memcon"],
        &["pytest", "--quiet"],
    ] {
        let mut command = environment.module(arguments);
        run_command(command.current_dir(&package))?;
    }
    Ok(())
}

/// A virtual environment below the target folder.
struct Environment {
    python: PathBuf,
}

impl Environment {
    fn create() -> Result<Self> {
        let folder = target().join("python-environment");
        let python = folder.join(if cfg!(windows) {
            "Scripts/python.exe"
        } else {
            "bin/python"
        });
        if !python.is_file() {
            let base = std::env::var_os("PYTHON").unwrap_or_else(|| "python3".into());
            let mut version = Command::new(&base);
            version.args([
                "-c",
                "import sys; sys.exit(sys.version_info < (3, 11) and 'expected Python 3.11 or later')",
            ]);
            run_command(&mut version)?;
            let made = run_command(Command::new(&base).args(["-m", "venv"]).arg(&folder));
            if let Err(error) = made {
                say(&format!(
                    "{error}; trying virtualenv, as the module venv is not whole everywhere\n"
                ));
                virtualenv(&base, &folder)?;
            }
        }
        Ok(Self { python })
    }

    fn module(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(&self.python);
        command.arg("-m").args(arguments);
        command
    }

    fn pip(&self, arguments: &[&str], packages: &[&str]) -> Result<()> {
        run_command(
            self.module(&["pip", "--disable-pip-version-check"])
                .args(arguments)
                .args(packages),
        )
    }

    /// Builds the source distribution and, from it, the wheel; gives back the wheel.
    fn build(&self) -> Result<String> {
        let out = target().join("python-wheels");
        if out.is_dir() {
            fs::remove_dir_all(&out)?;
        }
        // A target folder of its own: the binding is compiled for an interpreter, and Cargo would rebuild it each time.
        let build = target().join("python-build");
        // Files that come out of a source distribution are all of one old date, by which Cargo takes them for unchanged.
        let mut clean = Command::new(cargo_path());
        clean
            .args([
                "clean",
                "--quiet",
                "--package",
                "memcon",
                "--package",
                CRATE,
                "--target-dir",
            ])
            .arg(&build);
        run_command(&mut clean)?;
        let mut command = self.module(&["maturin", "build", "--sdist", "--profile", "dev", "--out"]);
        command.arg(&out).arg("--interpreter").arg(&self.python);
        command.env("CARGO_TARGET_DIR", build);
        run_command(command.current_dir(workspace().join("python")))?;
        only_wheel(&out)
    }
}

/// Makes a virtual environment where Python comes without what `venv` needs, as on some Linux distributions.
fn virtualenv(base: &OsStr, folder: &Path) -> Result<()> {
    let tool = target().join("python-virtualenv");
    let mut pip = Command::new(base);
    pip.args(["-m", "pip", "install", "--quiet", "--target"])
        .arg(&tool)
        .arg("virtualenv");
    run_command(&mut pip)?;
    let mut make = Command::new(base);
    make.args(["-m", "virtualenv", "--quiet", "--clear"]).arg(folder);
    run_command(make.env("PYTHONPATH", &tool))
}

/// The wheel in `folder`, which must be the one for every CPython from 3.11 on.
fn only_wheel(folder: &Path) -> Result<String> {
    let mut wheels = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "whl") {
            wheels.push(path.display().to_string());
        }
    }
    match wheels.as_slice() {
        [wheel] if wheel.contains("-cp311-abi3-") => Ok(wheel.clone()),
        _ => Err(format!("expected one wheel for abi3 from CPython 3.11 on, found {wheels:?}").into()),
    }
}
