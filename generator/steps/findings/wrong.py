"""What in a translation is plainly wrong: it is shown as outdated until it is mended."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from generator.markup.inline import Mention
from generator.model.catalog import Entry
from generator.model.diagnostic import Rule
from generator.steps.describe import placeholders
from generator.steps.findings.finding import Finding, listed
from generator.steps.findings.unsafe import project

TORN_LINK = Rule(
    "V410",
    "warning",
    "A blank tears a link apart",
    "Machine translation likes to put a blank between `]` and `(`. Readers then see the address as text.",
    'msgstr "Lee [las reglas] (page:rules)."',
    'msgstr "Lee [las reglas](page:rules)."',
)
CODE = Rule(
    "V411",
    "warning",
    "The code of a translation is not that of its source",
    "Code is what somebody types or looks for on the screen, so it must not change.",
    'msgid "Type `help`."\nmsgstr "Escribe `ayuda`."',
    'msgid "Type `help`."\nmsgstr "Escribe `help`."',
)
PLACEHOLDERS = Rule(
    "V412",
    "warning",
    "The placeholders of a translation are not those of its source",
    "A number or a name is put there; without its place it is lost.",
    'msgid "{n} modules"\nmsgstr "{número} módulos"',
    'msgid "{n} modules"\nmsgstr "{n} módulos"',
)
NOTES = Rule(
    "V413",
    "warning",
    "The footnotes of a translation are not those of its source",
    "A note that nothing calls cannot be found by readers.",
    'msgid "So it is.[^one]"\nmsgstr "Así es."',
    'msgid "So it is.[^one]"\nmsgstr "Así es.[^one]"',
)
PLURAL_FORMS = Rule(
    "V414",
    "warning",
    "A translation has not as many plural forms as its language",
    "For some numbers there would be no text.",
    'msgid "{n} module"\nmsgid_plural "{n} modules"\nmsgstr[0] "{n} módulo"',
    'msgid "{n} module"\nmsgid_plural "{n} modules"\nmsgstr[0] "{n} módulo"\nmsgstr[1] "{n} módulos"',
)
MISSING_LINK = Rule(
    "V415",
    "warning",
    "A link or a picture of the source is missing in a translation",
    "Readers of this language would not find what the others find.",
    'msgid "Read [the rules](page:rules)."\nmsgstr "Lee las reglas."',
    'msgid "Read [the rules](page:rules)."\nmsgstr "Lee [las reglas](page:rules)."',
)
RULES = (TORN_LINK, CODE, PLACEHOLDERS, NOTES, PLURAL_FORMS, MISSING_LINK)

TORN = re.compile(r"\][^\S\n]+\(")
LINKS = ("link", "reference", "autolink", "image")


def wrong_marks(
    source: str, text: str, known: tuple[Mention, ...], given: tuple[Mention, ...]
) -> list[Finding]:
    """Return what is wrong with the code, the notes and the brackets of a translation.

    `known` are the mentions of the source, `given` those of the translation.
    """
    torn = len(TORN.findall(text)) > len(TORN.findall(source))
    hint = "write `](` without a blank between"
    return [
        *(
            [Finding(TORN_LINK, "a blank stands between `]` and `(`, so this is no link", hint)]
            if torn
            else []
        ),
        *_differing(CODE, "code", _codes(known), _codes(given)),
        *_differing(NOTES, "footnote", _notes(known), _notes(given)),
    ]


def wrong_placeholders(
    source: str, text: str, known: tuple[Mention, ...] = (), given: tuple[Mention, ...] = ()
) -> list[Finding]:
    """Return what is wrong with the placeholders of a translation."""
    wanted = [match[0] for match in placeholders(source, known)]
    found = [match[0] for match in placeholders(text, given)]
    return _differing(PLACEHOLDERS, "placeholder", wanted, found)


def missing_links(known: tuple[Mention, ...], given: tuple[Mention, ...]) -> list[Finding]:
    """Return the links and pictures of a source that its translation has not."""
    has = {_place(mention) for mention in given if mention.kind in LINKS}
    lacks = [mention for mention in known if mention.kind in LINKS and _place(mention) not in has]
    return [
        _missing_link(mention)
        for mention in {mention.target: mention for mention in lacks}.values()
        if not mention.target.startswith("lang:")
    ]


def plural_forms(entry: Entry, forms: int) -> tuple[Finding, ...]:
    """Return the finding of an entry with more or fewer plural forms than its language; 0 means unknown."""
    if entry.plural is None or not forms or len(entry.plurals) == forms:
        return ()
    message = f"this entry has {len(entry.plurals)} plural forms, and its language {forms}"
    return (Finding(PLURAL_FORMS, message, f"write `msgstr[0]` to `msgstr[{forms - 1}]`"),)


def _differing(rule: Rule, noun: str, wanted: Iterable[str], found: Iterable[str]) -> list[Finding]:
    """Return the findings of what is missing or too much."""
    lacks, extra = Counter(wanted) - Counter(found), Counter(found) - Counter(wanted)
    if lacks:
        message = f"the {noun} {listed(lacks)} of the source is missing"
        return [
            Finding(
                rule, f"{message}; the text is shown as outdated until it is back", f"write {listed(lacks)}"
            )
        ]
    if extra:
        message = f"the {noun} {listed(extra)} is not in the source"
        return [Finding(rule, f"{message}, or not as often; the text is shown as outdated", "take it out")]
    return []


def _codes(found: tuple[Mention, ...]) -> list[str]:
    """Return what stands in code."""
    return [mention.target for mention in found if mention.kind == "code"]


def _notes(found: tuple[Mention, ...]) -> list[str]:
    """Return the calls of notes."""
    return [f"[^{mention.target}]" for mention in found if mention.kind == "note"]


def _place(mention: Mention) -> str:
    """Return where a link leads; all languages of a Wikimedia project are one place."""
    return project(mention.target) or mention.target


def _missing_link(mention: Mention) -> Finding:
    """Return the finding of one link or picture."""
    noun = "picture" if mention.kind == "image" else "link"
    sign = f"[…][{mention.label}]" if mention.label else f"[…]({mention.target})"
    message = f"the {noun} {listed([mention.target])} of the source is missing; the text is shown as outdated"
    if mention.kind == "autolink":
        return Finding(MISSING_LINK, message, f"write {listed([f'<{mention.target}>'])}")
    return Finding(MISSING_LINK, message, f"write {listed([('!' if noun == 'picture' else '') + sign])}")
