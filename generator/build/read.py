"""Reading the files of a site through the engine: each is decoded once for each state of its bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct

from generator import outputs
from generator.engine.values import Ref
from generator.model.diagnostic import Outcome, Positions
from generator.model.result import counting
from generator.source import document
from generator.source.media import inspect
from generator.translation import po

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

    from generator.engine.engine import Engine
    from generator.model.content import Content
    from generator.model.result import Progress
    from generator.model.site import MediaFile
    from generator.source.load import SourceFile

DOCUMENTS = ("module", "pathway", "page")


class Given(Struct, frozen=True):
    """A file of the site, and its bytes."""

    file: SourceFile
    data: Ref[bytes]


class Read(Struct, frozen=True):
    """A content file that has been decoded."""

    given: Given
    value: Ref[Any]
    """Its settings, framework, glossary, media list or `Facts`."""
    content: Ref[Content]

    @property
    def file(self) -> SourceFile:
        """The file."""
        return self.given.file


class SourceReader(Struct, frozen=True):
    """Reads the files of one site."""

    engine: Engine
    site: Path
    files: Sequence[SourceFile]
    progress: Progress

    def tables(self) -> dict[str, Read]:
        """Return the files that are YAML alone, by kind."""
        given = self._given(document.DECODERS)
        calls = [(*call, outputs.listed()) for call in _calls(given)]
        refs = self.engine.map(document.decode, calls, _homes(given))
        return {one.file.kind: Read(one, *ref.parts) for one, ref in zip(given, refs, strict=True)}

    def documents(self) -> list[Read]:
        """Return the modules, pathways and pages, in the order of their paths."""
        given = self._given(DOCUMENTS)
        progress = counting(self.progress, "documents")
        refs = self.engine.map(document.decode_document, _calls(given), _homes(given), progress)
        return [Read(one, *ref.parts) for one, ref in zip(given, refs, strict=True)]

    def media(self) -> dict[str, tuple[Ref[bytes], MediaFile]]:
        """Return the media files by name: their bytes, and what they are."""
        given = self._given(("file",))
        calls = [(one.file.id, one.data) for one in given]
        progress = counting(self.progress, "media")
        refs = self.engine.map(inspect, calls, [one.file.id for one in given], progress)
        return {one.file.id: (one.data, self.engine.get(ref)) for one, ref in zip(given, refs, strict=True)}

    def catalogs(self, locales: Collection[str]) -> dict[tuple[str, str], Given]:
        """Return the PO files of some locales, by (locale, id)."""
        given = self._given(("catalog",))
        return {(one.file.locale, one.file.id): one for one in given if one.file.locale in locales}

    def _given(self, kinds: Collection[str]) -> list[Given]:
        files = [file for file in self.files if file.kind in kinds]
        return [Given(file, self.engine.source(self.site / file.path)) for file in files]


def positions(engine: Engine, given: Sequence[Given]) -> dict[str, Positions]:
    """Return where the anchors of some files stand, by path."""
    refs = engine.map(positions_of, _calls(given), _homes(given))
    return {one.file.path: engine.get(ref) for one, ref in zip(given, refs, strict=True)}


def positions_of(kind: str, path: str, data: bytes) -> Outcome[Positions]:
    """Return where the anchors of a file stand."""
    if kind == "catalog":
        return Outcome(po.positions(path, data))
    return Outcome(document.positions(kind, path, data))


def _calls(given: Sequence[Given]) -> list[tuple[object, ...]]:
    return [(one.file.kind, one.file.path, one.data) for one in given]


def _homes(given: Sequence[Given]) -> list[str]:
    return [one.file.affinity for one in given]
