"""One site built again and again by one process, whose engine keeps near what it has used."""

from __future__ import annotations

from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from generator.build.engine import engine
from generator.build.entry import WAITING
from generator.build.faults import Fault, faults, held
from generator.build.flow import examine, plan_of, planned, write
from generator.build.preview import Early
from generator.build.up_to_date.inputs import CACHE
from generator.engine.alone import alone

if TYPE_CHECKING:
    from collections.abc import Collection

    from generator.build.gather import Gathered
    from generator.engine.engine import Engine
    from generator.model.result import Progress, Result


class Warm:
    """Builds a site. Unlike `build` it publishes all that is sound where there are errors.

    All calls come from one thread.
    """

    def __init__(self, site: Path, output: Path, *, drafts: bool = False) -> None:
        """Take a site, and the folder that follows it; with `drafts` it shows what is not yet published."""
        self._site = site
        self._output = output
        self._drafts = drafts
        self._machine: Engine | None = None
        self._last: Early | None = None

    def first(self, progress: Progress, jobs: int = 1) -> Result:
        """Build with so many processes, which are gone afterwards."""
        with closing(engine(self._site, jobs)) as machine:
            return self._build(machine, progress)

    def early(self, path: str, targets: Collection[str]) -> dict[str, bytes]:
        """Return, of these targets, the pages that one changed source decides; they are not yet written."""
        try:
            return self._last.pages(path, targets) if self._last and targets else {}
        except Exception:  # noqa: BLE001 - the build that follows looks at everything, and tells
            return {}

    def again(self, progress: Progress) -> Result:
        """Build in this process, by what it remembers from the last time."""
        self._machine = self._machine or engine(self._site)
        self._machine.renew()
        return self._build(self._machine, progress)

    def close(self) -> None:
        """Give the cache free."""
        if self._machine:
            self._machine.close()

    def _build(self, machine: Engine, progress: Progress) -> Result:
        with alone(self._site / CACHE, partial(progress, WAITING, 0, 0)):
            gathered, result = examine(machine, self._site, None, progress, drafts=self._drafts)
            self._last = None
            if not result.count("error"):
                return self._whole(machine, gathered, result, progress)
            found = faults(one.location.path for one in result.diagnostics if one.severity == "error")
            if found is None:
                return result
            try:
                return self._sound(machine, gathered, result, progress, found)
            except Exception:  # noqa: BLE001 - outputs may count on a site without errors; this one has some
                return result

    def _whole(self, machine: Engine, gathered: Gathered, result: Result, progress: Progress) -> Result:
        """Write a site without errors, unless its theme has one."""
        plan, result = planned(machine, gathered, result, thorough=False)
        if result.count("error"):
            return result
        self._last = Early(machine, self._site, gathered, plan.publication)
        return write(machine, plan, result, self._output, progress)

    def _sound(
        self,
        machine: Engine,
        gathered: Gathered,
        result: Result,
        progress: Progress,
        found: frozenset[Fault],
    ) -> Result:
        """Write what no error keeps from being published."""
        plan = plan_of(machine, gathered)
        self._last = Early(machine, self._site, gathered, plan.publication, found)
        return write(machine, plan, result, self._output, progress, partial(held, found))
