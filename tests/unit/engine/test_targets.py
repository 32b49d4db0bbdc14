from __future__ import annotations

import pytest

from generator.engine.targets import clashes, is_plain
from generator.engine.values import Conflict


@pytest.mark.parametrize(
    "target", ["index.html", "en/modules/a.html", "..a/b..html", ".nojekyll", "媒体/图.svg"]
)
def test_a_plain_target_is_a_relative_path(target: str) -> None:
    assert is_plain(target)


@pytest.mark.parametrize(
    "target",
    ["", "/a", "../a", "a/..", "a/../b", "./a", "a//b", "a/", "a\\b", "C:/a", "a\nb", "a\0b", "\ud800"],
)
def test_what_leads_out_of_the_folder_is_not(target: str) -> None:
    assert not is_plain(target)
    assert clashes([target]) == [Conflict(target, "name")]


@pytest.mark.parametrize("target", [".vereda-files", ".VEREDA-files", "en/.vereda-0123456789abcdef.tmp"])
def test_what_the_engine_uses_itself_is_not(target: str) -> None:
    assert clashes([target]) == [Conflict(target, "name")]


def test_targets_that_stand_beside_one_another_do_not_clash() -> None:
    assert clashes(["a/b.html", "a/c.html", "b/b.html", "a.html"]) == []


def test_two_tasks_for_one_target_clash_once() -> None:
    assert clashes(["a", "b", "a"]) == [Conflict("a", "twice")]


def test_names_that_some_file_systems_hold_for_the_same_clash() -> None:
    assert clashes(["en/A", "en/a", "b"]) == [
        Conflict("en/A", "case", "en/a"),
        Conflict("en/a", "case", "en/A"),
    ]
    assert [found.clash for found in clashes(["é", "e\N{COMBINING ACUTE ACCENT}"])] == ["case", "case"]


def test_a_file_cannot_be_a_folder_too() -> None:
    assert clashes(["a/b", "A", "c"]) == [Conflict("a/b", "folder", "A"), Conflict("A", "folder", "a/b")]
