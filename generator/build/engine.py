"""The engine as this product uses it."""

from __future__ import annotations

import inspect
from functools import cache
from pathlib import Path
from types import ModuleType

import generator
from generator.build.up_to_date.inputs import CACHE
from generator.engine.digest import Codec, is_frozen, is_named_tuple
from generator.engine.engine import Engine
from generator.engine.fingerprint import fingerprint
from generator.engine.jobs.cluster import Cluster
from generator.model import (
    catalog,
    content,
    diagnostic,
    framework,
    page,
    progress,
    reference,
    search,
    text,
    ways,
    web,
)
from generator.model import site as settings

VALUES = (
    catalog,
    content,
    diagnostic,
    framework,
    page,
    progress,
    reference,
    search,
    settings,
    text,
    ways,
    web,
)
RENDERED_WITH = (
    "babel",
    "imagesize",
    "jinja2",
    "markdown-it-py",
    "markupsafe",
    "mdit-py-plugins",
    "msgspec",
    "pystemmer",
    "pyyaml",
)


def open_engine(site: Path, jobs: int = 1, cluster: Cluster | None = None) -> Engine:
    """Return an engine with the cache of a site, and so many processes or a cluster for much work."""
    return Engine(site / CACHE, Codec(_values()), code(), jobs, cluster)


@cache
def code() -> bytes:
    """Return the fingerprint of this process."""
    return fingerprint(Path(generator.__file__).parent, RENDERED_WITH)


def _values() -> list[type]:
    return [cls for module in VALUES for cls in _classes(module)]


def _classes(module: ModuleType) -> list[type]:
    """Return the classes of values that a module itself defines, by name."""
    found = [
        cls for _, cls in inspect.getmembers(module, inspect.isclass) if cls.__module__ == module.__name__
    ]
    return [cls for cls in found if is_frozen(cls) or is_named_tuple(cls)]
