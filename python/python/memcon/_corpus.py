"""Many records."""

import os
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, NoReturn, Self, final, overload

from . import _memcon
from ._lazy import need
from ._parse import refuse_path
from ._record import Record
from ._table import Table

if TYPE_CHECKING:
    from ._plot import CorpusPlot

_Dump = str | bytes | bytearray | memoryview
_Entry = tuple[str | None, Any, bool]
_PATIENCE = 1.0
"""Seconds of work before a progress bar is shown unasked."""


@dataclass(frozen=True, slots=True, eq=False)
class Failure:
    """A dump of a corpus, or a part of one, that gave no record."""

    name: str | None
    """What the dump is called: the path of its file."""
    error: Exception
    """Why: memcon.ParseError, or OSError where a file could not be read."""

    def _key(self) -> tuple[object, ...]:
        # Exceptions are equal only to themselves, also where they say the same.
        return self.name, type(self.error), self.error.args

    def __eq__(self, other: object) -> bool:
        return self._key() == other._key() if isinstance(other, Failure) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._key())


@final
class Corpus(Sequence[Record]):
    r"""Records, in order, with tables and plots of all of them.

    Corpora are made by memcon.parse_many, or of any records; they can't be changed.

    >>> import memcon
    >>> talks = "Minister Orlov: Good morning.\n\nMinister Szabo: Sit down, please."
    >>> corpus = memcon.parse_many([talks, talks.replace("Orlov", "Dahl")])
    >>> corpus
    <Corpus: 2 records, 4 turns, 0 failures>
    >>> [record.people[0].name for record in corpus]
    ['Orlov', 'Dahl']
    >>> corpus[1:]
    <Corpus: 1 records, 2 turns, 0 failures>
    >>> Corpus(record for record in corpus if record.people[0].name == "Orlov") == corpus[:1]
    True
    """

    __slots__ = ("_failures", "_items", "_tables")
    _items: tuple[Record, ...]
    _failures: tuple[Failure, ...]
    _tables: dict[str, Table]

    def __init__(self, records: Iterable[Record] = (), failures: Iterable[Failure] = ()) -> None:
        items = tuple(records)
        for item in items:
            if not isinstance(item, Record):
                raise TypeError(f"expected records, found {type(item).__name__}")
        object.__setattr__(self, "_items", items)
        object.__setattr__(self, "_failures", tuple(failures))
        object.__setattr__(self, "_tables", {})

    @property
    def failures(self) -> tuple[Failure, ...]:
        """The dumps, and parts of dumps, that gave no record."""
        return self._failures

    @overload
    def __getitem__(self, index: int) -> Record: ...
    @overload
    def __getitem__(self, index: slice) -> Self: ...
    def __getitem__(self, index: int | slice) -> Record | Self:
        if isinstance(index, slice):
            return type(self)(self._items[index])
        return self._items[index]

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[Record]:
        return iter(self._items)

    def _table(self, name: str) -> Table:
        # Two threads may both make a table; they keep the one that came first.
        if name not in self._tables:
            table = Table(name, _memcon.table(name, [record._raw for record in self._items]))
            return self._tables.setdefault(name, table)
        return self._tables[name]

    @property
    def records(self) -> Table:
        """One row per record: its metadata, and how much it holds."""
        return self._table("records")

    @property
    def turns(self) -> Table:
        """One row per turn: who speaks, how, in which words, when the meeting was, and in which document."""
        return self._table("turns")

    @property
    def people(self) -> Table:
        """One row per person of each record."""
        return self._table("people")

    @property
    def marks(self) -> Table:
        """One row per editorial mark."""
        return self._table("marks")

    @property
    def diagnostics(self) -> Table:
        """One row per diagnostic."""
        return self._table("diagnostics")

    @property
    def plot(self) -> "CorpusPlot":
        """Plots of the corpus; they need altair."""
        from ._plot import CorpusPlot

        return CorpusPlot(self)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Corpus):
            return NotImplemented
        return self._items == other._items and self._failures == other._failures

    def __hash__(self) -> int:
        return hash(self._items)

    def __repr__(self) -> str:
        # From the table: the turns of thousands of records as objects of Python would take minutes.
        return f"<Corpus: {len(self)} records, {len(self.turns)} turns, {len(self.failures)} failures>"

    def _repr_html_(self) -> str:
        from ._html import corpus_html

        return corpus_html(self)

    def __reduce__(self) -> tuple[type[Self], tuple[tuple[Record, ...], tuple[Failure, ...]]]:
        return type(self), (self._items, self._failures)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"cannot delete field {name!r}")


