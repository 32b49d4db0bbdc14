"""The default theme's CSS and JavaScript: sizes, colours that can be read, directions that can turn."""

from __future__ import annotations

import gzip
import re
from itertools import product
from pathlib import Path

import pytest

THEMES = Path(__file__).parents[3] / "themes"
CSS = (THEMES / "default/static/vereda.css").read_text("utf-8")
LARGE = (THEMES / "large/static/large.css").read_text("utf-8")
SCRIPT = (THEMES / "default/static/vereda.js").read_text("utf-8")
SCHEMES = ("light", "dark")
PAPERS = ("paper", "raised", "sunk")
MARKS = ("dot", "bar", "cross", "ring", "square", "triangle")
TEXTS = [
    *product(("ink", "ink-soft", "link", "link-visited", "warn", "right", *MARKS), PAPERS),
    *product(("ink", "ink-soft", "link", "warn"), ("warn-paper",)),
    ("ink", "right-paper"),
    ("paper", "link"),
    ("paper", "ink"),
]
SHAPES = [*product(("line-strong",), PAPERS), ("warn", "warn-paper")]


def tokens(scheme: str, css: str = CSS) -> dict[str, str]:
    """Return the colours of a scheme: those of light paper, and what dark paper changes of them."""
    blocks = re.findall(r":root \{(.*?)\}", css, re.DOTALL)
    light, dark = (dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block)) for block in blocks[:2])
    return light if scheme == "light" else light | dark


def luminance(colour: str) -> float:
    """Return the relative luminance of `#rrggbb`, as WCAG 2.2 defines it."""
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("text", "paper"), TEXTS)
def test_text_can_be_read(scheme: str, text: str, paper: str) -> None:
    colours = tokens(scheme)
    assert contrast(colours[text], colours[paper]) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("text", "paper"), TEXTS)
def test_the_large_theme_is_easier_still_to_read(scheme: str, text: str, paper: str) -> None:
    colours = tokens(scheme, LARGE)
    assert contrast(colours[text], colours[paper]) >= 7


def test_the_large_theme_changes_tokens_that_there_are() -> None:
    known, changed = (set(re.findall(r"(--[\w-]+):", css)) for css in (CSS, LARGE))
    assert changed <= known


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("shape", "paper"), SHAPES)
def test_edges_that_mean_something_can_be_seen(scheme: str, shape: str, paper: str) -> None:
    colours = tokens(scheme)
    assert contrast(colours[shape], colours[paper]) >= 3


@pytest.mark.parametrize("scheme", SCHEMES)
def test_stages_have_colours_of_their_own(scheme: str) -> None:
    assert len({tokens(scheme)[mark] for mark in MARKS}) == len(MARKS)


def test_colours_are_tokens() -> None:
    """Paper alone has colours of its own: black and white."""
    rules = CSS.partition("/* 2. ")[2].partition("@media print")[0]
    assert re.findall(r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(", rules) == []


def test_each_section_has_its_place() -> None:
    sections = [int(number) for number in re.findall(r"^/\* (\d+)\. ", CSS, re.MULTILINE)]
    assert sections == list(range(1, len(sections) + 1))
    assert CSS.count("@media print {") == 1


def test_properties_are_logical() -> None:
    physical = re.compile(
        r"(?<![\w-])(?:(?:margin|padding|border|inset)-(?:left|right|top|bottom)|left|right|top|bottom"
        r"|width|height|(?:min|max)-(?:width|height))\s*:|text-align:\s*(?:left|right)|float:\s*(?:left|right)"
    )
    rules = re.sub(r"@media[^{]*|/\*.*?\*/", "", CSS, flags=re.DOTALL)
    assert physical.findall(rules) == []


def test_nothing_is_loaded() -> None:
    assert not re.findall(r"url\(|@import|@font-face", CSS)
    assert not re.findall(
        r"\bfetch\b|XMLHttpRequest|import\s*\(|new Worker|\beval\b|innerHTML|\.style\b", SCRIPT
    )


def test_budgets_hold() -> None:
    assert len(gzip.compress(CSS.encode())) <= 12_000
    assert len(gzip.compress(SCRIPT.encode())) <= 15_000
