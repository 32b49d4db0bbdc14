"""`vereda build --scheduler`, on a real Dask cluster of this machine."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from generator import build
from generator.build import engine
from generator.build.cluster import dask
from generator.engine import engine as module
from generator.engine.digest import Codec
from generator.engine.engine import Engine
from generator.engine.jobs.cluster import ClusterError
from tests import works
from tests.building import build_quietly
from tests.clusters import Dask

PARTS = ("content", "translations", "themes")


@pytest.fixture
def cluster(tmp_path: Path, root: Path) -> Iterator[Dask]:
    """Return a cluster of two workers."""
    (tmp_path / "dask").mkdir()
    with Dask(tmp_path / "dask") as running:
        running.worker("one", root)
        running.worker("two", root)
        yield running


@pytest.fixture
def site(tmp_path: Path, root: Path) -> Path:
    """Return a copy of this repository's site."""
    for part in PARTS:
        shutil.copytree(root / part, tmp_path / "site" / part)
    return tmp_path / "site"


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_cluster_gives_the_bytes_of_one_process(
    cluster: Dask, site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build_quietly(site, tmp_path / "alone")
    shutil.rmtree(site / ".vereda")
    monkeypatch.setattr(module, "FEW", 0)
    result = build_quietly(site, tmp_path / "together", scheduler=cluster.address)
    assert result.written == len(files(tmp_path / "alone")) - 1  # the list of our files is no page
    assert files(tmp_path / "together") == files(tmp_path / "alone")
    assert build_quietly(site, tmp_path / "together", scheduler=cluster.address).written == 0


@pytest.mark.skipif(sys.platform == "win32", reason="signals are of other systems")
def test_a_worker_that_is_killed_loses_nothing(cluster: Dask, site: Path, tmp_path: Path) -> None:
    """The one worker stands still at the first page, then dies with what it had in its hands."""
    build_quietly(site, tmp_path / "alone")
    shutil.rmtree(site / ".vereda")
    victim = cluster.workers["one"]

    def progress(what: str, done: int, _total: int) -> None:
        if what == "files" and done == 0:
            os.kill(victim.pid, signal.SIGSTOP)
        if what == "files" and done == 1:
            victim.kill()

    build.build(site, tmp_path / "together", progress, scheduler=cluster.address)
    assert victim.poll() == -signal.SIGKILL
    assert files(tmp_path / "together") == files(tmp_path / "alone")


def test_a_worker_with_other_code_is_refused_by_its_name(
    cluster: Dask, site: Path, tmp_path: Path, root: Path
) -> None:
    other = tmp_path / "other"
    shutil.copytree(root / "generator", other / "generator", ignore=shutil.ignore_patterns("__pycache__"))
    (other / "generator/added.py").write_text('"""A change."""\n')
    for name in ("one", "two"):
        cluster.workers[name].kill()
        cluster.workers[name].wait()
    cluster.worker("stranger", other)
    with pytest.raises(ClusterError, match='the worker "stranger" was refused'):
        build_quietly(site, tmp_path / "out", scheduler=cluster.address)
    assert build_quietly(site, tmp_path / "out").written > 0


def test_the_work_is_done_by_the_workers_and_errors_come_back(
    cluster: Dask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "FEW", 0)
    with (
        dask(cluster.address) as running,
        closing(Engine(tmp_path / ".vereda", Codec([]), engine.code(), cluster=running)) as machine,
    ):
        refs = machine.map(works.process_of, [(number,) for number in range(40)], [""] * 40)
        assert {machine.get(ref) for ref in refs} == {worker.pid for worker in cluster.workers.values()}
        with pytest.raises(ZeroDivisionError, match="three") as raised:
            machine.map(works.fails_on_three, [(number,) for number in range(40)], [""] * 40)
        assert "in fails_on_three" in raised.value.__notes__[0]


def test_a_scheduler_that_is_not_there(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.build.cluster.SECONDS", 0.5)
    with pytest.raises(ClusterError, match=r'no Dask scheduler answers at "tcp://127.0.0.1:1"'):
        build_quietly(site, tmp_path / "out", scheduler="tcp://127.0.0.1:1")


@pytest.mark.parametrize("address", ["10.0.0.5", "http://10.0.0.5:8786", "tcp://10.0.0.5", "tcp://a b:1"])
def test_what_is_no_address(address: str, site: Path, tmp_path: Path) -> None:
    with pytest.raises(ClusterError, match=r"is no address .* such as tcp://10.0.0.5:8786"):
        build_quietly(site, tmp_path / "out", scheduler=address)


def test_a_scheduler_without_workers(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.build.cluster.SECONDS_FOR_A_WORKER", 0.1)
    with Dask(tmp_path) as empty, pytest.raises(ClusterError, match=f"`dask worker {empty.address}`"):
        build_quietly(site, tmp_path / "out", scheduler=empty.address)


def test_without_dask_the_message_says_what_to_type(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(ClusterError, match=r"pip install 'vereda\[cluster\]'"):
        build_quietly(site, tmp_path / "out", scheduler="tcp://127.0.0.1:8786")
