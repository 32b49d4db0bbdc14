"""`vereda why`: what brought a file of the output about."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.arguments import output_folder, site_option, target
from generator.report.visible import visible


@click.command()
@click.argument("path")
@site_option
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    help="The folder that was written to. Default: `site` in the folder of the site.",
)
def why(path: str, site: Path, output: Path | None) -> None:
    """Tell why a file of the built site was last made.

    It names the inputs that had changed since the time before. PATH is a file in the output, a folder there
    (for the `index.html` in it), or the address of a page.
    """
    from generator.build import why as memory  # noqa: PLC0415 - as the other commands: when needed

    folder = output_folder(output, site)
    name = target(path, folder, memory.address_of(site))
    reasons = memory.why(site, folder, name)
    if reasons is None:
        raise click.UsageError(
            f'nothing is known of "{name}", since the cache of the site was deleted or is of another Vereda; '
            "the next `vereda build` begins a new one"
        )
    click.echo(f"{visible(name)} was last made because")
    for reason in reasons:
        click.echo(f"  {visible(reason)}")
