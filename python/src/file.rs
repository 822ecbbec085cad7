//! Reading files, none of which comes into memory only to be refused.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use memcon::Error;
use pyo3::exceptions::PyOSError;
use pyo3::prelude::*;

use crate::Refusal;

/// Why an input gives no record.
pub(crate) enum Failure {
    Refused(Refusal),
    Unreadable(std::io::Error, PathBuf),
}

impl Failure {
    pub(crate) fn exception(self, py: Python<'_>) -> PyErr {
        match self {
            Self::Refused(refusal) => refusal.exception(py),
            // With its number, so that Python makes a `FileNotFoundError` of it, or what else it is.
            Self::Unreadable(error, path) => {
                let text = error.to_string();
                let text = text.split(" (os error").next().unwrap_or_default().to_owned();
                PyOSError::new_err((error.raw_os_error(), text, path.into_os_string()))
            }
        }
    }
}

/// The content of a file, unless that is longer than a dump may be. A pipe, whose length nobody knows, is read as far as the
/// limit.
pub(crate) fn read_up_to(limit: usize, path: &Path) -> Result<Vec<u8>, Failure> {
    let unreadable = |error| Failure::Unreadable(error, path.to_owned());
    let too_large = |bytes| {
        Err(Failure::Refused(Refusal::new(
            Error::TooLarge { bytes, limit },
            b"",
        )))
    };
    let file = File::open(path).map_err(unreadable)?;
    let length = file.metadata().map_err(unreadable)?.len();
    let length = usize::try_from(length).unwrap_or(usize::MAX);
    if length > limit {
        return too_large(length);
    }
    let mut dump = Vec::with_capacity(length);
    let most = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    file.take(most).read_to_end(&mut dump).map_err(unreadable)?;
    match dump.len() {
        bytes if bytes > limit => too_large(bytes),
        _ => Ok(dump),
    }
}
