from __future__ import annotations

import os
import sqlite3
import struct
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from generator.engine import database
from generator.engine.store import ManifestRow, Store, Trace

KEY = b"k" * 16
NAME = b"n" * 16
TRACE = Trace((NAME, KEY), split=True, diagnostics=NAME)


def filled(folder: Path) -> Path:
    """Make a cache with one trace in it; return its file."""
    store = Store(folder)
    store.save([(KEY, TRACE)], [(NAME, b"value")])
    store.close()
    return folder / "cache.sqlite"


def test_the_next_run_finds_what_was_saved(tmp_path: Path) -> None:
    filled(tmp_path)
    store = Store(tmp_path)
    assert store.notices == ()
    assert store.traces([KEY, NAME]) == {KEY: TRACE}
    assert store.value(NAME) == b"value"
    assert store.value(KEY) is None
    store.close()


def test_a_manifest_belongs_to_one_output(tmp_path: Path) -> None:
    store = Store(tmp_path)
    row, pending = ManifestRow(KEY, NAME, 3, 4), ManifestRow(KEY, pending=True)
    store.announce("site", [(target, KEY, b"") for target in "abc"])
    store.announce("other", [("a", KEY, b"")])
    store.record("site", [("a", row), ("c", row)])
    store.forget("site", ["c"])
    assert store.manifest("site") == {"a": row, "b": pending}
    store.close()


def test_what_a_file_was_made_from_is_kept_with_what_it_was_made_from_before(tmp_path: Path) -> None:
    store = Store(tmp_path)
    seen = []
    for inputs in (b"first", b"second", b"third"):
        store.announce("site", [("a", KEY, inputs)])
        if inputs != b"second":  # which is killed before it can say that it is done
            store.record("site", [("a", ManifestRow(KEY, NAME, 3, 4))])
        seen.append(store.inputs("site", "a"))
    assert seen == [(b"first", b""), (b"second", b"first"), (b"third", b"first")]
    assert store.inputs("site", "b") is None
    store.close()


