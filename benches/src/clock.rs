//! Processor time of this thread: a machine at work on something else does not spoil it.

use std::time::Duration;

use rustix::time::{ClockId, clock_gettime};

/// Processor time used so far.
#[must_use]
pub fn now() -> Duration {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    Duration::new(
        time.tv_sec.try_into().unwrap_or_default(),
        time.tv_nsec.try_into().unwrap_or_default(),
    )
}

/// How long `work` takes, and what comes out.
pub fn time<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let start = now();
    let out = work();
    (now().saturating_sub(start), out)
}
