"""Languages by BCP 47 tag: what each calls itself, its script, its direction.

The facts stand in `languages.tsv`: a line has the tag, the script and the autonym of a language, or the first
two alone; in `aliases.tsv` a line has a code and the tag that it stands for. They are for every code that a
Wikimedia project uses:

- codes, autonyms and scripts: the list of languages of Wikimedia's Universal Language Selector
  (jquery.uls, `src/jquery.uls.data.js`; MIT licence, © 2012 Alolita Sharma, Amir Aharoni, Arun Ganesh,
  Brandon Harris, Niklas Laxström, Pau Giner, Santhosh Thottingal, Siebrand Mazeland and others), as of
  August 2026;
- the script of a language in one country, and languages beyond that list which are written from right to
  left: CLDR's likely subtags, as of Babel 2.18 (Unicode licence);
- the tag of a code that is none by itself (`als`, `zh-min-nan`): Meta-Wiki's page "Special language codes".

To refresh it, compare the table with those three and add or mend lines; the tests hold it to CLDR and to
the direction of the letters of each autonym.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Literal

from msgspec import Struct

Direction = Literal["ltr", "rtl"]

WELL_FORMED = re.compile(
    r"""(?:[a-z]{2,3})                                # language
        (?:-[a-z]{3}){0,3}                            # extended language
        (?P<script>-[a-z]{4})?
        (?P<region>-(?:[a-z]{2}|[0-9]{3}))?
        (?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*      # variants
        (?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*          # extensions
        (?:-x(?:-[a-z0-9]{1,8})+)?                    # private use
        | x(?:-[a-z0-9]{1,8})+""",
    re.VERBOSE,
)
"""RFC 5646, section 2.1, in lower case and without the irregular tags of old."""

TABLE = Path(__file__).with_suffix(".tsv")
RIGHT_TO_LEFT = """
Adlm Arab Aran Armi Avst Chrs Cprt Elym Gara Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc Mero Narb
Nbat Nkoo Orkh Ougr Palm Phli Phlp Phnx Prti Rohg Samr Sarb Sogd Sogo Syrc Thaa Todr Yezi
"""
"""Scripts (ISO 15924) that are written from right to left."""
ALIASES = dict(line.split() for line in TABLE.with_stem("aliases").read_text("utf-8").splitlines())
"""The BCP 47 tag of a language by the code that Wikimedia or an earlier standard uses."""
END_OF_ISOLATE = "\N{POP DIRECTIONAL ISOLATE}"
ISO_639_1 = 2
"""Letters of its codes. It is closed, and the table has all of them."""

COUNTRIES_TYPED_AS_LANGUAGES = {
    "cn": "zh",
    "cz": "cs",
    "dk": "da",
    "gr": "el",
    "jp": "ja",
    "ua": "uk",
    "vn": "vi",
}


class Language(Struct, frozen=True):
    """A language as a reader meets it."""

    tag: str
    """BCP 47, in canonical case: `pt-BR`, `zh-Hans`."""
    autonym: str
    """What its speakers call it; the tag where that is not known."""
    direction: Direction
    script: str
    """ISO 15924: `Latn`, `Arab`, `Hans`."""


@cache
def language(tag: str) -> Language:
    """Return what is known of a language: of any BCP 47 tag or Wikimedia code.

    A tag that the table lacks takes after the longest part of it that the table has: `pt-AO` is
    "português (AO)", and `ff-Adlm` runs from right to left as its script does.
    """
    known = canonical(tag) or tag
    script = _script(known)
    return Language(known, _autonym(known, script), _direction(script), script)


def direction(tag: str) -> Direction:
    """Return which way a language is written."""
    return language(tag).direction


def turned(name: str, other: str) -> bool:
    """Whether two languages are written in opposite directions."""
    return name != other and direction(name) != direction(other)


def isolated(text: str, tag: str) -> str:
    """Return a plain text that keeps the direction of its language, by signs that nobody sees."""
    opening = "\N{RIGHT-TO-LEFT ISOLATE}" if direction(tag) == "rtl" else "\N{LEFT-TO-RIGHT ISOLATE}"
    return f"{opening}{text}{END_OF_ISOLATE}" if text else ""


def canonical(code: str) -> str:
    """Return the BCP 47 tag of a language code, or "" where it is none.

    Wikimedia's own codes are mapped (`zh-min-nan` gives `nan`), and case is mended (`pt-br` gives
    `pt-BR`). A code of two letters has to be a language of ISO 639-1: `jp` is a country.
    """
    lower = code.lower()
    if lower in ALIASES:
        return ALIASES[lower]
    found = WELL_FORMED.fullmatch(lower)
    if not found or not _is_known_if_short(lower.partition("-")[0]):
        return ""
    return _in_case(lower, found)


def is_tag(code: str) -> bool:
    """Whether `code` may stand in a site: a BCP 47 tag in canonical case, or a code of Wikimedia's."""
    return bool(code) and (canonical(code) == code or code in ALIASES or code in _codes())


def nearest_tag(code: str) -> str:
    """Return the tag that `code` was probably meant to be, or "".

    `pt_BR.UTF-8` gives `pt-BR`, `Español` gives `es`.
    """
    plain = code.strip().partition(".")[0].replace("_", "-")
    return (
        canonical(plain)
        or COUNTRIES_TYPED_AS_LANGUAGES.get(plain.lower(), "")
        or _tags_by_autonym().get(code.strip().casefold(), "")
    )


def language_meant(name: str) -> str:
    """Return the tag of the language that a file or folder seems to be named after, or ""."""
    tag = nearest_tag(name)
    return tag if tag and language(tag).autonym != tag else ""


def _is_known_if_short(subtag: str) -> bool:
    return len(subtag) != ISO_639_1 or subtag in _rows()


def _in_case(lower: str, match: re.Match[str]) -> str:
    """Write the script as `Hans` and the region as `BR`; all else is in lower case (RFC 5646, 2.1.1)."""
    tag = lower
    if match["script"]:
        tag = tag[: match.start("script")] + "-" + match["script"][1:].title() + tag[match.end("script") :]
    if match["region"]:
        tag = tag[: match.start("region")] + match["region"].upper() + tag[match.end("region") :]
    return tag


def _script(tag: str) -> str:
    """The script that the tag names, else that of the longest part of the tag which is known."""
    named = re.search(r"^[a-z]+-(?:[a-z]{3}-)*([A-Z][a-z]{3})(?:-|$)", tag)
    if named:
        return named[1]
    return next((_rows()[part][0] for part in _parts(tag) if part in _rows()), "Latn")


def _autonym(tag: str, script: str) -> str:
    """The autonym of the longest known part of the tag, in the tag's script if there is one, and what the
    part leaves out in brackets: `português (AO)`.
    """
    for named in (_name_in_script, lambda part, _: _name(part)):
        for part in _parts(tag):
            rest = tag[len(part) + 1 :]
            if name := named(part, script):
                return f"{name} ({rest})" if rest else name
    return tag


def _name_in_script(tag: str, script: str) -> str:
    """The autonym of a tag, whether or not the table writes its script out: `zh-Hant-HK` is called what
    `zh-HK` is, `pa-PK` what `pa-Arab` is.
    """
    subtags = [subtag for subtag in tag.split("-") if subtag != script]
    forms = (tag, "-".join([subtags[0], script, *subtags[1:]]), "-".join(subtags))
    return next((_name(form) for form in forms if _name(form) and _script(form) == script), "")


def _name(tag: str) -> str:
    return _rows().get(tag, ("", ""))[1]


def _parts(tag: str) -> tuple[str, ...]:
    """The tag, then what is left as its subtags are taken off from the end."""
    subtags = tag.split("-")
    return tuple("-".join(subtags[:count]) for count in range(len(subtags), 0, -1))


def _direction(script: str) -> Direction:
    return "rtl" if script in RIGHT_TO_LEFT.split() else "ltr"


@cache
def _rows() -> dict[str, tuple[str, str]]:
    """(script, autonym) by tag."""
    rows = (line.split("\t") for line in TABLE.read_text("utf-8").splitlines())
    return {tag: (script, "".join(autonym)) for tag, script, *autonym in rows}


@cache
def _codes() -> frozenset[str]:
    """The tags of the table as Wikimedia writes them: `pt-br`."""
    return frozenset(tag.lower() for tag in _rows())


@cache
def _tags_by_autonym() -> dict[str, str]:
    """The tag by what the language calls itself, in lower case; the shorter tag where two share a name."""
    rows = sorted(_rows().items(), key=lambda row: -len(row[0]))
    return {name.casefold(): tag for tag, (_, name) in rows if name}
