from __future__ import annotations

import pytest

from generator.site.rename import CannotRenameError, Renaming, in_catalog, in_document, in_text

NAMES = Renaming("data-sharing", "sharing")
ITSELF = "content/modules/data-sharing.md"


def renamed(front: str, body: str = "Some words.\n") -> str:
    """Return the front matter of the module itself after its renaming."""
    text = in_document("module", ITSELF, f"---\n{front}---\n{body}", NAMES)
    return text.removeprefix("---\n").removesuffix(f"---\n{body}")


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("title: T # one\n", "title: T # one\naliases: [data-sharing]\n"),
        ("aliases:\ntitle: T\n", "aliases: [data-sharing]\ntitle: T\n"),
        ("aliases: []\n", "aliases: [data-sharing]\n"),
        ("aliases: [a, 'b', ] # two\n", "aliases: [a, 'b', data-sharing, ] # two\n"),
        ("aliases:\n  - a # one\n", "aliases:\n  - a # one\n  - data-sharing\n"),
        ('aliases:\n- "a"\ntitle: T\n', 'aliases:\n- "a"\n- data-sharing\ntitle: T\n'),
        ("aliases: [a, data-sharing]\n", "aliases: [a, data-sharing]\n"),
    ],
)
def test_the_old_id_becomes_an_alias_in_the_form_of_the_list(front: str, expected: str) -> None:
    assert renamed(front) == expected


def test_going_back_exchanges_the_two_ids() -> None:
    assert renamed("aliases: [a, sharing]\n") == "aliases: [a, data-sharing]\n"


def test_line_ends_and_a_mark_at_the_beginning_stay() -> None:
    text = "\ufeff---\r\ntitle: T\r\n---\r\n\r\n[x](module:data-sharing)\r\n"
    assert in_document("module", ITSELF, text, NAMES) == (
        "\ufeff---\r\ntitle: T\r\naliases: [data-sharing]\r\n---\r\n\r\n[x](module:sharing)\r\n"
    )


def test_a_module_names_another_one_in_lists() -> None:
    text = """\
---
title: data-sharing
helps_first: [one, "data-sharing"]  # data-sharing
next:
  - data-sharing
  - data-sharing-more
status: retired
replaced_by: data-sharing
---
"""
    assert (
        in_document("module", "content/modules/two.md", text, NAMES)
        == """\
---
title: data-sharing
helps_first: [one, "sharing"]  # data-sharing
next:
  - sharing
  - data-sharing-more
status: retired
replaced_by: sharing
---
"""
    )


def test_a_pathway_names_it_in_doors_steps_and_choices() -> None:
    text = """\
---
title: A way
doors:
  - {say: "data-sharing", start: data-sharing, for: [new]}
sections:
  - title: First
    steps:
      - data-sharing
      - {module: data-sharing, optional: true}
      - {choose: 1, from: [one, data-sharing]}
bridges:
  - to: data-sharing
    when: always
---
"""
    changed = in_document("pathway", "content/pathways/way.md", text, NAMES)
    assert changed.splitlines()[3:10] == [
        '  - {say: "data-sharing", start: sharing, for: [new]}',
        "sections:",
        "  - title: First",
        "    steps:",
        "      - sharing",
        "      - {module: sharing, optional: true}",
        "      - {choose: 1, from: [one, sharing]}",
    ]
    assert "  - to: data-sharing" in changed, "a bridge leads to a pathway of the same name"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[x](module:data-sharing)", "[x](module:sharing)"),
        ("[x](module:data-sharing#why 'T')", "[x](module:sharing#why 'T')"),
        ("[x]: <module:data-sharing>", "[x]: <module:sharing>"),
        ("`module:data-sharing`", "`module:sharing`"),
        ("[x](module:data-sharing-more)", "[x](module:data-sharing-more)"),
        ("[x](module:my-data-sharing)", "[x](module:my-data-sharing)"),
        ("[x](pathway:data-sharing)", "[x](pathway:data-sharing)"),
    ],
)
def test_links_lead_to_the_new_id(text: str, expected: str) -> None:
    assert in_text(text, NAMES) == expected


def test_a_catalog_says_it_in_source_translation_earlier_text_and_comment() -> None:
    text = """\
#. Keep as they are: (module:data-sharing)
#, fuzzy
#| msgid "See [it](module:data-sharing)."
msgid "Look at [it](module:data-sharing)."
msgstr "Mira [esto](module:data-sharing)."

#~ msgid "[it](module:data-sharing)"
#~ msgstr "[esto](module:data-sharing)"
"""
    assert in_catalog(text, NAMES) == text.replace("module:data-sharing", "module:sharing")


def test_a_link_that_gettext_broke_at_a_hyphen_is_found() -> None:
    text = 'msgid ""\n"Look at [it](module:data-"\n"sharing) and [more](module:data-sharing-"\n"more)."\n'
    assert in_catalog(text, NAMES) == (
        'msgid ""\n"Look at [it](module:sharing"\n") and [more](module:data-sharing-"\n"more)."\n'
    )


@pytest.mark.parametrize(
    "value",
    [
        "next: [one, data-sharing, data-sharing]\n",
        'next: ["data\\u002dsharing"]\n',
        "next:\n  - >-\n    data-sharing\n",
    ],
)
def test_what_is_written_strangely_is_refused_and_not_guessed(value: str) -> None:
    with pytest.raises(CannotRenameError, match=r"content/modules/two\.md"):
        in_document("module", "content/modules/two.md", f"---\n{value}---\n", NAMES)
