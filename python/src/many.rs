//! Parsing many dumps on several threads, none of which needs the interpreter.

use std::num::NonZero;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use memcon::{Parser, Record};
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::types::PyList;

use crate::file::{Failure, read_up_to};
use crate::{Dump, RawRecord, Refusal, parser};

/// How often the interpreter is told of progress, and asked whether somebody pressed Ctrl-C.
const BEAT: Duration = Duration::from_millis(50);

/// Parses every record of `(name, dump or path, is path)` each. The list that it gives back has for each input a list of
/// records and exceptions or, behind the first exception with `stop_at_error`, perhaps `None`. `tick` hears how many inputs
/// are done.
#[pyfunction]
#[pyo3(signature = (inputs, *, threads, layout, max_bytes, stop_at_error, tick))]
pub(crate) fn parse_many<'py>(
    py: Python<'py>,
    inputs: Vec<(Option<String>, Bound<'py, PyAny>, bool)>,
    threads: Option<NonZero<usize>>,
    layout: Option<&str>,
    max_bytes: Option<usize>,
    stop_at_error: bool,
    tick: &Bound<'py, PyAny>,
) -> PyResult<Bound<'py, PyList>> {
    let inputs = inputs.into_iter().map(|(name, what, is_path)| {
        let content = match is_path {
            true => Content::File(what.extract()?),
            false => Content::Dump(Dump::new(&what)?),
        };
        Ok(Input { name, content })
    });
    let work = Arc::new(Work {
        inputs: inputs.collect::<PyResult<_>>()?,
        parser: parser(layout, max_bytes)?,
        stop_at_error,
        next: AtomicUsize::new(0),
        stop: AtomicBool::new(false),
    });
    let threads = threads
        .or_else(|| thread::available_parallelism().ok())
        .map_or(1, NonZero::get);
    let (sender, receiver) = channel();
    for _ in 0..threads.min(work.inputs.len()) {
        let (work, sender) = (Arc::clone(&work), sender.clone());
        thread::Builder::new()
            .name("memcon".to_owned())
            .spawn(move || work.run(&sender))?;
    }
    drop(sender);
    let outcomes = collect(py, &work, receiver, tick);
    // Whatever went wrong: no thread begins another dump for nobody.
    work.stop.store(true, Ordering::Relaxed);
    to_list(py, &work, outcomes?)
}

/// A dump to parse.
struct Input {
    name: Option<String>,
    content: Content,
}

enum Content {
    Dump(Dump),
    File(PathBuf),
}

/// What all threads share.
struct Work {
    inputs: Vec<Input>,
    parser: Parser,
    stop_at_error: bool,
    next: AtomicUsize,
    stop: AtomicBool,
}

/// What became of an input: its records, and what is no record among them.
type Outcome = Vec<Result<Record<'static>, Failure>>;

impl Work {
    /// Parses one input after the other, until none is left. Those before a failure have all been taken by then.
    fn run(&self, sender: &Sender<(usize, Outcome)>) {
        while !self.stop.load(Ordering::Relaxed) {
            let index = self.next.fetch_add(1, Ordering::Relaxed);
            let Some(input) = self.inputs.get(index) else {
                return;
            };
            let outcome = self.parse(input);
            if self.stop_at_error && outcome.iter().any(Result::is_err) {
                self.stop.store(true, Ordering::Relaxed);
            }
            if sender.send((index, outcome)).is_err() {
                return;
            }
        }
    }

    fn parse(&self, input: &Input) -> Outcome {
        let read;
        let dump = match &input.content {
            Content::Dump(dump) => dump.bytes(),
            Content::File(path) => {
                read = match read_up_to(self.parser.options().max_bytes, path) {
                    Ok(read) => read,
                    Err(failure) => return vec![Err(failure)],
                };
                read.as_slice()
            }
        };
        let mut parser = self.parser.clone();
        if let Some(name) = &input.name {
            parser = parser.name(name);
        }
        let owned = |parsed: Result<Record<'_>, _>| match parsed {
            Ok(record) => Ok(record.into_owned()),
            Err(error) => Err(Failure::Refused(Refusal::new(error, dump))),
        };
        parser.parse_all(dump).map(owned).collect()
    }
}

/// Waits for the threads, with an ear for the interpreter.
fn collect(
    py: Python<'_>,
    work: &Work,
    mut receiver: Receiver<(usize, Outcome)>,
    tick: &Bound<'_, PyAny>,
) -> PyResult<Vec<Option<Outcome>>> {
    let mut outcomes: Vec<Option<Outcome>> = work.inputs.iter().map(|_| None).collect();
    let mut done = 0;
    loop {
        let (channel, slots) = (&mut receiver, &mut outcomes);
        let (arrived, ended) = py.detach(move || one_beat(channel, slots));
        done += arrived;
        py.check_signals()?;
        tick.call1((done,))?;
        if ended {
            return Ok(outcomes);
        }
    }
}

/// Takes what arrives within a beat; says how many, and whether nothing more can come.
fn one_beat(receiver: &mut Receiver<(usize, Outcome)>, outcomes: &mut [Option<Outcome>]) -> (usize, bool) {
    let end = Instant::now() + BEAT;
    let mut arrived = 0;
    loop {
        match receiver.recv_timeout(end.saturating_duration_since(Instant::now())) {
            Ok((index, outcome)) => {
                if let Some(slot) = outcomes.get_mut(index) {
                    *slot = Some(outcome);
                }
                arrived += 1;
            }
            Err(RecvTimeoutError::Timeout) => return (arrived, false),
            Err(RecvTimeoutError::Disconnected) => return (arrived, true),
        }
    }
}

fn to_list<'py>(
    py: Python<'py>,
    work: &Work,
    outcomes: Vec<Option<Outcome>>,
) -> PyResult<Bound<'py, PyList>> {
    let failed = outcomes.iter().flatten().flatten().any(Result::is_err);
    let list = PyList::empty(py);
    for (input, outcome) in work.inputs.iter().zip(outcomes) {
        match outcome {
            Some(parsed) => {
                let items = PyList::empty(py);
                for item in parsed {
                    match item {
                        Ok(record) => items.append(Bound::new(py, RawRecord(record))?)?,
                        Err(failure) => items.append(failure.exception(py).into_value(py))?,
                    }
                }
                list.append(items)?;
            }
            None if failed && work.stop_at_error => list.append(py.None())?,
            None => {
                let name = input.name.as_deref().unwrap_or("a dump");
                return Err(PyRuntimeError::new_err(format!("the parser broke off at {name}")));
            }
        }
    }
    Ok(list)
}
