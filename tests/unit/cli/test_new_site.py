from __future__ import annotations

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from generator.cli import new_site
from generator.cli.commands import run


@dataclass
class Installed:
    """An installed distribution, and what pip says of where it came from."""

    version: str
    origin: str

    def read_text(self, _name: str) -> str:
        return self.origin


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Run the command in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def entries(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_a_new_site_has_what_it_takes_to_publish(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["new", "site", "our site"]) == 0
    said = capsys.readouterr().out
    assert said.splitlines()[2:] == ["  cd 'our site'", "  vereda build", "  vereda check"]
    assert names(home / "our site") >= {
        ".gitignore",
        ".gitlab-ci.yml",
        ".github/workflows/publish.yml",
        "netlify.toml",
        "README.md",
        "requirements.txt",
        "content/site.yaml",
    }
    assert entries(home) == ["our site"]


def test_it_is_checked_without_a_word(capsys: pytest.CaptureFixture[str]) -> None:
    run(["new", "site", "one"])
    capsys.readouterr()
    assert run(["check", "--site", "one", "--strict"]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("file", [".github/workflows/publish.yml", ".gitlab-ci.yml"])
def test_workflows_can_be_read_and_keep_the_cache(file: str) -> None:
    run(["new", "site", "one"])
    text = (Path("one") / file).read_text(encoding="utf-8")
    assert isinstance(yaml.safe_load(text), dict)
    assert ".vereda" in text
    assert "pip install" in text
    assert "requirements.txt" in text


@pytest.mark.parametrize(
    ("origin", "line"),
    [
        ("", "vereda ~= 1.2"),
        (
            '{"url": "https://git.example.org/vereda", "vcs_info": {"commit_id": "f00d"}}',
            "vereda @ git+https://git.example.org/vereda@f00d",
        ),
        ('{"url": "file:///home/ana/vereda", "dir_info": {}}', "vereda ~= 1.2"),
    ],
)
def test_it_names_the_vereda_that_hosts_install(
    monkeypatch: pytest.MonkeyPatch, origin: str, line: str
) -> None:
    monkeypatch.setattr(new_site, "distribution", lambda _name: Installed("1.2", origin))
    run(["new", "site", "one"])
    text = Path("one/requirements.txt").read_text(encoding="utf-8")
    assert text.splitlines()[-1] == line
    assert ("no host can get it" in text) == ("dir_info" in origin)
    assert all(one.startswith("#") for one in text.splitlines()[:-1])


@pytest.mark.parametrize("there", [[], [".git"]])
def test_an_empty_folder_and_a_fresh_clone_will_do(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], there: Iterable[str]
) -> None:
    (home / "clone").mkdir()
    for name in there:
        (home / "clone" / name).mkdir()
    monkeypatch.chdir(home / "clone")
    assert run(["new", "site", "."]) == 0
    assert "  cd" not in capsys.readouterr().out
    assert Path("content/site.yaml").is_file()
    assert not [name for name in entries(Path()) if name.startswith(".vereda-new")]


@pytest.mark.parametrize(
    ("folder", "advice"),
    [
        ("full", "the folder is not empty; name a new one"),
        ("full/note.txt", "there is a file of that name"),
        ("dangling", "there is a file of that name"),
        ("no/where", "make it first"),
    ],
)
def test_a_place_that_is_taken_is_left_alone(
    home: Path, capsys: pytest.CaptureFixture[str], folder: str, advice: str
) -> None:
    (home / "full").mkdir()
    (home / "full" / "note.txt").write_text("mine", encoding="utf-8")
    (home / "dangling").symlink_to(home / "gone")
    assert run(["new", "site", folder]) == 2
    assert advice in " ".join(capsys.readouterr().err.split())
    assert names(home) == {"full/note.txt"}


def test_a_place_where_one_may_not_write_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_arguments: object, **_options: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tempfile.TemporaryDirectory", refuse)
    assert run(["new", "site", "one"]) == 2
    assert "you may not write there" in " ".join(capsys.readouterr().err.split())


@pytest.mark.parametrize("empty", [True, False])
def test_interrupted_it_leaves_nothing(home: Path, monkeypatch: pytest.MonkeyPatch, *, empty: bool) -> None:
    if empty:
        (home / "one").mkdir()
    rename, moves = Path.rename, iter([True, False])

    def interrupted(path: Path, target: Path) -> Path:
        if not empty or not next(moves):
            raise KeyboardInterrupt
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", interrupted)
    assert run(["new", "site", "one"]) == 130
    assert names(home) == set()
    shutil.rmtree(home / "one", ignore_errors=True)
    assert entries(home) == []
