"""One thing, one file: a program without the file of an output, or of a page, builds a site without it.

Nothing on that site leads to what is not there.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.moving import RETIRED
from tests.sites.links import broken_links

ROOT = Path(__file__).resolve().parents[2]
OUTPUTS = sorted(
    path.name for path in (ROOT / "generator/outputs").iterdir() if not path.name.startswith("_")
)
PAGES = sorted(
    f"html/{path.name}"
    for path in (ROOT / "generator/outputs/html").glob("*.py")
    if path.name != "__init__.py"
)
TRACES = {
    "feeds.py": b"feed.xml",
    "sitemap.py": b"sitemap.xml",
    "catalogue.py": b"modules.json",
    "static.py": b"assets/",
    "search": b"search.html",
    "html/search.py": b"search.html",
    "html/glossary.py": b"glossary.html",
    "html/translations.py": b"translations.html",
    "html/facilitators.py": b".facilitator.html",
    "html/facets.py": b"by-minutes/",
    "html/stages.py": b"stages/",
    "html/beside.py": b"beside/",
    "html/languages.py": b".org/languages.html",
    "html/free.py": b"pages/about.html",
    "html/framework.py": b"framework.html",
    "html/modules.py": b"modules/index.html",
    "html/pathways.py": b"along-the-path.html",
}
"""What the files of a site must not hold any more."""
USUAL = ("html/glossary.py", "feeds.py")


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return this repository's own site, with modules that have moved and have something to tell."""
    folder = tmp_path_factory.mktemp("source")
    for name in ("content", "translations"):
        shutil.copytree(ROOT / name, folder / name)
    (folder / "content/modules/old-hour.md").write_text(RETIRED, "utf-8")
    return folder


def built_without(name: str, source: Path, folder: Path, room: str = "outputs") -> tuple[Path, str]:
    """Build with a copy of the program that lacks a file of a folder; return the site, and what was said."""
    ignored = shutil.ignore_patterns("__pycache__")
    for part in ("generator", "themes"):
        shutil.copytree(ROOT / part, folder / "program" / part, ignore=ignored)
    gone = folder / "program/generator" / room / name
    if gone.is_dir():
        shutil.rmtree(gone)
    else:
        gone.unlink()
    shutil.copytree(source, folder / "site")
    command = "import sys; from generator.cli.commands import run; raise SystemExit(run(sys.argv[1:]))"
    done = subprocess.run(
        [sys.executable, "-c", command, "build", "--site", str(folder / "site"), "--jobs", "1"],
        cwd=folder / "program",  # where Python looks first
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site/site", done.stdout + done.stderr


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=[] if name in USUAL else pytest.mark.full)
        for name in (*PAGES, *OUTPUTS)
        if name != "html"
    ],
)
def test_without_its_file_nothing_leads_there(name: str, source: Path, tmp_path: Path) -> None:
    site, _ = built_without(name, source, tmp_path)
    assert broken_links(site) == []
    pages = [path for path in site.rglob("*") if path.suffix in (".html", ".xml", ".json", ".txt")]
    assert pages
    trace = TRACES.get(name)
    assert [path.name for path in pages if trace and trace in path.read_bytes()] == []


STARTER = ROOT / "generator/starter"
CHECKS = sorted(path.name for path in (ROOT / "generator/checks").glob("*.py") if path.name != "__init__.py")
USED = " ".join(path.read_text("utf-8") for path in (STARTER / "content").rglob("*.md"))
BLOCKS = sorted(
    path.name
    for path in (ROOT / "generator/directives").glob("*.py")
    if path.name != "__init__.py" and f"::: {path.stem}" not in USED
)


PASTED = """---
title: Pasted from elsewhere
summary: What other systems write.
---

> [!NOTE] Words. <details>Words.</details>

> [!WARNING] Words. <video>

=== "Tab"

<Tip>Words.</Tip>
"""
"""What hints tell to write as blocks; where the file of one is gone, no hint may name it."""


@pytest.mark.parametrize(
    ("room", "name"),
    [
        pytest.param(room, name, marks=[] if name in ("terms.py", "tabs.py") else pytest.mark.full)
        for room, names in (("checks", CHECKS), ("directives", BLOCKS))
        for name in names
    ],
)
def test_without_a_check_or_a_block_all_else_is_built(room: str, name: str, tmp_path: Path) -> None:
    source = tmp_path / "source"
    shutil.copytree(STARTER, source)
    (source / "content/pages/pasted.md").write_text(PASTED, "utf-8")
    site, said = built_without(name, source, tmp_path, room)
    assert broken_links(site) == []
    assert room == "checks" or ("V267" in said and f"`::: {Path(name).stem}" not in said)
    assert (site / "en/modules/first-change.html").is_file()
