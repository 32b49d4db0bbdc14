"""What was kept with the last look at an output folder. Nothing else of the cache is read."""

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
    path = os.path.join(cache, FILE)
    if not os.path.isfile(path) or distrust(cache):
        return NOTHING
    try:
        return _kept(path, name_of(output, cache))
    except (sqlite3.Error, ValueError):  # sqlite's own words about damage may be no UTF-8
        return NOTHING


def _kept(path: str, name: str) -> tuple[bytes, bytes]:
    db = sqlite3.connect(path, timeout=SECONDS_TO_WAIT)
    try:
        if (_head(db, "application_id"), _head(db, "user_version")) != (APPLICATION, VERSION):
            return NOTHING
        row = db.execute("SELECT mark, result FROM last_build WHERE output = ?", (name,)).fetchone()
        mark, result = (unseal(sealed, name) for sealed in row or NOTHING)
        return (mark, result) if mark and result else NOTHING
    finally:
        db.close()


def _head(db: sqlite3.Connection, name: str) -> int:
    number: int = db.execute(f"PRAGMA {name}").fetchone()[0]
    return number
