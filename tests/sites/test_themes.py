"""A theme on top of another: it brings tokens, one template and some strings, and changes nothing else."""

from __future__ import annotations

import re
import shutil
from itertools import chain
from pathlib import Path

import pytest

from tests.building import build_quietly

SPANISH = """msgid ""
msgstr ""
"Language: es\\n"

msgid "Stages"
msgstr "Paradas"
"""
STYLE = re.compile(r'<link rel="stylesheet" href="[./]*assets/large\.[0-9a-f]{8}\.css">\n')
LINK_TO_TOP = re.compile(r'<p><a class="tool" href="#v-main">[^<]+</a></p>\n')
STRINGS = {
    "en": (("Show me all modules", "Browse all modules"),),
    "es": (("Muéstrame todos los módulos", "Ver todos los módulos"), ("Paradas", "Etapas")),
    "fr": (("Montrez-moi tous les modules", "Parcourir tous les modules"),),
    "ar": (("أرني كل الوحدات", "تصفّح كل الوحدات"),),
}

ALL = tuple(chain.from_iterable(STRINGS.values()))
"""A page without a locale, for a wrong address, speaks every language."""


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """Return this repository's own site in the theme `large`, with a Spanish string of the site's own."""
    folder = tmp_path_factory.mktemp("large")
    for name in ("content", "translations", "themes"):
        shutil.copytree(root / name, folder / name)
    settings = folder / "content/site.yaml"
    settings.write_text(settings.read_text("utf-8").replace("theme: default", "theme: large"), "utf-8")
    (folder / "translations/es/theme.po").write_text(SPANISH, "utf-8")
    result = build_quietly(folder, folder / "site")
    assert result.count("error") == 0, result.diagnostics
    return folder / "site"


def names(site: Path) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}


def test_it_adds_one_style_sheet(built: Path, large: Path) -> None:
    more, fewer = names(large) - names(built), names(built) - names(large)
    assert [re.sub(r"[0-9a-f]{8}", "…", name) for name in sorted(more)] == ["assets/large.….css"]
    assert fewer == set()


def test_pages_differ_in_what_it_says_and_nowhere_else(built: Path, large: Path) -> None:
    for name in sorted(path for path in names(built) if path.endswith(".html")):
        page, styles = STYLE.subn("", (large / name).read_text("utf-8"))
        page, links = LINK_TO_TOP.subn("", page)
        for ours, theirs in STRINGS.get(name.partition("/")[0], ALL):
            page = page.replace(ours, theirs)
        assert (styles, links) == (1, 1), name
        assert page == (built / name).read_text("utf-8"), name


def test_its_tokens_come_after_those_that_it_changes(large: Path) -> None:
    page = (large / "en/index.html").read_text("utf-8")
    assert re.findall(r"assets/(\w+)\.[0-9a-f]{8}\.css", page) == ["vereda", "large"]


def test_a_string_of_the_site_stands_before_those_of_its_themes(large: Path) -> None:
    page = (large / "es/index.html").read_text("utf-8")
    assert "Paradas" in page
    assert "Etapas" not in page
    assert "Muéstrame todos los módulos" in page
