"""A real site in 16 languages, built and counted again by somebody who does not know Vereda."""

from __future__ import annotations

import re
import shutil
import unicodedata
from collections import Counter
from functools import cache
from pathlib import Path
from urllib.parse import unquote

import pytest
import yaml
from babel.messages.pofile import read_po
from markdown_it import MarkdownIt

from generator.model.result import Result
from tests.building import build_quietly
from tests.sites.links import broken_links

RTL = ("ar", "fa")
TYPOGRAPHY = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "..."})


@pytest.fixture(scope="module")
def corpus(corpora: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(corpora / "opensource-guide", tmp_path_factory.mktemp("corpus") / "site"))


@pytest.fixture(scope="module")
def result(corpus: Path) -> Result:
    return build_quietly(corpus, corpus.parent / "out")


@pytest.fixture(scope="module")
def out(corpus: Path, result: Result) -> Path:
    assert result.count("error") == 0
    return corpus.parent / "out"


def test_every_module_has_a_page_in_every_locale(corpus: Path, out: Path) -> None:
    settings = yaml.safe_load((corpus / "content/site.yaml").read_text(encoding="utf-8"))
    modules = [path.stem for path in corpus.glob("content/modules/*.md")]
    assert (len(settings["locales"]), len(modules)) == (16, 13)
    for locale in settings["locales"]:
        for module in modules:
            assert (out / locale / "modules" / f"{module}.html").is_file()
            assert (out / locale / "modules" / f"{module}.facilitator.html").is_file()


def test_no_internal_link_is_broken(out: Path) -> None:
    assert broken_links(out) == []


def test_every_percent_is_a_count_made_from_the_files_alone(corpus: Path, out: Path) -> None:
    wrong = []
    for page in sorted(out.glob("*/modules/*.html")):
        locale, module = page.parts[-3], page.name.removesuffix(".html").removesuffix(".facilitator")
        if locale == "en" or module == "index":
            continue
        found = re.search(r'data-percent="(\d+)"', page.read_text(encoding="utf-8"))
        shown = int(found[1]) if found else 100
        counted = percent_of(corpus, locale, module)
        if shown != counted:
            wrong.append((locale, module, shown, counted))
    assert wrong == []


@pytest.mark.parametrize("locale", RTL)
def test_right_to_left_pages_mark_their_english_islands(out: Path, locale: str) -> None:
    for page in sorted((out / locale).glob("modules/*.html")):
        text = page.read_text(encoding="utf-8")
        assert f'<html lang="{locale}" dir="rtl">' in text
        if 'class="translation-status"' in text:
            assert re.search(r'class="untranslated" lang="en" dir="ltr"', text), page


def test_ids_are_the_sources_in_every_locale(out: Path) -> None:
    for source in sorted((out / "en/modules").glob("*.html")):
        wanted = own_ids(source)
        for page in sorted(out.glob(f"*/modules/{source.name}")):
            assert own_ids(page) == wanted, page


def own_ids(page: Path) -> list[str]:
    """Return the ids of a page's content: those that begin with `v-` are the theme's."""
    return [
        id for id in re.findall(r' id="([^"]+)"', page.read_text(encoding="utf-8")) if not id.startswith("v-")
    ]


def test_outdated_units_carry_their_disclosure(out: Path) -> None:
    pages = [page.read_text(encoding="utf-8") for page in sorted(out.glob("*/modules/*.html"))]
    outdated = [page for page in pages if 'class="outdated"' in page]
    assert len(outdated) > 50
    assert all("<details" in page.partition('class="outdated"')[2] for page in outdated)
    assert any("<ins>" in page and "<del>" in page for page in outdated)


def percent_of(site: Path, locale: str, module: str) -> int:
    """Count the units of a module, and those that its PO file translates and that nothing is wrong with."""
    units = units_of(site / f"content/modules/{module}.md")
    catalog = site / f"translations/{locale}/modules/{module}.po"
    if not catalog.is_file():
        return 0
    current = current_texts(catalog)
    right = [unit in current and same_signs(unit, current[unit]) for unit in map(plainly, units)]
    return 100 * sum(right) // len(units)


