"""Numbers, dates, durations and lists as readers of each language expect them."""

from __future__ import annotations

import unicodedata

import pytest
from babel import Locale
from babel.localedata import locale_identifiers

from generator.markup.formats import (
    ZEROS,
    collation_key,
    date,
    language_name,
    listing,
    minutes,
    number,
    percent,
    size,
)
from generator.model.languages import _rows

NO_BREAK = "\N{NO-BREAK SPACE}"
NARROW_NO_BREAK = "\N{NARROW NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "1,234.5"),
        ("de", "1.234,5"),
        ("fr", f"1{NARROW_NO_BREAK}234,5"),
        ("fa", "۱٬۲۳۴٫۵"),
        ("ne", "१,२३४.५"),
        ("roa-tara", "1.234,5"),
    ],
)
def test_a_number(locale: str, text: str) -> None:
    """Tarantino is unknown to CLDR: its readers know the separators of Italian."""
    assert number(1234.5, locale) == text


@pytest.mark.parametrize(
    ("locale", "text"),
    [("en", "12%"), ("de", f"12{NO_BREAK}%"), ("tr", "%12"), ("fa", "۱۲٪"), ("qaa", "12%")],
)
def test_a_percentage(locale: str, text: str) -> None:
    assert percent(12, locale) == text


def test_a_percentage_is_not_rounded_off_by_floating_point() -> None:
    assert [percent(n, "en") for n in range(101)] == [f"{n}%" for n in range(101)]


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "October 1, 2026"),
        ("es", "1 de octubre de 2026"),
        ("ar", "1 أكتوبر 2026"),
        ("fa", "۱ اکتبر ۲۰۲۶"),
        ("zh-Hans", "2026年10月1日"),
        ("pt-AO", "1 de outubro de 2026"),
        ("roa-tara", "2026-10-01"),
        ("dv", "2026-10-01"),
    ],
)
def test_a_date(locale: str, text: str) -> None:
    """CLDR has no month names for the last two, so that no foreign word is put into their sentences."""
    assert date("2026-10-01", locale) == text


@pytest.mark.parametrize(
    ("locale", "n", "text"),
    [
        ("en", 35, "35 min"),
        ("en", 60, "1 hr"),
        ("en", 80, "1 hr 20 min"),
        ("en", 0, "0 min"),
        ("es", 80, "1 h 20 min"),
        ("de", 80, "1 Std., 20 Min."),
        ("ar", 80, "1 س و20 د"),
        ("ja", 80, "1 時間20 分"),
        ("roa-tara", 80, "1 h 20 min"),
    ],
)
def test_a_duration(locale: str, n: int, text: str) -> None:
    assert minutes(n, locale).replace(NO_BREAK, " ") == text


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (0, "1 kB"),
        (999, "1 kB"),
        (45_123, "45 kB"),
        (999_999, "1 MB"),
        (1_234_567, "1.2 MB"),
        (30_000_000, "30 MB"),
    ],
)
def test_the_size_of_a_file(count: int, text: str) -> None:
    assert size(count, "en") == text


@pytest.mark.parametrize(
    ("locale", "text"),
    [("en", "a, b, and c"), ("es", "a, b y c"), ("ja", "a、b、c"), ("roa-tara", "a, b, c")],
)
def test_a_list(locale: str, text: str) -> None:
    assert listing(("a", "b", "c"), locale) == text


def test_a_list_of_few() -> None:
    assert [listing(items, "en") for items in ((), ("a",), ("a", "b"))] == ["", "a", "a and b"]


def test_a_list_takes_braces_as_text() -> None:
    assert listing(("{0}", "{1}", "{"), "en") == "{0}, {1}, and {"


@pytest.mark.parametrize(
    ("tag", "locale", "name"),
    [
        ("en", "es", "inglés"),
        ("en", "ar", "الإنجليزية"),
        ("es", "sw", "Kihispania"),
        ("fr", "fr", "français"),
        ("en", "x-nobody", ""),
        ("art-x-nobody", "es", ""),
    ],
)
def test_a_sentence_names_a_language_as_its_own_language_does(tag: str, locale: str, name: str) -> None:
    assert language_name(tag, locale) == name


@pytest.mark.parametrize("tag", ["zh-Hans", "pt-BR", "sr-Latn", "es-MX"])
def test_a_script_or_a_country_is_a_part_of_the_name(tag: str) -> None:
    base = language_name(tag.partition("-")[0], "es")
    assert language_name(tag, "es") not in ("", base)


def test_titles_are_sorted_by_letters_before_accents_and_case() -> None:
    titles = ["Zebra", "éclair", "eclipse", "Echo", "ñandú", "nube"]
    assert sorted(titles, key=collation_key) == ["Echo", "éclair", "eclipse", "ñandú", "nube", "Zebra"]


@pytest.mark.parametrize("locale", [*_rows()][::12])
def test_every_language_gets_something(locale: str) -> None:
    texts = (number(1, locale), percent(1, locale), date("2026-01-31", locale), minutes(61, locale))
    assert all(any(unicodedata.decimal(letter, None) == 1 for letter in text) for text in texts)


def test_we_have_the_digits_of_every_numbering_system_that_a_language_begins_with() -> None:
    systems = {Locale.parse(name).default_numbering_system for name in locale_identifiers()}
    assert systems - {"latn"} == set(ZEROS)
