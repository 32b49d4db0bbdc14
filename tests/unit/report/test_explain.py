from __future__ import annotations

import re
from collections import Counter

import pytest

from generator.build.rules_of_all import all_rules
from generator.model.diagnostic import Rule
from generator.report.explain import explain

RULES = [pytest.param(rule, id=rule.code) for rule in all_rules()]


def test_each_code_has_one_owner() -> None:
    assert [code for code, n in Counter(rule.code for rule in all_rules()).items() if n > 1] == []


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_says_what_why_and_how(rule: Rule) -> None:
    assert re.fullmatch(r"V[1-59]\d\d", rule.code)
    assert rule.title
    assert not rule.title.endswith(".")
    assert rule.why.endswith((".", "!"))
    assert rule.wrong
    assert rule.right
    assert rule.wrong != rule.right


@pytest.mark.parametrize("rule", RULES)
def test_its_page_shows_all_of_it(rule: Rule) -> None:
    page = explain(rule.code.lower())
    assert page.startswith(f"{rule.code} ({rule.severity}): {rule.title}\n")
    assert "Not so:" in page
    assert "But so:" in page


def test_an_unknown_code_has_no_page() -> None:
    assert explain("V000") == ""
