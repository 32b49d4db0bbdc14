"""SVG: whether it is only a picture, and how large."""
