"""What waits for a translator: every file in every locale but its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.steps.gaps import find_gaps
from generator.steps.load import FOLDERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.engine.engine import Engine
    from generator.engine.values import Ref
    from generator.model.content import Content
    from generator.model.progress import Gaps
    from generator.model.text import Shown
    from generator.pipeline.gather import Gathered

Waiting = tuple[str, str, str, "Ref[Content]", "Ref[tuple[Shown, ...]]"]
"""(locale, id of the file, its path, its content, what the locale shows of it)."""


def gaps(machine: Engine, gathered: Gathered) -> dict[tuple[str, str], Ref[Gaps]]:
    """Return the gaps by (locale, id of the file): `("es", "modules/one")`, `("es", "glossary")`."""
    waiting = [*_documents(gathered), *_tables(gathered)]
    calls = [
        (path, content, shown, gathered.catalogs.get((locale, id)))
        for locale, id, path, content, shown in waiting
    ]
    refs = machine.map(find_gaps, calls, [id.rpartition("/")[2] for _, id, *_ in waiting])
    return {(locale, id): ref for (locale, id, *_), ref in zip(waiting, refs, strict=True)}


def _documents(gathered: Gathered) -> Iterator[Waiting]:
    """Yield the locales of a file one after the other, so that its words are counted once."""
    for one in gathered.documents:
        kind, id = one.name
        for locale in gathered.chains:
            if locale != one.source_locale:
                shown = gathered.locals[locale, kind, id].shown
                yield locale, f"{FOLDERS[kind]}/{id}", one.facts.path, one.content, shown


def _tables(gathered: Gathered) -> Iterator[Waiting]:
    for kind, content in gathered.contents.items():
        for locale in gathered.chains:
            if locale != gathered.survey.settings.source_locale:
                yield locale, kind, f"content/{kind}.yaml", content, gathered.shown[locale, kind]
