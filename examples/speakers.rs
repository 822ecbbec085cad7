//! Lists who speaks in a set of dumps, and how many turns and words they have in each mode.
//!
//!     cargo run --release --example speakers -- FILE|FOLDER|-...
//!
//! Without arguments it reads the sample dumps in `examples/dumps`.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use examples::{complain, exit, files, read, sample_dumps};
use lexopt::prelude::*;
use memcon::{Mode, Parser, Record};

const USAGE: &str = "\
usage: speakers [FILE|FOLDER|-]...

Lists who speaks in raw archive dumps, who says most first: in how many records, and how many turns and words in each
mode. People of several records are told apart by name only. Folders are searched for text, Markdown, HTML and XML
files, - is standard input; without arguments the sample dumps are read.

Exit status: 0 if all dumps were parsed, 1 if one was not (the others are counted), 2 if the arguments are wrong.
";

/// Turns and words.
#[derive(Default, Clone, Copy)]
struct Tally {
    turns: usize,
    words: usize,
}

/// One tally a mode, in the order of [`Mode::ALL`], and the number of records.
#[derive(Default)]
struct Speaker {
    records: usize,
    by_mode: BTreeMap<Mode, Tally>,
}

impl Speaker {
    fn words(&self) -> usize {
        self.by_mode.values().map(|tally| tally.words).sum()
    }
}

fn main() -> ExitCode {
    match inputs() {
        Ok(Some(inputs)) => exit(&run(&inputs)),
        Ok(None) => exit(&io::stdout().write_all(USAGE.as_bytes()).map(|()| true)),
        Err(error) => {
            complain(&format!("error: {error}\n\n{USAGE}"));
            ExitCode::from(2)
        }
    }
}

/// The files and folders to read, or `None` where help is asked for.
fn inputs() -> Result<Option<Vec<OsString>>, lexopt::Error> {
    let mut inputs = Vec::new();
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(None),
            Value(input) => inputs.push(input),
            _ => return Err(argument.unexpected()),
        }
    }
    if inputs.is_empty() {
        inputs.push(sample_dumps());
    }
    Ok(Some(inputs))
}

fn run(inputs: &[OsString]) -> io::Result<bool> {
    let mut speakers = BTreeMap::new();
    let mut all_parsed = true;
    for file in files(inputs) {
        let dump = read(&file);
        let mut fail = |error: &dyn std::error::Error| {
            complain(&format!("error: {}: {error}\n", dump.name));
            all_parsed = false;
        };
        match &dump.bytes {
            Ok(bytes) => {
                for outcome in Parser::new().parse_all(bytes) {
                    match outcome {
                        Ok(record) => count(&record, &mut speakers),
                        Err(error) => fail(&error),
                    }
                }
            }
            Err(error) => fail(error),
        }
    }
    print(&mut BufWriter::new(io::stdout().lock()), &speakers)?;
    Ok(all_parsed)
}

fn count(record: &Record<'_>, speakers: &mut BTreeMap<String, Speaker>) {
    let mut of_record: BTreeMap<&str, BTreeMap<Mode, Tally>> = BTreeMap::new();
    for turn in record.turns() {
        let name = turn.speaker_name();
        let name = if name.is_empty() { "(nobody named)" } else { name };
        let tally = of_record.entry(name).or_default().entry(turn.mode).or_default();
        tally.turns += 1;
        tally.words += turn.text.split_whitespace().count();
    }
    for (name, by_mode) in of_record {
        let speaker = speakers.entry(name.to_owned()).or_default();
        speaker.records += 1;
        for (mode, tally) in by_mode {
            let sum = speaker.by_mode.entry(mode).or_default();
            sum.turns += tally.turns;
            sum.words += tally.words;
        }
    }
}

/// The title of the column of names.
const HEADING: &str = "speaker";

/// Prints turns and words a mode, who says most first.
fn print(out: &mut impl Write, speakers: &BTreeMap<String, Speaker>) -> io::Result<()> {
    let mut rows: Vec<(&String, &Speaker)> = speakers.iter().collect();
    rows.sort_by_key(|(_, speaker)| std::cmp::Reverse(speaker.words()));
    let lengths = rows.iter().map(|(name, _)| name.chars().count());
    let width = lengths.max().unwrap_or_default().max(HEADING.len());
    write!(out, "{HEADING:<width$} {:>7}", "records")?;
    for mode in Mode::ALL {
        write!(out, " {mode:>9} {:>6}", "words")?;
    }
    writeln!(out)?;
    for (name, speaker) in rows {
        write!(out, "{name:<width$} {:>7}", speaker.records)?;
        for mode in Mode::ALL {
            let tally = speaker.by_mode.get(mode).copied().unwrap_or_default();
            write!(out, " {:>9} {:>6}", tally.turns, tally.words)?;
        }
        writeln!(out)?;
    }
    out.flush()
}
