"""Behind the barrier: who made the pictures and recordings that a page shows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.model.page import MediaCredit, Picture, Said
from generator.model.site import MediaEntry, MediaList


def media_credits(
    pictures: Iterable[Picture], media: MediaList, titles: Mapping[str, Said], locale: str
) -> tuple[MediaCredit, ...]:
    """Return the credits of what a page shows, in its order; a localised twin has those of its original.

    `titles` is `resolve.media_titles` of the page's locale. A file without a title is called by its name.
    """
    entries = {entry.file: entry for entry in media.entries}
    shown = (entries[picture.file] for picture in pictures if picture.file in entries)
    return tuple(_credit(entry, titles.get(entry.file, Said(entry.file, locale))) for entry in shown)


def _credit(entry: MediaEntry, title: Said) -> MediaCredit:
    return MediaCredit(title, entry.author, entry.license, entry.source)
