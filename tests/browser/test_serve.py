"""A page that is looked at while its source is saved."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.browser.harness import remarks
from tests.serving import Served, serving

PAGE = "en/modules/first-change.html"
PANEL = "#vereda-findings"

pytestmark = pytest.mark.browser


@pytest.fixture
def site(root: Path, tmp_path: Path) -> Path:
    """Return a copy of the small site that `vereda new site` writes."""
    return Path(shutil.copytree(root / "generator" / "starter", tmp_path / "site"))


@pytest.fixture
def served(site: Path) -> Iterator[Served]:
    """Serve it."""
    with serving(site) as served:
        yield served


def add(site: Path, text: str) -> None:
    module = site / "content" / "modules" / "first-change.md"
    module.write_text(module.read_text(encoding="utf-8") + text, encoding="utf-8")


def opened(open_page: OpenPage, served: Served) -> Page:
    page = open_page(viewport={"width": 360, "height": 400})
    page.goto(served.address + PAGE)
    return page


def test_a_save_shows_at_the_same_place(open_page: OpenPage, served: Served, site: Path) -> None:
    page = opened(open_page, served)
    said = remarks(page)
    page.evaluate("scrollTo({top: 700, behavior: 'instant'})")
    add(site, "\nA sentence that was not there.\n")
    page.get_by_text("A sentence that was not there.").wait_for()
    page.wait_for_load_state("load")
    assert page.evaluate("scrollY") == 700
    assert said == []


def test_errors_stand_over_the_last_good_page(open_page: OpenPage, served: Served, site: Path) -> None:
    page = opened(open_page, served)
    said = remarks(page)
    add(site, "\nHalf a sentence. [A link](module:nowhere)\n")
    panel = page.locator(PANEL)
    panel.get_by_text('unknown module "nowhere"').wait_for()
    assert panel.get_by_text("1 error").is_visible()
    assert page.locator("main").get_by_text("Half a sentence.").count() == 0
    assert page.evaluate("getComputedStyle(document.querySelector('#vereda-findings')).position") == "fixed"
    module = site / "content" / "modules" / "first-change.md"
    module.write_text(module.read_text(encoding="utf-8").replace("module:nowhere", "module:show-someone"))
    page.locator("main").get_by_text("Half a sentence.").wait_for()
    assert page.locator(f"{PANEL} .errors").count() == 0
    assert said == []


def test_the_panel_can_be_closed_and_stays_so(open_page: OpenPage, served: Served, site: Path) -> None:
    page = opened(open_page, served)
    add(site, "\n[A link](module:nowhere)\n")
    message = page.locator(PANEL).get_by_text('unknown module "nowhere"')
    message.wait_for()
    page.locator(f"{PANEL} summary").focus()
    page.keyboard.press("Enter")
    message.wait_for(state="hidden")
    page.reload()
    page.locator(f"{PANEL} summary").wait_for()
    assert not message.is_visible()
