"""Media: what the bytes of a file are, how large a picture is, which file stands in for it in a locale."""

from __future__ import annotations

import io
import re
from collections.abc import Collection, Iterable

from msgspec import Struct

from generator.i18n.languages import canonical, is_tag
from generator.model.diagnostic import Diagnostic, Location, Outcome, Rule
from generator.model.ids import is_slug, slug_of
from generator.model.site import MediaFile
from generator.source.svg.look import look
from generator.source.svg.rules import RULES as RULES_OF_SVG

WRONG_BYTES = Rule(
    "V170",
    "error",
    "The bytes of a file are not what its name says",
    "Browsers go by the name and would show nothing, or something else than you saw.",
    "photo.png is a GIF",
    "photo.gif",
)
BAD_NAME = Rule(
    "V171",
    "error",
    "The name of a media file is not a slug and a known extension",
    "Names in other letters break in addresses, on USB sticks and in archives.",
    "content/media/My Photo.JPG",
    "content/media/my-photo.jpg",
)
TOO_MANY_PIXELS = Rule(
    "V172",
    "error",
    "A picture has more than 25 megapixels",
    "A cheap phone has not the memory to show it.",
    "8,000 × 6,000 pixels",
    "1,200 × 900 pixels",
)
HEAVY = Rule(
    "V173",
    "warning",
    "A picture has more than 60 kB",
    "It takes seconds on a slow connection, and money where data is dear.",
    "photo.jpg has 340 kB",
    "photo.webp has 55 kB",
)
STRAY_TWIN = Rule(
    "V179",
    "warning",
    "A localised file that no page shows",
    "Somebody made it for readers who will never see it.",
    "content/media/gap.fr.svg, but the site has no `fr`",
    "locales: [en, fr]",
)
OTHER_PICTURE = Rule(
    "V189",
    "warning",
    "A picture has the extension of another format",
    "Browsers find out by themselves, but e-books, archives and printing go by the name.",
    "photo.jpg is a PNG",
    "photo.png",
)
RULES = (WRONG_BYTES, BAD_NAME, TOO_MANY_PIXELS, HEAVY, STRAY_TWIN, OTHER_PICTURE, *RULES_OF_SVG)

FOLDER = "content/media/"
MOST_PIXELS = 25_000_000
MOST_BYTES_OF_A_PICTURE = 60_000


class MediaFormat(Struct, frozen=True):
    """A kind of file that a site may have."""

    name: str
    """As people call it: `JPEG`."""
    type: str
    """Media type."""
    begins: re.Pattern[bytes]
    """What its bytes begin with."""


def _format(name: str, media_type: str, begins: bytes) -> MediaFormat:
    return MediaFormat(name, media_type, re.compile(begins, re.DOTALL))


FORMATS = {
    "png": _format("PNG", "image/png", rb"\x89PNG\r\n\x1a\n"),
    "jpg": _format("JPEG", "image/jpeg", rb"\xff\xd8\xff"),
    "webp": _format("WebP", "image/webp", rb"RIFF.{4}WEBP"),
    "avif": _format("AVIF", "image/avif", rb".{4}ftyp(?:.{4}){0,40}?avi[fs]"),
    "gif": _format("GIF", "image/gif", rb"GIF8[79]a"),
    "mp3": _format("MP3", "audio/mpeg", rb"ID3|\xff[\xe2\xe3\xf2\xf3\xfa\xfb]"),
    "ogg": _format("Ogg", "audio/ogg", rb"OggS"),
    "mp4": _format("MP4", "video/mp4", rb".{4}ftyp(?:iso.|mp4.|M4[AV] |avc1|dash|MSNV|cmf.)"),
    "webm": _format("WebM", "video/webm", rb"\x1a\x45\xdf\xa3.{0,64}?\x42\x82.webm"),
    "vtt": _format("WebVTT", "text/vtt", rb"(?:\xef\xbb\xbf)?WEBVTT(?:[ \t\r\n]|\Z)"),
    "pdf": _format("PDF", "application/pdf", rb"%PDF-"),
    "svg": _format(
        "SVG", "image/svg+xml", rb"\s*(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\x00]*<.{0,65536}?s\x00?v\x00?g"
    ),
}
"""By extension; of two that fit, the first counts."""
PICTURES = ("png", "jpg", "webp", "avif", "gif")
"""Those of pixels."""
ENDINGS = {"png": b"IEND", "jpg": b"\xff\xd9", "gif": b"\x00;"}
"""What stands among the last bytes of a picture that is whole."""
LAST = 64
RECORDINGS = ("mp3", "ogg", "mp4", "webm")


