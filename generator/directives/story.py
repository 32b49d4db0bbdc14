"""`::: story`: what happened to somebody."""

from __future__ import annotations

from generator.html.forms import call_out
from generator.markdown.nodes import Directive

html = call_out(lambda t: t("Story"))
DIRECTIVE = Directive(
    "story",
    inside=("activity",),
    also_called=("case-study", "example", "quote", "testimonial"),
    call_outs=("example",),
)
