"""Vereda, from a copy of its code, so that nobody's edit gets between two runs.

`PEER` is a copy without the pages that no peer has; `WHOLE` writes all pages that Vereda knows.
"""

from __future__ import annotations

import atexit
import compileall
import shutil
import subprocess
import sys
from collections.abc import Sequence
from functools import cache
from importlib.metadata import version
from pathlib import Path
from tempfile import mkdtemp

from benchmarks.material import ROOT
from benchmarks.peers.files import lay_out, put, quoted
from benchmarks.peers.peer import Command, Peer
from benchmarks.sites import SOURCE, Page, Site
from generator.model.catalog import Catalog, Entry
from generator.server.web import EVENTS
from generator.translation import po

SAME = ("edition", "home", "modules", "stages")
"""What stays in `outputs/html` of the copy without what no peer has."""
RUN = "from generator.cli import main; main()"
OUTPUT = "site"


def write(site: Site, folder: Path) -> None:
    """Write the site: modules, catalogs, a framework of four stages, a theme with one base template."""
    lay_out("vereda", folder)
    locales = f"locales: [{', '.join(site.tags)}]\n"
    with (folder / "content/site.yaml").open("a", encoding="utf-8") as settings:
        settings.write(locales)
    for page in site.pages():
        put(folder / source(page, SOURCE), _module(site, page))
        for locale in site.tags[1:]:
            put(folder / source(page, locale), _catalog(site, page, locale))


def source(page: Page, locale: str) -> str:
    """Return the file of a module, or its catalog in another locale."""
    if locale == SOURCE:
        return f"content/modules/{page.id}.md"
    return f"translations/{locale}/modules/{page.id}.po"


def _module(site: Site, page: Page) -> str:
    title, summary, *objectives = (quoted(site.said(page, phrase, SOURCE)) for phrase in page.phrases)
    front = [
        "---",
        f"title: {title}",
        f"summary: {summary}",
        f"stage: {page.stage}",
        "teaches: [share]",
        "objectives:",
        *(f"  aim-{number}: {one}" for number, one in enumerate(objectives)),
        f"next: [{', '.join(door.id for door in site.doors(page))}]",
        "time: {self_study: 4}",
        "---\n\n",
    ]
    return "\n".join(front) + site.markdown(page, SOURCE, f"module:{site.neighbour(page).id}")


def _catalog(site: Site, page: Page, locale: str) -> str:
    link = f"](module:{site.neighbour(page).id})"
    entries = tuple(
        Entry(
            site.said(page, phrase, SOURCE).replace("](next)", link),
            site.said(page, phrase, locale).replace("](next)", link)
            if site.is_translated(page, phrase, locale)
            else "",
            extracted=("Paragraph",),
        )
        for phrase in page.everything
    )
    header = (("Plural-Forms", "nplurals=2; plural=(n != 1);"), ("X-Segmentation", "1"))
    return po.write(Catalog("", locale, header, entries=entries)).decode()


@cache
def program(kinds: Sequence[str]) -> Path:
    """Return a folder with a copy of Vereda, with these kinds of pages alone, or with all."""
    folder = Path(mkdtemp(prefix="vereda-benchmark-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    shutil.copytree(ROOT / "generator", folder / "generator", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "themes", folder / "themes")
    for path in (folder / "generator/outputs/html").glob("[a-z]*.py"):
        if kinds and path.stem not in kinds:
            path.unlink()
    compileall.compile_dir(folder, quiet=1)
    return folder


def _command(kinds: Sequence[str], name: str, *options: str | Path) -> Command:
    place = f"import sys; sys.path.insert(0, {str(program(kinds))!r}); {RUN}"
    return (sys.executable, "-c", place, name, *options)


def _version() -> str:
    git = ("git", "rev-parse", "--short", "HEAD")
    revision = subprocess.run(git, cwd=ROOT, capture_output=True, check=False)
    return f"{version('vereda')} {revision.stdout.decode().strip()}".strip()


def _peer(name: str, kinds: Sequence[str]) -> Peer:
    return Peer(
        name=name,
        version=_version,
        write=write,
        build=lambda _: _command(kinds, "build", "--quiet", "--format", "concise"),
        source=source,
        template="themes/plain/templates/base.html",
        address=lambda page, locale: f"{locale}/modules/{page.id}.html",
        serve=lambda _, port: _command(kinds, "serve", "--port", str(port)),
        made=(OUTPUT, ".vereda"),
        stream=lambda address: f"{EVENTS}?page=/{address}&stamp=",
    )


PEER = _peer("Vereda", SAME)
WHOLE = _peer("Vereda (all pages)", ())


def command(name: str, *options: str | Path) -> Command:
    """Return a command of the copy that writes all pages."""
    return _command((), name, *options)
