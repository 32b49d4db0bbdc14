from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.harness import LOCALES, all_pages_of, axe, hidden_text, overflow, pages_of, unfold

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("locale", "scheme"), [("en", "light"), ("ar", "dark")])
def test_axe_finds_nothing(
    built: Path, address: str, open_page: Callable[..., Page], locale: str, scheme: str
) -> None:
    page = open_page(color_scheme=scheme, bypass_csp=True, reduced_motion="reduce")
    found = []
    for path in pages_of(built, locale):
        page.goto(address + path)
        found += [f"{path}: {violation}" for violation in axe(page)]
    assert found == []


@pytest.mark.parametrize("path", ["index.html", "languages.html", "404.html"])
def test_axe_finds_nothing_above_the_locales(address: str, open_page: Callable[..., Page], path: str) -> None:
    page = open_page(bypass_csp=True, reduced_motion="reduce")
    page.goto(address + path)
    assert axe(page) == []


def test_axe_finds_nothing_in_a_page_that_leads_on(moved: Path, open_page: Callable[..., Page]) -> None:
    page = open_page(bypass_csp=True)
    page.route("**/one-hour-workshop.html", lambda route: route.fulfill(status=204))
    page.goto((moved / "es/modules/hour.html").as_uri())
    assert page.locator("main a").count() == 1
    assert axe(page) == []


@pytest.mark.full
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("locale", LOCALES)
def test_axe_finds_nothing_on_any_page(
    built: Path, address: str, open_page: Callable[..., Page], locale: str, scheme: str, width: int
) -> None:
    page = open_page(
        viewport={"width": width, "height": 800},
        color_scheme=scheme,
        bypass_csp=True,
        reduced_motion="reduce",
    )
    found = []
    for path in all_pages_of(built, locale):
        page.goto(address + path)
        unfold(page)
        found += [f"{path}: {violation}" for violation in axe(page)]
    assert found == []


@pytest.mark.full
@pytest.mark.parametrize("locale", LOCALES)
def test_axe_finds_nothing_without_the_script(
    built: Path, address: str, open_page: Callable[..., Page], locale: str
) -> None:
    page = open_page(bypass_csp=True, reduced_motion="reduce")
    page.route("**/*.js", lambda route: route.abort())  # axe itself needs a script
    found = []
    for path in pages_of(built, locale):
        page.goto(address + path)
        unfold(page)
        found += [f"{path}: {violation}" for violation in axe(page)]
    assert found == []


@pytest.mark.parametrize("locale", LOCALES)
def test_the_open_menu_is_for_everyone(address: str, open_page: Callable[..., Page], locale: str) -> None:
    page = open_page(viewport={"width": 320, "height": 640}, bypass_csp=True, reduced_motion="reduce")
    page.goto(f"{address}{locale}/modules/words-for-a-photo.html")
    page.click(".menu-button")
    page.click(".languages summary")
    assert axe(page) == []


@pytest.mark.parametrize("locale", LOCALES)
def test_a_narrow_page_does_not_scroll_sideways(
    built: Path, address: str, open_page: Callable[..., Page], locale: str
) -> None:
    page = open_page(viewport={"width": 320, "height": 640})
    wider = {}
    for path in pages_of(built, locale):
        page.goto(address + path)
        wider[path] = overflow(page)
    assert {path: pixels for path, pixels in wider.items() if pixels > 0} == {}


@pytest.mark.parametrize("locale", LOCALES)
def test_without_javascript_all_can_be_read(
    built: Path, address: str, open_page: Callable[..., Page], locale: str
) -> None:
    page = open_page(java_script_enabled=False)
    found = []
    for path in pages_of(built, locale):
        page.goto(address + path)
        found += [f"{path}: {text}" for text in hidden_text(page)]
    assert found == []


@pytest.mark.parametrize("locale", LOCALES)
def test_without_javascript_a_quiz_tells_its_answers(
    address: str, open_page: Callable[..., Page], locale: str
) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(f"{address}{locale}/modules/one-hour-workshop.html")
    answers = page.locator(".quiz .answers details")
    assert answers.count() > 1
    for answer in answers.all():
        feedback = answer.locator(".feedback")
        assert not feedback.is_visible()
        answer.locator(":scope > summary").press("Enter")
        assert len(feedback.inner_text()) > 5
