"""One edited text writes the search files anew of the locales that show it, and no more."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.building import build_quietly
from tests.changing import copy_of_ours, files

WORD = "Zyqwvut"
"""A word that no text has."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return this repository's own site, built."""
    site = copy_of_ours(tmp_path_factory.mktemp("edits") / "site")
    build_quietly(site, site / "out")
    return site


def changed(site: Path, path: Path, before: str) -> dict[str, set[str]]:
    """Put the word at the end of a text, build, and return the search files that changed, by locale."""
    old, text = files(site / "out"), path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, f"{before} {WORD}", 1), "utf-8")
    result = build_quietly(site, site / "out")
    assert result.count("error") == 0
    new = files(site / "out")
    names = [name for name in new if "/search/" in name and old.get(name) != new[name]]
    locales = {name.partition("/")[0] for name in names}
    return {tag: {name.rpartition("/")[2] for name in names if name.startswith(f"{tag}/")} for tag in locales}


def kinds(names: set[str]) -> list[str]:
    """Return what kinds of files these are, each as often as there are."""
    return sorted("shard" if name[0] == "i" else "documents" if name[0] == "d" else name for name in names)


def test_an_edited_translation_concerns_its_own_locale_alone(site: Path) -> None:
    catalog = min((site / "translations/es/modules").glob("*.po"))
    text = next(
        line
        for line in catalog.read_text("utf-8").split("\n")
        if line.startswith('msgstr "') and len(line) > 90
    )
    found = changed(site, catalog, text.removesuffix('"').removesuffix("."))
    assert set(found) == {"es"}
    assert kinds(found["es"]) == ["manifest.js", "shard", "vocab.js"]


def test_a_new_word_in_the_source_makes_one_shard_anew(site: Path) -> None:
    module = min((site / "content/modules").glob("*.md"))
    blocks = module.read_text("utf-8").rpartition("\n---\n")[2].split("\n\n")
    text = next(each for each in blocks if len(each) > 90 and each.isprintable() and each[0].isalpha())
    found = changed(site, module, text.removesuffix("."))
    assert kinds(found["en"]) == ["manifest.js", "shard", "vocab.js"]
