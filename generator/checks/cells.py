"""Every line of the framework has a module that teaches it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.diagnostic import Diagnostic, Location, Rule
from generator.model.site import Site
from generator.site.uses import FRAMEWORK

EMPTY = Rule(
    "V506",
    "warning",
    "No module teaches a competency at one of its stages",
    "Somebody who answers “not yet” to that line is led to nothing.",
    "competencies:\n  - id: judge-sources\n    stages:\n      emerging: …",
    "a module with `stage: emerging` and `teaches: [judge-sources]`",
)
RULES = (EMPTY,)


def check(site: Site) -> Iterator[Diagnostic]:
    """Report lines without a published module. Only `stage` counts, as in the self-assessment."""
    modules = (each for each in site.modules().values() if each.is_published)
    taught = {(id, module.stage) for module in modules for id in module.teaches}
    for competency in site.framework.competencies:
        for line in competency.lines:
            if (competency.id, line.stage) not in taught:
                message = f'no module teaches "{competency.id}" at the stage "{line.stage}"'
                hint = "write one, or waive it in content/framework.yaml until somebody does"
                place = Location(FRAMEWORK, f"key:competencies.{competency.id}.stages.{line.stage}")
                yield EMPTY.at(place, message, hint)
