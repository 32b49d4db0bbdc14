"""The strings of the theme in the language of a page: `t("…")` in templates and in the HTML of blocks.

English stands where it is used and is the last fallback. A string that the page's language lacks comes in
a fallback's language, and says so by `lang` and `dir`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from markupsafe import Markup, escape
from msgspec import Struct, field

from generator.i18n.formats import language_name, number
from generator.i18n.languages import direction, language, turned
from generator.i18n.plurals import index
from generator.model.catalog import Catalog, Entry
from generator.model.once import Once
from generator.model.page import Phrase, Strings
from generator.model.text import has_letter

ENGLISH: Final = "en"
PLACEHOLDER = re.compile(r"\{(\w+)\}")
LONG = 200
"""Characters from which on a string may have more places for values than anybody means."""
MOST = 20_000_000
"""Characters of such a string, filled in."""


def strings(locale: str, catalogs: Sequence[Catalog]) -> Strings:
    """Return the first translation of each string, catalogs in order of preference.

    For each locale of the fallback chain that is the site's `theme.po`, then the theme's own.
    """
    found: dict[str, Phrase] = {}
    for catalog in catalogs:
        for entry in catalog.entries:
            if entry.msgid not in found and _usable(entry):
                found[entry.msgid] = Phrase(entry.msgid, catalog.locale, entry.plurals or (entry.msgstr,))
    return Strings(locale, tuple(found[msgid] for msgid in sorted(found)))


@Once
def words(strings: Strings) -> Words:
    """Return the words of a locale, remembered within a process."""
    return Words(strings.locale, {phrase.msgid: phrase for phrase in strings.phrases})


class Tongue(Struct, frozen=True):
    """A language that a string names: it is called what the language of the string calls it."""

    tag: str

    def named(self, locale: str) -> str:
        """Return its name in a language, or what it calls itself where that is not known."""
        return language_name(self.tag, locale) or language(self.tag).autonym

    def html(self, locale: str) -> str:
        """Return the same as HTML; its own name says its own language."""
        name = escape(self.named(locale))
        if self.tag == locale or language_name(self.tag, locale):
            return name
        return f'<bdi lang="{self.tag}" dir="{direction(self.tag)}">{name}</bdi>'


class Words(Struct, frozen=True):
    """What a page says in its own language. Make one by `words`."""

    locale: str
    phrases: dict[str, Phrase]
    fixed: dict[str, Markup] = field(default_factory=dict)
    """Strings without values as HTML, remembered: most of what a page says."""

    def t(self, msgid: str, plural: str = "", n: int | None = None, **values: object) -> Markup:
        """Return a string as HTML, its `{placeholders}` filled with escaped values.

        With `plural`, the number `n` chooses the form and fills `{n}`. In another language than the page's
        it comes as `<span lang="en" dir="ltr">`.
        """
        if n is None and not values:
            return self.fixed.get(msgid) or self.fixed.setdefault(msgid, self._html(msgid, "", None, {}))
        return self._html(msgid, plural, n, values)

    def plain(self, msgid: str, plural: str = "", n: int | None = None, **values: object) -> str:
        """Return a string as text, for attributes and `<title>`; nothing is escaped."""
        text, locale = self._say(msgid, plural, n)
        if n is None and not values:
            return text
        return _filled(text, {key: _plain(value, locale) for key, value in self._values(values, n).items()})

    def language(self, msgid: str) -> str:
        """Return the locale in which `plain` says a string: the page's, a fallback's, or `en`."""
        return self._say(msgid, "", None)[1]

    def _html(self, msgid: str, plural: str, n: int | None, values: dict[str, object]) -> Markup:
        text, locale = self._say(msgid, plural, n)
        given = self._values(values, n)
        html = _filled(escape(text), {key: self._escaped(value, locale) for key, value in given.items()})
        if locale != self.locale:
            html = f'<span lang="{locale}" dir="{direction(locale)}">{html}</span>'
        return Markup(html)  # noqa: S704 -- text and values are escaped above

    def _escaped(self, value: object, locale: str) -> str:
        """Return a value as HTML, within a string in a language; its words are the page's, and run as it."""
        if isinstance(value, Tongue):
            return value.html(locale)
        html = escape(value)
        if not turned(locale, self.locale) or not has_letter(html.striptags()):
            return html
        return f'<bdi lang="{self.locale}" dir="{direction(self.locale)}">{html}</bdi>'

    def _say(self, msgid: str, plural: str, n: int | None) -> tuple[str, str]:
        """Return the text and the language that it is in."""
        phrase = self.phrases.get(msgid) or Phrase(msgid, ENGLISH, (msgid, plural) if plural else (msgid,))
        return phrase.forms[_form(phrase, n)], phrase.locale

    def _values(self, values: dict[str, object], n: int | None) -> dict[str, object]:
        return values if n is None else {"n": number(n, self.locale), **values}


def _usable(entry: Entry) -> bool:
    forms = entry.plurals or (entry.msgstr,)
    return bool(entry.msgid) and not (entry.fuzzy or entry.obsolete) and all(forms)


def _filled(text: str, values: dict[str, str]) -> str:
    """Fill in what has a value. `str.format` would let a translation look into the values.

    A text that says one value so often that it would fill the memory is left as it is.
    """
    if len(text) > LONG and text.count("{") * max(map(len, values.values()), default=0) > MOST:
        return text
    return PLACEHOLDER.sub(lambda match: values.get(match[1], match[0]), text)


def _plain(value: object, locale: str) -> str:
    return value.named(locale) if isinstance(value, Tongue) else str(value)


def _form(phrase: Phrase, n: int | None) -> int:
    """Return the index of the form for a number; the last where the phrase has fewer than its language."""
    return 0 if n is None else min(index(n, phrase.locale), len(phrase.forms) - 1)
