"""What the things are called that a module or an activity may need."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Name = TypeVar("Name")


def things(t: Callable[[str], Name]) -> dict[str, Name]:
    """Return the names of the things; `t` says a string of the theme."""
    return {
        "internet": t("internet"),
        "phone-or-computer": t("phone or computer"),
        "paper": t("paper"),
        "peers": t("other people"),
        "printer": t("printer"),
        "teacher": t("a teacher"),
    }
