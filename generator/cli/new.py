"""`vereda new`: something to begin with, that passes `vereda check` as it is."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from string import Template

import click

from generator.cli.folders import site_option
from generator.cli.known import first_line, first_module
from generator.cli.names import slug
from generator.cli.new_site import site as site_
from generator.engine.whole import replace
from generator.site.addresses import taken_by


@click.group()
def new() -> None:
    """Write a site, a module or a pathway to begin with."""


new.add_command(site_)


@new.command()
@click.argument("id")
@site_option
def module(id: str, site: Path) -> None:
    """Write content/modules/ID.md: a draft, to be filled in."""
    path = _free("modules", id, site)
    known = first_line(site)
    if known is None:
        raise click.UsageError("a module needs a stage and a competency; write content/framework.yaml first")
    stage, competency = known
    _write(path, "module.md", title=_title(id), stage=stage, competency=competency)


@new.command()
@click.argument("id")
@site_option
def pathway(id: str, site: Path) -> None:
    """Write content/pathways/ID.md, to be filled in."""
    path = _free("pathways", id, site)
    module = first_module(site)
    if not module:
        raise click.UsageError(
            "a pathway leads through modules; begin with `vereda new module ID`, and publish it"
        )
    _write(path, "pathway.md", title=_title(id), module=module)


def _free(folder: str, id: str, site: Path) -> Path:
    """Return the path of a new file, or say why the id cannot be."""
    path = site / "content" / folder / f"{slug(id)}.md"
    if taken_by(folder.removesuffix("s"), id):
        raise click.UsageError(f'another page has the address that "{id}" would have; choose another id')
    if path.exists():
        raise click.UsageError(f'"{path}" is there already; choose another id')
    return path


def _write(path: Path, skeleton: str, **words: str) -> None:
    template = files("generator.cli").joinpath("skeletons", skeleton).read_text(encoding="utf-8")
    replace(str(path), Template(template).substitute(words).encode())
    click.echo(f"{path} is ready to be filled in")


def _title(id: str) -> str:
    return id.replace("-", " ").capitalize()
