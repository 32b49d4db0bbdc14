"""The names that a site may list are those of files."""

from __future__ import annotations

import pkgutil
from importlib import import_module

from generator import outputs
from generator.model.site import OUTPUTS, Settings

WITH_PAGES = {"static", "robots", "headers", "redirects", "nojekyll"}
"""What is written with the pages, and so is no name to list."""


def test_each_output_has_a_file_and_each_file_is_an_output() -> None:
    files = {found.name for found in pkgutil.iter_modules(outputs.__path__)}
    assert files == {*OUTPUTS} | WITH_PAGES
    assert all(hasattr(import_module(f"{outputs.__name__}.{name}"), "tasks") for name in files)


def test_a_site_that_lists_nothing_has_all() -> None:
    assert Settings().outputs == OUTPUTS
