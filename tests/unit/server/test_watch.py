"""Which changes ask for a build."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path
from queue import SimpleQueue

import pytest

from generator.server import watch
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


def heard(changes: Changes) -> tuple[str, ...]:
    """Return what has changed; `Empty` where nothing is heard."""
    found: SimpleQueue[tuple[str, ...]] = SimpleQueue()
    threading.Thread(target=lambda: found.put(changes.wait()), daemon=True).start()
    return found.get(timeout=600)


def seen(changes: Changes, file: Path) -> bool:
    """Write a file until that change is heard: what is heard first may be its folder."""
    for n in range(100):
        file.write_text(str(n))
        if any(path.endswith(file.name) for path in heard(changes)):
            return True
    return False


@pytest.mark.parametrize("poll", [False, True], ids=["told", "polled"])
def test_a_folder_that_was_removed_and_came_back_is_watched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, poll: bool
) -> None:
    """As git does it between two branches."""
    monkeypatch.setattr(watch, "POLL", 0.02)
    modules = tmp_path / "content" / "modules"
    modules.mkdir(parents=True)
    with watching(tmp_path, poll=poll) as changes:
        for _ in range(3):
            shutil.rmtree(tmp_path / "content")
            assert heard(changes)
            modules.mkdir(parents=True)
            assert seen(changes, modules / "one.md")
            assert seen(changes, modules / "one.md")


def test_a_folder_in_the_place_of_another_is_watched(tmp_path: Path) -> None:
    for name in ("content", "next"):
        (tmp_path / name).mkdir()
    with watching(tmp_path) as changes:
        (tmp_path / "content").rename(tmp_path / "before")
        (tmp_path / "next").rename(tmp_path / "content")
        assert heard(changes)
        assert seen(changes, tmp_path / "content" / "one.md")


def test_a_folder_that_is_a_link_is_watched(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "content").symlink_to(tmp_path / "elsewhere")
    with watching(tmp_path / "site") as changes:
        assert seen(changes, tmp_path / "elsewhere" / "one.md")


def test_saves_are_seen_on_a_disk_that_tells_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "POLL", 0.02)
    (tmp_path / "content").mkdir()
    with watching(tmp_path, poll=True) as changes:
        assert seen(changes, tmp_path / "content" / "one.md")


def test_a_folder_of_sources_may_come_later(tmp_path: Path) -> None:
    with watching(tmp_path) as changes:
        (tmp_path / "translations").mkdir()
        assert changes.wait() == ("translations",)
        (tmp_path / "translations" / "es.po").write_text("")
        assert changes.wait() == ("translations/es.po",)
