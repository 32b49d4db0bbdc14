"""A word that a module is about, and says again and again, is explained in the glossary."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from generator.markdown.inline import plain
from generator.model.content import Content, Facts, Module
from generator.model.diagnostic import Diagnostic, Location, Rule

NOT_EXPLAINED = Rule(
    "V508",
    "warning",
    "A term is used often, but is not in the glossary",
    "Who is new to the field stumbles over it each time, and has nowhere to look it up.",
    "keywords: [consensus], and “consensus” eight times in the text",
    "- id: consensus\n  term: consensus\n  definition: …",
)
RULES = (NOT_EXPLAINED,)

OFTEN = 8
LONGEST = 4
"""Words of a term; longer keywords are sentences for search engines."""
_WORD = re.compile(r"\w+(?:['’-]\w+)*")


def check_text(facts: Facts, content: Content, terms: tuple[str, ...]) -> Iterator[Diagnostic]:
    """Report keywords of a module that its text says often and that no term of the glossary holds.

    The keywords are what authors themselves call the terms of their module; guessing from the text
    alone would report every common noun. A keyword of the title is what the module explains itself.
    Where there is no glossary, nothing is asked.
    """
    keywords = facts.front.keywords if isinstance(facts.front, Module) and terms else ()
    wanted = {_words(keyword): index for index, keyword in enumerate(keywords) if keyword}
    known = {run for term in (*terms, facts.front.title) for run in _runs(_words(term))} if wanted else set()
    missing = {words: index for words, index in wanted.items() if words and words not in known}
    for words, times in _times(content, missing).items():
        if times >= OFTEN:
            keyword = keywords[missing[words]]
            place = Location(facts.path, f"keywords.{missing[words]}")
            message = f'"{keyword}" is said {times} times, but is not in the glossary'
            yield NOT_EXPLAINED.at(place, message, "explain it in content/glossary.yaml")


def _times(content: Content, wanted: dict[tuple[str, ...], int]) -> Counter[tuple[str, ...]]:
    """Count the wanted terms in the body."""
    fields = {unit for _, unit in content.fields}
    first = {words[0] for words in wanted}
    found: Counter[tuple[str, ...]] = Counter()
    for index, unit in enumerate(content.units if wanted else ()):
        if index not in fields:
            words = _words(plain(unit.text, content.definitions))
            starts = (start for start, word in enumerate(words) if word in first)
            found.update(run for start in starts for run in _runs_from(words, start) if run in wanted)
    return found


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.casefold() for word in _WORD.findall(text))


def _runs(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield all stretches of one to four words."""
    for start in range(len(words)):
        yield from _runs_from(words, start)


def _runs_from(words: tuple[str, ...], start: int) -> Iterator[tuple[str, ...]]:
    for length in range(1, min(LONGEST, len(words) - start) + 1):
        yield words[start : start + length]
