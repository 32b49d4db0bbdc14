"""The result of the last build comes back as long as nothing has changed."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest
from msgspec.structs import replace

from generator.build.up_to_date.unchanged import BuildInputs, last_result, remember
from generator.model.diagnostic import Diagnostic, Location, Positions, Related
from generator.model.result import LocaleResult, Result

FOUND = Diagnostic(
    "V101",
    "warning",
    "something",
    Location("content/site.yaml", "title"),
    "write it",
    (Related(Location("a"), "b"),),
)
RESULT = Result(
    diagnostics=(FOUND,),
    positions={"content/site.yaml": Positions("content/site.yaml", (("title", 3, 1),))},
    pages=12,
    locales=(LocaleResult("en", 100, 4), LocaleResult("ar", 43, 4)),
    written=8,
    kept=4,
    removed=2,
    notices=("The cache was thrown away.",),
)
LATER = 10_000_000_000
"""Nanoseconds after which any clock has moved on."""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a site with an output, both older than their look."""
    for path in ("site/content/site.yaml", "site/translations/es/site.po", "out/index.html"):
        (tmp_path / path).parent.mkdir(parents=True)
        (tmp_path / path).write_text("text")
    return tmp_path / "site"


def inputs(site: Path) -> BuildInputs:
    return BuildInputs.of(site, time.time_ns() + LATER)


def again(site: Path) -> Result | None:
    return last_result(site, site.parent / "out", inputs(site))


def kept(site: Path, result: Result = RESULT) -> Result | None:
    remember(site, site.parent / "out", inputs(site), result)
    return again(site)


def test_the_findings_and_the_summary_come_back_but_not_what_was_done(site: Path) -> None:
    found = kept(site)
    assert found
    assert replace(found, reasons={}, mark=b"") == replace(RESULT, written=0, kept=12, removed=0, notices=())


def test_why_a_finding_matters_comes_back_too(site: Path) -> None:
    from generator.source.load import NO_SITE  # noqa: PLC0415 - its rules are in this process from here on

    found = kept(site, replace(RESULT, diagnostics=(NO_SITE.at(Location("a"), "b"),)))
    assert found
    assert found.reasons == {NO_SITE.code: NO_SITE.why}


@pytest.mark.parametrize("name", ["content/site.yaml", "translations/es/site.po", "../out/index.html"])
def test_a_changed_file_is_seen(site: Path, name: str) -> None:
    assert kept(site)
    (site / name).write_text("txet")
    os.utime(site / name, ns=(1, 1))
    assert again(site) is None


def test_a_library_that_was_put_in_is_seen(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = tmp_path / "site-packages"
    library.mkdir()
    monkeypatch.setattr(sys, "path", [*sys.path, str(library)])
    assert kept(site)
    (library / "markdown_it_py-9.0.dist-info").mkdir()
    assert again(site) is None


def test_another_folder_has_another_result(site: Path) -> None:
    assert kept(site)
    assert last_result(site, site.parent / "elsewhere", inputs(site)) is None


def test_a_file_as_young_as_the_build_is_not_trusted(site: Path) -> None:
    youngest = max(
        (site / name).stat().st_mtime_ns for name in ("content/site.yaml", "translations/es/site.po")
    )
    remember(site, site.parent / "out", BuildInputs.of(site, youngest), RESULT)
    assert again(site) is None


def test_without_a_cache_nothing_is_kept(site: Path) -> None:
    remember(site, site.parent / "out", BuildInputs.of(site, 0), RESULT)
    assert not (site / ".vereda").exists()
