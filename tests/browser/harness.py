"""A built site seen through a browser: served over loopback, with what a page says and how it measures."""

from __future__ import annotations

import functools
import http.server
import json
import subprocess
import threading
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from fnmatch import fnmatchcase
from http import HTTPStatus
from pathlib import Path
from typing import Any, cast

import pytest
from playwright.sync_api import Page, Request, Response

MODULES = Path(__file__).resolve().parent.parent / "node_modules"
AXE = MODULES / "axe-core" / "axe.min.js"
VNU = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
MEASURES = Path(__file__).resolve().parent / "measures.js"
WCAG = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
LOCALES = ("en", pytest.param("es", marks=pytest.mark.full), "ar")
"""For tests that open many pages: what `es` shows beyond these two directions is left to `make test-all`."""


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, format: str, *args: object) -> None:
        """Keep the log of the tests clean."""


class Shortened(Quiet):
    """Serves pages without the end of their names in the address, as some hosts do."""

    def do_GET(self) -> None:
        """Send a file, or tell where it is."""
        if self.path.endswith(".html"):
            self.send_response(HTTPStatus.PERMANENT_REDIRECT)
            self.send_header("Location", self.path.removesuffix(".html"))
            self.end_headers()
            return
        if Path(f"{self.translate_path(self.path)}.html").is_file():
            self.path += ".html"
        super().do_GET()


class WithHeaders(Quiet):
    """Serves files with the headers that `_headers` asks for."""

    def end_headers(self) -> None:
        """Add what stands below each pattern that fits the address."""
        for name, value in headers_for(Path(self.directory) / "_headers", self.path):
            self.send_header(name, value)
        super().end_headers()


def headers_for(file: Path, address: str) -> Iterator[tuple[str, str]]:
    """Yield the headers that a `_headers` file asks for at an address; a line that is set in is a header."""
    fits = False
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("/"):
            fits = fnmatchcase(address, line)
        elif fits:
            name, _, value = line.strip().partition(": ")
            yield name, value


def served(folder: Path) -> AbstractContextManager[str]:
    """Serve a folder on a free port of this machine, and give its address with a slash at its end."""
    return _served(folder, Quiet)


def served_shortened(folder: Path) -> AbstractContextManager[str]:
    """Serve a folder as `served` does, pages without `.html` in their addresses."""
    return _served(folder, Shortened)


def served_with_headers(folder: Path) -> AbstractContextManager[str]:
    """Serve a folder as `served` does, with the headers that its file `_headers` asks for."""
    return _served(folder, WithHeaders)


@contextmanager
def _served(folder: Path, kind: type[Quiet]) -> Iterator[str]:
    handler = functools.partial(kind, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


def pages_of(site: Path, locale: str) -> list[str]:
    """Return the addresses of the pages that the tests open in one locale: one of each kind, each module."""
    folder = site / locale
    others = sorted({path.parent for path in folder.rglob("*.html")} - {folder, folder / "modules"})
    found = [
        *sorted(folder.glob("*.html")),
        *sorted(folder.glob("modules/*.html")),
        *(min(other.glob("*.html")) for other in others),
    ]
    return [path.relative_to(site).as_posix() for path in found]


def all_pages_of(site: Path, locale: str) -> list[str]:
    """Return the addresses of all pages of one locale, and of those that stand above the locales."""
    files = [*sorted(site.glob("*.html")), *sorted((site / locale).rglob("*.html"))]
    return [path.relative_to(site).as_posix() for path in files]


def pages_above(site: Path) -> list[str]:
    """Return the addresses of the pages that stand above the locales."""
    return sorted(path.name for path in site.glob("*.html"))


def unfold(page: Page) -> None:
    """Open what is folded on a page, but for the list of languages, which lies above the text."""
    page.evaluate("document.querySelectorAll('main details').forEach(each => { each.open = true; })")


def measured(page: Page, *names: str) -> list[str]:
    """Return what `measures.js` finds wrong on a page by these functions; its policy must not be held to."""
    page.evaluate(MEASURES.read_text(encoding="utf-8"))
    calls = ", ".join(f"...measures.{name}()" for name in names)
    return cast("list[str]", page.evaluate(f"[{calls}]"))


def remarks(page: Page) -> list[str]:
    """Return a list that fills with whatever a page complains of from now on."""
    said: list[str] = []
    page.on("console", lambda message: said.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: said.append(f"exception: {error}"))
    page.on("requestfailed", lambda request: said.extend(_not_loaded(request)))
    page.on("response", lambda answer: said.extend(_refused(answer)))
    return said


def _refused(answer: Response) -> list[str]:
    return [f"{answer.status}: {answer.url}"] if answer.status >= HTTPStatus.BAD_REQUEST else []


def _not_loaded(request: Request) -> list[str]:
    """Say what could not be loaded; what was only left half-way for the next page is no fault of this one."""
    left = request.failure == "net::ERR_ABORTED"
    return [] if left else [f"not loaded: {request.url}: {request.failure}"]


def axe(page: Page) -> list[str]:
    """Return the violations of WCAG 2.2 AA that axe finds, one line each."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    answer = page.evaluate(
        "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})",
        list(WCAG),
    )
    return [
        f"{found['id']}: {found['help']}: {node['html'][:120]}"
        for found in answer["violations"]
        for node in found["nodes"]
    ]


def overflow(page: Page) -> int:
    """Return how many pixels a page is wider than its window."""
    return int(page.evaluate("document.scrollingElement.scrollWidth - document.documentElement.clientWidth"))


def hidden_text(page: Page) -> list[str]:
    """Return texts of `main` that a reader cannot reach: neither shown nor inside a closed `details`."""
    return cast("list[str]", page.evaluate(HIDDEN_TEXT))


HIDDEN_TEXT = """() => {
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const found = [];
  const MATRIX = ".matrix, .matrix-list";  // the framework stands there twice; one of the two is shown
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    const text = walker.currentNode.data.trim();
    if (!text || parent.closest("details:not([open]), script, style, template, option, datalist")) continue;
    const twins = parent.closest(MATRIX)?.parentElement.children ?? [];
    if (Array.from(twins).some((each) => each.matches(MATRIX) && each.checkVisibility())) continue;
    if (!parent.checkVisibility({visibilityProperty: true, opacityProperty: true})) found.push(text);
  }
  return found;
}"""


def vnu(files: Sequence[Path]) -> list[str]:
    """Return the errors that the Nu HTML Checker finds in files, one line each; one process for all."""
    command = [
        "java",
        "-Xss4m",
        "-jar",
        str(VNU),
        "--errors-only",
        "--format",
        "json",
        "--stdout",
        "--exit-zero-always",
    ]
    done = subprocess.run([*command, *map(str, files)], capture_output=True, text=True, check=True)
    messages: list[dict[str, Any]] = json.loads(done.stdout)["messages"]
    return [f"{one['url']}:{one.get('lastLine', 0)}: {one['message']}" for one in messages]
