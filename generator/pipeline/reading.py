"""Reading the files of a site through the engine: each is decoded once for each state of its bytes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.engine.values import Ref, Split
from generator.exchange import po
from generator.model.diagnostic import Outcome
from generator.model.result import counting
from generator.steps import document
from generator.steps.media import inspect

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

    from generator.engine.engine import Engine
    from generator.model.content import Content
    from generator.model.diagnostic import Positions
    from generator.model.result import Progress
    from generator.model.site import MediaFile
    from generator.steps.load import SourceFile

DOCUMENTS = ("module", "pathway", "page")


@dataclass(frozen=True, slots=True)
class Read:
    """A file that has been decoded."""

    file: SourceFile
    value: Ref[Any]
    """Its settings, framework, glossary, media list or `Facts`; of a PO file its `Catalog`."""
    positions: Ref[Positions]
    content: Ref[Content] | None = None
    """None for a PO file."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the files of one site."""

    machine: Engine
    site: Path
    files: Sequence[SourceFile]
    progress: Progress

    def tables(self) -> dict[str, Read]:
        """Return the files that are YAML alone, by kind."""
        files = [file for file in self.files if file.kind in document.DECODERS]
        refs = self.machine.map(document.decode, *self._calls(files))
        return {file.kind: _read(file, ref) for file, ref in zip(files, refs, strict=True)}

    def documents(self) -> list[Read]:
        """Return the modules, pathways and pages, in the order of their paths."""
        files = [file for file in self.files if file.kind in DOCUMENTS]
        progress = counting(self.progress, "documents")
        refs = self.machine.map(document.decode_document, *self._calls(files), progress)
        return [_read(file, ref) for file, ref in zip(files, refs, strict=True)]

    def media(self) -> dict[str, tuple[Ref[bytes], MediaFile]]:
        """Return the media files by name: their bytes, and what they are."""
        files = [file for file in self.files if file.kind == "file"]
        data = [self.machine.source(self.site / file.path) for file in files]
        calls = [(file.id, ref) for file, ref in zip(files, data, strict=True)]
        progress = counting(self.progress, "media")
        refs = self.machine.map(inspect, calls, [file.id for file in files], progress)
        rows = zip(files, data, refs, strict=True)
        return {file.id: (ref, self.machine.get(found)) for file, ref, found in rows}

    def catalogs(self, locales: Collection[str]) -> dict[tuple[str, str], Read]:
        """Return the PO files of some locales, by (locale, id)."""
        files = [file for file in self.files if file.kind == "catalog" and file.locale in locales]
        calls = [(file.path, file.locale, self.machine.source(self.site / file.path)) for file in files]
        progress = counting(self.progress, "catalogs")
        refs = self.machine.map(read_catalog, calls, [file.home for file in files], progress)
        found = zip(files, refs, strict=True)
        return {(file.locale, file.id): Read(file, ref.parts[0], ref.parts[1]) for file, ref in found}

    def _calls(self, files: Sequence[SourceFile]) -> tuple[list[tuple[object, ...]], list[str]]:
        calls = [(file.kind, file.path, self.machine.source(self.site / file.path)) for file in files]
        return list(calls), [file.home for file in files]


def read_catalog(path: str, locale: str, data: bytes) -> Outcome[Split]:
    """Read a PO file: its `Catalog`, its `Positions`."""
    outcome = po.read(path, locale, data)
    return Outcome(Split(outcome.value, po.places(path, data)), outcome.diagnostics)


def _read(file: SourceFile, ref: Ref[Any]) -> Read:
    value, content, positions = ref.parts
    return Read(file, value, positions, content)
