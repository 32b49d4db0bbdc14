"""Every kind of page on paper: all of it there, nothing dark, no answers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, ViewportSize

from tests.browser.harness import LOCALES, overflow, pages_of

pytestmark = pytest.mark.browser

SHEET: ViewportSize = {"width": 673, "height": 1000}
"""CSS pixels of A4 within its margins; Letter has as many."""
ANSWERS = ".hint, .solution, .answer, .feedback, .change > :not(summary)"
PRESSED = ".menu, .menu-button, .rail, .skip, .check, .tablist"
DARK = """() => Array.from(document.querySelectorAll("html, body *"))
  .filter((element) => element.checkVisibility())
  .filter((element) => {
    const parts = getComputedStyle(element).backgroundColor.match(/[\\d.]+/g);
    const [red, green, blue, alpha = 1] = parts.map(Number);
    return alpha > 0 && Math.min(red, green, blue) < 230;
  })
  .map((element) => element.outerHTML.slice(0, 80))"""


@pytest.mark.parametrize("locale", LOCALES)
def test_each_kind_of_page_is_fit_for_paper(
    built: Path, address: str, open_page: Callable[..., Page], locale: str
) -> None:
    page = open_page(viewport=SHEET, color_scheme="dark")
    page.emulate_media(media="print")
    for path in pages_of(built, locale):
        page.goto(address + path)
        assert page.evaluate(DARK) == [], path
        assert overflow(page) == 0, path
        assert page.locator(f":is({ANSWERS}, {PRESSED}):visible").count() == 0, path
        assert page.locator("h1:visible").count() == 1, path


def test_the_foot_says_where_the_sheet_is_from(address: str, open_page: Callable[..., Page]) -> None:
    page = open_page(viewport=SHEET)
    page.goto(f"{address}en/glossary.html")
    foot = page.locator("footer")
    assert not foot.locator(".paper").is_visible()
    page.emulate_media(media="print")
    assert foot.inner_text().startswith("Glossary · Vereda\nhttps://vereda.example.org/en/glossary.html\n")
    assert "CC BY-SA" in foot.inner_text()
    assert foot.evaluate("foot => getComputedStyle(foot).display") == "table-footer-group"


def test_the_framework_is_one_table_on_paper(address: str, open_page: Callable[..., Page]) -> None:
    page = open_page(viewport={"width": 320, "height": 640})
    page.goto(f"{address}en/framework.html")
    assert page.locator(".matrix:visible").count() == 0
    page.emulate_media(media="print")
    page.set_viewport_size(SHEET)
    assert page.locator(".matrix:visible").count() == page.locator(".matrix").count() > 0
    assert page.locator(".matrix-list:visible").count() == 0


def test_a_link_that_leads_away_shows_its_address(address: str, open_page: Callable[..., Page]) -> None:
    page = open_page(viewport=SHEET)
    page.emulate_media(media="print")
    page.goto(f"{address}en/pages/about.html")
    shown = page.locator(".text a[rel~=external]").first.evaluate(
        "a => getComputedStyle(a, '::after').content"
    )
    assert "https://" in shown
