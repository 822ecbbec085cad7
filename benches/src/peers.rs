//! What others do with the same bytes.

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::LazyLock;
use std::time::Duration;

use memchr::memchr_iter;
use regex::bytes::Regex;

/// A label at the start of a line, as a pattern that somebody writes for transcripts.
static LABEL: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?m)^[ \t]*((?:[A-Z][\w.’'\-\[\]]*[ \t]*){1,8})(?:\([^)\n]{1,80}\))?:[ \t]*([^\n]*)")
        .unwrap_or_else(|error| panic!("{error}"))
});

/// Number of lines: the floor.
#[must_use]
pub fn count_lines(dump: &[u8]) -> usize {
    memchr_iter(b'\n', dump).count()
}

/// Number of labels that the pattern finds.
#[must_use]
pub fn labels(dump: &[u8]) -> usize {
    LABEL
        .captures_iter(dump)
        .filter(|found| found.get(1).is_some())
        .count()
}

/// Number of events of a Markdown parser.
#[must_use]
pub fn markdown_events(text: &str) -> usize {
    pulldown_cmark::Parser::new(text).count()
}

/// Processor time that the script in `peer.py` takes for the dumps, start of Python not counted; none without Python.
#[must_use]
pub fn script(dumps: &[Vec<u8>]) -> Option<Duration> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("peer.py");
    let mut child = Command::new("python3")
        .arg(script)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .ok()?;
    let mut input = child.stdin.take()?;
    for dump in dumps {
        writeln!(input, "{}", dump.len()).ok()?;
        input.write_all(dump).ok()?;
    }
    drop(input);
    let mut said = String::new();
    child.stdout.take()?.read_to_string(&mut said).ok()?;
    child.wait().ok()?;
    Some(Duration::from_secs_f64(said.trim().parse().ok()?))
}
