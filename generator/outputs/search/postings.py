"""Where a term stands, and what it weighs there: BM25 by field, as lunr's builder has it."""

from __future__ import annotations

from math import floor, log
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from generator.outputs.search.reading import Index

BOOSTS = (6.0, 1.5, 1.0, 3.0)
"""Title, title of the page, body, title in the source language."""
K1, B = 1.2, 0.75


class Posting(Struct, frozen=True):
    """Where a term stands."""

    idf: float
    lists: list[dict[int, int]]
    everywhere: bool = False
    """Whether so many bodies have it that they are not listed."""


def posting(index: Index, coded: list[Any]) -> Posting:
    """Return the postings of a term from their code."""
    lists = index.postings(coded)
    count = index.manifest["count"]
    known = index.documents_with(coded, lists)
    idf = log(1 + abs((count - known + 0.5) / (known + 0.5)))
    return Posting(idf, lists, everywhere=known > sum(map(len, lists)))


def weight(index: Index, number: int, place: int, count: int, idf: float) -> float:
    """Return what a term that a field has `count` times weighs there, as lunr's builder does.

    `place` is that of the field in `FIELDS`.
    """
    share = index.lengths(number)[place] / (index.manifest["sums"][place] / index.manifest["count"])
    return rounded(idf * ((K1 + 1) * count) / (K1 * (1 - B + B * share) + count) * BOOSTS[place], 3)


def rounded(value: float, places: int) -> float:
    """Round as JavaScript does, halves up."""
    unit = 10.0**places
    return floor(value * unit + 0.5) / unit
