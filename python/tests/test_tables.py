"""Tables: what stands in them, and who can read them."""

import copy
import csv
import datetime
import json
import pickle
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import duckdb
import pandas
import polars
import pyarrow
import pyarrow.parquet
import pytest

import memcon
from memcon import Corpus, Table

PACKAGE = Path(__file__).parents[1]
NAMES = ("records", "turns", "people", "marks", "diagnostics")
WITH_META = """**May 9, 1964**

**Minutes of Conversation between Jan Orlov and Adela Kovar**

**Citation:**

"Minutes of Conversation between Jan Orlov and Adela Kovar", May 9, 1964, Wilson Center Digital Archive, PRC FMA 109-01234-02, 12-15. Translated by Edith Farrow.

**Original Language:**

Chinese

**Contents:**

Translation - English

Time: 8 May 1964, 4:00 p.m.-5:15 p.m.

Place: Hall of Bridges

Participants: Premier Jan Orlov, Foreign Minister Adela Kovar

Premier Orlov (hereafter Orlov): The river dues [of 1938] were never ratified.

Kovar: Then let the commission meet in May.
"""  # noqa: E501


def query(sql: str, **tables: Table) -> list[Any]:
    with duckdb.connect() as connection:
        for name, table in tables.items():
            connection.register(name, table)
        return connection.execute(sql).fetchall()


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return memcon.parse_many(PACKAGE.parent / "examples" / "dumps")


@pytest.fixture(params=NAMES)
def table(request: pytest.FixtureRequest, corpus: Corpus) -> Table:
    found: Table = getattr(corpus, request.param)
    assert len(found) > 0
    return found


def test_turns_are_those_of_the_records(corpus: Corpus) -> None:
    rows = corpus.turns.to_arrow().to_pylist()
    expected = []
    for index, record in enumerate(corpus):
        for order, turn in enumerate(record.turns):
            person = record.speaker(turn)
            date = record.metadata.date
            meeting = next((event.date for event in record.metadata.dates if event.role == "meeting"), None)
            expected.append(
                {
                    "record": index,
                    "source": record.source.name,
                    "order": order,
                    "id": turn.id,
                    "mode": turn.mode,
                    "wording": turn.wording,
                    "speaker": turn.speaker,
                    "speaker_name": person.name if person else None,
                    "side": person.side if person else None,
                    "to": list(turn.to),
                    "label": turn.label,
                    "text": turn.text,
                    "words": len(turn.text.split()),
                    "span_start": turn.span.start,
                    "span_end": turn.span.end,
                    "cue": turn.cue.text if turn.cue else None,
                    "rule": turn.rule,
                    "meeting_date": meeting,
                    "meeting_earliest": meeting.earliest if meeting else None,
                    "meeting_latest": meeting.latest if meeting else None,
                    "title": record.metadata.title,
                    "date": date,
                    "date_earliest": date.earliest if date else None,
                    "date_latest": date.latest if date else None,
                }
            )
    assert rows == expected
    assert len({row["mode"] for row in rows}) == 3
    assert any(row["meeting_earliest"] for row in rows)


def test_records_have_their_metadata() -> None:
    (row,) = memcon.parse_many({"talks.md": WITH_META}).records.to_arrow().to_pylist()
    day = datetime.date(1964, 5, 8)
    expected = {
        "record": 0,
        "source": "talks.md",
        "bytes": len(WITH_META),
        "encoding": "utf-8",
        "layout": "wcda-markdown",
        "title": "Minutes of Conversation between Jan Orlov and Adela Kovar",
        "kind": "minutes",
        "date": "1964-05-09",
        "date_earliest": datetime.date(1964, 5, 9),
        "meeting_date": "1964-05-08",
        "meeting_earliest": day,
        "meeting_latest": day,
        "meeting_start": "16:00",
        "meeting_end": "17:15",
        "place": "Hall of Bridges",
        "repository": "PRC FMA",
        "reference": "109-01234-02",
        "languages": ["Chinese"],
        "contributors": ["Edith Farrow"],
        "copies": None,
        "recipients": [],
        "turns": 2,
        "people": 2,
        "marks": 1,
    }
    assert {name: row[name] for name in expected} == expected


