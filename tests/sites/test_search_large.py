"""The search of a site with 3,000 sections: what one edit costs, and what the index takes of memory."""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.searches.site import write_site
from generator.engine.engine import Engine
from generator.engine.values import Task
from generator.outputs import search
from generator.steps.publication import Publication
from tests.building import build_quietly

pytestmark = pytest.mark.full
SECONDS = 0.4
"""Of CPU, for the search's part in one edit."""
MEGABYTE = 1_000_000
MOST = 45 * MEGABYTE
"""0.3 times what Pagefind 1.5 takes for the same site."""


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a site of 3,000 sections."""
    folder = tmp_path_factory.mktemp("large")
    write_site(folder / "site", 3_000)
    return folder / "site"


def watched(
    monkeypatch: pytest.MonkeyPatch, begin: Callable[[], None], end: Callable[[], float]
) -> list[float]:
    """Return a list that gets what `end` gives when the search of a build has been made."""
    found: list[float] = []
    made = search.tasks

    def tasks(publication: Publication, machine: Engine) -> list[Task]:
        begin()
        try:
            return made(publication, machine)
        finally:
            found.append(end())

    monkeypatch.setattr(search, "tasks", tasks)
    return found


def test_an_index_takes_little_memory(large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def end() -> float:
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return peak

    peaks = watched(monkeypatch, tracemalloc.start, end)
    assert build_quietly(large, large / "memory").count("error") == 0
    assert 0 < peaks[0] <= MOST


def test_one_edit_is_quickly_indexed(large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build_quietly(large, large / "site")
    starts: list[float] = []
    spent = watched(
        monkeypatch, lambda: starts.append(time.process_time()), lambda: time.process_time() - starts[-1]
    )
    module = large / "content/modules/module-0150.md"
    for number in range(3):
        module.write_text(f"{module.read_text('utf-8')}\nA zebrafinch{number}.\n", "utf-8")
        build_quietly(large, large / "site")
    assert 0 < min(spent) <= SECONDS
