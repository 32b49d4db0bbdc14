"""What a page shows of each unit: its own language, else the next of the fallback chain, else the source."""

from __future__ import annotations

from collections.abc import Sequence

from generator.i18n.languages import turned
from generator.model.content import Content, LocalContent
from generator.model.text import ResolvedText, Translation, Unit

Chain = tuple[tuple[str, tuple[Translation, ...]], ...]
"""(locale, a translation for each unit), from the page's own locale along its fallbacks."""


def localise(content: Content, source_locale: str, locale: str, chain: Chain) -> LocalContent:
    """Return what a page in `locale` shows of each unit of a file written in `source_locale`.

    An outdated text of the page's own locale is shown before a current one of a fallback; of a fallback the
    first that has any text. A text from elsewhere is `missing` in the page's language, and says its own;
    where it is outdated there, it has `source` and `before` all the same.
    A fallback that is the source's locale ends the chain.
    """
    units = content.units
    if locale == source_locale:
        shown = [ResolvedText(unit.text, source_locale, "source") for unit in units]
    else:
        links = tuple((name, each) for name, each in _before(source_locale, chain) if each)
        shown = [_shown(unit, index, source_locale, locale, links) for index, unit in enumerate(units)]
    return LocalContent(content, tuple(shown), locale, source_locale)


def shown_fields(texts: LocalContent) -> dict[str, ResolvedText]:
    """Return what is shown of each translatable field, by its key.

    A text without a letter is alike in all languages. Where they are written in opposite directions it stays
    in its source's, and so says whose it is.
    """
    own = texts.source_locale if turned(texts.source_locale, texts.locale) else texts.locale
    literals = {key: ResolvedText(text, own, "source") for key, text in texts.content.literals}
    return literals | {key: texts.shown[unit] for key, unit in texts.content.fields}


def count(translations: Sequence[Translation]) -> tuple[int, int]:
    """Return how many occurrences of units are current, and how many are outdated."""
    states = [translation.state for translation in translations]
    return states.count("current"), states.count("outdated")


def percent(current: int, total: int) -> int:
    """Return the percent that is up to date, rounded down; a file with nothing to translate is complete."""
    return 100 * current // total if total else 100


def _before(source_locale: str, chain: Chain) -> Chain:
    """Return the chain up to the source's own locale."""
    names = [name for name, _ in chain]
    return chain[: names.index(source_locale)] if source_locale in names else chain


def _shown(
    unit: Unit,
    index: int,
    source_locale: str,
    locale: str,
    chain: Sequence[tuple[str, tuple[Translation, ...]]],
) -> ResolvedText:
    """Return what is shown of one unit."""
    for name, translations in chain:
        text, state, before = translations[index]
        if text:
            source = unit.text if state == "outdated" else ""
            return ResolvedText(text, name, state if name == locale else "missing", before, source)
    return ResolvedText(unit.text, source_locale, "missing")
