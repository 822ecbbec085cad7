"""Corpora: many dumps at once."""

import gc
import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import memcon
from memcon import Corpus, ParseError, parse_many

DUMPS = Path(__file__).parents[2] / "examples" / "dumps"
FIXTURES = Path(__file__).parents[2] / "tests" / "fixtures"
TALKS = "Minister Orlov: Good morning.\n\nMinister Szabó: Sit down, please.\n"


def talks(number: int) -> str:
    return f"Minister Orlov: We come to point {number}.\n\nMinister Szabó: Point {number} is settled.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (
        "b.txt",
        "a.md",
        "deep/er/c.TXT",
        "d.pdf",
        ".hidden.txt",
        ".ipynb_checkpoints/b-checkpoint.txt",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(talks(len(name)), encoding="utf-8")
    return tmp_path


def names(corpus: Corpus) -> list[str]:
    return [Path(record.source.name or "").name for record in corpus]


def test_a_folder_a_pattern_and_a_file(folder: Path) -> None:
    assert names(parse_many(folder)) == ["a.md", "b.txt", "c.TXT"]
    assert parse_many(str(folder)) == parse_many(folder)
    assert names(parse_many(str(folder / "*.txt"))) == ["b.txt"]
    assert names(parse_many(folder / "**" / "*.[tT]*")) == ["b.txt", "c.TXT"]
    assert names(parse_many(folder / "d.pdf")) == ["d.pdf"]
    for nothing in (folder / "none", folder / "*.none"):
        with pytest.raises(FileNotFoundError, match="found nothing"):
            parse_many(nothing)
    assert parse_many(DUMPS)[0] == memcon.parse_file(sorted(DUMPS.glob("*.txt"))[0])


def test_a_folder_has_files_of_several_kinds(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"expected dumps \(\*\.txt, .*found none in the folder"):
        parse_many(tmp_path)
    names_taken = ["a.txt", "b.text", "c.md", "d.markdown", "e.htm", "f.HTML", "g.xml"]
    for name in [*names_taken, "h.pdf", "i.json", "README"]:
        (tmp_path / name).write_text(TALKS, encoding="utf-8")
    assert names(parse_many(tmp_path)) == names_taken


def test_dumps_and_files_of_an_iterable(folder: Path) -> None:
    def given() -> Iterator[Any]:
        yield TALKS
        yield TALKS.encode("utf-16")
        yield bytearray(TALKS.encode())
        yield folder / "b.txt"

    corpus = parse_many(given())
    assert [record.source.encoding for record in corpus] == ["utf-8", "utf-16le", "utf-8", "utf-8"]
    assert names(corpus)[-1] == "b.txt"
    assert corpus[0] == memcon.parse(TALKS)
    named = parse_many({"one": talks(1), "two": talks(2).encode()}, layout="plain")
    assert names(named) == ["one", "two"]
    assert named[1].slice(named[1].turns[1].span) == "Point 2 is settled."


def page(title: str) -> str:
    return f"Skip to content\n\nMay 3, 1958\n\n{title}\n\n{TALKS}\n"


def test_a_dump_of_several_records_gives_them_all() -> None:
    dump = page("Talk on the Canal of Łęk") + page("Talk on the Ferry")
    corpus = parse_many({"talks.txt": dump, "other.txt": TALKS})
    assert names(corpus) == ["talks.txt#1", "talks.txt#2", "other.txt"]
    canal, ferry, other = corpus
    assert (canal.metadata.title, ferry.metadata.title) == ("Talk on the Canal of Łęk", "Talk on the Ferry")
    assert other.source.part is None
    assert ferry.source.part is not None
    start, end = ferry.source.part.span.in_characters(dump)
    assert dump[start:end] == page("Talk on the Ferry")
    for record in (
        ferry,
        pickle.loads(pickle.dumps(ferry)),
        memcon.Record.from_json(ferry.to_json(), dump.encode()),
    ):
        turn = record.turns[0]
        start, end = turn.span.in_characters(dump)
        assert record.slice(turn.span) == dump[start:end] == turn.text == "Good morning."
    assert corpus.records.to_arrow()["source"].to_pylist() == names(corpus)


def test_a_volume_is_read_document_by_document() -> None:
    volume = FIXTURES / "frus" / "volume.xml"
    with pytest.raises(ParseError) as caught:
        memcon.parse_file(volume)
    assert caught.value.kind == "several-records"
    assert caught.value.position
    assert caught.value.snippet.startswith("<div")
    for error in (caught.value, pickle.loads(pickle.dumps(caught.value))):
        assert error.__notes__ == ["memcon.parse_many gives every record of a volume"]
    corpus = parse_many(volume, on_error="collect")
    assert len(corpus) > 1
    assert {record.layout for record in corpus} == {"frus-tei"}
    assert all(record._repr_html_() for record in corpus)


