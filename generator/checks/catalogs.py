"""Translations belong to a file of the site and to one of its locales."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.i18n.languages import canonical, is_tag, nearest_tag
from generator.model.diagnostic import Diagnostic, Location, Rule
from generator.model.site import Site
from generator.site.uses import KnownIds
from generator.source.load import FOLDERS, SINGLE

ORPHAN = Rule(
    "V450",
    "warning",
    "A PO file translates no file of the site",
    "Somebody's work is shown to nobody; the file that it belongs to may have been renamed.",
    "translations/es/modules/old-name.po, but no content/modules/old-name.md",
    "translations/es/modules/new-name.po",
)
NO_LANGUAGE = Rule(
    "V451",
    "warning",
    "The name of a folder in translations/ is no language tag",
    "What is translated there is shown to nobody.",
    "translations/pt_BR/",
    "translations/pt-BR/",
)
UNLISTED = Rule(
    "V452",
    "warning",
    "There are translations into a locale that is not listed",
    "They are not published, so their translators wait in vain.",
    "translations/fr/, and locales: [en, es]",
    "locales: [en, es, fr]",
)
RULES = (ORPHAN, NO_LANGUAGE, UNLISTED)


def check(site: Site) -> Iterator[Diagnostic]:
    """Report each folder that is for no locale of the site, and each PO file that belongs to no file."""
    ids = {f"{FOLDERS[facts.kind]}/{facts.front.id}" for facts in site.facts}
    names = KnownIds({*ids, *SINGLE, "theme"})
    for locale in dict.fromkeys(locale for _, locale, _ in site.catalogs):
        yield from _folder(locale, site.settings.locales)
    for path, locale, id in site.catalogs:
        if id not in names and locale not in FOLDERS.values():
            hint = _better(id, locale, names) or "rename it after the file that it translates, or delete it"
            yield ORPHAN.at(Location(path, line=1), f"there is no content/{id} that this translates", hint)


def _better(id: str, locale: str, names: KnownIds) -> str:
    """Return a hint at the file that is meant: in another folder of the language, or of a like name."""
    name = id.rpartition("/")[2]
    known = (f"{folder}{name}" for folder in ("", *(f"{one}/" for one in FOLDERS.values())))
    same = next((one for one in known if one in names), "")
    return f"did you mean translations/{locale}/{same}.po?" if same else names.hint(id)


def _folder(locale: str, locales: Sequence[str]) -> Iterator[Diagnostic]:
    if locale in locales:
        return
    folder = f"translations/{locale}"
    same = next((tag for tag in locales if canonical(tag) == (canonical(locale) or nearest_tag(locale))), "")
    if same:
        message = f'"{folder}" is not named as the locale "{same}" of the site'
        yield NO_LANGUAGE.at(Location(folder), message, f'name it "translations/{same}"')
    elif not is_tag(locale):
        yield NO_LANGUAGE.at(Location(folder), f'"{locale}" is no language tag', _better_folder(locale))
    else:
        hint = f"write `locales: [{', '.join((*locales, locale))}]` in content/site.yaml"
        yield UNLISTED.at(Location(folder), f'"{locale}" is not among the locales of the site', hint)


def _better_folder(name: str) -> str:
    if name in FOLDERS.values():
        return f"each language has a folder, and in it such a one: translations/es/{name}/"
    near = nearest_tag(name)
    return f'name it "translations/{near}"' if near else "name it by a tag of BCP 47, such as `pt-BR`"
