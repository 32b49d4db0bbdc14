"""Incremental == clean, wherever and however often a site is built."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.building import build_quietly
from tests.changing import CHANGES, ROOT, copy_of_ours, edit, files, translate
from tests.clusters import Dask

Turn = tuple[Callable[[Path], None], str]
"""What is changed, and by whom the site is then built."""
WAYS = ("one process", "two processes", "a cluster")


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of a Dask cluster with two workers."""
    with Dask(tmp_path_factory.mktemp("dask")) as running:
        running.worker("one", ROOT)
        running.worker("two", ROOT)
        yield running.address


TURNS = st.lists(st.tuples(st.sampled_from(CHANGES), st.sampled_from(WAYS)), min_size=2, max_size=5)


@settings(max_examples=2)
@given(turns=TURNS)
def test_incremental_is_clean_and_all_ways_are_one(
    turns: list[Turn], tmp_path_factory: pytest.TempPathFactory, cluster: str
) -> None:
    stay_clean(turns, tmp_path_factory.mktemp("turns"), cluster)


@pytest.mark.full
@settings(max_examples=12)
@given(turns=TURNS)
def test_incremental_is_clean_and_all_ways_are_one_in_many_orders(
    turns: list[Turn], tmp_path_factory: pytest.TempPathFactory, cluster: str
) -> None:
    stay_clean(turns, tmp_path_factory.mktemp("turns"), cluster)


def stay_clean(turns: list[Turn], folder: Path, cluster: str) -> None:
    """After each change the site is built anew in any way, and looks as one process makes it of nothing."""
    site = copy_of_ours(folder / "site")
    build_quietly(site, folder / "out")
    for number, (change, way) in enumerate(turns):
        change(site)
        jobs, scheduler = 2 if way == "two processes" else 1, cluster if way == "a cluster" else ""
        with pytest.MonkeyPatch.context() as few:
            few.setattr("generator.engine.engine.FEW", 20)
            result = build_quietly(site, folder / "out", jobs, scheduler)
        assert result.count("error") == 0, (change.__name__, result.diagnostics)
        clean = folder / f"clean-{number}"
        shutil.copytree(site, clean / "site", ignore=shutil.ignore_patterns(".vereda"))
        build_quietly(clean / "site", clean / "out")
        assert files(folder / "out") == files(clean / "out"), (change.__name__, way)
        shutil.rmtree(clean)
    shutil.rmtree(folder)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_a_second_build_has_nothing_to_do(change: Callable[[Path], None], tmp_path: Path) -> None:
    site = copy_of_ours(tmp_path / "site")
    change(site)
    first_time = build_quietly(site, tmp_path / "out")
    again = build_quietly(site, tmp_path / "out")
    assert first_time.written > 0
    assert (again.written, again.removed) == (0, 0)
    assert again.diagnostics == first_time.diagnostics


def test_an_error_writes_and_removes_nothing(tmp_path: Path) -> None:
    site = copy_of_ours(tmp_path / "site")
    build_quietly(site, tmp_path / "out")
    before = files(tmp_path / "out")
    edit(site)
    module = max(site.glob("content/modules/*.md"))
    module.write_text(module.read_text(encoding="utf-8") + "\n::: tip\n", encoding="utf-8")
    result = build_quietly(site, tmp_path / "out")
    assert result.count("error") == 1
    assert [
        one.calls - one.cached for one in result.timings if one.step == "source.document.decode_document"
    ] == [2]
    assert files(tmp_path / "out") == before


SURROUNDINGS = (
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "2", "TZ": "America/Lima", "LC_ALL": "C.UTF-8", "LANG": "tr_TR.UTF-8"},
)


def test_two_builds_in_different_surroundings_give_the_same_bytes(tmp_path: Path) -> None:
    outputs = []
    for number, variables in enumerate(SURROUNDINGS):
        site = copy_of_ours(tmp_path / f"{'deep/' * number}site-{number}")
        outputs.append(built_outside(site, tmp_path / f"out-{number}", variables))
    assert outputs[0] == outputs[1]


def test_pages_that_were_lost_come_back_from_the_cache_by_processes_that_start_last(tmp_path: Path) -> None:
    site = copy_of_ours(tmp_path / "site")
    before = built_outside(site, tmp_path / "out", {}, "--jobs", "1")
    shutil.rmtree(tmp_path / "out")
    assert built_outside(site, tmp_path / "out", {}, "--jobs", "2") == before


def built_outside(site: Path, output: Path, variables: dict[str, str], *options: str) -> dict[str, bytes]:
    """Build a site in a process of its own; return what it has written."""
    vereda = Path(sys.executable).with_name("vereda")
    command = [str(part) for part in (vereda, "build", "--site", site, "--output", output, "--quiet")]
    subprocess.run([*command, *options], env={**os.environ, **variables}, cwd=site.parent, check=True)
    return files(output)


def test_several_processes_write_what_one_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.engine.engine.FEW", 0)
    results = []
    for jobs in (1, 3):
        site = copy_of_ours(tmp_path / f"site-{jobs}")
        for change in (None, edit, translate):
            if change:
                change(site)
            results.append(build_quietly(site, tmp_path / f"out-{jobs}", jobs))
    assert files(tmp_path / "out-1") == files(tmp_path / "out-3")
    assert [(one.written, one.diagnostics) for one in results[:3]] == [
        (one.written, one.diagnostics) for one in results[3:]
    ]
