"""Which file of the output someone means."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from generator.cli.arguments import target

OURS = (
    ".nojekyll",
    "404.html",
    "assets/vereda.c6e4fa0f.css",
    "en/index.html",
    "en/modules/first-edit.html",
    "index.html",
)


@pytest.fixture
def output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the output `site` in the folder in which the command is run."""
    folder = tmp_path / "site"
    (folder / "en").mkdir(parents=True)
    (folder / ".vereda-files").write_text("\n".join(OURS), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return Path("site")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("en/index.html", "en/index.html"),
        ("./en/index.html", "en/index.html"),
        ("en/../en/index.html", "en/index.html"),
        ("site/en/index.html", "en/index.html"),
        ("en", "en/index.html"),
        ("site/en/", "en/index.html"),
        ("site", "index.html"),
        (".", "index.html"),
        ("/en/index.html", "en/index.html"),
        ("en/modules/first-edit.html#look", "en/modules/first-edit.html"),
        ("https://example.org/learn/en/modules/first-edit.html?x=1#look", "en/modules/first-edit.html"),
        ("https://example.org/learn/", "index.html"),
        ("http://127.0.0.1:8000/en/", "en/index.html"),
        ("assets/vereda.css", "assets/vereda.c6e4fa0f.css"),
        (".nojekyll", ".nojekyll"),
    ],
)
def test_each_way_to_name_a_file(output: Path, typed: str, meant: str) -> None:
    assert target(typed, output, "https://example.org/learn/") == meant


def test_an_address_that_cannot_be_read(output: Path) -> None:
    with pytest.raises(click.UsageError, match=r'"http://\[x" is no address of a page'):
        target("http://[x", output, "")


def test_the_whole_path(output: Path) -> None:
    assert target(str(output.resolve() / "en" / "index.html"), output, "") == "en/index.html"


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("en/idex.html", 'did you mean "en/index.html"?'),
        ("content/modules/first-edit.md", 'did you mean "en/modules/first-edit.html"?'),
        ("../../etc/passwd", "give the path of a file there, as en/index.html"),
        ("", "give the path of a file there, as en/index.html"),
    ],
)
def test_a_file_that_no_build_has_written(output: Path, typed: str, hint: str) -> None:
    (output / ".vereda-files").write_text("\n".join(set(OURS) - {"index.html"}), encoding="utf-8")
    with pytest.raises(click.UsageError) as wrong:
        target(typed, output, "")
    assert wrong.value.message == f'no build has written "{typed}" into "site"; {hint}'


def test_nothing_has_been_built_yet(tmp_path: Path) -> None:
    with pytest.raises(click.UsageError) as wrong:
        target("en/index.html", tmp_path, "")
    assert wrong.value.message.endswith("yet; type `vereda build` first")
