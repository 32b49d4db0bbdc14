"""`vereda check`: find what is wrong, write nothing."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from pathlib import Path

import click

from generator import pipeline
from generator.cli.findings import exit_code, findings_options, print_findings, tally
from generator.cli.folders import site_option
from generator.cli.progress import progress
from generator.report.printing import Format


@click.command()
@site_option
@findings_options
def check(site: Path, format: Format, *, strict: bool) -> int:
    """Check the site and write nothing.

    It finds all that `build` finds and, since it looks at today's date, modules whose review is due.
    """
    start = time.perf_counter()
    today = datetime.now(tz=UTC).date()
    result = pipeline.check(site, today, progress(quiet=False))
    print_findings(result, site, format)
    click.echo(f"Checked: {tally(result)}, {time.perf_counter() - start:.1f} s.", err=True)
    return exit_code(result, strict=strict)
