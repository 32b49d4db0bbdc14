"""The colours of the system, as Windows' contrast themes set them: shapes, places and focus stay visible."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.harness import LOCALES, all_pages_of, measured, pages_of
from tests.browser.test_keyboard import walk

pytestmark = pytest.mark.browser
OpenPage = Callable[..., Page]


def forced(open_page: OpenPage, scheme: str = "dark") -> Page:
    return open_page(
        viewport={"width": 1280, "height": 800},
        forced_colors="active",
        color_scheme=scheme,
        bypass_csp=True,
        reduced_motion="reduce",
    )


def faults(page: Page, addresses: list[str]) -> dict[str, list[str]]:
    """Return what is wrong on each page where something is."""
    found = {}
    for address in addresses:
        page.goto(address)
        found[address] = measured(page, "faintShapes", "sameAsOthers")
    return {address: wrong for address, wrong in found.items() if wrong}


@pytest.mark.parametrize("locale", LOCALES)
def test_shapes_and_places_stay_visible(built: Path, address: str, open_page: OpenPage, locale: str) -> None:
    assert faults(forced(open_page), [address + path for path in pages_of(built, locale)]) == {}


def test_the_focus_stays_visible(address: str, open_page: OpenPage) -> None:
    page = forced(open_page)
    page.goto(f"{address}en/modules/one-hour-workshop.html")
    assert [stop for stop in walk(page) if stop.faults] == []


def test_the_chosen_answer_and_the_open_tab_stand_out(address: str, open_page: OpenPage) -> None:
    page = forced(open_page)
    page.goto(f"{address}en/modules/one-hour-workshop.html")
    choices = page.locator("#camera-out .choice")
    choices.first.click()
    page.keyboard.press("Tab")
    outlines = choices.evaluate_all("all => all.map(each => getComputedStyle(each).outlineStyle)")
    assert outlines == ["solid", *["none"] * (len(outlines) - 1)]
    borders = page.locator("[role=tab]").evaluate_all(
        "all => all.map(each => getComputedStyle(each).borderBlockEndColor)"
    )
    assert borders[0] != borders[1]


@pytest.mark.full
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("locale", LOCALES)
def test_so_they_do_on_every_page(
    built: Path, address: str, open_page: OpenPage, locale: str, scheme: str
) -> None:
    page = forced(open_page, scheme)
    assert faults(page, [address + path for path in all_pages_of(built, locale)]) == {}
