"""The search as its readers meet it: by keyboard, in other languages, from a disk, without a script."""

from __future__ import annotations

import gzip
import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Response, expect

from benchmarks.searches.site import write_site
from tests.browser.conftest import OpenPage
from tests.browser.harness import axe, overflow, remarks, served
from tests.building import build_quietly

pytestmark = pytest.mark.browser

KILOBYTE = 1000


def look_for(page: Page, words: str, *, key: str = "/") -> None:
    """Open the search by a key and give it words, at once: who types slowly asks for half words, too."""
    page.keyboard.press(key)
    page.keyboard.insert_text(words)
    expect(page.locator("dialog.finder .said")).not_to_be_empty()
    page.wait_for_function(
        "!document.querySelector('dialog.finder [role=combobox]').matches(':placeholder-shown')"
    )
    expect(page.locator("dialog.finder [role=option]").first).to_be_visible()


@pytest.mark.parametrize("key", ["/", "Control+k"])
def test_keys_open_it_arrows_move_enter_goes_and_the_words_are_marked(
    open_page: OpenPage, address: str, key: str
) -> None:
    page = open_page()
    said = remarks(page)
    page.goto(f"{address}en/index.html")
    look_for(page, "words for a photo", key=key)
    page.keyboard.press("ArrowDown")
    field = page.get_by_role("combobox")
    option = page.locator(f"#{field.get_attribute('aria-activedescendant')}")
    expect(option).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/modules/words-for-a-photo.html*")
    expect(page.locator("main mark").first).to_be_attached()
    assert said == []


def test_what_is_chosen_stays_chosen_while_somebody_goes_on_typing(open_page: OpenPage, address: str) -> None:
    page = open_page()
    page.goto(f"{address}en/index.html")
    look_for(page, "phot")
    page.keyboard.press("ArrowDown")
    chosen = page.locator("dialog.finder [aria-selected=true]")
    before = str(chosen.get_attribute("href"))
    chosen.evaluate("option => { option.dataset.answer = 'the first'; }")
    page.keyboard.type("o")
    expect(page.locator("[data-answer]")).to_have_count(0)
    expect(chosen).to_have_attribute("href", before)


def test_three_letters_of_a_word_are_enough(open_page: OpenPage, address: str) -> None:
    page = open_page()
    page.goto(f"{address}en/index.html")
    look_for(page, "cap")
    expect(page.locator("dialog.finder mark").first).to_have_text(re.compile("^caption", re.IGNORECASE))


@pytest.mark.parametrize("words", ['<img src=x onerror="alert(1)">', "</script><b>photo", "photo " * 60])
def test_markup_and_long_texts_are_words_like_others(open_page: OpenPage, address: str, words: str) -> None:
    page = open_page(viewport={"width": 360, "height": 740})
    said = remarks(page)
    page.goto(f"{address}en/index.html")
    page.keyboard.press("/")
    page.keyboard.insert_text(words)
    expect(page.locator("dialog.finder .said")).not_to_be_empty()
    assert page.locator("dialog.finder").locator("img, b:not(.way b), script").count() == 0
    assert (said, overflow(page)) == ([], 0)


def test_escape_closes_it_and_focus_goes_back(open_page: OpenPage, address: str) -> None:
    page = open_page()
    page.goto(f"{address}en/index.html")
    page.locator("a.search").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("combobox")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("dialog.finder")).to_be_hidden()
    expect(page.locator("a.search")).to_be_focused()


def test_a_slash_in_a_field_is_a_slash(open_page: OpenPage, address: str) -> None:
    page = open_page()
    page.goto(f"{address}en/index.html")
    page.evaluate("document.querySelector('main').append(document.createElement('textarea'))")
    page.locator("textarea").focus()
    page.keyboard.type("and/or")
    expect(page.locator("textarea")).to_have_value("and/or")
    assert page.locator("dialog.finder").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("locale", "words"), [("en", "photo"), ("es", "foto"), ("ar", "صورة")])
def test_the_dialog_and_the_page_fit_wcag_and_small_windows(
    open_page: OpenPage, address: str, locale: str, words: str, scheme: str
) -> None:
    page = open_page(viewport={"width": 320, "height": 640}, color_scheme=scheme)
    page.goto(f"{address}{locale}/index.html")
    look_for(page, words)
    assert (axe(page), overflow(page)) == ([], 0)
    page.keyboard.press("Enter")
    expect(page.locator(".finder section").first).to_be_visible()
    assert (axe(page), overflow(page)) == ([], 0)


def test_results_are_narrowed_on_the_page_of_the_search(open_page: OpenPage, address: str) -> None:
    page = open_page()
    page.goto(f"{address}en/search.html")
    page.get_by_role("searchbox").fill("photo")
    expect(page.locator(".finder section").first).to_be_visible()
    everything = page.locator(".finder section").count()
    stage = page.get_by_role("group", name="Stage").locator("label").first
    stage.get_by_role("checkbox").check()
    expect(page.locator(".finder section")).to_have_count(int(stage.locator(".why").inner_text()))
    assert 0 < page.locator(".finder section").count() < everything


