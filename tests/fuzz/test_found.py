"""Texts that went wrong once, and some that are nearly right: `make fuzz` looks at many more."""

from __future__ import annotations

import random
from itertools import islice
from pathlib import Path

import pytest

from generator.model.diagnostic import Outcome
from tests.fuzz import svg
from tests.fuzz.guard import failure_of
from tests.fuzz.keeping import kept
from tests.fuzz.mutants import mutants, shortened
from tests.fuzz.pages import check_body, check_translation
from tests.fuzz.targets import TARGETS

FOUND = [(name, path) for name in TARGETS for path in kept(name)]
SOME = 12


@pytest.mark.parametrize(("name", "path"), FOUND, ids=[f"{name}-{path.stem}" for name, path in FOUND])
def test_what_went_wrong_once_is_right_now(name: str, path: Path) -> None:
    failure = failure_of(TARGETS[name].check, path.read_bytes())
    assert failure is None, failure.told


@pytest.mark.parametrize("name", TARGETS)
def test_what_is_nearly_right_is_read_to_an_end_and_does_no_harm(name: str) -> None:
    target = TARGETS[name]
    chance = random.Random(7)  # noqa: S311 - texts, not secrets
    for data in islice(mutants(target.seeds(), target.words, chance, target.changes), SOME):
        failure = failure_of(target.check, data)
        assert failure is None, (data, failure.told)


@pytest.mark.parametrize("name", TARGETS)
def test_what_is_right_passes(name: str) -> None:
    for data in TARGETS[name].seeds()[:SOME]:
        failure = failure_of(TARGETS[name].check, data)
        assert failure is None, failure.told


def test_the_same_seed_gives_the_same_texts() -> None:
    target = TARGETS["markdown"]
    turns = [
        list(islice(mutants(target.seeds(), target.words, random.Random(seed)), SOME))  # noqa: S311 - texts
        for seed in (1, 1, 2)
    ]
    assert turns[0] == turns[1] != turns[2]


def test_a_failure_is_shortened_to_what_it_takes() -> None:
    assert shortened(b"all that <script> stands around it", lambda data: b"<script>" in data) == b"<script>"


def test_what_runs_is_noticed() -> None:
    wrong = (
        '<p onclick="a()">b</p>',
        '<a href=" JavaScript:a()">b</a>',
        "<script>a()</script>",
        "<p><em>a</p></em>",
        "<p>a",
        '<p id="a">b</p><p id="a">c</p>',
    )
    for html in wrong:
        with pytest.raises(AssertionError):
            check_body(html)
    check_body('<p id="a"><a href="../b.html">c</a><br></p>')
    with pytest.raises(AssertionError):
        check_translation('<a href="https://evil.example/">b</a>', '<a href="https://example.org/">b</a>')


@pytest.mark.parametrize(
    "inside",
    [
        "<script/>",
        '<g onload="a()"/>',
        '<use href="//evil.example/a.svg"/>',
        '<a href="javascript:a()"/>',
        "<path fill=\"url( '//evil.example/a' )\"/>",
        '<set attributeName="href" to="javascript:a()"/>',
    ],
)
def test_a_picture_that_should_not_get_through_is_noticed(
    inside: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(svg, "look", lambda _path, _data: Outcome(None, ()))
    with pytest.raises(AssertionError):
        svg.check_svg(f'<svg xmlns="{svg.SVG}">{inside}</svg>'.encode())
