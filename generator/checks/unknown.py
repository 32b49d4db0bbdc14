"""What is named exists: modules, pathways, stages, competencies, terms, pages, blocks and objectives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.model.content import Facts, Module
from generator.model.diagnostic import Diagnostic, Location, Rule
from generator.model.site import Site
from generator.site.targets import WITH_BLOCKS
from generator.site.uses import KnownIds, Use, uses

PATHWAY = Rule(
    "V200",
    "error",
    "There is no such pathway",
    "A reader who wants to go on would be led nowhere.",
    "bridges:\n  - to: bring-peple-together",
    "bridges:\n  - to: bring-people-together",
)
STAGE = Rule(
    "V201",
    "error",
    "There is no such stage",
    "The module would stand at no place of the path, so that nobody finds it.",
    "stage: fundamentl",
    "stage: fundamental",
)
COMPETENCY = Rule(
    "V202",
    "error",
    "There is no such competency",
    "What a module teaches is how people find it; the framework would miss it.",
    "teaches: [juge-sources]",
    "teaches: [judge-sources]",
)
MODULE = Rule(
    "V203",
    "error",
    "There is no such module",
    "A reader who follows the link or the pathway would find nothing.",
    "Continue with [sharing](module:data-sharng).",
    "Continue with [sharing](module:data-sharing).",
)
TERM = Rule(
    "V204",
    "error",
    "There is no such term in the glossary",
    "A reader who does not know the word would look for its meaning in vain.",
    "[citation](term:citaton)",
    "[citation](term:citation)",
)
PAGE = Rule(
    "V205",
    "error",
    "There is no such page",
    "A reader who follows the link would find nothing.",
    "[about us](page:abuot)",
    "[about us](page:about)",
)
BLOCK = Rule(
    "V206",
    "error",
    "There is no such heading or block",
    "The link would lead to the top of the page, and the reader would have to search.",
    "[the source](module:first-sourced-edit#juge)",
    "[the source](module:first-sourced-edit#judge)",
)
OBJECTIVE = Rule(
    "V207",
    "error",
    "The module has no such objective",
    "Nobody could tell what the block is for, and the aim that was meant would seem to have no practice.",
    "::: activity {minutes=5 for=sea}",
    "::: activity {minutes=5 for=see}",
)
RULES = (PATHWAY, STAGE, COMPETENCY, MODULE, TERM, PAGE, BLOCK, OBJECTIVE)
BY_KIND = {
    "pathway": PATHWAY,
    "stage": STAGE,
    "competency": COMPETENCY,
    "module": MODULE,
    "term": TERM,
    "page": PAGE,
}
ANY_BLOCK = "write the id of a heading or a block, as in `{#my-heading}`"
WHERE = {
    "pathway": "the name of a file in content/pathways",
    "stage": "the id of a stage in content/framework.yaml",
    "competency": "the id of a competency in content/framework.yaml",
    "module": "the name of a file in content/modules",
    "term": "the id of a term in content/glossary.yaml",
    "page": "the name of a file in content/pages",
}


def check(site: Site) -> Iterator[Diagnostic]:
    """Report each id that names nothing. A renamed module is called by its new name."""
    names, blocks = _names(site), _blocks(site)
    renamed = {alias: id for id, module in site.modules().items() for alias in module.aliases}
    for use in uses(site):
        if use.kind in names and use.id not in names[use.kind]:
            yield from _unknown(use, names[use.kind], renamed)
        elif use.fragment:
            yield from _block(use, blocks)
    for facts, front in site.of_modules():
        yield from _objectives(facts, front)


def _names(site: Site) -> Mapping[str, KnownIds]:
    """Return what there is by kind. Retired competencies are known: `hidden.py` speaks of them."""
    framework = site.framework
    competencies = [*(one.id for one in framework.competencies), *(id for id, _ in framework.retired)]
    kinds = {
        "pathway": site.pathways(),
        "stage": [stage.id for stage in framework.stages],
        "competency": competencies,
        "module": site.modules(),
        "term": [term.id for term in site.glossary.terms],
        "page": site.pages(),
    }
    return {kind: KnownIds(ids) for kind, ids in kinds.items()}


def _unknown(use: Use, names: KnownIds, renamed: Mapping[str, str]) -> Iterator[Diagnostic]:
    if not names and use.kind in ("stage", "competency"):
        return  # decoding has said that the framework has none
    hint = names.hint(use.id) or f"write {WHERE[use.kind]}"
    if use.kind == "module" and use.id in renamed:
        hint = f'it is called "{renamed[use.id]}" now'
    yield BY_KIND[use.kind].at(use.location, f'unknown {use.kind} "{use.id}"', hint)


def _blocks(site: Site) -> Mapping[str, frozenset[str]]:
    """Return the ids of headings and blocks by what a link calls the file, and by its path."""
    found = {}
    for facts in site.facts:
        ids = {heading.id for heading in facts.headings} | {block.id for block in facts.blocks}
        found[facts.path] = found[f"{facts.kind}:{facts.front.id}"] = frozenset(ids - {""})
    return found


def _block(use: Use, blocks: Mapping[str, frozenset[str]]) -> Iterator[Diagnostic]:
    elsewhere = use.kind in WITH_BLOCKS
    known = blocks.get(f"{use.kind}:{use.id}" if elsewhere else use.path, frozenset())
    if use.fragment not in known:
        owner = f'the {use.kind} "{use.id}"' if elsewhere else "this page"
        hint = KnownIds(known).hint(use.fragment) or ANY_BLOCK
        yield BLOCK.at(use.location, f'{owner} has no heading or block "{use.fragment}"', hint)


def _objectives(facts: Facts, front: Module) -> Iterator[Diagnostic]:
    known = {key for key, _ in front.objectives}
    for index, block in enumerate(facts.blocks):
        for key, value in block.attrs:
            for word in value.split(",") if key == "for" and known else ():
                if word not in known:
                    hint = KnownIds(known).hint(word) or f"write one of: {', '.join(sorted(known))}"
                    place = Location(facts.path, f"block:{index}:for")
                    yield OBJECTIVE.at(place, f'the module has no objective "{word}"', hint)
