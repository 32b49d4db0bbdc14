"""One SQLite file of ours: opened, thrown away where it is damaged, or done without."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from generator.engine.trust import APPLICATION, FILE, VERSION, prepare
from generator.engine.whole import NO_ROOM, draft, named, remove

R = TypeVar("R")


class DamageError(Exception):
    """Something in the file is not as it was written."""


class StrangeError(Exception):
    """A sound SQLite file that is not ours, or not of this version."""


SECONDS_TO_WAIT = 10.0
"""For another run that is writing."""
PROBE = bytes(1 << 16)
"""What a disk takes that is not full, and a system that sets no limit."""
SMALLEST = 512
"""Bytes of a file that has anything in it."""
DAMAGED = "it was damaged; everything is built anew"
OF_THE_MACHINE = frozenset(
    {
        *(sqlite3.SQLITE_FULL, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_NOMEM),
        *(sqlite3.SQLITE_PERM, sqlite3.SQLITE_PROTOCOL, sqlite3.SQLITE_NOLFS, sqlite3.SQLITE_AUTH),
    }
)
"""Errors that say nothing of the file itself. All others may: what we ask of a sound one is right."""
OF_EITHER = frozenset({sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY})
"""Errors of a disk that fails, or of a file with a byte changed, which says that nobody shall write there."""
FAULTS = (sqlite3.DatabaseError, UnicodeDecodeError, DamageError)
"""What a damaged file gives. SQLite's own words about it may be no UTF-8."""


class Database:
    """Tables in a file or, where that cannot be used, in memory.

    Another run may use the same file at the same time. Killed at any moment, the file is whole: a
    transaction is there or it is not. A file that turns out to be damaged is thrown away.
    """

    def __init__(
        self, folder: Path, tables: tuple[str, ...], is_sound: Callable[[sqlite3.Connection], bool]
    ) -> None:
        """Open `folder`/cache.sqlite, which is made with these tables where it is missing.

        `is_sound` looks into a file that was there. A disk that is full raises `OSError`.
        """
        self.notices: tuple[str, ...] = ()
        """One line for each time that the file could not be used."""
        self.on_disk = True
        """Whether other processes can read what is kept."""
        self._folder = folder
        self._path = folder / FILE
        self._tables = tables
        self._is_sound = is_sound
        reason = prepare(folder)
        self._db = self._in_memory(reason) if reason else self._open()

    def close(self) -> None:
        """Give the file free."""
        with suppress(sqlite3.Error):
            self._db.close()

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Close the file for a while, so that a process can fork: SQLite does not bear an open one."""
        self.close()
        try:
            yield
        finally:
            self._db = self._open()

    def do(self, work: Callable[[sqlite3.Connection], R]) -> R:
        """Do some work; where the file turns out to be damaged, do it on a new one.

        What the machine is to blame for, a full disk for one, is raised as an `OSError` that names the file.
        """
        try:
            return work(self._db)
        except sqlite3.ProgrammingError:
            raise
        except FAULTS as error:
            if not self._is_damage(error):
                raise self._trouble(error) from error
        self.start_over()
        try:
            return work(self._db)
        except FAULTS as error:
            raise self._trouble(error) from error

    def start_over(self) -> None:
        """Throw the file away, since it is damaged, and go on with a new one."""
        if self.on_disk:
            self.close()
            self._discard(DAMAGED)
            self._db = self._open()

    def _open(self) -> sqlite3.Connection:
        """Open the file, or a new one in its place, or where that fails a store in memory."""
        told = self.notices
        try:
            return self._known() or self._connect()
        except (*FAULTS, OSError) as error:  # such as a damaged file that may not be removed
            trouble = self._trouble(error)
            if trouble.errno in NO_ROOM:
                raise trouble from error
            self.notices = told  # where a new one cannot be used either, nothing was wrong with the old one
            return self._in_memory(str(error))

    def _known(self) -> sqlite3.Connection | None:
        """Return the file where it is one of ours; else throw it away and return None."""
        try:
            return self._connect()
        except StrangeError:
            self._discard("it was made by another version or another program; this build fills it again")
        except FAULTS as error:
            if not self._is_damage(error):
                raise
            self._discard(DAMAGED)
        return None

    def _connect(self) -> sqlite3.Connection:
        if self._path.exists() and self._path.stat().st_size < SMALLEST:  # SQLite takes it for a new one
            raise DamageError("it is empty")
        db = sqlite3.connect(self._path, timeout=SECONDS_TO_WAIT, isolation_level=None)
        try:
            _settle(db, self._tables, self._is_sound)
        except BaseException:
            db.close()
            raise
        return db

    def _is_damage(self, error: Exception) -> bool:
        """Whether an error tells that the file is damaged; never where there is none."""
        if not self.on_disk:
            return False
        if _code(error) in OF_EITHER:
            can_be_written = os.access(self._path, os.W_OK) or not self._path.exists()
            return can_be_written and not self._refused()
        return _code(error) not in OF_THE_MACHINE

    def _trouble(self, error: Exception) -> OSError:
        """Return what keeps the file from being used, as the machine says it."""
        code = _code(error)
        if code == sqlite3.SQLITE_BUSY:
            return OSError(errno.EBUSY, "another program keeps it busy; end that one first", str(self._path))
        number = errno.ENOSPC if code == sqlite3.SQLITE_FULL else errno.EIO
        return self._refused() or OSError(number, str(error), str(self._path))

    def _refused(self) -> OSError | None:
        """Return why nothing can be written here: SQLite gives no reason, a file of our own does."""
        try:
            remove(draft(str(self._path), PROBE)[0])
        except OSError as error:
            return named(error, str(self._path))
        return None

    def _discard(self, reason: str) -> None:
        for suffix in ("", "-wal", "-shm", "-journal"):
            with suppress(FileNotFoundError):
                (self._folder / (FILE + suffix)).unlink()
        self._notice(f"was thrown away: {reason}")

    def _in_memory(self, reason: str) -> sqlite3.Connection:
        self.on_disk = False
        self._notice(f"was not used: {reason}")
        db = sqlite3.connect(":memory:", isolation_level=None)
        _settle(db, self._tables, self._is_sound)
        return db

    def _notice(self, what: str) -> None:
        self.notices += (f'The cache "{self._folder.name}" {what}.',)


def _settle(
    db: sqlite3.Connection, tables: tuple[str, ...], is_sound: Callable[[sqlite3.Connection], bool]
) -> None:
    """Check that a file is ours and make the tables in an empty one, before anything is changed in it."""
    head = tuple(db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version"))
    found = {sql for (sql,) in db.execute("SELECT sql FROM sqlite_master WHERE type = 'table'")}
    if head == (0, 0) and not found:
        _make(db, tables)
    elif head != (APPLICATION, VERSION):
        raise StrangeError
    elif found != set(tables) or not is_sound(db):
        raise DamageError("it does not hold what was kept in it")
    # A log that is replayed keeps the file whole when a run is killed, also by a power cut, without
    # waiting for the disk at each commit.
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = NORMAL")
    db.execute("PRAGMA temp_store = MEMORY")


def _make(db: sqlite3.Connection, tables: tuple[str, ...]) -> None:
    with db:
        db.execute("BEGIN IMMEDIATE")
        for table in tables:
            db.execute(table)
        db.execute(f"PRAGMA application_id = {APPLICATION}")
        db.execute(f"PRAGMA user_version = {VERSION}")


def _code(error: Exception) -> int:
    """Return SQLite's code of an error; 0 where Python raised it, of a text that is no UTF-8 for one."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF
