"""What the things are called that a module or an activity may need."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

NameT = TypeVar("NameT")


def things(t: Callable[[str], NameT]) -> dict[str, NameT]:
    """Return the names of the things; `t` says a string of the theme."""
    return {
        "internet": t("internet"),
        "phone-or-computer": t("phone or computer"),
        "paper": t("paper"),
        "peers": t("other people"),
        "printer": t("printer"),
        "teacher": t("a teacher"),
    }
