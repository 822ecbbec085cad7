"""Plots. They are made with altair, which is imported when the first one is."""

import datetime
from collections import Counter
from collections.abc import Iterator
from math import sqrt
from typing import TYPE_CHECKING, Any, final

from ._html import LIGHT
from ._lazy import need
from ._record import Edtf, Record, Turn

if TYPE_CHECKING:
    import altair

    from ._corpus import Corpus

_NOBODY = "(nobody named)"
_EXCERPT = 120


def _altair() -> Any:
    return need("altair", "plotting")


def _names(record: Record) -> dict[str, str]:
    return {person.id: person.name for person in record.people}


def _speaker(turn: Turn, names: dict[str, str]) -> str:
    return names.get(turn.speaker or "") or turn.label or _NOBODY


def _shorten(text: str) -> str:
    return text if len(text) <= _EXCERPT else f"{text[:_EXCERPT]}…"


@final
class RecordPlot:
    """Plots of one record."""

    __slots__ = ("_record",)

    def __init__(self, record: Record) -> None:
        self._record = record

    def turns(self) -> "altair.Chart":
        """Who speaks when, and how long: one bar for each turn, along the words of the record."""
        alt = _altair()
        names = _names(self._record)
        rows = []
        begin = 0
        for turn in self._record.turns:
            end = begin + len(turn.text.split())
            row = {
                "turn": turn.id,
                "speaker": _speaker(turn, names),
                "mode": turn.mode,
                "begin": begin,
                "end": end,
            }
            rows.append({**row, "words": end - begin, "text": _shorten(turn.text)})
            begin = end
        chart: altair.Chart = (
            alt.Chart(
                alt.Data(values=rows), title=self._record.metadata.title or self._record.source.name or ""
            )
            .mark_bar(height=16, stroke="white", strokeWidth=0.5)
            .encode(
                x=alt.X("begin:Q", title="words spoken so far"),
                x2="end:Q",
                y=alt.Y("speaker:N", title=None, sort=None),
                color=alt.Color("mode:N", title="mode", scale=_scale(alt, ["direct", "quoted", "reported"])),
                tooltip=["turn:N", "speaker:N", "mode:N", "words:Q", "text:N"],
            )
            .properties(width=560)
        )
        return chart


