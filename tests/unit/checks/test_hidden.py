"""What is published and leads to a retired module or a draft."""

from __future__ import annotations

import pytest

from generator.checks import hidden
from tests.unit.checks.sites import SITE, module, said

OLD = module(status="retired", replaced_by="two")
FILES = {"content/modules/old.md": OLD, "content/modules/two.md": module()}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (module(helps_first="[old]"), 8),
        (module(next="[two, old]"), 8),
        (module("Then read [this](module:old)."), 10),
        (module("Then read [this](module:old).", status="review"), 11),
    ],
)
def test_the_message_names_the_successor(text: str, line: int) -> None:
    found = said(hidden, FILES | {"content/modules/one.md": text})
    assert found == [f'modules/one.md:{line}: V210 the module "old" is retired; use its successor "two"']


@pytest.mark.parametrize("status", ["draft", "retired"])
def test_what_is_not_published_itself_may_lead_anywhere(status: str) -> None:
    assert said(hidden, FILES | {"content/modules/one.md": module(next="[old]", status=status)}) == []


def test_a_draft() -> None:
    files = {"content/modules/new.md": module(status="draft"), "content/modules/one.md": module(next="[new]")}
    assert said(hidden, files) == [
        (
            'modules/one.md:8: V210 the module "new" is a draft; '
            "finish it and write `status: stable` there, or take this out"
        )
    ]


def test_a_successor_that_is_retired_too_is_passed_over() -> None:
    files = {
        "content/modules/a.md": module(status="retired", replaced_by="b"),
        "content/modules/b.md": module(status="retired", replaced_by="c"),
        "content/modules/c.md": module(next="[a]"),
    }
    assert said(hidden, files) == ['modules/c.md:8: V210 the module "a" is retired; use its successor "c"']


def test_two_retired_modules_that_replace_one_another() -> None:
    files = {
        "content/modules/a.md": module(status="retired", replaced_by="b"),
        "content/modules/b.md": module(status="retired", replaced_by="a"),
        "content/modules/c.md": module(next="[a]"),
    }
    assert said(hidden, files) == [
        'modules/c.md:8: V210 the module "a" is retired; take it out, or name another module'
    ]


def test_a_retired_competency() -> None:
    framework = SITE["content/framework.yaml"] + "retired:\n  - {id: count, replaced_by: cite}\n"
    files = {"content/framework.yaml": framework, "content/modules/one.md": module(teaches="[cite, count]")}
    assert said(hidden, files) == [
        'modules/one.md:5: V211 the competency "count" is retired; use its successor "cite"'
    ]
