from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.harness import vnu

pytestmark = pytest.mark.browser


def test_the_html_checker_finds_no_error(built: Path) -> None:
    files = [
        built / "index.html",
        *(path for locale in ("en", "es", "ar") for path in (built / locale).rglob("*.html")),
    ]
    assert len(files) > 3
    assert vnu(files) == []
