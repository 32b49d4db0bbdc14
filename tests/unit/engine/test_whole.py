"""A file is the old one or the new one, whole, whatever the system does to a write."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from generator.engine import whole
from generator.engine.targets import TEMPORARY

OLD, NEW = b"old", b"new bytes, more of them"
SHORT = 5
"""Bytes that the system takes at a time, in these tests."""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """Return the path of a page that an earlier run has written."""
    path = tmp_path / "page.html"
    path.write_bytes(OLD)
    return path


def full(*_arguments: object) -> int:
    raise OSError(errno.ENOSPC, "No space left on device")


def taking(monkeypatch: pytest.MonkeyPatch, sizes: Iterator[int]) -> None:
    """Let the system take so many bytes of each write; after that the disk is full."""
    write = os.write

    def some(file: int, data: bytes) -> int:
        size = next(sizes, None)
        return full() if size is None else write(file, data[:size])

    monkeypatch.setattr(os, "write", some)


def test_what_the_system_takes_in_parts_is_written_to_its_end(
    page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taking(monkeypatch, iter([SHORT] * 100))
    whole.replace(str(page), NEW)
    assert page.read_bytes() == NEW


@pytest.mark.parametrize(
    "sizes", [[], [SHORT], [SHORT, SHORT, 0]], ids=["full", "nearly full", "takes nothing"]
)
def test_a_write_that_is_cut_short_leaves_the_old_file_and_nothing_else(
    sizes: list[int], page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taking(monkeypatch, iter(sizes))
    with pytest.raises(OSError, match=r"page\.html"):
        whole.replace(str(page), NEW)
    assert [(path.name, path.read_bytes()) for path in page.parent.iterdir()] == [("page.html", OLD)]


@pytest.mark.parametrize("step", ["open", "fstat", "fsync", "close", "replace"])
def test_a_step_that_fails_leaves_the_old_file_and_nothing_else(
    step: str, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = getattr(os, step)

    def failing(*arguments: Any, **named: Any) -> None:
        if step == "close":
            real(*arguments, **named)  # some disks of the network tell only now that they are full
        full()

    monkeypatch.setattr(os, step, failing)
    with pytest.raises(OSError, match=r"page\.html") as told:
        whole.replace(str(page), NEW)
    assert (told.value.errno, told.value.filename) == (errno.ENOSPC, str(page))
    monkeypatch.undo()
    assert [(path.name, path.read_bytes()) for path in page.parent.iterdir()] == [("page.html", OLD)]


def test_all_files_are_safe_on_the_disk_before_the_first_is_moved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    def telling(step: str) -> Callable[..., Any]:
        real = getattr(os, step)

        def told_step(*arguments: Any) -> Any:
            told.append(step)
            return real(*arguments)

        return told_step

    drafts = [(whole.draft(str(tmp_path / name), NEW)[0], str(tmp_path / name)) for name in "abc"]
    for step in ("fsync", "replace"):
        monkeypatch.setattr(os, step, telling(step))
    whole.keep(drafts)
    whole.place(drafts)
    assert told == ["fsync"] * 3 + ["replace"] * 3


def test_of_many_files_those_that_were_not_moved_leave_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafts = [(whole.draft(str(tmp_path / name), NEW)[0], str(tmp_path / name)) for name in "abc"]
    moves = iter([os.replace])

    def once(*paths: str) -> None:
        next(moves, full)(*paths)

    monkeypatch.setattr(os, "replace", once)
    with pytest.raises(OSError, match=r"b'$"):
        whole.place(drafts)
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_a_disk_that_cannot_be_asked_to_keep_a_file_safe_is_good_enough(
    page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unable(_file: int) -> None:
        raise OSError(errno.EINVAL, "Invalid argument")

    monkeypatch.setattr(os, "fsync", unable)
    whole.replace(str(page), NEW)
    assert page.read_bytes() == NEW


def test_ctrl_c_leaves_nothing_either(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_arguments: object) -> None:
        raise KeyboardInterrupt

    for step in ("write", "fsync", "replace"):
        with monkeypatch.context() as patched, suppress(KeyboardInterrupt):
            patched.setattr(os, step, interrupted)
            whole.replace(str(page), NEW)
        assert [path.name for path in page.parent.iterdir()] == ["page.html"]


def test_a_draft_has_a_name_that_the_next_build_knows_for_one(page: Path) -> None:
    draft = Path(whole.draft(str(page), NEW)[0])
    assert draft.parent == page.parent
    assert TEMPORARY.fullmatch(draft.name)


def test_folders_that_are_missing_are_made(tmp_path: Path) -> None:
    whole.replace(str(tmp_path / "en/modules/page.html"), NEW)
    assert (tmp_path / "en/modules/page.html").read_bytes() == NEW