class MediaName(Struct, frozen=True):
    """`gap.svg`, `gap.es.svg`."""

    slug: str
    locale: str
    """As written, of a localised twin or a caption file; "" of a file for all."""
    extension: str


def inspect(name: str, data: bytes) -> Outcome[MediaFile]:
    """Return what a file of `content/media/` is, with findings at its line 1 (of an SVG, where they are)."""
    parsed = media_name(name)
    if parsed is None:
        return Outcome(MediaFile(name, len(data), ""), (_bad_name(name),))
    found = sniff(data)
    if found != parsed.extension and not _is_other_picture(parsed.extension, found, data):
        return Outcome(MediaFile(name, len(data), _type(found, data)), (_wrong_bytes(name, parsed, found),))
    if found == "svg":
        return _svg(name, data)
    if found in PICTURES:
        return _picture(name, parsed.extension, found, data)
    return Outcome(_file(name, found, data))


def media_name(name: str) -> MediaName | None:
    """Return the parts of a media file's name, or None where it is not a slug, a dot and an extension.

    What stands between two dots has to be a language tag, whether or not the site has that locale.
    """
    slug, *locale, extension = name.split(".") if name.count(".") in {1, 2} else ("", "")
    if not is_slug(slug) or extension not in FORMATS or not all(is_tag(tag) for tag in locale):
        return None
    return MediaName(slug, "".join(locale), extension)


def sniff(data: bytes) -> str:
    """Return the extension that the bytes of a file ask for, or "" where they are of no kind we take."""
    return next((extension for extension, known in FORMATS.items() if known.begins.match(data)), "")


def twin(name: str, chain: Iterable[str], names: Collection[str]) -> str:
    """Return which of the files stands for `name` along a fallback chain: `gap.es.svg`, or itself."""
    return next((twin for locale in chain if (twin := _twin(name, locale)) in names), name)


def captions(name: str, locales: Iterable[str], names: Collection[str]) -> tuple[tuple[str, str], ...]:
    """Return (locale, file) of the captions that a recording has: `talk.es.vtt` of `talk.webm`."""
    stem, _, extension = name.rpartition(".")
    if extension not in RECORDINGS:
        return ()
    files = ((locale, f"{stem}.{locale}.vtt") for locale in locales)
    return tuple((locale, file) for locale, file in files if file in names)


def strays(names: Iterable[str], locales: tuple[str, ...]) -> tuple[Diagnostic, ...]:
    """Return a warning for each localised file that is for no locale of the site, or belongs to no file."""
    known = {name: parsed for name in sorted(names) if (parsed := media_name(name))}
    whole = [name for name, parsed in known.items() if not parsed.locale]
    used = {_twin(name, locale) for name in whole for locale in locales}
    used |= {file for name in whole for _, file in captions(name, locales, known)}
    localised = ((name, parsed) for name, parsed in known.items() if parsed.locale)
    return tuple(_stray(name, parsed, locales) for name, parsed in localised if name not in used)


def _twin(name: str, locale: str) -> str:
    stem, dot, extension = name.rpartition(".")
    return f"{stem}.{locale}{dot}{extension}"


def _svg(name: str, data: bytes) -> Outcome[MediaFile]:
    looked = look(FOLDER + name, data)
    file = _file(name, "svg", data, looked.value.width, looked.value.height)
    return Outcome(file, (*looked.diagnostics, *_heavy(name, data)))


def _picture(name: str, says: str, actual: str, data: bytes) -> Outcome[MediaFile]:
    """A picture of pixels, as it is shown: turned as its camera said."""
    import imagesize  # noqa: PLC0415 - it brings what asks the web, and few builds see a new picture

    width, height = imagesize.get(io.BytesIO(data))
    if width < 1 or height < 1:
        return Outcome(_file(name, actual, data), (_no_size(name, actual),))
    findings = (
        *_other_picture(name, says, actual),
        *_too_many_pixels(name, width, height),
        *_heavy(name, data),
    )
    return Outcome(_file(name, actual, data, width, height), findings)


