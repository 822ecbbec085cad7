"""The code of the READMEs runs."""

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("readme", ["README.md", "python/README.md"])
def test_the_code_runs(
    readme: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    text = (ROOT / readme).read_text(encoding="utf-8")
    blocks = re.findall(r"^```python\n(.*?)^```$", text, flags=re.MULTILINE | re.DOTALL)
    assert blocks
    for block in blocks:
        exec(compile(block, readme, "exec"), {})
    assert capsys.readouterr().out


def test_every_value_of_the_format_is_explained() -> None:
    schema = json.loads((ROOT / "crates" / "memcon" / "memcon.schema.json").read_text(encoding="utf-8"))
    expected = {name: of["enum"] for name, of in schema["$defs"].items() if "enum" in of}
    # Its values are names of attributes.
    del expected["field"]
    text = (ROOT / "python" / "VALUES.md").read_text(encoding="utf-8")
    sections = re.split(r"^## (\w+)$", text, flags=re.MULTILINE)[1:]
    found = {
        name: re.findall(r"^\| `([^`]+)` \| \w.+ \|$", section, flags=re.MULTILINE)
        for name, section in zip(sections[::2], sections[1::2], strict=True)
    }
    assert found == expected
