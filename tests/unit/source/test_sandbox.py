"""Templates reach nothing but what they are given, and come to an end."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path

import pytest
from msgspec import Struct

from generator.model.diagnostic import TemplateFault
from generator.model.page import Strings
from generator.outputs import html
from generator.outputs.html.parts.template import render
from generator.source.sandbox import bounds
from generator.source.sandbox.filters import FILTERS
from generator.source.sandbox.names import OF_TEXTS, is_open, parsed, refusals
from generator.source.theme import check_templates, closure

FIXTURES = Path(__file__).parents[2] / "fixtures/templates"


def cases(name: str) -> list[tuple[str, str, str]]:
    parts = (FIXTURES / name).read_text(encoding="utf-8").split("\n.\n")
    titles = (title.strip() for title in parts[::3])
    return list(zip(titles, parts[1::3], parts[2::3], strict=False))


def page(text: str, view: object = "a view") -> str:
    return render((("a.html", text),), "a.html", view, Strings("en")).decode()


def told(text: str) -> str:
    """What a build says of a template."""
    with pytest.raises(TemplateFault) as raised:
        page(text)
    return str(raised.value)


ENDLESS = "it goes on and on; let it loop and call less"


@pytest.mark.parametrize(("title", "template", "expected"), cases("out-of-reach.md"))
def test_what_a_template_may_not_do_is_told(
    title: str, template: str, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if expected == ENDLESS:
        monkeypatch.setattr(bounds, "MOST_STEPS", 20_000)  # so that the test ends early, too
    found = told(template)
    assert found.endswith(f": {expected}"), title
    assert "a.html" in found


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ('{{ ["a", "b"]|map("upper")|join(", ") }}', "A, B"),
        ('{{ "ab"|center(4) }}{{ "%s %03d"|format("a", 7) }}', " ab a 007"),
        ('{{ "a" * 3 ~ "b" + "c" }} {{ 2 ** 10 }} {{ "%d" % 7 }}', "aaabc 1024 7"),
        ("{% for a, b in [(1, 2), (3, 4)] %}{{ loop.index }}{{ a }}{{ b }}{% endfor %}", "112234"),
        ("{% for one in [[1, [2]]] recursive %}{{ one }}{% endfor %}", "[1, [2]]"),
        ('{{ "a-b".split("-")[1].upper() }}{{ {"a": 1}.items()|list }}', "B[(&#39;a&#39;, 1)]"),
        ('{{ "<b>"|replace("b", "i") }}{{ "abc"|truncate(2, true, "", 0) }}', "&lt;i&gt;ab"),
        (
            "{% macro down(n) %}{{ n }}{% if n %}{{ down(n - 1) }}{% endif %}{% endmacro %}{{ down(3) }}",
            "3210",
        ),
        ("{% set ns %}a{% endset %}{{ ns }}{% call(x) m() %}{{ x }}{% endcall %}", None),
    ],
)
def test_what_templates_do_every_day_is_as_always(template: str, expected: str | None) -> None:
    if expected is None:
        template = "{% macro m() %}[{{ caller(5) }}]{% endmacro %}" + template
        expected = "a[5]"
    assert page(template) == expected


def test_a_view_offers_nothing_by_a_name_that_templates_may_not_use() -> None:
    offered = {
        field
        for found in pkgutil.walk_packages(html.__path__, f"{html.__name__}.")
        for value in vars(importlib.import_module(found.name)).values()
        if isinstance(value, type) and issubclass(value, Struct)
        for field in value.__struct_fields__
    }
    assert [name for name in sorted(offered) if not is_open(name)] == []
    assert offered >= OF_TEXTS, "a method that no view has a value by is refused by its name alone"


def test_the_templates_of_the_default_theme_ask_for_nothing_out_of_reach(root: Path) -> None:
    texts = [path.read_text("utf-8") for path in (root / "themes").glob("*/templates/*.html")]
    assert [found for text in texts for found in refusals(parsed(text))] == []


def test_what_is_out_of_reach_is_found_without_a_build() -> None:
    text = "{{ view.title }}\n{{ view.__class__ }}\n{% filter attr %}{% endfilter %}{{ '' is hidden }}"
    found = check_templates("themes/one/templates", {"a.html": text}, {"a.html": text})
    assert [(each.code, each.location.line, each.message) for each in found] == [
        ("V183", 2, 'a template may not use "__class__"'),
        ("V183", 3, 'templates have no filter "attr"'),
        ("V183", 3, 'templates have no test "hidden"'),
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}", "it is nested too deeply"),
        ("{{ " + "9" * 5000 + " }}", "it holds a number that is too long"),
        ("{{ " + " + ".join(["1"] * 5000) + " }}", "it is nested too deeply"),
        ("{{ view" + ".a" * 5000 + " }}", "it is nested too deeply"),
        ("{{ view" + "|upper" * 5000 + " }}", "it is nested too deeply"),
        ("{% if view %}" * 500 + "{% endif %}" * 500, "it is nested too deeply"),
    ],
)
def test_a_template_that_cannot_be_read_is_told_of(text: str, message: str) -> None:
    (found,) = check_templates("themes/one/templates", {"a.html": text}, {"a.html": text})
    assert (found.code, found.message) == ("V115", message)
    assert len(closure("a.html", {"a.html": text})) == 1
    assert message in told(text)


def test_loops_may_stand_in_one_another_but_not_without_bound() -> None:
    assert "it is nested too deeply" in told("{% for one in 'a' %}" * 30 + "{% endfor %}" * 30)


def test_a_large_page_is_far_from_the_bounds() -> None:
    row = "{% macro row(one) %}<li>{{ one }}, {{ one|upper }}</li>{% endmacro %}"
    rows = tuple(f"Module {number} with its title and what it is about" for number in range(20_000))
    assert page(row + "{% for one in view %}{{ row(one) }}{% endfor %}", rows).count("<li>") == 20_000


def test_each_page_begins_with_all_its_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "MOST_STEPS", 20_000)
    for _ in range(5):
        page("{% for one in view %}{% endfor %}", "a" * 10_000)
    assert told('{% for one in "a" * 21000 %}{% endfor %}').endswith(ENDLESS)


def test_the_clock_ends_what_takes_long_in_few_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "MOST_SECONDS", -1)
    assert page("{% for one in view %}{% endfor %}", "a" * 900) == ""
    assert told('{# by the clock #}{% for one in "a" * 1100 %}{% endfor %}').endswith(ENDLESS)


def test_a_template_that_goes_on_and_on_is_waited_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each page of a site may be made of it."""
    monkeypatch.setattr(bounds, "MOST_STEPS", 20_000)
    text = "{% macro twice(n) %}{% if n %}{{ twice(n - 1) }}{{ twice(n - 1) }}{% endif %}{% endmacro %}"
    first = told(text + "{{ twice(60) }}{{ view }}")
    monkeypatch.setattr(bounds.Bounds, "begin", lambda _: pytest.fail("it is tried again"))
    assert told(text + "{{ twice(60) }}{{ view }}") == first


def test_what_a_bug_of_ours_raises_is_no_fault_of_a_template(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.outputs.html.parts.template.words", lambda _: None)
    with pytest.raises(AttributeError):
        page("a")


def test_filters_that_compute_names_or_change_by_the_day_are_left_out() -> None:
    assert not {"attr", "pprint", "random"} & set(FILTERS)
