"""Records and their parts."""

import copy
import dataclasses
import datetime
import itertools
import json
import pickle
from pathlib import Path

import pytest

import memcon
from memcon import Edtf, Record, Span

DUMPS = sorted((Path(__file__).parents[2] / "examples" / "dumps").glob("*.txt"))
Day = datetime.date | None
TALKS = "Minister Orłov: Good “morning” [again].\n\nMinister Szabó: Sit down, please.\n"


@pytest.fixture(params=DUMPS, ids=lambda path: path.stem)
def record(request: pytest.FixtureRequest) -> Record:
    path: Path = request.param
    return memcon.parse_file(path)


def test_there_are_sample_dumps() -> None:
    assert len(DUMPS) >= 5


def test_attributes_are_those_of_the_format(record: Record) -> None:
    data = record.to_dict()
    assert data == json.loads(record.to_json())
    assert data["memcon"] == record.memcon == 1
    assert data["source"]["encoding"] == record.source.encoding
    assert data["layout"] == record.layout
    assert data["metadata"].get("title") == record.metadata.title
    assert [turn["text"] for turn in data["turns"]] == [turn.text for turn in record.turns]
    assert [tuple(person["aliases"]) for person in data["people"]] == [
        person.aliases for person in record.people
    ]
    assert [tuple(block["span"]) for block in data["blocks"]] == [block.span for block in record.blocks]
    assert len(data["marks"]) == len(record.marks)
    assert len(data.get("losses", [])) == len(record.losses)
    assert [item["code"] for item in data.get("diagnostics", [])] == [
        item.code for item in record.diagnostics
    ]


def test_no_value_is_dropped_on_the_way(record: Record) -> None:
    """Every attribute, taken back to plain data, is what the JSON says."""

    def plain(value: object) -> object:
        if dataclasses.is_dataclass(value) and not isinstance(value, type):
            items = ((field.name, getattr(value, field.name)) for field in dataclasses.fields(value))
            return {name: plain(item) for name, item in items if item is not None}
        if isinstance(value, memcon.Fields):
            return {name: plain(item) for name, item in value.items()}
        if isinstance(value, tuple):
            return [plain(item) for item in value]
        return value

    def without_empty(value: object) -> object:
        if isinstance(value, dict):
            kept = {name: without_empty(item) for name, item in value.items()}
            return {name: item for name, item in kept.items() if item not in ([], {})}
        if isinstance(value, list):
            return [without_empty(item) for item in value]
        return value

    for name, expected in record.to_dict().items():
        assert without_empty(plain(getattr(record, name))) == without_empty(expected), name


def test_blocks_tile_the_dump_and_turns_slice_it(record: Record) -> None:
    assert record.dump is not None
    ends = [0, *(block.span.end for block in record.blocks)]
    assert [block.span.start for block in record.blocks] == ends[:-1]
    assert ends[-1] == len(record.dump) == record.source.bytes
    for turn in record.turns:
        sliced = record.slice(turn.span)
        assert sliced == record.dump[turn.span.start : turn.span.end].decode()


def test_speakers_are_people_of_the_record(record: Record) -> None:
    assert record.turns
    for turn in record.turns:
        speaker = record.speaker(turn)
        assert (speaker is None) == (turn.speaker is None)
        assert speaker is None or speaker in record.people


def test_records_survive_json_pickling_and_copying(record: Record) -> None:
    for twin in (
        Record.from_json(record.to_json(), record.dump),
        pickle.loads(pickle.dumps(record)),
        copy.deepcopy(record),
    ):
        assert twin == record
        assert hash(twin) == hash(record)
        assert twin.turns == record.turns
        assert twin.slice(Span(0, 5)) == record.slice(Span(0, 5))
    without_dump = Record.from_json(record.to_json())
    assert without_dump == record
    assert without_dump.dump is None
    assert without_dump.slice(Span(0, 5)) is None


def test_parts_are_pickled_and_hashed(record: Record) -> None:
    lists = (record.turns, record.marks, record.people, record.blocks, record.losses, record.diagnostics)
    for part in (record.metadata, record.source, *itertools.chain(*lists)):
        twin = pickle.loads(pickle.dumps(part))
        assert twin == part
        assert hash(twin) == hash(part)
        assert repr(part).startswith(type(part).__name__ + "(")


def test_records_differ() -> None:
    one, other = memcon.parse(TALKS), memcon.parse(TALKS, name="talks")
    assert one != other
    assert one != TALKS
    assert len({one, other, memcon.parse(TALKS)}) == 2


