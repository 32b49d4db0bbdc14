"""Two revisions of the generator over one site, in a repository made for it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.serving import HEAR

ROOT = Path(__file__).parents[2]
VEREDA = [sys.executable, "-P", "-c", f"{HEAR}; from generator.cli import main; main()"]
GIT = ["git", "-c", "user.name=Ana", "-c", "user.email=ana@example.org", "-c", "commit.gpgsign=false"]


def git(folder: Path, *arguments: str) -> str:
    return subprocess.run(
        [*GIT, *arguments], cwd=folder, check=True, capture_output=True, text=True
    ).stdout.strip()


def copy_of_the_generator(folder: Path) -> Path:
    for name in ("generator", "themes"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Return a repository of the generator, with a small site of its own, and a tag `v1.0`."""
    folder = copy_of_the_generator(tmp_path / "vereda")
    shutil.copytree(ROOT / "generator" / "starter" / "content", folder / "content")
    (folder / ".gitignore").write_text("__pycache__/\n", encoding="utf-8")
    git(folder, "init", "--quiet", "--initial-branch", "main")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message", "All")
    git(folder, "tag", "v1.0")
    return folder


def environment(repository: Path, temporary: Path) -> dict[str, str]:
    temporary.mkdir(exist_ok=True)
    return os.environ | {"PYTHONPATH": str(repository), "TMPDIR": str(temporary)}


def compare(repository: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command of a repository in its folder; no temporary file may stay."""
    temporary = repository.parent / "temporary"
    result = subprocess.run(
        [*VEREDA, "compare", *arguments],
        cwd=repository,
        env=environment(repository, temporary),
        check=False,
        capture_output=True,
        text=True,
    )
    assert list(temporary.iterdir()) == []
    return result


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_the_same_generator_writes_the_same(repository: Path) -> None:
    result = compare(repository, "HEAD")
    assert (result.returncode, result.stdout) == (0, "")
    assert "and the working tree write the same " in result.stderr


def test_a_change_of_the_theme_shows_on_the_pages_that_it_touches(repository: Path) -> None:
    replace(repository / "themes/default/templates/missing.html", "<h1", '<h1 class="changed"')
    replace(repository / "themes/default/static/vereda.css", "body {", "body { widows: 3;")
    state = git(repository, "status", "--porcelain"), git(repository, "worktree", "list")
    result = compare(repository, "v1.0", "--quiet")
    assert (result.returncode, result.stderr) == (1, "")
    heading, page, before, after, *files = result.stdout.splitlines()
    assert heading == "Pages that differ: 1"
    assert page.startswith("  404.html:")
    assert before.startswith("    - ")
    assert "changed" not in before
    assert after.startswith('    + <h1 class="changed"')
    assert files == ["Other files that differ: 1", "  assets/vereda.css"]
    assert (git(repository, "status", "--porcelain"), git(repository, "worktree", "list")) == state
    assert not (repository / ".vereda").exists()


def test_another_site_and_a_page_that_only_one_of_them_writes(repository: Path) -> None:
    site = repository.parent / "site"
    site.mkdir()
    (repository / "content").rename(site / "content")
    replace(repository / "generator/outputs/html/glossary.py", "}/glossary.html", "}/words.html")
    result = compare(repository, "main", "--site", str(site))
    assert result.returncode == 1
    told = result.stdout.splitlines()
    commit = git(repository, "rev-parse", "main")[:7]
    assert told[told.index(f"Pages that only main ({commit}) writes: 1") + 1] == "  en/glossary.html"
    assert told[told.index("Pages that only the working tree writes: 1") + 1] == "  en/words.html"
    assert [path.name for path in site.iterdir()] == ["content"]


def test_a_revision_that_cannot_build_the_site(repository: Path) -> None:
    git(repository, "rm", "--quiet", "themes/default/theme.yaml")
    git(repository, "commit", "--quiet", "--message", "A bad day")
    git(repository, "checkout", "--quiet", "v1.0")
    result = compare(repository, "main")
    assert (result.returncode, result.stdout) == (2, "")
    findings, _, advice = result.stderr.partition("Error: ")
    assert 'there is no theme "default"' in findings
    assert advice.startswith("the generator of main (")
    assert advice.endswith("cannot build this site, for the reasons above; nothing was compared\n")


@pytest.mark.parametrize(
    ("rev", "advice"),
    [
        ("mian", 'no revision "mian"; did you mean "main"?'),
        ("v1.O", 'no revision "v1.O"; did you mean "v1.0"?'),
        ("deadbeef", "`git log --oneline` and `git tag` list what there is"),
    ],
)
def test_an_unknown_revision(repository: Path, rev: str, advice: str) -> None:
    result = compare(repository, rev)
    assert result.returncode == 2
    assert advice in result.stderr


def test_a_clone_that_lacks_a_revision_says_where_it_is(repository: Path) -> None:
    clone = repository.parent / "clone"
    git(repository, "branch", "other")
    git(
        repository.parent,
        "clone",
        "--quiet",
        "--depth",
        "1",
        "--no-single-branch",
        repository.as_uri(),
        "clone",
    )
    assert 'did you mean "origin/other"?' in compare(clone, "other").stderr
    assert "`git fetch --unshallow --tags` brings all" in compare(clone, "v0.9").stderr


def test_a_revision_from_before_there_was_a_generator(repository: Path) -> None:
    git(repository, "checkout", "--quiet", "--orphan", "old")
    git(repository, "rm", "--quiet", "--cached", "-r", "generator")
    git(repository, "commit", "--quiet", "--message", "No generator")
    git(repository, "checkout", "--quiet", "--force", "main")
    result = compare(repository, "old")
    assert result.returncode == 2
    assert 'there is no generator yet in the revision "old"' in result.stderr


def test_a_generator_that_was_installed_has_no_revisions(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")  # a virtual environment often lies in the repository of a site
    folder = copy_of_the_generator(tmp_path / ".venv")
    shutil.copytree(ROOT / "generator" / "starter" / "content", folder / "content")
    result = compare(folder, "main")
    assert result.returncode == 2
    assert "this Vereda was installed without its revisions" in result.stderr


def test_what_git_says_where_it_does_not_read(repository: Path) -> None:
    (repository / ".git" / "HEAD").unlink()
    result = compare(repository, "main")
    assert result.returncode == 2
    assert "git does not read the repository of Vereda: fatal: not a git repository" in result.stderr


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="this system has no process groups")
def test_ctrl_c_leaves_nothing_behind(repository: Path) -> None:
    temporary = repository.parent / "temporary"
    process = subprocess.Popen(
        [*VEREDA, "compare", "main"],
        cwd=repository,
        env=environment(repository, temporary),
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert process.stderr
    assert process.stderr.readline() == "building with the working tree\n"
    os.killpg(process.pid, signal.SIGINT)
    assert "stopped" in process.communicate()[1]
    assert process.returncode == 130
    assert list(temporary.iterdir()) == []
    assert git(repository, "status", "--porcelain") == ""
