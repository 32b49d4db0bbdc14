"""Views: small values worked out before a template sees them."""

from __future__ import annotations

import pytest

from generator.model.page import (
    Anchor,
    Assets,
    Chrome,
    HomeFacts,
    LocalText,
    MenuItem,
    ModuleRow,
    PathCard,
    PathStep,
    StageMark,
)
from generator.outputs.html.home import home_view
from generator.outputs.html.parts.frame import frame
from generator.outputs.html.parts.values import MenuLink, PlaceLink, TextView, module_link, text
from generator.site.licenses import license_link

CHROME = Chrome("ar", LocalText("موقع", "ar"), LocalText("", "ar"), "en", ("en", "ar"))


@pytest.mark.parametrize(
    ("id", "name", "where"),
    [
        ("CC-BY-SA-4.0", "CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
        ("CC-BY-3.0", "CC BY 3.0", "https://creativecommons.org/licenses/by/3.0/"),
        ("CC0-1.0", "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("MIT", "MIT", "https://spdx.org/licenses/MIT.html"),
        ("", "", ""),
    ],
)
def test_a_licence_has_the_name_that_readers_know(id: str, name: str, where: str) -> None:
    assert license_link(id) == Anchor(name, where)


def test_a_text_tells_its_language_only_where_it_is_another() -> None:
    assert text(LocalText("مرحبا", "ar"), "ar") == TextView("مرحبا")
    assert text(LocalText("Hello", "en"), "ar") == TextView("Hello", "en", "ltr")
    assert text(LocalText("", "en"), "ar") == TextView("")


def test_a_text_without_a_letter_has_a_direction_and_no_language() -> None:
    assert text(LocalText("24/7", "en"), "ar") == TextView("24/7", "", "ltr")


def test_a_site_without_a_public_address_has_no_canonical_links() -> None:
    assert frame("ar/index.html", CHROME, CHROME.title, CHROME.tagline).head.canonical == ""


def test_a_page_that_is_named_like_the_site_says_it_once() -> None:
    assert frame("ar/index.html", CHROME, CHROME.title, CHROME.tagline).title == TextView("موقع")


def test_a_page_without_own_percents_says_none_in_the_menu() -> None:
    found = frame("ar/stages/one.html", CHROME, LocalText("One", "en"), LocalText("", "en"))
    assert [language.percent for language in found.languages] == ["", ""]
    assert [language.here for language in found.languages] == [False, True]


def test_free_pages_stand_in_the_menu() -> None:
    chrome = Chrome(
        "ar",
        CHROME.title,
        CHROME.tagline,
        "en",
        menu=(MenuItem(LocalText("About", "en"), "ar/pages/about.html"),),
    )
    found = frame("ar/stages/one.html", chrome, LocalText("One", "en"), LocalText("", "en"))
    assert found.menu == (MenuLink(TextView("About", "en", "ltr"), "../pages/about.html", here=False),)


def test_the_bar_marks_the_page_that_is_open() -> None:
    chrome = Chrome("ar", CHROME.title, CHROME.tagline, "en", places=("stages", "modules"))
    found = frame("ar/modules/index.html", chrome, LocalText("All", "en"), LocalText("", "en")).places
    assert found == (
        PlaceLink("stages", "../index.html#v-stages", here=False),
        PlaceLink("modules", "index.html", here=True),
    )


def test_the_next_page_of_a_folder_is_not_marked_as_the_one_that_was_open() -> None:
    chrome = Chrome("ar", CHROME.title, CHROME.tagline, "en", places=("modules",))
    pages = ("ar/modules/one.html", "ar/modules/index.html", "ar/modules/two.html", "ar/framework.html")
    found = [frame(page, chrome, LocalText("All", "en"), LocalText("", "en")).places[0] for page in pages]
    assert [place.here for place in found] == [False, True, False, False]
    assert [place.address for place in found] == ["index.html"] * 3 + ["modules/index.html"]


def test_a_theme_without_files_of_its_own_names_none() -> None:
    chrome = Chrome("ar", CHROME.title, CHROME.tagline, "en", assets=Assets())
    found = frame("ar/index.html", chrome, CHROME.title, CHROME.tagline)
    assert (found.styles, found.scripts, found.icon) == ((), (), "")


def row(id: str, minutes: int) -> ModuleRow:
    return ModuleRow(id, LocalText(id, "ar"), "one", minutes)


def test_a_module_shows_the_mark_of_its_stage() -> None:
    chrome = Chrome(
        "ar", CHROME.title, CHROME.tagline, "en", stages=(StageMark("one", "dot", LocalText("أولى", "ar")),)
    )
    found = module_link("ar/index.html", row("first", 35), chrome)
    assert (found.address, found.stage.mark, found.stage.address) == (
        "modules/first.html",
        "dot",
        "stages/one.html",
    )


def test_a_pathway_on_the_home_page_leads_to_its_own_and_says_how_long_it_takes() -> None:
    steps = (
        PathStep((row("a", 10),)),
        PathStep((row("b", 20), row("c", 30)), choose=1),
        PathStep((row("d", 40),), optional=True),
    )
    path = PathCard("path", LocalText("p", "ar"), LocalText("", "ar"), steps)
    english = Chrome("en", LocalText("Site", "en"), LocalText("", "en"), "en")
    found = home_view(english, HomeFacts(paths=(path,)), None).paths[0]
    assert (found.address, found.time) == ("pathways/path.html", "30 min to 40 min")
