"""The framework and the glossary as small values: lines, modules, gaps, terms in order."""

from __future__ import annotations

import pytest

from generator.model.content import Module
from generator.model.framework import Competency, CompetencyLine, Domain, Framework, Stage
from generator.model.page import Link, LocalFacts, LocalText, ModuleRow
from generator.model.site import Glossary, Term
from generator.model.text import ResolvedText
from generator.site.resolve_reference import (
    Lessons,
    competency_facts,
    framework_facts,
    glossary_facts,
    lessons,
    text_links,
)

JUDGE = Competency(
    "judge",
    "skill",
    "knowing",
    "Judging",
    lines=(CompetencyLine("ring", "I can help"), CompetencyLine("dot", "I can tell")),
)
FRAMEWORK = Framework(
    title="What we do",
    stages=(Stage("dot", "dot", "Dot"), Stage("ring", "ring", "Ring"), Stage("bar", "bar", "Bar")),
    domains=(Domain("knowing", "Knowing", give_back="Help"), Domain("caring", "Caring")),
    competencies=(JUDGE,),
)
TEXTS = {
    "title": ResolvedText("What we do", "en", "source"),
    "domains.knowing.title": ResolvedText("Knowing", "en", "source"),
    "domains.knowing.give_back": ResolvedText("Help", "en", "source"),
    "domains.caring.title": ResolvedText("Caring", "en", "source"),
    "competencies.judge.title": ResolvedText("Judging", "en", "source"),
    "competencies.judge.stages.dot.line": ResolvedText("I can tell", "en", "source"),
    "competencies.judge.stages.ring.line": ResolvedText("I can help", "en", "source"),
}


def local(id: str, percent: int = 100, catalog: str = "") -> LocalFacts:
    title = ResolvedText(id.title(), "en", "source")
    return LocalFacts(id, "module", "en", title, title, 0, 9, percent, 0, "en", catalog=catalog)


def among(*modules: Module, **percents: int) -> Lessons:
    facts = {one.id: local(one.id, percents.get(one.id, 100), f"{one.id}.po") for one in modules}
    return lessons(modules, rows(*modules), facts)


def rows(*modules: Module, summary: str = "") -> dict[str, ModuleRow]:
    return {
        one.id: ModuleRow(one.id, LocalText(one.id.title(), "en"), one.stage, 20, LocalText(summary, "en"))
        for one in modules
    }


def test_a_line_has_the_modules_of_its_own_stage() -> None:
    found = among(
        Module("one", stage="dot", teaches=("judge",)),
        Module("two", stage="ring", teaches=("judge",), also_useful_in=("dot", "ring")),
        Module("three", stage="dot", teaches=("other",)),
    )
    dot, ring = framework_facts(FRAMEWORK, TEXTS, found, "").domains[0].rows[0].cells
    assert [lesson.row.id for lesson in dot.lessons] == ["one"]
    assert [row.id for row in dot.also] == ["two"]
    assert ([lesson.row.id for lesson in ring.lessons], ring.also) == (["two"], ())


def test_the_matrix_names_a_few_modules_and_the_competency_all() -> None:
    taught = [Module(f"a{n}", stage="dot", teaches=("judge",)) for n in range(5)]
    useful = [Module(f"b{n}", stage="bar", teaches=("judge",), also_useful_in=("dot",)) for n in range(3)]
    found = among(*taught, *useful)
    brief = framework_facts(FRAMEWORK, TEXTS, found, "").domains[0].rows[0].cells[0]
    whole = competency_facts(JUDGE, FRAMEWORK, TEXTS, found, (), "").cells[0]
    assert (len(brief.lessons), len(brief.also), brief.more) == (3, 2, 3)
    assert (len(whole.lessons), len(whole.also), whole.more) == (5, 3, 0)


