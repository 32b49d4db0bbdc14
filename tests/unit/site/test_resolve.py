"""Addresses, links, pictures, rows: what a page shows of the rest of the site."""

from __future__ import annotations

import pytest

from generator.model.content import (
    BlockFacts,
    Content,
    Door,
    Facts,
    LocalContent,
    Module,
    Page,
    Pathway,
    Reference,
    Section,
    Step,
)
from generator.model.framework import Competency, CompetencyLine, Domain, Framework, Stage
from generator.model.page import Link, LocalFacts, LocalText, ModuleRow
from generator.model.site import MediaFile, Settings
from generator.model.text import ResolvedText
from generator.site import resolve
from generator.site.addresses import address, in_locale, relative

PAGE = "es/modules/one.html"


@pytest.mark.parametrize(
    ("page", "target", "expected"),
    [
        ("index.html", "es/index.html", "es/index.html"),
        ("es/index.html", "index.html", "../index.html"),
        ("es/modules/one.html", "es/modules/two.html", "two.html"),
        ("es/modules/one.html", "es/stages/ring.html", "../stages/ring.html"),
        ("es/modules/one.html", "ar/modules/one.html", "../../ar/modules/one.html"),
        ("es/modules/one.html", "assets/x.css", "../../assets/x.css"),
        ("es/modules/one.html", "es/modules/one.html", "one.html"),
        ("/learn/404.html", "es/modules/one.html", "/learn/es/modules/one.html"),
        ("/404.html", "assets/x.css", "/assets/x.css"),
    ],
)
def test_relative_addresses_write_the_file_name_out(page: str, target: str, expected: str) -> None:
    assert relative(page, target) == expected


def test_a_page_has_one_place_in_each_locale() -> None:
    assert address("facilitator", "es", "one") == "es/modules/one.facilitator.html"
    assert in_locale("es/modules/one.html", "pt-BR") == "pt-BR/modules/one.html"
    assert address("page", "es", "home") == address("home", "es")
    assert address("nothing-like-it", "es") == ""


def facts(*targets: str, images: tuple[str, ...] = (), plays: str = "") -> Facts:
    references = [Reference("link", target) for target in targets]
    references += [Reference("image", f"../media/{name}") for name in images]
    blocks = (BlockFacts("video", attrs=(("media", plays),)),) if plays else ()
    return Facts("content/modules/one.md", "module", Module("one"), (), blocks, tuple(references))


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("module:two", "two.html"),
        ("module:two#look", "two.html#look"),
        ("module:draft", ""),
        ("stage:ring", "../stages/ring.html"),
        ("#look", "#look"),
        ("../media/map.svg", "../../media/map.es.svg"),
        ("../media/gone.svg", ""),
        ("pathway:first#look", "../pathways/first.html#look"),
        ("pathway:gone", ""),
        ("page:about", "../pages/about.html"),
        ("page:home", "../index.html"),
        ("page:gone", ""),
        ("form:source", ""),
        ("lang:tw", ""),
        ("/somewhere", ""),
        ("javascript:alert(1)", ""),
        ("java\tscript:alert(1)", ""),
        ("\x01javascript:alert(1)", ""),
        ("#caf%C3%A9", "#café"),
        ("module:two#cafe\u0301", "two.html#café"),
        ("mailto:ana@example.org", "mailto:ana@example.org"),
        ("Tel:+34 600", "tel:+34%20600"),
    ],
)
def test_a_link_leads_to_a_page_of_this_site_or_becomes_text(target: str, expected: str) -> None:
    media = ("map.svg", "map.es.svg")
    documents = (("module", "two"), ("pathway", "first"), ("page", "about"), ("page", "home"))
    assert resolve.links(facts(target), PAGE, ("es", "pt"), documents, media) == (Link(target, expected),)


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("https://example.org/a?b#c", "https://example.org/a?b#c"),
        ("HTTPS://example.org/sp ace", "https://example.org/sp%20ace"),
    ],
)
def test_a_link_that_leaves_the_site_is_written_as_browsers_like_it(target: str, expected: str) -> None:
    assert resolve.links(facts(target), PAGE, ("es",), (), ()) == (Link(target, expected, outside=True),)


def test_a_link_that_stands_twice_is_resolved_once() -> None:
    assert len(resolve.links(facts("#a", "#a"), PAGE, ("es",), (), ())) == 1


def test_a_picture_is_the_twin_of_the_locale_or_of_a_fallback() -> None:
    media = {name: MediaFile(name, 9, "image/svg+xml", 4, 3) for name in ("a.svg", "a.pt.svg", "b.svg")}
    found = resolve.pictures(facts(images=("a.svg", "b.svg")), PAGE, ("gl", "pt"), ("gl", "pt"), media, {})
    assert [(picture.file, picture.address) for picture in found] == [
        ("a.svg", "../../media/a.pt.svg"),
        ("b.svg", "../../media/b.svg"),
    ]


def test_a_recording_has_the_captions_and_the_title_that_there_are() -> None:
    files = ("talk.webm", "talk.es.vtt", "talk.en.vtt")
    media = {name: MediaFile(name, 9, "video/webm") for name in files}
    titles = {"talk.webm": LocalText("Una charla", "es")}
    (found,) = resolve.pictures(facts(plays="talk.webm"), PAGE, ("es",), ("en", "es", "ar"), media, titles)
    assert found.title == LocalText("Una charla", "es")
    assert found.captions == (("en", "../../media/talk.en.vtt"), ("es", "../../media/talk.es.vtt"))


