"""`vereda build`: write the site."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Sequence
from pathlib import Path

import click

import generator.build
from generator.build.up_to_date.inputs import InputsLook
from generator.cli.arguments import output_folder, site_option
from generator.cli.findings import exit_code, findings_options, print_findings, print_notices, tally
from generator.cli.progress import progress
from generator.cli.summary import built
from generator.model.result import Result, Timing
from generator.report.printing import ReportFormat


def cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@click.command()
@site_option
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    help="The folder to write to. Default: `site` in the folder of the site.",
)
@findings_options
@click.option(
    "--jobs",
    type=click.IntRange(1),
    default=cores,
    metavar="N",
    help="Processes that share the work. Default: one for each core of this machine.",
)
@click.option(
    "--scheduler",
    default="",
    metavar="ADDRESS",
    help="The scheduler of a Dask cluster that does the work instead, such as tcp://10.0.0.5:8786.",
)
@click.option("--timings", is_flag=True, help="Print what each step took.")
@click.option("--quiet", is_flag=True, help="Print findings only.")
def build(
    site: Path,
    output: Path | None,
    format: ReportFormat,
    jobs: int,
    scheduler: str,
    *,
    strict: bool,
    timings: bool,
    quiet: bool,
) -> int:
    """Build the site.

    Where the site has an error, nothing is written and nothing removed: the last good site stays.
    """
    start = time.perf_counter()
    target = output_folder(output, site)
    gc.disable()  # hardly anything refers to itself; to look for it took a sixth of a build in one process
    result = generator.build.build(site, target, progress(quiet=quiet), jobs, scheduler, _seen())
    report = print_findings(result, site, format)
    print_notices(generator.build.keep_report(site, target, result, format, report))
    if timings:
        click.echo(table(result.timings), err=True)
    if not quiet:
        click.echo(summary(result, target, time.perf_counter() - start), err=True)
    return exit_code(result, strict=strict)


def summary(result: Result, target: Path, seconds: float) -> str:
    """Return what was built, in a few lines."""
    if result.count("error"):
        found = f"{tally(result)}, {seconds:.1f} s"
        return f"Not built: {found}. Nothing was written; an earlier site stays as it was."
    locales = [(one.locale, one.percent, one.modules) for one in result.locales]
    files = result.written, result.kept, result.removed
    return built(tally(result), result.pages, locales, files, target, seconds)


def table(timings: Sequence[Timing]) -> str:
    """Return what each step took, the longest first, and all together."""
    if not timings:
        return "No step was taken: nothing has changed since the last build."
    sums = (sum(one.calls for one in timings), sum(one.cached for one in timings))
    whole = Timing("all", *sums, sum(one.seconds for one in timings))
    rows = [*sorted(timings, key=lambda timing: (-timing.seconds, timing.step)), whole]
    width = max(len(one.step) for one in rows)
    head = f"{'step':<{width}}     calls    cached   seconds"
    lines = [f"{one.step:<{width}}  {one.calls:>8}  {one.cached:>8}  {one.seconds:>8.2f}" for one in rows]
    return "\n".join([head, *lines])


def _seen() -> InputsLook | None:
    """Return what the start of this command has seen."""
    seen: InputsLook | None = click.get_current_context().obj
    return seen
