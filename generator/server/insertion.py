"""What is added to each page on its way to the browser; never to a file."""

from __future__ import annotations

from html import escape
from pathlib import Path

OWN = "/.vereda/"
"""Before the paths that are the server's own: no page of a site stands there."""
HERE = Path(__file__).parent
FILES = ("reload.js", "overlay.css")
"""Served from this folder. Files, since the pages' content security policy allows nothing inline."""
EMPTY = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>No such page</title>
</head>
<body>
<h1>No such page</h1>
<p>The site has no page at this address. As soon as there is one, it is shown here.</p>
</body>
</html>
"""
"""Where not even the site's own page for wrong addresses has been built."""


def with_script(page: bytes, stamp: str) -> bytes:
    """Return a page with the script that shows it anew, which learns from `stamp` how old the page is."""
    script = f'<script src="{OWN}reload.js" data-stamp="{escape(stamp)}" defer></script>\n'.encode()
    head, end, body = page.partition(b"</head>")
    return head + script + end + body


def own_file(path: str) -> Path | None:
    """Return the server's own file at a path; None where there is none."""
    name = path.removeprefix(OWN)
    return HERE / name if path.startswith(OWN) and name in FILES else None
