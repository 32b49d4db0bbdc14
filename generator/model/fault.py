"""What is neither a finding in the content nor a bug of Vereda."""

from __future__ import annotations


class TemplateFault(Exception):  # noqa: N818 - the fault is the theme's
    """A template of a theme cannot be filled in. Its message says which, where and why."""

    def __init__(self, message: str, template: str = "", line: int = 0, reason: str = "") -> None:
        """Take the message, and the same in parts: the name of the template, its line, why."""
        super().__init__(message, template, line, reason)
        self.template = template
        self.line = line
        self.reason = reason or message

    def __str__(self) -> str:
        """Return the message."""
        return str(self.args[0])
