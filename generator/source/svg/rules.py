"""What may be wrong with an SVG."""

from __future__ import annotations

from generator.model.diagnostic import Rule

RUNS = Rule(
    "V174",
    "error",
    "An SVG holds something that runs",
    "It would run with the rights of the site when somebody opens the picture by itself.",
    '<circle r="5" onclick="alert(1)"/>',
    '<circle r="5"/>',
)
DECLARES = Rule(
    "V175",
    "error",
    "An SVG declares a document type or another style sheet",
    "Entities can grow to gigabytes or fetch other files, and a style sheet comes from elsewhere.",
    '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "…"><svg …>',
    "<svg …>",
)
REACHES_OUT = Rule(
    "V176",
    "error",
    "An SVG refers to something outside itself",
    "A reader's browser would ask another host, or the picture would be incomplete offline.",
    '<use href="https://example.org/icons.svg#door"/>',
    '<use href="#door"/>',
)
BROKEN = Rule(
    "V177",
    "error",
    "An SVG is not well-formed",
    "Browsers show nothing of it.",
    '<svg xmlns="http://www.w3.org/2000/svg"><circle r="5"></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"><circle r="5"/></svg>',
)
TOO_LARGE = Rule(
    "V178",
    "error",
    "An SVG is too large to be looked into",
    "Nobody with a phone could load it.",
    "map.svg has 12 MB",
    "map.webp has 60 kB",
)
UNLISTED = Rule(
    "V180",
    "error",
    "An SVG holds something that no picture needs",
    "What may stand in a picture is a list: what is not on it could run or ask another host in some browser.",
    '<g xmlns:x="urn:x"><x:player file="door.mp4"/></g>',
    "<g/>",
)
MULTIPLIES = Rule(
    "V181",
    "error",
    "An SVG nests or repeats its parts too often",
    "A browser would draw so many copies that the page stands still.",
    '<g id="c"><use href="#b"/><use href="#b"/></g>, and `b` is made so of `a`, and so on',
    '<g id="c"><use href="#a"/></g>',
)
RULES = (RUNS, DECLARES, REACHES_OUT, BROKEN, TOO_LARGE, UNLISTED, MULTIPLIES)
