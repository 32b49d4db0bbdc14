"""The block directives, one file a kind."""
