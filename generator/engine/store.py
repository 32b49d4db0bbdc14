"""What earlier runs left: one SQLite file of traces, values and manifests."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from generator.engine.digest import SIZE
from generator.engine.place import APPLICATION, FILE, VERSION, prepare

R = TypeVar("R")

TABLES = (
    "CREATE TABLE trace (key BLOB PRIMARY KEY, results BLOB, split INTEGER, diagnostics BLOB) WITHOUT ROWID",
    "CREATE TABLE value (digest BLOB PRIMARY KEY, bytes BLOB)",
    """CREATE TABLE manifest (
        output TEXT, target TEXT, key BLOB, digest BLOB, size INTEGER, mtime_ns INTEGER, pending INTEGER,
        inputs BLOB, before BLOB,
        PRIMARY KEY (output, target)
    ) WITHOUT ROWID""",
    "CREATE TABLE glance (output TEXT PRIMARY KEY, mark BLOB, result BLOB) WITHOUT ROWID",
)
CHUNK = 500
"""Keys in one query: SQLite takes a limited number of parameters."""
SECONDS_TO_WAIT = 10.0
"""For another run that is writing."""


class Trace(NamedTuple):
    """What a call gave."""

    results: tuple[bytes, ...]
    """The digest of its value, or of each part of a `Split`."""
    split: bool = False
    diagnostics: bytes = b""
    """The digest of its diagnostics; b"" where there are none."""


class Row(NamedTuple):
    """What the manifest says of one file of an output folder."""

    key: bytes
    digest: bytes = b""
    size: int = -1
    mtime_ns: int = 0
    pending: bool = False
    """Whether it was about to be written: nobody knows whether it was."""


class Store:
    """Traces, values and manifests, in a file or, where that cannot be used, in memory.

    Another run may use the same file at the same time. Killed at any moment, the file is whole: a
    transaction is there or it is not. A file that turns out to be damaged is thrown away.
    """

    def __init__(self, folder: Path) -> None:
        """Open `folder`/cache.sqlite, which is made where it is missing."""
        self.notices: tuple[str, ...] = ()
        """One line for each time that the cache could not be used."""
        self._folder = folder
        self.on_disk = True
        """Whether other processes can read what is kept."""
        reason = prepare(folder)
        self._db = self._in_memory(reason) if reason else self._open()

    def close(self) -> None:
        """Give the file free."""
        self._db.close()

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Close the file for a while, so that a process can fork: SQLite does not bear an open one."""
        self._db.close()
        try:
            yield
        finally:
            self._db = self._open()

    def name_of(self, output: Path) -> str:
        """Return how the manifest calls an output folder: as seen from the cache, so that both can move."""
        return os.path.relpath(output.resolve(), self._folder.resolve())

    def traces(self, keys: Sequence[bytes]) -> dict[bytes, Trace]:
        """Return the traces that there are for these keys."""
        query = "SELECT key, results, split, diagnostics FROM trace WHERE key IN ({})"
        rows = [row for chunk in _chunks(keys) for row in self._rows(query.format(_marks(chunk)), chunk)]
        return {key: Trace(_cut(results), bool(split), found) for key, results, split, found in rows}

    def value(self, digest: bytes) -> bytes | None:
        """Return the bytes of a value, or None where they are lost."""
        rows = self._rows("SELECT bytes FROM value WHERE digest = ?", (digest,))
        return rows[0][0] if rows else None

    def save(self, traces: Iterable[tuple[bytes, Trace]], values: Iterable[tuple[bytes, bytes]]) -> None:
        """Keep traces and the bytes of values by digest, all or none."""
        rows = [(key, b"".join(trace.results), trace.split, trace.diagnostics) for key, trace in traces]
        self._write(
            ("INSERT OR REPLACE INTO value VALUES (?, ?)", list(values)),
            ("INSERT OR REPLACE INTO trace VALUES (?, ?, ?, ?)", rows),
        )

    def manifest(self, output: str) -> dict[str, Row]:
        """Return what is known of an output folder, by target."""
        query = "SELECT target, key, digest, size, mtime_ns, pending FROM manifest WHERE output = ?"
        rows = self._rows(query, (output,))
        return {
            target: Row(key, digest, size, mtime_ns, bool(pending))
            for target, key, digest, size, mtime_ns, pending in rows
        }

    def announce(self, output: str, rows: Iterable[tuple[str, bytes, bytes]]) -> None:
        """Say of some targets that they are about to be written: target, key, inputs; all or none.

        The inputs of the time before are kept beside them.
        """
        values = [(output, target, key, inputs) for target, key, inputs in rows]
        self._write(
            (
                """INSERT INTO manifest VALUES (?, ?, ?, x'', -1, 0, 1, ?, x'')
                ON CONFLICT DO UPDATE SET key = excluded.key, pending = 1, inputs = excluded.inputs,
                before = CASE WHEN manifest.pending THEN manifest.before ELSE manifest.inputs END""",
                values,
            )
        )

    def record(self, output: str, rows: Iterable[tuple[str, Row]]) -> None:
        """Set what is known of some targets that were announced, all or none."""
        values = [(r.key, r.digest, r.size, r.mtime_ns, r.pending, output, target) for target, r in rows]
        self._write(
            (
                """UPDATE manifest SET key = ?, digest = ?, size = ?, mtime_ns = ?, pending = ?
                WHERE output = ? AND target = ?""",
                values,
            )
        )

    def inputs(self, output: str, target: str) -> tuple[bytes, bytes] | None:
        """Return what a target was made from, and what it was made from the time before; None if unknown."""
        query = "SELECT inputs, before FROM manifest WHERE output = ? AND target = ?"
        rows = self._rows(query, (output, target))
        return (rows[0][0], rows[0][1]) if rows else None

    def size(self) -> int:
        """Return how many values there are."""
        number: int = self._rows("SELECT count(*) FROM value")[0][0]
        return number

    def keep_only(self, traces: Iterable[bytes], values: Iterable[bytes]) -> None:
        """Forget all other traces and values, all or none."""
        names = [(name,) for name in (*traces, *values)]

        def work() -> None:
            self._db.execute("CREATE TEMP TABLE IF NOT EXISTS used (name BLOB PRIMARY KEY) WITHOUT ROWID")
            self._commit(
                (
                    ("DELETE FROM used", [()]),
                    ("INSERT OR IGNORE INTO used VALUES (?)", names),
                    ("DELETE FROM trace WHERE key NOT IN used", [()]),
                    ("DELETE FROM value WHERE digest NOT IN used", [()]),
                )
            )

        self._mended(work)

    def forget(self, output: str, targets: Iterable[str]) -> None:
        """Forget some targets, all or none."""
        rows = [(output, target) for target in targets]
        self._write(("DELETE FROM manifest WHERE output = ? AND target = ?", rows))

    def set_glance(self, output: str, mark: bytes, result: bytes) -> None:
        """Keep the mark of a look at an output folder, and the result that it stands for, for `glance`."""
        self._write(("INSERT OR REPLACE INTO glance VALUES (?, ?, ?)", [(output, mark, result)]))

    def _rows(self, query: str, parameters: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        return self._mended(lambda: self._db.execute(query, parameters).fetchall())

    def _write(self, *statements: tuple[str, Sequence[tuple[object, ...]]]) -> None:
        """Run each statement on its rows, in one transaction."""
        if any(rows for _, rows in statements):
            self._mended(lambda: self._commit(statements))

    def _commit(self, statements: tuple[tuple[str, Sequence[tuple[object, ...]]], ...]) -> None:
        with self._db:
            self._db.execute("BEGIN IMMEDIATE")
            for statement, rows in statements:
                self._db.executemany(statement, rows)

    def _mended(self, work: Callable[[], R]) -> R:
        """Do some work; where the file turns out to be damaged, do it on a new one."""
        try:
            return work()
        except sqlite3.DatabaseError as error:
            if not _is_damage(error):
                raise
            self._db.close()
            self._discard("it was damaged")
            self._db = self._open()
            return work()

    def _open(self) -> sqlite3.Connection:
        """Open the file, or a new one in its place, or where that fails a store in memory."""
        try:
            return self._known() or self._connect()
        except sqlite3.OperationalError as error:
            return self._in_memory(str(error))

    def _known(self) -> sqlite3.Connection | None:
        """Return the file where it is one of ours; else throw it away and return None."""
        try:
            return self._connect()
        except _StrangeFileError:
            self._discard("it was made by another version or another program")
        except sqlite3.DatabaseError as error:
            if not _is_damage(error):
                raise
            self._discard("it was damaged")
        return None

    def _connect(self) -> sqlite3.Connection:
        db = sqlite3.connect(self._folder / FILE, timeout=SECONDS_TO_WAIT, isolation_level=None)
        try:
            _settle(db)
        except BaseException:
            db.close()
            raise
        return db

    def _discard(self, reason: str) -> None:
        self._notice(f"was thrown away: {reason}; this build fills it again")
        for suffix in ("", "-wal", "-shm", "-journal"):
            with suppress(FileNotFoundError):
                (self._folder / (FILE + suffix)).unlink()

    def _in_memory(self, reason: str) -> sqlite3.Connection:
        self.on_disk = False
        self._notice(f"was not used: {reason}")
        db = sqlite3.connect(":memory:", isolation_level=None)
        _settle(db)
        return db

    def _notice(self, what: str) -> None:
        self.notices += (f'The cache "{self._folder.name}" {what}.',)


class _StrangeFileError(Exception):
    """A sound SQLite file that is not ours, or not of this version."""


def _settle(db: sqlite3.Connection) -> None:
    """Check that a file is ours and make the tables in an empty one, before anything is changed in it."""
    head = tuple(db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version"))
    if head != (APPLICATION, VERSION):
        if head != (0, 0) or db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            raise _StrangeFileError
        _make_tables(db)
    # A log that is replayed keeps the file whole when a run is killed, also by a power cut, without
    # waiting for the disk at each commit.
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = NORMAL")


def _make_tables(db: sqlite3.Connection) -> None:
    with db:
        db.execute("BEGIN IMMEDIATE")
        for table in TABLES:
            db.execute(table)
        db.execute(f"PRAGMA application_id = {APPLICATION}")
        db.execute(f"PRAGMA user_version = {VERSION}")


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return code in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


def _cut(results: bytes) -> tuple[bytes, ...]:
    """Cut digests written one after the other."""
    return tuple(results[start : start + SIZE] for start in range(0, len(results), SIZE))


def _chunks(keys: Sequence[bytes]) -> Iterable[Sequence[bytes]]:
    return (keys[start : start + CHUNK] for start in range(0, len(keys), CHUNK))


def _marks(chunk: Sequence[bytes]) -> str:
    return ", ".join("?" * len(chunk))
