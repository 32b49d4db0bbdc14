"""`content/media.yaml`: licence, author, source and title of the media files."""

from __future__ import annotations

from generator.model.diagnostic import Outcome, Positions
from generator.model.site import MediaEntry, MediaList
from generator.source.fields.common import LICENSE, TEXT, URL, WORDS
from generator.source.fields.decoding import FieldPlace
from generator.source.fields.scalars import Boolean
from generator.source.fields.schema import Key, Records, Table
from generator.source.fields.tested import Pattern
from generator.source.fields.whole import whole

WHAT = "a slug, a dot and an extension, as media files are named (a localised twin needs no entry)"
NAME = Pattern(r"[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]{1,5}", WHAT, "town-map.svg")
FILES = Records(
    Table(
        "a media file",
        (
            Key("file", NAME, required=True),
            Key("author", TEXT),
            Key("license", LICENSE),
            Key("source", URL),
            Key("title", WORDS),
            Key("decorative", Boolean()),
        ),
    ),
    id="file",
)


def decode_media_list(path: str, data: bytes) -> Outcome[tuple[MediaList, Positions]]:
    """Return what the site says of its media files; an entry without a right name is left out."""
    node, found = whole(path, data)
    records = () if node.is_empty else FILES.read(node, FieldPlace(), found) or ()
    entries = tuple(MediaEntry(**record) for record in records if record["file"])
    return Outcome((MediaList(entries, found.content()), found.all_positions()), found.findings())
