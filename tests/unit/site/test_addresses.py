"""Where pages stand: each file of a kind of page says it, and nobody has to load that file to know."""

from __future__ import annotations

import pkgutil
import subprocess
import sys
from importlib import import_module

from generator.outputs import html
from generator.site import built

ASK = """
import sys
from generator.site.addresses import address
assert address("module", "en", "one") == "en/modules/one.html"
print([name for name in sys.modules if name.startswith("generator.outputs")])
"""


def test_the_addresses_are_those_of_the_files() -> None:
    pages = [import_module(f"{html.__name__}.{each.name}") for each in pkgutil.iter_modules(html.__path__)]
    said = [getattr(page, "ADDRESSES", {}) for page in pages]
    assert built.addresses() == {kind: there for own in said for kind, there in own.items()}
    assert len(built.addresses()) > 15


def test_who_asks_for_an_address_loads_no_page() -> None:
    done = subprocess.run([sys.executable, "-c", ASK], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
