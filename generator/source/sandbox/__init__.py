"""Where templates run: they may come from a stranger, so they reach nothing but what they are given.

It is Jinja's own sandbox with two differences. A name behind a dot is looked at once, when the template is
compiled, and not each time: so it costs a page nothing. And there are bounds, since Jinja has none.
"""
