"""Themes: what `theme.yaml` says, and which templates a page is made of. Loads nothing."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache

from jinja2 import Environment, TemplateSyntaxError, meta, nodes

from generator.model.diagnostic import Diagnostic, Location, Outcome, Positions, Rule
from generator.model.ids import did_you_mean
from generator.model.page import Templates, Theme
from generator.steps.decode.found import Place
from generator.steps.decode.schema import ID, Key, ListOf, Table
from generator.steps.decode.tested import Pattern
from generator.steps.decode.whole import whole

UNREADABLE_TEMPLATE = Rule(
    "V115",
    "error",
    "A template cannot be read",
    "No page that is made of it could be written.",
    "{% if view.status %}",
    "{% if view.status %}…{% endif %}",
)
UNKNOWN_TEMPLATE = Rule(
    "V116",
    "error",
    "A template names another that the theme lacks",
    "No page that is made of it could be written.",
    '{% include "credit.html" %}',
    '{% include "credits.html" %}',
)
HIDDEN_TEMPLATE = Rule(
    "V117",
    "error",
    "A template computes the name of another",
    "Vereda finds out beforehand which templates a page is made of, so that a change rewrites that page.",
    "{% include name %}",
    '{% include "credits.html" %}',
)
RULES = (UNREADABLE_TEMPLATE, UNKNOWN_TEMPLATE, HIDDEN_TEMPLATE)

READER = Environment(autoescape=True)
"""Parses templates, and renders none."""
STRAY = re.compile("[\ud800-\udfff]")
"""What `surrogateescape` makes of bytes that are not UTF-8."""
FILE = Pattern(r"(?:[a-z0-9_-]+/)*[a-z0-9._-]+", "a file in static/", "css/vereda.css")
FILES = ListOf(FILE, unique=True)
THEME = Table(
    "a theme",
    (
        Key("name", ID, required=True),
        Key("extends", ID),
        Key("styles", FILES),
        Key("scripts", FILES),
        Key("search_scripts", FILES),
        Key("icon", FILE),
    ),
)


def decode_theme(path: str, data: bytes) -> Outcome[tuple[Theme, Positions]]:
    """Return what `theme.yaml` says."""
    node, found = whole(path, data)
    values = THEME.read(node, Place(), found) or THEME.absent()
    return Outcome((Theme(**values), found.all_positions()), found.findings())


def closure(name: str, templates: Mapping[str, str]) -> Templates:
    """Return a template and all that it extends, includes and imports, by name.

    What is missing or cannot be read is left out: `check_templates` reports it.
    """
    found: dict[str, str] = {}
    waiting = [name]
    while waiting:
        here = waiting.pop()
        if here in templates and here not in found:
            found[here] = templates[here]
            waiting += _named(templates[here])
    return tuple(sorted(found.items()))


def check_templates(
    folder: str, templates: Mapping[str, str], known: Collection[str]
) -> tuple[Diagnostic, ...]:
    """Return what is wrong with the templates in `folder`, by name. Diagnostics: V115 to V117.

    `known` are the names of all templates that these may name.
    """
    return tuple(
        found
        for name, text in sorted(templates.items())
        for found in _findings(f"{folder}/{name}", text, known)
    )


def _findings(path: str, text: str, known: Collection[str]) -> Iterator[Diagnostic]:
    if (stray := STRAY.search(text)) is not None:
        here = Location(path, line=text.count("\n", 0, stray.start()) + 1)
        yield UNREADABLE_TEMPLATE.at(here, "the template is not UTF-8", "save it as UTF-8")
        return
    try:
        tree = READER.parse(text)
    except TemplateSyntaxError as error:
        hint = "mend it as Jinja's documentation says"
        yield UNREADABLE_TEMPLATE.at(Location(path, line=error.lineno), f"{error.message}", hint)
        return
    for node in tree.find_all((nodes.Extends, nodes.FromImport, nodes.Import, nodes.Include)):
        yield from _about(node, path, known)


def _about(node: nodes.Node, path: str, known: Collection[str]) -> Iterator[Diagnostic]:
    named = list(meta.find_referenced_templates(nodes.Template([node], lineno=node.lineno)))
    here = Location(path, line=node.lineno)
    if None in named:
        yield HIDDEN_TEMPLATE.at(
            here, "the name of a template is computed", "write the name itself, in quotes"
        )
    for missing in [name for name in named if name is not None and name not in known]:
        hint = did_you_mean(missing, known) or f"the theme has {', '.join(sorted(known))}"
        yield UNKNOWN_TEMPLATE.at(here, f'the theme has no template "{missing}"', hint)


@lru_cache(maxsize=64)
def _named(text: str) -> tuple[str, ...]:
    try:
        named = meta.find_referenced_templates(READER.parse(text))
    except TemplateSyntaxError:
        return ()
    return tuple(name for name in named if name is not None)
