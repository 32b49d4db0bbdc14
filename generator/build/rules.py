"""What can go wrong when the output is written."""

from __future__ import annotations

from generator.model.diagnostic import Rule

TAKEN = Rule(
    "V901",
    "error",
    "A file of the output cannot be written where it belongs",
    "The page would be missing, or would overwrite a file that is not the site's.",
    "`--output` names a folder that holds somebody else's index.html",
    "`--output` names an empty folder, or one that an earlier build has written",
)
TWO_FOR_ONE = Rule(
    "V902",
    "error",
    "Two pages or files have the same address",
    "Only one of the two would be seen, and nobody could say which.",
    "themes/our/static/a/logo.svg and themes/our/static/b/logo.svg, which are the same",
    "themes/our/static/logo.svg",
)
DEAD_LINK = Rule(
    "V903",
    "error",
    "A page leads to a page that nobody writes",
    "A reader who follows the link would find nothing there.",
    '<a href="contact.html">, and no such page',
    '<a href="pages/contact.html">, and content/pages/contact.md',
)
FAULTY_TEMPLATE = Rule(
    "V904",
    "error",
    "A template cannot be filled in",
    "It asks for what its page does not have, so the page could not be written.",
    "{{ view.titel }}",
    "{{ view.title }}",
)
RULES = (TAKEN, TWO_FOR_ONE, DEAD_LINK, FAULTY_TEMPLATE)

CLASHES = {
    "twice": (TWO_FOR_ONE, "two pages want to be {target}", "rename one of the two files"),
    "case": (
        TWO_FOR_ONE,
        "{target} and {other} differ by capital letters alone",
        "rename one of the two files",
    ),
    "name": (TAKEN, "{target} cannot be the name of a file", "rename the file that it comes from"),
    "link": (TAKEN, "{target} is a link or stands below one", "remove the link, or name another folder"),
    "folder": (TAKEN, "{target} is in the way of a page or its folder", "remove it, or name another folder"),
    "foreign": (
        TAKEN,
        "{target} is there and was not written by a build",
        "move it away, or name another folder",
    ),
}
"""By the engine's word for it: (rule, message, hint)."""
