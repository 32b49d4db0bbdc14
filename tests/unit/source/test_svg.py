"""An SVG is only a picture: ways around that as text, and what drawing programs really write."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.source.svg.copies import MOST_STEPS
from generator.source.svg.look import MOST_BYTES, MOST_LEVELS, MOST_UNLISTED, look
from generator.source.svg.size import Size

FIXTURES = Path(__file__).parents[2] / "fixtures/svg"
HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">'
WHOLE = ("<svg", "<?xml", "<!DOCTYPE", "<html")


def cases(name: str, parts: int) -> list[tuple[str, ...]]:
    texts = (FIXTURES / name).read_text(encoding="utf-8").split("\n.\n")
    titles = (title.strip() for title in texts[::parts])
    return list(zip(titles, *(texts[n::parts] for n in range(1, parts)), strict=False))


def findings(svg: str | bytes) -> list[tuple[str, int, str]]:
    """(code, line, message) of each finding."""
    data = svg if isinstance(svg, bytes) else svg.encode()
    found = look("content/media/door.svg", data).diagnostics
    assert {finding.severity for finding in found} <= {"error"}
    return [(finding.code, finding.location.line, finding.message) for finding in found]


def codes(svg: str | bytes) -> list[str]:
    return [code for code, _, _ in findings(svg)]


@pytest.mark.parametrize(("title", "svg", "expected"), cases("bypasses.md", 3))
def test_no_way_leads_around_the_list(title: str, svg: str, expected: str) -> None:
    found = findings(svg if svg.startswith(WHOLE) else f"{HEAD}{svg}</svg>")
    assert "\n".join(f"{code} {message}" for code, _, message in found) == expected, title


def test_the_list_of_ways_around_is_long() -> None:
    assert len({svg for _, svg, _ in cases("bypasses.md", 3)}) >= 80


@pytest.mark.parametrize(("title", "svg"), cases("pictures.md", 2))
def test_what_drawing_programs_write_is_a_picture(title: str, svg: str) -> None:
    assert findings(svg) == [], title


@pytest.mark.parametrize("name", ["ping", "style-in-style"])
def test_pictures_that_asked_another_host(name: str, cases_that_went_wrong: Path) -> None:
    assert codes((cases_that_went_wrong / f"pictures-that-ask/{name}.svg").read_bytes()) == ["V176"]


def test_a_finding_names_the_line() -> None:
    styles = "<style>\n.a { fill: red }\n.b { fill: url(b) }\n</style>"
    svg = f'{HEAD}\n<g\n ping="//other.example"/>\n{styles}</svg>'
    assert [line for _, line, _ in findings(svg)] == [2]
    assert [line for _, line, _ in findings(svg.replace("ping", "class"))] == [6]


@pytest.mark.parametrize(
    ("inside", "hint"),
    [
        ("<lineargradient/>", "write `linearGradient`"),
        ('<svg viewbox="0 0 1 1"/>', "write `viewBox`"),
        ("<video/>", 'take it out, or save it as "Plain SVG" or "Optimized SVG"'),
        (
            '<image href="door.png"/>',
            "embed it as `data:image/png;base64,…`, or refer to `#…` in the same file",
        ),
        ('<use href="door.svg#a"/>', "refer to `#…` in the same file"),
        (
            "<foreignObject/>",
            "have your program write labels as SVG text (draw.io: switch off Formatted Text), or as paths",
        ),
    ],
)
def test_a_finding_says_what_to_do(inside: str, hint: str) -> None:
    (found,) = look("content/media/door.svg", f"{HEAD}{inside}</svg>".encode()).diagnostics
    assert found.hint == hint


def test_what_stands_in_a_refused_element_is_not_told() -> None:
    assert codes(
        f'{HEAD}<foreignObject><div class="a"><p onclick="b()">door</p></div></foreignObject></svg>'
    ) == ["V174"]


def test_one_finding_a_rule_and_some_for_names() -> None:
    many = "<script/>\n" * 1000 + "<use href='a'/>\n" * 1000
    assert codes(f"{HEAD}{many}</svg>") == ["V174", "V176"]
    names = "".join(f"<a{n}/><a{n}/>" for n in range(100))
    assert len(codes(f"{HEAD}{names}</svg>")) == MOST_UNLISTED + 1


@pytest.mark.parametrize(
    ("svg", "line"),
    [
        (f"{HEAD}\n<circle></svg>", 2),
        (f"{HEAD}\n&nbsp;</svg>", 2),
        ("<svg/>", 1),
        ("", 1),
        ('<?xml version="1.0" encoding="no-such"?><svg/>', 1),
        (f'{HEAD}\n<g xlink:href="#a" xmlns:y="http://www.w3.org/1999/xlink" y:href="//b"/></svg>', 2),
    ],
)
def test_what_is_no_svg(svg: str, line: int) -> None:
    assert [(code, at) for code, at, _ in findings(svg)] == [("V177", line)]


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="30" height="20.4"', Size(30, 20)),
        ('width="30px" height="1in"', Size(30, 96)),
        ('width="1cm" height="10mm"', Size(38, 38)),
        ('width="100%" height="100%" viewBox="0 0 40,50"', Size(40, 50)),
        ('viewBox="0 0 40 50"', Size(40, 50)),
        ('width="30"', Size()),
        ('width="1e999" height="nan" viewBox="0 0 x"', Size()),
    ],
)
def test_the_size(attributes: str, size: Size) -> None:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}/>'
    assert look("content/media/door.svg", svg.encode()).value == size


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1", "windows-1251"])
def test_encodings(encoding: str) -> None:
    name = encoding.removesuffix("-sig")
    svg = f'<?xml version="1.0" encoding="{name}"?>\n{HEAD}<text>%s</text><script/></svg>'
    letter = "ж" if encoding == "windows-1251" else "é"
    assert [(code, line) for code, line, _ in findings((svg % letter).encode(encoding))] == [("V174", 2)]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32", "cp037"])
def test_what_browsers_read_otherwise_than_this_program_is_refused(encoding: str) -> None:
    assert codes(f"{HEAD}</svg>".encode(encoding)) == ["V177"]


BILLION_LAUGHS = (
    '<!DOCTYPE svg [<!ENTITY a0 "ha">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    + f"]>{HEAD}<text>&a11;</text></svg>"
)


def doubled(element: str, reference: str, depth: int) -> str:
    """Each part draws the one before it twice."""
    parts = (f'<{element} id="p{n}">{reference.format(n - 1) * 2}</{element}>' for n in range(1, depth))
    return f'{HEAD}<g id="p0"/>{"".join(parts)}{reference.format(depth - 1)}</svg>'


@pytest.mark.parametrize(
    ("svg", "expected"),
    [
        (BILLION_LAUGHS, ["V175"]),
        (HEAD + "<g>" * (MOST_LEVELS - 1) + "</g>" * (MOST_LEVELS - 1) + "</svg>", []),
        (HEAD + "<g>" * 50_000 + "</g>" * 50_000 + "</svg>", ["V181"]),
        (HEAD + "<g>" * 50_000, ["V181"]),
        (doubled("g", '<use href="#p{}"/>', 12), []),
        (doubled("g", '<use href="#p{}"/>', 40), ["V181"]),
        (doubled("g", '<use xlink:href=" #p{} "/>', 30_000), ["V181"]),
        (doubled("pattern", '<path fill="url(#p{})"/>', 40), ["V181"]),
        (doubled("marker", "<path style=\"marker-end: url( '#p{}' )\"/>", 40), ["V181"]),
        (f'{HEAD}<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g><use href="#a"/></svg>', []),
        (
            HEAD
            + '<linearGradient id="a"><stop/></linearGradient>'
            + '<g fill="url(#a)"/>' * 100_000
            + "</svg>",
            [],
        ),
        (HEAD + "<g " + " ".join(f'data-a{n}="url(#a)"' for n in range(50_000)) + "/></svg>", []),
        (HEAD + f"<style>{'url(#a' * 100_000}</style></svg>", ["V176"]),
        (HEAD + f"<style>{'url(#a)' * 100_000}</style></svg>", []),
        (HEAD + "<style>" + "\\" * 500_000 + "</style></svg>", []),
        (HEAD + "<style>(" + "a" * 1_000_000 + "</style></svg>", []),
        (HEAD + "<style>(" + "'\"/*" * 200_000 + "</style></svg>", []),
        (HEAD + f'<path d="{"M1 1" * 500_000}"/></svg>', []),
        (HEAD + " " * MOST_BYTES + "</svg>", ["V178"]),
    ],
    ids=[
        "entities",
        "deep enough",
        "deep",
        "deep-and-cut",
        "few copies",
        "copies",
        "copies-of-copies",
        "patterns",
        "markers",
        "circle",
        "gradient",
        "attributes",
        "open-urls",
        "urls",
        "escapes",
        "long-word",
        "open-quotes",
        "long-path",
        "large",
    ],
)
def test_hostile_files_are_read_to_an_end(svg: str, expected: list[str]) -> None:
    assert codes(svg) == expected


def test_copies_of_copies_may_not_go_on_for_ever() -> None:
    chain = "".join(f'<g id="p{n}"><use href="#p{n - 1}"/></g>' for n in range(1, MOST_STEPS * 2))
    assert codes(f'{HEAD}<g id="p0"/>{chain}</svg>') == ["V181"]