@cache
def units_of(path: Path) -> tuple[str, ...]:
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    fields = yaml.safe_load(front)
    found = [fields["title"], fields["summary"], *fields["objectives"].values()]
    for token in parser().parse(body):
        children = token.children or []
        if token.type == "inline" and [child.type for child in children] == ["image"]:
            found += [children[0].content, str(children[0].attrs.get("title", ""))]
        elif token.type == "inline":
            found.append(joined(re.sub(r"^\[[ x]\] |\s*\{#[^}]*\}$", "", token.content)))
    return tuple(text for text in found if any(char.isalpha() for char in text))


def plainly(text: str) -> str:
    """Return a text without what makes no other text: typography, kinds of blanks, forms of an address."""
    seen = "".join(char for char in text.translate(TYPOGRAPHY) if unicodedata.category(char) != "Cf")
    text = unicodedata.normalize("NFC", seen)
    return " ".join(re.sub(r"https?://[^\s<>()\[\]\"'`]+", lambda found: place(found[0]), text).split())


def place(address: str) -> str:
    """Return an address in the form in which the same places are the same text."""
    web = re.fullmatch(r"https?://(?:www\.)?([^?#]*?)/?([?#].*)?", address)
    return f"https://{web[1]}{web[2] or ''}" if web else address


def joined(text: str) -> str:
    return re.sub(r"(?<!\\)\n\s*", " ", re.sub(r" {2,}\n", r"\\\n", text))


@cache
def parser() -> MarkdownIt:
    md = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    md.normalizeLink = str  # type: ignore[assignment]
    return md


@cache
def current_texts(path: Path) -> dict[str, str]:
    """Read a PO file with Babel: what is translated and not fuzzy, obsolete entries too."""
    with path.open("rb") as file:
        catalog = read_po(file)
    entries = [*catalog, *catalog.obsolete.values()]
    back = taken_back(path.read_text(encoding="utf-8"))
    texts = {plainly(str(each.id)): each for each in entries if each.id and each.string}
    return {text: str(each.string) for text, each in texts.items() if not each.fuzzy or text in back}


def taken_back(text: str) -> set[str]:
    """Return the texts of a PO file that are again what their translator saw: Babel reads no `#|`."""
    pairs = re.findall(r'^#\| msgid "(.+)"\nmsgid "(.+)"$', text, re.MULTILINE)
    plain = [tuple(plainly(re.sub(r"\\(.)", r"\1", each)) for each in pair) for pair in pairs]
    return {now for before, now in plain if before == now}


def same_signs(source: str, translation: str) -> bool:
    """Whether a translation keeps the links, the pictures, the code and the placeholders of its source."""
    if re.search(r"\n\s*\n", translation) or len(re.findall(r"\S\] +\(", translation)) > len(
        re.findall(r"\S\] +\(", source)
    ):
        return False
    if source.startswith("![") or not re.search(r"[\[<`{!]", source + translation):
        return True
    wanted, given = signs(source), signs(translation)
    return (
        set(wanted["links"]) == anchored(set(wanted["links"]), set(given["links"]))
        and wanted["rest"] == given["rest"]
    )


def anchored(wanted: set[str], given: set[str]) -> set[str]:
    """Set right an anchor that a translator translated, where the source has just one."""
    anchors = [target for target in wanted if target.startswith("#")]
    return {anchors[0] if len(anchors) == 1 and target.startswith("#") else target for target in given}


def signs(text: str) -> dict[str, Counter[str]]:
    links: Counter[str] = Counter()
    rest: Counter[str] = Counter(re.findall(r"\{\w+\}", text))
    for token in parser().parseInline(text)[0].children or []:
        if token.type == "link_open":
            links[unquote(place(str(token.attrs["href"])))] += 1
        elif token.type == "image":
            links[str(token.attrs["src"])] += 1
        elif token.type == "code_inline":
            rest[f"`{token.content}`"] += 1
    return {"links": links, "rest": rest}
