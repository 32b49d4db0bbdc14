"""Which changes ask for a build."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.server.watch import Changes, source_of, watching

ROOT = Path("/site")


@pytest.mark.parametrize(
    "path",
    [
        "content/modules/one.md",
        "content/media/map.svg",
        "translations/es/modules/one.po",
        "themes/ours/static/ours.css",
        "content",
    ],
)
def test_sources(path: str) -> None:
    assert source_of(ROOT / path, ROOT) == path


@pytest.mark.parametrize(
    "path",
    [
        ".",
        "site/en/index.html",
        ".vereda/cache.sqlite",
        "../other/content/modules/one.md",
        "content/modules/.one.md.swp",
        "content/modules/one.md~",
        "content/modules/#one.md#",
        "content/modules/4913",
        "content/modules/one.md.tmp",
        "content/modules/one.md___jb_tmp___",
        "content/.hidden/one.md",
    ],
)
def test_what_is_no_source(path: str) -> None:
    assert source_of(ROOT / path, ROOT) == ""


def test_what_changes_at_once_is_one_change(tmp_path: Path) -> None:
    changes = Changes(tmp_path)
    for path in ("b", "a", "b"):
        changes.add(path)
    assert changes.wait() == ("b", "a")


def test_what_was_made_on_the_way_is_no_change(tmp_path: Path) -> None:
    changes = Changes(tmp_path)
    changes.add("content/sedXYZ", is_new=True)
    changes.add("content/one.md")
    assert changes.wait() == ("content/one.md",)


def test_saves_of_several_kinds_are_seen_and_reading_is_not(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    with watching(tmp_path) as changes:
        (tmp_path / "content" / "one.md").write_text("one")
        assert changes.wait() == ("content/one.md",)
        (tmp_path / "content" / "one.md").read_text()
        (tmp_path / "content" / ".one.md.new").write_text("two")
        (tmp_path / "content" / ".one.md.new").replace(tmp_path / "content" / "one.md")
        assert changes.wait() == ("content/one.md",)
        (tmp_path / "content" / "one.md").unlink()
        assert changes.wait() == ("content/one.md",)


def test_a_folder_of_sources_may_come_later(tmp_path: Path) -> None:
    with watching(tmp_path) as changes:
        (tmp_path / "translations").mkdir()
        assert changes.wait() == ("translations",)
        (tmp_path / "translations" / "es.po").write_text("")
        assert changes.wait() == ("translations/es.po",)
