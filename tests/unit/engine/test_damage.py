"""A cache that is not as it was kept is thrown away and said so once; what comes back is right or nothing."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from generator.engine.last_build import NOTHING, last_build
from generator.engine.store import Store
from generator.engine.trust import FILE
from tests.caches import TRACES, VALUES, known, make
from tests.damages import COLUMNS, DROPPED, FILES, SHAPES, Harm, flips

HARMS = COLUMNS | DROPPED | SHAPES | FILES


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """Return a cache that has something in each of its tables."""
    make(tmp_path / ".vereda")
    return tmp_path / ".vereda"


@pytest.mark.parametrize("harm", HARMS.values(), ids=HARMS.keys())
def test_what_is_damaged_is_thrown_away_and_said_so_once(cache: Path, harm: Harm) -> None:
    harm(cache / FILE)
    assert last_build(str(cache), str(cache.parent / "site")) in (NOTHING, (b"mark", b"result"))
    with closing(Store(cache)) as store:
        complete = known(store)
        assert len(store.notices) <= 1
        assert complete or store.notices
        store.save(TRACES.items(), VALUES.items())
        assert store.traces(list(TRACES)) == TRACES


def test_what_chance_does_to_a_few_bytes_gives_nothing_that_is_wrong(cache: Path) -> None:
    whole = (cache / FILE).read_bytes()
    for name, harm in flips(range(50)).items():
        (cache / FILE).write_bytes(whole)
        harm(cache / FILE)
        assert last_build(str(cache), str(cache.parent / "site")) in (NOTHING, (b"mark", b"result")), name
        with closing(Store(cache)) as store:
            known(store)
            assert len(store.notices) <= 1, name
