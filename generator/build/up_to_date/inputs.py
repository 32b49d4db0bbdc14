"""What a build depends on, as one look at the disk sees it, and whether it is as the last build saw it.

Light on purpose, as `entry`: a build that has nothing to do imports nothing else.
"""

from __future__ import annotations

import marshal
import os
import sys

import generator
from generator.engine import look
from generator.engine.last_build import last_build, last_report
from generator.engine.lock import hold
from generator.model.roots import is_near

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

CACHE = ".vereda"
INPUTS = ("content", "translations", "themes")
Sums = tuple[int, int, int, int, list[tuple[str, int, int]]]
"""Of a build: errors, warnings, pages, files, and the locales with their percent and their modules."""
PACKAGES = ("site-packages", "dist-packages")
"""Folders of installed libraries: putting in another version of one changes the folder itself."""


class InputsLook:
    """One look before a build."""

    __slots__ = ("last", "mark", "output", "rows", "site")

    def __init__(self, site: str, output: str) -> None:
        """Look at what a build of `site` depends on, and into the output of the last one."""
        self.site = site
        self.output = output
        self.rows = inputs(site)
        """What the build depends on."""
        self.mark = mark(self.rows, output)
        """Of the look."""
        self.last = kept(site, output, self.mark)
        """What the last build gave, as `unchanged` keeps it, where it would give it again; else b""."""

    def report(self, format: str) -> bytes | None:
        """Return how that was reported in a format; None where it is not kept."""
        return last_report(os.path.join(self.site, CACHE), self.output, format, self.mark)


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
    """Return what there is to tell of the last build; None where that cannot be read today."""
    try:
        tree: Any = marshal.loads(last)  # noqa: S302 - marshal builds plain values and calls nothing
        _, _, locales, (errors, warnings, pages, files), _ = tree
    except (ValueError, EOFError, TypeError):
        return None
    return errors, warnings, pages, files, [tuple(locale[1:]) for locale in locales]


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


def kept(site: str, output: str, now: bytes) -> bytes:
    """Return what the last build into `output` kept where `now` is the mark of its look; else b""."""
    seen, result = last_build(os.path.join(site, CACHE), output)
    return result if seen == now else b""


def mark(rows: list[look.StatRow], output: str) -> bytes:
    """Return the mark of a look at all that a build depends on, and at its output."""
    return look.mark(rows + look.look([os.path.realpath(output)]))
