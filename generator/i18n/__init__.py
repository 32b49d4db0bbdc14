"""Languages: their names, numbers, plurals, and the strings of the theme. By CLDR and BCP 47."""
