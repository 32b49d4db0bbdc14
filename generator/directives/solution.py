"""`::: solution`: one good way to do an activity; on paper in the answer key alone."""

from __future__ import annotations

from generator.html.forms import disclosure
from generator.markdown.nodes import Directive

html = disclosure(lambda t: t("Solution"))
DIRECTIVE = Directive(
    "solution",
    inside=("activity",),
    never_alone=True,
    also_called=("answer", "answers"),
    call_outs=("answer", "solution"),
)
