"""`::: video`: a recording, picture or sound; its transcript comes first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from generator.html.forms import section, timing
from generator.html.states import tongue
from generator.html.tags import element, start
from generator.i18n.formats import size
from generator.i18n.languages import language
from generator.markdown.nodes import Directive
from generator.markdown.rules import BAD_KEY
from generator.model.diagnostic import Rule

if TYPE_CHECKING:
    from generator.html.fill import Fill
    from generator.markdown.nodes import Node
    from generator.model.content import Block
    from generator.model.diagnostic import Findings
    from generator.model.page import Picture

NO_TRANSCRIPT = Rule(
    "V351",
    "error",
    "A recording has no transcript",
    "Who cannot hear or play the recording gets nothing.",
    "::: video {media=talk.webm}\n\n:::",
    "::: video {media=talk.webm}\n\n**Host:** Welcome.\n\n:::",
)
RULES = (NO_TRANSCRIPT,)


def html(block: Block, fill: Fill) -> str:
    """Return the transcript, then the recording, which loads only when the reader asks for it."""
    transcript = element("div", fill.blocks(block.children), ("class", "transcript"))
    picture = fill.pictures.get(block.get("media"))
    inside = transcript + (_recording(picture, fill) if picture else "")
    return section(block, fill.words.t("Recording"), inside, timing(block, fill))


def _recording(picture: Picture, fill: Fill) -> str:
    told = fill.words.t(
        "Play the recording: {title}, {size}",
        title=_title(picture, fill),
        size=size(picture.media.size, fill.locale),
    )
    return f'<details class="recording"><summary>{told}</summary>\n{_player(picture, fill)}\n</details>'


def _title(picture: Picture, fill: Fill) -> Markup:
    """Return the title as HTML, with its language where that is not the page's."""
    name, marks = escape(picture.title.text or picture.file), _foreign(picture, fill)
    return Markup(element("span", name, *marks)) if marks else name  # noqa: S704 -- it is escaped above


def _foreign(picture: Picture, fill: Fill) -> tuple[tuple[str, str], ...]:
    return tongue(picture.title.locale) if picture.title.locale != fill.locale else ()


def _player(picture: Picture, fill: Fill) -> str:
    media = picture.media
    name = "audio" if media.type.startswith("audio/") else "video"
    frame = (media.width, media.height) if name == "video" else (0, 0)
    opening = start(
        name,
        ("src", picture.address),
        ("preload", "none"),
        ("width", str(frame[0] or "")),
        ("height", str(frame[1] or "")),
        ("aria-label", picture.title.text or picture.file),
        *_foreign(picture, fill),
    )
    tracks = "".join(_track(locale, address) for locale, address in picture.captions)
    return f"{opening[:-1]} controls>{tracks}</{name}>"


def _track(locale: str, address: str) -> str:
    """Return captions to choose from. None is chosen, since a chosen one loads before anybody asks."""
    return start(
        "track",
        ("kind", "captions"),
        ("src", address),
        ("srclang", locale),
        ("label", language(locale).autonym),
    )


def video(node: Node, report: Findings) -> None:
    """It names its file, and what is said stands inside."""
    if "media" not in node.attrs:
        report.add(BAD_KEY, node.line, 'a block "video" names its file', "add `media=file.webm`")
    if not any(child.text for child in node.walk()):
        message = "who cannot hear or play the recording gets nothing"
        report.add(NO_TRANSCRIPT, node.line, message, "write what is said inside the block")


DIRECTIVE = Directive(
    "video",
    inside=("activity", "tabs"),
    attributes=("media",),
    minutes=4,
    shape=video,
    label="Transcript of a recording",
    settings="{media=file.webm}",
)
