"""What several files of tests need."""

import threading
from collections.abc import Callable, Iterator

import pytest


@pytest.fixture
def ticks() -> Iterator[Callable[[], int]]:
    """What a thread has counted so far that runs beside the test as long as nobody keeps the interpreter."""
    done = threading.Event()
    counted = 0

    def count() -> None:
        nonlocal counted
        while not done.wait(0.001):
            counted += 1

    counter = threading.Thread(target=count)
    counter.start()
    yield lambda: counted
    done.set()
    counter.join()
