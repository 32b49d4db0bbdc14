"""Every file in every locale: its PO file aligned with today's units, then the fallback chain."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.exchange import po
from generator.model.catalog import Aligned
from generator.model.diagnostic import Outcome
from generator.model.fallbacks import fallbacks
from generator.model.result import counting
from generator.steps import document
from generator.steps.align import align
from generator.steps.load import home_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.engine.engine import Engine
    from generator.engine.values import Ref
    from generator.model.content import Content, Facts
    from generator.model.result import Progress
    from generator.model.site import Settings
    from generator.pipeline.reading import Given

Key = tuple[str, str]
"""(locale, id of the file): `("es", "modules/one")`."""


@dataclass(frozen=True, slots=True)
class Text:
    """A file whose text is to be shown in every locale."""

    id: str
    """Without `content/` and extension, as the catalogs name it."""
    path: str
    content: Ref[Content]
    source_locale: str
    facts: Ref[Facts] | None = None
    """None of a file that is YAML alone."""


@dataclass(frozen=True, slots=True)
class Localiser:
    """Aligns and localises the files of one site."""

    machine: Engine
    catalogs: Mapping[Key, Given]
    chains: Mapping[str, tuple[str, ...]]
    progress: Progress

    def align(self, texts: Sequence[Text]) -> dict[Key, Ref[Aligned]]:
        """Return what each catalog says of its file."""
        contents = {text.id: text.content for text in texts}
        found = [(key, given) for key, given in self.catalogs.items() if key[1] in contents]
        calls = [(given.file.path, key[0], given.data, contents[key[1]]) for key, given in found]
        progress = counting(self.progress, "catalogs")
        refs = self.machine.map(align_catalog, calls, [given.file.home for _, given in found], progress)
        return {key: ref for (key, _), ref in zip(found, refs, strict=True)}

    def localise(self, texts: Sequence[Text], aligned: Mapping[Key, Ref[Aligned]]) -> dict[Key, Ref[Any]]:
        """Return what `localise_document`, or `localise_table`, gives of each file in each locale."""
        documents = [text for text in texts if text.facts]
        tables = [text for text in texts if not text.facts]
        return {
            **self._localise(document.localise_document, documents, aligned),
            **self._localise(document.localise_table, tables, aligned),
        }

    def _localise(
        self, function: Any, texts: Sequence[Text], aligned: Mapping[Key, Ref[Aligned]]
    ) -> dict[Key, Ref[Any]]:
        keys = [(locale, text) for text in texts for locale in self.chains]
        calls = [
            (
                text.facts or text.path,
                text.content,
                text.source_locale,
                locale,
                self._chain(locale, text, aligned),
            )
            for locale, text in keys
        ]
        progress = counting(self.progress, "texts")
        refs = self.machine.map(function, calls, [home_of(text.id) for _, text in keys], progress)
        return {(locale, text.id): ref for (locale, text), ref in zip(keys, refs, strict=True)}

    def _chain(
        self, locale: str, text: Text, aligned: Mapping[Key, Ref[Aligned]]
    ) -> tuple[tuple[str, Ref[Aligned]], ...]:
        """Return what the catalogs say along the fallback chain, down to the language of the source."""
        chain: list[tuple[str, Ref[Aligned]]] = []
        for tag in self.chains[locale]:
            if tag == text.source_locale:
                break
            if (tag, text.id) in aligned:
                chain.append((tag, aligned[tag, text.id]))
        return tuple(chain)


def align_catalog(path: str, locale: str, data: bytes, content: Content) -> Outcome[Aligned]:
    """Read the PO file at `path`, and return what it says of each unit of its file.

    Findings stand at its entries. The file itself is not kept: what it says is all that is asked for.
    """
    read = po.read(path, locale, data)
    catalog = read.value
    aligned = align(path, content.units, content.definitions, catalog)
    contexts = tuple((entry.context, entry.msgid) for entry in catalog.entries if entry.context)
    value = Aligned(path, catalog.translators, aligned.value, contexts)
    return Outcome(value, (*read.diagnostics, *aligned.diagnostics))


def chains_of(settings: Settings) -> dict[str, tuple[str, ...]]:
    """Return the fallback chain of each locale of the site, itself first."""
    return {locale: (locale, *fallbacks(locale, settings.fallbacks)) for locale in settings.locales}
