"""Numbers, dates, durations and lists as each language writes them, by CLDR (Babel).

For a language that CLDR lacks, numbers are written as in its fallbacks, since separators have no words in
them; a date is then given by ISO 8601 and a duration by the symbols of the SI, which belong to no language.
"""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Sequence
from decimal import Decimal
from functools import cache, lru_cache

from babel import Locale, UnknownLocaleError, dates, lists, numbers

from generator.i18n.fallbacks import fallbacks
from generator.i18n.languages import canonical

KILOBYTES_IN_A_MEGABYTE = 1000
HOUR = 60
"""Minutes."""
REMEMBERED = 1 << 12
"""Answers kept of each function: the pages of a site ask for the same few again and again."""

ZEROS = {
    "adlm": "𞥐",
    "arab": "٠",
    "arabext": "۰",
    "beng": "০",
    "cakm": "𑄶",
    "deva": "०",
    "hmnp": "𞅀",
    "mtei": "꯰",
    "mymr": "၀",
    "nkoo": "߀",
    "olck": "᱐",
    "tibt": "༠",
}
"""The digit 0 of each numbering system that is some language's first in CLDR; 1 to 9 follow it in Unicode."""

SYMBOLS = {"duration-hour": "h", "duration-minute": "min", "digital-kilobyte": "kB", "digital-megabyte": "MB"}

LIST_STYLES = ("unit-narrow", "unit-short", "unit", "standard")
"""Where CLDR looks for the pattern of two parts of a duration, one after the other."""


@lru_cache(maxsize=REMEMBERED)
def number(n: float | Decimal, locale: str) -> str:
    """Return a number with the separators and digits of a language: `1,234.5`."""
    known = _numbers_like(locale)
    return _digits(numbers.format_decimal(n, locale=known, numbering_system="default"), known)


@lru_cache(maxsize=REMEMBERED)
def percent(n: int, locale: str) -> str:
    """Return a whole percentage: `percent(12, "fr")` gives "12 %"."""
    known = _numbers_like(locale)
    text = numbers.format_percent(Decimal(n) / 100, locale=known, numbering_system="default")
    symbols = known.number_symbols[known.default_numbering_system]
    return _digits(text.replace("%", symbols.get("percentSign", "%")), known)


@lru_cache(maxsize=REMEMBERED)
def date(iso: str, locale: str) -> str:
    """Return a date `YYYY-MM-DD` in words: "October 1, 2026"."""
    known = _words_of(locale)
    if known is None or _has_no_months(known):
        return iso
    return _digits(dates.format_date(dt.date.fromisoformat(iso), "long", locale=known), known)


@lru_cache(maxsize=REMEMBERED)
def minutes(n: int, locale: str) -> str:
    """Return a duration given in minutes: "35 min", "1 hr 20 min", "2 hr"."""
    hours, rest = divmod(n, HOUR)
    parts = [_unit(hours, "duration-hour", locale)] if hours else []
    if rest or not hours:
        parts.append(_unit(rest, "duration-minute", locale))
    return parts[0] if len(parts) == 1 else _both(*parts, locale=locale)


def size(count: int, locale: str) -> str:
    """Return a number of bytes as a reader compares them: "45 kB", "1.2 MB"; never less than "1 kB"."""
    kilobytes = max(1, round(count / 1000))
    if kilobytes < KILOBYTES_IN_A_MEGABYTE:
        return _unit(kilobytes, "digital-kilobyte", locale)
    return _unit(round(Decimal(count) / 1_000_000, 1), "digital-megabyte", locale)


def listing(items: Sequence[str], locale: str) -> str:
    """Return items as a sentence lists them: "a, b, and c"."""
    known = _words_of(locale)
    return lists.format_list(items, locale=known) if known else ", ".join(items)


@lru_cache(maxsize=REMEMBERED)
def language_name(tag: str, locale: str) -> str:
    """Return what a language calls another within a sentence: "inglés" of `en` in `es`.

    "" where CLDR does not know either.
    """
    known, code = _words_of(locale), (canonical(tag) or tag).replace("-", "_")
    if known is None:
        return ""
    return known.languages.get(code) or _composed_name(code, known)


def _composed_name(code: str, known: Locale) -> str:
    """Return a name with its script or country in brackets: "serbio (latino)"."""
    try:
        named = Locale.parse(code)
    except (UnknownLocaleError, ValueError):
        return ""
    return (named.get_display_name(known) or "") if named.language in known.languages else ""


def collation_key(text: str) -> tuple[str, str]:
    """Return a key that sorts titles alike in every language: by letters first, then by accents and case."""
    if text.isascii():
        return text.casefold(), text
    decomposed = unicodedata.normalize("NFKD", text)
    letters = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return letters.casefold(), text


def _unit(n: float | Decimal, unit: str, locale: str) -> str:
    """A quantity with the short name of its unit.

    Babel's own function takes a long name where a short one has no singular ("1 horas" in Spanish), so this
    takes the form `other`, as CLDR says.
    """
    known = _words_of(locale)
    if known is None:
        return f"{number(n, locale)} {SYMBOLS[unit]}"
    forms = known._data["unit_patterns"][unit]["short"]  # noqa: SLF001 (Babel has no public name for it)
    pattern: str = forms.get(known.plural_form(n)) or forms["other"]
    return pattern.format(number(n, locale))


def _both(first: str, second: str, *, locale: str) -> str:
    """Two parts of a duration, put together as narrowly as the language does."""
    known = _words_of(locale)
    patterns = (known.list_patterns.get(style, {}) for style in LIST_STYLES) if known else ()
    pattern = next((found["2"] for found in patterns if "2" in found), "{0} {1}")
    return pattern.format(first, second)


def _digits(text: str, known: Locale) -> str:
    """Put the digits of the language in the place of the European ones."""
    zero = ZEROS.get(known.default_numbering_system)
    if not zero:
        return text
    return text.translate({ord("0") + value: chr(ord(zero) + value) for value in range(10)})


def _has_no_months(known: Locale) -> bool:
    """Whether CLDR has this language, but calls its months M01 to M12."""
    return bool(known.months["format"]["wide"][1].startswith("M0"))


def _numbers_like(locale: str) -> Locale:
    """The CLDR locale that tells the separators: the language's, a fallback's, or English."""
    found = (_words_of(tag) for tag in (locale, *fallbacks(locale)))
    return next((known for known in found if known), Locale("en"))


@cache
def _words_of(locale: str) -> Locale | None:
    """The CLDR locale whose words are of this language, or None where CLDR lacks it."""
    tag = canonical(locale) or locale
    while tag:
        try:
            return Locale.parse(tag, sep="-")
        except (UnknownLocaleError, ValueError):
            tag = tag.rpartition("-")[0]
    return None
