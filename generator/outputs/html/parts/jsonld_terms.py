"""The framework, its stages and competencies, and the glossary as sets of defined terms, by schema.org."""

from __future__ import annotations

from generator.markdown import inline
from generator.model.framework import FrameworkSource
from generator.model.page import Chrome, LocalText, Named, StageFacts
from generator.model.reference import CompetencyFacts, FrameworkFacts, TermFacts
from generator.model.text import ResolvedText
from generator.outputs.html.parts import jsonld
from generator.outputs.html.parts.jsonld import Thing, place, thing, words
from generator.site.resolve import as_said

WIKIDATA = "https://www.wikidata.org/wiki/"


def framework_data(chrome: Chrome, facts: FrameworkFacts, stages: LocalText) -> tuple[Thing, ...]:
    """Return the set of the competencies and the set of the stages; `stages` is the word for these."""
    here = place(chrome, "framework")
    rows = [row for domain in facts.domains for row in domain.rows]
    return (
        thing(
            "DefinedTermSet",
            id=here,
            url=here,
            name=_words(facts.title, chrome),
            version=facts.version,
            isBasedOn=_source(facts.source),
            hasDefinedTerm=[jsonld.competency(Named(row.id, row.title), chrome) for row in rows],
            **_published(chrome),
        ),
        thing(
            "DefinedTermSet",
            id=jsonld.stages_set(chrome),
            name=words(stages, chrome.locale),
            isPartOf=jsonld.reference(here),
            hasDefinedTerm=[jsonld.stage(mark.id, chrome) for mark in chrome.stages],
            inLanguage=chrome.locale,
        ),
    )


def stage_data(chrome: Chrome, facts: StageFacts) -> Thing:
    """Return a stage."""
    summary = words(facts.group.summary, chrome.locale)
    return _with(jsonld.stage(facts.group.stage.id, chrome), description=summary)


def competency_data(chrome: Chrome, facts: CompetencyFacts) -> Thing:
    """Return a competency."""
    summary = _words(facts.summary, chrome) if facts.summary else ""
    found = jsonld.competency(Named(facts.id, as_said(facts.title)), chrome)
    return _with(found, description=summary, sameAs=list(facts.same_as))


def glossary_data(chrome: Chrome, terms: tuple[TermFacts, ...], name: LocalText) -> Thing:
    """Return the glossary; `name` is the word for it."""
    here = place(chrome, "glossary")
    return thing(
        "DefinedTermSet",
        id=here,
        url=here,
        name=words(name, chrome.locale),
        hasDefinedTerm=[_term(term, chrome) for term in terms],
        **_published(chrome),
    )


def _term(term: TermFacts, chrome: Chrome) -> Thing:
    definition = LocalText(inline.plain(term.definition.text), term.definition.locale)
    return thing(
        "DefinedTerm",
        id=place(chrome, "term", term.id),
        name=_words(term.term, chrome),
        alternateName=[words(form, chrome.locale) for form in term.also],
        description=words(definition, chrome.locale),
        sameAs=WIKIDATA + term.wikidata if term.wikidata else "",
    )


def _source(source: FrameworkSource) -> Thing:
    """The work that a framework takes its stages and its wording from; nothing where it names none."""
    if not source.title and not source.url:
        return {}
    license_address = jsonld.license_address(source.license)
    return thing("CreativeWork", name=source.title, url=source.url, license=license_address)


def _published(chrome: Chrome) -> dict[str, object]:
    return {"license": jsonld.license_address(chrome.license), **jsonld.published(chrome)}


def _with(thing: Thing, **more: object) -> Thing:
    return {**thing, **{key: value for key, value in more.items() if value}}


def _words(shown: ResolvedText, chrome: Chrome) -> object:
    return words(as_said(shown), chrome.locale)
