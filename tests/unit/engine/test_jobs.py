from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pytest

from generator.engine import engine as module
from generator.engine.digest import Codec
from generator.engine.engine import Engine
from generator.engine.jobs import workers
from generator.engine.values import EmitReport, Task
from tests import works

TEXTS = [f"text {number}" for number in range(40)]
PAIRS = (("a", "b"), ("b", "a"))


@pytest.fixture(autouse=True)
def _no_work_is_little(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "FEW", 0)


def engine(folder: Path, jobs: int = 2) -> Engine:
    return Engine(folder / ".vereda", Codec([works.Title]), b"code", jobs)


def build(folder: Path, jobs: int, *, process: int = 0) -> tuple[EmitReport, tuple[str, ...], dict[str, str]]:
    """Make values of files and of one another, and pages of those."""
    for text in TEXTS:
        (folder / text).write_text(text)
    with closing(engine(folder, jobs)) as today:
        title = today.value(works.Title("!"))
        calls = [(today.source(folder / text), title) for text in TEXTS]
        refs = today.map(works.halves, calls, TEXTS)
        pairs = [(((first.parts[0], second.parts[0]),), title) for first, second in pairwise(refs)]
        words = today.map(works.joined, pairs, TEXTS[1:])
        tasks = [
            Task(f"{text}/page", works.page, (ref, title, process), text)
            for text, ref in zip(TEXTS[1:], words, strict=True)
        ]
        report = today.emit(str(folder / "out"), tasks)
        found = today.found
    out = folder / "out"
    return report, found, {path.parent.name: path.read_text() for path in out.rglob("page")}


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_workers_give_what_one_process_gives(
    method: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "start_method", lambda: method)
    for name in ("one", "many"):
        (tmp_path / name).mkdir()
    one = build(tmp_path / "one", 1)
    assert build(tmp_path / "many", 2) == one
    assert build(tmp_path / "many", 2)[0] == EmitReport(unchanged=one[0].written)


def test_each_affinity_has_its_worker_while_both_have_work(tmp_path: Path) -> None:
    numbers = range(8)
    calls = [(str(tmp_path), f"{name}{each}", f"{other}{each}") for each in numbers for name, other in PAIRS]
    with closing(engine(tmp_path)) as today:
        refs = today.map(works.meets, calls, [mine[0] for _, mine, _ in calls])
        processes = {(mine[0], today.get(ref)) for (_, mine, _), ref in zip(calls, refs, strict=True)}
    assert len(processes) == 2
    assert len({process for _, process in processes} - {os.getpid()}) == 2


def test_who_has_nothing_left_takes_over_what_another_would_do_last(tmp_path: Path) -> None:
    meeting = {0: ("first", "last"), 7: ("last", "first")}
    calls = [(str(tmp_path), *meeting.get(number, (f"{number}", f"{number}"))) for number in range(8)]
    with closing(engine(tmp_path)) as today:
        refs = today.map(works.meets, calls, ["one affinity"] * 8)
        assert today.get(refs[0]) != today.get(refs[7])


def test_little_work_starts_no_worker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "FEW", 200)
    with closing(engine(tmp_path)) as today:
        (ref,) = today.map(works.process_of, [(1,)], [""])
        assert today.get(ref) == os.getpid()


def test_the_work_of_a_worker_that_dies_is_done_again(tmp_path: Path) -> None:
    with closing(engine(tmp_path)) as today:
        calls = [(str(tmp_path / "mark"), number) for number in range(40)]
        refs = today.map(works.dies_once, calls, [str(number % 5) for number in range(40)])
        assert [today.get(ref) for ref in refs] == list(range(40))
        assert today.notices == ("A worker process died (signal 9); its work was done again.",)


def test_a_call_that_kills_each_worker_is_given_up(tmp_path: Path) -> None:
    with closing(engine(tmp_path)) as today, pytest.raises(OSError, match="with `--jobs 1` there are none"):
        today.map(works.dies_always, [(number,) for number in range(3)], [""] * 3)


def test_an_error_comes_through_and_says_where_it_was(tmp_path: Path) -> None:
    with closing(engine(tmp_path)) as today:
        with pytest.raises(ZeroDivisionError, match="three") as raised:
            today.map(works.fails_on_three, [(number,) for number in range(40)], [""] * 40)
        assert "in fails_on_three" in raised.value.__notes__[0]
        refs = today.map(works.process_of, [(number,) for number in range(40)], [""] * 40)
        assert len(refs) == 40


def test_a_value_that_no_worker_finds_is_made_here(tmp_path: Path) -> None:
    build(tmp_path, 1)
    with sqlite3.connect(tmp_path / ".vereda/cache.sqlite") as db:
        db.execute("DELETE FROM value")
    db.close()
    report, _, pages = build(tmp_path, 2, process=1)
    assert len(report.written) == len(pages) == len(TEXTS) - 1


def test_without_a_cache_on_the_disk_there_are_no_workers(tmp_path: Path) -> None:
    (tmp_path / ".vereda").write_text("in the way")
    with closing(engine(tmp_path)) as today:
        (ref,) = today.map(works.process_of, [(1,)], [""])
        assert today.get(ref) == os.getpid()


PARENT = """
import sys, time
from pathlib import Path
from generator.engine import engine
from generator.engine.digest import Codec
from tests import works
engine.FEW = 0
today = engine.Engine(Path(sys.argv[1]), Codec([]), b"", 2)
refs = today.map(works.process_of, [(number,) for number in range(20)], list("ab") * 10)
print(*{today.get(ref) for ref in refs}, flush=True)
time.sleep(3600)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals are of other systems")
def test_workers_go_when_the_main_process_is_killed(tmp_path: Path, root: Path) -> None:
    command = [sys.executable, "-c", PARENT, str(tmp_path)]
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout
        processes = [int(word) for word in parent.stdout.readline().split()]
        assert len(processes) == 2
        parent.kill()
    while any(map(alive, processes)):  # pytest ends what hangs
        time.sleep(0.02)


def alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{process}/stat")
    return not status.exists() or ") Z " not in status.read_text()


def test_ctrl_c_is_for_the_main_process_alone(tmp_path: Path) -> None:
    with closing(engine(tmp_path)) as today:
        calls, homes = [(number,) for number in range(40)], list("ab") * 20
        processes = {today.get(ref) for ref in today.map(works.process_of, calls, homes)}
        for process in processes:
            os.kill(process, signal.SIGINT)
        more = today.map(works.process_of, [(number + 100,) for number in range(40)], homes)
        assert {today.get(ref) for ref in more} == processes
        assert today.notices == ()
