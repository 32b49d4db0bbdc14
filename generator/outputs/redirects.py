"""`_redirects`: what Netlify and hosts like it answer for an address that has moved.

It only spares the reader a page: that page is there too, since most hosts read no such file. The `!` is
needed for that reason, because a rule gives way to a file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.engine.values import Task
from generator.site.addresses import address
from generator.site.built import Output

if TYPE_CHECKING:
    from generator.site.publication import Publication

OUTPUT = Output("redirects", r"_redirects")
LOCALE = ":locale"
"""Stands for the first folder of an address, whatever it is."""


def tasks(publication: Publication) -> list[Task]:
    """Return the task of the file."""
    return [Task("_redirects", redirects, (publication.spoken, publication.moved), "redirects")]


def redirects(locales: tuple[str, ...], moved: tuple[tuple[str, str, str], ...]) -> bytes:
    """Return the rules: the home page by the reader's languages, then (kind, former id, id)."""
    at_home = locales if address("home", LOCALE) else ()
    homes = [f"/ /{address('home', tag)} 302! Language={_languages(tag, locales)}" for tag in at_home]
    rules = [_rule(kind, old, new) for each, old, new in moved for kind in _kinds(each)]
    return "".join(f"{line}\n" for line in [*homes, *rules]).encode()


def _languages(locale: str, locales: tuple[str, ...]) -> str:
    """Return what browsers call a locale: its tag, and the language alone where no other locale is that."""
    alone = locale.partition("-")[0]
    rivals = [tag for tag in locales if tag.partition("-")[0] == alone]
    return locale if alone in locales or rivals[0] != locale else f"{locale},{alone}"


def _kinds(kind: str) -> tuple[str, ...]:
    kinds = ("module", "facilitator") if kind == "module" else (kind,)
    return tuple(each for each in kinds if address(each, LOCALE))


def _rule(kind: str, old: str, new: str) -> str:
    return f"/{address(kind, LOCALE, old)} /{address(kind, LOCALE, new)} 301!"
