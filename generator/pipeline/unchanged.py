"""The result of the last build, where one look at the disk tells that nothing has changed since.

Light on purpose: what a build needs is imported only when one is made.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import generator
from generator.engine.digest import Codec, UndecodableError
from generator.engine.look import Row, is_sure, look, mark, state
from generator.engine.store import Store
from generator.model.diagnostic import Diagnostic, Location, Positions, Related
from generator.model.result import LocaleResult, Result

if TYPE_CHECKING:
    from generator.model.diagnostic import Rule

CACHE = ".vereda"
INPUTS = ("content", "translations", "themes")
PACKAGES = ("site-packages", "dist-packages")
"""Folders of installed libraries: putting in another version of one changes the folder itself."""
CODEC = Codec((Diagnostic, Location, Positions, Related, LocaleResult))


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a build depends on, as it was before the build."""

    rows: list[Row]
    now: int
    """By the clock of the cache's disk; 0 where there is no cache."""

    @classmethod
    def of(cls, site: Path, now: int) -> Inputs:
        """Look at the site's own files, and at the generator's themes, code and libraries."""
        package = Path(generator.__file__).parent
        folders = [*(site / name for name in INPUTS), package, package.parent / "themes"]
        rows = look([str(folder.resolve()) for folder in folders])
        rows += [state(Path(path)) for path in sys.path if path.endswith(PACKAGES)]
        return cls([*rows, (sys.version, 0, 0, 0, 0, 0)], now)


def last_result(site: Path, output: Path, inputs: Inputs) -> Result | None:
    """Return what the last build into `output` gave, where the same build would give it again."""
    if not inputs.now:
        return None
    with closing(Store(site / CACHE)) as store:
        seen, data = store.glance(store.name_of(output))
    if not seen or seen != _mark(inputs, output):
        return None
    try:
        return _decoded(data)
    except UndecodableError:
        return None


def remember(site: Path, output: Path, inputs: Inputs, result: Result) -> None:
    """Keep what a build gave, for `last_result`; not where a change since might not be seen."""
    if inputs.now and is_sure(inputs.rows, inputs.now):
        with closing(Store(site / CACHE)) as store:
            store.set_glance(store.name_of(output), _mark(inputs, output), _encoded(result))


def reasons(found: Iterable[Diagnostic]) -> dict[str, str]:
    """Return why each finding matters, by code, as far as the rule is in this process."""
    codes = {one.code for one in found}
    modules = [module for name, module in sys.modules.items() if name.startswith("generator.")]
    rules: list[Rule] = [rule for module in modules for rule in getattr(module, "RULES", ())]
    return {rule.code: rule.why for rule in rules if rule.code in codes}


def _mark(inputs: Inputs, output: Path) -> bytes:
    return mark(inputs.rows + look([str(output.resolve())]))


def _encoded(result: Result) -> bytes:
    again = replace(result, written=0, kept=result.written + result.kept, removed=0)
    counts = (again.pages, again.kept)
    why = tuple(sorted(reasons(result.diagnostics).items()))
    return CODEC.encode((again.diagnostics, tuple(again.positions.values()), again.locales, counts, why))


def _decoded(data: bytes) -> Result:
    diagnostics, places, locales, (pages, kept), why = cast("tuple[Any, ...]", CODEC.decode(data))
    return Result(
        diagnostics=diagnostics,
        positions={one.path: one for one in places},
        pages=pages,
        locales=locales,
        kept=kept,
        reasons=dict(why),
    )
