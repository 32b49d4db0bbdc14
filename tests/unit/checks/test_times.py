"""Minutes that add up."""

from __future__ import annotations

import pytest

from generator.checks import times
from generator.model.content import BlockFacts
from tests.unit.checks.sites import module, said

ONE = "content/modules/one.md"
TRAINER = "\n\n::: facilitator\n\nWalk around.\n\n:::"


def activity(settings: str) -> str:
    return f"::: activity {{{settings}}}\n\n### Do it\n\n1. Now.\n\n:::"


def codes(body: str, time: str) -> list[str]:
    return [one.split()[1] for one in said(times, {ONE: module(body, time=time)})]


@pytest.mark.parametrize(
    ("kind", "attrs", "in_room", "alone"),
    [
        ("activity", {"minutes": "15"}, 15, 15),
        ("activity", {"minutes": "15", "alone": "10"}, 15, 10),
        ("activity", {"minutes": "15", "alone": "0"}, 15, 0),
        ("discussion", {"minutes": "10"}, 10, 0),
        ("discussion", {"minutes": "10", "alone": "4"}, 10, 4),
        ("reflection", {}, 5, 5),
        ("video", {}, 4, 4),
        ("quiz", {}, 3, 3),
        ("keypoints", {}, 3, 3),
        ("story", {}, 0, 0),
        ("story", {"minutes": "2"}, 2, 2),
        ("activity", {}, 0, 0),
    ],
)
def test_what_a_block_takes(kind: str, attrs: dict[str, str], in_room: int, alone: int) -> None:
    block = BlockFacts(kind, attrs=tuple(attrs.items()))
    assert (times.in_room(block), times.alone(block)) == (in_room, alone)


@pytest.mark.parametrize(("minutes", "far"), [(14, True), (16, False), (20, False), (25, False), (27, True)])
def test_the_time_alone(minutes: int, far: bool) -> None:  # noqa: FBT001
    assert codes(activity("minutes=30 alone=20"), f"{{self_study: {minutes}}}") == ["V502"] * far


def test_words_take_time_too() -> None:
    words = "word " * 4000
    (found,) = said(times, {ONE: module(words, time="{self_study: 10}")})
    assert found == (
        "modules/one.md:7: V502 10 minutes alone are promised, "
        "but the blocks take 0 and 4000 words about 20; "
        "write `self_study: 20`, or correct the blocks"
    )


@pytest.mark.parametrize(("minutes", "far"), [(29, True), (31, False), (40, False), (50, False), (51, True)])
def test_the_time_in_a_room(minutes: int, far: bool) -> None:  # noqa: FBT001
    time = f"{{self_study: 30, workshop: {minutes}}}"
    assert codes(activity("minutes=30") + TRAINER, time) == ["V503"] * far


def test_a_nested_block_adds_nothing() -> None:
    inside = "::: checklist {#ready}\n\n- [ ] Done\n\n:::\n\n"
    body = activity("minutes=10").replace("1. Now.\n\n", f"1. Now.\n\n{inside}")
    assert codes(body + TRAINER, "{self_study: 10, workshop: 25}") == []


def test_more_than_an_hour() -> None:
    assert codes(activity("minutes=60"), "{self_study: 60}") == []
    assert codes(activity("minutes=60"), "{self_study: 61}") == ["V505"]


def test_a_workshop_without_a_word_for_the_trainer() -> None:
    assert codes(activity("minutes=10"), "{self_study: 10, workshop: 20}") == ["V507"]


def test_a_draft_may_be_unfinished() -> None:
    assert said(times, {ONE: module(time="{self_study: 90, workshop: 90}", status="draft")}) == []
