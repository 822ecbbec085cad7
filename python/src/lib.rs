//! The Python binding of memcon: conversion only, every rule is in the core.
//!
//! Python's own classes (`memcon.Record`, `memcon.Turn`, ...) are made in Python from what [`RawRecord`] hands out.

mod file;
mod many;
mod table;

use std::path::PathBuf;

use file::{Failure, read_up_to};
use memcon::{Edtf, Error, Layout, Parser, Record, Span};
use pyo3::IntoPyObjectExt;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::pybacked::{PyBackedBytes, PyBackedStr};
use pyo3::types::{PyBytes, PyDict, PyList, PyMemoryView, PyString};
use serde::Serialize;
use serde_json::Value;

/// The extension module `memcon._memcon`.
#[pymodule(gil_used = false)]
mod _memcon {
    /// The version of the package.
    #[pymodule_export]
    const VERSION: &str = env!("CARGO_PKG_VERSION");
    #[pymodule_export]
    use super::many::parse_many;
    #[pymodule_export]
    use super::table::{RawTable, table};
    #[pymodule_export]
    use super::{RawRecord, date_bounds, parse, parse_file};
}

/// Parses one dump while other threads go on.
#[pyfunction]
#[pyo3(signature = (dump, *, name=None, layout=None, max_bytes=None))]
fn parse(
    dump: &Bound<'_, PyAny>,
    name: Option<String>,
    layout: Option<&str>,
    max_bytes: Option<usize>,
) -> PyResult<RawRecord> {
    let mut parser = parser(layout, max_bytes)?;
    if let Some(name) = name {
        parser = parser.name(name);
    }
    let py = dump.py();
    let dump = Dump::new(dump)?;
    py.detach(|| parser.parse(dump.bytes()).map(Record::into_owned))
        .map(RawRecord)
        .map_err(|error| Refusal::new(error, dump.bytes()).exception(py))
}

/// Parses the dump in a file, if that is no longer than a dump may be, while other threads go on.
#[pyfunction]
#[pyo3(signature = (path, *, name, layout=None, max_bytes=None))]
fn parse_file(
    py: Python<'_>,
    path: PathBuf,
    name: String,
    layout: Option<&str>,
    max_bytes: Option<usize>,
) -> PyResult<RawRecord> {
    let parser = parser(layout, max_bytes)?.name(name);
    let read = py.detach(|| {
        let dump = read_up_to(parser.options().max_bytes, &path)?;
        let record = parser.parse(&dump).map(Record::into_owned);
        record.map_err(|error| Failure::Refused(Refusal::new(error, &dump)))
    });
    read.map(RawRecord).map_err(|failure| failure.exception(py))
}

/// The parser with these options.
fn parser(layout: Option<&str>, max_bytes: Option<usize>) -> PyResult<Parser> {
    let mut parser = Parser::new();
    if let Some(layout) = layout {
        parser = parser.layout(layout.parse::<Layout>().map_err(value_error)?);
    }
    if let Some(limit) = max_bytes {
        parser = parser.max_bytes(limit);
    }
    Ok(parser)
}

/// A dump that Python holds, and can't change while it is held.
enum Dump {
    Text(PyBackedStr),
    Bytes(PyBackedBytes),
}

impl Dump {
    fn new(dump: &Bound<'_, PyAny>) -> PyResult<Self> {
        if let Ok(text) = dump.cast::<PyString>() {
            return Ok(Self::Text(text.clone().try_into()?));
        }
        let bytes = match dump.cast::<PyBytes>() {
            Ok(bytes) => bytes.clone(),
            Err(_) => copy_of_buffer(dump)?,
        };
        Ok(Self::Bytes(bytes.into()))
    }

    fn bytes(&self) -> &[u8] {
        match self {
            Self::Text(text) => text.as_bytes(),
            Self::Bytes(bytes) => bytes,
        }
    }
}

/// The content of a bytearray, memoryview or the like. Others may write to it at any time, so it is copied.
fn copy_of_buffer<'py>(dump: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyBytes>> {
    let Ok(view) = PyMemoryView::from(dump) else {
        let found = dump.get_type().name()?;
        return Err(PyTypeError::new_err(format!(
            "expected str, bytes or a buffer of bytes, found {found}"
        )));
    };
    Ok(view.call_method0("tobytes")?.cast_into::<PyBytes>()?)
}

/// The first and the last day that an EDTF expression can mean, each as (year, month, day).
#[pyfunction]
fn date_bounds(date: &str) -> PyResult<(Option<Day>, Option<Day>)> {
    let date: Edtf = date.parse().map_err(value_error)?;
    let [earliest, latest] = [date.earliest(), date.latest()]
        .map(|day| day.map(|day| (day.year(), u8::from(day.month()), day.day())));
    Ok((earliest, latest))
}

type Day = (i32, u8, u8);

