"""Markdown: from text with source positions to output-neutral blocks."""
