"""Licences that fit one another."""

from __future__ import annotations

from generator.checks import licences
from tests.unit.checks.sites import SITE, module, said

ONE = "content/modules/one.md"
NO_LICENSE = {"content/site.yaml": SITE["content/site.yaml"].replace("license: CC-BY-SA-4.0\n", "")}
NOT_FOR_SALE = {"content/media.yaml": SITE["content/media.yaml"].replace("CC-BY-SA-4.0", "CC-BY-NC-4.0")}


def based_on(license: str) -> str:
    return f'[{{title: "A handout", license: {license}}}]'


def test_a_licence_of_the_module_or_of_the_site_is_enough() -> None:
    assert said(licences, {ONE: module()}) == []
    assert said(licences, {ONE: module(license="CC-BY-4.0")} | NO_LICENSE) == []


def test_no_licence_at_all() -> None:
    (found,) = said(licences, {ONE: module()} | NO_LICENSE)
    assert found.startswith('modules/one.md:2: V240 neither "one" nor the site has a licence')


def test_a_work_that_may_not_become_part_of_the_module() -> None:
    assert said(licences, {ONE: module(based_on=based_on("CC-BY-4.0"))}) == []
    assert said(licences, {ONE: module(based_on=based_on("CC-BY-NC-4.0"))}) == [
        (
            "modules/one.md:8: V241 a work under CC-BY-NC-4.0 may not become part of a module "
            "under CC-BY-SA-4.0; "
            "publish the module under CC-BY-NC-4.0, or base it on another work"
        )
    ]


def test_a_picture_is_reported_once_in_each_document() -> None:
    body = "![A gap](../media/gap.svg)\n\n[Print it](../media/gap.svg)"
    page = "---\ntitle: A\nsummary: S\n---\n\n![A gap](../media/gap.svg)\n"
    found = said(licences, {ONE: module(body), "content/pages/about.md": page} | NOT_FOR_SALE)
    assert [one.partition(" is under")[0] for one in found] == [
        'modules/one.md:10: V242 "gap.svg"',
        'pages/about.md:6: V242 "gap.svg"',
    ]


def test_a_module_with_terms_of_its_own_may_use_it() -> None:
    assert (
        said(licences, {ONE: module("![A gap](../media/gap.svg)", license="CC-BY-NC-4.0")} | NOT_FOR_SALE)
        == []
    )
