"""Chromium of 2019, 2020 and 2021 at the width of a phone: each page reads, moves, asks and finds.

Pictures of what they show are kept in the folder that pytest names with `--basetemp`, to be looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser import old
from tests.browser.old import OldBrowser, OldPage, started

pytestmark = [
    pytest.mark.browser,
    pytest.mark.full,
    pytest.mark.skipif(bool(old.missing()), reason=old.missing() or "they are there"),
]

WORKSHOP = "modules/one-hour-workshop.html"
BOX = "document.querySelector('{}').getBoundingClientRect()"
WIDER = "document.documentElement.scrollWidth - innerWidth"


@pytest.fixture(scope="module", params=[73, 80, 88])
def browser_of_then(request: pytest.FixtureRequest) -> Iterator[OldBrowser]:
    with started(request.param) as browser:
        yield browser


@pytest.fixture
def page(browser_of_then: OldBrowser) -> OldPage:
    return browser_of_then.page()


def shown(page: OldPage, selector: str) -> bool:
    """Whether an element takes room."""
    return bool(page.ask(f"document.querySelector('{selector}').getClientRects().length"))


def below(page: OldPage, upper: str, lower: str) -> bool:
    """Whether one element ends before another begins."""
    return bool(page.ask(f"{BOX.format(upper)}.bottom <= {BOX.format(lower)}.top"))


@pytest.mark.parametrize("locale", ["en", "ar"])
def test_the_menu_is_folded_and_opens_above_the_text(
    page: OldPage, address: str, tmp_path: Path, locale: str
) -> None:
    page.goto(f"{address}{locale}/index.html")
    page.picture(tmp_path / "home.png")
    assert not shown(page, ".menu")
    assert page.ask(f"{BOX.format('.skip')}.width") == 1
    page.ask("document.querySelector('.menu-button').click()")
    page.picture(tmp_path / "menu.png")
    assert shown(page, ".menu nav a")
    assert below(page, ".menu", "main")
    assert page.ask(WIDER) == 0
    assert page.complaints() == []


@pytest.mark.parametrize("locale", ["en", "ar"])
def test_without_a_script_the_menu_stands_between_the_bar_and_the_text(
    page: OldPage, address: str, tmp_path: Path, locale: str
) -> None:
    page.goto(f"{address}{locale}/index.html", script=False)
    page.picture(tmp_path / "home.png")
    assert not shown(page, ".menu-button")
    assert below(page, "a.search", ".menu")
    assert below(page, ".menu", "main")
    assert page.ask(WIDER) == 0


def test_a_module_has_margins_headings_and_sizes_as_it_should(
    page: OldPage, address: str, tmp_path: Path
) -> None:
    page.goto(f"{address}en/{WORKSHOP}")
    page.picture(tmp_path / "module.png")
    assert page.ask(f"{BOX.format('main')}.left") == 20
    size = "parseFloat(getComputedStyle(document.querySelector('{}')).fontSize)"
    sizes = [page.ask(size.format(name)) for name in ("main h1", ".text > h2", "main .text p")]
    assert sizes == sorted(sizes, reverse=True)
    assert page.ask("getComputedStyle(document.body).fontFamily").startswith("system-ui")
    assert page.ask(WIDER) == 0
    assert page.complaints() == []


@pytest.mark.parametrize("locale", ["en", "ar"])
def test_a_quiz_is_answered(page: OldPage, address: str, tmp_path: Path, locale: str) -> None:
    page.goto(f"{address}{locale}/{WORKSHOP}")
    page.ask("document.querySelector('#camera-out input').click()")
    page.ask("document.querySelector('#camera-out .check').click()")
    page.ask("document.querySelector('#camera-out').scrollIntoView()")
    page.picture(tmp_path / "quiz.png")
    assert page.ask("document.querySelector('#camera-out .result .feedback').innerText")
    assert page.complaints() == []


def test_all_tabs_stand_one_after_the_other(page: OldPage, address: str) -> None:
    page.goto(f"{address}en/{WORKSHOP}")
    assert page.ask("Array.from(document.querySelectorAll('.tab')).every(tab => tab.offsetHeight > 40)")


def test_the_search_opens_finds_leads_and_marks(page: OldPage, address: str, tmp_path: Path) -> None:
    page.goto(f"{address}en/index.html")
    page.press("/")
    page.wait("document.activeElement.matches('dialog input')")
    page.write("photo")
    page.wait("document.querySelector('dialog .found a')")
    page.picture(tmp_path / "dialog.png")
    assert page.ask(f"{BOX.format('dialog')}.top >= 0 && {BOX.format('dialog .foot')}.bottom <= innerHeight")
    page.press("ArrowDown")
    page.press("Enter")
    page.wait("document.querySelector('main mark')")
    assert "/modules/" in page.ask("location.pathname")
    assert page.ask("location.search") == ""
    assert page.complaints() == []


def test_the_page_of_the_search_has_all_results(page: OldPage, address: str, tmp_path: Path) -> None:
    page.goto(f"{address}en/search.html")
    page.wait("document.activeElement.matches('.finder input')")
    page.write("photo")
    page.wait("document.querySelectorAll('.finder section').length > 4")
    page.picture(tmp_path / "search.png")
    assert page.ask(WIDER) == 0
    assert page.complaints() == []


def test_without_a_script_the_page_of_the_search_has_lists(
    page: OldPage, address: str, tmp_path: Path
) -> None:
    page.goto(f"{address}en/search.html", script=False)
    page.picture(tmp_path / "search.png")
    assert shown(page, "main .without")
    assert shown(page, "main .facets a")
