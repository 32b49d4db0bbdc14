"""MkDocs: https://www.mkdocs.org."""

from __future__ import annotations

from pathlib import Path

from benchmarks.peers import installing
from benchmarks.peers.files import folder_address, folder_source, front_matter, lay_out, put
from benchmarks.peers.peer import Command, Peer
from benchmarks.sites import STAGES, Page, Site


def write(site: Site, folder: Path) -> None:
    """Write the site: a folder for each language and section; each section has a page that lists it."""
    lay_out("mkdocs", folder)
    write_content(site, folder)


def write_content(site: Site, folder: Path) -> None:
    """Write the files of `content`, as Zensical reads them too."""
    put(folder / "content/index.md", "---\ntitle: A generated site\n---\n")
    for locale in site.tags:
        for stage in STAGES:
            put(folder / f"content/{locale}/{stage}/index.md", f"---\ntitle: {stage.title()}\n---\n")
    for page in site.pages():
        for locale in site.tags:
            put(folder / folder_source(page, locale), _page(site, page, locale))


def _page(site: Site, page: Page, locale: str) -> str:
    other = site.neighbour(page)
    link = f"../{other.stage}/{other.id}.md"
    return front_matter(site, page, locale) + site.markdown(page, locale, link)


def _mkdocs(command: str, *options: str) -> Command:
    return (installing.python("mkdocs"), "-m", "mkdocs", command, "--quiet", *options)


def _serve(_: Path, port: int) -> Command:
    return _mkdocs("serve", "--dirty", "--dev-addr", f"127.0.0.1:{port}")


PEER = Peer(
    name="MkDocs",
    version=lambda: installing.version("mkdocs", "mkdocs"),
    write=write,
    build=lambda _: _mkdocs("build"),
    source=folder_source,
    template="theme/main.html",
    address=folder_address,
    serve=_serve,
    made=("site",),
    edited=lambda _: _mkdocs("build", "--dirty"),
)
