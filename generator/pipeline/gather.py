"""Phase A: what each file of the site says, in every locale."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from generator import checks
from generator.model.content import Module
from generator.model.framework import Framework
from generator.model.languages import canonical
from generator.model.site import Glossary, MediaList, Settings
from generator.model.survey import Survey
from generator.pipeline.localising import Localiser, Text, chains_of
from generator.pipeline.portions import portions
from generator.pipeline.reading import Reader
from generator.pipeline.theme import ThemeFiles, load_theme
from generator.pipeline.waiting import gaps
from generator.steps.document import source_locale
from generator.steps.load import FOLDERS, load
from generator.steps.publication import Document, Local

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from generator.engine.engine import Engine
    from generator.engine.values import Ref
    from generator.model.catalog import Catalog
    from generator.model.content import Content
    from generator.model.diagnostic import Diagnostic, Positions
    from generator.model.progress import Gaps
    from generator.model.result import Progress
    from generator.model.site import MediaFile
    from generator.model.text import Shown
    from generator.pipeline.localising import Key
    from generator.pipeline.reading import Read
    from generator.steps.load import SourceFile

HIDDEN = ("draft", "retired")
"""States of a module that has no page; a draft has one where drafts are asked for."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """All that the files say."""

    survey: Survey
    whole: bool
    """Whether the settings and the framework are there, so that a look over the whole makes sense."""
    found: tuple[Diagnostic, ...]
    """What was found without the engine."""
    positions: Mapping[str, Ref[Positions]]
    """By path."""
    documents: tuple[Document, ...]
    """Those that have pages: without retired modules and, unless asked for, drafts."""
    locals: Mapping[tuple[str, str, str], Local]
    """By (locale, kind, id), of these documents."""
    contents: Mapping[str, Ref[Content]]
    """Of the files that are YAML alone, by kind."""
    shown: Mapping[tuple[str, str], Ref[tuple[Shown, ...]]]
    """What each locale shows of them, by (locale, kind)."""
    gaps: Mapping[tuple[str, str], Ref[Gaps]]
    """What waits for a translator, by (locale, id of the file); not in the language that it is written in."""
    catalogs: Mapping[tuple[str, str], Ref[Catalog]]
    """By (locale, id of the file): `("es", "modules/one")`."""
    chains: Mapping[str, tuple[str, ...]]
    """By locale of the site: the locale itself, then its fallbacks."""
    media: Mapping[str, Ref[bytes]]
    """The media files by name."""
    theme: ThemeFiles


def gather(machine: Engine, site: Path, progress: Progress, *, drafts: bool = False) -> Gathered:
    """Read a site. The engine runs only what has changed since the last time.

    With `drafts`, modules that are drafts have pages, and so has each locale that has translations.
    """
    files = load(site)
    reader = Reader(machine, site, files.value, progress)
    tables, media = reader.tables(), reader.media()
    settings = _settings(machine, tables, files.value, unlisted=drafts)
    chains = chains_of(settings)
    hidden = HIDDEN[1:] if drafts else HIDDEN
    terms = _terms(machine, tables)
    parts: list[Part] = []
    waiting: dict[Key, Ref[Gaps]] = {}
    for some, some_progress in portions(files.value, progress):
        portion = Reader(machine, site, some, some_progress)
        with_it = {} if parts else tables
        parts.append(_part(portion, settings, chains, hidden, with_it))
        _check_texts(machine, parts[-1].documents, terms)
        waiting |= gaps(machine, parts[-1], with_it, settings.source_locale, chains)
    read = [one for part in parts for one in part.read]
    catalogs = {key: one for part in parts for key, one in part.catalogs.items()}
    theme = load_theme(machine, site, settings, chains, catalogs)
    everything = (*tables.values(), *read, *catalogs.values())
    return Gathered(
        survey=_survey(machine, settings, tables, read, media, files.value),
        whole={"site", "framework"} <= tables.keys(),
        found=(*files.diagnostics, *theme.found),
        positions={one.file.path: one.positions for one in everything},
        documents=tuple(one for part in parts for one in part.documents),
        locals={key: local for part in parts for key, local in part.locals.items()},
        contents={kind: one.content for kind, one in tables.items() if one.content},
        shown=parts[0].shown,
        gaps=waiting,
        catalogs={key: one.value for key, one in catalogs.items()},
        chains=chains,
        media={name: data for name, (data, _) in media.items()},
        theme=theme,
    )


@dataclass(frozen=True, slots=True)
class Part:
    """What a portion of the files says."""

    read: list[Read]
    catalogs: dict[Key, Read]
    documents: tuple[Document, ...]
    locals: dict[tuple[str, str, str], Local]
    shown: dict[Key, Ref[tuple[Shown, ...]]]


def _part(
    reader: Reader,
    settings: Settings,
    chains: Mapping[str, tuple[str, ...]],
    hidden: Sequence[str],
    tables: Mapping[str, Read],
) -> Part:
    """Read a portion, and localise it and the files that are YAML alone."""
    read = reader.documents()
    catalogs = reader.catalogs({tag for chain in chains.values() for tag in chain})
    documents = _documents(reader.machine, read, settings, hidden)
    localiser = Localiser(reader.machine, catalogs, chains, reader.progress)
    locals_, shown = localised(localiser, documents, tables, settings)
    return Part(read, catalogs, documents, locals_, shown)


def _check_texts(machine: Engine, documents: Sequence[Document], terms: tuple[str, ...]) -> None:
    """Look over the words of a portion's documents, while these are near; the engine keeps the findings."""
    calls = [(one.facts_ref, one.content, terms) for one in documents]
    machine.map(checks.texts, calls, [one.name[1] for one in documents])


