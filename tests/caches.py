"""A small cache whose contents are known, and whether what comes back of it is right."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from generator.engine.seal import digest
from generator.engine.store import ManifestRow, Store, Trace

VALUES = {digest(data): data for data in (b"one", b"two" * 100, b"found")}
ONE, TWO, FOUND = VALUES
TRACES = {digest(b"key"): Trace((ONE, TWO), split=True, diagnostics=FOUND), digest(b"other"): Trace((ONE,))}
ROWS = {f"page-{number}.html": ManifestRow(ONE, TWO, number, number) for number in range(50)}


def make(folder: Path) -> None:
    """Make a cache that has something in each of its tables."""
    with closing(Store(folder)) as store:
        store.save(TRACES.items(), VALUES.items())
        store.announce("site", [(target, row.key, b"inputs") for target, row in ROWS.items()])
        store.record("site", ROWS.items())
        store.set_last_build("../site", b"mark", b"result")
        store.set_report("../site", "text", b"mark", b"report")


def known(store: Store) -> bool:
    """Ask for all that was kept; return whether all is known. What is known is right."""
    traces, rows = store.traces(list(TRACES)), store.manifest("site")
    assert traces.items() <= TRACES.items()
    assert rows.items() <= ROWS.items()
    values = {name: store.value(name) for name in VALUES}
    if any(data not in (None, VALUES[name]) for name, data in values.items()):
        store.distrust()  # as the memory does, which compares them
    inputs = {target: store.inputs("site", target) for target in ROWS}
    assert {*inputs.values()} <= {None, (b"inputs", b"")}
    return bool(traces) and None not in values.values() and rows == ROWS
