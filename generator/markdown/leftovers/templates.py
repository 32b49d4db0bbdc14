"""What another system would fill in: Liquid, Hugo, kramdown, MDX, wikitext."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.markdown.leftovers.passage import Look, Passage, Slip
from generator.markdown.nodes import Directives
from generator.model.diagnostic import Rule

TEMPLATE = Rule(
    "V266",
    "warning",
    "Template code of another system stands in the text",
    "Nothing is filled in here: readers see the code as it is typed.",
    "{{< youtube abc >}}\n\nVersion {{ site.version }}\n\n{: .callout}",
    "[The film](https://video.example.net/abc)\n\nVersion 3",
)
RULES = (TEMPLATE,)

_CODE = re.compile(
    r"""(?P<remark>\{\#.{0,500}?\#\}|\{/\*.{0,500}?\*/\}|\{%-?\s*comment\b.{0,500}?%\}|%%(?=\s?[^\W\d_])[^%\n]+%%)
    |(?P<kramdown>\{::?/?[^{}\n]*\})
    |(?P<shortcode>\{\{[<%].{0,500}?[>%]\}\})
    |(?P<liquid>\{%.{0,500}?%\})
    |(?P<variable>\{\{[^{}\n]*\}\}|<%.{0,500}?%>|<\?.{0,500}?\?>)
    |(?P<script>^(?:import\s[\w{}*,$\s]+\sfrom\s|import\s|export\s(?:default|const|let|function)\s.*?)['"={(].*)""",
    re.VERBOSE,
)
_HINTS = {
    "remark": "write `<!-- … -->` for a comment",
    "kramdown": "leave it out",
    "shortcode": "write what it would show",
    "liquid": "leave it out",
    "variable": "write what it stands for, or put it between backticks if readers shall see it",
    "script": "leave the line out",
}
_NAMED = (
    (re.compile(r"\btoc\b"), "leave it out: the page has its list of headings by itself"),
    (
        re.compile(r"\b(?:callout|note|tip|hint|warning|danger|admonition|alert|notice|info)\b"),
        (("note", "tip", "warning"),),
    ),
    (re.compile(r"\b(?:youtube|vimeo|video|audio)\b"), (("video",), ", or a link")),
    (re.compile(r"\b(?:figure|image|img)\b"), "write `![what it shows](../media/file.svg)`"),
    (re.compile(r"\b(?:rel)?(?:ref|link|url)\b|\bxref\b"), "write `[words](module:…)`"),
    (re.compile(r"\b(?:cite|citation|footnote)\b"), "write `[^note]`, and `[^note]: …` on a line of its own"),
    (re.compile(r"\btabs?\b"), (("tabs",),)),
)
"""What names of templates are about, with the hint, or with what is written after colons for it."""


def find(passage: Passage) -> Iterator[Slip]:
    """Yield each piece of code that another system would read."""
    for match in _CODE.finditer(passage.text):
        kind = match.lastgroup or "variable"
        message = f"{passage.quote(match)} is code of another system, and is shown as it is typed"
        hint = _hint(kind, match[0], passage.directives)
        yield Slip(TEMPLATE, match.start(), match.end(), message, hint, f"{kind}: {hint}")


def _hint(kind: str, code: str, directives: Directives) -> str:
    if kind in ("kramdown", "shortcode", "liquid"):
        for words, hint in _NAMED:
            if words.search(code.lower()):
                return hint if isinstance(hint, str) else directives.hint(*hint) or _HINTS[kind]
    return _HINTS[kind]


LOOKS = (
    Look(
        TEMPLATE,
        ("{{", "{%", "{:", "{/", "{#", "<%", "<?", "%%", "import ", "export "),
        re.compile(r"\{[{%:/]|<[%?]|%%|^(?:import|export) ", re.MULTILINE),
        find,
    ),
)
