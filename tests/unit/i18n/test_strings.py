"""The theme's strings: in the page's language, in a fallback's, in English; numbers, plurals, values."""

from __future__ import annotations

from pathlib import Path

import pytest
from markupsafe import Markup

from generator.i18n.plurals import forms
from generator.i18n.strings import PLACEHOLDER, Tongue, Words, strings, words
from generator.model.catalog import Catalog, Entry
from generator.source.messages import messages
from generator.translation.po import read, write
from tests.theme_strings import lacking, renewed, theme_messages

SPANISH = Catalog(
    "es.po",
    "es",
    entries=(
        Entry("Stages", "Etapas"),
        Entry("by {name}", "de {name}"),
        Entry("{n} page", "{n} página", plural="{n} pages", plurals=("{n} página", "{n} páginas")),
        Entry("In {language}", "En {language}"),
        Entry("Hint", "Pista", fuzzy=True),
        Entry("Tip", "Consejo", obsolete=True),
        Entry("Note", ""),
    ),
)
GALICIAN = Catalog("gl.po", "gl", entries=(Entry("Hint", "Pista miúda"),))


def speak(locale: str, *catalogs: Catalog) -> Words:
    return words(strings(locale, catalogs))


def test_a_string_comes_in_the_language_of_the_page() -> None:
    assert speak("es", SPANISH).t("Stages") == "Etapas"


def test_a_fallback_says_which_language_it_is_in() -> None:
    galician = speak("gl", GALICIAN, SPANISH)
    assert galician.t("Hint") == "Pista miúda"
    assert galician.t("Stages") == '<span lang="es" dir="ltr">Etapas</span>'
    assert galician.t("Match") == '<span lang="en" dir="ltr">Match</span>'
    assert galician.plain("Match") == "Match"
    assert (galician.language("Hint"), galician.language("Stages"), galician.language("Match")) == (
        "gl",
        "es",
        "en",
    )


@pytest.mark.parametrize("msgid", ["Hint", "Tip", "Note"])
def test_what_is_fuzzy_obsolete_or_empty_is_not_said(msgid: str) -> None:
    assert speak("es", SPANISH).plain(msgid) == msgid


def test_the_first_catalog_that_has_a_string_wins() -> None:
    own = Catalog("translations/es/theme.po", "es", entries=(Entry("Stages", "Paradas"),))
    assert speak("es", own, SPANISH).t("Stages") == "Paradas"


def test_english_pages_need_no_catalog() -> None:
    assert speak("en").t("{n} page", "{n} pages", n=1) == "1 page"
    assert speak("en").t("{n} page", "{n} pages", n=2) == "2 pages"


def test_numbers_are_written_as_the_language_writes_them() -> None:
    assert speak("es", SPANISH).t("{n} page", "{n} pages", n=12345) == "12.345 páginas"


def test_a_value_keeps_its_direction_within_a_string_that_runs_the_other_way() -> None:
    assert speak("fa").t("{time} alone", time="۹ دقیقه") == (
        '<span lang="en" dir="ltr"><bdi lang="fa" dir="rtl">۹ دقیقه</bdi> alone</span>'
    )
    assert "bdi" not in speak("de").t("{time} alone", time="9 min")


def test_a_language_is_called_what_the_language_of_the_sentence_calls_it() -> None:
    assert speak("es", SPANISH).t("In {language}", language=Tongue("en")) == "En inglés"
    assert speak("es", SPANISH).plain("In {language}", language=Tongue("es")) == "En español"
    assert speak("en").t("In {language}", language=Tongue("es")) == "In Spanish"
    galician = speak("gl", GALICIAN, SPANISH).t("In {language}", language=Tongue("en"))
    assert galician == '<span lang="es" dir="ltr">En inglés</span>'


def test_a_language_without_a_name_there_says_its_own() -> None:
    nobody = Tongue("art-x-nobody")
    assert speak("es", SPANISH).t("In {language}", language=nobody) == (
        'En <bdi lang="art-x-nobody" dir="ltr">art-x-nobody</bdi>'
    )
    assert speak("es", SPANISH).plain("In {language}", language=nobody) == "En art-x-nobody"


