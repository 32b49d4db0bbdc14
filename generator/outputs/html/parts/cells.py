"""What someone can say of a competency at a stage, and where it can be learned; or who could write it."""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct

from generator.i18n.strings import Words
from generator.model.page import Chrome
from generator.model.reference import Cell, Lesson
from generator.outputs.html.parts.repository import edit_address, issue_address
from generator.outputs.html.parts.texts import PageTexts
from generator.outputs.html.parts.values import ModuleLink, StageLink, module_link, module_links, stage_of
from generator.site.addresses import address, place, relative


class LessonView(Struct, frozen=True):
    """A module that teaches a line."""

    module: ModuleLink
    untranslated: bool
    """Whether nothing of it is translated into the language of the page."""
    help: str
    """Where its translation can be begun: its catalog, else the module itself."""


class CellView(Struct, frozen=True):
    """A line, and where it can be learned."""

    stage: StageLink
    line: Markup
    lessons: tuple[LessonView, ...]
    also: tuple[ModuleLink, ...]
    write: str
    """Where to offer a module, if the line has no lesson; "" on the competency's own page where the site
    names no place."""
    more: int
    """Modules that the line's place on the page of the competency names beside these."""
    all: str
    """The address of that place."""


def cell_view(page: str, id: str, cell: Cell, chrome: Chrome, texts: PageTexts) -> CellView:
    """Return a line of the competency `id` as the page at address `page` shows it."""
    return CellView(
        stage_of(page, cell.stage, chrome),
        texts.element("span", cell.line, ("class", "can")),
        tuple(_lesson_view(page, lesson, chrome) for lesson in cell.lessons),
        module_links(page, cell.also, chrome),
        "" if cell.lessons else _offer(page, id, cell, chrome, texts.fill.words),
        cell.more,
        place(page, address("competency", chrome.locale, id), stage_anchor(cell.stage)),
    )


def stage_anchor(id: str) -> str:
    """Return the id of a stage's place on the page of a competency."""
    return f"v-stage-{id}"


def kind_word(kind: str, words: Words) -> Markup:
    """Return the word for the kind of a competency."""
    if kind == "activity":
        return words.t("Activity")
    return words.t("Behaviour") if kind == "behaviour" else words.t("Skill")


def _lesson_view(page: str, lesson: Lesson, chrome: Chrome) -> LessonView:
    module = module_link(page, lesson.row, chrome)
    return LessonView(module, lesson.untranslated, edit_address(lesson.catalog, chrome) or module.address)


def _offer(page: str, id: str, cell: Cell, chrome: Chrome, words: Words) -> str:
    title = words.plain("I would like to write a module: {line}", line=cell.line.text)
    own = address("competency", chrome.locale, id)
    body = f"stage: {cell.stage}\nteaches: [{id}]\n"
    return issue_address(title, body, chrome) or ("" if page == own else relative(page, own))
