"""`.nojekyll`: tells GitHub Pages to publish the files as they are, those too that begin with `_`."""

from __future__ import annotations

from generator.engine.values import Task
from generator.site.built import Output

OUTPUT = Output("nojekyll", r"\.nojekyll")


def tasks() -> list[Task]:
    """Return the task of the file."""
    return [Task(".nojekyll", nothing, (), "nojekyll")]


def nothing() -> bytes:
    """Return an empty file."""
    return b""
