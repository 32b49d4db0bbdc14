"""`vereda serve`: the site while it is written. Watches the sources, builds, and tells the open pages."""
