"""What there is to be written, and what of it a site may list."""

from __future__ import annotations

import pkgutil

from generator import outputs


def test_each_file_is_an_output_that_bears_its_name() -> None:
    files = [found.name for found in pkgutil.iter_modules(outputs.__path__)]
    assert [output.name for output in outputs.outputs()] == files


def test_a_site_may_list_some_the_pages_first() -> None:
    numbers = sorted(output.listed for output in outputs.outputs() if output.listed)
    assert numbers == [*range(1, len(numbers) + 1)]
    assert outputs.listed()[0] == "html"
