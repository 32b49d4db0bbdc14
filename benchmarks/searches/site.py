"""A large site to search in: so many sections, made of the sentences that this repository holds.

The same sources give the same site. Words are as unevenly frequent as in any text, and each section has three
names that stand nowhere else, as real texts have.
"""

from __future__ import annotations

import ast
import random
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from benchmarks.material import ROOT

SECTIONS_OF_A_PAGE = 10
"""The top of the page among them."""
WORDS = 130
"""Of a section, at least."""
SHORTEST = 6
"""Words of a sentence that is taken."""
STAGES = {"fundamental": "dot", "emerging": "bar", "expanding": "cross", "elevated": "ring"}
SYLLABLES = [consonant + vowel for consonant in "bdfgklmnprstvz" for vowel in "aeiou"]
STEP, RANGE = 7919, len(SYLLABLES) ** 3
"""A prime scatters names that follow one another."""
SITE = """\
title: Large
tagline: Made to be searched
url: https://large.example.org/
source_locale: en
locales: [en]
theme: default
license: CC0-1.0
publisher:
  name: Benchmark
  url: https://large.example.org/
pathways: []
"""
FRAMEWORK = """\
id: large
title: Large
version: "1"
domains:
- {id: work, title: Work, summary: What people do together, give_back: Help someone else}
"""
MODULE = """\
---
title: "{title}"
summary: "{summary}"
stage: {stage}
teaches: [read]
objectives:
  o1: "{objective}"
time: {{self_study: 7}}
---

"""


def write_site(folder: Path, sections: int) -> None:
    """Write a site of so many sections, or a few more, into `folder`."""
    (folder / "content/modules").mkdir(parents=True)
    (folder / "content/site.yaml").write_text(SITE, encoding="utf-8")
    (folder / "content/framework.yaml").write_text(FRAMEWORK + "".join(_stages()), encoding="utf-8")
    for number in range(-(-sections // SECTIONS_OF_A_PAGE)):
        path = folder / f"content/modules/module-{number:04}.md"
        path.write_text("\n".join(_module(number)), encoding="utf-8")


def name(number: int) -> str:
    """Return the name with a number: a word of three syllables or four."""
    rest = number * STEP % RANGE + RANGE // len(SYLLABLES)
    found = ""
    while rest:
        rest, syllable = divmod(rest, len(SYLLABLES))
        found += SYLLABLES[syllable]
    return found.title()


def _stages() -> Iterator[str]:
    yield "stages:\n"
    yield from (f"- {{id: {id}, title: {id}, summary: All, mark: {mark}}}\n" for id, mark in STAGES.items())
    yield "competencies:\n- id: read\n  kind: skill\n  domain: work\n  title: Reading\n  summary: To read\n"
    yield "  stages:\n"
    yield from (f"    {id}: {{line: You read}}\n" for id in STAGES)


def _module(number: int) -> Iterator[str]:
    """Yield the parts of a page."""
    chance = random.Random(number)  # noqa: S311 - the same at each run is what is wanted
    yield MODULE.format(
        title=f"{_words(chance, 4)} {number}",
        summary=_words(chance, 12),
        stage=list(STAGES)[number % len(STAGES)],
        objective=_words(chance, 6),
    )
    yield _paragraph(chance, WORDS // 3)
    for section in range(1, SECTIONS_OF_A_PAGE):
        at = 3 * (number * SECTIONS_OF_A_PAGE + section)
        yield f"\n## {name(at)}: {_words(chance, 4)}\n"
        yield f"{_paragraph(chance, WORDS // 2)} {name(at + 1)} lies near {name(at + 2)}.\n"
        yield _paragraph(chance, WORDS // 2)


def _words(chance: random.Random, number: int) -> str:
    return " ".join(chance.choice(sentences()).split()[:number])


def _paragraph(chance: random.Random, words: int) -> str:
    found: list[str] = []
    while len(found) < words:
        found += f"{chance.choice(sentences())}.".capitalize().split()
    return " ".join(found)


@cache
def sentences() -> tuple[str, ...]:
    """Return the sentences of the guides, of the modules and of the program, each once, as words alone."""
    texts = (text for path in _files() for text in _texts(path))
    parts = (part for text in texts for part in re.split(r"(?<=[.!?])\s+|\n+", text))
    words = (re.findall(r"[A-Za-z]+(?:['-][A-Za-z]+)*", part) for part in parts)
    return tuple(dict.fromkeys(" ".join(found) for found in words if len(found) >= SHORTEST))


def _files() -> list[Path]:
    patterns = ("docs/**/*.md", "content/**/*.md", "generator/**/*.py")
    return [path for pattern in patterns for path in sorted(ROOT.glob(pattern))]


def _texts(path: Path) -> Iterator[str]:
    """Yield the texts of a file: of a guide what is no example, of a program what stands in quotes."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".md":
        yield re.sub(r"^---\n.*?\n---\n|```.*?```", "", text, flags=re.DOTALL)
        return
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
