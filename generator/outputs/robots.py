"""`robots.txt`: all may be read, and where the sitemap stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.engine.values import Task
from generator.site.built import Output

if TYPE_CHECKING:
    from generator.site.publication import Publication


OUTPUT = Output("robots", r"robots\.txt")


def tasks(publication: Publication) -> list[Task]:
    """Return the task of the file."""
    url = publication.site.settings.url if publication.has("sitemap") else ""
    return [Task("robots.txt", robots, (url,), "robots")]


def robots(url: str) -> bytes:
    """Return the file (RFC 9309); `url` is the address of a site that has a sitemap, else ""."""
    lines = ["User-agent: *", "Disallow:"]
    if url:
        lines += ["", f"Sitemap: {url}sitemap.xml"]
    return ("\n".join(lines) + "\n").encode()
