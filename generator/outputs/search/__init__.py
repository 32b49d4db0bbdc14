"""The search: for each locale the files of its index, and for all of them the code that reads these."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from generator.engine.values import Task
from generator.outputs.search.code import client, reader
from generator.outputs.search.groups import PAGES, group_words
from generator.outputs.search.index import locale_index
from generator.outputs.search.pages import pages
from generator.outputs.search.terms import terms
from generator.site.built import Output
from generator.site.publication import unchanged

if TYPE_CHECKING:
    from generator.engine.engine import Engine
    from generator.engine.values import Ref
    from generator.site.publication import Publication

FILES = r"search/.+|\w+/search/.+|\w+/search\.html|assets/search\.\w+\.js"
OUTPUT = Output("search", FILES, listed=2, is_last=True)
CODE = "search/"
LUNR = "lunr-2.3.9.min.js"
"""As its npm package has it; its licence stands beside it."""
HERE = Path(__file__).parent


def tasks(publication: Publication, engine: Engine) -> list[Task]:
    """Return a task for each file. Only a locale in which something has changed is indexed again."""
    indexes = [(locale, *_index(publication, engine, locale)) for locale in publication.chains]
    tokens, finding, slips = (engine.source(HERE / f"{name}.js") for name in ("tokens", "client", "slips"))
    return [
        Task(f"{CODE}lunr.js", reader, (engine.source(HERE / LUNR),), "search"),
        Task(f"{CODE}client.js", client, (tokens, finding), "search"),
        Task(f"{CODE}slips.js", client, (slips,), "search"),
        *(
            Task(f"{locale}/search/{name}.js", unchanged, (data,), locale)
            for locale, names, files in indexes
            for name, data in zip(names, files, strict=True)
        ),
    ]


def _index(publication: Publication, engine: Engine, locale: str) -> tuple[list[str], list[Ref[bytes]]]:
    """Return the names of the files of a locale, and a Ref to the bytes of each."""
    found, words = pages(publication, engine, locale)
    starts = range(0, len(found), PAGES)
    calls = [(locale, at, found[at : at + PAGES], words[at : at + PAGES]) for at in starts]
    groups = [ref.parts for ref in engine.map(group_words, calls, [f"{locale} {at}" for at in starts])]
    call = (locale, found, tuple(group for group, *_ in groups), terms(publication, locale))
    documents, others, *files = engine.map(locale_index, [call], [locale])[0].parts
    names = [*engine.get(documents), *engine.get(others)]
    return names, [*(ref for _, *refs in groups for ref in refs), *files]
