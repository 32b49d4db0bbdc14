"""From a body of Markdown to HTML, without a site around it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from generator.directives import directives, renderers
from generator.html.blocks import body
from generator.html.fill import Fill
from generator.i18n.strings import strings, words
from generator.markdown.parser import parse_body
from generator.model.content import Content
from generator.model.page import Link, LocalText, Picture
from generator.model.site import MediaFile
from generator.model.text import ResolvedText

CAPTIONS = (("en", "../../media/talk.en.vtt"), ("es", "../../media/talk.es.vtt"))
FILES = (
    ("scale.svg", (900, "image/svg+xml", 640, 200), "", ()),
    ("line.svg", (90, "image/svg+xml", 0, 0), "", ()),
    ("talk.webm", (1_240_000, "video/webm", 320, 180), "A talk", CAPTIONS),
    ("talk.mp3", (40_300, "audio/mpeg", 0, 0), "A talk", ()),
)


def body_of(
    text: str,
    *,
    facilitator: bool = False,
    locale: str = "en",
    source: str = "en",
    said: Mapping[str, str] = MappingProxyType({}),
) -> str:
    """Return the HTML of a text on an English page, in which only `module:here` has a page.

    On a page in another `locale` what `said` translates is translated.
    """
    parsed = parse_body("content/modules/example.md", text, 1, (), directives()).value
    content = Content(parsed.units, (), parsed.blocks, parsed.definitions, parsed.notes)
    fill = Fill(
        shown=tuple(_shown(unit.text, said, locale, source) for unit in parsed.units),
        locale=locale,
        links={reference.target: _link(reference.target) for reference in parsed.references},
        pictures={
            name: Picture(
                name, f"../../media/{name}", MediaFile(name, *file), LocalText(title, locale), tracks
            )
            for name, file, title, tracks in FILES
        },
        words=words(strings(locale, ())),
        content=content,
        renderers=renderers(),
        page="module:example",
        facilitator=facilitator,
        source_locale=source,
    )
    return body(fill)


def _shown(text: str, said: Mapping[str, str], locale: str, source: str) -> ResolvedText:
    if text in said:
        return ResolvedText(said[text], locale, "current")
    return ResolvedText(text, source, "source" if locale == source else "missing")


def _link(target: str) -> Link:
    if target.startswith("https:"):
        return Link(target, target, outside=True)
    if target.startswith(("#", "mailto:", "tel:")):
        return Link(target, target)
    return Link(target, "here.html" if target == "module:here" else "")
