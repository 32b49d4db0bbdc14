"""One site built again and again by one process, whose engine keeps near what it has used."""

from __future__ import annotations

from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from generator.build.engine import open_engine
from generator.build.entry import WAITING
from generator.build.flow import examine, plan_of, write
from generator.build.preview import Fault, Preview, faults, held
from generator.build.up_to_date.inputs import CACHE
from generator.engine.lock import lock

if TYPE_CHECKING:
    from collections.abc import Collection

    from generator.build.gather import LoadedSite
    from generator.engine.engine import Engine
    from generator.model.result import Progress, Result


class Rebuilder:
    """Builds a site. Unlike `build` it publishes all that is sound where there are errors.

    All calls come from one thread.
    """

    def __init__(self, site: Path, output: Path, *, drafts: bool = False) -> None:
        """Take a site, and the folder that follows it; with `drafts` it shows what is not yet published."""
        self._site = site
        self._output = output
        self._drafts = drafts
        self._engine: Engine | None = None
        self._last: Preview | None = None

    def first(self, progress: Progress, jobs: int = 1) -> Result:
        """Build with so many processes, which are gone afterwards."""
        with closing(open_engine(self._site, jobs)) as engine:
            return self._build(engine, progress)

    def early(self, path: str, targets: Collection[str]) -> dict[str, bytes]:
        """Return, of these targets, the pages that one changed source decides; they are not yet written."""
        try:
            return self._last.pages(path, targets) if self._last and targets else {}
        except Exception:  # noqa: BLE001 - the build that follows looks at everything, and tells
            return {}

    def again(self, progress: Progress) -> Result:
        """Build in this process, by what it remembers from the last time."""
        self._engine = self._engine or open_engine(self._site)
        self._engine.renew()
        return self._build(self._engine, progress)

    def close(self) -> None:
        """Give the cache free."""
        if self._engine:
            self._engine.close()

    def _build(self, engine: Engine, progress: Progress) -> Result:
        with lock(self._site / CACHE, partial(progress, WAITING, 0, 0)):
            loaded, result = examine(engine, self._site, None, progress, drafts=self._drafts)
            self._last = None
            if not result.count("error"):
                return self._whole(engine, loaded, result, progress)
            found = faults(one.location.path for one in result.diagnostics if one.severity == "error")
            if found is None:
                return result
            try:
                return self._sound(engine, loaded, result, progress, found)
            except Exception:  # noqa: BLE001 - outputs may count on a site without errors; this one has some
                return result

    def _whole(self, engine: Engine, loaded: LoadedSite, result: Result, progress: Progress) -> Result:
        """Write a site without errors, unless its theme has one."""
        plan = plan_of(engine, loaded)
        result = write(engine, loaded, plan, result, self._output, progress)
        if not result.count("error"):
            self._last = Preview(engine, self._site, loaded, plan.publication)
        return result

    def _sound(
        self,
        engine: Engine,
        loaded: LoadedSite,
        result: Result,
        progress: Progress,
        faults: frozenset[Fault],
    ) -> Result:
        """Write what no error keeps from being published."""
        plan = plan_of(engine, loaded)
        self._last = Preview(engine, self._site, loaded, plan.publication, faults)
        return write(engine, loaded, plan, result, self._output, progress, partial(held, faults))
