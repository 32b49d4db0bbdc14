"""`vereda check`: find what is wrong, write nothing."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from pathlib import Path

import click

from generator import build
from generator.cli.arguments import site_option
from generator.cli.findings import exit_code, findings_options, print_findings, tally
from generator.cli.progress import progress
from generator.report.printing import ReportFormat
from generator.site.outside import Visitor


@click.command()
@site_option
@findings_options
@click.option("--links", is_flag=True, help="Try the addresses outside too; needs the internet and time.")
def check(site: Path, format: ReportFormat, *, strict: bool, links: bool) -> int:
    """Check the site and write nothing.

    It finds all that `build` finds and, since it looks at today's date, modules whose review is due.
    With --links it also visits each outside address that the site names, slowly, so that it is nobody's
    burden. Ctrl+C ends that and keeps what was found.
    """
    start = time.perf_counter()
    today = datetime.now(tz=UTC).date()
    result = build.check(site, today, progress(quiet=False), _visitor() if links else None)
    print_findings(result, site, format)
    click.echo(f"Checked: {tally(result)}, {time.perf_counter() - start:.1f} s.", err=True)
    return exit_code(result, strict=strict)


def _visitor() -> Visitor:
    from generator.linkcheck.crawl import visit_all  # noqa: PLC0415 - the web is for those who ask for it

    return visit_all
