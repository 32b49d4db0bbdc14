"""Headings and ids of a body: levels that follow, ids that are unique."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from generator.markdown.inline import plain
from generator.markdown.nodes import UNKNOWN
from generator.markdown.rules import BAD_ID, DUPLICATE_ID, HEADING_LEVEL
from generator.model.ids import is_slug, slug_of
from generator.model.links import letters

if TYPE_CHECKING:
    from generator.markdown.nodes import Node
    from generator.model.content import Definitions
    from generator.model.diagnostic import Findings

_GIVEN = re.compile(r"\s*\{#([^{}]*)\}\s*$")
_HELD = frozenset({"list", "item", "quote", "definitions", "definition", "note"})
OWN = 3
"""The level of a block's own heading, as written."""
DEEPEST = 6


def outline(root: Node, definitions: Definitions, report: Findings) -> None:
    """Give each heading its id and the level at which it is rendered; report what is wrong with either.

    A titled block without an id takes its heading's, which then has none of its own (`id` is "").
    The id of each heading stays in its attribute `slug`.
    """
    _Outline(definitions, report).section(root, 1, 1)


class _Outline:
    def __init__(self, definitions: Definitions, report: Findings) -> None:
        self.definitions = definitions
        self.report = report
        self.taken: dict[str, tuple[int, str]] = {}

    def section(self, parent: Node, written: int, rendered: int) -> None:
        """Walk what stands in a body or a fence, below a heading of these levels."""
        below, base = rendered, written
        for child in parent.children:
            if child.kind == "heading":
                self._level(child, written, base, inside=parent.kind != "body")
                written = int(child.attrs["level"])
                rendered = min(DEEPEST, below + max(1, written - base))
                child.attrs["level"] = str(rendered)
                self._heading_id(child, parent)
            elif child.is_part:
                self.section(child, written, rendered)
            elif child.kind == UNKNOWN:
                self._quietly(child)
            elif child.directive:
                self._block_id(child)
                self.section(child, OWN - 1, rendered)
            else:
                self._inside(child, written, rendered)

    def _quietly(self, node: Node) -> None:
        """Give headings in a block that there is not what a heading has; the block itself is told."""
        for heading in node.walk():
            if heading.kind == "heading":
                heading.attrs |= {"id": "", "slug": ""}

    def _inside(self, node: Node, written: int, rendered: int) -> None:
        """Walk what holds blocks but opens no section: answers, lists, quotes."""
        for child in node.children:
            if child.kind == "heading":
                message = "a heading stands in a list, a quote or a note, where it opens no section"
                self.report.add(
                    HEADING_LEVEL, child.line, message, "end what stands above, or write the words in bold"
                )
                child.attrs["level"] = str(min(DEEPEST, rendered + 1))
                self._heading_id(child, node)
            else:
                self._inside(child, written, rendered)

    def _level(self, heading: Node, above: int, base: int, *, inside: bool) -> None:
        level, highest = int(heading.attrs["level"]), base + 1
        wrong = ""
        if level < highest:
            where = (
                "in a block headings begin"
                if inside
                else "the title is the page's only heading of level 1; headings begin"
            )
            wrong = f"{where} at level {highest}"
        elif level > max(above, base) + 1:
            wrong = f"a heading of level {level} stands below one of level {above}"
        if wrong:
            right = "#" * max(highest, min(level, above + 1))
            self.report.add(HEADING_LEVEL, heading.line, wrong, f"write `{right}`", length=level)

    def _heading_id(self, heading: Node, parent: Node) -> None:
        text = heading.text or ""
        given = _GIVEN.search(text)
        if given:
            heading.text = text[: given.start()]
            slug = given[1]
        else:
            slug = slug_of_heading(plain(text, self.definitions))
        if given and not is_slug(slug):
            better = slug_of(slug) or "my-heading"
            hint = f"write lower-case letters, digits and hyphens, such as `{{#{better}}}`"
            self.report.add(BAD_ID, heading.line, f"`{{#{slug}}}` is not an id", hint)
        elif not slug or slug.startswith("v-"):
            what = (
                "has no letter to make an id of"
                if not slug
                else "would have an id that begins with `v-`, as the theme's do"
            )
            self.report.add(
                BAD_ID, heading.line, f"this heading {what}", "end it with an id: `{#my-heading}`"
            )
        heading.attrs["slug"] = slug
        titled = parent.directive is not None and parent.directive.titled
        owner = titled and parent.children[0] is heading and "id" not in parent.attrs
        (parent if owner else heading).attrs["id"] = slug
        self._take(slug, heading.line, "a heading")

    def _block_id(self, node: Node) -> None:
        if "id" in node.attrs:
            self._take(node.attrs["id"], node.line, f"a block {node.kind}")

    def _take(self, name: str, line: int, what: str) -> None:
        if name in self.taken:
            first, owner = self.taken[name]
            message = f'the id "{name}" is already taken by {owner} in line {first}'
            hint = f"give one of the two another id, such as `{{#{name}-2}}`"
            self.report.add(DUPLICATE_ID, line, message, hint, also=((first, "taken here"),))
        elif name:
            self.taken[name] = (line, what)


def slug_of_heading(words: str) -> str:
    """Return a heading's id as GitHub makes it: lower case, blanks as hyphens, other signs dropped.

    Each letter is one sign where it can be, and nothing is unseen: so whoever types a link finds it.
    """
    seen = letters(words.strip().lower())
    kept = (char for char in seen if char in " -_" or unicodedata.category(char)[0] in "LMN")
    return "".join(kept).replace(" ", "-")
