"""What in a translation is worth a second look. It is shown as it is, and counts as current."""

from __future__ import annotations

import re
from functools import cache

from generator.markdown.inline import plain
from generator.markdown.plain_marks import marks
from generator.model.diagnostic import Rule, TextFault
from generator.translation.checks.listed import listed
from generator.translation.checks.source import SourceText, end, numbers, words
from generator.translation.checks.stress import otherwise, stress

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
MARKED = Rule(
    "V455",
    "warning",
    "A translation of a plain text holds marks",
    "Titles and descriptions of pictures are shown as they are typed, stars and brackets too.",
    'msgid "Your first edit"\nmsgstr "Tu **primera** edición"',
    'msgid "Your first edit"\nmsgstr "Tu primera edición"',
)
RULES = (SPACE, UNCHANGED, NUMBERS, CONTROL, DOUBLE_SPACE, ENDING, LENGTH, ANCHOR, MARKED)

WORDS_UNCHANGED = 3
SHORTEST = 20
"""Characters of a source whose length says something."""
LONGER, SHORTER = 4.0, 0.2
FIRST_KANA = "\u3040"
JAMO = re.compile("[\u1100-\u11ff]")
"""Parts of Hangul: all of the wide letters that stand before Kana."""
WIDTH = 3
"""Letters that one Han, Kana or Hangul sign stands for, roughly."""
NO_STOPS = re.compile("[\u0e00-\u0eff]")
"""Thai and Lao end sentences with a blank."""
SAID = {"stop": "a full stop", "question": "a question mark", "colon": "a colon", "": "no sign"}


def style(source: SourceText, text: str) -> list[TextFault]:
    """Return what is worth a second look in a translation whose edges and control characters are clean."""
    if text == source.text:
        return _unchanged(source)
    found = []
    if source.numbers:
        found += _numbers(source, text)
    if end(text) != source.end:
        found += _ending(source, text)
    if not SHORTER <= len(text) / len(source.text) <= LONGER:
        found += _length(source, text)
    if "  " in text:
        found += _double_space(source, text)
    if source.markdown:
        found += otherwise(source.stress, stress(text, source.definitions))
    if not source.markdown and (mark := marks(text)) and not marks(source.text):
        message = f"this text is plain, so {listed([mark])} is shown as it is typed"
        hint = "write the sign itself" if mark.startswith("&") else "take the marks off"
        found.append(TextFault(MARKED, message, hint))
    return found


def _unchanged(source: SourceText) -> list[TextFault]:
    """Return the finding of a text that was copied, where it is long enough for one."""
    text = plain(source.text, source.definitions) if source.markdown else source.text
    if len([word for word in text.split() if any(map(str.isalpha, word))]) < WORDS_UNCHANGED:
        return []
    hint = "translate it, or leave `msgstr` empty"
    return [TextFault(UNCHANGED, "this translation equals its source", hint)]


def _numbers(source: SourceText, text: str) -> list[TextFault]:
    """Return the finding of numbers that are missing."""
    given = set(numbers(words(text)))
    missing = [number for number in source.numbers if number not in given]
    if not missing:
        return []
    return [
        TextFault(
            NUMBERS, f"the number {listed(missing)} of the source is missing", f"write {listed(missing)}"
        )
    ]


def _ending(source: SourceText, text: str) -> list[TextFault]:
    """Return the finding of an end that differs; a full stop more is no slip worth telling."""
    found = end(text)
    if (found == "stop" and not source.end) or NO_STOPS.search(text):
        return []
    message = f"the source ends with {SAID[source.end]}, this translation with {SAID[found]}"
    return [TextFault(ENDING, message, "look whether something was cut off")]


def _double_space(source: SourceText, text: str) -> list[TextFault]:
    """Return the finding of two blanks side by side."""
    if "  " not in words(text) or "  " in source.text:
        return []
    return [TextFault(DOUBLE_SPACE, "two blanks stand side by side", "write one")]


@cache
def _wide() -> re.Pattern[str]:
    """Return what finds Han, Kana and Hangul. It takes long to compile, and many a site has none."""
    return re.compile(
        "[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]"
    )


def _length(source: SourceText, text: str) -> list[TextFault]:
    """Return the finding of a length that can hardly be right."""
    wide = _wide() if max(text, default="") >= FIRST_KANA else JAMO
    width = len(text) + (WIDTH - 1) * len(wide.findall(text))
    if len(source.text) < SHORTEST or SHORTER <= width / len(source.text) <= LONGER:
        return []
    message = f"this translation has {len(text)} characters, its source {len(source.text)}"
    return [TextFault(LENGTH, message, "look whether it belongs to this text")]
