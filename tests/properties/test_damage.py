"""A build with a damaged cache says so in one line and writes what a clean build writes."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.build.up_to_date import inputs, unchanged
from generator.engine import engine
from tests.changing import ROOT
from tests.damages import COLUMNS, DROPPED, FILES, SHAPES, Harm, flips
from tests.small import AGE, FINDINGS, built, clean, edit, pages, said, small_site

CACHE = ".vereda/cache.sqlite"
HARMS = COLUMNS | DROPPED | SHAPES | FILES
SAMPLE = (
    *("trace is dropped", "manifest is dropped", "value.bytes is null", "manifest.target is text"),
    *("findings forgotten", "a summary of the wrong shape", "half", "words of SQLite that are no UTF-8"),
)
UNSEEN = {
    *("a folder", "last_build.output is text"),
    *(name for name in FILES if name.startswith("garbage")),
    *(name for name in COLUMNS if name.startswith("report.")),
}
"""A folder is told at each build; what SQLite itself passes over, and a report, which is made anew, never."""
BY_CHANCE = range(4)
"""Seeds of bytes that are changed by chance."""
MORE = range(4, 150)


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a built site, and the bytes that it and a changed one get from a clean build."""
    folder = tmp_path_factory.mktemp("scene")
    built(small_site(folder / "site"))
    return folder


@pytest.fixture(scope="module")
def changed(scene: Path) -> dict[str, bytes]:
    """Return what a clean build makes of the site once it is edited."""
    shutil.copytree(scene / "site", scene / "edited")
    edit(scene / "edited")
    return clean(scene / "edited", scene / "clean")


def harmed(scene: Path, harm: Harm, folder: Path) -> Path:
    """Return a copy of the site whose cache was harmed."""
    site = Path(shutil.copytree(scene / "site", folder))
    harm(site / CACHE)
    return site


def check(site: Path, before: dict[str, bytes], after: dict[str, bytes], *options: str) -> int:
    """Build a harmed site as it is, then edited; return how often damage was told."""
    told = 0
    for expected in (before, after):
        ended = built(site, *options)
        assert (ended.code, pages(site)) == (0, expected), ended.err
        assert ended.out.count("warning[") == FINDINGS
        told += ended.err.count("it was damaged; everything is built anew") + ended.err.count("was not used")
        assert "bug" not in ended.err
        edit(site)
    return told


@pytest.mark.parametrize(
    "name", [*SAMPLE, *(pytest.param(name, marks=pytest.mark.full) for name in HARMS if name not in SAMPLE)]
)
def test_a_damaged_cache_is_thrown_away_and_the_site_is_right(
    name: str, scene: Path, changed: dict[str, bytes], tmp_path: Path
) -> None:
    site = harmed(scene, HARMS[name], tmp_path / "site")
    told = check(site, pages(scene / "site"), changed)
    assert told == 1 or name in UNSEEN


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize(
    "seeds", [BY_CHANCE, pytest.param(MORE, marks=pytest.mark.full)], ids=["some", "many"]
)
def test_bytes_that_chance_has_changed_change_no_page(
    jobs: str,
    seeds: range,
    scene: Path,
    changed: dict[str, bytes],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(engine, "FEW", 0)
    for harm in list(flips(seeds).values())[:: int(jobs)]:
        site = harmed(scene, harm, tmp_path / "site")
        check(site, pages(scene / "site"), changed, "--jobs", jobs)
        shutil.rmtree(site)


@pytest.mark.parametrize("command", [["check"], ["why", "en/index.html"]])
def test_other_commands_bear_damage_too(command: list[str], scene: Path, tmp_path: Path) -> None:
    for name in SAMPLE[:3]:
        site = harmed(scene, HARMS[name], tmp_path / name)
        ended = said(*command, "--site", str(site))
        assert ended.code in {0, 2}
        assert "bug" not in ended.err
        assert built(site).code == 0


def test_a_site_with_nothing_to_do_is_looked_at_whatever_its_cache_is(scene: Path, tmp_path: Path) -> None:
    site = Path(shutil.copytree(scene / "site", tmp_path / "site"))
    time.sleep(AGE)
    assert built(site).code == 0
    cache = site / CACHE
    whole = cache.read_bytes()
    last = inputs.InputsLook(str(site), str(site / "site")).last
    assert last
    for name, harm in (HARMS | flips(range(40))).items():
        shutil.rmtree(cache) if cache.is_dir() else cache.unlink(missing_ok=True)
        cache.write_bytes(whole)
        harm(cache)
        look = inputs.seen(str(site), str(site / "site"))
        assert look is None or look.last in (b"", last), name


@pytest.mark.parametrize(
    "data", [b"", b"\xe9\xff\xff\xff\x7f", b"i\1\0\0\0", b"(\1\0\0\0N", b"[\0\0\0\0", b"N"]
)
def test_a_summary_of_any_shape_is_no_summary(data: bytes) -> None:
    assert inputs.sums(data) is None
    assert unchanged.decoded(data, b"mark") is None


def test_the_command_starts_with_a_damaged_cache(scene: Path, tmp_path: Path) -> None:
    site = harmed(scene, HARMS["words of SQLite that are no UTF-8"], tmp_path / "site")
    vereda = Path(sys.executable).with_name("vereda")
    ended = subprocess.run(
        [vereda, "build", "--site", site], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stderr.count("damaged"), ended.stderr.count("Traceback")) == (0, 1, 0)
