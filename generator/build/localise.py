"""Every file in every locale: its PO file aligned with today's units, then the fallback chain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from generator.directives import directives
from generator.engine.values import Split
from generator.i18n.fallbacks import fallbacks
from generator.model.catalog import CatalogFacts
from generator.model.diagnostic import Outcome
from generator.model.result import counting
from generator.source import document
from generator.source.load import affinity_of
from generator.translation import po
from generator.translation.align import align
from generator.translation.left_over import lost

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.build.read import Given
    from generator.engine.engine import Engine
    from generator.engine.values import Ref
    from generator.model.content import Content, Facts
    from generator.model.page import LocalFacts
    from generator.model.progress import Gaps
    from generator.model.result import Progress
    from generator.model.site import Settings
    from generator.model.text import Translation
    from generator.site.publication import ChainRef

CatalogKey = tuple[str, str]
"""(locale, id of the file): `("es", "modules/one")`."""


class LocalisedFile(Struct, frozen=True):
    """A file whose text is to be shown in every locale."""

    id: str
    """Without `content/` and extension, as the catalogs name it."""
    path: str
    content: Ref[Content]
    source_locale: str


class Localiser(Struct, frozen=True):
    """Aligns and localises the files of one site."""

    engine: Engine
    catalogs: Mapping[CatalogKey, Given]
    chains: Mapping[str, tuple[str, ...]]
    progress: Progress

    def align(self, texts: Sequence[LocalisedFile]) -> dict[CatalogKey, Ref[Split]]:
        """Return what `align_catalog` gives of each catalog."""
        contents = {text.id: text.content for text in texts}
        found = [(key, given) for key, given in self.catalogs.items() if key[1] in contents]
        calls = [(given.file.path, key[0], given.data, contents[key[1]]) for key, given in found]
        progress = counting(self.progress, "catalogs")
        refs = self.engine.map(align_catalog, calls, [given.file.affinity for _, given in found], progress)
        return {key: ref for (key, _), ref in zip(found, refs, strict=True)}

    def facts(
        self, documents: Sequence[tuple[LocalisedFile, Ref[Facts]]], aligned: Mapping[CatalogKey, Ref[Split]]
    ) -> dict[CatalogKey, tuple[Ref[LocalFacts], Ref[Gaps]]]:
        """Return what `local_facts` gives of each document in each locale."""
        calls = [
            (
                facts,
                text.content,
                text.source_locale,
                tuple(self._here(tag, text, aligned) for tag in self.chains),
            )
            for text, facts in documents
        ]
        progress = counting(self.progress, "facts")
        homes = [affinity_of(text.id) for text, _ in documents]
        refs = self.engine.map(document.local_facts, calls, homes, progress)
        number = len(self.chains)
        return {
            (locale, text.id): (ref.parts[place], ref.parts[number + place])
            for (text, _), ref in zip(documents, refs, strict=True)
            for place, locale in enumerate(self.chains)
        }

    def gaps(
        self, tables: Sequence[LocalisedFile], aligned: Mapping[CatalogKey, Ref[Split]]
    ) -> dict[CatalogKey, Ref[Gaps]]:
        """Return what of each file that is YAML alone waits for a translator."""
        keys = [(locale, text) for text in tables for locale in self.chains if locale != text.source_locale]
        calls = [
            (text.path, text.content, text.source_locale, *self._here(locale, text, aligned))
            for locale, text in keys
        ]
        refs = self.engine.map(document.table_gaps, calls, [text.id for _, text in keys])
        return {(locale, text.id): ref for (locale, text), ref in zip(keys, refs, strict=True)}

    def chain(self, locale: str, text: LocalisedFile, aligned: Mapping[CatalogKey, Ref[Split]]) -> ChainRef:
        """Return the translations along the fallback chain, down to the language of the source."""
        chain: list[tuple[str, Ref[tuple[Translation, ...]]]] = []
        for tag in self.chains[locale]:
            if tag == text.source_locale:
                break
            if (tag, text.id) in aligned:
                chain.append((tag, aligned[tag, text.id].parts[0]))
        return tuple(chain)

    def _here(
        self, locale: str, text: LocalisedFile, aligned: Mapping[CatalogKey, Ref[Split]]
    ) -> tuple[object, ...]:
        own = aligned.get((locale, text.id))
        return (locale, self.chain(locale, text, aligned), own.parts[1] if own else None)


def align_catalog(path: str, locale: str, data: bytes, content: Content) -> Outcome[Split]:
    """Read the PO file at `path`: a `Translation` for each unit of its content file, and its `CatalogFacts`.

    Findings stand at its entries. The file itself is not kept: what it says is all that is asked for.
    """
    read = po.read(path, locale, data)
    aligned = align(path, content.units, content.definitions, read.value, directives())
    contexts = tuple((entry.context, entry.msgid) for entry in read.value.entries if entry.context)
    begun = any(entry.msgstr and not entry.obsolete for entry in read.value.entries)
    facts = CatalogFacts(path, read.value.translators, contexts, begun)
    idle = lost(content.units, aligned.value, read.value)
    return Outcome(Split((aligned.value, facts)), (*read.diagnostics, *aligned.diagnostics, *idle))


def chains_of(settings: Settings) -> dict[str, tuple[str, ...]]:
    """Return the fallback chain of each locale of the site, itself first."""
    return {locale: (locale, *fallbacks(locale, settings.fallbacks)) for locale in settings.locales}
