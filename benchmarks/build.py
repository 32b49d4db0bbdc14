"""How long builds of this repository's site take: cold, with nothing changed, after one edit.

Run it with `make bench`. Each number is the median of several runs of the command, start of Python included.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VEREDA = Path(sys.executable).with_name("vereda")
RUNS = 5


def main() -> None:
    """Measure in a temporary folder and print a small table."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "source"
        for name in ("content", "translations", "themes"):
            shutil.copytree(ROOT / name, site / name)
        print(f"{'build':<16}  median of {RUNS}")
        for name, prepare in (("cold", forget), ("nothing changed", leave), ("one edit", edit)):
            print(f"{name:<16}  {measure(site, prepare):.2f} s")


def measure(site: Path, prepare: Callable[[Path], None]) -> float:
    """Return the median seconds of a build, each after `prepare`."""
    return statistics.median(timed(site, prepare) for _ in range(RUNS))


def timed(site: Path, prepare: Callable[[Path], None]) -> float:
    """Return the seconds of one build."""
    prepare(site)
    start = time.perf_counter()
    subprocess.run(
        [VEREDA, "build", "--site", site, "--quiet", "--format", "concise"],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return time.perf_counter() - start


def forget(site: Path) -> None:
    """Take away what earlier builds left."""
    shutil.rmtree(site / ".vereda", ignore_errors=True)
    shutil.rmtree(site / "site", ignore_errors=True)


def leave(site: Path) -> None:
    """Change nothing."""


def edit(site: Path) -> None:
    """Add a sentence to the first module."""
    path = min((site / "content" / "modules").glob("*.md"))
    path.write_text(path.read_text(encoding="utf-8") + "\nOne more sentence.\n", encoding="utf-8")


if __name__ == "__main__":
    main()
