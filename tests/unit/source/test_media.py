"""What the bytes of media files are, and which file stands in for which."""

from __future__ import annotations

import shutil
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.source.media import FORMATS, MediaName, captions, inspect, media_name, sniff, strays, twin

SHARED = Path(__file__).parents[4] / "shared"
EXAMPLE = SHARED / "example"
CORPUS = SHARED / "corpora" / "opensource-guide" / "content" / "media"


def chunk(kind: bytes, body: bytes) -> bytes:
    """A chunk of a PNG."""
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def box(kind: bytes, body: bytes) -> bytes:
    """A box of an AVIF or MP4 file."""
    return struct.pack(">I", 8 + len(body)) + kind + body


def png(width: int, height: int) -> bytes:
    rows = zlib.compress(b"\0" * min(height * (width + 1), 100_000))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def jpg(width: int, height: int, orientation: int = 1) -> bytes:
    """A JPEG with no pixels, but with what a camera says of the way it was held."""
    tiff = b"II*\0\x08\0\0\0\x01\0" + struct.pack("<HHIHH", 0x0112, 3, 1, orientation, 0) + b"\0\0\0\0"
    exif = b"Exif\0\0" + tiff
    frame = struct.pack(">BHHB", 8, height, width, 1) + b"\x01\x11\x00"
    segments = ((b"\xff\xe1", exif), (b"\xff\xc0", frame))
    return b"\xff\xd8" + b"".join(m + struct.pack(">H", len(b) + 2) + b for m, b in segments) + b"\xff\xd9"


def gif(width: int, height: int) -> bytes:
    return b"GIF89a" + struct.pack("<HH", width, height) + b"\x00\x00\x00;"


def webp(width: int, height: int) -> bytes:
    sides = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    body = b"WEBPVP8X" + struct.pack("<I", 10) + b"\0\0\0\0" + sides
    return b"RIFF" + struct.pack("<I", len(body)) + body


def avif(width: int, height: int) -> bytes:
    size = box(b"ispe", b"\0\0\0\0" + struct.pack(">II", width, height))
    linked = box(b"ipma", b"\0\0\0\0" + struct.pack(">IHBB", 1, 1, 1, 1))
    properties = box(b"iprp", box(b"ipco", size) + linked)
    primary = box(b"pitm", b"\0\0\0\0" + struct.pack(">H", 1))
    kind = box(b"infe", b"\x02\0\0\0" + struct.pack(">HH", 1, 0) + b"av01\0")
    items = box(b"iinf", b"\0\0\0\0" + struct.pack(">H", 1) + kind)
    return box(b"ftyp", b"mif1\0\0\0\0mif1avif") + box(b"meta", b"\0\0\0\0" + primary + items + properties)


SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>'

FILES = {
    "one.png": (png(30, 20), "image/png", 30, 20),
    "one.jpg": (jpg(30, 20), "image/jpeg", 30, 20),
    "one.gif": (gif(30, 20), "image/gif", 30, 20),
    "one.webp": (webp(30, 20), "image/webp", 30, 20),
    "one.avif": (avif(30, 20), "image/avif", 30, 20),
    "one.svg": (SVG, "image/svg+xml", 30, 20),
    "tagged.mp3": (b"ID3\x04\0\0\0\0\0\0", "audio/mpeg", 0, 0),
    "bare.mp3": (b"\xff\xfb\x10\xc4", "audio/mpeg", 0, 0),
    "sound.ogg": (b"OggS\0\x02" + b"\0" * 22 + b"\x01vorbis", "audio/ogg", 0, 0),
    "film.ogg": (b"OggS\0\x02" + b"\0" * 22 + b"\x80theora", "video/ogg", 0, 0),
    "film.mp4": (box(b"ftyp", b"isom\0\0\x02\0isomiso2avc1mp41"), "video/mp4", 0, 0),
    "film.webm": (b"\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x84webm", "video/webm", 0, 0),
    "words.vtt": (b"WEBVTT\n\n00:00.000 --> 00:02.000\nHello.\n", "text/vtt", 0, 0),
    "sheet.pdf": (b"%PDF-1.7\n", "application/pdf", 0, 0),
}


