"""Translations: which belongs to which text, whether it may be shown, and what is still missing."""
