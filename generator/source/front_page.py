"""The front matter of a free page."""

from __future__ import annotations

from generator.model.content import Page
from generator.source.fields.common import NO_ID, WAIVE, WORDS
from generator.source.fields.decoding import Decoding, FieldPlace
from generator.source.fields.scalars import Number
from generator.source.fields.schema import Key, Table
from generator.source.fields.yaml import YamlNode

PAGE = Table(
    "a page",
    (
        Key("title", WORDS, required=True),
        Key("summary", WORDS),
        Key("menu", Number(1, 999)),
        WAIVE,
    ),
    strangers=(NO_ID,),
)


def decode_page(id: str, node: YamlNode, decoding: Decoding) -> Page:
    """Return the front matter of a page."""
    values = PAGE.read(node, FieldPlace(), decoding) or PAGE.absent()
    return Page(id, **values)
