"""How diagnostics are printed: text, concise, json, github."""