def test_items_are_those_of_the_records(corpus: Corpus) -> None:
    people = corpus.people.to_arrow().to_pylist()
    assert [
        (row["record"], row["id"], row["name"], tuple(row["aliases"]), row["side"]) for row in people
    ] == [
        (index, person.id, person.name, person.aliases, person.side)
        for index, record in enumerate(corpus)
        for person in record.people
    ]
    spoken = sum(1 for record in corpus for turn in record.turns if turn.speaker)
    assert sum(row["turns"] for row in people) == spoken
    marks = corpus.marks.to_arrow().to_pylist()
    assert [(row["kind"], row["text"], row["span_start"], row["turn"]) for row in marks] == [
        (mark.kind, mark.text, mark.span.start, mark.turn) for record in corpus for mark in record.marks
    ]
    diagnostics = corpus.diagnostics.to_arrow().to_pylist()
    assert [(row["code"], row["severity"], row["message"], row["span_end"]) for row in diagnostics] == [
        (item.code, item.severity, item.message, item.span.end)
        for record in corpus
        for item in record.diagnostics
    ]


def test_libraries_agree(table: Table, tmp_path: Path) -> None:
    rows = table.to_arrow().to_pylist()
    assert table.to_polars().to_dicts() == rows
    table.to_parquet(tmp_path / "table.parquet")
    assert pyarrow.parquet.read_table(tmp_path / "table.parquet").to_pylist() == rows
    assert polars.read_parquet(tmp_path / "table.parquet").to_dicts() == rows
    relation = duckdb.from_arrow(table.to_arrow())
    assert [dict(zip(relation.columns, row, strict=True)) for row in relation.fetchall()] == rows
    assert list(table) == rows
    frame = table.to_pandas()
    assert list(frame.columns) == list(table.columns)
    for name in table.columns:
        kinds = {
            "large_string": "str",
            "int64": "number",
            "date32": "datetime",
            "list<large_string>": "object",
        }
        kind = kinds[table.schema[table.columns.index(name)].type]
        if kind == "datetime":
            assert pandas.api.types.is_datetime64_any_dtype(frame[name]), name
        values = frame[name].astype(object).where(frame[name].notna(), None)
        found = [list(value) if kind == "object" else value for value in values]
        expected = [
            pandas.Timestamp(row[name]) if kind == "datetime" and row[name] else row[name] for row in rows
        ]
        assert found == expected, name


def test_rows_come_without_any_library() -> None:
    """More of them than are taken at once, with values of each type present and absent."""
    corpus = memcon.parse_many([WITH_META, "Minister Orlov: Yes.\n\nMinister Dahl: No."] * 600)
    rows = list(corpus.turns)
    assert rows == corpus.turns.to_arrow().to_pylist()
    assert len(rows) == 2400
    assert {type(row["meeting_earliest"]) for row in rows} == {datetime.date, type(None)}
    assert list(Corpus().turns) == []


def test_days_outside_of_the_calendar_of_python_are_absent() -> None:
    data = memcon.parse("Minister Orlov: Yes.\n\nMinister Dahl: No.").to_dict()
    data["metadata"]["date"] = "-0044-03-15"
    (row,) = Corpus([memcon.Record.from_json(json.dumps(data))]).records
    assert (row["date"], row["date_earliest"]) == ("-0044-03-15", None)


