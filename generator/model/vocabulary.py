"""The words that front matter and settings of blocks choose from."""

from __future__ import annotations

TYPES = ("lesson", "exercise", "reading", "discussion", "assessment", "lesson-plan")
"""Kinds of modules."""
INTERNET = "internet"
THINGS = (INTERNET, "phone-or-computer", "paper", "peers", "printer", "teacher")
NOTHING = "nothing"
NEEDS = (*THINGS, NOTHING)
"""What a module or an activity may need."""
AUDIENCES = ("volunteer", "trainer", "organiser", "translator")
"""Those whom a module or a pathway is for."""
