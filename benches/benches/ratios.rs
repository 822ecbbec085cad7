//! The parser beside its peers: the same bytes, one after the other in the same run, medians of the ratios.
//!
//!     cargo bench -p benches --bench ratios -- [--runs N]

use std::borrow::Cow;
use std::hint::black_box;
use std::io::{Write, stdout};
use std::time::Duration;

use benches::corpora::{self, Corpus};
use benches::{clock, peers};
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// How long a contender takes for the dumps; none where it can't be run.
type Contender = fn(&[Vec<u8>], &[String]) -> Option<Duration>;

const PEERS: &[(&str, Contender)] = &[
    ("line count", |dumps, _| {
        each(dumps, |dump| peers::count_lines(dump))
    }),
    ("regex labels", |dumps, _| each(dumps, |dump| peers::labels(dump))),
    ("Markdown events", |_, texts| {
        each(texts, |text| peers::markdown_events(text))
    }),
    ("Python script", |dumps, _| peers::script(dumps)),
];

fn each<T, O>(list: &[T], work: impl Fn(&T) -> O) -> Option<Duration> {
    let all = || {
        for item in list {
            black_box(work(item));
        }
    };
    Some(clock::time(all).0)
}

fn main() -> std::io::Result<()> {
    let mut runs = 5;
    let mut arguments = std::env::args();
    while let Some(argument) = arguments.next() {
        if argument == "--runs" {
            runs = arguments
                .next()
                .and_then(|number| number.parse().ok())
                .unwrap_or(runs);
        }
    }
    let mut out = stdout().lock();
    writeln!(
        out,
        "Speed of a parse, as a multiple of each peer's on the same bytes (medians of {runs} runs)\n"
    )?;
    write!(out, "{:16}{:>8}{:>8}{:>8}", "corpus", "dumps", "MB", "MB/s")?;
    for (name, _) in PEERS {
        write!(out, "{name:>17}")?;
    }
    writeln!(out, "{:>17}{:>17}", "peak memory", "above 4 x dump")?;
    for corpus in corpora::all() {
        row(&mut out, &corpus, runs)?;
    }
    Ok(())
}

fn row(out: &mut impl Write, corpus: &Corpus, runs: usize) -> std::io::Result<()> {
    let texts: Vec<String> = corpus.texts().map(Cow::into_owned).collect();
    let megabytes = corpus.bytes() as f64 / 1e6;
    let parse = || {
        each(&corpus.dumps, |dump| {
            memcon::parse(dump).map(|record| record.turns.len())
        })
    };
    let mut own = Vec::new();
    let mut ratios = vec![Vec::new(); PEERS.len()];
    for _ in 0..runs {
        let mine = parse().map_or(0.0, |time| time.as_secs_f64());
        own.push(megabytes / mine);
        for ((_, peer), ratios) in PEERS.iter().zip(&mut ratios) {
            ratios.extend(peer(&corpus.dumps, &texts).map(|theirs| theirs.as_secs_f64() / mine));
        }
    }
    write!(
        out,
        "{:16}{:>8}{megabytes:>8.1}{:>8.1}",
        corpus.name,
        corpus.dumps.len(),
        median(own).unwrap_or(0.0)
    )?;
    for ratios in ratios {
        match median(ratios) {
            Some(ratio) => write!(out, "{ratio:>17.3}")?,
            None => write!(out, "{:>17}", "-")?,
        }
    }
    let peak = peak(corpus);
    writeln!(out, "{:>15.1} x{:>14} kB", peak.times, peak.above.div_ceil(1000))?;
    out.flush()
}

fn median(mut list: Vec<f64>) -> Option<f64> {
    list.sort_by(f64::total_cmp);
    list.get(list.len() / 2).copied()
}

/// The most memory that the parse of one dump takes.
#[derive(Default)]
struct Peak {
    /// As a multiple of the dump, where that has some size.
    times: f64,
    /// Bytes beyond four times the dump.
    above: usize,
}

fn peak(corpus: &Corpus) -> Peak {
    const SOME_SIZE: usize = 20_000;
    let mut most = Peak::default();
    for dump in &corpus.dumps {
        let before = MEMORY.current_usage();
        MEMORY.reset_peak_usage();
        let record = memcon::parse(dump);
        let peak = MEMORY.peak_usage().saturating_sub(before);
        drop(record);
        if dump.len() > SOME_SIZE {
            most.times = most.times.max(peak as f64 / dump.len() as f64);
        }
        most.above = most.above.max(peak.saturating_sub(4 * dump.len()));
    }
    most
}
