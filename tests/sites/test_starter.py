from __future__ import annotations

import shutil
from importlib.resources import files
from pathlib import Path

import pytest

from generator.cli.commands import run


@pytest.fixture
def starter(tmp_path: Path) -> Path:
    """Return a copy of the site that a beginner starts from."""
    return Path(shutil.copytree(str(files("generator").joinpath("starter")), tmp_path / "starter"))


def test_the_starter_is_a_good_site(starter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["build", "--site", str(starter), "--strict"]) == 0
    assert capsys.readouterr().out == ""
    assert (starter / "site" / "en" / "modules" / "first-change.html").is_file()


def test_nobody_has_to_choose_among_one_language(starter: Path) -> None:
    run(["build", "--site", str(starter), "--quiet"])
    first = (starter / "site" / "index.html").read_text("utf-8")
    assert '<meta http-equiv="refresh" content="0; url=en/index.html">' in first
    settings = starter / "content" / "site.yaml"
    settings.write_text(settings.read_text("utf-8").replace("locales: [en]", "locales: [en, es]"), "utf-8")
    assert run(["build", "--site", str(starter), "--quiet"]) == 0
    assert "refresh" not in (starter / "site" / "index.html").read_text("utf-8")


def test_a_new_skeleton_needs_no_mending(starter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["new", "module", "ask-for-help", "--site", str(starter)])
    run(["new", "pathway", "one-evening", "--site", str(starter)])
    capsys.readouterr()
    assert run(["check", "--site", str(starter)]) == 0
    assert capsys.readouterr().out == ""


def test_what_the_settings_waive_is_waived_on_the_whole_site(
    starter: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (starter / "content/lessons").mkdir()
    settings = starter / "content/site.yaml"
    settings.write_text(
        settings.read_text("utf-8") + 'waive: {V110: "they wait for a review", V509: "nobody has time"}\n',
        encoding="utf-8",
    )
    assert run(["build", "--site", str(starter), "--strict"]) == 0
    assert run(["check", "--site", str(starter)]) == 0
    told = capsys.readouterr()
    assert "site.yaml: V110 is waived: they wait for a review" in told.err
    assert "warning[V113]: V509 is waived, but nothing on this site is found by it" in told.out
    (starter / "content/lessons").rmdir()
    assert run(["build", "--site", str(starter), "--strict"]) == 1
    assert "warning[V113]: V110 is waived" in capsys.readouterr().out
