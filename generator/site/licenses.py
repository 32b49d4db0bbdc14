"""A licence as readers know it: its short name, and where its text stands."""

from __future__ import annotations

from functools import lru_cache

from generator.model.page import Anchor

CREATIVE_COMMONS = "https://creativecommons.org/"
OWN = {
    "CC0-1.0": Anchor("CC0 1.0", f"{CREATIVE_COMMONS}publicdomain/zero/1.0/"),
    "CC-PDM-1.0": Anchor("Public Domain Mark 1.0", f"{CREATIVE_COMMONS}publicdomain/mark/1.0/"),
}


@lru_cache(maxsize=256)
def license_link(id: str) -> Anchor:
    """Return name and address of a licence by its SPDX id; `CC-BY-SA-4.0` gives "CC BY-SA 4.0"."""
    if id in OWN or not id:
        return OWN.get(id, Anchor(""))
    terms, _, version = id.removeprefix("CC-").rpartition("-")
    if not id.startswith("CC-BY"):
        return Anchor(id, f"https://spdx.org/licenses/{id}.html")
    return Anchor(f"CC {terms} {version}", f"{CREATIVE_COMMONS}licenses/{terms.lower()}/{version}/")
