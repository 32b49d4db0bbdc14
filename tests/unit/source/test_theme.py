"""Themes: theme.yaml, the closure of a template, what is wrong with templates."""

from __future__ import annotations

from pathlib import Path

from generator.outputs.html.home import home_page
from generator.outputs.html.languages import languages_page
from generator.outputs.html.modules import module_page, modules_page
from generator.outputs.html.stages import stage_page
from generator.source.theme import check_files, check_templates, closure, decode_theme

TEXTS = {
    "base.html": '{% import "parts.html" as parts %}{% block main %}{% endblock %}',
    "page.html": '{% extends "base.html" %}{% block main %}{% include "menu.html" %}{% endblock %}',
    "menu.html": "menu",
    "parts.html": "{% macro part() %}{% endmacro %}",
    "other.html": "other",
}


def test_a_template_is_made_of_all_that_it_names() -> None:
    assert [name for name, _ in closure("page.html", TEXTS)] == [
        "base.html",
        "menu.html",
        "page.html",
        "parts.html",
    ]


def test_templates_that_name_each_other_end() -> None:
    texts = {"a.html": '{% include "b.html" %}', "b.html": '{% include "a.html" %}'}
    assert [name for name, _ in closure("a.html", texts)] == ["a.html", "b.html"]


def test_what_is_wrong_with_templates_is_said_at_its_line() -> None:
    texts = {
        "a.html": 'first line\n{% include "mneu.html" %}',
        "b.html": "{% include view.name %}",
        "c.html": "one\ntwo\n{% if view %}",
        "menu.html": "menu",
    }
    found = check_templates("themes/own/templates", texts, texts)
    assert [(each.code, each.location.path, each.location.line) for each in found] == [
        ("V116", "themes/own/templates/a.html", 2),
        ("V117", "themes/own/templates/b.html", 1),
        ("V115", "themes/own/templates/c.html", 3),
    ]
    assert found[0].hint == 'did you mean "menu.html"?'


def test_a_template_extends_the_one_that_it_replaces() -> None:
    texts = {
        "page.html": '{% extends "base.html" %}',
        "base.html": '{% extends "default/base.html" %}',
        "default/base.html": "the page",
    }
    assert [name for name, _ in closure("page.html", texts)] == sorted(texts)
    assert check_templates("themes/own/templates", {"base.html": texts["base.html"]}, texts) == ()


def test_a_template_in_another_encoding_is_told_at_its_line() -> None:
    text = b"first line\ncaf\xe9".decode("utf-8", "surrogateescape")
    (found,) = check_templates("themes/own/templates", {"a.html": text}, {})
    assert (found.code, found.location.line, found.hint) == ("V115", 2, "save it as UTF-8")


def test_what_no_page_would_show_is_told() -> None:
    """Jinja leaves out, without a word, what stands in no block of the template that is extended."""
    own = "{% extends 'default/base.html' %}\n{% block mian %}Hi{% endblock %}\n<p>Hello</p>\n{% set a = 1 %}"
    known = {"default/base.html": TEXTS["base.html"]}
    found = check_templates("themes/own/templates", {"base.html": own}, known)
    assert [(each.code, each.location.line, each.message) for each in found] == [
        ("V119", 2, '"default/base.html" has no block "mian"'),
        ("V119", 3, "this stands in no block"),
    ]
    assert [each.hint for each in found] == ['did you mean "main"?', "move it into a block: main"]
    fine = "{% extends 'page.html' %}{% import 'parts.html' as parts %}{% block main %}Hi{% endblock %}"
    assert check_templates("themes/own/templates", {"mine.html": fine}, TEXTS) == ()


def test_a_file_that_the_theme_lacks_is_told_at_its_name() -> None:
    data = b"name: harbour\nstyles: [vereda.css, harbor.css]\nscripts: []\nicon: icon.svg\n"
    theme, positions = decode_theme("themes/harbour/theme.yaml", data).value
    found = check_files(theme, positions, ["vereda.css", "harbour.css"])
    assert [(each.code, each.location.line, each.location.column, each.hint) for each in found] == [
        ("V118", 2, 22, 'did you mean "harbour.css"?'),
        ("V118", 4, 7, "put the file there, or take out its name"),
    ]
    assert found[0].message == 'the theme has no file "static/harbor.css"'


def test_a_theme_says_what_it_is_made_of() -> None:
    data = b"name: calm\nextends: default\nstyles: [css/calm.css]\nscripts: []\n"
    (theme, _), found = (outcome := decode_theme("themes/calm/theme.yaml", data)).value, outcome.diagnostics
    assert (theme.name, theme.extends, theme.styles, theme.icon) == ("calm", "default", ("css/calm.css",), "")
    assert found == ()


def test_a_theme_takes_no_file_from_outside_its_folder() -> None:
    found = decode_theme("themes/bad/theme.yaml", b"name: bad\nstyles: [../../secret.css]\n").diagnostics
    assert [each.severity for each in found] == ["error"]


def test_the_default_theme_is_whole(root: Path) -> None:
    folder = root / "themes/default"
    (theme, _), found = (
        (outcome := decode_theme("theme.yaml", (folder / "theme.yaml").read_bytes())).value,
        outcome.diagnostics,
    )
    texts = {path.name: path.read_text("utf-8") for path in (folder / "templates").glob("*.html")}
    assert found == ()
    assert check_templates("templates", texts, texts) == ()
    assert {
        page.template for page in (home_page, languages_page, module_page, modules_page, stage_page)
    } <= set(texts)
    assert all((folder / "static" / name).is_file() for name in (*theme.styles, *theme.scripts, theme.icon))
