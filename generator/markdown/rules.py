"""What can be wrong in the Markdown of one file; what one kind of block alone asks for stands in its file."""

from __future__ import annotations

from generator.model.diagnostic import Rule

UNPAIRED = Rule(
    "V190",
    "error",
    "A fence is not closed, or closes nothing",
    "Where a block ends decides what only trainers see; guessing could show learners the answers.",
    "::: tip\n\nRead it aloud.",
    "::: tip\n\nRead it aloud.\n\n:::",
)
MALFORMED = Rule(
    "V191",
    "error",
    "A line begins with `:::` but is no fence",
    "It would stand in the text as it is, and the block would be missing.",
    "- One\n  ::: tip\n  Two\n  :::",
    "- One\n\n::: tip\n\nTwo\n\n:::",
)
UNKNOWN_KIND = Rule(
    "V192",
    "error",
    "There is no block of this kind",
    "A block that nobody knows has no form on the web or on paper, so its text would be lost.",
    "::: cuation",
    "::: caution",
)
BAD_KEY = Rule(
    "V193",
    "error",
    "A block has a key or a value that it does not take",
    "The setting would be ignored without a word, and the trainer's plan would be wrong.",
    "::: activity {minutes=ten}",
    "::: activity {minutes=10}",
)
MISPLACED = Rule(
    "V194",
    "error",
    "A block stands where it may not",
    "Each block has one place in which web, paper and translation know what to do with it.",
    "::: hint\n\nLook again.\n\n:::",
    "::: activity {minutes=5}\n\n### Look\n\n::: hint\n\nLook again.\n\n:::\n\n:::",
)
SHAPE = Rule(
    "V195",
    "error",
    "What stands inside the block is not in its form",
    "The form tells what is a question, an answer and a reason; without it a learner could not answer.",
    "- [x]Two.",
    "- [x] Two.",
)
BAD_ID = Rule(
    "V196",
    "error",
    "An id is not an id",
    "Ids are addresses: they must work in every browser, in print and in links typed by hand.",
    "## Judge the source {#Bad Id}",
    "## Judge the source {#bad-id}",
)
DUPLICATE_ID = Rule(
    "V197",
    "error",
    "Two headings or blocks of a page have the same id",
    "A link to it would lead to the first, and the reader's notes of one would show in the other.",
    "## Two chairs\n\n::: checklist {#two-chairs}",
    "## Two chairs\n\n::: checklist {#chairs-list}",
)
TOO_DEEP = Rule(
    "V198",
    "error",
    "Lists and quotes stand too deep in one another",
    "Nobody can follow so many levels on a phone, and what lies deeper would be lost.",
    "> > > > (sixty levels)",
    "> two levels at most",
)
TOO_LONG = Rule(
    "V199",
    "error",
    "A paragraph or an address is too long",
    "Nobody can translate or read 20,000 characters in one piece; this is often a file pasted by mistake.",
    "one line of a million characters",
    "paragraphs of a few sentences",
)
CALL_WITHOUT_NOTE = Rule(
    "V250",
    "error",
    "A note is called that has no text",
    "The reader would follow the number and find nothing.",
    "It is so.[^gone]",
    "It is so.[^gone]\n\n[^gone]: Says who.",
)
NOTE_WITHOUT_CALL = Rule(
    "V251",
    "error",
    "No sentence calls this note",
    "Nobody would ever find it, and translators would work on it in vain.",
    "[^lost]: A text.",
    "It is so.[^lost]\n\n[^lost]: A text.",
)
BAD_NOTE = Rule(
    "V252",
    "error",
    "A note's label is used twice or is not a slug",
    "The label is what translators keep, so it must be plain and stand for one note.",
    "[^Note 1]: A text.",
    "[^note-1]: A text.",
)
HEADING_LEVEL = Rule(
    "V350",
    "error",
    "A heading has a level that does not follow, or stands where none may",
    "People who listen to a page move by its headings; a level that is missing sounds like lost text.",
    "## Look\n\n#### Closer",
    "## Look\n\n### Closer",
)
NO_MINUTES = Rule(
    "V550",
    "error",
    "An activity or a discussion has no minutes",
    "The trainer cannot plan it, and the learner does not know what to expect.",
    "::: activity {in=pairs}",
    "::: activity {minutes=10 in=pairs}",
)
NO_ID = Rule(
    "V554",
    "error",
    "A block that keeps the reader's words or ticks has no id",
    "They are kept under the id; without one they would be lost with the next edit of the page.",
    "::: checklist",
    "::: checklist {#before-you-go}",
)

RULES = (
    *(UNPAIRED, MALFORMED, UNKNOWN_KIND, BAD_KEY, MISPLACED, SHAPE, BAD_ID, DUPLICATE_ID, TOO_DEEP, TOO_LONG),
    *(CALL_WITHOUT_NOTE, NOTE_WITHOUT_CALL, BAD_NOTE, HEADING_LEVEL, NO_MINUTES, NO_ID),
)
