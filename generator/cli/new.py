"""`vereda new`: a skeleton to fill in."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from string import Template

import click

from generator.cli.folders import site_option
from generator.model.ids import LONGEST_ID, is_slug, slug_of


@click.group()
def new() -> None:
    """Write a commented skeleton of a module or a pathway."""


@new.command()
@click.argument("id")
@site_option
def module(id: str, site: Path) -> None:
    """Write content/modules/ID.md: a draft, to be filled in."""
    _write("module", id, site)


@new.command()
@click.argument("id")
@site_option
def pathway(id: str, site: Path) -> None:
    """Write content/pathways/ID.md, to be filled in."""
    _write("pathway", id, site)


def _write(kind: str, id: str, site: Path) -> None:
    path = site / "content" / f"{kind}s" / f"{_checked(id)}.md"
    path.parent.mkdir(exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(_skeleton(kind, id))
    except FileExistsError:
        raise click.UsageError(f'"{path}" is there already; choose another id') from None
    click.echo(f"{path} is ready to be filled in; `vereda check` says what is missing")


def _checked(id: str) -> str:
    if is_slug(id):
        return id
    nearest = slug_of(id)
    hint = f'; did you mean "{nearest}"?' if nearest else ""
    raise click.UsageError(
        f'"{id}" cannot be an id: small letters a to z, digits and single hyphens, at most {LONGEST_ID}{hint}'
    )


def _skeleton(kind: str, id: str) -> str:
    template = files("generator.cli").joinpath("skeletons", f"{kind}.md").read_text(encoding="utf-8")
    return Template(template).substitute(title=id.replace("-", " ").capitalize())
