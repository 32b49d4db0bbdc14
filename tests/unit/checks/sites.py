"""Small sites by hand: each test writes the lines that matter, and reads where a check points."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import ModuleType

from generator.model.content import Content, Facts, Kind
from generator.model.diagnostic import Diagnostic, Positions
from generator.model.site import MediaFile, Site
from generator.report.printing import placed
from generator.source.document import DECODERS, decode_document
from generator.source.document import positions as positions_of
from generator.source.media import FORMATS

SITE = {
    "content/site.yaml": """\
title: Footpath
url: https://example.org/learn/
locales: [en, es]
license: CC-BY-SA-4.0
""",
    "content/framework.yaml": """\
id: small
title: Small
stages:
  - {id: early, mark: dot, title: Early}
  - {id: late, mark: bar, title: Late}
domains:
  - id: words
    title: Words
competencies:
  - id: cite
    kind: skill
    domain: words
    title: Citing
    stages:
      early:
        line: I can cite
""",
    "content/glossary.yaml": """\
- id: citation
  term: citation
  definition: A note.
""",
    "content/media.yaml": """\
- file: gap.svg
  author: A. Drawer
  license: CC-BY-SA-4.0
""",
}
FRONT = {
    "title": "A lesson",
    "summary": "Small.",
    "stage": "early",
    "teaches": "[cite]",
    "objectives": "{see: See one thing}",
    "time": "{self_study: 1}",
}
KINDS: Mapping[str, Kind] = {"modules": "module", "pathways": "pathway", "pages": "page"}


@dataclass(frozen=True, slots=True)
class Small:
    """A site that has been read."""

    site: Site
    contents: Mapping[str, Content]
    positions: Mapping[str, Positions]


def module(body: str = "", **front: str) -> str:
    """Return a module with the fewest lines of front matter, and those given. The body begins at line 10."""
    lines = [f"{key}: {value}" for key, value in (FRONT | front).items()]
    return "\n".join(["---", *lines, "---", "", body])


def read(
    files: Mapping[str, str], media: Iterable[str] = ("gap.svg",), catalogs: Iterable[str] = ()
) -> Small:
    """Read a site; `files` are laid over a small one, `media` and `catalogs` are names alone."""
    facts: list[Facts] = []
    tables, contents, positions = {}, {}, {}
    for path, text in sorted((SITE | dict(files)).items()):
        folder, _, name = path.removeprefix("content/").rpartition("/")
        if folder:
            kind: str = KINDS[folder]
            split = decode_document(KINDS[folder], path, text.encode()).value
            facts.append(split.parts[0])
            contents[path] = split.parts[1]
        else:
            kind = name.removesuffix(".yaml")
            tables[kind] = DECODERS[kind](path, text.encode()).value[0]
        positions[path] = positions_of(kind, path, text.encode())
    survey = Site(
        settings=tables["site"],
        framework=tables["framework"],
        glossary=tables["glossary"],
        media=tables["media"],
        files={name: _file(name) for name in media},
        facts=tuple(facts),
        catalogs=tuple(_catalog(path) for path in catalogs),
    )
    return Small(survey, contents, positions)


def said(check: ModuleType, files: Mapping[str, str], **names: Iterable[str]) -> list[str]:
    """Return what a check says of a site, one finding a line: `path:line: code message; hint`."""
    small = read(files, **names)
    found: list[Diagnostic] = []
    if hasattr(check, "check"):
        found += check.check(small.site)
    if hasattr(check, "check_text"):
        terms = tuple(form for term in small.site.glossary.terms for form in (term.term, *term.also))
        for facts in small.site.facts:
            found += check.check_text(facts, small.contents[facts.path], terms)
    return lines(found, small.positions)


def lines(found: Iterable[Diagnostic], positions: Mapping[str, Positions]) -> list[str]:
    """Return findings in the order and at the lines of a report."""
    return [_line(one) for one in placed(found, positions)]


def _line(found: Diagnostic) -> str:
    at = found.location
    return f"{at.path.removeprefix('content/')}:{at.line}: {found.code} {found.message}; {found.hint}"


def _file(name: str) -> MediaFile:
    known = FORMATS.get(name.rpartition(".")[2])
    return MediaFile(name, 1000, known.type if known else "")


def _catalog(path: str) -> tuple[str, str, str]:
    _, locale, id = path.removesuffix(".po").split("/", 2)
    return path, locale, id
