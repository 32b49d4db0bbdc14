"""`vereda explain CODE`: the page of one kind of finding."""

from __future__ import annotations

import click

from generator.model.ids import did_you_mean
from generator.report.explain import explain as page_of
from generator.report.rules import all_rules


@click.command()
@click.argument("code")
def explain(code: str) -> None:
    """Explain a finding by its CODE, such as V203: why it matters, and how to mend it."""
    page = page_of(code)
    if not page:
        hint = did_you_mean(code.upper(), (rule.code for rule in all_rules()))
        raise click.UsageError(f'no finding has the code "{code}"' + (f"; {hint}" if hint else ""))
    click.echo(page, nl=False)