def test_nothing_here_but_something_in_another_language(open_page: OpenPage, address: str) -> None:
    page = open_page(locale="ar")
    page.goto(f"{address}es/index.html")
    look_for(page, "الترجمة")
    other = page.get_by_role("option").first
    expect(other).to_have_attribute("href", re.compile("/ar/search.html"))
    expect(other).to_have_attribute("hreflang", "ar")


def test_it_works_from_a_disk(open_page: OpenPage, built: Path) -> None:
    page = open_page()
    said = remarks(page)
    page.goto((built / "es/index.html").as_uri())
    look_for(page, "foto")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("file://**/es/modules/**")
    expect(page.locator("main mark").first).to_be_attached()
    assert said == []


def test_without_a_script_the_page_says_so_and_leads_to_lists(open_page: OpenPage, address: str) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(f"{address}en/index.html")
    page.locator("a.search").click()
    expect(page.locator("main .without")).to_be_visible()
    page.locator("main .facets a").first.click()
    expect(page.locator("main h1")).to_be_visible()


def test_what_was_looked_for_is_kept_here_until_it_is_forgotten(open_page: OpenPage, address: str) -> None:
    page = open_page()
    page.goto(f"{address}en/index.html")
    look_for(page, "photo")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("main mark").first).to_be_attached()
    page.keyboard.press("/")
    expect(page.get_by_role("option", name="photo", exact=True)).to_be_visible()
    page.locator("dialog.finder .foot button").click()
    expect(page.locator("dialog.finder [role=option]")).to_have_count(0)
    assert page.evaluate("Object.keys(localStorage)") == []


def first_query(browser: Browser, site: Path, locale: str, words: str) -> int:
    """Return the bytes, after gzip, of all that a first query loads with its code, on a page just opened."""
    context = browser.new_context()
    page = context.new_page()
    with served(site) as at:
        page.goto(f"{at}{locale}/index.html")
        answers: list[Response] = []
        page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - it wants a function
        look_for(page, words)
        page.wait_for_load_state("networkidle")
        size = sum(len(gzip.compress(answer.body(), 9)) for answer in answers)
    context.close()
    return size


@pytest.mark.parametrize(("locale", "words"), [("en", "photo"), ("es", "foto"), ("ar", "صورة")])
def test_a_first_query_of_this_site_is_small(browser: Browser, built: Path, locale: str, words: str) -> None:
    assert first_query(browser, built, locale, words) <= 25 * KILOBYTE


def test_the_code_is_small(built: Path) -> None:
    sizes = [
        len(gzip.compress((built / "search" / name).read_bytes(), 9)) for name in ("lunr.js", "client.js")
    ]
    assert sum(sizes) <= 13 * KILOBYTE


FIRST_QUERIES = [
    ("en", "code of conduct", 25),
    ("ar", "مدونة السلوك", 25),
    ("bn", "আচরণ", 25),
    ("de", "Verhaltenskodex", 25),
    ("es", "código de conducta", 25),
    ("fa", "منشور اخلاقی", 25),
    ("fr", "code de conduite", 25),
    ("hi", "आचार संहिता", 25),
    ("id", "kode etik", 25),
    ("ja", "行動規範", 60),
    ("ko", "행동 강령", 25),
    ("pt", "código de conduta", 25),
    ("ru", "лицензия", 25),
    ("sw", "kanuni za maadili", 25),
    ("tr", "davranış kuralları", 25),
    ("zh-Hans", "行为准则", 25),
]


@pytest.mark.full
@pytest.mark.parametrize(("locale", "words", "most"), FIRST_QUERIES)
def test_a_first_query_of_a_real_site_is_small(
    browser: Browser, corpus: Path, locale: str, words: str, most: int
) -> None:
    assert first_query(browser, corpus, locale, words) <= most * KILOBYTE


@pytest.fixture(scope="module")
def corpus(corpora: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    shutil.copytree(corpora / "opensource-guide", folder / "site")
    assert build_quietly(folder / "site", folder / "out").count("error") == 0
    return folder / "out"


@pytest.mark.full
@pytest.mark.parametrize("words", ["translate a page", "how long does a build take", "licence", "sourec"])
def test_a_first_query_of_a_large_site_is_small(browser: Browser, large: Path, words: str) -> None:
    assert first_query(browser, large, "en", words) <= 40 * KILOBYTE


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a site of 3,000 sections."""
    folder = tmp_path_factory.mktemp("large")
    write_site(folder / "site", 3_000)
    assert build_quietly(folder / "site", folder / "out").count("error") == 0
    return folder / "out"
