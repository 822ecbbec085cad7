"""The notebooks run, and their outputs are saved.

MEMCON_SAVE_NOTEBOOKS=1 pytest tests/test_notebooks.py saves what they give now.
"""

import asyncio
import os
import sys
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

FOLDER = Path(__file__).parents[2] / "examples" / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))


def run(path: Path) -> Any:
    """Execute a notebook where it lies; a cell that raises is an error."""
    notebook = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    if sys.platform == "win32":
        asyncio.set_event_loop_policy(asyncio.WindowsSelectorEventLoopPolicy())
    client = NotebookClient(
        notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(path.parent)}}
    )
    client.execute()
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)  # when it ran
    return notebook


def kinds(cell: Any) -> list[str]:
    """What a cell gives, in which form: `stdout`, `text/html`, ..."""
    found = []
    for output in cell.get("outputs", []):
        found += [output.name] if output.output_type == "stream" else sorted(output.data)
    return found


def test_there_are_notebooks() -> None:
    assert len(NOTEBOOKS) == 3


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs_and_has_its_outputs(path: Path) -> None:
    saved = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    nbformat.validate(saved)
    executed = run(path)
    if os.environ.get("MEMCON_SAVE_NOTEBOOKS"):
        nbformat.write(executed, path)  # type: ignore[no-untyped-call]
        saved = executed
    for was, now in zip(saved.cells, executed.cells, strict=True):
        assert "stderr" not in kinds(now), now.source
        assert kinds(was) == kinds(now), f"save the outputs anew, as this file says:\n{now.source}"
    assert str(Path.home()) not in path.read_text(encoding="utf-8")
