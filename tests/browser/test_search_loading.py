"""A search that cannot be loaded says so in the page's language, and tries again when asked."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from generator.outputs.search.query import ranked
from generator.outputs.search.reading import Index
from tests.browser.conftest import OpenPage
from tests.browser.harness import axe, overflow

pytestmark = pytest.mark.browser

BROKEN = {
    "en": ("The search cannot be loaded.", "Try again"),
    "es": ("No se puede cargar la búsqueda.", "Intentar de nuevo"),
    "ar": ("تعذّر تحميل البحث.", "حاول مرة أخرى"),
}
WORDS = {"en": "photo", "es": "foto", "ar": "صورة"}
INCOMPLETE = "Parts of the search cannot be loaded: there may be more."


def lost(route: Route) -> None:
    route.abort()


def missing(route: Route) -> None:
    route.fulfill(status=404, content_type="text/html", body="<h1>Not found</h1>")


def cut_short(route: Route) -> None:
    route.fulfill(content_type="text/javascript", body=route.fetch().text()[:-40])


def another_page(route: Route) -> None:
    route.fulfill(content_type="text/javascript", body="<!doctype html><title>Sign in</title>")


def half_of_another_time(route: Route) -> None:
    name = re.sub(r".*/|\.js.*", "", route.request.url)
    route.fulfill(content_type="text/javascript", body=f'veredaSearch("en","{name}",[7]);')


FAULTS = [
    ("client", lost),
    ("lunr", cut_short),
    ("manifest", missing),
    ("i*", half_of_another_time),
    ("d*", missing),
]
MORE_FAULTS = [
    ("client", cut_short),
    ("lunr", missing),
    ("manifest", another_page),
    ("manifest", half_of_another_time),
    ("i*", lost),
    ("i*", cut_short),
]


def opened(page: Page, address: str, locale: str, *, dialog: bool) -> tuple[Locator, Locator]:
    """Give a word to the search, a dialog or a page; return what it stands in, and its field."""
    page.goto(f"{address}{locale}/{'index' if dialog else 'search'}.html")
    if dialog:
        page.keyboard.press("/")
    finder = page.locator("dialog.finder" if dialog else "div.finder")
    field = finder.locator("input[type=search]")
    field.fill(WORDS[locale])
    return finder, field


@pytest.mark.parametrize(
    ("name", "fault"), [*FAULTS, *(pytest.param(*each, marks=pytest.mark.full) for each in MORE_FAULTS)]
)
def test_what_cannot_be_loaded_is_said_and_the_button_tries_again(
    open_page: OpenPage, address: str, name: str, fault: Callable[[Route], None]
) -> None:
    page = open_page()
    page.route(f"**/search/{name}.js*", fault)
    finder, field = opened(page, address, "en", dialog=True)
    expect(finder.get_by_role("status")).to_have_text(BROKEN["en"][0])
    button = finder.get_by_role("button", name="Try again")
    button.click()
    expect(button).to_be_visible()
    expect(finder.get_by_role("status")).to_have_text(BROKEN["en"][0])
    page.unroute(f"**/search/{name}.js*")
    button.click()
    expect(finder.get_by_role("option").first).to_be_visible()
    expect(button).to_have_count(0)
    expect(field).to_be_focused()


@pytest.mark.parametrize(
    ("locale", "dialog"),
    [
        ("es", False),
        ("ar", True),
        *(
            pytest.param(*each, marks=pytest.mark.full)
            for each in (("en", True), ("en", False), ("es", True), ("ar", False))
        ),
    ],
)
def test_it_is_said_in_the_language_of_the_page_and_fits_small_windows(
    open_page: OpenPage, address: str, locale: str, *, dialog: bool
) -> None:
    page = open_page(viewport={"width": 360, "height": 740})
    page.route("**/search/*.js*", lost)
    finder, field = opened(page, address, locale, dialog=dialog)
    text, again = BROKEN[locale]
    expect(finder.get_by_role("status")).to_have_text(text)
    button = finder.get_by_role("button", name=again)
    assert (axe(page), overflow(page)) == ([], 0)
    page.unroute("**/search/*.js*")
    button.focus()
    page.keyboard.press("Enter")
    expect(finder.locator(".title").first).to_be_visible()
    expect(field).to_have_value(WORDS[locale])


@pytest.mark.parametrize("dialog", [True, False])
def test_without_a_net_it_says_so_and_with_one_typing_on_is_enough(
    open_page: OpenPage, address: str, *, dialog: bool
) -> None:
    page = open_page()
    page.goto(f"{address}en/{'index' if dialog else 'search'}.html")
    page.context.set_offline(True)
    if dialog:
        page.keyboard.press("/")
    finder = page.locator("dialog.finder" if dialog else "div.finder")
    finder.locator("input[type=search]").fill("phot")
    expect(finder.get_by_role("status")).to_have_text(BROKEN["en"][0])
    page.context.set_offline(False)
    finder.locator("input[type=search]").fill("photo")
    expect(finder.locator(".title").first).to_be_visible()


@pytest.mark.parametrize("dialog", [True, False])
def test_of_two_words_one_is_found_and_the_other_may_be(
    open_page: OpenPage, address: str, built: Path, *, dialog: bool
) -> None:
    page = open_page()
    names = shards(built, "photo ") - shards(built, "licence ")
    for name in names:
        page.route(f"**/en/search/{name}*", lost)
    finder, field = opened(page, address, "en", dialog=dialog)
    field.fill("photo licence ")
    expect(finder.get_by_role("status")).to_contain_text(INCOMPLETE)
    expect(finder.locator(".title").first).to_be_visible()
    for name in names:
        page.unroute(f"**/en/search/{name}*")
    finder.get_by_role("button", name="Try again").click()
    expect(finder.get_by_role("status")).to_have_text(re.compile(r"^Results: \d+$"))
    expect(finder.get_by_role("button", name="Try again")).to_have_count(0)


def shards(built: Path, query: str) -> set[str]:
    """Return the files with words that a query reads."""
    read: set[str] = set()
    folder = built / "en/search"

    def reading(name: str) -> bytes:
        read.add(name)
        return (folder / name).read_bytes()

    ranked(Index(reading), query)
    return {name for name in read if name.startswith("i")}


def test_a_word_that_is_nowhere_is_not_called_so_while_the_list_of_words_is_missing(
    open_page: OpenPage, address: str
) -> None:
    page = open_page()
    page.route("**/search/vocab.js*", missing)
    finder, field = opened(page, address, "en", dialog=True)
    field.fill("phtoo")
    expect(finder.get_by_role("status")).to_have_text(BROKEN["en"][0])
    page.unroute("**/search/vocab.js*")
    finder.get_by_role("button", name="Try again").click()
    expect(finder.get_by_role("option").first).to_be_visible()


def test_what_never_comes_is_told_after_a_while_and_a_late_answer_is_taken(
    open_page: OpenPage, address: str
) -> None:
    page = open_page()
    page.clock.install()
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/search/manifest.js*", hold)
    with page.expect_request("**/search/manifest.js*"):
        finder, _ = opened(page, address, "en", dialog=True)
        page.clock.run_for(1_000)
    expect(finder.get_by_role("status")).to_be_empty()
    page.clock.run_for(30_000)
    expect(finder.get_by_role("status")).to_have_text(BROKEN["en"][0])
    for route in held:
        route.continue_()
    page.unroute("**/search/manifest.js*", hold)
    finder.get_by_role("button", name="Try again").click()
    page.clock.run_for(1_000)
    expect(finder.get_by_role("option").first).to_be_visible()


def test_from_a_disk_a_file_that_is_missing_is_told_and_found_when_it_is_there(
    open_page: OpenPage, built: Path, tmp_path: Path
) -> None:
    site = Path(shutil.copytree(built, tmp_path / "site"))
    manifest = site / "es/search/manifest.js"
    kept = manifest.rename(tmp_path / "kept")
    page = open_page()
    page.goto(f"{site.as_uri()}/es/index.html")
    page.keyboard.press("/")
    finder = page.locator("dialog.finder")
    expect(finder.get_by_role("status")).to_have_text(BROKEN["es"][0])
    page.wait_for_timeout(500)  # it was asked twice: for nothing when it opened, then for the word
    kept.rename(manifest)
    finder.get_by_role("button", name=BROKEN["es"][1]).click()
    expect(finder.get_by_role("status")).to_be_empty()
    finder.get_by_role("combobox").fill("foto")
    expect(finder.get_by_role("option").first).to_be_visible()


def test_of_a_pasted_page_the_first_words_are_looked_for_and_typing_anew_is_answered(
    open_page: OpenPage, address: str
) -> None:
    page = open_page(viewport={"width": 360, "height": 740})
    finder, field = opened(page, address, "en", dialog=True)
    field.fill("photo " + " ".join(f"zzqq{at}xx" for at in range(400)))
    expect(finder.get_by_role("status")).to_contain_text("Only the first 32 words are looked for.")
    expect(finder.locator(".title").first).to_be_visible()
    field.fill(" ".join(f"xxqq{at}zz" for at in range(400)))
    field.fill("photo")
    expect(finder.get_by_role("status")).to_have_text(re.compile(r"^Results: \d+$"))
    field.fill("q" * 100_000)
    expect(finder.get_by_role("status")).to_have_text(re.compile(r"^Nothing found for “q{100}…”$"))
    assert overflow(page) == 0


def test_searches_of_before_are_those_of_the_same_language(open_page: OpenPage, address: str) -> None:
    page = open_page()
    for locale, words in (("en", "photo"), ("es", "foto")):
        finder, _ = opened(page, address, locale, dialog=True)
        expect(finder.get_by_role("option").first).to_be_visible()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile(f"/{locale}/(?!index.html)"))
        page.keyboard.press("/")
        expect(finder.get_by_role("option")).to_have_text([words])
