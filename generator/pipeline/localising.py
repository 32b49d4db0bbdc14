"""Every file in every locale: its catalog aligned with today's units, then the fallback chain."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.model.fallbacks import fallbacks
from generator.model.result import counting
from generator.steps import document
from generator.steps.load import home_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.engine.engine import Engine
    from generator.engine.values import Ref
    from generator.model.content import Content
    from generator.model.page import LocalFacts
    from generator.model.result import Progress
    from generator.model.site import Settings
    from generator.model.text import Shown, Translation
    from generator.pipeline.reading import Read

Key = tuple[str, str]
"""(locale, id of the file): `("es", "modules/one")`."""


@dataclass(frozen=True, slots=True)
class Text:
    """A file whose text is to be shown in every locale."""

    id: str
    """Without `content/` and extension, as the catalogs name it."""
    content: Ref[Content]
    source_locale: str


@dataclass(frozen=True, slots=True)
class Localiser:
    """Aligns and localises the files of one site."""

    machine: Engine
    catalogs: Mapping[Key, Read]
    chains: Mapping[str, tuple[str, ...]]
    progress: Progress

    def align(self, texts: Sequence[Text]) -> dict[Key, Ref[tuple[Translation, ...]]]:
        """Return what each catalog says of its file."""
        contents = {text.id: text.content for text in texts}
        found = [(key, read) for key, read in self.catalogs.items() if key[1] in contents]
        calls = [(read.file.path, contents[key[1]], read.value) for key, read in found]
        progress = counting(self.progress, "translations")
        refs = self.machine.map(
            document.align_content, calls, [read.file.home for _, read in found], progress
        )
        return {key: ref for (key, _), ref in zip(found, refs, strict=True)}

    def localise(
        self, texts: Sequence[Text], aligned: Mapping[Key, Ref[tuple[Translation, ...]]]
    ) -> dict[Key, Ref[tuple[Shown, ...]]]:
        """Return what each locale of the site shows of each file."""
        keys = [(locale, text) for locale in self.chains for text in texts]
        calls = [
            (text.content, text.source_locale, locale, self._chain(locale, text, aligned))
            for locale, text in keys
        ]
        progress = counting(self.progress, "texts")
        refs = self.machine.map(
            document.localise_content, calls, [home_of(text.id) for _, text in keys], progress
        )
        return {(locale, text.id): ref for (locale, text), ref in zip(keys, refs, strict=True)}

    def facts(
        self,
        texts: Sequence[tuple[Text, Ref[Any]]],
        shown: Mapping[Key, Ref[tuple[Shown, ...]]],
        aligned: Mapping[Key, Ref[tuple[Translation, ...]]],
    ) -> dict[Key, Ref[LocalFacts]]:
        """Return what the rest of the site needs to know of each document in each locale."""
        keys = [(locale, text, facts) for locale in self.chains for text, facts in texts]
        calls = [self._facts_call(locale, text, facts, shown, aligned) for locale, text, facts in keys]
        progress = counting(self.progress, "facts")
        refs = self.machine.map(
            document.local_facts, calls, [home_of(text.id) for _, text, _ in keys], progress
        )
        return {(locale, text.id): ref for (locale, text, _), ref in zip(keys, refs, strict=True)}

    def _facts_call(
        self,
        locale: str,
        text: Text,
        facts: Ref[Any],
        shown: Mapping[Key, Ref[tuple[Shown, ...]]],
        aligned: Mapping[Key, Ref[tuple[Translation, ...]]],
    ) -> tuple[object, ...]:
        key = (locale, text.id)
        catalog = self.catalogs[key].value if key in aligned else None
        own = aligned.get(key, ())
        return (facts, text.content, shown[key], own, text.source_locale, locale, catalog)

    def _chain(
        self, locale: str, text: Text, aligned: Mapping[Key, Ref[tuple[Translation, ...]]]
    ) -> tuple[tuple[str, Ref[tuple[Translation, ...]]], ...]:
        """Return the translations along the fallback chain, down to the language of the source."""
        chain: list[tuple[str, Ref[tuple[Translation, ...]]]] = []
        for tag in self.chains[locale]:
            if tag == text.source_locale:
                break
            if (tag, text.id) in aligned:
                chain.append((tag, aligned[tag, text.id]))
        return tuple(chain)


def chains_of(settings: Settings) -> dict[str, tuple[str, ...]]:
    """Return the fallback chain of each locale of the site, itself first."""
    return {locale: (locale, *fallbacks(locale, settings.fallbacks)) for locale in settings.locales}