def test_lines_stand_in_the_order_of_the_stages() -> None:
    cells = framework_facts(FRAMEWORK, TEXTS, among(), "").domains[0].rows[0].cells
    assert [(cell.stage, cell.line.text) for cell in cells] == [("dot", "I can tell"), ("ring", "I can help")]


def test_a_domain_without_competencies_is_left_out() -> None:
    assert [domain.id for domain in framework_facts(FRAMEWORK, TEXTS, among(), "").domains] == ["knowing"]


def test_a_module_without_any_translation_waits_for_one() -> None:
    module = Module("one", stage="dot", teaches=("judge",))
    begun = framework_facts(FRAMEWORK, TEXTS, among(module, one=1), "").domains[0].rows[0].cells[0]
    waiting = framework_facts(FRAMEWORK, TEXTS, among(module, one=0), "").domains[0].rows[0].cells[0]
    assert (begun.lessons[0].untranslated, begun.lessons[0].catalog) == (False, "")
    assert (waiting.lessons[0].untranslated, waiting.lessons[0].catalog) == (True, "one.po")


def test_a_new_summary_of_a_module_changes_neither_page() -> None:
    module = Module("one", stage="dot", teaches=("judge",), assesses=("judge",))
    before = lessons((module,), rows(module, summary="Old"), {"one": local("one")})
    after = lessons((module,), rows(module, summary="Quite new"), {"one": local("one")})
    assert framework_facts(FRAMEWORK, TEXTS, before, "") == framework_facts(FRAMEWORK, TEXTS, after, "")
    pages = [competency_facts(JUDGE, FRAMEWORK, TEXTS, found, (), "") for found in (before, after)]
    assert pages[0] == pages[1]


def test_a_competency_tells_where_it_is_tested_and_built_on() -> None:
    found = among(Module("quiz", assesses=("judge",)), Module("later", assumes=("judge",)))
    facts = competency_facts(JUDGE, FRAMEWORK, TEXTS, found, (), "")
    assert [row.id for row in facts.assessed_by] == ["quiz"]
    assert [row.id for row in facts.assumed_by] == ["later"]
    assert (facts.domain, facts.give_back) == (LocalText("Knowing", "en"), TEXTS["domains.knowing.give_back"])


def test_terms_are_sorted_as_the_locale_shows_them() -> None:
    glossary = Glossary(
        (Term("source", "source", "", see_also=("age",)), Term("age", "age", "", also=("years",)))
    )
    texts = {
        "source.term": ResolvedText("Ápice", "es", "current"),
        "source.definition": ResolvedText("…", "es", "current"),
        "age.term": ResolvedText("edad", "es", "current"),
        "age.definition": ResolvedText("…", "es", "current"),
        "age.also.0": ResolvedText("years", "en", "missing"),
    }
    terms = glossary_facts(glossary, texts, (), "").terms
    assert [term.id for term in terms] == ["source", "age"]
    assert terms[0].see_also == (("age", LocalText("edad", "es")),)
    assert terms[1].also == (LocalText("years", "en"),)


@pytest.mark.parametrize(
    ("text", "target", "address"),
    [
        ("A [fact](term:fact).", "term:fact", "#fact"),
        ("See [it](module:one).", "module:one", "modules/one.html"),
        ("See [it](module:draft).", "module:draft", ""),
        ("[Map](../media/map.svg)", "../media/map.svg", "../media/map.svg"),
    ],
)
def test_links_in_a_definition_lead_from_the_glossary(text: str, target: str, address: str) -> None:
    documents = [("module", "one")]
    found = text_links([text, text], "es/glossary.html", ("es",), documents, ["map.svg"])
    assert [(link.target, link.address.removeprefix("glossary.html")) for link in found] == [
        (target, address)
    ]


def test_a_link_to_another_site_stays_as_it_is() -> None:
    found = text_links(["<https://example.org/>"], "es/glossary.html", ("es",), [], [])
    assert found == (Link("https://example.org/", "https://example.org/", outside=True),)
