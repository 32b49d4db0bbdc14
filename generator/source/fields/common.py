"""Keys and types that several kinds of file have."""

from __future__ import annotations

from generator.model.content import AUDIENCES
from generator.source.fields.prose import Prose
from generator.source.fields.scalars import Choice
from generator.source.fields.schema import Key, ListOf, MapOf
from generator.source.fields.tested import Contact, License, Pattern, Url

TEXT = Prose()
WORDS = Prose(translated=True)
URL = Url()
CONTACT = Contact()
LICENSE = License()
WIKIDATA = Pattern(r"Q[1-9][0-9]{0,12}", "an item of Wikidata", "Q42")
CODE = Pattern(r"V[0-9]{3}", "the code of a finding", "V501")
AUDIENCE = ListOf(Choice(AUDIENCES), unique=True)
WAIVE = Key("waive", MapOf(CODE, TEXT, example="waive: {V501: why it is meant so}"))
NO_ID = ("id", "take it out: the id is the name of the file")
