"""`::: caution`: what may go wrong."""

from __future__ import annotations

from generator.html.forms import call_out
from generator.markdown.nodes import Directive

html = call_out(lambda t: t("Caution"))
DIRECTIVE = Directive(
    "caution",
    inside=("activity", "tabs"),
    also_called=("alert", "attention", "callout-caution", "callout-warning", "danger", "error", "warning"),
    call_outs=("caution", "danger", "error", "failure", "warning"),
)
