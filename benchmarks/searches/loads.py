"""What a reader's browser loads: counted in Chromium, after gzip, from a page that was just opened."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, Response

from tests.browser.harness import served

QUERIES = (
    ("translate a page", "wrong date"),
    ("photo caption", "folder of the site"),
    ("source language", "one edit"),
    ("reader without a script", "copy"),
    ("licence", "which pages are written"),
)
"""A first query of a visit, and the next one."""
PAGEFIND = """async (query) => {
  const pagefind = await import('/pagefind/pagefind.js');
  const found = (await pagefind.search(query)).results.slice(0, 5);
  return Promise.all(found.map(async (one) => (await one.data()).url));
}"""
Search = Callable[[Page, str], object]


def own(browser: Browser, site: Path) -> tuple[float, float]:
    """Return the bytes of a first query and of the next, medians, in the dialog of a built site."""
    return _loads(browser, site, "en/index.html", _type)


def pagefind(browser: Browser, pages: Path) -> tuple[float, float]:
    """Return the same of Pagefind: its code, its index, and what it tells of five results."""
    return _loads(browser, pages, "index.html", found_by_pagefind)


def found_by_pagefind(page: Page, query: str) -> list[str]:
    """Return the addresses of the first five pages that Pagefind finds."""
    return [str(each) for each in page.evaluate(PAGEFIND, query)]


def _type(page: Page, query: str) -> None:
    """Type a query as a reader would, and wait for results."""
    if not page.locator("dialog.finder[open]").count():
        page.keyboard.press("/")
    page.get_by_role("combobox").fill(query)
    page.wait_for_timeout(400)
    page.locator("dialog.finder [role=option]").first.wait_for()


def _loads(browser: Browser, folder: Path, start: str, search: Search) -> tuple[float, float]:
    with served(folder) as at:
        visits = [_visit(browser.new_page(), f"{at}{start}", search, queries) for queries in QUERIES]
    return median(first for first, _ in visits), median(following for _, following in visits)


def _visit(page: Page, address: str, search: Search, queries: tuple[str, str]) -> tuple[int, int]:
    """Return the bytes of each query of one visit; a new page has a cache of its own."""
    answers: list[Response] = []
    page.goto(address)
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - it wants a function
    first, following = (_bytes(page, answers, search, query) for query in queries)
    page.close()
    return first, following


def _bytes(page: Page, answers: list[Response], search: Search, query: str) -> int:
    answers.clear()
    search(page, query)
    page.wait_for_load_state("networkidle")
    return sum(_packed(answer) for answer in answers)


def _packed(answer: Response) -> int:
    """Return the bytes of an answer after gzip; some come packed already."""
    body = answer.body()
    return min(len(body), len(gzip.compress(body, 9)))