def _terms(machine: Engine, tables: Mapping[str, Read]) -> tuple[str, ...]:
    """Return all forms that the glossary has."""
    glossary: Glossary = machine.get(tables["glossary"].value) if "glossary" in tables else Glossary()
    return tuple(form for term in glossary.terms for form in (term.term, *term.also))


def _settings(
    machine: Engine, tables: Mapping[str, Read], files: Sequence[SourceFile], *, unlisted: bool
) -> Settings:
    """Return the settings; where `unlisted`, with each locale that has translations among the site's."""
    settings: Settings = machine.get(tables["site"].value) if "site" in tables else Settings()
    if not unlisted:
        return settings
    found = {file.locale for file in files if file.locale and canonical(file.locale) == file.locale}
    return replace(settings, locales=(*settings.locales, *sorted(found - {*settings.locales})))


def _survey(
    machine: Engine,
    settings: Settings,
    tables: Mapping[str, Read],
    documents: Sequence[Read],
    media: Mapping[str, tuple[Ref[bytes], MediaFile]],
    files: Sequence[SourceFile],
) -> Survey:
    value: dict[str, Any] = {kind: machine.get(one.value) for kind, one in tables.items()}
    return Survey(
        settings=settings,
        framework=value.get("framework", Framework()),
        glossary=value.get("glossary", Glossary()),
        media=value.get("media", MediaList()),
        files={name: file for name, (_, file) in media.items()},
        facts=tuple(machine.get(one.value) for one in documents),
        catalogs=tuple((file.path, file.locale, file.id) for file in files if file.kind == "catalog"),
    )


def _documents(
    machine: Engine, read: Sequence[Read], settings: Settings, hidden: Sequence[str]
) -> tuple[Document, ...]:
    found = []
    for one in read:
        facts = machine.get(one.value)
        is_hidden = isinstance(facts.front, Module) and facts.front.status in hidden
        if not is_hidden and one.content:
            locale = source_locale(facts, settings.source_locale)
            found.append(Document(facts, one.value, one.content, locale))
    return tuple(found)


def localised(
    localiser: Localiser, documents: Sequence[Document], tables: Mapping[str, Read], settings: Settings
) -> tuple[dict[tuple[str, str, str], Local], dict[tuple[str, str], Ref[tuple[Shown, ...]]]]:
    """Return the documents and the files that are YAML alone, in every locale."""
    texts = [Text(_id(one), one.content, one.source_locale) for one in documents]
    plain = [Text(kind, one.content, settings.source_locale) for kind, one in tables.items() if one.content]
    aligned = localiser.align([*texts, *plain])
    shown = localiser.localise([*texts, *plain], aligned)
    pairs = [(text, one.facts_ref) for text, one in zip(texts, documents, strict=True)]
    facts = localiser.facts(pairs, shown, aligned)
    locals_: dict[tuple[str, str, str], Local] = {}
    for one in documents:
        for locale in localiser.chains:
            ref = facts[locale, _id(one)]
            local = Local(shown[locale, _id(one)], localiser.machine.get(ref), ref)
            locals_[locale, one.facts.kind, one.facts.front.id] = local
    return locals_, {
        (locale, text.id): shown[locale, text.id] for locale in localiser.chains for text in plain
    }


def _id(document: Document) -> str:
    kind, id = document.name
    return f"{FOLDERS[kind]}/{id}"
