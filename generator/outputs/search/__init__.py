"""The search: for each locale the files of its index, and for all of them the code that reads these."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.engine.values import Task
from generator.outputs.search.code import client, reader
from generator.outputs.search.groups import PAGES, group_words
from generator.outputs.search.index import locale_index
from generator.outputs.search.pages import mapped, pages
from generator.outputs.search.terms import terms
from generator.site.built import Output
from generator.site.publication import unchanged

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.engine.engine import Engine
    from generator.engine.values import Ref, Split
    from generator.model.search import IndexedPage, PageWords
    from generator.site.publication import Publication

FILES = r"search/.+|\w+/search/.+|\w+/search\.html|assets/search\.\w+\.js"
OUTPUT = Output("search", FILES, listed=2, is_last=True)
CODE = "search/"
LUNR = "lunr-2.3.9.min.js"
"""As its npm package has it; its licence stands beside it."""
HERE = Path(__file__).parent
HEAVY = 10
"""Light jobs that take as long as one of those that see many pages."""


def tasks(publication: Publication, engine: Engine) -> list[Task]:
    """Return a task for each file. Only a locale in which something has changed is indexed again."""
    indexes = _indexes(publication, engine)
    tokens, finding, slips = (engine.source(HERE / f"{name}.js") for name in ("tokens", "client", "slips"))
    return [
        Task(f"{CODE}lunr.js", reader, (engine.source(HERE / LUNR),), "search"),
        Task(f"{CODE}client.js", client, (tokens, finding), "search"),
        Task(f"{CODE}slips.js", client, (slips,), "search"),
        *(
            Task(f"{locale}/search/{name}.js", unchanged, (data,), locale)
            for locale, (names, files) in indexes.items()
            for name, data in zip(names, files, strict=True)
        ),
    ]


def _indexes(publication: Publication, engine: Engine) -> dict[str, tuple[list[str], list[Ref[bytes]]]]:
    """Return the names of the files of each locale, and a Ref to the bytes of each."""
    found = pages(publication, engine)
    some_pages = {locale: _group_calls(locale, *some) for locale, some in found.items()}
    groups = mapped(engine, group_words, some_pages, HEAVY)
    all_pages = {
        locale: [(locale, some, tuple(ref.parts[0] for ref in groups[locale]), terms(publication, locale))]
        for locale, (some, _) in found.items()
    }
    indexes = mapped(engine, locale_index, all_pages, HEAVY)
    return {locale: _files(engine, groups[locale], index.parts) for locale, (index,) in indexes.items()}


def _group_calls(
    locale: str, indexed: tuple[IndexedPage, ...], words: tuple[Ref[PageWords], ...]
) -> list[tuple[object, ...]]:
    starts = range(0, len(indexed), PAGES)
    return [(locale, at, indexed[at : at + PAGES], words[at : at + PAGES]) for at in starts]


def _files(
    engine: Engine, groups: Sequence[Ref[Split]], index: tuple[Ref[Any], ...]
) -> tuple[list[str], list[Ref[bytes]]]:
    """Return the files of documents, which the groups have, then the others."""
    documents, others, *files = index
    names = [*engine.get(documents), *engine.get(others)]
    return names, [*(ref for group in groups for ref in group.parts[1:]), *files]
