"""What the first view of a page costs a reader with a slow connection, an old phone, nothing in the cache."""

from __future__ import annotations

import gzip
import statistics
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import CDPSession, Page

from tests.browser.harness import LOCALES, pages_of, served_compressed

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 740}
SLOW = {
    "offline": False,
    "latency": 400,  # milliseconds, there and back
    "downloadThroughput": 400_000 / 8,  # bytes a second
    "uploadThroughput": 400_000 / 8,
}
MOST_BYTES = {"document": 20_000, "stylesheet": 12_000, "script": 15_000}
MOST_REQUESTS = 6
MOST_SHIFT = 0.1
MOST_PAINT = 2_500
"""Milliseconds."""
TIMES = 5
WATCH = """
  window.seen = {paint: 0, shift: 0};
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.seen.paint = entry.startTime;
  }).observe({type: "largest-contentful-paint", buffered: true});
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.seen.shift += entry.value;
  }).observe({type: "layout-shift", buffered: true});
"""


def slow(open_page: Callable[..., Page]) -> Page:
    """Open a page on a phone with a slow connection and an empty cache."""
    page = open_page(viewport=PHONE, device_scale_factor=2, has_touch=True)
    without_cache(page).send("Network.emulateNetworkConditions", SLOW)
    page.add_init_script(WATCH)
    return page


def without_cache(page: Page) -> CDPSession:
    """Let each view of a page be the first."""
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    return session


@pytest.mark.parametrize("locale", LOCALES)
def test_the_first_view_of_a_page_is_light(
    built: Path, address: str, open_page: Callable[..., Page], locale: str
) -> None:
    asked: dict[str, str] = {}
    page = open_page(viewport=PHONE)
    without_cache(page)
    page.on("response", lambda answer: asked.update({answer.url: answer.request.resource_type}))
    # The page of the search brings the search along; its own budget is held in test_search.py.
    for path in (path for path in pages_of(built, locale) if not path.endswith("/search.html")):
        asked.clear()
        page.goto(address + path)
        weight: Counter[str] = Counter()
        for url, kind in asked.items():
            assert url.startswith(address), path
            weight[kind] += compressed(built / url.removeprefix(address))
        assert {kind: weight[kind] for kind, most in MOST_BYTES.items() if weight[kind] > most} == {}, path
        assert weight["document"]
        assert len(asked) <= MOST_REQUESTS, path


@cache
def compressed(file: Path) -> int:
    """Return how many bytes of a file come over the line."""
    return len(gzip.compress(file.read_bytes()))


@pytest.mark.parametrize("locale", LOCALES)
def test_nothing_jumps_while_a_page_comes_in(
    built: Path, address: str, open_page: Callable[..., Page], locale: str
) -> None:
    page = open_page(viewport=PHONE)
    page.add_init_script(WATCH)
    jumps = {}
    for path in pages_of(built, locale):
        page.goto(address + path)
        page.wait_for_timeout(50)
        jumps[path] = page.evaluate("window.seen.shift")
    assert {path: shift for path, shift in jumps.items() if shift > MOST_SHIFT} == {}


@pytest.mark.full
@pytest.mark.parametrize("module", ["en/modules/words-for-a-photo", "ar/modules/words-for-a-photo"])
def test_the_text_is_there_soon(built: Path, open_page: Callable[..., Page], module: str) -> None:
    paints = []
    with served_compressed(built) as start:
        for _ in range(TIMES):
            page = slow(open_page)
            page.goto(f"{start}{module}.html")
            page.wait_for_timeout(200)
            paints.append(page.evaluate("window.seen.paint"))
    assert statistics.median(paints) <= MOST_PAINT, paints
