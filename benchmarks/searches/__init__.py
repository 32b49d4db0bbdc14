"""The search beside Pagefind, and beside one whole index of lunr."""
