"""Markdown: from text with source positions to output-neutral blocks, and from blocks to HTML."""
