"""The recipes of the guide for contributors, followed on a copy of the program: each does what it says.

Each numbered step of a recipe begins with the file that it touches; what stands in a fence with the path of a
file is that file (`python`, `html`), or a change to it (`diff`).
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "docs/contributing.md").read_text("utf-8")
RECIPES = {
    title: text
    for title, _, text in (part.partition("\n") for part in re.split(r"^## ", GUIDE, flags=re.MULTILINE))
    if title.startswith("A new ")
}
MOST = {
    "A new block": 8,
    "A new check": 3,
    "A new kind of page": 5,
    "A new output": 4,
    "A new command": 4,
    "A new key": 6,
}
"""How many files each may touch: more than that is a house in which one thing lies in many rooms."""
MODULE = "content/modules/first-change.md"


def files(recipe: str) -> list[str]:
    """Return the files that the steps of a recipe touch."""
    return re.findall(r"^\d+\. \*\*`([^`]+)`\*\*", RECIPES[recipe], re.MULTILINE)


def follow(recipe: str, program: Path) -> None:
    """Do what the fences of a recipe say."""
    fence = r"^( *)```(python|html|diff) (\S+)\n(.*?)^ *```$"
    for indent, kind, path, text in re.findall(fence, RECIPES[recipe], re.MULTILINE | re.DOTALL):
        file, lines = program / path, [line.removeprefix(indent) for line in text.splitlines()]
        if kind == "diff":
            change(file, lines)
        elif file.parent.is_dir():  # tests are not copied
            file.write_text(dedent("\n".join(lines)) + "\n", "utf-8")


def change(file: Path, lines: list[str]) -> None:
    """Change a file as the lines of a diff say."""
    before, after = ("\n".join(line[1:] for line in lines if line[0] in signs) for signs in (" -", " +"))
    text = file.read_text("utf-8")
    assert text.count(before) == 1, f"{file.name} does not have this once: {before}"
    file.write_text(text.replace(before, after), "utf-8")


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """Return a copy of the program."""
    for part in ("generator", "themes"):
        shutil.copytree(
            ROOT / part, tmp_path / "program" / part, ignore=shutil.ignore_patterns("__pycache__")
        )
    return tmp_path / "program"


@pytest.fixture
def site(program: Path) -> Path:
    """Return a copy of the site that a beginner starts from."""
    return Path(shutil.copytree(program / "generator/starter", program.parent / "site"))


def edit(site: Path, old: str, new: str) -> None:
    module = site / MODULE
    module.write_text(module.read_text("utf-8").replace(old, new, 1), "utf-8")


def vereda(program: Path, *arguments: str) -> str:
    """Run a command of the copy; return what it says."""
    command = "import sys; from generator.cli.commands import run; raise SystemExit(run(sys.argv[1:]))"
    done = subprocess.run(
        [sys.executable, "-c", command, *arguments, "--site", str(program.parent / "site")],
        cwd=program,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


def page(program: Path, name: str) -> str:
    return (program.parent / "site/site" / name).read_text("utf-8")


def test_every_recipe_is_followed_here() -> None:
    assert list(RECIPES) == list(MOST)


@pytest.mark.parametrize("recipe", MOST)
def test_a_recipe_touches_few_files(recipe: str) -> None:
    assert 0 < len(files(recipe)) <= MOST[recipe]


@pytest.mark.parametrize("recipe", MOST)
def test_each_fence_of_a_recipe_belongs_to_a_step(recipe: str) -> None:
    assert set(re.findall(r"^ *```\w+ (\S+)$", RECIPES[recipe], re.MULTILINE)) <= set(files(recipe))


def test_the_block_is_laid_out(program: Path, site: Path) -> None:
    follow("A new block", program)
    with (site / MODULE).open("a", encoding="utf-8") as file:
        file.write("\n::: recipe\n\nOne, then the other.\n\n:::\n")
    assert "0 errors" in vereda(program, "build", "--jobs", "1")
    assert '<p class="kind"><span>Recipe</span></p>\n<p>One, then the other.</p>' in page(
        program, "en/modules/first-change.html"
    )


def test_the_check_finds_what_it_is_for(program: Path, site: Path) -> None:
    follow("A new check", program)
    assert "V590" not in vereda(program, "check")
    title = re.search("^title: .*", (site / MODULE).read_text("utf-8"), re.MULTILINE)
    assert title
    edit(site, title[0], "title: Introduction")
    assert 'warning[V590]: the title "Introduction" says nothing' in vereda(program, "check")
    assert (
        "A title says nothing"
        in subprocess.run(
            [sys.executable, "-c", "from generator.report.explain import explain; print(explain('V590'))"],
            cwd=program,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
    )


def test_the_page_is_written(program: Path, site: Path) -> None:
    assert site.is_dir()
    follow("A new kind of page", program)
    assert "0 errors" in vereda(program, "build", "--jobs", "1")
    assert "<h1>Thank you</h1>\n<ul>\n<li>Our group</li>\n</ul>" in page(program, "en/thanks.html")


def test_the_output_is_written(program: Path, site: Path) -> None:
    assert site.is_dir()
    follow("A new output", program)
    vereda(program, "build", "--jobs", "1")
    assert page(program, "humans.txt") == "Author: Our group\n"


def test_the_command_is_there(program: Path, site: Path) -> None:
    assert site.is_dir()
    follow("A new command", program)
    assert vereda(program, "count") == "There are 2 modules.\n"


def test_the_key_is_taken_and_translated(program: Path, site: Path) -> None:
    edit(site, "status:", "motto: Talk first.\nstatus:")
    follow("A new key", program)
    assert "0 errors, 0 warnings" in vereda(program, "check")
