"""`vereda build`: write the site."""

from __future__ import annotations

import time
from pathlib import Path

import click

from generator import pipeline
from generator.cli.findings import counted, exit_code, findings_options, print_findings, tally
from generator.cli.folders import output_folder, site_option
from generator.cli.progress import progress
from generator.model.result import LocaleResult, Result
from generator.report.printing import Format
from generator.report.visible import visible


@click.command()
@site_option
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    help="The folder to write to. Default: `site` in the folder of the site.",
)
@findings_options
@click.option("--quiet", is_flag=True, help="Print findings only.")
def build(site: Path, output: Path | None, format: Format, *, strict: bool, quiet: bool) -> int:
    """Build the site.

    Where the site has an error, nothing is written and nothing removed: the last good site stays.
    """
    start = time.perf_counter()
    target = output_folder(output, site)
    result = pipeline.build(site, target, progress(quiet=quiet))
    print_findings(result, site, format)
    if not quiet:
        click.echo(summary(result, target, time.perf_counter() - start), err=True)
    return exit_code(result, strict=strict)


def summary(result: Result, target: Path, seconds: float) -> str:
    """Return what was built, in a few lines."""
    found = f"{tally(result)}, {seconds:.1f} s"
    if result.count("error"):
        return f"Not built: {found}. Nothing was written; an earlier site stays as it was."
    pages, locales = counted(result.pages, "page"), counted(len(result.locales), "locale")
    lines = [f"Built {pages} in {locales}: {found}."]
    lines += [_row(one) for one in result.locales]
    lines.append(f"{result.written} files written, {result.kept} kept, {result.removed} removed.")
    return "\n".join([*lines, f"Open {visible(str(target / 'index.html'))}"])


def _row(one: LocaleResult) -> str:
    return f"  {one.locale:<10} {one.percent:>3} %  {counted(one.modules, 'module')}"
