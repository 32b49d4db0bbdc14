"""The licences that a site of learning texts meets, by SPDX id, and which may be used within which.

Sources of the facts: the SPDX licence list; Creative Commons' compatibility chart for adaptations and its
list of licences compatible with CC BY-SA; the "Open Government Licence" and the "Licence Ouverte", which say
themselves that they go into CC BY. This is a check against mistakes, not legal advice.
"""

from __future__ import annotations

from generator.model.ids import nearest

PUBLIC_DOMAIN = frozenset({"0BSD", "CC-PDDC", "CC-PDM-1.0", "CC0-1.0", "PDDL-1.0", "Unlicense"})
"""Goes into everything."""
PERMISSIVE = frozenset({"Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "MIT-0"})
"""Asks for its notice only, so it goes into every licence but those that allow no change."""
LIKE_BY = frozenset({"OGL-UK-1.0", "OGL-UK-2.0", "OGL-UK-3.0", "etalab-2.0", "DL-DE-BY-2.0", "ODC-By-1.0"})
"""Asks for the names of its authors, and goes into CC BY 4.0 and what CC BY 4.0 goes into."""
CC_VERSIONS = ("1.0", "2.0", "2.5", "3.0", "4.0")
CC_TERMS = ("BY", "BY-SA", "BY-NC", "BY-NC-SA", "BY-ND", "BY-NC-ND")
CC_ADAPTS_INTO = {
    "BY": ("BY", "BY-SA", "BY-NC", "BY-NC-SA"),
    "BY-SA": ("BY-SA",),
    "BY-NC": ("BY-NC", "BY-NC-SA"),
    "BY-NC-SA": ("BY-NC-SA",),
}
CREATIVE_COMMONS = frozenset(f"CC-{terms}-{version}" for terms in CC_TERMS for version in CC_VERSIONS)
COPYLEFT = frozenset(
    f"{name}-{suffix}"
    for name in ("GFDL-1.1", "GFDL-1.2", "GFDL-1.3", "GPL-2.0", "GPL-3.0", "LGPL-2.1", "LGPL-3.0", "AGPL-3.0")
    for suffix in ("only", "or-later")
)
OTHERS = frozenset({"LAL-1.3", "MPL-2.0", "ODbL-1.0", "OFL-1.1"})
KNOWN = PUBLIC_DOMAIN | PERMISSIVE | LIKE_BY | CREATIVE_COMMONS | COPYLEFT | OTHERS
OUT_OF_BY_SA_4 = frozenset({"LAL-1.3", "GPL-3.0-only", "GPL-3.0-or-later"})
INTO_BY_SA_4 = frozenset({"LAL-1.3"})


def known(id: str) -> bool:
    """Whether `id` is the SPDX id of a licence in this table, in its right case."""
    return id in KNOWN


def nearest_license(text: str) -> str:
    """Return the id that `text` was probably meant to be, or "": `cc by-sa 4.0` gives `CC-BY-SA-4.0`."""
    by_case = {id.lower(): id for id in KNOWN}
    words = "-".join(text.lower().replace("_", " ").split())
    return by_case.get(words) or by_case.get(nearest(words, by_case), "")


def compatible(source: str, target: str) -> bool:
    """Whether a work under `source` may be used, or built upon, in a work under `target`.

    A work always goes into one under the same licence. An unknown licence goes into no other.
    """
    if source == target or source in PUBLIC_DOMAIN:
        return True
    if source in PERMISSIVE:
        return target in KNOWN and "-ND-" not in target and target not in PUBLIC_DOMAIN
    if source in LIKE_BY:
        return target in LIKE_BY or compatible("CC-BY-4.0", target)
    if source == "CC-BY-SA-4.0" and target in OUT_OF_BY_SA_4:
        return True
    if target == "CC-BY-SA-4.0" and source in INTO_BY_SA_4:
        return True
    return source in CREATIVE_COMMONS and target in CREATIVE_COMMONS and _adapts(source, target)


def _adapts(source: str, target: str) -> bool:
    """Creative Commons' chart; share-alike lets an adaptation take a later version, from 2.0 on."""
    terms, version = _parts(source)
    new_terms, new_version = _parts(target)
    if new_terms not in CC_ADAPTS_INTO.get(terms, ()):
        return False
    if terms.endswith("SA"):
        return version == new_version or "2.0" <= version <= new_version
    return True


def _parts(id: str) -> tuple[str, str]:
    terms, _, version = id.removeprefix("CC-").rpartition("-")
    return terms, version
