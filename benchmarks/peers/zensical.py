"""Zensical: https://zensical.org. It keeps a cache of its own."""

from __future__ import annotations

from pathlib import Path

from benchmarks.peers import installing
from benchmarks.peers.files import folder_address, folder_source, lay_out
from benchmarks.peers.mkdocs import write_content
from benchmarks.peers.peer import Command, Peer
from benchmarks.sites import Site


def write(site: Site, folder: Path) -> None:
    """Write the site: the files of MkDocs, with settings and a template for Zensical."""
    lay_out("zensical", folder)
    write_content(site, folder)


def _zensical(*options: str) -> Command:
    return (installing.python("zensical"), "-m", "zensical", *options)


def _serve(_: Path, port: int) -> Command:
    return _zensical("serve", "--dev-addr", f"127.0.0.1:{port}")


PEER = Peer(
    name="Zensical",
    version=lambda: installing.version("zensical", "zensical"),
    write=write,
    build=lambda _: _zensical("build"),
    source=folder_source,
    template="theme/main.html",
    address=folder_address,
    serve=_serve,
    made=("site", ".cache"),
)
