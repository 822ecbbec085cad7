"""What a browser makes of a record.

These tests need Chromium, and are skipped with a message where there is none.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from test_html import hostile_records

import memcon
from memcon import Corpus, Record

DUMPS = Path(__file__).parents[2] / "examples" / "dumps"
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
SCREENSHOTS = os.environ.get("MEMCON_SCREENSHOTS")
"""A folder for pictures of what the tests see, for somebody to look at."""

pytestmark = pytest.mark.skipif(
    CHROMIUM is None, reason="Chromium is not installed (apt-get install chromium)"
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        # Inside of containers there is neither a sandbox nor much shared memory.
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]
        )
        yield browser
        browser.close()


@pytest.fixture(params=["light", "dark"])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(color_scheme=request.param, viewport={"width": 1000, "height": 800})
    page = context.new_page()
    yield page
    context.close()


def show(page: Page, html: str, name: str, attributes: str = "") -> None:
    page.set_content(f"<!doctype html><meta charset=utf-8><body {attributes}>{html}</body>")
    if SCREENSHOTS:
        mode = page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'")
        page.screenshot(path=Path(SCREENSHOTS) / f"{name}-{mode}.png", full_page=True)


CONTRAST = """element => {
  const numbers = text => text.match(/[\\d.]+/g).map(Number);
  let ground = element;
  while (numbers(getComputedStyle(ground).backgroundColor)[3] === 0) ground = ground.parentElement;
  const light = ([r, g, b]) => {
    const linear = v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
    const [x, y, z] = [r, g, b].map(v => linear(v / 255));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const [one, other] = [getComputedStyle(element).color, getComputedStyle(ground).backgroundColor];
  const [low, high] = [light(numbers(one)), light(numbers(other))].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}"""


@pytest.mark.parametrize("path", sorted(DUMPS.glob("*.txt")), ids=lambda path: path.stem)
def test_turns_stand_in_order_under_visible_names(page: Page, path: Path) -> None:
    record = memcon.parse_file(path)
    show(page, record._repr_html_(), path.stem)
    turns = page.locator(".mc-turn")
    assert turns.count() == len(record.turns)
    bottom = 0.0
    for index, turn in enumerate(record.turns):
        element = turns.nth(index)
        box = element.bounding_box()
        assert box is not None
        assert box["y"] >= bottom
        bottom = box["y"] + box["height"]
        assert box["x"] + box["width"] <= 1000
        name = element.locator(".mc-name")
        speaker = record.speaker(turn)
        assert name.is_visible()
        assert name.inner_text() == (speaker.name if speaker else name.inner_text())
        assert name.evaluate(CONTRAST) >= 7
        text = element.locator(".mc-text")
        assert text.is_visible()
        assert turn.text.split()[-1] in text.inner_text()
    for selector in (".mc-soft", ".mc-kind", ".mc-mode", "dt", "dd", ".mc-text", "summary"):
        for element in page.locator(selector).all()[:5]:
            assert element.evaluate(CONTRAST) >= 4.5, selector


def test_modes_look_different(page: Page) -> None:
    records = map(memcon.parse_file, sorted(DUMPS.glob("*.txt")))
    modes = {"quoted", "reported"}
    record = next(record for record in records if modes <= {turn.mode for turn in record.turns})
    show(page, record._repr_html_(), "modes")
    quoted, reported = (page.locator(f".mc-{mode} .mc-text").first for mode in ("quoted", "reported"))
    style = "element => getComputedStyle(element).fontStyle"
    assert (quoted.evaluate(style), reported.evaluate(style)) == ("normal", "italic")
    before = "element => getComputedStyle(element, '::before').content"
    assert "“" in quoted.evaluate(before)
    assert page.locator(".mc-reported .mc-mode").first.inner_text() == "reported"


def test_diagnostics_are_folded_until_clicked(page: Page) -> None:
    record = next(
        record for path in sorted(DUMPS.glob("*.txt")) if (record := memcon.parse_file(path)).diagnostics
    )
    show(page, record._repr_html_(), "diagnostics")
    first = page.locator("details li").first
    assert not first.is_visible()
    page.locator("summary").click()
    assert first.is_visible()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_theme_of_the_notebook_goes_before_that_of_the_system(page: Page, theme: str) -> None:
    html = memcon.parse("Minister Orlov: Good morning.")._repr_html_()
    for attributes in (f'data-jp-theme-light="{str(theme == "light").lower()}"', f'class="vscode-{theme}"'):
        show(page, html, "theme", attributes)
        ground = page.locator(".memcon").evaluate("element => getComputedStyle(element).backgroundColor")
        assert ground == {"light": "rgb(255, 255, 255)", "dark": "rgb(22, 24, 29)"}[theme]


def test_a_hostile_dump_runs_no_script(page: Page) -> None:
    records: list[Record] = hostile_records()
    failures = memcon.parse_many({"<script>window.hit = 1</script>": ""}, on_error="collect").failures
    corpus = Corpus(records, failures)
    pages = [record.to_html() for record in records]
    for number, html in enumerate([*pages, corpus._repr_html_(), corpus.turns._repr_html_()]):
        show(page, html, f"hostile-{number}")
        for summary in page.locator("summary").all():
            summary.click()
        page.wait_for_timeout(50)
        assert page.evaluate("window.hit") is None
        assert page.locator("script, img, iframe").count() == 0
    show(page, pages[0], "hostile")
    assert "<script>window.hit = 1</script>" in page.locator(".mc-text").first.inner_text()


def test_the_test_would_notice_a_script(page: Page) -> None:
    show(page, "<script>window.hit = 1</script>", "script")
    assert page.evaluate("window.hit") == 1


def test_a_corpus_is_shown(page: Page) -> None:
    corpus = memcon.parse_many([*sorted(DUMPS.glob("*.txt")), Path("none.txt")], on_error="collect")
    show(page, corpus._repr_html_(), "corpus")
    assert page.locator("tr").count() == len(corpus) + 1
    assert page.locator("details li").count() == 1
    for element in page.locator("td").all():
        assert element.evaluate(CONTRAST) >= 4.5
