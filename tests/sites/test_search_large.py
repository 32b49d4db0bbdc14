"""The search of a site with 3,000 sections: what the index takes of memory. Its time stands in benchmarks."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest

from benchmarks.searches.site import write_site
from generator.engine.engine import Engine
from generator.engine.values import Task
from generator.outputs import search
from generator.site.publication import Publication
from tests.building import build_quietly

pytestmark = pytest.mark.full
MOST = 45_000_000
"""Bytes: 0.3 times what Pagefind 1.5 takes for the same site."""


def test_an_index_takes_little_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_site(tmp_path / "site", 3_000)
    peaks: list[int] = []
    made = search.tasks

    def watched(publication: Publication, engine: Engine) -> list[Task]:
        tracemalloc.start()
        try:
            return made(publication, engine)
        finally:
            peaks.append(tracemalloc.get_traced_memory()[1])
            tracemalloc.stop()

    monkeypatch.setattr(search, "tasks", watched)
    assert build_quietly(tmp_path / "site", tmp_path / "out").count("error") == 0
    assert 0 < peaks[0] <= MOST
