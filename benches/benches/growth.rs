//! Time and memory of a parse as its input grows: both must grow with it and no faster.
//!
//!     cargo bench -p benches --bench growth -- [--sizes 1,4,16,64] [NAME]...
//!
//! Without names, all inputs; with them, those of just these names.

use std::io::{Write, stdout};
use std::time::Duration;

use benches::clock;
use benches::hostile::{self, Hostile};
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// Longest time that a size may be expected to take before it is left out.
const PATIENCE: Duration = Duration::from_secs(150);

fn main() -> std::io::Result<()> {
    let mut sizes = vec![1.0, 4.0, 16.0];
    let mut names = Vec::new();
    let mut arguments = std::env::args().skip(1).filter(|argument| argument != "--bench");
    while let Some(argument) = arguments.next() {
        if argument == "--sizes" {
            let given = arguments.next().unwrap_or_default();
            sizes = given.split(',').filter_map(|size| size.parse().ok()).collect();
        } else {
            names.push(argument);
        }
    }
    let mut out = stdout().lock();
    write!(out, "{:26}", "ns per byte at")?;
    for size in &sizes {
        write!(out, "{size:>8} MB")?;
    }
    writeln!(out, "    growth  peak memory, times the dump")?;
    for hostile in hostile::ALL {
        if names.is_empty() || names.iter().any(|name| hostile.name == name) {
            row(&mut out, hostile, &sizes)?;
        }
    }
    Ok(())
}

fn row(out: &mut impl Write, hostile: &Hostile, sizes: &[f64]) -> std::io::Result<()> {
    write!(out, "{:26}", hostile.name)?;
    let mut rates: Vec<f64> = Vec::new();
    let mut peak: f64 = 0.0;
    for size in sizes {
        out.flush()?;
        let dump = (hostile.make)((size * 1_048_576.0) as usize);
        let expected = rates
            .last()
            .map(|rate| Duration::from_secs_f64(rate * 1e-9 * dump.len() as f64));
        if expected.is_some_and(|expected| expected > PATIENCE) {
            write!(out, "{:>11}", "-")?;
            continue;
        }
        let before = MEMORY.current_usage();
        MEMORY.reset_peak_usage();
        let (time, record) = clock::time(|| memcon::parse(&dump));
        peak = peak.max((MEMORY.peak_usage() - before) as f64 / dump.len() as f64);

        if let Err(error) = &record {
            write!(out, " ({error})")?;
        }
        let rate = time.as_nanos() as f64 / dump.len() as f64;
        write!(out, "{rate:>11.1}")?;
        rates.push(rate);
    }
    let growth = rates
        .last()
        .zip(rates.first())
        .map_or(1.0, |(last, first)| last / first);
    let mark = if growth > 1.5 { " <--" } else { "" };
    writeln!(out, "{growth:>10.2}{peak:>10.1}{mark}")
}
