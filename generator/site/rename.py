"""A module gets another id: what changes in the text of each file. All other characters stay as they are.

Ids in front matter are found where decoding found them. A link `module:id` is found by its letters, in code
and comments too, so that a source text and its translations always change alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from msgspec import Struct

from generator.model.content import Facts, Kind, Module
from generator.model.framework import Framework
from generator.model.ids import is_slug
from generator.model.site import Glossary, MediaList, Settings, Site
from generator.site.addresses import taken_by
from generator.site.uses import uses
from generator.source.front import Front, read_front

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_WRAP = r'"[ \t]*\r?\n[ \t]*(?:#~\||#~|#\|)?[ \t]*"'
"""Where a text of a PO file goes on in its next line; gettext breaks lines at hyphens too."""
_EMPTY_LIST = re.compile(r"aliases:(?:[ \t]*\[[ \t]*\])?")


class CannotRenameError(Exception):
    """A place names the module in a form that cannot be changed safely; the text says which."""


class Renaming(Struct, frozen=True):
    """The id that a module has, and the one that it gets."""

    old: str
    new: str

    @property
    def leads_on(self) -> bool:
        """Whether the old address leads to the new one: an id that cannot be never had an address."""
        return is_slug(self.old) and not taken_by("module", self.old)


class Edit(NamedTuple):
    """A replacement within one line."""

    line: int
    """1 for the first line of the file."""
    column: int
    """1 for the first character."""
    length: int
    text: str


def in_document(kind: Kind, path: str, text: str, names: Renaming) -> str:
    """Return the text of a module, pathway or page in which the module has its new id.

    The module itself takes its old id into `aliases`, if that was one. Raises `CannotRenameError`.
    """
    front, lines = _front(kind, path, text), _LINE.findall(text)
    edits = list(_in_fields(kind, path, front, lines, names))
    is_renamed = isinstance(front.value, Module) and front.value.id == names.old
    is_alias = is_renamed and names.leads_on
    if is_alias:
        edits += _alias(path, front, lines, names)
    changed = _applied(lines, edits)
    after = _front(kind, f"content/modules/{names.new}.md" if is_renamed else path, changed)
    expected = [(anchor, names.new if id == names.old else id) for anchor, id in _named(kind, path, front)]
    if _named(kind, path, after) != expected or (is_alias and names.old not in _aliases(after)):
        raise CannotRenameError(f"{path}: mend first what `vereda check` finds in its front matter")
    return in_text(changed, names)


def in_text(text: str, names: Renaming) -> str:
    """Return a text in which links lead to the new id."""
    return re.sub(rf"(?<![\w-])module:{re.escape(names.old)}(?![\w-])", f"module:{names.new}", text)


def in_catalog(text: str, names: Renaming) -> str:
    """Return a PO file in which links lead to the new id: in all texts, earlier ones and comments too."""
    letters = f"(?:{_WRAP})?".join(map(re.escape, f"module:{names.old}"))
    pattern = rf"(?<![\w-]){letters}(?!(?:{_WRAP})?[\w-])"
    return re.sub(pattern, lambda match: _on_one_line(match[0], names), text)


def _on_one_line(text: str, names: Renaming) -> str:
    """Return the new link, and behind it what broke the old one in two."""
    return f"module:{names.new}" + "".join(re.findall(_WRAP, text))


def _front(kind: Kind, path: str, text: str) -> Front:
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return read_front(kind, path, lines).value


def _named(kind: Kind, path: str, front: Front) -> list[tuple[str, str]]:
    """Return (anchor, id) of each module that a front matter names."""
    facts = Facts(path, kind, front.value)
    alone = Site(Settings(), Framework(), Glossary(), MediaList(), facts=(facts,))
    return [(use.anchor, use.id) for use in uses(alone) if use.kind == "module"]


def _aliases(front: Front) -> tuple[str, ...]:
    return front.value.aliases if isinstance(front.value, Module) else ()


def _in_fields(kind: Kind, path: str, front: Front, lines: list[str], names: Renaming) -> Iterator[Edit]:
    """Yield an edit for each value of the front matter that names the module."""
    places = _places(front)
    for anchor, id in _named(kind, path, front):
        if id == names.old:
            yield _swap(path, lines, places[anchor], names.old, names.new)


def _places(front: Front) -> dict[str, tuple[int, int]]:
    return {anchor: (line, column) for anchor, line, column in front.positions}


def _swap(path: str, lines: list[str], place: tuple[int, int], old: str, new: str) -> Edit:
    """Return the edit of an id that stands at a place, in quotes or without."""
    line, column = place
    column += lines[line - 1][column - 1] in "\"'"
    if not lines[line - 1].startswith(old, column - 1):
        raise CannotRenameError(f'{path}:{line}: write "{old}" on this line, then try again')
    return Edit(line, column, len(old), new)


def _alias(path: str, front: Front, lines: list[str], names: Renaming) -> list[Edit]:
    """Return the edits that make the old id an alias; the new one is none any more, where it was."""
    aliases, places = _aliases(front), _places(front)
    if names.old in aliases:
        return []
    if names.new in aliases:
        place = places[f"aliases.{aliases.index(names.new)}"]
        return [_swap(path, lines, place, names.new, names.old)]
    if aliases:
        last = _swap(path, lines, places[f"aliases.{len(aliases) - 1}"], aliases[-1], aliases[-1])
        return [_after(last, lines, places["aliases"], names.old)]
    if "key:aliases" in places:
        line, column = places["key:aliases"]
        empty = _EMPTY_LIST.match(lines[line - 1], column - 1)
        return [Edit(line, column, len(empty[0]), f"aliases: [{names.old}]")] if empty else []
    return [Edit(front.body_line - 1, 1, 0, f"aliases: [{names.old}]{_ending(lines[0])}")]


def _after(last: Edit, lines: list[str], start: tuple[int, int], alias: str) -> Edit:
    """Return the edit that adds an alias behind the last one, in the form in which the list is written."""
    line = lines[last.line - 1]
    quoted = last.column > 1 and line[last.column - 2] in "\"'"
    first = last.column - quoted
    if lines[start[0] - 1][start[1] - 1] == "[":
        return Edit(last.line, last.column + last.length + quoted, 0, f", {alias}")
    return Edit(last.line + 1, 1, 0, f"{line[: first - 1]}{alias}{_ending(line)}")


def _ending(line: str) -> str:
    return line[len(line.rstrip("\r\n")) :]


def _applied(lines: list[str], edits: list[Edit]) -> str:
    """Return the lines with all edits made, from the last to the first."""
    changed = list(lines)
    for edit in sorted(edits, reverse=True):
        line, start = changed[edit.line - 1], edit.column - 1
        changed[edit.line - 1] = line[:start] + edit.text + line[start + edit.length :]
    return "".join(changed)
