"""`vereda why`: what brought a file of the output about."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.folders import output_folder, site_option
from generator.report.visible import visible


@click.command()
@click.argument("path", type=click.Path(path_type=Path))
@site_option
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    help="The folder that was written to. Default: `site` in the folder of the site.",
)
def why(path: Path, site: Path, output: Path | None) -> None:
    """Tell why a file was last written.

    PATH is a file of the built site. What is told is which of its inputs had changed.
    """
    from generator.pipeline.why import why as reasons_of  # noqa: PLC0415 - as the other commands: when needed

    folder = output_folder(output, site)
    target = _target(path, folder)
    reasons = reasons_of(site, folder, target)
    if reasons is None:
        raise click.UsageError(
            f'no build has written "{target}" into "{folder}"; '
            "give the path of a file there, as es/index.html"
        )
    click.echo(f"{visible(target)} was last written because")
    for reason in reasons:
        click.echo(f"  {visible(reason)}")


def _target(path: Path, folder: Path) -> str:
    """Return a path within the output, whether it was given from there or from the folder one is in."""
    whole, root = path.resolve(), folder.resolve()
    return (whole.relative_to(root) if whole.is_relative_to(root) else path).as_posix()
