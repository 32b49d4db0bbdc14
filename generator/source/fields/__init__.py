"""The shapes of YAML files: types of values, tables of keys, and what is said where something is wrong."""
