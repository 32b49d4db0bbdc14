"""Themes: what `theme.yaml` says, and which templates a page is made of. Loads nothing."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache

from jinja2 import TemplateSyntaxError, meta, nodes

from generator.model.diagnostic import Diagnostic, Location, Outcome, Positions, Rule
from generator.model.ids import did_you_mean
from generator.model.page import Templates, Theme
from generator.source.fields.decoding import FieldPlace
from generator.source.fields.schema import ID, Key, ListOf, Table
from generator.source.fields.tested import Pattern
from generator.source.fields.whole import whole
from generator.source.sandbox.names import parsed, refusals

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
LACKING_FILE = Rule(
    "V118",
    "error",
    "A theme names a file that it lacks",
    "Pages would go out without that style sheet, script or icon, and nobody would be told.",
    "styles: [harbor.css]",
    "styles: [harbour.css]",
)
IDLE = Rule(
    "V119",
    "warning",
    "What a template says is shown nowhere",
    "A template that extends another one fills in blocks of that one; all else in it is left out.",
    "{% block foto %}…{% endblock %}",
    "{% block foot %}…{% endblock %}",
)
OUT_OF_REACH = Rule(
    "V183",
    "error",
    "A template asks for what no template has",
    "A theme may come from a stranger: it reaches what its view has, nothing of the program or the machine.",
    "{{ view.__class__ }}",
    "{{ view.title }}",
)
RULES = (UNREADABLE_TEMPLATE, UNKNOWN_TEMPLATE, HIDDEN_TEMPLATE, LACKING_FILE, IDLE, OUT_OF_REACH)

NAMING = re.compile(r"\{%[-+]?\s*(?:extends|from|import|include)\b.*?%\}", re.DOTALL)
"""The tags that name other templates."""
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
    values = THEME.read(node, FieldPlace(), found) or THEME.absent()
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
            waiting += named_templates(templates[here])
    return tuple(sorted(found.items()))


def check_files(theme: Theme, positions: Positions, static: Collection[str]) -> tuple[Diagnostic, ...]:
    """Return V118 for each file that the theme names and that is not among those of `static/`."""
    lists = ("styles", "scripts", "search_scripts")
    named = {f"{key}.{at}": name for key in lists for at, name in enumerate(getattr(theme, key))}
    named |= {"icon": theme.icon} if theme.icon else {}
    places = {anchor: (line, column) for anchor, line, column in positions.anchors}
    return tuple(
        LACKING_FILE.at(
            Location(positions.path, line=places[anchor][0], column=places[anchor][1], length=len(name)),
            f'the theme has no file "static/{name}"',
            did_you_mean(name, static) or "put the file there, or take out its name",
        )
        for anchor, name in named.items()
        if name not in static
    )


def check_templates(
    folder: str, templates: Mapping[str, str], known: Mapping[str, str]
) -> tuple[Diagnostic, ...]:
    """Return what is wrong with the templates in `folder`, by name. Diagnostics: V115 to V117, V119, V183.

    `known` are all templates that these may name.
    """
    return tuple(
        found
        for name, text in sorted(templates.items())
        for found in _findings(f"{folder}/{name}", text, known)
    )


def _findings(path: str, text: str, known: Mapping[str, str]) -> Iterator[Diagnostic]:
    if (stray := STRAY.search(text)) is not None:
        here = Location(path, line=text.count("\n", 0, stray.start()) + 1)
        yield UNREADABLE_TEMPLATE.at(here, "the template is not UTF-8", "save it as UTF-8")
        return
    try:
        tree = parsed(text)
    except TemplateSyntaxError as error:
        hint = "mend it as Jinja's documentation says"
        yield UNREADABLE_TEMPLATE.at(Location(path, line=error.lineno), f"{error.message}", hint)
        return
    for node in tree.find_all((nodes.Extends, nodes.FromImport, nodes.Import, nodes.Include)):
        yield from _about(node, path, known)
    for line, message, hint in refusals(tree):
        yield OUT_OF_REACH.at(Location(path, line=line), message, hint)
    yield from _idle(tree, path, known)


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


def _idle(tree: nodes.Template, path: str, known: Mapping[str, str]) -> Iterator[Diagnostic]:
    """Report what a template that extends another one says in no block of that one."""
    parent = _parent(tree)
    offered = _blocks(parent, known)
    if not offered:
        return
    for node in tree.body:
        here = Location(path, line=node.lineno + _blank(node))
        if isinstance(node, nodes.Block) and node.name not in offered:
            hint = did_you_mean(node.name, offered) or f"its blocks are {', '.join(sorted(offered))}"
            yield IDLE.at(here, f'"{parent}" has no block "{node.name}"', hint)
        if isinstance(node, nodes.Output) and any(_says(part) for part in node.nodes):
            hint = f"move it into a block: {', '.join(sorted(offered))}"
            yield IDLE.at(here, "this stands in no block", hint)


def _says(part: nodes.Expr) -> bool:
    return not isinstance(part, nodes.TemplateData) or bool(part.data.strip())


def _blank(node: nodes.Node) -> int:
    """Return how many lines pass before a text begins: it starts right behind the tag above it."""
    first = node.nodes[0] if isinstance(node, nodes.Output) else None
    text = first.data if isinstance(first, nodes.TemplateData) else ""
    return text.count("\n", 0, len(text) - len(text.lstrip()))


def _parent(tree: nodes.Template) -> str:
    named = (node.template for node in tree.find_all(nodes.Extends))
    return next((str(name.value) for name in named if isinstance(name, nodes.Const)), "")


def _blocks(name: str, known: Mapping[str, str]) -> set[str]:
    """Return the blocks of a template and of all that it extends; none where one of them cannot be read."""
    found: set[str] = set()
    seen: set[str] = set()
    while name in known and name not in seen:
        seen.add(name)
        try:
            tree = parsed(known[name])
        except TemplateSyntaxError:
            return set()
        found |= {block.name for block in tree.find_all(nodes.Block)}
        name = _parent(tree)
    return found


@lru_cache(maxsize=64)
def named_templates(text: str) -> tuple[str, ...]:
    """Return the templates that a template names. No more of it is read: that takes far longer."""
    try:
        named = meta.find_referenced_templates(parsed("".join(NAMING.findall(text))))
    except TemplateSyntaxError:
        return ()
    return tuple(name for name in named if name is not None)
