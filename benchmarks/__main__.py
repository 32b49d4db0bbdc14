"""`python -m benchmarks`: the short form. With `--long` the long one, which writes RESULTS.md."""

from __future__ import annotations

import time
from pathlib import Path

import click

from benchmarks import real
from benchmarks.peers import ALL
from benchmarks.peers.installing import install
from benchmarks.plans import Plan, long, short
from benchmarks.report import plan as table
from benchmarks.report import report
from benchmarks.results import Results, load, machine, save
from benchmarks.running import Measured, run

HERE = Path(__file__).resolve().parent
KEPT = HERE / "results.json"
REPORT = HERE / "RESULTS.md"
START = time.monotonic()


@click.command()
@click.option("--long", "is_long", is_flag=True, help="Measure large sites too; write benchmarks/RESULTS.md.")
@click.option("--plan", "names", multiple=True, help="With --long: this plan alone. May be repeated.")
def main(names: tuple[str, ...], *, is_long: bool) -> None:
    """Measure Vereda beside other generators of static sites."""
    say("sites are generated, and each generator builds them in turn")
    install(say)
    if is_long:
        _long([plan for plan in long(real.site()) if not names or plan.name in names])
    else:
        _short()


def say(words: str) -> None:
    """Tell what is being done, after how many seconds."""
    click.echo(f"[{time.monotonic() - START:5.0f} s] {words}", err=True)


def _short() -> None:
    for plan in short(real.site()):
        one = _run(plan)
        click.echo("\n".join(table(Results("", (), (one,)), one)))


def _long(plans: list[Plan]) -> None:
    versions = tuple((peer.name, peer.version()) for peer in ALL if peer.version())
    found = Results(machine(), versions, load(KEPT))
    for plan in plans:
        found = found.with_measured(_run(plan))
        save(found.measured, KEPT)
        REPORT.write_text(report(found) + "\n", encoding="utf-8")


def _run(plan: Plan) -> Measured:
    return run(plan, real.peers() if plan.site.text else ALL, say)


main()
