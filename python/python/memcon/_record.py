"""The classes of a record. Their attributes are named as the fields of the record format."""

import datetime
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, NoReturn, Self, TypeVar, final

from . import _memcon

if TYPE_CHECKING:
    from ._plot import RecordPlot

_T = TypeVar("_T")
_Converters = Mapping[str, Callable[[Any], Any]]


class Span(NamedTuple):
    """A place in the dump: offsets in bytes of the dump as it was given, end exclusive."""

    start: int
    end: int

    def in_characters(self, text: str, encoding: str = "utf-8") -> tuple[int, int]:
        r"""Give the same place in characters of `text`, the whole dump as a string.

        Bytes count as they stand in the dump, so `text` must have all of them: the line ends (a file that is
        opened without `newline=""` loses some) and a byte order mark. Of a dump that is not UTF-8, `encoding`
        is the `source.encoding` of its record, and `dump.decode(encoding)` is the text.

        >>> dump = "Médiateur Szabó: Oui.\n\nMinister Orlov: Non."
        >>> start, end = Span(19, 23).in_characters(dump)
        >>> dump[start:end]
        'Oui.'
        """
        data, steps = _encoded(text, encoding)
        if not 0 <= self.start <= self.end <= len(data):
            raise ValueError(f"expected a span of a text of {len(data)} bytes, found {self}")

        def characters_before(offset: int) -> int:
            step = bisect_right(steps, offset) - 1
            return step * _STEP + len(data[steps[step] : offset].decode(encoding))

        return characters_before(self.start), characters_before(self.end)


_STEP = 4096


def _encode(text: str, encoding: str) -> tuple[bytes, list[int]]:
    """Give a text in bytes, and where every 4096th character of it begins."""
    pieces = [text[at : at + _STEP].encode(encoding) for at in range(0, len(text), _STEP)]
    return b"".join(pieces), list(accumulate(map(len, pieces[:-1]), initial=0))


_encoded = lru_cache(maxsize=1)(_encode)
"""The same. Whoever asks for one span of a long text asks for others, so the last text is remembered."""


class Edtf(str):
    """A date in EDTF (ISO 8601-2:2019, Annex A): a string that knows which days it can mean.

    >>> Edtf("1963-02").latest
    datetime.date(1963, 2, 28)
    """

    __slots__ = ()

    @property
    def earliest(self) -> datetime.date | None:
        """The first day that it can mean; None where it is open, unknown or outside of Python's calendar."""
        return _day(_memcon.date_bounds(self)[0])

    @property
    def latest(self) -> datetime.date | None:
        """The last day that it can mean; None where it is open, unknown or outside of Python's calendar."""
        return _day(_memcon.date_bounds(self)[1])


def _day(day: tuple[int, int, int] | None) -> datetime.date | None:
    if day is None or not datetime.MINYEAR <= day[0] <= datetime.MAXYEAR:
        return None
    return datetime.date(*day)


@final
class Fields(Mapping[str, _T]):
    """What belongs to single fields, under their names; a mapping that can't be changed."""

    __slots__ = ("_items",)
    _items: dict[str, _T]

    def __init__(self, items: Mapping[str, _T]) -> None:
        object.__setattr__(self, "_items", dict(items))

    def __getitem__(self, name: str) -> _T:
        return self._items[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __hash__(self) -> int:
        return hash(frozenset(self._items.items()))

    def __repr__(self) -> str:
        return f"Fields({self._items!r})"

    def __reduce__(self) -> tuple[type[Self], tuple[dict[str, _T]]]:
        return type(self), (self._items,)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"cannot assign to field {name!r}")


