"""The page of the framework, and a page for each competency."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.outputs.html.pages import competency, framework
from generator.site.addresses import address
from generator.site.resolve_reference import Lessons, competency_facts, framework_facts, lessons

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.engine.values import Task
    from generator.model.framework import Competency
    from generator.model.page import Link
    from generator.site.edition import Edition


def tasks(edition: Edition) -> Iterator[Task]:
    """Yield the pages."""
    whole, texts = edition.publication.site.framework, edition.texts("framework")
    found, catalog = _lessons(edition), edition.unfinished("framework")
    facts = framework_facts(whole, texts, found, catalog)
    yield edition.task("framework", "", framework.framework_page, framework.TEMPLATE, facts)
    for each in whole.competencies:
        shown = competency_facts(each, whole, texts, found, _links(edition, each), catalog)
        yield edition.task("competency", each.id, competency.competency_page, competency.TEMPLATE, shown)


def _lessons(edition: Edition) -> Lessons:
    """Return the modules in the order of listings."""
    modules = {module.id: module for module in edition.modules}
    ordered = [modules[row.id] for group in edition.groups for row in group.rows]
    return lessons(ordered, edition.rows, {id: edition.facts("module", id) for id in modules})


def _links(edition: Edition, competency: Competency) -> tuple[Link, ...]:
    domains = edition.publication.site.framework.domains
    given = (domain.give_back for domain in domains if domain.id == competency.domain)
    return edition.links(given, address("competency", edition.locale, competency.id))
