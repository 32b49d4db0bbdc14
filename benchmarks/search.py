"""The search beside Pagefind, over one built site: bytes of a first query, time, memory, quality.

    python benchmarks/search.py SITE OUTPUT

SITE is a folder with `content/`, OUTPUT where it has been built. `pip install "pagefind[extended]"` first.
The quality is that of `tests/fixtures/search/judged.tsv`, for the site that its queries were written for.
"""

from __future__ import annotations

import gzip
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, cast

from playwright.sync_api import Page, Response, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from generator.outputs.search.query import ranked  # noqa: E402 - the root of the repository comes first
from tests.browser.harness import served  # noqa: E402
from tests.searching import Judged, index_of, judged, places  # noqa: E402

PAGEFIND = """async (query) => {
  const pagefind = await import('/pagefind/pagefind.js');
  const found = (await pagefind.search(query)).results.slice(0, 5);
  return Promise.all(found.map(async (one) => (await one.data()).url));
}"""


def main() -> None:
    """Print a small table."""
    output = Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for locale in sorted({each.locale for each in judged()}):
            copy = pagefind_site(output / locale, Path(folder) / locale)
            own = [[place.partition("#")[0] for place in own_places(output, each)] for each in of(locale)]
            with served(copy) as at:
                page = browser.new_page()
                sizes = watch(page)
                page.goto(f"{at}index.html")
                sizes.clear()
                theirs = [stems(page.evaluate(PAGEFIND, each.query)) for each in of(locale)[:1]]
                page.wait_for_load_state("networkidle")
                first = sum(sizes)
                theirs += [stems(page.evaluate(PAGEFIND, each.query)) for each in of(locale)[1:]]
            print(f"{locale:<8} a fitting page first, among five: {shares(locale, own)}")
            print(f"{locale:<8} Pagefind {shares(locale, theirs)}, first query {first} bytes")
        browser.close()


def of(locale: str) -> list[Judged]:
    """Return the judged queries of a locale."""
    return [each for each in judged() if each.locale == locale]


def own_places(output: Path, one: Judged) -> list[str]:
    """Return the pages that this search finds, each once."""
    index = index_of(output, one.locale)
    found = places(index, [number for _, number in ranked(index, one.query)[:40]])
    return list(dict.fromkeys(place.partition("#")[0] for place in found))[:5]


def stems(addresses: list[str]) -> list[str]:
    """Return the names of pages."""
    return [Path(address.partition("#")[0]).stem for address in addresses]


def shares(locale: str, found: list[list[str]]) -> str:
    """Return how many queries had a page that fits at the first place, and among the first five."""
    wanted = [{place.partition("#")[0] for place in each.wanted} for each in of(locale)]
    first = sum(bool(pages[:1] and pages[0] in fit) for pages, fit in zip(found, wanted, strict=True))
    five = sum(bool(fit & set(pages)) for pages, fit in zip(found, wanted, strict=True))
    return f"{first / len(wanted):.2f} {five / len(wanted):.2f}"


def watch(page: Page) -> list[int]:
    """Return a list that fills with the bytes of each answer; what is no text yet is counted as it comes."""
    sizes: list[int] = []

    def note(answer: Response) -> None:
        body = answer.body()
        packed = body[:2] == b"\x1f\x8b" or "wasm" in answer.url
        if "/pagefind/" in answer.url:
            sizes.append(len(body) if packed else len(gzip.compress(body, 9)))

    page.on("response", note)
    return sizes


def pagefind_site(pages: Path, copy: Path) -> Path:
    """Copy the pages of a locale without those for facilitators, and let Pagefind index them on one core."""
    skipped = shutil.ignore_patterns("*.facilitator.html", "*.beside.html", "search", "by-*")
    shutil.copytree(pages, copy, ignore=skipped)
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "pagefind", "--site", str(copy), "--root-selector", "main"],
        check=True,
        stdout=subprocess.DEVNULL,
        env={**os.environ, "RAYON_NUM_THREADS": "1"},
    )
    peak = cast("Any", resource.getrusage(resource.RUSAGE_CHILDREN)).ru_maxrss / 1024
    print(f"{pages.name:<8} Pagefind: {time.perf_counter() - start:.2f} s, {peak:.0f} MiB")
    return copy


if __name__ == "__main__":
    main()