def test_a_csv_file_has_every_cell(table: Table, tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    table.to_csv(path)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf" + table.columns[0].encode())
    with path.open(encoding="utf-8-sig", newline="") as file:
        found = list(csv.DictReader(file))

    def cell(value: object) -> str:
        if isinstance(value, list):
            return "; ".join(value)
        return "" if value is None else str(value)

    assert found == [{name: cell(value) for name, value in row.items()} for row in table]


def test_libraries_read_the_capsule_themselves(corpus: Corpus) -> None:
    turns = corpus.turns
    assert pyarrow.table(turns).num_rows == len(turns)
    assert pyarrow.schema(turns) == turns.to_arrow().schema
    assert polars.DataFrame(turns).height == len(turns)
    assert len(pandas.DataFrame.from_arrow(turns)) == len(turns)
    counted = query("select mode, count(*) from turns group by mode order by mode", turns=turns)
    modes = turns.to_pandas()["mode"].value_counts().sort_index()
    assert counted == list(modes.items())


def test_what_was_read_outlives_the_corpus() -> None:
    corpus = memcon.parse_many([WITH_META])
    expected = corpus.turns.to_arrow().to_pylist()
    frame = corpus.turns.to_arrow()
    capsule = corpus.turns.__arrow_c_stream__()
    assert type(capsule).__name__ == "PyCapsule"
    del corpus, capsule
    assert frame.to_pylist() == expected


def test_an_empty_corpus_has_tables_with_columns() -> None:
    empty = Corpus()
    for name in NAMES:
        table: Table = getattr(empty, name)
        assert len(table) == 0
        assert table.to_pandas().shape == (0, len(table.columns))
        assert table.to_polars().shape == (0, len(table.columns))


def test_keys_join(corpus: Corpus) -> None:
    assert len(corpus.records) == len(corpus)
    joined = query(
        "select count(*) from turns join records using (record) join people"
        " on people.record = turns.record and people.id = turns.speaker and people.name = turns.speaker_name",
        turns=corpus.turns,
        records=corpus.records,
        people=corpus.people,
    )
    assert joined == [(sum(1 for record in corpus for turn in record.turns if turn.speaker),)]


def test_schemas_are_described(table: Table) -> None:
    assert len(set(table.columns)) == len(table.columns)
    for column, field in zip(table.schema, table.to_arrow().schema, strict=True):
        assert column.description
        kind = str(field.type).replace("date32[day]", "date32").replace("list<item: ", "list<")
        assert (field.name, kind, field.nullable) == (column.name, column.type, column.nullable)
        assert field.metadata[b"description"].decode() == column.description


def test_the_documentation_has_the_schemas(table: Table) -> None:
    text = (PACKAGE / "TABLES.md").read_text(encoding="utf-8")
    section = re.search(rf"^## {table.name}\n.*?(?=^## |\Z)", text, flags=re.MULTILINE | re.DOTALL)
    assert section
    rows = re.findall(r"^\| `(\w+)` \| (\S+) \| (\w*) ?\| (.+?) \|$", section[0], flags=re.MULTILINE)
    assert rows == [
        (column.name, column.type, "yes" if column.nullable else "", column.description)
        for column in table.schema
    ]


@pytest.mark.parametrize(
    ("method", "library"),
    [("to_pandas", "pandas"), ("to_polars", "polars"), ("to_arrow", "pyarrow"), ("to_pandas", "pyarrow")],
)
def test_a_missing_library_is_named(
    corpus: Corpus, method: str, library: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(ImportError, match=f"{method} needs {library}: pip install {library}"):
        getattr(corpus.turns, method)()


def test_libraries_are_imported_only_when_needed() -> None:
    code = (
        "import sys, memcon; corpus = memcon.parse_many(['Minister Orlov: Yes.\\n\\nMinister Dahl: No.']);"
        "corpus.turns; corpus._repr_html_(); corpus[0]._repr_html_();"
        "names = ('pandas', 'polars', 'pyarrow', 'altair', 'tqdm', 'numpy');"
        "print([name for name in names if name in sys.modules])"
    )
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "[]"


def test_a_table_shows_what_it_is(corpus: Corpus) -> None:
    assert repr(corpus.people) == f"<Table people: {len(corpus.people)} rows, 10 columns>"
    assert corpus.people is corpus.people
    assert "every other form" in corpus.people._repr_html_()
    with pytest.raises(TypeError, match="expected a corpus to pickle"):
        pickle.dumps(corpus.people)
    with pytest.raises(TypeError):
        copy.copy(corpus.people)


def test_text_of_any_kind_arrives() -> None:
    said = "Ωμέγα “ąę” \U0001f54a and nothing else"
    frame = memcon.parse_many([f"Minister Orlov: {said}\n\nMinister Szabó: Ę?\n"]).turns.to_polars()
    assert frame["text"].to_list() == [said, "Ę?"]
