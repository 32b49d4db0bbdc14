"""Whatever stands in a site, a build ends with findings or with a site: nothing hangs or leaves OUT."""

from __future__ import annotations

import os
import re
import shutil
import struct
import subprocess
import sys
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import pytest

ROOT = Path(__file__).parents[2]
VEREDA = Path(sys.executable).with_name("vereda")
MODULE = "content/modules/hostile.md"
GLOSSARY = "content/glossary.yaml:"
BASE = "themes/harbour/templates/base.html"
FRONT = """---
title: {title}
summary: A text.
stage: fundamental
teaches: [{skill}]
objectives:
  one: See one
time: {{self_study: 5}}
---

"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    for part in ("content", "translations"):
        shutil.copytree(ROOT / part, folder / part)
    return folder


def run(site: Path, command: str = "build") -> tuple[int, str]:
    """Run the command as a person would; give its exit code and all that it says."""
    out = ["--output", str(site.parent / "out")] if command == "build" else []
    arguments = [str(VEREDA), command, "--site", str(site), *out, "--format", "concise"]
    done = subprocess.run(arguments, capture_output=True, text=True, check=False)
    said = done.stdout + done.stderr
    assert "Traceback" not in said
    return done.returncode, said


def skill(site: Path) -> str:
    """Return a competency that may be taught at the first stage."""
    text = (site / "content/framework.yaml").read_text(encoding="utf-8")
    return next(part.split("\n")[0] for part in text.split("\n  - id: ") if "\n      fundamental:" in part)


def write(site: Path, body: str, title: str = "Hostile") -> None:
    (site / MODULE).write_text(FRONT.format(title=title, skill=skill(site)) + body, encoding="utf-8")


def cycle(site: Path) -> None:
    for one, other in (("hostile", "hostile-too"), ("hostile-too", "hostile")):
        front = FRONT.format(title="Hostile", skill=skill(site)).replace(
            "stage:", f"helps_first: [{other}]\nstage:"
        )
        (site / f"content/modules/{one}.md").write_text(f"{front}A text.\n", encoding="utf-8")


def bomb(site: Path) -> None:
    lines = ["a0: &a0 [x, x]", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40))]
    (site / "content/site.yaml").write_text("\n".join(lines), encoding="utf-8")


def by_case(site: Path) -> None:
    write(site, "A text.\n")
    shutil.copy(site / MODULE, site / "content/modules/Hostile.md")


def linked(site: Path) -> None:
    (site / MODULE).symlink_to("/etc/passwd")


def pixels(site: Path) -> None:
    head = struct.pack(">II", 60_000, 60_000) + b"\x08\x02\0\0\0"
    data = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + b"IHDR" + head + b"\0\0\0\0"
    (site / "content/media/hostile.png").write_bytes(data)


def latin(site: Path) -> None:
    (site / MODULE).write_bytes(b"---\ntitle: Caf\xe9\n---\n")


def taken(site: Path) -> None:
    write(site, "A text.\n")
    (site / MODULE).rename(site / "content/modules/index.md")


def laughs(site: Path) -> None:
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    text = f'<!DOCTYPE svg [<!ENTITY a0 "ha">{entities}]><svg xmlns="http://www.w3.org/2000/svg">&a11;</svg>'
    (site / "content/media/hostile.svg").write_text(text, encoding="utf-8")


def yaml(text: str) -> Callable[[Path], None]:
    def put(site: Path) -> None:
        path = site / "content/glossary.yaml"
        path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")

    return put


def pipe(path: str) -> Callable[[Path], None]:
    return lambda site: os.mkfifo(site / path)


def body(text: str) -> Callable[[Path], None]:
    return lambda site: write(site, text)


def theme(foot: str) -> Callable[[Path], None]:
    """Have the site use a theme of its own, which says something at the foot of each page."""

    def put(site: Path) -> None:
        settings = site / "content/site.yaml"
        text = re.sub(r"(?m)^theme:.*\n", "", settings.read_text(encoding="utf-8"))
        settings.write_text(f"{text}theme: harbour\n", encoding="utf-8")
        (site / BASE).parent.mkdir(parents=True)
        (site / "themes/harbour/theme.yaml").write_text("name: harbour\nextends: default\n", "utf-8")
        (site / BASE).write_text(
            '{% extends "default/base.html" %}\n{% block foot %}' + foot + "{% endblock %}\n"
        )

    return put


def linked_style(site: Path) -> None:
    theme("")(site)
    (site / "themes/harbour/static").mkdir()
    (site / "themes/harbour/static/a.css").symlink_to("/etc/passwd")


def asking(site: Path) -> None:
    text = '<svg xmlns="http://www.w3.org/2000/svg">\n<a href="#" ping="https://x.example/"><text>x</text></a></svg>'
    (site / "content/media/hostile.svg").write_text(text, encoding="utf-8")


ERRORS: dict[str, tuple[Callable[[Path], object], str, str]] = {
    "a bomb of aliases": (bomb, "content/site.yaml:1:", "V1"),
    "a tag that runs": (yaml("\n- id: x\n  term: !!python/object/apply:os.system [id]\n"), GLOSSARY, "V1"),
    "a key twice": (yaml("\n- id: x\n  id: y\n  term: X\n  definition: X\n"), GLOSSARY, "V1"),
    "deep brackets": (yaml("\n- id: " + "[" * 50_000 + "\n"), GLOSSARY, "V1"),
    "latin-1": (latin, f"{MODULE}:2:11", "V101"),
    "a pipe": (pipe(MODULE), f"{MODULE}:1:", "V104"),
    "a pipe in media": (pipe("content/media/x.svg"), "content/media/x.svg:1:", "V104"),
    "a pipe in translations": (pipe("translations/es/x.po"), "translations/es/x.po:1:", "V104"),
    "a link out of the site": (linked, f"{MODULE}:1:", "V104"),
    "ids that differ by case": (by_case, MODULE, "V107"),
    "helps first in a circle": (cycle, MODULE, "V2"),
    "a path as an id": (body("Read [this page](module:../../../etc/passwd).\n"), f"{MODULE}:11:", "V2"),
    "a picture from outside": (body("![A secret](../../../etc/passwd)\n"), f"{MODULE}:11:", "V2"),
    "a link that runs": (body("Read [the rules](javascript:alert(1)).\n"), f"{MODULE}:11:", "V2"),
    "50,000 quotes": (body("> " * 50_000 + "x\n"), f"{MODULE}:11:", "V198"),
    "50,000 brackets": (body("[" * 50_000 + "\n"), f"{MODULE}:11:", "V199"),
    "a line of a megabyte": (body("x" * 1_000_000 + "\n"), f"{MODULE}:11:", "V199"),
    "3,600 megapixels": (pixels, "content/media/hostile.png:1:", "V172"),
    "a billion laughs": (laughs, "content/media/hostile.svg:1:", "V175"),
    "a picture that asks": (asking, "content/media/hostile.svg:2:", "V176"),
    "a theme that reaches for Python": (theme("{{ view.__class__.__mro__ }}"), f"{BASE}:2:", "V183"),
    "a theme that includes a file": (theme("{% include '/etc/passwd' %}"), f"{BASE}:2:", "V116"),
    "a theme with a link out of it": (linked_style, "themes/harbour/static/a.css:1:", "V104"),
    "no settings": (lambda site: (site / "content/site.yaml").unlink(), "content/site.yaml:1:", "V103"),
    "a page that is taken": (taken, "content/modules/index.md:1:", "V111"),
}  # fmt: skip


@pytest.mark.parametrize(("spoil", "where", "code"), ERRORS.values(), ids=ERRORS.keys())
def test_a_finding_names_the_place(
    site: Path, spoil: Callable[[Path], object], where: str, code: str
) -> None:
    spoil(site)
    status, said = run(site)
    assert status == 1
    assert re.search(rf"^{re.escape(where)}.*\berror\[{code}", said, re.MULTILINE), said[-2000:]
    assert not (site.parent / "out").exists()
    assert sorted(path.name for path in site.parent.iterdir()) == ["site"]


def page(site: Path, locale: str, name: str) -> str:
    return (site.parent / "out" / locale / "modules" / f"{name}.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("title", ["no", '"</script><img src=x onerror=alert(1)>"', "'<!--'", "null"])
def test_a_strange_title_is_a_text(site: Path, title: str) -> None:
    write(site, "A text.\n", title)
    assert run(site)[0] == 0
    found = page(site, "en", "hostile")
    assert f"<h1>{title.strip(chr(34) + chr(39)).replace('<', '&lt;').replace('>', '&gt;')}</h1>" in found
    assert "<img src=x" not in found


def test_a_bom_and_windows_lines_are_read(site: Path) -> None:
    write(site, "One.\n\nTwo.\n")
    text = (site / MODULE).read_text(encoding="utf-8")
    (site / MODULE).write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert run(site)[0] == 0
    assert "<p>Two.</p>" in page(site, "en", "hostile")


def test_a_definition_used_5_000_times_ends(site: Path) -> None:
    write(site, "[a b c]: https://example.org/\n\n" + "See [a b c] now.\n\n" * 5_000)
    assert run(site)[0] == 0
    assert page(site, "en", "hostile").count('href="https://example.org/"') == 5_000


CATALOGS = {
    "torn": b'msgid "A text."\nmsgstr "Un tex',
    "garbage": bytes(range(256)) * 50,
    "latin-1": 'msgid "A text."\nmsgstr "Ñ"\n'.encode("latin-1"),
    "a long line": b'msgid "A text."\nmsgstr "' + b"x" * 1_000_000 + b'"\n',
    "nothing but quotes": b'"' * 100_000,
    "empty": b"",
    "twice": b'msgid "A text."\nmsgstr "Uno."\n\nmsgid "A text."\nmsgstr "Dos."\n',
}  # fmt: skip


@pytest.mark.parametrize("data", CATALOGS.values(), ids=CATALOGS.keys())
def test_a_broken_catalog_leaves_its_neighbours_standing(site: Path, data: bytes) -> None:
    write(site, "A text.\n")
    (site / "translations/es/modules/hostile.po").write_bytes(data)
    status, said = run(site)
    assert status == 0
    assert data == b"" or "translations/es/modules/hostile.po:" in said
    assert page(site, "es", "hostile")
    good = next(
        path.stem for path in sorted(site.glob("translations/es/modules/*.po")) if path.stem != "hostile"
    )
    assert "untranslated" not in page(site, "es", good).partition("<h1")[2].partition("</h1>")[0]


ATTACKS = (
    "[Lee](javascript:alert(1)) esto.",
    "<script>alert(1)</script>",
    "[Lee](https://evil.example/) esto.",
    "![x](https://evil.example/x.png)",
    "[Lee](&#106;avascript:alert(1))",
    "[Lee][there]\n\n[there]: https://evil.example/",
    "<https://evil.example/>",
    '[Lee](page:about "\\" onclick=\\"alert(1)") <img src=x onerror=alert(1)>',
    "[![x](https://evil.example/y)](https://evil.example/)",
)


def test_a_translation_brings_no_script_no_markup_and_no_other_host(site: Path) -> None:
    sources = [f"Sentence number {number} of [the page](page:about)." for number in range(len(ATTACKS))]
    write(site, "\n\n".join(sources) + "\n")
    escaped = [attack.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") for attack in ATTACKS]
    entries = [
        f'msgid "{source}"\nmsgstr "{attack}"\n' for source, attack in zip(sources, escaped, strict=True)
    ]
    header = 'msgid ""\nmsgstr ""\n"Language: es\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    (site / "translations/es/modules/hostile.po").write_text(header + "\n".join(entries), encoding="utf-8")
    status, said = run(site)
    found = page(site, "es", "hostile")
    assert status == 0
    assert said.count("hostile.po") >= len(ATTACKS)
    assert outside(found) <= outside(page(site, "en", "hostile"))
    assert found.count("<script") == page(site, "en", "hostile").count("<script")


def outside(html: str) -> set[str]:
    """Return all that could run in a page or lead out of it: handlers, embedding tags, schemes and hosts."""
    found: set[str] = set()

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found.update(name for name, _ in attrs if name.startswith("on"))
            found.update(tag for _ in range(tag in ("img", "iframe", "object", "embed", "base")))
            addresses = [urlsplit(value or "") for name, value in attrs if name in ("href", "src")]
            found.update(f"{parts.scheme}://{parts.netloc}" for parts in addresses if parts.scheme)

    Reader().feed(html)
    return found
