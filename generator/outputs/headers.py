"""`_headers`: what Netlify and hosts like it send with each file.

Where several rules fit, such hosts join the values of one header: so no two rules here set the same one for
one file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.engine.values import Task
from generator.model.web import POLICY
from generator.site.addresses import ASSETS, MEDIA
from generator.site.built import Output

if TYPE_CHECKING:
    from generator.site.publication import Publication

OUTPUT = Output("headers", r"_headers")
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
    shared = ("search",) if publication.has("search") else ()
    return [Task("_headers", headers, ((*shared, *publication.chains),), "headers")]


def headers(folders: tuple[str, ...]) -> bytes:
    """Return the rules for a site whose pages, and what these load, stand in these folders."""
    pages = ("/", "/index.html", "/languages.html", *(f"/{folder}/*" for folder in folders))
    rules = [
        ("/*", EVERYWHERE),
        (f"/{ASSETS}*", (FOR_EVER,)),
        (f"/{MEDIA}*", (A_DAY,)),
        *((page, (SHORTLY,)) for page in pages),
    ]
    return "".join(_rule(path, lines) for path, lines in rules).encode()


def _rule(path: str, lines: tuple[str, ...]) -> str:
    return "\n".join([path, *(f"  {line}" for line in lines)]) + "\n"
