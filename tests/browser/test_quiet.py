from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.harness import (
    LOCALES,
    all_pages_of,
    pages_above,
    pages_of,
    remarks,
    served_with_headers,
)

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("how", ["http", "file"])
def test_no_page_complains(built: Path, open_page: Callable[..., Page], locale: str, how: str) -> None:
    with started(built, how) as start:
        assert complaints(open_page(), start, [*pages_above(built), *pages_of(built, locale)]) == []


@pytest.mark.full
@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("how", ["http", "file"])
def test_no_page_at_all_complains(built: Path, open_page: Callable[..., Page], locale: str, how: str) -> None:
    with started(built, how) as start:
        assert complaints(open_page(), start, all_pages_of(built, locale)) == []


def test_the_policy_is_sent_and_held(built: Path, open_page: Callable[..., Page]) -> None:
    page = open_page()
    with served_with_headers(built) as start:
        answer = page.goto(f"{start}en/index.html")
        assert answer is not None
        assert answer.header_value("content-security-policy").startswith("default-src 'none';")  # type: ignore[union-attr]
        said = remarks(page)
        page.evaluate("document.body.append(document.createElement('style'))")
        page.evaluate("document.querySelector('style').textContent = 'p { color: red }'")
    assert len(said) > 0


def started(built: Path, how: str) -> AbstractContextManager[str]:
    """Give the address of a site, as it is published or on a disk."""
    return served_with_headers(built) if how == "http" else nullcontext(f"{built.as_uri()}/")


def complaints(page: Page, start: str, paths: list[str]) -> list[str]:
    """Open pages one after the other and return what they complain of.

    The page for wrong addresses is for servers: its addresses begin at the root of the host.
    """
    said = remarks(page)
    for path in paths:
        if not (path == "404.html" and start.startswith("file:")):
            page.goto(start + path)
    return said


def test_from_a_stick_links_lead_on(built: Path, open_page: Callable[..., Page]) -> None:
    page = open_page()
    page.goto((built / "en" / "index.html").as_uri())
    link = page.locator('main a[href*="modules/"], main a[href*="stages/"]').first
    link.click()
    assert page.url.startswith(built.as_uri())
    assert page.locator("h1").count() == 1
    assert page.evaluate("document.styleSheets.length") > 0
