"""The result of the last build, where one look at the disk tells that nothing has changed since."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Any, cast

from msgspec import Struct
from msgspec.structs import replace

from generator.build.rules_of_all import loaded_rules
from generator.build.up_to_date.inputs import CACHE, inputs, kept, mark
from generator.engine.digest import Codec
from generator.engine.look import StatRow, is_sure
from generator.engine.store import Store
from generator.model.diagnostic import Diagnostic, Location, Positions, Related
from generator.model.result import LocaleResult, Result

CODEC = Codec((Diagnostic, Location, Positions, Related, LocaleResult))


class BuildInputs(Struct, frozen=True):
    """What a build depends on, as it was before the build."""

    rows: list[StatRow]
    now: int
    """By the clock of the cache's disk; 0 where there is no cache."""

    @classmethod
    def of(cls, site: Path, now: int) -> BuildInputs:
        """Look at what a build of the site depends on."""
        return cls(inputs(str(site)), now)


def last_result(site: Path, output: Path, inputs: BuildInputs) -> Result | None:
    """Return what the last build into `output` gave, where the same build would give it again."""
    if not inputs.now:
        return None
    now = mark(inputs.rows, str(output))
    return decoded(kept(str(site), str(output), now), now)


def decoded(data: bytes, mark: bytes) -> Result | None:
    """Return the result that `remember` kept with a mark; None where its shape has changed."""
    try:
        return replace(_decoded(data), mark=mark)
    except (ValueError, TypeError):
        return None


def remember(site: Path, output: Path, inputs: BuildInputs, result: Result) -> Result:
    """Keep what a build gave, for `last_result`; not where a change since might not be seen."""
    if not inputs.now or not is_sure(inputs.rows, inputs.now):
        return result
    now = mark(inputs.rows, str(output))
    with closing(Store(site / CACHE)) as store:
        store.set_last_build(store.name_of(output), now, _encoded(result))
    return replace(result, mark=now)


def keep_report(site: Path, output: Path, mark: bytes, format: str, text: str) -> tuple[str, ...]:
    """Keep how the result was reported that was kept with a mark; return the notices of the cache."""
    with closing(Store(site / CACHE)) as store:
        store.set_report(store.name_of(output), format, mark, text.encode(errors="surrogatepass"))
        return store.notices


def reasons(findings: Iterable[Diagnostic]) -> dict[str, str]:
    """Return why each finding matters, by code, as far as the rule is in this process."""
    codes = {one.code for one in findings}
    return {rule.code: rule.why for rule in loaded_rules() if rule.code in codes}


def _encoded(result: Result) -> bytes:
    again = replace(result, written=0, kept=result.written + result.kept, removed=0)
    counts = (again.count("error"), again.count("warning"), again.pages, again.kept)
    why = tuple(sorted(reasons(result.diagnostics).items()))
    return CODEC.encode((again.diagnostics, tuple(again.positions.values()), again.locales, counts, why))


def _decoded(data: bytes) -> Result:
    diagnostics, positions, locales, (_, _, pages, kept), why = cast("tuple[Any, ...]", CODEC.decode(data))
    return Result(
        diagnostics=diagnostics,
        positions={one.path: one for one in positions},
        pages=pages,
        locales=locales,
        kept=kept,
        reasons=dict(why),
    )
