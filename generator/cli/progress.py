"""How far a run is: a bar on a terminal, a line for each part of the work elsewhere."""

from __future__ import annotations

import sys

import click

from generator.model.result import Progress

COLUMNS = 30
CLEAR = "\r\x1b[K"


def progress(*, quiet: bool) -> Progress:
    """Return what the pipeline calls as it works; it writes to standard error only."""
    if quiet:
        return _nothing
    return _bar() if sys.stderr.isatty() else _lines()


def _nothing(_what: str, _done: int, _total: int) -> None:
    pass


def _lines() -> Progress:
    told: set[str] = set()

    def show(what: str, _done: int, total: int) -> None:
        if what not in told:
            told.add(what)
            click.echo(f"{what}: {total}" if total else what, err=True)

    return show


def _bar() -> Progress:
    def show(what: str, done: int, total: int) -> None:
        if not total:
            click.echo(f"{CLEAR}{what}", err=True)
            return
        click.echo(CLEAR + ("" if done >= total else _picture(what, done, total)), err=True, nl=False)

    return show


def _picture(what: str, done: int, total: int) -> str:
    filled = COLUMNS * done // total
    return f"{'━' * filled}{'╌' * (COLUMNS - filled)} {what} {done}/{total}"
