"""Tables of a corpus."""

import datetime
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple, final

from . import _memcon
from ._lazy import need

if TYPE_CHECKING:
    import pandas as _pandas
    import polars
    import pyarrow as _pyarrow


class Column(NamedTuple):
    """What a table says of one of its columns."""

    name: str
    type: str
    nullable: bool
    description: str


_ROWS_AT_ONCE = 1000
_EPOCH = datetime.date(1970, 1, 1).toordinal()


@final
class Table:
    r"""A table of a corpus: one row for each turn, record, person, mark or diagnostic.

    It gives its rows one after the other, as dictionaries, and writes them to files. It speaks the Arrow
    PyCapsule interface: whatever library reads Arrow (`pandas.DataFrame.from_arrow`, `polars.DataFrame`,
    `pyarrow.table`, duckdb) takes it as it is, without a copy through Python objects.

    >>> import memcon
    >>> turns = memcon.parse_many(["Minister Orlov: Good morning.\n\nMinister Szabo: Sit down."]).turns
    >>> turns
    <Table turns: 2 rows, 24 columns>
    >>> [row["speaker_name"] for row in turns]
    ['Orlov', 'Szabo']
    >>> turns.schema[4].description
    'how the record attributes the words: `direct`, `quoted`, `reported`'
    """

    __slots__ = ("_raw", "name")
    name: str
    """Which table of the corpus it is."""
    _raw: _memcon.RawTable

    def __init__(self, name: str, raw: _memcon.RawTable) -> None:
        self.name = name
        self._raw = raw

    @property
    def schema(self) -> tuple[Column, ...]:
        """The columns, with what they hold."""
        return tuple(Column(*column) for column in self._raw.columns())

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(column.name for column in self.schema)

    def __len__(self) -> int:
        return len(self._raw)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        days = {column.name for column in self.schema if column.type == "date32"}
        names = self.columns
        for start in range(0, len(self), _ROWS_AT_ONCE):
            for values in self._raw.rows(start, min(start + _ROWS_AT_ONCE, len(self))):
                row = dict(zip(names, values, strict=True))
                yield row | {name: _day(row[name]) for name in days}

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self._raw.__arrow_c_stream__(requested_schema)

    def __arrow_c_schema__(self) -> object:
        return self._raw.__arrow_c_schema__()

    def to_arrow(self) -> "_pyarrow.Table":
        """Give the rows as a pyarrow.Table."""
        return need("pyarrow", "Table.to_arrow").table(self)

    def to_pandas(self) -> "_pandas.DataFrame":
        """Give the rows as a pandas.DataFrame, days as `datetime64`."""
        need("pandas", "Table.to_pandas")
        return need("pyarrow", "Table.to_pandas").table(self).to_pandas(date_as_object=False)

    def to_polars(self) -> "polars.DataFrame":
        """Give the rows as a polars.DataFrame."""
        frame: polars.DataFrame = need("polars", "Table.to_polars").DataFrame(self)
        return frame

    def to_csv(self, path: str | os.PathLike[str]) -> None:
        """Write the rows to a CSV file that spreadsheets open as it is: UTF-8 with a byte order mark.

        Several values of one cell are joined by `; `, days are `YYYY-MM-DD`, and what is absent is empty.
        """
        import csv

        with open(path, "w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(self.columns)
            for row in self:
                writer.writerow(
                    "; ".join(value) if isinstance(value, list) else value for value in row.values()
                )

    def to_parquet(self, path: str | os.PathLike[str]) -> None:
        """Write the rows to a Parquet file; its schema holds the descriptions of the columns."""
        need("pyarrow.parquet", "Table.to_parquet").write_table(self.to_arrow(), os.fspath(path))

    def __repr__(self) -> str:
        return f"<Table {self.name}: {len(self)} rows, {len(self.columns)} columns>"

    def __reduce__(self) -> tuple[Any, ...]:
        raise TypeError("expected a corpus to pickle, found one of its tables")

    def _repr_html_(self) -> str:
        from html import escape

        rows = "".join(
            f"<tr><td><code>{escape(column.name)}</code></td><td>{escape(column.type)}</td>"
            f"<td style='text-align:left'>{escape(column.description)}</td></tr>"
            for column in self.schema
        )
        return (
            f"<p><b>{escape(self.name)}</b>: {len(self)} rows; <code>.to_pandas()</code>, "
            "<code>.to_polars()</code> or <code>.to_arrow()</code> show them</p>"
            f"<details><summary>{len(self.columns)} columns</summary>"
            f"<table>{rows}</table></details>"
        )


def _day(days: int | None) -> datetime.date | None:
    """Give a day counted from 1970-01-01, as far as Python's calendar reaches."""
    if days is None or not 1 <= days + _EPOCH <= datetime.date.max.toordinal():
        return None
    return datetime.date.fromordinal(days + _EPOCH)
