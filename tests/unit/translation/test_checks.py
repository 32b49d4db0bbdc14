"""Checks on one translation: what is unsafe is made harmless, what is wrong is told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.markdown.inline import pieces
from generator.model.content import Definitions
from generator.model.text import HOLES, Inline
from generator.translation.checks import RULES, UNSAFE, Judged, judge, source_of, waived

FIXTURES = Path(__file__).parents[2] / "fixtures/findings"
CITING = "https://en.wikipedia.org/wiki/Wikipedia:Citing_sources"
DEFINITIONS: Definitions = (("CITING", CITING, ""),)
VISIBLE = str.maketrans({"␣": " ", "␇": "\a", "␤": "\n"})


def cases(name: str) -> list[tuple[str, str, str, str]]:
    parts = (FIXTURES / name).read_text(encoding="utf-8").split("\n.\n")
    titles = (title.strip() for title in parts[::4])
    return list(zip(titles, parts[1::4], parts[2::4], parts[3::4], strict=False))


def checked(source: str, translation: str, *, markdown: bool = True) -> Judged:
    text, _, comment = translation.partition(" # ")
    held_to = source_of(source, DEFINITIONS, markdown=markdown)
    return judge(held_to, text.translate(VISIBLE), waived((comment,)))


def codes(judged: Judged) -> list[str]:
    return [finding.rule.code for finding in judged.findings]


@pytest.mark.parametrize(("title", "source", "translation", "expected"), cases("unsafe.md"))
def test_what_is_unsafe_is_made_harmless(title: str, source: str, translation: str, expected: str) -> None:
    judged = checked(source, translation)
    found = [code for code in codes(judged) if code not in ("V425", "V426", "V427")]
    assert "\n".join(filter(None, [judged.text, " ".join(found)])) == expected, title
    assert judged.is_right == (not any(code < "V420" for code in found))


@pytest.mark.parametrize(("title", "source", "translation", "expected"), cases("others.md"))
def test_what_is_wrong_or_odd(title: str, source: str, translation: str, expected: str) -> None:
    judged = checked(source, translation)
    state = "current" if judged.is_right else "outdated"
    assert " ".join([state, *codes(judged)]) == expected, title
    assert all(finding.message and not finding.message.endswith(".") for finding in judged.findings)


@pytest.mark.parametrize(
    "given",
    ["Aprende a decir no {#aprende-a-decir-no}", "Aprende a decir no{#no}", "Aprende a decir no {: #no .x}"],
)
def test_a_heading_keeps_the_id_of_its_source(given: str) -> None:
    heading = source_of("Learn to say no", (), markdown=True, heading=True)
    assert judge(heading, given) == Judged("Aprende a decir no", is_right=True)


def test_braces_stay_in_what_is_no_heading_and_where_the_source_has_them() -> None:
    text = source_of("At the end write {#my-id}", (), markdown=True)
    assert judge(text, "Escribe al final {#my-id}").text == "Escribe al final {#my-id}"
    heading = source_of("The form is {#id}", (), markdown=True, heading=True)
    assert judge(heading, "La forma es {#id}").text == "La forma es {#id}"


@pytest.mark.parametrize(
    ("translation", "code"),
    [
        ("abc \u202e cba", "V402"),
        ("abc \u202c cba", "V402"),
        ("\u2067abc\u202c", "V402"),
        ("Uno.\n \nDos.", "V403"),
        ("a" * 20_001, "V404"),
        ("[" * 400, "V404"),
    ],
)
@pytest.mark.parametrize("markdown", [True, False])
def test_a_text_that_cannot_be_shown_gives_way_to_the_source(
    translation: str, code: str, *, markdown: bool
) -> None:
    judged = judge(source_of("Read it.", (), markdown=markdown), translation)
    assert (judged.text, judged.is_right, codes(judged)) == ("", False, [code])
    assert "the source is shown instead" in judged.findings[0].message


def test_a_change_of_direction_that_is_closed_is_fine() -> None:
    text = "قال \u2066Commons\u2069 و\u202bهذا\u202c"
    assert judge(source_of("He said Commons and this", (), markdown=True), text) == Judged(
        text, is_right=True
    )


def test_plain_text_has_no_links_to_look_at() -> None:
    text = "Matrices: a[0](b) y `x`"
    assert judge(source_of("Arrays: a[0](1) and `y`", (), markdown=False), text) == Judged(
        text, is_right=True
    )


def test_the_message_says_what_the_source_has_and_the_hint_what_to_type() -> None:
    found = checked("[A](stage:one) [B](stage:two)", "[A](stage:uno) [B](stage:two)").findings[0]
    assert "`stage:uno` is not in the source, which has `stage:one`, `stage:two`" in found.message
    assert found.hint == "write `(stage:one)`"


def test_a_waiver_may_name_several_codes() -> None:
    assert waived(("A remark.", "vereda: ignore V411, V425")) == {"V411", "V425"}
    assert waived(("vereda: ignored V411", "see vereda: ignore V411")) == frozenset()


def test_every_rule_shows_wrong_and_right() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)
    for rule in RULES:
        assert rule.severity == "warning"
        assert rule.why
        assert rule.wrong
        assert rule.right


def leads(inline: Inline) -> Iterator[tuple[str, str]]:
    for piece in inline:
        if not isinstance(piece, str):
            if piece.kind in HOLES:
                yield piece.kind, piece.target
            yield from leads(piece.inner)


SOURCE = f"[a](page:a) [b](#b) ![c](../media/c.svg) [d][citing] <https://e.org> `f` [^g] {CITING}"
ALLOWED = {target for _, target in leads(pieces(SOURCE, DEFINITIONS))}
PIECES = [
    line.translate(VISIBLE) for line in (FIXTURES / "pieces.txt").read_text(encoding="utf-8").splitlines()
]
TRANSLATIONS = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)


@settings(max_examples=300)
@given(TRANSLATIONS)
def test_a_translation_leads_nowhere_but_where_its_source_leads(translation: str) -> None:
    judged = judge(source_of(SOURCE, DEFINITIONS, markdown=True), translation)
    for kind, target in leads(pieces(judged.text, DEFINITIONS)):
        if kind == "lang":
            assert target.replace("-", "").isalnum()
        elif kind != "note" and not target.startswith("https://es.wikipedia.org/"):
            assert target in ALLOWED, (kind, target)
        if kind == "image":
            assert target == "../media/c.svg"


@given(TRANSLATIONS)
def test_what_was_made_harmless_is_harmless(translation: str) -> None:
    text = judge(source_of(SOURCE, DEFINITIONS, markdown=True), translation).text
    if text.strip():
        again = judge(source_of(SOURCE, DEFINITIONS, markdown=True), text)
        assert not [finding for finding in again.findings if finding.rule in UNSAFE]


@given(TRANSLATIONS)
def test_a_source_without_links_leads_nowhere(translation: str) -> None:
    judged = judge(source_of("Read it aloud.", DEFINITIONS, markdown=True), translation)
    assert {kind for kind, _ in leads(pieces(judged.text, DEFINITIONS))} <= {"note", "lang"}


HOSTILE = {
    "open brackets": "[" * 300,
    "links in links": "[" * 100 + "x" + "](a:b)" * 100,
    "pictures in pictures": "![" * 100 + "x" + "](a:b)" * 100,
    "autolinks": "<a:b>" * 4000,
    "other autolinks": "".join(f"<a:{n}>" for n in range(2500)),
    "stars": "*a **b " * 2500,
    "ticks": "".join("`" * n + " " for n in range(190)),
    "blanks after a bracket": "]" + " " * 19_000,
    "blank lines": "\n" + " " * 19_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_translations_are_judged(name: str) -> None:
    """A way that is quadratic in the size would take minutes."""
    judged = judge(source_of(SOURCE, DEFINITIONS, markdown=True), HOSTILE[name] + ".")
    assert {target for kind, target in leads(pieces(judged.text, DEFINITIONS)) if kind == "link"} <= ALLOWED
