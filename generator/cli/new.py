"""`vereda new`: something to begin with, that passes `vereda check` as it is."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from string import Template

import click

from generator.cli.arguments import site_option, slug
from generator.cli.new_site import site as site_
from generator.engine.whole import replace
from generator.model.content import Module
from generator.site.addresses import taken_by
from generator.source.fields.text import text_of
from generator.source.framework import decode_framework
from generator.source.front import read_front


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


def first_line(site: Path) -> tuple[str, str] | None:
    """Return the first stage of the framework with a line, and whose line it is; None where there is none."""
    path = site / "content" / "framework.yaml"
    if not path.is_file():
        return None
    framework = decode_framework("content/framework.yaml", path.read_bytes()).value[0]
    lines = (
        (stage.id, one.id) for stage in framework.stages for one in framework.competencies if one.at(stage.id)
    )
    return next(lines, None)


def first_module(site: Path) -> str:
    """Return the id of a published module, the first by name; "" where there is none."""
    paths = sorted((site / "content" / "modules").glob("*.md"))
    return next((path.stem for path in paths if path.is_file() and _published(path)), "")


def _published(path: Path) -> bool:
    name = f"content/modules/{path.name}"
    front = read_front("module", name, text_of(name, path.read_bytes()).value).value.value
    return isinstance(front, Module) and front.status in {"stable", "review"}
