"""What a reader searches for and writes stays on the device, and with the site it was said to."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.harness import remarks, served, served_shortened

pytestmark = pytest.mark.browser

WORKSHOP = "en/modules/one-hour-workshop.html"
PHONE = {"width": 360, "height": 740}


def addresses(page: Page) -> list[str]:
    """Return a list that fills with each address that a page asks for or is at from now on."""
    seen: list[str] = []
    page.on("request", lambda request: seen.append(request.url))
    page.on("request", lambda request: seen.append(request.headers.get("referer", "")))
    page.on("framenavigated", lambda frame: seen.append(frame.url))
    return seen


def type_words(page: Page, words: str) -> None:
    """Open the search of a page and give it words."""
    page.keyboard.press("/")
    page.keyboard.insert_text(words)
    expect(page.locator("dialog [role=option]").first).to_be_visible()


def links(page: Page) -> list[str]:
    """Return where the links of a page lead."""
    return [str(each.get_attribute("href")) for each in page.locator("a[href]").all()]


def test_words_stand_in_no_address_on_the_way_to_a_result_and_back(open_page: OpenPage, address: str) -> None:
    page = open_page()
    seen = addresses(page)
    page.goto(f"{address}en/index.html")
    type_words(page, "photographer")
    seen += links(page)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("main mark").first).to_be_attached()
    page.reload()
    expect(page.locator("main mark").first).to_be_attached()
    seen += links(page)
    page.go_back()
    assert [each for each in seen if "photographer" in each] == []


def test_words_go_to_the_page_of_the_search_and_stay_with_it(open_page: OpenPage, address: str) -> None:
    page = open_page(viewport=PHONE)
    seen = addresses(page)
    page.goto(f"{address}en/index.html")
    type_words(page, "photos")
    page.locator("dialog .foot a").click()
    expect(page.get_by_role("searchbox")).to_have_value("photos")
    box = page.get_by_role("group", name="Stage").get_by_role("checkbox").first
    box.check()
    expect(page.locator(".finder section").first).to_be_visible()
    page.reload()
    expect(page.get_by_role("searchbox")).to_have_value("photos")
    expect(box).to_be_checked()
    seen += links(page)
    page.locator(".menu-button").click()
    page.locator(".languages summary").click()
    page.locator(".languages a[hreflang=es]").click()
    page.wait_for_url("**/es/search.html")
    expect(page.get_by_role("searchbox")).to_have_value("photos")
    page.go_back()
    expect(page.get_by_role("searchbox")).to_have_value("photos")
    expect(box).to_be_checked()
    assert [each for each in seen if "photos" in each] == []


def test_enter_without_a_choice_hands_the_words_over_too(open_page: OpenPage, address: str) -> None:
    page = open_page()
    page.goto(f"{address}en/index.html")
    type_words(page, "photo")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}en/search.html")
    expect(page.get_by_role("searchbox")).to_have_value("photo")


def test_a_host_may_shorten_the_address_of_a_page_on_the_way(open_page: OpenPage, built: Path) -> None:
    page = open_page()
    with served_shortened(built) as start:
        page.goto(f"{start}en/index.html")
        type_words(page, "photo")
        page.locator("dialog .foot a").click()
        page.wait_for_url(f"{start}en/search")
        expect(page.get_by_role("searchbox")).to_have_value("photo")


def test_a_result_in_a_new_tab_is_marked_and_no_other_page(open_page: OpenPage, address: str) -> None:
    page = open_page()
    page.goto(f"{address}en/index.html")
    type_words(page, "photo")
    with page.context.expect_page() as another:
        page.locator("dialog [role=option]").first.click(modifiers=["Control"])
    expect(another.value.locator("main mark").first).to_be_attached()
    another.value.goto(address + WORKSHOP)
    another.value.wait_for_load_state("networkidle")
    assert another.value.locator("main mark").count() == 0


def test_a_result_on_the_same_page_is_marked_without_loading_it_again(
    open_page: OpenPage, address: str
) -> None:
    page = open_page()
    page.goto(f"{address}en/modules/words-for-a-photo.html")
    page.evaluate("window.same = true")
    type_words(page, "photo")
    page.locator("dialog a[href*='words-for-a-photo.html#']").first.click()
    expect(page.locator("dialog")).to_be_hidden()
    expect(page.locator("main mark").first).to_be_attached()
    type_words(page, "caption")
    page.locator("dialog a[href*='words-for-a-photo.html#']").first.click()
    expect(page.locator("main mark", has_text="caption").first).to_be_attached()
    assert page.locator("main mark", has_text="photo").count() == 0
    assert page.evaluate("window.same")


def test_the_results_that_were_left_are_there_again_at_their_place(open_page: OpenPage, address: str) -> None:
    page = open_page(viewport=PHONE, reduced_motion="reduce", bypass_csp=True)
    page.goto(f"{address}en/search.html")
    page.get_by_role("searchbox").fill("photo")
    expect(page.locator(".finder section").nth(4)).to_be_visible()
    page.evaluate("scrollTo(0, 900)")
    page.reload()
    expect(page.locator(".finder section").nth(4)).to_be_visible()
    page.wait_for_function("Math.abs(scrollY - 900) < 24")


def test_from_a_disk_words_get_to_the_page_of_the_search_and_leave_the_address(
    open_page: OpenPage, built: Path
) -> None:
    page = open_page()
    said = remarks(page)
    page.goto((built / "es/index.html").as_uri())
    type_words(page, "foto & más")
    page.locator("dialog .foot a").click()
    expect(page.get_by_role("searchbox")).to_have_value("foto & más")
    assert page.url == (built / "es/search.html").as_uri()
    assert said == []


def test_where_nothing_can_be_kept_words_get_to_the_page_of_the_search_all_the_same(
    open_page: OpenPage, address: str
) -> None:
    page = open_page()
    page.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('no') }})")
    page.goto(f"{address}en/index.html")
    type_words(page, "photo")
    page.locator("dialog .foot a").click()
    expect(page.get_by_role("searchbox")).to_have_value("photo")
    assert page.url == f"{address}en/search.html"


def test_a_link_may_say_what_to_look_for_behind_a_sign_that_is_not_sent(
    open_page: OpenPage, address: str
) -> None:
    page = open_page()
    page.goto(f"{address}en/search.html#q=photo+captions")
    expect(page.get_by_role("searchbox")).to_have_value("photo captions")
    assert page.url == f"{address}en/search.html"
    page.reload()
    expect(page.get_by_role("searchbox")).to_have_value("photo captions")


@pytest.fixture(scope="module")
def two_sites(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the same site from two folders of one host."""
    host = tmp_path_factory.mktemp("host")
    for name in ("one", "other"):
        shutil.copytree(built, host / name)
    with served(host) as at:
        yield at


def test_sites_on_one_host_do_not_read_what_was_said_to_the_other(
    two_sites: str, open_page: OpenPage
) -> None:
    page = open_page()
    page.goto(f"{two_sites}one/{WORKSHOP}")
    page.locator(".reflection textarea").first.fill("between us")
    page.locator(".quiz input").first.check()
    type_words(page, "photo")
    page.get_by_label("The key / opens the search").uncheck()
    page.locator("dialog .foot a").click()
    page.goto(f"{two_sites}other/{WORKSHOP}")
    expect(page.locator(".reflection textarea").first).to_have_value("")
    expect(page.locator(".quiz input").first).not_to_be_checked()
    page.keyboard.press("/")
    expect(page.locator("dialog .found")).to_be_attached()
    page.wait_for_load_state("networkidle")
    assert page.locator("dialog [role=option]").count() == 0
    keys = page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
    assert {key.split("/")[1] for key in keys} <= {"one", "other"}
    page.goto(f"{two_sites}one/{WORKSHOP}")
    expect(page.locator(".reflection textarea").first).to_have_value("between us")
