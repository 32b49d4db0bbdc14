"""Taking part: languages keep the place, "say so" names it, sharing tells what it did; translations."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page

from tests.browser.harness import LOCALES, axe, overflow

pytestmark = pytest.mark.browser
MODULE = "es/modules/words-for-a-photo.html"
WIDE = {"viewport": {"width": 1280, "height": 800}, "reduced_motion": "reduce"}


def test_another_language_opens_at_the_same_place(address: str, open_page: Callable[..., Page]) -> None:
    page = open_page(**WIDE)
    page.goto(f"{address}{MODULE}#v-next")
    page.click(".read-in summary")
    page.click(".read-in a[hreflang=ar]")
    assert page.url == f"{address}ar/modules/words-for-a-photo.html#v-next"


def test_at_the_top_of_a_page_another_language_opens_at_the_top(
    address: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(**WIDE)
    page.goto(address + MODULE)
    page.click(".read-in summary")
    page.click(".read-in a[hreflang=ar]")
    assert page.url == f"{address}ar/modules/words-for-a-photo.html"


def said_to(page: Page) -> str:
    """Click on "say so" without leaving, and return where it would lead."""
    page.evaluate("document.querySelector('[data-here]').addEventListener('click', e => e.preventDefault())")
    page.click("[data-here]")
    return unquote(page.get_attribute("[data-here]", "href") or "")


def test_who_selects_words_says_them_with_their_place(address: str, open_page: Callable[..., Page]) -> None:
    page = open_page(**WIDE)
    page.goto(address + MODULE)
    page.evaluate(
        """() => {
          const heading = document.getElementById("whose-photo-is-it");
          heading.scrollIntoView();
          getSelection().selectAllChildren(heading.nextElementSibling);
        }"""
    )
    words = page.evaluate("getSelection().toString().trim()")
    said = said_to(page)
    assert "words-for-a-photo.html#whose-photo-is-it\ncontent/modules/words-for-a-photo.md" in said
    assert f"\n\n> {words[:100]}" in said


def test_who_selects_nothing_says_what_is_in_sight(address: str, open_page: Callable[..., Page]) -> None:
    page = open_page(**WIDE)
    page.goto(f"{address}{MODULE}#speak-all-languages-at-once")
    said = said_to(page)
    assert "words-for-a-photo.html#speak-all-languages-at-once\n" in said
    assert "> " not in said.partition("body=")[2]


def test_without_a_script_the_page_is_named_and_nothing_is_shared(
    address: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(address + MODULE)
    assert "words-for-a-photo.html\n" in unquote(page.get_attribute("[data-here]", "href") or "")
    assert page.locator(".part button").count() == 0


def test_a_copied_address_is_announced(address: str, open_page: Callable[..., Page]) -> None:
    page = open_page(**WIDE)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{address}{MODULE}#v-next")
    page.click(".part button")
    page.wait_for_function("document.querySelector('.part [role=status]').textContent")
    told = page.get_attribute(".part", "data-copied")
    assert page.inner_text(".part [role=status]") == told
    assert page.evaluate("navigator.clipboard.readText()") == f"{address}{MODULE}#v-next"


def test_a_link_to_a_text_that_waits_opens_its_list(built: Path, open_page: Callable[..., Page]) -> None:
    page = open_page()
    page.goto((built / "fr/translations.html").as_uri())
    name = page.locator(".gaps > li").first.get_attribute("id")
    page.goto("about:blank")
    page.goto(f"{(built / 'fr/translations.html').as_uri()}#{name}")
    assert page.locator(".gaps > li").first.is_visible()


def test_the_page_with_both_texts_opens_at_the_same_place(
    address: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(**WIDE)
    page.goto(f"{address}{MODULE}#whose-photo-is-it")
    page.click(".rail a.same-place")
    assert page.url == f"{address}es/beside/words-for-a-photo.html#whose-photo-is-it"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("name", ["translations", "beside/words-for-a-photo"])
def test_pages_for_translators_are_for_everyone(
    name: str, locale: str, scheme: str, built: Path, address: str, open_page: Callable[..., Page]
) -> None:
    if not (built / locale / f"{name}.html").is_file():
        pytest.skip("the source stands beside nothing")
    page = open_page(viewport={"width": 320, "height": 740}, color_scheme=scheme)
    page.goto(f"{address}{locale}/{name}.html")
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
    assert axe(page) == []
    assert overflow(page) == 0
