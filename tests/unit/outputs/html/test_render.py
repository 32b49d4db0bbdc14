"""From values to pages: what a reader of each kind of page gets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from msgspec.structs import replace

from generator.model.content import (
    Block,
    Change,
    Content,
    Facts,
    Heading,
    Material,
    Module,
    Page,
    People,
    Person,
    Work,
)
from generator.model.diagnostic import TemplateFault
from generator.model.page import (
    Abilities,
    Ability,
    Assets,
    Chrome,
    Group,
    HomeFacts,
    Link,
    LocalFacts,
    LocalText,
    ModuleRow,
    Neighbours,
    PageContext,
    PathCard,
    PathDoor,
    PathStep,
    StageFacts,
    StageMark,
    Strings,
    Templates,
)
from generator.model.site import Publisher
from generator.model.text import ResolvedText, Unit
from generator.outputs.html.facilitators import facilitator_page
from generator.outputs.html.home import home_page
from generator.outputs.html.languages import languages_page
from generator.outputs.html.modules import module_page, modules_page
from generator.outputs.html.parts.template import render
from generator.outputs.html.stages import stage_page
from generator.source.theme import closure
from tests.translated import chain_of

VOID = {"br", "circle", "hr", "img", "input", "link", "meta", "path", "rect"}


class Balanced(HTMLParser):
    """Fails where a tag is not closed, or closed out of turn."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        del attrs
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag


def levels(html: str) -> list[int]:
    return [int(level) for level in re.findall(r"<h([1-6])", html)]


def whole(data: bytes) -> str:
    """Return a page, after what holds for every page has been looked at."""
    html = data.decode()
    parser = Balanced()
    parser.feed(html)
    assert parser.open == []
    found = levels(html)
    assert found.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(found))
    ids = re.findall(r' id="([^"]*)"', html)
    assert len(ids) == len(set(ids))
    assert not re.search(r"<[^>]* (?:style|on\w+)=", html)
    assert html.index("Content-Security-Policy") < min(html.index("<link"), html.index("<script"))
    return html


def said(text: str, locale: str = "es") -> LocalText:
    return LocalText(text, locale)


MARKS = (StageMark("first", "dot", said("Primera")), StageMark("second", "ring", said("Second", "en")))
CHROME = Chrome(
    locale="es",
    title=said("Vereda"),
    tagline=said("Lecciones cortas"),
    source_locale="en",
    locales=("en", "es", "ar"),
    fallbacks=("en",),
    stages=MARKS,
    publisher=Publisher("Ana & Cía", "https://example.org/", "ana@example.org"),
    license="CC-BY-SA-4.0",
    url="https://example.org/learn/",
    edit="https://git.example.org/edit/{path}",
    assets=Assets(("assets/vereda.1.css",), ("assets/vereda.2.js",), "assets/icon.3.svg"),
    strings=Strings("es"),
)
TWO = ModuleRow("two", said("Dos <2>"), "second", 75)
ROWS = (
    ModuleRow("one", said("Uno"), "first", 35, said("Sobre uno")),
    replace(TWO, summary=said("About two", "en")),
)
GROUPS = tuple(
    Group(mark, said(f"En {mark.id}"), tuple(row for row in ROWS if row.stage == mark.id)) for mark in MARKS
)
MODULE = Module(
    "one",
    title="One",
    stage="first",
    objectives=(("find", "Find it"),),
    self_study=35,
    workshop=60,
    people=People(4, 12, 20),
    needs=("internet", "paper"),
    materials=(Material("Sheet", 2, "pair"),),
    authors=(Person("Ana", "https://example.org/ana"),),
    contributors=(Person("Bo", role="reviewer"),),
    based_on=(Work("Older", "https://example.org/old", "Cy", "CC-BY-4.0"),),
    changes=(Change("1.1.0", "2026-10-01"), Change("1.0.0", "2026-01-01")),
    reviewed="2026-10-02",
)
TEXTS = ("One", "Sum", "Find it", "Sheet", "Look", "See [two](module:two).", "In the room")
CONTENT = Content(
    tuple(Unit(text, "paragraph") for text in TEXTS),
    (("title", 0), ("summary", 1), ("objectives.find", 2), ("materials.0.what", 3)),
    (
        Block("heading", (("level", "2"), ("id", "look")), (4,)),
        Block("paragraph", (), (5,)),
        Block("facilitator", (), (), (Block("paragraph", (), (6,)),)),
    ),
)
FACTS = Facts("content/modules/one.md", "module", MODULE, (Heading("look", 2, 4),))
SHOWN = (
    ResolvedText("Uno", "es", "current"),
    ResolvedText("Resumen", "es", "outdated", "Old sum", "Sum"),
    *(ResolvedText(text, "en", "missing") for text in TEXTS[2:4]),
    ResolvedText("Mira *esto*", "es", "current"),
    *(ResolvedText(text, "en", "missing") for text in TEXTS[5:]),
)
CHAIN = chain_of(SHOWN, "es")
LOCAL = LocalFacts(
    "one",
    "module",
    "es",
    SHOWN[0],
    SHOWN[1],
    2,
    7,
    28,
    1,
    "en",
    ("Flor <flor@example.org>", "Gus"),
    "translations/es/modules/one.po",
)
AROUND = PageContext(
    links=(Link("module:two", "two.html"),),
    percents=(("en", 100), ("es", 28), ("ar", 0)),
    neighbours=Neighbours((TWO,), (TWO,)),
)


