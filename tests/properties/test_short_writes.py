"""What the system cuts short ends a build in words; each file stays whole, and the next build is right."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.changing import ROOT
from tests.small import Said, built, clean, edit, pages, small_site

resource = pytest.importorskip("resource", reason="this system has no limits")

SIZES = (1, 2, 5, 9, 14)
"""KiB: what a file may grow to."""
FOR_ALL = """
import resource, sys
from generator.cli.commands import run
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), resource.RLIM_INFINITY))
sys.exit(run(sys.argv[2:]))
"""
"""Runs a command under a limit for every file: the cache meets it first."""
FOR_PAGES = """
import resource, sys
from generator.cli.commands import run
from generator.engine import engine, whole

engine.FEW = 0  # however little there is to do, with two jobs it is done by workers
filled = whole._filled

def cut(file, data):
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), resource.RLIM_INFINITY))
    try:
        return filled(file, data)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)

whole._filled = cut
sys.exit(run(sys.argv[2:]))
"""
"""Runs a command under a limit for what is written into the output alone."""


@pytest.fixture(scope="module")
def whole_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a built site, and the same one, `changed` in all its pages."""
    folder = tmp_path_factory.mktemp("whole")
    built(small_site(folder / "site"))
    shutil.copytree(folder / "site", folder / "changed")
    settings = folder / "changed/content/site.yaml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("A small", "Another"), encoding="utf-8")
    edit(folder / "changed", "One more sentence. " * 1000)
    return folder


@pytest.fixture
def site(whole_site: Path, tmp_path: Path) -> Path:
    """Return a site that was changed since it was built."""
    return Path(shutil.copytree(whole_site / "changed", tmp_path / "site"))


@pytest.fixture(scope="module")
def after(whole_site: Path) -> dict[str, bytes]:
    """Return what a clean build makes of it."""
    return clean(whole_site / "changed", whole_site / "clean")


def limited(script: str, site: Path, size: int, *options: str) -> Said:
    """Build where no file may grow larger than some KiB."""
    command = [sys.executable, "-c", script, str(size * 1024), "build", "--site", str(site), *options]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return Said(ended.returncode, ended.stdout, ended.stderr)


def rests(site: Path) -> list[Path]:
    return [path for path in site.rglob(".*.tmp") if path.is_file()]


def test_a_limit_for_all_files_ends_the_build_and_the_pages_stay(site: Path, after: dict[str, bytes]) -> None:
    before = pages(site)
    for size in SIZES:
        ended = limited(FOR_ALL, site, size)
        assert ended.code == 1
        assert ended.err.splitlines()[-1].startswith(f"error: {site}")
        assert "File too large; this system lets no file grow so large" in ended.err
        assert (pages(site), rests(site)) == (before, [])
    assert built(site).code == 0
    assert pages(site) == after


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize(
    "size", [1, 9, *(pytest.param(size, marks=pytest.mark.full) for size in SIZES if size not in (1, 9))]
)
def test_a_page_that_is_cut_short_is_never_put_in_its_place(
    jobs: str, size: int, site: Path, after: dict[str, bytes]
) -> None:
    before = pages(site)
    ended = limited(FOR_PAGES, site, size, "--jobs", jobs)
    assert ended.code == 1
    assert ended.err.splitlines()[-1].startswith(f"error: {site}/site/")
    torn = {name for name, data in pages(site).items() if data not in (before[name], after[name])}
    assert (torn - {".vereda-files"}, rests(site)) == (set(), [])
    assert built(site).code == 0
    assert pages(site) == after


def test_a_first_build_that_is_cut_short_is_done_by_the_next_one(site: Path, after: dict[str, bytes]) -> None:
    shutil.rmtree(site / "site")
    shutil.rmtree(site / ".vereda")
    assert limited(FOR_PAGES, site, 9).code == 1
    assert rests(site) == []
    assert built(site).code == 0
    assert pages(site) == after
