"""All words of a site, for what is found by none of them as it was typed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

LETTERS = 30


@dataclass(frozen=True)
class Vocabulary:
    """Keys in their order."""

    keys: tuple[str, ...]

    @cached_property
    def known(self) -> frozenset[str]:
        """The same, to be asked for one of them."""
        return frozenset(self.keys)

    @cached_property
    def _letters(self) -> list[int]:
        return [letters(key) for key in self.keys]

    def near(self, word: str, limit: int) -> Iterator[str]:
        """Yield the keys that may be so many slips away: most are not, by their length or their letters."""
        own, least, most = letters(word), len(word) - limit, len(word) + limit
        for key, others in zip(self.keys, self._letters, strict=True):
            if least <= len(key) <= most and (own ^ others).bit_count() <= 2 * limit:
                yield key


def letters(word: str) -> int:
    """Return which letters a word has, as bits; a slip takes one away, adds one, or both."""
    found = 0
    for char in word:
        found |= 1 << ord(char) % LETTERS
    return found
