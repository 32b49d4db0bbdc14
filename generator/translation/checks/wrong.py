"""What in a translation is plainly wrong: it is shown as outdated until it is mended."""

from __future__ import annotations

import re
from collections import Counter

from generator.markdown.inline import Mention, mentions
from generator.model.catalog import Entry
from generator.model.diagnostic import Rule, TextFault
from generator.translation.checks.listed import listed
from generator.translation.checks.source import Signs, SourceText, placeholders_of
from generator.translation.checks.unsafe import project

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

TORN = re.compile(r"(?<=\S)\][^\S\n]+\((?=<?(?:[a-z][a-z+.-]*:|#|\.{0,2}/))")
LINKS = ("link", "reference", "autolink", "image")


def wrong_signs(source: SourceText, text: str, given: Signs) -> list[TextFault]:
    """Return what is wrong with the code, the notes and the brackets of a translation, by its signs."""
    torn = len(TORN.findall(text)) > len(TORN.findall(source.text))
    hint = "write `](` without a blank between"
    return [
        *(
            [TextFault(TORN_LINK, "a blank stands between `]` and `(`, so this is no link", hint)]
            if torn
            else []
        ),
        *_differing(CODE, "code", _of("code", source.signs), _of("code", given)),
        *_differing(NOTES, "footnote", _of("note", source.signs), _of("note", given)),
    ]


def wrong_placeholders(source: SourceText, text: str) -> list[TextFault]:
    """Return what is wrong with the placeholders of a translation."""
    given = placeholders_of(text, source.definitions, markdown=source.markdown)
    return _differing(PLACEHOLDERS, "placeholder", source.placeholders, given)


def missing_links(source: SourceText, given: Signs) -> list[TextFault]:
    """Return the links and pictures of a source that its translation, whose signs are `given`, has not."""
    has = {(kind, project(target) or target) for kind, target in given}
    found = {}
    for mention in mentions(source.text, source.definitions):
        kind = "image" if mention.kind == "image" else "link"
        lacks = mention.kind in LINKS and (kind, project(mention.target) or mention.target) not in has
        if lacks and not mention.target.startswith("lang:"):
            found[mention.target] = _missing_link(mention)
    return list(found.values())


def plural_forms(entry: Entry, forms: int) -> tuple[TextFault, ...]:
    """Return the finding of an entry with more or fewer plural forms than its language; 0 means unknown."""
    if entry.plural is None or not forms or len(entry.plurals) == forms:
        return ()
    message = f"this entry has {len(entry.plurals)} plural forms, and its language {forms}"
    return (TextFault(PLURAL_FORMS, message, f"write `msgstr[0]` to `msgstr[{forms - 1}]`"),)


def _differing(rule: Rule, noun: str, wanted: tuple[str, ...], given: tuple[str, ...]) -> list[TextFault]:
    """Return the finding of what is missing or too much; both are sorted."""
    if wanted == given:
        return []
    lacks, extra = Counter(wanted) - Counter(given), Counter(given) - Counter(wanted)
    if lacks:
        message = f"the {noun} {listed(lacks)} of the source is missing"
        until = "; the text is shown as outdated until it is back"
        return [TextFault(rule, message + until, f"write {listed(lacks)}")]
    message = (
        f"the {noun} {listed(extra)} is not in the source, or not as often; the text is shown as outdated"
    )
    return [TextFault(rule, message, "take it out")]


def _of(kind: str, signs: Signs) -> tuple[str, ...]:
    """Return the signs of one kind, as they are written."""
    found = (target for each, target in signs if each == kind)
    return tuple(f"[^{target}]" if kind == "note" else target for target in found)


def _missing_link(mention: Mention) -> TextFault:
    """Return the finding of one link or picture."""
    noun = "picture" if mention.kind == "image" else "link"
    sign = f"[…][{mention.label}]" if mention.label else f"[…]({mention.target})"
    message = f"the {noun} {listed([mention.target])} of the source is missing; the text is shown as outdated"
    if mention.kind == "autolink":
        return TextFault(MISSING_LINK, message, f"write {listed([f'<{mention.target}>'])}")
    return TextFault(MISSING_LINK, message, f"write {listed([('!' if noun == 'picture' else '') + sign])}")
