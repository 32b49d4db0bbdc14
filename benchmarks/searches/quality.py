"""How good the results are, by the judged queries of the tests: this search beside Pagefind, page by page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from playwright.sync_api import Browser

from benchmarks.measure import timed
from benchmarks.searches import others
from benchmarks.searches.loads import found_by_pagefind
from generator.outputs.search.query import ranked
from tests.browser.harness import served
from tests.searching import Judged, index_of, judged, places

MOST = 5
ENOUGH = 40
"""Sections among which five pages are surely found."""
Shares = tuple[float, float]
"""Of the queries: with a page that fits at the first place, among the first five."""


def qualities(browser: Browser, built: Path, folder: Path) -> Iterator[tuple[str, str, int, Shares, Shares]]:
    """Yield, for each locale and kind of query, how many there are, our shares and those of Pagefind."""
    for locale in sorted({each.locale for each in judged()}):
        pages = others.readable(built / locale, folder / locale)
        timed(others.pagefind(pages), folder)
        for kind in dict.fromkeys(each.kind for each in judged()):
            asked = [each for each in judged() if (each.locale, each.kind) == (locale, kind)]
            if asked:
                ours = _shares(asked, [_own(built, each) for each in asked])
                theirs = _shares(asked, _pagefind(browser, pages, asked))
                yield locale, kind, len(asked), ours, theirs


def _own(built: Path, one: Judged) -> list[str]:
    """Return the pages that this search finds, each once."""
    index = index_of(built, one.locale)
    found = places(index, [number for _, number in ranked(index, one.query)[:ENOUGH]])
    return list(dict.fromkeys(place.partition("#")[0] for place in found))[:MOST]


def _pagefind(browser: Browser, pages: Path, asked: Sequence[Judged]) -> list[list[str]]:
    with served(pages) as at:
        page = browser.new_page()
        page.goto(f"{at}index.html")
        found = [found_by_pagefind(page, each.query) for each in asked]
        page.close()
    return [[Path(address.partition("#")[0]).stem for address in each] for each in found]


def _shares(asked: Sequence[Judged], found: Sequence[Sequence[str]]) -> Shares:
    wanted = [{place.partition("#")[0] for place in each.wanted} for each in asked]
    first = sum(bool(fit & set(pages[:1])) for pages, fit in zip(found, wanted, strict=True))
    five = sum(bool(fit & set(pages)) for pages, fit in zip(found, wanted, strict=True))
    return first / len(asked), five / len(asked)
