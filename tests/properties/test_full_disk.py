"""A disk that is full ends a command in words; what was there stays; with room the next build is right."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.engine import database
from tests.small import built, clean, edit, pages, said, small_site

SIZE = "3m"
FULL = "make room there and type the command again"
ROOM = (0, 1 << 12, 1 << 15, 1 << 17)
"""Bytes that are left on it."""


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """Return the folder of a small disk."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "vereda-test", str(folder)]
    try:
        ended = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        pytest.skip("this system has no `mount`")
    if ended.returncode:
        pytest.skip(f"a small disk takes the right to mount one: {ended.stderr.strip()}")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return what a clean build makes of the small site once it is edited."""
    folder = tmp_path_factory.mktemp("expected")
    edit(small_site(folder / "site"))
    return clean(folder / "site", folder / "clean")


def fill(disk: Path, room: int) -> None:
    """Fill a disk but for some bytes."""
    free = shutil.disk_usage(disk).free
    (disk / "filler").write_bytes(bytes(max(free - room, 0)))


def test_a_full_disk_leaves_the_pages_and_the_next_build_is_right(
    disk: Path, expected: dict[str, bytes]
) -> None:
    site = small_site(disk / "site")
    assert built(site).code == 0
    edit(site)
    before = pages(site)
    for room in ROOM:
        fill(disk, room)
        ended = built(site)
        assert ended.code == 0 or (ended.code == 1 and FULL in ended.err), ended.err
        assert all(data in (before[name], expected[name]) for name, data in pages(site).items())
        assert [*disk.rglob(".*.tmp")] == []
    (disk / "filler").unlink()
    assert built(site).code == 0
    assert pages(site) == expected


@pytest.mark.parametrize("full", ["site", "out"])
def test_the_disk_of_the_cache_or_that_of_the_pages_may_be_full(
    full: str, disk: Path, tmp_path: Path, expected: dict[str, bytes]
) -> None:
    here = {"site": tmp_path / "site", "out": tmp_path / "out"} | {full: disk / full}
    site = small_site(here["site"])
    edit(site)
    fill(disk, 1 << 14)
    ended = built(site, "--output", str(here["out"]))
    assert (ended.code, f"{here[full]}/" in ended.err, FULL in ended.err) == (1, True, True), ended.err
    (disk / "filler").unlink()
    assert built(site, "--output", str(here["out"])).code == 0
    assert {name: (here["out"] / name).read_bytes() for name in expected} == expected


COMMANDS = (
    ["new", "module", "another"],
    ["rename", "first-change", "another"],
    ["new", "site", "{disk}/another"],
)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_what_cannot_be_written_is_not_begun(command: list[str], disk: Path) -> None:
    site = small_site(disk / "site")
    before = {path: path.read_bytes() for path in disk.rglob("*") if path.is_file()}
    fill(disk, 0)
    where = [] if "site" in command else ["--site", str(site)]
    ended = said(*[word.format(disk=disk) for word in command], *where)
    assert (ended.code, FULL in ended.err) == (1, True), ended.err
    (disk / "filler").unlink()
    assert {path: path.read_bytes() for path in disk.rglob("*") if path.is_file()} == before


def of_few_pages(settle: Callable[..., None]) -> Callable[..., None]:
    """Return what opens a database that may not grow, as on a disk that is full."""

    def settled(db: sqlite3.Connection, *rest: object) -> None:
        settle(db, *rest)
        db.execute("PRAGMA max_page_count = 12")

    return settled


def test_a_cache_that_may_not_grow_is_told(
    tmp_path: Path, expected: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    site = small_site(tmp_path / "site")
    edit(site)
    with monkeypatch.context() as patched:
        patched.setattr(database, "_settle", of_few_pages(database._settle))
        ended = built(site)
    assert (ended.code, FULL in ended.err, f"{site}/.vereda/cache.sqlite" in ended.err) == (1, True, True)
    assert pages(site) == {}
    assert built(site).code == 0
    assert pages(site) == expected
