"""Checks JSON-LD against the part of schema.org's vocabulary that stands in a fixture."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

TABLE = Path(__file__).parent / "fixtures/schemaorg/vocabulary.txt"
DURATION = re.compile(r"P(?=.)(\d+D)?(T(?=.)(\d+H)?(\d+M)?)?")
Node = Mapping[str, Any]


def faults(data: Node) -> list[str]:
    """Return what is wrong with a block of JSON-LD, one line each."""
    if data.get("@context") != "https://schema.org":
        return ["the context is not schema.org's"]
    nodes = data.get("@graph", [data])
    return [fault for node in nodes for fault in _about_node(node)]


def nodes(data: Any) -> Iterator[Node]:
    """Give every node in a block, the inner ones too."""
    if isinstance(data, list):
        for one in data:
            yield from nodes(one)
    elif isinstance(data, dict):
        yield data
        for one in data.values():
            yield from nodes(one)


def _about_node(node: Node) -> Iterator[str]:
    kind = node.get("@type", "")
    if kind not in _classes():
        yield f"{kind!r} is no class of the table"
        return
    for key, value in node.items():
        if key.startswith("@"):
            continue
        owners, ranges = _properties().get(key, ((), ()))
        if not _kinds(kind) & set(owners):
            yield f"{kind} has no property {key}"
        for one in value if isinstance(value, list) else [value]:
            yield from _about_value(f"{kind}.{key}", one, ranges)


def _about_value(where: str, value: Any, ranges: tuple[str, ...]) -> Iterator[str]:
    if isinstance(value, dict) and "@type" in value:
        if not _kinds(value["@type"]) & set(ranges):
            yield f"{where} is a {value['@type']}, not {ranges}"
        yield from _about_node(value)
    elif isinstance(value, dict) and value.keys() == {"@id"}:
        if not _is_url(value["@id"]):
            yield f"{where} refers to {value['@id']!r}"
    elif isinstance(value, dict):
        if value.keys() != {"@language", "@value"} or "Text" not in ranges:
            yield f"{where} is {value}"
    elif not any(_fits(value, each) for each in ranges):
        yield f"{where} is {value!r}, not {ranges}"


def _fits(value: object, kind: str) -> bool:
    if kind in {"Boolean", "Integer", "Number"}:
        return isinstance(value, {"Boolean": bool, "Integer": int, "Number": (int, float)}[kind])  # type: ignore[arg-type]
    if not isinstance(value, str) or not value:
        return False
    tests: dict[str, Callable[[str], object]] = {
        "URL": _is_url,
        "Date": _is_date,
        "Duration": DURATION.fullmatch,
        "Text": bool,
        "Thing": _is_url,
    }
    return kind in tests and bool(tests[kind](value))


def _is_url(text: str) -> bool:
    parts = urlsplit(text)
    return parts.scheme in {"http", "https"} and bool(parts.netloc)


def _is_date(text: str) -> bool:
    try:
        return str(dt.date.fromisoformat(text)) == text
    except ValueError:
        return False


def _kinds(kind: str) -> set[str]:
    """Return a class and all that it is a kind of."""
    return {kind, *(above for parent in _classes().get(kind, ()) for above in _kinds(parent))}


@cache
def _classes() -> dict[str, tuple[str, ...]]:
    return {name: tuple(_words(rest)) for name, rest in _rows("classes")}


@cache
def _properties() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    rows = ((name, rest.split("->")) for name, rest in _rows("properties"))
    return {name: (tuple(_words(owners)), tuple(_words(ranges))) for name, (owners, ranges) in rows}


def _rows(section: str) -> Iterator[tuple[str, str]]:
    lines = TABLE.read_text(encoding="utf-8").split(f"\n{section}\n")[1].splitlines()
    for line in lines:
        if not line.startswith("  "):
            return
        name, _, rest = line.strip().partition(":")
        yield name, rest


def _words(text: str) -> list[str]:
    return [word.strip() for word in text.split(",") if word.strip()]