def row(id: str, stage: str = "dot") -> ModuleRow:
    return ModuleRow(id, LocalText(id.title(), "en"), stage, 20, LocalText(f"About {id}", "en"))


def rows(*ids: str) -> dict[str, ModuleRow]:
    return {id: row(id) for id in ids}


def test_the_doors_are_what_the_module_suggests() -> None:
    module = Module("one", stage="dot", next=("two", "three", "four"))
    found = resolve.neighbours(module, rows("one", "two", "three", "four"), {})
    assert [door.id for door in found.doors] == ["two", "three"]


def test_further_doors_come_from_where_it_is_also_useful_then_from_its_stage() -> None:
    module = Module("one", stage="dot", also_useful_in=("ring",), helps_first=("zero",), next=("gone",))
    stages = {"dot": ("zero", "one", "two"), "ring": ("three",)}
    found = resolve.neighbours(module, rows("zero", "one", "two", "three"), stages)
    assert [door.id for door in found.doors] == ["three", "two"]
    assert [first.id for first in found.helps_first] == ["zero"]


def test_a_new_summary_changes_no_page_that_only_names_the_module() -> None:
    module = Module("one", next=("two",))
    changed = {
        "two": ModuleRow("two", LocalText("Two", "en"), "dot", 20, LocalText("Quite another summary", "en"))
    }
    assert resolve.neighbours(module, changed, {}) == resolve.neighbours(module, rows("two"), {})


def framework() -> tuple[Framework, dict[str, LocalText]]:
    lines = (CompetencyLine("dot", "I can tell"),)
    value = Framework(
        stages=(Stage("dot", "dot", "Dot"), Stage("ring", "ring", "Ring")),
        domains=(Domain("knowing", "Knowing"), Domain("caring", "Caring")),
        competencies=(Competency("judge", "skill", "knowing", "Judging", lines=lines),),
    )
    keys = [f"stages.{id}.{field}" for id in ("dot", "ring") for field in ("title", "summary")]
    keys += ["domains.knowing.title", "domains.caring.title", "competencies.judge.title"]
    keys += ["competencies.judge.stages.dot.line"]
    return value, {key: LocalText(key, "en") for key in keys}


PATHWAYS = (
    Pathway("b", sections=(Section("", (Step(("two",)), Step(("one", "three"), choose=1))),)),
    Pathway("a", sections=(Section("", (Step(("three",)), Step(("four",)))),)),
)


def test_modules_stand_in_the_order_of_the_pathways_then_by_title() -> None:
    ordered = resolve.pathway_order(PATHWAYS, Settings(pathways=("b",)))
    order = resolve.module_order(ordered)
    assert order == ("two", "one", "three", "four")
    known = [row(id) for id in ("zeta", "alpha", "one", "two")]
    found = resolve.groups(*framework(), known, order)
    assert [each.id for each in found[0].rows] == ["two", "one", "alpha", "zeta"]
    assert found[1].rows == ()


def test_pathways_that_the_settings_do_not_name_follow_by_id() -> None:
    assert [path.id for path in resolve.pathway_order(PATHWAYS, Settings())] == ["a", "b"]


def test_a_stage_knows_its_abilities_and_the_others() -> None:
    value, words = framework()
    first, last = resolve.stage_facts(value, words, resolve.groups(value, words, (), ()))
    assert [abilities.domain.text for abilities in first.abilities] == ["domains.knowing.title"]
    assert first.abilities[0].lines[0].line.text == "competencies.judge.stages.dot.line"
    assert last.abilities == ()
    assert (first.others, last.others) == ((last.group.stage,), (first.group.stage,))


def local(id: str) -> LocalFacts:
    title, summary = ResolvedText(id.title(), "en", "missing"), ResolvedText("", "es", "current")
    return LocalFacts(id, "pathway", "es", title, summary, 1, 2, 50, 0, "en")


def test_a_pathway_leaves_out_what_has_no_page() -> None:
    path = Pathway(
        "first",
        doors=(Door("I am new", "one"), Door("I return", "draft")),
        sections=(Section("", (Step(("one", "draft"), choose=1), Step(("draft",)))),),
    )
    words = {f"doors.{number}.say": LocalText(f"door {number}", "en") for number in range(2)}
    card = resolve.path_card(path, local("first"), words, rows("one"))
    assert [[each.id for each in step.rows] for step in card.steps] == [["one"]]
    assert [(door.say.text, door.start.id) for door in card.doors] == [("door 0", "one")]


def test_free_pages_that_want_to_stand_in_the_menu_do_so_by_their_place() -> None:
    pages = (Page("about", menu=2), Page("help", menu=1), Page("thanks"))
    free = [(Facts(f"content/pages/{page.id}.md", "page", page), local(page.id)) for page in pages]
    found = resolve.menu(free, "es")
    assert [item.address for item in found] == ["es/pages/help.html", "es/pages/about.html"]


def test_fields_are_said_in_the_language_they_are_shown_in() -> None:
    content = Content(fields=(("title", 0), ("summary", 1)), literals=(("outcome", "2030"),))
    shown = (ResolvedText("Uno", "es", "current"), ResolvedText("Sum", "en", "missing"))
    assert resolve.said(LocalContent(content, shown, "es", "en")) == {
        "outcome": LocalText("2030", "es"),
        "title": LocalText("Uno", "es"),
        "summary": LocalText("Sum", "en"),
    }
