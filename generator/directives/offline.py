"""`::: offline`: how it goes without internet."""

from __future__ import annotations

from generator.html.forms import call_out
from generator.markdown.nodes import Directive

html = call_out(lambda t: t("Without internet"))
DIRECTIVE = Directive("offline", inside=("activity",), label="Without internet")
