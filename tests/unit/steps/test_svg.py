"""An SVG is only a picture: one attack, one test."""

from __future__ import annotations

import pytest

from generator.steps.svg import MOST_BYTES, Size, look

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">'


def findings(svg: str) -> list[tuple[str, int, str]]:
    """(code, line, message) of each finding."""
    found = look("content/media/door.svg", svg.encode()).diagnostics
    assert {finding.severity for finding in found} <= {"error"}
    return [(finding.code, finding.location.line, finding.message) for finding in found]


@pytest.mark.parametrize(
    "inside",
    [
        '<path d="M1 1h3" fill="url(#shade)" style="stroke: url( \'#shade\' ); marker: none"/>',
        '<use href="#door"/><use xlink:href="#door"/>',
        "<style>.door { fill: url(#shade); color: red }</style>",
        "<style><![CDATA[ .door > a { fill: red } ]]></style>",
        "<title>on time: image (1), url of a door</title>",
        '<animate attributeName="opacity" from="0" to="1" dur="1s"/>',
        "<!-- a comment <script> --><text>&lt;script&gt; &#x1F6AA;</text>",
        '<metadata xmlns:r="urn:r"><r:RDF r:resource="https://creativecommons.org/"/></metadata>',
        '<g xmlns:inkscape="urn:i" inkscape:label="image(1)"/>',
    ],
)
def test_pictures_that_are_fine(inside: str) -> None:
    assert findings(f"{HEAD}{inside}</svg>") == []


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<script href="#a"/>',
        '<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>',
        '<x:iframe xmlns:x="http://www.w3.org/1999/xhtml" src="javascript:alert(1)"/>',
        "<foreignObject><p>words</p></foreignObject>",
        "<handler>alert(1)</handler>",
        '<circle onclick="alert(1)"/>',
        '<circle ONLOAD="alert(1)"/>',
        '<set attributeName="href" to="#b"/>',
        '<animate attributeName="xlink:href" values="#a;javascript:alert(1)"/>',
        '<set attributeName="onmouseover" to="alert(1)"/>',
    ],
)
def test_what_runs(inside: str) -> None:
    assert [(code, line) for code, line, _ in findings(f"{HEAD}\n{inside}\n</svg>")] == [("V174", 2)]


@pytest.mark.parametrize(
    "inside",
    [
        '<use href="https://example.org/icons.svg#door"/>',
        '<use href="icons.svg#door"/>',
        '<image xlink:href="data:image/png;base64,AAAA"/>',
        '<a href="javascript:alert(1)"><text>door</text></a>',
        '<a href=" &#x6A;avascript:alert(1)"><text>door</text></a>',
        '<g xml:base="https://example.org/"/>',
        '<path fill="url(https://example.org/a.svg#b)"/>',
        "<path style=\"fill: URL( 'a.svg#b' )\"/>",
        '<path style="fill: \\75 rl(a.svg)"/>',
        "<path style=\"background: image-set('a.png' 1x)\"/>",
        '<animate attributeName="fill" to="url(https://example.org/)"/>',
        "<style>@import 'a.css';</style>",
        "<style>@\\69mport 'a.css';</style>",
        "<style>.a { fill: url(//example.org) }</style>",
        "<style><![CDATA[.a { fill: url(#a) } .b { fill: url(b) }]]></style>",
        "<style>.a { content: 'url(#'; fill: url(b) }</style>",
        f"<style>.a {{ fill: url({' ' * 100}b) }}</style>",
        '<x:style xmlns:x="urn:x">.a { fill: url(b) }</x:style>',
    ],
)
def test_what_reaches_out(inside: str) -> None:
    assert [(code, line) for code, line, _ in findings(f"{HEAD}\n{inside}\n</svg>")] == [("V176", 2)]


def test_the_line_within_a_style() -> None:
    styles = "<style>\n.a { fill: red }\n.b { fill: url(b.svg) }\n</style>"
    assert findings(f"{HEAD}\n{styles}</svg>") == [("V176", 4, "the styles refer to url(b.svg")]


@pytest.mark.parametrize(
    "before",
    [
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">',
        '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/hostname">]>',
        '<?xml-stylesheet href="https://example.org/a.css"?>',
    ],
)
def test_what_declares_more_than_a_picture(before: str) -> None:
    assert [(code, line) for code, line, _ in findings(f'<?xml version="1.0"?>\n{before}{HEAD}</svg>')] == [
        ("V175", 2)
    ]


@pytest.mark.parametrize(
    ("svg", "line"),
    [
        (f"{HEAD}\n<circle></svg>", 2),
        (f"{HEAD}\n&nbsp;</svg>", 2),
        ("<svg/>", 1),
        ("<html><svg/></html>", 1),
        ("", 1),
        ('<?xml version="1.0" encoding="no-such"?><svg/>', 1),
    ],
)
def test_what_is_no_svg(svg: str, line: int) -> None:
    assert [(code, at) for code, at, _ in findings(svg)] == [("V177", line)]


def test_one_finding_a_rule() -> None:
    many = "<script/>\n" * 1000 + "<use href='a'/>\n" * 1000
    assert [code for code, _, _ in findings(f"{HEAD}{many}</svg>")] == ["V174", "V176"]


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


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1"])
def test_encodings(encoding: str) -> None:
    name = encoding.removesuffix("-sig")
    svg = f'<?xml version="1.0" encoding="{name}"?>\n{HEAD}<text>é</text><script/></svg>'
    (found,) = look("content/media/door.svg", svg.encode(encoding)).diagnostics
    assert (found.code, found.location.line) == ("V174", 2)


BILLION_LAUGHS = (
    '<!DOCTYPE svg [<!ENTITY a0 "ha">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    + f"]>{HEAD}<text>&a11;</text></svg>"
)


@pytest.mark.parametrize(
    ("svg", "codes"),
    [
        (BILLION_LAUGHS, ["V175"]),
        (HEAD + "<g>" * 50_000 + "</g>" * 50_000 + "</svg>", []),
        (HEAD + "<g>" * 50_000, ["V177"]),
        (HEAD + "<g " + " ".join(f'a{n}="url(#a)"' for n in range(50_000)) + "/></svg>", []),
        (HEAD + f"<style>{'url(#a' * 100_000}</style></svg>", []),
        (HEAD + "<style>" + "\\" * 500_000 + "</style></svg>", []),
        (HEAD + f'<path d="{"M1 1" * 500_000}"/></svg>', []),
        (HEAD + " " * MOST_BYTES + "</svg>", ["V178"]),
    ],
    ids=["entities", "deep", "deep-and-cut", "attributes", "open-urls", "escapes", "long-path", "large"],
)
def test_hostile_files_are_read_to_the_end(svg: str, codes: list[str]) -> None:
    assert [code for code, _, _ in findings(svg)] == codes
