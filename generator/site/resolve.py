"""Behind the barrier: what each page shows of the rest of the site, as small values.

All functions are pure. They run in the main process, once for each locale or page.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice

from msgspec.structs import replace

from generator.i18n.formats import collation_key
from generator.model.content import Facts, LocalContent, Module, Page, Pathway, Step
from generator.model.framework import Competency, Framework
from generator.model.page import (
    Abilities,
    Ability,
    Assets,
    Chrome,
    Group,
    Link,
    LocalFacts,
    LocalText,
    MenuItem,
    ModuleRow,
    Neighbours,
    PathCard,
    PathDoor,
    PathStep,
    Picture,
    StageFacts,
    StageMark,
    Strings,
    Way,
)
from generator.model.site import MEDIA_FOLDER, MediaFile, MediaList, Settings
from generator.model.text import ResolvedText
from generator.site.addresses import address, media_address, relative
from generator.site.built import writes
from generator.site.publication import DocumentName
from generator.site.targets import Target, read_target
from generator.source.media import captions, twin
from generator.translation.localise import shown_fields

DOORS = 2
FILES = frozenset({"module", "pathway", "page"})
"""What has a page where its file is published: a draft has none."""


def said(texts: LocalContent) -> dict[str, LocalText]:
    """Return the translatable fields of a file by key, as a page says them."""
    return {key: as_said(field) for key, field in shown_fields(texts).items()}


def as_said(shown: ResolvedText) -> LocalText:
    """Return what a listing shows of a text."""
    return LocalText(shown.text, shown.locale)


def chrome(
    locale: str,
    fallbacks: tuple[str, ...],
    settings: Settings,
    site: Mapping[str, LocalText],
    stages: tuple[StageMark, ...],
    menu: tuple[MenuItem, ...],
    assets: Assets,
    strings: Strings,
) -> Chrome:
    """Return what stands on every page of a locale. `site` is `said` of the settings."""
    nothing = LocalText("", locale)
    return Chrome(
        locale=locale,
        title=site.get("title", nothing),
        tagline=site.get("tagline", nothing),
        source_locale=settings.source_locale,
        locales=settings.locales,
        fallbacks=fallbacks,
        stages=stages,
        search=address("search", locale) if writes(settings, "search") else "",
        menu=menu,
        publisher=settings.publisher,
        license=settings.license,
        url=settings.url,
        edit=settings.repository.edit,
        new_issue=settings.repository.new_issue,
        assets=assets,
        strings=strings,
    )


def stage_marks(framework: Framework, words: Mapping[str, LocalText]) -> tuple[StageMark, ...]:
    """Return the stages in the order of the framework. `words` is `said` of the framework."""
    return tuple(
        StageMark(stage.id, stage.mark, words[f"stages.{stage.id}.title"]) for stage in framework.stages
    )


def menu(pages: Iterable[tuple[Facts, LocalFacts]], locale: str) -> tuple[MenuItem, ...]:
    """Return the free pages that want to stand in the menu, by their place, then by id."""
    wanted = [
        (page.front.menu, page.front.id, local)
        for page, local in pages
        if isinstance(page.front, Page) and page.front.menu and address("page", locale, page.front.id)
    ]
    return tuple(
        MenuItem(as_said(local.title), address("page", locale, id))
        for _, id, local in sorted(wanted, key=_place)
    )


def row(module: Module, local: LocalFacts) -> ModuleRow:
    """Return what a listing shows of a module."""
    return ModuleRow(module.id, as_said(local.title), module.stage, module.self_study, as_said(local.summary))


def titled(row: ModuleRow) -> ModuleRow:
    """Return what a listing without summaries shows of a module."""
    return row if row.summary is None else replace(row, summary=None)


def pathway_order(pathways: Iterable[Pathway], settings: Settings) -> tuple[Pathway, ...]:
    """Return the pathways as the home page has them: those that the settings name, then by id."""
    named = {id: place for place, id in enumerate(settings.pathways)}
    return tuple(sorted(pathways, key=lambda pathway: (named.get(pathway.id, len(named)), pathway.id)))


def module_order(pathways: Iterable[Pathway]) -> tuple[str, ...]:
    """Return the modules of all pathways, each at its first place."""
    steps = (id for pathway in pathways for step in _steps(pathway) for id in step.modules)
    return tuple(dict.fromkeys(steps))


def groups(
    framework: Framework,
    words: Mapping[str, LocalText],
    rows: Iterable[ModuleRow],
    order: Sequence[str],
) -> tuple[Group, ...]:
    """Return the modules of each stage: in the order of the first pathway that has them, then by title."""
    place = {id: number for number, id in enumerate(order)}
    ordered = sorted(
        rows, key=lambda row: (place.get(row.id, len(place)), collation_key(row.title.text), row.id)
    )
    return tuple(
        Group(
            mark,
            words.get(f"stages.{mark.id}.summary", LocalText("", mark.title.locale)),
            tuple(row for row in ordered if row.stage == mark.id),
        )
        for mark in stage_marks(framework, words)
    )


def stage_facts(
    framework: Framework, words: Mapping[str, LocalText], groups: Sequence[Group]
) -> tuple[StageFacts, ...]:
    """Return what the page of each stage shows, in the order of the framework."""
    return tuple(
        StageFacts(
            group,
            _abilities(framework, words, group.stage.id),
            tuple(other.stage for other in groups if other is not group),
        )
        for group in groups
    )


def path_card(
    pathway: Pathway, local: LocalFacts, words: Mapping[str, LocalText], rows: Mapping[str, ModuleRow]
) -> PathCard:
    """Return a pathway as the home page shows it. Modules without a row are left out."""
    steps = (_path_step(step, rows) for step in _steps(pathway))
    doors = (
        PathDoor(words[f"doors.{number}.say"], titled(rows[door.start]))
        for number, door in enumerate(pathway.doors)
        if door.start in rows
    )
    return PathCard(
        pathway.id,
        as_said(local.title),
        as_said(local.summary),
        tuple(step for step in steps if step.rows),
        tuple(doors),
    )


def by_stage(modules: Iterable[Module], order: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Return the ids of the modules of each stage, in the order of the pathways, then by id."""
    place = {id: number for number, id in enumerate(order)}
    found: dict[str, tuple[str, ...]] = {}
    for module in sorted(modules, key=lambda module: (place.get(module.id, len(place)), module.id)):
        found[module.stage] = (*found.get(module.stage, ()), module.id)
    return found


