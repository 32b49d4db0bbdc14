"""`::: note`: something beside the way. Its block is a `note-box`, since a `note` is a footnote."""

from __future__ import annotations

from generator.html.forms import call_out
from generator.markdown.nodes import Directive

html = call_out(lambda t: t("Note"))
DIRECTIVE = Directive("note", inside=("activity", "tabs"), block="note-box")
