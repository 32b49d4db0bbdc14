"""`vereda new site DIR`: a small good site to begin with."""

from __future__ import annotations

import json
import shlex
import shutil
import tempfile
from collections.abc import Sequence
from importlib.metadata import distribution
from importlib.resources import as_file, files
from pathlib import Path

import click

import generator
from generator.engine.whole import replace

MAY_BE_THERE = {".git"}
"""What a folder may hold and still be called empty: a fresh clone is where many sites begin."""
NOT_OURS = frozenset({"__pycache__", ".vereda", "site"})
"""What running it leaves in the folder that is copied."""
REQUIREMENTS = """\
# The Vereda that builds this site. Change this line when you have looked at the site with a newer one,
# and take locked.txt from what `vereda new site` of the newer one writes.
{}
"""
NO_ADDRESS = """\
# Which Vereda builds this site is for you to say: yours came from no address that a host could ask.
# In the line below write where its repository is and which commit of it you use; then take away its "# ".
# A name alone will not do: whoever takes it first on an index could run what they like in your name.
# vereda @ git+https://git.example.org/vereda@COMMIT
"""
LOCKS = ("run.txt", "build.txt")
LOCKED = """\
# The libraries that Vereda needs, and what builds it: the versions that it was tested with, by their
# hashes, so that a host installs these files and no others. requirements.txt names the Vereda itself.
"""


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def site(folder: Path) -> None:
    """Write a small site into the new folder DIR.

    It is ready to be built, changed and published. Nothing is asked, and no network is needed. DIR may also
    be an empty folder, or `.` in a fresh clone.
    """
    target = folder.absolute()
    wrong = _wrong(target)
    if wrong:
        raise click.UsageError(f'cannot write a site to "{folder}": {wrong}')
    try:
        _write(target)
    except PermissionError:
        reason = "you may not write there; name a folder of your own"
        raise click.UsageError(f'cannot write a site to "{folder}": {reason}') from None
    for line in _next_steps(folder):
        click.echo(line)


def _wrong(target: Path) -> str:
    """Return why a site cannot be written there, or ""."""
    if not target.parent.is_dir():
        return f'there is no folder "{target.parent}"; make it first'
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        return "there is a file of that name; choose another name"
    if target.is_dir() and {entry.name for entry in target.iterdir()} - MAY_BE_THERE:
        return "the folder is not empty; name a new one"
    return ""


def _write(target: Path) -> None:
    """Write the site beside its place and move it there whole, so that nothing is ever half written."""
    with tempfile.TemporaryDirectory(prefix=".vereda-new-", dir=_beside(target)) as work:
        made = Path(work) / "site"
        with as_file(files("generator").joinpath("starter")) as starter:
            _copy(starter, made)
        replace(str(made / "requirements.txt"), _requirement().encode())
        replace(str(made / "locked.txt"), _locked().encode())
        if target.exists():
            _move_into(target, sorted(made.iterdir()))
        else:
            made.rename(target)


def _copy(starter: Path, made: Path) -> None:
    for path in sorted(starter.rglob("*")):
        name = path.relative_to(starter)
        if path.is_file() and NOT_OURS.isdisjoint(name.parts):
            replace(str(made / name), path.read_bytes())


def _beside(target: Path) -> Path:
    """Return a folder on the same disk: the target's own where it is there, since it may be a disk itself."""
    return target if target.exists() else target.parent


def _move_into(target: Path, entries: Sequence[Path]) -> None:
    moved = []
    try:
        for entry in entries:
            moved.append(target / entry.name)
            entry.rename(moved[-1])
    except BaseException:
        for path in moved:
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
        raise


def _requirement() -> str:
    """Return how pip gets the Vereda that runs: from where it came, if that is an address for all.

    Where pip wrote down what it installed from: PEP 610.
    """
    origin = json.loads(distribution("vereda").read_text("direct_url.json") or "{}")
    commit = origin.get("vcs_info", {}).get("commit_id")
    if commit and origin["url"].startswith("https://"):
        return REQUIREMENTS.format(f"vereda @ git+{origin['url']}@{commit}")
    return NO_ADDRESS


def _locked() -> str:
    """Return the locks of this program as one, without remarks."""
    package = Path(generator.__file__).parent
    folders = (package / "requirements", package.parent / "requirements")
    folder = next(folder for folder in folders if folder.is_dir())
    lines = [line for name in LOCKS for line in (folder / name).read_text(encoding="utf-8").splitlines()]
    return LOCKED + "".join(f"{line}\n" for line in lines if not line.lstrip().startswith("#"))


def _next_steps(folder: Path) -> list[str]:
    go = [] if folder.absolute() == Path.cwd() else [f"  cd {shlex.quote(str(folder))}"]
    commands = [*go, "  vereda build", "  vereda check", "  vereda new module my-first-module"]
    return [f"A small site is ready in {folder.absolute()}. Next:", "", *commands[:3]]
