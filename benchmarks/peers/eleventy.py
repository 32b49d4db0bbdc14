"""Eleventy: https://www.11ty.dev."""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks.peers import installing
from benchmarks.peers.files import folder_address, folder_source, front_matter, lay_out, put
from benchmarks.peers.peer import Command, Peer
from benchmarks.sites import SOURCE, STAGES, Page, Site

FOLDER = installing.INSTALLED / installing.NPM / "node_modules/@11ty/eleventy"


def write(site: Site, folder: Path) -> None:
    """Write the site: a folder for each language and section; a section is a collection."""
    lay_out("eleventy", folder)
    put(folder / "content/index.md", _listing("A generated site", f"{SOURCE}-{STAGES[0]}"))
    for locale in site.tags:
        for stage in STAGES:
            here = folder / f"content/{locale}/{stage}"
            shared = {"section": stage.title(), "locale": locale}
            put(here / f"{stage}.json", json.dumps(shared))
            put(here / "index.md", _listing(stage.title(), f"{locale}-{stage}"))
    for page in site.pages():
        for locale in site.tags:
            put(folder / folder_source(page, locale), _page(site, page, locale))


def _listing(title: str, collection: str) -> str:
    return f"---\ntitle: {title}\nlist: {collection}\n---\n"


def _page(site: Site, page: Page, locale: str) -> str:
    other = site.neighbour(page)
    link = f"../../{other.stage}/{other.id}/"
    front = front_matter(site, page, locale, {"tags": f"[{locale}-{page.stage}]"})
    return front + site.markdown(page, locale, link)


def _eleventy(*options: str) -> Command:
    return ("node", FOLDER / "cmd.cjs", "--quiet", *options)


def _version() -> str:
    about = FOLDER / "package.json"
    return str(json.loads(about.read_text(encoding="utf-8"))["version"]) if about.is_file() else ""


def _serve(_: Path, port: int) -> Command:
    return _eleventy("--serve", "--incremental", f"--port={port}")


PEER = Peer(
    name="Eleventy",
    version=_version,
    write=write,
    build=lambda _: _eleventy(),
    source=folder_source,
    template="includes/base.njk",
    address=folder_address,
    serve=_serve,
    made=("site",),
)