/// A record as the core holds it.
#[pyclass(frozen, module = "memcon._memcon")]
struct RawRecord(Record<'static>);

#[pymethods]
impl RawRecord {
    /// Reads a record from JSON, and gives it its dump back.
    #[staticmethod]
    #[pyo3(signature = (text, dump=None))]
    fn from_json(text: &str, dump: Option<&[u8]>) -> PyResult<Self> {
        let record: Record<'_> = serde_json::from_str(text).map_err(value_error)?;
        let record = match dump {
            Some(dump) => record.with_dump(dump).into_owned(),
            None => record.into_owned(),
        };
        Ok(Self(record))
    }

    /// The record as JSON.
    #[pyo3(signature = (*, indent=false))]
    fn to_json(&self, indent: bool) -> PyResult<String> {
        let json = if indent {
            serde_json::to_string_pretty
        } else {
            serde_json::to_string
        };
        json(&self.0).map_err(value_error)
    }

    /// The record as a dictionary.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, &self.0)
    }

    /// One field of the record, by its name.
    fn field<'py>(&self, py: Python<'py>, name: &str) -> PyResult<Bound<'py, PyAny>> {
        let record = &self.0;
        match name {
            "memcon" => to_python(py, &record.memcon),
            "source" => to_python(py, &record.source),
            "layout" => to_python(py, &record.layout),
            "layout_evidence" => to_python(py, &record.layout_evidence),
            "metadata" => to_python(py, &record.metadata),
            "people" => to_python(py, &record.people),
            "turns" => to_python(py, &record.turns),
            "marks" => to_python(py, &record.marks),
            "blocks" => to_python(py, &record.blocks),
            "losses" => to_python(py, &record.losses),
            "diagnostics" => to_python(py, &record.diagnostics),
            _ => Err(value_error(format!(
                "expected a field of a record, found `{name}`"
            ))),
        }
    }

    /// The dump that the record was parsed from, where it is at hand.
    #[getter]
    fn dump<'py>(&self, py: Python<'py>) -> Option<Bound<'py, PyBytes>> {
        self.0.dump().map(|dump| PyBytes::new(py, dump))
    }

    /// The text of the dump between two offsets; `None` without a dump or outside of it.
    fn slice(&self, start: usize, end: usize) -> Option<String> {
        self.0.slice(Span::new(start, end)).map(String::from)
    }
}

fn value_error(error: impl std::fmt::Display) -> PyErr {
    PyValueError::new_err(error.to_string())
}

/// Why a dump gives no record, with what the exception shows of it.
struct Refusal {
    error: Error,
    at: Option<usize>,
    snippet: String,
}

impl Refusal {
    fn new(error: Error, dump: &[u8]) -> Self {
        let at = match error {
            Error::Binary { at, .. } | Error::ListPage { at, .. } | Error::SeveralRecords { at } => Some(at),
            _ => None,
        };
        let from = at.unwrap_or(0).min(dump.len());
        let to = dump.len().min(from + 60);
        let snippet = String::from_utf8_lossy(&dump[from..to]).into_owned();
        Self { error, at, snippet }
    }

    /// The exception, whose class is defined in Python.
    fn exception(self, py: Python<'_>) -> PyErr {
        let kind = match self.error {
            Error::Empty { .. } => "empty",
            Error::Binary { .. } => "binary",
            Error::ListPage { .. } => "list-page",
            Error::SeveralRecords { .. } => "several-records",
            Error::TooLarge { .. } => "too-large",
            _ => "other",
        };
        let class = py
            .import("memcon._errors")
            .and_then(|module| module.getattr("ParseError"));
        match class.and_then(|class| class.call1((self.error.to_string(), kind, self.at, self.snippet))) {
            Ok(exception) => PyErr::from_value(exception),
            Err(error) => error,
        }
    }
}

/// A value of the record as Python's own: what JSON is made of.
fn to_python<'py>(py: Python<'py>, value: &impl Serialize) -> PyResult<Bound<'py, PyAny>> {
    let value = serde_json::to_value(value).map_err(value_error)?;
    json_to_python(py, value)
}

fn json_to_python(py: Python<'_>, value: Value) -> PyResult<Bound<'_, PyAny>> {
    match value {
        Value::Null => Ok(py.None().into_bound(py)),
        Value::Bool(truth) => truth.into_bound_py_any(py),
        Value::Number(number) => match number.as_i64() {
            Some(number) => number.into_bound_py_any(py),
            None => number.as_f64().into_bound_py_any(py),
        },
        Value::String(text) => text.into_bound_py_any(py),
        Value::Array(items) => {
            let list = PyList::empty(py);
            for item in items {
                list.append(json_to_python(py, item)?)?;
            }
            Ok(list.into_any())
        }
        Value::Object(fields) => {
            let dict = PyDict::new(py);
            for (name, value) in fields {
                dict.set_item(name, json_to_python(py, value)?)?;
            }
            Ok(dict.into_any())
        }
    }
}
