"""What stands in the site where nobody reads it: for each such file or folder the nearest right place.

What an editor or a system leaves beside a file is passed over, and so is what tells
people about a folder.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from generator.i18n.languages import language_meant
from generator.model.diagnostic import Diagnostic, Location, Rule
from generator.model.ids import nearest
from generator.model.roots import NEARLY, PARTS, TABLES, is_near
from generator.source.media import FORMATS

STRAY = Rule(
    "V108",
    "warning",
    "A file stands where nobody reads it",
    "Its author may wait in vain to see it published.",
    "content/modules/one.txt",
    "content/modules/one.md",
)
STRAY_FOLDER = Rule(
    "V110",
    "warning",
    "A folder stands where nobody reads it",
    "All that is in it is missing from the site, and its authors and translators may wait in vain to see it.",
    "content/module/one.md",
    "content/modules/one.md",
)
RULES = (STRAY, STRAY_FOLDER)

README = "README.md"
ANOTHER_WORD = {
    "media": "assets audio downloads files images image img photos pictures static uploads video videos",
    "modules": "articles courses learning lessons posts topics units",
    "pathways": "journeys learning-paths paths tracks",
}
"""What other systems call these folders."""
LITTER = frozenset({"Thumbs.db", "ehthumbs.db", "desktop.ini", "Icon\r", "__MACOSX", "__pycache__"})
ABOUT = frozenset(
    {"AUTHORS", "CHANGELOG", "CONTRIBUTING", "COPYING", "LICENCE", "LICENSE", "NOTICE", "README"}
)
"""Files that tell about a folder; in a folder of documents they would be taken for one."""
TEXTS = frozenset(
    {"md", "markdown", "mdown", "mdx", "mkd", "mkdn", "txt", "rst", "html", "htm", "docx", "odt"}
)
LEFT = frozenset({"orig", "rej", "bak", "old", "tmp", "swp", "save"})
"""Endings of what git, patch and editors leave."""
COMPILED = frozenset({"pot", "mo"})


class Unread(NamedTuple):
    """Something that no step reads."""

    path: str
    """Relative to the site, with forward slashes."""
    is_folder: bool


def is_litter(name: str) -> bool:
    """Whether a name is what a system or an editor leaves: hidden, a backup, a lock, a list of thumbnails."""
    return name[0] in ".#" or name.endswith("~") or name.startswith("~$") or name in LITTER


def strays(unread: Iterable[Unread]) -> tuple[Diagnostic, ...]:
    """Return a finding for each folder, and for each ending of the files that stand beside one another."""
    found = []
    groups: dict[tuple[str, str], list[str]] = {}
    for path, is_folder in unread:
        folder, _, name = path.rpartition("/")
        if is_folder:
            hint = _place_of_folder(folder, name)
            message = f"{path}/ is a folder that nobody reads"
            found.append(STRAY_FOLDER.at(Location(path), message, hint))
        elif not _tells(folder, name):
            groups.setdefault((folder, _ending(name)), []).append(name)
    found += [_files(folder, names) for (folder, _), names in groups.items()]
    return tuple(found)


def _tells(folder: str, name: str) -> bool:
    """Whether a file tells about a folder that holds no documents."""
    return name.partition(".")[0] in ABOUT and folder.rpartition("/")[2] not in PARTS


def _files(folder: str, names: Sequence[str]) -> Diagnostic:
    path, others = f"{folder}/{names[0]}".lstrip("/"), len(names) - 1
    what = f"{path} is no {_wanted(folder, names[0])}"
    if others:
        what += f", like {others} more here that end{'s' * (others == 1)} in .{_ending(names[0])}"
    hint = _place_of_file(folder, names[0])
    return STRAY.at(Location(path), f"{what}, so nobody reads {'them' if others else 'it'}", hint)


def _wanted(folder: str, name: str) -> str:
    """Return what a file of a folder would have to be."""
    top, _, below = folder.partition("/")
    if top == "content" and below:
        return below[:-1] if name.endswith(".md") else "Markdown file"
    return {"content": "file of the site", "translations": "PO file of a language"}.get(folder, "PO file")


def _place_of_folder(folder: str, name: str) -> str:
    """Return where a folder, or what is in it, belongs."""
    match folder.split("/"):
        case ["content"]:
            return _in_content(name)
        case ["content", part]:
            return f"there are no folders within content/{part}/: move its files up, to content/{part}/"
        case ["translations", locale]:
            if near := _near(name, PARTS):
                return _mean(f"translations/{locale}/{near}/")
            if _near(name, ("media",)):
                return (
                    f"a picture for one language stands beside the other one: content/media/name.{locale}.svg"
                )
            return "the folders of a language are modules/, pathways/ and pages/"
    return f"there are no folders within {folder}/: move its files up, to {folder}/"


def _in_content(name: str) -> str:
    if near := _near(name, (*PARTS, "media")):
        return _mean(f"content/{near}/")
    if tag := language_meant(name):
        return f"translations stand in translations/{tag}/, one PO file for each file of content/"
    return "move its files into content/modules/, content/pathways/, content/pages/ or content/media/"


def _place_of_file(folder: str, name: str) -> str:
    """Return where a file belongs, or how it should be called."""
    stem, ending = name.partition(".")[0], _ending(name)
    if ending in LEFT:
        return "delete it, or compare it with the file that it was made from"
    if folder.startswith("translations"):
        return _in_translations(folder, stem, ending)
    if ending in ("yaml", "yml") and (near := _near(stem, TABLES)):
        return _mean(f"content/{near}.yaml")
    if ending in FORMATS:
        return f"move it to content/media/{name}"
    if ending == "po":
        return f"PO files stand in the folder of a language: translations/es/{folder[8:]}/{name}"
    return _document(folder, stem, ending)


def _document(folder: str, stem: str, ending: str) -> str:
    if folder == "content" and ending in TEXTS:
        return f"move it to content/modules/{stem}.md, or into content/pathways/ or content/pages/"
    if stem in ABOUT:
        return f"move it up to content/, where nobody takes it for one of the {folder[8:]}"
    if ending in TEXTS:
        return f"did you mean {folder}/{stem}.md? Else move it out of content/"
    return "move it out of content/" if folder == "content" else _MARKDOWN_WANTED


_MARKDOWN_WANTED = "give it the extension .md, or move it out of content/"


def _in_translations(folder: str, stem: str, ending: str) -> str:
    place = folder.removeprefix("translations").strip("/")
    if not place and (tag := language_meant(stem)):
        return (
            f"a language has a folder, with a PO file for each file of content/: translations/{tag}/site.po"
        )
    if ending in COMPILED:
        return f"Vereda reads the PO files themselves: delete it, or tell your editor not to write .{ending}"
    where = f"{folder}/{stem}.po" if place else f"translations/es/modules/{stem}.po"
    if ending in {"po", *TEXTS}:
        return _mean(where)
    return "move it out of translations/"


def _near(name: str, known: Sequence[str]) -> str:
    """Return the known folder that a name probably means, or ""."""
    lower = name.lower()
    other = next((one for one in known if lower in ANOTHER_WORD.get(one, "").split()), "")
    return other or nearest(lower, known)


def _mean(path: str) -> str:
    return f"did you mean {path}?"


def _ending(name: str) -> str:
    return name.rpartition(".")[2].lower() if "." in name else ""


def beside(site: Path) -> Iterator[Diagnostic]:
    """Yield a finding for each folder or file beside content/ that seems to be meant for the site.

    Whatever else stands there is not ours: so it must hold what such a folder holds.
    """
    for name in filter(is_near, sorted(_names(site))):
        meant = NEARLY[name.lower()]
        if not _is_meant(site / name, meant):
            continue
        if (site / name).is_dir():
            message = f"{name}/ stands beside content/, where nobody reads it"
            yield STRAY_FOLDER.at(Location(name), message, _mean(f"{meant}/"))
        elif not (site / meant).exists():
            message = f"{name} stands beside content/, where nobody reads it"
            yield STRAY.at(Location(name), message, _mean(meant))


def _is_meant(path: Path, meant: str) -> bool:
    """Whether what is at `path` holds what the part of a site holds that its name means."""
    below, above = set(_names(path)), path.parent
    match meant:
        case "content":
            return not below.isdisjoint((*PARTS, *(f"{table}.yaml" for table in TABLES)))
        case "translations":
            return any(_holds_catalogs(path / name) for name in below)
        case "themes":
            return any((path / name / "theme.yaml").is_file() for name in below)
    return path.is_file() or (path != above / meant and any(name.endswith(".md") for name in below))


def _holds_catalogs(folder: Path) -> bool:
    names = _names(folder)
    return any(name in PARTS or name.endswith(".po") for name in names)


def _names(folder: Path) -> list[str]:
    return [each.name for each in folder.iterdir()] if folder.is_dir() else []
