"""The words of a link say where it leads."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.diagnostic import Diagnostic, Rule
from generator.model.survey import Site
from generator.site.targets import read_target
from generator.site.uses import links

VAGUE = Rule(
    "V302",
    "warning",
    "The words of a link say nothing",
    "People who listen to a page go from link to link; ten times “here” leads them nowhere.",
    "Read more [here](module:talk-first).",
    "Read [how to talk first](module:talk-first).",
)
RULES = (VAGUE,)

NOTHING_SAID = frozenset((
    "article", "click", "click here", "click on this", "details", "find out more", "follow this link",
    "go here", "here", "info", "learn more", "link", "more", "more info", "more information", "page",
    "read more", "read on", "see here", "see more", "site", "that", "the link", "there", "this",
    "this article", "this here", "this link", "this one", "this page", "this site", "website",
))  # fmt: skip
"""English only: what says nothing is another list in each language, and a poor list would annoy."""


def check(site: Site) -> Iterator[Diagnostic]:
    """Report links whose words do not tell one from another."""
    for each in links(site):
        if read_target(each.reference.target).kind == "lang":
            continue
        words = " ".join(each.reference.text.split()).strip(" .,:;!?…→»>").casefold()
        if not words:
            yield VAGUE.at(
                each.location, "this link has no words", "write between the brackets where it leads"
            )
        elif words in NOTHING_SAID and each.locale.partition("-")[0] == "en":
            message = f'"{each.reference.text}" does not say where this link leads'
            yield VAGUE.at(each.location, message, "make the name of the page the link")