@pytest.mark.parametrize("threads", [1, 2, 7, None])
def test_records_come_in_the_order_of_the_dumps(threads: int | None) -> None:
    corpus = parse_many((talks(number) for number in range(200)), threads=threads)
    assert [record.turns[1].text for record in corpus] == [f"Point {n} is settled." for n in range(200)]


def test_options_reach_the_parser() -> None:
    assert parse_many([TALKS], layout="wcda-web")[0].layout == "wcda-web"
    with pytest.raises(ParseError, match="at most 10 bytes"):
        parse_many([TALKS], max_bytes=10)
    with pytest.raises(ParseError, match="at most 10 bytes, found") as caught:
        parse_many(DUMPS, max_bytes=10)
    assert caught.value.kind == "too-large"
    with pytest.raises(ValueError, match="`wiki`"):
        parse_many([TALKS], layout="wiki")


@pytest.mark.parametrize("wrong", [None, 5, TALKS.encode(), memoryview(b"text"), [5], [None], ["\ud800"]])
def test_other_types_are_refused(wrong: Any) -> None:
    with pytest.raises((TypeError, UnicodeEncodeError)):
        parse_many(wrong)


def test_arguments_are_checked(folder: Path) -> None:
    with pytest.raises(ValueError, match="on_error"):
        parse_many([TALKS], on_error="ignore")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="at least one thread"):
        parse_many([TALKS], threads=0)
    with pytest.raises(ValueError, match="found a dump"):
        parse_many(TALKS + "[Laughs]")
    for path in (folder / "b.txt", folder):
        with pytest.raises(ValueError, match=r"found the name of a file or folder.*pathlib\.Path"):
            parse_many([str(path)])


def test_the_first_failure_is_raised_with_its_name(tmp_path: Path) -> None:
    dumps = {f"{number}.txt": talks(number) for number in range(50)}
    dumps |= {"20.txt": "", "21.txt": "a\0b", "40.txt": " "}
    for _ in range(20):
        with pytest.raises(ParseError) as caught:
            parse_many(dumps, threads=4)
        assert caught.value.kind == "empty"
        assert caught.value.__notes__ == ["while parsing 20.txt"]
    with pytest.raises(FileNotFoundError) as missing:
        parse_many([tmp_path / "none.txt"])
    assert missing.value.filename == str(tmp_path / "none.txt")


def test_failures_are_collected_with_their_names(folder: Path) -> None:
    (folder / "empty.txt").write_text("\n")
    corpus = parse_many(
        [folder / "b.txt", folder / "none.txt", folder / "empty.txt", folder], on_error="collect"
    )
    assert names(corpus) == ["b.txt"]
    assert [Path(failure.name or "").name for failure in corpus.failures] == [
        "none.txt",
        "empty.txt",
        folder.name,
    ]
    missing, empty, directory = (failure.error for failure in corpus.failures)
    assert isinstance(missing, FileNotFoundError)
    assert isinstance(empty, ParseError)
    assert isinstance(directory, OSError)
    assert repr(corpus) == "<Corpus: 1 records, 2 turns, 3 failures>"


