"""What of a file still waits for a translator: counts, and the texts by their short names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.markdown import inline
from generator.model.content import Content, LocalContent, walk
from generator.model.progress import Gap, Gaps
from generator.model.shapes import TRAINER
from generator.model.text import ResolvedText, Unit, count_words
from generator.translation.describe import file_kind_of, is_markdown, short_name

FEW = 3
"""Missing texts of a file that are named: the page stays small. Of a file that nobody has begun none is."""

UntranslatedUnit = tuple[Unit, ResolvedText]


def find_gaps(
    path: str, texts: LocalContent, contexts: tuple[tuple[str, str], ...], *, begun: bool = False
) -> Gaps:
    """Return how far the content file at `path` is translated.

    `contexts` are (msgctxt, msgid) of the texts that the locale translates for one section alone; `begun`
    says that its catalog holds translations, whether or not they fit a text of today.
    """
    content = texts.content
    pairs = tuple(zip(content.units, texts.shown, strict=True))
    current = [unit for unit, text in pairs if text.state == "current"]
    missing = [unit for unit, text in pairs if text.state == "missing"]
    named = FEW if begun or len(missing) < len(pairs) else 0
    namer = _Namer(path, content, contexts)
    return Gaps(
        current=len(current),
        total=len(pairs),
        current_words=_words(current),
        words=_words(content.units),
        outdated=namer.gaps((pair for pair in pairs if pair[1].state == "outdated"), len(pairs)),
        missing=namer.gaps((pair for pair in pairs if pair[1].state == "missing"), named),
        missing_texts=len(missing),
        missing_words=_words(missing),
    )


class _Namer:
    """Names the texts of one file."""

    def __init__(self, path: str, content: Content, contexts: tuple[tuple[str, str], ...]) -> None:
        self.path = path
        self.kind = file_kind_of(path)
        self.definitions = content.definitions
        self.trainers = frozenset(_trainer_ids(content))
        self.split = frozenset(contexts)

    def gaps(self, waiting: Iterable[UntranslatedUnit], most: int) -> tuple[Gap, ...]:
        """Return the first texts, each once: the same text elsewhere in the file is the same entry."""
        found: dict[str, Gap] = {}
        for unit, shown in waiting:
            if len(found) == most:
                break
            found.setdefault(self._name(unit), self._gap(unit, shown))
        return tuple(found.values())

    def _name(self, unit: Unit) -> str:
        context = unit.context if (unit.context, unit.text) in self.split else None
        return short_name(self.path, context, unit.text)

    def _gap(self, unit: Unit, shown: ResolvedText) -> Gap:
        before, now = self._plain(unit, shown.before), self._plain(unit, unit.text)
        if before == now:
            before, now = shown.before, unit.text
        trainer = unit.context in self.trainers or unit.kind.startswith("facilitator: ")
        return Gap(self._name(unit), now or "", before, unit.context, trainer)

    def _plain(self, unit: Unit, text: str | None) -> str | None:
        if text is None or not is_markdown(self.kind, unit):
            return text
        return inline.plain(text, self.definitions)


def _trainer_ids(content: Content) -> Iterator[str]:
    """Yield the ids of all headings and blocks that only the facilitator view has."""
    for block, around in walk(content.blocks):
        if block.get("id") and any(each.kind in TRAINER for each in (*around, block)):
            yield block.get("id")


def _words(units: Iterable[Unit]) -> int:
    return sum(count_words(unit.text) for unit in units)
