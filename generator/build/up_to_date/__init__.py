"""Whether anything is to do at all: asked with the standard library alone."""
