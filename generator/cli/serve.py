"""`vereda serve`: the site while one writes it."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.folders import site_option

USUAL_PORT = 8000
LAST_PORT = 65535


@click.command()
@site_option
@click.option(
    "--port",
    type=click.IntRange(0, LAST_PORT),
    default=USUAL_PORT,
    show_default=True,
    metavar="N",
    help="The port to serve at; 0 is any free one.",
)
@click.option("--drafts", is_flag=True, help="Show drafts, and languages that are not yet listed.")
@click.option("--poll", is_flag=True, help="Look at all files each second: for disks that tell no changes.")
def serve(site: Path, port: int, *, drafts: bool, poll: bool) -> int:
    """Show the site in a browser, and anew whenever a file is saved.

    Only this machine can see it. What has an error is shown over the pages, which stay as they were; all
    else is built. Nothing is written but to the folder `.vereda` of the site. Ctrl+C ends it.
    """
    from generator.cli.serving import run  # noqa: PLC0415 - the server is for this command alone

    return run(site, port, drafts=drafts, poll=poll)
