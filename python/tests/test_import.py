"""Importing is quick."""

import subprocess
import sys
from importlib.metadata import version

import memcon

CLOCK = "import time; begin = time.process_time(); import memcon; print(time.process_time() - begin)"


def test_import_takes_less_than_50_ms() -> None:
    """Beyond the start of the interpreter; time of the processor, as the machine may have other work."""
    times = [float(subprocess.check_output([sys.executable, "-c", CLOCK])) for _ in range(15)]
    assert min(times) < 0.050, times


def test_the_version_is_that_of_the_package() -> None:
    assert memcon.__version__ == version("memcon")
