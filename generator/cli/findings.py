"""What `build` and `check` share: their options, the report, and the exit code."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

import click

from generator import build
from generator.cli.summary import found
from generator.model.result import Result
from generator.report.printing import FORMATS, ReportFormat, print_report
from generator.report.visible import visible


def findings_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command `--format` and `--strict`."""
    format_ = click.option(
        "--format",
        type=click.Choice(FORMATS),
        default="text",
        show_default=True,
        help="How findings are printed.",
    )
    strict = click.option("--strict", is_flag=True, help="End with 1 for warnings too.")
    return format_(strict(command))


def print_findings(result: Result, site: Path, format: ReportFormat) -> str:
    """Print the findings to standard output and the notices to standard error; return the former."""
    sources = partial(build.source, site)
    reasons = partial(_why, result)
    report = print_report(result.diagnostics, result.positions, sources, format, reasons)
    click.echo(report, nl=False)
    print_notices(result.notices)
    return report


def print_notices(notices: Iterable[str]) -> None:
    """Print notices to standard error."""
    for notice in notices:
        click.echo(visible(notice), err=True)


def _why(result: Result, code: str) -> str:
    """Return why a finding matters. The rules are asked, and all modules imported, only where needed."""
    if code in result.reasons:
        return result.reasons[code]
    from generator.report.explain import why  # noqa: PLC0415 - see above

    return why(code)


def exit_code(result: Result, *, strict: bool) -> int:
    """Return 1 where there are errors (or, where strict, warnings), else 0."""
    return int(bool(result.count("error") or (strict and result.count("warning"))))


def tally(result: Result) -> str:
    """Return `2 errors, 1 warning`."""
    return found(result.count("error"), result.count("warning"))
