"""`_headers`: what Netlify and hosts like it send with each file.

Where several rules fit, such hosts join the values of one header: so no two rules here set the same one for
one file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.engine.values import Task
from generator.steps.addresses import ASSETS, MEDIA
from generator.steps.view.frame import POLICY

if TYPE_CHECKING:
    from generator.steps.publication import Publication

EVERYWHERE = (
    f"Content-Security-Policy: {POLICY}; frame-ancestors 'none'",
    "X-Content-Type-Options: nosniff",
    "Referrer-Policy: no-referrer",
)
FOR_EVER = "Cache-Control: public, max-age=31536000, immutable"
"""The name of such a file changes with its bytes."""
SHORTLY = "Cache-Control: public, max-age=300, must-revalidate"
A_DAY = "Cache-Control: public, max-age=86400"


def tasks(publication: Publication) -> list[Task]:
    """Return the task of the file."""
    return [Task("_headers", headers, (tuple(publication.chains),), "headers")]


def headers(locales: tuple[str, ...]) -> bytes:
    """Return the rules for a site with these locales."""
    pages = ("/", "/index.html", "/languages.html", "/search/*", *(f"/{locale}/*" for locale in locales))
    rules = [
        ("/*", EVERYWHERE),
        (f"/{ASSETS}*", (FOR_EVER,)),
        (f"/{MEDIA}*", (A_DAY,)),
        *((page, (SHORTLY,)) for page in pages),
    ]
    return "".join(_rule(path, lines) for path, lines in rules).encode()


def _rule(path: str, lines: tuple[str, ...]) -> str:
    return "\n".join([path, *(f"  {line}" for line in lines)]) + "\n"
