"""Parsing: what goes in, and what is refused."""

import contextlib
import mmap
import os
import pickle
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import memcon
from memcon import ParseError

TALKS = "Minister Orlov: Good morning.\n\nMinister Szabó: Sit down, please.\n"


@pytest.mark.parametrize("dump", [TALKS.encode(), bytearray(TALKS.encode()), memoryview(TALKS.encode())])
def test_text_and_bytes_parse_alike(dump: bytes | bytearray | memoryview) -> None:
    assert memcon.parse(dump) == memcon.parse(TALKS)


def test_any_buffer_will_do(tmp_path: Path) -> None:
    path = tmp_path / "talks.txt"
    path.write_bytes(TALKS.encode())
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as mapped:
        assert memcon.parse(mapped) == memcon.parse(TALKS)  # type: ignore[arg-type]
    strided = memoryview(b"".join(bytes([byte, 0]) for byte in TALKS.encode()))[::2]
    assert memcon.parse(strided) == memcon.parse(TALKS)


@pytest.mark.parametrize(
    ("codec", "encoding"), [("utf-8-sig", "utf-8"), ("utf-16", "utf-16le"), ("cp1252", "windows-1252")]
)
def test_encodings(codec: str, encoding: str) -> None:
    record = memcon.parse(TALKS.encode(codec))
    assert record.source.encoding == encoding
    assert [turn.text for turn in record.turns] == ["Good morning.", "Sit down, please."]
    assert record.slice(record.turns[1].span) == "Sit down, please."


def test_files_are_named_as_given(tmp_path: Path) -> None:
    path = tmp_path / "talks.txt"
    path.write_text(TALKS, encoding="utf-8")
    assert memcon.parse_file(path).source.name == str(path)
    assert memcon.parse_file(str(path), name="talks").source.name == "talks"
    assert memcon.parse(TALKS).source.name is None
    with pytest.raises(FileNotFoundError):
        memcon.parse_file(tmp_path / "none.txt")


def test_a_path_is_no_dump(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "talks.txt"
    path.write_text(TALKS, encoding="utf-8")
    for name in (str(path), "talks.txt", str(tmp_path)):
        with pytest.raises(ValueError, match=r"name of a file or folder.*memcon\.parse_file"):
            memcon.parse(name)
    with pytest.raises(TypeError, match=r"found a path.*memcon\.parse_file"):
        memcon.parse(path)  # type: ignore[arg-type]
    for dump in (".", "/", "no talks.txt", TALKS):
        assert memcon.parse(dump).source.name is None
    with pytest.raises(ParseError, match="NUL among them"):
        memcon.parse("talks\0.txt")


def test_a_layout_can_be_forced() -> None:
    assert memcon.parse(TALKS, layout="wcda-web").layout == "wcda-web"
    with pytest.raises(ValueError, match=r"expected `wcda-web`, .* or `plain`, found `wiki`") as caught:
        memcon.parse(TALKS, layout="wiki")
    assert not isinstance(caught.value, ParseError)


@pytest.mark.parametrize(
    ("dump", "kind", "position"),
    [
        ("", "empty", None),
        (" \n", "empty", None),
        (b"PK\x03\x04rest", "binary", 0),
        (b"ab\x00cd", "binary", 2),
    ],
)
def test_what_is_no_record_is_refused(dump: str | bytes, kind: str, position: int | None) -> None:
    with pytest.raises(ParseError, match="expected text, found") as caught:
        memcon.parse(dump)
    error = caught.value
    assert isinstance(error, ValueError)
    assert (error.kind, error.position) == (kind, position)
    twin = pickle.loads(pickle.dumps(error))
    assert (str(twin), twin.kind, twin.snippet) == (str(error), error.kind, error.snippet)


def test_the_error_shows_the_place() -> None:
    with pytest.raises(ParseError) as caught:
        memcon.parse(b"talks\x00\x01 of the ministers")
    assert caught.value.snippet.startswith("\x00\x01 of the ministers")


def test_too_large() -> None:
    with pytest.raises(ParseError, match="expected at most 10 bytes") as caught:
        memcon.parse(TALKS, max_bytes=10)
    assert caught.value.kind == "too-large"
    assert memcon.parse(TALKS, max_bytes=len(TALKS.encode())).turns


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "talks.txt"
    path.write_text(TALKS, encoding="utf-8")
    assert memcon.parse_file(path, max_bytes=len(TALKS.encode())).turns
    # A hole of a terabyte, which takes no room on the disk and would take it in memory.
    try:
        os.truncate(path, 1 << 40)
    except OSError:
        pytest.skip("the file system knows no holes")
    for limit in (None, 10):
        with pytest.raises(ParseError, match=f"found {1 << 40}") as caught:
            memcon.parse_file(path, max_bytes=limit)
        assert caught.value.kind == "too-large"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_read_as_far_as_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    for limit, found in ((None, True), (10, False)):
        writer = threading.Thread(target=write_talks, args=(path,))
        writer.start()
        if found:
            assert memcon.parse_file(path, max_bytes=limit).turns
        else:
            with pytest.raises(ParseError, match="at most 10 bytes"):
                memcon.parse_file(path, max_bytes=limit)
        writer.join()


def write_talks(path: Path) -> None:
    with contextlib.suppress(BrokenPipeError), path.open("w", encoding="utf-8") as pipe:
        pipe.write(TALKS)


@pytest.mark.parametrize("dump", [None, 5, ["text"], object()])
def test_other_types_are_refused(dump: object) -> None:
    with pytest.raises(TypeError, match="expected str, bytes or a buffer"):
        memcon.parse(dump)  # type: ignore[arg-type]


def test_text_that_is_no_unicode_is_refused() -> None:
    with pytest.raises(UnicodeEncodeError):
        memcon.parse("Minister \ud800: Yes.")


def test_options_are_named() -> None:
    with pytest.raises(TypeError):
        memcon.parse(TALKS, "talks.txt")  # type: ignore[call-arg]


def test_json_that_is_no_record_is_refused() -> None:
    for text in ("", "[]", "{}", '{"memcon": "one"}'):
        with pytest.raises(ValueError, match="line 1 column"):
            memcon.Record.from_json(text)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.binary(), st.text(alphabet='Mr. Orlov:[]()“”"\n\t said that é\f1963,Date')))
def test_anything_is_a_record_or_an_error(dump: bytes | str) -> None:
    try:
        record = memcon.parse(dump)
    except ParseError:
        return
    assert memcon.Record.from_json(record.to_json()) == record
    assert sum(block.span.end - block.span.start for block in record.blocks) == record.source.bytes


def long_talks(rounds: int) -> str:
    """Talks without an end, in which nothing is said twice: a dump that repeats itself is read once."""
    said = "Minister Orlov: Point {0} is settled.\n\nMinister Szabó: And what of point {0} of the annex?\n\n"
    return "".join(said.format(number) for number in range(rounds))


def test_threads_share_records() -> None:
    record = memcon.parse(long_talks(200))
    seen: list[int] = []

    def look() -> None:
        seen.append(len(record.turns) + len(memcon.parse(long_talks(50)).turns))

    threads = [threading.Thread(target=look) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [500] * 8
    assert all(turn is again for turn, again in zip(record.turns, record.turns, strict=True))


def test_other_threads_run_meanwhile(ticks: Callable[[], int]) -> None:
    """A long parse must not keep the interpreter: a thread that counts gets on while it lasts."""
    dump = long_talks(1_000).encode()
    before = ticks()
    memcon.parse(dump)
    assert ticks() - before >= 3
