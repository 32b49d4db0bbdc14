"""Load: which files a site has. The only step that looks at the disk; it reads no file."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from msgspec import Struct

from generator.model.diagnostic import Diagnostic, Location, Outcome, Related, Rule
from generator.source.strays import README, Unread, beside, is_litter, strays

NO_SITE = Rule(
    "V103",
    "error",
    "A file that every site has is missing",
    "Without it there are no languages, no stages and no modules to publish.",
    "content/modules/one.md, but no content/site.yaml",
    "content/site.yaml, content/framework.yaml and content/modules/one.md",
)
NOT_A_FILE = Rule(
    "V104",
    "error",
    "Something stands where a file should be",
    "A pipe or a device would stop the build for ever, and a link may lead out of the site.",
    "content/modules/one.md is a link to ~/one.md",
    "content/modules/one.md is a file",
)
UNREADABLE = Rule(
    "V105",
    "error",
    "A file cannot be read",
    "What stands in it would be missing from the site without a word.",
    "content/modules/one.md belongs to somebody else",
    "chmod u+r content/modules/one.md",
)
TOO_LARGE = Rule(
    "V106",
    "error",
    "A file is too large",
    "Nobody with a phone could load it; text of this size is a file in the wrong place.",
    "content/modules/one.md has 20 MB",
    "content/modules/one.md has 20 kB",
)
DIFFER_BY_CASE = Rule(
    "V107",
    "error",
    "Two files differ by capital letters alone",
    "On many computers they are one file, so one of the two pages would be lost.",
    "media/Map.svg and media/map.svg",
    "media/map.svg and media/map-of-town.svg",
)
LARGE_CATALOG = Rule(
    "V442",
    "warning",
    "A PO file is too large to be read",
    "It is left out, so readers see the source text instead. What translators send stops no site.",
    "translations/es/modules/one.po has 20 MB",
    "translations/es/modules/one.po has 20 kB",
)
RULES = (NO_SITE, NOT_A_FILE, UNREADABLE, TOO_LARGE, DIFFER_BY_CASE, LARGE_CATALOG)

MOST_TEXT = 2_000_000
MOST_MEDIA = 200_000_000
"""Bytes of one file."""
SINGLE = {
    "site": "site.yaml",
    "framework": "framework.yaml",
    "glossary": "glossary.yaml",
    "media": "media.yaml",
}
FOLDERS = {"module": "modules", "pathway": "pathways", "page": "pages"}


class SourceFile(Struct, frozen=True):
    """A file of the site that can be read."""

    path: str
    """Relative to the site, with forward slashes."""
    kind: str
    """site | framework | glossary | media | module | pathway | page | file (of media) | catalog."""
    id: str
    """Of a module, pathway or page; the name of a media file; of a catalog, the path of what it translates
    without `content/` and extension: `modules/one`, `site`."""
    locale: str = ""
    """Of a catalog."""

    @property
    def affinity(self) -> str:
        """Where all is made that is made of a text and of its catalogs."""
        return affinity_of(self.id)


def affinity_of(id: str) -> str:
    """Return the affinity of a text, `one`, by its own id or by that of its catalogs, `modules/one`."""
    return id.rpartition("/")[2]


def load(site: Path) -> Outcome[tuple[SourceFile, ...]]:
    """Return the files of a site, in the order of their paths. Diagnostics: V103 to V108, V110, V442."""
    found: list[Diagnostic] = []
    unread: list[Unread] = []
    files = [*_content(site, found, unread), *_catalogs(site, found, unread)]
    for kind in ("site", "framework"):
        path = f"content/{SINGLE[kind]}"
        if not any(file.path == path for file in files) and not any(d.location.path == path for d in found):
            hint = "write it, or say with --site where the site is"
            found.append(NO_SITE.at(Location(path), f"there is no {path}", hint))
    found += [*_case_clashes(files), *strays(unread), *beside(site)]
    return Outcome(tuple(sorted(files, key=lambda file: file.path)), tuple(found))


def _content(site: Path, findings: list[Diagnostic], unread: list[Unread]) -> list[SourceFile]:
    files = []
    for kind, name in SINGLE.items():
        path = f"content/{name}"
        if os.path.lexists(site / path) and _is_file(site, path, MOST_TEXT, findings):
            files.append(SourceFile(path, kind, kind))
    known = {*SINGLE.values(), *FOLDERS.values(), "media"}
    unread += [_unread(site, f"content/{name}") for name in _listed(site / "content") if name not in known]
    for kind, folder in FOLDERS.items():
        for name in _names(site, f"content/{folder}", findings):
            path = f"content/{folder}/{name}"
            if not name.endswith(".md") or name == README:
                unread.append(_unread(site, path))
            elif _is_file(site, path, MOST_TEXT, findings):
                files.append(SourceFile(path, kind, name.removesuffix(".md")))
    for name in _names(site, "content/media", findings):
        path = f"content/media/{name}"
        if _is_file(site, path, MOST_MEDIA, findings):
            files.append(SourceFile(path, "file", name))
    return files


def _catalogs(site: Path, findings: list[Diagnostic], unread: list[Unread]) -> list[SourceFile]:
    files = []
    for locale in _names(site, "translations", findings):
        base = f"translations/{locale}"
        if not (site / base).is_dir():
            unread.append(_unread(site, base))
            continue
        for folder in ("", *(f"{name}/" for name in FOLDERS.values())):
            for name in _names(site, f"{base}/{folder}".rstrip("/"), findings):
                path = f"{base}/{folder}{name}"
                if not name.endswith(".po"):
                    unread += [] if not folder and name in FOLDERS.values() else [_unread(site, path)]
                elif _is_file(site, path, MOST_TEXT, findings, LARGE_CATALOG):
                    files.append(SourceFile(path, "catalog", f"{folder}{name.removesuffix('.po')}", locale))
    return files


def _unread(site: Path, path: str) -> Unread:
    return Unread(path, (site / path).is_dir() and not (site / path).is_symlink())


def _names(site: Path, folder: str, findings: list[Diagnostic]) -> list[str]:
    """Return the names in a folder; none where there is no such folder. Report one that cannot be read."""
    path = site / folder
    if path.is_symlink():
        message = f"{folder} is {_link(path)}"
        findings.append(NOT_A_FILE.at(Location(folder), message, "put the folder itself there"))
        return []
    try:
        return _listed(path)
    except OSError as error:
        message = f"{folder} cannot be read: {error.strerror}"
        findings.append(UNREADABLE.at(Location(folder), message, "give yourself the right to read it"))
        return []


def _listed(folder: Path) -> list[str]:
    """Return the names in a folder without those that nobody wrote; none where there is no such folder."""
    try:
        return sorted(each.name for each in folder.iterdir() if not is_litter(each.name))
    except (FileNotFoundError, NotADirectoryError):
        return []


def _is_file(site: Path, path: str, most: int, findings: list[Diagnostic], large: Rule = TOO_LARGE) -> bool:
    """Whether there is a file that can be read; report what is there instead."""
    place = Location(path, line=1)
    try:
        status = os.lstat(site / path)
    except OSError as error:
        findings.append(
            UNREADABLE.at(place, f"{path} cannot be read: {error.strerror}", "look whether it is there")
        )
        return False
    if not stat.S_ISREG(status.st_mode):
        is_link = stat.S_ISLNK(status.st_mode)
        what = _link(site / path) if is_link else _KINDS.get(stat.S_IFMT(status.st_mode), "no file")
        hint = "put the file itself there"
        if stat.S_ISDIR(status.st_mode):
            hint = f"move what is in it to {path.rpartition('/')[0]}/"
        findings.append(NOT_A_FILE.at(place, f"{path} is {what}, not a file", hint))
        return False
    if status.st_size > most:
        message = f"{path} has {status.st_size:,} bytes; {most:,} is the most"
        findings.append(large.at(place, message, "cut it into smaller ones"))
        return False
    if not os.access(site / path, os.R_OK):
        findings.append(UNREADABLE.at(place, f"{path} cannot be read", f"type `chmod u+r {path}`"))
        return False
    return True


def _link(path: Path) -> str:
    """Say where a link leads: whoever made it may have forgotten."""
    return f'a link to "{path.readlink()}"'


_KINDS = {
    stat.S_IFDIR: "a folder",
    stat.S_IFIFO: "a pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}


def _case_clashes(files: list[SourceFile]) -> list[Diagnostic]:
    seen: dict[str, str] = {}
    found = []
    for file in sorted(files, key=lambda file: file.path):
        first = seen.setdefault(file.path.casefold(), file.path)
        if first != file.path:
            message = f"{file.path} and {first} differ by capital letters alone"
            related = (Related(Location(first, line=1), "the other one"),)
            found.append(
                DIFFER_BY_CASE.at(Location(file.path, line=1), message, "rename one of them", related)
            )
    return found
