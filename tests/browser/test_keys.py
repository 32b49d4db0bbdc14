"""Keys of the site: only those that are meant; the one that is a letter can be switched off (WCAG 2.1.4)."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.harness import remarks

pytestmark = pytest.mark.browser

NAMELESS = "element => element.dispatchEvent(new Event('keydown', { bubbles: true }))"
WORKSHOP = "en/modules/one-hour-workshop.html"


def press(page: Page, selector: str, **event: object) -> None:
    """Let an element hear of a key, with whatever else the browser tells of it."""
    page.locator(selector).first.evaluate(
        """(element, { keyCode = 0, ...event }) => {
          const said = new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...event });
          Object.defineProperty(said, "keyCode", { get: () => keyCode });
          element.dispatchEvent(said);
        }""",
        event,
    )


@pytest.fixture
def page(open_page: OpenPage, address: str) -> Page:
    opened = open_page(viewport={"width": 1280, "height": 800})
    opened.goto(address + WORKSHOP)
    return opened


@pytest.mark.parametrize(
    "event",
    [
        {"key": "/", "isComposing": True},
        {"key": "/", "keyCode": 229},
        {"key": "/", "shiftKey": True},
        {"key": "/", "altKey": True},
        {"key": "/", "ctrlKey": True},
        {"key": "k", "ctrlKey": True, "shiftKey": True},
        {"key": "k", "ctrlKey": True, "altKey": True},
        {"key": "k", "metaKey": True, "altKey": True},
        {"key": "k", "ctrlKey": True, "isComposing": True},
        {"key": "k"},
    ],
    ids=str,
)
def test_what_is_another_key_or_part_of_a_word_opens_nothing(page: Page, event: dict[str, object]) -> None:
    press(page, "body", **event)
    expect(page.locator("dialog")).to_have_count(0)
    press(page, "body", key="/")
    expect(page.locator("dialog")).to_be_visible()


def test_a_key_without_a_name_does_nothing(page: Page) -> None:
    """Browsers send such events when they fill in a field by themselves."""
    said = remarks(page)
    for selector in ("body", "textarea", "[role=tab]", ".languages summary"):
        page.locator(selector).first.evaluate(NAMELESS)
    page.evaluate("document.dispatchEvent(new Event('keydown'))")
    expect(page.locator("dialog")).to_have_count(0)
    page.keyboard.press("/")
    page.locator("dialog input").first.evaluate(NAMELESS)
    assert said == []


def test_keys_of_somebody_who_puts_a_word_together_choose_no_result(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.insert_text("photo")
    expect(page.locator("dialog [role=option]").first).to_be_visible()
    press(page, "dialog input", key="ArrowDown", isComposing=True)
    press(page, "dialog input", key="ArrowDown", keyCode=229)
    press(page, "dialog input", key="ArrowDown", shiftKey=True)
    press(page, "dialog input", key="Enter", keyCode=229)
    expect(page.locator("dialog [aria-selected=true]")).to_have_count(0)
    assert page.url.endswith(WORKSHOP)


@pytest.mark.parametrize("held", ["altKey", "ctrlKey", "shiftKey", "metaKey"])
def test_an_arrow_with_another_key_is_the_browsers_own(page: Page, held: str) -> None:
    press(page, "[role=tab]", key="ArrowRight", **{held: True})
    expect(page.get_by_role("tab").first).to_have_attribute("aria-selected", "true")


def test_the_slash_is_switched_off_in_the_search_and_stays_off(page: Page, address: str) -> None:
    expect(page.locator("a.search")).to_have_attribute("aria-keyshortcuts", "/ Control+K")
    page.keyboard.press("/")
    page.get_by_label("The key / opens the search").uncheck()
    page.keyboard.press("Escape")
    for _ in "before", "after":
        expect(page.locator("a.search")).to_have_attribute("aria-keyshortcuts", "Control+K")
        page.locator("body").press("/")
        expect(page.locator("dialog[open]")).to_have_count(0)
        page.reload()
    page.keyboard.press("Control+k")
    expect(page.locator("dialog")).to_be_visible()
    page.goto(f"{address}en/search.html")
    page.get_by_label("The key / opens the search").check()
    page.goto(address + WORKSHOP)
    page.keyboard.press("/")
    expect(page.locator("dialog")).to_be_visible()


@pytest.mark.parametrize(("locale", "close"), [("en", "Close"), ("es", "Cerrar"), ("ar", "إغلاق")])
def test_closing_is_called_closing_before_anything_is_loaded(
    open_page: OpenPage, address: str, locale: str, close: str
) -> None:
    page = open_page()
    page.route("**/search/*", lambda route: route.abort())
    page.goto(f"{address}{locale}/index.html")
    page.keyboard.press("/")
    page.locator("dialog").get_by_role("button", name=close, exact=True).click()
    expect(page.locator("dialog")).to_be_hidden()
