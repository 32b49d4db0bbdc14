"""`::: tip`: advice from practice."""

from __future__ import annotations

from generator.html.forms import call_out
from generator.markdown.nodes import Directive

html = call_out(lambda t: t("Tip"))
DIRECTIVE = Directive(
    "tip",
    inside=("activity", "tabs"),
    also_called=("callout-tip", "success"),
    call_outs=("hint", "success", "tip"),
)
