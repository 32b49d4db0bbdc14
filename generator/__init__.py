"""Vereda: learning modules, a competency framework and translations become a multilingual site."""
