"""Whoever copies the examples of a guide into a new site gets a good site."""

from __future__ import annotations

import datetime as dt
import re
import shutil
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from textwrap import dedent

import pytest

from generator import build
from generator.model.result import Result
from tests.building import build_quietly

DOCS = Path(__file__).resolve().parents[2] / "docs"
FENCE = re.compile(r"^ *(`{3,})\w*\n(.*?)^ *\1$", re.DOTALL | re.MULTILINE)
NAMED = re.compile(r"\A(?:---\n)?(?:#|/\*|\{#|<!--) ((?:content|translations|themes)/\S+)")
"""An example that belongs into a file begins with a remark that names it."""
ENTRIES = re.compile(r"# .*\n *- ")
MODULE = "content/modules/first-sourced-edit.md"
TOWN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><rect width="4" height="3"/></svg>'
TALK = b"\x1a\x45\xdf\xa3\x9f\x42\x82\x84webm"
"""The head of a WebM file."""


def examples(guide: str) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of each example of a guide that says where it belongs."""
    for _, example in FENCE.findall((DOCS / guide).read_text("utf-8")):
        text = dedent(example)
        if found := NAMED.match(text):
            yield found[1], text


def follow(site: Path, guide: str) -> None:
    """Write the examples: entries of a list are added to the file, anything else is the whole file."""
    for path, text in examples(guide):
        file = site / path
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("a" if ENTRIES.match(text) else "w", encoding="utf-8") as written:
            written.write(text)


def new_site(folder: Path) -> Path:
    """Return what `vereda new site` writes."""
    return Path(shutil.copytree(str(files("generator").joinpath("starter")), folder / "starter"))


def found(result: Result) -> list[tuple[str, str, str]]:
    """Return the findings as (code, path, message)."""
    return [(one.code, one.location.path, one.message) for one in result.diagnostics]


def test_the_examples_for_authors_make_a_site_without_an_error(tmp_path: Path) -> None:
    starter = new_site(tmp_path)
    guide = (DOCS / "writing.md").read_text("utf-8")
    follow(starter, "writing.md")
    (starter / "content/media").mkdir()
    (starter / "content/media/town.svg").write_text(TOWN, "utf-8")
    (starter / "content/media/asking-for-sources.webm").write_bytes(TALK)
    blocks = re.findall(r"^````markdown\n(.*?)^````$", guide, re.DOTALL | re.MULTILINE)
    links = re.findall(r"^\| `(\[.*?\]\(.*?\)|<.*?>)` \|", guide, re.MULTILINE)
    picture = re.search(r"`(!\[.+?\]\(.+?\))`", guide)
    assert picture
    assert len(blocks) >= 10
    assert len(links) >= 12
    with (starter / MODULE).open("a", encoding="utf-8") as file:
        file.write("\n\n".join(["", "## What to do", *links, picture[1], *blocks]))
    said = found(build.check(starter, dt.date(2026, 10, 1), lambda _what, _done, _total: None))
    assert said == [
        ("V506", "content/framework.yaml", 'no module teaches "ask-for-help" at the stage "arriving"')
    ]


def change(site: Path, before: str, after: str) -> None:
    """Change a line of the settings."""
    file = site / "content/site.yaml"
    assert before in file.read_text("utf-8")
    file.write_text(file.read_text("utf-8").replace(before, after), "utf-8")


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site with the theme that the guide for theme makers makes, built in three languages."""
    starter = new_site(tmp_path_factory.mktemp("harbour"))
    follow(starter, "themes.md")
    change(starter, "theme: default", "theme: harbour")
    change(starter, "locales: [en]", "locales: [en, es, ar]")
    assert found(build_quietly(starter, starter / "site")) == []
    return starter / "site"


def test_the_theme_of_the_guide_brings_its_files(harbour: Path) -> None:
    names = sorted(re.sub(r"[0-9a-f]{8}", "…", path.name) for path in (harbour / "assets").iterdir())
    assert names == ["harbour.….css", "icon.….svg", "search.….js", "vereda.….css", "vereda.….js"]
    assert "harbour/static/icon.svg" in next((harbour / "assets").glob("icon.*")).read_text("utf-8")
    assert 'href="assets/harbour.' in (harbour / "languages.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("en/index.html", "<p>Made at the harbour.</p>"),
        ("es/index.html", "<p>Hecho en el puerto.</p>"),
        ("ar/index.html", '<p><span lang="en" dir="ltr">Made at the harbour.</span></p>'),
        ("es/modules/index.html", "Todo lo que hay"),
        ("es/index.html", "Paradas"),
    ],
)
def test_the_theme_of_the_guide_speaks(harbour: Path, page: str, said: str) -> None:
    assert said in (harbour / page).read_text("utf-8")


def test_the_settings_for_site_owners_are_right(tmp_path: Path) -> None:
    starter = new_site(tmp_path)
    follow(starter, "site-owner.md")
    result = build_quietly(starter, starter / "site")
    assert found(result) == []
    assert [one.locale for one in result.locales] == ["en", "es", "pt-BR", "ar"]
    home = (starter / "site/en/modules/first-change.html").read_text("utf-8")
    assert "github.com/our-group/our-site/issues/new?title=" in home


def test_the_translation_of_the_guide_is_shown_and_signed(tmp_path: Path) -> None:
    starter = new_site(tmp_path)
    follow(starter, "translating.md")
    change(starter, "locales: [en]", "locales: [en, es]")
    assert found(build_quietly(starter, starter / "site")) == []
    page = (starter / "site/es/modules/first-change.html").read_text("utf-8")
    assert "Tu primer cambio" in page
    assert "Busca una frase" in page
    assert 'href="https://ana.example.net/"' in page
