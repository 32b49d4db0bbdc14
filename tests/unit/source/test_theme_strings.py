"""Strings of the theme, which stand on every page: whoever translates them cannot take a page along."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.i18n.strings import strings, words
from generator.model.catalog import Catalog
from generator.source.theme_strings import theme_strings
from generator.translation import po

PATH = "translations/es/theme.po"
HEADER = 'msgid ""\nmsgstr ""\n"Language: es\\n"\n\n'


def catalog(entries: str) -> Catalog:
    return po.read(PATH, "es", (HEADER + entries).encode()).value


def said(entries: str) -> list[tuple[str, str]]:
    """(code, message) of each finding."""
    outcome = theme_strings(catalog(entries))
    kept = len(catalog(entries).entries) - len(outcome.value.entries)
    assert kept == len(outcome.diagnostics)
    return [(one.code, one.message) for one in outcome.diagnostics]


@pytest.mark.parametrize(
    "entry",
    [
        'msgid "Stages"\nmsgstr "Etapas"\n',
        'msgid "Published by {name}."\nmsgstr "{name} lo publica."\n',
        'msgid "{n} module"\nmsgid_plural "{n} modules"\nmsgstr[0] "Un módulo"\nmsgstr[1] "{n} módulos"\n',
        '#, fuzzy\nmsgid "Published by {name}."\nmsgstr "Publicado."\n',
        'msgid "Published by {name}."\nmsgstr ""\n',
        '# vereda: ignore V412\nmsgid "Published by {name}."\nmsgstr "Publicado."\n',
        'msgid "Stages"\nmsgstr "{n.__class__} {n:>1000000000} %s <script>"\n',
    ],
)
def test_a_string_with_the_places_of_its_source_is_said(entry: str) -> None:
    assert said(entry) == []


@pytest.mark.parametrize(
    ("msgstr", "code", "why"),
    [
        ("Publicado.", "V412", "the placeholder `{name}` is missing"),
        ("{0} {name}", "V412", "the placeholder `{0}` is not in the source, or not as often"),
        ("{nombre} lo publica.", "V412", "the placeholder `{name}` is missing"),
        ("{name} {license}", "V412", "the placeholder `{license}` is not in the source, or not as often"),
        ("{name} {name}", "V412", "the placeholder `{name}` is not in the source, or not as often"),
        ("{name} \u202egolon", "V402", ""),
        ("{name}" + "a" * 30_000, "V404", ""),
        ("{name}\\n\\nuno", "V403", ""),
    ],
)
def test_a_string_that_is_unsafe_or_loses_a_place_is_not_said(msgstr: str, code: str, why: str) -> None:
    ((given, message),) = said(f'msgid "Published by {{name}}."\nmsgstr "{msgstr}"\n')
    assert given == code
    begins = "`Published by {name}.`, a string of the theme, is not said so: "
    assert message.startswith(begins)
    assert message.removeprefix(begins) == why or not why


def test_each_plural_form_has_the_places_of_its_source() -> None:
    entry = 'msgid "{n} module"\nmsgid_plural "{n} modules"\nmsgstr[0] "{n}"\nmsgstr[1] "{m} módulos"\n'
    assert [code for code, _ in said(entry)] == ["V412"]


def test_the_next_catalog_speaks_in_its_place() -> None:
    bad = theme_strings(catalog('msgid "By {name}"\nmsgstr "Por"\n\nmsgid "Menu"\nmsgstr "Menú"\n')).value
    good = catalog('msgid "By {name}"\nmsgstr "De {name}"\n\nmsgid "Menu"\nmsgstr "Carta"\n')
    speak = words(strings("es", [bad, good]))
    assert (speak.t("By {name}", name="Ana"), speak.t("Menu")) == ("De Ana", "Menú")


def test_a_translation_cannot_look_into_values_nor_become_html() -> None:
    entry = 'msgid "By {name}"\nmsgstr "{name.__class__} {} {name!r:>99999999} <b onclick=x> {name}"\n'
    html = words(strings("es", [theme_strings(catalog(entry)).value])).t("By {name}", name="<i>")
    assert html == "{name.__class__} {} {name!r:&gt;99999999} &lt;b onclick=x&gt; &lt;i&gt;"


def test_a_string_that_would_fill_the_memory_is_left_as_it_is() -> None:
    many = "{a}" * 1000
    assert words(strings("en", [])).plain(many, a="a" * 100_000) == many
    assert words(strings("en", [])).plain(many, a="a" * 10) == "a" * 10_000


def test_the_strings_of_our_themes_are_said(root: Path) -> None:
    paths = sorted((root / "themes").glob("*/translations/*.po"))
    assert len(paths) > 10
    catalogs = [po.read(path.name, path.stem, path.read_bytes()).value for path in paths]
    assert [one.diagnostics for one in map(theme_strings, catalogs) if one.diagnostics] == []
