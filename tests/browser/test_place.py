"""Where the reader is: kept when a page is loaded again; words that are folded away are found."""

from __future__ import annotations

from typing import cast
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage

pytestmark = pytest.mark.browser

WORKSHOP = "en/modules/one-hour-workshop.html"
PHONE = {"viewport": {"width": 360, "height": 740}}
SLACK = 24
"""Pixels: less than a line."""
LONG = 700
"""Milliseconds in which a page that scrolls smoothly has got to where it goes."""


def top_of(page: Page, selector: str) -> float:
    """Return how far an element is from the top of the window."""
    return cast("float", page.locator(selector).evaluate("element => element.getBoundingClientRect().top"))


@pytest.mark.parametrize(
    ("named", "way"),
    [("one-skill-is-enough", "reload"), ("in-a-video-call", "reload"), ("one-skill-is-enough", "back")],
)
def test_the_place_is_kept_though_the_address_names_another(
    open_page: OpenPage, address: str, named: str, way: str
) -> None:
    page = open_page(**PHONE, reduced_motion="no-preference")
    page.goto(f"{address}{WORKSHOP}#{named}")
    page.wait_for_timeout(LONG)
    page.evaluate("document.getElementById('v-next').scrollIntoView({ behavior: 'instant' })")
    before = top_of(page, "#v-next")
    if way == "reload":
        page.reload()
    else:
        page.goto(f"{address}en/index.html")
        page.go_back()
    page.wait_for_timeout(LONG)
    assert abs(top_of(page, "#v-next") - before) < SLACK


def test_an_address_leads_to_its_place(open_page: OpenPage, address: str) -> None:
    page = open_page(**PHONE, reduced_motion="reduce")
    for named in ("one-skill-is-enough", "in-a-video-call"):
        page.goto(f"{address}{WORKSHOP}#{named}")
        page.wait_for_timeout(LONG)
        assert abs(top_of(page, f"#{named}")) < PHONE["viewport"]["height"] / 2


def test_what_was_open_is_open_when_the_page_is_loaded_again(open_page: OpenPage, address: str) -> None:
    page = open_page(**PHONE)
    page.goto(address + WORKSHOP)
    page.get_by_role("tab").nth(1).click()
    page.locator("details.hint summary").first.click()
    page.reload()
    expect(page.get_by_role("tab").nth(1)).to_have_attribute("aria-selected", "true")
    expect(page.locator("details.hint").first).to_have_attribute("open", "")
    page.goto(address + WORKSHOP)
    expect(page.get_by_role("tab").first).to_have_attribute("aria-selected", "true")


def test_words_in_a_hidden_tab_are_found_and_their_tab_opens(open_page: OpenPage, address: str) -> None:
    page = open_page(**PHONE)
    page.goto(address + WORKSHOP)
    panel = page.locator(".tab").nth(1)
    expect(panel.locator("p").first).to_be_hidden()
    words = " ".join(str(panel.locator("p").first.text_content()).split()[:3])
    page.goto("about:blank")
    page.goto(f"{address}{WORKSHOP}#:~:text={quote(words)}")  # the one way to let Chromium find by itself
    expect(panel.locator("p").first).to_be_visible()
    expect(page.get_by_role("tab").nth(1)).to_have_attribute("aria-selected", "true")
    expect(page.get_by_role("tabpanel")).to_have_count(1)


def test_hidden_tabs_take_no_room_and_are_no_stop(open_page: OpenPage, address: str) -> None:
    page = open_page(**PHONE)
    page.goto(address + WORKSHOP)
    page.get_by_role("tab").nth(1).click()
    expect(page.get_by_role("tabpanel")).to_have_count(1)
    ends = page.locator(".tab").evaluate_all("all => all.map(tab => tab.getBoundingClientRect().bottom)")
    assert ends[0] < ends[1] == ends[2]
    page.keyboard.press("Tab")
    expect(page.get_by_role("tabpanel")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.tabs')") is None
