"""Numbers, minutes and bytes in the words of a locale, by CLDR."""

from __future__ import annotations

from functools import cache, lru_cache

from babel import Locale, UnknownLocaleError
from babel.numbers import format_decimal
from babel.units import format_unit

KILOBYTE = 1_000


def number(count: int, locale: str) -> str:
    """Return a whole number with the digits and separators of a locale."""
    known = _known(locale)
    return format_decimal(count, locale=known, numbering_system="default") if known else str(count)


@lru_cache(maxsize=1 << 12)
def minutes(count: int, locale: str) -> str:
    """Return minutes as a locale writes them for short: `15 min`, `15分钟`."""
    return _measured(count, "duration-minute", "min", locale)


@lru_cache(maxsize=1 << 12)
def size(count: int, locale: str) -> str:
    """Return bytes as kilobytes or, from a thousand of them, as megabytes with one decimal."""
    kilobytes = max(1, round(count / KILOBYTE))
    if kilobytes < KILOBYTE:
        return _measured(kilobytes, "digital-kilobyte", "kB", locale)
    return _measured(round(kilobytes / KILOBYTE, 1), "digital-megabyte", "MB", locale)


def _measured(value: float, unit: str, symbol: str, locale: str) -> str:
    known = _known(locale)
    # The symbols of the international system serve where CLDR does not know the language.
    return format_unit(value, unit, "short", locale=known) if known else f"{value} {symbol}"


@cache
def _known(locale: str) -> Locale | None:
    try:
        return Locale.parse(locale, sep="-")
    except (UnknownLocaleError, ValueError):
        return None
