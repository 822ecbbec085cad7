"""What the package costs, as ratios within one run: they hold on any machine with two processors to spare.

python benches/ratios.py [DUMPS]

DUMPS is a folder; without it the sample dumps of the repository are taken, many times over. Needs a release
build (`pip install ./python`).
"""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import memcon

SAMPLES = Path(__file__).parents[2] / "examples" / "dumps"
MEGABYTES = 2
ROUNDS = 15
TABLES = ("records", "turns", "people", "marks", "diagnostics")


def sample(folder: Path) -> dict[str, bytes]:
    """Read the dumps, and repeat them until there is enough to measure."""
    dumps = [path.read_bytes() for path in sorted(folder.rglob("*.txt"))]
    total = sum(map(len, dumps))
    if not total:
        sys.exit(f"expected dumps (*.txt) below {folder}, found none")
    times = max(1, MEGABYTES * 1_000_000 // total)
    return {f"{number}-{index}": dump for number in range(times) for index, dump in enumerate(dumps)}


def seconds(work: Callable[[], object]) -> float:
    """Time on the clock."""
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def table_seconds(dumps: dict[str, bytes], *names: str) -> float:
    """Time on the clock to make tables of a corpus that is parsed."""
    corpus = memcon.parse_many(dumps, progress=False)
    return seconds(lambda: [getattr(corpus, name) for name in names])


def start(code: str) -> float:
    """Time on the clock to start an interpreter that runs `code`, and to end it."""
    return seconds(lambda: subprocess.run([sys.executable, "-c", code], check=True))


def main() -> None:
    """Measure in turns, so that what else the machine does meets all alike; take the best of each."""
    dumps = sample(Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLES)
    one, two, turns, tables, bare, imported = [], [], [], [], [], []
    for _ in range(ROUNDS):
        one.append(seconds(lambda: memcon.parse_many(dumps, threads=1, progress=False)))
        two.append(seconds(lambda: memcon.parse_many(dumps, threads=2, progress=False)))
        turns.append(table_seconds(dumps, "turns"))
        tables.append(table_seconds(dumps, *TABLES))
        bare.append(start("pass"))
        imported.append(start("import memcon"))
    print(f"dumps                           {len(dumps)}, {sum(map(len, dumps.values())) / 1e6:.1f} MB")
    print(f"one thread                      {min(one) * 1000:.0f} ms")
    print(f"two threads against one         {min(one) / min(two):.2f} times as fast")
    print(f"table of turns against parsing  {min(turns) / min(one):.1%} of the time")
    print(f"all tables against parsing      {min(tables) / min(one):.1%} of the time")
    print(f"import beyond the interpreter   {(min(imported) - min(bare)) * 1000:.0f} ms")


if __name__ == "__main__":
    main()
