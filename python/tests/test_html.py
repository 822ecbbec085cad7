"""What notebooks show."""

import itertools
import json
import math
import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import memcon
from memcon import Corpus, Record
from memcon._html import DARK, DARK_GROUND, LIGHT, LIGHT_GROUND, TURNS_SHOWN

DUMPS = sorted((Path(__file__).parents[2] / "examples" / "dumps").glob("*.txt"))
TALKS = (
    "Minister Orlov: The river dues [of 1938] were\nnever ratified. (Laughs.) They\u00a0end.\n\n"
    "Minister Szabó: Then we [the two sides] meet [in May].\n"
)


class Page(HTMLParser):
    """The elements of a page and their text, with a check that they are nested well."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = []
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.texts: list[tuple[str, str]] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes.update(name for name, _ in attrs)
        self.open.append((tag, dict(attrs).get("class") or ""))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        self.texts.append((self.open[-1][1] if self.open else "", data))

    def of(self, kind: str) -> list[str]:
        return [text for classes, text in self.texts if kind in classes.split()]

    def turn_texts(self) -> list[str]:
        return self.of("mc-text")


@pytest.fixture(params=DUMPS, ids=lambda path: path.stem)
def record(request: pytest.FixtureRequest) -> Record:
    path: Path = request.param
    return memcon.parse_file(path)


def words_of_turns(html: str) -> list[str]:
    """The text of each turn, without the labels of marks."""
    found = re.findall(r'<div class="mc-text">(.*?)</div></li>', html, flags=re.DOTALL)
    return [re.sub(r'<span class="mc-kind">.*?</span>|<[^>]*>', "", text) for text in found]


def test_turns_stand_in_order_with_their_speakers(record: Record) -> None:
    page = Page(record.to_html())
    names = [person.name if (person := record.speaker(turn)) else None for turn in record.turns]
    shown = page.of("mc-name")
    assert len(shown) == len(names)
    for name, text, turn in zip(names, shown, record.turns, strict=True):
        assert text == (name or (f"{turn.label} (not resolved)" if turn.label else "(nobody named)"))
    assert len(page.of("mc-mode")) == sum(1 for turn in record.turns if turn.wording or turn.mode != "direct")


def test_those_spoken_to_are_named() -> None:
    data = memcon.parse(TALKS).to_dict()
    data["turns"][0]["to"] = [data["turns"][1]["speaker"]]
    assert ">to Szabó</span>" in Record.from_json(json.dumps(data)).to_html()


def test_no_word_of_a_turn_is_lost(record: Record) -> None:
    html = record.to_html()
    for text, turn in zip(words_of_turns(html), record.turns, strict=True):
        shown = "".join(unescape(text).split())
        left = "".join(turn.text.split())
        stages = [mark for mark in record.marks if mark.turn == turn.id]
        if shown != left:
            for mark in stages:
                shown = shown.replace("".join(mark.text.split()), "", 1)
                left = left.replace("".join(mark.text.split()), "", 1)
        assert shown == left


def test_marks_are_typed_inserts() -> None:
    record = memcon.parse(TALKS)
    html = record.to_html()
    kinds = re.findall(
        r'<ins class="mc-mark" data-kind="([a-z]+)"><span class="mc-kind">\1</span>(.*?)</ins>', html
    )
    assert kinds == [(mark.kind, mark.text) for mark in record.marks]
    assert len(kinds) == 4
    said = words_of_turns(html)
    assert said[0] == "The river dues [of 1938] were never ratified. (Laughs.) They end."
    assert said[1] == "Then we [the two sides] meet [in May]."


def test_without_the_dump_marks_are_found_in_the_words() -> None:
    record = memcon.parse(TALKS)
    html = Record.from_json(record.to_json()).to_html()
    assert words_of_turns(html)[1] == "Then we [the two sides] meet [in May]."
    assert html.count("<ins ") == 4


def test_the_card_shows_the_metadata(record: Record) -> None:
    texts = "\n".join(text for _, text in Page(record.to_html()).texts)
    for value in (record.metadata.title, record.metadata.date, record.metadata.place, record.layout):
        assert value is None or value in texts
    for person in record.people:
        assert person.name in texts


def test_diagnostics_are_folded(record: Record) -> None:
    html = record.to_html()
    assert html.count("<details>") == (1 if record.diagnostics else 0)
    for diagnostic in record.diagnostics:
        assert f"<b>{diagnostic.code}</b>" in html


HOSTILE = '<script>window.hit = 1</script><img src=x onerror="window.hit = 1">'


def hostile_records() -> list[Record]:
    """Records with markup in every place that a dump can bring it to."""
    talks = memcon.parse(
        f"Minister Orlov: {HOSTILE} [{HOSTILE}] (Laughs.)\n\n{HOSTILE}: Sit down.\n\nMinister Szabó: No.\n",
        name=HOSTILE,
    )
    renamed = talks.to_dict()
    for person in renamed["people"]:
        person["name"] = person["side"] = HOSTILE
    linked = memcon.parse_file(DUMPS[0]).to_dict()
    linked["metadata"] |= {"url": "javascript:window.hit=1", "title": '"><b onclick=hit>'}
    return [talks, *(Record.from_json(json.dumps(data)) for data in (renamed, linked))]


def test_what_comes_from_a_dump_is_escaped() -> None:
    records = hostile_records()
    failed = memcon.parse_many({HOSTILE: ""}, on_error="collect").failures
    pages = [record.to_html() for record in records] + [Corpus(records, failed)._repr_html_()]
    for html in pages:
        page = Page(html)
        assert not {"script", "img"} & set(page.tags)
        assert not {name for name in page.attributes if name.startswith("on") or name == "src"}
        assert 'href="javascript' not in html
    assert "&lt;script&gt;" in pages[0]
    assert "javascript:window.hit" in pages[2]


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="<>&\"'/=ab [](): \nO’“”", max_size=60))
def test_any_text_makes_a_page(text: str) -> None:
    record = memcon.parse(f"Minister Orlov: {text}.\n\nMinister Szabó: {text} [x] (Laughs.)\n", name=text)
    page = Page(record.to_html())
    tags = "div style p dl dt dd ol li span ins details summary ul b"
    assert set(page.tags) <= set(tags.split())


def test_long_records_are_cut_in_notebooks() -> None:
    said = "Minister Orlov: Point {0}.\n\nMinister Szabó: Not {0}.\n\n"
    record = memcon.parse("".join(map(said.format, range(TURNS_SHOWN))))
    shown = record._repr_html_()
    assert shown.count('<li class="mc-turn') == TURNS_SHOWN
    assert f"{TURNS_SHOWN} more turns" in shown
    assert record.to_html().count('<li class="mc-turn') == 2 * TURNS_SHOWN


def test_a_corpus_shows_a_summary() -> None:
    corpus = memcon.parse_many([*DUMPS, Path("none.txt")], on_error="collect")
    html = corpus._repr_html_()
    page = Page(html)
    texts = [text for _, text in page.texts]
    assert any(text.startswith(f"{len(DUMPS)} records · ") for text in texts)
    assert "1 dump without a record" in html
    assert "<td>1958-03-11</td>" in html  # of the meeting, as there is no catalogue date
    for record in corpus:
        assert record.metadata.title is None or any(record.metadata.title in text for text in texts)
    assert "5 more records" in Corpus(list(corpus[:1]) * 25)._repr_html_()
    assert "0 records" in Corpus()._repr_html_()


# What the eye makes of a colour: as it is, and with full protanopia, deuteranopia and tritanopia (matrices
# of Machado and others, 2009). Distances are measured in Oklab.
BLINDNESS = (
    ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
)
Triple = tuple[float, float, float]


def linear(colour: str) -> Triple:
    def channel(at: int) -> float:
        value = int(colour[at : at + 2], 16) / 255
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    return channel(1), channel(3), channel(5)


def oklab(red: float, green: float, blue: float) -> Triple:
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    middle = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def seen(colour: str, blindness: tuple[Triple, Triple, Triple]) -> Triple:
    light = linear(colour)
    red, green, blue = (
        min(1.0, max(0.0, sum(a * b for a, b in zip(row, light, strict=True)))) for row in blindness
    )
    return oklab(red, green, blue)


def contrast(one: str, other: str) -> float:
    def luminance(colour: str) -> float:
        red, green, blue = linear(colour)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted([luminance(one), luminance(other)])
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(("colours", "ground"), [(LIGHT, LIGHT_GROUND), (DARK, DARK_GROUND)])
def test_colours_differ_for_everybody(colours: tuple[str, ...], ground: str) -> None:
    assert len(set(colours)) == 6
    for colour in colours:
        assert contrast(colour, ground) >= 3, colour
    for one, other in itertools.combinations(colours, 2):
        for blindness in BLINDNESS:
            assert math.dist(seen(one, blindness), seen(other, blindness)) > 0.12, (one, other)


def test_more_speakers_than_colours_are_told_apart() -> None:
    talks = "".join(
        f"Minister {name}: Point of {name}.\n\n"
        for name in ["Abel", "Bern", "Cerny", "Dahl", "Eck", "Faro", "Gruz"]
    )
    html = memcon.parse(talks + talks.replace("Point", "View")).to_html()
    bars = re.findall(r'<li class="mc-turn mc-direct( mc-again)?" style="--mc-who:var\(--mc-(\d)\)"', html)
    assert len(bars) == 14
    assert len(set(bars)) == 7
    assert bars[:7] == bars[7:]