def test_nothing_can_be_changed() -> None:
    record = memcon.parse(TALKS)
    with pytest.raises(AttributeError):
        record.layout = "wcda-web"  # type: ignore[misc]
    with pytest.raises(AttributeError):
        del record._raw
    with pytest.raises(dataclasses.FrozenInstanceError):
        record.turns[0].text = "No."  # type: ignore[misc]
    with pytest.raises(TypeError):
        record.metadata.spans["title"] = Span(0, 1)  # type: ignore[index]
    with pytest.raises(AttributeError):
        record.metadata.spans.other = 1
    with pytest.raises(TypeError, match=r"memcon\.parse"):
        Record()


def test_spans_count_in_bytes_and_in_characters() -> None:
    record = memcon.parse(TALKS)
    for turn in record.turns:
        start, end = turn.span.in_characters(TALKS)
        assert TALKS[start:end] == record.slice(turn.span)
        assert turn.span.start > start
    assert Span(0, 9) == (0, 9)
    with pytest.raises(ValueError, match="expected a span"):
        Span(0, 1000).in_characters(TALKS)
    with pytest.raises(UnicodeDecodeError):
        Span(0, 12).in_characters(TALKS)


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252"])
def test_spans_of_other_encodings(codec: str) -> None:
    talks = TALKS.replace("Orłov", "Orlóv")
    dump = talks.encode(codec) if codec != "utf-16-be" else b"\xfe\xff" + talks.encode(codec)
    record = memcon.parse(dump)
    text = dump.decode(record.source.encoding)
    for turn in record.turns:
        start, end = turn.span.in_characters(text, record.source.encoding)
        assert text[start:end] == record.slice(turn.span) == turn.text


def test_every_place_of_a_long_text() -> None:
    """Also at the borders of the steps in which characters are counted beforehand."""
    for text in ("", "é" * 4096, "水é\U0001f54aa" * 3000, "a" * 4095 + "水" * 4098):
        data = text.encode()
        offset = 0
        for index, letter in enumerate(text):
            if index % 61 == 0 or index % 4096 in (0, 1, 4095):
                end = offset + len(letter.encode())
                assert Span(offset, end).in_characters(text) == (index, index + 1)
                assert Span(offset, len(data)).in_characters(text) == (index, len(text))
            offset += len(letter.encode())
        assert Span(offset, offset).in_characters(text) == (len(text), len(text))


def test_slices_of_any_pair_of_offsets() -> None:
    record = memcon.parse(TALKS)
    span = record.turns[1].span
    assert record.slice((span.start, span.end)) == record.slice(span) == "Sit down, please."
    for start, end in ((-1, 5), (5, 1), (-5, -1), (0, len(TALKS.encode()) + 1)):
        assert record.slice((start, end)) is None


def test_people_are_found_by_id() -> None:
    record = memcon.parse(TALKS)
    assert [record.person(person.id) for person in record.people] == list(record.people)
    assert record.person("p9") is None
    data = record.to_dict()
    data["people"].append({**data["people"][0], "name": "Second"})
    twice = Record.from_json(json.dumps(data))
    assert twice.person("p1") == record.person("p1")


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("1963-02-19", datetime.date(1963, 2, 19), datetime.date(1963, 2, 19)),
        ("1964-02", datetime.date(1964, 2, 1), datetime.date(1964, 2, 29)),
        ("196X", datetime.date(1960, 1, 1), datetime.date(1969, 12, 31)),
        ("1963-01-31/1963-02-02", datetime.date(1963, 1, 31), datetime.date(1963, 2, 2)),
        ("XXXX-05-06", None, None),
        ("-0044-03-15", None, None),
    ],
)
def test_dates_know_their_bounds(
    text: str, earliest: datetime.date | None, latest: datetime.date | None
) -> None:
    date = Edtf(text)
    assert (date.earliest, date.latest) == (earliest, latest)
    assert date == text
    assert pickle.loads(pickle.dumps(date)).earliest == earliest


def test_no_date_has_no_bounds() -> None:
    with pytest.raises(ValueError, match="expected an EDTF date"):
        _ = Edtf("last spring").earliest


def test_a_record_shows_what_it_holds() -> None:
    record = memcon.parse(TALKS, name="talks.txt")
    assert repr(record).startswith("<Record talks.txt (plain): 2 turns, 2 people, ")
    assert "mode='direct'" in repr(record.turns[0])
    assert "label='Minister Orłov'" in repr(record.turns[0])
