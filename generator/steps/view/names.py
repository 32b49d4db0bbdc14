"""What the words of the front matter are called on a page: kinds of modules, needs, audiences.

Each function takes `t` or `plain` of the words, as the place wants HTML or text.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Said = TypeVar("Said", bound=str)


def types(t: Callable[[str], Said]) -> dict[str, Said]:
    """Return the names of the kinds of modules."""
    return {
        "lesson": t("lesson"),
        "exercise": t("exercise"),
        "reading": t("reading"),
        "discussion": t("discussion"),
        "assessment": t("self-test"),
        "lesson-plan": t("lesson plan"),
    }


def needs(t: Callable[[str], Said]) -> dict[str, Said]:
    """Return the names of what a module may need."""
    return {
        "internet": t("internet"),
        "phone-or-computer": t("phone or computer"),
        "paper": t("paper"),
        "peers": t("other people"),
        "printer": t("printer"),
        "teacher": t("a teacher"),
        "nothing": t("nothing"),
    }


def audiences(t: Callable[[str], Said]) -> dict[str, Said]:
    """Return the names of those whom a module or a pathway is for."""
    return {
        "volunteer": t("volunteers"),
        "trainer": t("trainers"),
        "organiser": t("organisers"),
        "translator": t("translators"),
    }
