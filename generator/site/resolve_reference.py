"""Behind the barrier: what the pages of the framework and the glossary show, as small values."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from generator.i18n.formats import collation_key
from generator.markdown.inline import mentions
from generator.model.content import Module
from generator.model.framework import Competency, CompetencyLine, Domain, Framework
from generator.model.page import Link, LocalFacts, ModuleRow
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
from generator.model.site import Glossary, Term
from generator.model.text import ResolvedText
from generator.site import resolve
from generator.site.publication import DocumentName

LESSONS, USEFUL = 3, 2
"""Modules that the matrix names of a line at most: of its stage, and of others."""

UnitTexts = Mapping[str, ResolvedText]
"""What a locale shows of the fields of a file, by key."""


class Lessons(Struct, frozen=True):
    """The modules of one locale by the competencies that they name, in the order of listings."""

    rows: Mapping[str, ModuleRow]
    facts: Mapping[str, LocalFacts]
    teaching: Mapping[str, Sequence[Module]]
    assessing: Mapping[str, Sequence[Module]]
    assuming: Mapping[str, Sequence[Module]]


def lessons(
    modules: Sequence[Module], rows: Mapping[str, ModuleRow], facts: Mapping[str, LocalFacts]
) -> Lessons:
    """Return modules by the competencies that they teach, assess and assume; `rows` and `facts` by id."""
    return Lessons(
        rows,
        facts,
        _by_competency((module, module.teaches) for module in modules),
        _by_competency((module, module.assesses) for module in modules),
        _by_competency((module, module.assumes) for module in modules),
    )


def framework_facts(framework: Framework, texts: UnitTexts, lessons: Lessons, catalog: str) -> FrameworkFacts:
    """Return what the page of the framework shows; domains without a competency are left out.

    `catalog` is the path of the framework's catalog, "" where it has none.
    """
    domains = (_domain_rows(domain, framework, texts, lessons) for domain in framework.domains)
    return FrameworkFacts(
        texts["title"],
        framework.version,
        framework.source,
        tuple(domain for domain in domains if domain.rows),
        catalog,
    )


def competency_facts(
    competency: Competency,
    framework: Framework,
    texts: UnitTexts,
    lessons: Lessons,
    links: tuple[Link, ...],
    catalog: str,
) -> CompetencyFacts:
    """Return what the page of a competency shows; `links` are those of its domain's `give_back`."""
    key, domain = f"competencies.{competency.id}", f"domains.{competency.domain}"
    return CompetencyFacts(
        id=competency.id,
        kind=competency.kind,
        title=texts[f"{key}.title"],
        summary=texts.get(f"{key}.summary"),
        domain_id=competency.domain,
        domain=resolve.as_said(texts[f"{domain}.title"]),
        give_back=texts.get(f"{domain}.give_back"),
        cells=_cells(competency, framework, texts, lessons),
        assessed_by=_rows(lessons.assessing.get(competency.id, ()), lessons),
        assumed_by=_rows(lessons.assuming.get(competency.id, ()), lessons),
        same_as=competency.same_as,
        links=links,
        catalog=catalog,
    )


def glossary_facts(
    glossary: Glossary, texts: UnitTexts, links: tuple[Link, ...], catalog: str
) -> GlossaryFacts:
    """Return what the page of the glossary shows, sorted by the terms as the locale shows them."""
    terms = (_term_facts(term, texts) for term in glossary.terms)
    ordered = sorted(terms, key=lambda term: (collation_key(term.term.text), term.id))
    return GlossaryFacts(tuple(ordered), links, catalog)


def text_links(
    texts: Iterable[str],
    page: str,
    chain: Sequence[str],
    documents: Collection[DocumentName],
    media: Collection[str],
) -> tuple[Link, ...]:
    """Return where the links of inline Markdown lead; `texts` are in the source language, see `links`."""
    targets = dict.fromkeys(
        mention.target
        for text in texts
        for mention in mentions(text)
        if mention.kind in ("link", "reference", "autolink")
    )
    return tuple(resolve.link(target, page, chain, documents, media) for target in targets)


def _by_competency(named: Iterable[tuple[Module, Sequence[str]]]) -> dict[str, list[Module]]:
    found: dict[str, list[Module]] = {}
    for module, competencies in named:
        for id in competencies:
            found.setdefault(id, []).append(module)
    return found


def _domain_rows(domain: Domain, framework: Framework, texts: UnitTexts, lessons: Lessons) -> DomainRows:
    key = f"domains.{domain.id}"
    rows = (
        CompetencyRow(
            each.id,
            each.kind,
            resolve.as_said(texts[f"competencies.{each.id}.title"]),
            tuple(_brief(cell) for cell in _cells(each, framework, texts, lessons)),
        )
        for each in framework.competencies
        if each.domain == domain.id
    )
    return DomainRows(domain.id, texts[f"{key}.title"], texts.get(f"{key}.summary"), tuple(rows))


def _cells(
    competency: Competency, framework: Framework, texts: UnitTexts, lessons: Lessons
) -> tuple[Cell, ...]:
    lines = (competency.at(stage.id) for stage in framework.stages)
    return tuple(_cell(competency.id, line, texts, lessons) for line in lines if line)


def _brief(cell: Cell) -> Cell:
    """Return a line as the matrix shows it: with the first of its modules."""
    lessons, also = cell.lessons[:LESSONS], cell.also[:USEFUL]
    more = len(cell.lessons) + len(cell.also) - len(lessons) - len(also)
    return replace(cell, lessons=lessons, also=also, more=more)


def _cell(id: str, line: CompetencyLine, texts: UnitTexts, lessons: Lessons) -> Cell:
    teaching = lessons.teaching.get(id, ())
    here = (module for module in teaching if module.stage == line.stage)
    also = [
        module for module in teaching if module.stage != line.stage and line.stage in module.also_useful_in
    ]
    return Cell(
        line.stage,
        texts[f"competencies.{id}.stages.{line.stage}.line"],
        tuple(_lesson(module, lessons) for module in here),
        _rows(also, lessons),
    )


def _lesson(module: Module, lessons: Lessons) -> Lesson:
    local = lessons.facts[module.id]
    untranslated = not local.percent
    return Lesson(_row(module, lessons), untranslated, local.catalog if untranslated else "")


def _rows(modules: Iterable[Module], lessons: Lessons) -> tuple[ModuleRow, ...]:
    return tuple(_row(module, lessons) for module in modules)


def _row(module: Module, lessons: Lessons) -> ModuleRow:
    return replace(lessons.rows[module.id], summary=None)


def _term_facts(term: Term, texts: UnitTexts) -> TermFacts:
    return TermFacts(
        term.id,
        texts[f"{term.id}.term"],
        texts[f"{term.id}.definition"],
        tuple(resolve.as_said(texts[f"{term.id}.also.{number}"]) for number, _ in enumerate(term.also)),
        tuple((id, resolve.as_said(texts[f"{id}.term"])) for id in term.see_also),
        term.wikidata,
    )
