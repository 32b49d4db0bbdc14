"""What can be wrong with the values of a YAML file."""

from __future__ import annotations

from generator.model.diagnostic import Rule

V126 = Rule(
    "V126",
    "error",
    "A key is unknown",
    "Nothing reads an unknown key, so what stands there would silently be lost.",
    "keyword: [doubt]",
    "keywords: [doubt]",
)
V127 = Rule(
    "V127",
    "error",
    "A key is missing",
    "Without it a page would have a hole: no title, no place on the path, nothing to promise a learner.",
    "contributors:\n  - role: reviewer",
    "contributors:\n  - name: B. Reader\n    role: reviewer",
)
V128 = Rule(
    "V128",
    "error",
    "A value is empty",
    "The key is there, so something is meant to be said; a reader would see nothing.",
    "title:",
    "title: Your first sourced edit",
)
V129 = Rule(
    "V129",
    "error",
    "A value has the wrong shape",
    "A text, a list (`- …` or `[…]`) and a mapping (keys of its own) are different things, and each field "
    "takes one of them.",
    "teaches: judge-sources",
    "teaches: [judge-sources]",
)
V130 = Rule(
    "V130",
    "error",
    "A sentence was read as a mapping",
    'In YAML a colon and a blank (": ") make a key of the words before it, so no text is left to show.',
    "keywords:\n  - Learn one thing: doubt",
    'keywords:\n  - "Learn one thing: doubt"',
)
V131 = Rule(
    "V131",
    "error",
    "A comma ended a text",
    "In `{…}` a comma begins the next key, so only the words before it would be shown.",
    "doors:\n  - {say: I am new, and want to look around, start: one-movement}",
    'doors:\n  - say: "I am new, and want to look around"\n    start: one-movement',
)
V132 = Rule(
    "V132",
    "warning",
    "A number sign cut a text",
    'In YAML a blank and a number sign (" #") begin a comment, so the rest of the line is not shown.',
    "title: Issue #3",
    'title: "Issue #3"',
)
V133 = Rule(
    "V133",
    "error",
    "A number is none, or too small or too large",
    "Minutes and counts are added up, multiplied and checked, for which they have to be sensible numbers.",
    "time: {self_study: half an hour}",
    "time: {self_study: 30}",
)
V134 = Rule(
    "V134",
    "error",
    "A date is none",
    "Dates are sorted and shown in each reader's own way, for which they have to be days of the calendar.",
    "reviewed: 1.10.2026",
    "reviewed: 2026-10-01",
)
V135 = Rule(
    "V135",
    "error",
    "A value is neither true nor false",
    "Words as `yes` and `no` are texts here, so that Norway's code and a title `No` stay what they are.",
    "- file: rule.svg\n  decorative: yes",
    "- file: rule.svg\n  decorative: true",
)
V136 = Rule(
    "V136",
    "error",
    "An id is no slug",
    "Ids become file names and addresses, which have to work on every computer and in every link.",
    "teaches: [Judge_Sources]",
    "teaches: [judge-sources]",
)
V137 = Rule(
    "V137",
    "error",
    "An id stands twice",
    "A link to it could mean either of the two.",
    "- id: citation\n  term: citation\n- id: citation\n  term: cite",
    "- id: citation\n  term: citation\n- id: cite\n  term: cite",
)
V138 = Rule(
    "V138",
    "error",
    "A value is none of those that are known",
    "Each of these words has its own place, mark or meaning on the pages; another would have none.",
    "type: lecture",
    "type: lesson",
)
V139 = Rule(
    "V139",
    "error",
    "An address is none, or not safe to follow",
    "Readers are led to `http:`, `https:` and, where people are to be reached, `mailto:` addresses only.",
    "url: javascript:alert(1)",
    "url: https://example.org/",
)
V140 = Rule(
    "V140",
    "error",
    "A language tag is unknown",
    "Browsers, screen readers and search engines choose voice, font and direction by this tag.",
    "locales: [en, pt_BR]",
    "locales: [en, pt-BR]",
)
V141 = Rule(
    "V141",
    "error",
    "A licence is unknown",
    "Those who reuse a text must know on which terms; an SPDX id names them without doubt.",
    "license: CC BY-SA",
    "license: CC-BY-SA-4.0",
)
V143 = Rule(
    "V143",
    "error",
    "A text is too long",
    "Cards, search results and shared links have room for so many characters, and cut off the rest.",
    "summary: Improve one sentence in an article, cite a source for it, explain the change in a line that "
    "others understand, ask on the talk page what they think of it, and do the same again next week.",
    "summary: Improve one sentence in an article, cite a source for it, and say why.",
)
V144 = Rule(
    "V144",
    "error",
    "There are too few or too many of something",
    "Learners keep five aims in mind at most, pages are drawn for two to six stages, and an empty list says "
    "nothing.",
    "objectives: {}",
    "objectives:\n  find: Find a sentence that needs a source",
)
RULES = (
    V126, V127, V128, V129, V130, V131, V132, V133, V134, V135, V136, V137, V138, V139, V140, V141, V143, V144
)  # fmt: skip
