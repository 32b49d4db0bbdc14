"""`::: hint`: help for who asks for it; on paper at the back."""

from __future__ import annotations

from generator.html.forms import disclosure
from generator.markdown.nodes import Directive

html = disclosure(lambda t: t("Hint"))
DIRECTIVE = Directive(
    "hint",
    inside=("activity", "quiz", "order", "match"),
    never_alone=True,
    also_called=("accordion", "collapse", "details", "dropdown", "spoiler"),
)
