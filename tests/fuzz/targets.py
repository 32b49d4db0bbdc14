"""What is fuzzed: for each format its corpus, its words, and what must hold whatever is read."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import NamedTuple, get_args

from generator import checks
from generator.engine.store import Store
from generator.engine.trust import FILE
from generator.model.content import Content, Kind
from generator.source.document import DECODERS, decode_document, positions
from generator.translation import po
from generator.translation.align import align
from tests.bodies import body_of
from tests.caches import known, make
from tests.fuzz.keeping import cases_of, files, words
from tests.fuzz.mutants import OF_BYTES, Change
from tests.fuzz.pages import check_body, check_translation, told
from tests.fuzz.site import check_site, of_site
from tests.fuzz.svg import check_svg, of_svg

MODULE = "content/modules/example.md"
MODULES = "content/modules/*.md"
DOCUMENTS = ("content/*/*.md", "generator/starter/content/*/*.md")
FRONT = b"""---
title: An example
summary: A text.
stage: fundamental
teaches: [cite]
objectives: {one: See one}
time: {self_study: 5}
---
"""
LARGEST = 100_000
"""Bytes of HTML that a text may give beside a hundred times its own."""


class Target(NamedTuple):
    """A format."""

    seeds: Callable[[], tuple[bytes, ...]]
    words: tuple[bytes, ...]
    check: Callable[[bytes], None]
    """Raises where something does not hold."""
    extension: str
    changes: tuple[Change, ...] = ()
    """How it is changed, where not as a text."""


def check_po(data: bytes) -> None:
    """A catalog gives findings and translations, and these bring nothing that their sources lack."""
    path = "translations/es/modules/example.po"
    catalog = told(po.read(path, "es", data), path)
    po.positions(path, data)
    for content, text, source in modules():
        found = align(MODULE, content.units, content.definitions, catalog)
        said = {unit.text: one.text for unit, one in zip(content.units, found.value, strict=True) if one.text}
        if said:
            html = body_of(text, locale="es", said=said)
            assert len(html) < LARGEST + 100 * (len(data) + len(text))
            check_translation(html, source)


@cache
def modules() -> tuple[tuple[Content, str, str], ...]:
    """Return the modules whose catalogs are in the corpus: what they hold, their body, and its HTML."""
    contents = [decode_document("module", MODULE, data).value.parts[1] for data in files(MODULES)]
    texts = [data.decode().split("\n---\n", 1)[1] for data in files(MODULES)]
    return tuple((one, text, body_of(text, locale="es")) for one, text in zip(contents, texts, strict=True))


def check_yaml(data: bytes) -> None:
    """A file of settings, and the head of a document, give a value and findings within the file."""
    for kind, decode in DECODERS.items():
        told(decode(f"content/{kind}.yaml", data), f"content/{kind}.yaml")
    for kind in get_args(Kind):
        told(decode_document(kind, MODULE, b"---\n" + data + b"\n---\n\nA text.\n"), MODULE)


def check_markdown(data: bytes) -> None:
    """A document gives a page that runs nothing and is closed, or an error."""
    outcome = decode_document("module", MODULE, FRONT + data)
    facts, content = told(outcome, MODULE).parts
    positions("module", MODULE, FRONT + data)
    checks.texts(facts, content, ("edit", "free licence"))
    text = data.decode(errors="replace")
    if any(one.severity == "error" for one in outcome.diagnostics):
        return
    for facilitator in (False, True):
        html = body_of(text, facilitator=facilitator)
        assert len(html) < LARGEST + 100 * len(data)
        check_body(html)


def check_cache(data: bytes) -> None:
    """A cache gives what was kept in it, or nothing, and says so in one line."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / FILE).write_bytes(data)
        with closing(Store(folder)) as store:
            known(store)
            assert len(store.notices) <= 1, store.notices


@cache
def of_cache() -> tuple[bytes, ...]:
    """Return a small cache with something in each of its tables."""
    with tempfile.TemporaryDirectory() as name:
        make(Path(name))
        return ((Path(name) / FILE).read_bytes(),)


def of_po() -> tuple[bytes, ...]:
    return files("translations/*/modules/*.po", "tests/fixtures/po/*.po")


def of_yaml() -> tuple[bytes, ...]:
    heads = (data.split(b"\n---\n")[0][4:] for data in files(*DOCUMENTS))
    whole = files("content/*.yaml", "generator/starter/content/*.yaml")
    return (*whole, *heads, *cases_of("tests/fixtures/yaml/*.md"))


def of_markdown() -> tuple[bytes, ...]:
    bodies = (data.split(b"\n---\n", 1)[-1] for data in files(*DOCUMENTS))
    return (*bodies, *cases_of("tests/fixtures/html/*.md", "tests/fixtures/findings/*.md"))


TARGETS = {
    "po": Target(of_po, words("po"), check_po, "po"),
    "yaml": Target(of_yaml, words("yaml"), check_yaml, "yaml"),
    "markdown": Target(of_markdown, words("markdown"), check_markdown, "md"),
    "svg": Target(of_svg, words("svg"), check_svg, "svg"),
    "cache": Target(of_cache, (), check_cache, "sqlite", OF_BYTES),
    "site": Target(
        of_site, (*words("markdown"), *words("yaml"), *words("po"), *words("svg")), check_site, "txt"
    ),
}
"""By name."""
