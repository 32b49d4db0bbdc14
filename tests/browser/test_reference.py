"""The framework, a competency and the glossary in a browser."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.harness import LOCALES, axe, hidden_text, overflow

pytestmark = pytest.mark.browser

PAGES = ("framework.html", "glossary.html", "competencies/describe-media.html")
WIDE, NARROW = {"width": 1280, "height": 800}, {"width": 320, "height": 640}


@pytest.mark.parametrize("width", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("locale", LOCALES)
def test_axe_finds_nothing_in_what_one_looks_up(
    address: str, open_page: Callable[..., Page], locale: str, width: dict[str, int]
) -> None:
    scheme = "dark" if width == WIDE else "light"
    page = open_page(viewport=width, color_scheme=scheme, bypass_csp=True, reduced_motion="reduce")
    found, wider = [], []
    for path in PAGES:
        page.goto(f"{address}{locale}/{path}")
        found += [f"{path}: {violation}" for violation in axe(page)]
        wider += [path] if overflow(page) > 0 else []
    assert (found, wider) == ([], [])


@pytest.mark.parametrize(
    ("width", "shown", "hidden"), [(WIDE, "table", "ul"), (NARROW, "ul", "table")], ids=["wide", "narrow"]
)
def test_the_framework_is_a_table_or_a_list_and_never_both(
    address: str, open_page: Callable[..., Page], width: dict[str, int], shown: str, hidden: str
) -> None:
    page = open_page(viewport=width)
    page.goto(address + "en/framework.html")
    both = {"table": page.locator(".matrix"), "ul": page.locator(".matrix-list")}
    assert both["table"].count() == both["ul"].count() > 1
    assert all(each.is_visible() for each in both[shown].all())
    assert not any(each.is_visible() for each in both[hidden].all())


def test_on_paper_the_framework_is_a_table(address: str, open_page: Callable[..., Page]) -> None:
    page = open_page(viewport={"width": 680, "height": 960})
    page.emulate_media(media="print")
    page.goto(address + "en/framework.html")
    assert page.locator(".matrix").first.is_visible()
    assert not page.locator(".matrix-list").first.is_visible()


def test_a_term_in_a_text_leads_to_its_definition(address: str, open_page: Callable[..., Page]) -> None:
    page = open_page()
    page.goto(address + "en/competencies/describe-media.html")
    page.locator("a.term").click()
    assert page.locator("dt:target").inner_text() == "caption"
    assert hidden_text(page) == []