def neighbours(
    module: Module,
    rows: Mapping[str, ModuleRow],
    stages: Mapping[str, Sequence[str]],
    ways: tuple[Way, ...] = (),
) -> Neighbours:
    """Return the modules that a module's page names: what helps first, and two doors.

    The doors are its own suggestions; where it has fewer, modules of the further stages it is useful in,
    then of its own stage. `stages` is what `by_stage` gives, `ways` what `resolve_ways.ways` gives.
    """
    helps_first = [id for id in module.helps_first if id in rows]
    doors = islice(_doors(module, rows, stages), DOORS)
    return Neighbours(
        tuple([titled(rows[id]) for id in helps_first]),
        tuple([titled(rows[id]) for id in doors]),
        ways,
    )


def links(
    facts: Facts, page: str, chain: Sequence[str], documents: Collection[DocumentName], media: Collection[str]
) -> tuple[Link, ...]:
    """Return where each link of a file leads from the page at address `page`.

    `chain` is the page's locale and its fallbacks; `documents` are the (kind, id) of the content files that
    have a page; `media` the names of the files in `content/media/`.
    """
    targets = dict.fromkeys(ref.target for ref in facts.references if ref.kind == "link")
    return tuple(link(target, page, chain, documents, media) for target in targets)


def link(
    target: str, page: str, chain: Sequence[str], documents: Collection[DocumentName], media: Collection[str]
) -> Link:
    """Return where one link leads; see `links`."""
    read = read_target(target)
    if read.kind in ("web", "direct"):
        return Link(target, read.id, outside=read.kind == "web")
    if read.kind == "block":
        return Link(target, f"#{read.fragment}")
    if read.kind == "media":
        return Link(target, _file(read.id, page, chain, media))
    return Link(target, _page(read, page, chain[0], documents))


