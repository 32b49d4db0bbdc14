"""Values that were used lately, as many as fit."""

from __future__ import annotations


class LRU:
    """Forgets what has not been asked for in a while. A value must be had again from somewhere else."""

    def __init__(self, most: int) -> None:
        """Keep values of at most about `most` bytes, counted as they are encoded."""
        self._half = most // 2
        self._size = 0
        self._young: dict[bytes, tuple[object, int]] = {}
        self._old: dict[bytes, tuple[object, int]] = {}

    def __contains__(self, name: bytes) -> bool:
        return name in self._young or name in self._old

    def __getitem__(self, name: bytes) -> object:
        if name not in self._young:
            self.keep(name, *self._old[name])
        return self._young[name][0]

    def keep(self, name: bytes, value: object, size: int) -> None:
        """Keep a value of so many bytes; what is in neither half of the latest ones is forgotten."""
        if name in self._young:
            return
        if self._size > self._half:
            self._old, self._young, self._size = self._young, {}, 0
        self._young[name] = (value, size)
        self._size += size
