"""What earlier runs left: one SQLite file of traces, values and manifests."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from generator.engine.database import DamageError, Database
from generator.engine.digest import pack
from generator.engine.seal import SIZE, seal, unseal
from generator.engine.trust import name_of

Statement = tuple[str, Sequence[tuple[object, ...]]]
"""What to run, and on which rows."""

TABLES = (
    """CREATE TABLE trace (
        key BLOB PRIMARY KEY, results BLOB, split INTEGER, diagnostics BLOB, sum INTEGER
    ) WITHOUT ROWID""",
    "CREATE TABLE value (digest BLOB PRIMARY KEY, bytes BLOB)",
    """CREATE TABLE manifest (
        output TEXT, target TEXT, key BLOB, digest BLOB, size INTEGER, mtime_ns INTEGER, pending INTEGER,
        sum INTEGER, inputs BLOB, before BLOB,
        PRIMARY KEY (output, target)
    ) WITHOUT ROWID""",
    "CREATE TABLE last_build (output TEXT PRIMARY KEY, mark BLOB, result BLOB) WITHOUT ROWID",
    "CREATE TABLE report (output TEXT, format TEXT, text BLOB, PRIMARY KEY (output, format)) WITHOUT ROWID",
)
"""Each row tells whether it is as it was kept: by a sum of the columns before it, a digest or seals."""
CHUNK = 500
"""Keys in one query: SQLite takes a limited number of parameters."""
TRACES = "SELECT key, results, split, diagnostics, sum FROM trace"
MANIFEST = """SELECT output, target, key, digest, size, mtime_ns, pending, sum,
    typeof(inputs) || typeof(before) FROM manifest"""
RECORD = """INSERT INTO manifest VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET key = excluded.key, digest = excluded.digest, size = excluded.size,
    mtime_ns = excluded.mtime_ns, pending = excluded.pending, sum = excluded.sum"""
NO_INPUTS = seal(b"")


class Trace(NamedTuple):
    """What a call gave."""

    results: tuple[bytes, ...]
    """The digest of its value, or of each part of a `Split`."""
    split: bool = False
    diagnostics: bytes = b""
    """The digest of its diagnostics; b"" where there are none."""


class ManifestRow(NamedTuple):
    """What the manifest says of one file of an output folder."""

    key: bytes
    digest: bytes = b""
    size: int = -1
    mtime_ns: int = 0
    pending: bool = False
    """Whether it was about to be written: nobody knows whether it was."""


class Store:
    """Traces, values and manifests, in a file or, where that cannot be used, in memory: see `Database`.

    What comes back is what was kept. Where it is not, the file is thrown away, and nothing is known.
    """

    def __init__(self, folder: Path) -> None:
        """Open `folder`/cache.sqlite, which is made where it is missing."""
        self._folder = folder
        self._database = Database(folder, TABLES, _is_sound)
        self.close = self._database.close
        self.aside = self._database.aside
        self.distrust = self._database.start_over

    @property
    def notices(self) -> tuple[str, ...]:
        """One line for each time that the cache could not be used."""
        return self._database.notices

    @property
    def on_disk(self) -> bool:
        """Whether other processes can read what is kept."""
        return self._database.on_disk

    def renew(self) -> None:
        """Forget what was told: another run begins."""
        self._database.notices = ()

    def name_of(self, output: Path) -> str:
        """Return how the manifest calls an output folder."""
        return name_of(output, self._folder)

    def traces(self, keys: Sequence[bytes]) -> dict[bytes, Trace]:
        """Return the traces that there are for these keys."""
        query = TRACES + " WHERE key IN ({})"

        def work(db: sqlite3.Connection) -> dict[bytes, Trace]:
            chunks = [(query.format(_marks(chunk)), chunk) for chunk in _chunks(keys)]
            return dict(_trace(row) for query, chunk in chunks for row in db.execute(query, chunk))

        return self._database.do(work)

    def value(self, digest: bytes) -> bytes | None:
        """Return the bytes of a value, or None where they are lost."""

        def work(db: sqlite3.Connection) -> bytes | None:
            row = db.execute("SELECT bytes FROM value WHERE digest = ?", (digest,)).fetchone()
            if row and not isinstance(row[0], bytes):
                raise DamageError("a value has no bytes")
            return row[0] if row else None

        return self._database.do(work)

    def save(self, traces: Iterable[tuple[bytes, Trace]], values: Iterable[tuple[bytes, bytes]]) -> None:
        """Keep traces and the bytes of values by digest, all or none."""
        self._write(
            ("INSERT OR REPLACE INTO value VALUES (?, ?)", list(values)),
            ("INSERT OR REPLACE INTO trace VALUES (?, ?, ?, ?, ?)", [_row(*each) for each in traces]),
        )

    def manifest(self, output: str) -> dict[str, ManifestRow]:
        """Return what is known of an output folder, by target."""

        def work(db: sqlite3.Connection) -> dict[str, ManifestRow]:
            rows = db.execute(f"{MANIFEST} WHERE output = ?", (output,))
            return dict(map(_recorded, rows))

        return self._database.do(work)

    def announce(self, output: str, rows: Iterable[tuple[str, bytes, bytes]]) -> None:
        """Say of some targets that they are about to be written: target, key, inputs; all or none.

        The inputs of the time before are kept beside them.
        """
        values = [
            (*_record(output, target, ManifestRow(key, pending=True)), seal(inputs), NO_INPUTS)
            for target, key, inputs in rows
        ]
        before = "CASE WHEN manifest.pending THEN manifest.before ELSE manifest.inputs END"
        self._write((f"{RECORD}, inputs = excluded.inputs, before = {before}", values))

    def record(self, output: str, rows: Iterable[tuple[str, ManifestRow]]) -> None:
        """Set what is known of some targets that were announced, all or none.

        Where the file was thrown away since then, no more is known of them than that.
        """
        values = [(*_record(output, target, row), NO_INPUTS, NO_INPUTS) for target, row in rows]
        self._write((RECORD, values))

    def inputs(self, output: str, target: str) -> tuple[bytes, bytes] | None:
        """Return what a target was made from, and what it was made from the time before; None if unknown."""
        query = "SELECT inputs, before FROM manifest WHERE output = ? AND target = ?"

        def work(db: sqlite3.Connection) -> tuple[bytes, bytes] | None:
            row = db.execute(query, (output, target)).fetchone()
            return (_unsealed(row[0]), _unsealed(row[1])) if row else None

        return self._database.do(work)

    def size(self) -> int:
        """Return how many values there are."""

        def work(db: sqlite3.Connection) -> int:
            number: int = db.execute("SELECT count(*) FROM value").fetchone()[0]
            return number

        return self._database.do(work)

    def keep_only(self, traces: Iterable[bytes], values: Iterable[bytes]) -> None:
        """Forget all other traces and values, all or none."""
        names = [(name,) for name in (*traces, *values)]

        def work(db: sqlite3.Connection) -> None:
            db.execute("CREATE TEMP TABLE IF NOT EXISTS used (name BLOB PRIMARY KEY) WITHOUT ROWID")
            _commit(
                db,
                (
                    ("DELETE FROM used", [()]),
                    ("INSERT OR IGNORE INTO used VALUES (?)", names),
                    ("DELETE FROM trace WHERE key NOT IN used", [()]),
                    ("DELETE FROM value WHERE digest NOT IN used", [()]),
                ),
            )

        self._database.do(work)

    def forget(self, output: str, targets: Iterable[str]) -> None:
        """Forget some targets, all or none."""
        rows = [(output, target) for target in targets]
        self._write(("DELETE FROM manifest WHERE output = ? AND target = ?", rows))

    def set_last_build(self, output: str, mark: bytes, result: bytes) -> None:
        """Keep the mark of a look at an output folder, and the result that goes with it, for `last_build`."""
        row = (output, seal(mark, output), seal(result, output))
        self._write(
            ("DELETE FROM report WHERE output = ?", [(output,)]),
            ("INSERT OR REPLACE INTO last_build VALUES (?, ?, ?)", [row]),
        )

    def set_report(self, output: str, format: str, mark: bytes, text: bytes) -> None:
        """Keep how the result that goes with a mark was reported, for `last_report`."""
        row = (output, format, seal(text, mark.hex()))
        self._write(("INSERT OR REPLACE INTO report VALUES (?, ?, ?)", [row]))

    def _write(self, *statements: Statement) -> None:
        """Run each statement on its rows, in one transaction."""
        if any(rows for _, rows in statements):
            self._database.do(lambda db: _commit(db, statements))


def _commit(db: sqlite3.Connection, statements: Sequence[Statement]) -> None:
    with db:
        db.execute("BEGIN IMMEDIATE")
        for statement, rows in statements:
            db.executemany(statement, rows)


def _is_sound(db: sqlite3.Connection) -> bool:
    """Whether the rows that `last_build` has passed by are whole, and of each other table the first."""
    first = "{} ORDER BY {} LIMIT 1"
    try:
        for row in db.execute(first.format(TRACES, "key")):
            _trace(row)
        for row in db.execute(first.format(MANIFEST, "output, target")):
            _recorded(row)
    except DamageError:
        return False
    values = db.execute(first.format("SELECT digest, bytes FROM value", "digest"))
    last_builds = db.execute("SELECT output, mark, result FROM last_build")
    seals = [unseal(sealed, output) for output, *row in last_builds for sealed in row]
    return None not in seals and all(isinstance(each, bytes) for row in values for each in row)


def _row(key: bytes, trace: Trace) -> tuple[object, ...]:
    row = (key, b"".join(trace.results), int(trace.split), trace.diagnostics)
    return *row, _sum(row)


def _trace(row: tuple[Any, ...]) -> tuple[bytes, Trace]:
    """Return the key and the trace of a row; `DamageError` where they are not those that were kept."""
    *kept, number = row
    if _sum(tuple(kept)) != number:
        raise DamageError("a trace is not the one that was kept")
    key, results, split, found = kept
    return key, Trace(_cut(results), bool(split), found)


def _record(output: str, target: str, row: ManifestRow) -> tuple[object, ...]:
    kept = (output, target, row.key, row.digest, row.size, row.mtime_ns, int(row.pending))
    return *kept, _sum(kept)


def _recorded(row: tuple[Any, ...]) -> tuple[str, ManifestRow]:
    """Return the target and the row of the manifest; `DamageError` where it is not the one that was kept."""
    *kept, number, kinds = row
    if _sum(tuple(kept)) != number or kinds != "blobblob":
        raise DamageError("a row of the manifest is not the one that was kept")
    _, target, key, digest, size, mtime_ns, pending = kept
    return target, ManifestRow(key, digest, size, mtime_ns, bool(pending))


def _sum(row: tuple[object, ...]) -> int:
    """Return a number that stands for a row. There are thousands; a digest of each takes longer."""
    return crc32(pack(row))


def _unsealed(sealed: object) -> bytes:
    data = unseal(sealed)
    if data is None:
        raise DamageError("what a file was made from is not what was kept")
    return data


def _cut(results: bytes) -> tuple[bytes, ...]:
    """Cut digests written one after the other."""
    return tuple(results[start : start + SIZE] for start in range(0, len(results), SIZE))


def _chunks(keys: Sequence[bytes]) -> Iterable[Sequence[bytes]]:
    return (keys[start : start + CHUNK] for start in range(0, len(keys), CHUNK))


def _marks(chunk: Sequence[bytes]) -> str:
    return ", ".join("?" * len(chunk))
