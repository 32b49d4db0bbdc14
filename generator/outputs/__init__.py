"""What a build writes: one file an output, which is found by being there."""

from __future__ import annotations

from importlib import import_module
from inspect import signature
from typing import TYPE_CHECKING

from generator.site import built

if TYPE_CHECKING:
    from generator.engine.values import Task

NAMES = tuple(sorted(built.OUTPUTS))
"""All outputs, each by the name of its file."""


def tasks(name: str, **given: object) -> list[Task]:
    """Return the tasks of an output, which takes of what is given what its parameters name."""
    output = import_module(f"{__name__}.{name}")
    found: list[Task] = output.tasks(**{key: given[key] for key in signature(output.tasks).parameters})
    return found
