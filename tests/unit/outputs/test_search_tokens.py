"""The tokenizer in Python and in the browser: the same words from the same text."""

from __future__ import annotations

import json
import subprocess
import unicodedata
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.outputs.search.tokens import keys

ROOT = Path(__file__).resolve().parents[3]
VECTORS = json.loads((ROOT / "tests/fixtures/search/token-vectors.json").read_text("utf-8"))["vectors"]
SOURCE = ROOT / "generator/outputs/search/tokens.js"
NODE = f"""
const texts = JSON.parse(require("fs").readFileSync(0, "utf8"));
{SOURCE.read_text("utf-8")}
console.log(JSON.stringify(texts.map(veredaTokens.keys)));
"""


def in_javascript(texts: list[str]) -> list[list[str]]:
    done = subprocess.run(
        ["node", "-e", NODE], input=json.dumps(texts), capture_output=True, text=True, check=True
    )
    return cast("list[list[str]]", json.loads(done.stdout))


def test_python_splits_texts_in_31_languages_as_the_design_says() -> None:
    assert [keys(each["text"]) for each in VECTORS] == [each["keys"] for each in VECTORS]


def test_the_browser_splits_them_alike() -> None:
    assert in_javascript([each["text"] for each in VECTORS]) == [each["keys"] for each in VECTORS]


SCRIPTS = "".join(each["text"] for each in VECTORS)
ASSIGNED = st.characters(exclude_categories=("Cs", "Cn", "Co"))
TEXTS = st.text(st.one_of(ASSIGNED, st.sampled_from(SCRIPTS)), max_size=40)


@settings(max_examples=15)
@given(st.lists(TEXTS, min_size=60, max_size=60))
def test_python_and_the_browser_agree_on_any_text(texts: list[str]) -> None:
    known = ["".join(char for char in text if old(char)) for text in texts]
    assert in_javascript(known) == [keys(text) for text in known]


def old(char: str) -> bool:
    """Whether a character stood in Unicode 14: what came later one of the two may not know yet."""
    return unicodedata.category(char) != "Cn" and not any(low <= ord(char) <= high for low, high in NEWER)


NEWER = (
    (0x0CF3, 0x0CF3),
    (0x0ECE, 0x0ECE),
    (0x10EFD, 0x10EFF),
    (0x1123F, 0x11241),
    (0x11F00, 0x11F59),
    (0x1E030, 0x1E08F),
)


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("PRÁCTICAS", "practicas"),
        ("İstanbul", "istanbul"),
        ("مُدَرِّس", "مدرس"),
        ("Straße", "STRASSE"),
        ("ज़रूर", "जरूर"),
        ("१२", "12"),
    ],
)
def test_what_readers_type_finds_what_is_written(written: str, typed: str) -> None:
    assert keys(written) == keys(typed)
