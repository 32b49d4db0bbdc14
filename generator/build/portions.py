"""Some files of a site at a time, so that what is made of one is still near when more is made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.build.read import DOCUMENTS
from generator.source.load import FOLDERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.model.result import Progress
    from generator.source.load import SourceFile

FILES = 600
"""In one portion: what they become fits into the memory of two workers, and keeps both busy for a while."""
TURNS = ("documents", "catalogs", "facts")
"""What is done with a portion, each told by the engine from none to all."""


def portions(files: Sequence[SourceFile], progress: Progress) -> Iterator[tuple[list[SourceFile], Progress]]:
    """Yield documents with their catalogs, and what to call as one portion advances.

    What belongs to no document comes with the first. `progress` is told of documents.
    """
    catalogs: dict[str, list[SourceFile]] = {}
    for file in files:
        if file.kind == "catalog":
            catalogs.setdefault(file.id, []).append(file)
    texts = [[file, *catalogs.pop(_text_id(file), ())] for file in files if file.kind in DOCUMENTS]
    rest = [file for some in catalogs.values() for file in some]
    done = 0
    for some in _filled(texts):
        together = [*rest, *(file for text in some for file in text)]
        yield together, _advance(progress, done, len(some), len(texts))
        rest, done = [], done + len(some)


def _filled(texts: Sequence[list[SourceFile]]) -> Iterator[list[list[SourceFile]]]:
    """Yield as many texts at a time as have `FILES` files; at least one list, were it empty."""
    some: list[list[SourceFile]] = []
    number = 0
    for text in texts:
        some.append(text)
        number += len(text)
        if number >= FILES:
            yield some
            some, number = [], 0
    if some or not texts:
        yield some


def _text_id(file: SourceFile) -> str:
    return f"{FOLDERS[file.kind]}/{file.id}"


def _advance(progress: Progress, before: int, number: int, total: int) -> Progress:
    """Return what tells of `number` documents after `before`, turn by turn."""

    def show(what: str, done: int, of: int) -> None:
        turns = TURNS.index(what) + done / of
        progress("documents", before + int(number * turns / len(TURNS)), total)

    return show
