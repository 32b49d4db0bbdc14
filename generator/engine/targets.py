"""Which targets can be files of one folder, on any file system, judged by their names alone."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

from generator.engine.values import Conflict

LIST = ".vereda-files"
"""The file in an output folder that names the files that are ours."""
TEMPORARY = re.compile(r"\.vereda-[0-9a-f]{16}\.tmp")
"""How a file is called while it is being written."""

PART = r"(?!\.{1,2}(?:/|$))[^/\\:\x00-\x1f\x7f\ud800-\udfff]+"
PLAIN = re.compile(f"{PART}(?:/{PART})*")


def is_plain(target: str) -> bool:
    """Whether a target is a relative path that stays in its folder, and no name that the engine uses."""
    if not PLAIN.fullmatch(target):
        return False
    name = target.rpartition("/")[2]
    return target.casefold() != LIST and not TEMPORARY.fullmatch(name)


def clashes(targets: Sequence[str]) -> list[Conflict]:
    """Return the targets that no folder could hold, or not beside the others, each once and in order."""
    times = Counter(targets)
    folded = {target: _folded(target) for target in times if is_plain(target)}
    alike = _alike(folded)
    nested = _nested(folded)
    found = []
    for target, count in times.items():
        name = folded.get(target)
        if name is None:
            found.append(Conflict(target, "name"))
        elif count > 1:
            found.append(Conflict(target, "twice"))
        elif name in alike:
            found.append(Conflict(target, "case", next(other for other in alike[name] if other != target)))
        elif name in nested:
            found.append(Conflict(target, "folder", nested[name]))
    return found


def folders_of(target: str) -> list[str]:
    """Return the folders that a target stands in, the outermost first: `a` and `a/b` for `a/b/c.html`."""
    parts = target.split("/")[:-1]
    return ["/".join(parts[: count + 1]) for count in range(len(parts))]


def _alike(folded: dict[str, str]) -> dict[str, list[str]]:
    """Return the targets that differ only by case, by what they have in common."""
    groups: dict[str, list[str]] = {}
    for target, name in folded.items():
        groups.setdefault(name, []).append(target)
    return {name: group for name, group in groups.items() if len(group) > 1}


def _nested(folded: dict[str, str]) -> dict[str, str]:
    """Return, for each target that is in the place of a folder of another, and for that one, the other."""
    targets = {name: target for target, name in folded.items()}
    pairs = [(name, above) for name in targets for above in folders_of(name) if above in targets]
    return {name: targets[above] for name, above in pairs} | {above: targets[name] for name, above in pairs}


def _folded(target: str) -> str:
    """Return what a file system that knows no case takes a target for."""
    return target.casefold() if target.isascii() else unicodedata.normalize("NFC", target).casefold()
