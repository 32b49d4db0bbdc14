"""What is checked over a whole site: one file a check, each owns its codes."""
