"""What a site already has that a skeleton can name."""

from __future__ import annotations

from pathlib import Path

from generator.model.content import Module
from generator.source.fields.text import text_of
from generator.source.framework import decode_framework
from generator.source.front import read_front


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
