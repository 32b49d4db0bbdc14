"""`content/site.yaml`: the site's settings."""

from __future__ import annotations

from generator.model.diagnostic import Outcome, Positions
from generator.model.site import Publisher, Repository, Settings
from generator.steps.decode.common import CONTACT, LICENSE, TEXT, URL, WAIVE, WORDS
from generator.steps.decode.fields import Email, Tag
from generator.steps.decode.found import Place
from generator.steps.decode.schema import ID, IDS, Key, ListOf, MapOf, Table, Values
from generator.steps.decode.whole import whole

TAGS = ListOf(Tag(), unique=True)
PUBLISHER = Table(
    "a publisher", (Key("name", TEXT, required=True), Key("url", CONTACT), Key("email", Email()))
)
REPOSITORY = Table("a repository", (Key("edit", URL), Key("new_issue", URL)))
SITE = Table(
    "a site",
    (
        Key("title", WORDS, required=True),
        Key("tagline", WORDS),
        Key("url", URL, required=True),
        Key("source_locale", Tag(), default="en"),
        Key("locales", ListOf(Tag(), least=1, unique=True), required=True),
        Key("theme", ID, default="default"),
        Key("license", LICENSE),
        Key("repository", REPOSITORY),
        Key("outputs", IDS),
        Key("fallbacks", MapOf(Tag(), TAGS, example="fallbacks: {pt-BR: [pt, es]}")),
        Key("publisher", PUBLISHER),
        Key("pathways", IDS),
        WAIVE,
    ),
)


def decode_settings(path: str, data: bytes) -> Outcome[tuple[Settings, Positions]]:
    """Return the settings of a site, with the defaults where something is missing or wrong.

    Its `url` ends with a slash, typed or not.
    """
    node, found = whole(path, data)
    values = SITE.read(node, Place(), found) or SITE.absent()
    settings = Settings(**values | _parts(values), content=found.content())
    return Outcome((settings, found.all_positions()), found.findings())


def _parts(values: Values) -> Values:
    return {
        "url": values["url"] and values["url"].rstrip("/") + "/",
        "publisher": Publisher(**values["publisher"] or {}),
        "repository": Repository(**values["repository"] or {}),
    }
