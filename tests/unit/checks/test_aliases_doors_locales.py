"""Former ids, doors of pathways, the source language."""

from __future__ import annotations

import pytest

from generator.checks import aliases, doors, locales
from tests.unit.checks.sites import SITE, module, read, said


def test_an_alias_that_is_taken() -> None:
    files = {
        "content/modules/one.md": module(aliases="[old, two]"),
        "content/modules/two.md": module(aliases="[older, old]"),
    }
    assert said(aliases, files) == [
        (
            'modules/one.md:8: V213 "two" is the id of a module, so it cannot be a former one; '
            "take it out of `aliases`"
        ),
        'modules/two.md:8: V213 "old" is a former id already; take it out of one of the two',
    ]
    first, second = aliases.check(read(files).site)
    assert first.related[0].location.path == "content/modules/two.md"
    assert (second.related[0].location.path, second.related[0].location.anchor) == (
        "content/modules/one.md",
        "aliases.0",
    )


def test_an_alias_that_is_the_address_of_another_page() -> None:
    assert said(aliases, {"content/modules/one.md": module(aliases="[index]")}) == [
        (
            'modules/one.md:8: V213 "index" is the address of another page, so it cannot lead to this one; '
            "take it out of `aliases`"
        )
    ]


def test_a_module_with_the_address_of_another_page() -> None:
    assert said(aliases, {"content/modules/index.md": module()}) == [
        (
            'modules/index.md:1: V111 no module can be called "index": another page has that address; '
            "type `vereda rename index another-name`"
        )
    ]


@pytest.mark.parametrize(
    "path", ["content/pathways/index.md", "content/pages/index.md", "content/pages/home.md"]
)
def test_other_kinds_have_folders_of_their_own(path: str) -> None:
    assert said(aliases, {path: "---\ntitle: x\n---\n"}) == []


PATHWAY = """\
---
title: W
summary: S
doors:
  - say: Here
    start: {start}
sections:
  - title: T
    steps:
      - one
      - {{choose: 1, from: [two, three]}}
---
"""
MODULES = {f"content/modules/{id}.md": module() for id in ("one", "two", "three", "four")}


def test_a_door_opens_on_the_pathway() -> None:
    for start in ("one", "three", "no-such-module"):
        assert said(doors, MODULES | {"content/pathways/way.md": PATHWAY.format(start=start)}) == []
    assert said(doors, MODULES | {"content/pathways/way.md": PATHWAY.format(start="four")}) == [
        (
            'pathways/way.md:6: V214 this door starts at "four", which is no step of this pathway; '
            'add "four" to the steps'
        )
    ]


def test_the_source_language_is_published() -> None:
    settings = SITE["content/site.yaml"]
    assert said(locales, {}) == []
    assert said(locales, {"content/site.yaml": f"{settings}source_locale: fr\n"}) == [
        'site.yaml:3: V225 the source language "fr" is not among the locales; write `locales: [fr, en, es]`'
    ]
