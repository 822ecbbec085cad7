//! Processor time of this thread: a machine at work on something else does not spoil it.

use std::fs;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

static START: LazyLock<Instant> = LazyLock::new(Instant::now);

/// Processor time used so far; wall clock time where the system does not tell.
#[must_use]
pub fn now() -> Duration {
    processor().unwrap_or_else(|| START.elapsed())
}

fn processor() -> Option<Duration> {
    let stat = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanoseconds = stat.split(' ').next()?.parse().ok()?;
    Some(Duration::from_nanos(nanoseconds))
}

/// How long `work` takes, and what comes out.
pub fn time<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let start = now();
    let out = work();
    (now().saturating_sub(start), out)
}
