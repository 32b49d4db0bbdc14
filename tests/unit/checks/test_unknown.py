"""Ids that name nothing."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from generator.checks import unknown
from generator.model.content import Facts, Module
from generator.site import uses
from generator.site.uses import KnownIds
from tests.unit.checks.sites import SITE, module, read, said

ONE = "content/modules/one.md"


def test_a_site_that_names_what_there_is_has_no_findings() -> None:
    body = (
        "[a](module:one), [b](module:one#do-it), [c](pathway:way), [d](stage:late), [e](competency:cite), "
        "[f](term:citation), [g](page:about#us), [h](#do-it), [i](https://example.org/)\n\n## Do it"
    )
    pathway = (
        "---\ntitle: W\nsummary: S\nsections:\n  - title: T\n    steps:\n      - one\n"
        "      - {choose: 1, from: [one, two]}\nbridges:\n  - to: way\n    when: Now\n---\n"
    )
    files = {
        ONE: module(body, helps_first="[two]", next="[two]", assumes="[cite]"),
        "content/modules/two.md": module(),
        "content/pathways/way.md": pathway,
        "content/pages/about.md": "---\ntitle: A\nsummary: S\n---\n\n## Us\n",
    }
    assert said(unknown, files) == []


def test_each_kind_of_link() -> None:
    body = (
        "[a](module:on)\n\n[b](pathway:way)\n\n[c](stage:lat)\n\n[d](competency:cit)\n\n[e](term:citatoin)\n\n"
        "[f](page:about)\n\n[g](module:one#d)\n\n[h](#do-i)\n\n[i](module:)\n\n## Do it"
    )
    path = "modules/one.md"
    assert said(unknown, {ONE: module(body)}) == [
        f'{path}:10: V203 unknown module "on"; did you mean "one"?',
        f'{path}:12: V200 unknown pathway "way"; write the name of a file in content/pathways',
        f'{path}:14: V201 unknown stage "lat"; did you mean "late"?',
        f'{path}:16: V202 unknown competency "cit"; did you mean "cite"?',
        f'{path}:18: V204 unknown term "citatoin"; did you mean "citation"?',
        f'{path}:20: V205 unknown page "about"; write the name of a file in content/pages',
        f'{path}:22: V206 the module "one" has no heading or block "d"; {unknown.ANY_BLOCK}',
        f'{path}:24: V206 this page has no heading or block "do-i"; did you mean "do-it"?',
        f'{path}:26: V203 unknown module ""; write the name of a file in content/modules',
    ]


@pytest.mark.parametrize("heading", ["caf\u00e9 \u30ac", "cafe\u0301 \u30ab\u3099"])
@pytest.mark.parametrize(
    "link",
    ["#caf\u00e9-\u30ac", "#cafe\u0301-\u30ab\u3099", "#caf%C3%A9-%E3%82%AC", "module:one#cafe%CC%81-\u30ac"],
)
def test_a_heading_is_found_however_its_letters_are_written(heading: str, link: str) -> None:
    assert said(unknown, {ONE: module(f"[a]({link})\n\n## {heading}")}) == []


def test_front_matter() -> None:
    front = {
        "stage": "earli",
        "also_useful_in": "[lat]",
        "teaches": "[cite, cit]",
        "assesses": "[sit]",
        "assumes": "[kite]",
        "helps_first": "[on]",
        "next": "[one, on]",
    }
    assert [each.partition(";")[0] for each in said(unknown, {ONE: module(**front)})] == [
        'modules/one.md:4: V201 unknown stage "earli"',
        'modules/one.md:5: V202 unknown competency "cit"',
        'modules/one.md:8: V201 unknown stage "lat"',
        'modules/one.md:9: V202 unknown competency "sit"',
        'modules/one.md:10: V202 unknown competency "kite"',
        'modules/one.md:11: V203 unknown module "on"',
        'modules/one.md:12: V203 unknown module "on"',
    ]


def test_a_pathway() -> None:
    text = """\
