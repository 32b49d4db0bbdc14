"""The theme of a site: its templates, its strings and its files, its own over those that it extends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from generator.i18n.strings import strings
from generator.model.diagnostic import Diagnostic, Location, Outcome, Positions
from generator.model.page import Assets, Theme
from generator.outputs.html.parts.template import compiled, use_compiled
from generator.site.addresses import ASSETS
from generator.site.built import writes
from generator.site.publication import StaticFile
from generator.source.load_theme import ThemeFolder, bundled, theme_folder
from generator.source.theme import check_files, check_templates, decode_theme, named_templates
from generator.source.theme_strings import theme_strings
from generator.translation import po

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from generator.build.localise import CatalogKey
    from generator.build.read import Given
    from generator.engine.engine import Engine
    from generator.model.catalog import Catalog
    from generator.model.page import Strings, Templates
    from generator.model.site import Settings

_Texts = dict[str, dict[str, str]]
"""The templates of each theme by name."""
MOST_THEMES = 8
"""Themes that may extend one another."""
HASH = 8
"""Hexadecimal digits in the name of an asset."""


class ThemeFiles(Struct, frozen=True):
    """A theme as pages use it."""

    templates: Mapping[str, str]
    strings: Mapping[str, Strings]
    """By locale of the site."""
    assets: Assets
    files: tuple[StaticFile, ...]
    found: tuple[Diagnostic, ...]
    paths: Mapping[str, str]
    """Where each template stands, by name."""
    own: frozenset[str]
    """The names of the templates that are the site's own, not those that come with the generator."""

    def place_of(self, address: str) -> Location | None:
        """Return where a template of the site's own leads to an address, if it is written there."""
        for name in sorted(self.own):
            text = self.templates[name]
            start = text.find(f'"{address}"')
            if start >= 0:
                line, column = text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start) + 1
                return Location(self.paths[name], line=line, column=column, length=len(address))
        return None


def load_theme(
    engine: Engine,
    site: Path,
    settings: Settings,
    chains: Mapping[str, tuple[str, ...]],
    catalogs: Mapping[CatalogKey, Given],
) -> ThemeFiles:
    """Return the theme of a site with all that it extends, without scripts for a search that it has not."""
    found: list[Diagnostic] = []
    stack = _stack(engine, site, settings.theme, found)
    texts = {folder.name: _texts(folder) for folder, _ in stack}
    owners = _owners([folder for folder, _ in stack], texts)
    own = frozenset(
        name for name, (folder, there) in owners.items() if _is_own(folder, there, texts[folder.name][there])
    )
    templates = _templates(texts)
    _compile(engine, templates)
    if own:  # tests have looked over those that come with the generator
        _look_over(engine, [folder for folder, _ in stack], texts, templates)
    files = _static(engine, stack)
    for folder, _ in stack:
        found += check_files(*_decoded(engine, folder), files)
    if not writes(settings, "search"):
        files = _without_search(files, [theme for _, theme in stack])
    return ThemeFiles(
        templates=templates,
        strings={
            locale: strings(locale, _catalogs(engine, stack, chain, catalogs))
            for locale, chain in chains.items()
        },
        assets=_assets([theme for _, theme in stack], files),
        files=tuple(files.values()),
        found=tuple(found),
        paths={name: f"{folder.label}/templates/{there}" for name, (folder, there) in owners.items()},
        own=own,
    )


def _stack(
    engine: Engine, site: Path, name: str, findings: list[Diagnostic]
) -> list[tuple[ThemeFolder, Theme]]:
    """Return the theme and those that it extends, the site's first."""
    stack: list[tuple[ThemeFolder, Theme]] = []
    asked = Location("content/site.yaml", "theme")
    while name and len(stack) < MOST_THEMES and all(folder.name != name for folder, _ in stack):
        outcome = theme_folder(site, name, asked)
        findings += outcome.diagnostics
        if outcome.value is None:
            break
        theme, positions = _decoded(engine, outcome.value)
        stack.append((outcome.value, theme))
        name, asked = theme.extends, Location(positions.path, line=1)
    return stack


def _decoded(engine: Engine, theme: ThemeFolder) -> tuple[Theme, Positions]:
    """Return what `theme.yaml` says, and where."""
    call = (f"{theme.label}/theme.yaml", engine.source(theme.folder / "theme.yaml"))
    theme_and_places: tuple[Theme, Positions] = engine.get(engine.map(decode_theme, [call], [theme.name])[0])
    return theme_and_places


def _templates(texts: _Texts) -> dict[str, str]:
    """Return the templates by name, those of the site's theme before those that it extends.

    Each stands there by `<theme>/<name>` too, so that one of its own can extend the one that it replaces.
    """
    every = {f"{theme}/{name}": text for theme, each in texts.items() for name, text in each.items()}
    for each in reversed(texts.values()):
        every |= each
    return every


