"""Large letters and small windows: nothing runs out of the window, is cut off or lies on something else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.harness import LOCALES, all_pages_of, measured, overflow, pages_above, pages_of, unfold

pytestmark = pytest.mark.browser
OpenPage = Callable[..., Page]

ZOOMED = {"width": 320, "height": 256}
"""What is left of 1280 × 1024 at 400 %."""
WIDE = {"width": 1280, "height": 800}
PLAIN = "/* as it is */"
SPACED = """
* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-block-end: 2em !important; }
"""
"""What success criterion 1.4.12 asks a page to bear."""
FAULTS = ("lost", "cutOff", "covered")


def faults(page: Page, addresses: list[str], added: str = PLAIN) -> dict[str, list[str]]:
    """Return what is wrong on each page where something is."""
    found = {}
    for address in addresses:
        page.goto(address)
        page.add_style_tag(content=added)
        unfold(page)
        found[address] = measured(page, *FAULTS) + ["scrolls sideways"] * (overflow(page) > 0)
    return {address: wrong for address, wrong in found.items() if wrong}


@pytest.mark.parametrize("locale", LOCALES)
def test_at_400_percent_nothing_is_lost(built: Path, address: str, open_page: OpenPage, locale: str) -> None:
    page = open_page(viewport=ZOOMED, bypass_csp=True, reduced_motion="reduce")
    kinds = [*pages_of(built, locale), *pages_above(built)]
    assert faults(page, [address + path for path in kinds]) == {}


@pytest.mark.parametrize("locale", LOCALES)
def test_wider_spaces_in_the_text_do_no_harm(
    built: Path, address: str, open_page: OpenPage, locale: str
) -> None:
    page = open_page(viewport={"width": 320, "height": 640}, bypass_csp=True, reduced_motion="reduce")
    assert faults(page, [address + path for path in pages_of(built, locale)], SPACED) == {}


def test_letters_of_twice_the_size_do_no_harm(built: Path, address: str, open_page: OpenPage) -> None:
    page = open_page(viewport=WIDE, bypass_csp=True, reduced_motion="reduce")
    large = "html { font-size: 200% !important; }"
    assert faults(page, [address + path for path in pages_of(built, "es")], large) == {}


@pytest.mark.parametrize("locale", LOCALES)
def test_at_400_percent_the_open_menu_can_be_used(address: str, open_page: OpenPage, locale: str) -> None:
    page = open_page(viewport=ZOOMED)
    page.goto(f"{address}{locale}/index.html")
    page.click(".menu-button")
    page.click(".languages summary")
    last = page.locator(".languages li a").last
    last.click(trial=True)
    assert overflow(page) == 0


@pytest.mark.full
@pytest.mark.parametrize("added", [PLAIN, SPACED], ids=["plain", "spaced"])
@pytest.mark.parametrize("viewport", [ZOOMED, WIDE], ids=["zoomed", "wide"])
@pytest.mark.parametrize("locale", LOCALES)
def test_every_page_bears_zoom_and_spaces(
    built: Path, address: str, open_page: OpenPage, locale: str, viewport: dict[str, int], added: str
) -> None:
    page = open_page(viewport=viewport, bypass_csp=True, reduced_motion="reduce")
    assert faults(page, [address + path for path in all_pages_of(built, locale)], added) == {}
