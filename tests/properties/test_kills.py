"""A build may be killed at any moment: every file stays whole, and the next build repairs the rest."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.building import build_quietly
from tests.changing import CHANGES, ROOT, copy_of_ours, files

pytestmark = [
    pytest.mark.full,
    pytest.mark.skipif(not hasattr(os, "killpg"), reason="this system has no process groups to kill"),
]

ROUNDS = 4
"""Of two kills, for each of the changes and for a first build: 112 in all."""
BUILD = """
import sys
from pathlib import Path
from generator import build
from generator.engine import engine
from generator.build import flow

engine.FEW = 0  # all work goes to worker processes
print("ready", flush=True)
sys.stdin.readline()
build.build(Path(sys.argv[1]), Path(sys.argv[2]), lambda *_: None, jobs=2)
print("done", flush=True)
"""


def nothing(_site: Path) -> None:
    """Leave the site as it is: the build that is killed is the first one."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A site that was changed since it was built; where it was, and what a whole build makes of it."""

    folder: Path
    """Holds the folders `site` and `out`."""
    before: dict[str, bytes]
    after: dict[str, bytes]

    def is_whole(self, name: str, data: bytes) -> bool:
        """Whether a file is the old one or the new one."""
        return data in (self.before.get(name), self.after.get(name))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a built copy of our site."""
    folder = tmp_path_factory.mktemp("built")
    build_quietly(small_copy(folder / "site"), folder / "out")
    return folder


def small_copy(folder: Path) -> Path:
    """Copy our site without the files of its search, which are many and all made in the same way."""
    copy_of_ours(folder)
    with (folder / "content/site.yaml").open("a", encoding="utf-8") as file:
        file.write("\noutputs: [html, feeds, sitemap]\n")
    return folder


def scene(change: Callable[[Path], None], built: Path, folder: Path) -> Scene:
    """Change a site, and build it from nothing for comparison."""
    if change is nothing:
        small_copy(folder / "site")
    else:
        shutil.copytree(built, folder, dirs_exist_ok=True)
        change(folder / "site")
    before = files(folder / "out")
    shutil.copytree(folder / "site", folder / "clean", ignore=shutil.ignore_patterns(".vereda"))
    build_quietly(folder / "clean", folder / "clean-out")
    return Scene(folder, before, files(folder / "clean-out"))


def started(folder: Path) -> subprocess.Popen[str]:
    """Start a build as the leader of a group of its own; it has imported all that it needs, and begins."""
    command = [sys.executable, "-c", BUILD, str(folder / "site"), str(folder / "out")]
    process = subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, start_new_session=True
    )
    assert process.stdin
    assert process.stdout
    assert process.stdout.readline() == "ready\n"
    process.stdin.write("go\n")
    process.stdin.flush()
    return process


def seconds_of(folder: Path) -> float:
    """Return how long a build takes that nobody kills."""
    process = started(folder)
    begin = time.perf_counter()
    assert process.communicate()[0] == "done\n"
    return time.perf_counter() - begin


def killed(folder: Path, seconds: float, *, workers_too: bool) -> None:
    """Kill a build after some time, and wait until no process of it is left."""
    process = started(folder)
    time.sleep(seconds)
    (os.killpg if workers_too else os.kill)(process.pid, signal.SIGKILL)
    process.communicate()


@pytest.mark.parametrize("change", [nothing, *CHANGES], ids=lambda change: change.__name__)
def test_a_build_that_is_killed_leaves_a_site_that_the_next_one_completes(
    change: Callable[[Path], None], built: Path, tmp_path: Path
) -> None:
    chance = random.Random(change.__name__)  # noqa: S311 - moments, not secrets
    told = scene(change, built, tmp_path / "told")
    shutil.copytree(told.folder, tmp_path / "measured")
    whole = seconds_of(tmp_path / "measured")
    for number in range(ROUNDS):
        folder = tmp_path / f"round-{number}"
        shutil.copytree(told.folder, folder, ignore=shutil.ignore_patterns("clean*"))
        for workers_too in (True, False):
            seconds = whole * (number + chance.random()) / ROUNDS
            killed(folder, seconds, workers_too=workers_too)
            torn = [name for name, data in files(folder / "out").items() if not told.is_whole(name, data)]
            assert all(name == ".vereda-files" or name.endswith(".tmp") for name in torn), (seconds, torn)
        build_quietly(folder / "site", folder / "out")
        assert files(folder / "out") == told.after, seconds
        shutil.rmtree(folder)
