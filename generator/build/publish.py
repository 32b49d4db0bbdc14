"""The barrier: what was gathered becomes a publication, ready to be laid out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.model.page import Assets
from generator.site.addresses import media_address
from generator.site.built import OUTPUTS
from generator.site.publication import LocalTable, Publication, StaticFile
from generator.site.resolve import said
from generator.site.resolve_data import moved_competencies, moved_modules
from generator.translation.localise import localise

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.build.gather import LoadedSite
    from generator.engine.engine import Engine
    from generator.engine.values import Ref
    from generator.model.content import Content
    from generator.model.page import LocalText
    from generator.model.text import ResolvedText
    from generator.site.publication import ChainRef, Document, Local


def publish(engine: Engine, loaded: LoadedSite) -> Publication:
    """Return what is published: drafts and retired modules are left out."""
    site = replace(loaded.site, facts=tuple(one.facts for one in loaded.documents))
    media = [StaticFile(media_address(name), data) for name, data in loaded.media.items()]
    with_files = "static" in OUTPUTS
    return Publication(
        site=site if with_files else replace(site, files={}),
        chains=loaded.chains,
        documents={one.name: one for one in loaded.documents},
        locals=loaded.locals,
        fields=_fields(engine, loaded),
        tables=_tables(engine, loaded),
        gaps=loaded.gaps,
        templates=loaded.theme.templates,
        strings=loaded.theme.strings,
        assets=loaded.theme.assets if with_files else Assets(),
        files=(*loaded.theme.files, *media),
        moved=_moved(loaded),
    )


def _moved(loaded: LoadedSite) -> tuple[tuple[str, str, str], ...]:
    site = loaded.site
    published = [one.facts.front.id for one in loaded.documents if one.facts.kind == "module"]
    modules = moved_modules(site.modules().values(), published)
    competencies = moved_competencies(site.framework)
    return (
        *(("module", old, new) for old, new in modules),
        *(("competency", old, new) for old, new in competencies),
    )


def _tables(engine: Engine, loaded: LoadedSite) -> dict[tuple[str, str], LocalTable]:
    nothing = LocalTable.empty()
    return {
        (locale, kind): _table(engine, loaded, kind, locale) if kind in loaded.contents else nothing
        for locale in loaded.chains
        for kind in ("site", "framework", "glossary", "media")
    }


def _table(engine: Engine, loaded: LoadedSite, kind: str, locale: str) -> LocalTable:
    source, chain = loaded.site.settings.source_locale, loaded.tables[locale, kind]
    return LocalTable(*_shown(engine, loaded.contents[kind], source, locale, chain))


def _fields(engine: Engine, loaded: LoadedSite) -> dict[tuple[str, str, str], Mapping[str, LocalText]]:
    return {
        (locale, *one.name): _said(engine, one, locale, loaded.locals[locale, *one.name])
        for one in loaded.documents
        if one.facts.kind == "pathway"
        for locale in loaded.chains
    }


def _said(engine: Engine, document: Document, locale: str, local: Local) -> Mapping[str, LocalText]:
    source_locale = document.source_locale
    found = _shown(engine, document.content, source_locale, locale, local.chain)
    return said(*found, locale, source_locale)


def _shown(
    engine: Engine, ref: Ref[Content], source_locale: str, locale: str, chain: ChainRef
) -> tuple[Content, tuple[ResolvedText, ...]]:
    """Return what is translated of a file, and what a locale shows of it."""
    content, texts = engine.get(ref), tuple((tag, engine.get(one)) for tag, one in chain)
    return content, localise(content.units, source_locale, locale, texts)
