"""What a page in some locale shows, as the translations that it comes from."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.text import ResolvedText, Translation
from generator.translation.localise import Chain


def chain_of(shown: Iterable[ResolvedText], locale: str) -> Chain:
    """Return the chain of which a page in `locale` shows these texts, the rest being the source's."""
    return ((locale, tuple(_translation(one, locale) for one in shown)),)


def _translation(shown: ResolvedText, locale: str) -> Translation:
    if shown.locale != locale:
        return Translation("", "missing")
    return Translation(shown.text, shown.state, shown.before)
