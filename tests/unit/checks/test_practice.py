"""What modules promise."""

from __future__ import annotations

from generator.checks import practice
from tests.unit.checks.sites import module, said

ONE = "content/modules/one.md"
TWO_AIMS = "{see: See, find: Find}"


def activity(settings: str, inside: str = "") -> str:
    return f"::: activity {{minutes=5 {settings}}}\n\n### Do {settings}\n\n1. It.\n\n{inside}:::\n\n"


def test_a_competency_without_a_line_at_the_stage() -> None:
    assert said(practice, {ONE: module(stage="late", also_useful_in="[early]")}) == [
        (
            'modules/one.md:5: V520 "cite" has no line at the stage "late"; '
            "teach it at one that has (early), or add the line to content/framework.yaml"
        )
    ]


def test_only_the_stage_counts() -> None:
    assert said(practice, {ONE: module(also_useful_in="[late]")}) == []


def test_what_is_assessed_is_tested_by_a_block() -> None:
    found = said(practice, {ONE: module(assesses="[cite]")})
    assert found == [
        (
            'modules/one.md:8: V521 no quiz, order, match or checklist of this module tests "cite"; '
            "add `assesses=cite` to one, or take it out here"
        )
    ]
    checklist = "::: checklist {#ready assesses=cite for=see}\n\n- [ ] Cited\n\n:::"
    assert said(practice, {ONE: module(checklist, assesses="[cite]")}) == []


def test_an_activity_without_a_plan_where_another_has_one() -> None:
    offline = "::: offline\n\nUse paper.\n\n:::\n\n"
    first, second = activity("for=see needs=internet", offline), activity("in=pairs needs=paper,internet")
    assert [one.partition(" this")[0] for one in said(practice, {ONE: module(first + second)})] == [
        "modules/one.md:24: V522"
    ]
    assert said(practice, {ONE: module(activity("for=see needs=internet"))}) == []
    assert said(practice, {ONE: module(first + activity("in=pairs needs=paper"))}) == []


def test_an_objective_that_nothing_practises() -> None:
    assert said(practice, {ONE: module(activity("for=see"), objectives=TWO_AIMS)}) == [
        (
            'modules/one.md:6: V504 no block says that it is for the objective "find"; '
            "add `for=find` to the block that practises it"
        )
    ]
    assert said(practice, {ONE: module(activity("for=see,find"), objectives=TWO_AIMS)}) == []


def test_a_text_alone_has_no_block_that_could() -> None:
    assert said(practice, {ONE: module("::: tip\n\nRead.\n\n:::", objectives=TWO_AIMS)}) == []
    assert said(practice, {ONE: module(activity(""), objectives=TWO_AIMS, status="draft")}) == []
