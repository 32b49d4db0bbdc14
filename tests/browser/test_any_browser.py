"""Browsers that lack something: what needs it is not begun, and the page can be used without.

What is missing is taken away here from a browser of today; `test_old_browsers.py` asks real old ones.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.harness import axe, overflow, remarks

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 740}
WORKSHOP = "en/modules/one-hour-workshop.html"
POPOVERS = "for (const name of ['popover', 'showPopover']) delete HTMLElement.prototype[name];"
DIALOGS = "delete HTMLDialogElement.prototype.showModal;"
UNTIL_FOUND = "delete Document.prototype.onbeforematch;"
AFTER_2019 = """
  for (const [owner, ...names] of [
    [Element.prototype, "replaceChildren", "checkVisibility", "moveBefore", "setHTML", "ariaLabel"],
    [String.prototype, "replaceAll", "at", "isWellFormed"],
    [Array.prototype, "at", "findLast", "toSorted", "toSpliced", "with"],
    [window, "structuredClone", "reportError", "scheduler", "navigation", "AggregateError"],
    [Promise, "any", "allSettled", "withResolvers", "try"],
    [Object, "hasOwn", "groupBy"],
  ]) for (const name of names) delete owner[name];
"""
"""What Chromium 73 had not yet, of what a script of ours may be tempted to use."""


def opened(open_page: OpenPage, address: str, lacking: str) -> Page:
    """Open a page on a phone whose browser lacks something."""
    page = open_page(viewport=PHONE)
    page.add_init_script(lacking)
    page.goto(address)
    return page


@pytest.mark.parametrize("locale", ["en", "ar"])
def test_without_popovers_the_menu_is_folded_and_its_button_opens_it(
    open_page: OpenPage, address: str, locale: str
) -> None:
    page = opened(open_page, f"{address}{locale}/index.html", POPOVERS)
    menu, button = page.locator(".menu"), page.locator(".menu-button")
    expect(menu).to_be_hidden()
    expect(button).to_have_attribute("aria-expanded", "false")
    button.press("Enter")
    expect(menu).to_be_visible()
    expect(button).to_have_attribute("aria-expanded", "true")
    bottom = page.evaluate("document.querySelector('.menu').getBoundingClientRect().bottom")
    assert bottom <= page.evaluate("document.querySelector('main').getBoundingClientRect().top")
    assert (axe(page), overflow(page)) == ([], 0)
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(button).to_be_focused()


def test_without_popovers_a_click_beside_the_menu_closes_it(open_page: OpenPage, address: str) -> None:
    page = opened(open_page, f"{address}en/index.html", POPOVERS)
    page.locator(".menu-button").click()
    page.locator("h1").click()
    expect(page.locator(".menu")).to_be_hidden()


@pytest.mark.parametrize("way", ["click", "/", "Control+k"])
def test_without_dialogs_the_search_is_a_page(open_page: OpenPage, address: str, way: str) -> None:
    page = opened(open_page, f"{address}en/index.html", DIALOGS)
    if way == "click":
        page.locator("a.search").click()
    else:
        page.keyboard.press(way)
    page.wait_for_url("**/en/search.html")
    page.get_by_role("searchbox").fill("photo")
    expect(page.locator(".finder section").first).to_be_visible()


def test_where_words_in_hidden_tabs_are_not_found_no_tab_is_hidden(open_page: OpenPage, address: str) -> None:
    page = opened(open_page, address + WORKSHOP, UNTIL_FOUND)
    assert page.get_by_role("tab").count() == 0
    for tab in page.locator(".tab").all():
        expect(tab).to_be_visible()


@pytest.mark.parametrize("name", ["IntersectionObserver", "localStorage", "sessionStorage"])
def test_what_needs_one_thing_that_is_missing_does_not_stop_the_rest(
    open_page: OpenPage, address: str, name: str
) -> None:
    page = open_page(viewport=PHONE)
    page.add_init_script(f"delete window.{name};")
    said = remarks(page)
    page.goto(address + WORKSHOP)
    page.locator("#camera-out").get_by_role("button").click()
    expect(page.locator("#camera-out").get_by_role("status")).not_to_be_empty()
    page.get_by_role("tab").nth(1).click()
    page.keyboard.press("/")
    expect(page.locator("dialog")).to_be_visible()
    assert said == []


def test_with_what_browsers_had_in_2019_all_can_be_done(open_page: OpenPage, address: str) -> None:
    page = open_page(viewport=PHONE)
    page.add_init_script(AFTER_2019 + POPOVERS + UNTIL_FOUND)
    said = remarks(page)
    page.goto(f"{address}ar/modules/one-hour-workshop.html")
    quiz = page.locator("#camera-out")
    quiz.get_by_role("radio").first.check()
    quiz.get_by_role("button").click()
    expect(quiz.get_by_role("status")).not_to_be_empty()
    order = page.locator("#show-a-skill")
    order.get_by_role("combobox").first.select_option("1")
    order.get_by_role("button").click()
    expect(order.get_by_role("status")).not_to_be_empty()
    page.locator(".menu-button").click()
    page.locator(".languages summary").click()
    page.locator(".languages a[hreflang=es]").click()
    page.wait_for_url("**/es/**")
    page.keyboard.press("/")
    page.keyboard.insert_text("foto")
    page.locator("dialog [role=option]").first.click()
    expect(page.locator("main mark").first).to_be_attached()
    page.goto(f"{address}en/search.html")
    page.get_by_role("searchbox").fill("photo")
    expect(page.locator(".finder section").first).to_be_visible()
    assert said == []


def test_a_browser_that_is_too_old_for_a_script_has_the_page_as_it_is(
    open_page: OpenPage, address: str
) -> None:
    page = open_page(viewport=PHONE)
    page.add_init_script("delete Array.prototype.flatMap; delete String.prototype.matchAll;")
    said = remarks(page)
    page.goto(address + WORKSHOP)
    page.locator("#camera-out summary").first.click()
    expect(page.locator("#camera-out .feedback").first).to_be_visible()
    assert page.locator("fieldset, [role=tab], .check").count() == 0
    page.locator("a.search").click()
    page.locator("main .facets a").first.click()
    expect(page.locator("main h1")).to_be_visible()
    assert said == []
