"""What makes of a function from values to a view the function of a task, from values to a page."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, cast

from generator.model.page import Chrome, Strings, Templates
from generator.outputs.html.parts.render import render
from generator.site.edition import PageFunction


def template(name: str, strings: Strings | None = None) -> Callable[[Callable[..., object]], PageFunction]:
    """Have the template `name` lay out the view that a function makes of (chrome, …).

    What comes of it takes the closure of the template before these, and returns the bytes of the page, which
    depend on its arguments alone. The template says its own words from `strings`, else in the page's locale.
    """

    def decorate(view: Callable[..., object]) -> PageFunction:
        @wraps(view)
        def write(templates: Templates, chrome: Chrome, *arguments: Any) -> bytes:
            return render(templates, name, view(chrome, *arguments), strings or chrome.strings)

        made = cast("PageFunction", write)
        made.template, made.view = name, view
        return made

    return decorate
