from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from generator.engine.last_build import NOTHING, last_build, last_report
from generator.engine.store import Store
from generator.engine.trust import FILE


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """Return a cache in which a look at `out` is kept."""
    folder = tmp_path / ".vereda"
    with closing(Store(folder)) as store:
        store.set_last_build(store.name_of(tmp_path / "out"), b"mark", b"result")
    return folder


def told(cache: Path, output: str = "out") -> tuple[bytes, bytes]:
    return last_build(str(cache), str(cache.parent / output))


def test_what_was_kept_comes_back_by_its_output(cache: Path) -> None:
    assert told(cache) == (b"mark", b"result")
    assert told(cache, "elsewhere") == NOTHING


def test_a_report_comes_back_by_its_output_its_format_and_its_look(cache: Path, tmp_path: Path) -> None:
    output = str(tmp_path / "out")
    with closing(Store(cache)) as store:
        store.set_report(store.name_of(tmp_path / "out"), "text", b"mark", b"a warning")
    assert last_report(str(cache), output, "text", b"mark") == b"a warning"
    assert last_report(str(cache), output, "github", b"mark") is None
    assert last_report(str(cache), str(tmp_path / "elsewhere"), "text", b"mark") is None
    assert last_report(str(cache), output, "text", b"another look") is None
    with closing(Store(cache)) as store:
        store.set_last_build(store.name_of(tmp_path / "out"), b"mark", b"result")
    assert last_report(str(cache), output, "text", b"mark") is None, "another build reports for itself"


def test_where_there_is_no_cache_none_is_made(tmp_path: Path) -> None:
    assert told(tmp_path / ".vereda") == NOTHING
    assert not (tmp_path / ".vereda").exists()


def test_a_cache_of_another_version_tells_nothing(cache: Path) -> None:
    with closing(sqlite3.connect(cache / FILE)) as db:
        db.execute("PRAGMA user_version = 999")
    assert told(cache) == NOTHING


def test_a_damaged_cache_tells_nothing_and_stays_for_the_build_to_mend(cache: Path) -> None:
    (cache / FILE).write_bytes(b"damaged" * 1000)
    assert told(cache) == NOTHING
    assert (cache / FILE).read_bytes() == b"damaged" * 1000


def test_a_cache_that_is_a_link_is_not_read(cache: Path, tmp_path: Path) -> None:
    (cache / FILE).rename(tmp_path / "theirs")
    (cache / FILE).symlink_to(tmp_path / "theirs")
    assert told(cache) == NOTHING