class _Item:
    """What the parts of a record have in common."""

    __slots__ = ()
    _special: ClassVar[_Converters] = {}
    """How to make the attributes that are neither plain values nor alike in all classes."""

    @classmethod
    def _from(cls, data: Mapping[str, Any]) -> Self:
        def convert(name: str, value: Any) -> Any:
            make = cls._special.get(name) or _ALIKE.get(name)
            return make(value) if make else value

        return cls(**{name: convert(name, value) for name, value in data.items()})

    def __repr__(self) -> str:
        names = (entry.name for entry in fields(self))  # type: ignore[arg-type]
        values = ((name, getattr(self, name)) for name in names)
        shown = ", ".join(f"{name}={_short(value)}" for name, value in values if value not in (None, ()))
        return f"{type(self).__name__}({shown})"


def _short(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= 80 else f"{shown[:76]}...{shown[-1]}"


def _span(data: list[int]) -> Span:
    return Span(*data)


_ALIKE: _Converters = {"span": _span, "date": Edtf}
"""How to make the attributes that all classes have alike."""


def _spans(data: list[list[int]]) -> tuple[Span, ...]:
    return tuple(map(_span, data))


def _all(item: type[_Item]) -> Callable[[list[Any]], tuple[Any, ...]]:
    return lambda data: tuple(map(item._from, data))


def _each(convert: Callable[[Any], Any]) -> Callable[[Mapping[str, Any]], Fields[Any]]:
    return lambda data: Fields({name: convert(value) for name, value in data.items()})


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Part(_Item):
    """The part of a dump that a record was parsed from, where the dump holds several records."""

    id: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Source(_Item):
    """The dump that was parsed."""

    name: str | None = None
    bytes: int
    encoding: str
    part: Part | None = None

    _special: ClassVar[_Converters] = {"part": Part._from}


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Evidence(_Item):
    """One sign that a dump has a certain layout."""

    sign: str
    weight: int
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class LayoutScore(_Item):
    """How well the dump fits a layout."""

    layout: str
    score: int
    evidence: tuple[Evidence, ...]

    _special: ClassVar[_Converters] = {"evidence": _all(Evidence)}


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ArchiveReference(_Item):
    """An archive, and the place of the document in it."""

    repository: str | None = None
    reference: str | None = None
    pages: str | None = None
    text: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DatedEvent(_Item):
    """A dated event of the record: what happened (`role`), when, and the hours (`HH:MM`) of a meeting."""

    role: str
    date: Edtf
    start: str | None = None
    end: str | None = None
    text: str
    span: Span
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Contributor(_Item):
    """Somebody who brought the record to the archive."""

    name: str
    role: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Named(_Item):
    """A name with its place: a donor, a language."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Identifier(_Item):
    """A number of the document."""

    kind: str
    value: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Recipient(_Item):
    """Somebody to whom the document goes."""

    name: str
    relation: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Metadata(_Item):
    """What the dump says about the record; what it does not say is None or empty.

    `spans` holds the places of the plain fields, `rules` names the rules by which some were inferred.
    """

    title: str | None = None
    kind: str | None = None
    date: Edtf | None = None
    summary: str | None = None
    citation: str | None = None
    url: str | None = None
    record_id: str | None = None
    rights: str | None = None
    classification: str | None = None
    precedence: str | None = None
    sender: str | None = None
    place: str | None = None
    copies: int | None = None
    archive: ArchiveReference | None = None
    dates: tuple[DatedEvent, ...] = ()
    contributors: tuple[Contributor, ...] = ()
    donors: tuple[Named, ...] = ()
    languages: tuple[Named, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    recipients: tuple[Recipient, ...] = ()
    spans: Fields[Span] = field(default_factory=lambda: Fields({}))
    rules: Fields[str] = field(default_factory=lambda: Fields({}))

    _special: ClassVar[_Converters] = {
        "archive": ArchiveReference._from,
        "dates": _all(DatedEvent),
        "contributors": _all(Contributor),
        "donors": _all(Named),
        "languages": _all(Named),
        "identifiers": _all(Identifier),
        "recipients": _all(Recipient),
        "spans": _each(_span),
        "rules": Fields,
    }


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Person(_Item):
    """A person who speaks, takes part, writes, interprets or takes notes."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    side: str | None = None
    spans: tuple[Span, ...] = ()

    _special: ClassVar[_Converters] = {"aliases": tuple, "titles": tuple, "roles": tuple, "spans": _spans}


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Cue(_Item):
    """The words that attribute the speech (`said that`)."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Why(_Item):
    """How the speaker of a turn was found."""

    rule: str
    attribution: Span | None = None
    candidates: tuple[str, ...] = ()

    _special: ClassVar[_Converters] = {"attribution": _span, "candidates": tuple}


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Turn(_Item):
    """A stretch of speech.

    `mode` is `direct` (a label names the speaker), `quoted` or `reported`; `speaker` is the id of a person,
    whom Record.speaker finds.
    """

    id: str
    mode: str
    wording: str | None = None
    speaker: str | None = None
    to: tuple[str, ...] = ()
    label: str | None = None
    text: str
    span: Span
    label_span: Span | None = None
    cue: Cue | None = None
    rule: str
    why: Why | None = None
    parts: tuple[Span, ...] = ()

    _special: ClassVar[_Converters] = {
        "to": tuple,
        "label_span": _span,
        "cue": Cue._from,
        "why": Why._from,
        "parts": _spans,
    }


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Extent(_Item):
    """How much was withheld: `halves` of the unit, so that two and a half pages are 5."""

    unit: str
    halves: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Redaction(_Item):
    """What a notice of excision says, as far as it says it."""

    extent: Extent | None = None
    date: Edtf | None = None

    _special: ClassVar[_Converters] = {"extent": Extent._from}


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Mark(_Item):
    """An editorial intervention, as printed; `turn` is the id of the turn that it stands in."""

    kind: str
    text: str
    span: Span
    turn: str | None = None
    redaction: Redaction | None = None

    _special: ClassVar[_Converters] = {"redaction": Redaction._from}


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Block(_Item):
    """A stretch of the dump with one function. Blocks tile the dump."""

    kind: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Loss(_Item):
    """Lines that the dump evidently lost before it was parsed; `at` is an offset in bytes."""

    at: int
    lines: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Related(_Item):
    """Another place that belongs to a diagnostic."""

    message: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Diagnostic(_Item):
    """A conflict or a gap, with its place in the dump."""

    code: str
    severity: str
    message: str
    span: Span
    related: tuple[Related, ...] = ()

    _special: ClassVar[_Converters] = {"related": _all(Related)}


@final
class Record:
    r"""One record: everything that was found in one dump, each value with its place in it.

    Records are made by memcon.parse, memcon.parse_file and Record.from_json, and can't be changed. Two are
    equal where their JSON is.

    >>> import memcon
    >>> record = memcon.parse("Minister Orlov: Good morning.\n\nMinister Szabo: Sit down.", name="talks.txt")
    >>> record.slice(record.turns[1].span)
    'Sit down.'
    >>> Record.from_json(record.to_json()) == record
    True
    """

    __slots__ = ("_parts", "_raw")
    _raw: _memcon.RawRecord
    _parts: dict[str, Any]

    def __init__(self) -> None:
        raise TypeError("records are made by memcon.parse, memcon.parse_file and Record.from_json")

    @classmethod
    def _of(cls, raw: _memcon.RawRecord) -> Self:
        record = object.__new__(cls)
        object.__setattr__(record, "_raw", raw)
        object.__setattr__(record, "_parts", {})
        return record

    @classmethod
    def from_json(cls, text: str, dump: bytes | None = None) -> Self:
        """Read a record from its JSON form; with its dump, slice works as well."""
        return cls._of(_memcon.RawRecord.from_json(text, dump))

    def to_json(self, *, indent: bool = False) -> str:
        """Give the record in the JSON form of the record format."""
        return self._raw.to_json(indent=indent)

    def to_dict(self) -> dict[str, Any]:
        """Give the record as a new dictionary, in the shape of its JSON form."""
        return self._raw.to_dict()

    def _part(self, name: str, convert: Callable[[Any], Any]) -> Any:
        # Two threads may both make a part; they keep the one that came first.
        if name not in self._parts:
            return self._parts.setdefault(name, convert(self._raw.field(name)))
        return self._parts[name]

    @property
    def memcon(self) -> int:
        """The version of the record format."""
        version: int = self._part("memcon", int)
        return version

    @property
    def source(self) -> Source:
        """The dump that was parsed."""
        source: Source = self._part("source", Source._from)
        return source

    @property
    def layout(self) -> str:
        """The layout that the dump was read as."""
        layout: str = self._part("layout", str)
        return layout

    @property
    def layout_evidence(self) -> tuple[LayoutScore, ...]:
        """What spoke for that layout and for the others that were considered, best first."""
        scores: tuple[LayoutScore, ...] = self._part("layout_evidence", _all(LayoutScore))
        return scores

    @property
    def metadata(self) -> Metadata:
        """What the dump says about the record."""
        metadata: Metadata = self._part("metadata", Metadata._from)
        return metadata

    @property
    def people(self) -> tuple[Person, ...]:
        """Every person who speaks, takes part, writes, interprets or takes notes."""
        people: tuple[Person, ...] = self._part("people", _all(Person))
        return people

    @property
    def turns(self) -> tuple[Turn, ...]:
        """Stretches of speech, in document order."""
        turns: tuple[Turn, ...] = self._part("turns", _all(Turn))
        return turns

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Editorial interventions, in document order."""
        marks: tuple[Mark, ...] = self._part("marks", _all(Mark))
        return marks

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks that tile the dump."""
        blocks: tuple[Block, ...] = self._part("blocks", _all(Block))
        return blocks

    @property
    def losses(self) -> tuple[Loss, ...]:
        """Where lines of the dump were lost before it was parsed."""
        losses: tuple[Loss, ...] = self._part("losses", _all(Loss))
        return losses

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Conflicts and gaps."""
        diagnostics: tuple[Diagnostic, ...] = self._part("diagnostics", _all(Diagnostic))
        return diagnostics

    @property
    def dump(self) -> bytes | None:
        """The dump, or the part of it that the record was parsed from; None where it is not at hand.

        Spans count from the start of the whole dump: `slice` knows where a part begins.
        """
        return self._raw.dump

    def slice(self, span: Span | tuple[int, int]) -> str | None:
        """Give the text of the dump at `span`; None without the dump or outside of it."""
        start, end = span
        return self._raw.slice(start, end) if 0 <= start <= end else None

    @property
    def plot(self) -> "RecordPlot":
        """Plots of the record; they need altair."""
        from ._plot import RecordPlot

        return RecordPlot(self)

    def to_html(self) -> str:
        """Give the record as HTML: its metadata, its turns, its diagnostics."""
        from ._html import record_html

        return record_html(self)

    def _repr_html_(self) -> str:
        from ._html import TURNS_SHOWN, record_html

        return record_html(self, TURNS_SHOWN)

    def person(self, id: str) -> Person | None:
        """Find a person by id."""
        by_id: dict[str, Person] | None = self._parts.get("person")
        if by_id is None:
            # The first one of an id, should somebody's JSON have two.
            by_id = {person.id: person for person in reversed(self.people)}
            self._parts["person"] = by_id
        return by_id.get(id)

    def speaker(self, turn: Turn) -> Person | None:
        """Find the person who speaks; None where nobody could be named."""
        return None if turn.speaker is None else self.person(turn.speaker)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Record):
            return NotImplemented
        return self.to_json() == other.to_json()

    def __hash__(self) -> int:
        return hash(self.to_json())

    def __repr__(self) -> str:
        counts = f"{len(self.turns)} turns, {len(self.people)} people, {len(self.diagnostics)} diagnostics"
        return f"<Record {self.source.name or '(unnamed)'} ({self.layout}): {counts}>"

    def __reduce__(self) -> tuple[Callable[..., Self], tuple[str, bytes | None]]:
        return type(self).from_json, (self.to_json(), self.dump)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"cannot delete field {name!r}")
