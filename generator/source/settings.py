"""`content/site.yaml`: the site's settings."""

from __future__ import annotations

from typing import ClassVar

from generator.model.diagnostic import Outcome, Positions, Rule
from generator.model.ids import did_you_mean
from generator.model.site import Publisher, Repository, Settings
from generator.source.fields.common import CONTACT, LICENSE, TEXT, URL, WAIVE, WORDS
from generator.source.fields.decoding import Decoding, FieldPlace
from generator.source.fields.scalars import LONGEST_QUOTED
from generator.source.fields.schema import ID, IDS, Key, ListOf, MapOf, Table, Values
from generator.source.fields.tested import Email, Tag, Tested
from generator.source.fields.whole import whole

V148 = Rule(
    "V148",
    "error",
    "An output is unknown",
    "Only what is listed is written, so what was meant would silently be missing from the site.",
    "outputs: [html, serach]",
    "outputs: [html, search]",
)
V149 = Rule(
    "V149",
    "error",
    "The outputs lack the pages",
    "All other outputs lead to the pages; without `html` they would lead nowhere.",
    "outputs: [search, feeds]",
    "outputs: [html, search, feeds]",
)
RULES = (V148, V149)


class OutputName(Tested, frozen=True):
    """The name of an output."""

    names: tuple[str, ...]
    """Those that a site may list."""
    noun: ClassVar[str] = "the name of an output"
    rule: ClassVar[Rule] = V148

    def fits(self, text: str) -> bool:
        """Whether there is such an output."""
        return text in self.names

    def hint(self, text: str) -> str:
        """Name the nearest output, or all."""
        return did_you_mean(text[:LONGEST_QUOTED], self.names) or f"the outputs are {', '.join(self.names)}"


TAGS = ListOf(Tag(), unique=True)
PUBLISHER = Table(
    "a publisher", (Key("name", TEXT, required=True), Key("url", CONTACT), Key("email", Email()))
)
REPOSITORY = Table("a repository", (Key("edit", URL), Key("new_issue", URL)))


def site_table(outputs: tuple[str, ...]) -> Table:
    """Return the schema of `content/site.yaml`; `outputs` are the names that a site may list."""
    return Table(
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
            Key("outputs", ListOf(OutputName(outputs), unique=True), default=outputs),
            Key("fallbacks", MapOf(Tag(), TAGS, example="fallbacks: {pt-BR: [pt, es]}")),
            Key("publisher", PUBLISHER),
            Key("pathways", IDS),
            WAIVE,
        ),
    )


def decode_settings(
    path: str, data: bytes, outputs: tuple[str, ...] = ()
) -> Outcome[tuple[Settings, Positions]]:
    """Return the settings of a site, with the defaults where something is missing or wrong.

    Its `url` ends with a slash, typed or not. `outputs` are the names that a site may list.
    """
    node, found = whole(path, data)
    table = site_table(outputs)
    values = table.read(node, FieldPlace(), found) or table.absent()
    _check_outputs(values["outputs"], found)
    settings = Settings(**values | _parts(values), content=found.content())
    return Outcome((settings, found.all_positions()), found.findings())


def _check_outputs(outputs: tuple[str, ...], decoding: Decoding) -> None:
    """Report a list without `html`, unless one of its words may be meant as such."""
    if "html" in outputs or any(one.code == V148.code for one in decoding.found):
        return
    hint = f"write `outputs: [{', '.join(('html', *outputs))}]`"
    decoding.report_at(V149, "outputs", '"html" is missing from "outputs"', hint)


def _parts(values: Values) -> Values:
    return {
        "url": values["url"] and values["url"].rstrip("/") + "/",
        "publisher": Publisher(**values["publisher"] or {}),
        "repository": Repository(**values["repository"] or {}),
    }
