"""Modules as learning resources, pathways as courses, the site itself, by schema.org."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from generator.model.content import Change, Module, Pathway, Work
from generator.model.page import Chrome, LocalFacts, LocalText, ModuleRow, PageContext
from generator.outputs.html.parts import jsonld
from generator.outputs.html.parts.jsonld import Thing, place, thing, words
from generator.site.addresses import address, in_locale
from generator.translation.tongues import tongues
from generator.translation.translators import translators

WIKIDATA = "http://www.wikidata.org/entity/"
"""What Wikidata calls its items by; the addresses of its pages begin with https."""

FieldText = Callable[[str], LocalText]
"""Gives a translatable field of the page by its key."""


def site_data(chrome: Chrome, description: LocalText) -> Thing:
    """Return the site, for its home page."""
    home = place(chrome, "home")
    return thing(
        "WebSite",
        id=home,
        url=home,
        name=words(chrome.title, chrome.locale),
        description=words(description, chrome.locale),
        license=jsonld.license_address(chrome.license),
        inLanguage=chrome.locale,
        publisher=jsonld.publisher(chrome),
    )


def module_data(
    module: Module, chrome: Chrome, local: LocalFacts, around: PageContext, said: FieldText
) -> tuple[Thing, ...]:
    """Return a module, and the way to it."""
    here = place(chrome, "module", module.id)
    stage = jsonld.stage(module.stage, chrome)
    name = words(said("title"), chrome.locale)
    resource = thing(
        "LearningResource",
        id=here,
        url=here,
        name=name,
        description=words(said("summary"), chrome.locale),
        learningResourceType=module.type,
        educationalLevel=stage,
        **_abilities(module, chrome, around),
        timeRequired=minutes(module.self_study),
        audience=jsonld.roles(module.audience),
        keywords=[words(said(f"keywords.{number}"), chrome.locale) for number in range(len(module.keywords))],
        about=[thing("Thing", id=WIKIDATA + item) for item in module.about],
        **_made(module, chrome, local),
        isPartOf=[_part("Course", "pathway", path.id, path.title, chrome) for path in around.neighbours.ways],
        **_translations(module, chrome, local, around),
        **jsonld.published(chrome),
    )
    home = (place(chrome, "home"), words(chrome.title, chrome.locale))
    steps = [home, (place(chrome, "stage", module.stage), stage["name"])] if stage else [home]
    return resource, jsonld.trail(*steps, (here, name))


def pathway_data(
    pathway: Pathway,
    chrome: Chrome,
    sections: Sequence[tuple[LocalText, tuple[ModuleRow, ...]]],
    said: FieldText,
) -> Thing:
    """Return a pathway as a course; `sections` are their titles and modules."""
    here = place(chrome, "pathway", pathway.id)
    parts = list(dict.fromkeys(row for _, rows in sections for row in rows))
    return thing(
        "Course",
        id=here,
        url=here,
        name=words(said("title"), chrome.locale),
        description=words(said("summary"), chrome.locale),
        teaches=words(said("outcome"), chrome.locale),
        educationalLevel=[jsonld.stage(id, chrome) for id in dict.fromkeys(row.stage for row in parts)],
        audience=jsonld.roles(pathway.audience),
        license=jsonld.license_address(chrome.license),
        hasPart=[_part("LearningResource", "module", row.id, row.title, chrome) for row in parts],
        syllabusSections=[_section(title, rows, chrome) for title, rows in sections if rows],
        **jsonld.published(chrome),
    )


def minutes(count: int) -> str:
    """Return a duration as ISO 8601 writes it; "" for none."""
    return f"PT{count}M" if count else ""


def _abilities(module: Module, chrome: Chrome, around: PageContext) -> dict[str, object]:
    known = {found.id: found for found in around.competencies}
    named = {"teaches": module.teaches, "assesses": module.assesses, "competencyRequired": module.assumes}
    return {key: jsonld.competencies(ids, known, chrome) for key, ids in named.items()}


def _made(module: Module, chrome: Chrome, local: LocalFacts) -> dict[str, object]:
    """Who made a module, from what, when, and under which licence."""
    newest = module.changes[0] if module.changes else Change("", "")
    return {
        "author": [jsonld.person(found) for found in module.authors],
        "contributor": [jsonld.person(found) for found in module.contributors],
        "translator": [thing("Person", name=one.name) for one in translators(local.translators)],
        "license": jsonld.license_address(module.license or chrome.license),
        "isBasedOn": [_work(work) for work in module.based_on],
        "version": newest.version,
        "dateModified": newest.date,
        "expires": module.review_by,
    }


def _work(work: Work) -> Thing:
    return thing(
        "CreativeWork",
        name=work.title,
        url=work.url,
        author=thing("Person", name=work.author) if work.author else {},
        license=jsonld.license_address(work.license),
    )


def _translations(
    module: Module, chrome: Chrome, local: LocalFacts, around: PageContext
) -> dict[str, object]:
    """The same module in other languages: what it was translated from, or into."""
    own = tongues(around.percents, local.source_locale).own
    page = address("module", chrome.locale, module.id)
    others = {tag: jsonld.reference(chrome.url + in_locale(page, tag)) for tag in own if tag != chrome.locale}
    if chrome.locale == local.source_locale:
        return {"workTranslation": list(others.values())}
    return {"translationOfWork": others.get(local.source_locale, {})}


def _section(title: LocalText, modules: Iterable[ModuleRow], chrome: Chrome) -> Thing:
    parts = [jsonld.reference(place(chrome, "module", row.id)) for row in modules]
    return thing("Syllabus", name=words(title, chrome.locale), hasPart=parts)


def _part(type: str, kind: str, id: str, title: LocalText, chrome: Chrome) -> Thing:
    there = place(chrome, kind, id)
    return thing(type, id=there, url=there, name=words(title, chrome.locale))
