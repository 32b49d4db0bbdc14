"""A validator of the little that the published JSON Schemas use; an unknown keyword is a mistake too."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

NOTES = {"$schema", "$id", "title", "description", "format"}
TYPES: Mapping[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
}


def mistakes(value: Any, schema: Mapping[str, Any], where: str = "") -> list[str]:
    """Return how a value does not fit a schema, one line each."""
    found: list[str] = []
    for keyword, wanted in schema.items():
        if keyword not in NOTES:
            check = CHECKS.get(keyword)
            found += (
                check(value, wanted, schema, where) if check else [f"{where}: {keyword} is not known here"]
            )
    return found


def _type(value: Any, wanted: str, _: Mapping[str, Any], where: str) -> list[str]:
    fits = isinstance(value, TYPES[wanted]) and not isinstance(value, bool)
    return [] if fits else [f"{where}: {value!r} is no {wanted}"]


def _required(value: Any, wanted: list[str], _: Mapping[str, Any], where: str) -> list[str]:
    return [f"{where}: {key} is missing" for key in wanted if key not in value]


def _properties(value: Any, wanted: Mapping[str, Any], _: Mapping[str, Any], where: str) -> list[str]:
    pairs = ((key, value[key]) for key in wanted if key in value)
    return [each for key, one in pairs for each in mistakes(one, wanted[key], f"{where}/{key}")]


def _additional(value: Any, wanted: Any, schema: Mapping[str, Any], where: str) -> Iterator[str]:
    for key in value.keys() - schema.get("properties", {}).keys():
        if wanted is False:
            yield f"{where}: {key} is unknown"
        else:
            yield from mistakes(value[key], wanted, f"{where}/{key}")


def _names(value: Any, wanted: Mapping[str, Any], _: Mapping[str, Any], where: str) -> list[str]:
    return [each for key in value for each in mistakes(key, wanted, f"{where}/{key}")]


def _items(value: Any, wanted: Mapping[str, Any], _: Mapping[str, Any], where: str) -> list[str]:
    return [each for place, one in enumerate(value) for each in mistakes(one, wanted, f"{where}/{place}")]


def _simple(keyword: str) -> Any:
    tests: Mapping[str, Callable[[Any, Any], object]] = {
        "pattern": lambda value, wanted: re.search(wanted, value),
        "minLength": lambda value, wanted: len(value) >= wanted,
        "minItems": lambda value, wanted: len(value) >= wanted,
        "minimum": lambda value, wanted: value >= wanted,
        "maximum": lambda value, wanted: value <= wanted,
        "enum": lambda value, wanted: value in wanted,
        "uniqueItems": lambda value, wanted: not wanted or len(value) == len(set(value)),
    }
    test = tests[keyword]

    def check(value: Any, wanted: Any, _: Mapping[str, Any], where: str) -> list[str]:
        return [] if test(value, wanted) else [f"{where}: {value!r} breaks {keyword} {wanted!r}"]

    return check


SIMPLE = ("pattern", "minLength", "minItems", "minimum", "maximum", "enum", "uniqueItems")
CHECKS: Mapping[str, Any] = {
    "type": _type,
    "required": _required,
    "properties": _properties,
    "additionalProperties": _additional,
    "propertyNames": _names,
    "items": _items,
    **{keyword: _simple(keyword) for keyword in SIMPLE},
}
