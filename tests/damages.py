"""What can happen to a cache, by name: each takes its file and harms it."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

from generator.engine.store import TABLES

Harm = Callable[[Path], None]

WRONG = {"null": "NULL", "text": "'text'", "a number": "7"}
NEVER_NULL = {
    ("trace", "key"),
    *(("manifest", "output"), ("manifest", "target")),
    ("last_build", "output"),
    *(("report", "output"), ("report", "format")),
}
"""Columns that SQLite itself holds to that."""
JOURNALS = ("-wal", "-shm", "-journal")
GARBAGE = bytes(range(256)) * 64


def _columns() -> list[tuple[str, str]]:
    """Return (table, column) for each column that there is."""
    with closing(sqlite3.connect(":memory:")) as db:
        for table in TABLES:
            db.execute(table)
        names = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return [(name, row[1]) for name in names for row in db.execute(f"PRAGMA table_info({name})")]


def run(statement: str, file: Path) -> None:
    """Run SQL on the cache, as another program would; all of it stands in one file afterwards."""
    with closing(sqlite3.connect(file)) as db, db:
        db.execute(statement)
    settled(file)


def settled(file: Path) -> None:
    """Bring what stands in a journal into the file."""
    with closing(sqlite3.connect(file)) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        db.execute("PRAGMA journal_mode = DELETE")


def flip(seed: int, number: int, file: Path) -> None:
    """Change so many bytes, the first at a place where much depends on it."""
    settled(file)
    data = bytearray(file.read_bytes())
    chance = random.Random(seed)  # noqa: S311 - places, not secrets
    for turn in range(number):
        place = chance.randrange(min(len(data), 200) if turn == 0 and seed % 2 else len(data))
        data[place] ^= chance.randrange(1, 256)
    file.write_bytes(data)


def cut(size: float, file: Path) -> None:
    """Leave the first bytes: as many as said, or such a part of all."""
    settled(file)
    data = file.read_bytes()
    file.write_bytes(data[: size if isinstance(size, int) else int(len(data) * size)])


def exchange(old: bytes, new: bytes, file: Path) -> None:
    settled(file)
    data = file.read_bytes()
    assert old in data
    file.write_bytes(data.replace(old, new))


def as_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def journal(suffix: str, file: Path) -> None:
    """Put garbage where SQLite keeps what is not yet in the file."""
    file.with_name(file.name + suffix).write_bytes(GARBAGE)


def pages_swapped(file: Path) -> None:
    """Exchange the second and the last page of the file, as a disk that mixes up its blocks."""
    settled(file)
    data = file.read_bytes()
    assert len(data) > 3 * 4096
    file.write_bytes(data[:4096] + data[-4096:] + data[8192:-4096] + data[4096:8192])


DROPPED: dict[str, Harm] = {
    f"{table} is dropped": partial(run, f"DROP TABLE {table}") for table in dict(_columns())
}
COLUMNS: dict[str, Harm] = {
    f"{table}.{column} is {what}": partial(run, f"UPDATE OR REPLACE {table} SET {column} = {wrong}")  # noqa: S608
    for table, column in _columns()
    for what, wrong in WRONG.items()
    if what != "null" or (table, column) not in NEVER_NULL
}
SHAPES: dict[str, Harm] = {
    "a column more": partial(run, "ALTER TABLE trace ADD COLUMN more"),
    "a column less": partial(run, "ALTER TABLE trace DROP COLUMN diagnostics"),
    "a column of another name": partial(run, "ALTER TABLE manifest RENAME COLUMN size TO length"),
    "digests cut short": partial(run, "UPDATE trace SET results = substr(results, 2)"),
    "findings forgotten": partial(run, "UPDATE trace SET diagnostics = x''"),
    "values of others": partial(run, "UPDATE trace SET results = (SELECT max(results) FROM trace)"),
    "a summary of the wrong shape": partial(run, "UPDATE last_build SET result = x'e9ffffff7f'"),
    "a mark of the wrong shape": partial(run, "UPDATE last_build SET mark = x''"),
}
FILES: dict[str, Harm] = {
    "empty": partial(cut, 0),
    "one byte": partial(cut, 1),
    "a head alone": partial(cut, 100),
    "a page alone": partial(cut, 4096),
    "half": partial(cut, 0.5),
    "a folder": as_folder,
    "words of SQLite that are no UTF-8": partial(
        exchange, b"CREATE TABLE trace", b"CREATE TABLE tr\xff\xfee"
    ),
    "a version that nobody may write": lambda file: _byte(18, 9, file),
    "a version that nobody can read": lambda file: _byte(19, 9, file),
    "letters of another kind": lambda file: _byte(59, 2, file),
    "pages that are swapped": pages_swapped,
    **{f"garbage in {suffix}": partial(journal, suffix) for suffix in JOURNALS},
}


def _byte(place: int, value: int, file: Path) -> None:
    settled(file)
    data = bytearray(file.read_bytes())
    data[place] = value
    file.write_bytes(data)


def flips(seeds: range) -> dict[str, Harm]:
    """Return harms by chance: one byte, and a hundred."""
    return {f"{number} bytes, {seed}": partial(flip, seed, number) for seed in seeds for number in (1, 100)}