@pytest.mark.parametrize("name", FILES)
def test_what_a_file_is(name: str) -> None:
    data, media_type, width, height = FILES[name]
    outcome = inspect(name, data)
    assert outcome.diagnostics == ()
    assert (outcome.value.name, outcome.value.size) == (name, len(data))
    assert (outcome.value.type, outcome.value.width, outcome.value.height) == (media_type, width, height)


def test_a_photo_is_as_wide_as_it_is_shown() -> None:
    value = inspect("upright.jpg", jpg(30, 20, orientation=6)).value
    assert (value.width, value.height) == (20, 30)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("extension", FORMATS)
def test_bytes_under_the_name_of_another_kind(name: str, extension: str) -> None:
    """A whole picture under the name of another kind of picture is shown all the same: that is a warning."""
    data, *_ = FILES[name]
    right = name.rpartition(".")[2]
    findings = inspect(f"one.{extension}", data).diagnostics
    shown = right in {"png", "jpg", "gif"} and extension in {"png", "jpg", "gif", "webp", "avif"}
    wrong = [("V189", "warning") if shown else ("V170", "error")]
    assert [(found.code, found.severity) for found in findings] == ([] if right == extension else wrong)


@pytest.mark.parametrize(
    ("name", "data", "message", "hint"),
    [
        (
            "photo.png",
            b"GIF89a is not a PNG",
            'the bytes of "photo.png" are not those of a file in the format PNG, but GIF',
            'export it anew, or name it "photo.gif"',
        ),
        (
            "photo.png",
            b"",
            'the bytes of "photo.png" are not those of a file in the format PNG',
            "export it anew, or correct the extension",
        ),
        (
            "photo.png",
            png(30, 20)[:18],
            '"photo.png" begins like a PNG, but its width and height cannot be read',
            "export it anew",
        ),
        (
            "photo.svg",
            b"<html>svg</html>",
            "an SVG that begins with `<html>` is not shown",
            'begin it with `<svg xmlns="http://www.w3.org/2000/svg" …>`',
        ),
    ],
)
def test_files_that_nobody_could_open(name: str, data: bytes, message: str, hint: str) -> None:
    (found,) = inspect(name, data).diagnostics
    assert (found.severity, found.location.path, found.location.line) == ("error", f"content/media/{name}", 1)
    assert (found.message, found.hint) == (message, hint)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("My Photo.JPEG", 'name it "my-photo.jpg"'),
        ("photo.es_MX.png", 'name it "photo-es-mx.png"'),
        ("a.b.c.png", 'name it "a-b-c.png"'),
        ("notes.docx", "export it as png, jpg, webp, avif, gif, mp3, ogg, mp4, webm, vtt, pdf, svg"),
        ("png", "export it as png, jpg, webp, avif, gif, mp3, ogg, mp4, webm, vtt, pdf, svg"),
        ("../one.png", 'name it "one.png"'),
    ],
)
def test_names_that_are_not_taken(name: str, hint: str) -> None:
    (found,) = inspect(name, png(1, 1)).diagnostics
    assert (found.code, found.hint) == ("V171", hint)


def test_the_parts_of_a_name() -> None:
    assert media_name("gap.svg") == MediaName("gap", "", "svg")
    assert media_name("gap.zh-hans.svg") == MediaName("gap", "zh-hans", "svg")


def test_the_largest_picture() -> None:
    assert inspect("wall.png", png(5000, 5000)).diagnostics == ()
    (found,) = inspect("wall.png", png(5001, 5000)).diagnostics
    assert (found.code, found.severity) == ("V172", "error")
    assert found.message == '"wall.png" has 5001 × 5000 pixels, 25 million'


def test_a_heavy_picture_is_a_warning_and_a_heavy_film_is_none() -> None:
    (found,) = inspect("heavy.gif", gif(1, 1) + b"\0" * 60_000).diagnostics
    assert (found.code, found.severity, found.message) == ("V173", "warning", '"heavy.gif" has 60 kB')
    assert inspect("film.webm", FILES["film.webm"][0] + b"\0" * 100_000).diagnostics == ()


