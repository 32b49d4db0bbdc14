from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.harness import LOCALES, axe, hidden_text, overflow, pages_of

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("locale", LOCALES)
def test_axe_finds_nothing(
    built: Path, address: str, open_page: Callable[..., Page], locale: str, scheme: str
) -> None:
    page = open_page(color_scheme=scheme, bypass_csp=True, reduced_motion="reduce")
    found = []
    for path in pages_of(built, locale):
        page.goto(address + path)
        found += [f"{path}: {violation}" for violation in axe(page)]
    assert found == []


@pytest.mark.parametrize("locale", LOCALES)
def test_a_narrow_page_does_not_scroll_sideways(
    built: Path, address: str, open_page: Callable[..., Page], locale: str
) -> None:
    page = open_page(viewport={"width": 320, "height": 640})
    wider = {}
    for path in pages_of(built, locale):
        page.goto(address + path)
        wider[path] = overflow(page)
    assert {path: pixels for path, pixels in wider.items() if pixels > 0} == {}


@pytest.mark.parametrize("locale", LOCALES)
def test_without_javascript_all_can_be_read(
    built: Path, address: str, open_page: Callable[..., Page], locale: str
) -> None:
    page = open_page(java_script_enabled=False)
    found = []
    for path in pages_of(built, locale):
        page.goto(address + path)
        found += [f"{path}: {text}" for text in hidden_text(page)]
    assert found == []
