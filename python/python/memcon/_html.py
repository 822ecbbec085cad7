"""Records and corpora as HTML, for notebooks. Everything that comes from a dump is escaped."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import TYPE_CHECKING

from ._record import Diagnostic, Mark, Metadata, Record, Span, Turn

if TYPE_CHECKING:
    from ._corpus import Corpus

LIGHT = ("#183078", "#c07818", "#0090f0", "#601800", "#0030f0", "#904800")
"""Colours of speakers on white. They differ for every kind of colour blindness, which a test measures."""
DARK = ("#60a8f0", "#f0d800", "#f07878", "#60f0f0", "#7848f0", "#a84878")
"""The same on a dark ground."""
LIGHT_GROUND = "#ffffff"
DARK_GROUND = "#16181d"

TURNS_SHOWN = 300
"""Most turns that a notebook shows of its own accord."""
RECORDS_SHOWN = 20


def _colours(values: Sequence[str]) -> str:
    return "".join(f"--mc-{index}:{value};" for index, value in enumerate(values))


_LIGHT = (
    f"color-scheme:light;--mc-bg:{LIGHT_GROUND};--mc-fg:#1c1e22;--mc-soft:#5a5e66;"
    f"--mc-line:#d8dbe1;--mc-tint:#f1f3f6;{_colours(LIGHT)}"
)
_DARK = (
    f"color-scheme:dark;--mc-bg:{DARK_GROUND};--mc-fg:#e6e8ec;--mc-soft:#a3a8b2;"
    f"--mc-line:#3a3e47;--mc-tint:#23262d;{_colours(DARK)}"
)
# What the system prefers, unless JupyterLab or VS Code say that they are of the other kind.
_STYLE = (
    f"""<style>