@pytest.fixture(scope="module")
def texts(root: Path) -> dict[str, str]:
    folder = root / "themes/default/templates"
    return {path.name: path.read_text("utf-8") for path in folder.glob("*.html")}


def made_of(texts: dict[str, str], kind: str) -> Templates:
    return closure(f"{kind}.html", texts)


@pytest.fixture(scope="module")
def module(texts: dict[str, str]) -> str:
    return whole(module_page(made_of(texts, "module"), CHROME, FACTS, CONTENT, CHAIN, LOCAL, AROUND))


@pytest.fixture(scope="module")
def facilitator(texts: dict[str, str]) -> str:
    return whole(facilitator_page(made_of(texts, "module"), CHROME, FACTS, CONTENT, CHAIN, LOCAL, AROUND))


def in_english(texts: dict[str, str], *, around: PageContext = AROUND) -> str:
    shown = tuple(ResolvedText(text, "en", "source") for text in TEXTS)
    local = replace(LOCAL, locale="en", title=shown[0], summary=shown[1], percent=100, outdated=0)
    chrome = replace(CHROME, locale="en", fallbacks=(), strings=Strings("en"))
    return whole(module_page(made_of(texts, "module"), chrome, FACTS, CONTENT, (), local, around))


def test_the_head_names_page_and_site(module: str) -> None:
    assert '<html lang="es" dir="ltr">' in module
    assert "<title>Uno · Vereda</title>" in module
    assert '<meta name="description" content="Resumen">' in module
    assert '<link rel="canonical" href="https://example.org/learn/es/modules/one.html">' in module
    assert '<link rel="stylesheet" href="../../assets/vereda.1.css">' in module
    assert '<script src="../../assets/vereda.2.js" defer></script>' in module
    assert "frame-ancestors" not in module
    assert "noindex" not in module


def test_a_page_that_is_not_translated_points_to_the_one_it_repeats(texts: dict[str, str]) -> None:
    around = replace(AROUND, percents=(("en", 100), ("es", 0), ("ar", 0)))
    page = module_page(made_of(texts, "module"), CHROME, FACTS, CONTENT, CHAIN, LOCAL, around)
    assert 'rel="canonical" href="https://example.org/learn/en/modules/one.html"' in page.decode()


def test_the_menu_of_languages_leads_to_the_same_page(module: str) -> None:
    menu = re.findall(r'<a href="([^"]*)" hreflang="\w+"[^>]*><bdi lang="(\w+)" dir="(\w+)">', module)[:3]
    assert menu == [
        ("../../en/modules/one.html", "en", "ltr"),
        ("one.html", "es", "ltr"),
        ("../../ar/modules/one.html", "ar", "rtl"),
    ]
    assert '<span class="percent">28\N{NO-BREAK SPACE}%</span>' in module


