"""A build that has nothing to do ends before click is imported, and says just what the command would say."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.build.up_to_date.unchanged import BuildInputs, remember
from generator.cli import main
from generator.cli.commands import run
from generator.cli.start import plain
from generator.engine.look import StatRow
from generator.model.diagnostic import Diagnostic, Location
from generator.model.result import LocaleResult, Result

CLEAN = Result(pages=12, locales=(LocaleResult("en", 100, 4), LocaleResult("ar", 43, 4)), written=20)
FOUND = Diagnostic("V101", "warning", "wrong", Location("content/site.yaml", line=1))
FOUND_ONE = Result((FOUND,), pages=1, kept=3)
LATER = 10_000_000_000
"""Nanoseconds after which any clock has moved on."""
IS_LIGHT = """
import sys
from generator.cli import main
heavy = {"click", "dataclasses", "generator.build.flow", "hashlib", "msgspec", "pathlib"}
try:
    main()
finally:
    print(sorted(heavy & sys.modules.keys()))
"""


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a site that was built, in which the command is run."""
    for path in ("content/site.yaml", "site/index.html"):
        (tmp_path / path).parent.mkdir()
        (tmp_path / path).write_text("title: A site\n", encoding="utf-8")
    (tmp_path / "site/.vereda-files").write_text("index.html\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    built(CLEAN)
    return tmp_path


def built(result: Result) -> None:
    """Keep what a build gave."""
    (Path(".vereda")).mkdir(exist_ok=True)
    (Path(".vereda/lock")).touch()
    remember(Path(), Path("site"), BuildInputs.of(Path(), time.time_ns() + LATER), result)


def said(capsys: pytest.CaptureFixture[str]) -> tuple[str, str]:
    """Return what was said, without the time that it took."""
    out, err = capsys.readouterr()
    return out, re.sub(r"\d+\.\d s", "0.0 s", err)


def start(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> object:
    """Type a command; return its exit code."""
    monkeypatch.setattr(sys, "argv", ["vereda", *arguments])
    with pytest.raises(SystemExit) as ended:
        main()
    return ended.value.code


@pytest.mark.parametrize(
    "options",
    [
        [],
        ["--quiet"],
        ["--site", "."],
        ["--output", "./site", "--jobs", "1"],
        ["--format", "concise", "--strict"],
        ["--format", "json"],
    ],
)
@pytest.mark.parametrize("result", [CLEAN, FOUND_ONE], ids=["clean", "found"])
@pytest.mark.usefixtures("site")
def test_it_says_what_the_command_says(
    options: list[str], result: Result, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    built(result)
    code = run(["build", *options])
    expected = said(capsys)
    assert start(monkeypatch, "build", *options) == code
    assert said(capsys) == expected


@pytest.mark.usefixtures("site")
def test_nothing_heavy_is_imported_for_it() -> None:
    assert lightly() == "[]\n"


@pytest.mark.parametrize("format", ["text", "concise", "json", "github"])
def test_warnings_are_said_again_as_they_were_printed(format: str, site: Path) -> None:
    built(FOUND_ONE)
    printed, _, imported = lightly("--format", format).removesuffix("\n").rpartition("\n")
    assert "content/site.yaml" in printed
    assert "click" in imported, "nobody has printed them in this format"
    assert lightly("--format", format) == f"{printed}\n[]\n"
    (site / "content/site.yaml").write_text("title: Another\n", encoding="utf-8")
    built(CLEAN)
    assert "content/site.yaml" not in lightly("--format", format)


def lightly(*options: str) -> str:
    """Build in a process of its own; return what it printed, and what it imported that takes long."""
    command = (sys.executable, "-c", IS_LIGHT, "build", "--quiet", *options)
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@pytest.mark.usefixtures("site")
def test_where_something_changed_the_command_is_told_what_was_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    from generator.build import flow  # noqa: PLC0415 - after the fixture has built
    from generator.build.up_to_date import inputs  # noqa: PLC0415 - after the fixture has built

    looks = []
    look = inputs.inputs

    def counted(site: str) -> list[StatRow]:
        looks.append(site)
        return look(site)

    monkeypatch.setattr(inputs, "inputs", counted)
    monkeypatch.setattr(flow, "build", lambda *_: CLEAN)
    Path("content/new.md").touch()
    assert start(monkeypatch, "build", "--quiet") == 0
    assert looks == ["."]


@pytest.mark.parametrize(
    "typed",
    [
        "build --site=.",
        "build --site",
        "build --site --quiet",
        "build --quiet --quiet",
        "build --jobs 0",
        "build --jobs two",
        "build --timings",
        "build --help",
        "build here",
        "check",
        "",
    ],
)
def test_any_other_form_is_left_to_click(typed: str) -> None:
    assert plain(typed.split()) is None


def test_a_plain_build_is_understood() -> None:
    assert plain(["build", "--site", "there", "--quiet"]) == {"--site": "there", "--quiet": "yes"}
