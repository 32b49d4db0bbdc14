"""`python -m benchmarks.search [CORPUS]`: the search beside Pagefind and beside one whole index of lunr.

It writes RESULTS-search.md. The site is generated; Pagefind and lunr.py are installed apart, in `.peers`. The
quality is that of the judged queries in the tests: CORPUS is the site that they were written for.
"""

from __future__ import annotations

import datetime as dt
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import click
from playwright.sync_api import Browser, sync_playwright

from benchmarks.measure import timed
from benchmarks.peers.vereda import WHOLE
from benchmarks.results import machine
from benchmarks.searches import loads, others
from benchmarks.searches.costs import ROUNDS, Row, added, rows
from benchmarks.searches.quality import qualities

SECTIONS = 3_000
REPORT = Path(__file__).resolve().parent / "RESULTS-search.md"
CORPUS = Path(__file__).resolve().parents[2] / "shared/corpora/opensource-guide"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
KILOBYTE = 1000


@click.command()
@click.argument("corpus", type=click.Path(path_type=Path), default=CORPUS)
def main(corpus: Path) -> None:
    """Measure the search on a generated site of 3,000 sections, and its quality on CORPUS."""
    if problem := others.install():
        sys.exit(f"Pagefind and lunr.py could not be installed: {problem}")
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        sys.exit("Chromium is missing")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        lines = [*_head(browser), *_costs(Path(folder)), *_loads(browser, Path(folder))]
        lines += _quality(browser, corpus, Path(folder))
        browser.close()
    REPORT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    click.echo("\n".join(lines))


def _head(browser: Browser) -> Iterator[str]:
    yield "# What was measured of the search"
    yield from ("", "`python -m benchmarks.search` writes this file.", "")
    yield f"- Day: {dt.datetime.now(dt.UTC).date()}"
    yield f"- Machine: {machine()}"
    yield f"- Versions: Vereda {WHOLE.version()}, {others.versions()}, Chromium {browser.version}"
    yield f"- Site: {SECTIONS:,} sections in English on {SECTIONS // 10:,} pages, generated, one locale"


def _costs(folder: Path) -> Iterator[str]:
    whole, less, pagefind, lunr, edit, edit_less = rows(folder, SECTIONS)
    search = added(whole, less, "**what search adds**")
    more = added(edit, edit_less, "**what search adds**")
    yield from ("", "## Making the index", "")
    yield f"One thread. Seconds: medians of {ROUNDS} turns. Memory: the peak of all processes (PSS), once."
    yield from ("", "| work | CPU | by the clock | memory |", "|---|---:|---:|---:|")
    yield from map(_row, (whole, less, search, pagefind, lunr, edit, edit_less, more))
    yield from ("", "| goal | | reached |", "|---|---:|---:|")
    yield f"| seconds of CPU beside Pagefind | ≤ 3 × | {search.cpu / pagefind.cpu:.2f} × |"
    yield f"| memory beside Pagefind | ≤ 0.3 × | {search.memory / pagefind.memory:.2f} × |"
    yield f"| the whole build's memory beside Pagefind | | {whole.memory / pagefind.memory:.2f} × |"
    yield f"| one edit | ≤ 0.4 s | {more.cpu:.2f} s |"


def _row(row: Row) -> str:
    memory = f"{row.memory:,.0f} MiB" if row.memory else ""
    return f"| {row.name} | {row.cpu:.2f} s | {row.wall:.2f} s | {memory} |"


def _loads(browser: Browser, folder: Path) -> Iterator[str]:
    whole = others.packed(others.LUNR, folder / "index.json") / KILOBYTE
    yield from ("", "## What a reader loads", "")
    yield f"After gzip, medians of {len(loads.QUERIES)} visits, five results each, seen by Chromium."
    yield from ("", "| search | first query, with its code | next query |", "|---|---:|---:|")
    for name, (first, following) in (
        ("Vereda", loads.own(browser, folder / "with/site")),
        ("Pagefind", loads.pagefind(browser, folder / "pages")),
    ):
        yield f"| {name} | {first / KILOBYTE:.1f} kB | {following / KILOBYTE:.1f} kB |"
    yield f"| one index by lunr.py, without any excerpt | {whole:.1f} kB | 0 kB |"


def _quality(browser: Browser, corpus: Path, folder: Path) -> Iterator[str]:
    yield from ("", "## What is found", "")
    if not corpus.is_dir():
        yield f"Left out: `{corpus.name}`, for which the judged queries were written, is not here."
        return
    site = Path(shutil.copytree(corpus, folder / "corpus"))
    timed(WHOLE.build(site), site)
    yield "Share of the judged queries with a page that fits: at the first place, among the first five."
    yield from ("", "| locale | queries | | Vereda | Pagefind |", "|---|---|---:|---:|---:|")
    for locale, kind, number, ours, theirs in qualities(browser, site / "site", folder / "judged"):
        shares = (" · ".join(f"{share:.2f}" for share in each) for each in (ours, theirs))
        yield f"| {locale} | {kind} | {number} | {' | '.join(shares)} |"


if __name__ == "__main__":
    main()
