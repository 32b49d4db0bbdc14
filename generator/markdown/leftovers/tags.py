"""Tags of HTML, of wikitext and of components: shown as they are typed, never obeyed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.markdown.leftovers.passage import PLAIN, Look, Passage, Slip
from generator.markdown.nodes import Directives
from generator.model.diagnostic import Rule

TAG = Rule(
    "V265",
    "warning",
    "A tag stands in the text",
    "Readers see it as it is typed: HTML is never obeyed here, so that no text can harm a reader.",
    "Press <kbd>Ctrl</kbd> and<br>look.",
    "Press `Ctrl` and\\\nlook.",
)
RULES = (TAG,)

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9.-]*)((?:\s[^<>]*)?/?)>")
_HINTS = {
    "br": "end the line with `\\`, or begin a paragraph",
    "hr": "write `---` between two empty lines",
    "wbr": "leave it out",
    "a": "write `[words](address)`; ids are given to headings, `## Words {#id}`",
    "img": "write `![what it shows](../media/file.svg)`",
    "span": "leave it out; words in another language are `[palabra](lang:es)`",
    "ref": "write `[^note]`, and `[^note]: …` on a line of its own",
    "references": "leave it out: the notes stand at the end by themselves",
    "blockquote": "begin each line with `> `",
    "iframe": "write a link to it, `[words](https://…)`",
    "nowiki": "put the words between backticks",
} | {
    word: hint
    for words, hint in (
        ("b strong", "write `**words**`"),
        ("cite em i var", "write `*words*`"),
        ("del s strike", "write `~~words~~`"),
        ("code kbd pre samp syntaxhighlight source tt", "put the words between backticks"),
        ("sub sup", "write the sign itself, such as H₂O or 10²"),
        ("table tbody td tfoot th thead tr", "write a table, `| one | two |`"),
        ("li ol ul", "write a list, `- one`"),
        ("dd dl dt", "write the word, and on the next line `: what it means`"),
        ("figcaption figure picture", 'write `![what it shows](../media/file.svg "The caption")`'),
        ("h1 h2 h3 h4 h5 h6", "write `## Words`"),
    )
    for word in words.split()
}
_BLOCKS = {
    tag: (words.split(), more)
    for tags, words, more in (
        ("details summary", "details answers teacher", ", or a heading"),
        ("audio video", "video", ""),
        ("aside Admonition Alert Aside Callout Note", "note", ""),
        ("Caution Danger Warning", "warning", ""),
        ("Hint Tip", "tip", ""),
        ("Tab TabItem TabPanel Tabs", "tabs", ""),
    )
    for tag in tags.split()
}
"""What is written after colons for the same, here or elsewhere, and what else one may write."""
_MORE = """
abbr acronym address area article base basefont bdi bdo big body button canvas caption center col colgroup
data datalist dfn dialog dir div embed fieldset font footer form frame frameset gallery head header hgroup
html includeonly input ins label languages legend link main map mark marquee math menu meta meter nav nobr
noinclude noscript object onlyinclude optgroup option output p param path poem progress q rp rt ruby script
section select slot small style svg template textarea time title track translate tvar u
"""
_OTHERS = frozenset(_MORE.split())
OTHERWISE = "leave it out, or put it between backticks if readers shall see it"


def find(passage: Passage) -> Iterator[Slip]:
    """Yield each tag that is none of code: the one that opens, or else the one that closes.

    In a plain text all marks are told alike, elsewhere.
    """
    if passage.kind in PLAIN:
        return
    found = list(_TAG.finditer(passage.text))
    opened = {match[2].lower() for match in found if not match[1]}
    for match in found:
        name = match[2] if match[2] in _BLOCKS else match[2].lower()
        if not _is_meant(match, name, passage.text) or (match[1] and name.lower() in opened):
            continue
        message = f"the tag `<{match[1]}{match[2]}>` is shown as it is typed"
        hint = _hint(name, passage.directives)
        family = name.lower() if hint is OTHERWISE else hint
        yield Slip(TAG, match.start(), match.end(), message, hint, f"{match[1]}{family}")


def _hint(name: str, directives: Directives) -> str:
    """Return what to write instead of a tag: a block, or what Markdown has."""
    blocks = directives.hint(*_BLOCKS[name]) if name in _BLOCKS else ""
    return blocks or _HINTS.get(name, OTHERWISE)


def _is_meant(match: re.Match[str], name: str, text: str) -> bool:
    """Whether it is a tag, and not what stands for a word or a type, as `<name>` and `Vec<T>` do."""
    if name in _HINTS or name in _BLOCKS or name in _OTHERS:
        alone = (
            len(name) == 1
            and "=" not in match[3]
            and text[max(0, match.start() - 1) : match.start()].isalnum()
        )
        return not (alone and f"</{name}" not in text)
    return match[2][0].isupper() and ("=" in match[3] or match[3].endswith("/") or _is_whole(match, text))


def _is_whole(match: re.Match[str], text: str) -> bool:
    """Whether a component stands alone in its paragraph, or with its other half."""
    half = f"<{match[2]}" if match[1] else f"</{match[2]}>"
    return half in text or (len(match[2]) > 1 and match[0] == text.strip())


LOOKS = (Look(TAG, ("<",), re.compile(r"</?[A-Za-z]"), find),)
