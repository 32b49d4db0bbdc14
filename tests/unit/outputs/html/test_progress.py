"""The page of translations: its rows behind the barrier, and what it shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.i18n.formats import number
from generator.model.page import Chrome, LocalFacts, LocalText, Strings, Templates
from generator.model.progress import FileRow, Gap, Gaps, Share
from generator.model.text import ResolvedText
from generator.outputs.html.translations import translations_page
from generator.site.resolve_progress import file_rows, shares, table_rows
from generator.source.theme import closure

CHROME = Chrome(
    "ar",
    LocalText("موقع", "ar"),
    LocalText("", "ar"),
    "en",
    ("en", "ar"),
    edit="https://git.example.org/edit/{path}",
    strings=Strings("ar"),
)
ONE = FileRow(
    "modules/one",
    LocalText("One", "en"),
    "ar/modules/one.html",
    "ar/modules/one.facilitator.html",
    "translations/ar/modules/one.po",
    "en",
)
GAPS = Gaps(
    current=1,
    total=4,
    current_words=2,
    words=1200,
    outdated=(Gap("modules/one:abcdef", "Look <again>", "Look", "look"),),
    missing=(Gap("modules/one:ghijkl", "Tell them", None, "tell", trainer=True),),
    missing_texts=2,
    missing_words=5,
)


@pytest.fixture(scope="module")
def templates(root: Path) -> Templates:
    texts = {
        path.name: path.read_text("utf-8") for path in (root / "themes/default/templates").glob("*.html")
    }
    return closure(translations_page.template, texts)


def page(templates: Templates, rows: tuple[FileRow, ...], gaps: tuple[Gaps, ...]) -> str:
    told = (Share("en", 100), Share("ar", 25))
    return translations_page(templates, CHROME, told, rows, gaps).decode()


def local(locale: str, id: str, current: int, *, source: str = "en") -> LocalFacts:
    title = ResolvedText(id.title(), "en", "missing")
    catalog = f"translations/{locale}/modules/{id}.po"
    return LocalFacts(id, "module", locale, title, title, current, 4, 0, 0, source, (), catalog)


def test_a_locale_is_as_far_as_the_sum_of_its_files() -> None:
    facts = (local("ar", "one", 1), local("ar", "two", 2), local("en", "one", 4), local("en", "two", 4))
    assert shares(facts, ("en", "ar")) == (Share("en", 100), Share("ar", 37))


def test_a_file_in_its_own_language_waits_for_nobody() -> None:
    rows = file_rows((local("ar", "one", 1), local("ar", "two", 4, source="ar")))
    assert rows == (ONE,)


def test_files_of_yaml_alone_follow_in_a_fixed_order() -> None:
    rows = table_rows("ar", "en", ("site", "framework"), {("ar", "site"): "translations/ar/site.po"})
    assert [(row.id, row.catalog) for row in rows] == [("framework", ""), ("site", "translations/ar/site.po")]


def test_each_text_has_an_anchor_by_its_short_name_and_a_way_to_its_place(templates: Templates) -> None:
    html = page(templates, (ONE,), (GAPS,))
    assert '<li id="modules/one:abcdef"><p lang="en" dir="ltr">Look<ins> &lt;again&gt;</ins></p>' in html
    assert '<a href="modules/one.html#look">' in html
    assert '<a href="modules/one.facilitator.html#tell">' in html
    assert 'href="https://git.example.org/edit/translations/ar/modules/one.po"' in html


def test_texts_and_words_are_told_in_the_numbers_of_the_page(templates: Templates) -> None:
    html = page(templates, (ONE,), (GAPS,))
    one, four, two, many = (number(n, "ar") for n in (1, 4, 2, 1200))
    assert f"{one} of {four} texts · {two} of {many} words" in html
    assert many != "1200"
    assert '<meter min="0" max="100" value="25"' in html
    assert "1 outdated text<" in html
    assert "2 texts are missing" in html


def test_a_file_that_nobody_has_begun_says_so(templates: Templates) -> None:
    html = page(templates, (ONE,), (Gaps(0, 4, 0, 9, missing_texts=4, missing_words=9),))
    assert "Nobody has begun this one yet." in html


def test_files_that_stand_on_many_pages_have_a_part_of_their_own(templates: Templates) -> None:
    row = FileRow("glossary", None, "ar/glossary.html", "", "", "en")
    html = page(templates, (ONE, row), (GAPS, GAPS))
    assert html.index("What stands on many pages") < html.index('id="glossary"')
    assert '<h3><a href="glossary.html"><span class="untranslated" lang="en" dir="ltr">Glossary' in html


def test_all_languages_are_named_with_how_far_they_are(templates: Templates) -> None:
    html = page(templates, (), ())
    assert (
        '<a href="../en/translations.html" hreflang="en"><bdi lang="en" dir="ltr">English</bdi></a>' in html
    )
    assert 'value="25" aria-label="العربية"' in html
