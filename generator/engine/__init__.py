"""Incremental execution: a memoised map with a manifest. Knows nothing of content."""
