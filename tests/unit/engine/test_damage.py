"""A cache that is not as it was kept is thrown away and said so once; what comes back is right or nothing."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from generator.engine.glance import NOTHING, glance
from generator.engine.place import FILE
from generator.engine.seal import digest
from generator.engine.store import Row, Store, Trace
from tests.damages import COLUMNS, DROPPED, FILES, SHAPES, Harm, flips

VALUES = {digest(data): data for data in (b"one", b"two" * 100, b"found")}
ONE, TWO, FOUND = VALUES
TRACES = {digest(b"key"): Trace((ONE, TWO), split=True, diagnostics=FOUND), digest(b"other"): Trace((ONE,))}
ROWS = {f"page-{number}.html": Row(ONE, TWO, number, number) for number in range(50)}


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """Return a cache that has something in each of its tables."""
    with closing(Store(tmp_path / ".vereda")) as store:
        store.save(TRACES.items(), VALUES.items())
        store.announce("site", [(target, row.key, b"inputs") for target, row in ROWS.items()])
        store.record("site", ROWS.items())
        store.set_glance("../site", b"mark", b"result")
    return tmp_path / ".vereda"


def known(store: Store) -> tuple[bool, ...]:
    """Ask for all that was kept; return what is known. What is known is right."""
    traces, rows = store.traces(list(TRACES)), store.manifest("site")
    assert traces.items() <= TRACES.items()
    values = {name: store.value(name) for name in VALUES}
    if any(data not in (None, VALUES[name]) for name, data in values.items()):
        store.distrust()  # as the memory does, which compares them
    inputs = {target: store.inputs("site", target) for target in ROWS}
    assert {*inputs.values()} <= {None, (b"inputs", b""), (b"", b"")}
    return bool(traces), None not in values.values(), rows == ROWS


HARMS = COLUMNS | DROPPED | SHAPES | FILES


@pytest.mark.parametrize("harm", HARMS.values(), ids=HARMS.keys())
def test_what_is_damaged_is_thrown_away_and_said_so_once(cache: Path, harm: Harm) -> None:
    harm(cache / FILE)
    assert glance(str(cache), str(cache.parent / "site")) in (NOTHING, (b"mark", b"result"))
    with closing(Store(cache)) as store:
        complete = all(known(store))
        assert len(store.notices) <= 1
        assert complete or store.notices
        store.save(TRACES.items(), VALUES.items())
        assert store.traces(list(TRACES)) == TRACES


def test_what_chance_does_to_a_few_bytes_gives_nothing_that_is_wrong(cache: Path) -> None:
    whole = (cache / FILE).read_bytes()
    for name, harm in flips(range(50)).items():
        (cache / FILE).write_bytes(whole)
        harm(cache / FILE)
        assert glance(str(cache), str(cache.parent / "site")) in (NOTHING, (b"mark", b"result")), name
        with closing(Store(cache)) as store:
            known(store)
            assert len(store.notices) <= 1, name
