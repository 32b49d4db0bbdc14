"""What was kept with the last look at an output folder, and its reports. No more of the cache is read."""

from __future__ import annotations

import os
import sqlite3

from generator.engine.seal import unseal
from generator.engine.trust import APPLICATION, FILE, VERSION, distrust, name_of

NOTHING = (b"", b"")
SECONDS_TO_WAIT = 10.0
"""For another run that is writing."""


def last_build(cache: str, output: str) -> tuple[bytes, bytes]:
    """Return the mark of the last look at an output folder, and what is kept with it; b"" for none.

    A cache that may not be read, is damaged or of another version has none: whoever opens it to build
    says so.
    """
    name = name_of(output, cache)
    row = _row(cache, "SELECT mark, result FROM last_build WHERE output = ?", (name,))
    mark, result = (unseal(sealed, name) for sealed in row or NOTHING)
    return (mark, result) if mark and result else NOTHING


def last_report(cache: str, output: str, format: str, mark: bytes) -> bytes | None:
    """Return the report, in this format, of the result that goes with this mark; None where none is kept."""
    row = _row(
        cache, "SELECT text FROM report WHERE output = ? AND format = ?", (name_of(output, cache), format)
    )
    return unseal(row[0], mark.hex()) if row else None


def _row(cache: str, query: str, of: tuple[str, ...]) -> tuple[object, ...] | None:
    path = os.path.join(cache, FILE)
    if not os.path.isfile(path) or distrust(cache):
        return None
    try:
        return _asked(path, query, of)
    except (sqlite3.Error, ValueError):  # sqlite's own words about damage may be no UTF-8
        return None


def _asked(path: str, query: str, of: tuple[str, ...]) -> tuple[object, ...] | None:
    db = sqlite3.connect(path, timeout=SECONDS_TO_WAIT)
    try:
        if (_head(db, "application_id"), _head(db, "user_version")) != (APPLICATION, VERSION):
            return None
        row: tuple[object, ...] | None = db.execute(query, of).fetchone()
        return row
    finally:
        db.close()


def _head(db: sqlite3.Connection, name: str) -> int:
    number: int = db.execute(f"PRAGMA {name}").fetchone()[0]
    return number
