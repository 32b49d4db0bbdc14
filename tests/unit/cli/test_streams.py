"""A command does its work whatever its output leads to, and ends with the code that it has without."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.small import Said, clean, pages, small_site

VEREDA = Path(sys.executable).with_name("vereda")

pytestmark = pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is full")


def typed(line: str) -> Said:
    """Run a line of a shell in which `vereda` is ours."""
    ended = subprocess.run(
        ["sh", "-c", line.replace("vereda", str(VEREDA))],
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in ended.stdout + ended.stderr
    assert "Exception ignored" not in ended.stdout + ended.stderr
    return Said(ended.returncode, ended.stdout, ended.stderr)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a site with findings, which nobody has built."""
    return small_site(tmp_path_factory.mktemp("streams") / "site")


@pytest.fixture(scope="module")
def expected(site: Path) -> dict[str, bytes]:
    return clean(site, site.with_name("clean"))


@pytest.mark.parametrize("to", ["2>&-", "2>/dev/full", ">&- 2>&-", "<&- >&- 2>&-"])
def test_nothing_that_happens_to_standard_error_stops_a_build(
    to: str, site: Path, expected: dict[str, bytes]
) -> None:
    ended = typed(f"rm -rf {site}/site {site}/.vereda; vereda build --site {site} {to}")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.count("warning[") == (0 if ">&- 2" in to else 3)
    assert pages(site) == expected


def test_a_build_with_nothing_to_do_says_nothing_into_a_closed_stream(site: Path) -> None:
    typed(f"vereda build --quiet --site {site}")
    assert typed(f"vereda build --site {site} 2>&- >&-") == Said(0, "", "")


def test_findings_that_do_not_arrive_are_told_where_the_site_is_built(
    site: Path, expected: dict[str, bytes]
) -> None:
    ended = typed(f"rm -rf {site}/site {site}/.vereda; vereda build --site {site} >/dev/full")
    assert ended.code == 1
    assert "Built 56 pages" in ended.err
    last = "error: standard output: No space left on device; what was printed is not complete"
    assert ended.err.splitlines()[-1] == last
    assert pages(site) == expected


@pytest.mark.parametrize(
    ("command", "code"), [("check", 0), ("check --strict", 1), ("why en/index.html", 0), ("explain V101", 0)]
)
def test_a_reader_who_has_seen_enough_changes_nothing(command: str, code: int, site: Path) -> None:
    where = "" if command.startswith("explain") else f"--site {site}"
    typed(f"vereda build --quiet --site {site}")
    ended = typed(f"{{ vereda {command} {where} 2>&1; echo $? >&2; }} | true")
    assert ended == Said(0, "", f"{code}\n")


def test_a_bug_is_told_where_no_file_can_be_written() -> None:
    script = "from generator.cli.faults import fault; print(fault(ValueError('no\\nsense')))"
    ended = subprocess.run(
        [sys.executable, "-c", f"import tempfile; tempfile.tempdir = '/nowhere'; {script}"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert ended.stdout.startswith(
        "this is a bug in Vereda (ValueError), not in your site; please report it "
    )
    assert "no file could be written (No such file or directory): ValueError: no␊sense" in ended.stdout
