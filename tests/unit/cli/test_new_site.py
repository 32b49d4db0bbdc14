from __future__ import annotations

import os
import re
import shutil
import subprocess
import tomllib
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
        "locked.txt",
        "content/site.yaml",
    }
    assert entries(home) == ["our site"]


def test_it_is_checked_without_a_word(capsys: pytest.CaptureFixture[str]) -> None:
    run(["new", "site", "one"])
    capsys.readouterr()
    assert run(["check", "--site", "one", "--strict"]) == 0
    assert capsys.readouterr().out == ""


WORKFLOWS = [".github/workflows/publish.yml", ".gitlab-ci.yml", "netlify.toml"]


def commands(file: str) -> str:
    """Return what a host runs to build the site, as one script."""
    text = (Path("one") / file).read_text(encoding="utf-8")
    if file == "netlify.toml":
        return str(tomllib.loads(text)["build"]["command"])
    read = yaml.safe_load(text)
    if file == ".gitlab-ci.yml":
        return "\n".join([*read["before_script"], *read["pages"]["script"]])
    return "\n".join(step["run"] for step in read["jobs"]["build"]["steps"] if "run" in step)


def run_by_a_host(file: str, home: Path) -> tuple[int, str, list[str]]:
    """Return how the script ends, what it says, and what it calls: pip and vereda only take notes here."""
    for name in ("pip", "vereda"):
        fake = home / "bin" / name
        fake.parent.mkdir(exist_ok=True)
        fake.write_text(f'#!/bin/sh\necho "{name} $*" >> "{home}/called"\n', encoding="utf-8")
        fake.chmod(0o755)
    (home / "called").write_text("", encoding="utf-8")
    path = f"{home / 'bin'}{os.pathsep}{os.environ['PATH']}"
    script = ["bash", "-e", "-c", commands(file)]
    ended = subprocess.run(script, cwd="one", env={"PATH": path}, capture_output=True, text=True, check=False)
    return ended.returncode, ended.stdout, (home / "called").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("file", WORKFLOWS)
def test_a_host_that_is_not_told_which_vereda_says_so_and_installs_nothing(home: Path, file: str) -> None:
    run(["new", "site", "one"])
    code, said, called = run_by_a_host(file, home)
    assert (code, called) == (1, [])
    assert "requirements.txt" in said
    assert "Write there where its repository is" in said


@pytest.mark.parametrize("file", WORKFLOWS)
def test_a_host_installs_what_is_locked_then_that_vereda_and_builds(home: Path, file: str) -> None:
    run(["new", "site", "one"])
    Path("one/requirements.txt").write_text("vereda @ git+https://git.example.org/vereda@f00d\n", "utf-8")
    code, _, called = run_by_a_host(file, home)
    assert code == 0
    locked, vereda, check, build = [line.replace("--quiet ", "") for line in called]
    assert locked.replace("--force-reinstall ", "") == "pip install --require-hashes --requirement locked.txt"
    assert vereda == "pip install --no-deps --no-build-isolation --requirement requirements.txt"
    assert check == "pip check"
    assert build.startswith("vereda build")


@pytest.mark.parametrize("file", WORKFLOWS[:2])
def test_workflows_keep_the_cache(file: str) -> None:
    run(["new", "site", "one"])
    assert ".vereda" in (Path("one") / file).read_text(encoding="utf-8")


def test_actions_and_images_are_named_so_that_nobody_can_change_them() -> None:
    run(["new", "site", "one"])
    text = Path("one/.github/workflows/publish.yml").read_text(encoding="utf-8")
    used = re.findall(r"uses: (.*)", text)
    assert len(used) == 5
    assert [each for each in used if not re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v[\d.]+", each)] == []
    image = yaml.safe_load(Path("one/.gitlab-ci.yml").read_text(encoding="utf-8"))["image"]
    assert re.fullmatch(r"python:3\.\d+\.\d+", image)


def test_the_libraries_of_a_new_site_are_those_of_this_program(root: Path) -> None:
    run(["new", "site", "one"])
    locks = [(root / "requirements" / name).read_text(encoding="utf-8") for name in ("run.txt", "build.txt")]
    ours = [line for lock in locks for line in lock.splitlines() if "#" not in line]
    theirs = Path("one/locked.txt").read_text(encoding="utf-8").splitlines()
    assert [line for line in theirs if not line.startswith("#")] == ours
    assert sum("--hash=sha256:" in line for line in ours) > 100


@pytest.mark.parametrize(
    ("origin", "line"),
    [
        ("", ""),
        (
            '{"url": "https://git.example.org/vereda", "vcs_info": {"commit_id": "f00d"}}',
            "vereda @ git+https://git.example.org/vereda@f00d",
        ),
        ('{"url": "file:///home/ana/vereda", "vcs_info": {"commit_id": "f00d"}}', ""),
        ('{"url": "file:///home/ana/vereda", "dir_info": {}}', ""),
    ],
)
def test_it_names_the_vereda_that_hosts_install_if_all_can_get_it(
    monkeypatch: pytest.MonkeyPatch, origin: str, line: str
) -> None:
    """By its name alone, an index would give whatever a stranger had put there."""
    monkeypatch.setattr(new_site, "distribution", lambda _name: Installed(origin))
    run(["new", "site", "one"])
    text = Path("one/requirements.txt").read_text(encoding="utf-8")
    assert [one for one in text.splitlines() if not one.startswith("#")] == ([line] if line else [])
    assert ("write where its repository is" in text) == (not line)


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
