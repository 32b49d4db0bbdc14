"""The folders of a site, and what stands beside them by mistake.

Light on purpose: a build that has nothing to do asks.
"""

ROOTS = ("content", "translations", "themes")
TABLES = ("site", "framework", "glossary", "media")
"""Files in content/ that are YAML alone, without their extension."""
PARTS = ("modules", "pathways", "pages")
"""Folders of documents, in content/ and in the folder of each language."""
NEARLY = {
    **dict.fromkeys(("content", "contents", "contens", "contnet"), "content"),
    **dict.fromkeys(("translations", "translation", "tranlations", "locale", "locales"), "translations"),
    **dict.fromkeys(("themes", "theme"), "themes"),
    **{name: f"content/{name}" for name in PARTS},
    **{f"{name}.yaml": f"content/{name}.yaml" for name in TABLES},
}
"""What a name in the site's own folder, in small letters, probably means."""


def is_near(name: str) -> bool:
    """Whether something in the site's own folder is named nearly like one of its parts."""
    return name not in ROOTS and name.lower() in NEARLY
