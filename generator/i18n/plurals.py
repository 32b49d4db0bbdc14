"""Which form of a plural a number takes, in gettext's terms.

The expressions are those that gettext's own msginit writes, and for languages that it does not know
CLDR's rules for whole numbers; a language that neither knows has two forms, as in English.
A line of `plurals.tsv` has how many forms there are, the expression, and the tags that use it.
"""

from __future__ import annotations

from functools import cache
from gettext import c2py
from pathlib import Path

from generator.i18n.languages import canonical

TWO_FORMS = (2, "(n != 1)")

TABLE = Path(__file__).with_suffix(".tsv")


@cache
def forms(locale: str) -> tuple[int, str]:
    """Return how many forms a plural has in a language, and gettext's expression that picks one by `n`."""
    tag = canonical(locale) or locale
    table = _table()
    return table.get(tag) or table.get(tag.partition("-")[0]) or TWO_FORMS


def header(locale: str) -> str:
    """Return the value of a PO file's header field `Plural-Forms`."""
    count, expression = forms(locale)
    return f"nplurals={count}; plural={expression};"


def index(n: int, locale: str) -> int:
    """Return which form `n` takes, from 0: the index of `msgstr[…]`."""
    return _picker(forms(locale)[1])(n)


_picker = cache(c2py)


@cache
def _table() -> dict[str, tuple[int, str]]:
    """The number of forms and the expression, by tag."""
    table: dict[str, tuple[int, str]] = {}
    for line in TABLE.read_text("utf-8").splitlines():
        count, expression, tags = line.split("\t")
        table |= dict.fromkeys(tags.split(), (int(count), expression))
    return table
