"""Who typed straight quotes and plain blanks has translated the text; and nothing is lost in silence."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.building import build_quietly

PO = """\
msgid ""
msgstr ""
"Language: es\\n"
"Content-Type: text/plain; charset=UTF-8\\n"

"""
TEXTS = {
    "It\u2019s 10\u00a0km away\u2026": "It's 10 km away...",
    "A co\u00adoperation, \u201ctogether\u201d.": 'A cooperation, "together".',
    "A zero\u200bwidth cafe\u0301.": "A zerowidth caf\u00e9.",
}


@pytest.fixture
def site(root: Path, tmp_path: Path) -> Path:
    """Return a small site in two languages, with a page of texts that have invisible signs."""
    site = Path(shutil.copytree(root / "generator/starter", tmp_path / "site"))
    settings = site / "content/site.yaml"
    settings.write_text(settings.read_text("utf-8").replace("locales: [en]", "locales: [en, es]"), "utf-8")
    body = "\n\n".join(TEXTS)
    page = f"---\ntitle: Words\nsummary: Some.\n---\n\n{body}\n"
    (site / "content/pages/words.md").write_text(page, "utf-8")
    return site


def translate(site: Path, texts: list[str]) -> None:
    quoted = (text.replace('"', '\\"') for text in texts)
    entries = (f'msgid "{text}"\nmsgstr "Texto {number}."\n' for number, text in enumerate(quoted))
    catalog = site / "translations/es/pages/words.po"
    catalog.parent.mkdir(parents=True, exist_ok=True)
    catalog.write_text(PO + "\n".join(entries), "utf-8")


def lines(site: Path) -> list[str]:
    """Return the findings about translations that fit nothing."""
    result = build_quietly(site, site / "out")
    return [one.message for one in result.diagnostics if one.code == "V453"]


def test_what_looks_the_same_is_shown_and_the_rest_is_told(site: Path) -> None:
    translate(site, list(TEXTS.values()))
    assert lines(site) == []
    page = (site / "out/es/pages/words.html").read_text("utf-8")
    assert [number for number in range(3) if f"Texto {number}." in page] == [0, 1, 2]
    translate(site, ["Nothing of the kind.", "Another one."])
    assert len(lines(site)) == 1
    waiting = (site / "out/es/translations.html").read_text("utf-8")
    assert 'id="pages/words"' in waiting
    mine = waiting.partition('id="pages/words"')[2].partition("</li>\n<li class")[0]
    assert "Nobody has begun" not in mine
    assert 'class="gaps"' in mine
