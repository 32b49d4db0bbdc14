"""The order in which a learner meets what is to be sorted: the same each time, never the right one."""

from __future__ import annotations

from hashlib import blake2b


def shuffled(page: str, block: str, count: int) -> tuple[int, ...]:
    """Return the numbers from 0 to `count` - 1, sorted by a hash of page, block and number.

    Where that is the right order by chance, all move on by one place; of a single thing there is no other.
    """
    order = sorted(range(count), key=lambda number: _hash(f"{page}#{block}:{number}"))
    return tuple(order if order != list(range(count)) else order[1:] + order[:1])


def _hash(text: str) -> bytes:
    return blake2b(text.encode(), digest_size=16).digest()
