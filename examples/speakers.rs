//! Lists who speaks in a set of dumps, and how many turns and words they have in each mode.
//!
//!     cargo run --release --example speakers -- FILE|FOLDER|-...
//!
//! Without arguments it reads the sample dumps in `examples/dumps`. People of several dumps are told apart by name only.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

use examples::{complain, exit, files, read, sample_dumps};
use memcon::{Mode, Record};

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
    let mut inputs: Vec<OsString> = std::env::args_os().skip(1).collect();
    if inputs.is_empty() {
        inputs.push(sample_dumps());
    }
    exit(&run(&inputs))
}

fn run(inputs: &[OsString]) -> io::Result<bool> {
    let mut speakers = BTreeMap::new();
    let mut all_parsed = true;
    for file in files(inputs) {
        let dump = read(&file);
        let outcome = dump.bytes.map_err(|error| error.to_string()).and_then(|bytes| {
            let record = memcon::parse(&bytes).map_err(|error| error.to_string())?;
            count(&record, &mut speakers);
            Ok(())
        });
        if let Err(error) = outcome {
            complain(&format!("error: {}: {error}\n", dump.name));
            all_parsed = false;
        }
    }
    print(&mut io::stdout().lock(), &speakers)?;
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

/// Prints turns/words a mode, who says most first.
fn print(out: &mut impl Write, speakers: &BTreeMap<String, Speaker>) -> io::Result<()> {
    let mut rows: Vec<(&String, &Speaker)> = speakers.iter().collect();
    rows.sort_by_key(|(_, speaker)| std::cmp::Reverse(speaker.words()));
    write!(out, "{:<32} {:>7}", "speaker", "records")?;
    for mode in Mode::ALL {
        write!(out, " {mode:>9} {:>6}", "words")?;
    }
    writeln!(out)?;
    for (name, speaker) in rows {
        write!(out, "{name:<32} {:>7}", speaker.records)?;
        for mode in Mode::ALL {
            let tally = speaker.by_mode.get(mode).copied().unwrap_or_default();
            write!(out, " {:>9} {:>6}", tally.turns, tally.words)?;
        }
        writeln!(out)?;
    }
    Ok(())
}
