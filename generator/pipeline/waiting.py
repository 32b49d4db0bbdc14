"""What waits for a translator: every file in every locale but its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.steps.gaps import find_gaps
from generator.steps.load import FOLDERS, home_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.engine.engine import Engine
    from generator.engine.values import Ref
    from generator.model.content import Content
    from generator.model.progress import Gaps
    from generator.model.text import Shown
    from generator.pipeline.gather import Part
    from generator.pipeline.localising import Key
    from generator.pipeline.reading import Read

Waiting = tuple[str, str, str, "Ref[Content]", "Ref[tuple[Shown, ...]]"]
"""(locale, id of the file, its path, its content, what the locale shows of it)."""


def gaps(
    machine: Engine,
    part: Part,
    tables: Mapping[str, Read],
    source_locale: str,
    chains: Mapping[str, tuple[str, ...]],
) -> dict[Key, Ref[Gaps]]:
    """Return the gaps of a portion, and of the files that are YAML alone, by locale and id of the file.

    Such as `("es", "modules/one")` or `("es", "glossary")`.
    """
    waiting = [*_documents(part, chains), *_tables(part, tables, source_locale, chains)]
    calls = [
        (path, content, shown, part.catalogs[locale, id].value if (locale, id) in part.catalogs else None)
        for locale, id, path, content, shown in waiting
    ]
    refs = machine.map(find_gaps, calls, [home_of(id) for _, id, *_ in waiting])
    return {(locale, id): ref for (locale, id, *_), ref in zip(waiting, refs, strict=True)}


def _documents(part: Part, chains: Mapping[str, tuple[str, ...]]) -> Iterator[Waiting]:
    """Yield the locales of a file one after the other, so that its words are counted once."""
    for one in part.documents:
        kind, id = one.name
        for locale in chains:
            if locale != one.source_locale:
                shown = part.locals[locale, kind, id].shown
                yield locale, f"{FOLDERS[kind]}/{id}", one.facts.path, one.content, shown


def _tables(
    part: Part, tables: Mapping[str, Read], source_locale: str, chains: Mapping[str, tuple[str, ...]]
) -> Iterator[Waiting]:
    for kind, read in tables.items():
        for locale in chains:
            if read.content and locale != source_locale:
                yield locale, kind, read.file.path, read.content, part.shown[locale, kind]
