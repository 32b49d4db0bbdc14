"""A page for each stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.outputs.html.pages.stage import TEMPLATE, stage_page
from generator.site import resolve

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.engine.values import Task
    from generator.site.edition import Edition


def tasks(edition: Edition) -> Iterator[Task]:
    """Yield the pages of the stages."""
    framework = edition.publication.site.framework
    for stage in resolve.stage_facts(framework, edition.framework, edition.groups):
        yield edition.task("stage", stage.group.stage.id, stage_page, TEMPLATE, stage)