def test_twins_and_captions() -> None:
    names = (
        "talk.webm",
        "talk.en.vtt",
        "talk.es.vtt",
        "gap.svg",
        "gap.es.svg",
        "gap.ar.svg",
        "gap.fr.svg",
        "gap.es.png",
        "lone.es.svg",
    )
    assert twin("gap.svg", ("es", "ar"), names) == "gap.es.svg"
    assert twin("gap.svg", ("pt", "ar"), names) == "gap.ar.svg"
    assert twin("gap.svg", ("pt",), names) == "gap.svg"
    found = captions("talk.webm", ("en", "ar", "es"), names)
    assert found == (("en", "talk.en.vtt"), ("es", "talk.es.vtt"))
    assert captions("gap.svg", ("en",), ("gap.svg", "gap.en.vtt")) == ()


def test_a_twin_has_the_locale_as_the_site_writes_it() -> None:
    names = ("gap.svg", "gap.zh-hans.svg")
    assert twin("gap.svg", ("zh-Hans",), names) == "gap.svg"
    (found,) = strays(names, ("zh-Hans",))
    assert found.hint == 'name it "gap.zh-Hans.svg"'


def test_localised_files_that_no_page_shows() -> None:
    names = ("gap.svg", "gap.es.svg", "gap.fr.svg", "lone.es.svg", "talk.es.vtt")
    assert [(found.message, found.hint) for found in strays(names, ("en", "es"))] == [
        (
            '"gap.fr.svg" is for "fr", which is no locale of this site',
            'add "fr" to `locales`, or delete the file',
        ),
        ('"lone.es.svg" stands beside no "lone.svg"', "add the file that it belongs to, or correct the name"),
        (
            '"talk.es.vtt" stands beside no "talk.webm"',
            "add the file that it belongs to, or correct the name",
        ),
    ]


@given(name=st.sampled_from(sorted(FILES)), data=st.binary(max_size=200), cut=st.integers(0, 60))
def test_damaged_bytes_are_findings_and_never_a_crash(name: str, data: bytes, cut: int) -> None:
    whole, *_ = FILES[name]
    damaged = whole[:cut] + data
    outcome = inspect(name, damaged)
    assert outcome.value.size == len(damaged)
    assert outcome.diagnostics or sniff(damaged) == name.rpartition(".")[2]


def test_the_example_site_has_no_finding() -> None:
    found = {path.name: inspect(path.name, path.read_bytes()) for path in _media(EXAMPLE / "site")}
    assert [name for name, outcome in found.items() if outcome.diagnostics] == []
    assert found["doubt-scale.svg"].value.width == 320
    assert strays(found, ("en", "es", "ar")) == ()


@pytest.mark.parametrize(
    ("case", "name", "line"),
    [("21-svg-with-script", "waymark.svg", 2), ("22-media-wrong-bytes", "photo.png", 1)],
)
def test_the_broken_examples(case: str, name: str, line: int, tmp_path: Path) -> None:
    shutil.copytree(_there(EXAMPLE / "broken" / case), tmp_path / "site")
    (found,) = inspect(name, (tmp_path / "site/content/media" / name).read_bytes()).diagnostics
    assert (found.severity, found.location.path, found.location.line) == (
        "error",
        f"content/media/{name}",
        line,
    )


def test_real_pictures_have_a_size_and_no_error() -> None:
    """One of them is a PNG named `.jpg`, as real sites have it."""
    outcomes = [inspect(path.name, path.read_bytes()) for path in sorted(_there(CORPUS).iterdir())]
    assert all(outcome.value.width > 100 and outcome.value.height > 100 for outcome in outcomes)
    assert {found.code for outcome in outcomes for found in outcome.diagnostics} == {"V173", "V189"}


def _media(site: Path) -> Iterator[Path]:
    return iter(sorted((_there(site) / "content" / "media").iterdir()))


def _there(path: Path) -> Path:
    if not path.exists():
        pytest.skip(f"{path.name} is kept beside the repository, in ../shared")
    return path
