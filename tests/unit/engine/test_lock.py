from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from generator.engine.lock import hold, lock

HOLD = "import sys, time; from pathlib import Path; from generator.engine.lock import lock\n"
HOLD += "with lock(Path(sys.argv[1]), lambda: None): print('held', flush=True); time.sleep(3600)"


def holder(folder: Path) -> subprocess.Popen[str]:
    """Start another run that holds the cache."""
    process = subprocess.Popen([sys.executable, "-c", HOLD, folder], stdout=subprocess.PIPE, text=True)
    assert process.stdout
    assert process.stdout.readline() == "held\n"
    return process


def stamp(path: Path) -> int:
    """Return the time that the disk writes down for a file made now."""
    path.touch()
    return path.stat().st_mtime_ns


def test_one_who_is_alone_waits_for_nobody_and_gets_the_time(tmp_path: Path) -> None:
    told: list[str] = []
    before = stamp(tmp_path / "before")
    with lock(tmp_path / ".vereda", lambda: told.append("busy")) as now:
        assert before <= now <= stamp(tmp_path / "after")
    assert told == []


def test_the_second_says_so_and_waits_until_the_first_is_killed(tmp_path: Path) -> None:
    told: list[str] = []
    with holder(tmp_path) as other:

        def busy() -> None:
            told.append("busy")
            os.kill(other.pid, signal.SIGKILL)

        with lock(tmp_path, busy) as now:
            assert now
    assert told == ["busy"]


def test_without_a_place_for_the_cache_there_is_nothing_to_wait_for(tmp_path: Path) -> None:
    (tmp_path / "target").mkdir()
    (tmp_path / "cache").symlink_to(tmp_path / "target")
    with lock(tmp_path / "cache", lambda: None) as now:
        assert now == 0
    assert list((tmp_path / "target").iterdir()) == []


def test_a_lock_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("mine")
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache/lock").symlink_to(tmp_path / "mine")
    with lock(tmp_path / "cache", lambda: None) as now:
        assert now == 0
    assert (tmp_path / "mine").read_text() == "mine"


def test_a_cache_is_held_only_where_there_is_one_and_nobody_is_in_it(tmp_path: Path) -> None:
    assert hold(str(tmp_path)) is None
    with holder(tmp_path) as other:
        assert hold(str(tmp_path)) is None
        other.kill()
    file = hold(str(tmp_path))
    assert file is not None
    os.close(file)
