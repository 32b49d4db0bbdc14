"""The steps of a build: pure functions from values to values, but for `load`, which reads the site."""
