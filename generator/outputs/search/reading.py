"""A built index, read file by file as a query needs it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any, cast

from msgspec import Struct

from generator.outputs.search.coding import (
    ShardEntry,
    browser_order,
    delta_decoded,
    entry_of,
    front_decoded,
    value_of,
    words_decoded,
)
from generator.outputs.search.groups import BODY, DOCUMENTS, FIELDS, PAGE, document_file, first_numbers

Shard = tuple[dict[str, ShardEntry], dict[str, list[Any]]]
"""What is known of each key, in order; coded postings by term."""
SHARDS_OF_A_PREFIX = 3
NO_ENTRY = ShardEntry([], [], 0)


class Index:
    """The index of one locale. `read` gives the bytes of one of its files."""

    def __init__(self, read: Callable[[str], bytes]) -> None:
        """Take what reads a file by its name within the folder of the index."""
        self._read = read
        self._shards: dict[int, Shard] = {}

    @cached_property
    def manifest(self) -> dict[str, Any]:
        """What is known of all documents."""
        return cast("dict[str, Any]", self._value("manifest"))

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """All keys that are words: no numbers, no pieces of a script without blanks."""
        return Vocabulary(tuple(words_decoded(cast("str", self._value("vocab")))))

    @cached_property
    def twins(self) -> dict[str, list[str]]:
        """The characters that this site has for one that may be typed; empty but in Chinese."""
        pairs = cast("str", self._value("twins")) if self.manifest.get("twins") else ""
        found: dict[str, list[str]] = {}
        for typed, char in zip(pairs[::2], pairs[1::2], strict=True):
            found.setdefault(typed, []).append(char)
        return found

    def entry(self, word: str) -> ShardEntry:
        """Return what is known of a key; nothing of one that is none."""
        return next((keys[word] for keys, _ in self.shards(word, prefix=False) if word in keys), NO_ENTRY)

    @cached_property
    def pages(self) -> dict[int, tuple[int, int]]:
        """The page of each document and its place on it, by number."""
        return {
            first + at: (page, at)
            for page, (first, (_, lengths)) in enumerate(
                zip(self._first, self.manifest["pages"], strict=False)
            )
            for at in range(len(lengths) // 3)
        }

    def shard(self, at: int) -> Shard:
        """Return a shard."""
        if at not in self._shards:
            self._shards[at] = _shard(*cast("tuple[str, str, list[Any]]", self._value(f"i{at}")))
        return self._shards[at]

    def all_shards(self) -> Iterator[Shard]:
        """Yield the shards in their order."""
        return map(self.shard, range(len(self._bounds)))

    def shards(self, word: str, *, prefix: bool) -> Iterator[Shard]:
        """Yield the shard that would hold a key, or the first of those whose keys begin with a word."""
        first = max(bisect_right(self._bounds, browser_order(word)) - 1, 0)
        end = browser_order(word + "\uffff")
        for at in range(first, min(first + (SHARDS_OF_A_PREFIX if prefix else 1), len(self._bounds))):
            if at == first or self._bounds[at] < end:
                yield self.shard(at)

    def coded(self, term: str) -> list[Any]:
        """Return the coded postings of a term, from the shards that have been read."""
        return next((lists[term] for _, lists in self._shards.values() if term in lists), [])

    def lengths(self, number: int) -> tuple[int, int, int, int]:
        """Return the tokens of a document in each field."""
        page, at = self.pages[number]
        lengths = self.manifest["pages"][page][1]
        title, body, source = lengths[3 * at : 3 * at + 3]
        return title, lengths[0], body, source

    def postings(self, coded: list[Any]) -> list[dict[int, int]]:
        """Return how often a term stands in each document, field by field."""
        lists = [dict(delta_decoded(each)) if isinstance(each, list) else {} for each in coded]
        lists += [{} for _ in FIELDS[len(lists) :]]
        pages = lists[PAGE]
        lists[PAGE] = {
            self._first[page] + at: count
            for page, count in pages.items()
            for at in range(len(self.manifest["pages"][page][1]) // 3)
        }
        return lists

    def documents_with(self, coded: list[Any], lists: list[dict[int, int]]) -> int:
        """Return how many pairs of document and field have a term, as lunr counts."""
        dropped = coded[BODY] if len(coded) > BODY and isinstance(coded[BODY], int) else 0
        return dropped + sum(map(len, lists))

    def places(self, term: str) -> int:
        """Return in how many pairs of document and field a term stands."""
        coded = self.coded(term)
        return self.documents_with(coded, self.postings(coded))

    def document(self, number: int) -> tuple[list[Any], list[Any]]:
        """Return what results say of a document: its page, itself."""
        page, at = self.pages[number]
        head, rows = cast("tuple[list[Any], list[Any]]", self._value(document_file(page, at)))
        return head, rows[at % DOCUMENTS]

    @cached_property
    def _bounds(self) -> list[bytes]:
        return [browser_order(key) for key in front_decoded(self.manifest["shards"])]

    @cached_property
    def _first(self) -> list[int]:
        return first_numbers(len(lengths) // 3 for _, lengths in self.manifest["pages"])

    def _value(self, name: str) -> object:
        return value_of(self._read(f"{name}.js"))


def _shard(keys: str, codes: str, postings: list[Any]) -> Shard:
    by_key = {
        key: entry_of(key, code) for key, code in zip(front_decoded(keys), codes.split(" "), strict=True)
    }
    terms = dict.fromkeys(term for entry in by_key.values() for term in (*entry.terms, *entry.ended))
    return by_key, dict(zip(terms, postings, strict=True))


LETTERS = 30


class Vocabulary(Struct, frozen=True, dict=True):
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
