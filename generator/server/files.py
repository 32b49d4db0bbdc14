"""Which file of the built site a path of the web names, and what kind of file that is."""

from __future__ import annotations

import mimetypes
import os
from pathlib import Path
from urllib.parse import unquote

from generator.engine.targets import is_plain

INDEX = "index.html"
TYPES = mimetypes.MimeTypes()
"""What Python knows, without what this machine has been taught: the same everywhere."""
OURS = {
    "": "text/plain",
    ".avif": "image/avif",
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".oga": "audio/ogg",
    ".ogg": "audio/ogg",
    ".opus": "audio/ogg",
    ".vtt": "text/vtt",
    ".webm": "video/webm",
    ".webp": "image/webp",
    ".xml": "application/xml",
}
"""What older ones do not know, or know otherwise."""
UNKNOWN = "application/octet-stream"
TEXTS = ("application/json", "application/xml", "image/svg+xml")


def target_of(path: str) -> str:
    """Return the target that a path names, from the root of the output; "" where it can name none."""
    name = unquote(path).removeprefix("/")
    target = name + INDEX if name == "" or name.endswith("/") else name
    return target if is_plain(target) else ""


def file_of(folder: Path, target: str) -> Path | None:
    """Return the file of a target; None where there is none, or a link leads out of the folder."""
    path = found_in(folder, target)
    return path if path and path.is_file() else None


def is_folder(folder: Path, target: str) -> bool:
    """Whether a target is a folder of the site."""
    path = found_in(folder, target)
    return path is not None and path.is_dir()


def found_in(folder: Path, target: str) -> Path | None:
    """Return where a target leads, through all links, as long as it stays in the folder.

    None too where the system cannot tell: a name that is too long, a link that leads to itself.
    """
    try:
        path = Path(os.path.realpath(folder / target, strict=True))
    except (OSError, ValueError):
        return None
    return path if target and path.is_relative_to(folder.resolve()) else None


def media_type(name: str) -> str:
    """Return the media type of a file by its name; texts are UTF-8."""
    suffix = Path(name).suffix.lower()
    found = OURS.get(suffix) or TYPES.types_map[True].get(suffix, UNKNOWN)
    return f"{found}; charset=utf-8" if found.startswith("text/") or found in TEXTS else found
