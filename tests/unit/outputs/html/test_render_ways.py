"""Pages of pathways, free pages, listings, and the page for wrong addresses: what a reader gets."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from generator.model.content import Block, Bridge, Content, Door, Facts, Heading, Page, Pathway, Section, Step
from generator.model.page import (
    Chrome,
    LocalFacts,
    LocalText,
    ModuleRow,
    PageContext,
    StageMark,
    Strings,
    Templates,
)
from generator.model.text import ResolvedText, Unit
from generator.model.ways import Facet, FacetValue, Listing, PathFacts, PathName
from generator.outputs.html.facets import facet_page
from generator.outputs.html.free import free_page
from generator.outputs.html.missing import missing_page
from generator.outputs.html.pathways import pathway_page
from generator.source.theme import closure
from tests.translated import chain_of


@pytest.fixture(scope="module")
def texts(root: Path) -> dict[str, str]:
    folder = root / "themes/default/templates"
    return {path.name: path.read_text("utf-8") for path in folder.glob("*.html")}


def made_of(texts: dict[str, str], kind: str) -> Templates:
    return closure(f"{kind}.html", texts)


CHROME = Chrome(
    "es",
    LocalText("Vereda", "es"),
    LocalText("", "es"),
    "en",
    ("en", "es"),
    ("en",),
    stages=(
        StageMark("first", "dot", LocalText("Primera", "es")),
        StageMark("second", "ring", LocalText("Dos", "es")),
    ),
    url="https://example.org/learn/",
    strings=Strings("es"),
)
ROWS = (
    ModuleRow("one", LocalText("Uno", "es"), "first", 35, LocalText("Sobre uno", "es")),
    ModuleRow("two", LocalText("Two", "en"), "second", 20, LocalText("", "en")),
    ModuleRow("three", LocalText("Tres", "es"), "second", 75, LocalText("", "es")),
)
PATHWAY = Pathway(
    "welcome",
    title="Welcome",
    audience=("volunteer", "trainer"),
    doors=(Door("I am new", "one"), Door("I am back", "draft")),
    sections=(
        Section("Begin", (Step(("one",)), Step(("two", "three"), choose=1))),
        Section("Go on", (Step(("three",), optional=True),)),
    ),
    bridges=(Bridge("other", "You like to teach"),),
    rest="Rest",
)
FIELDS = (
    ("title", "Bienvenida"),
    ("summary", "Resumen"),
    ("outcome", "Después puedes <ver>"),
    ("doors.0.say", "Soy nueva"),
    ("doors.1.say", "He vuelto"),
    ("sections.0.title", "Empieza"),
    ("sections.1.title", "Sigue"),
    ("bridges.0.when", "Te gusta enseñar"),
    ("rest", "Descansa"),
)
CONTENT = Content(
    (*(Unit(text, "title") for _, text in FIELDS), Unit("Look", "heading")),
    tuple((key, index) for index, (key, _) in enumerate(FIELDS)),
    (Block("heading", (("level", "2"), ("id", "look")), (len(FIELDS),)),),
)
SHOWN = (*(ResolvedText(text, "es", "current") for _, text in FIELDS), ResolvedText("Mira", "es", "current"))
CHAIN = chain_of(SHOWN, "es")
LOCAL = LocalFacts("welcome", "pathway", "es", SHOWN[0], SHOWN[1], 9, 10, 90, 0, "en")
AROUND = PageContext(percents=(("en", 100), ("es", 90)))


@pytest.fixture(scope="module")
def pathway(texts: dict[str, str]) -> str:
    path = PathFacts(ROWS, (PathName("other", LocalText("Otro", "es")),))
    facts = Facts("content/pathways/welcome.md", "pathway", PATHWAY, (Heading("look", 2, len(FIELDS)),))
    page = pathway_page(made_of(texts, "pathway"), CHROME, path, facts, CONTENT, CHAIN, LOCAL, AROUND)
    return page.decode()


def test_a_pathway_says_how_long_it_takes_for_whom_and_through_which_stages(pathway: str) -> None:
    plain = pathway.replace("\N{NO-BREAK SPACE}", " ")
    assert "55 min to 1 h 50 min" in plain
    assert "<b>1 h 15 min</b> more if you like" in plain
    assert "<b>volunteers y trainers</b>" in pathway
    assert re.findall(r'<a class="mark mark-(\w+)" href="([^"]*)">', pathway) == [
        ("dot", "../stages/first.html"),
        ("ring", "../stages/second.html"),
    ]


def test_a_pathway_can_be_entered_by_the_doors_whose_module_has_a_page(pathway: str) -> None:
    assert '<p>Soy nueva</p>\n<a href="../modules/one.html">Uno</a>' in pathway
    assert "He vuelto" not in pathway


def test_the_steps_of_a_pathway_are_counted_through_its_sections(pathway: str) -> None:
    assert re.findall(r'<ol class="way" start="(\d)">', pathway) == ["1", "3"]
    assert "Choose 1 of these:" in pathway
    assert "<h3>Sigue</h3>" in pathway
    assert '<span class="untranslated" lang="en" dir="ltr">Two</span>' in pathway
    assert "optional</span>" in pathway


def test_a_pathway_ends_with_rest_and_bridges(pathway: str) -> None:
    assert "<p>Descansa</p>" in pathway
    assert '<p>Te gusta enseñar</p>\n<a href="other.html">Otro</a>' in pathway
    assert "<p>Después puedes &lt;ver&gt;</p>" in pathway


def test_a_pathway_says_how_far_it_is_translated(pathway: str) -> None:
    assert 'data-percent="90"' in pathway
    assert '<a href="../../en/pathways/welcome.html" hreflang="en" lang="en"' in pathway


def test_a_free_page_has_its_words_and_its_headings(texts: dict[str, str]) -> None:
    facts = Facts("content/pages/about.md", "page", Page("about", title="About"), (Heading("look", 2, 9),))
    local = replace(LOCAL, kind="page", id="about")
    page = free_page(made_of(texts, "free"), CHROME, facts, CONTENT, CHAIN, local, AROUND).decode()
    assert "<h1>Bienvenida</h1>" in page
    assert '<h2 id="look">Mira</h2>' in page
    assert '<li><a href="#look">Mira</a></li>' in page
    assert 'data-percent="90"' in page


FACETS = (Facet("stage", (FacetValue("first", 1),)), Facet("type", (FacetValue("lesson", 2),)))


def test_a_listing_shows_its_modules_and_the_way_to_others(texts: dict[str, str]) -> None:
    listing = Listing("type", "lesson", ("one", "two"))
    page = facet_page(made_of(texts, "facet"), CHROME, FACETS, ROWS, listing).decode()
    rows = page.partition('<ul class="rows">')[2].partition("</ul>")[0]
    assert re.findall(r'<a href="\.\./(\w+)\.html">', rows) == ["one", "two"]
    assert '<a href="../../stages/first.html">' in page
    assert '<a href="lesson.html" aria-current="page">' in page


def test_a_listing_of_a_language_leads_to_pages_in_it(texts: dict[str, str]) -> None:
    listing = Listing("language", "en", ("two",), (100,))
    page = facet_page(made_of(texts, "facet"), CHROME, FACETS, ROWS, listing).decode()
    assert '<bdi lang="en" dir="ltr">English</bdi>' in page
    assert '<a href="../../../en/modules/two.html" hreflang="en">' in page


def test_the_page_for_wrong_addresses_stands_at_any_depth(texts: dict[str, str]) -> None:
    page = missing_page(made_of(texts, "missing"), CHROME, (LocalText("No está", "es"),)).decode()
    inside = [link for link in re.findall(r'(?:href|src)="([^"#]*)', page) if link]
    assert inside
    assert all(link.startswith("/learn/") for link in inside)
    assert '<meta name="robots" content="noindex">' in page
    assert 'rel="canonical"' not in page
    assert '<span class="why">No está</span>' in page


def test_a_site_without_an_address_stands_at_the_root_of_its_server(texts: dict[str, str]) -> None:
    page = missing_page(made_of(texts, "missing"), replace(CHROME, url=""), ()).decode()
    assert 'href="/es/modules/index.html"' in page
