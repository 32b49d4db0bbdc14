from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.harness import LOCALES, pages_of, remarks

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("how", ["http", "file"])
def test_no_page_complains(
    built: Path, address: str, open_page: Callable[..., Page], locale: str, how: str
) -> None:
    start = address if how == "http" else built.as_uri() + "/"
    page = open_page()
    said = remarks(page)
    for path in ["index.html", *pages_of(built, locale)]:
        page.goto(start + path)
    assert said == []


def test_from_a_stick_links_lead_on(built: Path, open_page: Callable[..., Page]) -> None:
    page = open_page()
    page.goto((built / "en" / "index.html").as_uri())
    link = page.locator('main a[href*="modules/"], main a[href*="stages/"]').first
    link.click()
    assert page.url.startswith(built.as_uri())
    assert page.locator("h1").count() == 1
    assert page.evaluate("document.styleSheets.length") > 0
