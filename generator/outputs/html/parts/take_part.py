"""What a reader of a page can do for it: say what is wrong, improve it, translate it, ask for a language."""

from __future__ import annotations

from msgspec import Struct

from generator.i18n.formats import number
from generator.i18n.languages import language
from generator.i18n.strings import Tongue, Words
from generator.outputs.html.parts.repository import edit_address, message_address
from generator.outputs.html.parts.sheet import DocumentPage

ROUND = 50
"""Words of a page are told to the next fifty: nobody plans an evening more closely."""


class TakePartView(Struct, frozen=True):
    """Where to go. An address that is "" leads nowhere, since the site names no such place."""

    say: str
    """Where to say that something is wrong or unclear, with the page filled in."""
    say_here: str
    """The same with `{place}` and `{quote}`, which the script fills with the nearest heading and words."""
    improve: str
    """Where the source file can be edited."""
    translate: str
    """Where the translation of this page can be edited or, where there is none yet, begun; "" on a page in
    the language of its source."""
    ask: str
    """Where to ask for another language."""
    source: Tongue
    """The language that the page was written in."""
    words: str
    """About how many words the page has, as the locale writes it."""


def take_part_view(sheet: DocumentPage) -> TakePartView:
    """Return what a reader can do for the page of a content file."""
    chrome, words, page = sheet.chrome, sheet.fill.words, _public(sheet)
    about = f"{sheet.local.kind} {sheet.local.id} ({chrome.locale})"
    title = words.plain("Wrong or unclear: {page}", page=about)
    question = words.plain("What is wrong or unclear? What would help?")
    body = f"{question}\n\n\n{page}{{place}}\n{sheet.facts.path}{{quote}}\n"
    here = message_address(title, body, chrome)
    return TakePartView(
        say=here.replace("{place}", "").replace("{quote}", ""),
        say_here=here,
        improve=edit_address(sheet.facts.path, chrome),
        translate=_translate(sheet, page),
        ask=message_address(words.plain("Another language"), _wish(words, page), chrome),
        source=Tongue(sheet.local.source_locale),
        words=number(max(ROUND, round(sheet.facts.words / ROUND) * ROUND), chrome.locale),
    )


def _public(sheet: DocumentPage) -> str:
    """Return the address that others know the page by; without one of the site, the path in its output."""
    return sheet.chrome.url + sheet.page


def _translate(sheet: DocumentPage, page: str) -> str:
    if sheet.chrome.locale == sheet.local.source_locale:
        return ""
    words, name = sheet.fill.words, language(sheet.chrome.locale).autonym
    title = words.plain("A translation to begin: {page}", page=f"{sheet.facts.path} ({name})")
    return sheet.translate_address() or message_address(title, f"{page}\n", sheet.chrome)


def _wish(words: Words, page: str) -> str:
    return f"{words.plain('Which language? What would you like to do?')}\n\n\n{page}\n"
