"""From the bytes of a content file to its values: one file for each kind of file."""
