"""Every picture says in words what it shows."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.diagnostic import Diagnostic, Rule
from generator.model.survey import Site
from generator.site.targets import read_target
from generator.site.uses import images

NO_ALT = Rule(
    "V301",
    "error",
    "A picture has no words",
    "Somebody who cannot see the picture gets nothing.",
    "![](../media/doubt-scale.svg)",
    "![Three statements on a line from 0 to 2](../media/doubt-scale.svg)",
)
RULES = (NO_ALT,)


def check(site: Site) -> Iterator[Diagnostic]:
    """Report pictures without an alternative text, those that are decoration left out."""
    decorative = {entry.file for entry in site.media.entries if entry.decorative}
    for each in images(site):
        name = read_target(each.reference.target).id
        if not each.reference.text.strip() and name not in decorative:
            message = "somebody who cannot see this picture gets nothing"
            hint = (
                "describe it between the brackets, or mark the file `decorative: true` in content/media.yaml"
            )
            yield NO_ALT.at(each.location, message, hint)