---
title: W
summary: S
doors:
  - say: Here
    start: on
sections:
  - title: T
    steps:
      - on
      - {module: tow, optional: true}
      - choose: 1
        from:
          - one
          - thre
bridges:
  - to: wai
    when: Now
---
"""
    assert [
        each.partition(";")[0] for each in said(unknown, {ONE: module(), "content/pathways/way.md": text})
    ] == [
        'pathways/way.md:6: V203 unknown module "on"',
        'pathways/way.md:10: V203 unknown module "on"',
        'pathways/way.md:11: V203 unknown module "tow"',
        'pathways/way.md:15: V203 unknown module "thre"',
        'pathways/way.md:17: V200 unknown pathway "wai"',
    ]


def test_settings_glossary_and_framework() -> None:
    files = {
        "content/site.yaml": SITE["content/site.yaml"] + "pathways: [way]\n",
        "content/glossary.yaml": (
            "- id: cite\n  term: cite\n  definition: See [it](term:citation).\n  see_also: [cites]\n"
        ),
        "content/framework.yaml": SITE["content/framework.yaml"].replace(
            "    title: Words\n", "    title: Words\n    give_back: Ask on a [page](module:two#x).\n"
        ),
    }
    assert [each.partition(";")[0] for each in said(unknown, files)] == [
        'framework.yaml:9: V203 unknown module "two"',
        'glossary.yaml:3: V204 unknown term "citation"',
        'glossary.yaml:4: V204 unknown term "cites"',
        'site.yaml:5: V200 unknown pathway "way"',
    ]


def test_a_renamed_module_is_called_by_its_new_name() -> None:
    files = {ONE: module("[a](module:old)"), "content/modules/two.md": module(aliases="[old]")}
    assert said(unknown, files) == ['modules/one.md:10: V203 unknown module "old"; it is called "two" now']


def test_a_retired_competency_is_known() -> None:
    framework = SITE["content/framework.yaml"] + "retired:\n  - {id: count, replaced_by: cite}\n"
    assert said(unknown, {ONE: module(teaches="[count]"), "content/framework.yaml": framework}) == []


def test_blocks_name_objectives_and_competencies_of_their_module() -> None:
    answers = "- [x] This\n\n  > Yes.\n\n- [ ] That\n\n  > No."
    quiz = f"::: quiz {{#q assesses=cites for=sea,see}}\n\nWhich?\n\n{answers}\n\n:::"
    assert said(unknown, {ONE: module(quiz)}) == [
        'modules/one.md:10: V202 unknown competency "cites"; did you mean "cite"?',
        'modules/one.md:10: V207 the module has no objective "sea"; did you mean "see"?',
    ]


def test_what_decoding_refused_is_not_reported_again() -> None:
    assert said(unknown, {ONE: module(stage="Early!", replaced_by="[x]")}) == []


def test_names_find_a_slip_at_either_end_of_a_word() -> None:
    names = KnownIds([f"lesson-{number}" for number in range(500)] + ["one-movement"])
    assert names.hint("one-movment") == 'did you mean "one-movement"?'
    assert names.hint("xne-movement") == 'did you mean "one-movement"?'
    assert names.hint("quite-something-else") == ""


def test_each_of_thousands_of_wrong_ids_is_compared_with_a_few(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = tuple(f"lesson-{number}-x" for number in range(2000))
    facts = tuple(
        Facts(
            f"content/modules/m{number}.md",
            "module",
            Module(f"lesson-{number}", next=wrong[number : number + 1]),
        )
        for number in range(2000)
    )
    survey = replace(read({}).site, facts=facts)
    compared: list[set[str]] = []

    def noted(word: str, known: set[str]) -> str:
        compared.append(known)
        return f"not {word}"

    monkeypatch.setattr(uses, "did_you_mean", noted)
    assert len(list(unknown.check(survey))) == len(compared) == 2000
    assert max(map(len, compared)) <= 4 * uses.NEIGHBOURS
