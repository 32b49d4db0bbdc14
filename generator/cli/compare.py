"""`vereda compare`: what a change of the generator does to the pages of a site."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.folders import site_option


@click.command()
@click.argument("rev")
@site_option
@click.option("--quiet", is_flag=True, help="Print what differs only.")
def compare(rev: str, site: Path, *, quiet: bool) -> int:
    """List the pages that another revision of Vereda writes otherwise.

    The site is built twice: by the generator of the revision REV, and by that of the working tree with all
    that is not committed yet. REV is a branch, a tag or a commit of Vereda's own repository, from which the
    running command must come. The themes that come with Vereda change with the generator; content,
    translations and a site's own themes are for both what they are now. Neither the site nor the repository
    is touched.

    Below the pages stands the first line that differs. The name of a style sheet or a script holds a digest
    of its bytes; that alone makes no page differ.

    The command ends with 0 where nothing differs, with 1 where something does, and with 2 where that cannot
    be told, because there is no such revision or one of the two cannot build the site.
    """
    from generator.cli.comparing import run  # noqa: PLC0415 - git and two builds are for this command alone

    return run(rev, site, quiet=quiet)
