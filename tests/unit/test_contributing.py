"""The test that the guide for contributors shows finds what its check is for."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import dedent
from types import ModuleType

import pytest

import generator.checks
from generator.build.rules_of_all import all_rules

GUIDE = (Path(__file__).resolve().parents[2] / "docs/contributing.md").read_text("utf-8")


def example(path: str) -> ModuleType:
    """Return the file that the guide shows as a module."""
    text = re.search(rf"^ *```python {re.escape(path)}\n(.*?)^ *```$", GUIDE, re.DOTALL | re.MULTILINE)
    assert text
    made = ModuleType(Path(path).stem)
    exec(compile(dedent(text[1]), path, "exec"), vars(made))  # noqa: S102 - our own guide
    return made


def test_the_check_finds_what_its_test_says(monkeypatch: pytest.MonkeyPatch) -> None:
    found = example("generator/checks/introductions.py")
    assert found.EMPTY_TITLE.code not in {rule.code for rule in all_rules()}
    monkeypatch.setattr(generator.checks, "introductions", found, raising=False)
    example("tests/unit/checks/test_introductions.py").test_a_title_says_what_one_learns()
