"""Which files a theme has: the site's own, or one that comes with the generator. Reads no file."""

from __future__ import annotations

import os
from pathlib import Path

from msgspec import Struct

import generator
from generator.model.diagnostic import Diagnostic, Location, Outcome, Rule
from generator.model.ids import did_you_mean
from generator.source.load import NOT_A_FILE

NO_THEME = Rule(
    "V109",
    "error",
    "There is no theme of this name",
    "The theme gives every page its form; without one there is nothing to write.",
    "theme: defualt",
    "theme: default",
)
RULES = (NO_THEME,)


class ThemeFolder(Struct, frozen=True):
    """A theme on the disk."""

    name: str
    folder: Path
    files: tuple[str, ...]
    """Relative to the folder, with forward slashes, in order; hidden files and links left out."""

    @property
    def label(self) -> str:
        """How diagnostics name the folder."""
        return f"themes/{self.name}"


def theme_folder(site: Path, name: str, asked: Location) -> Outcome[ThemeFolder | None]:
    """Return the theme `name`; None with V109 at `asked` where neither the site nor the generator has it.

    A link in it is left out, with V104: what it leads to, out of the theme, would be published.
    """
    for root in (site / "themes", *bundled()):
        if (root / name / "theme.yaml").is_file():
            files, links = _files(root / name)
            told = tuple(_link(f"themes/{name}/{link}", root / name / link) for link in links)
            return Outcome(ThemeFolder(name, root / name, files) if "theme.yaml" in files else None, told)
    known = sorted(
        {path.parent.name for root in (site / "themes", *bundled()) for path in root.glob("*/theme.yaml")}
    )
    hint = did_you_mean(name, known) or f"the themes are {', '.join(known)}"
    return Outcome(None, (NO_THEME.at(asked, f'there is no theme "{name}"', hint),))


def bundled() -> tuple[Path, ...]:
    """Return where the generator's themes are: in the installed package, or beside it in its repository."""
    package = Path(generator.__file__).parent
    return tuple(folder for folder in (package / "themes", package.parent / "themes") if folder.is_dir())


def _files(folder: Path) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the files of a folder, and the links in it; hidden ones left out."""
    files, links = [], []
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        for name in (*folders, *names):
            path = Path(root) / name
            if path.is_symlink() and not name.startswith("."):
                links.append(path.relative_to(folder).as_posix())
            elif name in names and not name.startswith(".") and path.is_file():
                files.append(path.relative_to(folder).as_posix())
    return tuple(sorted(files)), tuple(sorted(links))


def _link(path: str, link: Path) -> Diagnostic:
    message = f'{path} is a link to "{link.readlink()}", not a file'
    return NOT_A_FILE.at(Location(path, line=1), message, "put the file itself there")