def test_only_what_is_named_is_kept(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.save([(KEY, TRACE), (b"old key", TRACE)], [(b"old name", b"1"), (NAME, b"2")])
    store.keep_only([KEY], [NAME])
    assert store.traces([KEY, b"old key"]) == {KEY: TRACE}
    assert (store.value(b"old name"), store.value(NAME), store.size()) == (None, b"2", 1)
    store.close()


def test_an_output_keeps_its_name_when_the_site_moves(tmp_path: Path) -> None:
    names = set()
    for place in ("here", "there"):
        store = Store(tmp_path / place / ".vereda")
        names.add(store.name_of(tmp_path / place / "site"))
        store.close()
    assert len(names) == 1


def test_the_cache_is_hidden_from_git(tmp_path: Path) -> None:
    filled(tmp_path / ".vereda")
    assert (tmp_path / ".vereda/.gitignore").read_text() == "*\n"


def test_more_keys_than_sqlite_takes_at_once(tmp_path: Path) -> None:
    store = Store(tmp_path)
    keys = [struct.pack(">QQ", 0, number) for number in range(1201)]
    store.save([(key, Trace((key,))) for key in keys], [])
    assert store.traces(keys) == {key: Trace((key,)) for key in keys}
    store.close()


def test_a_file_that_is_no_database_is_thrown_away(tmp_path: Path) -> None:
    (tmp_path / "cache.sqlite").write_bytes(b"not a database, " * 100)
    store = Store(tmp_path)
    (notice,) = store.notices
    assert "was thrown away: it was damaged" in notice
    store.save([(KEY, TRACE)], [])
    assert store.traces([KEY]) == {KEY: TRACE}
    store.close()


@pytest.mark.parametrize("change", ["PRAGMA user_version = 99", "PRAGMA application_id = 7"])
def test_a_file_of_another_version_or_program_is_thrown_away(tmp_path: Path, change: str) -> None:
    with sqlite3.connect(filled(tmp_path)) as db:
        db.execute(change)
    db.close()
    store = Store(tmp_path)
    assert store.traces([KEY]) == {}
    assert ["another version or another program" in notice for notice in store.notices] == [True]
    store.close()


def test_damage_that_shows_late_throws_the_file_away_and_goes_on(tmp_path: Path) -> None:
    file = filled(tmp_path)
    with file.open("r+b") as damaged:
        damaged.seek(4096)
        damaged.write(b"\xff" * (file.stat().st_size - 4096))
    store = Store(tmp_path)
    assert store.traces([KEY]) == {}
    store.save([(KEY, TRACE)], [])
    assert store.traces([KEY]) == {KEY: TRACE}
    assert len(store.notices) == 1
    store.close()


def test_a_folder_that_is_a_link_is_not_used(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (tmp_path / ".vereda").symlink_to(elsewhere)
    store = Store(tmp_path / ".vereda")
    store.save([(KEY, TRACE)], [])
    assert store.notices == ('The cache ".vereda" was not used: .vereda is a link.',)
    assert store.traces([KEY]) == {KEY: TRACE}
    assert list(elsewhere.iterdir()) == []
    store.close()


def test_a_cache_file_that_is_a_link_is_not_used(tmp_path: Path) -> None:
    other = filled(tmp_path / "other")
    before = other.read_bytes()
    (tmp_path / ".vereda").mkdir()
    (tmp_path / ".vereda/cache.sqlite").symlink_to(other)
    store = Store(tmp_path / ".vereda")
    store.save([(NAME, TRACE)], [])
    assert "cache.sqlite is a link" in store.notices[0]
    assert other.read_bytes() == before
    store.close()


def test_a_cache_of_another_user_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(tmp_path)
    monkeypatch.setattr(os, "getuid", lambda: tmp_path.stat().st_uid + 1)
    store = Store(tmp_path)
    assert store.traces([KEY]) == {}
    assert "belongs to another user" in store.notices[0]
    store.close()


@pytest.mark.parametrize(
    "index",
    [
        b"DIRC\0\0\0\2" + b"\0" * 60 + b"docs/.vereda/cache.sqlite\0",
        b"DIRC\0\0\0\4" + b"\0" * 60 + b"docs/.vereda/.gitignore\0" + b"\0" * 60 + b"\x0acache.sqlite\0",
    ],
    ids=["paths in full", "paths cut short"],
)
def test_a_cache_that_git_tracks_is_not_used(tmp_path: Path, index: bytes) -> None:
    filled(tmp_path / "docs/.vereda")
    (tmp_path / "main.git").mkdir()
    (tmp_path / "main.git/index").write_bytes(index)
    (tmp_path / ".git").write_text("gitdir: main.git\n")
    store = Store(tmp_path / "docs/.vereda")
    assert store.traces([KEY]) == {}
    assert "git tracks it" in store.notices[0]
    store.close()


def test_a_repository_that_does_not_track_the_cache_does_not_matter(tmp_path: Path) -> None:
    filled(tmp_path / "docs/.vereda")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git/index").write_bytes(b"DIRC\0\0\0\2" + b"\0" * 60 + b"docs/cache.sqlite\0")
    store = Store(tmp_path / "docs/.vereda")
    assert store.traces([KEY]) == {KEY: TRACE}
    store.close()


def test_a_cache_where_no_folder_can_be_made_is_kept_in_memory(tmp_path: Path) -> None:
    (tmp_path / ".vereda").write_text("a file")
    store = Store(tmp_path / ".vereda")
    store.save([(KEY, TRACE)], [])
    assert store.traces([KEY]) == {KEY: TRACE}
    assert "it cannot be made here" in store.notices[0]
    store.close()


def test_a_disk_that_bears_no_database_is_told_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle = database._settle

    def unable(db: sqlite3.Connection, *rest: Any) -> None:
        if is_on_disk(db):
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorcode = sqlite3.SQLITE_IOERR_SHMMAP  # as on some disks of the network
            raise error
        settle(db, *rest)

    filled(tmp_path)
    monkeypatch.setattr(database, "_settle", unable)
    for _ in range(2):
        store = Store(tmp_path)
        assert store.notices == (f'The cache "{tmp_path.name}" was not used: disk I/O error.',)
        store.close()


def is_on_disk(db: sqlite3.Connection) -> bool:
    return bool(db.execute("PRAGMA database_list").fetchone()[2])


def test_a_cache_that_another_program_keeps_busy_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "SECONDS_TO_WAIT", 0.0)
    file = filled(tmp_path)
    store = Store(tmp_path)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(OSError, match="another program keeps it busy") as told:
            store.save([(KEY, TRACE)], [])
    assert told.value.filename == str(file)
    store.save([(KEY, TRACE)], [])
    assert store.notices == ()
    store.close()
