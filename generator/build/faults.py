"""Which pages an error keeps from being published, so that `vereda serve` can publish the others."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from generator.source.load import FOLDERS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.engine.values import Task


@dataclass(frozen=True, slots=True)
class Fault:
    """What an error keeps from being published: the pages of one content file."""

    id: str
    locale: str = ""
    """"" for all locales."""

    def holds(self, task: Task) -> bool:
        """Whether a task makes a page of this file."""
        return task.affinity == self.id and task.target.startswith(f"{self.locale}/" if self.locale else "")


def held(faults: Iterable[Fault], task: Task) -> bool:
    """Whether one of the faults keeps the page that a task makes from being published."""
    return any(fault.holds(task) for fault in faults)


def faults(paths: Iterable[str]) -> frozenset[Fault] | None:
    """Return what errors in these files concern; None where one may concern every page."""
    found = [_fault(PurePosixPath(path)) for path in paths]
    return None if None in found else frozenset(filter(None, found))


def _fault(path: PurePosixPath) -> Fault | None:
    match path.parts:
        case ("content", folder, name) if folder in FOLDERS.values():
            return Fault(PurePosixPath(name).stem)
        case ("translations", locale, folder, name) if folder in FOLDERS.values():
            return Fault(PurePosixPath(name).stem, locale)
    return None
