//! The Python package: built, installed and tested in a virtual environment of its own.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::steps::{cargo_path, run_command};
use crate::{Result, say, target, workspace};

/// The crate of the binding.
pub(crate) const CRATE: &str = "memcon-python";

/// What builds the package; its extra `test` names what the checks need besides.
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
    environment.try_source_distribution()?;

    let package = workspace().join("python");
    for arguments in [
        &["ruff", "check", "."] as &[&str],
        &["ruff", "format", "--check", "."],
        &["mypy", "--strict", "python/memcon", "tests"],
        &["mypy.stubtest", "memcon", "--mypy-config-file", "pyproject.toml"],
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

    /// Builds the wheel; gives back its path.
    fn build(&self) -> Result<String> {
        let mut clean = Command::new(cargo_path());
        // Each source distribution is built in a new folder: what the last one left behind is of no use.
        clean.args(["clean", "--quiet", "--package", "memcon", "--package", CRATE]);
        run_command(clean.arg("--target-dir").arg(cargo_target()))?;
        let out = new_folder("python-wheels")?;
        let mut command = self.module(&["maturin", "build", "--profile", "dev", "--out"]);
        command.arg(&out).arg("--interpreter").arg(&self.python);
        command.env("CARGO_TARGET_DIR", cargo_target());
        run_command(command.current_dir(workspace().join("python")))?;
        only_wheel(&out)
    }

    /// Makes the source distribution, has pip build and install it beside the wheel, and parses a dump with it.
    fn try_source_distribution(&self) -> Result<()> {
        let out = new_folder("python-sdist")?;
        let mut pack = self.module(&["maturin", "sdist", "--out"]);
        run_command(pack.arg(&out).current_dir(workspace().join("python")))?;
        let [archive] = files_of(&out, "gz")?
            .try_into()
            .map_err(|found| format!("expected one source distribution, found {found:?}"))?;
        let installed = out.join("installed");
        let mut install = self.module(&["pip", "--disable-pip-version-check", "install", "--quiet"]);
        install
            .args(["--no-deps", "--target"])
            .arg(&installed)
            .arg(archive)
            .env("CARGO_TARGET_DIR", cargo_target())
            .env("MATURIN_PEP517_ARGS", "--profile dev");
        run_command(&mut install)?;
        let mut parse = Command::new(&self.python);
        parse.args(["-c", PARSE]).env("PYTHONPATH", &installed);
        run_command(parse.arg(&installed).current_dir(&out))
    }
}

/// Parses with the package that lies in the folder named by the first argument.
const PARSE: &str = "import sys, memcon; \
    assert memcon.__file__.startswith(sys.argv[1]), memcon.__file__; \
    assert memcon.parse('Minister Orlov: Yes.', layout='plain').layout == 'plain'";

/// A target folder of its own: the binding is compiled for an interpreter, and Cargo would rebuild it each time.
fn cargo_target() -> PathBuf {
    target().join("python-build")
}

/// An empty folder below the target folder.
fn new_folder(name: &str) -> Result<PathBuf> {
    let folder = target().join(name);
    if folder.is_dir() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    Ok(folder)
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
    let wheels = files_of(folder, "whl")?;
    match wheels.as_slice() {
        [wheel] if wheel.contains("-cp311-abi3-") => Ok(wheel.clone()),
        _ => Err(format!("expected one wheel for abi3 from CPython 3.11 on, found {wheels:?}").into()),
    }
}

/// The files in `folder` whose names end in `extension`.
fn files_of(folder: &Path, extension: &str) -> Result<Vec<String>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|found| found == extension) {
            files.push(path.display().to_string());
        }
    }
    Ok(files)
}
