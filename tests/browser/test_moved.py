"""A former address in a browser: from a server in a sub-folder, and from a disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.harness import served, vnu

pytestmark = pytest.mark.browser
OLD, NEW = "es/modules/{}.html", "es/modules/one-hour-workshop.html"


def test_it_leads_on_without_javascript(moved: Path, open_page: OpenPage) -> None:
    with served(moved.parent) as root:
        for start in (f"{root}learn/", f"{moved.as_uri()}/"):
            page = open_page(java_script_enabled=False)
            page.goto(start + OLD.format("oldest-hour"))
            page.wait_for_url(start + NEW)
            assert page.title() == "Una hora, una habilidad nueva · Vereda"


def test_it_is_valid_html(moved: Path) -> None:
    assert vnu([moved / OLD.format(old) for old in ("hour", "hour.facilitator")]) == []
