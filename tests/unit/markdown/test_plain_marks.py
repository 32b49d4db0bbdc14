"""What nobody would type in a plain text but as a mark."""

from __future__ import annotations

import pytest

from generator.markdown.plain_marks import foreign, marks


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Your **first** edit", "**first**"),
        ("**First**: an edit", "**First**"),
        ("Read *carefully*.", "*carefully*"),
        ("Read _carefully_.", "_carefully_"),
        ("__Read it now__", "__Read it now__"),
        ("~~Old~~ new", "~~Old~~"),
        ("The `main` function", "`main`"),
        ("Two ``ticks``", "``ticks``"),
        ("See [the rules](page:rules)", "[the rules](page:rules)"),
        ("See [x](../media/a.svg)", "[x](../media/a.svg)"),
        ("![A map](map.png)", "![A map](map.png)"),
        ("<https://example.org/>", "<https://example.org/>"),
        ("One<br>two", "<br>"),
        ("One<br />two", "<br />"),
        ('<span class="x">One</span>', '<span class="x">'),
        ("Fish &amp; chips", "&amp;"),
        ("10&nbsp;km", "&nbsp;"),
        ("It&#8217;s", "&#8217;"),
        ("It&#x2019;s", "&#x2019;"),
        ("中文**粗体** 文", ""),
    ],
)
def test_marks(text: str, mark: str) -> None:
    assert marks(text) == mark


@pytest.mark.parametrize(
    "text",
    [
        *("2*3*4", "5 * 3 * 2", "2**3**4", "C*", "* required", "*.md and *.po", "f(*args, **kwargs)"),
        *("snake_case_name", "__init__", "_private", "a_b and c_d", "user_name_", "____"),
        *("[sic]", "a[0](1)", "[1] and (2)", "[x] done", "an [optional] part (of it)"),
        *("It costs ~5 ~ 6", "~/.bashrc", "a ` alone", "the sign ``"),
        *("AT&T", "R&D; more", "&co;", "Q&A", "&"),
        *("a < b > c", "Vec<T>", "List<String>", "x<y", "<3", "<name>", "i <- 1"),
        *("", "Plain.", "«Año»", "★ * ★"),
    ],
)
def test_signs_that_are_meant_so(text: str) -> None:
    assert marks(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        *(
            "{{ site.name }}",
            "{{page.title}}",
            "{{ .Params.title }}",
            "{{ title }}",
            "{% link a %}",
            "{{< ref a >}}",
        ),
        *("{: .no_toc}", "{#one}", "{.wide}", "[[Help]]", "[[Help:Links|help]]", "'''Edit'''", "''Edit''"),
        *("$$a^2$$", "[^1]", "<!-- soon -->"),
    ],
)
def test_what_another_system_left_in_a_plain_text(text: str) -> None:
    assert foreign(f"Words {text}") == text


@pytest.mark.parametrize(
    "text",
    [
        *(
            "{{Cite}}",
            "{{citation needed}}",
            "{{Cite web|url}}",
            "{name}",
            "[[ ]]",
            "[[]]",
            "rock 'n' roll",
            "5''",
        ),
        *("$$$", "From $5 to $$", "a[1]", "[sic]", "{a, b}", "a ^ b", "the <- arrow"),
    ],
)
def test_signs_that_are_no_leftover(text: str) -> None:
    assert foreign(text) == ""


@pytest.mark.parametrize("sign", ["{{", "{%", "{:", "{#a", "[[a", "''a", "$$a", "[^", "<!--", "{{ a.b"])
def test_a_megabyte_of_leftovers_ends(sign: str) -> None:
    assert len(foreign(sign * 1_000_000)) < 5_000


@pytest.mark.parametrize("sign", ["*", "**a", "_a ", "`", "[", "[a](", "<a ", "&", "~~", "__a "])
def test_a_megabyte_of_signs_ends(sign: str) -> None:
    assert len(marks(sign * 1_000_000)) < 5_000
