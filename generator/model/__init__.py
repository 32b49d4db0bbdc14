"""Frozen values that the steps hand to one another. Standard library and msgspec only."""
