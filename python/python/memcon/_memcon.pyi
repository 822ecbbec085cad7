"""The extension module: what the classes of the package are made from, and nothing for users to call."""

import os
from collections.abc import Callable
from typing import Any, final

__all__ = ["VERSION", "RawRecord", "RawTable", "date_bounds", "parse", "parse_file", "parse_many", "table"]

VERSION: str
"""The version of the package."""

def parse(
    dump: str | bytes | bytearray | memoryview,
    *,
    name: str | None = None,
    layout: str | None = None,
    max_bytes: int | None = None,
) -> RawRecord:
    """Parse one dump while other threads go on."""

def parse_file(
    path: str | os.PathLike[str],
    *,
    name: str,
    layout: str | None = None,
    max_bytes: int | None = None,
) -> RawRecord:
    """Parse the dump in a file, if that is no longer than a dump may be, while other threads go on."""

def date_bounds(date: str) -> tuple[tuple[int, int, int] | None, tuple[int, int, int] | None]:
    """Give the first and the last day that an EDTF expression can mean, each as (year, month, day)."""

@final
class RawRecord:
    """A record as the core holds it."""

    @staticmethod
    def from_json(text: str, dump: bytes | None = None) -> RawRecord:
        """Read a record from JSON, and give it its dump back."""

    def to_json(self, *, indent: bool = False) -> str:
        """Give the record as JSON."""

    def to_dict(self) -> dict[str, Any]:
        """Give the record as a dictionary."""

    def field(self, name: str) -> Any:
        """Give one field of the record, by its name."""

    @property
    def dump(self) -> bytes | None:
        """The dump that the record was parsed from, where it is at hand."""

    def slice(self, start: int, end: int) -> str | None:
        """Give the text of the dump between two offsets; None without a dump or outside of it."""

def parse_many(
    inputs: list[tuple[str | None, Any, bool]],
    *,
    threads: int | None,
    layout: str | None,
    max_bytes: int | None,
    stop_at_error: bool,
    tick: Callable[[int], object],
) -> list[list[RawRecord | Exception] | None]:
    """Parse every record of `(name, dump or path, is path)` each, on several threads.

    `tick` hears how many are done. With `stop_at_error`, what stands behind the first exception may be None.
    """

def table(name: str, records: list[RawRecord]) -> RawTable:
    """Make the table called `name` of some records, while other threads go on."""

@final
class RawTable:
    """A table that other libraries read without a copy."""

    def __len__(self) -> int: ...
    def __arrow_c_stream__(self, requested_schema: object = None) -> object: ...
    def __arrow_c_schema__(self) -> object: ...
    def rows(self, start: int, end: int) -> list[tuple[Any, ...]]:
        """Give some rows, their values in the order of the columns; days are counted from 1970-01-01."""

    def columns(self) -> list[tuple[str, str, bool, str]]:
        """Give each column's name, type, whether values may be absent, and what it holds."""
