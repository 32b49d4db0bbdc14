"""The keyboard alone: every stop is seen, in the order of the text, and nothing holds one fast."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.harness import LOCALES, MEASURES, all_pages_of, pages_of

pytestmark = pytest.mark.browser
OpenPage = Callable[..., Page]

WIDE, NARROW = {"width": 1280, "height": 800}, {"width": 360, "height": 740}
WALKED = ("index.html", "framework.html", "modules/one-hour-workshop.html")
WORKSHOP = "modules/one-hour-workshop.html"
SLACK = 32
"""Pixels by which a stop of the same line may stand higher than the one before."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Something that the key Tab leads to."""

    name: str
    top: float
    faults: tuple[str, ...]


def walk(page: Page) -> list[Stop]:
    """Press Tab until it leads to where one was; return the stops from the top of the page on."""
    page.evaluate(MEASURES.read_text(encoding="utf-8"))
    order = page.evaluate("measures.order()")
    stops: list[Stop] = []
    for _ in range(2 * len(order)):
        page.keyboard.press("Tab")
        found = page.evaluate("measures.focus()")
        if found and len(stops) > 1 and found["name"] == stops[0].name:
            break
        if found and found["name"] != (stops[-1].name if stops else ""):
            stops.append(Stop(found["name"], found["top"], tuple(found["faults"])))
    top = next((at for at, stop in enumerate(stops) if stop.name == order[0]), 0)
    return [*stops[top:], *stops[:top]]  # a page may put one into its field at once


def faults(page: Page) -> list[str]:
    """Return what is wrong with the walk through a page: what is not seen, not met, or out of order."""
    stops = walk(page)
    met, expected = [stop.name for stop in stops], page.evaluate("measures.order()")
    unseen = [f"{stop.name}: {', '.join(stop.faults)}" for stop in stops if stop.faults]
    return unseen + ([] if met == expected else [f"met {met}, expected {expected}"])


def walked(open_page: OpenPage, addresses: list[str], size: dict[str, int]) -> dict[str, list[str]]:
    """Return what is wrong with the walk through each page, where something is."""
    page = open_page(viewport=size, bypass_csp=True, reduced_motion="reduce")
    found = {}
    for address in addresses:
        page.goto(address)
        found[address] = faults(page)
    return {address: wrong for address, wrong in found.items() if wrong}


def told(page: Page, block: str) -> str:
    """Return what a screen reader is told by a block."""
    return " ".join(page.locator(f"#{block} [role=status]").inner_text().split())


@pytest.mark.parametrize("locale", LOCALES)
def test_every_stop_is_seen_in_the_order_of_the_text(address: str, open_page: OpenPage, locale: str) -> None:
    assert walked(open_page, [f"{address}{locale}/{path}" for path in WALKED], WIDE) == {}


@pytest.mark.parametrize("locale", ["en", "ar"])
def test_on_a_phone_the_stops_lead_down_the_page(address: str, open_page: OpenPage, locale: str) -> None:
    page = open_page(viewport=NARROW, bypass_csp=True, reduced_motion="reduce")
    for path in WALKED:
        page.goto(f"{address}{locale}/{path}")
        stops = walk(page)[1:]
        assert len(stops) > 10
        climbs = [(one.name, other.name) for one, other in pairwise(stops) if other.top < one.top - SLACK]
        assert climbs == [], path


def test_the_first_stop_skips_to_the_text(address: str, open_page: OpenPage) -> None:
    page = open_page(viewport=WIDE)
    page.goto(f"{address}ar/{WORKSHOP}")
    page.keyboard.press("Tab")
    box = page.locator(".skip").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= WIDE["width"]
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize("locale", ["en", "ar"])
def test_the_menu_opens_and_closes(address: str, open_page: OpenPage, locale: str) -> None:
    page = open_page(viewport=NARROW)
    page.goto(f"{address}{locale}/index.html")
    menu, button = page.locator(".menu"), page.locator(".menu-button")
    button.focus()
    page.keyboard.press("Enter")
    assert menu.is_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('.menu').contains(document.activeElement)")
    page.keyboard.press("Escape")
    assert not menu.is_visible()
    assert button.evaluate("button => button === document.activeElement")


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_the_list_of_languages_opens_and_closes(
    address: str, open_page: OpenPage, size: dict[str, int]
) -> None:
    page = open_page(viewport=size)
    page.goto(f"{address}en/index.html")
    if size == NARROW:
        page.locator(".menu-button").press("Enter")
    languages = page.locator(".languages .list")
    page.locator(".languages summary").press("Enter")
    assert languages.is_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.hreflang") == "en"
    page.keyboard.press("Escape")
    assert not languages.is_visible()
    assert page.evaluate("document.activeElement.checkVisibility()")
    assert page.evaluate("document.activeElement.closest('header') !== null")


def test_a_quiz_is_answered_and_what_it_finds_is_announced(address: str, open_page: OpenPage) -> None:
    page = open_page(viewport=WIDE)
    page.goto(f"{address}en/{WORKSHOP}")
    status = page.locator("#camera-out [role=status]")
    assert status.get_attribute("role") == "status"
    assert told(page, "camera-out") == ""
    page.locator("#camera-out input").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    assert page.locator("#camera-out input").nth(1).is_checked()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert len(told(page, "camera-out")) > 10


def test_an_order_is_sorted(address: str, open_page: OpenPage) -> None:
    page = open_page(viewport=WIDE)
    page.goto(f"{address}en/{WORKSHOP}")
    lines = page.locator("#show-a-skill .puzzle > li")
    for line in lines.all():
        line.locator("select").focus()
        page.keyboard.type(str(int(line.get_attribute("data-answer") or "") + 1))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert told(page, "show-a-skill").startswith(f"Right: {lines.count()} of {lines.count()}")


@pytest.mark.parametrize(("locale", "key"), [("en", "ArrowRight"), ("ar", "ArrowLeft")])
def test_tabs_are_one_stop_and_turn_by_arrows(
    address: str, open_page: OpenPage, locale: str, key: str
) -> None:
    page = open_page(viewport=WIDE)
    page.goto(f"{address}{locale}/{WORKSHOP}")
    tabs = page.locator("[role=tab]")
    tabs.first.focus()
    page.keyboard.press(key)
    assert tabs.nth(1).get_attribute("aria-selected") == "true"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('role')") == "tabpanel"


@pytest.mark.full
@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("locale", LOCALES)
def test_so_it_is_on_each_kind_of_page(
    built: Path, address: str, open_page: OpenPage, locale: str, size: dict[str, int]
) -> None:
    assert walked(open_page, [address + path for path in pages_of(built, locale)], size) == {}


@pytest.mark.full
def test_so_it_is_on_every_page(built: Path, address: str, open_page: OpenPage) -> None:
    assert walked(open_page, [address + path for path in all_pages_of(built, "ar")], WIDE) == {}
