"""Plots: what they draw."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import altair
import pytest

import memcon
from memcon import Corpus

DUMPS = Path(__file__).parents[2] / "examples" / "dumps"


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return memcon.parse_many(DUMPS)


def layers(chart: Any) -> list[list[dict[str, Any]]]:
    """The data that each layer draws; the chart must be one that Vega-Lite knows."""
    spec = chart.to_dict()
    found = []
    for layer in spec.get("layer", [spec]):
        data = layer.get("data") or spec.get("data")
        found.append(data["values"] if "values" in data else spec["datasets"][data["name"]])
    return found


def test_turns_follow_each_other(corpus: Corpus) -> None:
    for record in corpus:
        (rows,) = layers(record.plot.turns())
        assert [row["turn"] for row in rows] == [turn.id for turn in record.turns]
        assert [row["begin"] for row in rows] == [0, *(row["end"] for row in rows)][:-1]
        assert all(
            row["words"] == len(turn.text.split()) for row, turn in zip(rows, record.turns, strict=True)
        )
        for row, turn in zip(rows, record.turns, strict=True):
            person = record.speaker(turn)
            assert row["speaker"] == (person.name if person else turn.label or "(nobody named)")


def test_the_timeline_shows_every_record_with_a_date(corpus: Corpus) -> None:
    dated = []
    for record in corpus:
        meetings = [event.date for event in record.metadata.dates if event.role == "meeting"]
        dated += [date for date in [*meetings, record.metadata.date] if date and date.earliest][:1]
    assert len(dated) >= 4
    chart = Corpus([*corpus, memcon.parse("Minister Orlov: Good morning.")]).plot.timeline()
    for rows in layers(chart):
        assert [row["date"] for row in rows] == dated
        assert all(row["earliest"] <= row["latest"] for row in rows)
    assert f"{len(corpus) - len(dated) + 1} without a date left out" in json.dumps(chart.to_dict())


def test_the_network_joins_those_who_talk() -> None:
    spoken = [("Orlov", "A"), ("Szabó", "B"), ("Orlov", "C"), ("Dahl", "D"), ("Dahl", "E")]
    talks = "\n\n".join(f"Minister {name}: {said}." for name, said in spoken)
    corpus = memcon.parse_many([talks, "Minister Szabó: F.\n\nMinister Orlov: G.\n"])
    edges, points, right, left = layers(corpus.plot.network())
    assert {row["pair"]: row["times"] for row in edges} == {"Orlov – Szabó": 3, "Dahl – Orlov": 1}
    turns = sum(len(record.turns) for record in corpus)
    assert sum(row["turns"] for row in points) == turns
    assert [row["name"] for row in points] == [row["name"] for row in right] == [row["name"] for row in left]
    edges, points, _, _ = layers(corpus.plot.network(most=2))
    assert [row["pair"] for row in edges] == ["Orlov – Szabó"]
    assert len(points) == 2


def test_empty_corpora_have_plots() -> None:
    for chart in (Corpus().plot.timeline(), Corpus().plot.network()):
        assert all(rows == [] for rows in layers(chart))


def test_charts_are_drawn(corpus: Corpus, tmp_path: Path) -> None:
    for chart in (corpus[0].plot.turns(), corpus.plot.timeline(), corpus.plot.network()):
        assert isinstance(chart, altair.TopLevelMixin)
        chart.save(tmp_path / "chart.svg")
        assert "<svg" in (tmp_path / "chart.svg").read_text(encoding="utf-8")


def test_altair_is_imported_when_a_plot_is_made(corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    code = "import sys, memcon; memcon.parse('Minister Orlov: Yes.').plot; print('altair' in sys.modules)"
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "False"
    monkeypatch.setitem(sys.modules, "altair", None)
    with pytest.raises(ImportError, match="plotting needs altair: pip install altair"):
        corpus.plot.timeline()
