"""Pathways and listings: which modules stand where, and what the pages say of it."""

from __future__ import annotations

from generator.i18n.strings import words
from generator.model.content import BlockFacts, Bridge, Door, Facts, Module, Pathway, Section, Step
from generator.model.page import Chrome, LocalText, ModuleRow, PathStep, StageMark, Strings
from generator.model.ways import Facet, FacetValue, Listing, PathName
from generator.outputs.html.facets import facet_page
from generator.outputs.html.missing import missing_page
from generator.outputs.html.parts.steps import more_time, path_time
from generator.outputs.html.parts.values import TextView
from generator.site.resolve_facets import facets, listings, works_offline
from generator.site.resolve_ways import path_facts, ways


def row(id: str, minutes: int = 20) -> ModuleRow:
    return ModuleRow(id, LocalText(id.title(), "en"), "dot", minutes, LocalText(f"About {id}", "en"))


def rows(*ids: str) -> dict[str, ModuleRow]:
    return {id: row(id) for id in ids}


TITLES = {id: LocalText(id.title(), "en") for id in ("first", "second")}
FIRST = Pathway(
    "first",
    doors=(Door("I am new", "one"), Door("I am back", "draft")),
    sections=(
        Section("Begin", (Step(("one",)), Step(("two", "three"), choose=1))),
        Section("Go on", (Step(("draft",)), Step(("four",), optional=True))),
    ),
    bridges=(Bridge("second", "You like to teach"), Bridge("gone", "You like to travel")),
)


def test_a_pathway_shows_each_of_its_modules_that_has_a_page_once() -> None:
    found = path_facts(FIRST, rows("one", "two", "three", "four", "other"), TITLES)
    assert [row.id for row in found.rows] == ["one", "two", "three", "four"]
    assert found.bridges == (PathName("second", TITLES["second"]),)


def test_a_module_knows_the_steps_around_it() -> None:
    found = ways([FIRST], rows("one", "two", "three", "four"), TITLES)
    (way,) = found["three"]
    assert (way.id, way.place, way.count) == ("first", 2, 3)
    assert [row.id for row in way.before] == ["one"]
    assert [row.id for row in way.after] == ["four"]
    assert [row.id for row in found["one"][0].after] == ["two", "three"]
    assert (found["one"][0].before, found["four"][0].after) == ((), ())


def test_a_module_that_stands_twice_on_a_pathway_has_its_first_place() -> None:
    twice = Pathway("second", sections=(Section("", (Step(("one",)), Step(("two",)), Step(("one",)))),))
    found = ways([FIRST, twice], rows("one", "two"), TITLES)
    assert [(way.id, way.place) for way in found["one"]] == [("first", 1), ("second", 1)]


def test_a_new_summary_changes_no_page_of_a_neighbour() -> None:
    changed = {
        **rows("one", "two"),
        "one": ModuleRow("one", LocalText("One", "en"), "dot", 20, LocalText("New", "en")),
    }
    assert ways([FIRST], changed, TITLES) == ways([FIRST], rows("one", "two"), TITLES)


CHOICE = (
    PathStep((row("a", 10),)),
    PathStep((row("b", 30), row("c", 20), row("d", 40)), choose=2),
    PathStep((row("e", 45),), optional=True),
)


def test_the_time_of_a_pathway_is_a_range_where_there_is_a_choice() -> None:
    speak = words(Strings("en"))
    assert path_time(CHOICE, speak) == "1 hr to 1 hr 20 min"
    assert path_time(CHOICE[:1], speak) == "10 min"
    assert more_time(CHOICE, speak) == "45 min"
    assert more_time(CHOICE[:2], speak) == ""


def module(id: str, minutes: int, **more: object) -> Facts:
    return Facts(f"content/modules/{id}.md", "module", Module(id, self_study=minutes, **more))  # type: ignore[arg-type]


MODULES = (
    module("long", 90, type="lesson", needs=("internet",), audience=("trainer",)),
    module("short", 15, type="exercise", needs=("paper",), audience=("trainer", "volunteer")),
    module("middle", 31),
)
ORDER = ("short", "middle", "long")
PERCENTS = {"en": {"long": 100, "short": 100, "middle": 100}, "pt-BR": {"long": 80, "middle": 90}, "ar": {}}


