"""`::: note`: something beside the way. Its block is a `note-box`, since a `note` is a footnote."""

from __future__ import annotations

from generator.html.forms import call_out
from generator.markdown.nodes import Directive

html = call_out(lambda t: t("Note"))
DIRECTIVE = Directive(
    "note",
    inside=("activity", "tabs"),
    block="note-box",
    also_called=(
        "admonition",
        "callout",
        "callout-important",
        "callout-note",
        "important",
        "info",
        "information",
        "seealso",
    ),
    call_outs=(
        "abstract",
        "admonition",
        "attention",
        "bug",
        "info",
        "important",
        "note",
        "quote",
        "seealso",
        "summary",
        "todo",
    ),
)
