"""Why a page was written, told on a small site."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.build.why import why
from generator.cli.commands import run
from tests.building import build_quietly

ROOT = Path(__file__).resolve().parents[3]
PAGE = "es/modules/words-for-a-photo.html"
MODULE = "content/modules/words-for-a-photo.md"
CATALOG = "translations/es/modules/words-for-a-photo.po"


@pytest.fixture(scope="module")
def first_build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with this repository's own site, built once."""
    folder = tmp_path_factory.mktemp("why")
    for part in ("content", "translations", "themes"):
        shutil.copytree(ROOT / part, folder / "site" / part)
    build_quietly(folder / "site", folder / "out")
    return folder


@pytest.fixture
def built(first_build: Path, tmp_path: Path) -> Path:
    """Return a copy that the test may change."""
    return Path(shutil.copytree(first_build, tmp_path / "copy"))


def reasons(folder: Path, target: str = PAGE) -> tuple[str, ...] | None:
    return why(folder / "site", folder / "out", target)


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_first_build_has_no_other_reason(first_build: Path) -> None:
    assert reasons(first_build) == ("it is new, or no earlier build is known",)
    assert reasons(first_build, "es/nothing.html") is None


def edit(folder: Path) -> None:
    with (folder / "site" / MODULE).open("a", encoding="utf-8") as file:
        file.write("\nOne more sentence.\n")


def rename(folder: Path) -> None:
    replace(folder / "site" / MODULE, "\ntitle: ", "\ntitle: New ")


def retitle(folder: Path) -> None:
    replace(folder / "site/content/site.yaml", "title: ", "title: Our ")


def restyle(folder: Path) -> None:
    replace(folder / "site/themes/default/templates/module.html", "{% block", "<!-- new -->{% block")


def translate(folder: Path) -> None:
    replace(folder / "site" / CATALOG, "Palabras", "Unas palabras")


def lose(folder: Path) -> None:
    (folder / "out" / PAGE).unlink()


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (edit, f"text of {MODULE} changed"),
        (rename, f"front matter, headings or links of {MODULE} changed (title)"),
        (retitle, "what stands on every page changed (title)"),
        (restyle, "template changed (module.html"),
        (translate, f"{CATALOG}, or what it falls back on changed"),
        (lose, "its inputs were the same: the file itself was missing or had been changed"),
    ],
)
def test_each_change_is_named(built: Path, change: Callable[[Path], None], reason: str) -> None:
    change(built)
    build_quietly(built / "site", built / "out")
    found = reasons(built)
    assert found
    assert any(one.startswith(reason) for one in found), found
    assert "it is new, or no earlier build is known" not in found


def test_in_the_language_of_the_source_no_translation_is_named(built: Path) -> None:
    edit(built)
    build_quietly(built / "site", built / "out")
    found = reasons(built, PAGE.replace("es/", "en/", 1))
    assert found
    assert f"text of {MODULE} changed" in found
    assert not any("falls back" in one for one in found)


def test_the_command_takes_a_path_from_the_output_or_from_here(
    first_build: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(first_build)
    for path in (PAGE, f"out/{PAGE}"):
        assert run(["why", path, "--site", "site", "--output", "out"]) == 0
        expected = f"{PAGE} was last made because\n  it is new, or no earlier build is known\n"
        assert capsys.readouterr().out == expected


def test_a_file_that_no_build_wrote(first_build: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["--site", str(first_build / "site"), "--output", str(first_build / "out")]
    assert run(["why", "nothing.html", *arguments]) == 2
    assert 'no build has written "nothing.html"' in capsys.readouterr().err


def test_a_question_makes_no_cache(
    first_build: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = Path(
        shutil.copytree(first_build / "site", tmp_path / "site", ignore=shutil.ignore_patterns(".vereda"))
    )
    assert run(["why", PAGE, "--site", str(site), "--output", str(first_build / "out")]) == 2
    assert f'nothing is known of "{PAGE}"' in capsys.readouterr().err
    assert not (site / ".vereda").exists()
