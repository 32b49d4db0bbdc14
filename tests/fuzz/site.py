"""A whole site with one file that is nearly right: what the command makes of it."""

from __future__ import annotations

import shutil
import tempfile
from functools import cache
from pathlib import Path

from tests.changing import files
from tests.fuzz.keeping import words
from tests.fuzz.pages import Page
from tests.small import built, small_site

PICTURE = "content/media/drawn.svg"
PATHS = (
    *("content/site.yaml", "content/framework.yaml", "content/glossary.yaml", "content/media.yaml"),
    *("content/modules/first-change.md", "content/pages/about.md", "content/pathways/begin-here.md"),
    *("translations/es/modules/first-change.po", PICTURE),
)
"""The files that are changed; a text names its own in its first line."""
KNOWN = frozenset(word.decode() for word in words("attributes"))
"""Attributes that a page may have."""
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>'
MEDIA = f"- file: {Path(PICTURE).name}\n  title: A drawing\n  author: Us\n  license: CC0-1.0\n"


@cache
def _folder() -> tempfile.TemporaryDirectory[str]:
    """Return a folder that goes with this process."""
    return tempfile.TemporaryDirectory(prefix="vereda-fuzz-")


@cache
def whole() -> Path:
    """Return a site that was built with all there is to build."""
    site = small_site(Path(_folder().name) / "site", outputs="html, search, feeds, sitemap, catalogue")
    (site / "content/media").mkdir(exist_ok=True)
    (site / PICTURE).write_bytes(SVG)
    (site / "content/media.yaml").write_text(MEDIA, encoding="utf-8")
    assert built(site).code == 0
    return site


def of_site() -> tuple[bytes, ...]:
    """Return each of its files, with its path above."""
    return tuple(path.encode() + b"\n" + (whole() / path).read_bytes() for path in PATHS)


def check_site(data: bytes) -> None:
    """A build ends with findings or with a site, in which nothing runs that did not run before."""
    name, _, text = data.partition(b"\n")
    path = name.decode(errors="replace")
    if path not in PATHS:
        return
    with tempfile.TemporaryDirectory() as folder:
        site = Path(shutil.copytree(whole(), Path(folder) / "site"))
        (site / path).write_bytes(text)
        ended = built(site, "--format", "concise")
        assert ended.code in {0, 1}, ended.err
        assert "bug in Vereda" not in ended.err, Path(ended.err.split()[-1]).read_text(encoding="utf-8")
        assert "error: " not in ended.err, ended.err
        before, after = files(whole() / "site"), files(site / "site")
        assert ended.code == 0 or after == before, "pages were written in spite of an error"
        for page in after.keys() - {each for each in before if before[each] == after.get(each)}:
            if page.endswith(".html"):
                check_page(page, after[page].decode(), before.get(page, before["en/index.html"]).decode())


def check_page(name: str, html: str, before: str) -> None:
    """Raise `AssertionError` where a page has a fault, or brings a tag that runs more often than it did."""
    page, other = Page(html), Page(before)
    assert not page.faults, (name, page.faults[:5])
    for tag in ("<script", "<iframe", "<object", "<embed", "<base", "<form", "<style"):
        assert html.count(tag) <= max(before.count(tag), other_pages(tag)), (name, tag)
    assert page.attributes - other.attributes <= KNOWN, page.attributes - other.attributes


@cache
def other_pages(tag: str) -> int:
    """Return how often a tag stands at most in a page of the site as it was."""
    pages = files(whole() / "site")
    return max(data.decode().count(tag) for name, data in pages.items() if name.endswith(".html"))