@pytest.mark.skipif(os.name != "posix" or sys.platform == "darwin", reason="needs file names of any bytes")
def test_files_may_have_names_that_are_no_text(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/protok\xf3\xb3l.txt"
    with open(path, "w", encoding="utf-8") as file:
        file.write(TALKS)
    (record,) = parse_many(tmp_path)
    assert record.source.name == str(tmp_path / "protok??l.txt")
    assert len(record.turns) == 2


def test_a_corpus_is_a_sequence() -> None:
    corpus = parse_many(talks(number) for number in range(5))
    assert len(corpus) == 5
    assert corpus[-1] in corpus
    assert corpus.index(corpus[3]) == 3
    assert next(reversed(corpus)) == corpus[4]
    assert isinstance(corpus[1:3], Corpus)
    assert corpus[1:3] == Corpus([corpus[1], corpus[2]])
    with pytest.raises(IndexError):
        corpus[5]
    with pytest.raises(TypeError, match="expected records, found str"):
        Corpus([TALKS])  # type: ignore[list-item]
    with pytest.raises(AttributeError):
        corpus.failures = ()  # type: ignore[misc]
    with pytest.raises(AttributeError):
        corpus._items = ()


def test_corpora_are_pickled_and_hashed() -> None:
    corpus = parse_many({"a": talks(1), "b": ""}, on_error="collect")
    twin = pickle.loads(pickle.dumps(corpus))
    assert twin == corpus
    assert hash(twin) == hash(corpus)
    assert twin.failures == corpus.failures != parse_many({"c": ""}, on_error="collect").failures
    assert len({*twin.failures, *corpus.failures}) == 1
    assert twin.turns.to_arrow() == corpus.turns.to_arrow()
    assert parse_many([TALKS]) == parse_many([TALKS])
    assert parse_many([TALKS]) != [memcon.parse(TALKS)]


@settings(max_examples=50, deadline=None)
@given(st.lists(st.one_of(st.binary(max_size=80), st.sampled_from([TALKS, "", talks(3)]))), st.integers(1, 4))
def test_many_are_what_each_is(dumps: list[bytes | str], threads: int) -> None:
    expected, failed = [], []
    for dump in dumps:
        try:
            expected.append(memcon.parse(dump))
        except ParseError as error:
            failed.append(str(error))
    corpus = parse_many(dumps, threads=threads, on_error="collect")
    assert list(corpus) == expected
    assert [str(failure.error) for failure in corpus.failures] == failed


def test_threads_share_a_corpus() -> None:
    corpus = parse_many(talks(number) for number in range(50))
    seen: list[int] = []

    def look() -> None:
        seen.append(len(corpus.turns) + len(parse_many([talks(1)] * 50).turns) + len(corpus.turns.to_arrow()))

    threads = [threading.Thread(target=look) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [300] * 6


def test_other_threads_run_meanwhile(ticks: Callable[[], int]) -> None:
    dumps = ["".join(map(talks, range(number, number + 400))) for number in range(8)]
    before = ticks()
    parse_many(dumps)
    assert ticks() - before >= 3


ENDLESS = """
import signal, sys
import memcon
signal.signal(signal.SIGINT, signal.default_int_handler)
said = "Minister Orlov: Point {0}.\\n\\nMinister Szabo: Settled, as {0} was.\\n\\n"
dump = "".join(map(said.format, range(500))).encode()
print("begin", flush=True)
try:
    memcon.parse_many([dump] * 200_000)
except KeyboardInterrupt:
    print("interrupted", len(memcon.parse(dump).turns))
"""


@pytest.mark.skipif(os.name != "posix", reason="needs SIGINT")
def test_ctrl_c_ends_the_work() -> None:
    with subprocess.Popen([sys.executable, "-c", ENDLESS], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "begin\n"
        time.sleep(0.3)
        begin = time.monotonic()
        process.send_signal(signal.SIGINT)
        out, _ = process.communicate(timeout=120)
        took = time.monotonic() - begin
    assert out == "interrupted 1000\n"
    assert process.returncode == 0
    assert took < 20


class Bar:
    """What a progress bar of tqdm does, as far as it is used."""

    made: list["Bar"]

    def __init__(self, total: int, unit: str) -> None:
        self.total, self.n, self.closed = total, 0, False
        Bar.made.append(self)

    def update(self, by: int) -> None:
        self.n += by

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def bars(monkeypatch: pytest.MonkeyPatch) -> list[Bar]:
    import tqdm.auto

    Bar.made = []
    monkeypatch.setattr(tqdm.auto, "tqdm", Bar)
    return Bar.made


def test_progress_shows_when_asked_for_or_when_it_takes_long(
    bars: list[Bar], monkeypatch: pytest.MonkeyPatch
) -> None:
    dumps = [talks(number) for number in range(30)]
    parse_many(dumps)
    parse_many(dumps, progress=False)
    assert bars == []
    parse_many(dumps, progress=True)
    monkeypatch.setattr("memcon._corpus._PATIENCE", 0.0)
    parse_many(dumps)
    with pytest.raises(ParseError):
        parse_many([*dumps, ""], progress=True)
    assert [(bar.total, bar.n, bar.closed) for bar in bars[:2]] == [(30, 30, True)] * 2
    assert bars[2].closed
    assert len(bars) == 3


def test_without_tqdm_there_is_no_bar_unless_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tqdm.auto", None)
    monkeypatch.setattr("memcon._corpus._PATIENCE", 0.0)
    assert len(parse_many([TALKS])) == 1
    with pytest.raises(ImportError, match="pip install tqdm"):
        parse_many([TALKS], progress=True)


def test_an_exception_of_the_bar_comes_through(bars: list[Bar], monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(self: Bar, by: int) -> None:
        raise RuntimeError("no terminal")

    monkeypatch.setattr(Bar, "update", stop)
    with pytest.raises(RuntimeError, match="no terminal"):
        parse_many([TALKS] * 100, progress=True)
    gc.collect()
    assert bars[0].closed
