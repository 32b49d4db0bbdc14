"""Links are safe, say where they lead, and are written so that they work in every language and offline."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.i18n.languages import is_tag, nearest_tag
from generator.markdown.inline import mentions
from generator.model.content import Content, Facts
from generator.model.diagnostic import Diagnostic, Location, Rule
from generator.model.links import DIRECT, WEB
from generator.model.site import Site
from generator.site.targets import NAMED, Target, read_target
from generator.site.uses import KnownIds, Written, images, links
from generator.translation.describe import is_markdown

UNSAFE = Rule(
    "V220",
    "error",
    "A link is not safe to follow",
    "Such an address can run a program, open a file of the reader's device or lead to a server nobody named.",
    "[the form](javascript:open())",
    "[the form](https://example.org/form)",
)
PATH = Rule(
    "V221",
    "error",
    "A link leads to a file by its path",
    "Pages have other names than files, one in each language, so the link would be dead.",
    "[sharing](../modules/data-sharing.md)",
    "[sharing](module:data-sharing)",
)
LANGUAGE = Rule(
    "V222",
    "error",
    "A stretch of text is marked with a language that is none",
    "A screen reader would read the words with a wrong voice.",
    "[Akwaaba](lang:twi_GH)",
    "[Akwaaba](lang:tw)",
)
BY_SITE_PATH = Rule(
    "V223",
    "warning",
    "A link leads to a page of this site by its address",
    "It leaves the reader's language and does not work in a copy that is read offline.",
    "[sharing](https://example.org/learn/en/modules/data-sharing.html)",
    "[sharing](module:data-sharing)",
)
VAGUE = Rule(
    "V302",
    "warning",
    "The words of a link say nothing",
    "People who listen to a page go from link to link; ten times “here” leads them nowhere.",
    "Read more [here](module:talk-first).",
    "Read [how to talk first](module:talk-first).",
)
BARE = Rule(
    "V224",
    "warning",
    "An address stands in the text as it is",
    "Nobody can follow it by a click, and on paper it may run into the words around it.",
    "See https://meta.wikimedia.org for more.",
    "See <https://meta.wikimedia.org> for more.",
)
RULES = (UNSAFE, PATH, LANGUAGE, BY_SITE_PATH, VAGUE, BARE)

FORMS = (
    "write `module:id`, `pathway:id`, `stage:id`, `competency:id`, `term:id`, `page:id`, `#block` or "
    "`../media/file`"
)
FOLDERS = {"modules": "module", "pathways": "pathway", "pages": "page", "stages": "stage"}
_OF_SITE = re.compile(
    r"(?:^|/)(modules|pathways|pages|stages)/([a-z0-9-]+)(?:\.facilitator)?(?:\.md|\.html|/|$)"
)
_FILE = re.compile(r"(?:\./)?([a-z0-9-]+)\.md(?:#(.*))?")


def check(site: Site) -> Iterator[Diagnostic]:
    """Report links that are unsafe, lead to files, or go round by the site's own address."""
    for each in links(site):
        yield from _link(each, read_target(each.reference.target), site.settings.url)
    for each in images(site):
        target = read_target(each.reference.target)
        if target.kind == "unsafe":
            yield _unsafe(each, target)
    yield from _wording(site)


def _link(reference: Written, target: Target, url: str) -> Iterator[Diagnostic]:
    if target.kind == "unsafe":
        yield _unsafe(reference, target)
    elif target.kind == "path":
        message = (
            f'"{target.id}" is a path to a file, which is no page'
            if target.id
            else "this link has no address"
        )
        yield PATH.at(reference.location, message, _form(reference, target))
    elif target.kind == "lang" and not is_tag(target.id):
        near = nearest_tag(target.id)
        hint = f"write `lang:{near}`" if near else "write a tag of BCP 47, such as `lang:tw`"
        yield LANGUAGE.at(reference.location, f'"{target.id}" is no language tag', hint)
    elif target.kind == "site path" or (url and target.kind == "web" and target.id.startswith(url)):
        yield BY_SITE_PATH.at(
            reference.location, "this link names a page by its address", _form(reference, target)
        )


