"""The doors of the pipeline. What a build needs is imported behind them, when there is something to do."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:  # whatever is imported here is waited for by a build that has nothing to do
    import datetime as dt
    from pathlib import Path

    from generator.build.up_to_date.inputs import InputsLook
    from generator.model.result import Progress, Result
    from generator.site.outside import Visitor

WAITING = "another build of this site is at work; waiting for its end"


def build(
    site: Path,
    output: Path,
    progress: Progress,
    jobs: int = 1,
    scheduler: str = "",
    seen: InputsLook | None = None,
) -> Result:
    """Bring `output` to the state of the site. Where the site has an error, nothing is written or removed.

    `jobs` is how many processes of this machine share much work; `scheduler` is the address of a Dask
    cluster that does it in their place. One build at a time works on a site. Where nothing has
    changed since the last one, its result comes back, and nothing else is looked at; `seen` is what a
    look has told already.
    """
    # A build that has nothing to do mostly ends before it comes here.
    from generator.build.up_to_date.inputs import CACHE  # noqa: PLC0415
    from generator.build.up_to_date.unchanged import BuildInputs, last_result, remember  # noqa: PLC0415
    from generator.engine.lock import lock  # noqa: PLC0415 - see above

    with lock(site / CACHE, lambda: progress(WAITING, 0, 0)) as now:
        inputs = BuildInputs(seen.rows, now) if seen else BuildInputs.of(site, now)
        last = _told(seen) if seen else last_result(site, output, inputs)
        if last:
            return last
        from generator.build import flow  # noqa: PLC0415 - an unchanged site needs none of it

        result = flow.build(site, output, progress, jobs, scheduler)
        return remember(site, output, inputs, result)


def check(site: Path, today: dt.date, progress: Progress, visit: Visitor | None = None) -> Result:
    """Look over the site and write nothing: `today` tells which reviews are due, `visit` tries addresses."""
    from generator.build import flow  # noqa: PLC0415 - see above

    return flow.check(site, today, progress, visit)


def keep_report(site: Path, output: Path, result: Result, format: str, text: str) -> tuple[str, ...]:
    """Keep how a result was reported, so that a build which has nothing to do can say it again at once.

    Return a line for each reason why the cache could not be used.
    """
    if not result.mark or not text:
        return ()
    from generator.build.up_to_date.unchanged import keep_report as keep  # noqa: PLC0415 - see above

    return keep(site, output, result.mark, format, text)


def source(site: Path, path: str) -> str | None:
    """Return the text of a file of the site for a report; None where it cannot be shown."""
    try:
        return (site / path).read_text(encoding="utf-8-sig") if (site / path).is_file() else None
    except (OSError, ValueError):
        return None


def _told(seen: InputsLook) -> Result | None:
    from generator.build.up_to_date.unchanged import decoded  # noqa: PLC0415 - see above

    return decoded(seen.last, seen.mark)
