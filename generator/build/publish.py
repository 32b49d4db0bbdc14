"""The barrier: what was gathered becomes a publication, ready to be laid out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.model.page import Assets
from generator.site.addresses import media_address
from generator.site.built import OUTPUTS
from generator.site.publication import Publication, StaticFile, Table
from generator.site.resolve import said
from generator.site.resolve_data import moved_competencies, moved_modules
from generator.translation.localise import localise

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.build.gather import Gathered
    from generator.engine.engine import Engine
    from generator.engine.values import Ref
    from generator.model.content import Content
    from generator.model.page import Said
    from generator.model.text import Shown
    from generator.site.publication import ChainRef, Document, Local


def publish(machine: Engine, gathered: Gathered) -> Publication:
    """Return what is published: drafts and retired modules are left out."""
    survey = replace(gathered.survey, facts=tuple(one.facts for one in gathered.documents))
    media = [StaticFile(media_address(name), data) for name, data in gathered.media.items()]
    with_files = "static" in OUTPUTS
    return Publication(
        survey=survey if with_files else replace(survey, files={}),
        chains=gathered.chains,
        documents={one.name: one for one in gathered.documents},
        locals=gathered.locals,
        fields=_fields(machine, gathered),
        tables=_tables(machine, gathered),
        gaps=gathered.gaps,
        templates=gathered.theme.templates,
        strings=gathered.theme.strings,
        assets=gathered.theme.assets if with_files else Assets(),
        files=(*gathered.theme.files, *media),
        moved=_moved(gathered),
    )


def _moved(gathered: Gathered) -> tuple[tuple[str, str, str], ...]:
    survey = gathered.survey
    published = [one.facts.front.id for one in gathered.documents if one.facts.kind == "module"]
    modules = moved_modules(survey.modules().values(), published)
    competencies = moved_competencies(survey.framework)
    return (
        *(("module", old, new) for old, new in modules),
        *(("competency", old, new) for old, new in competencies),
    )


def _tables(machine: Engine, gathered: Gathered) -> dict[tuple[str, str], Table]:
    nothing = Table.empty()
    return {
        (locale, kind): _table(machine, gathered, kind, locale) if kind in gathered.contents else nothing
        for locale in gathered.chains
        for kind in ("site", "framework", "glossary", "media")
    }


def _table(machine: Engine, gathered: Gathered, kind: str, locale: str) -> Table:
    source, chain = gathered.survey.settings.source_locale, gathered.tables[locale, kind]
    return Table(*_shown(machine, gathered.contents[kind], source, locale, chain))


def _fields(machine: Engine, gathered: Gathered) -> dict[tuple[str, str, str], Mapping[str, Said]]:
    return {
        (locale, *one.name): _said(machine, one, locale, gathered.locals[locale, *one.name])
        for one in gathered.documents
        if one.facts.kind == "pathway"
        for locale in gathered.chains
    }


def _said(machine: Engine, document: Document, locale: str, local: Local) -> Mapping[str, Said]:
    source_locale = document.source_locale
    found = _shown(machine, document.content, source_locale, locale, local.chain)
    return said(*found, locale, source_locale)


def _shown(
    machine: Engine, ref: Ref[Content], source_locale: str, locale: str, chain: ChainRef
) -> tuple[Content, tuple[Shown, ...]]:
    """Return what is translated of a file, and what a locale shows of it."""
    content, texts = machine.get(ref), tuple((tag, machine.get(one)) for tag, one in chain)
    return content, localise(content.units, source_locale, locale, texts)