def test_the_status_says_how_far_the_translation_is(module: str) -> None:
    assert '<div class="translation-status" data-percent="28">' in module
    link = '<a href="../../en/modules/one.html" hreflang="en" lang="en" dir="ltr">One</a>'
    sentence = (
        f"This page is a translated version of the page {link} and the translation is 28\N{NO-BREAK SPACE}%"
    )
    assert sentence in module
    assert "Outdated translations are marked like this." in module
    assert '<meter min="0" max="100" value="28"' in module
    assert 'href="https://git.example.org/edit/translations/es/modules/one.po"' in module


def test_a_translation_without_outdated_texts_has_one_sentence(texts: dict[str, str]) -> None:
    local = replace(LOCAL, outdated=0)
    page = module_page(made_of(texts, "module"), CHROME, FACTS, CONTENT, CHAIN, local, AROUND)
    assert b"Outdated translations are marked" not in page


def test_the_source_has_no_status(texts: dict[str, str]) -> None:
    assert "translation-status" not in in_english(texts)


def test_fields_show_their_state(module: str) -> None:
    assert "<h1>Uno</h1>" in module
    assert '<div class="outdated"><p class="lead">Resumen</p><details' in module
    assert 'class="untranslated" lang="en" dir="ltr" data-language="English">Find it</' in module


def test_the_facts_are_times_needs_and_what_helps_first(module: str) -> None:
    assert "<b>35 min</b>" in module
    assert "<b>1 h</b>" in module
    assert "internet y paper" in module
    assert '<a href="two.html">Dos &lt;2&gt;</a>' in module


def test_learners_do_not_see_what_is_for_the_room(module: str, facilitator: str) -> None:
    for text in ("In the room", "Bring along", "People in the room"):
        assert text not in module
        assert text in facilitator
    assert '<meta name="robots" content="noindex">' in facilitator
    assert '<a href="one.facilitator.html">' in module
    assert '<a href="one.html">Uno</a>' in facilitator
    assert "<title>Uno · For facilitators · Vereda</title>" in facilitator


def test_the_contents_name_headings_without_marks(module: str) -> None:
    assert '<li><a href="#look">Mira esto</a></li>' in module


def test_a_door_shows_where_it_leads(module: str) -> None:
    assert '<div class="door mark-ring">' in module
    assert '<a href="two.html">Dos &lt;2&gt;</a>' in module


def test_the_credits_name_people_but_no_mail_address(module: str) -> None:
    assert '<a href="https://example.org/ana"><bdi>Ana</bdi></a>' in module
    assert "Reviewed by <bdi>Bo</bdi>" in module
    assert "<bdi>Flor</bdi> · <bdi>Gus</bdi>" in module
    assert 'rel="nofollow ugc"' not in module
    assert "flor@example.org" not in module
    assert "https://creativecommons.org/licenses/by/4.0/" in module
    assert "Version 1.1.0, 1 de octubre de 2026" in module
    assert "https://git.example.org/edit/content/modules/one.md" in module


def test_the_site_does_not_vouch_for_the_link_of_a_translator(texts: dict[str, str]) -> None:
    signed = ("Flor <https://flor.example/>", "Gus <javascript:alert(1)>", "<b>Hu</b> <//hu.example>")
    local = replace(LOCAL, translators=signed)
    html = whole(module_page(made_of(texts, "module"), CHROME, FACTS, CONTENT, CHAIN, local, AROUND))
    link = '<a href="https://flor.example/" rel="nofollow ugc"><bdi>Flor</bdi></a>'
    assert f"Translated by {link} · <bdi>Gus</bdi>" in html
    assert "hu.example" not in html


def test_the_theme_in_another_language_says_so(module: str) -> None:
    assert '<span lang="en" dir="ltr">On this page</span>' in module


def home(texts: dict[str, str]) -> str:
    path = PathCard(
        "welcome",
        said("Bienvenida"),
        said("Welcome", "en"),
        (PathStep((ROWS[0],)), PathStep(ROWS, choose=1, optional=True)),
        (PathDoor(said("Soy nueva"), ROWS[0]),),
    )
    return whole(home_page(made_of(texts, "home"), CHROME, HomeFacts(GROUPS, (path,))))


