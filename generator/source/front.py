"""Front matter: the settings of a module, a pathway or a page, between two lines of `---`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePosixPath

from msgspec import Struct

from generator.i18n.languages import language_meant
from generator.model.content import Kind, Module, Page, Pathway
from generator.model.diagnostic import Outcome, Rule
from generator.model.ids import is_slug, slug_of
from generator.source.fields.decoding import Decoding, Field
from generator.source.fields.yaml import YamlNode, compose
from generator.source.front_module import decode_module
from generator.source.front_page import decode_page
from generator.source.front_pathway import decode_pathway

V121 = Rule(
    "V121",
    "error",
    "A file has no front matter",
    "Title, summary and place on the path stand there; without them there is no page.",
    "## Look for doubt",
    "---\ntitle: Your first sourced edit\n---\n\n## Look for doubt",
)
V142 = Rule(
    "V142",
    "error",
    "A file name is no slug",
    "The file name is the id and becomes the address of the page, which has to work on every computer.",
    "content/modules/First Edit.md",
    "content/modules/first-edit.md",
)
RULES = (V121, V142)

FENCE = "---"
FrontMatter = Module | Pathway | Page
DECODERS: dict[Kind, Callable[[str, YamlNode, Decoding], FrontMatter]] = {
    "module": decode_module,
    "pathway": decode_pathway,
    "page": decode_page,
}


class Front(Struct, frozen=True):
    """The front matter of a file, and what follows it."""

    value: FrontMatter
    """With the defaults where something is missing or wrong."""
    fields: tuple[Field, ...]
    """The translatable fields, in the order of CONTENT.md."""
    literals: tuple[tuple[str, str], ...]
    """(key, text) of those without a letter, which are no units."""
    positions: tuple[tuple[str, int, int], ...]
    """(anchor, line, column); the anchors are listed in `found.py`."""
    body: str
    body_line: int
    """The line of the file on which the body begins."""


def read_front(kind: Kind, path: str, text: str) -> Outcome[Front]:
    """Return the front matter of a file whose text comes from `text_of`, and all that is wrong with it."""
    decoding = Decoding(path, lines=tuple(text.split("\n")))
    id = _id_of(path, decoding)
    close = _closing_line(decoding)
    tree = compose(path, "".join(f"{line}\n" for line in decoding.lines[1:close]), first_line=2)
    decoding.found.extend(tree.diagnostics)
    node = tree.value if close else YamlNode("void", 1, 1, 1, 1)
    value = DECODERS[kind](id, node, decoding)
    body = "\n".join(decoding.lines[close + 1 :] if close else decoding.lines)
    fields, literals = tuple(decoding.fields), tuple(decoding.literals)
    front = Front(value, fields, literals, decoding.positions(), body, close + 2 if close else 1)
    return Outcome(front, decoding.findings())


def _id_of(path: str, decoding: Decoding) -> str:
    name = PurePosixPath(path).name.removesuffix(".md")
    if not is_slug(name):
        decoding.add(V142, 1, f'the file name "{name}" is no id', _better_name(path, name))
    return name


def _better_name(path: str, name: str) -> str:
    stem, _, last = name.rpartition(".")
    if stem and (tag := language_meant(last)):
        folder = PurePosixPath(path).parent.name
        return f"a translation is a PO file: translations/{tag}/{folder}/{slug_of(stem)}.po"
    near = slug_of(name)
    return f"name it `{near}.md`" if near else "use small letters from a to z, digits, and - between them"


def _closing_line(decoding: Decoding) -> int:
    """The index of the line that closes the front matter; 0 where there is none, which is reported."""
    if decoding.lines[0].rstrip() != FENCE:
        message = "the file does not begin with a line `---`, so it has no front matter"
        decoding.report(
            V121, _point(1), message, "write `---` on the first line, the keys below it, and `---` again"
        )
        return 0
    for index, line in enumerate(decoding.lines[1:], 1):
        if line.rstrip() == FENCE:
            return index
    message = "the front matter that begins here is never closed"
    decoding.report(V121, _point(1), message, "write `---` on a line of its own below the last key")
    return 0


def _point(line: int) -> YamlNode:
    return YamlNode("text", line, 1, line, 1 + len(FENCE))
