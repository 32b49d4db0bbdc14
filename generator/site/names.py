"""What the words of front matter are called on a page: kinds of modules, needs, audiences, facets.

`t` is what says a string of the theme: that of the words, `plain`, or a function around them.
"""

from __future__ import annotations

from collections.abc import Callable

from generator.html.things import NameT, things
from generator.i18n.formats import minutes
from generator.i18n.languages import language
from generator.i18n.strings import Words
from generator.i18n.strings import words as words_of
from generator.model.content import NOTHING
from generator.model.page import Chrome, LocalText, StageMark
from generator.site.resolve_facets import LIMITS, LONGER, OFFLINE


def types(t: Callable[[str], NameT]) -> dict[str, NameT]:
    """Return the names of the kinds of modules."""
    return {
        "lesson": t("lesson"),
        "exercise": t("exercise"),
        "reading": t("reading"),
        "discussion": t("discussion"),
        "assessment": t("self-test"),
        "lesson-plan": t("lesson plan"),
    }


def needs(t: Callable[[str], NameT]) -> dict[str, NameT]:
    """Return the names of what a module may need."""
    return {**things(t), NOTHING: t("nothing")}


def audiences(t: Callable[[str], NameT]) -> dict[str, NameT]:
    """Return the names of those whom a module or a pathway is for."""
    return {
        "volunteer": t("volunteers"),
        "trainer": t("trainers"),
        "organiser": t("organisers"),
        "translator": t("translators"),
    }


def value_name(facet: str, value: str, chrome: Chrome) -> LocalText:
    """Return what a value of a facet is called; a language is called by its own name."""
    if facet == "language":
        known = language(locale_of(value, chrome))
        return LocalText(known.autonym, known.tag)
    if facet == "stage":
        return stage_mark(value, chrome).title
    return _NAMES[facet](value, words_of(chrome.strings))


def locale_of(value: str, chrome: Chrome) -> str:
    """Return the locale that a value of the facet `language` stands for."""
    return next((locale for locale in chrome.locales if locale.lower() == value), value)


def stage_mark(id: str, chrome: Chrome) -> StageMark:
    """Return a stage of the framework by its id; one without a name where there is none."""
    nothing = StageMark(id, "", LocalText("", chrome.locale))
    return next((stage for stage in chrome.stages if stage.id == id), nothing)


def spoken_by(words: Words, **values: object) -> Callable[[str], LocalText]:
    """Return what says a string of the theme, with its language."""
    plain: Callable[..., str] = words.plain
    return lambda msgid: LocalText(plain(msgid, **values), words.language(msgid))


def _minutes(value: str, words: Words) -> LocalText:
    """A limit, or more than the last."""
    t = spoken_by(words, time=minutes(LIMITS[-1] if value == LONGER else int(value), words.locale))
    return t("more than {time}") if value == LONGER else t("{time} or less")


def _needs(value: str, words: Words) -> LocalText:
    t = spoken_by(words)
    return {**needs(t), OFFLINE: t("works without internet")}[value]


def _types(value: str, words: Words) -> LocalText:
    return types(spoken_by(words))[value]


def _audience(value: str, words: Words) -> LocalText:
    return audiences(spoken_by(words))[value]


_NAMES: dict[str, Callable[[str, Words], LocalText]] = {
    "minutes": _minutes,
    "type": _types,
    "needs": _needs,
    "audience": _audience,
}
