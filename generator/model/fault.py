"""What is neither a finding in the content nor a bug of Vereda."""

from __future__ import annotations


class TemplateFault(Exception):  # noqa: N818 - the fault is the theme's
    """A template of a theme cannot be filled in. Its message says which, where and why."""
