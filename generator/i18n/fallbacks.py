"""Which languages stand in for one that a text is not translated into.

A line of `fallbacks.tsv` has languages, and what their readers read next, best first. A chain is complete; a
language without one takes that of its shorter tag. The chains are MediaWiki's, as jquery.i18n lists them
(`src/jquery.i18n.fallbacks.js`; MIT licence, © 2012 Santhosh Thottingal), but for ca, eu and gl, whose
readers read Spanish.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from generator.i18n.languages import canonical

TABLE = Path(__file__).with_suffix(".tsv")

Overrides = tuple[tuple[str, tuple[str, ...]], ...]


def fallbacks(tag: str, overrides: Overrides = ()) -> tuple[str, ...]:
    """Return the languages to look in, best first, where `tag` has no translation.

    `overrides` is what the site says in `fallbacks:`, and wins over the table. Neither the tag itself nor
    a duplicate is ever among them, and the source language only where the chain names it: the caller adds
    it at the end.
    """
    asked = canonical(tag) or tag
    said = {
        canonical(one) or one: tuple(canonical(other) or other for other in chain) for one, chain in overrides
    }
    found = _chain(asked, _table() | said)
    return tuple(other for other in dict.fromkeys(found) if other != asked)


def _chain(tag: str, table: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The chain of a tag; else its shorter tag and the chain of that."""
    if tag in table:
        return table[tag]
    shorter = _shorter(tag)
    return (shorter, *_chain(shorter, table)) if shorter else ()


def _shorter(tag: str) -> str:
    """The tag without its last subtag, and without an `x` that introduced it: `de-x-formal` gives `de`."""
    return tag.rpartition("-")[0].removesuffix("-x")


@cache
def _table() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for line in TABLE.read_text("utf-8").splitlines():
        tags, chain = line.split("\t")
        table |= dict.fromkeys(tags.split(), tuple(chain.split()))
    return table
