"""Building a site with the generator of the working tree, and with that of one of its revisions.

Git only reads here: no work tree, branch or index of the repository is touched.
"""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from msgspec import Struct

import generator
from generator.build.up_to_date.inputs import INPUTS
from generator.model.ids import did_you_mean
from generator.source.load_theme import bundled

CODE = ("generator", "themes")
"""The folders of the repository that are the generator."""
NOT_CODE = shutil.ignore_patterns("__pycache__")
SHORT = 7
"""Digits of a commit's name that people are told."""
RUN = "from generator.cli import main; main()"


class CannotCompareError(Exception):
    """There is no such revision, or none at all; says what to do instead."""


class Revision(Struct, frozen=True):
    """A commit of the repository."""

    typed: str
    commit: str
    """Its whole name."""

    @property
    def label(self) -> str:
        """How people are told of it: `main (afe9b98)`."""
        short = self.commit[:SHORT]
        return short if self.commit.startswith(self.typed) else f"{self.typed} ({short})"


def repository() -> Path:
    """Return the folder of the repository that the running generator stands in."""
    root = Path(generator.__file__).parent.parent
    if shutil.which("git") is None:
        raise CannotCompareError("git is not installed, and it keeps the revisions; install it")
    asked = _asked(root, "ls-files", "generator/__init__.py")
    if asked.returncode and (root / ".git").exists():
        raise CannotCompareError(f"git does not read the repository of Vereda: {asked.stderr.strip()}")
    if not asked.stdout:  # a virtual environment may lie in some other repository
        raise CannotCompareError(
            "this Vereda was installed without its revisions; clone its repository, and run the command "
            "that `make build` puts into `.venv/bin` there"
        )
    return root


def revision(root: Path, typed: str) -> Revision:
    """Return the commit of the repository that someone named in one of git's ways."""
    commit = _git(root, "rev-parse", "--verify", "--quiet", f"{typed}^{{commit}}")
    if not commit:
        raise CannotCompareError(f'the repository of Vereda has no revision "{typed}"; {_near(root, typed)}')
    if not _git(root, "ls-tree", "--name-only", commit, "generator/__init__.py"):
        raise CannotCompareError(f'there is no generator yet in the revision "{typed}"; name a later one')
    return Revision(typed, commit)


def take_revision(root: Path, commit: str, folder: Path) -> None:
    """Write the generator as it was in a commit into a folder."""
    there = _git(root, "ls-tree", "--name-only", commit, *CODE).split()
    command = ["git", "-C", str(root), "archive", "--format=zip", commit, *there]
    packed = subprocess.run(command, capture_output=True, check=True).stdout  # noqa: S603 - a commit's own name
    zipfile.ZipFile(io.BytesIO(packed)).extractall(folder)


def take_working_tree(root: Path, folder: Path) -> None:
    """Copy the generator as it is, so that what is typed meanwhile mixes nothing up."""
    for name in CODE:
        shutil.copytree(root / name, folder / name, ignore=NOT_CODE)


def take_site(site: Path, folder: Path) -> None:
    """Copy the sources of a site.

    Themes that belong to the generator are left out: each revision has its own.
    """
    for name in INPUTS:
        source = site / name
        if source.is_dir() and source.resolve() not in {path.resolve() for path in bundled()}:
            shutil.copytree(source, folder / name, symlinks=True)


def build_with(code: Path, site: Path, output: Path) -> str:
    """Build a site with the generator in `code`; return what it said if it could not, else ""."""
    command = [
        sys.executable,
        "-P",
        "-c",
        RUN,
        "build",
        "--quiet",
        "--site",
        str(site),
        "--output",
        str(output),
    ]
    paths = [str(code), os.environ.get("PYTHONPATH", "")]
    process = subprocess.Popen(  # noqa: S603 - this Python, with paths of our own
        command,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, paths))},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    )
    said = _said(process)
    return said if process.returncode else ""


def _said(process: subprocess.Popen[str]) -> str:
    """Return all that a process says; if this one is stopped, end that one and its workers first."""
    try:
        return process.communicate()[0]
    except BaseException:
        process.terminate()
        process.communicate()  # lasts until its workers have ended too: they may still be writing
        raise


def _near(root: Path, typed: str) -> str:
    """Return what to type instead of a revision that is not there."""
    names = _git(root, "for-each-ref", "--format=%(refname:short)").split()
    remote = next((f'did you mean "{name}"?' for name in names if name.endswith(f"/{typed}")), "")
    if not remote and _git(root, "rev-parse", "--is-shallow-repository") == "true":
        return "this clone has only the latest ones: `git fetch --unshallow --tags` brings all"
    return remote or did_you_mean(typed, names) or "`git log --oneline` and `git tag` list what there is"


def _git(root: Path, *arguments: str) -> str:
    """Return what git says, "" where it fails."""
    return _asked(root, *arguments).stdout.strip()


def _asked(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - git alone decides what a revision is
        ["git", "-C", str(root), *arguments],  # noqa: S607 - from the PATH, as the user has it
        capture_output=True,
        text=True,
        check=False,
    )