def test_home_greets_with_the_site_where_there_is_no_page_for_it(texts: dict[str, str]) -> None:
    html = home(texts)
    assert "<h1>Vereda</h1>" in html
    assert '<p class="lead">Lecciones cortas</p>' in html
    assert "<title>Vereda</title>" in html


def test_home_shows_the_path_with_its_modules(texts: dict[str, str]) -> None:
    html = home(texts)
    assert '<li class="mark-dot"><span class="way">' in html
    assert '<h2><a href="stages/first.html">Primera</a></h2>' in html
    assert '<li><a class="chip" href="modules/one.html">Uno</a></li>' in html


def test_home_shows_ways_in_and_pathways(texts: dict[str, str]) -> None:
    html = home(texts)
    assert '<span class="why">Soy nueva</span>' in html
    assert '<h3><a href="pathways/welcome.html">Bienvenida</a></h3>' in html
    assert "Choose 1 of these:" in html
    assert '<span class="why">35 min</span>' in html


def test_home_shows_the_words_of_its_page_and_their_state(texts: dict[str, str]) -> None:
    facts = Facts("content/pages/home.md", "page", Page("home", title="One"))
    local = replace(LOCAL, kind="page", id="home", catalog="translations/es/pages/home.po")
    html = whole(
        home_page(made_of(texts, "home"), CHROME, HomeFacts(GROUPS), facts, CONTENT, CHAIN, local, AROUND)
    )
    assert "<h1>Uno</h1>" in html
    assert "<title>Vereda</title>" in html
    assert 'data-percent="28"' in html
    assert '<h2 id="look">Mira <em>esto</em></h2>' in html
    assert "translations/es/pages/home.po" in html


def test_a_stage_shows_its_modules_its_abilities_and_the_others(texts: dict[str, str]) -> None:
    abilities = Abilities(
        said("Saber"), (Ability("judge", said("Sé mirar"), said("Judging", "en"), "skill"),)
    )
    facts = StageFacts(GROUPS[0], (abilities,), (MARKS[1],))
    html = whole(stage_page(made_of(texts, "stage"), CHROME, facts))
    assert "<h1>Primera</h1>" in html
    assert '<h3><a href="../modules/one.html">Uno</a></h3>' in html
    assert (
        'Sé mirar <a class="why" href="../competencies/judge.html">'
        '<span class="untranslated" lang="en" dir="ltr">Judging</span></a>' in html
    )
    assert '<a class="chip mark-ring" href="second.html">' in html


def test_a_stage_without_modules_says_so(texts: dict[str, str]) -> None:
    facts = StageFacts(replace(GROUPS[0], rows=()))
    html = whole(stage_page(made_of(texts, "stage"), CHROME, facts))
    assert "No module has been written for this stage yet." in html


def test_all_modules_stand_by_stage(texts: dict[str, str]) -> None:
    chrome = replace(CHROME, places=("modules",))
    html = whole(modules_page(made_of(texts, "modules"), chrome, GROUPS))
    assert "2 modules, for all stages" in html
    assert html.index(">Uno<") < html.index('href="../stages/second.html"')
    assert '<a href="index.html" aria-current="page">' in html


def test_the_page_of_languages_speaks_english_and_each_its_own(texts: dict[str, str]) -> None:
    html = whole(languages_page(made_of(texts, "languages"), CHROME))
    assert '<html lang="en" dir="ltr">' in html
    assert '<a href="ar/index.html" hreflang="ar"><bdi lang="ar" dir="rtl">العربية</bdi></a>' in html
    assert '<span class="untranslated" lang="es" dir="ltr">Vereda</span>' in html


def test_a_page_from_right_to_left(texts: dict[str, str]) -> None:
    chrome = replace(CHROME, locale="ar", strings=Strings("ar"))
    html = whole(modules_page(made_of(texts, "modules"), chrome, GROUPS))
    assert '<html lang="ar" dir="rtl">' in html
    assert '<span class="untranslated" lang="es" dir="ltr">Primera</span>' in html


