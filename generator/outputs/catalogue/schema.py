"""What stands in `modules.json`, as JSON Schema (https://json-schema.org/draft/2020-12)."""

from __future__ import annotations

from collections.abc import Mapping

from generator.site.addresses import address

SLUG = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}
SLUGS = {"type": "array", "items": SLUG, "minItems": 1, "uniqueItems": True}
TEXT = {"type": "string", "minLength": 1}
DATE = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
MINUTES = {"type": "integer", "minimum": 1}
LOCALE = {"type": "string", "pattern": "^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$"}


def described(text: str, schema: Mapping[str, object], **more: object) -> dict[str, object]:
    """Return a schema with a sentence for those who read it."""
    return {"description": text, **schema, **more}


def mapping(required: tuple[str, ...], properties: dict[str, object]) -> dict[str, object]:
    """Return the schema of an object that has no other keys."""
    return {
        "type": "object",
        "required": list(required),
        "properties": properties,
        "additionalProperties": False,
    }


SITE = mapping(
    ("title", "source_locale", "locales"),
    {
        "title": described("The name of the site, in its source locale.", TEXT),
        "url": described("Its public address.", TEXT, format="uri"),
        "source_locale": LOCALE,
        "locales": {"type": "array", "items": LOCALE, "minItems": 1},
    },
)
PAGES = {"url": "module", "facilitator_url": "facilitator"}
"""The kind of page that a key leads to."""
IN_LOCALE = mapping(
    ("percent", *(key for key, kind in PAGES.items() if address(kind, "", "x"))),
    {
        "title": described("Missing where it is not translated.", TEXT),
        "summary": described("Missing where it is not translated.", TEXT),
        "percent": described("How much is translated.", {"type": "integer", "minimum": 0, "maximum": 100}),
        "url": described("The page for learners.", TEXT, format="uri-reference"),
        "facilitator_url": described("The page for facilitators.", TEXT, format="uri-reference"),
    },
)
MODULE = mapping(
    ("id", "stage", "status", "source_locale", "teaches", "minutes", "locales"),
    {
        "id": SLUG,
        "type": described("lesson, exercise, reading, discussion, assessment or lesson-plan.", SLUG),
        "stage": described("A stage of the framework: a place, never a rank.", SLUG),
        "status": {"enum": ["stable", "review"]},
        "source_locale": described("The language that it was written in.", LOCALE),
        "license": described("By its SPDX name.", TEXT),
        "version": TEXT,
        "changed": described("When this version was published.", DATE),
        "reviewed": DATE,
        "review_by": DATE,
        "also_useful_in": described("Further stages.", SLUGS),
        "teaches": described("Competencies of the framework.", SLUGS),
        "assesses": described("Competencies that it tests.", SLUGS),
        "assumes": described("Competencies that it builds on, wherever learned.", SLUGS),
        "helps_first": described("Modules; none is locked.", SLUGS),
        "next": described("Modules to go on with.", SLUGS),
        "audience": SLUGS,
        "needs": SLUGS,
        "aliases": described("Former ids.", SLUGS),
        "minutes": described(
            "Alone, and in a room.", mapping(("self_study",), {"self_study": MINUTES, "workshop": MINUTES})
        ),
        "locales": described(
            "By locale of the site.",
            {"type": "object", "propertyNames": LOCALE, "additionalProperties": IN_LOCALE},
        ),
    },
)
SCHEMA: dict[str, object] = {
    "title": "All modules of a Vereda site",
    **mapping(
        ("site", "modules"),
        {"$schema": TEXT, "site": SITE, "modules": {"type": "array", "items": MODULE}},
    ),
}
