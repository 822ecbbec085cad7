//! Tables of a corpus, in Arrow's memory layout and behind its capsule interface.

mod columns;

use std::sync::Arc;

use arrow_array::builder::{LargeStringBuilder, ListBuilder};
use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::{
    Array, ArrayRef, Date32Array, Int64Array, LargeStringArray, ListArray, RecordBatch, RecordBatchIterator,
    RecordBatchReader,
};
use arrow_schema::ffi::FFI_ArrowSchema;
use arrow_schema::{ArrowError, DataType, Field, Schema};
use memcon::Record;
use pyo3::IntoPyObjectExt;
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyTuple};

use crate::RawRecord;

/// The key under which a field of the schema says what its column holds.
const DESCRIPTION: &str = "description";

/// Makes the table called `name` of some records, while other threads go on.
#[pyfunction]
pub(crate) fn table(py: Python<'_>, name: &str, records: Vec<Py<RawRecord>>) -> PyResult<RawTable> {
    let records: Vec<&Record<'static>> = records.iter().map(|record| &record.get().0).collect();
    let batch = py.detach(|| columns::batch(name, &records));
    match batch {
        Some(batch) => batch.map(RawTable).map_err(arrow_error),
        None => Err(crate::value_error(format!(
            "expected a table of a corpus, found `{name}`"
        ))),
    }
}

/// A table that other libraries read without a copy.
#[pyclass(frozen, module = "memcon._memcon")]
pub(crate) struct RawTable(RecordBatch);

#[pymethods]
impl RawTable {
    /// The rows as an Arrow stream. Its consumers convert to what they would rather have.
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        let _ = requested_schema;
        let batches = [Ok::<_, ArrowError>(self.0.clone())];
        let reader: Box<dyn RecordBatchReader + Send> =
            Box::new(RecordBatchIterator::new(batches, self.0.schema()));
        PyCapsule::new_with_value(py, FFI_ArrowArrayStream::new(reader), c"arrow_array_stream")
    }

    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        let schema = FFI_ArrowSchema::try_from(self.0.schema_ref().as_ref()).map_err(arrow_error)?;
        PyCapsule::new_with_value(py, schema, c"arrow_schema")
    }

    fn __len__(&self) -> usize {
        self.0.num_rows()
    }

    /// The rows from `start` to `end`, their values in the order of the columns; days are counted from 1970-01-01.
    fn rows<'py>(&self, py: Python<'py>, start: usize, end: usize) -> PyResult<Vec<Bound<'py, PyTuple>>> {
        let row = |at| {
            let columns = self.0.columns().iter();
            let values = columns.map(|column| cell(py, column, at));
            PyTuple::new(py, values.collect::<PyResult<Vec<_>>>()?)
        };
        (start..end.min(self.0.num_rows())).map(row).collect()
    }

    /// Each column's name, type, whether values may be absent, and what it holds.
    fn columns(&self) -> Vec<(String, String, bool, String)> {
        let fields = self.0.schema_ref().fields().iter();
        fields
            .map(|field| {
                let description = field.metadata().get(DESCRIPTION).cloned().unwrap_or_default();
                let kind = type_name(field.data_type());
                (field.name().clone(), kind, field.is_nullable(), description)
            })
            .collect()
    }
}

/// The value of a column at a row.
fn cell<'py>(py: Python<'py>, column: &dyn Array, row: usize) -> PyResult<Bound<'py, PyAny>> {
    let any = column.as_any();
    if column.is_null(row) {
        Ok(py.None().into_bound(py))
    } else if let Some(texts) = any.downcast_ref::<LargeStringArray>() {
        texts.value(row).into_bound_py_any(py)
    } else if let Some(numbers) = any.downcast_ref::<Int64Array>() {
        numbers.value(row).into_bound_py_any(py)
    } else if let Some(days) = any.downcast_ref::<Date32Array>() {
        days.value(row).into_bound_py_any(py)
    } else if let Some(lists) = any.downcast_ref::<ListArray>() {
        let items = lists.value(row);
        let items = (0..items.len()).map(|at| cell(py, &items, at));
        items.collect::<PyResult<Vec<_>>>()?.into_bound_py_any(py)
    } else {
        Err(PyRuntimeError::new_err(format!(
            "expected a column of a table, found {}",
            column.data_type()
        )))
    }
}

/// A type by the name that Python's libraries give it.
fn type_name(kind: &DataType) -> String {
    match kind {
        DataType::Int64 => "int64".to_owned(),
        DataType::Date32 => "date32".to_owned(),
        DataType::LargeUtf8 => "large_string".to_owned(),
        DataType::List(item) => format!("list<{}>", type_name(item.data_type())),
        other => other.to_string(),
    }
}

fn arrow_error(error: ArrowError) -> PyErr {
    PyRuntimeError::new_err(error.to_string())
}

/// A column of a table with rows of type `R`, whose values live for `'r`.
struct Column<'r, R> {
    name: &'static str,
    description: &'static str,
    values: Values<'r, R>,
}

/// How to take the value of a column from a row.
enum Values<'r, R> {
    /// Text that is always there.
    Word(fn(&R) -> &'r str),
    /// Text that may be absent.
    Text(fn(&R) -> Option<&'r str>),
    /// Several texts, or none.
    Texts(fn(&R) -> Vec<&'r str>),
    /// A number that is always there.
    Count(fn(&R) -> usize),
    /// A number that may be absent.
    Number(fn(&R) -> Option<usize>),
    /// A day, counted from 1970-01-01, that may be absent.
    Day(fn(&R) -> Option<i32>),
}

impl<R> Column<'_, R> {
    fn array(&self, rows: &[R]) -> ArrayRef {
        match self.values {
            Values::Word(get) => Arc::new(LargeStringArray::from_iter_values(rows.iter().map(get))),
            Values::Text(get) => Arc::new(rows.iter().map(get).collect::<LargeStringArray>()),
            Values::Texts(get) => {
                let mut lists = ListBuilder::new(LargeStringBuilder::new());
                for row in rows {
                    lists.append_value(get(row).into_iter().map(Some));
                }
                Arc::new(lists.finish())
            }
            Values::Count(get) => Arc::new(Int64Array::from_iter_values(
                rows.iter().map(|row| signed(get(row))),
            )),
            Values::Number(get) => Arc::new(
                rows.iter()
                    .map(|row| get(row).map(signed))
                    .collect::<Int64Array>(),
            ),
            Values::Day(get) => Arc::new(rows.iter().map(get).collect::<Date32Array>()),
        }
    }

    fn is_nullable(&self) -> bool {
        matches!(self.values, Values::Text(_) | Values::Number(_) | Values::Day(_))
    }
}

/// Numbers of a record are offsets and counts of at most 32 bits.
fn signed(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn rows_to_batch<R>(columns: &[Column<'_, R>], rows: &[R]) -> Result<RecordBatch, ArrowError> {
    let arrays: Vec<ArrayRef> = columns.iter().map(|column| column.array(rows)).collect();
    let fields: Vec<Field> = columns
        .iter()
        .zip(&arrays)
        .map(|(column, array)| {
            let description = (DESCRIPTION.to_owned(), column.description.to_owned());
            Field::new(column.name, array.data_type().clone(), column.is_nullable())
                .with_metadata([description])
        })
        .collect();
    RecordBatch::try_new(Arc::new(Schema::new(fields)), arrays)
}
