"""`content/glossary.yaml`: terms."""

from __future__ import annotations

from generator.model.diagnostic import Outcome, Positions
from generator.model.site import Glossary, Term
from generator.source.fields.common import WIKIDATA, WORDS
from generator.source.fields.decoding import FieldPlace
from generator.source.fields.prose import Prose
from generator.source.fields.schema import ID, IDS, Key, ListOf, Records, Table
from generator.source.fields.whole import whole

TERMS = Records(
    Table(
        "a term",
        (
            Key("id", ID, required=True),
            Key("term", WORDS, required=True),
            Key("definition", Prose(translated=True, inline=True), required=True),
            Key("wikidata", WIKIDATA),
            Key("see_also", IDS),
            Key("also", ListOf(WORDS)),
        ),
    )
)


def decode_glossary(path: str, data: bytes) -> Outcome[tuple[Glossary, Positions]]:
    """Return the terms of a site; one without a right id is left out."""
    node, found = whole(path, data)
    records = () if node.is_empty else TERMS.read(node, FieldPlace(), found) or ()
    terms = tuple(Term(**record) for record in records if record["id"])
    return Outcome((Glossary(terms, found.content()), found.all_positions()), found.findings())
