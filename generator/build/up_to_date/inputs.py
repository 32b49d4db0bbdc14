"""What a build depends on, as one look at the disk sees it, and whether it is as the last build saw it.

Light on purpose, as `entry`: a build that has nothing to do imports nothing else.
"""

from __future__ import annotations

import marshal
import os
import sys

import generator
from generator.engine import look
from generator.engine.last_build import last_build
from generator.engine.lock import hold
from generator.model.roots import is_near

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

CACHE = ".vereda"
INPUTS = ("content", "translations", "themes")
Sums = tuple[int, int, list[tuple[str, int, int]]]
"""Of a build without findings: its pages, its files, and its locales with their percent and their modules."""
PACKAGES = ("site-packages", "dist-packages")
"""Folders of installed libraries: putting in another version of one changes the folder itself."""


class InputsLook:
    """One look before a build."""

    __slots__ = ("last", "rows")

    def __init__(self, site: str, output: str) -> None:
        """Look at what a build of `site` depends on, and into the output of the last one."""
        self.rows = inputs(site)
        """What the build depends on."""
        self.last = kept(site, output, self.rows)
        """What the last build gave, as `unchanged` keeps it, where it would give it again; else b""."""


def seen(site: str, output: str) -> InputsLook | None:
    """Look before a build; None where there is no cache, or where another build is at work."""
    lock = hold(os.path.join(site, CACHE))
    if lock is None:
        return None
    try:
        return InputsLook(site, output)
    finally:
        os.close(lock)


def sums(last: bytes) -> Sums | None:
    """Return what there is to tell of the last build; None where it had findings, which take more."""
    try:
        tree: Any = marshal.loads(last)  # noqa: S302 - marshal builds plain values and calls nothing
        found, _, locales, (pages, files), _ = tree
    except (ValueError, EOFError, TypeError):
        return None
    return None if found else (pages, files, [tuple(locale[1:]) for locale in locales])


def inputs(site: str) -> list[look.StatRow]:
    """Look at the site's own files, and at the generator's themes, code and libraries."""
    package = os.path.dirname(str(generator.__file__))
    folders = [os.path.join(site, name) for name in INPUTS]
    folders += [package, os.path.join(os.path.dirname(package), "themes")]
    rows = look.look([os.path.realpath(folder) for folder in folders])
    beside = sorted(filter(is_near, os.listdir(site))) if os.path.isdir(site) else []
    rows += [look.state(os.path.join(site, name)) for name in beside]
    rows += [look.state(path) for path in sys.path if path.endswith(PACKAGES)]
    return [*rows, (sys.version, 0, 0, 0, 0, 0)]


def kept(site: str, output: str, rows: list[look.StatRow]) -> bytes:
    """Return what the last build into `output` kept where nothing has changed since; else b""."""
    seen, result = last_build(os.path.join(site, CACHE), output)
    return result if seen and seen == mark(rows, output) else b""


def mark(rows: list[look.StatRow], output: str) -> bytes:
    """Return the mark of a look at all that a build depends on, and at its output."""
    return look.mark(rows + look.look([os.path.realpath(output)]))
