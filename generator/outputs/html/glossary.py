"""The page of the glossary, where the site has one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.outputs.html.pages.glossary import TEMPLATE, glossary_page
from generator.site.addresses import address
from generator.site.resolve_reference import glossary_facts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.engine.values import Task
    from generator.site.edition import Edition


def tasks(edition: Edition) -> Iterator[Task]:
    """Yield the page."""
    glossary = edition.publication.site.glossary
    if glossary.terms:
        definitions = (term.definition for term in glossary.terms)
        links = edition.links(definitions, address("glossary", edition.locale))
        facts = glossary_facts(glossary, edition.texts("glossary"), links, edition.unfinished("glossary"))
        yield edition.task("glossary", "", glossary_page, TEMPLATE, facts)
