"""What the first view of a page costs a reader with a slow connection, an old phone, nothing in the cache."""

from __future__ import annotations

import gzip
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Page, Request, Response

from tests.browser.harness import LOCALES, pages_of

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 740}
ROUND_TRIP = 0.4
"""Seconds, there and back, on the line of a phone far away."""
RATE = 400_000 / 8
"""Bytes a second."""
MOST_BYTES = {"document": 20_000, "stylesheet": 12_000, "script": 15_000}
MOST_REQUESTS = 6
MOST_SHIFT = 0.1
MOST_WAIT = 2.5
"""Seconds until the text is there, by the line alone."""
WATCH = """
  window.seen = {shift: 0};
  window.painted = new Promise((resolve) => {
    new PerformanceObserver(() => resolve(true)).observe({type: "largest-contentful-paint", buffered: true});
  });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.seen.shift += entry.value;
  }).observe({type: "layout-shift", buffered: true});
"""


def without_cache(page: Page) -> None:
    """Let each view of a page be the first."""
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})


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


@pytest.mark.parametrize("module", ["en/modules/words-for-a-photo", "ar/modules/words-for-a-photo"])
def test_the_text_waits_for_the_page_and_its_style_alone(
    address: str, open_page: Callable[..., Page], module: str
) -> None:
    page = open_page(viewport=PHONE)
    page.add_init_script(WATCH)
    page.route("**/*", lambda route: route.continue_() if is_first(route.request) else None)
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - it wants a function
    page.goto(f"{address}{module}.html", wait_until="commit")
    assert page.evaluate("window.painted")
    came = [answer for answer in answers if is_first(answer.request)]
    assert [answer.request.resource_type for answer in came] == ["document", "stylesheet"]
    size = sum(len(gzip.compress(answer.body())) for answer in came)
    trips = 2 + len(came)  # to find the host, to greet it, and one for each file
    assert trips * ROUND_TRIP + size / RATE <= MOST_WAIT


def is_first(request: Request) -> bool:
    """Whether a browser waits for it before it shows a text. What the test does not answer never comes."""
    return request.resource_type in {"document", "stylesheet"}
