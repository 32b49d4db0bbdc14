from __future__ import annotations

from generator.engine.lru import LRU


def test_what_is_asked_for_stays_and_the_rest_goes() -> None:
    recent = LRU(100)
    recent.keep(b"asked for", "mine", 10)
    for number in range(100):
        recent.keep(bytes([number]), number, 10)
        assert recent[b"asked for"] == "mine"
    held = [number for number in range(100) if bytes([number]) in recent]
    assert held == list(range(100 - len(held), 100))
    assert 2 <= len(held) <= 12
