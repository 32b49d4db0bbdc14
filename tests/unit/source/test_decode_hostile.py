"""Whatever a file holds, decoding it ends, and without an exception."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.content import Kind
from generator.source.fields.text import text_of
from generator.source.framework import decode_framework
from generator.source.front import read_front
from generator.source.glossary import decode_glossary
from generator.source.media_list import decode_media_list
from generator.source.settings import decode_settings

WHOLE = (decode_settings, decode_framework, decode_glossary, decode_media_list)
HOSTILE = {  # a way that is quadratic in the size would take minutes
    "brackets": "keywords: " + "[" * 50_000,
    "braces": "keywords: " + "{a: " * 50_000,
    "dashes": "- " * 50_000,
    "questions": "? " * 50_000,
    "a long line": "title: " + "word " * 200_000,
    "a long key": "k" * 1_000_000 + ": x",
    "a long quote": 'title: "' + "word " * 200_000,
    "many unknown keys": "\n".join(f"key-{number}: x" for number in range(20_000)),
    "many keys alone": "title: {" + ", ".join(f"key-{number}" for number in range(20_000)) + "}",
    "one key many times": "title: x\n" * 20_000,
    "many wrong words": "needs: [" + "intrnet, " * 20_000 + "]",
    "many anchors": "\n".join(f"key-{number}: &a{number} x" for number in range(20_000)),
    "many number signs": "title: a" + " #b" * 200_000,
    "a bomb": "a: &a [x, x]\n" + "\n".join(f"b{n}: &b{n} [*a, *a, *a]" for n in range(1000)),
}
YAML = st.text(alphabet=st.sampled_from("ab1 :-#,[]{}\n\t\"'&*!|>?%@`\\<~.é中\u202e\ud7ff")).map(str)
KEYED = st.lists(
    st.tuples(
        st.sampled_from(["title", "time", "teaches", "sections", "stages", "locales", "doors", "file", "id"]),
        YAML,
    ).map(": ".join)
).map("\n".join)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.parametrize("kind", get_args(Kind))
def test_a_hostile_file_is_still_a_page(kind: Kind, text: str) -> None:
    outcome = read_front(kind, "content/x.md", f"---\n{text}\n---\n")
    assert outcome.value.value.id == "x"
    assert {finding.location.path for finding in outcome.diagnostics} <= {"content/x.md"}


def test_a_bomb_stays_small() -> None:
    outcome = read_front("module", "content/x.md", f"---\n{HOSTILE['a bomb']}\n---\n")
    assert {"V122"} <= {finding.code for finding in outcome.diagnostics}
    assert outcome.value.fields == ()


@given(text=YAML | KEYED)
def test_no_text_raises(text: str) -> None:
    data = text.encode()
    for decode in WHOLE:
        decode("content/x.yaml", data)
    read = text_of("content/x.md", f"---\n{text}\n---\n".encode()).value
    for kind in get_args(Kind):
        read_front(kind, "content/x.md", read)


@given(data=st.binary())
def test_no_bytes_raise(data: bytes) -> None:
    for decode in WHOLE:
        decode("content/x.yaml", data)


@given(text=YAML | KEYED)
def test_every_finding_stands_within_the_file(text: str) -> None:
    lines = f"---\n{text}\n---\n".split("\n")
    for finding in read_front("module", "content/x.md", "\n".join(lines)).diagnostics:
        assert 1 <= finding.location.line <= len(lines)
        assert finding.location.column >= 1
