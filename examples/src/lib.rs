//! What the example parsers share: finding dumps, reading them, and writing to a terminal.
//! The examples themselves stand beside this folder, one file each.

use std::ffi::OsString;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

pub mod dialogue;

/// File name extensions that a folder's dumps have; a file that is named itself may have any.
const EXTENSIONS: &[&str] = &["txt", "text", "md", "markdown", "htm", "html", "xml"];

/// One dump: its name as the user gave it, and its bytes or why there are none.
#[derive(Debug)]
pub struct Dump {
    /// File name as given, `-` for standard input.
    pub name: String,
    /// What was read.
    pub bytes: io::Result<Vec<u8>>,
}

/// The files that `arguments` name: files as given, folders walked in sorted order, `-` for standard input.
/// A folder that holds no dump, or can't be read, stands for itself, so that reading it fails.
#[must_use]
pub fn files(arguments: &[OsString]) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for argument in arguments {
        let path = PathBuf::from(argument);
        let known = files.len();
        if path.is_dir() {
            walk(&path, &mut files);
        }
        if files.len() == known {
            files.push(path);
        }
    }
    files
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    let mut entries: Vec<_> = entries.filter_map(Result::ok).collect();
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        // The entry's own type, which follows no link: a link to a folder above would never end.
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            walk(&path, files);
        } else if has_dump_extension(&path) && path.is_file() {
            files.push(path);
        }
    }
}

fn has_dump_extension(path: &Path) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str());
    extension.is_some_and(|given| EXTENSIONS.iter().any(|known| given.eq_ignore_ascii_case(known)))
}

/// Reads one of [`files`].
#[must_use]
pub fn read(path: &Path) -> Dump {
    let bytes = if path == Path::new("-") {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        std::fs::read(path)
    };
    Dump {
        name: path.display().to_string(),
        bytes,
    }
}

/// The sample dumps that are shipped with the examples.
#[must_use]
pub fn sample_dumps() -> OsString {
    // Cargo sets the variable when it runs an example; the folder of the build is the second best guess.
    let package = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    Path::new(&package).join("dumps").into_os_string()
}

/// Turns the outcome of a program into its exit status: 0 where everything went well, 1 where something failed.
/// A reader that hangs up early (`| head`) is no failure.
#[must_use]
pub fn exit(outcome: &io::Result<bool>) -> ExitCode {
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            complain(&format!("error: {error}\n"));
            ExitCode::FAILURE
        }
    }
}

/// Writes to standard error. Nobody can be told where that fails.
pub fn complain(message: &str) {
    let _ = io::Write::write_all(&mut io::stderr().lock(), message.as_bytes());
}

/// What to do with a diagnostic's place: the line and a caret where the dump is UTF-8, else the byte offset.
#[must_use]
pub fn render_diagnostics(record: &memcon::Record<'_>, dump: &[u8], name: &str) -> String {
    let text = match std::str::from_utf8(dump) {
        Ok(text) => Some(text),
        Err(error) => std::str::from_utf8(&dump[..error.valid_up_to()]).ok(),
    };
    let text = text.filter(|_| record.source.encoding == memcon::Encoding::Utf8);
    let index = text.map(memcon::LineIndex::new);
    let render = |diagnostic: &memcon::Diagnostic<'_>| match &index {
        Some(index) => diagnostic.render(index, name),
        None => format!(
            "{}[{}]: {}\n --> {name}: byte {}\n",
            diagnostic.severity,
            diagnostic.code,
            diagnostic.message,
            diagnostic.span.start()
        ),
    };
    record.diagnostics.iter().map(render).collect()
}