@final
class CorpusPlot:
    """Plots of a corpus."""

    __slots__ = ("_corpus",)

    def __init__(self, corpus: "Corpus") -> None:
        self._corpus = corpus

    def timeline(self) -> "altair.LayerChart":
        """Show when the records are from, and how much is said in them.

        The day is that of the meeting, else the catalogue's; a bar shows how far an uncertain date reaches.
        Records without a date that has a year are left out, and counted in the title.
        """
        alt = _altair()
        rows: list[dict[str, Any]] = []
        for record in self._corpus:
            found = _date(record)
            if found is None:
                continue
            date, earliest, latest = found
            row = {"record": record.metadata.title or record.source.name or "(untitled)", "date": str(date)}
            days = {"earliest": earliest.isoformat(), "latest": latest.isoformat()}
            rows.append(
                {**row, **days, "kind": record.metadata.kind or "unknown", "turns": len(record.turns)}
            )
        kinds = sorted({row["kind"] for row in rows})
        missing = len(self._corpus) - len(rows)
        base = alt.Chart(alt.Data(values=rows)).encode(
            x=alt.X("earliest:T", title=None, scale=alt.Scale(padding=20)),
            y=alt.Y("turns:Q", title="turns"),
            color=alt.Color("kind:N", scale=_scale(alt, kinds)),
            tooltip=["record:N", "date:N", "kind:N", "turns:Q"],
        )
        bars = base.mark_rule(strokeWidth=3).encode(x2="latest:T")
        points = base.mark_point(size=90, filled=True, opacity=1)
        title = f"{len(rows)} records" + (f", {missing} without a date left out" if missing else "")
        chart: altair.LayerChart = alt.layer(bars, points).properties(width=560, height=240, title=title)
        return chart

    def network(self, *, most: int = 30) -> "altair.LayerChart":
        """Show who talks to whom.

        A line joins two people of whom one speaks after the other in a record, or to the other where it says
        so; its width is how often. People are those of the same name, the `most` with most turns.
        """
        alt = _altair()
        turns: Counter[str] = Counter()
        pairs: Counter[tuple[str, str]] = Counter()
        for record in self._corpus:
            _count_talk(record, turns, pairs)
        place = _round([name for name, _ in turns.most_common(most)], pairs)
        nodes = [{"name": name, "x": x, "y": y, "turns": turns[name]} for name, (x, y) in place.items()]
        lines = []
        for (one, other), times in pairs.items():
            if one in place and other in place:
                (x, y), (x2, y2) = place[one], place[other]
                lines.append({"x": x, "y": y, "x2": x2, "y2": y2, "pair": f"{one} – {other}", "times": times})
        at = {
            axis: alt.X(f"{axis}:Q", axis=None, scale=alt.Scale(domain=[-reach, reach]))
            for axis, reach in (("x", 1.9), ("y", 1.2))
        }
        width = alt.Size("times:Q", scale=alt.Scale(range=[1, 8]), legend=None)
        size = alt.Size("turns:Q", scale=alt.Scale(range=[60, 700]), title="turns")
        edges = (
            alt.Chart(alt.Data(values=lines))
            .mark_rule(color="#8a909c", opacity=0.7)
            .encode(**at, x2="x2:Q", y2="y2:Q", size=width, tooltip=["pair:N", "times:Q"])
        )
        people = alt.Chart(alt.Data(values=nodes)).encode(**at, tooltip=["name:N", "turns:Q"])
        points = people.mark_circle(color=LIGHT[2], opacity=1).encode(size=size)
        right = people.transform_filter("datum.x >= 0").mark_text(align="left", dx=17, fontSize=12)
        left = people.transform_filter("datum.x < 0").mark_text(align="right", dx=-17, fontSize=12)
        layers = (edges, points, right.encode(text="name:N"), left.encode(text="name:N"))
        chart: altair.LayerChart = (
            alt.layer(*layers)
            .resolve_scale(size="independent")
            .properties(width=640, height=440)
            .configure_view(stroke=None)
        )
        return chart


def _round(names: list[str], pairs: Counter[tuple[str, str]]) -> dict[str, tuple[float, float]]:
    """Place people on a round, those beside each other who talk most."""
    partners: dict[str, list[tuple[int, str]]] = {name: [] for name in names}
    for (one, other), times in pairs.items():
        if one in partners and other in partners:
            partners[one].append((times, other))
            partners[other].append((times, one))
    order: dict[str, None] = {}
    for name in names:
        waiting = [name]
        while waiting:
            current = waiting.pop()
            if current not in order:
                order[current] = None
                waiting += [partner for _, partner in sorted(partners[current])]
    right = (len(order) + 1) // 2
    places = [*_arc(right), *((-x, -y) for x, y in _arc(len(order) - right))]
    return dict(zip(order, places, strict=True))


def _arc(number: int) -> Iterator[tuple[float, float]]:
    """Give places from top to bottom on the right of a circle, as far apart in height as names need."""
    for index in range(number):
        y = 1 - (2 * index + 1) / number
        yield sqrt(1 - (0.9 * y) ** 2), y


def _scale(alt: Any, names: list[str]) -> Any:
    return alt.Scale(domain=names, range=[LIGHT[index % len(LIGHT)] for index in range(len(names))])


def _date(record: Record) -> tuple[Edtf, datetime.date, datetime.date] | None:
    """Find the date of the meeting, else of the catalogue, and the days that it can mean."""
    meetings = [event.date for event in record.metadata.dates if event.role == "meeting"]
    for date in [*meetings, record.metadata.date]:
        if date is not None and (earliest := date.earliest) and (latest := date.latest):
            return date, earliest, latest
    return None


def _count_talk(record: Record, turns: Counter[str], pairs: Counter[tuple[str, str]]) -> None:
    """Count the turns of each person, and who speaks to whom or after whom."""
    names = _names(record)
    last: str | None = None
    for turn in record.turns:
        name = names.get(turn.speaker or "")
        if name is None:
            continue
        turns[name] += 1
        others = {names[id] for id in turn.to if id in names} or ({last} if last else set())
        for other in others - {name}:
            pairs[min(name, other), max(name, other)] += 1
        last = name
