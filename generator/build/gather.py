"""Phase A: what each file of the site says, in every locale."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from generator import checks
from generator.build.localise import LocalisedFile, Localiser, chains_of
from generator.build.portions import portions
from generator.build.read import SourceReader
from generator.build.theme import ThemeFiles, load_theme
from generator.i18n.languages import canonical
from generator.model.content import Module
from generator.model.framework import Framework
from generator.model.site import Glossary, MediaList, Settings, Site
from generator.site.publication import Document, Local
from generator.source.document import source_locale
from generator.source.load import FOLDERS, load
from generator.translation import po

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from pathlib import Path

    from generator.build.localise import CatalogKey
    from generator.build.read import Given, Read
    from generator.engine.engine import Engine
    from generator.engine.values import Ref
    from generator.model.content import Content, Facts
    from generator.model.diagnostic import Diagnostic
    from generator.model.page import LocalFacts
    from generator.model.progress import Gaps
    from generator.model.result import Progress
    from generator.model.site import MediaFile
    from generator.site.publication import ChainRef
    from generator.source.load import SourceFile


class LoadedSite(Struct, frozen=True):
    """All that the files say."""

    site: Site
    whole: bool
    """Whether the settings and the framework are there, so that a look over the whole makes sense."""
    found: tuple[Diagnostic, ...]
    """What was found without the engine."""
    files: Mapping[str, Given]
    """Those that findings may name a place of, by path."""
    documents: tuple[Document, ...]
    """Those that have pages: without retired modules and, unless asked for, drafts."""
    locals: Mapping[tuple[str, str, str], Local]
    """By (locale, kind, id), of these documents."""
    contents: Mapping[str, Ref[Content]]
    """Of the files that are YAML alone, by kind."""
    tables: Mapping[CatalogKey, ChainRef]
    """What each locale has of them, by (locale, kind)."""
    gaps: Mapping[CatalogKey, Ref[Gaps]]
    """What waits for a translator, by (locale, id of the file); not in the language that it is written in."""
    catalogs: Mapping[CatalogKey, Given]
    """By (locale, id of the file): `("es", "modules/one")`."""
    chains: Mapping[str, tuple[str, ...]]
    """By locale of the site: the locale itself, then its fallbacks."""
    media: Mapping[str, Ref[bytes]]
    """The media files by name."""
    theme: ThemeFiles


def gather(engine: Engine, site: Path, progress: Progress, *, drafts: bool = False) -> LoadedSite:
    """Read a site. The engine runs only what has changed since the last time.

    With `drafts`, modules that are drafts have pages, and so has each locale that has translations.
    """
    files = load(site)
    reader = SourceReader(engine, site, files.value, progress)
    tables, media = reader.tables(), reader.media()
    settings = _settings(engine, tables, files.value, unlisted=drafts)
    chains = chains_of(settings)
    terms = engine.value(_terms(engine, tables))
    parts: list[Part] = []
    for some, some_progress in portions(files.value, progress):
        portion = SourceReader(engine, site, some, some_progress)
        with_it = {} if parts else tables
        parts.append(_part(portion, settings, chains, with_it, drafts=drafts))
        _check_texts(engine, parts[-1].documents, terms)
    read = [pair for part in parts for pair in part.read]
    catalogs = {key: one for part in parts for key, one in part.catalogs.items()}
    theme = load_theme(engine, site, settings, chains, catalogs)
    given = [*(one.given for one in tables.values()), *(one.given for one, _ in read), *catalogs.values()]
    whole = _whole(engine, settings, tables, tuple(facts for _, facts in read), media, files.value)
    return LoadedSite(
        site=replace(whole, translators=_translators(parts)),
        whole={"site", "framework"} <= tables.keys(),
        found=(*files.diagnostics, *theme.found),
        files={one.file.path: one for one in given},
        documents=tuple(one for part in parts for one in part.documents),
        locals={key: local for part in parts for key, local in part.texts.locals.items()},
        contents={kind: one.content for kind, one in tables.items()},
        tables=parts[0].texts.tables,
        gaps={key: ref for part in parts for key, ref in part.texts.gaps.items()},
        catalogs=catalogs,
        chains=chains,
        media={name: data for name, (data, _) in media.items()},
        theme=theme,
    )


class LocalTexts(NamedTuple):
    """Files in every locale."""

    locals: dict[tuple[str, str, str], Local]
    """The documents, by (locale, kind, id)."""
    tables: dict[CatalogKey, ChainRef]
    """The files that are YAML alone."""
    gaps: dict[CatalogKey, Ref[Gaps]]
    """Of all files, in the locales that they were not written in."""


class Part(Struct, frozen=True):
    """What a portion of the files says."""

    read: list[tuple[Read, Facts]]
    catalogs: dict[CatalogKey, Given]
    documents: tuple[Document, ...]
    texts: LocalTexts


def _part(
    reader: SourceReader,
    settings: Settings,
    chains: Mapping[str, tuple[str, ...]],
    tables: Mapping[str, Read],
    *,
    drafts: bool,
) -> Part:
    """Read a portion, and localise it and the files that are YAML alone."""
    read = [(one, reader.engine.get(one.value)) for one in reader.documents()]
    catalogs = reader.catalogs({tag for chain in chains.values() for tag in chain})
    shown = ((one, facts) for one, facts in read if _is_shown(facts, drafts=drafts))
    documents = tuple(_document(one, facts, settings) for one, facts in shown)
    localiser = Localiser(reader.engine, catalogs, chains, reader.progress)
    _look_at_others(reader.engine, catalogs, {*map(id_of, documents), *tables})
    return Part(read, catalogs, documents, localised(localiser, documents, tables, settings))


def _look_at_others(engine: Engine, catalogs: Mapping[CatalogKey, Given], ids: Collection[str]) -> None:
    """Read the catalogs of nothing that is shown, of drafts for one: they may be wrong all the same."""
    others = [given for (_, id), given in catalogs.items() if id not in ids]
    calls = [(given.file.path, given.file.locale, given.data) for given in others]
    engine.map(po.read, calls, [given.file.affinity for given in others])


def _check_texts(engine: Engine, documents: Sequence[Document], terms: Ref[tuple[str, ...]]) -> None:
    """Look over the words of a portion's documents, while these are near; the engine keeps the findings."""
    calls = [(one.facts_ref, one.content, terms) for one in documents]
    engine.map(checks.texts, calls, [one.name[1] for one in documents])


