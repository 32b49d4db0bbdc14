"""Which former addresses lead where."""

from __future__ import annotations

from generator.model.content import Module
from generator.model.framework import Competency, Framework
from generator.site.resolve_data import moved_competencies, moved_modules

NEW = Module("new", aliases=("first",))


def retired(id: str, replaced_by: str, *aliases: str) -> Module:
    return Module(id, status="retired", replaced_by=replaced_by, aliases=aliases)


def test_an_alias_leads_to_its_module() -> None:
    assert moved_modules([NEW], ["new"]) == (("first", "new"),)


def test_a_chain_of_retired_modules_leads_to_its_end() -> None:
    chain = [retired("a", "b", "oldest"), retired("b", "new"), NEW]
    found = dict(moved_modules(chain, ["new"]))
    assert found == {"a": "new", "b": "new", "first": "new", "oldest": "new"}


def test_what_leads_to_no_page_is_left_out() -> None:
    draft = Module("draft", status="draft", aliases=("sketch",))
    circle = [retired("a", "b"), retired("b", "a")]
    assert moved_modules([draft, *circle, retired("c", "draft"), retired("d", "")], []) == ()


def test_a_retired_competency_leads_to_the_one_that_replaces_it() -> None:
    kept = Competency("judge", "skill", "words", "Judging")
    framework = Framework(competencies=(kept,), retired=(("weigh", "check"), ("check", "judge"), ("x", "y")))
    assert moved_competencies(framework) == (("check", "judge"), ("weigh", "judge"))