def _is_other_picture(says: str, actual: str, data: bytes) -> bool:
    """Whether the bytes are a whole picture where the name says another kind of picture."""
    return says in PICTURES and actual in ENDINGS and ENDINGS[actual] in data[-LAST:]


def _file(name: str, extension: str, data: bytes, width: int = 0, height: int = 0) -> MediaFile:
    return MediaFile(name, len(data), _type(extension, data), width, height)


def _type(extension: str, data: bytes) -> str:
    """The media type of bytes of a kind; an Ogg file with a picture track is a film."""
    if extension == "ogg" and b"\x80theora" in data[:4096]:
        return "video/ogg"
    return FORMATS[extension].type if extension else ""


def _bad_name(name: str) -> Diagnostic:
    stem, _, extension = name.lower().rpartition(".")
    extension = {"jpeg": "jpg", "oga": "ogg", "ogv": "ogg", "m4v": "mp4"}.get(extension, extension)
    known = extension in FORMATS and slug_of(stem)
    hint = f'name it "{slug_of(stem)}.{extension}"' if known else f"export it as {', '.join(FORMATS)}"
    return BAD_NAME.at(_first_line(name), f'"{name}" is not a name for a media file', hint)


def _no_size(name: str, actual: str) -> Diagnostic:
    message = f'"{name}" begins like a {FORMATS[actual].name}, but its width and height cannot be read'
    return WRONG_BYTES.at(_first_line(name), message, "export it anew")


def _other_picture(name: str, says: str, actual: str) -> tuple[Diagnostic, ...]:
    if actual == says:
        return ()
    message = f'"{name}" is a picture in the format {FORMATS[actual].name}'
    return (OTHER_PICTURE.at(_first_line(name), message, f'name it "{name.removesuffix(says)}{actual}"'),)


def _wrong_bytes(name: str, parsed: MediaName, actual: str) -> Diagnostic:
    says = FORMATS[parsed.extension].name
    message = f'the bytes of "{name}" are not those of a file in the format {says}'
    if not actual:
        return WRONG_BYTES.at(_first_line(name), message, "export it anew, or correct the extension")
    right = f"{name.removesuffix(parsed.extension)}{actual}"
    message += f", but {FORMATS[actual].name}"
    return WRONG_BYTES.at(_first_line(name), message, f'export it anew, or name it "{right}"')


def _too_many_pixels(name: str, width: int, height: int) -> tuple[Diagnostic, ...]:
    if width * height <= MOST_PIXELS:
        return ()
    message = f'"{name}" has {width} × {height} pixels, {width * height // 1_000_000} million'
    return (TOO_MANY_PIXELS.at(_first_line(name), message, "scale it down; 1200 pixels of width are plenty"),)


def _heavy(name: str, data: bytes) -> tuple[Diagnostic, ...]:
    if len(data) <= MOST_BYTES_OF_A_PICTURE:
        return ()
    message = f'"{name}" has {len(data) // 1000} kB'
    return (HEAVY.at(_first_line(name), message, "scale it down, or save it as WebP, to 60 kB or less"),)


def _stray(name: str, parsed: MediaName, locales: tuple[str, ...]) -> Diagnostic:
    if parsed.locale not in locales:
        message = f'"{name}" is for "{parsed.locale}", which is no locale of this site'
        same = (locale for locale in locales if canonical(locale) == canonical(parsed.locale))
        right = "".join(f'name it "{parsed.slug}.{locale}.{parsed.extension}"' for locale in same)
        other = f'add "{canonical(parsed.locale)}" to `locales`, or delete the file'
        return STRAY_TWIN.at(_first_line(name), message, right or other)
    whole = f"{parsed.slug}.{'webm' if parsed.extension == 'vtt' else parsed.extension}"
    message = f'"{name}" stands beside no "{whole}"'
    return STRAY_TWIN.at(_first_line(name), message, "add the file that it belongs to, or correct the name")


def _first_line(name: str) -> Location:
    return Location(FOLDER + name, line=1)
