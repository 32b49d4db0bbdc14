"""The whole site: what its files say together, where each page stands, and how one names another."""
