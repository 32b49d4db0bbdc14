"""What is known of each kind of finding."""

from __future__ import annotations

from functools import cache

from generator.build.rules_of_all import all_rules, loaded_rules

__all__ = ["all_rules", "why"]


@cache
def why(code: str) -> str:
    """Return why a finding of this code matters, or "" where no module owns the code."""
    # To import all modules takes longer than a small build.
    known = {rule.code: rule.why for rule in loaded_rules()}
    return known[code] if code in known else next((rule.why for rule in all_rules() if rule.code == code), "")