def _terms(engine: Engine, tables: Mapping[str, Read]) -> tuple[str, ...]:
    """Return all forms that the glossary has."""
    glossary: Glossary = engine.get(tables["glossary"].value) if "glossary" in tables else Glossary()
    return tuple(form for term in glossary.terms for form in (term.term, *term.also))


def _settings(
    engine: Engine, tables: Mapping[str, Read], files: Sequence[SourceFile], *, unlisted: bool
) -> Settings:
    """Return the settings; where `unlisted`, with each locale that has translations among the site's."""
    settings: Settings = engine.get(tables["site"].value) if "site" in tables else Settings()
    if not unlisted:
        return settings
    found = {file.locale for file in files if file.locale and canonical(file.locale) == file.locale}
    return replace(settings, locales=(*settings.locales, *sorted(found - {*settings.locales})))


def _whole(
    engine: Engine,
    settings: Settings,
    tables: Mapping[str, Read],
    facts: tuple[Facts, ...],
    media: Mapping[str, tuple[Ref[bytes], MediaFile]],
    files: Sequence[SourceFile],
) -> Site:
    value: dict[str, Any] = {kind: engine.get(one.value) for kind, one in tables.items()}
    return Site(
        settings=settings,
        framework=value.get("framework", Framework()),
        glossary=value.get("glossary", Glossary()),
        media=value.get("media", MediaList()),
        files={name: file for name, (_, file) in media.items()},
        facts=facts,
        catalogs=tuple((file.path, file.locale, file.id) for file in files if file.kind == "catalog"),
    )


def _translators(parts: Sequence[Part]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return who signed the catalog of each document."""
    facts = (local.facts for part in parts for local in part.texts.locals.values())
    return tuple(sorted((one.catalog, one.translators) for one in facts if one.translators))


def _is_shown(facts: Facts, *, drafts: bool) -> bool:
    """Whether a file has a page; a draft has one where drafts are asked for."""
    front = facts.front
    return not isinstance(front, Module) or front.is_published or (drafts and front.status == "draft")


def _document(read: Read, facts: Facts, settings: Settings) -> Document:
    return Document(facts, read.value, read.content, source_locale(facts, settings.source_locale))


def localised(
    localiser: Localiser, documents: Sequence[Document], tables: Mapping[str, Read], settings: Settings
) -> LocalTexts:
    """Return the documents and the files that are YAML alone, in every locale."""
    texts = [LocalisedFile(id_of(one), one.facts.path, one.content, one.source_locale) for one in documents]
    source = settings.source_locale
    plain = [LocalisedFile(kind, one.file.path, one.content, source) for kind, one in tables.items()]
    aligned = localiser.align([*texts, *plain])
    with_facts = [(text, one.facts_ref) for text, one in zip(texts, documents, strict=True)]
    facts = localiser.facts(with_facts, aligned)
    chains = {
        (locale, text.id): localiser.chain(locale, text, aligned)
        for text in (*texts, *plain)
        for locale in localiser.chains
    }
    locals_: dict[tuple[str, str, str], Local] = {
        (locale, *one.name): _local(
            localiser.engine, chains[locale, id_of(one)], facts[locale, id_of(one)][0]
        )
        for one in documents
        for locale in localiser.chains
    }
    gaps = {
        (locale, text.id): facts[locale, text.id][1]
        for text in texts
        for locale in localiser.chains
        if locale != text.source_locale
    }
    of_tables = {key: chain for key, chain in chains.items() if key[1] in tables}
    return LocalTexts(locals_, of_tables, gaps | localiser.gaps(plain, aligned))


def _local(engine: Engine, chain: ChainRef, facts: Ref[LocalFacts]) -> Local:
    return Local(chain, engine.get(facts), facts)


def id_of(document: Document) -> str:
    """Return how the catalogs name a document: `modules/one`."""
    kind, id = document.name
    return f"{FOLDERS[kind]}/{id}"
