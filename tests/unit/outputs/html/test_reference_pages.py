"""The pages of the framework, of a competency and of the glossary: what a reader gets."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from generator.model.framework import FrameworkSource
from generator.model.page import Chrome, Link, LocalText, ModuleRow, StageMark, Strings, Templates
from generator.model.reference import (
    Cell,
    CompetencyFacts,
    CompetencyRow,
    DomainRows,
    FrameworkFacts,
    GlossaryFacts,
    Lesson,
    TermFacts,
)
from generator.model.text import ResolvedText
from generator.outputs.html.framework import competency_page, framework_page
from generator.outputs.html.glossary import glossary_page
from generator.source.theme import closure


def es(text: str) -> ResolvedText:
    return ResolvedText(text, "es", "current")


CHROME = Chrome(
    locale="es",
    title=LocalText("Vereda", "es"),
    tagline=LocalText("Lecciones cortas", "es"),
    source_locale="en",
    locales=("en", "es"),
    stages=(
        StageMark("first", "dot", LocalText("Primera", "es")),
        StageMark("second", "ring", LocalText("Segunda", "es")),
    ),
    edit="https://git.example.org/edit/{path}",
    new_issue="https://git.example.org/new?title={title}&body={body}",
    strings=Strings("es"),
)
SILENT = replace(CHROME, edit="", new_issue="")
ONE = ModuleRow("one", LocalText("Uno", "es"), "first", 35)
TWO = ModuleRow("two", LocalText("Two", "en"), "second", 20)
OUTDATED = ResolvedText("Puedo <decir>", "es", "outdated", "I could tell", "I can tell")
CELLS = (
    Cell("first", OUTDATED, (Lesson(ONE), Lesson(TWO, untranslated=True, catalog="two.po")), (TWO,)),
    Cell("second", ResolvedText("I can help", "en", "missing")),
)
FRAMEWORK = FrameworkFacts(
    title=es("Lo que hacemos"),
    version="2026.1",
    source=FrameworkSource("The project", "https://example.org/project", "CC-BY-SA-4.0", "As published"),
    domains=(
        DomainRows(
            "knowing",
            es("Saber"),
            ResolvedText("About knowing", "en", "missing"),
            (CompetencyRow("judge", "skill", LocalText("Juzgar", "es"), CELLS),),
        ),
    ),
    catalog="translations/es/framework.po",
)
COMPETENCY = CompetencyFacts(
    id="judge",
    kind="skill",
    title=es("Juzgar"),
    summary=es("Mirar bien"),
    domain_id="knowing",
    domain=LocalText("Saber", "es"),
    give_back=ResolvedText("Ofrece *una* [fuente](term:source)", "es", "outdated", "Give", "Offer"),
    cells=CELLS,
    assessed_by=(ONE,),
    same_as=("https://example.org/judging",),
    links=(Link("term:source", "../glossary.html#source"),),
)
GLOSSARY = GlossaryFacts(
    (
        TermFacts("fact", es("dato"), ResolvedText("A [source](term:source) tells it", "en", "missing")),
        TermFacts(
            "source",
            ResolvedText("fuente", "es", "outdated", "sauce", "source"),
            es("Un *texto*"),
            (LocalText("fuentes", "es"),),
            (("fact", LocalText("dato", "es")),),
            "Q121769",
        ),
    ),
    (Link("term:source", "glossary.html#source"),),
)


@pytest.fixture(scope="module")
def texts(root: Path) -> dict[str, str]:
    folder = root / "themes/default/templates"
    return {path.name: path.read_text("utf-8") for path in folder.glob("*.html")}


def made_of(texts: dict[str, str], kind: str) -> Templates:
    return closure(f"{kind}.html", texts)


@pytest.fixture(scope="module")
def framework(texts: dict[str, str]) -> str:
    return framework_page(made_of(texts, "framework"), CHROME, FRAMEWORK).decode()


@pytest.fixture(scope="module")
def competency(texts: dict[str, str]) -> str:
    return competency_page(made_of(texts, "competency"), CHROME, COMPETENCY).decode()


@pytest.fixture(scope="module")
def glossary(texts: dict[str, str]) -> str:
    return glossary_page(made_of(texts, "glossary"), CHROME, GLOSSARY).decode()


def content(html: str) -> list[str]:
    """Return the links and the words, in order."""
    return re.findall(r'href="[^"]*"|[^<>\s]+(?=[^<>]*<)', html)


def test_the_list_for_a_phone_says_what_the_table_says(framework: str) -> None:
    rows = framework[framework.index("<tbody>") : framework.index("</tbody>")]
    lines = framework[framework.index('<ul class="matrix-list">') : framework.index("</section>")]
    assert content(rows) == content(re.sub(r'<span class="mark .*</span>', "", lines))
    assert "I can help" in rows


def test_a_row_names_its_competency_and_each_column_its_stage(framework: str) -> None:
    assert '<th scope="row"><a href="competencies/judge.html">Juzgar</a>' in framework
    assert framework.count('<th scope="col">') == 3
    assert '<td class="mark-dot">' in framework


def test_a_line_without_a_module_invites_to_write_one(framework: str, texts: dict[str, str]) -> None:
    assert "Not written yet. Help?" in framework
    assert "body=stage%3A%20second%0Ateaches%3A%20%5Bjudge%5D%0A" in framework
    silent = framework_page(made_of(texts, "framework"), SILENT, FRAMEWORK).decode()
    assert '<a class="gap" href="competencies/judge.html">' in silent


def test_a_module_without_a_translation_invites_to_begin_it(framework: str, texts: dict[str, str]) -> None:
    assert '<a class="gap" href="https://git.example.org/edit/two.po">' in framework
    assert framework.count("Not translated yet. Help?") == 2
    silent = framework_page(made_of(texts, "framework"), SILENT, FRAMEWORK).decode()
    assert '<a class="gap" href="modules/two.html">' in silent


def test_a_line_with_many_modules_leads_to_all_of_them(texts: dict[str, str]) -> None:
    row = CompetencyRow("judge", "skill", LocalText("Juzgar", "es"), (replace(CELLS[0], more=7),))
    facts = replace(FRAMEWORK, domains=(replace(FRAMEWORK.domains[0], rows=(row,)),))
    html = framework_page(made_of(texts, "framework"), CHROME, facts).decode()
    link = '<a class="also" href="competencies/judge.html#v-stage-first">'
    assert f'{link}<span lang="en" dir="ltr">7 more modules</span></a>' in html
    competency = competency_page(made_of(texts, "competency"), CHROME, COMPETENCY).decode()
    assert '<li class="mark-dot" id="v-stage-first">' in competency


def test_the_framework_tells_the_language_and_the_state_of_its_texts(framework: str) -> None:
    assert 'class="can untranslated" lang="en" dir="ltr"' in framework
    assert '<span class="can">Puedo &lt;decir&gt;</span><details class="change">' in framework
    assert '<p class="untranslated" lang="en"' in framework


def test_the_framework_names_its_source(framework: str) -> None:
    assert '<a href="https://example.org/project"><span class="untranslated" lang="en"' in framework
    assert "As published" in framework
    assert "CC BY-SA 4.0" in framework
    assert "2026.1" in framework
    assert "https://git.example.org/edit/translations/es/framework.po" in framework


def test_a_competency_stands_in_its_domain(competency: str) -> None:
    assert "<h1>Juzgar</h1>" in competency
    assert '<a href="../framework.html#v-domain-knowing">Saber</a>' in competency
    assert '<a href="../stages/first.html"><span class="mark mark-dot">' in competency
    assert '<h3><a href="../modules/one.html">Uno</a></h3>' in competency
    assert '<a href="https://example.org/judging" rel="external">' in competency


def test_what_to_give_back_is_markdown_with_its_links_and_its_state(competency: str) -> None:
    link = '<a href="../glossary.html#source" class="term">fuente</a>'
    assert f'<div class="outdated"><p>Ofrece <em>una</em> {link}</p><details class="change">' in competency


def test_a_competency_that_nobody_can_write_for_says_so_without_a_link(texts: dict[str, str]) -> None:
    html = competency_page(made_of(texts, "competency"), SILENT, COMPETENCY).decode()
    assert '<span class="gap">' in html
    assert "git.example.org" not in html


def test_a_term_has_its_id_its_state_and_its_company(glossary: str) -> None:
    assert '<dt id="fact"><dfn>dato</dfn></dt>' in glossary
    assert '<dt class="outdated" id="source"><dfn>fuente</dfn><details class="change">' in glossary
    assert "<dd>Un <em>texto</em></dd>" in glossary
    assert '<a href="#fact">dato</a>' in glossary
    assert "fuentes" in glossary
    assert '<a href="https://www.wikidata.org/wiki/Q121769" rel="external">' in glossary


def test_a_definition_in_another_language_says_which(glossary: str) -> None:
    link = '<a href="glossary.html#source" class="term">source</a>'
    foreign = '<div class="untranslated" lang="en" dir="ltr" data-language="English">'
    assert f"<dd>{foreign}A {link} tells it</div></dd>" in glossary


def test_few_terms_need_no_index(glossary: str) -> None:
    assert 'class="chips letters"' not in glossary


def terms(*words: str) -> GlossaryFacts:
    return GlossaryFacts(tuple(TermFacts(f"t{place}", es(word), es("…")) for place, word in enumerate(words)))


def test_many_terms_stand_by_letter() -> None:
    words = ["42", *[f"alba {place}" for place in range(20)], "Árbol", "zorro"]
    found = glossary_page.view(CHROME, terms(*words)).letters
    assert [(group.letter, len(group.terms)) for group in found] == [("A", 21), ("Z", 1), ("#", 1)]
    assert len({group.id for group in found}) == 3


@pytest.mark.parametrize("first", "漢字42…")
def test_what_begins_with_no_letter_of_an_alphabet_needs_no_index(first: str) -> None:
    found = glossary_page.view(CHROME, terms(*[f"{first}{place}" for place in range(30)])).letters
    assert [(group.letter, len(group.terms)) for group in found] == [("", 30)]
