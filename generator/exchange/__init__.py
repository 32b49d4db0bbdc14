"""Translation formats: one file a format."""
