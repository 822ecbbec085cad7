"""Parsing."""

import os

from . import _memcon
from ._record import Record


def parse(
    dump: str | bytes | bytearray | memoryview,
    *,
    name: str | None = None,
    layout: str | None = None,
    max_bytes: int | None = None,
) -> Record:
    """Parse one dump: text, or bytes in UTF-8, UTF-16 or Windows-1252.

    `name` is what the record's source is called, `layout` reads the dump as that layout whatever the evidence
    says, and a dump longer than `max_bytes` is refused. Other threads go on meanwhile.

    Raises ParseError where the dump gives no record at all; anything else becomes a diagnostic of the record.
    A dump that holds several records is for memcon.parse_many, a file for memcon.parse_file.

    >>> parse("Minister Orlov: Good morning.", layout="plain").layout
    'plain'
    """
    if isinstance(dump, os.PathLike):
        raise TypeError(f"expected str or bytes, found a path, which memcon.parse_file reads: {dump!r}")
    refuse_path(dump, "which memcon.parse_file reads")
    return Record._of(_memcon.parse(dump, name=name, layout=layout, max_bytes=max_bytes))


def refuse_path(dump: object, hint: str) -> None:
    """Raise where a string is evidently the name of a file or folder: it would be parsed as a dump."""
    if not isinstance(dump, str) or len(dump) >= 1000 or "\n" in dump:
        return
    # "." and "/" are always folders.
    if os.path.isfile(dump) or (os.path.isdir(dump) and dump.strip("./\\")):
        raise ValueError(f"expected a dump, found the name of a file or folder, {hint}: {dump!r}")


def parse_file(
    path: str | os.PathLike[str],
    *,
    name: str | None = None,
    layout: str | None = None,
    max_bytes: int | None = None,
) -> Record:
    """Parse the dump in a file; the record's source is called `name`, or as the path is given.

    A file longer than `max_bytes` is refused unread.
    """
    name = os.fspath(path) if name is None else name
    return Record._of(_memcon.parse_file(path, name=name, layout=layout, max_bytes=max_bytes))