.memcon{{{_LIGHT}}}
@media (prefers-color-scheme: dark){{.memcon{{{_DARK}}}}}
[data-jp-theme-light="true"] .memcon,.vscode-light .memcon{{{_LIGHT}}}
[data-jp-theme-light="false"] .memcon,.vscode-dark .memcon{{{_DARK}}}
"""
    + """.memcon{color:var(--mc-fg);background:var(--mc-bg);border:1px solid var(--mc-line);border-radius:8px;
padding:16px 20px;max-width:56rem;font:15px/1.5 system-ui,sans-serif;text-align:left;overflow-wrap:anywhere}
.memcon .mc-title{font-size:1.2em;font-weight:600;line-height:1.3;margin:0 0 2px}
.memcon .mc-soft{color:var(--mc-soft);font-size:.87em}
.memcon dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 16px;margin:12px 0;font-size:.93em}
.memcon dt{color:var(--mc-soft);font-weight:400;margin:0}
.memcon dd{margin:0}
.memcon a{color:inherit}
.memcon ol.mc-turns{list-style:none;margin:16px 0 0;padding:0}
.memcon li.mc-turn{margin:0 0 12px;padding:0 0 0 12px;border-left:4px solid var(--mc-who,var(--mc-soft))}
.memcon .mc-again{border-left-style:double;border-left-width:6px}
.memcon .mc-who{display:flex;flex-wrap:wrap;align-items:baseline;gap:2px 8px}
.memcon .mc-name{font-weight:600;color:var(--mc-fg)}
.memcon .mc-nobody{font-style:italic}
.memcon .mc-mode{font-size:.75em;color:var(--mc-soft);border:1px solid var(--mc-line);border-radius:9px;
padding:0 7px}
.memcon .mc-reported .mc-text{font-style:italic}
.memcon .mc-quoted .mc-text::before{content:"\\201c"}
.memcon .mc-quoted .mc-text::after{content:"\\201d"}
.memcon ins.mc-mark{text-decoration:none;font-style:normal;background:var(--mc-tint);
border-radius:4px;padding:1px 2px 1px 4px;
box-decoration-break:clone;-webkit-box-decoration-break:clone}
.memcon .mc-kind{font-size:.9em;color:var(--mc-soft);margin-right:4px;
font-variant-caps:all-small-caps;letter-spacing:.03em}
.memcon details{margin-top:10px;font-size:.93em}
.memcon summary{cursor:pointer;color:var(--mc-soft)}
.memcon details ul{margin:6px 0 0;padding-left:20px}
.memcon table{border-collapse:collapse;margin:12px 0 0;font-size:.93em;
width:100%;color:inherit;background:none}
.memcon th,.memcon td{text-align:left;vertical-align:top;
padding:3px 12px 3px 0;border-bottom:1px solid var(--mc-line)}
.memcon th,.memcon td:not(:first-child){white-space:nowrap}
.memcon tr,.memcon tr:nth-child(even){background:none}
.memcon th{color:var(--mc-soft);font-weight:400}
.memcon .mc-count{text-align:right;font-variant-numeric:tabular-nums}
</style>"""
)


def record_html(record: Record, most: int | None = None) -> str:
    """Show a record: its card, its turns (at most as many as said), its diagnostics."""
    shown = record.turns[:most]
    parts = [_card(record), _turns(record, shown)]
    if len(shown) < len(record.turns):
        more = f"{len(record.turns) - len(shown)} more turns; <code>record.to_html()</code> gives all of them"
        parts.append(f'<p class="mc-soft">{more}</p>')
    parts.append(_diagnostics(record))
    return _box("".join(parts))


def corpus_html(corpus: "Corpus") -> str:
    """Show what a corpus holds: counts, its first records, its failures."""
    sums = [
        _count(len(corpus), "record"),
        _count(len(corpus.turns), "turn"),
        _count(len(corpus.people), "person", "people"),
        _count(len(corpus.diagnostics), "diagnostic"),
    ]
    rows = "".join(map(_row, corpus[:RECORDS_SHOWN]))
    head = "<tr><th>record</th><th>date</th><th>kind</th><th>layout</th><th>turns</th></tr>"
    parts = [
        '<p class="mc-title">Corpus</p>',
        f'<div class="mc-soft">{" · ".join(sums)}</div>',
        f"<table>{head}{rows}</table>" if rows else "",
    ]
    if len(corpus) > RECORDS_SHOWN:
        parts.append(f'<p class="mc-soft">{len(corpus) - RECORDS_SHOWN} more records</p>')
    if corpus.failures:
        items = "".join(
            f"<li><b>{escape(failure.name or '(unnamed)')}</b>: {escape(str(failure.error))}</li>"
            for failure in corpus.failures
        )
        summary = f"{_count(len(corpus.failures), 'dump')} without a record"
        parts.append(f"<details><summary>{summary}</summary><ul>{items}</ul></details>")
    return _box("".join(parts))


def _box(content: str) -> str:
    return f'<div class="memcon">{_STYLE}{content}</div>'


def _count(number: int, one: str, several: str | None = None) -> str:
    return f"{number} {one if number == 1 else several or one + 's'}"


def _row(record: Record) -> str:
    metadata = record.metadata
    title = escape(metadata.title or record.source.name or "(untitled)")
    name = (
        f'<div class="mc-soft">{escape(record.source.name)}</div>'
        if metadata.title and record.source.name
        else ""
    )
    meeting = next((event.date for event in metadata.dates if event.role == "meeting"), "")
    return (
        f"<tr><td>{title}{name}</td><td>{escape(metadata.date or meeting)}</td>"
        f"<td>{escape(metadata.kind or '')}</td><td>{escape(record.layout)}</td>"
        f'<td class="mc-count">{len(record.turns)}</td></tr>'
    )


def _card(record: Record) -> str:
    metadata = record.metadata
    source = escape(
        f"{record.source.name or '(unnamed)'} · {record.layout} · {_count(record.source.bytes, 'byte')}"
    )
    fields = "".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in _fields(record, metadata))
    return (
        f'<p class="mc-title">{escape(metadata.title or "(untitled)")}</p><div class="mc-soft">{source}</div>'
        f"<dl>{fields}</dl>"
    )


def _fields(record: Record, metadata: Metadata) -> Iterator[tuple[str, str]]:
    """Name the fields that are there, with their values as HTML."""

    def listed(items: Iterable[str]) -> str:
        return escape("; ".join(items))

    archive = metadata.archive
    people = (f"{person.name} ({', '.join(_traits(person.side, person.roles))})" for person in record.people)
    values = {
        "Kind": escape(metadata.kind or ""),
        "Date": escape(metadata.date or ""),
        "Meeting": listed(_meetings(metadata)),
        "Place": escape(metadata.place or ""),
        "Classification": escape(metadata.classification or ""),
        "Precedence": escape(metadata.precedence or ""),
        "From": escape(metadata.sender or ""),
        "To": listed(f"{item.name} ({item.relation})" for item in metadata.recipients),
        "Copies": "" if metadata.copies is None else str(metadata.copies),
        "Numbers": listed(f"{item.value} ({item.kind})" for item in metadata.identifiers),
        "Archive": escape(archive.text if archive else ""),
        "Record": escape(metadata.record_id or ""),
        "Address": _address(metadata.url or ""),
        "Languages": listed(item.name for item in metadata.languages),
        "Contributors": listed(f"{item.name} ({item.role})" for item in metadata.contributors),
        "Donors": listed(item.name for item in metadata.donors),
        "Summary": escape(metadata.summary or ""),
        "People": listed(people).replace(" ()", ""),
    }
    return ((name, value) for name, value in values.items() if value)


def _traits(side: str | None, roles: tuple[str, ...]) -> Iterator[str]:
    if side:
        yield side
    yield from roles


def _meetings(metadata: Metadata) -> Iterator[str]:
    for event in metadata.dates:
        if event.role == "meeting":
            hours = "–".join(hour for hour in (event.start, event.end) if hour)
            yield f"{event.date}, {hours}" if hours else event.date


def _address(url: str) -> str:
    """Link to an address, unless a browser would run it."""
    shown = escape(url)
    if url.lower().startswith(("https://", "http://")):
        return f'<a href="{shown}" rel="noopener noreferrer">{shown}</a>'
    return shown


def _turns(record: Record, turns: tuple[Turn, ...]) -> str:
    if not turns:
        return '<p class="mc-soft">no turns</p>'
    people = {person.id: person for person in record.people}
    colours: dict[str, int] = {}
    marks: dict[str, list[Mark]] = {}
    for mark in record.marks:
        marks.setdefault(mark.turn or "", []).append(mark)
    items = []
    for turn in turns:
        person = people.get(turn.speaker or "")
        classes = ["mc-turn", f"mc-{turn.wording or turn.mode}"]
        style = ""
        if person is not None:
            index = colours.setdefault(person.id, len(colours))
            style = f' style="--mc-who:var(--mc-{index % len(LIGHT)})"'
            classes += ["mc-again"] if index >= len(LIGHT) else []
            name = f'<span class="mc-name">{escape(person.name)}</span>'
        else:
            shown = f"{turn.label} (not resolved)" if turn.label else "(nobody named)"
            name = f'<span class="mc-name mc-nobody">{escape(shown)}</span>'
        side = f'<span class="mc-soft">{escape(person.side)}</span>' if person and person.side else ""
        heard = [people[id].name for id in turn.to if id in people]
        to = f'<span class="mc-soft">to {escape(", ".join(heard))}</span>' if heard else ""
        mode = turn.wording or turn.mode
        chip = "" if mode == "direct" else f'<span class="mc-mode">{escape(mode)}</span>'
        place = escape(f"{turn.id}, bytes {turn.span.start}-{turn.span.end}, rule {turn.rule}")
        items.append(
            f'<li class="{" ".join(map(escape, classes))}"{style} title="{place}">'
            f'<div class="mc-who">{name}{side}{to}{chip}</div>'
            f'<div class="mc-text">{_text(record, turn, marks.get(turn.id, []))}</div></li>'
        )
    return f'<ol class="mc-turns">{"".join(items)}</ol>'


def _text(record: Record, turn: Turn, marks: list[Mark]) -> str:
    """Give the words of a turn as HTML, with its marks where they stand."""
    if not marks:
        return escape(turn.text)
    pieces = _pieces_of_dump(record, turn, marks) or _pieces_of_text(turn, marks)
    shown = (_insert(piece) if isinstance(piece, Mark) else escape(piece) for piece in pieces)
    return "".join(shown).strip()


def _insert(mark: Mark) -> str:
    kind = escape(mark.kind)
    label = f'<span class="mc-kind">{kind}</span>'
    return f'<ins class="mc-mark" data-kind="{kind}">{label}{escape(_fold(mark.text))}</ins>'


def _fold(text: str) -> str:
    return " ".join(text.split())


def _pieces_of_dump(record: Record, turn: Turn, marks: list[Mark]) -> list[str | Mark] | None:
    """Cut the turn's parts of the dump at its marks; None where the dump does not read as the turn does."""
    pieces: list[str | Mark] = []
    said = ""
    begin = 0

    def take(end: int) -> None:
        nonlocal begin, said
        text = record.slice(Span(begin, end)) or ""
        said += text
        pieces.append(_fold_inside(text))
        begin = end

    waiting = sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end))
    for part in turn.parts:
        pieces.append(" ")
        begin = max(begin, part.start)
        while waiting and waiting[0].span.start < part.end:
            mark = waiting.pop(0)
            if mark.span.start < begin:
                # Before the part, or inside of a mark that is shown.
                if mark.span.end <= part.start:
                    pieces += [mark, " "]
                continue
            take(mark.span.start)
            pieces.append(mark)
            said += record.slice(Span(mark.span.start, min(mark.span.end, part.end))) or ""
            begin = mark.span.end
        if begin < part.end:
            take(part.end)
    for mark in waiting:
        pieces += [" ", mark]
    as_said = "".join(said.split()) == "".join(turn.text.split())
    return pieces if as_said else None


