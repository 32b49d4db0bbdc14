"""What in a translation is worth a second look. It is shown as it is, and counts as current."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from generator.markup.inline import plain, render
from generator.model.content import Definitions
from generator.model.diagnostic import Rule
from generator.model.text import Inline
from generator.steps.findings.finding import Finding, listed

SPACE = Rule(
    "V420",
    "warning",
    "A blank or a line feed stands at the edge of a translation",
    "It is taken off when the page is built; here it would come back with each edit.",
    'msgstr "Título "',
    'msgstr "Título"',
)
UNCHANGED = Rule(
    "V421",
    "warning",
    "A translation equals its source",
    "Readers would take it for translated, and wonder.",
    'msgid "Read it aloud."\nmsgstr "Read it aloud."',
    'msgid "Read it aloud."\nmsgstr ""',
)
NUMBERS = Rule(
    "V422",
    "warning",
    "A number of the source is missing in a translation",
    "A wrong number is seldom noticed by who reads one language only.",
    'msgid "It was opened in 1931."\nmsgstr "Se abrió en 1913."',
    'msgid "It was opened in 1931."\nmsgstr "Se abrió en 1931."',
)
CONTROL = Rule(
    "V423",
    "warning",
    "A translation holds a control character",
    "Nobody sees it, and it breaks downloads. It is taken out when the page is built.",
    'msgstr "Tí\\btulo"',
    'msgstr "Título"',
)
DOUBLE_SPACE = Rule(
    "V424",
    "warning",
    "Two blanks stand side by side in a translation",
    "The web shows one, paper may show two.",
    'msgstr "Uno.  Dos."',
    'msgstr "Uno. Dos."',
)
ENDING = Rule(
    "V425",
    "warning",
    "A translation does not end as its source does",
    "A question that is no question any more, or half of a sentence, is a slip more often than a choice.",
    'msgid "Who says so?"\nmsgstr "Quien lo dice"',
    'msgid "Who says so?"\nmsgstr "¿Quién lo dice?"',
)
BOLD = Rule(
    "V426",
    "warning",
    "A translation has not as many bold words as its source",
    "Often two stars were lost, or a blank within them shows them to readers.",
    'msgid "Pick **one** sentence."\nmsgstr "Elige ** una** frase."',
    'msgid "Pick **one** sentence."\nmsgstr "Elige **una** frase."',
)
LENGTH = Rule(
    "V427",
    "warning",
    "A translation is much longer or shorter than its source",
    "Often it belongs to another text.",
    'msgid "Ask the network for leave: many new accounts may be stopped."\nmsgstr "Red."',
    'msgid "Pencil"\nmsgstr "Lápiz"',
)
ANCHOR = Rule(
    "V428",
    "warning",
    "A translation has translated the id of a heading",
    "Ids are the same in every language, so that links survive a change of language. The source's is used.",
    'msgid "See [the walk](#the-walk)."\nmsgstr "Mira [el recorrido](#el-recorrido)."',
    'msgid "See [the walk](#the-walk)."\nmsgstr "Mira [el recorrido](#the-walk)."',
)
RULES = (SPACE, UNCHANGED, NUMBERS, CONTROL, DOUBLE_SPACE, ENDING, BOLD, LENGTH, ANCHOR)

WORDS_UNCHANGED = 3
SHORTEST = 20
"""Characters of a source whose length says something."""
LONGER, SHORTER = 4.0, 0.2
DIGITS_OF_NUMBERS = 2
"""Smaller numbers are often written as words."""
NUMBER = re.compile(r"\d+(?:[.,\u066b\u066c\u00a0\u202f'’ ]\d+)*")
WIDE = re.compile("[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]")
WIDTH = 3
"""Letters that one Han, Kana or Hangul sign stands for, roughly."""
NO_STOPS = re.compile("[\u0e00-\u0eff]")
"""Thai and Lao end sentences with a blank."""
CLOSING = " \t\n\u00a0\u200e\u200f*_\"'”’“‘»«›)]）」』】》〉〗〙］"
ENDINGS = {
    **dict.fromkeys(".。．｡।॥۔…！!።။።։॰", "stop"),
    **dict.fromkeys("?？؟;፧՞⁇", "question"),
    **dict.fromkeys(":：", "colon"),
}
SAID = {
    "stop": "a full stop",
    "question": "a question mark",
    "colon": "a colon",
    "": "no full stop, question mark or colon",
}


def style(source: str, text: str, definitions: Definitions, *, markdown: bool) -> list[Finding]:
    """Return what is worth a second look in a translation whose edges and control characters are clean."""
    if text == source:
        return _unchanged(plain(source, definitions) if markdown else source)
    bold = _bold(source, text, definitions) if markdown and "**" in source + text else []
    words, given = (plain(each, definitions) if markdown else each for each in (source, text))
    return [
        *_numbers(words, given),
        *_double_space(source, text),
        *_ending(words, given),
        *bold,
        *_length(words, given),
    ]


def _unchanged(words: str) -> list[Finding]:
    """Return the finding of a text that was copied, where it is long enough for one."""
    if len([word for word in words.split() if any(map(str.isalpha, word))]) < WORDS_UNCHANGED:
        return []
    hint = "translate it, or leave `msgstr` empty"
    return [Finding(UNCHANGED, "this translation equals its source", hint)]


def _numbers(source: str, text: str) -> list[Finding]:
    """Return the finding of numbers that are missing, however they are grouped and in whatever digits."""
    missing = dict.fromkeys(number for number in _digits(source) if number not in set(_digits(text)))
    if not missing:
        return []
    return [
        Finding(NUMBERS, f"the number {listed(missing)} of the source is missing", f"write {listed(missing)}")
    ]


def _digits(text: str) -> Iterator[str]:
    """Return the numbers of a text, in plain digits and without signs between them."""
    for match in NUMBER.finditer(text):
        digits = "".join(str(unicodedata.decimal(char)) for char in match[0] if char.isdecimal())
        if len(digits) >= DIGITS_OF_NUMBERS:
            yield digits


def _double_space(source: str, text: str) -> list[Finding]:
    """Return the finding of two blanks side by side."""
    if "  " not in text or "  " in source:
        return []
    return [Finding(DOUBLE_SPACE, "two blanks stand side by side", "write one")]


def _ending(source: str, text: str) -> list[Finding]:
    """Return the finding of an end that differs."""
    wanted, found = _end(source), _end(text)
    if wanted == found or NO_STOPS.search(text):
        return []
    return [Finding(ENDING, f"the source ends with {SAID[wanted]}, this translation with {SAID[found]}")]


def _end(text: str) -> str:
    """Return the kind of sign that a text ends with, quotes and brackets left out."""
    return ENDINGS.get(text.rstrip(CLOSING)[-1:], "")


def _bold(source: str, text: str, definitions: Definitions) -> list[Finding]:
    """Return the finding of bold words that were lost or added."""
    wanted, found = _count_bold(render(source, definitions)), _count_bold(render(text, definitions))
    if wanted == found:
        return []
    return [
        Finding(BOLD, f"{found} of {wanted} bold stretches are left", "write `**…**` without a blank within")
    ]


def _count_bold(inline: Inline) -> int:
    """Return how many stretches are bold."""
    return sum(p.count("<strong>") if isinstance(p, str) else _count_bold(p.inner) for p in inline)


def _length(source: str, text: str) -> list[Finding]:
    """Return the finding of a length that can hardly be right."""
    ratio = _width(text) / max(1, _width(source))
    if len(source) < SHORTEST or SHORTER <= ratio <= LONGER:
        return []
    message = f"this translation has {len(text)} characters, its source {len(source)}"
    return [Finding(LENGTH, message, "look whether it belongs to this text")]


def _width(text: str) -> int:
    """Return the length of a text in letters."""
    return len(text) + (WIDTH - 1) * len(WIDE.findall(text))
