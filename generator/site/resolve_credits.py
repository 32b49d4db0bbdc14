"""Behind the barrier: who made the pictures and recordings that a page shows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.model.page import LocalText, MediaCredit, Picture
from generator.model.site import MediaEntry


def media_credits(
    pictures: Iterable[Picture],
    entries: Mapping[str, MediaEntry],
    titles: Mapping[str, LocalText],
    locale: str,
) -> tuple[MediaCredit, ...]:
    """Return the credits of what a page shows, in its order; a localised twin has those of its original.

    `entries` are those of `media.yaml` by file; `titles` is `resolve.media_titles` of the page's locale. A
    file without a title is called by its name.
    """
    shown = (entries[picture.file] for picture in pictures if picture.file in entries)
    return tuple(_credit(entry, titles.get(entry.file, LocalText(entry.file, locale))) for entry in shown)


def _credit(entry: MediaEntry, title: LocalText) -> MediaCredit:
    return MediaCredit(title, entry.author, entry.license, entry.source)
