"""The whole site in its source language, as the checks behind the barrier see it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.content import Facts, Module, Page, Pathway
from generator.model.framework import Framework
from generator.model.site import Glossary, MediaFile, MediaList, Settings


@dataclass(frozen=True, slots=True)
class Site:
    """What the files of a site say, before any translation."""

    settings: Settings
    framework: Framework
    glossary: Glossary
    media: MediaList
    files: Mapping[str, MediaFile] = field(default_factory=dict)
    """What stands in `content/media/`, by name."""
    facts: tuple[Facts, ...] = ()
    """Of all modules, pathways and pages, in the order of their paths."""
    catalogs: tuple[tuple[str, str, str], ...] = ()
    """(path, locale, id) of all PO files; the id is `modules/one`, `site`, `theme`."""
    translators: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """(path, `name <address>` of each) of the PO files of all modules, pathways and pages, by path."""

    def modules(self) -> dict[str, Module]:
        """Return the front matter of all modules by id, drafts and retired ones included."""
        return {each.front.id: each.front for each in self.facts if isinstance(each.front, Module)}

    def pathways(self) -> dict[str, Pathway]:
        """Return the front matter of all pathways by id."""
        return {each.front.id: each.front for each in self.facts if isinstance(each.front, Pathway)}

    def pages(self) -> dict[str, Page]:
        """Return the front matter of all free pages by id."""
        return {each.front.id: each.front for each in self.facts if isinstance(each.front, Page)}
