"""What may be wrong with a PO file. All are warnings: a translator never stops a site from publishing."""

from __future__ import annotations

from generator.model.diagnostic import Rule

NOT_UTF8 = Rule(
    "V150",
    "warning",
    "A PO file is not UTF-8",
    "Its letters cannot be read, so readers see the source text instead. The other texts of the file stand.",
    "Windows-1252 or UTF-16, which some editors write by themselves",
    'Content-Type: text/plain; charset=UTF-8, and the file saved as "UTF-8"',
)
BAD_LINE = Rule(
    "V151",
    "warning",
    "A line of a PO file cannot be read",
    "Its entry is left out, and readers see the source text instead. The other texts of the file stand.",
    'msgid "Title"\nmsgstr "Título',
    'msgid "Title"\nmsgstr "Título"',
)
NOT_WHOLE = Rule(
    "V152",
    "warning",
    "An entry of a PO file is not whole or not in order",
    "An entry is `msgctxt` (seldom), `msgid`, `msgstr`. This one is left out: readers see the source text.",
    'msgid "Title"\nmsgid "Summary"\nmsgstr "Resumen"',
    'msgid "Title"\nmsgstr ""\n\nmsgid "Summary"\nmsgstr "Resumen"',
)
BAD_ESCAPE = Rule(
    "V153",
    "warning",
    "A text of a PO file holds an escape that gettext does not know",
    "gettext refuses the whole file, and so do the tools of translators. Here the entry alone is left out.",
    r'msgstr "50\% of all"',
    'msgstr "50% of all"',
)
TWICE = Rule(
    "V154",
    "warning",
    "A text stands twice in a PO file",
    "gettext refuses such a file, as translators' tools do. The live text is used, or else the first.",
    'msgid "Title"\nmsgstr "Título"\n\n#~ msgid "Title"\n#~ msgstr "Nombre"',
    'msgid "Title"\nmsgstr "Título"',
)
OTHER_CHARSET = Rule(
    "V155",
    "warning",
    "The header of a PO file names another encoding than UTF-8",
    "Tools that believe it would show wrong letters. All files of a site are UTF-8.",
    "Content-Type: text/plain; charset=ISO-8859-1",
    'Content-Type: text/plain; charset=UTF-8, and the file saved as "UTF-8"',
)
RULES = (NOT_UTF8, BAD_LINE, NOT_WHOLE, BAD_ESCAPE, TWICE, OTHER_CHARSET)
