"""What commands take: the site that they read, the place that they write to, a file of it, an id."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import click

from generator.build.differences import DIGEST
from generator.engine.folder import Folder
from generator.model.ids import LONGEST_ID, did_you_mean, is_slug, slug_of

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


WEB = ("http://", "https://")


def target(typed: str, output: Path, url: str) -> str:
    """Return which file of an output is meant, or say what is near.

    It may be a path from the output or from the folder one is in, the address of a page, or a folder, for
    the `index.html` in it. `url` is the address of the site, "" where it has none.
    """
    ours = Folder(output).listed()
    if not ours:
        raise click.UsageError(f'nothing has been built into "{output}" yet; type `vereda build` first')
    name = _address(typed, url) if typed.startswith(WEB) else _path(typed, output)
    found = next(_meant(name, ours), None)
    if found is None:
        hint = did_you_mean(name, ours) or f"give the path of a file there, as {_example(ours)}"
        raise click.UsageError(f'no build has written "{typed}" into "{output}"; {hint}')
    return found


def _address(typed: str, url: str) -> str:
    """Return the path of an address of the web within the site."""
    try:
        path = urlsplit(typed).path
    except ValueError as error:
        raise click.UsageError(f'"{typed}" is no address of a page: {error}') from None
    root = urlsplit(url).path if typed.startswith(url) else ""
    return unquote(path).removeprefix(root).strip("/")


def _path(typed: str, output: Path) -> str:
    """Return a path within the output."""
    whole, root = real(Path(typed)), real(output)
    name = (whole.relative_to(root) if whole.is_relative_to(root) else Path(typed)).as_posix()
    plain = posixpath.normpath(name).strip("/")
    return "" if plain == "." else plain


def _meant(name: str, ours: Collection[str]) -> Iterator[str]:
    """Yield the files that a name may stand for, the likeliest first."""
    plain = name.partition("#")[0].partition("?")[0]
    candidates = (name, plain, f"{plain}/index.html".lstrip("/"))
    yield from (one for one in candidates if one in ours)
    yield from (one for one in sorted(ours) if DIGEST.sub("", one) == plain)


def _example(ours: Collection[str]) -> str:
    return min((name for name in ours if name.endswith("/index.html")), default=min(ours))


def slug(id: str) -> str:
    """Return an id that may be the name of a file, or say what it could be instead."""
    if is_slug(id):
        return id
    near = slug_of(id)
    raise click.UsageError(
        f'"{id}" cannot be an id: small letters a to z, digits and single hyphens, at most {LONGEST_ID}'
        + (f'; did you mean "{near}"?' if near else "")
    )
