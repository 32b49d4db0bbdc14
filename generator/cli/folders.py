"""The folders of a command: the site it reads and the place it writes to."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

OWNED = ".vereda-files"
"""Stands in an output folder and lists what Vereda wrote there."""
SOURCES = ("content", "translations", "themes", ".vereda", ".git")


def site_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the option `--site`."""
    return click.option(
        "--site",
        type=click.Path(path_type=Path),
        default=Path(),
        callback=lambda _context, _option, given: site_folder(given),
        help="The folder of the site, which holds `content/`. Default: this folder.",
    )(command)


def site_folder(given: Path) -> Path:
    """Return the folder of a site, or say how to name one."""
    if (given / "content").is_dir():
        return given
    if not given.is_dir():
        raise click.UsageError(f'there is no folder "{given}"; name the folder that holds `content/`')
    if (given / "content").is_symlink():
        link = given / "content"
        raise click.UsageError(f'"{link}" is a link to "{link.readlink()}", where no folder is; mend it')
    if (given / "site.yaml").is_file():
        above = given.parent if given.name not in ("", "..") else given / ".."
        raise click.UsageError(f'"{given}" is the content of a site; type `--site {above}`')
    raise click.UsageError(
        f'no site in "{given.resolve()}": it has no folder `content/`; go to your site\'s folder, '
        "or name it with `--site FOLDER`"
    )


def output_folder(given: Path | None, site: Path) -> Path:
    """Return the folder to write to, `site/` in the site's own unless said; refuse one that is not ours."""
    output = given if given is not None else site / "site"
    wrong = _wrong(output, real(site), real(output))
    if wrong:
        raise click.UsageError(f'cannot write to "{output}": {wrong}; type `--output` and a new folder')
    return output


def real(path: Path) -> Path:
    """Return where a path leads through all links; as far as it goes, where one of them leads to itself."""
    return Path(os.path.realpath(path))


def _wrong(output: Path, site: Path, target: Path) -> str:
    if site.is_relative_to(target):
        return "the site itself is in it"
    inside = next((name for name in SOURCES if target.is_relative_to(site / name)), "")
    if inside:
        return f"it lies in the site's folder `{inside}/`"
    lost = next((each for each in (output, *output.parents) if each.is_symlink() and not each.exists()), None)
    if lost:
        return f'"{lost}" is a link to "{lost.readlink()}", where nothing is'
    if output.exists() and not output.is_dir():
        return "it is a file"
    if output.is_dir() and _foreign(output):
        return f"it holds other files, and no `{OWNED}` of an earlier build"
    return ""


def _foreign(output: Path) -> bool:
    """Whether a folder holds something, beside hidden files such as `.git`, that no build put there."""
    names = {entry.name for entry in output.iterdir()}
    return OWNED not in names and any(not name.startswith(".") for name in names)
