"""A small site that is built in a moment, for tests that build it again and again; and what commands say."""

from __future__ import annotations

import io
import shutil
import time
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple

from generator.cli.commands import run
from tests.changing import ROOT, files

PAGE = "content/modules/first-change.md"
CATALOG = """msgid ""
msgstr ""
"Language: es\\n"
"Content-Type: text/plain; charset=UTF-8\\n"

msgid "Your first change"
msgstr "Tu primer cambio"

msgid "Your first change"
msgstr "Su primer cambio"
"""
FINDINGS = 3
"""Of the site: two of a link, and one of an entry that stands twice, which the cache keeps."""
AGE = 0.1
"""Seconds after which a build trusts what it sees of a file's time."""


class Said(NamedTuple):
    """What came of a command."""

    code: int
    out: str
    err: str


def small_site(folder: Path, outputs: str = "html") -> Path:
    """Write a site with pages alone unless said, in two languages, and with some warnings."""
    shutil.copytree(ROOT / "generator/starter/content", folder / "content")
    settings = folder / "content/site.yaml"
    text = settings.read_text(encoding="utf-8").replace("locales: [en]", "locales: [en, es]")
    settings.write_text(f"{text}\noutputs: [{outputs}]\n", encoding="utf-8")
    catalog = folder / "translations/es/modules/first-change.po"
    catalog.parent.mkdir(parents=True)
    catalog.write_text(CATALOG, encoding="utf-8")
    edit(folder, "Read [here](https://example.org/).")
    time.sleep(AGE)
    return folder


def edit(site: Path, sentence: str = "One more sentence.") -> None:
    """Add a paragraph to a module."""
    with (site / PAGE).open("a", encoding="utf-8") as file:
        file.write(f"\n{sentence}\n")


def said(*arguments: str) -> Said:
    """Run a command in this process."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = run(arguments)
    return Said(code, out.getvalue(), err.getvalue())


def built(site: Path, *options: str) -> Said:
    """Build a site in this process into its folder `site`."""
    return said("build", "--site", str(site), "--jobs", "1", *options)


def pages(site: Path) -> dict[str, bytes]:
    """Return what a build has written."""
    return files(site / "site")


def clean(site: Path, folder: Path) -> dict[str, bytes]:
    """Return what a build writes that knows of no earlier one."""
    shutil.copytree(site, folder, ignore=shutil.ignore_patterns(".vereda", "site"))
    built(folder)
    return pages(folder)
