"""What the benchmark must know of a generator."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.sites import Page, Site

Command = Sequence[str | Path]


@dataclass(frozen=True, slots=True)
class Peer:
    """A generator of static sites. Folders are those that `write` wrote a site to."""

    name: str
    version: Callable[[], str]
    """Its version; "" where it is not installed."""
    write: Callable[[Site, Path], None]
    """Writes the sources of a site into an empty folder."""
    build: Callable[[Path], Command]
    """The command that builds a site, to be run in its folder."""
    source: Callable[[Page, str], str]
    """The file that holds the texts of a page in a locale, seen from the folder."""
    template: str
    """The file that all pages are made of, seen from the folder."""
    address: Callable[[Page, str], str]
    """The address of a page in a locale: its file in the output, from a server's root on."""
    serve: Callable[[Path, int], Command]
    """The command that serves a site on a port, and builds it anew after each change."""
    made: tuple[str, ...]
    """What a build leaves in the folder: its output first, then its caches."""
    stream: Callable[[str], str] | None = None
    """The address that a browser listens to while it shows the page at an address, where the server builds
    such pages first."""
    edited: Callable[[Path], Command] | None = None
    """The command after an edit of one text, where there is a faster one than `build`."""
