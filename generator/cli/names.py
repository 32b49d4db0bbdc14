"""Ids as someone types them."""

from __future__ import annotations

import click

from generator.model.ids import LONGEST_ID, is_slug, slug_of


def slug(id: str) -> str:
    """Return an id that may be the name of a file, or say what it could be instead."""
    if is_slug(id):
        return id
    near = slug_of(id)
    raise click.UsageError(
        f'"{id}" cannot be an id: small letters a to z, digits and single hyphens, at most {LONGEST_ID}'
        + (f'; did you mean "{near}"?' if near else "")
    )