def found_listings() -> dict[tuple[str, str], Listing]:
    return {(each.facet, each.value): each for each in listings(MODULES, ORDER, PERCENTS)}


def test_a_module_stands_under_each_limit_that_it_keeps() -> None:
    found = found_listings()
    assert found["minutes", "15"].modules == ("short",)
    assert found["minutes", "60"].modules == ("short", "middle")
    assert found["minutes", "longer"].modules == ("long",)


def test_only_values_that_a_module_has_are_listed() -> None:
    values = [key for key in found_listings() if key[0] in ("type", "needs", "audience")]
    assert values == [
        ("type", "lesson"),
        ("type", "exercise"),
        ("needs", "works-offline"),
        ("needs", "internet"),
        ("needs", "paper"),
        ("audience", "volunteer"),
        ("audience", "trainer"),
    ]


def test_a_language_lists_what_is_translated_at_all_the_most_complete_first() -> None:
    found = found_listings()
    assert found["language", "pt-br"] == Listing("language", "pt-br", ("middle", "long"), (90, 80))
    assert ("language", "ar") not in found


def test_a_facet_counts_its_modules() -> None:
    stages, *others = facets([("dot", 3), ("ring", 0)], tuple(found_listings().values()))
    assert stages == Facet("stage", (FacetValue("dot", 3),))
    assert [facet.id for facet in others] == ["minutes", "type", "needs", "audience", "language"]
    assert others[0].values[1] == FacetValue("30", 1)


def online(*blocks: BlockFacts) -> Facts:
    return Facts("content/modules/a.md", "module", Module("a", needs=("internet",)), blocks=blocks)


ACTIVITY = BlockFacts("activity", attrs=(("needs", "paper,internet"),))


def test_a_module_works_offline_where_each_activity_that_needs_internet_says_how() -> None:
    assert works_offline(online(ACTIVITY, BlockFacts("offline", parent=0)))
    assert not works_offline(online(ACTIVITY, BlockFacts("offline", parent=0), ACTIVITY))
    assert not works_offline(online(BlockFacts("activity")))


CHROME = Chrome(
    "en",
    LocalText("Site", "en"),
    LocalText("", "en"),
    "en",
    ("en", "pt-BR"),
    stages=(StageMark("dot", "dot", LocalText("Dot", "en")),),
    url="https://example.org/learn/",
)


def test_the_listing_of_a_language_leads_to_its_pages() -> None:
    language = found_listings()["language", "pt-br"]
    view = facet_page.view(CHROME, (), tuple(row(id) for id in ORDER), language)
    assert view.name == TextView("português do Brasil", "pt-BR", "ltr")
    first = view.rows[0]
    assert (first.address, first.language, first.note) == (
        "../../../pt-BR/modules/middle.html",
        "pt-BR",
        "90%",
    )


def test_a_listing_leads_to_the_others_and_marks_itself() -> None:
    listing = found_listings()["type", "lesson"]
    known = facets([("dot", 3)], (listing, found_listings()["needs", "works-offline"]))
    view = facet_page.view(CHROME, known, tuple(row(id) for id in ORDER), listing)
    links = [link for facet in view.facets for link in facet.values]
    assert [(link.name.text, link.address, link.count, link.here) for link in links] == [
        ("Dot", "../../stages/dot.html", "3", False),
        ("lesson", "lesson.html", "1", True),
        ("works without internet", "../by-needs/works-offline.html", "2", False),
    ]


def test_the_page_for_wrong_addresses_greets_in_each_language_that_the_theme_speaks() -> None:
    view = missing_page.view(CHROME, (LocalText("This page is not here", "en"),))
    assert [(each.home.address, each.sentence) for each in view.greetings] == [
        ("/learn/en/index.html", "This page is not here"),
        ("/learn/pt-BR/index.html", ""),
    ]
    assert view.frame.noindex
    assert view.frame.head.canonical == ""
