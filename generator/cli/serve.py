"""`vereda serve`: the site while one writes it."""

from __future__ import annotations

import errno
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator import build
from generator.cli.arguments import site_option
from generator.cli.build import cores
from generator.cli.faults import fault
from generator.cli.findings import print_findings, print_notices, tally
from generator.cli.progress import progress
from generator.cli.summary import counted
from generator.model.result import Result
from generator.report.printing import print_report
from generator.report.visible import visible

if TYPE_CHECKING:  # the server is for this command alone: `--help` names it without
    from generator.server.serve import Round, Tell
    from generator.server.web import Server

USUAL_PORT = 8000
LAST_PORT = 65535
MOST_NAMED = 3
"""Sources named in one line."""


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
    from generator.build.rebuild import Rebuilder  # noqa: PLC0415 - see above
    from generator.server.serve import serve as serve_site  # noqa: PLC0415
    from generator.server.watch import WatchError  # noqa: PLC0415

    output = _folder(site)
    with _listening(port, output) as web, closing(Rebuilder(site, output, drafts=drafts)) as rebuilder:
        try:
            serve_site(site, rebuilder, web, _tell(site), cores(), poll=poll)
        except KeyboardInterrupt:
            click.echo("\nStopped.", err=True)
        except WatchError as error:
            raise click.UsageError(
                f"the system does not tell what changes in this folder ({error}); type `--poll`"
            ) from None
    return 0


def _folder(site: Path) -> Path:
    """Return where to build, or say that it leads elsewhere: a site from another hand may hold links."""
    from generator.server.serve import FOLDER  # noqa: PLC0415 - see above

    folder = site / FOLDER
    link = next((path for path in (folder.parent, folder) if path.is_symlink()), None)
    if link:
        where = f'"{link}" is a link to "{link.readlink()}"'
        raise click.UsageError(f"{where}, so that what is built would lie elsewhere; remove it")
    return folder


def _listening(port: int, output: Path) -> Server:
    """Return a server that listens, or say which port to try."""
    from generator.server.board import Board  # noqa: PLC0415 - see above
    from generator.server.web import Server  # noqa: PLC0415

    try:
        return Server(port, output, Board())
    except OSError as error:
        if error.errno not in (errno.EADDRINUSE, errno.EACCES):
            raise
        taken = error.errno == errno.EADDRINUSE
        reason = "in use, perhaps by another `vereda serve`" if taken else "not for everybody to use"
        raise click.UsageError(f"port {port} is {reason}; type `--port {_other(port)}`") from None


def _other(port: int) -> int:
    return port + 1 if USUAL_PORT <= port < LAST_PORT else USUAL_PORT


def _tell(site: Path) -> Tell:
    from generator.server.serve import Tell  # noqa: PLC0415 - see above

    return Tell(
        progress=progress(quiet=False),
        words=partial(_words, site),
        built=partial(_built, site),
        failed=_failed,
        serving=_serving,
    )


def _words(site: Path, result: Result) -> str:
    errors = tuple(one for one in result.diagnostics if one.severity == "error")
    return print_report(errors, result.positions, partial(build.source, site), "text")


def _built(site: Path, made: Round) -> None:
    """Print the findings of the first build, and one line for each; what else there is to tell of any."""
    if made.is_first:
        print_findings(made.result, site, "text")
    else:
        print_notices(made.result.notices)
    if made.is_first or made.sources or made.result.changed:
        click.echo(line(made), err=True)


def _failed(error: Exception) -> str:
    said = f"Not built: {fault(error)}"
    click.echo(said, err=True)
    return said


def _serving(address: str) -> None:
    click.echo(f"{address}  (Ctrl+C ends it)", err=True)


def line(made: Round) -> str:
    """Return what a build was made for, what it did and what it found."""
    pages = sum(target.endswith(".html") for target in made.result.changed)
    others = len(made.result.changed) - pages
    done = f"{counted(pages, 'page')} and {counted(others, 'other file')} in {made.seconds * 1000:.0f} ms"
    return f"{_named(made)}: {done}; {tally(made.result)}"


def _named(made: Round) -> str:
    named = ", ".join(map(visible, made.sources[:MOST_NAMED])) or "the site"
    more = len(made.sources) - MOST_NAMED
    return f"{named} and {more} more" if more > 0 else named
