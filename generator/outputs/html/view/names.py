"""What the words of the front matter are called on a page: kinds of modules, needs, audiences.

Each function takes what says a string of the theme: `t` of the words, `plain`, or a function around them.
"""

from __future__ import annotations

from collections.abc import Callable

from generator.html.things import NameT, things
from generator.model.vocabulary import NOTHING


def types(t: Callable[[str], NameT]) -> dict[str, NameT]:
    """Return the names of the kinds of modules."""
    return {
        "lesson": t("lesson"),
        "exercise": t("exercise"),
        "reading": t("reading"),
        "discussion": t("discussion"),
        "assessment": t("self-test"),
        "lesson-plan": t("lesson plan"),
    }


def needs(t: Callable[[str], NameT]) -> dict[str, NameT]:
    """Return the names of what a module may need."""
    return {**things(t), NOTHING: t("nothing")}


def audiences(t: Callable[[str], NameT]) -> dict[str, NameT]:
    """Return the names of those whom a module or a pathway is for."""
    return {
        "volunteer": t("volunteers"),
        "trainer": t("trainers"),
        "organiser": t("organisers"),
        "translator": t("translators"),
    }
