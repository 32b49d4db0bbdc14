"""The check of JSON-LD finds what is wrong with it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.schemaorg import faults

CONTEXT = {"@context": "https://schema.org"}


@pytest.mark.parametrize(
    ("node", "fault"),
    [
        ({"@type": "Lesson"}, "'Lesson' is no class of the table"),
        ({"@type": "Course", "termCode": "x"}, "Course has no property termCode"),
        ({"@type": "Course", "timeRequired": "40 min"}, "Course.timeRequired is '40 min', not ('Duration',)"),
        ({"@type": "WebSite", "url": "index.html"}, "WebSite.url is 'index.html', not ('URL',)"),
        (
            {"@type": "Course", "hasPart": [{"@type": "Person"}]},
            "Course.hasPart is a Person, not ('CreativeWork',)",
        ),
    ],
)
def test_a_fault_is_named(node: dict[str, Any], fault: str) -> None:
    assert faults({**CONTEXT, **node}) == [fault]


def test_a_kind_of_a_class_has_its_properties() -> None:
    node = {"@type": "Course", "timeRequired": "PT40M", "hasPart": {"@type": "LearningResource", "name": "A"}}
    assert faults({**CONTEXT, **node}) == []
