"""The tasks: one file a kind of page, with a function from values to bytes and the template that it fills.

A page depends on its arguments alone. `templates` is the closure of the file's `TEMPLATE`; `chrome` is that
of the page's locale.
"""
