"""`vereda explain CODE`: the page of one kind of finding."""

from __future__ import annotations

import click

from generator.build.rules_of_all import all_rules
from generator.model.ids import did_you_mean
from generator.report.explain import explain as page_of


@click.command()
@click.argument("code")
def explain(code: str) -> None:
    """Explain a finding by its code.

    CODE stands in the finding itself, as V203 does in `error[V203]`. You read why it matters, and see a
    wrong example and a right one.
    """
    page = page_of(code)
    if not page:
        hint = did_you_mean(code.upper(), (rule.code for rule in all_rules()))
        raise click.UsageError(f'no finding has the code "{code}"' + (f"; {hint}" if hint else ""))
    click.echo(page, nl=False)
