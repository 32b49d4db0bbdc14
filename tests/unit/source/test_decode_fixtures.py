"""Each case of tests/fixtures/yaml/*.md: some lines of a file, and what is found or read there.

The input stands at the top of a file whose other keys are right (those of `RIGHT`), so line 1 of a YAML file
is the first line of the input, and line 2 of a Markdown file, after its `---`. Expected are the findings,
with hints and second places, and each value that differs from that of the right file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import yaml
from markdown_it.utils import read_fixture_file
from msgspec.structs import fields

from generator.model.diagnostic import Diagnostic, Outcome, Rule
from generator.outputs import listed
from generator.source import framework, front, front_module, settings
from generator.source.fields import rules, text
from generator.source.fields import yaml as tree
from generator.source.framework import decode_framework
from generator.source.front import read_front
from generator.source.glossary import decode_glossary
from generator.source.media_list import decode_media_list
from generator.source.settings import decode_settings

FIXTURES = Path(__file__).parents[2] / "fixtures" / "yaml"
RIGHT = {
    "module": {
        "title": "title: Right",
        "summary": "summary: Right too.",
        "stage": "stage: fundamental",
        "teaches": "teaches: [judge-sources]",
        "objectives": "objectives:\n  find: Find a sentence",
        "time": "time: {self_study: 30}",
    },
    "pathway": {
        "title": "title: Right",
        "summary": "summary: Right too.",
        "sections": "sections:\n  - title: Look around\n    steps: [one-movement]",
    },
    "page": {"title": "title: Right"},
    "site": {"title": "title: Right", "url": "url: https://example.org/", "locales": "locales: [en]"},
    "framework": {
        "id": "id: right",
        "title": "title: Right",
        "stages": "stages:\n"
        "  - {id: fundamental, mark: dot, title: Fundamental}\n"
        "  - {id: emerging, mark: bar, title: Emerging}",
        "domains": "domains:\n  - {id: knowledge, title: Knowledge}",
        "competencies": "competencies:\n"
        "  - {id: cite, kind: skill, domain: knowledge, title: Citing, stages: {emerging: {line: I cite}}}",
    },
    "glossary": {},
    "media": {},
}
WHOLE: dict[str, Callable[[str, bytes], Outcome[Any]]] = {
    "site": partial(decode_settings, outputs=listed()),
    "framework": decode_framework,
    "glossary": decode_glossary,
    "media": decode_media_list,
}
RULES: tuple[Rule, ...] = tree.RULES + rules.RULES + framework.RULES + front_module.RULES + settings.RULES
UNREADABLE = ("V120", "V125")
"""After these nothing of the file counts, so there is no value to show."""
CASES = [
    pytest.param(path.stem, given, expected, id=f"{path.stem}: {title}")
    for path in sorted(FIXTURES.glob("*.md"))
    for _, title, given, expected in read_fixture_file(path)
]


@pytest.mark.parametrize(("kind", "given", "expected"), CASES)
def test_case(kind: str, given: str, expected: str) -> None:
    assert "".join(f"{line}\n" for line in outcome_lines(kind, given)) == expected


@pytest.mark.parametrize(("kind", "given", "expected"), CASES)
def test_without_the_c_library_all_is_the_same_but_the_place_of_a_syntax_error(
    kind: str, given: str, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tree, "LOADER", yaml.BaseLoader)
    found = "".join(f"{line}\n" for line in outcome_lines(kind, given))
    syntax_error = re.compile(r"\d+:\d+ V120")
    assert syntax_error.sub("V120", found) == syntax_error.sub("V120", expected)


def test_every_rule_has_a_case() -> None:
    shown = "".join(str(case.values[2]) for case in CASES)
    assert [rule.code for rule in RULES if f" {rule.code} " not in shown] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_examples_of_a_rule_are_true(rule: Rule) -> None:
    def says(kind: str, example: str) -> bool:
        findings = decode(kind, completed(kind, f"{example}\n")).diagnostics
        return rule.code in [finding.code for finding in findings]

    assert [kind for kind in RIGHT if says(kind, rule.wrong) and not says(kind, rule.right)]


def test_no_code_is_used_twice() -> None:
    owners = (text, tree, front, rules, front_module, framework, settings)
    codes = [rule.code for owner in owners for rule in owner.RULES]
    assert sorted(codes) == sorted(set(codes))


def outcome_lines(kind: str, given: str) -> Iterator[str]:
    outcome = decode(kind, completed(kind, given))
    right = decode(kind, completed(kind, ""))
    for diagnostic in outcome.diagnostics:
        yield from diagnostic_lines(diagnostic)
    if any(diagnostic.code in UNREADABLE for diagnostic in outcome.diagnostics):
        return
    for field in fields(outcome.value):
        value = getattr(outcome.value, field.name)
        if field.name != "content" and value != getattr(right.value, field.name):
            yield from value_lines(field.name, value)


def completed(kind: str, given: str) -> str:
    keys = re.findall(r"(?m)^[a-z_]+", given)
    return given + "".join(f"{lines}\n" for key, lines in RIGHT[kind].items() if key not in keys)


def decode(kind: str, source: str) -> Outcome[Any]:
    if kind in WHOLE:
        outcome = WHOLE[kind]("content/x.yaml", source.encode())
        return Outcome(outcome.value[0], outcome.diagnostics)
    front = read_front(kind, "content/x.md", f"---\n{source}---\n")  # type: ignore[arg-type]
    return Outcome(front.value.value, front.diagnostics)


def diagnostic_lines(diagnostic: Diagnostic) -> Iterator[str]:
    location = diagnostic.location
    yield f"{location.line}:{location.column} {diagnostic.code} {diagnostic.message}"
    if diagnostic.hint:
        yield f"    {diagnostic.hint}"
    for related in diagnostic.related:
        yield f"    {related.location.line}:{related.location.column} {related.message}"


def value_lines(name: str, value: object) -> Iterator[str]:
    if isinstance(value, tuple) and value and not isinstance(value[0], str):
        for index, item in enumerate(value):
            yield f"{name}.{index} = {item}"
    else:
        yield f"{name} = {value!r}"
