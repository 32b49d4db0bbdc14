"""PO files that belong to nothing."""

from __future__ import annotations

from generator.checks import catalogs
from tests.unit.checks.sites import module, said

ONE = {"content/modules/one-movement.md": module()}


def test_po_files_in_their_places() -> None:
    names = ("site", "framework", "glossary", "media", "theme", "modules/one-movement")
    assert said(catalogs, ONE, catalogs=[f"translations/es/{name}.po" for name in names]) == []


def test_a_po_file_of_no_content_file() -> None:
    paths = ["translations/es/modules/one-movment.po", "translations/es/pages/gone.po"]
    assert said(catalogs, ONE, catalogs=paths) == [
        (
            "translations/es/modules/one-movment.po:1: V450 "
            "there is no content/modules/one-movment that this translates; "
            'did you mean "modules/one-movement"?'
        ),
        (
            "translations/es/pages/gone.po:1: V450 there is no content/pages/gone that this translates; "
            "rename it after the file that it translates, or delete it"
        ),
    ]


def test_a_po_file_in_the_wrong_folder() -> None:
    paths = ["translations/es/one-movement.po", "translations/es/pages/one-movement.po"]
    paths += ["translations/es/modules/site.po"]
    assert [line.partition("; ")[2] for line in said(catalogs, ONE, catalogs=paths)] == [
        "did you mean translations/es/site.po?",
        "did you mean translations/es/modules/one-movement.po?",
        "did you mean translations/es/modules/one-movement.po?",
    ]


def test_folders_of_documents_where_a_language_should_be() -> None:
    paths = ["translations/modules/one-movement.po", "translations/modules/gone.po"]
    assert said(catalogs, ONE, catalogs=paths) == [
        (
            'translations/modules:1: V451 "modules" is no language tag; '
            "each language has a folder, and in it such a one: translations/es/modules/"
        )
    ]


def test_folders_that_are_no_locale_of_the_site() -> None:
    paths = [
        f"translations/{name}/{file}.po"
        for name in ("fr", "pt_BR", "ES", "klingonish")
        for file in ("site", "media")
    ]
    assert said(catalogs, {}, catalogs=paths) == [
        (
            'translations/ES:1: V451 "translations/ES" is not named as the locale "es" of the site; '
            'name it "translations/es"'
        ),
        (
            'translations/fr:1: V452 "fr" is not among the locales of the site; '
            "write `locales: [en, es, fr]` in content/site.yaml"
        ),
        (
            'translations/klingonish:1: V451 "klingonish" is no language tag; '
            "name it by a tag of BCP 47, such as `pt-BR`"
        ),
        'translations/pt_BR:1: V451 "pt_BR" is no language tag; name it "translations/pt-BR"',
    ]