def pictures(
    facts: Facts,
    page: str,
    chain: Sequence[str],
    locales: Sequence[str],
    media: Mapping[str, MediaFile],
    titles: Mapping[str, LocalText],
) -> tuple[Picture, ...]:
    """Return the media files that a file shows, as the page at address `page` names them.

    `locales` are all that may have captions; `titles` is `media_titles` of the page's locale.
    """
    shown = [ref.target.removeprefix(MEDIA_FOLDER) for ref in facts.references if ref.kind == "image"]
    played = [value for block in facts.blocks for key, value in block.attrs if key == "media"]
    names = dict.fromkeys(name for name in [*shown, *played] if name in media)
    return tuple(_picture(name, page, chain, locales, media, titles) for name in names)


def media_titles(media: MediaList, words: Mapping[str, LocalText]) -> dict[str, LocalText]:
    """Return the titles of media files by name. `words` is `said` of the media list."""
    return {entry.file: words[key] for entry in media.entries if (key := f"{entry.file}.title") in words}


def _place(item: tuple[int, str, LocalFacts]) -> tuple[int, str]:
    return item[:2]


def _doors(
    module: Module, rows: Mapping[str, ModuleRow], stages: Mapping[str, Sequence[str]]
) -> Iterator[str]:
    """Yield the modules to go on with, the best first, each once."""
    further = chain.from_iterable(stages.get(stage, ()) for stage in (*module.also_useful_in, module.stage))
    seen = {module.id}
    for id in chain(module.next, (id for id in further if id not in module.helps_first)):
        if id in rows and id not in seen:
            seen.add(id)
            yield id


def _steps(pathway: Pathway) -> tuple[Step, ...]:
    return tuple(step for section in pathway.sections for step in section.steps)


def _path_step(step: Step, rows: Mapping[str, ModuleRow]) -> PathStep:
    known = tuple(titled(rows[id]) for id in step.modules if id in rows)
    return PathStep(known, step.choose, step.optional)


def _abilities(framework: Framework, words: Mapping[str, LocalText], stage: str) -> tuple[Abilities, ...]:
    domains = (
        Abilities(words[f"domains.{domain.id}.title"], _lines(framework, words, stage, domain.id))
        for domain in framework.domains
    )
    return tuple(domain for domain in domains if domain.lines)


def _lines(
    framework: Framework, words: Mapping[str, LocalText], stage: str, domain: str
) -> tuple[Ability, ...]:
    here = (each for each in framework.competencies if each.domain == domain and each.at(stage))
    return tuple(_ability(competency, words, stage) for competency in here)


def _ability(competency: Competency, words: Mapping[str, LocalText], stage: str) -> Ability:
    key = f"competencies.{competency.id}"
    return Ability(competency.id, words[f"{key}.stages.{stage}.line"], words[f"{key}.title"], competency.kind)


def _file(name: str, page: str, chain: Sequence[str], media: Collection[str]) -> str:
    return relative(page, media_address(twin(name, chain, media))) if name in media else ""


def _page(target: Target, page: str, locale: str, documents: Collection[DocumentName]) -> str:
    there = address(target.kind, locale, target.id)
    if not there or (target.kind in FILES and (target.kind, target.id) not in documents):
        return ""
    return relative(page, there) + (f"#{target.fragment}" if target.fragment else "")


def _picture(
    name: str,
    page: str,
    chain: Sequence[str],
    locales: Sequence[str],
    media: Mapping[str, MediaFile],
    titles: Mapping[str, LocalText],
) -> Picture:
    file = media[twin(name, chain, media)]
    title = titles.get(name, LocalText("", chain[0]))
    tracks = tuple(
        (locale, relative(page, media_address(track))) for locale, track in captions(name, locales, media)
    )
    return Picture(name, relative(page, media_address(file.name)), file, title, tracks)
