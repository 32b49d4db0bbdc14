"""Pelican: https://getpelican.com. Its pages name their section, not their neighbours: it knows of none."""

from __future__ import annotations

from pathlib import Path

from benchmarks.peers import installing
from benchmarks.peers.files import folder_address, folder_source, lay_out, put
from benchmarks.peers.peer import Command, Peer
from benchmarks.sites import Page, Site


def write(site: Site, folder: Path) -> None:
    """Write the site: a module is an article, a section a category, a language a translation."""
    lay_out("pelican", folder)
    for page in site.pages():
        for locale in site.tags:
            put(folder / folder_source(page, locale), _page(site, page, locale))


def _page(site: Site, page: Page, locale: str) -> str:
    title, summary, *objectives = (site.said(page, phrase, locale) for phrase in page.phrases)
    aims = "\n    ".join(objectives)
    front = f"title: {title}\ndescription: {summary}\nobjectives: {aims}\n\n"
    other = site.neighbour(page)
    return front + site.markdown(page, locale, f"../../{other.stage}/{other.id}/")


def _pelican(*options: str) -> Command:
    return (installing.python("pelican"), "-m", "pelican", "--quiet", *options)


def _serve(_: Path, port: int) -> Command:
    return _pelican("--listen", "--autoreload", "--port", str(port))


PEER = Peer(
    name="Pelican",
    version=lambda: installing.version("pelican", "pelican"),
    write=write,
    build=lambda _: _pelican(),
    source=folder_source,
    template="theme/templates/base.html",
    address=folder_address,
    serve=_serve,
    made=("site", "cache", "__pycache__"),
)
