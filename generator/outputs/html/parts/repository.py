"""Addresses to take part at: where a file is edited, where something is said. "" where a site names none."""

from __future__ import annotations

from urllib.parse import quote

from generator.model.page import Chrome


def edit_address(path: str, chrome: Chrome) -> str:
    """Return where a file of the site can be edited; "" without a path, or where the site names no place."""
    return chrome.edit.replace("{path}", quote(path)) if path and chrome.edit else ""


def issue_address(title: str, body: str, chrome: Chrome) -> str:
    """Return where a new issue opens with its words filled in."""
    return _filled(chrome.new_issue, title, body)


def message_address(title: str, body: str, chrome: Chrome) -> str:
    """Return what opens a message with its words filled in: an issue, else a mail to the publisher.

    Words of `body` in braces stay as they are, for a script to fill.
    """
    return _filled(chrome.new_issue or _mail(chrome.publisher.email), title, body)


def _filled(form: str, title: str, body: str) -> str:
    if not form:
        return ""
    return form.replace("{title}", quote(title, safe="")).replace("{body}", quote(body, safe="{}"))


def _mail(address: str) -> str:
    return f"mailto:{address}?subject={{title}}&body={{body}}" if address else ""
