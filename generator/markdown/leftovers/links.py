"""Links, pictures and calls of notes that did not become one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.markdown.inline import is_linked_only
from generator.markdown.leftovers.passage import HIDDEN, PLAIN, Look, Passage, Slip, quoted
from generator.model.diagnostic import Rule

LOST_LINK = Rule(
    "V271",
    "warning",
    "A link or a picture did not become one",
    "Readers see brackets and an address, and cannot follow it.",
    "Read [about us] (page:about), and see ![A cup](../media/a cup.webp)",
    "Read [about us](page:about), and see ![A cup](../media/a-cup.webp)",
)
CAPTION = Rule(
    "V275",
    "warning",
    "A caption calls a note",
    "The caption of a picture is plain text: readers see the brackets, and never the note.",
    '![A map](../media/map.svg "Our town[^source]")',
    '![A map](../media/map.svg "Our town")\n\nThe map is by the city.[^source]',
)
RULES = (LOST_LINK, CAPTION)

_TORN = re.compile(r"!?\[[^\[\]\n]*\](?P<gap>\s+)\(<?(?=[a-z][a-z+.-]*:|#|\.{0,2}/)[^()\n]*\)?")
_HALF = re.compile(r"!?\[?[^\[\]\n]{0,60}\]\((?P<inside>[^()\n]*)(?P<end>\)?)")
_LABEL = re.compile(r"(?<![\w\]])!?\[(?P<words>[^\[\]\n]+)\]\[(?P<label>[^\[\]\n]*)\](?![(\[])")
_TURNED = re.compile(r"\((?P<words>[^()\n]+)\)\[(?P<target>[a-z][a-z+.-]*:[^\[\]\s]+)\]")
_BARE = re.compile(r"(?<![\w!\]])!\[(?P<words>[^\[\]^\n][^\[\]\n]*)\](?![\[(])(?!\s+\()")
_WIDE = re.compile(
    r"!?(?:\[(?P<words>[^\[\]\n]+)\]\s*（|【(?P<within>[^【】\n]+)】\s*[(（])"
    r"(?P<target>(?:[a-z]+:|#|\.{1,2}/)[^()（）\s]*)[)）]"
)
_APART = re.compile(rf"(?:(?<!\S)!\s+|！\s*){HIDDEN}")
_PICTURE = re.compile(r"(?:(?<!\S)!\s+|！\s*)\[[^\[\]\n]*\]\((?:\.\./)?media/")
_NAKED = re.compile(
    r"""(?<![\w"'=(<\[/])(?P<address>https?://[\w-]+\.
    (?:[^\s<>"'\[\]()]|\([^\s<>()]*\))*
    (?:[^\s<>"'\[\]().,;:!?]|\([^\s<>()]*\)))""",
    re.VERBOSE,
)
_HALF_NAKED = re.compile(
    r"<(?P<address>(?:www\.[\w-]+\.[a-z]{2,}|(?:[\w-]+\.)+(?:com|edu|eu|gov|info|int|io|net|org|wiki))(?:/[^\s<>]*)?)>"
)
_TITLE = re.compile(r"""\s+(?:"[^"]*"|'[^']*')\s*$""")


def links(passage: Passage) -> Iterator[Slip]:
    """Yield what has the brackets of a link, and is none."""
    if passage.kind in PLAIN or _has_links_only(passage.raw):
        return
    text = passage.text
    for key, sign, pattern, say in _SAID:
        for match in pattern.finditer(text) if sign in text else ():
            if _is_meant(key, match, passage):
                yield Slip(LOST_LINK, match.start(), match.end(), *say(match, passage), key)


def _is_meant(key: str, match: re.Match[str], passage: Passage) -> bool:
    """Whether an address does not stand in a link already, and what follows a sign of pictures is one."""
    if key == "apart":
        return _PICTURE.match(passage.raw, match.start()) is not None
    return key != "naked" or not passage.is_in_link(match.start())


def _has_links_only(text: str) -> bool:
    """Whether all brackets and addresses of a text are those of plain links, and none was to be a picture."""
    if _PICTURE.search(text):
        return False
    return text.count("://") == text.count("](http") and is_linked_only(text)


def _torn(match: re.Match[str], _passage: Passage) -> tuple[str, str]:
    what = "picture" if match[0].startswith("!") else "link"
    return f"a blank stands between `]` and `(`, so this is no {what}", "write `](` without a blank between"


def _labelled(match: re.Match[str], passage: Passage) -> tuple[str, str]:
    words = passage.raw[slice(*match.span("words"))]
    label = match["label"] or words
    hint = f"write `[{words}](address)`, or `[{label}]: address` on a line of its own"
    if match[0].startswith("!"):
        return (
            f"no line says where `[{label}]` leads, so this is no picture",
            f"write `![{words}](../media/file.svg)`",
        )
    return f"no line says where `[{label}]` leads, so this is no link", hint


def _turned(match: re.Match[str], passage: Passage) -> tuple[str, str]:
    message = f"{passage.quote(match)} is no link: the brackets are the wrong way round"
    return message, f"write `[{match['words']}]({match['target']})`"


def _wide(match: re.Match[str], passage: Passage) -> tuple[str, str]:
    words = match["words"] or match["within"]
    message = f"{passage.quote(match)} is no link: its brackets are those of Chinese or Japanese"
    return message, f"write `{'!' * match[0].startswith('!')}[{words}]({match['target']})`"


def _apart(match: re.Match[str], _passage: Passage) -> tuple[str, str]:
    if match[0][0] == "！":
        return "a wide `！` stands before the bracket, so this is no picture", "write `![`, with a plain `!`"
    return "a blank stands between `!` and `[`, so this is no picture", "write `![` without a blank between"


def _bare(match: re.Match[str], passage: Passage) -> tuple[str, str]:
    message = f"{passage.quote(match)} names no file, so this is no picture"
    return message, f"write `![{match['words']}](../media/file.svg)`"


def _naked(match: re.Match[str], passage: Passage) -> tuple[str, str]:
    address = match["address"]
    whole = address if "://" in address else f"https://{address}"
    return f"{passage.quote(match)} is no link: readers cannot follow it", f"write `<{whole}>`"


def _half(match: re.Match[str], passage: Passage) -> tuple[str, str]:
    """Say why brackets with an address behind them are no link."""
    what = "picture" if match[0].startswith("!") else "link"
    target = _TITLE.sub("", match["inside"].strip())
    if not match["end"]:
        return f"the address of this {what} has no end, so it is none", "write `)` where the address ends"
    parts = target.split()
    if target.count('"') == 1:
        return f"the title of this {what} has no end, so it is none", f'write `({parts[0]} "The title")`'
    if len(parts) > 1:
        message = f"a blank stands in the address {quoted(target)}, so this is no {what}"
        if "media/" in target:
            return message, f"name the file without blanks, and write `{'-'.join(parts)}`"
        return message, f"write `{'%20'.join(parts)}`, and a title in double quotes"
    hint = "write `[words](address)`, and no link within another"
    return f"{passage.quote(match)} did not become a {what}", hint


_SAID = (
    ("torn", "(", _TORN, _torn),
    ("half", "](", _HALF, _half),
    ("label", "][", _LABEL, _labelled),
    ("turned", ")[", _TURNED, _turned),
    ("wide", "", _WIDE, _wide),
    ("apart", HIDDEN, _APART, _apart),
    ("bare", "![", _BARE, _bare),
    ("naked", "://", _NAKED, _naked),
    ("half naked", "<", _HALF_NAKED, _naked),
)


_CALL = re.compile(r"\[\^[^\[\]\s]+\]")


def captions(passage: Passage) -> Iterator[Slip]:
    """Yield each call of a note in a caption."""
    for match in _CALL.finditer(passage.raw) if passage.kind == "caption" else ():
        message = f"the note `{match[0]}` is shown as it is typed: titles and captions are plain text"
        yield Slip(CAPTION, match.start(), match.end(), message, "call it in a sentence below the picture")


LOOKS = (
    Look(
        LOST_LINK,
        ("](", "] (", "]\n(", "]\u00a0(", "][", ")[", "![", "://", "<", "（", "【"),
        re.compile(r"\]\s*[\[(（]|】\s*[(（]|\)\[|!\[|https?://|<\w[\w-]*\."),
        links,
    ),
    Look(CAPTION, ("[^",), re.compile(r"\[\^"), captions),
)
