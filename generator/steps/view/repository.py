"""Addresses to take part at: where a file is edited, where something is said."""

from __future__ import annotations

from urllib.parse import quote

from generator.model.page import Chrome


def edit_address(path: str, chrome: Chrome) -> str:
    """Return where a file of the site can be edited; "" without a path, or where the site names no place."""
    return chrome.edit.replace("{path}", quote(path)) if path else ""


def issue_address(title: str, body: str, chrome: Chrome) -> str:
    """Return where a new issue opens with its words filled in; "" where the site names no place."""
    return chrome.new_issue.replace("{title}", quote(title, safe="")).replace("{body}", quote(body, safe=""))