@pytest.mark.parametrize("kind", ["module", "home"])
def test_hostile_titles_stay_text(texts: dict[str, str], kind: str) -> None:
    bad = '</script><script>alert("x")</script>'
    chrome = replace(CHROME, title=said(bad), tagline=said(bad))
    if kind == "home":
        html = whole(home_page(made_of(texts, kind), chrome, HomeFacts()))
    else:
        shown = (ResolvedText(bad, "es", "outdated", bad, bad), *SHOWN[1:])
        local = replace(LOCAL, title=shown[0], translators=(bad,))
        html = whole(
            module_page(made_of(texts, kind), chrome, FACTS, CONTENT, chain_of(shown, "es"), local, AROUND)
        )
    assert "<script>" not in html


def test_a_template_that_asks_for_what_is_not_there_is_told_with_its_line() -> None:
    templates = (("a.html", "{% include 'b.html' %}"), ("b.html", "one\n{{ view.gone }}"))
    with pytest.raises(TemplateFault, match=r"line 2 of b\.html, `{{ view\.gone }}`: Chrome has no \"gone\""):
        render(templates, "a.html", CHROME, Strings("en"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{{ view.titel }}", 'Chrome has no "titel"; did you mean "title"?'),
        ("{{ titel }}", 'there is no "titel"; a template sees `view`, `t` and `plain`'),
        ("{{ view.title.text.gone }}", "'str object' has no attribute 'gone'"),
        ("{{ view() }}", "line 1 of a.html, `{{ view() }}`: 'Chrome' object is not callable"),
        ("{{ none.percent }}", 'nothing is there that could have "percent"; ask before you show it'),
    ],
)
def test_a_template_that_asks_for_what_is_not_there_is_told_what_is(text: str, told: str) -> None:
    with pytest.raises(TemplateFault, match=re.escape(told)):
        render((("a.html", text),), "a.html", CHROME, Strings("en"))


def test_templates_see_nothing_but_the_view_and_the_words() -> None:
    with pytest.raises(TemplateFault):
        render((("a.html", "{{ range(3) }}"),), "a.html", CHROME, Strings("en"))
    assert (
        render((("a.html", "{{ t('Stages') }} {{ view.locale }}"),), "a.html", CHROME, Strings("en"))
        == b"Stages es"
    )


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("{{ view }}", "&lt;b title=&#34;&amp;&#34;&gt;"),
        ("{{ view }}{{ view }}", "&lt;b title=&#34;&amp;&#34;&gt;" * 2),
        ("{{ view|safe }}", '<b title="&">'),
        ("{% set held %}{{ view }}{% endset %}{{ held }}", "&lt;b title=&#34;&amp;&#34;&gt;"),
        ("{% macro said(it) %}{{ it }}{% endmacro %}{{ said(view) }}", "&lt;b title=&#34;&amp;&#34;&gt;"),
        ("{{ 1 }}{{ view|length }}{{ (view,) }}", "113(&#39;&lt;b title=&#34;&amp;&#34;&gt;&#39;,)"),
        ("{% autoescape false %}{{ view }}{% endautoescape %}", '<b title="&">'),
    ],
)
def test_a_template_escapes_each_text_once(text: str, html: str) -> None:
    assert render((("a.html", text),), "a.html", '<b title="&">', Strings("en")).decode() == html


def test_a_changed_template_is_read_again() -> None:
    def page(text: str) -> bytes:
        return render((("a.html", text),), "a.html", CHROME, Strings("en"))

    assert [page("one"), page("two"), page("one")] == [b"one", b"two", b"one"]


def everything(texts: dict[str, str]) -> Iterator[bytes]:
    yield home_page(made_of(texts, "home"), CHROME, HomeFacts(GROUPS))
    yield modules_page(made_of(texts, "modules"), CHROME, GROUPS)
    yield module_page(made_of(texts, "module"), CHROME, FACTS, CONTENT, CHAIN, LOCAL, AROUND)


def test_addresses_of_this_site_are_relative_with_the_file_name(texts: dict[str, str]) -> None:
    for page in everything(texts):
        for address in re.findall(r'(?:href|src)="([^"]*)"', page.decode()):
            inside = not address.startswith(("https:", "mailto:"))
            assert not address.startswith("/")
            assert not inside or re.search(r"\.\w+$|#", address), address
