from __future__ import annotations

from pathlib import Path

from generator.engine.fingerprint import fingerprint


def package(folder: Path) -> Path:
    (folder / "source").mkdir(parents=True)
    (folder / "themes/default").mkdir(parents=True)
    (folder / "source/load.py").write_text("one = 1\n")
    return folder


def test_the_same_code_in_another_folder_is_the_same(tmp_path: Path) -> None:
    here, there = package(tmp_path / "here"), package(tmp_path / "there")
    assert fingerprint(here, ["hypothesis"]) == fingerprint(there, ["hypothesis"])


def test_changed_moved_and_added_code_is_other_code(tmp_path: Path) -> None:
    code = package(tmp_path / "code")
    seen = {fingerprint(code, [])}
    (code / "source/load.py").write_text("one = 2\n")
    seen.add(fingerprint(code, []))
    (code / "source/load.py").rename(code / "load.py")
    seen.add(fingerprint(code, []))
    (code / "empty.py").write_text("")
    seen.add(fingerprint(code, []))
    assert len(seen) == 4


def test_themes_come_in_as_arguments_and_do_not_count(tmp_path: Path) -> None:
    code = package(tmp_path / "code")
    before = fingerprint(code, [])
    (code / "themes/default/extra.py").write_text("one = 1\n")
    assert fingerprint(code, []) == before


def test_versions_count_and_their_order_does_not(tmp_path: Path) -> None:
    code = package(tmp_path / "code")
    assert fingerprint(code, ["hypothesis", "pytest"]) == fingerprint(code, ["pytest", "hypothesis"])
    assert fingerprint(code, ["hypothesis"]) != fingerprint(code, ["no-such-distribution"])
