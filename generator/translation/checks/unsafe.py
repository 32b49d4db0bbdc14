"""What in a translation could harm a reader, and how it is made harmless.

A translation may not lead where its source does not lead. Whether a destination is one of the source's is
looked up, character for character, so no trick of writing an address can slip through. One that is the same,
written otherwise (`http:`, `www.`, a last slash), is replaced by the source's own.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from msgspec import Struct

from generator.markdown.inline import Mention, mentions
from generator.model.diagnostic import Rule, TextFault
from generator.model.ids import nearest
from generator.model.links import same
from generator.translation.checks.listed import listed
from generator.translation.checks.source import Signs, SourceText, signs

STRANGE_TARGET = Rule(
    "V401",
    "warning",
    "A translation leads where its source does not lead",
    "Whoever can translate could send readers anywhere. The link is shown as plain text, the paragraph as"
    " outdated, until it is corrected.",
    'msgid "Read [the rules](page:rules)."\nmsgstr "Lee [las reglas](https://example.net/)."',
    'msgid "Read [the rules](page:rules)."\nmsgstr "Lee [las reglas](page:rules)."',
)
OPEN_BIDI = Rule(
    "V402",
    "warning",
    "A translation opens a change of direction and does not close it, or the other way round",
    "The rest of the page could be turned round and read as something else. The source is shown instead.",
    'msgstr "abc \\N{RIGHT-TO-LEFT OVERRIDE} cba"',
    'msgstr "abc cba"',
)
BLANK_LINE = Rule(
    "V403",
    "warning",
    "A translation holds a blank line",
    "A text is one paragraph of the page; two would need a place that the source does not have. The source is"
    " shown instead.",
    'msgstr ""\n"Uno.\\n"\n"\\n"\n"Dos."',
    'msgstr "Uno. Dos."',
)
TOO_LONG = Rule(
    "V404",
    "warning",
    "A translation is far too long",
    "No sentence is that long, and reading it could stop a build. The source is shown instead.",
    "a msgstr of more than 20,000 characters, or of hundreds of square brackets",
    "a msgstr about as long as its msgid",
)
OPEN_COMMENT = Rule(
    "V290",
    "warning",
    "A translation opens a comment and does not close it",
    "Nobody can tell what of it is for readers. The source is shown instead.",
    'msgstr "Uno <!-- dos"',
    'msgstr "Uno <!-- dos -->"',
)
RULES = (STRANGE_TARGET, OPEN_BIDI, BLANK_LINE, TOO_LONG, OPEN_COMMENT)

LONGEST = 20_000
MOST_BRACKETS = 300
ROUNDS = 8
PARAGRAPHS = re.compile(r"\n[^\S\n]*\n")
BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
CLOSERS = {
    **dict.fromkeys("\u202a\u202b\u202d\u202e", "\u202c"),
    **dict.fromkeys("\u2066\u2067\u2068", "\u2069"),
}
LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
WIKIMEDIA = re.compile(
    r"https://[a-z]{2,}(?:-[a-z]+)*\."
    r"(wikipedia|wiktionary|wikibooks|wikinews|wikiquote|wikisource|wikiversity|wikivoyage)"
    r"\.org(?:/[^\s\\]*)?"
)
PLAIN_TARGET = re.compile(r"[^\s<>\\]+")
ENTITY = re.compile(r"&#?\w+;")


def refused(source: SourceText, text: str) -> TextFault | None:
    """Return why a translation cannot be shown at all, if so."""
    if len(text) > LONGEST:
        return _too_long(
            f"this translation has {len(text):,} characters, and {LONGEST:,} at most can be shown"
        )
    if text.count("[") > MOST_BRACKETS + source.text.count("["):
        return _too_long(f"this translation holds {text.count('['):,} opening brackets")
    if PARAGRAPHS.search(text):
        hint = "take the blank line out; a line break within a paragraph is `\\` and a line feed"
        return TextFault(
            BLANK_LINE, "a blank line stands in this translation; the source is shown instead", hint
        )
    return _open_bidi(text)


class Harmless(Struct, frozen=True):
    """A translation that leads nowhere but where its source leads."""

    text: str
    """"" where it could not be made harmless."""
    findings: tuple[TextFault, ...] = ()
    anchors: tuple[tuple[str, str], ...] = ()
    """(as translated by hand, as in the source) of the same-page links that were set right."""


def harmless(source: SourceText, text: str) -> Harmless:
    """Return a translation without the links and pictures that its source does not have.

    Each becomes its own text. What remains is parsed again until nothing strange is left, since brackets
    around a link that is gone may make a new one. The last word has what readers get: the rendered text.
    """
    allowed = Allowed(source.signs)
    findings: dict[str, TextFault] = {}
    anchors: dict[str, str] = {}
    for _ in range(ROUNDS):
        given = mentions(text, source.definitions)
        used = {mention.target for mention in given}
        strange = _outermost(mention for mention in given if not allowed.has(*_sign(mention)))
        for mention in reversed(strange):
            right, anchor = allowed.right(mention), allowed.anchor(mention)
            if not right and anchor:
                anchors[mention.target] = anchor
            elif not right:
                findings.setdefault(mention.target, _strange_target(mention, used, allowed))
            text = text[: mention.start] + _instead(text, mention, right or anchor) + text[mention.end :]
        if all(allowed.has(*sign) for sign in signs(text, source.definitions)):
            return Harmless(text, tuple(findings.values()), tuple(anchors.items()))
    finding = TextFault(
        STRANGE_TARGET, "links within links cannot be told apart; the source is shown instead"
    )
    return Harmless("", tuple(findings.values()) or (finding,))


class Allowed:
    """Where a source leads."""

    __slots__ = ("alike", "anchors", "images", "links", "projects")

    def __init__(self, known: Signs) -> None:
        self.images = [target for kind, target in known if kind == "image"]
        self.links = [target for kind, target in known if kind == "link"]
        self.anchors = [target for target in dict.fromkeys(self.links) if target.startswith("#")]
        self.projects = {project(target) for target in self.links} - {""}
        self.alike: dict[str, str] = {}

    def has(self, kind: str, target: str) -> bool:
        """Whether a translation may hold this."""
        if kind == "link":
            return target in self.links or project(target) in self.projects
        if kind == "lang":
            return LANGUAGE.fullmatch(target) is not None
        return kind != "image" or target in self.images

    def right(self, mention: Mention) -> str:
        """Return the source's link that a strange one is, written in another way; "" where it is none.

        It is always the source's own that a page gets: so whatever is taken for alike leads nowhere else.
        """
        if mention.kind == "image":
            return ""
        if not self.alike:
            self.alike = {same(each): each for each in self.links if _plain(each)}
        return self.alike.get(same(mention.target), "")

    def anchor(self, mention: Mention) -> str:
        """Return the same-page link that a strange one was translated from, "" where it is not plain."""
        if mention.kind != "link" or not mention.target.startswith("#") or len(self.anchors) != 1:
            return ""
        return self.anchors[0] if _plain(self.anchors[0]) else ""


def _sign(mention: Mention) -> tuple[str, str]:
    """Return the kind and the target as they are rendered."""
    if mention.kind in ("image", "note", "code"):
        return mention.kind, mention.target
    if mention.target.startswith("lang:"):
        return "lang", mention.target.removeprefix("lang:")
    return "link", mention.target


def project(target: str) -> str:
    """Return the Wikimedia project that an address leads to whatever its language, "" where it is none."""
    found = WIKIMEDIA.fullmatch(target)
    return found[1] if found else ""


def _outermost(mentions: Iterable[Mention]) -> list[Mention]:
    """Return the constructs that stand in no other of `mentions`."""
    kept: list[Mention] = []
    for mention in mentions:
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _plain(target: str) -> bool:
    """Whether an address is read as it is written, wherever a link has it."""
    return PLAIN_TARGET.fullmatch(target) is not None and not ENTITY.search(target)


def _instead(text: str, mention: Mention, target: str) -> str:
    """Return what stands in the place of a strange construct: its text, or a link to `target`."""
    inner = text[mention.inner_start : mention.inner_end]
    if not target:
        return inner
    if mention.kind == "autolink":
        return f"<{target}>"
    title = mention.title.replace("\\", "\\\\").replace('"', '\\"')
    target = f"<{target}>" if "(" in target or ")" in target else target
    return f'[{inner}]({target} "{title}")' if title else f"[{inner}]({target})"


def _strange_target(mention: Mention, used: set[str], allowed: Allowed) -> TextFault:
    """Return the finding of one link or picture; what of the source is not `used` was probably meant."""
    noun, targets = ("picture", allowed.images) if mention.kind == "image" else ("link", allowed.links)
    known = list(dict.fromkeys(targets))
    has = f"which has {listed(known)}" if known else f"which has no {noun}"
    message = (
        f"the {noun} {listed([mention.target])} is not in the source, {has}; it is shown as plain text, and"
        " the paragraph as outdated"
    )
    unused = [target for target in known if target not in used]
    meant = unused[0] if len(unused) == 1 else nearest(mention.target, unused)
    return TextFault(
        STRANGE_TARGET, message, f"write `({meant})`" if meant else f"leave its text and take the {noun} out"
    )


def open_comment() -> TextFault:
    """Return the finding of a comment that is not closed, or that another begins in."""
    message = "a comment is opened in this translation and not closed; the source is shown instead"
    return TextFault(OPEN_COMMENT, message, "write `-->` where it ends")


def _too_long(message: str) -> TextFault:
    """Return the finding of a text that is no sentence."""
    return TextFault(TOO_LONG, f"{message}; the source is shown instead", "translate this text alone")


def _open_bidi(text: str) -> TextFault | None:
    """Return the first change of direction that is not closed, or closes nothing, if there is one."""
    opened: list[str] = []
    for char in BIDI.findall(text):
        if char in CLOSERS:
            opened.append(char)
        elif opened and CLOSERS[opened[-1]] == char:
            opened.pop()
        else:
            return _bidi(char, "closes nothing", "take it out")
    if not opened:
        return None
    return _bidi(
        opened[-1],
        "is opened and never closed",
        f"take it out, or close it with {_point(CLOSERS[opened[-1]])}",
    )


def _bidi(char: str, what: str, hint: str) -> TextFault:
    """Return the finding of one change of direction."""
    message = (
        f"{_point(char)} ({unicodedata.name(char).lower()}) {what}, so the rest of the page could be turned"
        " round; the source is shown instead"
    )
    return TextFault(OPEN_BIDI, message, hint)


def _point(char: str) -> str:
    """Return a character as its code point."""
    return f"U+{ord(char):04X}"
