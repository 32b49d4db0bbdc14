"""Files that are published as they are: media, and what the theme brings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.engine.values import Task
from generator.site.built import Output
from generator.site.publication import unchanged

if TYPE_CHECKING:
    from generator.site.publication import Publication


OUTPUT = Output("static", r"(assets|media)/.*|favicon\.\w+")


def tasks(publication: Publication) -> list[Task]:
    """Return a task for each file."""
    return [Task(file.target, unchanged, (file.data,), file.target) for file in publication.files]
