"""What is fuzzed: for each format its corpus, its words, and what must hold whatever is read."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, get_args
from xml.etree import ElementTree as ET

from generator import checks
from generator.engine.place import FILE
from generator.engine.store import Store
from generator.exchange import po
from generator.model.content import Content, Kind
from generator.model.diagnostic import Diagnostic, Outcome
from generator.steps.align import align
from generator.steps.document import DECODERS, decode_document, places
from generator.steps.svg.look import look
from tests.bodies import body_of
from tests.caches import known, make
from tests.changing import ROOT
from tests.fuzz.keeping import words
from tests.fuzz.pages import check_body, check_translation
from tests.fuzz.site import check_site, of_site

MODULE = "content/modules/example.md"
MODULES = "content/modules/*.md"
DOCUMENTS = ("content/*/*.md", "generator/starter/content/*/*.md")
CHUNKS = (b"trace", b"\0" * 16, b"\xff" * 16, b"\0\0\0\1", b"SQLite format 3\0", b"x" * 4096)
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


def files(*patterns: str) -> tuple[bytes, ...]:
    """Return the files of this repository that patterns name."""
    return tuple(path.read_bytes() for pattern in patterns for path in sorted(ROOT.glob(pattern)))


def check_po(data: bytes) -> None:
    """A catalog gives findings and translations, and these bring nothing that their sources lack."""
    path = "translations/es/modules/example.po"
    catalog = told(po.read(path, "es", data), path)
    po.places(path, data)
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
    places("module", MODULE, FRONT + data)
    checks.texts(facts, content, ("edit", "free licence"))
    text = data.decode(errors="replace")
    if any(one.severity == "error" for one in outcome.diagnostics):
        return
    for facilitator in (False, True):
        html = body_of(text, facilitator=facilitator)
        assert len(html) < LARGEST + 100 * len(data)
        check_body(html)


UNREADABLE = re.compile(rb"xmlns[^=]*=[^>]*}")
"""The other reader takes this sign in the name of a namespace for something else."""
BARRED = frozenset({"script", "foreignObject", "iframe", "object", "embed", "handler", "listener"})
STYLES = frozenset(
    {"style", "fill", "stroke", "filter", "mask", "clip-path", "cursor", "marker", "marker-end"}
)
METADATA = "{http://www.w3.org/2000/svg}metadata"


def check_svg(data: bytes) -> None:
    """A picture is refused, or holds nothing that runs or leads out of it, as another reader sees it."""
    found = look("content/media/example.svg", data)
    told(found, "content/media/example.svg")
    if any(one.severity == "error" for one in found.diagnostics) or UNREADABLE.search(data):
        return
    for element in drawn(ET.fromstring(data)):  # noqa: S314 - expat took it, and no entity is declared
        name = str(element.tag).rpartition("}")[2]
        assert name not in BARRED, name
        for attribute, value in element.attrib.items():
            check_attribute(
                name, attribute.rpartition("}")[2].lower(), re.sub(r"[\x00-\x20]", "", value).lower()
            )


def whole_svg(part: bytes) -> bytes:
    """Return a part of a picture as a picture."""
    return part if b"<svg" in part else b'<svg xmlns="http://www.w3.org/2000/svg">' + part + b"</svg>"


def drawn(element: ET.Element) -> Iterator[ET.Element]:
    """Yield the elements that browsers look at: those of SVG, and not what says who made it."""
    if element.tag != METADATA:
        if str(element.tag).startswith("{http://www.w3.org/2000/svg}"):
            yield element
        for child in element:
            yield from drawn(child)


def check_attribute(element: str, name: str, value: str) -> None:
    """Raise `AssertionError` where an attribute runs something, or asks another place."""
    assert not name.startswith("on"), name
    assert name not in {"ping", "srcdoc", "base"}, name
    if name in STYLES:
        value = re.sub(
            r"(?<!url\()(?:'[^']*'?|\"[^\"]*\"?)", "", value
        )  # in a text it is not read as an address
        assert not re.search(r"url\(['\"]?(?!#|data:image/|['\"]?\))", value), value[:60]
    if name == "attributename":
        assert not value.startswith("on"), value
        assert value.rpartition(":")[2] not in {"href", "style"}, value
    if name in {"href", "src"}:
        assert re.match(r"https?://" if element == "a" else r"data:image/", value) or value[:1] in (
            "",
            "#",
        ), value


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


def told(outcome: Outcome[Any], path: str) -> Any:
    """Return the value of an outcome whose findings are those of this file, and can be told."""
    found: Iterable[Diagnostic] = outcome.diagnostics
    for one in found:
        assert one.location.path == path, one
        assert one.code
        assert one.message
        assert one.location.line >= 0, one
    return outcome.value


def cases_of(*names: str) -> tuple[bytes, ...]:
    """Return the parts of fixtures: each input and each output stands between lines with a dot."""
    return tuple(part for data in files(*names) for part in data.split(b"\n.\n") if part.strip())


def of_po() -> tuple[bytes, ...]:
    return files("translations/*/modules/*.po", "tests/fixtures/po/*.po")


def of_yaml() -> tuple[bytes, ...]:
    heads = (data.split(b"\n---\n")[0][4:] for data in files(*DOCUMENTS))
    whole = files("content/*.yaml", "generator/starter/content/*.yaml")
    return (*whole, *heads, *cases_of("tests/fixtures/yaml/*.md"))


def of_markdown() -> tuple[bytes, ...]:
    bodies = (data.split(b"\n---\n", 1)[-1] for data in files(*DOCUMENTS))
    return (*bodies, *cases_of("tests/fixtures/html/*.md", "tests/fixtures/findings/*.md"))


def of_svg() -> tuple[bytes, ...]:
    return tuple(map(whole_svg, (*files("content/media/*.svg"), *cases_of("tests/fixtures/svg/*.md"))))


TARGETS = {
    "po": Target(of_po, words("po"), check_po, "po"),
    "yaml": Target(of_yaml, words("yaml"), check_yaml, "yaml"),
    "markdown": Target(of_markdown, words("markdown"), check_markdown, "md"),
    "svg": Target(of_svg, words("svg"), check_svg, "svg"),
    "cache": Target(of_cache, CHUNKS, check_cache, "sqlite"),
    "site": Target(
        of_site, (*words("markdown"), *words("yaml"), *words("po"), *words("svg")), check_site, "txt"
    ),
}
"""By name."""
