"""Media files: each that is shown is there, and each that is there says whose it is."""

from __future__ import annotations

from collections.abc import Iterator

from generator.directives import directives
from generator.model.diagnostic import Diagnostic, Location, Rule
from generator.model.site import MEDIA_FOLDER, MediaEntry, Site
from generator.site.targets import read_target
from generator.site.uses import MEDIA, KnownIds, Written, images, media_uses
from generator.source.media import FOLDER, media_name, strays

UNKNOWN = Rule(
    "V230",
    "error",
    "There is no such media file",
    "The reader would see a gap where a picture or a recording belongs.",
    "![A door](../media/dor.svg)",
    "![A door](../media/door.svg)",
)
NO_ENTRY = Rule(
    "V231",
    "error",
    "A media file is not in the list",
    "Nobody could tell who made it and on which terms it may be used again.",
    "content/media/door.svg, but no entry in content/media.yaml",
    "- file: door.svg\n  author: A. Drawer\n  license: CC-BY-SA-4.0",
)
NO_FILE = Rule(
    "V232",
    "error",
    "An entry of the media list has no file",
    "Credits would be given for a picture that nobody sees.",
    "- file: dor.svg",
    "- file: door.svg",
)
NO_LICENSE = Rule(
    "V233",
    "error",
    "A media file has no licence",
    "Without one nobody may use it again, so the page it stands on cannot be shared.",
    "- file: door.svg\n  author: A. Drawer",
    "- file: door.svg\n  author: A. Drawer\n  license: CC-BY-SA-4.0",
)
NO_AUTHOR = Rule(
    "V234",
    "error",
    "A media file has no author",
    "Most licences ask for the name, and who gave something deserves to be named.",
    "- file: door.svg\n  license: CC-BY-SA-4.0",
    "- file: door.svg\n  author: A. Drawer\n  license: CC-BY-SA-4.0",
)
ELSEWHERE = Rule(
    "V235",
    "error",
    "A picture is not one of the site's media files",
    "A picture from elsewhere tells that server who reads the page, and is missing in every offline copy.",
    "![A door](https://example.org/door.svg)",
    "![A door](../media/door.svg)",
)
WRONG_KIND = Rule(
    "V236",
    "error",
    "A media file stands where its kind cannot be shown",
    "A browser shows no picture where it gets a sound, and plays no picture.",
    "![Closing words](../media/closing-words.mp3)",
    "::: video {media=closing-words.mp3}",
)
NO_ALT = Rule(
    "V301",
    "error",
    "A picture has no words",
    "Somebody who cannot see the picture gets nothing.",
    "![](../media/doubt-scale.svg)",
    "![Three statements on a line from 0 to 2](../media/doubt-scale.svg)",
)
RULES = (UNKNOWN, NO_ENTRY, NO_FILE, NO_LICENSE, NO_AUTHOR, ELSEWHERE, WRONG_KIND, NO_ALT)


def check(site: Site) -> Iterator[Diagnostic]:
    """Report media that are missing, nobody's, from elsewhere, or for no locale of the site."""
    yield from _used(site)
    for each in images(site):
        yield from _image(each, site)
    for entry in site.media.entries:
        yield from _entry(entry, site)
    yield from _unlisted(site)
    yield from strays(site.files, site.settings.locales)
    yield from _alt(site)


def _used(site: Site) -> Iterator[Diagnostic]:
    names = KnownIds(site.files)
    for use in media_uses(site):
        if use.id not in names:
            hint = (
                names.hint(use.id)
                or "put the file into content/media, and its credits into content/media.yaml"
            )
            yield UNKNOWN.at(use.location, f'there is no media file "{use.id}"', hint)
        elif use.anchor.endswith(":media"):
            kind = site.files[use.id].type
            if kind and not kind.startswith(("audio/", "video/")):
                message = f'"{use.id}" is no recording'
                yield WRONG_KIND.at(use.location, message, "name an mp3, ogg, mp4 or webm file")


def _image(reference: Written, site: Site) -> Iterator[Diagnostic]:
    target = read_target(reference.reference.target)
    if target.kind == "media":
        kind = site.files[target.id].type if target.id in site.files else ""
        if kind and not kind.startswith("image/"):
            video = f"`::: video {{media={target.id}}}`, or " if "video" in directives() else ""
            hint = f"write {video}a link without `!`"
            yield WRONG_KIND.at(reference.location, f'"{target.id}" is no picture', hint)
    elif target.kind != "unsafe":
        name = reference.reference.target.rpartition("/")[2] or "picture.svg"
        message = f'the picture "{reference.reference.target}" is not one of the site\'s media files'
        yield ELSEWHERE.at(
            reference.location, message, f"put it into content/media and write `{MEDIA_FOLDER}{name}`"
        )


def _entry(entry: MediaEntry, site: Site) -> Iterator[Diagnostic]:
    place = Location(MEDIA, entry.file)
    if entry.file not in site.files:
        hint = KnownIds(site.files).hint(entry.file) or "add the file to content/media, or take the entry out"
        yield NO_FILE.at(place, f'there is no file "{entry.file}" in content/media', hint)
    if not entry.license:
        message = f'"{entry.file}" has no licence, so nobody may use it again'
        yield NO_LICENSE.at(place, message, "add `license:` with an SPDX id, such as `CC-BY-SA-4.0`")
    if not entry.author:
        yield NO_AUTHOR.at(
            place, f'"{entry.file}" has no author', "add `author:` with the name of who made it"
        )


def _unlisted(site: Site) -> Iterator[Diagnostic]:
    """Report files without an entry; twins and captions inherit the credits of what they belong to."""
    listed = {entry.file for entry in site.media.entries}
    for name in sorted(site.files):
        parsed = media_name(name)
        if parsed and not parsed.locale and name not in listed:
            message = f'"{name}" has no entry in content/media.yaml'
            hint = f"add `- file: {name}` there, with `author:` and `license:`"
            yield NO_ENTRY.at(Location(FOLDER + name, line=1), message, hint)


def _alt(site: Site) -> Iterator[Diagnostic]:
    """Report pictures without an alternative text, those that are decoration left out."""
    decorative = {entry.file for entry in site.media.entries if entry.decorative}
    for each in images(site):
        name = read_target(each.reference.target).id
        if not each.reference.text.strip() and name not in decorative:
            message = "somebody who cannot see this picture gets nothing"
            hint = (
                "describe it between the brackets, or mark the file `decorative: true` in content/media.yaml"
            )
            yield NO_ALT.at(each.location, message, hint)
