"""Files of the output as someone types them."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import click

from generator.build.differences import DIGEST
from generator.cli.folders import real
from generator.engine.folder import Folder
from generator.model.ids import did_you_mean

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