def parse_many(
    dumps: str | os.PathLike[str] | Mapping[str, _Dump] | Iterable[_Dump | os.PathLike[str]],
    *,
    threads: int | None = None,
    progress: bool | None = None,
    on_error: Literal["raise", "collect"] = "raise",
    layout: str | None = None,
    max_bytes: int | None = None,
) -> Corpus:
    """Parse many dumps on several threads; other threads of Python go on meanwhile.

    `dumps` is one of

    - a folder: every file below it whose name ends in `.txt`, `.text`, `.md`, `.markdown`, `.html`, `.htm` or
      `.xml`, in order of their names; hidden files and folders (`.ipynb_checkpoints`) are left out;
    - a pattern, such as `"dumps/**/*.txt"`, or one file;
    - a mapping of names to dumps;
    - any other iterable of dumps, of `pathlib.Path` for files, or of both.

    A dump that holds several records, such as a TEI volume, gives them all: `Record.source.part` says where
    each stands, and its name ends with `#` and the id of the part.

    `threads` is how many there are, by default as many as the machine runs at once. A progress bar shows when
    the work takes more than a second and tqdm is installed; with `progress=True` it shows at once, with False
    never. Ctrl-C ends the work at any time.

    A dump that gives no record, or a file that can't be read, raises its exception, with the name in a note;
    where several do, it is that of the first. With `on_error="collect"` they stand in `Corpus.failures`.

    >>> dumps = {"talks.txt": "Minister Orlov: Good morning.", "empty.txt": ""}
    >>> corpus = parse_many(dumps, on_error="collect")
    >>> corpus[0].source.name
    'talks.txt'
    >>> [(failure.name, failure.error.kind) for failure in corpus.failures]
    [('empty.txt', 'empty')]
    """
    if on_error not in ("raise", "collect"):
        raise ValueError(f"expected on_error='raise' or 'collect', found {on_error!r}")
    if threads is not None and threads < 1:
        raise ValueError(f"expected at least one thread, found {threads}")
    entries = list(_entries(dumps))
    with _Progress(len(entries), progress) as bar:
        outcomes = _memcon.parse_many(
            entries,
            threads=threads,
            layout=layout,
            max_bytes=max_bytes,
            stop_at_error=on_error == "raise",
            tick=bar.tick,
        )
    records = []
    failures = []
    for (name, _, _), outcome in zip(entries, outcomes, strict=True):
        for item in outcome or ():
            if isinstance(item, _memcon.RawRecord):
                records.append(Record._of(item))
            elif on_error == "collect":
                failures.append(Failure(name, item))
            else:
                item.add_note(f"while parsing {name or 'a dump without a name'}")
                raise item
    return Corpus(records, failures)


_SUFFIXES = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xml")
"""The names of files in a folder that are taken for dumps."""


def _entries(dumps: object) -> Iterator[_Entry]:
    if isinstance(dumps, str) and "\n" in dumps:
        raise ValueError("expected a folder, a pattern or a list of dumps, found a dump")
    if isinstance(dumps, str | os.PathLike):
        for path in _files(os.fspath(dumps)):
            yield _shown(path), path, True
    elif isinstance(dumps, Mapping):
        for name, dump in dumps.items():
            yield name, dump, False
    elif isinstance(dumps, bytes | bytearray | memoryview) or not isinstance(dumps, Iterable):
        raise TypeError(f"expected a folder, a pattern or an iterable of dumps, found {type(dumps).__name__}")
    else:
        for dump in dumps:
            if isinstance(dump, os.PathLike):
                path = os.fspath(dump)
                yield _shown(path), path, True
            else:
                refuse_path(dump, "which a pathlib.Path would be")
                yield None, dump, False


def _shown(path: str) -> str:
    """Give the name of a file as text, also where its bytes are none."""
    return path.encode("utf-8", "replace").decode()


def _files(path: str) -> list[str]:
    import glob  # only here: it would be a tenth of the time of importing memcon

    if os.path.isdir(path):
        found = list(_dumps_below(path))
        if not found:
            names = ", ".join(f"*{suffix}" for suffix in _SUFFIXES)
            raise FileNotFoundError(f"expected dumps ({names}), found none in the folder {path!r}")
    elif os.path.isfile(path):
        found = [path]
    else:
        found = [match for match in glob.glob(path, recursive=True) if os.path.isfile(match)]
        if not found:
            raise FileNotFoundError(f"expected a folder, a file or a pattern, found nothing at {path!r}")
    return sorted(found)


def _dumps_below(path: str) -> Iterator[str]:
    """Give the files of a folder that are taken for dumps. What is hidden is not, as copies of editors."""
    for folder, folders, names in os.walk(path):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if name.lower().endswith(_SUFFIXES) and not name.startswith("."):
                yield os.path.join(folder, name)


class _Progress:
    """A bar that shows when the work turns out to be long."""

    def __init__(self, total: int, wanted: bool | None) -> None:
        self._total = total
        self._wanted = wanted
        self._begin = time.monotonic()
        self._bar: Any = self._make() if wanted else None

    def _make(self) -> Any:
        return need("tqdm.auto", "progress=True").tqdm(total=self._total, unit="dump")

    def tick(self, done: int) -> None:
        if self._wanted is None and time.monotonic() - self._begin > _PATIENCE:
            try:
                self._bar = self._make()
            except ImportError:
                self._wanted = False
            else:
                self._wanted = True
        if self._bar is not None:
            self._bar.update(done - self._bar.n)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.close()
