"""Texts that are nearly right: those of a corpus, changed a few times by chance."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence

from tests.fuzz.keeping import words

MOST_BYTES = 60_000
"""Of a mutant: what takes too long shows with less."""
MOST_CHANGES = 6
BROKEN = (b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xfe\xff")
"""Bytes that are no UTF-8."""
ODD = (*words("odd"), *BROKEN)
"""Signs that programs take for something else, or for nothing."""

Change = Callable[[random.Random, bytes], bytes]


def mutants(
    seeds: Sequence[bytes], words: Sequence[bytes], chance: random.Random, changes: Sequence[Change] = ()
) -> Iterator[bytes]:
    """Yield texts without end, the same for the same `chance`; changed as texts unless said."""
    changes = changes or _changes(seeds, words)
    while True:
        data = chance.choice(seeds)
        if len(data) > MOST_BYTES:  # a part of a large one is as good
            start = chance.randrange(len(data) - MOST_BYTES)
            data = data[start : start + MOST_BYTES]
        for _ in range(chance.randint(1, MOST_CHANGES)):
            data = chance.choice(changes)(chance, data)[:MOST_BYTES]
        yield data


def _changes(seeds: Sequence[bytes], words: Sequence[bytes]) -> tuple[Change, ...]:
    def insert(chance: random.Random, data: bytes) -> bytes:
        at = chance.randint(0, len(data))
        return data[:at] + chance.choice(words) + data[at:]

    def insert_odd(chance: random.Random, data: bytes) -> bytes:
        at = chance.randint(0, len(data))
        return data[:at] + chance.choice(ODD) + data[at:]

    def replace_word(chance: random.Random, data: bytes) -> bytes:
        found = chance.choice(words)
        return data.replace(found, chance.choice(words), chance.randint(1, 3)) if found else data

    def splice(chance: random.Random, data: bytes) -> bytes:
        start, end = _span(chance, data)
        other = chance.choice(seeds)
        first, last = _span(chance, other)
        return data[:start] + other[first:last] + data[end:]

    return (insert, insert, insert, insert_odd, replace_word, splice, cut, repeat, flip, move_line, nest)


def cut(chance: random.Random, data: bytes) -> bytes:
    """Take a part out, or all that follows."""
    start, end = _span(chance, data)
    return data[:start] + (data[end:] if chance.random() < 0.8 else b"")


def repeat(chance: random.Random, data: bytes) -> bytes:
    """Write a part many times: what is quadratic shows."""
    start, end = _span(chance, data, 40)
    return data[:end] + data[start:end] * chance.choice((1, 2, 10, 1000)) + data[end:]


def flip(chance: random.Random, data: bytes) -> bytes:
    """Change one byte."""
    if not data:
        return data
    at = chance.randrange(len(data))
    return data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]


def overwrite(chance: random.Random, data: bytes) -> bytes:
    """Put other bytes of the same file, or zeros, in the place of some: a disk mixes up its blocks so."""
    start, end = _span(chance, data, 4096)
    other = chance.randint(0, len(data))
    new = data[other : other + end - start] if chance.random() < 0.7 else bytes(end - start)
    return data[:start] + new + data[start + len(new) :]


def move_line(chance: random.Random, data: bytes) -> bytes:
    """Put a line somewhere else, perhaps with another indent."""
    lines = data.split(b"\n")
    line = lines.pop(chance.randrange(len(lines)))
    indent = chance.choice((b"", b"", b" ", b"  ", b"    ", b"\t", b"> ", b"- "))
    lines.insert(chance.randint(0, len(lines)), indent + line)
    return b"\n".join(lines)


def nest(chance: random.Random, data: bytes) -> bytes:
    """Indent some lines, as if they belonged to what stands above."""
    lines = data.split(b"\n")
    start = chance.randrange(len(lines))
    indent = chance.choice((b"  ", b"    ", b"> ", b"1. "))
    end = start + chance.randint(1, 8)
    return b"\n".join([*lines[:start], *(indent + line for line in lines[start:end]), *lines[end:]])


OF_BYTES: tuple[Change, ...] = (flip, flip, flip, overwrite)
"""What happens to files that nobody types."""


def shortened(data: bytes, fails: Callable[[bytes], bool], turns: int = 400) -> bytes:
    """Return a shorter text that fails as well, as far as some turns lead."""
    size = len(data) // 2
    while size and turns:
        start = 0
        while start < len(data) and turns:
            turns -= 1
            shorter = data[:start] + data[start + size :]
            if fails(shorter):
                data = shorter
            else:
                start += size
        size //= 2
    return data


def _span(chance: random.Random, data: bytes, most: int = 400) -> tuple[int, int]:
    """Return where a part begins and ends."""
    start = chance.randint(0, len(data))
    return start, min(len(data), start + chance.randint(0, most))
