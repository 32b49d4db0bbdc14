"""The form of links."""

from __future__ import annotations

import pytest

from generator.checks import links
from generator.site.targets import Target, read_target
from tests.unit.checks.sites import SITE, module, said

SAFE = [
    "https://example.com/a?b=c#d",
    "http://example.com",
    "HTTPS://example.net",
    "<https://example.org/sp ace>",
    "mailto:learn@example.org",
    "Mailto:learn@example.org",
    "tel:+34600123456",
    "module:one#x",
    "pathway:x",
    "stage:x",
    "competency:x",
    "term:x",
    "page:x",
    "#x",
    "../media/gap.svg",
    "lang:tw",
    "lang:zh-Hant",
]
UNSAFE = [
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "//example.net/x",
    "/\\example.net",
    "\\\\example.net",
    "ftp://example.net",
    "sms:+34600123456",
    "JAVASCRIPT://example.net/%0aalert(1)",
    "blob:https://example.net",
]


@pytest.mark.parametrize("target", SAFE)
def test_what_may_be_written(target: str) -> None:
    assert said(links, {"content/modules/one.md": module(f"[Words]({target})")}) == []


@pytest.mark.parametrize("target", UNSAFE)
def test_what_is_unsafe(target: str) -> None:
    body = f"[Words](<{target.replace(chr(92), chr(92) * 2)}>)"
    (found,) = said(links, {"content/modules/one.md": module(body)})
    assert found.startswith("modules/one.md:10: V220")


@pytest.mark.parametrize(
    "target", ["java\tscript:x", "&#1;javascript:x", "java&#13;script:x", " javascript:x"]
)
def test_a_sign_that_nobody_sees_makes_no_scheme_safe(target: str) -> None:
    (found,) = said(links, {"content/modules/one.md": module(f"[Words](<{target}>)")})
    assert found.startswith(("modules/one.md:10: V220", "modules/one.md:10: V221"))


def test_a_slip_of_a_kind_is_no_mystery() -> None:
    (found,) = said(links, {"content/modules/one.md": module("[Words](modul:one)")})
    assert found.endswith('; did you mean "module"?')


def test_an_unsafe_picture() -> None:
    (found,) = said(links, {"content/modules/one.md": module("![A door](data:image/png,x)")})
    assert found.startswith("modules/one.md:10: V220")


def test_an_unsafe_link_in_the_glossary() -> None:
    files = {"content/glossary.yaml": '- id: a\n  term: a\n  definition: "See [b](javascript:x)."\n'}
    (found,) = said(links, files)
    assert found.startswith("glossary.yaml:3: V220")


@pytest.mark.parametrize(
    ("target", "code", "form"),
    [
        ("../modules/data-sharing.md", "V221", "`module:data-sharing`"),
        ("data-sharing.md#why", "V221", "`module:data-sharing#why`"),
        ("../pathways/way.md", "V221", "`pathway:way`"),
        ("../pages/about.md", "V221", "`page:about`"),
        ("../../../etc/passwd", "V221", "`module:id`"),
        ("media/gap.svg", "V221", "`../media/file`"),
        ("", "V221", "`module:id`"),
        ("/learn/en/modules/data-sharing.html#why", "V223", "`module:data-sharing#why`"),
        ("https://example.org/learn/es/stages/late.html", "V223", "`stage:late`"),
        ("https://example.org/learn/", "V223", "`page:id`"),
    ],
)
def test_a_path_is_told_which_form_to_take(target: str, code: str, form: str) -> None:
    (found,) = said(links, {"content/modules/one.md": module(f"[Words]({target})")})
    assert code in found
    assert form in found.rpartition("; ")[2]


def test_a_language_that_is_none() -> None:
    found = said(links, {"content/modules/one.md": module("[Olá](lang:pt_BR)\n\n[Ha](lang:q1)")})
    assert found == [
        'modules/one.md:10: V222 "pt_BR" is no language tag; write `lang:pt-BR`',
        'modules/one.md:12: V222 "q1" is no language tag; write a tag of BCP 47, such as `lang:tw`',
    ]


def test_addresses_elsewhere_that_begin_alike_are_not_this_site() -> None:
    files = {
        "content/site.yaml": SITE["content/site.yaml"],
        "content/modules/one.md": module("<https://example.org/learning>"),
    }
    assert said(links, files) == []


def test_the_parts_of_a_target() -> None:
    assert read_target("module:one#two") == Target("module", "one", "two")
    assert read_target("term:one#two") == Target("term", "one#two")
    assert read_target("../media/a.svg") == Target("media", "a.svg")
    assert read_target("HTTPS://example.org/sp ace") == Target("web", "https://example.org/sp%20ace")
    assert read_target("#caf%C3%A9") == read_target("#cafe\u0301") == Target("block", fragment="café")