def _unsafe(reference: Written, target: Target) -> Diagnostic:
    scheme = re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", target.id)
    if scheme is None:
        message, hint = "this address does not say how it is reached", f"write `https:{target.id}`"
        return UNSAFE.at(reference.location, message, hint)
    name = scheme[0][:-1]
    near = KnownIds((*NAMED, *WEB, *DIRECT, "lang")).hint(name.lower())
    hint = (
        near
        or "write an address that begins with `https:`, `http:`, `mailto:` or `tel:`, or one of `module:`, …"
    )
    return UNSAFE.at(reference.location, f'an address that begins with "{name}:" is not followed here', hint)


def _form(reference: Written, target: Target) -> str:
    """Return the hint: which of our forms names the same page."""
    of_site = _OF_SITE.search(target.id)
    if of_site:
        fragment = target.id.partition("#")[2]
        return f"write `{FOLDERS[of_site[1]]}:{of_site[2]}{fragment and f'#{fragment}'}`"
    file = _FILE.fullmatch(target.id)
    folder = reference.path.split("/")[1]
    if file and folder in FOLDERS:
        return f"write `{FOLDERS[folder]}:{file[1]}{f'#{file[2]}' if file[2] else ''}`"
    return FORMS


NOTHING_SAID = frozenset((
    "article", "click", "click here", "click on this", "details", "find out more", "follow this link",
    "go here", "here", "info", "learn more", "link", "more", "more info", "more information", "page",
    "read more", "read on", "see here", "see more", "site", "that", "the link", "there", "this",
    "this article", "this here", "this link", "this one", "this page", "this site", "website",
))  # fmt: skip
"""English only: what says nothing is another list in each language, and a poor list would annoy."""


def _wording(site: Site) -> Iterator[Diagnostic]:
    """Report links whose words do not tell one from another."""
    for each in links(site):
        if read_target(each.reference.target).kind == "lang":
            continue
        words = " ".join(each.reference.text.split()).strip(" .,:;!?…→»>").casefold()
        if not words:
            yield VAGUE.at(
                each.location, "this link has no words", "write between the brackets where it leads"
            )
        elif words in NOTHING_SAID and each.locale.partition("-")[0] == "en":
            message = f'"{each.reference.text}" does not say where this link leads'
            yield VAGUE.at(each.location, message, "make the name of the page the link")


_ADDRESS = re.compile(
    r"""(?:https?://|\bwww\.)
        (?:\([^\s()<>"]*\) | \((?![^\s()<>"]*\)) | [^\s<>"(])*  # Wikipedia has many a `Seed_(film)`
        (?:\([^\s()<>"]*\) | [^\s<>".,:;!?()\]'*_])""",
    re.VERBOSE,
)
_TORN = re.compile(r"(?:\]\s*\(\s*<?|\)\[)(?:http|www\.)$|<www\.$")
"""Where the address of a link begins that did not become one."""
_AROUND = 4


def check_text(facts: Facts, content: Content, _terms: tuple[str, ...]) -> Iterator[Diagnostic]:
    """Report bare addresses in the body of a document."""
    for index, unit in enumerate(content.units):
        if not _may_hold_address(unit.text) or not is_markdown(facts.kind, unit):
            continue
        marked = [(one.start, one.end) for one in mentions(unit.text, content.definitions)]
        for found in _outside(unit.text, marked):
            hint = f"write `<{found if '://' in found else f'https://{found}'}>`, or a link with words"
            yield BARE.at(Location(facts.path, f"unit:{index}"), f"the address {found} is no link", hint)


def _may_hold_address(text: str) -> bool:
    return "://" in text or "www." in text


def _outside(text: str, marked: list[tuple[int, int]]) -> Iterator[str]:
    """Yield the addresses that stand in no link, image or code, nor in what was to be one (V271).

    Both lists are in order.
    """
    spans = iter([*marked, (len(text), len(text))])
    start, end = next(spans)
    for found in _ADDRESS.finditer(text):
        while end <= found.start() and end < len(text):
            start, end = next(spans)
        at = found.start()
        if not start <= at < end and not _TORN.search(text[max(0, at - _AROUND) : at + _AROUND]):
            yield found[0]
