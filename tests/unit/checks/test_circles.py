"""Circles of what helps first."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from generator.checks import circles
from generator.model.content import Facts, Module
from generator.model.site import Site
from tests.unit.checks.sites import module, read, said


def site_of(first: Mapping[str, tuple[str, ...]]) -> Site:
    """Return a site of modules, each with what helps first."""
    facts = tuple(
        Facts(f"content/modules/{id}.md", "module", Module(id, helps_first=others))
        for id, others in sorted(first.items())
    )
    return replace(read({}).site, facts=facts)


def test_a_circle_of_two_names_both_places() -> None:
    files = {
        "content/modules/a.md": module(helps_first="[c, b]"),
        "content/modules/b.md": module(helps_first="[a]"),
        "content/modules/c.md": module(),
    }
    message = "V212 `helps_first` goes in a circle: a → b → a; take one of them out"
    assert said(circles, files) == [f"modules/a.md:8: {message}"]
    found = next(circles.check(read(files).site))
    assert found.location.anchor == "helps_first.1"
    assert [(one.location.path, one.location.anchor) for one in found.related] == [
        ("content/modules/b.md", "helps_first.0")
    ]


def test_a_module_that_helps_itself() -> None:
    assert [one.message for one in circles.check(site_of({"a": ("a",)}))] == [
        "`helps_first` goes in a circle: a → a"
    ]


def test_two_ways_to_one_module_are_no_circle() -> None:
    assert (
        list(circles.check(site_of({"a": ("b", "c"), "b": ("d",), "c": ("d",), "d": (), "e": ("a",)}))) == []
    )


def test_each_knot_is_reported_by_its_shortest_circle() -> None:
    first = {"a": ("b",), "b": ("c", "a"), "c": ("a",), "x": ("y", "a"), "y": ("x",)}
    assert [one.message.partition(": ")[2] for one in circles.check(site_of(first))] == [
        "x → y → x",
        "a → b → a",
    ]


def test_two_thousand_modules_in_a_circle() -> None:
    names = [f"m{number:04}" for number in range(2000)]
    first = dict(zip(names, ((name,) for name in [*names[1:], names[0]]), strict=True))
    (found,) = circles.check(site_of(first))
    assert found.message.startswith("`helps_first` goes in a circle: m0000 → m0001")
    assert found.message.endswith("m1999 → m0000")
    assert len(found.message) < 200
    assert len(found.related) == 1999


def test_two_thousand_modules_in_a_row() -> None:
    names = [f"m{number:04}" for number in range(2000)]
    first = dict(zip(names, [*((name,) for name in names[1:]), ()], strict=True))
    assert list(circles.check(site_of(first))) == []
