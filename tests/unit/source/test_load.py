"""Which files a site has, and what stands where a file should be."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.source.load import MOST_TEXT, load


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """Return the smallest site that can be loaded."""
    for path in (
        "content/site.yaml",
        "content/framework.yaml",
        "content/modules/one.md",
        "translations/es/modules/one.po",
    ):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("x", encoding="utf-8")
    return tmp_path


def codes(site: Path) -> list[tuple[str, str]]:
    return [(found.location.path, found.code) for found in load(site).diagnostics]


def test_files_come_with_their_kind_id_and_locale(bare: Path) -> None:
    (bare / "content/media").mkdir()
    (bare / "content/media/map.svg").write_text("<svg/>", encoding="utf-8")
    found = [(file.path, file.kind, file.id, file.locale) for file in load(bare).value]
    assert found == [
        ("content/framework.yaml", "framework", "framework", ""),
        ("content/media/map.svg", "file", "map.svg", ""),
        ("content/modules/one.md", "module", "one", ""),
        ("content/site.yaml", "site", "site", ""),
        ("translations/es/modules/one.po", "catalog", "modules/one", "es"),
    ]
    assert codes(bare) == []


def pipe(site: Path) -> None:
    os.mkfifo(site / "content/modules/two.md")


def link(site: Path) -> None:
    (site / "content/modules/two.md").symlink_to("/etc/hostname")


def folder(site: Path) -> None:
    (site / "content/modules/two.md").mkdir()


def large(site: Path) -> None:
    (site / "content/modules/two.md").write_bytes(b"x" * (MOST_TEXT + 1))


def stray(site: Path) -> None:
    (site / "content/modules/two.txt").write_text("x", encoding="utf-8")


def linked_folder(site: Path) -> None:
    (site / "content/pages").symlink_to(site / "content/modules")


def case(site: Path) -> None:
    (site / "content/modules/One.md").write_text("x", encoding="utf-8")


def gone(site: Path) -> None:
    (site / "content/framework.yaml").unlink()


@pytest.mark.parametrize(
    ("spoil", "path", "code"),
    [
        (pipe, "content/modules/two.md", "V104"),
        (link, "content/modules/two.md", "V104"),
        (folder, "content/modules/two.md", "V104"),
        (large, "content/modules/two.md", "V106"),
        (stray, "content/modules/two.txt", "V108"),
        (linked_folder, "content/pages", "V104"),
        (case, "content/modules/one.md", "V107"),
        (gone, "content/framework.yaml", "V103"),
    ],
)
def test_what_is_no_file_is_reported(bare: Path, spoil: Callable[[Path], None], path: str, code: str) -> None:
    spoil(bare)
    assert codes(bare) == [(path, code)]


@pytest.mark.parametrize("name", [".hidden.md", "one.md~"])
def test_what_editors_leave_is_passed_over(bare: Path, name: str) -> None:
    (bare / "content/modules" / name).write_text("x", encoding="utf-8")
    assert codes(bare) == []
    assert len(load(bare).value) == 4


def test_a_file_that_may_not_be_read(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Root may read everything, so the answer of the system is made up.
    monkeypatch.setattr(os, "access", lambda path, _mode: Path(path).name != "one.md")
    assert codes(bare) == [("content/modules/one.md", "V105")]


def test_what_a_translator_sends_stops_no_site_however_large_it_is(bare: Path) -> None:
    (bare / "translations/es/modules/one.po").write_bytes(b"x" * (MOST_TEXT + 1))
    (found,) = load(bare).diagnostics
    assert (found.code, found.severity, found.location.path) == (
        "V442",
        "warning",
        "translations/es/modules/one.po",
    )
    assert all(file.kind != "catalog" for file in load(bare).value)


def test_a_link_is_told_with_where_it_leads(bare: Path) -> None:
    link(bare)
    (bare / "translations/fr").symlink_to("es")
    (bare / "content/modules/loop.md").symlink_to("loop.md")
    told = [found.message for found in load(bare).diagnostics]
    assert told == [
        'content/modules/loop.md is a link to "loop.md", not a file',
        'content/modules/two.md is a link to "/etc/hostname", not a file',
        'translations/fr is a link to "es"',
    ]
