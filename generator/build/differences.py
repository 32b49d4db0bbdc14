"""What differs between two builds of one site.

The name of an asset holds a digest of its bytes. Here such a name counts without it: else each page would
differ as soon as the style sheet does.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from itertools import zip_longest
from pathlib import Path

from msgspec import Struct

from generator.engine.targets import LIST

DIGEST = re.compile(r"\.[0-9a-f]{8,64}(?=\.[^./]+$)")
"""In the name of a file: `.c6e4fa0f` in `assets/vereda.c6e4fa0f.css`."""


class Difference(Struct, frozen=True):
    """A file that is in both builds, with other bytes."""

    name: str
    """Without the digest that may stand in it."""
    line: int = 0
    """The first line that differs, counted from 1; 0 where a file is no text."""
    before: str | None = None
    """That line; None where the file has fewer."""
    after: str | None = None


class Comparison(Struct, frozen=True):
    """Two builds side by side; all names in order."""

    same: tuple[str, ...]
    changed: tuple[Difference, ...]
    gone: tuple[str, ...]
    """Only in the first."""
    new: tuple[str, ...]
    """Only in the second."""

    def differs(self) -> bool:
        """Whether there is any difference."""
        return bool(self.changed or self.gone or self.new)


def differences(before: Path, after: Path) -> Comparison:
    """Return what differs between two output folders."""
    one, other = _files(before), _files(after)
    old, new = _without_digests(one), _without_digests(other)
    both = sorted(one.keys() & other.keys())
    found = [_difference(name, old(one[name]), new(other[name])) for name in both]
    return Comparison(
        same=tuple(name for name, difference in zip(both, found, strict=True) if difference is None),
        changed=tuple(filter(None, found)),
        gone=tuple(sorted(one.keys() - other.keys())),
        new=tuple(sorted(other.keys() - one.keys())),
    )


def _files(folder: Path) -> dict[str, Path]:
    """Return the files of a build by their names without digests; where two would be one, by their own."""
    paths = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    paths.pop(LIST, None)
    times = Counter(DIGEST.sub("", name) for name in paths)
    plain = {name: DIGEST.sub("", name) for name in paths}
    return {plain[name] if times[plain[name]] == 1 else name: path for name, path in paths.items()}


def _without_digests(files: Mapping[str, Path]) -> Callable[[Path], bytes]:
    """Return how to read a file of a build, with the names of assets as they are without digests."""
    names = {path.name.encode(): name.rpartition("/")[2].encode() for name, path in files.items()}
    digested = sorted(name for name, plain in names.items() if name != plain)
    pattern = re.compile(b"|".join(map(re.escape, digested)) or b"(?!)")
    return lambda path: pattern.sub(lambda match: names[match[0]], path.read_bytes())


def _difference(name: str, before: bytes, after: bytes) -> Difference | None:
    if before == after:
        return None
    try:
        pairs = zip_longest(before.decode().split("\n"), after.decode().split("\n"))
    except UnicodeDecodeError:
        return Difference(name)
    return next(Difference(name, line, *pair) for line, pair in enumerate(pairs, 1) if pair[0] != pair[1])
