"""What is meant so is not told again; what is waived in vain is."""

from __future__ import annotations

from collections.abc import Collection

import pytest

from generator.build.waive import waive
from generator.model.diagnostic import Diagnostic, Location, Severity
from generator.model.site import Site
from tests.unit.checks.sites import SITE, module, read

ONE, TWO, PO = "content/modules/one.md", "content/modules/two.md", "translations/es/modules/one.po"


def told(
    found: list[tuple[str, str]], site: str = "", one: str = "", severity: Severity = "warning"
) -> tuple[list[tuple[str, str]], tuple[str, ...]]:
    """Return the (path, code) that are kept of those that are found, and the sentences about the others."""
    given = [Diagnostic(code, severity, "", Location(path)) for path, code in found]
    kept, sentences = waive(given, survey(site, one), (), ())
    return [(each.location.path, each.code) for each in kept], sentences


def said(
    site: str = "", one: str = "", unseen: Collection[str] = (), unasked: Collection[str] = ()
) -> list[str]:
    """Return what is said of waivers on a site without any finding."""
    kept, _ = waive((), survey(site, one), unseen, unasked)
    return [f"{each.location.anchor}: {each.code} {each.message}; {each.hint}" for each in kept]


def survey(site: str, one: str) -> Site:
    files = {ONE: module(waive=one) if one else module(), TWO: module()}
    if site:
        files["content/site.yaml"] = f"{SITE['content/site.yaml']}waive: {site}\n"
    return read(files).site


def test_a_file_waives_what_is_found_in_it() -> None:
    kept, sentences = told([(ONE, "V501"), (TWO, "V501")], one="{V501: it is a poem}")
    assert kept == [(TWO, "V501")]
    assert sentences == (f"{ONE}: V501 is waived: it is a poem",)


def test_the_settings_waive_it_in_all_files() -> None:
    found = [(ONE, "V501"), (TWO, "V501"), (PO, "V501"), ("content/glossary.yaml", "V108")]
    kept, sentences = told(found, site="{V501: we write poems}")
    assert kept == [("content/glossary.yaml", "V108")]
    assert sentences == ("content/site.yaml: V501 is waived, 3 times on this site: we write poems",)


def test_a_finding_that_two_files_waive_counts_for_both() -> None:
    kept, sentences = told([(ONE, "V501")], site="{V501: poems}", one="{V501: a poem}")
    assert (kept, len(sentences)) == ([], 2)


def test_an_error_is_not_waived() -> None:
    kept, _ = told([(ONE, "V203")], one="{V203: it comes}", severity="error")
    assert kept == [(ONE, "V203"), (ONE, "V114")]


def test_a_waiver_that_holds_for_nothing_is_told() -> None:
    assert said(site="{V501: poems}", one="{V502: a long one}") == [
        (
            "waive.V501: V113 V501 is waived, but nothing on this site is found by it; "
            'take "V501" out of `waive`'
        ),
        (
            "waive.V502: V113 V502 is waived, but nothing in this file is found by it; "
            'take "V502" out of `waive`'
        ),
    ]


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("V203", "V203 is an error, and no error can be waived"),
        ("V500", "there is no finding V500; did you mean"),
    ],
)
def test_what_cannot_be_waived_is_told(code: str, message: str) -> None:
    (line,) = said(one=f"{{{code}: because}}")
    assert line.startswith(f"waive.{code}: V114 {message}")


def test_what_was_not_looked_for_is_not_told() -> None:
    assert said(one="{V509: on leave}", unasked={"V509"}) == []
    assert said(one="{V501: a poem}", unseen={ONE}) == []


def test_a_file_with_an_error_may_have_been_read_in_part() -> None:
    kept, _ = told([(ONE, "V120")], one="{V501: a poem}", severity="error")
    assert kept == [(ONE, "V120")]


def test_that_a_waiver_is_idle_may_be_meant_so_too() -> None:
    kept, sentences = told([], site="{V113: it comes and goes}", one="{V501: a poem}")
    assert kept == []
    assert len(sentences) == 1