def _fold_inside(text: str) -> str:
    """Fold white space, but keep one space at either end."""
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and text.strip() else ""
    return f"{before}{_fold(text)}{after}"


def _pieces_of_text(turn: Turn, marks: list[Mark]) -> list[str | Mark]:
    """Find the marks in the clean words; those that are not among them stand behind."""
    pieces: list[str | Mark] = []
    behind: list[str | Mark] = []
    begin = 0
    for mark in sorted(marks, key=lambda mark: mark.span):
        printed = _fold(mark.text)
        at = turn.text.find(printed, begin)
        if at < 0:
            behind += [" ", mark]
        else:
            pieces += [turn.text[begin:at], mark]
            begin = at + len(printed)
    return [*pieces, turn.text[begin:], *behind]


def _diagnostics(record: Record) -> str:
    if not record.diagnostics:
        return ""
    severities = Counter(diagnostic.severity for diagnostic in record.diagnostics)
    summary = ", ".join(_count(number, severity) for severity, number in severities.items())
    items = "".join(map(_diagnostic, record.diagnostics))
    return f"<details><summary>Diagnostics: {escape(summary)}</summary><ul>{items}</ul></details>"


def _diagnostic(diagnostic: Diagnostic) -> str:
    place = f"bytes {diagnostic.span.start}-{diagnostic.span.end}"
    return (
        f"<li><b>{escape(diagnostic.code)}</b> ({escape(diagnostic.severity)}): {escape(diagnostic.message)} "
        f'<span class="mc-soft">{place}</span></li>'
    )