def _compile(engine: Engine, templates: Mapping[str, str]) -> None:
    """Have the engine keep what Jinja makes of the templates, for the builds that follow."""
    named = {name for text in templates.values() for name in named_templates(text)}
    calls = [(name, text) for name, text in templates.items() if name in named or "/" not in name]
    refs = engine.map(compile_template, calls, ["theme"] * len(calls))
    use_compiled({call: engine.get(ref) for call, ref in zip(calls, refs, strict=True)})


def compile_template(name: str, text: str) -> Outcome[bytes]:
    """Return a template as Python's code."""
    return Outcome(compiled(name, text))


def _look_over(
    engine: Engine, folders: Sequence[ThemeFolder], texts: _Texts, templates: Mapping[str, str]
) -> None:
    """Look over the templates of all themes; the engine keeps the findings."""
    known = engine.value(_pairs(templates))
    calls = [(f"{folder.label}/templates", _pairs(texts[folder.name]), known) for folder in folders]
    engine.map(look_over, calls, [folder.name for folder in folders])


def _owners(stack: Sequence[ThemeFolder], texts: _Texts) -> dict[str, tuple[ThemeFolder, str]]:
    """Return which theme a template belongs to, and its name there, by each name that it goes by."""
    found: dict[str, tuple[ThemeFolder, str]] = {}
    for folder in reversed(stack):
        for name in texts[folder.name]:
            found[name] = found[f"{folder.name}/{name}"] = (folder, name)
    return found


def _is_own(folder: ThemeFolder, name: str, text: str) -> bool:
    """Whether a template is the site's own: neither one that comes with the generator nor a copy of it."""
    roots = [root.resolve() for root in bundled()]
    if folder.folder.parent.resolve() in roots:
        return False
    paths = (root / folder.name / "templates" / name for root in roots)
    return not any(path.is_file() and _text(path) == text for path in paths)


def look_over(folder: str, templates: Templates, known: Templates) -> Outcome[None]:
    """Return what is wrong with the templates in `folder`: once, since to read all of them takes a while."""
    return Outcome(None, check_templates(folder, dict(templates), dict(known)))


def _pairs(texts: Mapping[str, str]) -> Templates:
    return tuple(sorted(texts.items()))


def _texts(folder: ThemeFolder) -> dict[str, str]:
    """Return the theme's own templates by name; what is not UTF-8 stays as lone surrogates."""
    return {name: _text(folder.folder / "templates" / name) for name in _within(folder, "templates")}


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="surrogateescape")


def _static(engine: Engine, stack: Sequence[tuple[ThemeFolder, Theme]]) -> dict[str, StaticFile]:
    """Return the files of `static/` by name, with the hash of their bytes in their address."""
    files = {}
    for folder, _ in reversed(stack):
        for name in _within(folder, "static"):
            data = engine.source(folder.folder / "static" / name)
            stem, dot, extension = name.rpartition("/")[2].rpartition(".")
            files[name] = StaticFile(f"{ASSETS}{stem}.{data.digest.hex()[:HASH]}{dot}{extension}", data)
    return files


def _without_search(files: Mapping[str, StaticFile], themes: Sequence[Theme]) -> dict[str, StaticFile]:
    scripts = {name for theme in themes for name in theme.search_scripts}
    return {name: file for name, file in files.items() if name not in scripts}


def _within(folder: ThemeFolder, part: str) -> Iterator[str]:
    return (name.removeprefix(f"{part}/") for name in folder.files if name.startswith(f"{part}/"))


def _assets(themes: Sequence[Theme], files: Mapping[str, StaticFile]) -> Assets:
    """Return the addresses of what pages load: of the theme that is extended first."""
    styles = dict.fromkeys(name for theme in reversed(themes) for name in theme.styles)
    scripts = dict.fromkeys(
        name for theme in reversed(themes) for name in (*theme.scripts, *theme.search_scripts)
    )
    icon = next((theme.icon for theme in themes if theme.icon), "")
    return Assets(
        styles=tuple(files[name].target for name in styles if name in files),
        scripts=tuple(files[name].target for name in scripts if name in files),
        icon=files[icon].target if icon in files else "",
    )


def _catalogs(
    engine: Engine,
    stack: Sequence[tuple[ThemeFolder, Theme]],
    chain: Sequence[str],
    catalogs: Mapping[CatalogKey, Given],
) -> list[Catalog]:
    """Return the strings along a fallback chain: for each locale the site's, then the themes'."""
    found: list[Catalog] = []
    for tag in chain:
        name = f"translations/{tag}.po"
        own = catalogs.get((tag, "theme"))
        calls = [(own.file.path, tag, own.data)] if own else []
        calls += [
            (f"{folder.label}/{name}", tag, engine.source(folder.folder / name))
            for folder, _ in stack
            if name in folder.files
        ]
        read = engine.map(po.read, calls, [tag] * len(calls))
        safe = engine.map(theme_strings, [(ref,) for ref in read], [tag] * len(calls))
        found += [engine.get(ref) for ref in safe]
    return found