def test_values_are_escaped_but_markup_is_not() -> None:
    said = speak("es", SPANISH)
    assert said.t("by {name}", name="<b>") == "de &lt;b&gt;"
    assert said.t("by {name}", name=Markup("<b>x</b>")) == "de <b>x</b>"
    assert said.plain("by {name}", name="<b>") == "de <b>"


def test_a_translation_can_neither_write_html_nor_look_into_values() -> None:
    hostile = Catalog(
        "es.po", "es", entries=(Entry("by {name}", "<script>{name.__class__} {0} {other} {name}"),)
    )
    assert speak("es", hostile).t("by {name}", name="Ana") == (
        "&lt;script&gt;{name.__class__} {0} {other} Ana"
    )


def test_messages_are_found_in_templates_and_in_python() -> None:
    template = (
        '{% if x %}<a title="{{ plain("Close") }}">{{ t("{n} page", "{n} pages", n=x) }}</a>{% endif %}'
    )
    source = 't = fill.words.t\nhtml = t("Hint") + fill.words.plain("Close") + other("no")\n'
    assert messages([template], [source]) == (("Close", ""), ("{n} page", "{n} pages"), ("Hint", ""))


LOCALES = ("en", "es", "fr", "pt-BR", "ar", "ru", "hi", "zh-Hans", "sw", "id", "bn", "ja")


@pytest.mark.parametrize("locale", LOCALES)
def test_what_the_default_theme_says_in_its_languages_is_right(root: Path, locale: str) -> None:
    """What it does not say yet is a warning of `make check`: nobody has to know eleven languages."""
    path = f"themes/default/translations/{locale}.po"
    data = (root / path).read_bytes()
    catalog = read(path, locale, data).value
    for entry in catalog.entries:
        said = entry.plurals or (entry.msgstr,)
        wanted = set(PLACEHOLDER.findall(entry.msgid))
        assert all(not text or set(PLACEHOLDER.findall(text)) == wanted for text in said)
        assert len(said) == (forms(locale)[0] if entry.plural else 1)
    assert write(catalog) == data


@pytest.mark.parametrize("locale", LOCALES)
def test_no_translation_is_of_a_string_that_nobody_says(root: Path, locale: str) -> None:
    """A string that is said otherwise takes its translations along, or they are lost."""
    path = f"themes/default/translations/{locale}.po"
    catalog = read(path, locale, (root / path).read_bytes()).value
    said = {msgid for msgid, _ in theme_messages(root)}
    gone = [entry.msgid for entry in catalog.entries if entry.msgid not in said]
    assert gone == [], "say it as before, change these entries too, or type `python -m tests.theme_strings`"


def test_a_string_that_a_language_lacks_is_told_and_so_is_one_that_nobody_says(root: Path) -> None:
    spanish = Catalog("es.po", "es", entries=(Entry("Gone", "Fuera"), Entry("Stages", "Etapas")))
    hindi = Catalog("hi.po", "hi", entries=(Entry("Stages", ""),))
    assert [line.partition(":")[0] for line in lacking([spanish, hindi], (("Stages", ""), ("Tip", "")))] == [
        'the theme does not say "Stages" in hi',
        'the theme does not say "Tip" in es, hi',
        'no template says "Gone" any more',
    ]
    assert len(theme_messages(root)) > 100


def test_translations_are_brought_to_the_strings_of_today() -> None:
    catalog = Catalog("es.po", "es", entries=(Entry("Gone", "Fuera"), Entry("Stages", "Etapas")))
    found = renewed(catalog, (("{n} page", "{n} pages"), ("Stages", "")))
    assert [(entry.msgid, entry.plurals or entry.msgstr) for entry in found.entries] == [
        ("{n} page", ("", "")),
        ("Stages", "Etapas"),
    ]
    assert found.entries[0].extracted == ("Keep as they are: {n}",)
