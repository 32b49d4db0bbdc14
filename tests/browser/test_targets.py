"""What one presses is large enough for a thumb, or stands within a sentence."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.harness import LOCALES, all_pages_of, measured, pages_above, pages_of, unfold

pytestmark = pytest.mark.browser
OpenPage = Callable[..., Page]

SIZES = [{"width": 320, "height": 640}, {"width": 1280, "height": 800}]


def small(page: Page, addresses: list[str]) -> dict[str, list[str]]:
    """Return the targets below 24 × 24 pixels of each page that has any."""
    found = {}
    for address in addresses:
        page.goto(address)
        unfold(page)
        found[address] = measured(page, "small")
    return {address: targets for address, targets in found.items() if targets}


@pytest.mark.parametrize("size", SIZES, ids=["narrow", "wide"])
@pytest.mark.parametrize("locale", LOCALES)
def test_targets_are_24_pixels_high_and_wide(
    built: Path, address: str, open_page: OpenPage, locale: str, size: dict[str, int]
) -> None:
    page = open_page(viewport=size, bypass_csp=True, reduced_motion="reduce")
    kinds = [*pages_of(built, locale), *pages_above(built)]
    assert small(page, [address + path for path in kinds]) == {}


@pytest.mark.parametrize("locale", LOCALES)
def test_so_they_are_in_the_menu(address: str, open_page: OpenPage, locale: str) -> None:
    page = open_page(viewport=SIZES[0], bypass_csp=True, reduced_motion="reduce")
    page.goto(f"{address}{locale}/modules/words-for-a-photo.html")
    page.click(".menu-button")
    page.click(".languages summary")
    boxes = [each.bounding_box() for each in page.locator(".menu a, .menu summary").all()]
    assert len(boxes) > 5
    assert [box for box in boxes if box is None or min(box["width"], box["height"]) < 24] == []


@pytest.mark.full
@pytest.mark.parametrize("script", ["on", "off"])
@pytest.mark.parametrize("size", SIZES, ids=["narrow", "wide"])
@pytest.mark.parametrize("locale", LOCALES)
def test_so_they_are_on_every_page(
    built: Path, address: str, open_page: OpenPage, locale: str, size: dict[str, int], script: str
) -> None:
    page = open_page(
        viewport=size, bypass_csp=True, reduced_motion="reduce", java_script_enabled=script == "on"
    )
    assert small(page, [address + path for path in all_pages_of(built, locale)]) == {}
