from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.engine.look import COARSE_GRAIN, FINE_GRAIN, SECOND, StatRow, is_sure, look, mark

NEVER: StatRow = ("a", 0o100644, 1, 5, 3 * SECOND + 1, 3 * SECOND + 1)


def seen(folder: Path) -> bytes:
    return mark(look([str(folder)]))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/one.md").write_text("one")
    (tmp_path / "two.md").write_text("two")
    return tmp_path


def test_nothing_changed_looks_the_same(folder: Path) -> None:
    assert seen(folder) == seen(folder)


@pytest.mark.parametrize("change", ["longer", "as long", "new", "gone", "renamed", "replaced", "emptied"])
def test_each_change_is_seen(folder: Path, change: str) -> None:
    before, file = seen(folder), folder / "in/one.md"
    if change == "longer":
        file.write_text("one and one")
    elif change == "as long":
        file.write_text("eno")
        os.utime(file, ns=(1, 1))
    elif change == "new":
        (folder / "in/new.md").touch()
    elif change == "gone":
        file.unlink()
    elif change == "renamed":
        file.rename(folder / "in/uno.md")
    elif change == "replaced":
        file.unlink()
        file.symlink_to(folder / "two.md")
    else:
        file.unlink()
        file.parent.rmdir()
    assert seen(folder) != before


def test_an_old_time_on_a_new_text_is_seen(folder: Path) -> None:
    file = folder / "two.md"
    time = file.stat().st_mtime_ns
    before = seen(folder)
    (folder / "other").write_text("owt")
    os.utime(folder / "other", ns=(time, time))
    (folder / "other").replace(file)
    assert seen(folder) != before


def test_what_tools_leave_is_not_looked_at(folder: Path) -> None:
    before = seen(folder)
    (folder / "in/__pycache__").mkdir()
    (folder / "in/__pycache__/one.pyc").touch()
    assert seen(folder) == before


def test_a_folder_that_is_not_there_is_no_error(folder: Path) -> None:
    assert look([str(folder / "nowhere")])


def test_a_file_as_young_as_the_look_could_change_unseen() -> None:
    time = NEVER[4]
    assert not is_sure([NEVER], time)
    assert not is_sure([NEVER], time + FINE_GRAIN)
    assert is_sure([NEVER], time + FINE_GRAIN + 1)


def test_times_in_whole_seconds_tell_of_a_coarse_clock() -> None:
    coarse = (*NEVER[:4], 3 * SECOND, 3 * SECOND)
    assert not is_sure([coarse], 3 * SECOND + COARSE_GRAIN)
    assert is_sure([coarse], 3 * SECOND + COARSE_GRAIN + 1)


def test_nobody_looks_behind_a_link(folder: Path) -> None:
    (folder / "link").symlink_to(folder / "in")
    assert not is_sure(look([str(folder)]), 1 << 62)
