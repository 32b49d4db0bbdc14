"""A module of this repository's site gets another name, and no translation is lost."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

from generator import build
from generator.cli.commands import run
from tests.building import build_quietly

SITE = Path(__file__).resolve().parent.parent.parent


def test_a_renamed_module_keeps_its_translations_and_makes_no_error(tmp_path: Path) -> None:
    for folder in ("content", "translations"):
        shutil.copytree(SITE / folder, tmp_path / "site" / folder)
    site, output = tmp_path / "site", tmp_path / "out"
    before = build_quietly(site, output)
    assert run(["rename", "words-for-a-photo", "photo-words", "--site", str(site)]) == 0
    after = build_quietly(site, output)
    assert after.locales == before.locales
    assert len(after.diagnostics) == len(before.diagnostics)
    assert (output / "es" / "modules" / "photo-words.html").is_file()
    checked = build.check(site, dt.date(2026, 10, 1), lambda *_: None)
    assert checked.count("error") == 0
