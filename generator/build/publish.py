"""The barrier: what was gathered becomes a publication, ready to be laid out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from generator.model.content import Content, LocalContent
from generator.model.page import Assets
from generator.site.addresses import media_address
from generator.site.built import OUTPUTS
from generator.site.publication import Publication, StaticFile
from generator.site.resolve import said
from generator.site.resolve_data import moved_competencies, moved_modules
from generator.translation.localise import localise

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.build.gather import LoadedSite
    from generator.engine.engine import Engine
    from generator.engine.values import Ref
    from generator.model.page import LocalText
    from generator.site.publication import ChainRef


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


def _tables(engine: Engine, loaded: LoadedSite) -> dict[tuple[str, str], LocalContent]:
    return {
        (locale, kind): _table(engine, loaded, kind, locale)
        for locale in loaded.chains
        for kind in ("site", "framework", "glossary", "media")
    }


def _table(engine: Engine, loaded: LoadedSite, kind: str, locale: str) -> LocalContent:
    """Return a file that is YAML alone, empty where the site has none."""
    source = loaded.site.settings.source_locale
    if kind not in loaded.contents:
        return LocalContent(Content(), (), locale, source)
    return _local(engine, loaded.contents[kind], source, locale, loaded.tables[locale, kind])


def _fields(engine: Engine, loaded: LoadedSite) -> dict[tuple[str, str, str], Mapping[str, LocalText]]:
    return {
        (locale, *one.name): said(
            _local(engine, one.content, one.source_locale, locale, loaded.locals[locale, *one.name].chain)
        )
        for one in loaded.documents
        if one.facts.kind == "pathway"
        for locale in loaded.chains
    }


def _local(
    engine: Engine, content: Ref[Content], source_locale: str, locale: str, chain: ChainRef
) -> LocalContent:
    translations = tuple((tag, engine.get(ref)) for tag, ref in chain)
    return localise(engine.get(content), source_locale, locale, translations)
