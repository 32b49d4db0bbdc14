"""What a reader sees of a text's state: its language, and what changed since it was translated.

A text that is not in the page's language stands in an element with its own `lang` and `dir`, class
`untranslated`. An outdated one has class `outdated` and a disclosure with today's source.
"""

from __future__ import annotations

import difflib
import re
from functools import cache, lru_cache
from html import escape
from typing import TYPE_CHECKING

from generator.html.inline import leaf_html
from generator.html.tags import Attributes, element, isle, start
from generator.i18n.languages import direction, language
from generator.i18n.strings import Tongue
from generator.markdown import inline
from generator.model.text import has_letter

if TYPE_CHECKING:
    from generator.html.fill import Fill
    from generator.model.content import Block
    from generator.model.text import ResolvedText

REMEMBERED = 1 << 8
"""Differences that are kept: a text stands on several pages of its module."""
LONGEST_DIFFERENCE = 2_000
"""Words up to which two texts are compared: the time grows with the square."""


def container(name: str, leaf: Block, fill: Fill, *attributes: tuple[str, str]) -> str:
    """Return a text in an element that may hold a disclosure: li, td, dd, figcaption."""
    return held(name, leaf_html(leaf, fill), fill.shown_in(leaf), fill, *attributes)


def held(
    name: str,
    html: str,
    shown: ResolvedText | None,
    fill: Fill,
    *attributes: tuple[str, str],
) -> str:
    """Return an element with the HTML of a text, then the disclosure.

    Another language stands in a `div` within: on the element itself its direction would move the sign of
    a list item to the wrong side.
    """
    html = still(html, shown, fill)
    if _is_plain(shown, fill):
        return element(name, html, *attributes)
    marks = foreign(shown, fill)
    text = element("div", html, *marks) if marks else html
    added = change(shown, fill)
    if added:
        attributes = (("class", "outdated"), *attributes)
    return element(name, text + added, *attributes)


def wrapped(name: str, leaf: Block, fill: Fill, *attributes: tuple[str, str]) -> str:
    """Return a text in an element that may hold no disclosure: p, h2; `div.outdated` holds both."""
    shown = fill.shown_in(leaf)
    if _is_plain(shown, fill):
        return element(name, leaf_html(leaf, fill), *attributes)
    return around(element(name, leaf_html(leaf, fill), *foreign(shown, fill), *attributes), shown, fill)


def around(html: str, shown: ResolvedText | None, fill: Fill) -> str:
    """Return HTML that says an outdated text in `div.outdated` with its disclosure, any other as it is."""
    added = change(shown, fill)
    return element("div", html + added, ("class", "outdated")) if added else html


def foreign(shown: ResolvedText | None, fill: Fill) -> Attributes:
    """Return the attributes of an element with a text in another language than the page's."""
    if shown is None or shown.locale == fill.locale or not has_letter(shown.text):
        return ()
    return (
        ("class", "untranslated"),
        *tongue(shown.locale),
        ("data-language", language(shown.locale).autonym),
    )


def still(html: str, shown: ResolvedText | None, fill: Fill) -> str:
    """Return the HTML of a field; one without a letter keeps the direction of its own language."""
    if shown is None or shown.locale == fill.locale or has_letter(shown.text):
        return html
    return isle(html, shown.locale)


def tongue(locale: str) -> Attributes:
    """Return `lang` and `dir`."""
    return (("lang", locale), ("dir", direction(locale)))


def change(shown: ResolvedText | None, fill: Fill) -> str:
    """Return the disclosure of an outdated text: what changed in its source; "" for any other."""
    if shown is None or shown.locale != fill.locale or shown.state != "outdated":
        return ""
    tag = element("span", fill.words.t("Outdated translation: see the original"), ("class", "tag"))
    return f'<details class="change"><summary>{tag}</summary>{_explained(shown, fill)}</details>'


def _is_plain(shown: ResolvedText | None, fill: Fill) -> bool:
    """Whether a text has no state to tell of, as most have: it is in the page's language and up to date."""
    return (
        shown is None
        or (shown.locale == fill.locale and shown.state != "outdated")
        or not has_letter(shown.text)
    )


def _explained(shown: ResolvedText, fill: Fill) -> str:
    definitions = fill.content.definitions
    today = inline.plain(shown.source, definitions)
    before = None if shown.before is None else inline.plain(shown.before, definitions)
    found = "" if before is None else difference(before, today)
    if not found and shown.before is not None:
        found = difference(shown.before, shown.source)
    said = "" if found else _unconfirmed(fill)
    return said + element("p", found or escape(today, quote=False), *tongue(fill.source_locale))


def _unconfirmed(fill: Fill) -> str:
    source = Tongue(fill.source_locale)
    return f"<p>{fill.words.t('Not yet confirmed. {language} now:', language=source)}</p>"


@lru_cache(maxsize=REMEMBERED)
def difference(before: str, now: str) -> str:
    """Return the words of `now` and what they replace, as HTML.

    "" where nothing differs, or where the texts are too long to compare.
    """
    old, new = _words().findall(before), _words().findall(now)
    if old == new or len(old) + len(new) > LONGEST_DIFFERENCE:
        return ""
    steps = difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return "".join(_step("".join(old[a:b]), "".join(new[c:d]), kind) for kind, a, b, c, d in steps)


def _step(old: str, new: str, kind: str) -> str:
    if kind == "equal":
        return escape(new, quote=False)
    return _marked("del", old) + _marked("ins", new)


def _marked(name: str, text: str) -> str:
    return f"{start(name)}{escape(text, quote=False)}</{name}>" if text else ""


@cache
def _words() -> re.Pattern[str]:
    """Return what finds words, blanks and signs; Han and Kana one by one. It takes long to compile."""
    return re.compile(r"\s+|[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+|.")
